// When a lesson is, and whether a member may check in, watch on or hand in at a moment.
// Surprise: days are those of the calendar and clocks those of the wall: the dates of a camp come from keys of days, never from hours added
// up, so that a week with a change to summer time has its lessons at the same clocks. Ends belong to what comes after: at 22:00 a window that
// closes at 22:00 is over.

import type { Granted, Refusal } from '../core/errors.ts';
import { shiftKey } from '../core/time.ts';
import type { BusinessTime, DayKey } from '../core/time.ts';
import type { CheckInState, EnrolmentState, HomeworkState } from '../generated/types.ts';

export const MINUTE = 60_000;

export interface LessonTimes {
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly windowDays: number;
  readonly makeUpDays: number;
}

export interface Dates {
  date: DayKey;
  startsAt: Date;
  endsAt: Date;
  opensAt: Date;
  closesAt: Date;
  makeUpUntil: Date | null;
}

type Clockwork = Pick<BusinessTime, 'instantAt'>;

export const dayOf = (opensOn: DayKey, day: number): DayKey => shiftKey(opensOn, day - 1);

export function datesOf(lesson: LessonTimes, opensOn: DayKey, time: Clockwork): Dates {
  const date = dayOf(opensOn, lesson.day);
  const startsAt = time.instantAt(date, lesson.at);
  const closing = shiftKey(date, lesson.windowDays);
  return {
    date,
    startsAt,
    // A lesson lasts its minutes, whatever the clock does meanwhile.
    endsAt: new Date(startsAt.getTime() + lesson.minutes * MINUTE),
    opensAt: time.instantAt(date, lesson.opensAt),
    closesAt: time.instantAt(closing, lesson.closesAt),
    makeUpUntil: lesson.makeUpDays > 0 ? time.instantAt(shiftKey(closing, lesson.makeUpDays), lesson.closesAt) : null,
  };
}

/** Nothing is promised beyond the end of the camp: what closes later closes then, and what could be made up only later cannot. */
export function withinCamp<Times extends Pick<Dates, 'closesAt' | 'makeUpUntil'>>(times: Times, campClosesAt: Date): Times {
  const closesAt = times.closesAt > campClosesAt ? campClosesAt : times.closesAt;
  const until = times.makeUpUntil !== null && times.makeUpUntil > campClosesAt ? campClosesAt : times.makeUpUntil;
  return { ...times, closesAt, makeUpUntil: until !== null && until > closesAt ? until : null };
}

export interface DatedTimes {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly makeUpUntil: Date | null;
}

/** Everything of a lesson that much later or earlier; the day of the camp follows from the new start. */
export function moveLesson(
  lesson: DatedTimes,
  startsAt: Date,
  camp: { readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
):
  | Granted<{ startsAt: Date; endsAt: Date; opensAt: Date; closesAt: Date; makeUpUntil: Date | null }>
  | Refusal<'LESSON_HAS_BEGUN' | 'LESSON_IN_THE_PAST' | 'LESSON_OUTSIDE_CAMP'> {
  // Who may have checked in already keeps the time that was told.
  if (lesson.startsAt <= now || lesson.opensAt <= now) return { ok: false, why: 'LESSON_HAS_BEGUN' };
  const by = startsAt.getTime() - lesson.startsAt.getTime();
  const later = (at: Date): Date => new Date(at.getTime() + by);
  if (startsAt <= now || later(lesson.opensAt) <= now) return { ok: false, why: 'LESSON_IN_THE_PAST' };
  if (startsAt < camp.opensAt || later(lesson.endsAt) > camp.closesAt) return { ok: false, why: 'LESSON_OUTSIDE_CAMP' };
  const times = {
    opensAt: later(lesson.opensAt),
    closesAt: later(lesson.closesAt),
    makeUpUntil: lesson.makeUpUntil && later(lesson.makeUpUntil),
  };
  return { ok: true, startsAt, endsAt: later(lesson.endsAt), ...withinCamp(times, camp.closesAt) };
}

export interface Taker {
  readonly state: EnrolmentState;
  readonly extendedUntil: Date | null;
  readonly makeUps: number;
}

export interface CheckInAsked extends Taker {
  readonly lesson: Pick<DatedTimes, 'opensAt' | 'closesAt' | 'makeUpUntil'>;
  readonly done: { readonly isMakeUp: boolean } | null;
  readonly mostMakeUps: number;
  readonly watchedSeconds: number;
  readonly neededSeconds: number;
  readonly now: Date;
}

/** For the sentence: the service turns `at` into day and clock. */
export type CheckInVerdict =
  | Granted<{ isMakeUp: boolean; isAgain: boolean }>
  | Refusal<'CAMP_NOT_RUNNING'>
  | Refusal<'CHECK_IN_TOO_EARLY' | 'CHECK_IN_TOO_LATE', { at: Date }>
  | Refusal<'CHECK_IN_NOT_WATCHED', { minutes: number }>
  | Refusal<'NO_MAKE_UPS_LEFT', { most: number }>;

/** In the extension everything may be made up, and make-ups are not counted: it is there to catch up. */
const isCatchingUp = ({ state, extendedUntil }: Taker, now: Date): boolean =>
  state === 'EXTENDED' && extendedUntil !== null && now < extendedUntil;

export function judgeCheckIn(asked: CheckInAsked): CheckInVerdict {
  const { lesson, done, now } = asked;
  if (done) return { ok: true, isMakeUp: done.isMakeUp, isAgain: true };
  const catchesUp = isCatchingUp(asked, now);
  if (asked.state !== 'ACTIVE' && !catchesUp) return { ok: false, why: 'CAMP_NOT_RUNNING' };
  if (now < lesson.opensAt) return { ok: false, why: 'CHECK_IN_TOO_EARLY', at: lesson.opensAt };
  const isInTime = now < lesson.closesAt;
  if (!isInTime && !catchesUp) {
    if (lesson.makeUpUntil === null || now >= lesson.makeUpUntil)
      return { ok: false, why: 'CHECK_IN_TOO_LATE', at: lesson.makeUpUntil ?? lesson.closesAt };
    if (asked.makeUps >= asked.mostMakeUps) return { ok: false, why: 'NO_MAKE_UPS_LEFT', most: asked.mostMakeUps };
  }
  if (asked.watchedSeconds < asked.neededSeconds)
    return { ok: false, why: 'CHECK_IN_NOT_WATCHED', minutes: Math.ceil((asked.neededSeconds - asked.watchedSeconds) / 60) };
  return { ok: true, isMakeUp: !isInTime, isAgain: false };
}

/** How a lesson stands for one member; whether the video was watched is not asked. */
export function checkInState(asked: Omit<CheckInAsked, 'watchedSeconds' | 'neededSeconds'>): CheckInState {
  if (asked.done) return asked.done.isMakeUp ? 'MADE_UP' : 'DONE';
  const verdict = judgeCheckIn({
    ...asked,
    state: asked.state === 'ENROLLED' ? 'ACTIVE' : asked.state,
    watchedSeconds: 0,
    neededSeconds: 0,
  });
  if (verdict.ok) return verdict.isMakeUp ? 'MAKE_UP' : 'OPEN';
  return asked.now < asked.lesson.opensAt ? 'AHEAD' : 'MISSED';
}

export const neededSeconds = (videoSeconds: number | null, watchPercent: number): number =>
  videoSeconds === null ? 0 : Math.floor((videoSeconds * watchPercent) / 100);

/** Faster than this nobody watches; a phone tells every few seconds, and what it kept while offline at once. */
const FASTEST = 2;
const HEAD_START_SECONDS = 30;

/** How far a video was watched, given what was known: never less, never beyond its end, and no faster than people can. */
export function watchedNow(
  known: { readonly seconds: number; readonly at: Date } | null,
  told: number,
  videoSeconds: number,
  openedAt: Date,
  now: Date,
): number {
  const before = known?.seconds ?? 0;
  const passed = Math.max(0, (now.getTime() - (known?.at ?? openedAt).getTime()) / 1_000);
  const most = before + passed * FASTEST + (known ? 0 : HEAD_START_SECONDS);
  return Math.max(before, Math.floor(Math.min(told, most, Math.ceil(videoSeconds))));
}

export interface HandInAsked extends Taker {
  readonly lesson: Pick<DatedTimes, 'opensAt' | 'closesAt' | 'makeUpUntil'>;
  readonly task: { readonly needsPicture: boolean } | null;
  readonly known: HomeworkState | null;
  /** When the camp is over for those who pass. */
  readonly campClosesAt: Date;
  readonly text: string;
  readonly files: number;
  readonly now: Date;
}

export type HandInVerdict =
  | Granted
  | Refusal<'CAMP_NOT_RUNNING' | 'LESSON_HAS_NO_HOMEWORK' | 'HOMEWORK_ACCEPTED' | 'HOMEWORK_NEEDS_PICTURE' | 'HOMEWORK_EMPTY'>
  | Refusal<'HOMEWORK_TOO_EARLY' | 'HOMEWORK_TOO_LATE', { at: Date }>
  | Refusal<'HOMEWORK_TOO_LONG' | 'HOMEWORK_TOO_MANY_PICTURES', { most: number }>;

export const LONGEST_HOMEWORK = 2_000;
export const MOST_PICTURES = 9;

/** What came back may be handed in again until the camp is over, whatever the day's deadline was. */
export const homeworkUntil = (asked: Pick<HandInAsked, 'lesson' | 'known' | 'campClosesAt' | 'state' | 'extendedUntil'>): Date => {
  if (asked.state === 'EXTENDED' && asked.extendedUntil !== null) return asked.extendedUntil;
  return asked.known === null ? (asked.lesson.makeUpUntil ?? asked.lesson.closesAt) : asked.campClosesAt;
};

/** Whether there is something to hand in now; the content is judged by `judgeHandIn`. */
export function mayHandIn(asked: Omit<HandInAsked, 'text' | 'files'>): HandInVerdict {
  const { task, lesson, now } = asked;
  if (!task) return { ok: false, why: 'LESSON_HAS_NO_HOMEWORK' };
  if (asked.known === 'ACCEPTED') return { ok: false, why: 'HOMEWORK_ACCEPTED' };
  if (asked.state !== 'ACTIVE' && !isCatchingUp(asked, now)) return { ok: false, why: 'CAMP_NOT_RUNNING' };
  if (now < lesson.opensAt) return { ok: false, why: 'HOMEWORK_TOO_EARLY', at: lesson.opensAt };
  const until = homeworkUntil(asked);
  return now < until ? { ok: true } : { ok: false, why: 'HOMEWORK_TOO_LATE', at: until };
}

export function judgeHandIn(asked: HandInAsked): HandInVerdict {
  const may = mayHandIn(asked);
  if (!may.ok) return may;
  if (asked.files > MOST_PICTURES) return { ok: false, why: 'HOMEWORK_TOO_MANY_PICTURES', most: MOST_PICTURES };
  if (Array.from(asked.text).length > LONGEST_HOMEWORK) return { ok: false, why: 'HOMEWORK_TOO_LONG', most: LONGEST_HOMEWORK };
  if (asked.task?.needsPicture === true && asked.files === 0) return { ok: false, why: 'HOMEWORK_NEEDS_PICTURE' };
  return asked.text === '' && asked.files === 0 ? { ok: false, why: 'HOMEWORK_EMPTY' } : { ok: true };
}

const LONGEST_COMMENT = 300;

export type ReviewVerdict =
  | Granted<{ score: number | null; comment: string | null }>
  | Refusal<'REVIEW_NEEDS_SCORE' | 'REVIEW_NEEDS_COMMENT'>
  | Refusal<'REVIEW_COMMENT_TOO_LONG', { most: number }>;

export function judgeReview(verdict: 'ACCEPTED' | 'RETURNED', score: number | null, typed: string | null): ReviewVerdict {
  const comment = typed?.normalize('NFC').trim() ?? '';
  if (Array.from(comment).length > LONGEST_COMMENT) return { ok: false, why: 'REVIEW_COMMENT_TOO_LONG', most: LONGEST_COMMENT };
  if (verdict === 'RETURNED') return comment === '' ? { ok: false, why: 'REVIEW_NEEDS_COMMENT' } : { ok: true, score: null, comment };
  if (score === null || !Number.isInteger(score) || score < 0 || score > 100) return { ok: false, why: 'REVIEW_NEEDS_SCORE' };
  return { ok: true, score, comment: comment === '' ? null : comment };
}
