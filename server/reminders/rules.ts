// When somebody is reminded: so many days and minutes before the start, moved into the hours in which that person works.
// Surprise: a reminder outside these hours goes to the next opening as long as half of its time is left, else back to the last closing;
// days are counted on the wall clock, so that "a day before 10:00" is 10:00 on the day that summer time begins, too.

import type { BusinessTime, DayKey } from '../core/time.ts';
import { daysBetween, shiftKey } from '../core/time.ts';
import type { BookingKind, Words } from '../generated/types.ts';

export const OFFSETS = ['DAYS_7', 'DAY_1', 'HOUR_1'] as const;
export type Offset = (typeof OFFSETS)[number];

/** A camp has lessons every day: a week and a day ahead there is nothing to arrange. */
const OF_KIND: Record<BookingKind, readonly Offset[]> = {
  MEETING: OFFSETS,
  SHARING: OFFSETS,
  ON_DUTY: OFFSETS,
  LECTURE: OFFSETS,
  LIVE: OFFSETS,
  PATROL: OFFSETS,
  RELAY: OFFSETS,
  LESSON: ['HOUR_1'],
  OTHER: OFFSETS,
};

/** Of the settings; 0 switches one off. */
export interface Pace {
  readonly days: number;
  readonly day: number;
  readonly minutes: number;
}

export interface Span {
  from: Date;
  to: Date;
}

export interface Reminded {
  readonly kind: BookingKind;
  readonly startsAt: Date;
}

export interface Due {
  offset: Offset;
  dueAt: Date;
}

const MINUTE = 60_000;
/** Who is off for longer is reminded at the plain time. */
const SEARCHED_DAYS = 14;

function rawTime(time: BusinessTime, startsAt: Date, offset: Offset, pace: Pace): Date | null {
  if (offset === 'HOUR_1') return pace.minutes === 0 ? null : new Date(startsAt.getTime() - pace.minutes * MINUTE);
  const days = offset === 'DAYS_7' ? pace.days : pace.day;
  return days === 0 ? null : time.addDays(startsAt, -days);
}

/** `openOn`: the hours of a day in which the person may be told something, in order. */
export type OpenOn = (day: DayKey) => readonly Span[];

/** The moment within the person's hours; the raw one where there are no hours near it. */
export function moved(time: BusinessTime, raw: Date, startsAt: Date, openOn: OpenOn): Date {
  const day = time.dayKey(raw);
  const latest = startsAt.getTime() - (startsAt.getTime() - raw.getTime()) / 2;
  for (let ahead = 0; ahead <= SEARCHED_DAYS; ahead += 1) {
    const later = openOn(shiftKey(day, ahead)).find(({ to }) => to > raw);
    if (!later) continue;
    const opens = later.from > raw ? later.from : raw;
    if (opens.getTime() > latest) break;
    return opens;
  }
  for (let back = 0; back <= SEARCHED_DAYS; back += 1) {
    const before = openOn(shiftKey(day, -back)).filter(({ to }) => to <= raw);
    const last = before.at(-1);
    if (last) return last.to;
  }
  return raw;
}

/**
 * What is still to be told, the farthest first. What is due already is left out: whoever is booked tomorrow has just been told so. Only the
 * last one is never lost: where its hour has passed, it comes at the plain time.
 */
export function remindersOf(time: BusinessTime, booking: Reminded, pace: Pace, openOn: OpenOn, now: Date): Due[] {
  const found: Due[] = [];
  for (const offset of OF_KIND[booking.kind]) {
    const raw = rawTime(time, booking.startsAt, offset, pace);
    if (raw === null) continue;
    const within = moved(time, raw, booking.startsAt, openOn);
    const dueAt = within > now || offset !== 'HOUR_1' ? within : raw;
    if (dueAt <= now) continue;
    // Two at one moment are one.
    if (found.at(-1)?.dueAt.getTime() === dueAt.getTime()) found.pop();
    found.push({ offset, dueAt });
  }
  return found;
}

/** The farthest ahead that anything is reminded of. */
export const farthestDays = ({ days, day }: Pace): number => Math.max(days, day, 1);

/** So late that the next one says it better: more than half of the time to the start is over. The last one is never stale. */
export const isStale = ({ offset, dueAt, startsAt }: Due & { startsAt: Date }, now: Date): boolean =>
  offset !== 'HOUR_1' && now.getTime() - dueAt.getTime() > (startsAt.getTime() - dueAt.getTime()) / 2;

/** Whether the offset is wanted at all now, whenever its row was written. */
export const isOn = (offset: Offset, { days, day, minutes }: Pace): boolean => ({ DAYS_7: days, DAY_1: day, HOUR_1: minutes })[offset] > 0;

/** `posts`: so many of the last reminders go into the group as well. */
export const isPosted = (offset: Offset, posts: number): boolean => OFFSETS.length - OFFSETS.indexOf(offset) <= posts;

/** `明天 10:00`, by the business day on which it is said. */
export function whenWords(time: BusinessTime, startsAt: Date, now: Date): Words {
  const days = daysBetween(time.dayKey(now), time.dayKey(startsAt));
  const clock = time.clock(startsAt);
  if (days <= 0) return { zh: `今天 ${clock}`, en: `Today ${clock}` };
  if (days === 1) return { zh: `明天 ${clock}`, en: `Tomorrow ${clock}` };
  const date = time.dayKey(startsAt).slice(5);
  return { zh: `${String(days)} 天后（${date}）${clock}`, en: `In ${String(days)} days (${date}) ${clock}` };
}

export interface Told {
  readonly title: Words;
  readonly place: Words | null;
  readonly startsAt: Date;
}

/** What the person reads. */
export function noticeWords(time: BusinessTime, { title, place, startsAt }: Told, now: Date, times: string): { title: Words; text: Words } {
  const when = whenWords(time, startsAt, now);
  const at = (text: string | undefined): string => (text === undefined ? times : `${times} · ${text}`);
  return {
    title: { zh: `${when.zh} ${title.zh}`, en: `${when.en}: ${title.en}` },
    text: { zh: at(place?.zh), en: at(place?.en) },
  };
}

/** What the group reads. */
export function postText(time: BusinessTime, { title, startsAt }: Told, now: Date, person: string): string {
  return `⏰ ${whenWords(time, startsAt, now).zh} ${title.zh}\n负责人：${person}`;
}
