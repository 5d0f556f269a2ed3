// Shifts of several lengths: who may do no more shifts but has done less than others can still have longer ones. A short one of theirs goes
// against a long one of somebody with more, as long as that brings the two closer. No flow says when this is the best; it only never makes
// anything worse.

import { at } from './fair-cells.rules.ts';
import { suits } from './fair-matter.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';
import type { Keeping } from './fair-ways.rules.ts';

/** With so many of the fullest each of the emptiest tries it before giving up. */
const TRIES = 24;

export function swap(matter: Matter, hands: Hands, kept: Int32Array, keeping: Keeping): boolean {
  const { loads } = hands;
  const order = Array.from(loads, (_, person) => person).filter((person) => matter.mayWork[person] === 1);
  order.sort((one, other) => at(loads, one) - at(loads, other) || one - other);
  const isHeld = (person: number, time: number) => {
    const cell = person * matter.times + time;
    return keeping !== 'FREE' && kept[cell] === hands.heldAt[cell];
  };
  let isChanged = false;
  for (const low of order) {
    let tries = 0;
    for (let place = order.length - 1; place >= 0 && tries < TRIES; place--) {
      const high = order[place] ?? low;
      if (at(loads, high) - at(loads, low) <= (matter.lengths.at(-1) ?? 0)) continue;
      tries++;
      while (swapOne(matter, hands, low, high, isHeld)) isChanged = true;
    }
  }
  return isChanged;
}

function swapOne(matter: Matter, hands: Hands, low: number, high: number, isHeld: (person: number, time: number) => boolean): boolean {
  const gap = at(hands.loads, high) - at(hands.loads, low);
  for (const longTime of hands.held[high] ?? []) {
    const long = at(hands.heldAt, high * matter.times + longTime);
    if (isHeld(high, longTime) || !suits(matter, low, long)) continue;
    for (const shortTime of hands.held[low] ?? []) {
      const short = at(hands.heldAt, low * matter.times + shortTime);
      const by = at(matter.minutesOf, long) - at(matter.minutesOf, short);
      if (by <= 0 || by >= gap || isHeld(low, shortTime) || !suits(matter, high, short)) continue;
      hands.drop(high, long);
      hands.drop(low, short);
      const isOpen = hands.mayTake(high, shortTime) && hands.mayTake(low, longTime);
      hands.take(high, isOpen ? short : long);
      hands.take(low, isOpen ? long : short);
      if (isOpen) return true;
    }
  }
  return false;
}
