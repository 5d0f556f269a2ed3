// The matter that an assignment is about, in numbers: groups and operators by index, kinds (tier and province) for what may be
// held by whom, and how many groups each may and must hold. Everything is sorted by id first, so that order changes nothing.

import type { Tier } from '../generated/types.ts';
import type { AssignConstraints, AssignGroup, AssignMethod, AssignOperator } from './assign.rules.ts';

export const NOBODY = -1;

export interface Kind {
  readonly tier: Tier | null;
  readonly province: string;
}

export interface Matter {
  readonly groups: readonly AssignGroup[];
  readonly operators: readonly AssignOperator[];
  readonly kinds: readonly Kind[];
  readonly kindOf: Float64Array;
  readonly weights: Float64Array;
  /** NOBODY where the holder is none or unknown. */
  readonly holders: Float64Array;
  /** By group: it stays whatever happens. */
  readonly isFixed: Float64Array;
  /** Groups held now, and how many at most and at least afterwards, by operator. */
  readonly have: Float64Array;
  readonly most: Float64Array;
  readonly least: Float64Array;
  readonly mayReceive: Float64Array;
  readonly stays: Float64Array;
  /** What a load is measured against: at least one. */
  readonly capacities: Float64Array;
  /** By kind × operators + operator. */
  readonly misfitsSkill: Float64Array;
  readonly misfitsProvince: Float64Array;
  readonly isHard: Float64Array;
}

export function matterOf(
  method: AssignMethod,
  givenGroups: readonly AssignGroup[],
  givenOperators: readonly AssignOperator[],
  constraints: AssignConstraints,
): Matter {
  const groups = sorted(givenGroups);
  const operators = sorted(givenOperators);
  const indexes = new Map(operators.map(({ id }, index) => [id, index]));
  const { kinds, kindOf } = kindsOf(groups);
  const holders = Float64Array.from(groups, ({ holderId }) => (holderId === null ? NOBODY : (indexes.get(holderId) ?? NOBODY)));
  const have = new Float64Array(operators.length);
  for (const holder of holders) if (holder !== NOBODY) have[holder] = at(have, holder) + 1;
  const isLeavingOnly = method === 'LEAVING';
  const isFixed = Float64Array.from(holders, (holder) =>
    Number(isLeavingOnly && holder !== NOBODY && operators[holder]?.isLeaving === false),
  );
  const band = method === 'BAND' || constraints.band ? bandOf(constraints) : null;
  const most = Float64Array.from(operators, (operator, index) => {
    const has = at(have, index);
    if (operator.isLeaving) return 0;
    const allowed = Math.min(operator.capacity, band?.most ?? Infinity);
    if (isLeavingOnly) return operator.isAway ? has : Math.max(has, allowed);
    return operator.isAway ? Math.min(has, allowed) : allowed;
  });
  const least = Float64Array.from(operators, (operator, index) => {
    if (operator.isLeaving || isLeavingOnly || !band) return 0;
    return operator.isAway ? Math.min(band.least, at(most, index)) : band.least;
  });
  const pairs = (misfits: (kind: Kind, operator: AssignOperator) => boolean) =>
    Float64Array.from(kinds.flatMap((kind) => operators.map((operator) => Number(misfits(kind, operator)))));
  const misfitsSkill = pairs(({ tier }, { skills }) => tier !== null && !skills.includes(tier));
  const misfitsProvince = pairs(({ province }, { provinces }) => provinces.length > 0 && !provinces.includes(province));
  return {
    groups,
    operators,
    kinds,
    kindOf,
    weights: Float64Array.from(groups, ({ weight }) => weight),
    holders,
    isFixed,
    have,
    most,
    least,
    mayReceive: Float64Array.from(operators, ({ isLeaving, isAway }) => Number(!isLeaving && !isAway)),
    stays: Float64Array.from(operators, ({ isLeaving }) => Number(!isLeaving)),
    capacities: Float64Array.from(operators, ({ capacity }) => Math.max(1, capacity)),
    misfitsSkill,
    misfitsProvince,
    isHard: misfitsSkill.map((misfit, pair) =>
      Number((constraints.mustMatchSkill && misfit === 1) || (constraints.mustMatchProvince && misfitsProvince[pair] === 1)),
    ),
  };
}

/** May this operator hold this group afterwards, as far as the two of them go? */
export function mayHold(matter: Matter, group: number, operator: number): boolean {
  const isHolder = at(matter.holders, group) === operator;
  if (matter.isFixed[group] === 1) return isHolder;
  if (matter.isHard[pairOf(matter, group, operator)] === 1) return false;
  return matter.mayReceive[operator] === 1 || (isHolder && matter.stays[operator] === 1);
}

export function pairOf(matter: Matter, group: number, operator: number): number {
  return at(matter.kindOf, group) * matter.operators.length + operator;
}

/** Skill and province together: 0, 1 or 2. */
export function misfitsOf(matter: Matter, group: number, operator: number): number {
  const pair = pairOf(matter, group, operator);
  return at(matter.misfitsSkill, pair) + at(matter.misfitsProvince, pair);
}

/** An element that is there: keeps the compiler's doubt out of the loops. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function bandOf({ band }: AssignConstraints): { least: number; most: number } {
  if (!band) throw new Error('BAND needs a band');
  return band;
}

function kindsOf(groups: readonly AssignGroup[]): { kinds: Kind[]; kindOf: Float64Array } {
  const kinds: Kind[] = [];
  const known = new Map<string, number>();
  const kindOf = Float64Array.from(groups, ({ tier, province }) => {
    const key = `${tier ?? ''} ${province}`;
    const found = known.get(key) ?? kinds.push({ tier, province }) - 1;
    known.set(key, found);
    return found;
  });
  return { kinds, kindOf };
}

function sorted<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  const inOrder = [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  inOrder.forEach(({ id }, index) => {
    if (inOrder[index + 1]?.id === id) throw new Error(`the id ${id} is given twice`);
  });
  for (const row of rows) {
    const numbers = Object.values(row).filter((value) => typeof value === 'number');
    if (numbers.some((value) => !Number.isSafeInteger(value) || value < 0)) throw new Error(`${row.id} has a number that is not whole`);
  }
  return inOrder;
}
