// Joins that a full group had no room for: kept until the person is in or has left, and told in the group's timeline once each.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { recordGroupEvent } from './events.ts';
import { refusedJoins } from './model.ts';
import type { MemberEventRow, RefusedJoinRow } from './model.ts';
import { stayKey } from './places.rules.ts';

const MOST_TOLD = 50;

interface Batch {
  kept: readonly MemberEventRow[];
  full: readonly { row: MemberEventRow; memberNo: string }[];
}

export async function writeRefused(ctx: Ctx, session: ClientSession, { kept, full }: Batch): Promise<void> {
  const rows = refusedJoins.raw(ctx.db);
  const people = [...new Map([...kept, ...full.map(({ row }) => row)].map((row) => [toId(row.distributorId), row.distributorId])).values()];
  const waiting = await rows.find({ distributorId: { $in: people } }, { session }).toArray();
  const keyOf = (row: { groupId: ObjectId; distributorId: ObjectId }): string => stayKey(toId(row.groupId), toId(row.distributorId));
  // Whoever is in by now, or has left, waits no longer.
  const settled = new Map<string, Date>();
  for (const row of kept) if (row.at > (settled.get(keyOf(row)) ?? new Date(0))) settled.set(keyOf(row), row.at);
  const over = waiting.filter((row) => row.at <= (settled.get(keyOf(row)) ?? new Date(0)));
  if (over.length > 0) await rows.deleteMany({ _id: { $in: over.map(({ _id }) => _id) } }, { session });

  const told = new Set(waiting.map(({ _id }) => _id));
  const fresh = full.filter(({ row }) => !told.has(row._id));
  if (fresh.length === 0) return;
  await rows.insertMany(
    fresh.map(({ row: { _id, groupId, distributorId, at } }): RefusedJoinRow => ({ _id, groupId, distributorId, at, receivedAt: ctx.now })),
    { session },
  );
  const byGroup = new Map<string, { groupId: ObjectId; memberNos: string[] }>();
  for (const { row, memberNo } of fresh) {
    const one = byGroup.get(toId(row.groupId));
    if (one) one.memberNos.push(memberNo);
    else byGroup.set(toId(row.groupId), { groupId: row.groupId, memberNos: [memberNo] });
  }
  for (const { groupId, memberNos } of byGroup.values()) {
    const details = { count: memberNos.length, memberNos: memberNos.slice(0, MOST_TOLD) };
    await recordGroupEvent(ctx, session, { groupId, kind: 'JOIN_REFUSED', details });
  }
}

/** The latest first. */
export function refusedJoinsOf(ctx: Ctx, groupId: ObjectId): Promise<RefusedJoinRow[]> {
  return refusedJoins.raw(ctx.db).find({ groupId }).sort({ at: -1 }).limit(MOST_TOLD).toArray();
}

/** How many stand outside of each full group; of all groups where none are named. */
export async function countRefusedJoins(
  ctx: Ctx,
  groupIds: readonly ObjectId[] | null,
): Promise<{ groupId: ObjectId; count: number; since: Date }[]> {
  const counted = refusedJoins
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; count: number; since: Date }>([
      { $match: groupIds === null ? {} : { groupId: { $in: [...groupIds] } } },
      { $group: { _id: '$groupId', count: { $sum: 1 }, since: { $min: '$receivedAt' } } },
    ]);
  return (await counted.toArray()).map(({ _id, count, since }) => ({ groupId: _id, count, since }));
}
