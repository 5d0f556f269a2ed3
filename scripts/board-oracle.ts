// What the boards' tests and their benchmark hold the structure against: one sorted array of people, kept by plain comparing and
// splicing, which shares no code with it.

import type { Board } from '../server/leaderboards/board.ts';

export interface Standing {
  owner: number;
  score: number;
  reachedAt: number;
}

export class SortedOracle {
  readonly #people = new Map<number, Standing>();
  readonly sorted: Standing[] = [];

  add(owner: number, delta: number, at: number): void {
    let person = this.#people.get(owner);
    if (person) this.sorted.splice(this.placeOf(person), 1);
    else {
      person = { owner, score: 0, reachedAt: 0 };
      this.#people.set(owner, person);
    }
    person.score += delta;
    person.reachedAt = Math.max(person.reachedAt, at);
    this.sorted.splice(this.placeOf(person), 0, person);
  }

  get(owner: number): Standing | undefined {
    return this.#people.get(owner);
  }

  /** How many stand before somebody. */
  placeOf(person: Standing): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const there = this.sorted[middle];
      if (there !== undefined && compareStandings(there, person) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function compareStandings(a: Standing, b: Standing): number {
  return b.score - a.score || a.reachedAt - b.reachedAt || a.owner - b.owner;
}

export interface Mix {
  seed: number;
  operations: number;
  owners: number;
  /** What is added, from to; a few values make many ties. */
  deltas: readonly [number, number];
  /** Times go up to here. */
  times: number;
}

/** Does random operations on both, and says what differed: nothing, if all is well. */
export function compareWithOracle(
  board: Board,
  { seed, operations, owners, deltas, times }: Mix,
  next: (seed: number) => () => number,
): string[] {
  const random = next(seed);
  const oracle = new SortedOracle();
  const wrong: string[] = [];
  const differs = (what: string, ours: unknown, theirs: unknown): void => {
    if (ours !== theirs && wrong.length < 10) wrong.push(`${what}: ${String(ours)}, not ${String(theirs)}`);
  };
  for (let i = 0; i < operations && wrong.length === 0; i++) {
    const owner = Math.floor(random() * owners);
    const choice = random();
    if (choice < 0.5) {
      const delta = deltas[0] + Math.floor(random() * (deltas[1] - deltas[0] + 1));
      const at = Math.floor(random() * times);
      board.add(owner, delta, at);
      oracle.add(owner, delta, at);
    } else if (choice < 0.75) {
      const person = oracle.get(owner);
      differs(`rank of ${owner} after ${i}`, board.rankOf(owner), person ? oracle.placeOf(person) + 1 : 0);
    } else if (choice < 0.9) {
      const rank = 1 + Math.floor(random() * (oracle.sorted.length + 1));
      differs(`owner at ${rank} after ${i}`, board.ownerAt(rank), oracle.sorted[rank - 1]?.owner ?? -1);
    } else {
      const from = 1 + Math.floor(random() * (oracle.sorted.length + 1));
      const rows = board.window(from, 11);
      const there = oracle.sorted.slice(from - 1, from + 10);
      differs(`rows from ${from} after ${i}`, rows.length, there.length);
      for (const [at, row] of rows.entries()) {
        differs(
          `row ${from + at} after ${i}`,
          `${row.owner} ${row.score} ${row.reachedAt}`,
          `${there[at]?.owner} ${there[at]?.score} ${there[at]?.reachedAt}`,
        );
      }
    }
  }
  differs('size', board.size, oracle.sorted.length);
  for (const [at, row] of board.window(1, board.size).entries()) differs(`rank ${at + 1} at the end`, row.owner, oracle.sorted[at]?.owner);
  return wrong;
}
