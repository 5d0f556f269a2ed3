// One week of one group, changed by hand: from then on that activity follows nothing, until it is given back to its tier.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import type { ActivityInput } from '../generated/types.ts';
import { findGroup } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { fieldsOf, rowOf } from './following.ts';
import { activities } from './model.ts';
import type { GroupActivityRow } from './model.ts';
import { endAfter } from './plan.rules.ts';
import { askedCell, occurrenceOf, planOf, startOf } from './plans.ts';
import { activityById } from './reading.ts';

function demandOpen(group: GroupRow): void {
  if (group.closedAt !== null) throw new Refused('GROUP_CLOSED');
}

function demandAhead(ctx: Ctx, { startsAt, state }: GroupActivityRow): void {
  if (state === 'DONE' || (state === 'PLANNED' && startsAt <= ctx.now)) throw new Refused('ACTIVITY_HAS_BEGUN');
}

async function tell(ctx: Ctx, session: ClientSession, group: GroupRow, row: GroupActivityRow): Promise<void> {
  const subject = { kind: 'GROUP', id: toId(group._id), name: group.number };
  await record(ctx, session, {
    action: 'ACTIVITY_CHANGED',
    subject,
    details: { title: row.title, startsAt: row.startsAt, state: row.state },
  });
}

async function change(
  ctx: Ctx,
  id: string,
  decide: (row: GroupActivityRow, group: GroupRow) => Promise<Partial<GroupActivityRow>>,
): Promise<GroupActivityRow> {
  const { row, group } = await activityById(ctx, id);
  demandOpen(group);
  demandAhead(ctx, row);
  const set = { ...(await decide(row, group)), changedAt: ctx.now };
  return ctx.db.transaction(async (session) => {
    const { modifiedCount } = await activities
      .raw(ctx.db)
      .updateOne({ _id: row._id, seq: row.seq }, { $set: set, $inc: { seq: 1 } }, { session });
    if (modifiedCount === 0) throw new Refused('WEEK_CHANGED_MEANWHILE');
    const now = { ...row, ...set, seq: row.seq + 1 };
    await tell(ctx, session, group, now);
    return now;
  });
}

const ofGroup = { isEdited: true, editedFor: 'GROUP' } as const;

export function changeActivity(ctx: Ctx, id: string, input: ActivityInput): Promise<GroupActivityRow> {
  return change(ctx, id, ({ weekKey, sentAt }) => {
    const asked = askedCell(ctx, input);
    if (asked.weekKey !== weekKey) throw new Refused('ACTIVITY_OTHER_WEEK');
    const { kind, title, text, minutes } = asked.cell;
    const startsAt = startOf(ctx, weekKey, asked.cell);
    const at = { startsAt, endsAt: endAfter(startsAt, minutes), day: ctx.time.dayKey(startsAt) };
    const postAt = text === null || sentAt !== null ? null : startsAt;
    return Promise.resolve({ kind, title, text, ...at, postAt, state: 'PLANNED' as const, ...ofGroup });
  });
}

export function cancelActivity(ctx: Ctx, id: string): Promise<GroupActivityRow> {
  return change(ctx, id, () => Promise.resolve({ state: 'CANCELLED' as const, postAt: null, ...ofGroup }));
}

/** As the other groups of its tier; what only this group had is cancelled, and null is returned. */
export async function restoreActivity(ctx: Ctx, id: string): Promise<GroupActivityRow | null> {
  const restored = await change(ctx, id, async ({ tier, weekKey, cellId }, group) => {
    const plan = group.tier === tier ? await planOf(ctx, tier, weekKey) : null;
    const cell = plan?.cells.find((each) => each.id === cellId);
    if (!plan || !cell) return { state: 'CANCELLED' as const, postAt: null, ...ofGroup };
    const to = occurrenceOf(ctx, weekKey, cell);
    if (!cell.isCancelled && to.startsAt <= ctx.now) throw new Refused('ACTIVITY_IN_THE_PAST');
    return { ...fieldsOf(ctx, to), modelVersion: plan.modelVersion };
  });
  return restored.state === 'CANCELLED' ? null : restored;
}

export async function addActivity(ctx: Ctx, groupId: string, input: ActivityInput): Promise<GroupActivityRow> {
  const group = await findGroup(ctx, groupId);
  if (!group) throw new Refused('GROUP_NOT_FOUND');
  demandOpen(group);
  if (group.purpose !== 'SERVICE' || group.tier === null) throw new Refused('ACTIVITY_NO_SERVICE_GROUP');
  const { weekKey, cell } = askedCell(ctx, input);
  const to = occurrenceOf(ctx, weekKey, { ...cell, id: toId(newId()), seq: 1, isCancelled: false, isEdited: true, isExtra: true });
  const row: GroupActivityRow = { ...rowOf(ctx, group._id, group.tier, 0, to), ...ofGroup };
  return ctx.db.transaction(async (session) => {
    await activities.raw(ctx.db).insertOne(row, { session });
    await tell(ctx, session, group, row);
    return row;
  });
}
