// What may become of a task.
// Surprise: copying a text is taken for sending it, because nothing tells us of a message that a person pastes into a chat; only a
// task that wants to see a picture stays open after it.

import type { Granted, Refusal } from '../core/errors.ts';
import type { TaskKind, TaskState } from '../generated/types.ts';

export const MOST_EVIDENCE = 9;

export interface TaskLook {
  kind: TaskKind;
  state: TaskState;
  text: string | null;
  needsEvidence: boolean;
  /** How many pictures it has. */
  pictures: number;
}

/** `isDone`: whether copying ends it. `isOver`: it was done before, and nothing changes. */
export function judgeCopy(task: TaskLook): Granted<{ isOver: boolean; isDone: boolean }> | Refusal<'TASK_WITHOUT_TEXT'> {
  if (task.text === null) return { ok: false, why: 'TASK_WITHOUT_TEXT' };
  const isOver = task.state !== 'OPEN';
  return { ok: true, isOver, isDone: !isOver && task.kind === 'SEND_TEXT' && (!task.needsEvidence || task.pictures > 0) };
}

/** `added`: pictures that come with it. */
export function judgeFinish(
  task: TaskLook,
  added: number,
): Granted | Refusal<'TASK_OVER'> | Refusal<'EVIDENCE_NEEDED'> | Refusal<'EVIDENCE_TOO_MANY', { most: number }> {
  if (task.state !== 'OPEN') return { ok: false, why: 'TASK_OVER' };
  if (task.pictures + added > MOST_EVIDENCE) return { ok: false, why: 'EVIDENCE_TOO_MANY', most: MOST_EVIDENCE };
  if (task.needsEvidence && task.pictures + added === 0) return { ok: false, why: 'EVIDENCE_NEEDED' };
  return { ok: true };
}
