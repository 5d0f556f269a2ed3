// What loads cannot be better than, proved without a plan: the bound that a weighted plan is held against, and the window that it
// aims at. Loads are relative: weight by capacity.
//
// The bound is the smallest t at which the weight that must be placed fits, where an operator takes at most ⌊t · capacity⌋ less what
// is fixed there, and never more than as many of the heaviest groups as there are places; at which the heaviest group fits somewhere;
// and at which, where skills or provinces are hard, each set of groups that only certain operators may hold fits with those. With
// equal capacities and nothing fixed or hard this is max(⌈W / m⌉, heaviest) by capacity.

import { NOBODY, at, mayHold, sum } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';

/** How far above the bound a load counts as equal to it, and below the level as equal to that. */
export const TOLERANCE = 0.01;

export interface Window {
  /** Weight by operator that counts as even enough: nobody above `high`, nobody below `low`. */
  readonly high: Float64Array;
  readonly low: Float64Array;
  /** Relative, in thousandths: nobody's plan has a smaller maximum. */
  readonly bound: number;
}

export function windowOf(matter: Matter): Window {
  const fixed = fixedLoads(matter);
  const movable = matter.groups.flatMap((_, group) => (matter.isFixed[group] === 1 ? [] : [group]));
  const level = levelFor(matter, fixed, movable, () => true);
  const needed = Math.max(level, heaviestAlone(matter, fixed, movable), ...hardLevels(matter, fixed, movable));
  const high = matter.capacities.map((capacity, index) => Math.max(at(fixed, index), needed * (1 + TOLERANCE) * capacity));
  const low = matter.capacities.map((capacity, index) => (matter.mayReceive[index] === 1 ? level * (1 - TOLERANCE) * capacity : 0));
  const busiest = Math.max(0, ...fixed.map((load, index) => load / at(matter.capacities, index)));
  return { high, low, bound: Math.max(needed, busiest) };
}

function fixedLoads(matter: Matter): Float64Array {
  const loads = new Float64Array(matter.operators.length);
  matter.groups.forEach((_, group) => {
    const holder = at(matter.holders, group);
    if (matter.isFixed[group] === 1) loads[holder] = at(loads, holder) + at(matter.weights, group);
  });
  return loads;
}

/** The smallest relative load at which these groups fit with these operators, as far as sums can tell. */
function levelFor(matter: Matter, fixed: Float64Array, groups: readonly number[], counts: (operator: number) => boolean): number {
  const wanted = sum(groups.map((group) => at(matter.weights, group)));
  if (wanted === 0) return 0;
  const heaviest = groups.map((group) => at(matter.weights, group)).sort((one, other) => other - one);
  const prefix = [0];
  for (const weight of heaviest) prefix.push((prefix.at(-1) ?? 0) + weight);
  const takes = new Float64Array(matter.operators.length);
  matter.isFixed.forEach((is, group) => {
    const holder = at(matter.holders, group);
    if (is === 1) takes[holder] = at(takes, holder) + 1;
  });
  const own = new Float64Array(matter.operators.length);
  for (const group of groups) {
    const holder = at(matter.holders, group);
    if (holder !== NOBODY) own[holder] = at(own, holder) + at(matter.weights, group);
  }
  const tops = matter.operators.map((_, index) => {
    if (matter.stays[index] !== 1) return 0;
    const places = Math.max(0, Math.min(heaviest.length, at(matter.most, index) - at(takes, index)));
    const most = prefix[places] ?? 0;
    if (matter.mayReceive[index] !== 1) return Math.min(most, at(own, index));
    return counts(index) ? most : 0;
  });
  const fits = (level: number) => {
    let taken = 0;
    for (let index = 0; index < tops.length; index++) {
      const room = Math.floor(level * at(matter.capacities, index) + 1e-9) - at(fixed, index);
      taken += Math.max(0, Math.min(room, tops[index] ?? 0));
    }
    return taken >= wanted;
  };
  let high = wanted + Math.max(0, ...fixed);
  if (!fits(high)) return 0;
  let low = 0;
  for (let step = 0; step < 100 && high - low > 1e-9 * high; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function heaviestAlone(matter: Matter, fixed: Float64Array, groups: readonly number[]): number {
  const heaviest = new Map<number, number>();
  for (const group of groups) {
    const key = at(matter.kindOf, group) * (matter.operators.length + 1) + at(matter.holders, group) + 1;
    const known = heaviest.get(key);
    if (known === undefined || at(matter.weights, known) < at(matter.weights, group)) heaviest.set(key, group);
  }
  let bound = 0;
  for (const group of heaviest.values()) {
    let best = Infinity;
    for (let index = 0; index < matter.operators.length; index++) {
      if (!mayHold(matter, group, index) || at(matter.most, index) === 0) continue;
      best = Math.min(best, (at(fixed, index) + at(matter.weights, group)) / at(matter.capacities, index));
    }
    if (best < Infinity) bound = Math.max(bound, best);
  }
  return bound;
}

/** For each set of operators that some kind is bound to: the groups that only they may hold must fit with them. */
function hardLevels(matter: Matter, fixed: Float64Array, groups: readonly number[]): number[] {
  if (!matter.isHard.includes(1)) return [];
  const people = matter.operators.length;
  const setOf = matter.kinds.map((_, kind) => matter.isHard.subarray(kind * people, (kind + 1) * people));
  const sets = new Map(setOf.map((set) => [set.join(''), set]));
  return [...sets.values()].map((set) => {
    const isWithin = setOf.map((own) => own.every((hard, index) => hard === 1 || set[index] !== 1));
    const bound = groups.filter((group) => isWithin[at(matter.kindOf, group)] === true);
    return levelFor(matter, fixed, bound, (operator) => set[operator] !== 1);
  });
}

/**
 * Moves that no plan does without which is as good as this: whoever is above the window gives at least as many groups as the heaviest
 * own ones that bring the load into it, and whoever is below receives at least as many as the heaviest of all.
 */
export function movesAtLeast(matter: Matter, window: Window, reached: { excess: number; shortfall: number }): number {
  const own = matter.operators.map((): number[] => []);
  const loads = new Float64Array(matter.operators.length);
  const all: number[] = [];
  let nobodys = 0;
  matter.groups.forEach((_, group) => {
    const holder = at(matter.holders, group);
    const weight = at(matter.weights, group);
    if (holder === NOBODY) nobodys++;
    else loads[holder] = at(loads, holder) + weight;
    if (matter.isFixed[group] === 1) return;
    own[holder]?.push(weight);
    all.push(weight);
  });
  const fewest = (weights: number[], wanted: number) => {
    let rest = wanted - 1e-6;
    let count = 0;
    for (const weight of weights.sort((one, other) => other - one)) {
      if (rest <= 0) break;
      rest -= weight;
      count++;
    }
    return count;
  };
  let gives = nobodys;
  let takes = 0;
  own.forEach((weights, index) => {
    const top = matter.stays[index] === 1 ? at(window.high, index) + reached.excess * at(matter.capacities, index) : 0;
    gives += matter.stays[index] === 1 ? fewest(weights, at(loads, index) - top) : weights.length;
    takes += fewest(all, at(window.low, index) - reached.shortfall - at(loads, index));
  });
  return Math.max(gives, takes);
}
