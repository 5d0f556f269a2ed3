// Works out who does what in a period: loads the pattern's turns, what stands already, what everybody has done and when nobody can, asks
// the engine, and keeps its answer as a preview. Nothing else is written.

import type { ObjectId } from 'mongodb';
import { busyTimes } from '../bookings/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { parseDayKey } from '../core/time.ts';
import type { DayKey, Range } from '../core/time.ts';
import { bookingCauseOf } from '../duties/service.ts';
import type { Tier } from '../generated/types.ts';
import { openGroupsInBrief } from '../groups/service.ts';
import { changesBetween } from './changes.rules.ts';
import { planShifts } from './fair.rules.ts';
import type { FairPlan } from './fair.rules.ts';
import { previewPortions, rotaPreviews, shifts } from './model.ts';
import type { ChangeRow, FairnessRow, GapRow, PlannedShiftRow, RotaPreviewRow, RotaRow, ShiftRow } from './model.ts';
import { turnsOf } from './pattern.rules.ts';
import { keyOf, personOfKey, refOf } from './people.ts';
import { GAP_WORDS, countTurns, doneBy, engineInput, loadFigures, spreadOf } from './plan.rules.ts';
import type { Done, PlanPerson, PlanTurn, Span } from './plan.rules.ts';
import { readRow } from './reading.ts';
import { HISTORY_DAYS, LIMITS, canServe, isOnRoster, judgePeriod } from './rules.ts';

const PREVIEW_MILLISECONDS = 3_600_000;
/** Of changes and gaps as they are read; all of them are counted. */
export const MOST_TOLD = 200;
const PORTION = 1_000;

/** The groups of a slot that names none: all open service groups of the tier. */
async function groupsOfTier(ctx: Ctx, tier: Tier | null): Promise<ObjectId[]> {
  if (tier === null) return [];
  const rows = await openGroupsInBrief(ctx, null);
  return rows
    .filter((row) => row.tier === tier && row.purpose === 'SERVICE')
    .map(({ _id }) => _id)
    .sort((one, other) => (toId(one) < toId(other) ? -1 : 1));
}

/** What already stands of a shift, by hand or by an earlier plan, with everybody for the whole of it. */
const isWhole = ({ startsAt, endsAt, parts }: ShiftRow): boolean =>
  parts.every(({ from, to }) => from.getTime() === startsAt.getTime() && to.getTime() === endsAt.getTime());

export interface Planned {
  turns: PlanTurn[];
  plan: FairPlan;
  people: PlanPerson[];
  /** Settled: begun, or arranged by hand. */
  settled: ShiftRow[];
  /** What is planned anew, as it stands. */
  before: ShiftRow[];
  milliseconds: number;
}

export const peopleOf = ({ roster }: RotaRow, from: DayKey, to: DayKey): PlanPerson[] =>
  roster
    .filter(({ since, until }) => since <= to && (until === null || until >= from))
    .map((entry) => ({
      key: keyOf(entry),
      skills: entry.skills,
      groupIds: entry.groupIds.map(toId),
      since: entry.since,
      until: entry.until,
    }));

/** Of each, when nothing can be given to them; the turns that are planned anew do not stand in their own way. */
export async function busyOf(
  ctx: Ctx,
  { restHours }: Pick<RotaRow, 'restHours'>,
  people: readonly PlanPerson[],
  range: Range,
  replanned: readonly ShiftRow[],
): Promise<Map<string, Span[]>> {
  const except = new Set(replanned.flatMap(({ parts }) => parts.map(({ dutyId, personId }) => bookingCauseOf({ _id: dutyId, personId }))));
  const persons = people.map(({ key }) => personOfKey(key));
  const found = await busyTimes(ctx, persons.map(refOf), range, { restMinutes: restHours * 60, except });
  return new Map(persons.map((person) => [keyOf(person), [...(found.get(toId(person.personId)) ?? [])]]));
}

/** What everybody has done of this rota, as far back as it counts, without turns that are planned anew. */
export async function historyOf(
  ctx: Ctx,
  rotaId: ObjectId,
  until: Date,
  without: readonly ShiftRow[],
): Promise<({ key: string } & Span)[]> {
  const from = ctx.time.addDays(until, -HISTORY_DAYS);
  const rows = await shifts
    .raw(ctx.db)
    .find(
      { rotaId, state: 'STANDING', startsAt: { $gte: from, $lt: until } },
      { projection: { cause: 1, 'parts.personKind': 1, 'parts.personId': 1, 'parts.from': 1, 'parts.to': 1 }, batchSize: 5_000 },
    )
    .toArray();
  const anew = new Set(without.map(({ cause }) => cause));
  return partsOf(rows.filter(({ cause }) => !anew.has(cause)));
}

export const partsOf = (rows: readonly Pick<ShiftRow, 'parts'>[]): ({ key: string } & Span)[] =>
  rows.flatMap(({ parts }) => parts.map((part) => ({ key: keyOf(part), from: part.from, to: part.to })));

const rangeOf = (turns: readonly { startsAt: Date; endsAt: Date }[]): Range => ({
  startsAt: new Date(Math.min(...turns.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...turns.map(({ endsAt }) => endsAt.getTime()))),
});

/** Asks the engine for these turns. */
export async function fill(
  ctx: Ctx,
  rota: RotaRow,
  { turns, people, before, settled }: Omit<Planned, 'plan' | 'milliseconds'>,
): Promise<{ plan: FairPlan; milliseconds: number }> {
  const range = rangeOf(turns);
  const busy = await busyOf(ctx, rota, people, range, before);
  const history = await historyOf(ctx, rota._id, range.startsAt, before);
  const earlier = settled.filter(({ startsAt }) => startsAt >= range.startsAt);
  const done: Map<string, Done> = doneBy([...history, ...partsOf(earlier)]);
  const historyFrom = ctx.time.dayKey(ctx.time.addDays(range.startsAt, -HISTORY_DAYS));
  const begun = performance.now();
  const plan = planShifts(engineInput(ctx.time, { turns, people, terms: rota, done, busy, historyFrom }));
  return { plan, milliseconds: Math.round(performance.now() - begun) };
}

const toTurn = (rota: RotaRow, shift: ShiftRow): PlanTurn => ({
  cause: shift.cause,
  day: shift.day,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  groupId: shift.groupId && toId(shift.groupId),
  people: shift.people,
  skill: shift.skill,
  holders: shift.parts.filter((part) => rota.roster.some((entry) => keyOf(entry) === keyOf(part))).map(keyOf),
});

/** Of those arranged by hand: which holders cannot after all. */
async function brokenAmong(ctx: Ctx, edited: readonly ShiftRow[]): Promise<Set<string>> {
  if (edited.length === 0) return new Set();
  const people = [...new Map(edited.flatMap(({ parts }) => parts.map((part) => [keyOf(part), part] as const))).keys()];
  const asked = people.map((key): PlanPerson => ({ key, skills: [], groupIds: [], since: '', until: null }));
  const busy = await busyOf(ctx, { restHours: 0 }, asked, rangeOf(edited), edited);
  const isBusy = ({ parts }: ShiftRow) =>
    parts.some((part) => (busy.get(keyOf(part)) ?? []).some((span) => span.from < part.to && part.from < span.to));
  return new Set(edited.filter(isBusy).map(({ cause }) => cause));
}

/** @throws Refused ROTA_NOBODY, ROTA_NO_TURNS, ROTA_TOO_MANY_TURNS */
export async function planPeriod(ctx: Ctx, rota: RotaRow, from: DayKey, to: DayKey): Promise<Planned> {
  const people = peopleOf(rota, from, to);
  if (people.length === 0) throw new Refused('ROTA_NOBODY');
  const everyGroup = rota.slots.some(({ perGroup, groupIds }) => perGroup && groupIds.length === 0)
    ? await groupsOfTier(ctx, rota.tier)
    : [];
  const pattern = turnsOf<ObjectId>(ctx.time, rota, { from, to, everyGroup, text: toId });
  const standing = await shifts
    .raw(ctx.db)
    .find({ rotaId: rota._id, state: 'STANDING', day: { $gte: from, $lte: to } }, { batchSize: 5_000 })
    .toArray();
  const byHand = standing.filter((shift) => shift.isEdited && shift.startsAt > ctx.now);
  const broken = await brokenAmong(ctx, byHand.filter(isWhole));
  const isSettled = (shift: ShiftRow) => shift.startsAt <= ctx.now || (shift.isEdited && !broken.has(shift.cause));
  const settled = standing.filter(isSettled);
  const before = standing.filter((shift) => !isSettled(shift));
  const isTaken = new Set(settled.map(({ cause }) => cause));
  const was = new Map(before.map((shift) => [shift.cause, shift]));
  const turns = pattern.flatMap(({ key, slotId: _slot, ...turn }): PlanTurn[] => {
    const cause = `${toId(rota._id)}:${key}`;
    if (turn.startsAt <= ctx.now || isTaken.has(cause)) return [];
    const old = was.get(cause);
    return [{ ...turn, cause, groupId: turn.groupId && toId(turn.groupId), holders: old ? toTurn(rota, old).holders : [] }];
  });
  // What other domains asked for, and what was moved by hand and is broken, keep their times.
  const own = before.filter(({ subject, isEdited }) => subject !== null || isEdited).map((shift) => toTurn(rota, shift));
  const named = new Set(own.map(({ cause }) => cause));
  const all = [...turns.filter(({ cause }) => !named.has(cause)), ...own].sort(
    (one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.cause < other.cause ? -1 : 1),
  );
  if (all.length === 0) throw new Refused('ROTA_NO_TURNS');
  if (all.length > LIMITS.shifts) throw new Refused('ROTA_TOO_MANY_TURNS', { most: LIMITS.shifts });
  const matter = { turns: all, people, before, settled };
  return { ...matter, ...(await fill(ctx, rota, matter)) };
}

/** Who has how much of the period, once it is published. */
function fairnessOf(rota: RotaRow, { turns, plan, people, settled }: Planned, from: DayKey, to: DayKey): FairnessRow {
  const given = turns.flatMap(({ startsAt, endsAt }, index) =>
    (plan.assigned[index] ?? []).flatMap((id) => people[id]?.key ?? []).map((key) => ({ key, from: startsAt, to: endsAt })),
  );
  const keys = rota.roster.filter((entry) => people.some(({ key }) => key === keyOf(entry))).map(keyOf);
  const counted = countTurns(keys, [...partsOf(settled), ...given]);
  const shiftCount = counted.reduce((sum, one) => sum + one.shifts, 0);
  return {
    from,
    to,
    shifts: shiftCount,
    average: counted.length === 0 ? 0 : shiftCount / counted.length,
    spread: spreadOf(counted),
    ...loadFigures(plan, turns),
    isExact: plan.bound.isExact,
    lines: counted.map(({ key, shifts: count, minutes }) => ({ ...personOfKey(key), shifts: count, minutes })),
  };
}

function rowsOf({ turns, plan, people, before }: Planned): PlannedShiftRow[] {
  const was = new Map(before.map((shift) => [shift.cause, shift]));
  return turns.map((turn, index): PlannedShiftRow => {
    const old = was.get(turn.cause);
    const slotId = old ? old.slotId : (turn.cause.split(':')[1] ?? null);
    return {
      cause: turn.cause,
      slotId,
      subject: old?.subject ?? null,
      title: old?.title ?? null,
      day: turn.day,
      startsAt: turn.startsAt,
      endsAt: turn.endsAt,
      groupId: turn.groupId === null ? null : fromId(turn.groupId),
      people: turn.people,
      skill: turn.skill,
      holders: (plan.assigned[index] ?? []).flatMap((id) => people[id]?.key ?? []).map(personOfKey),
    };
  });
}

function changesOf(planned: readonly PlannedShiftRow[], before: readonly ShiftRow[]): ChangeRow[] {
  const about = new Map([...before, ...planned].map((shift) => [shift.cause, shift]));
  const held = before.map(({ cause, startsAt, endsAt, parts }) => ({ cause, startsAt, endsAt, holders: parts.map(keyOf) }));
  const next = planned.map(({ cause, startsAt, endsAt, holders }) => ({ cause, startsAt, endsAt, holders: holders.map(keyOf) }));
  return changesBetween(held, next, (key) => key).map(({ before: had, after, ...change }) => ({
    ...change,
    groupId: about.get(change.shiftCause)?.groupId ?? null,
    title: about.get(change.shiftCause)?.title ?? null,
    before: had.map(personOfKey),
    after: after.map(personOfKey),
  }));
}

function gapsOf({ plan, turns }: Planned, planned: readonly PlannedShiftRow[]): GapRow[] {
  return plan.gaps.flatMap(({ shift, places, why }) => {
    const row = planned[shift];
    const turn = turns[shift];
    if (!row || !turn) return [];
    const { cause: shiftCause, startsAt: at, groupId, title } = row;
    return [{ shiftCause, at, groupId, title, missing: places, why: GAP_WORDS[why] }];
  });
}

/** @throws Refused ROTA_ENDED, ROTA_PERIOD_PAST, ROTA_PERIOD_LONG, ROTA_NOBODY, ROTA_NO_TURNS, … */
export async function previewRota(ctx: Ctx, asked: { id: string; from: DayKey; to: DayKey }): Promise<RotaPreviewRow> {
  const rota = await readRow(ctx, asked.id);
  if (rota.state === 'ENDED') throw new Refused('ROTA_ENDED');
  const to = parseDayKey(asked.to);
  const { from } = demand(judgePeriod(parseDayKey(asked.from), to, ctx.time.dayKey(ctx.now)));
  const period = await planPeriod(ctx, rota, from, to);
  const planned = rowsOf(period);
  const changes = changesOf(planned, period.before);
  const gaps = gapsOf(period, planned);
  const had = new Map(period.before.map(({ cause, parts }) => [cause, parts.map(keyOf)]));
  const places = planned.flatMap(({ cause, holders }) => holders.map((holder) => (had.get(cause) ?? []).includes(keyOf(holder))));
  const expiresAt = new Date(ctx.now.getTime() + PREVIEW_MILLISECONDS);
  const row: RotaPreviewRow = {
    _id: newId(),
    rotaId: rota._id,
    seq: rota.seq,
    from,
    to,
    madeAt: ctx.now,
    byName: await nameOf(ctx),
    state: 'DRAFT',
    changes: changes.slice(0, MOST_TOLD),
    changeCount: changes.length,
    gaps: gaps.slice(0, MOST_TOLD),
    gapCount: gaps.reduce((sum, { missing }) => sum + missing, 0),
    fairness: fairnessOf(rota, period, from, to),
    shiftCount: planned.length,
    kept: places.filter((isKept) => isKept).length,
    moved: period.plan.moved.length + period.plan.lost.length,
    milliseconds: period.milliseconds,
    expiresAt,
  };
  // The portions first: whoever finds the preview finds all of it.
  for (let at = 0; at < planned.length; at += PORTION) {
    await previewPortions.raw(ctx.db).insertOne({ _id: newId(), previewId: row._id, shifts: planned.slice(at, at + PORTION), expiresAt });
  }
  await rotaPreviews.raw(ctx.db).insertOne(row);
  return row;
}

/** Whether somebody is on the roster on the day of a turn. */
export const mayTake = (rota: Pick<RotaRow, 'roster'>, key: string, day: DayKey): boolean =>
  rota.roster.some((entry) => keyOf(entry) === key && isOnRoster(entry, day));

/** And whether the turn's skill and group are theirs as well. */
export const mayServe = (rota: Pick<RotaRow, 'roster'>, key: string, shift: Pick<ShiftRow, 'day' | 'skill' | 'groupId'>): boolean =>
  rota.roster.some((entry) => keyOf(entry) === key && canServe(entry, shift));
