// What other domains note about a stay: that its member spoke, or was found to have breached the code. Both are told on the row of
// the present stay; somebody who is not present, or is not any more, has none to note it on.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { groupMembers } from './model.ts';
import type { GroupMemberRow } from './model.ts';
import { stayKey } from './places.rules.ts';

export interface Spoken {
  groupId: ObjectId;
  distributorId: ObjectId;
  messages: number;
  lastAt: Date;
}

/** One for each person and group. Read before it is written: a transaction reads slower behind its own writes. */
export async function noteSpoken(ctx: Ctx, session: ClientSession, spoken: readonly Spoken[]): Promise<void> {
  const rows = groupMembers.raw(ctx.db);
  const stays = await rows
    .find(
      { distributorId: { $in: spoken.map(({ distributorId }) => distributorId) }, leftAt: null },
      { session, projection: { groupId: 1, distributorId: 1, lastSpokeAt: 1 } },
    )
    .toArray();
  const byKey = new Map(stays.map((stay) => [stayKey(toId(stay.groupId), toId(stay.distributorId)), stay]));
  const updates: AnyBulkWriteOperation<GroupMemberRow & Document>[] = [];
  for (const { groupId, distributorId, messages, lastAt } of spoken) {
    const stay = byKey.get(stayKey(toId(groupId), toId(distributorId)));
    if (!stay) continue;
    const isLater = stay.lastSpokeAt === null || stay.lastSpokeAt < lastAt;
    updates.push({
      updateOne: {
        filter: { _id: stay._id },
        update: { $inc: { spoke: messages }, ...(isLater ? { $set: { lastSpokeAt: lastAt } } : {}) },
      },
    });
  }
  if (updates.length > 0) await rows.bulkWrite(updates, { session });
}

/** One more breach that a person has confirmed, or one less where it was taken back. */
export async function noteViolation(
  ctx: Ctx,
  session: ClientSession,
  { groupId, distributorId, by }: { groupId: ObjectId; distributorId: ObjectId; by: 1 | -1 },
): Promise<void> {
  await groupMembers.raw(ctx.db).updateOne({ groupId, distributorId, leftAt: null }, { $inc: { violations: by } }, { session });
}

const GUARDIANS = ['OWNER', 'OPERATOR', 'ASSISTANT'] as const;

/** Of these people, who looks after the group that is named with them: as `stayKey`. */
export async function guardiansAmong(
  ctx: Ctx,
  session: ClientSession,
  pairs: readonly { groupId: ObjectId; distributorId: ObjectId }[],
): Promise<Set<string>> {
  const stays = await groupMembers
    .raw(ctx.db)
    .find(
      { distributorId: { $in: pairs.map(({ distributorId }) => distributorId) }, leftAt: null, role: { $in: [...GUARDIANS] } },
      { session, projection: { groupId: 1, distributorId: 1 } },
    )
    .toArray();
  return new Set(stays.map(({ groupId, distributorId }) => stayKey(toId(groupId), toId(distributorId))));
}
