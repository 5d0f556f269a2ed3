// Who has what, while it is being worked out: each step in a few additions, and each one can be taken back.

import { NONE, at } from './fair-cells.rules.ts';
import { BUSY } from './fair-matter.rules.ts';
import type { Clashes, Matter } from './fair-matter.rules.ts';

export class Hands {
  /** By person and time: the class that is held then, or NONE. */
  readonly heldAt: Int32Array;
  /** By person and time: how many of those held exclude it; at least BUSY for who is busy. */
  readonly blocks: Uint16Array;
  readonly dayCounts: Uint16Array;
  readonly weekCounts: Uint16Array;
  readonly loads: Float64Array;
  /** By class. */
  readonly filled: Int32Array;
  /** By person: the times held, in no order. */
  readonly held: number[][];
  places = 0;
  private readonly spots: Int32Array;
  /** Steps since the mark: who, which class, and 1 for taken or -1 for dropped; null as long as nobody wants to go back. */
  private journal: [person: number, kind: number, by: 1 | -1][] | null = null;

  readonly matter: Matter;
  private readonly clashes: readonly Clashes[];

  /** By the true clashes, or by those of the slots only. */
  constructor(matter: Matter, clashes: readonly Clashes[]) {
    const { people, times, days, weeks } = matter;
    this.matter = matter;
    this.clashes = clashes;
    this.heldAt = new Int32Array(people.length * times).fill(NONE);
    this.spots = new Int32Array(people.length * times);
    this.blocks = Uint16Array.from(matter.isBusy, (busy) => (busy === 1 ? BUSY : 0));
    this.dayCounts = new Uint16Array(people.length * days);
    this.weekCounts = new Uint16Array(people.length * weeks);
    this.loads = Float64Array.from(matter.base);
    this.filled = new Int32Array(matter.classes);
    this.held = people.map(() => []);
  }

  isDayFull(person: number, time: number): boolean {
    const { matter } = this;
    return at(this.dayCounts, person * matter.days + at(matter.dayOf, time)) >= at(matter.dayCaps, person);
  }

  isWeekFull(person: number, time: number): boolean {
    const week = person * this.matter.weeks + at(this.matter.weekOf, time);
    return at(this.weekCounts, week) >= at(this.matter.weekCaps, week);
  }

  mayTake(person: number, time: number): boolean {
    return this.blocks[person * this.matter.times + time] === 0 && !this.isDayFull(person, time) && !this.isWeekFull(person, time);
  }

  /** The one thing held that excludes this time; only where there is exactly one. */
  excluder(person: number, time: number): number {
    const { firsts, times } = this.clashesOf(person);
    const row = person * this.matter.times;
    for (let place = at(firsts, time), end = at(firsts, time + 1); place < end; place++) {
      const other = at(times, place);
      if (this.heldAt[row + other] !== NONE) return other;
    }
    return NONE;
  }

  take(person: number, kind: number): void {
    const time = at(this.matter.timeOf, kind);
    const cell = person * this.matter.times + time;
    this.heldAt[cell] = kind;
    this.spots[cell] = (this.held[person]?.push(time) ?? 0) - 1;
    this.count(person, kind, time, 1);
  }

  drop(person: number, kind: number): void {
    const time = at(this.matter.timeOf, kind);
    const row = person * this.matter.times;
    const own = this.held[person] ?? [];
    const last = own.pop() ?? NONE;
    if (last !== time) {
      const spot = at(this.spots, row + time);
      own[spot] = last;
      this.spots[row + last] = spot;
    }
    this.heldAt[row + time] = NONE;
    this.count(person, kind, time, -1);
  }

  /** From here on `rewind` leads back to this point. */
  mark(): number {
    this.journal ??= [];
    return this.journal.length;
  }

  rewind(mark: number): void {
    const journal = this.journal ?? [];
    this.journal = null;
    for (const [person, kind, by] of journal.splice(mark).reverse()) {
      if (by === 1) this.drop(person, kind);
      else this.take(person, kind);
    }
    this.journal = journal;
  }

  /** Takes over what another one holds, as far as it goes here. */
  adopt(other: Hands): void {
    other.held.forEach((own, person) => {
      for (const time of [...own].sort((one, next) => one - next)) {
        if (this.mayTake(person, time)) this.take(person, at(other.heldAt, person * this.matter.times + time));
      }
    });
  }

  private clashesOf(person: number): Clashes {
    return this.clashes[at(this.matter.restOf, person)] ?? { firsts: new Int32Array(0), times: new Int32Array(0) };
  }

  private count(person: number, kind: number, time: number, by: 1 | -1): void {
    const { matter, blocks, dayCounts, weekCounts } = this;
    this.journal?.push([person, kind, by]);
    const { firsts, times } = this.clashesOf(person);
    const row = person * matter.times;
    for (let place = at(firsts, time), end = at(firsts, time + 1); place < end; place++) {
      const cell = row + at(times, place);
      blocks[cell] = at(blocks, cell) + by;
    }
    const day = person * matter.days + at(matter.dayOf, time);
    const week = person * matter.weeks + at(matter.weekOf, time);
    dayCounts[day] = at(dayCounts, day) + by;
    weekCounts[week] = at(weekCounts, week) + by;
    this.loads[person] = at(this.loads, person) + by * at(matter.minutesOf, kind);
    this.filled[kind] = at(this.filled, kind) + by;
    this.places += by;
  }
}
