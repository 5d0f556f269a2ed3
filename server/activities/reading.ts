// Activities as they are asked for: of a group in a week, of several groups, and what a tier's groups do differently.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import type { DayKey, Range, WeekKey } from '../core/time.ts';
import type { Tier } from '../generated/types.ts';
import { demandMayManage, groupById, mayManage } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { activities } from './model.ts';
import type { GroupActivityRow } from './model.ts';

/** By time; those that lie in the range with their start. */
export function activitiesBetween(ctx: Ctx, groupIds: readonly ObjectId[], { startsAt, endsAt }: Range): Promise<GroupActivityRow[]> {
  return activities
    .raw(ctx.db)
    .find({ groupId: { $in: [...groupIds] }, startsAt: { $gte: startsAt, $lt: endsAt } }, { sort: { startsAt: 1, _id: 1 } })
    .toArray();
}

/** Of the week with this day, or of this one. */
export function weekOfGroup(ctx: Ctx, groupId: ObjectId, day: DayKey | null): Promise<GroupActivityRow[]> {
  const at = day === null ? ctx.now : ctx.time.rangeOf(day).startsAt;
  return activitiesBetween(ctx, [groupId], ctx.time.rangeOf(ctx.time.weekKey(at)));
}

/** With its group, for whoever may manage that. @throws Refused ACTIVITY_UNKNOWN, NOT_YOUR_GROUP */
export async function activityById(ctx: Ctx, id: string): Promise<{ row: GroupActivityRow; group: GroupRow }> {
  const row = await activities.raw(ctx.db).findOne({ _id: fromId(id) });
  const group = row && (await groupById(ctx, row.groupId));
  if (!row || !group) throw new Refused('ACTIVITY_UNKNOWN');
  demandMayManage(ctx, group);
  return { row, group };
}

export async function findActivity(ctx: Ctx, id: string): Promise<GroupActivityRow | null> {
  const row = await activities.raw(ctx.db).findOne({ _id: fromId(id) });
  const group = row && (await groupById(ctx, row.groupId));
  if (!row || !group) return null;
  demandMayManage(ctx, group);
  return row;
}

export async function mayChange(ctx: Ctx, row: GroupActivityRow): Promise<boolean> {
  if (row.startsAt <= ctx.now || row.state === 'DONE') return false;
  const group = await groupById(ctx, row.groupId);
  return group !== null && group.closedAt === null && mayManage(ctx, group);
}

const MOST_DEVIATIONS = 500;

/** What groups of a tier do in a week in their own way. */
export function deviations(ctx: Ctx, tier: Tier, weekKey: WeekKey): Promise<GroupActivityRow[]> {
  return activities
    .raw(ctx.db)
    .find({ tier, weekKey, editedFor: 'GROUP' }, { sort: { startsAt: 1, _id: 1 }, limit: MOST_DEVIATIONS })
    .toArray();
}
