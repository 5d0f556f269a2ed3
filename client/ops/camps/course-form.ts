// A course as it is being written: plain values of the form, made from a version and turned into what the server takes.

import type { CampMetric } from '../../shared/generated.ts';
import type { CourseFields, DraftCourseVariables } from '../generated.ts';
import { isFlag } from './words.ts';

type Input = DraftCourseVariables['input'];

export interface LessonDraft {
  /** For the list on the page; of a lesson that is not saved yet it is none of the server's. */
  readonly key: string;
  readonly id: string | null;
  readonly day: number;
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
  readonly video: { readonly id: string; readonly seconds: number | null } | null;
  readonly watchPercent: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly windowDays: number;
  readonly makeUpDays: number;
  readonly needsLecturer: boolean;
  readonly homework: { readonly task: string; readonly steps: string; readonly needsPicture: boolean } | null;
}

export interface ConditionDraft {
  readonly metric: CampMetric;
  readonly threshold: number;
}

/** One condition, or several of which one is enough. */
export type PartDraft = readonly ConditionDraft[];

export interface CourseDraft {
  readonly title: string;
  readonly days: number;
  readonly closesAt: string;
  readonly cohortSize: number;
  readonly mostMakeUps: number;
  readonly extensionDays: number;
  readonly lessons: readonly LessonDraft[];
  readonly pass: readonly PartDraft[];
}

let count = 0;

export function emptyLesson(day: number): LessonDraft {
  count += 1;
  return {
    key: `new-${String(count)}`,
    id: null,
    day,
    at: '20:00',
    minutes: 30,
    title: '',
    text: '',
    video: null,
    watchPercent: 80,
    opensAt: '06:00',
    closesAt: '22:00',
    windowDays: 0,
    makeUpDays: 1,
    needsLecturer: true,
    homework: null,
  };
}

export const EMPTY_COURSE: CourseDraft = {
  title: '',
  days: 7,
  closesAt: '22:00',
  cohortSize: 200,
  mostMakeUps: 2,
  extensionDays: 3,
  lessons: [],
  pass: [[{ metric: 'CHECK_INS', threshold: 6 }]],
};

export function draftOf(course: CourseFields): CourseDraft {
  const { title, days, closesAt, cohortSize, mostMakeUps, extensionDays } = course;
  return {
    ...{ title, days, closesAt, cohortSize, mostMakeUps, extensionDays },
    lessons: course.lessons.map((lesson) => ({
      key: lesson.id,
      id: lesson.id,
      day: lesson.day,
      at: lesson.at,
      minutes: lesson.minutes,
      title: lesson.title,
      text: lesson.text,
      video: lesson.video == null ? null : { id: lesson.video.id, seconds: lesson.video.seconds ?? null },
      watchPercent: lesson.watchPercent,
      opensAt: lesson.opensAt,
      closesAt: lesson.closesAt,
      windowDays: lesson.windowDays,
      makeUpDays: lesson.makeUpDays,
      needsLecturer: lesson.needsLecturer,
      homework:
        lesson.homework == null
          ? null
          : { task: lesson.homework.task, steps: lesson.homework.steps.join('\n'), needsPicture: lesson.homework.needsPicture },
    })),
    pass: course.pass.children.map((part) =>
      part.children.length > 0 ? part.children.flatMap(conditionOf) : conditionOf({ metric: part.metric, threshold: part.threshold }),
    ),
  };
}

function conditionOf({
  metric,
  threshold,
}: {
  metric?: CampMetric | null | undefined;
  threshold?: number | null | undefined;
}): ConditionDraft[] {
  return metric == null ? [] : [{ metric, threshold: threshold ?? 1 }];
}

export function inputOf(draft: CourseDraft): Input {
  const { title, days, closesAt, cohortSize, mostMakeUps, extensionDays, lessons, pass } = draft;
  return {
    ...{ title, days, closesAt, cohortSize, mostMakeUps, extensionDays },
    lessons: lessons.map(({ key: _key, id, video, homework, ...lesson }) => ({
      ...lesson,
      id,
      videoId: video?.id ?? null,
      homework: homework && {
        task: homework.task,
        steps: homework.steps
          .split('\n')
          .map((step) => step.trim())
          .filter((step) => step !== ''),
        needsPicture: homework.needsPicture,
      },
    })),
    pass: pass.flatMap((part) => {
      const conditions = part.map(({ metric, threshold }) => ({ metric, threshold: isFlag(metric) ? 1 : threshold }));
      const [first] = conditions;
      if (first === undefined) return [];
      return [conditions.length === 1 ? { ...first, anyOf: null } : { metric: null, threshold: null, anyOf: conditions }];
    }),
  };
}
