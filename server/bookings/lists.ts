// What people see of absences and bookings: their own, and of others as far as they look after them.

import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey, Range } from '../core/time.ts';
import { parseDayKey, shiftKey } from '../core/time.ts';
import { reachOf } from '../distributors/service.ts';
import { absencesBetween, absencesOf, ownHours, personFor } from './absences.ts';
import type { PersonRef } from '../auth/service.ts';
import type { AbsenceRow, BookingRow, HoursOfDay } from './model.ts';
import { byPerson } from './booking.ts';
import { bookingsBetween } from './reading.ts';

const MOST_DAYS = 42;
const MOST_ROWS = 500;
const MOST_BOOKINGS = 50;

export interface AvailabilityOf {
  person: PersonRef;
  hours: HoursOfDay[];
  absences: AbsenceRow[];
}

export async function availabilityOf(ctx: Ctx, person: PersonRef): Promise<AvailabilityOf> {
  const [hours, absences] = await Promise.all([ownHours(ctx, person.id), absencesOf(ctx, person.id)]);
  return { person, hours: hours?.hours ?? [], absences };
}

export async function findAvailability(ctx: Ctx, ...asked: Parameters<typeof personFor> extends [Ctx, ...infer Rest] ? Rest : never) {
  return availabilityOf(ctx, await personFor(ctx, ...asked));
}

function rangeOf(ctx: Ctx, from: DayKey, days: number): Range {
  if (!(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) throw new Refused('ABSENCE_DAYS_WRONG', { most: MOST_DAYS });
  const { startsAt } = ctx.time.rangeOf(parseDayKey(from));
  return { startsAt, endsAt: ctx.time.rangeOf(shiftKey(from, days)).startsAt };
}

/** @throws Refused ABSENCE_DAYS_WRONG */
export async function listAbsences(ctx: Ctx, { from, days }: { from: DayKey; days: number }): Promise<AbsenceRow[]> {
  const rows = await absencesBetween(ctx, rangeOf(ctx, from, days));
  const reach = await reachOf(ctx);
  const seen = reach === null ? null : new Set(reach.map(toId));
  const isShown = ({ personKind, personId }: AbsenceRow): boolean =>
    seen === null || (personKind === 'DISTRIBUTOR' ? seen.has(toId(personId)) : toId(personId) === ctx.viewer.id);
  return rows.filter(isShown).slice(0, MOST_ROWS);
}

/** @throws Refused ABSENCE_DAYS_WRONG */
export async function myBookings(ctx: Ctx, { from, days }: { from: DayKey; days: number }): Promise<BookingRow[]> {
  const { viewer } = ctx;
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  const rows = await bookingsBetween(ctx, rangeOf(ctx, from, days), { persons: [{ kind: viewer.kind, id: fromId(viewer.id) }] });
  return rows.slice(0, MOST_ROWS);
}

/** What is booked in the time of each absence and not over, read for all of them together. */
export async function bookingsInAll(ctx: Ctx, absences: readonly AbsenceRow[]): Promise<BookingRow[][]> {
  const open = absences.filter(({ to }) => to > ctx.now);
  if (open.length === 0) return absences.map(() => []);
  const from = new Date(Math.max(ctx.now.getTime(), Math.min(...open.map((absence) => absence.from.getTime()))));
  const to = new Date(Math.max(...open.map((absence) => absence.to.getTime())));
  const persons = open.map(({ personKind: kind, personId: id }) => ({ kind, id }));
  const rows = byPerson((await bookingsBetween(ctx, { startsAt: from, endsAt: to }, { persons })).filter(({ isBusy }) => isBusy));
  return absences.map((absence) =>
    (rows.get(toId(absence.personId)) ?? [])
      .filter(({ startsAt, endsAt }) => endsAt > ctx.now && startsAt < absence.to && absence.from < endsAt)
      .slice(0, MOST_BOOKINGS),
  );
}
