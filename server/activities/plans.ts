// The plans of tiers for single weeks: made from the model, changed for one week by people. A plan is one document, moved only from the
// `seq` that was read, so that of two who change it at once the second one looks again.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { newId, toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey, WeekKey } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { ActivityInput, Tier } from '../generated/types.ts';
import { begin } from '../works/service.ts';
import { readCell } from './cells.rules.ts';
import { weekPlans, weeklyModels } from './model.ts';
import type { PlannedCell, WeekPlanRow, CellRow, WeeklyModelRow } from './model.ts';
import { cancelledCell, editedCell, endAfter, isSamePlan, planId, planWeek, restoredCell } from './plan.rules.ts';
import type { Occurrence } from './plan.rules.ts';

export async function modelInForce(ctx: Ctx, tier: Tier, session?: ClientSession): Promise<WeeklyModelRow | null> {
  const [row] = await weeklyModels
    .raw(ctx.db)
    .find({ tier, state: 'PUBLISHED' }, { sort: { version: -1 }, limit: 1, ...(session ? { session } : {}) })
    .toArray();
  return row ?? null;
}

export function mondayOf(ctx: Pick<Ctx, 'time'>, week: WeekKey): DayKey {
  return ctx.time.dayKey(ctx.time.rangeOf(week).startsAt);
}

export function startOf(ctx: Pick<Ctx, 'time'>, week: WeekKey, { weekday, at }: Pick<CellRow, 'weekday' | 'at'>): Date {
  return ctx.time.instantAt(shiftKey(mondayOf(ctx, week), weekday - 1), at);
}

export const beginsIn =
  (ctx: Ctx, week: WeekKey) =>
  (when: Pick<CellRow, 'weekday' | 'at'>): boolean =>
    startOf(ctx, week, when) <= ctx.now;

export function occurrenceOf(ctx: Pick<Ctx, 'time'>, weekKey: WeekKey, cell: PlannedCell): Occurrence {
  const startsAt = startOf(ctx, weekKey, cell);
  return { cell, weekKey, startsAt, endsAt: endAfter(startsAt, cell.minutes) };
}

function newPlan(tier: Tier, weekKey: WeekKey): WeekPlanRow {
  return { _id: planId(tier, weekKey), tier, weekKey, modelVersion: 0, cells: [], seq: 0, groups: 0 };
}

/** As it is kept; of a week that nobody has planned yet as the model says. Null where there is neither, or the week is over. */
export async function planOf(ctx: Ctx, tier: Tier, weekKey: WeekKey, session?: ClientSession): Promise<WeekPlanRow | null> {
  const kept = await weekPlans.raw(ctx.db).findOne({ _id: planId(tier, weekKey) }, session ? { session } : {});
  if (kept) return kept;
  const model = weekKey < ctx.time.weekKey(ctx.now) ? null : await modelInForce(ctx, tier, session);
  if (!model) return null;
  return { ...newPlan(tier, weekKey), modelVersion: model.version, cells: planWeek(model.cells, [], beginsIn(ctx, weekKey)) };
}

/** Makes the plans of these weeks, and of all later ones that are kept, follow the model. Returns how many it changed. */
export async function followModel(ctx: Ctx, session: ClientSession, model: WeeklyModelRow, weeks: readonly WeekKey[]): Promise<number> {
  const { tier } = model;
  const first = ctx.time.weekKey(ctx.now);
  const kept = await weekPlans
    .raw(ctx.db)
    .find({ tier, weekKey: { $gte: first } }, { session })
    .toArray();
  const byWeek = new Map(kept.map((row) => [row.weekKey, row]));
  let changed = 0;
  for (const weekKey of new Set([...weeks, ...byWeek.keys()])) {
    const plan = byWeek.get(weekKey) ?? newPlan(tier, weekKey);
    const cells = planWeek(model.cells, plan.cells, beginsIn(ctx, weekKey));
    if (byWeek.has(weekKey) && plan.modelVersion === model.version && isSamePlan(plan.cells, cells)) continue;
    await keepPlan(ctx, session, { ...plan, modelVersion: model.version, cells });
    changed += 1;
  }
  return changed;
}

/** `plan` as it was read, with other cells. Whoever was faster makes the transaction begin again. */
async function keepPlan(ctx: Ctx, session: ClientSession, plan: WeekPlanRow): Promise<void> {
  const { _id, seq, ...rest } = plan;
  const set = { ...rest, seq: seq + 1 };
  if (seq === 0) await weekPlans.raw(ctx.db).insertOne({ _id, ...set }, { session });
  else {
    const { matchedCount } = await weekPlans.raw(ctx.db).updateOne({ _id, seq }, { $set: set }, { session });
    if (matchedCount === 0) throw new Refused('WEEK_CHANGED_MEANWHILE');
  }
}

export interface PlannedRow {
  tier: Tier;
  weekKey: WeekKey;
  cell: PlannedCell;
  groups: number;
}

const plannedRow = ({ tier, weekKey, groups }: WeekPlanRow, cell: PlannedCell): PlannedRow => ({ tier, weekKey, cell, groups });

export async function findPlanned(ctx: Ctx, tier: Tier, week: DayKey, cellId: string): Promise<PlannedRow | null> {
  const plan = await planOf(ctx, tier, ctx.time.weekKey(ctx.time.rangeOf(week).startsAt));
  const cell = plan?.cells.find(({ id }) => id === cellId);
  return plan && cell ? plannedRow(plan, cell) : null;
}

export const mayChangePlanned = (ctx: Ctx, { weekKey, cell }: PlannedRow): boolean =>
  isAllowed(MANAGERS, ctx.viewer) && startOf(ctx, weekKey, cell) > ctx.now;

/** The cell that an input asks for, in its week. @throws Refused where it cannot be, or has passed */
export function askedCell(ctx: Ctx, { startsAt, ...typed }: ActivityInput): { weekKey: WeekKey; cell: Omit<CellRow, 'id'> } {
  if (startsAt <= ctx.now) throw new Refused('ACTIVITY_IN_THE_PAST');
  const { cell } = demand(readCell({ ...typed, weekday: ctx.time.weekday(startsAt), at: ctx.time.clock(startsAt) }));
  return { weekKey: ctx.time.weekKey(startsAt), cell };
}

/** Changes one week of a tier, tells the trail, and lets all its groups follow as a long work. */
async function changePlan(
  ctx: Ctx,
  tier: Tier,
  weekKey: WeekKey,
  action: AuditAction,
  decide: (plan: WeekPlanRow, model: WeeklyModelRow | null) => { cells: PlannedCell[]; cell: PlannedCell },
): Promise<PlannedRow> {
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const plan = (await planOf(ctx, tier, weekKey, session)) ?? newPlan(tier, weekKey);
      const { cells, cell } = decide(plan, await modelInForce(ctx, tier, session));
      await keepPlan(ctx, session, { ...plan, cells });
      await begin(ctx, { kind: 'ACTIVITIES_FOLLOW', title: `${tier} ${weekKey}`, input: { tier, weeks: [weekKey] } }, session);
      const subject = { kind: 'WEEK', id: plan._id, name: `${tier} ${weekKey}` };
      await record(ctx, session, {
        action,
        subject,
        details: { title: cell.title, weekday: cell.weekday, at: cell.at, minutes: cell.minutes },
      });
      return plannedRow(plan, cell);
    }),
  );
}

function replaced(
  plan: WeekPlanRow,
  cellId: string,
  change: (was: PlannedCell) => PlannedCell,
): { cells: PlannedCell[]; cell: PlannedCell } {
  const was = plan.cells.find(({ id }) => id === cellId);
  if (!was) throw new Refused('ACTIVITY_UNKNOWN');
  const cell = change(was);
  return { cells: plan.cells.map((each) => (each.id === cellId ? cell : each)), cell };
}

/** What has begun stays. */
function demandAhead(ctx: Ctx, weekKey: WeekKey, was: PlannedCell): void {
  if (!was.isCancelled && startOf(ctx, weekKey, was) <= ctx.now) throw new Refused('ACTIVITY_HAS_BEGUN');
}

const weekOfDay = (ctx: Ctx, day: DayKey): WeekKey => ctx.time.weekKey(ctx.time.rangeOf(day).startsAt);

export async function addPlanned(ctx: Ctx, tier: Tier, input: ActivityInput): Promise<PlannedRow> {
  const { weekKey, cell: asked } = askedCell(ctx, input);
  const cell: PlannedCell = { id: toId(newId()), ...asked, seq: 1, isCancelled: false, isEdited: true, isExtra: true };
  return changePlan(ctx, tier, weekKey, 'WEEK_CHANGED', ({ cells }) => ({ cells: [...cells, cell], cell }));
}

export async function changePlanned(ctx: Ctx, tier: Tier, week: DayKey, cellId: string, input: ActivityInput): Promise<PlannedRow> {
  const weekKey = weekOfDay(ctx, week);
  const asked = askedCell(ctx, input);
  if (asked.weekKey !== weekKey) throw new Refused('ACTIVITY_OTHER_WEEK');
  return changePlan(ctx, tier, weekKey, 'WEEK_CHANGED', (plan) =>
    replaced(plan, cellId, (was) => {
      demandAhead(ctx, weekKey, was);
      return editedCell(was, asked.cell);
    }),
  );
}

export async function cancelPlanned(ctx: Ctx, tier: Tier, week: DayKey, cellId: string): Promise<PlannedRow> {
  const weekKey = weekOfDay(ctx, week);
  return changePlan(ctx, tier, weekKey, 'WEEK_CHANGED', (plan) =>
    replaced(plan, cellId, (was) => {
      demandAhead(ctx, weekKey, was);
      return was.isCancelled ? was : cancelledCell(was);
    }),
  );
}

export async function restorePlanned(ctx: Ctx, tier: Tier, week: DayKey, cellId: string): Promise<PlannedRow | null> {
  const weekKey = weekOfDay(ctx, week);
  const row = await changePlan(ctx, tier, weekKey, 'WEEK_CHANGED', (plan, model) =>
    replaced(plan, cellId, (was) => {
      demandAhead(ctx, weekKey, was);
      const wanted = model?.cells.find(({ id }) => id === cellId);
      if (wanted && beginsIn(ctx, weekKey)(wanted)) throw new Refused('ACTIVITY_IN_THE_PAST');
      return restoredCell(was, wanted);
    }),
  );
  return row.cell.isCancelled ? null : row;
}
