// Holds places of a group for those who are invited into it, and gives them back. One condition on one document: `taken` never passes
// the limit, whoever else comes in or holds at the same moment.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { settingWithin } from '../settings/service.ts';
import { groups } from './model.ts';

/** Holds places for invites. @throws Refused GROUP_FULL, GROUP_CLOSED, GROUP_NOT_FOUND */
export async function reserve(ctx: Ctx, session: ClientSession, groupId: ObjectId, count: number): Promise<void> {
  if (count === 0) return;
  const limit = await settingWithin(ctx, session, 'groupSizeLimit');
  const rows = groups.raw(ctx.db);
  const { modifiedCount } = await rows.updateOne(
    { _id: groupId, closedAt: null, taken: { $lte: limit - count } },
    { $inc: { reserved: count, taken: count } },
    { session },
  );
  if (modifiedCount === 1) return;
  const row = await rows.findOne({ _id: groupId }, { session });
  if (!row) throw new Refused('GROUP_NOT_FOUND');
  if (row.closedAt !== null) throw new Refused('GROUP_CLOSED', { group: row.number });
  throw new Refused('GROUP_FULL', { group: row.number, limit, room: Math.max(0, limit - row.taken) });
}

/** Gives held places back: at most those that are still held. */
export async function unreserve(ctx: Ctx, session: ClientSession, groupId: ObjectId, count: number): Promise<void> {
  const rows = groups.raw(ctx.db);
  const row = await rows.findOne({ _id: groupId }, { session, projection: { reserved: 1 } });
  const back = Math.min(count, row?.reserved ?? 0);
  if (back <= 0) return;
  await rows.updateOne({ _id: groupId, reserved: { $gte: back } }, { $inc: { reserved: -back, taken: -back } }, { session });
}
