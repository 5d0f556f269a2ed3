// The exact answer of a weighted assignment that is small enough to look through: branch and bound over the groups, the heaviest
// first, from a plan that is good already. What is minimised, in order: the greatest relative load above the window, the weight
// missing below it, the moves. Gives up (answers null) after a fixed number of looks, so that the same input has the same answer.

import type { Window } from './assign-bounds.rules.ts';
import { NOBODY, at, mayHold } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';

const LOOKS = 300_000;
/** Above, a search through everything is not even begun: the number of plans in powers of two. */
const BITS = 26;
const LITTLE = 1e-6;

export interface Worth {
  readonly excess: number;
  readonly shortfall: number;
  readonly moves: number;
}

/** Better or equal plans only; null: too large to tell. */
export function searchAll(matter: Matter, window: Window, start: Float64Array, worth: Worth): Float64Array | null {
  const open = matter.groups.flatMap((_, group) => (matter.isFixed[group] === 1 ? [] : [group]));
  const choices = new Map(open.map((group) => [group, choicesOf(matter, group)]));
  const bits = open.reduce((total, group) => total + Math.log2(Math.max(1, choices.get(group)?.length ?? 1)), 0);
  if (bits > BITS) return null;
  const search = new Look(matter, window, open, choices, start, worth);
  return search.run() ? search.best : null;
}

function choicesOf(matter: Matter, group: number): number[] {
  const holder = at(matter.holders, group);
  const all = matter.operators.map((_, index) => index).filter((index) => mayHold(matter, group, index));
  return all.sort((one, other) => Number(other === holder) - Number(one === holder) || one - other);
}

class Look {
  best: Float64Array;
  private readonly matter: Matter;
  private readonly window: Window;
  private readonly order: readonly number[];
  private readonly choices: ReadonlyMap<number, readonly number[]>;
  private readonly to: Float64Array;
  private readonly loads: Float64Array;
  private readonly counts: Float64Array;
  /** Weight still to come after a place in the order. */
  private readonly rest: Float64Array;
  private worth: Worth;
  private looks = 0;

  constructor(
    matter: Matter,
    window: Window,
    open: readonly number[],
    choices: ReadonlyMap<number, readonly number[]>,
    start: Float64Array,
    worth: Worth,
  ) {
    this.matter = matter;
    this.window = window;
    this.choices = choices;
    this.best = start;
    this.worth = worth;
    this.to = start.slice();
    this.loads = new Float64Array(matter.operators.length);
    this.counts = new Float64Array(matter.operators.length);
    this.order = [...open].sort((one, other) => at(matter.weights, other) - at(matter.weights, one) || one - other);
    start.forEach((operator, group) => {
      if (matter.isFixed[group] !== 1) return;
      this.loads[operator] = at(this.loads, operator) + at(matter.weights, group);
      this.counts[operator] = at(this.counts, operator) + 1;
    });
    this.rest = new Float64Array(open.length + 1);
    for (let place = open.length - 1; place >= 0; place--) {
      this.rest[place] = at(this.rest, place + 1) + at(matter.weights, this.order[place] ?? NOBODY);
    }
  }

  /** False where it gave up. */
  run(): boolean {
    this.look(0, 0, 0);
    return this.looks <= LOOKS;
  }

  private look(place: number, excess: number, moves: number): void {
    if (++this.looks > LOOKS) return;
    const hope = { excess, shortfall: this.shortfall(at(this.rest, place)), moves };
    if (!isBetter(hope, this.worth)) return;
    const group = this.order[place];
    if (group === undefined) {
      if (!this.holdsLeast()) return;
      this.worth = hope;
      this.best = this.to.slice();
      return;
    }
    const { matter, loads, counts, window } = this;
    const weight = at(matter.weights, group);
    for (const operator of this.choices.get(group) ?? []) {
      if (at(counts, operator) >= at(matter.most, operator)) continue;
      const load = at(loads, operator);
      loads[operator] = load + weight;
      counts[operator] = at(counts, operator) + 1;
      this.to[group] = operator;
      const above = (load + weight - at(window.high, operator)) / at(matter.capacities, operator);
      this.look(place + 1, Math.max(excess, above), moves + Number(operator !== at(matter.holders, group)));
      loads[operator] = load;
      counts[operator] = at(counts, operator) - 1;
    }
  }

  private shortfall(rest: number): number {
    let missing = 0;
    for (let index = 0; index < this.loads.length; index++) missing += Math.max(0, at(this.window.low, index) - at(this.loads, index));
    return Math.max(0, missing - rest);
  }

  private holdsLeast(): boolean {
    return this.counts.every((count, index) => count >= at(this.matter.least, index));
  }
}

/** Weights are whole, so figures that differ by less than this are equal. */
export function isBetter(one: Worth, other: Worth): boolean {
  if (Math.abs(one.excess - other.excess) > LITTLE) return one.excess < other.excess;
  if (Math.abs(one.shortfall - other.shortfall) > LITTLE) return one.shortfall < other.shortfall;
  return one.moves < other.moves;
}
