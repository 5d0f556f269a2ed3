// From a first hand to the best one: fill what is empty, then even out, then, where people had shifts before, give up as few of
// those as the bound asks for.

import { NONE, at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';
import { Repair } from './fair-repair.rules.ts';
import { swap } from './fair-swaps.rules.ts';
import { Ways } from './fair-ways.rules.ts';
import type { Keeping } from './fair-ways.rules.ts';

/** A search over several lengths of shifts is done when no length finds anything; this often at most, since each round makes it more even. */
const ROUNDS = 50;

export interface Spread {
  readonly max: number;
  readonly min: number;
}

/** So many ways for one search over everything are worth another one. */
const WORTH = 50;

/** Of everybody who could be given something. */
export function spreadOf(matter: Matter, { loads }: Hands): Spread {
  let max = -Infinity;
  let min = Infinity;
  for (let person = 0; person < loads.length; person++) {
    if (matter.mayWork[person] === 0) continue;
    max = Math.max(max, at(loads, person));
    min = Math.min(min, at(loads, person));
  }
  return max === -Infinity ? { max: 0, min: 0 } : { max, min };
}

/** As many places as go. */
export function cover(matter: Matter, hands: Hands, kept: Int32Array, keeping: Keeping): void {
  const ways = new Ways(matter, hands, kept, keeping);
  while (true) {
    ways.begin({ minutes: null, ends: () => true });
    let isOpen = false;
    for (let kind = 0; kind < matter.classes; kind++) {
      if (at(hands.filled, kind) >= at(matter.placesOf, kind)) continue;
      ways.fromKind(kind);
      isOpen = true;
    }
    // What costs kept shifts is gone one by one, each the cheapest that is left.
    if (!isOpen || ways.run(keeping === 'DEAR' ? 1 : Infinity) === 0) return;
  }
}

/** Until nobody could give a shift, by whatever hands, to somebody who would still have less than the giver had. */
export function even(matter: Matter, hands: Hands, kept: Int32Array, keeping: Keeping): void {
  const ways = new Ways(matter, hands, kept, keeping);
  const rounds = matter.lengths.length > 1 ? ROUNDS : 1;
  for (let round = 0, isOpen = true; isOpen && round < rounds; round++) {
    isOpen = false;
    for (const minutes of matter.lengths) {
      while (evenTogether(hands, ways, minutes)) isOpen = true;
      if (evenByLoad(hands, ways, minutes)) isOpen = true;
    }
    if (matter.lengths.length > 1 && swap(matter, hands, kept, keeping)) isOpen = true;
  }
}

function gives(hands: Hands, minutes: number) {
  return { minutes, ends: (person: number, root: number) => at(hands.loads, person) + minutes < at(hands.loads, root) };
}

/** All at once: many ways for one search, and no proof when there are few. */
function evenTogether(hands: Hands, ways: Ways, minutes: number): boolean {
  ways.begin(gives(hands, minutes));
  for (const person of fullest(hands)) ways.fromPerson(person);
  return ways.run(Infinity) > WORTH;
}

/**
 * The fullest first, all of one load at a time, until they have nothing left to give. What they have looked at in vain holds nobody to whom a
 * less full one could give, and no way leads out of it, so all loads together look at everything once.
 */
function evenByLoad(hands: Hands, ways: Ways, minutes: number): boolean {
  let isChanged = false;
  const turns = fullestLast(hands);
  ways.begin(gives(hands, minutes));
  for (let load = turns.at(-1)?.load; load !== undefined; load = turns.at(-1)?.load) {
    const people: number[] = [];
    while (turns.at(-1)?.load === load) {
      const { person } = turns.pop() ?? { person: NONE };
      // Whose load has changed stands in the row once more.
      if (hands.loads[person] === load) people.push(person);
    }
    ways.mark();
    for (const person of people) ways.fromPerson(person);
    if (ways.run(Infinity) === 0) continue;
    isChanged = true;
    for (const person of new Set([...people, ...ways.ended])) enter(turns, { person, load: at(hands.loads, person) });
    ways.forget();
  }
  return isChanged;
}

interface Turn {
  readonly person: number;
  readonly load: number;
}

function fullestLast(hands: Hands): Turn[] {
  return Array.from(fullest(hands), (person) => ({ person, load: at(hands.loads, person) })).reverse();
}

function enter(turns: Turn[], turn: Turn): void {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.load ?? 0) <= turn.load) low = middle + 1;
    else high = middle;
  }
  turns.splice(low, 0, turn);
}

function fullest({ loads }: Hands): Int32Array {
  return Int32Array.from(loads, (_, person) => person).sort((one, other) => at(loads, other) - at(loads, one) || one - other);
}

/**
 * As many places as with free hands, and nobody with more than one shift above the fullest there; of what was kept, what that costs. To
 * give more to the emptiest nobody gives anything up: the next plan does that, as history counts.
 */
export function keep(matter: Matter, hands: Hands, kept: Int32Array, free: Spread & { places: number }): void {
  if (hands.places < free.places) {
    cover(matter, hands, kept, 'DEAR');
    if (hands.places < free.places) new Repair(matter, hands, kept, 'FREE').fill();
    even(matter, hands, kept, 'HELD');
  }
  const ways = new Ways(matter, hands, kept, 'DEAR');
  const most = free.max + (matter.lengths[0] ?? 0);
  for (let { max } = spreadOf(matter, hands); max > most; { max } = spreadOf(matter, hands)) {
    const isLower = matter.lengths.some((minutes) => {
      ways.begin(gives(hands, minutes));
      for (const person of fullest(hands)) if (at(hands.loads, person) === max) ways.fromPerson(person);
      return ways.run(1) > 0;
    });
    if (!isLower) return;
  }
}
