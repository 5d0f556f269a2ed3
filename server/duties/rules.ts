// The way of a duty: asked → accepted → started → done, or missed, or withdrawn; which window each step has, and what is due next.
// Surprise: an answer that does not come in time is told to whoever holds the group, but misses nothing yet: until the start window
// closes the person may still accept. And a start that a phone without a network kept is taken afterwards: missed may become started.

import type { Granted, Refusal } from '../core/errors.ts';
import type { DutyMissedWhy, DutyState, Words } from '../generated/types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const NEXT: Readonly<Record<DutyState, readonly DutyState[]>> = {
  ASKED: ['ACCEPTED', 'MISSED', 'WITHDRAWN'],
  ACCEPTED: ['ASKED', 'STARTED', 'MISSED', 'WITHDRAWN'],
  STARTED: ['DONE', 'MISSED', 'WITHDRAWN'],
  DONE: [],
  MISSED: ['STARTED', 'DONE'],
  WITHDRAWN: ['ASKED', 'ACCEPTED'],
};

/** Whether a person still has to do something about it. */
const IS_OPEN: Readonly<Record<DutyState, boolean>> = {
  ASKED: true,
  ACCEPTED: true,
  STARTED: true,
  DONE: false,
  MISSED: false,
  WITHDRAWN: false,
};

export const OPEN_STATES = (Object.keys(IS_OPEN) as DutyState[]).filter((state) => IS_OPEN[state]);

/** What is wrong with the table; empty for a sound one. */
export function faultsOfDuties(next: Readonly<Record<DutyState, readonly DutyState[]>> = NEXT): string[] {
  const states = Object.keys(next) as DutyState[];
  const reached = new Set<DutyState>(['ASKED']);
  for (const state of reached) for (const to of next[state]) reached.add(to);
  const faults = states.filter((state) => !reached.has(state)).map((state) => `${state} is never reached`);
  for (const state of states) {
    if (next[state].includes(state)) faults.push(`${state} leads to itself`);
    if (IS_OPEN[state] && !next[state].includes('MISSED')) faults.push(`${state} is open and can never be missed`);
    if (IS_OPEN[state] && !next[state].includes('WITHDRAWN')) faults.push(`${state} is open and cannot be withdrawn`);
    if (next[state].includes('DONE') && state !== 'STARTED' && state !== 'MISSED') faults.push(`${state} is done without a start`);
  }
  return faults;
}

const faults = faultsOfDuties();
if (faults.length > 0) throw new Error(`The states of a duty are not sound:\n- ${faults.join('\n- ')}`);

export function mayBecome(from: DutyState, to: DutyState): boolean {
  return NEXT[from].includes(to);
}

export function isOpen(state: DutyState): boolean {
  return IS_OPEN[state];
}

/** The settings that say how long what may take. */
export interface DutyTimes {
  /** Before its start by which it is to be accepted. */
  answerHours: number;
  /** Before its start from which it may be started. */
  earlyMinutes: number;
  /** After its start until which it may be started. */
  startMinutes: number;
  /** After its end until which it may be handed in. */
  handInHours: number;
}

export interface DutyLook {
  state: DutyState;
  startsAt: Date;
  endsAt: Date;
  answerBy: Date;
  lateAt: Date | null;
  missedWhy: DutyMissedWhy | null;
  startedAt: Date | null;
}

const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/**
 * Until when it is to be accepted: so many hours before the start; of one that is asked later than that, half of what is left, and
 * in no case after the start.
 */
export function answerBy(startsAt: Date, askedAt: Date, { answerHours }: DutyTimes): Date {
  const usual = after(startsAt, -answerHours * HOUR);
  if (usual > askedAt) return usual;
  return earlier(startsAt, after(askedAt, Math.max(0, startsAt.getTime() - askedAt.getTime()) / 2));
}

export interface Windows {
  startFrom: Date;
  startBy: Date;
  handInBy: Date;
}

/** A duty shorter than the start window may be started as long as it lasts. */
export function windowsOf({ startsAt, endsAt }: Pick<DutyLook, 'startsAt' | 'endsAt'>, times: DutyTimes): Windows {
  return {
    startFrom: after(startsAt, -times.earlyMinutes * MINUTE),
    startBy: earlier(endsAt, after(startsAt, times.startMinutes * MINUTE)),
    handInBy: after(endsAt, times.handInHours * HOUR),
  };
}

/** When a sweep has to look at it next; null when nothing can be missed any more. */
export function dueOf(duty: DutyLook, times: DutyTimes): Date | null {
  const { startBy, handInBy } = windowsOf(duty, times);
  if (duty.state === 'ASKED') return duty.lateAt === null ? earlier(duty.answerBy, startBy) : startBy;
  if (duty.state === 'ACCEPTED') return startBy;
  return duty.state === 'STARTED' ? handInBy : null;
}

export type Overdue = { does: 'TELL_LATE' } | { does: 'MISS'; why: DutyMissedWhy } | { does: 'NOTHING' };

/** What a sweep makes of it now. */
export function judgeOverdue(duty: DutyLook, times: DutyTimes, now: Date): Overdue {
  const { startBy, handInBy } = windowsOf(duty, times);
  if (duty.state === 'ASKED' && now >= startBy) return { does: 'MISS', why: 'NOT_ACCEPTED' };
  if (duty.state === 'ASKED' && duty.lateAt === null && now >= duty.answerBy) return { does: 'TELL_LATE' };
  if (duty.state === 'ACCEPTED' && now >= startBy) return { does: 'MISS', why: 'NOT_STARTED' };
  if (duty.state === 'STARTED' && now >= handInBy) return { does: 'MISS', why: 'NOT_HANDED_IN' };
  return { does: 'NOTHING' };
}

/** By the clock of a phone that may be wrong or was without a network: never after now. */
export function heardAt(at: Date | null | undefined, now: Date): Date {
  return at == null || at > now ? now : at;
}

/** A phone whose clock runs behind hands nothing in before it has begun. */
export function notBefore(at: Date, startedAt: Date | null): Date {
  return startedAt !== null && startedAt > at ? startedAt : at;
}

export type AcceptVerdict = Granted<{ isOver: boolean }> | Refusal<'DUTY_OVER'> | Refusal<'DUTY_ANSWER_LATE'>;

/** `isOver`: it was accepted before, and nothing changes. */
export function judgeAccept(duty: DutyLook, times: DutyTimes, now: Date): AcceptVerdict {
  if (duty.state === 'ACCEPTED' || duty.state === 'STARTED' || duty.state === 'DONE') return { ok: true, isOver: true };
  if (duty.state !== 'ASKED') return { ok: false, why: 'DUTY_OVER' };
  return now >= windowsOf(duty, times).startBy ? { ok: false, why: 'DUTY_ANSWER_LATE' } : { ok: true, isOver: false };
}

export type StartVerdict =
  | Granted<{ isOver: boolean }>
  | Refusal<'DUTY_OVER'>
  | Refusal<'DUTY_NOT_ACCEPTED'>
  | Refusal<'DUTY_TOO_EARLY', { from: string }>
  | Refusal<'DUTY_START_LATE', { by: string }>;

/** `at`: when it was pressed, which a phone without a network tells later. */
export function judgeStart(duty: DutyLook, times: DutyTimes, at: Date, now: Date): StartVerdict {
  if (duty.state === 'STARTED' || duty.state === 'DONE') return { ok: true, isOver: true };
  if (duty.state === 'ASKED') return { ok: false, why: 'DUTY_NOT_ACCEPTED' };
  const { startFrom, startBy, handInBy } = windowsOf(duty, times);
  const isLateWord = duty.state === 'MISSED' && duty.missedWhy === 'NOT_STARTED' && now < handInBy;
  if (duty.state !== 'ACCEPTED' && !isLateWord) return { ok: false, why: 'DUTY_OVER' };
  if (at < startFrom) return { ok: false, why: 'DUTY_TOO_EARLY', from: startFrom.toISOString() };
  return at > startBy ? { ok: false, why: 'DUTY_START_LATE', by: startBy.toISOString() } : { ok: true, isOver: false };
}

export const LIMITS = { report: 500, title: 60, note: 500, pictures: 9, groups: 200, reason: 200 } as const;

export type HandInVerdict =
  | Granted<{ isOver: boolean }>
  | Refusal<'DUTY_OVER'>
  | Refusal<'DUTY_NOT_STARTED'>
  | Refusal<'DUTY_HAND_IN_LATE', { by: string }>
  | Refusal<'DUTY_REPORT_NEEDED'>
  | Refusal<'DUTY_REPORT_LENGTH', { max: number }>
  | Refusal<'DUTY_EVIDENCE_NEEDED'>
  | Refusal<'EVIDENCE_TOO_MANY', { most: number }>;

/**
 * Handed in with words, with pictures, or both; pictures where the duty wants to see some. `at` is when a phone says it was pressed: what
 * it kept without a network is taken for as long again as there was to hand it in, and not for ever.
 */
export function judgeHandIn(
  duty: DutyLook & { needsEvidence: boolean },
  { report, pictures, at }: { report: string; pictures: number; at: Date },
  times: DutyTimes,
  now: Date,
): HandInVerdict {
  if (duty.state === 'DONE') return { ok: true, isOver: true };
  if (duty.state === 'ASKED' || duty.state === 'ACCEPTED') return { ok: false, why: 'DUTY_NOT_STARTED' };
  const isLateWord = duty.state === 'MISSED' && duty.missedWhy === 'NOT_HANDED_IN';
  if (duty.state !== 'STARTED' && !isLateWord) return { ok: false, why: 'DUTY_OVER' };
  const { handInBy } = windowsOf(duty, times);
  if (at > handInBy || now > after(handInBy, times.handInHours * HOUR))
    return { ok: false, why: 'DUTY_HAND_IN_LATE', by: handInBy.toISOString() };
  if (pictures > LIMITS.pictures) return { ok: false, why: 'EVIDENCE_TOO_MANY', most: LIMITS.pictures };
  if (duty.needsEvidence && pictures === 0) return { ok: false, why: 'DUTY_EVIDENCE_NEEDED' };
  if (report.length > LIMITS.report) return { ok: false, why: 'DUTY_REPORT_LENGTH', max: LIMITS.report };
  return report === '' && pictures === 0 ? { ok: false, why: 'DUTY_REPORT_NEEDED' } : { ok: true, isOver: false };
}

/** What a done duty counts as long as nobody has scored it: done, and nothing is known against it. */
export const UNSCORED = 80;

/** The mean over what was done and missed, whole, 0–100; null of somebody without any. */
export function meanScore(seen: readonly { state: DutyState; score: number | null }[]): number | null {
  const counted = seen.filter(({ state }) => state === 'DONE' || state === 'MISSED');
  if (counted.length === 0) return null;
  const sum = counted.reduce((total, { state, score }) => total + (state === 'DONE' ? (score ?? UNSCORED) : 0), 0);
  return Math.round(sum / counted.length);
}

export const MISSED_WORDS: Readonly<Record<DutyMissedWhy, Words>> = {
  NOT_ACCEPTED: { zh: '无人应答', en: 'never accepted' },
  NOT_STARTED: { zh: '没有开始', en: 'not started' },
  NOT_HANDED_IN: { zh: '没有交付', en: 'nothing handed in' },
};
