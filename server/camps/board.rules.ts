// How members of a cohort stand at a moment, and who needs somebody: those who are behind most first, then the silent ones.

import { checkInState } from './lesson.rules.ts';
import type { CheckInAsked } from './lesson.rules.ts';
import type { CheckInState, EnrolmentState, HomeworkState } from '../generated/types.ts';

const DAY = 86_400_000;

export interface BoardLesson {
  readonly id: string;
  readonly startsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly makeUpUntil: Date | null;
}

export interface BoardRow {
  readonly state: EnrolmentState;
  readonly extendedUntil: Date | null;
  readonly makeUps: number;
  readonly enrolledAt: Date;
  readonly heardAt: Date | null;
  readonly checkIns: readonly { readonly lessonId: string; readonly at: Date; readonly isMakeUp: boolean }[];
  readonly homework: readonly { readonly lessonId: string; readonly state: HomeworkState; readonly score: number | null }[];
}

export interface Cell {
  lessonId: string;
  check: CheckInState;
  at: Date | null;
  homework: HomeworkState | null;
  score: number | null;
}

export function cellsOf(row: BoardRow, lessons: readonly BoardLesson[], mostMakeUps: number, now: Date): Cell[] {
  return lessons.map((lesson) => {
    const done = row.checkIns.find(({ lessonId }) => lessonId === lesson.id) ?? null;
    const asked: Omit<CheckInAsked, 'watchedSeconds' | 'neededSeconds'> = { ...row, lesson, done, mostMakeUps, now };
    const mark = row.homework.find(({ lessonId }) => lessonId === lesson.id);
    return {
      lessonId: lesson.id,
      check: checkInState(asked),
      at: done?.at ?? null,
      homework: mark?.state ?? null,
      score: mark?.score ?? null,
    };
  });
}

const RUNNING: ReadonlySet<EnrolmentState> = new Set(['ENROLLED', 'ACTIVE', 'EXTENDED']);

/** Check-ins that are lacking although their time is over; of somebody who is not on the way any more, none. */
export function behindOf(row: Pick<BoardRow, 'state' | 'checkIns'>, lessons: readonly BoardLesson[], now: Date): number {
  if (!RUNNING.has(row.state)) return 0;
  const done = new Set(row.checkIns.map(({ lessonId }) => lessonId));
  return lessons.filter(({ id, closesAt }) => closesAt <= now && !done.has(id)).length;
}

/** Whole days since anything was heard, from the first lesson or the joining on; null before that, and once it is over. */
export function silentDaysOf(
  row: Pick<BoardRow, 'state' | 'enrolledAt' | 'heardAt'>,
  lessons: readonly BoardLesson[],
  now: Date,
): number | null {
  if (!RUNNING.has(row.state)) return null;
  const first = Math.min(...lessons.map(({ opensAt }) => opensAt.getTime()));
  const since = Math.max(first, row.enrolledAt.getTime(), row.heardAt?.getTime() ?? 0);
  return now.getTime() < since ? null : Math.floor((now.getTime() - since) / DAY);
}

/** Those on the way first, of these the most behind, of these the longest silent; then by name of the row, so that the order stands. */
export function boardOrder<Row extends { state: EnrolmentState; behind: number; silentDays: number | null; memberNo: string }>(
  rows: readonly Row[],
): Row[] {
  return rows.toSorted(
    (one, other) =>
      Number(RUNNING.has(other.state)) - Number(RUNNING.has(one.state)) ||
      other.behind - one.behind ||
      (other.silentDays ?? -1) - (one.silentDays ?? -1) ||
      (one.memberNo < other.memberNo ? -1 : 1),
  );
}

export type NudgeVerdict = 'NUDGE' | 'CALL' | 'SPARE';

/** Once a day at most; somebody silent for long is a task for a person instead, whom a notice has not reached. */
export function judgeNudge(
  row: Pick<BoardRow, 'state'> & { behind: number; silentDays: number | null; nudgedOn: string | null },
  today: string,
  silentDays: number,
): NudgeVerdict {
  if (!RUNNING.has(row.state) || row.behind === 0) return 'SPARE';
  if (row.silentDays !== null && row.silentDays >= silentDays) return 'CALL';
  return row.nudgedOn === today ? 'SPARE' : 'NUDGE';
}
