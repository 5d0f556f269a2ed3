// A lesson of a camp with what the staff is shown of it.

import type { Ctx } from '../context.ts';
import type { CampRow, DatedLesson, PassPart } from './model.ts';
import type { PassNode } from '../generated/types.ts';

export interface LessonShown {
  camp: CampRow;
  lesson: DatedLesson;
}

export const lessonsShown = (camp: CampRow): LessonShown[] => camp.lessons.map((lesson) => ({ camp, lesson }));

/** Neither the lesson nor its check-in has begun. */
export const isAhead = ({ lesson }: LessonShown, { now }: Pick<Ctx, 'now'>): boolean => lesson.startsAt > now && lesson.opensAt > now;

/** The stored parts as the tree that they stand for. */
export function passTree(parts: readonly PassPart[]): PassNode {
  const children = parts.map((part): PassNode =>
    'anyOf' in part
      ? { kind: 'ANY', metric: null, threshold: null, children: part.anyOf.map((each) => ({ kind: 'CONDITION', ...each, children: [] })) }
      : { kind: 'CONDITION', ...part, children: [] },
  );
  return { kind: 'ALL', metric: null, threshold: null, children };
}
