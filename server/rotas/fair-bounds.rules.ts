// What no plan can do better, where the flow does not say it to the end: because what excludes each other does not fall into slots, or
// because shifts differ in length.

import { NONE, at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';
import type { Spread } from './fair-even.rules.ts';

/**
 * Somebody among those with whom the work of the fullest must stay has at least the level to which that work fills them up, each no further
 * than what they could do had they the first choice; and the emptiest has at most the mean. Where places stay empty, only what each could do is known.
 */
export function looseSpread(matter: Matter, hands: Hands, isFeasible: boolean): Spread {
  const { loads } = hands;
  const rooms = roomsOf(matter);
  const all = matter.people.flatMap((_, person) => (matter.mayWork[person] === 1 ? [person] : []));
  const base = all.reduce((most, person) => Math.max(most, at(matter.base, person)), 0);
  const alone = all.reduce((least, person) => Math.min(least, at(matter.base, person) + at(rooms, person)), Infinity);
  const mean = all.reduce((sum, person) => sum + at(loads, person), 0) / Math.max(1, all.length);
  if (all.length === 0) return { max: 0, min: 0 };
  if (!isFeasible) return { max: base, min: alone };
  const fullest = all.reduce((most, person) => Math.max(most, at(loads, person)), 0);
  const inside = withWhomItStays(
    matter,
    hands,
    all.filter((person) => loads[person] === fullest),
  );
  return { max: Math.max(base, levelOf(matter, hands, rooms, inside)), min: Math.min(alone, Math.floor(mean)) };
}

/** Everybody who could have something of what these have, and of what those have, and so on. */
function withWhomItStays(matter: Matter, hands: Hands, people: readonly number[]): number[] {
  const isIn = new Uint8Array(matter.people.length);
  const queue = [...people];
  for (const person of queue) isIn[person] = 1;
  const seen = new Uint8Array(matter.classes);
  const seenPools = new Uint8Array(matter.times * matter.pools.length);
  for (const person of queue) {
    for (const time of hands.held[person] ?? []) {
      const kind = at(hands.heldAt, person * matter.times + time);
      if (seen[kind] === 1) continue;
      seen[kind] = 1;
      const pool = at(matter.poolOf, kind);
      const isNew = seenPools[time * matter.pools.length + pool] === 0;
      seenPools[time * matter.pools.length + pool] = 1;
      const named = matter.named.subarray(at(matter.namedFirsts, kind), at(matter.namedFirsts, kind + 1));
      for (const some of isNew ? [named, matter.pools[pool] ?? named] : [named]) {
        for (const other of some) {
          if (isIn[other] === 1 || matter.isBusy[other * matter.times + time] === 1) continue;
          isIn[other] = 1;
          queue.push(other);
        }
      }
    }
  }
  return queue;
}

function levelOf(matter: Matter, { loads }: Hands, rooms: Float64Array, people: readonly number[]): number {
  const work = people.reduce((sum, person) => sum + at(loads, person) - at(matter.base, person), 0);
  const fits = (level: number) =>
    people.reduce((sum, person) => sum + Math.min(at(rooms, person), Math.max(0, level - at(matter.base, person))), 0) >= work;
  let low = 0;
  let high = people.reduce((most, person) => Math.max(most, at(loads, person)), 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By person: minutes that this one could do at most, taking whatever they like: of times that exclude each other the longest, as many as day and week hold. */
export function roomsOf(matter: Matter): Float64Array {
  const byEnd = Array.from({ length: matter.times }, (_, time) => time);
  byEnd.sort((one, other) => at(matter.ends, one) - at(matter.ends, other) || one - other);
  return Float64Array.from(matter.people, ({ restMinutes }, person) => {
    const days = new Map<number, number[]>();
    const isUsed = new Uint8Array(matter.times);
    const isOpen = (time: number) => isUsed[time] === 0 && matter.mayAt[person * matter.times + time] === 1;
    for (const first of byEnd) {
      if (!isOpen(first)) continue;
      const until = Math.max(at(matter.ends, first) + restMinutes * 60_000, at(matter.starts, first) + 1);
      let longest = 0;
      for (let time = earliest(matter, first); time < matter.times && at(matter.starts, time) < until; time++) {
        if (!isOpen(time) || matter.dayOf[time] !== matter.dayOf[first]) continue;
        isUsed[time] = 1;
        longest = Math.max(longest, Math.round((at(matter.ends, time) - at(matter.starts, time)) / 60_000));
      }
      const day = at(matter.dayOf, first);
      days.set(day, [...(days.get(day) ?? []), longest]);
    }
    const weeks = new Map<number, number[]>();
    for (const [day, own] of days) {
      const week = at(matter.weekOf, at(matter.firstOfDay, day));
      weeks.set(week, [...(weeks.get(week) ?? []), ...best(own, at(matter.dayCaps, person))]);
    }
    return [...weeks].reduce(
      (sum, [week, own]) =>
        sum + best(own, at(matter.weekCaps, person * matter.weeks + week)).reduce((total, minutes) => total + minutes, 0),
      0,
    );
  });
}

function best(values: number[], most: number): number[] {
  return values.sort((one, other) => other - one).slice(0, Math.max(0, most));
}

/** Where to begin to look for times of the same day. */
function earliest(matter: Matter, time: number): number {
  const first = at(matter.firstOfDay, at(matter.dayOf, time));
  return first === NONE ? 0 : first;
}
