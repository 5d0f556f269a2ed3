// How many groups each operator holds afterwards where only numbers count, in closed form, with the fewest moves that reach it.
// The surprise: groups without a holder fill the gaps of a band, so that they are added to those over the top and not to both.

import { NOBODY, at, sum } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';

export interface Targets {
  readonly targets: Float64Array;
  readonly fewestMoves: number;
}

/**
 * As even as the limits allow: everybody holds clamp(level, least, most), and those who stand on the level with room left take one
 * more of the remainder, the fullest first. Moves = Σ max(0, have − target) + groups without a holder.
 */
export function evenTargets(matter: Matter): Targets {
  const { have, least, most, groups } = matter;
  const wanted = groups.length;
  const held = (level: number) => sum(most.map((top, index) => clamp(level, at(least, index), top)));
  let level = 0;
  for (let high = Math.max(0, ...most); level < high;) {
    const middle = (level + high + 1) >> 1;
    if (held(middle) <= wanted) level = middle;
    else high = middle - 1;
  }
  const targets = most.map((top, index) => clamp(level, at(least, index), top));
  let left = wanted - sum(targets);
  const takers = order(matter, (index) => -at(have, index)).filter((index) => targets[index] === level && at(most, index) > level);
  for (const index of takers) {
    if (left === 0) break;
    targets[index] = at(targets, index) + 1;
    left--;
  }
  return { targets, fewestMoves: movesTo(matter, targets) };
}

/**
 * Everybody within least … most. Fewest moves = max(Σ over the top + groups without a holder, Σ missing below the least): what is
 * over must go, what is without a holder must come somewhere, and only what is missing beyond both is taken from those within.
 */
export function bandTargets(matter: Matter): Targets {
  const { have, least, most, groups } = matter;
  const over = sum(have.map((has, index) => Math.max(0, has - at(most, index))));
  const missing = sum(have.map((has, index) => Math.max(0, at(least, index) - has)));
  const free = groups.length - sum(have);
  const targets = have.map((has, index) => clamp(has, at(least, index), at(most, index)));
  // More to give than is missing goes to the emptiest; more missing than there is to give comes from the fullest.
  for (let rest = over + free - missing; rest !== 0; rest -= Math.sign(rest)) {
    const step = Math.sign(rest);
    const [chosen] = order(matter, (index) => step * at(targets, index)).filter((index) =>
      step > 0 ? at(targets, index) < at(most, index) : at(targets, index) > at(least, index),
    );
    if (chosen === undefined) throw new Error('the band holds too few or too many');
    targets[chosen] = at(targets, chosen) + step;
  }
  return { targets, fewestMoves: Math.max(over + free, missing) };
}

export function movesTo({ have, holders }: Matter, targets: Float64Array): number {
  const nobodys = sum(holders.map((holder) => Number(holder === NOBODY)));
  return nobodys + sum(have.map((has, index) => Math.max(0, has - at(targets, index))));
}

/** Operators by a figure, ties by id. */
function order(matter: Matter, figure: (index: number) => number): number[] {
  return matter.operators.map((_, index) => index).sort((one, other) => figure(one) - figure(other) || one - other);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
