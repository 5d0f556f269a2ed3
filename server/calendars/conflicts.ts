// What gets in each other's way in a week, in words, with up to two ways out: another time that suits everybody concerned, or somebody
// else who could do it.

import { awayOf, bookingsBetween, shownTimes } from '../bookings/service.ts';
import type { BookingRow, Conflict } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import type { BookingConflictKind, CalendarConflictKind, WayOut, Words } from '../generated/types.ts';
import { entryIdOf } from './booked-source.ts';
import { clashes, laterStart } from './conflicts.rules.ts';
import type { Clash } from './conflicts.rules.ts';
import { namesSeen } from './names.ts';
import type { EntryInput, MoveConflict, PersonRef } from './sources.ts';
import { sourceOf } from './sources.ts';
import type { Said } from './words.rules.ts';
import { absentWords, bookedWords, handLabel, moveLabel, overlapWords, restWords } from './words.rules.ts';

export interface ConflictShown {
  kind: CalendarConflictKind;
  words: Words;
  person: PersonRef | null;
  entryIds: string[];
  waysOut: WayOut[];
}

/** More are not solved one by one. */
const MOST_CONFLICTS = 20;
const MOST_SUBSTITUTES = 1;

/** Of these people, in this week. */
export async function conflictsOfWeek(
  ctx: Ctx,
  range: Range,
  entries: readonly EntryInput[],
  people: readonly PersonRef[],
): Promise<ConflictShown[]> {
  const persons = [...new Map(people.map((person) => [toId(person.id), person])).values()];
  const rows = (await bookingsBetween(ctx, range, { persons })).filter(({ isBusy }) => isBusy);
  const away = await awayOf(ctx, persons, range);
  const found = clashes(
    rows.map(({ cause, personId, startsAt, endsAt, restMinutes }) => ({ cause, person: toId(personId), startsAt, endsAt, restMinutes })),
    Array.from(away).flatMap(([person, times]) => times.map(({ from, to }) => ({ person, from, to }))),
  ).slice(0, MOST_CONFLICTS);
  if (found.length === 0) return [];
  const names = await namesSeen(ctx, persons);
  const byCause = new Map(rows.map((row) => [row.cause, row]));
  const shownAs = new Map(
    entries.flatMap(({ id, causes = [] }) => [[id, id] as const, ...causes.map((cause) => [entryIdOf(cause), id] as const)]),
  );
  const shown: ConflictShown[] = [];
  for (const clash of found) {
    const booked = clash.causes.flatMap((cause) => byCause.get(cause) ?? []);
    const [one, two] = booked;
    if (!one) continue;
    const person: PersonRef = { kind: one.personKind, id: fromId(clash.person) };
    const name = names.get(clash.person) ?? '';
    const entryIds = clash.causes.flatMap((cause) => shownAs.get(entryIdOf(cause)) ?? []);
    shown.push({
      kind: clash.kind,
      words: wordsOf(ctx, name, clash, one, two),
      person,
      entryIds,
      waysOut: await waysOut(ctx, person, one, two),
    });
  }
  return shown;
}

function said({ time }: Ctx, { title, startsAt, endsAt }: Pick<BookingRow, 'title' | 'startsAt' | 'endsAt'>): Said {
  return { title, weekday: time.weekday(startsAt), from: time.clock(startsAt), to: time.clock(endsAt) };
}

function wordsOf(ctx: Ctx, name: string, { kind, minutes }: Clash, one: BookingRow, two: BookingRow | undefined): Words {
  if (kind === 'ABSENT' || !two) return absentWords(name, said(ctx, one));
  return (kind === 'OVERLAP' ? overlapWords : restWords)(name, said(ctx, one), said(ctx, two), minutes);
}

/** The later of two is moved behind the earlier one; what can be handed to somebody else is. Both are for the staff to do. */
async function waysOut(ctx: Ctx, person: PersonRef, one: BookingRow, two: BookingRow | undefined): Promise<WayOut[]> {
  const ways: WayOut[] = [];
  if (ctx.viewer.kind === 'DISTRIBUTOR') return ways;
  const moved = two ? await laterTime(ctx, one, two) : null;
  if (moved) ways.push(moved);
  for (const row of two ? [two, one] : [one]) {
    const handed = await substitute(ctx, person, row);
    if (!handed) continue;
    ways.push(handed);
    break;
  }
  return ways;
}

async function laterTime(ctx: Ctx, one: BookingRow, two: BookingRow): Promise<WayOut | null> {
  const entryId = entryIdOf(two.cause);
  const found = sourceOf(entryId);
  if (!found?.source.move || !found.source.judge) return null;
  const startsAt = laterStart(one.endsAt, Math.max(one.restMinutes, two.restMinutes));
  const endsAt = new Date(startsAt.getTime() + two.endsAt.getTime() - two.startsAt.getTime());
  if (ctx.time.dayKey(startsAt) !== ctx.time.dayKey(two.startsAt)) return null;
  const minded = await found.source.judge(ctx, found.id, startsAt, endsAt).catch(refusedIsMinded);
  if (minded === null || minded.length > 0) return null;
  return { ...NOBODY, label: moveLabel({ title: two.title, from: ctx.time.clock(startsAt) }), entryId, startsAt, endsAt };
}

async function substitute(ctx: Ctx, from: PersonRef, row: BookingRow): Promise<WayOut | null> {
  const entryId = entryIdOf(row.cause);
  const found = sourceOf(entryId);
  if (!found?.source.hand || !found.source.substitutes) return null;
  // What is another operator's to hand over is refused, and no way out of this one's.
  const able = (await found.source.substitutes(ctx, found.id, from).catch(refusedIsMinded))?.slice(0, MOST_SUBSTITUTES) ?? [];
  const [to] = able;
  if (!to) return null;
  const name = (await namesSeen(ctx, able)).get(toId(to.id)) ?? '';
  return { ...NOBODY, label: handLabel(name), entryId, fromKind: from.kind, fromId: toId(from.id), toKind: to.kind, toId: toId(to.id) };
}

const NOBODY = { startsAt: null, endsAt: null, fromKind: null, fromId: null, toKind: null, toId: null };

function refusedIsMinded(error: unknown): null {
  if (isRefused(error)) return null;
  throw error;
}

const KINDS: Record<BookingConflictKind, CalendarConflictKind> = {
  BOOKED: 'OVERLAP',
  REST: 'REST',
  ABSENT: 'ABSENT',
  OUTSIDE_HOURS: 'OUTSIDE_HOURS',
};

/** What bookings say about a move, in sentences. */
export async function tellConflicts(ctx: Ctx, conflicts: readonly Conflict[]): Promise<MoveConflict[]> {
  const names = await namesSeen(
    ctx,
    conflicts.map(({ person }) => person),
  );
  return conflicts.map(({ kind, person, booking }) => {
    const name = names.get(toId(person.id)) ?? '';
    const what = booking && { title: booking.title, times: shownTimes(ctx.time, booking) };
    return { kind: KINDS[kind], words: bookedWords(kind, name, what), person };
  });
}
