// The only place that knows the business zone. It turns instants into day, week and month keys and keys back into instants.
// No clock is read here: every function is told the instant. Keys of one kind sort as text exactly as they do in time.
// Surprise: a day is the half-open range between two midnights, so it may last 23 or 25 hours where a zone has summer time.
// Luxon only says a zone's offset; its own conversion of wall times picks among ambiguous ones by the present moment.

import { IANAZone } from 'luxon';
import { Refused } from './errors.ts';

/** A business day, `2026-11-22`. */
export type DayKey = string;
/** An ISO week (Monday first, the year is that of its Thursday), `2026-W47`. */
export type WeekKey = string;
/** A calendar month, `2026-11`. */
export type MonthKey = string;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** Half-open: `startsAt` belongs to it, `endsAt` does not. */
export interface Range {
  startsAt: Date;
  endsAt: Date;
}

export interface BusinessTime {
  readonly zone: string;
  dayKey(at: Date): DayKey;
  weekKey(at: Date): WeekKey;
  monthKey(at: Date): MonthKey;
  weekday(at: Date): Weekday;
  /** The wall clock, `09:05`. */
  clock(at: Date): string;
  startOfDay(at: Date): Date;
  startOfWeek(at: Date): Date;
  startOfMonth(at: Date): Date;
  /** The same time on the wall clock so many days later; moves forward where summer time skips that time. */
  addDays(at: Date, days: number): Date;
  /** The instants of a day, week or month key. Throws Refused('BAD_PERIOD'). */
  rangeOf(key: DayKey | WeekKey | MonthKey): Range;
  /** The instant of a wall-clock time such as `10:30` on a day; the first one where it happens twice. Throws Refused('BAD_TIME'). */
  instantAt(day: DayKey, clock: string): Date;
  /** As parseInstant, but a time without an offset is business time, and a bare date is the first instant of that day. */
  parseLocal(text: string): Date;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Years with four digits only, so that keys keep one width and sort as text. */
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY;
/** Days kept ready for dayKey; eleven years of them, a few hundred kilobytes. */
const REMEMBERED_DAYS = 4096;

interface Day {
  number: number;
  startsAt: number;
  endsAt: number;
  dayKey: DayKey;
  weekKey: WeekKey;
  monthKey: MonthKey;
}

/** Whether the name is a zone of the IANA database, as `Asia/Shanghai`; fixed offsets are not. */
export function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name);
}

/** Business time of an IANA zone; keep the object, it remembers the days that it has seen. Throws RangeError for another name. */
export function makeBusinessTime(zone: string): BusinessTime {
  if (!isZone(zone)) throw new RangeError(`${zone} is not a time zone of the IANA database`);
  const rules = IANAZone.create(zone);
  const remembered = new Map<number, Day[]>();

  const offsetAt = (instant: number): number => Math.round(rules.offset(instant) * MINUTE);

  /** `wall` is the wall clock written as if it were UTC. Prefers `likely`, else the first that fits, else the first after the gap. */
  function instantOf(wall: number, likely?: number): number {
    const before = offsetAt(wall - DAY);
    const fitting = [likely ?? before, before, offsetAt(wall + DAY)].filter((offset) => offsetAt(wall - offset) === offset);
    if (likely !== undefined && fitting[0] === likely) return wall - likely;
    return wall - (fitting.length > 0 ? Math.max(...fitting) : before);
  }

  const startOfNumber = (number: number): number => instantOf(number * DAY);

  /** Where each day of 24 hours without a change of the clock begins; null of the others. Asking the zone costs a thousand times as much. */
  const plainStarts = new Map<number, number | null>();
  function plainStart(number: number): number | null {
    const known = plainStarts.get(number);
    if (known !== undefined) return known;
    const [start, end] = [startOfNumber(number), startOfNumber(number + 1)];
    // Noon tells of two changes that take each other back within the day.
    const isPlain = end - start === DAY && offsetAt(start) === offsetAt(start + DAY / 2) && offsetAt(start) === offsetAt(end - 1);
    if (plainStarts.size >= REMEMBERED_DAYS) plainStarts.clear();
    plainStarts.set(number, isPlain ? start : null);
    return isPlain ? start : null;
  }

  /** As instantOf of a time on the wall clock of that day. */
  function instantOn(number: number, wallOfDay: number): number {
    const start = plainStart(number);
    return start === null ? instantOf(number * DAY + wallOfDay) : start + wallOfDay;
  }

  function dayOf(at: Date): Day {
    const instant = at.getTime();
    if (Number.isNaN(instant)) throw new RangeError('an invalid date has no business day');
    const bucket = Math.floor(instant / DAY);
    const known = remembered.get(bucket);
    const found = known?.find((day) => day.startsAt <= instant && instant < day.endsAt);
    if (found) return found;
    let number = Math.floor((instant + offsetAt(instant)) / DAY);
    while (instant < startOfNumber(number)) number -= 1;
    while (instant >= startOfNumber(number + 1)) number += 1;
    const day = {
      number,
      startsAt: startOfNumber(number),
      endsAt: startOfNumber(number + 1),
      dayKey: dayKeyOf(number),
      weekKey: weekKeyOf(number),
      monthKey: monthKeyOf(number),
    };
    if (remembered.size >= REMEMBERED_DAYS) remembered.clear();
    remembered.set(bucket, known ? [...known, day] : [day]);
    return day;
  }

  function rangeOf(key: string): Range {
    const { first, past } = daysOf(key);
    return { startsAt: new Date(startOfNumber(first)), endsAt: new Date(startOfNumber(past)) };
  }

  return {
    zone,
    rangeOf,
    dayKey: (at) => dayOf(at).dayKey,
    weekKey: (at) => dayOf(at).weekKey,
    monthKey: (at) => dayOf(at).monthKey,
    weekday: (at) => weekdayOfNumber(dayOf(at).number),
    clock: (at) => {
      const { number, startsAt } = dayOf(at);
      const wall = plainStart(number) === null ? at.getTime() + offsetAt(at.getTime()) : at.getTime() - startsAt;
      return new Date(wall).toISOString().slice(11, 16);
    },
    startOfDay: (at) => new Date(dayOf(at).startsAt),
    startOfWeek: (at) => rangeOf(dayOf(at).weekKey).startsAt,
    startOfMonth: (at) => rangeOf(dayOf(at).monthKey).startsAt,
    addDays: (at, days) => {
      if (!Number.isInteger(days)) throw new RangeError('days must be a whole number');
      const offset = offsetAt(at.getTime());
      return new Date(instantOf(at.getTime() + offset + days * DAY, offset));
    },
    instantAt: (day, clock) => {
      const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? [];
      if (hour === undefined || minute === undefined) throw new Refused('BAD_TIME', { value: clock });
      return new Date(instantOn(numberOf(parseDayKey(day)), (Number(hour) * 60 + Number(minute)) * MINUTE));
    },
    parseLocal: (text) => {
      const { wall, offset } = readIso(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
      return new Date(offset === null ? instantOf(wall) : wall - offset);
    },
  };
}

/** Strict ISO 8601 with an offset (`2026-11-22T10:30:00+08:00`, `…Z`). Throws Refused('BAD_TIME'), also for a time without an offset. */
export function parseInstant(text: string): Date {
  const { wall, offset } = readIso(text);
  if (offset === null) throw new Refused('BAD_TIME', { value: text, reason: 'an offset such as +08:00 or Z is missing' });
  return new Date(wall - offset);
}

/** A real calendar day written as `2026-11-22`, years 1000 to 9999. Throws Refused('BAD_DAY'). */
export function parseDayKey(text: string): DayKey {
  const [, year, month, day] = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  const number = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY;
  // A day that does not exist, such as 30 February, rolls over into another key.
  if (Number.isNaN(number) || dayKeyOf(number) !== text) throw new Refused('BAD_DAY', { value: text.slice(0, 40) });
  return text;
}

/** Calendar days from one key to another, negative backwards; summer time does not matter. */
export function daysBetween(from: DayKey, to: DayKey): number {
  return numberOf(parseDayKey(to)) - numberOf(parseDayKey(from));
}

export function weekdayOf(day: DayKey): Weekday {
  return weekdayOfNumber(numberOf(parseDayKey(day)));
}

/** The key so many periods of its own kind later: the day, week or month after with 1, before with -1. */
export function shiftKey(key: DayKey | WeekKey | MonthKey, by: number): string {
  if (!Number.isInteger(by)) throw new RangeError('a key moves by a whole number of periods');
  const { first } = daysOf(key);
  if (key.length === 10) return dayKeyOf(first + by);
  if (key.includes('W')) return weekKeyOf(first + by * 7);
  const date = new Date(first * DAY);
  return monthKeyOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1) / DAY);
}

const numberOf = (day: DayKey): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Calendar days since 1 January 1970, for columns of days; `dayOfNumber` is its inverse. */
export const dayNumber = (day: DayKey): number => numberOf(day);
export const dayOfNumber = (number: number): DayKey => dayKeyOf(number);

function dateOfNumber(number: number): Date {
  if (!(number >= FIRST_DAY && number <= LAST_DAY)) throw new RangeError('only the years 1000 to 9999 have keys');
  return new Date(number * DAY);
}

const dayKeyOf = (number: number): DayKey => dateOfNumber(number).toISOString().slice(0, 10);
const monthKeyOf = (number: number): MonthKey => dateOfNumber(number).toISOString().slice(0, 7);

function weekdayOfNumber(number: number): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

function weekKeyOf(number: number): WeekKey {
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = dateOfNumber(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The first day of a period and the first one past it. */
function daysOf(key: string): { first: number; past: number } {
  const [, year, week, month, day] = /^([1-9]\d{3})-(?:W(\d\d)|(\d\d)(?:-(\d\d))?)$/.exec(key) ?? [];
  if (day !== undefined) {
    const first = numberOf(parseDayKey(key));
    return { first, past: first + 1 };
  }
  if (month !== undefined && month >= '01' && month <= '12') {
    return { first: Date.UTC(Number(year), Number(month) - 1, 1) / DAY, past: Date.UTC(Number(year), Number(month), 1) / DAY };
  }
  if (week !== undefined) {
    // 4 January is always in week 1.
    const fourth = Date.UTC(Number(year), 0, 4) / DAY;
    const first = fourth - weekdayOfNumber(fourth) + 1 + (Number(week) - 1) * 7;
    if (first >= FIRST_DAY - 7 && first + 3 <= LAST_DAY && weekKeyOf(first) === key) return { first, past: first + 7 };
  }
  throw new Refused('BAD_PERIOD', { value: key.slice(0, 40) });
}

/** `wall` is the written time as if it were UTC; parts of a millisecond are dropped. Leap seconds and 24:00 are refused. */
function readIso(text: string): { wall: number; offset: number | null } {
  const match = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(0\d|1[0-4]):?([0-5]\d))?$/.exec(
    text,
  );
  if (!match) throw new Refused('BAD_TIME', { value: text.slice(0, 40) });
  const [, day = '', hour, minute, second = '0', fraction = '', zulu, sign, offsetHours, offsetMinutes] = match;
  const milliseconds = Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = numberOf(parseDayKey(day)) * DAY + (Number(hour) * 60 + Number(minute)) * MINUTE + milliseconds;
  if (zulu) return { wall, offset: 0 };
  if (!sign) return { wall, offset: null };
  return { wall, offset: (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * MINUTE };
}
