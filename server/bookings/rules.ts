// When two things cannot be done by one person, what stays the same in a booking, and what an absence may say.
// Surprise: rest is owed only between two that both ask for it, and then the shorter one: a meeting may stand beside a shift, two shifts
// of eleven hours' rest may not.

import type { Granted, Refusal } from '../core/errors.ts';
import type { Range } from '../core/time.ts';

const MINUTE = 60_000;
/** Nothing that one person does lasts longer; so what overlaps a time began not much before it. */
export const LONGEST_HOURS = 24;
export const MOST_REST_MINUTES = 72 * 60;
export const MOST_ABSENCE_DAYS = 366;
export const LONGEST_ABSENCE_REASON = 100;
/** Of one person and not over: everything that is planned for the person reads them. */
export const MOST_ABSENCES = 60;

export interface Stretch extends Range {
  readonly restMinutes: number;
}

/** Overlapping, too close for the rest that both ask for, or neither; `minutes` are those that overlap or are missing. */
export function clashOf(one: Stretch, other: Stretch): { kind: 'BOOKED' | 'REST'; minutes: number } | null {
  const gap = Math.max(one.startsAt.getTime() - other.endsAt.getTime(), other.startsAt.getTime() - one.endsAt.getTime());
  if (gap < 0) {
    const shared = Math.min(one.endsAt.getTime(), other.endsAt.getTime()) - Math.max(one.startsAt.getTime(), other.startsAt.getTime());
    return { kind: 'BOOKED', minutes: Math.ceil(shared / MINUTE) };
  }
  const rest = Math.min(one.restMinutes, other.restMinutes) * MINUTE;
  return gap < rest ? { kind: 'REST', minutes: Math.ceil((rest - gap) / MINUTE) } : null;
}

/** The time in which something else that clashes could begin or end. */
export function reachOf(stretches: readonly Stretch[]): { from: Date; until: Date } {
  const rest = Math.max(0, ...stretches.map(({ restMinutes }) => restMinutes)) * MINUTE;
  const from = Math.min(...stretches.map(({ startsAt }) => startsAt.getTime())) - rest;
  const until = Math.max(...stretches.map(({ endsAt }) => endsAt.getTime())) + rest;
  return { from: new Date(from), until: new Date(until) };
}

/** The first two that clash, in the order in which they begin. */
export function firstClash<Item extends Stretch>(items: readonly Item[]): { one: Item; other: Item; kind: 'BOOKED' | 'REST' } | null {
  const sorted = [...items].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const reach = LONGEST_HOURS * 60 + Math.max(0, ...sorted.map(({ restMinutes }) => restMinutes));
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.startsAt.getTime() > one.startsAt.getTime() + reach * MINUTE) break;
      const clash = clashOf(one, other);
      if (clash) return { one, other, kind: clash.kind };
    }
  }
  return null;
}

export type TimesVerdict =
  Granted | Refusal<'BOOKING_TIMES_WRONG', { mostHours: number }> | Refusal<'BOOKING_REST_WRONG', { most: number }>;

export function judgeTimes({ startsAt, endsAt, restMinutes }: Stretch): TimesVerdict {
  const lasts = endsAt.getTime() - startsAt.getTime();
  if (!(lasts > 0 && lasts <= LONGEST_HOURS * 60 * MINUTE)) return { ok: false, why: 'BOOKING_TIMES_WRONG', mostHours: LONGEST_HOURS };
  if (!(Number.isInteger(restMinutes) && restMinutes >= 0 && restMinutes <= MOST_REST_MINUTES))
    return { ok: false, why: 'BOOKING_REST_WRONG', most: MOST_REST_MINUTES };
  return { ok: true };
}

export type AbsenceVerdict =
  | Granted<{ reason: string }>
  | Refusal<'ABSENCE_TIMES_WRONG'>
  | Refusal<'ABSENCE_TOO_LONG', { mostDays: number }>
  | Refusal<'ABSENCE_PAST'>
  | Refusal<'ABSENCE_REASON_LENGTH', { most: number }>
  | Refusal<'ABSENCE_OVERLAPS'>
  | Refusal<'ABSENCES_TOO_MANY', { most: number }>;

/** `others`: those of the same person that are not over. */
export function judgeAbsence(
  asked: { from: Date; to: Date; reason: string },
  others: readonly { from: Date; to: Date }[],
  now: Date,
): AbsenceVerdict {
  const { from, to } = asked;
  if (to <= from) return { ok: false, why: 'ABSENCE_TIMES_WRONG' };
  // Summer time makes a day an hour longer.
  if (to.getTime() - from.getTime() > (MOST_ABSENCE_DAYS * 24 + 1) * 60 * MINUTE)
    return { ok: false, why: 'ABSENCE_TOO_LONG', mostDays: MOST_ABSENCE_DAYS };
  if (to <= now) return { ok: false, why: 'ABSENCE_PAST' };
  const reason = asked.reason.normalize('NFC').trim();
  if (reason === '' || Array.from(reason).length > LONGEST_ABSENCE_REASON)
    return { ok: false, why: 'ABSENCE_REASON_LENGTH', most: LONGEST_ABSENCE_REASON };
  if (others.some((other) => other.from < to && from < other.to)) return { ok: false, why: 'ABSENCE_OVERLAPS' };
  if (others.length >= MOST_ABSENCES) return { ok: false, why: 'ABSENCES_TOO_MANY', most: MOST_ABSENCES };
  return { ok: true, reason };
}
