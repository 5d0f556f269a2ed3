// What may be done with a work in which state, when its end can be foretold, and when it is given up.

import type { WorkState } from '../generated/types.ts';
import type { WorkRow } from './model.ts';

/** A process that is silent for so long has lost what it held. */
export const LEASE_MILLISECONDS = 15_000;
/** Several tries fit into one lease, so that a busy moment of the database costs nobody a work. */
export const RENEW_MILLISECONDS = 4_000;
/** So many holders in a row vanished without getting any further: the work itself is what kills them. */
export const MOST_TAKEOVERS = 5;
/** Before this, a pace says nothing. */
const SHORTEST_PACE_MILLISECONDS = 1_000;
/** A pace that was not heard of for so long is not a pace any more. */
const LONGEST_SILENCE_MILLISECONDS = 60_000;

export const isOver = (state: WorkState): boolean => state === 'DONE' || state === 'STOPPED' || state === 'FAILED';

export type StopVerdict = { ok: true; now: boolean } | { ok: false; why: 'WORK_IS_OVER' };

/** Whether a work may be stopped; `now`: nobody is at it, so that nobody has to be asked. */
export function mayStop(state: WorkState): StopVerdict {
  return isOver(state) ? { ok: false, why: 'WORK_IS_OVER' } : { ok: true, now: state === 'QUEUED' };
}

export type ResumeVerdict = { ok: true } | { ok: false; why: 'WORK_NOT_RESUMABLE' };

export function mayResume(state: WorkState): ResumeVerdict {
  return state === 'STOPPED' || state === 'FAILED' ? { ok: true } : { ok: false, why: 'WORK_NOT_RESUMABLE' };
}

/** Seconds until the end at the pace since the work was last taken up; null while that cannot be told. */
export function secondsLeft(work: Pick<WorkRow, 'state' | 'done' | 'total' | 'pace' | 'savedAt'>, now: Date): number | null {
  const { state, done, total, pace, savedAt } = work;
  if (state !== 'RUNNING' || total === null || pace === null || savedAt === null) return null;
  const elapsed = savedAt.getTime() - pace.since.getTime();
  const silent = now.getTime() - savedAt.getTime();
  const moved = done - pace.from;
  if (elapsed < SHORTEST_PACE_MILLISECONDS || moved <= 0 || silent > LONGEST_SILENCE_MILLISECONDS) return null;
  const left = (Math.max(total - done, 0) * elapsed) / moved;
  return Math.max(Math.ceil((left - Math.max(silent, 0)) / 1_000), 0);
}
