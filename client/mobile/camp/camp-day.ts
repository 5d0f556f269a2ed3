// How a camp stands for its member: the cells of the days, which day is looked at first, and what can be done about a lesson's
// check-in at this moment. Pure.
// Surprise: the server's word about a lesson may be hours old, without a network. Clocks go on, so windows are looked at afresh here;
// what the server says of what was done stays.

import type { CampView } from '../generated.ts';

export type Lesson = CampView['lessons'][number];

export type CellLook = 'done' | 'madeUp' | 'today' | 'late' | 'missed' | 'ahead' | 'free';

export interface Cell {
  readonly day: number;
  /** A business day. */
  readonly date: string;
  readonly look: CellLook;
  readonly isToday: boolean;
}

const DAY_MILLISECONDS = 86_400_000;

/** The business day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export type Check = Lesson['check'];
type Timed = Pick<Lesson, 'check' | 'opensAt' | 'closesAt' | 'makeUpUntil'>;

/** As it is now: what is open and over by the clock, unless it is done. */
export function checkNow({ check, opensAt, closesAt, makeUpUntil }: Timed, now: number, catchesUpUntil: string | null): Check {
  if (check === 'DONE' || check === 'MADE_UP') return check;
  if (now < Date.parse(opensAt)) return 'AHEAD';
  if (now < Date.parse(closesAt)) return 'OPEN';
  const until = Math.max(Date.parse(makeUpUntil ?? closesAt), catchesUpUntil === null ? 0 : Date.parse(catchesUpUntil));
  return now < until ? 'MAKE_UP' : 'MISSED';
}

type Daily = Pick<CampView, 'days' | 'opensOn' | 'extendedUntil' | 'state'> & {
  readonly lessons: readonly (Timed & Pick<Lesson, 'day'>)[];
};

export const catchingUpUntil = ({ state, extendedUntil }: Pick<CampView, 'state' | 'extendedUntil'>): string | null =>
  state === 'EXTENDED' ? extendedUntil : null;

/** The worst of a day's lessons is what the day looks like. */
const ORDER: readonly Check[] = ['MISSED', 'MAKE_UP', 'OPEN', 'AHEAD', 'MADE_UP', 'DONE'];
const LOOK: Readonly<Record<Check, CellLook>> = {
  MISSED: 'missed',
  MAKE_UP: 'late',
  OPEN: 'today',
  AHEAD: 'ahead',
  MADE_UP: 'madeUp',
  DONE: 'done',
};

/** One for each day of the camp. `today` is a business day. */
export function cellsOf(camp: Daily, today: string, now: number): Cell[] {
  const { days, opensOn, lessons } = camp;
  return Array.from({ length: days }, (_, at): Cell => {
    const date = dayAfter(opensOn, at);
    const isToday = date === today;
    const checks = lessons.filter(({ day }) => day === at + 1).map((lesson) => checkNow(lesson, now, catchingUpUntil(camp)));
    const worst = ORDER.find((check) => checks.includes(check));
    const look = worst === undefined ? 'free' : LOOK[worst];
    // What opens later today is still today's.
    return { day: at + 1, date, isToday, look: look === 'ahead' && isToday ? 'today' : look };
  });
}

/** Today's; before the opening the first, afterwards the first that can still be made up, else the last. */
export function dayToShow(cells: readonly Cell[], today: string): number {
  const own = cells.find(({ isToday }) => isToday);
  if (own) return own.day;
  const first = cells[0];
  if (!first || today < first.date) return 1;
  return cells.find(({ look }) => look === 'late')?.day ?? cells.length;
}

export type Step = 'CHECK_IN' | 'MAKE_UP' | 'WATCH' | 'KEPT' | 'DONE' | 'MADE_UP' | 'AHEAD' | 'MISSED' | 'NO_MAKE_UPS' | 'OVER';

export interface Taken {
  readonly now: number;
  readonly state: CampView['state'];
  readonly catchesUpUntil: string | null;
  readonly makeUpsLeft: number;
  /** As far as this phone knows. */
  readonly watchedSeconds: number;
  /** Tapped, and not told to the server yet. */
  readonly isKept: boolean;
}

const TAKING: ReadonlySet<CampView['state']> = new Set(['ENROLLED', 'ACTIVE', 'EXTENDED']);

/** What the button of the check-in is for. */
export function stepOf(lesson: Timed & Pick<Lesson, 'neededSeconds'>, taken: Taken): Step {
  const check = checkNow(lesson, taken.now, taken.catchesUpUntil);
  if (check === 'DONE' || check === 'MADE_UP') return check;
  if (taken.isKept) return 'KEPT';
  if (!TAKING.has(taken.state)) return 'OVER';
  if (check === 'AHEAD' || check === 'MISSED') return check;
  if (check === 'MAKE_UP' && taken.makeUpsLeft <= 0 && taken.catchesUpUntil === null) return 'NO_MAKE_UPS';
  if (taken.watchedSeconds < lesson.neededSeconds) return 'WATCH';
  return check === 'MAKE_UP' ? 'MAKE_UP' : 'CHECK_IN';
}

/** `11:44`, `1:02:09`. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = `${Math.floor(whole / 60) % 60}:${two(whole % 60)}`;
  return whole >= 3_600 ? `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}` : minutes;
}

/** A jump forward is not watched: only what is reached by playing counts. */
const MOST_STEP_SECONDS = 3;

export function reachedBy(reached: number, at: number): number {
  return at > reached && at <= reached + MOST_STEP_SECONDS ? at : reached;
}

/** The newest word about homework of another day than this one; null where there is none. */
export function lastReviewed(lessons: readonly Lesson[], except: number): Lesson | null {
  const reviewed = lessons.filter(({ day, homework }) => day !== except && homework !== null && homework.reviewedAt !== null);
  return reviewed.reduce<Lesson | null>(
    (latest, lesson) => (latest === null || (lesson.homework?.reviewedAt ?? '') > (latest.homework?.reviewedAt ?? '') ? lesson : latest),
    null,
  );
}
