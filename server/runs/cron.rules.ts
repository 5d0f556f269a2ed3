// The times of a timetable in the business zone, from the five fields of cron: minute, hour, day of the month, month, weekday (0 or 7
// is Sunday); numbers, `*`, lists, ranges and steps.
// Surprise: days of the month and weekdays that are both limited mean either of them, as in every cron. A time that summer time
// skips comes at the same distance after the gap; one that happens twice counts once, the first time.

import type { BusinessTime, DayKey } from '../core/time.ts';
import { shiftKey, weekdayOf } from '../core/time.ts';

interface Field {
  readonly min: number;
  readonly max: number;
}

const FIELDS: readonly [Field, Field, Field, Field, Field] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12 },
  { min: 0, max: 7 },
];
/** 29 February, seen from the day after it, before a century without one. */
const FARTHEST_DAYS = 8 * 366 + 1;

interface Timetable {
  readonly clocks: readonly string[];
  isDay(day: DayKey): boolean;
}

/** Throws RangeError for what is not a timetable. */
export function readCron(cron: string): Timetable {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) throw new RangeError(`"${cron}" has not five fields`);
  const [minutes, hours, days, months, weekdays] = FIELDS.map((field, index) => readField(parts[index] ?? '', field, cron)) as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const everyDay = parts[2]?.startsWith('*') === true;
  const everyWeekday = parts[4]?.startsWith('*') === true;
  const two = (value: number): string => String(value).padStart(2, '0');
  const ascending = (values: Set<number>): number[] => [...values].sort((a, b) => a - b);
  return {
    clocks: ascending(hours).flatMap((hour) => ascending(minutes).map((minute) => `${two(hour)}:${two(minute)}`)),
    isDay(day) {
      const weekday = weekdayOf(day);
      const isOfMonth = days.has(Number(day.slice(8)));
      const isOfWeek = weekdays.has(weekday) || (weekday === 7 && weekdays.has(0));
      const fits = everyDay || everyWeekday ? isOfMonth && isOfWeek : isOfMonth || isOfWeek;
      return fits && months.has(Number(day.slice(5, 7)));
    },
  };
}

function readField(text: string, { min, max }: Field, cron: string): Set<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part);
    const [from, to, step] = [match?.[1], match?.[2], match?.[3]];
    const first = from === undefined ? min : Number(from);
    // `5/10` is from five on; `5` is five alone.
    const last = to === undefined ? (from === undefined || step !== undefined ? max : first) : Number(to);
    const by = Number(step ?? 1);
    if (!match || first < min || last > max || last < first || by < 1) throw new RangeError(`"${cron}" cannot be read at "${part}"`);
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
}

/** The first time after `after`; null when there is none within eight years, as for 30 February. */
export function nextOccurrence(cron: string, time: BusinessTime, after: Date): Date | null {
  const table = readCron(cron);
  // From the day before: what summer time moved may fall on the next day.
  let day = shiftKey(time.dayKey(after), -1);
  for (let count = 0; count < FARTHEST_DAYS; count += 1, day = shiftKey(day, 1)) {
    if (!table.isDay(day)) continue;
    const found = instantsOf(table, day, time).find((at) => at > after.getTime());
    if (found !== undefined) return new Date(found);
  }
  return null;
}

/** The last time at or before `at`; null when there is none within eight years. */
export function latestOccurrence(cron: string, time: BusinessTime, at: Date): Date | null {
  const table = readCron(cron);
  let day = time.dayKey(at);
  for (let count = 0; count < FARTHEST_DAYS; count += 1, day = shiftKey(day, -1)) {
    if (!table.isDay(day)) continue;
    const found = instantsOf(table, day, time).findLast((instant) => instant <= at.getTime());
    if (found !== undefined) return new Date(found);
  }
  return null;
}

/** Ascending, each instant once: a time moved out of a gap may meet one that stands there. */
function instantsOf(table: Timetable, day: DayKey, time: BusinessTime): number[] {
  return [...new Set(table.clocks.map((clock) => time.instantAt(day, clock).getTime()))].sort((a, b) => a - b);
}
