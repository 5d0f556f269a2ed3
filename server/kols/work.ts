// What a KOL has done beside duties, for the KOL's page: reports of patrols, and announcements with acknowledgement and answer.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { KolRelay } from '../generated/types.ts';
import { relaysThrough } from '../relays/service.ts';

const MOST_RELAYS = 20;

export async function relaysOf(ctx: Ctx, distributorId: ObjectId): Promise<KolRelay[]> {
  const rows = await relaysThrough(ctx, distributorId, MOST_RELAYS);
  return rows.map(({ _id, direction, state, title, createdAt, dueAt, readers, answer, answeredAt }) => {
    const own = readers.find((reader) => reader.distributorId.equals(distributorId));
    return {
      ...{ id: toId(_id), direction, state, title, at: createdAt, dueAt, answer, answeredAt },
      acknowledgedAt: own?.acknowledgedAt ?? null,
      passedAt: own?.passedAt ?? null,
    };
  });
}
