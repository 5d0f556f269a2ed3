// How much work a group is, and how loaded somebody is by the groups that they hold. The unit is an ordinary group: 250 members of
// 300, 60 of whom spoke and wrote 560 messages in seven days, weighs about 1,000 thousandths, so that a capacity in groups can be
// compared with a sum of weights.
// Surprise: an empty group has weight too. Opening it, its code, its notices and its tasks are there whoever is in it.

import type { DayKey } from '../core/time.ts';
import type { OperatorLevel } from '../generated/types.ts';

export interface GroupFacts {
  readonly members: number;
  /** Different people who wrote within the last seven days. */
  readonly speakers7: number;
  readonly messages7: number;
}

/** Thousandths: what every group takes; what a full one takes on top by its size; what a very lively one takes on top by talk. */
const BASE = 400;
const SIZE = 400;
const TALK = 600;
/** Half of a full group writing within a week is as lively as it gets; so is 200 messages a day, which one person still reads. */
const LIVELY_SHARE = 0.5;
const LIVELY_MESSAGES_A_WEEK = 1_400;

/**
 * The weight of a group in thousandths of an ordinary one, 400 to 1,400: base, plus size as the share of the size limit, plus talk,
 * half of it by how many different people want an answer and half by how much there is to read. More than full counts as full.
 */
export function weightOf({ members, speakers7, messages7 }: GroupFacts, sizeLimit: number): number {
  const share = (value: number, full: number) => Math.min(1, Math.max(0, value) / full);
  const size = share(members, sizeLimit);
  const talk = (share(speakers7, sizeLimit * LIVELY_SHARE) + share(messages7, LIVELY_MESSAGES_A_WEEK)) / 2;
  return Math.round(BASE + SIZE * size + TALK * talk);
}

/** Hundredths of a per cent: the weights held, divided by the capacity in groups. 10,000 is as many ordinary groups as allowed. */
export function loadBasisPoints(weight: number, capacity: number): number {
  if (capacity <= 0) return weight > 0 ? 10_000 : 0;
  return Math.round((weight * 10) / capacity);
}

/** From here on a load is shown as near its limit. */
export const LOAD_MARK = 9_000;

export type Capacities = Readonly<Record<OperatorLevel, number>>;

export interface Hire {
  operators: number;
  averageBefore: number;
  averageAfter: number;
}

/**
 * How many more operators of the standard level bring the average load under the mark; null while it is under. `loads` are those of
 * everybody who stays.
 */
export function hireFor(loads: readonly { weight: number; capacity: number }[], standard: number): Hire | null {
  const weight = loads.reduce((sum, each) => sum + each.weight, 0);
  const capacity = loads.reduce((sum, each) => sum + each.capacity, 0);
  const averageBefore = loadBasisPoints(weight, capacity);
  if (averageBefore < LOAD_MARK || standard <= 0) return null;
  let operators = 1;
  while (loadBasisPoints(weight, capacity + operators * standard) >= LOAD_MARK) operators += 1;
  return { operators, averageBefore, averageAfter: loadBasisPoints(weight, capacity + operators * standard) };
}

/** Highest less lowest; 0 for nobody. */
export function spreadOf(loads: readonly number[]): number {
  return loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads);
}

/** The sum over days on which at least one of them works, of seven. */
export function workedDays(people: readonly { workingDays: readonly number[] }[]): number {
  return new Set(people.flatMap(({ workingDays }) => workingDays)).size;
}

export interface Presence {
  readonly leaves: readonly { from: DayKey; to: DayKey }[];
  readonly leavesOn: DayKey | null;
}

/** On leave on that day, or not with us any more. */
export function isAwayOn({ leaves, leavesOn }: Presence, day: DayKey): boolean {
  return (leavesOn !== null && leavesOn < day) || leaves.some(({ from, to }) => from <= day && day <= to);
}
