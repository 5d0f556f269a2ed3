// The first hand: hour by hour, each place to whoever did the least so far, and of those to the longest off. This alone is what others
// do; here it is only where the search for something better starts.

import { NONE, at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';

export function deal(matter: Matter, hands: Hands): void {
  const { loads } = hands;
  const lastEnds = Float64Array.from(matter.lastEnds);
  const before = (one: number, other: number) =>
    at(loads, one) - at(loads, other) || at(lastEnds, one) - at(lastEnds, other) || one - other;
  for (const [time, kinds] of kindsByTime(matter).entries()) {
    const queues = new Map<number, { people: Int32Array; next: number }>();
    for (const kind of kinds) {
      const named = matter.named.slice(at(matter.namedFirsts, kind), at(matter.namedFirsts, kind + 1)).sort(before);
      let place = 0;
      const pool = at(matter.poolOf, kind);
      const queue = queues.get(pool) ?? { people: inTurn(matter, hands, pool, time, before), next: 0 };
      queues.set(pool, queue);
      while (at(hands.filled, kind) < at(matter.placesOf, kind)) {
        while (place < named.length && !hands.mayTake(at(named, place), time)) place++;
        while (queue.next < queue.people.length && !hands.mayTake(at(queue.people, queue.next), time)) queue.next++;
        const ours = place < named.length ? at(named, place) : NONE;
        const theirs = queue.next < queue.people.length ? at(queue.people, queue.next) : NONE;
        if (ours === NONE && theirs === NONE) break;
        const person = theirs === NONE || (ours !== NONE && before(ours, theirs) <= 0) ? ours : theirs;
        hands.take(person, kind);
        lastEnds[person] = at(matter.ends, time);
      }
    }
  }
}

/** Those first that the fewest could do. */
function kindsByTime(matter: Matter): number[][] {
  const byTime: number[][] = Array.from({ length: matter.times }, () => []);
  for (let kind = 0; kind < matter.classes; kind++) byTime[at(matter.timeOf, kind)]?.push(kind);
  const width = (kind: number) =>
    at(matter.namedFirsts, kind + 1) - at(matter.namedFirsts, kind) + (matter.pools[at(matter.poolOf, kind)]?.length ?? 0);
  for (const kinds of byTime) kinds.sort((one, other) => width(one) - width(other) || one - other);
  return byTime;
}

function inTurn(matter: Matter, hands: Hands, pool: number, time: number, before: (one: number, other: number) => number): Int32Array {
  return (matter.pools[pool] ?? new Int32Array(0)).filter((person) => hands.mayTake(person, time)).sort(before);
}
