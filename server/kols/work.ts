// What a KOL has done beside duties, for the KOL's page: reports of patrols, and announcements with acknowledgement and answer. A KOL is
// one in groups of several operators: each is shown what happened in the own ones.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { KolRelay } from '../generated/types.ts';
import { relaysThrough } from '../relays/service.ts';
import { reportsOf } from '../violations/service.ts';
import type { ViolationRow } from '../violations/service.ts';
import { groupsSeen } from './access.ts';

const MOST_RELAYS = 20;

export async function relaysOf(ctx: Ctx, distributorId: ObjectId): Promise<KolRelay[]> {
  const isSeen = await groupsSeen(ctx);
  const rows = (await relaysThrough(ctx, distributorId, MOST_RELAYS)).filter(({ groupIds }) => isSeen(groupIds));
  return rows.map(({ _id, direction, state, title, createdAt, dueAt, readers, answer, answeredAt }) => {
    const own = readers.find((reader) => reader.distributorId.equals(distributorId));
    return {
      ...{ id: toId(_id), direction, state, title, at: createdAt, dueAt, answer, answeredAt },
      acknowledgedAt: own?.acknowledgedAt ?? null,
      passedAt: own?.passedAt ?? null,
    };
  });
}

export async function findingsOf(ctx: Ctx, distributorId: ObjectId): Promise<ViolationRow[]> {
  const isSeen = await groupsSeen(ctx);
  return (await reportsOf(ctx, distributorId)).filter(({ groupId }) => isSeen([groupId]));
}
