// The way of a case: remind → warn → propose the removal → removed; each step by a person, and at any of them it may be dismissed.
// Surprise: a member who was reminded of another breach in the same group within 90 days may be warned of this one at once, since a
// second first reminder would teach that the rules begin anew every time. Nobody goes further than one step beyond what was before.

import type { ViolationState, Words } from '../generated/types.ts';

export const OPEN_STATES = ['CANDIDATE', 'REMINDED', 'WARNED', 'REMOVAL_PROPOSED'] as const satisfies readonly ViolationState[];

export const STATES = [...OPEN_STATES, 'REMOVED', 'DISMISSED'] as const satisfies readonly ViolationState[];

const NEXT: Readonly<Record<ViolationState, readonly ViolationState[]>> = {
  CANDIDATE: ['REMINDED', 'WARNED', 'REMOVAL_PROPOSED', 'DISMISSED'],
  REMINDED: ['WARNED', 'DISMISSED'],
  WARNED: ['REMOVAL_PROPOSED', 'DISMISSED'],
  REMOVAL_PROPOSED: ['REMOVED', 'DISMISSED'],
  REMOVED: [],
  DISMISSED: [],
};

/** How far a state has gone; dismissing goes nowhere. */
const RANK: Readonly<Record<ViolationState, number>> = {
  CANDIDATE: 0,
  DISMISSED: 0,
  REMINDED: 1,
  WARNED: 2,
  REMOVAL_PROPOSED: 3,
  REMOVED: 3,
};
const BY_RANK = ['CANDIDATE', 'REMINDED', 'WARNED', 'REMOVAL_PROPOSED'] as const;

/** Hours until somebody has to look again. After a reminder or a warning: whether it was heeded. */
const DUE_HOURS: Readonly<Record<ViolationState, number | null>> = {
  CANDIDATE: 24,
  REMINDED: 7 * 24,
  WARNED: 7 * 24,
  REMOVAL_PROPOSED: 24,
  REMOVED: null,
  DISMISSED: null,
};

/** How long an earlier breach counts. */
export const REMEMBERED_DAYS = 90;

/** What is wrong with the table; empty for a sound one. */
export function faultsOfSteps(next: Readonly<Record<ViolationState, readonly ViolationState[]>> = NEXT): string[] {
  const states = Object.keys(next) as ViolationState[];
  const reached = new Set<ViolationState>(['CANDIDATE']);
  for (const state of reached) for (const to of next[state]) reached.add(to);
  const faults = states.filter((state) => !reached.has(state)).map((state) => `${state} is never reached`);
  for (const state of states) {
    if (DUE_HOURS[state] !== null && next[state].length === 0) faults.push(`${state} is due and left by no step`);
    if (next[state].includes(state)) faults.push(`${state} leads to itself`);
    if (next[state].includes('REMOVED') && state !== 'REMOVAL_PROPOSED') faults.push(`${state} removes without a proposal`);
  }
  return faults;
}

const faults = faultsOfSteps();
if (faults.length > 0) throw new Error(`The steps of a violation are not sound:\n- ${faults.join('\n- ')}`);

export function isOpen(state: ViolationState): boolean {
  return DUE_HOURS[state] !== null;
}

export function dueAfter(state: ViolationState, at: Date): Date | null {
  const hours = DUE_HOURS[state];
  return hours === null ? null : new Date(at.getTime() + hours * 3_600_000);
}

/**
 * Whether a case is another breach than this one. Two rules may find one message: that is two cases and one breach, and reminding of
 * the one must not make a repetition of the other.
 */
export function isOther<Case extends { id: string; groupId: string; messageId: string | null }>(one: Case, other: Case): boolean {
  return one.id !== other.id && one.groupId === other.groupId && (one.messageId === null || one.messageId !== other.messageId);
}

/** The farthest that the member's other breaches in this group went within the remembered days; also of those that are settled. */
export function farthest(others: readonly { steps: readonly { to: ViolationState }[] }[]): ViolationState {
  const rank = Math.max(0, ...others.flatMap(({ steps }) => steps.map(({ to }) => RANK[to])));
  return BY_RANK[rank] ?? 'CANDIDATE';
}

/** The step that the history suggests; null when the case is over. */
export function nextStep(state: ViolationState, before: ViolationState): ViolationState | null {
  if (!isOpen(state)) return null;
  if (state === 'REMOVAL_PROPOSED') return 'REMOVED';
  return BY_RANK[Math.min(3, Math.max(RANK[state], state === 'CANDIDATE' ? RANK[before] : 0) + 1)] ?? null;
}

export type StepVerdict = { ok: true } | { ok: false; why: 'VIOLATION_OVER' | 'VIOLATION_STEP_WRONG' };

/** Whether a person may take a case there; `before` is the farthest that other cases went. */
export function judgeStep(from: ViolationState, to: ViolationState, before: ViolationState): StepVerdict {
  if (!isOpen(from)) return { ok: false, why: 'VIOLATION_OVER' };
  if (to === 'DISMISSED' || !NEXT[from].includes(to)) return { ok: false, why: 'VIOLATION_STEP_WRONG' };
  const isTooFar = from === 'CANDIDATE' && RANK[to] > RANK[before] + 1;
  return isTooFar ? { ok: false, why: 'VIOLATION_STEP_WRONG' } : { ok: true };
}

/** A breach counts for the member from its first step on, and goes on counting when it is settled later. */
export function isConfirmedBy(from: ViolationState, to: ViolationState): boolean {
  return from === 'CANDIDATE' && to !== 'DISMISSED';
}

export const STEP_WORDS: Readonly<Record<ViolationState, Words>> = {
  CANDIDATE: { zh: '待确认', en: 'to be looked at' },
  REMINDED: { zh: '已提醒', en: 'reminded' },
  WARNED: { zh: '已警告', en: 'warned' },
  REMOVAL_PROPOSED: { zh: '建议移出', en: 'removal proposed' },
  REMOVED: { zh: '已移出', en: 'removed' },
  DISMISSED: { zh: '不处理', en: 'dismissed' },
};
