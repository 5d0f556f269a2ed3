// Lets the groups of a tier follow its plans, in portions: a transaction reads the plans and writes what is missing or behind. Done again
// it writes nothing; killed anywhere, the next one finds the rest, because everything is found by what is there.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { WeekKey } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { Tier } from '../generated/types.ts';
import { followGroups, openGroupsInBrief } from '../groups/service.ts';
import { activities, weekPlans } from './model.ts';
import type { GroupActivityRow, WeekPlanRow } from './model.ts';
import { WEEKS_AHEAD, behindPlan, causeOf } from './plan.rules.ts';
import type { Followed, Occurrence } from './plan.rules.ts';
import { followModel, modelInForce, occurrenceOf } from './plans.ts';

export const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
/** Groups of one transaction: at three weeks of six activities about a thousand rows. */
const GROUPS_AT_ONCE = 60;

/** Three of them, from that of tomorrow on: on a Sunday the next one moves in. The rest of today belongs to them as well. */
export function weeksAhead({ time, now }: Pick<Ctx, 'time' | 'now'>): WeekKey[] {
  const first = time.weekKey(time.addDays(now, 1));
  return [...new Set([time.weekKey(now), ...Array.from({ length: WEEKS_AHEAD }, (_none, index) => shiftKey(first, index))])];
}

/** Every plan that is kept, from the week under way on. */
function plansAhead(ctx: Ctx, tier: Tier, weeks: readonly WeekKey[] | null, session: ClientSession): Promise<WeekPlanRow[]> {
  const which = weeks === null ? { $gte: ctx.time.weekKey(ctx.now) } : { $in: [...weeks] };
  return weekPlans.raw(ctx.db).find({ tier, weekKey: which }, { session }).toArray();
}

const SHORT = { cause: 1, cellSeq: 1, editedFor: 1, startsAt: 1, state: 1, seq: 1 } as const;

/** What a planned cell says of an activity. */
export function fieldsOf(ctx: Ctx, { cell, startsAt, endsAt }: Occurrence) {
  const { kind, title, text, isCancelled, isEdited, seq } = cell;
  return {
    day: ctx.time.dayKey(startsAt),
    kind,
    title,
    text,
    startsAt,
    endsAt,
    state: isCancelled ? ('CANCELLED' as const) : ('PLANNED' as const),
    isEdited,
    editedFor: isEdited ? ('TIER' as const) : null,
    cellSeq: seq,
    postAt: text === null || isCancelled ? null : startsAt,
    changedAt: ctx.now,
  };
}

export function rowOf(ctx: Ctx, groupId: ObjectId, tier: Tier, modelVersion: number, to: Occurrence): GroupActivityRow {
  return {
    _id: newId(),
    cause: causeOf(toId(groupId), to.cell.id, to.weekKey),
    groupId,
    tier,
    cellId: to.cell.id,
    weekKey: to.weekKey,
    ...fieldsOf(ctx, to),
    seq: 0,
    modelVersion,
    sentAt: null,
  };
}

/** Some groups of one tier, in the caller's transaction. Returns how many activities were written. */
async function followSome(
  ctx: Ctx,
  session: ClientSession,
  { tier, groupIds, weeks }: { tier: Tier; groupIds: readonly ObjectId[]; weeks: readonly WeekKey[] | null },
): Promise<number> {
  const plans = await plansAhead(ctx, tier, weeks, session);
  const versions = new Map(plans.map(({ weekKey, modelVersion }) => [weekKey, modelVersion]));
  const wanted = plans.flatMap(({ weekKey, cells }) => cells.map((cell) => occurrenceOf(ctx, weekKey, cell)));
  if (wanted.length === 0) return 0;
  const causes = groupIds.flatMap((id) => wanted.map(({ cell, weekKey }) => causeOf(toId(id), cell.id, weekKey)));
  const rows = await activities
    .raw(ctx.db)
    .find({ cause: { $in: causes } }, { session, projection: SHORT })
    .toArray();
  const has = new Map<string, Followed>(rows.map((row) => [row.cause, row]));
  const fresh: GroupActivityRow[] = [];
  const updates = [];
  for (const groupId of groupIds) {
    const behind = behindPlan(toId(groupId), wanted, has, ctx.now);
    for (const to of behind.fresh) fresh.push(rowOf(ctx, groupId, tier, versions.get(to.weekKey) ?? 0, to));
    for (const { row, to } of behind.changed) {
      const $set = { ...fieldsOf(ctx, to), modelVersion: versions.get(to.weekKey) ?? 0 };
      updates.push({ updateOne: { filter: { _id: row._id, seq: row.seq }, update: { $set, $inc: { seq: 1 } } } });
    }
  }
  if (fresh.length > 0) await activities.raw(ctx.db).insertMany(fresh, { session });
  if (updates.length > 0) await activities.raw(ctx.db).bulkWrite(updates, { session });
  return fresh.length + updates.length;
}

export interface Followings {
  groups: number;
  written: number;
}

export interface FollowPace {
  readonly weeks?: readonly WeekKey[] | undefined;
  /** The last group that was done before a stop. */
  readonly after?: string | undefined;
  /** After each portion, with the last group of it. */
  saved?(after: string, done: number, total: number): Promise<void>;
}

/** All open groups of a tier. */
export async function followTier(ctx: Ctx, tier: Tier, { weeks, after = '', saved }: FollowPace = {}): Promise<Followings> {
  const open = (await openGroupsInBrief(ctx, null)).filter((group) => group.purpose === 'SERVICE' && group.tier === tier);
  const ids = open.map(({ _id }) => _id).sort((a, b) => (toId(a) < toId(b) ? -1 : 1));
  const rest = ids.filter((id) => toId(id) > after);
  let written = 0;
  for (let at = 0; at < rest.length; at += GROUPS_AT_ONCE) {
    const groupIds = rest.slice(at, at + GROUPS_AT_ONCE);
    const work = { tier, groupIds, weeks: weeks ?? null };
    written += await repeatOnUniqueConflict(() => ctx.db.transaction((session) => followSome(ctx, session, work)));
    const last = groupIds.at(-1);
    if (last && saved) await saved(toId(last), ids.length - rest.length + at + groupIds.length, ids.length);
  }
  const which = weeks === undefined ? { $gte: ctx.time.weekKey(ctx.now) } : { $in: [...weeks] };
  await weekPlans.raw(ctx.db).updateMany({ tier, weekKey: which, groups: { $ne: ids.length } }, { $set: { groups: ids.length } });
  return { groups: ids.length, written };
}

/** Every night: plans of the coming weeks first, then the groups; on Sundays a week moves in. */
export async function followAll(ctx: Ctx): Promise<{ plans: number; groups: number; written: number }> {
  const sum = { plans: 0, groups: 0, written: 0 };
  for (const tier of TIERS) {
    const model = await modelInForce(ctx, tier);
    if (model)
      sum.plans += await repeatOnUniqueConflict(() => ctx.db.transaction((session) => followModel(ctx, session, model, weeksAhead(ctx))));
    const { groups, written } = await followTier(ctx, tier);
    sum.groups += groups;
    sum.written += written;
  }
  return sum;
}

followGroups({
  async opened(ctx, session, rows) {
    for (const tier of TIERS) {
      const groupIds = rows.filter((row) => row.purpose === 'SERVICE' && row.tier === tier).map(({ _id }) => _id);
      if (groupIds.length > 0) await followSome(ctx, session, { tier, groupIds, weeks: null });
    }
  },
  async closed(ctx, session, rows) {
    const ahead = { groupId: { $in: rows.map(({ _id }) => _id) }, startsAt: { $gt: ctx.now }, state: 'PLANNED' as const };
    const set = { state: 'CANCELLED' as const, postAt: null, changedAt: ctx.now };
    await activities.raw(ctx.db).updateMany(ahead, { $set: set, $inc: { seq: 1 } }, { session });
  },
  // One without a holder was not told of as opened.
  async transformed(ctx, session, { to }) {
    if (to.purpose === 'SERVICE' && to.tier !== null && to.operatorId === null)
      await followSome(ctx, session, { tier: to.tier, groupIds: [to._id], weeks: null });
  },
});
