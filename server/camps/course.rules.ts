// What a course may be: read once when it is drafted, so that a camp that is prepared from it has nothing left to doubt.
// Surprise: a pass rule that nobody can meet (more check-ins than lessons, more homework than tasks) is refused here, not found out by a
// hundred people on the last evening.

import type { Granted, Refusal } from '../core/errors.ts';
import type { CampMetric } from '../generated/types.ts';
import type { Condition, Part } from './pass.rules.ts';

export interface LessonEntry {
  readonly id: string;
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
  readonly hasVideo: boolean;
  readonly watchPercent: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly windowDays: number;
  readonly makeUpDays: number;
  readonly homework: { readonly task: string; readonly steps: readonly string[] } | null;
}

export interface CourseEntry {
  readonly title: string;
  readonly days: number;
  readonly closesAt: string;
  readonly cohortSize: number;
  readonly mostMakeUps: number;
  readonly extensionDays: number;
  readonly lessons: readonly LessonEntry[];
  readonly pass: readonly Part[];
}

const LIMITS = {
  days: 28,
  lessons: 60,
  cohort: 300,
  makeUps: 28,
  extension: 28,
  window: 14,
  minutes: 240,
  steps: 8,
  conditions: 12,
} as const;
const LONGEST = { title: 40, text: 4_000, task: 200, step: 100 } as const;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

type WhyLesson =
  | 'LESSON_TITLE_WRONG'
  | 'LESSON_TEXT_TOO_LONG'
  | 'LESSON_DAY_WRONG'
  | 'LESSON_CLOCK_WRONG'
  | 'LESSON_MINUTES_WRONG'
  | 'LESSON_WINDOW_BACKWARDS'
  | 'LESSON_WINDOW_WRONG'
  | 'LESSON_WATCH_WRONG'
  | 'LESSON_AFTER_CLOSING'
  | 'LESSON_TASK_WRONG';

/** `most` is always there so that one type serves; a sentence names it only where it means something. */
export type CourseVerdict =
  | Granted
  | Refusal<WhyLesson, { lesson: string; most: number }>
  | Refusal<
      | 'COURSE_TITLE_WRONG'
      | 'COURSE_DAYS_WRONG'
      | 'COURSE_CLOCK_WRONG'
      | 'COURSE_COHORT_WRONG'
      | 'COURSE_MAKE_UPS_WRONG'
      | 'COURSE_EXTENSION_WRONG'
      | 'COURSE_LESSONS_WRONG'
      | 'PASS_CONDITIONS_WRONG'
      | 'PASS_THRESHOLD_WRONG'
      | 'PASS_OUT_OF_REACH',
      { most: number }
    >;

const isWithin = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const fits = (text: string, most: number): boolean => text !== '' && Array.from(text).length <= most;

export function judgeCourse(course: CourseEntry, groupLimit: number): CourseVerdict {
  const no = <Why extends string>(why: Why, most: number): Refusal<Why, { most: number }> => ({ ok: false, why, most });
  if (!fits(course.title, LONGEST.title)) return no('COURSE_TITLE_WRONG', LONGEST.title);
  if (!isWithin(course.days, 1, LIMITS.days)) return no('COURSE_DAYS_WRONG', LIMITS.days);
  if (!CLOCK.test(course.closesAt)) return no('COURSE_CLOCK_WRONG', 0);
  const mostCohort = Math.min(LIMITS.cohort, groupLimit);
  if (!isWithin(course.cohortSize, 1, mostCohort)) return no('COURSE_COHORT_WRONG', mostCohort);
  if (!isWithin(course.mostMakeUps, 0, LIMITS.makeUps)) return no('COURSE_MAKE_UPS_WRONG', LIMITS.makeUps);
  if (!isWithin(course.extensionDays, 0, LIMITS.extension)) return no('COURSE_EXTENSION_WRONG', LIMITS.extension);
  if (!isWithin(course.lessons.length, 1, LIMITS.lessons)) return no('COURSE_LESSONS_WRONG', LIMITS.lessons);
  for (const lesson of course.lessons) {
    const verdict = judgeLesson(lesson, course);
    if (!verdict.ok) return verdict;
  }
  return judgePass(course);
}

function judgeLesson(lesson: LessonEntry, { days, closesAt }: CourseEntry): Granted | Refusal<WhyLesson, { lesson: string; most: number }> {
  const no = (why: WhyLesson, most: number): Refusal<WhyLesson, { lesson: string; most: number }> => ({
    ok: false,
    why,
    lesson: lesson.title === '' ? `#${String(lesson.day)}` : lesson.title,
    most,
  });
  if (!fits(lesson.title, LONGEST.title)) return no('LESSON_TITLE_WRONG', LONGEST.title);
  if (Array.from(lesson.text).length > LONGEST.text) return no('LESSON_TEXT_TOO_LONG', LONGEST.text);
  if (!isWithin(lesson.day, 1, days)) return no('LESSON_DAY_WRONG', days);
  if (![lesson.at, lesson.opensAt, lesson.closesAt].every((clock) => CLOCK.test(clock))) return no('LESSON_CLOCK_WRONG', 0);
  if (!isWithin(lesson.minutes, 1, LIMITS.minutes)) return no('LESSON_MINUTES_WRONG', LIMITS.minutes);
  if (!isWithin(lesson.windowDays, 0, LIMITS.window) || !isWithin(lesson.makeUpDays, 0, LIMITS.window))
    return no('LESSON_WINDOW_WRONG', LIMITS.window);
  // Clocks of one width compare as text.
  if (lesson.windowDays === 0 && lesson.opensAt >= lesson.closesAt) return no('LESSON_WINDOW_BACKWARDS', 0);
  // On the last day only what begins before the end of the camp.
  if (lesson.day === days && (lesson.at >= closesAt || lesson.opensAt >= closesAt)) return no('LESSON_AFTER_CLOSING', 0);
  if (!isWithin(lesson.watchPercent, 0, 100)) return no('LESSON_WATCH_WRONG', 100);
  const { homework } = lesson;
  if (homework === null) return { ok: true };
  const isSound =
    fits(homework.task, LONGEST.task) && homework.steps.length <= LIMITS.steps && homework.steps.every((step) => fits(step, LONGEST.step));
  return isSound ? { ok: true } : no('LESSON_TASK_WRONG', LIMITS.steps);
}

const FLAGS: ReadonlySet<CampMetric> = new Set(['FIRST_ORDER', 'CODE_ACKNOWLEDGED']);

function judgePass({ pass, lessons }: CourseEntry): CourseVerdict {
  const all = pass.flatMap((part): readonly Condition[] => ('anyOf' in part ? part.anyOf : [part]));
  if (!isWithin(all.length, 1, LIMITS.conditions) || pass.some((part) => 'anyOf' in part && part.anyOf.length < 2))
    return { ok: false, why: 'PASS_CONDITIONS_WRONG', most: LIMITS.conditions };
  const tasks = lessons.filter(({ homework }) => homework !== null).length;
  const most: Readonly<Record<CampMetric, number>> = {
    CHECK_INS: lessons.length,
    HOMEWORK_ACCEPTED: tasks,
    HOMEWORK_SCORE: tasks > 0 ? 100 : 0,
    FIRST_ORDER: 1,
    CODE_ACKNOWLEDGED: 1,
  };
  for (const { metric, threshold } of all) {
    if (!Number.isInteger(threshold) || threshold < 1 || (FLAGS.has(metric) && threshold !== 1))
      return { ok: false, why: 'PASS_THRESHOLD_WRONG', most: most[metric] };
    if (threshold > most[metric]) return { ok: false, why: 'PASS_OUT_OF_REACH', most: most[metric] };
  }
  return { ok: true };
}
