// How far a member on patrol may go, and when a report counts.
// Surprise: a removal may always be asked for, since whoever holds the group decides about it; a warning only of who was reminded before.

import type { PatrolStep, ViolationState } from '../generated/types.ts';

const HOUR = 3_600_000;
/** A report on what was seen during a duty may follow it by so much: a phone may have been without a network. */
const AFTER_HOURS = 24;
const BEFORE_HOURS = 1;

/** Duties that begin or end in this time open their groups to reports. */
export function patrolRange(now: Date): { from: Date; to: Date } {
  return { from: new Date(now.getTime() - AFTER_HOURS * HOUR), to: new Date(now.getTime() + BEFORE_HOURS * HOUR) };
}

/** By the clock of a phone: never after now, and no older than a report may be. */
export function reportAt(told: Date | null | undefined, now: Date): Date {
  if (told == null || told > now) return now;
  const oldest = now.getTime() - 2 * AFTER_HOURS * HOUR;
  return told.getTime() < oldest ? new Date(oldest) : told;
}

const NEXT_STEP: Readonly<Record<ViolationState, PatrolStep>> = {
  CANDIDATE: 'REMIND',
  DISMISSED: 'REMIND',
  REMINDED: 'WARN',
  WARNED: 'ASK_FOR_REMOVAL',
  REMOVAL_PROPOSED: 'ASK_FOR_REMOVAL',
  REMOVED: 'ASK_FOR_REMOVAL',
};

/** The step that follows what came before. */
export function patrolStepOf(before: ViolationState): PatrolStep {
  return NEXT_STEP[before];
}

const TAKEN: Readonly<Record<PatrolStep, 'REMINDED' | 'WARNED' | null>> = { REMIND: 'REMINDED', WARN: 'WARNED', ASK_FOR_REMOVAL: null };

/** What is noted as done; null: somebody else decides. */
export function stepTaken(step: PatrolStep): 'REMINDED' | 'WARNED' | null {
  return TAKEN[step];
}
