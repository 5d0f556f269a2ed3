// When a rolling figure falls next, though nobody does anything: a day leaves the window. Of a day that was wholly refunded nothing
// falls, so it is passed over.

import type { Metric } from '../generated/types.ts';
import type { OwnSums } from './own-sums.ts';
import type { People } from './people.ts';
import type { Tree } from './tree.ts';
import { isWithin } from './windows.rules.ts';

/** By how much a figure falls on a day, a day number. */
export interface Drop {
  day: number;
  by: number;
}

/** Walking a larger team would take longer than anybody wants to wait for a page. */
const LARGEST_TEAM = 20_000;

type OwnMetric = 'OWN_SALES' | 'OWN_ORDERS' | 'REPURCHASES' | 'BUYERS';

export class Drops {
  readonly #people: People;
  readonly #own: OwnSums;
  readonly #tree: Tree;

  constructor(people: People, own: OwnSums, tree: Tree) {
    this.#people = people;
    this.#own = own;
    this.#tree = tree;
  }

  /** Null where nothing will fall, for shares and means, for breaches, which it is good to lose, and for teams that are too large. */
  next(index: number, metric: Metric, length: number, today: number): Drop | null {
    if (length === Infinity) return null;
    /** What leaves with each day of the window, the first one first. */
    const leaving = new Float64Array(length);
    const first = today - length + 1;
    if (!this.#fill(leaving, first, index, metric, today)) return null;
    const at = leaving.findIndex((by) => by > 0);
    return at < 0 ? null : { day: first + at + length, by: leaving[at] ?? 0 };
  }

  #fill(leaving: Float64Array, first: number, index: number, metric: Metric, today: number): boolean {
    switch (metric) {
      case 'OWN_SALES':
      case 'OWN_ORDERS':
      case 'REPURCHASES':
      case 'BUYERS':
        this.#addDays(leaving, first, index, metric, today);
        return true;
      case 'DIRECT_RECRUITS':
        for (const direct of this.#tree.directOf(index)) this.#addJoined(leaving, first, direct, today);
        return true;
      case 'TEAM_SALES':
      case 'TEAM_RECRUITS':
      case 'ACTIVE_DOWNLINE': {
        const team = this.#tree.teamOf(index, LARGEST_TEAM);
        if (!team) return false;
        if (metric === 'TEAM_SALES') for (const at of [index, ...team]) this.#addDays(leaving, first, at, 'OWN_SALES', today);
        else if (metric === 'TEAM_RECRUITS') for (const at of team) this.#addJoined(leaving, first, at, today);
        else for (const at of team) this.#addActive(leaving, first, at, today);
        return true;
      }
      case 'REFUND_RATE':
      case 'REPLICATION_INDEX':
      case 'CAMP_GRADUATED':
      case 'DUTY_SCORE':
      case 'VIOLATIONS':
        return false;
    }
  }

  #addDays(leaving: Float64Array, first: number, index: number, metric: OwnMetric, today: number): void {
    const { days } = this.#own;
    const column = { OWN_SALES: days.goodsFen, OWN_ORDERS: days.goodsOrders, REPURCHASES: days.repurchases, BUYERS: days.lastBuyers }[
      metric
    ];
    for (let row = days.latestOf(index); row >= 0; row = days.next[row] as number) {
      add(leaving, first, days.day[row] as number, column[row] as number, today);
    }
  }

  /** Somebody stays active until the last day with an order leaves. */
  #addActive(leaving: Float64Array, first: number, index: number, today: number): void {
    if (!this.#people.counts(index)) return;
    const { days } = this.#own;
    let row = days.latestOf(index);
    while (row >= 0 && ((days.day[row] as number) > today || days.goodsOrders[row] === 0)) row = days.next[row] as number;
    if (row >= 0) add(leaving, first, days.day[row] as number, 1, today);
  }

  #addJoined(leaving: Float64Array, first: number, index: number, today: number): void {
    if (this.#people.counts(index)) add(leaving, first, this.#people.joined[index] as number, 1, today);
  }
}

function add(leaving: Float64Array, first: number, day: number, by: number, today: number): void {
  if (isWithin(leaving.length, day, today)) leaving[day - first] = (leaving[day - first] ?? 0) + by;
}
