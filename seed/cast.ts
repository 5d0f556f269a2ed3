// The few distributors whom a visitor of the demo may be, chosen so that each shows something else.

import type { DayKey } from '../server/core/time.ts';
import { shiftKey } from '../server/core/time.ts';
import type { People } from './people.ts';

export interface Cast<Who> {
  readonly headKol: Who;
  readonly midKol: Who;
  /** Has sales today, whatever the hour is. */
  readonly strongSeller: Who;
  /** Joined in the week that ends today, and has not sold anything yet. */
  readonly newcomer: Who;
  readonly teamLeader: Who;
}

const NEW_DAYS = 7;

/** Indices of people. Five different ones, as the smallest world has enough of each. */
export function chooseCast(people: People, today: DayKey): Cast<number> {
  const taken = new Set(people.kols);
  const [headKol = 0] = people.kols;
  const midKol = people.kols[Math.floor(people.kols.length * 0.7)] ?? headKol;
  const firstNew = people.joinedBy(shiftKey(today, -NEW_DAYS));
  const choose = (from: number, until: number, worth: (index: number) => number): number => {
    let best = -1;
    for (let index = from; index < until; index++) {
      if (!taken.has(index) && (best < 0 || worth(index) > worth(best))) best = index;
    }
    taken.add(best);
    return best;
  };
  const strengthOf = (index: number): number => people.strength[index] ?? 0;
  return {
    headKol,
    midKol,
    newcomer: choose(firstNew, people.size, (index) => -strengthOf(index)),
    teamLeader: choose(0, firstNew, (index) => people.directs[index] ?? 0),
    strongSeller: choose(0, firstNew, strengthOf),
  };
}
