// What activities show in a week: a tier's plan as one entry for all its groups, and what single groups do differently beside it.
// Surprise: a tier's entry is read from its plan, one document, not from the thousands of activities that follow it.

import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import type { EntryInput, MoveConflict } from '../calendars/service.ts';
import { showOn } from '../calendars/service.ts';
import { sendHours } from '../channels/service.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range, WeekKey } from '../core/time.ts';
import type { Tier, Words } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { changeActivity } from './acts.ts';
import { titleWords, touchesQuiet } from './cells.rules.ts';
import { TIERS } from './following.ts';
import type { GroupActivityRow, WeekPlanRow } from './model.ts';
import { askedCell, changePlanned, findPlanned, occurrenceOf, planOf } from './plans.ts';
import { activitiesBetween, activityById, deviations } from './reading.ts';

const MINUTE = 60_000;
const SEPARATOR = '/';

const groupsDetail = (count: number): Words => ({ zh: `${String(count)} 群`, en: `${String(count)} ${count === 1 ? 'group' : 'groups'}` });

const overlapsWords = (title: Words, at: string): Words => ({
  zh: `与「${title.zh}」（${at} 开始）时间重叠`,
  en: `It overlaps “${title.en}”, which begins at ${at}`,
});

const quietWords = ({ quietFrom, quietTo }: { quietFrom: string; quietTo: string }): Words => ({
  zh: `在静默时段（${quietFrom}–${quietTo}）内`,
  en: `It lies in the quiet hours, ${quietFrom}–${quietTo}`,
});

/** The weeks that a range touches. */
function weeksOf(ctx: Ctx, { startsAt, endsAt }: Range): WeekKey[] {
  const weeks: WeekKey[] = [];
  for (let at = startsAt; at < endsAt; at = ctx.time.addDays(at, 7)) weeks.push(ctx.time.weekKey(at));
  const last = ctx.time.weekKey(new Date(endsAt.getTime() - 1));
  return weeks.includes(last) ? weeks : [...weeks, last];
}

const isOn = ({ state }: GroupActivityRow): boolean => state !== 'CANCELLED';
const lies = ({ startsAt, endsAt }: Range, range: Range): boolean => startsAt < range.endsAt && endsAt > range.startsAt;

function plannedEntries(ctx: Ctx, plan: WeekPlanRow, range: Range): EntryInput[] {
  const isManager = isAllowed(MANAGERS, ctx.viewer);
  return plan.cells
    .filter(({ isCancelled }) => !isCancelled)
    .map((cell) => ({ cell, at: occurrenceOf(ctx, plan.weekKey, cell) }))
    .filter(({ at }) => lies(at, range))
    .map(({ cell, at: { startsAt, endsAt } }) => ({
      id: `activity:${[plan.tier, plan.weekKey, cell.id].join(SEPARATOR)}`,
      source: 'activity',
      kind: cell.kind,
      title: titleWords(cell.title),
      detail: plan.groups === 0 ? null : groupsDetail(plan.groups),
      startsAt,
      endsAt,
      tier: plan.tier,
      forWhom: 'TIER' as const,
      groups: plan.groups,
      persons: [],
      isMovable: isManager && startsAt > ctx.now,
      isSwapPending: false,
      link: null,
    }));
}

function rowEntry(ctx: Ctx, row: GroupActivityRow, detail: Words | null): EntryInput {
  const { _id, kind, title, startsAt, endsAt, tier, state } = row;
  return {
    id: `activity:${toId(_id)}`,
    source: 'activity',
    kind,
    title: titleWords(title),
    detail,
    startsAt,
    endsAt,
    tier,
    forWhom: 'TIER',
    groups: 1,
    persons: [],
    isMovable: state === 'PLANNED' && startsAt > ctx.now,
    isSwapPending: false,
    link: null,
  };
}

async function deviationEntries(ctx: Ctx, tier: Tier, week: WeekKey, range: Range): Promise<EntryInput[]> {
  const rows = (await deviations(ctx, tier, week)).filter((row) => isOn(row) && lies(row, range));
  if (rows.length === 0) return [];
  const found = await groupsByIds(
    ctx,
    rows.map(({ groupId }) => groupId),
  );
  const names = new Map(found.map(({ _id, name }) => [toId(_id), name]));
  return rows.map((row) => {
    const name = names.get(toId(row.groupId)) ?? '';
    return rowEntry(ctx, row, { zh: name, en: name });
  });
}

async function ofTier(ctx: Ctx, tier: Tier | null, range: Range): Promise<EntryInput[]> {
  const entries: EntryInput[] = [];
  for (const each of tier === null ? TIERS : [tier]) {
    for (const week of weeksOf(ctx, range)) {
      const plan = await planOf(ctx, each, week);
      if (plan) entries.push(...plannedEntries(ctx, plan, range));
      entries.push(...(await deviationEntries(ctx, each, week, range)));
    }
  }
  return entries;
}

const minutesBetween = (startsAt: Date, endsAt: Date): number => Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE);

function planned(id: string): { tier: Tier; week: WeekKey; cellId: string } | null {
  const [name, week, cellId] = id.split(SEPARATOR);
  const tier = TIERS.find((each) => each === name);
  return tier && week !== undefined && cellId !== undefined ? { tier, week, cellId } : null;
}

async function move(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<void> {
  const minutes = minutesBetween(startsAt, endsAt);
  const asked = planned(id);
  if (asked === null) {
    const { kind, title, text } = (await activityById(ctx, id)).row;
    await changeActivity(ctx, id, { startsAt, minutes, kind, title, text });
    return;
  }
  if (!isAllowed(MANAGERS, ctx.viewer)) throw new Refused('NOT_ALLOWED');
  const day = ctx.time.dayKey(ctx.time.rangeOf(asked.week).startsAt);
  const row = await findPlanned(ctx, asked.tier, day, asked.cellId);
  if (!row) throw new Refused('ACTIVITY_UNKNOWN');
  const { kind, title, text } = row.cell;
  await changePlanned(ctx, asked.tier, day, asked.cellId, { startsAt, minutes, kind, title, text });
}

/** What else the tier, or the group, has then; and the quiet hours. @throws Refused where it cannot be there at all */
async function judge(ctx: Ctx, id: string, startsAt: Date, endsAt: Date): Promise<MoveConflict[]> {
  const asked = planned(id);
  const range = ctx.time.rangeOf(ctx.time.weekKey(startsAt));
  const { weekKey, cell } = askedCell(ctx, { startsAt, minutes: minutesBetween(startsAt, endsAt), kind: 'OTHER', title: '-' });
  const home = asked === null ? (await activityById(ctx, id)).row : null;
  if (weekKey !== (asked?.week ?? home?.weekKey)) throw new Refused('ACTIVITY_OTHER_WEEK');
  const beside =
    home === null
      ? await ofTier(ctx, asked?.tier ?? null, range)
      : (await activitiesBetween(ctx, [home.groupId], range)).filter(isOn).map((row) => rowEntry(ctx, row, null));
  const found: MoveConflict[] = beside
    .filter(
      (entry) =>
        entry.id !== `activity:${id}` &&
        entry.startsAt < endsAt &&
        entry.endsAt > startsAt &&
        // What one group does in its own way is no matter of the tier.
        (home !== null || planned(entry.id.slice('activity:'.length)) !== null),
    )
    .map(({ title, startsAt: from }) => ({ kind: 'OVERLAP', words: overlapsWords(title, ctx.time.clock(from)), person: null }));
  const hours = await sendHours(ctx);
  if (touchesQuiet(cell, hours)) found.push({ kind: 'QUIET', words: quietWords(hours), person: null });
  return found;
}

showOn({
  name: 'activity',
  ofTier,
  ofGroup: async (ctx, groupId, range) =>
    (await activitiesBetween(ctx, [fromId(groupId)], range)).filter(isOn).map((row) => rowEntry(ctx, row, null)),
  move,
  judge,
});
