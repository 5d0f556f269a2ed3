// Adding, counting and cutting by time units. Bins are counted from 2000-01-01 (for weeks, from the first chosen week day
// after it), as MongoDB's $dateTrunc does.

import { DAY, fromLocal, toLocal, utcMs } from './zones.ts';
import type { Zone } from './zones.ts';

const FIXED = { week: 7 * DAY, day: DAY, hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1 } as const;
const IN_MONTHS = { year: 12, quarter: 3, month: 1 } as const;

export type Unit = keyof typeof FIXED | keyof typeof IN_MONTHS;

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(FIXED, text) || Object.hasOwn(IN_MONTHS, text);
}

const WEEK_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 0 for Sunday … 6 for Saturday, from a full or three-letter name in any case. */
export function weekDay(text: string): number | undefined {
  const lower = text.toLowerCase();
  const found = WEEK_DAYS.findIndex((day) => day === lower || day.slice(0, 3) === lower);
  return found < 0 ? undefined : found;
}

function isMonths(unit: Unit): unit is keyof typeof IN_MONTHS {
  return Object.hasOwn(IN_MONTHS, unit);
}

/** A date moved by whole units; a day that the target month does not have becomes its last one. */
export function addUnits(date: Date, unit: Unit, count: number, zone: Zone): Date {
  if (isMonths(unit)) {
    const local = toLocal(date, zone);
    const months = local.getUTCFullYear() * 12 + local.getUTCMonth() + count * IN_MONTHS[unit];
    const year = Math.floor(months / 12);
    const month = months - year * 12;
    const lastDay = new Date(utcMs(year, month + 1, 0)).getUTCDate();
    const day = Math.min(local.getUTCDate(), lastDay);
    const time = ((local.getTime() % DAY) + DAY) % DAY;
    return fromLocal(utcMs(year, month, day) + time, zone);
  }
  if (unit === 'day' || unit === 'week') return fromLocal(toLocal(date, zone).getTime() + count * FIXED[unit], zone);
  return new Date(date.getTime() + count * FIXED[unit]);
}

function monthIndex(local: Date): number {
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** How many borders of the unit lie between two dates; negative when the end is earlier. */
export function unitsBetween(start: Date, end: Date, unit: Unit, zone: Zone, startOfWeek: number): number {
  if (isMonths(unit)) {
    const size = IN_MONTHS[unit];
    return Math.floor(monthIndex(toLocal(end, zone)) / size) - Math.floor(monthIndex(toLocal(start, zone)) / size);
  }
  const from = toLocal(start, zone).getTime();
  const to = toLocal(end, zone).getTime();
  // 1970-01-01 was a Thursday (4).
  if (unit === 'week') return Math.floor((to / DAY + 4 - startOfWeek) / 7) - Math.floor((from / DAY + 4 - startOfWeek) / 7);
  const size = FIXED[unit];
  const borders = Math.floor(to / size) - Math.floor(from / size);
  // Hours that a clock change inserts or skips are real time, not borders.
  const shift = (to - end.getTime() - (from - start.getTime())) / size;
  return unit === 'day' ? borders : borders - Math.trunc(shift);
}

const REFERENCE = utcMs(2000, 0, 1);

/** The start of the bin of `size` units that holds the date. */
export function truncate(date: Date, unit: Unit, size: number, zone: Zone, startOfWeek: number): Date {
  const local = toLocal(date, zone);
  if (isMonths(unit)) {
    const bin = size * IN_MONTHS[unit];
    const months = monthIndex(local) - 2000 * 12;
    const begin = Math.floor(months / bin) * bin;
    return fromLocal(utcMs(2000 + Math.floor(begin / 12), begin - Math.floor(begin / 12) * 12, 1), zone);
  }
  const bin = size * FIXED[unit];
  // 2000-01-01 was a Saturday (6).
  const reference = unit === 'week' ? REFERENCE + ((startOfWeek - 6 + 7) % 7) * DAY : REFERENCE;
  const begin = reference + Math.floor((local.getTime() - reference) / bin) * bin;
  if (unit === 'day' || unit === 'week') return fromLocal(begin, zone);
  return new Date(begin - (local.getTime() - date.getTime()));
}
