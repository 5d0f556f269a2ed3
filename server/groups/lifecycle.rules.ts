// The life of a group as a table: which step leads where, who may take it, and what must hold. The table is checked when this file is
// loaded, so that a program with a state that nobody reaches, or with a way out of an end, does not start.
// Surprise: TRANSFORMED is an end. The chat goes on as a successor of another kind, so that the months under the old tier keep
// their figures, code and timeline, instead of being counted for the new one (mergers.ts).

import type { GroupState } from '../generated/types.ts';

/** Who takes a step: whoever holds the group, a manager, or the program by itself. */
export type StepTaker = 'HOLDER' | 'MANAGER' | 'PROGRAM';

export type StepNeed = 'HAS_HOLDER' | 'HAS_MEMBERS' | 'IS_EMPTY' | 'NO_INVITES' | 'HAS_SUCCESSOR';

export interface Step {
  readonly from: GroupState;
  readonly to: GroupState;
  readonly takers: readonly StepTaker[];
  readonly needs: readonly StepNeed[];
}

export const GROUP_STATES = ['PREPARING', 'FORMING', 'GROWING', 'MATURE', 'DECLINING', 'DISSOLVED', 'TRANSFORMED'] as const;
export const FIRST_STATE: GroupState = 'PREPARING';
export const FINAL_STATES: readonly GroupState[] = ['DISSOLVED', 'TRANSFORMED'];
export const OPEN_STATES: readonly GroupState[] = GROUP_STATES.filter((state) => !FINAL_STATES.includes(state));

const STAFF: readonly StepTaker[] = ['HOLDER', 'MANAGER'];
const MANAGERS: readonly StepTaker[] = ['MANAGER'];
const step = (from: GroupState, to: GroupState, takers: readonly StepTaker[], ...needs: StepNeed[]): Step => ({ from, to, takers, needs });
const ending = (from: GroupState): Step => step(from, 'DISSOLVED', MANAGERS, 'IS_EMPTY', 'NO_INVITES');
const successor = (from: GroupState): Step => step(from, 'TRANSFORMED', MANAGERS, 'HAS_SUCCESSOR', 'NO_INVITES');

export const STEPS: readonly Step[] = [
  // The first member who comes in takes this one without anybody's word.
  step('PREPARING', 'FORMING', ['HOLDER', 'MANAGER', 'PROGRAM'], 'HAS_MEMBERS'),
  step('FORMING', 'GROWING', STAFF, 'HAS_HOLDER', 'HAS_MEMBERS'),
  step('FORMING', 'DECLINING', STAFF),
  step('GROWING', 'MATURE', STAFF, 'HAS_HOLDER', 'HAS_MEMBERS'),
  step('GROWING', 'DECLINING', STAFF),
  step('MATURE', 'GROWING', STAFF, 'HAS_MEMBERS'),
  step('MATURE', 'DECLINING', STAFF),
  // Won back.
  step('DECLINING', 'GROWING', STAFF, 'HAS_HOLDER', 'HAS_MEMBERS'),
  step('DECLINING', 'MATURE', STAFF, 'HAS_HOLDER', 'HAS_MEMBERS'),
  ...OPEN_STATES.map(ending),
  ...(['FORMING', 'GROWING', 'MATURE', 'DECLINING'] as const).map(successor),
];

/** What is wrong with a table, in words for whoever changes it; empty for a sound one. */
export function faultsOfSteps(
  steps: readonly Step[],
  states: readonly GroupState[] = GROUP_STATES,
  finals: readonly GroupState[] = FINAL_STATES,
): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { from, to, takers } of steps) {
    const name = `${from} → ${to}`;
    if (seen.has(name)) faults.push(`${name} stands there twice`);
    seen.add(name);
    if (from === to) faults.push(`${name} leads nowhere`);
    if (finals.includes(from)) faults.push(`${name} leaves an end`);
    if (takers.length === 0) faults.push(`nobody may take ${name}`);
    if (!states.includes(from) || !states.includes(to)) faults.push(`${name} names a state that is none`);
  }
  const reached = new Set<GroupState>([FIRST_STATE]);
  // A set is gone through to its end, with what is added on the way.
  for (const state of reached) for (const { from, to } of steps) if (from === state) reached.add(to);
  for (const state of states) if (!reached.has(state)) faults.push(`${state} is never reached`);
  for (const state of states)
    if (!finals.includes(state) && !steps.some(({ from }) => from === state)) faults.push(`${state} is left by no step`);
  return faults;
}

const faults = faultsOfSteps(STEPS);
if (faults.length > 0) throw new Error(`The life of a group is not sound:\n- ${faults.join('\n- ')}`);

export function isFinal(state: GroupState): boolean {
  return FINAL_STATES.includes(state);
}

export interface GroupFacts {
  readonly state: GroupState;
  readonly members: number;
  readonly reserved: number;
  readonly isHeld: boolean;
  /** Of a step to TRANSFORMED: the successor is there. */
  readonly hasSuccessor?: boolean;
}

export type StepBlock =
  | 'STEP_NOT_THERE'
  | 'STEP_NOT_YOURS'
  | 'STEP_NEEDS_HOLDER'
  | 'STEP_NEEDS_MEMBERS'
  | 'GROUP_HAS_MEMBERS'
  | 'GROUP_HAS_INVITES'
  | 'STEP_NEEDS_SUCCESSOR';

const BLOCK_OF: Readonly<Record<StepNeed, StepBlock>> = {
  HAS_HOLDER: 'STEP_NEEDS_HOLDER',
  HAS_MEMBERS: 'STEP_NEEDS_MEMBERS',
  IS_EMPTY: 'GROUP_HAS_MEMBERS',
  NO_INVITES: 'GROUP_HAS_INVITES',
  HAS_SUCCESSOR: 'STEP_NEEDS_SUCCESSOR',
};

function holds(need: StepNeed, { members, reserved, isHeld, hasSuccessor }: GroupFacts): boolean {
  switch (need) {
    case 'HAS_HOLDER':
      return isHeld;
    case 'HAS_MEMBERS':
      return members > 0;
    case 'IS_EMPTY':
      return members === 0;
    case 'NO_INVITES':
      return reserved === 0;
    case 'HAS_SUCCESSOR':
      return hasSuccessor === true;
  }
}

/** What stands in the way of a step; empty where it may be taken. */
export function blocksOf(group: GroupFacts, to: GroupState, taker: StepTaker | null): StepBlock[] {
  const found = STEPS.find((each) => each.from === group.state && each.to === to);
  if (!found) return ['STEP_NOT_THERE'];
  const isTheirs = taker !== null && found.takers.includes(taker);
  const missing = found.needs.filter((need) => !holds(need, group)).map((need) => BLOCK_OF[need]);
  return isTheirs ? missing : ['STEP_NOT_YOURS', ...missing];
}

/** Where the table leads from a state. */
export function stepsFrom(state: GroupState): GroupState[] {
  return STEPS.filter(({ from }) => from === state).map(({ to }) => to);
}

export type StepVerdict = { ok: true } | { ok: false; why: StepBlock; from: GroupState; to: GroupState };

export function judgeStep(group: GroupFacts, to: GroupState, taker: StepTaker | null): StepVerdict {
  const [why] = blocksOf(group, to, taker);
  return why === undefined ? { ok: true } : { ok: false, why, from: group.state, to };
}
