// The few distributors whom a visitor of the demo may be, chosen by what became of them, so that each shows something else.

import type { DayKey } from '../server/core/time.ts';
import { shiftKey } from '../server/core/time.ts';
import type { Tier } from '../server/generated/types.ts';
import type { People } from './people.ts';

export interface Cast<Who> {
  /** Stands at the head. */
  readonly headKol: Who;
  /** Stands in the middle. */
  readonly midKol: Who;
  /** Has sales today, whatever the hour is. */
  readonly strongSeller: Who;
  /** Joined in the week that ends today, and of those the nearest to the middle. */
  readonly newcomer: Who;
  readonly teamLeader: Who;
  /** Below what keeps the tier, and told so. */
  readonly warned: Who;
}

/** What became of somebody by the end of the world. */
export interface Outcome {
  tier: Tier;
  isInGrace: boolean;
  ordersToday: number;
  /** Over 30 days. */
  orders: number;
}

const NEW_DAYS = 7;
const BUSY_KOLS = 3;
const BUSY_SELLERS = 4;
const BUSY_LEADERS = 2;

/** Whoever may come to be in the cast for selling today: they sell something whatever the hour is. */
export function busyPeople(people: People, today: DayKey): number[] {
  const firstNew = people.joinedBy(shiftKey(today, -NEW_DAYS));
  const taken = new Set(people.kols);
  return [
    ...people.kols.slice(0, BUSY_KOLS),
    ...best(firstNew, BUSY_SELLERS, taken, (index) => people.strength[index] ?? 0),
    ...best(firstNew, BUSY_LEADERS, taken, (index) => people.directs[index] ?? 0),
  ];
}

/** The first so many of the others by worth, one after another; they are taken then. */
function best(until: number, count: number, taken: Set<number>, worth: (index: number) => number): number[] {
  const found: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    let one = -1;
    for (let index = 0; index < until; index++) if (!taken.has(index) && (one < 0 || worth(index) > worth(one))) one = index;
    if (one < 0) break;
    taken.add(one);
    found.push(one);
  }
  return found;
}

/** Indices of people. Six different ones, as the smallest world has enough of each. */
export function chooseCast(people: People, today: DayKey, outcomeOf: (index: number) => Outcome): Cast<number> {
  const taken = new Set<number>();
  const firstNew = people.joinedBy(shiftKey(today, -NEW_DAYS));
  /** The first wish that anybody meets, and of those the best by worth. */
  const choose = (
    among: Iterable<number>,
    wishes: readonly ((outcome: Outcome) => boolean)[],
    worth: (index: number) => number,
  ): number => {
    const left = [...among].filter((index) => !taken.has(index));
    const fits = [...wishes, () => true].map((wish) => left.filter((index) => wish(outcomeOf(index)))).find((some) => some.length > 0);
    const one = fits?.reduce((first, other) => (worth(other) > worth(first) ? other : first)) ?? 0;
    taken.add(one);
    return one;
  };
  const strength = (index: number): number => people.strength[index] ?? 0;
  const isAt = (tier: Tier) => (outcome: Outcome) => outcome.tier === tier && !outcome.isInGrace;
  const old = range(0, firstNew);
  const kols = new Set(people.kols);
  const others = old.filter((index) => !kols.has(index));
  const sellsToday = ({ ordersToday }: Outcome): boolean => ordersToday >= 3;
  const headKol = choose(people.kols, [(one) => isAt('HEAD')(one) && sellsToday(one), isAt('HEAD')], strength);
  const isAmongKols = people.kols.some((index) => index !== headKol && isAt('MID')(outcomeOf(index)));
  const midKol = choose(isAmongKols ? people.kols : old, [isAt('MID')], strength);
  const newcomer = choose(range(firstNew, people.size), [isAt('NEW')], (index) => outcomeOf(index).orders);
  const teamLeader = choose(others, [], (index) => people.directs[index] ?? 0);
  const strongSeller = choose(others, [(one) => sellsToday(one) && !one.isInGrace, sellsToday], strength);
  const warned = choose(others, [({ isInGrace, tier }) => isInGrace && tier === 'MID', ({ isInGrace }) => isInGrace], strength);
  return { headKol, midKol, strongSeller, newcomer, teamLeader, warned };
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, nth) => from + nth);
}
