// At which hours a person can be asked: by weekday and wall clock, in the business zone. Where nothing is said: at any time.
// Surprise: a day that is not named is a day off as soon as any day is named; and times are worked out day by day on the wall clock, so
// that a day of 23 or 25 hours is whole.

import type { Granted, Refusal } from '../core/errors.ts';
import { shiftKey, weekdayOf } from '../core/time.ts';
import type { BusinessTime, DayKey } from '../core/time.ts';

export interface HoursOfDay {
  weekday: number;
  from: string;
  to: string;
}

export interface Span {
  from: Date;
  to: Date;
}

const MOST_HOURS = 21;
const END_OF_DAY = '24:00';
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export type HoursVerdict = Granted<{ hours: HoursOfDay[] }> | Refusal<'HOURS_WRONG'> | Refusal<'HOURS_OVERLAP', { weekday: number }>;

/** In the order of the week. */
export function readHours(asked: readonly HoursOfDay[]): HoursVerdict {
  const fits = ({ weekday, from, to }: HoursOfDay): boolean =>
    Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 && CLOCK.test(from) && (CLOCK.test(to) || to === END_OF_DAY) && from < to;
  if (asked.length > MOST_HOURS || !asked.every(fits)) return { ok: false, why: 'HOURS_WRONG' };
  const hours = asked
    .map(({ weekday, from, to }) => ({ weekday, from, to }))
    .sort((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1));
  for (const [at, next] of hours.entries()) {
    const before = hours[at - 1];
    if (before?.weekday === next.weekday && next.from < before.to) return { ok: false, why: 'HOURS_OVERLAP', weekday: next.weekday };
  }
  return { ok: true, hours };
}

/** The instant of a wall clock at which a span ends; `24:00` is the next midnight. */
export function endAt(time: BusinessTime, day: DayKey, clock: string): Date {
  return clock === END_OF_DAY ? time.instantAt(shiftKey(day, 1), '00:00') : time.instantAt(day, clock);
}

/** The days that a time touches, the first one first. */
export function daysOf(time: BusinessTime, from: Date, to: Date): DayKey[] {
  const days: DayKey[] = [];
  const last = time.dayKey(new Date(Math.max(from.getTime(), to.getTime() - 1)));
  for (let day = time.dayKey(from); day <= last; day = shiftKey(day, 1)) days.push(day);
  return days;
}

/** When somebody can be asked on a day: by the hours, and where there are none the whole day. */
export function openOn(time: BusinessTime, hours: readonly HoursOfDay[], day: DayKey): Span[] {
  if (hours.length === 0) return [{ from: time.instantAt(day, '00:00'), to: endAt(time, day, END_OF_DAY) }];
  return hours
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .map(({ from, to }) => ({ from: time.instantAt(day, from), to: endAt(time, day, to) }))
    .filter(({ from, to }) => from < to);
}

/** What is left of a time without the spans, in order. */
export function gapsBetween(range: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = range.from;
  for (const { from, to } of [...spans].sort((one, other) => one.from.getTime() - other.from.getTime())) {
    if (from >= range.to) break;
    if (from > at) gaps.push({ from: at, to: from });
    if (to > at) at = to;
  }
  if (at < range.to) gaps.push({ from: at, to: range.to });
  return gaps;
}

/** The times within a range at which the hours say no. */
export function closedWithin(time: BusinessTime, hours: readonly HoursOfDay[], range: Span): Span[] {
  if (hours.length === 0) return [];
  return gapsBetween(
    range,
    daysOf(time, range.from, range.to).flatMap((day) => openOn(time, hours, day)),
  );
}
