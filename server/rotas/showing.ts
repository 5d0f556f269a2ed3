// Rotas, shifts, versions and previews as pages are told them: names and groups are read together for all of a list.

import { awayOf, conflictsOf } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { bookingCauseOf } from '../duties/service.ts';
import type {
  RosterEntry,
  RotaFairness,
  RotaGroup,
  RotaPreview,
  RotaShift,
  RotaSlot,
  RotaVersion,
  QueryRotaFairnessArgs,
  QueryRotaShiftsArgs,
  Words,
} from '../generated/types.ts';
import { changeWords } from './changes.rules.ts';
import { conflictWords } from './fitting.ts';
import { shifts } from './model.ts';
import type { ChangeRow, FairnessRow, PartRow, RotaPreviewRow, RotaRow, RotaVersionRow, ShiftRow } from './model.ts';
import { groupsShown, keyOf, namesOf, personOfKey, refOf, shownPerson } from './people.ts';
import { awayWords, countTurns, spreadOf } from './plan.rules.ts';
import { partsOf } from './planning.ts';
import { MOST_SHIFTS, listRotas, plannedOf, rangeOfDays, readRow, rotasByIds, shiftsBetween } from './reading.ts';
import { isNewcomer } from './rules.ts';
import { fewestAtOnce } from './split.rules.ts';
import { titleOf } from './turns.ts';

const TROUBLE_DAYS = 35;
const MOST_TROUBLES = 100;
/** For fairness: more turns than people are looked at on a page. */
const MOST_COUNTED = 20_000;

const groupIn = (groups: ReadonlyMap<string, RotaGroup>, id: { toHexString(): string } | null): RotaGroup | null =>
  id === null ? null : (groups.get(id.toHexString()) ?? null);

export async function shownSlots(ctx: Ctx, { slots }: RotaRow): Promise<RotaSlot[]> {
  const groups = await groupsShown(
    ctx,
    slots.flatMap(({ groupIds }) => groupIds),
  );
  return slots.map(({ groupIds, ...slot }) => ({ ...slot, groups: groupIds.flatMap((id) => groups.get(toId(id)) ?? []) }));
}

export async function shownRoster(ctx: Ctx, { roster, newcomerWeeks, firstWeek }: RotaRow): Promise<RosterEntry[]> {
  const names = await namesOf(ctx, roster);
  const groups = await groupsShown(
    ctx,
    roster.flatMap(({ groupIds }) => groupIds),
  );
  const today = ctx.time.dayKey(ctx.now);
  return roster.map(({ personKind, personId, groupIds, ...entry }) => ({
    ...shownPerson({ personKind, personId }, names),
    ...entry,
    groups: groupIds.flatMap((id) => groups.get(toId(id)) ?? []),
    isNewcomer: entry.since > firstWeek && isNewcomer(entry, newcomerWeeks, today),
  }));
}

/** What has come between somebody and the own turn, by duty. */
async function troublesIn(ctx: Ctx, rows: readonly ShiftRow[], rests: ReadonlyMap<string, number>): Promise<Map<string, Words>> {
  const ahead = rows.flatMap((shift) => shift.parts.filter(({ to }) => to > ctx.now).map((part) => ({ part, shift })));
  const asked = ahead.map(({ part, shift }) => ({
    person: refOf(part),
    startsAt: part.from,
    endsAt: part.to,
    restMinutes: (rests.get(toId(shift.rotaId)) ?? 0) * 60,
    except: [bookingCauseOf({ _id: part.dutyId, personId: part.personId })],
  }));
  const found = new Map<string, Words>();
  for (const conflict of await conflictsOf(ctx, asked)) {
    const one = ahead[conflict.index];
    if (!one || conflict.isWarning || found.has(toId(one.part.dutyId))) continue;
    found.set(toId(one.part.dutyId), conflictWords(conflict));
  }
  return found;
}

const missingOf = (shift: ShiftRow): number => Math.max(0, shift.people - fewestAtOnce(shift, shift.parts));

export async function shownShifts(ctx: Ctx, rows: readonly ShiftRow[]): Promise<RotaShift[]> {
  const rotas = await rotasByIds(ctx, [...new Map(rows.map(({ rotaId }) => [toId(rotaId), rotaId])).values()]);
  const byId = new Map(rotas.map((rota) => [toId(rota._id), rota]));
  const names = await namesOf(
    ctx,
    rows.flatMap(({ parts }) => parts),
  );
  const groups = await groupsShown(
    ctx,
    rows.map(({ groupId }) => groupId),
  );
  const troubles = await troublesIn(ctx, rows, new Map(rotas.map((rota) => [toId(rota._id), rota.restHours])));
  return rows.flatMap((shift) => {
    const rota = byId.get(toId(shift.rotaId));
    if (!rota) return [];
    const parts = shift.parts.map((part: PartRow) => ({
      ...shownPerson(part, names),
      from: part.from,
      to: part.to,
      dutyId: toId(part.dutyId),
      trouble: troubles.get(toId(part.dutyId)) ?? null,
    }));
    const { startsAt, endsAt, people, isEdited } = shift;
    return [
      {
        id: toId(shift._id),
        rotaId: toId(rota._id),
        rotaTitle: rota.title,
        kind: rota.kind,
        title: titleOf(rota, shift),
        startsAt,
        endsAt,
        group: groupIn(groups, shift.groupId),
        people,
        parts,
        missing: missingOf(shift),
        isEdited,
        isOver: endsAt <= ctx.now,
      },
    ];
  });
}

export async function shownShift(ctx: Ctx, row: ShiftRow): Promise<RotaShift> {
  const [shown] = await shownShifts(ctx, [row]);
  if (!shown) throw new Error('a shift without a rota');
  return shown;
}

export async function shiftsOfRota(ctx: Ctx, { _id }: RotaRow, { from, to }: { from: DayKey; to: DayKey }): Promise<RotaShift[]> {
  return shownShifts(ctx, await shiftsBetween(ctx, { rotaId: _id }, rangeOfDays(ctx, from, to)));
}

export async function rotaShifts(ctx: Ctx, { from, to, tier }: QueryRotaShiftsArgs): Promise<RotaShift[]> {
  const range = rangeOfDays(ctx, from, to);
  const rotas = await listRotas(ctx, { tier });
  return shownShifts(ctx, await shiftsBetween(ctx, { rotaId: { $in: rotas.map(({ _id }) => _id) } }, range));
}

/** To come: without people, or whose people have something else or are away. */
export async function troublesOf(ctx: Ctx, { _id }: RotaRow): Promise<RotaShift[]> {
  const range = { startsAt: ctx.now, endsAt: ctx.time.addDays(ctx.now, TROUBLE_DAYS) };
  const rows = await shiftsBetween(ctx, { rotaId: _id }, range, MOST_SHIFTS * 4);
  const shown = await shownShifts(ctx, rows);
  return shown.filter(({ missing, parts }) => missing > 0 || parts.some(({ trouble }) => trouble !== null)).slice(0, MOST_TROUBLES);
}

export async function shownFairness(ctx: Ctx, fairness: FairnessRow): Promise<RotaFairness> {
  const { lines, from, to } = fairness;
  const names = await namesOf(ctx, lines);
  const range = { startsAt: ctx.time.rangeOf(from).startsAt, endsAt: ctx.time.rangeOf(shiftKey(to, 1)).startsAt };
  const away = await awayOf(ctx, lines.map(refOf), range);
  return {
    ...fairness,
    lines: lines.map(({ personKind, personId, shifts: turns, minutes }) => ({
      ...shownPerson({ personKind, personId }, names),
      shifts: turns,
      minutes: Math.round(minutes),
      away: awayWords(ctx.time, away.get(toId(personId)) ?? [], from, to),
    })),
  };
}

/** As it stands now: nothing was planned, so there is no bound. */
async function countedNow(ctx: Ctx, rotas: readonly RotaRow[], from: DayKey, to: DayKey): Promise<FairnessRow> {
  const range = rangeOfDays(ctx, from, to);
  const rows = await shiftsBetween(ctx, { rotaId: { $in: rotas.map(({ _id }) => _id) } }, range, MOST_COUNTED);
  const onRoster = rotas.flatMap(({ roster }) => roster.filter(({ since, until }) => since <= to && (until === null || until >= from)));
  const keys = [...new Set(onRoster.map(keyOf))];
  const counted = countTurns(keys, partsOf(rows));
  const turns = counted.reduce((sum, one) => sum + one.shifts, 0);
  return {
    from,
    to,
    shifts: turns,
    average: counted.length === 0 ? 0 : turns / counted.length,
    spread: spreadOf(counted),
    loadSpread: null,
    boundSpread: null,
    isExact: false,
    lines: counted.map(({ key, shifts: count, minutes }) => ({ ...personOfKey(key), shifts: count, minutes })),
  };
}

export async function fairnessOfRota(ctx: Ctx, rota: RotaRow, { from, to }: { from: DayKey; to: DayKey }): Promise<RotaFairness> {
  return shownFairness(ctx, await countedNow(ctx, [rota], from, to));
}

export async function rotaFairness(ctx: Ctx, { from, to, tier, kind }: QueryRotaFairnessArgs): Promise<RotaFairness> {
  const rotas = (await listRotas(ctx, { tier, kind })).filter(({ state }) => state !== 'DRAFT');
  return shownFairness(ctx, await countedNow(ctx, rotas, from, to));
}

async function shownChanges(ctx: Ctx, rota: RotaRow, changes: readonly ChangeRow[]): Promise<Words[]> {
  const names = await namesOf(
    ctx,
    changes.flatMap(({ before, after }) => [...before, ...after]),
  );
  const groups = await groupsShown(
    ctx,
    changes.map(({ groupId }) => groupId),
  );
  const text = (person: ChangeRow['before'][number]) => names.get(keyOf(person)) ?? '—';
  return changes.map(({ at, wasAt, isRemoved, before, after, groupId, title }) =>
    changeWords(ctx.time, {
      at,
      wasAt,
      isRemoved,
      before: before.map(text),
      after: after.map(text),
      group: groupIn(groups, groupId)?.name ?? null,
      title: title ?? titleOf(rota, { title: null }),
    }),
  );
}

export async function shownVersion(ctx: Ctx, row: RotaVersionRow): Promise<RotaVersion> {
  const rota = await readRow(ctx, row.rotaId);
  const { number, from, to, publishedAt, byName, changeCount, gaps } = row;
  const changes = await shownChanges(ctx, rota, row.changes);
  const fairness = await shownFairness(ctx, row.fairness);
  return { id: row._id, number, from, to, publishedAt, byName, changes, changeCount, gaps, fairness };
}

export async function shownPreview(ctx: Ctx, row: RotaPreviewRow): Promise<RotaPreview> {
  const rota = await readRow(ctx, row.rotaId);
  const planned = (await plannedOf(ctx, row._id)).slice(0, MOST_SHIFTS);
  const names = await namesOf(
    ctx,
    planned.flatMap(({ holders }) => holders),
  );
  const groups = await groupsShown(
    ctx,
    [...planned, ...row.gaps].map(({ groupId }) => groupId),
  );
  const { from, to, madeAt, shiftCount, kept, moved, changeCount, gapCount, milliseconds } = row;
  return {
    id: toId(row._id),
    rotaId: toId(row.rotaId),
    from,
    to,
    madeAt,
    isStale: row.state !== 'DRAFT' || rota.seq !== row.seq,
    shifts: shiftCount,
    kept,
    moved,
    changes: await shownChanges(ctx, rota, row.changes),
    changeCount,
    gaps: row.gaps.map(({ at, groupId, title, missing, why }) => ({
      startsAt: at,
      group: groupIn(groups, groupId),
      title: title ?? titleOf(rota, { title: null }),
      missing,
      why,
    })),
    gapCount,
    fairness: await shownFairness(ctx, row.fairness),
    planned: planned.map((shift) => ({
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      title: titleOf(rota, shift),
      group: groupIn(groups, shift.groupId),
      people: shift.people,
      holders: shift.holders.map((holder) => shownPerson(holder, names)),
    })),
    milliseconds,
  };
}

/** The last day for which something stands; null before the first time. */
export async function publishedUntil(ctx: Ctx, { _id }: RotaRow): Promise<DayKey | null> {
  const [last] = await shifts
    .raw(ctx.db)
    .find({ rotaId: _id, state: 'STANDING' }, { sort: { startsAt: -1 }, limit: 1, projection: { startsAt: 1 } })
    .toArray();
  return last ? ctx.time.dayKey(last.startsAt) : null;
}
