// Groups and events of bridges for tests.

import { createHash } from 'node:crypto';
import type { Ctx } from '../../server/context.ts';
import { newId } from '../../server/core/ids.ts';
import { groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import type { MemberEventInput } from '../../server/groups/service.ts';
import type { MessageInput } from '../../server/messages/service.ts';

let count = 0;
const next = (): string => String((count += 1)).padStart(5, '0');

/** Written straight into the collection: how groups are opened is not what these tests are about. */
export async function aBareGroup(ctx: Ctx, more: Partial<GroupRow> = {}): Promise<GroupRow> {
  const number = `G${next()}`;
  const row: GroupRow = {
    _id: newId(),
    number,
    name: `群${number}`,
    tier: 'NEW',
    purpose: 'SERVICE',
    region: '',
    province: '',
    state: 'GROWING',
    stateSince: ctx.now,
    members: 0,
    reserved: 0,
    taken: 0,
    operatorId: null,
    holderSeq: 0,
    heldSince: null,
    accountId: null,
    tags: [],
    speakers7: 0,
    messages7: 0,
    health: null,
    fullSince: null,
    mergedIntoId: null,
    splitFromId: null,
    transformedIntoId: null,
    createdAt: ctx.now,
    closedAt: null,
    ...more,
  };
  await groups.raw(ctx.db).insertOne(row);
  return row;
}

export function eventInput(groupNo: string, memberNo: string, more: Partial<MemberEventInput> = {}): MemberEventInput {
  return {
    eventId: `E${next()}`,
    groupNo,
    memberNo,
    kind: 'JOIN',
    inviterNo: null,
    way: 'UNKNOWN',
    at: new Date('2026-05-12T01:00:00Z'),
    ...more,
  };
}

export function messageInput(groupNo: string, memberNo: string, more: Partial<MessageInput> = {}): MessageInput {
  return {
    messageId: `W${next()}`,
    groupNo,
    memberNo,
    kind: 'TEXT',
    text: '早上好',
    at: new Date('2026-05-12T02:00:00Z'),
    ...more,
  };
}

/** Numbers that look random and are the same each time. */
export function dice(seed: string): (below: number) => number {
  let at = 0;
  return (below) => {
    at += 1;
    return createHash('sha256').update(`${seed} ${at}`).digest().readUInt32BE(0) % below;
  };
}
