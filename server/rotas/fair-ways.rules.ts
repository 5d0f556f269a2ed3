// Ways by which a place goes from hand to hand: one gives it to a second, who gives one of theirs to a third, until it ends with
// somebody who has room. Where what excludes each other falls into slots within a day and a week, these are exactly the ways of a flow, so when
// none is left nothing better exists: not more places filled, not a smaller maximum, not a larger minimum (the loads of all
// greatest flows are an M-convex set, on which having no better exchange is having the best). Elsewhere a step may turn out not to be
// possible; then the way is left aside.

import { NONE, at } from './fair-cells.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';

/** What becomes of what people had before: it stays, it costs, or it is like all the rest. */
export type Keeping = 'HELD' | 'DEAR' | 'FREE';

export interface Goal {
  /** Only shifts of so many minutes change hands, so that whoever is in between keeps the load; null: any. */
  readonly minutes: number | null;
  /** Whether a way may end here. Ways from a place without anybody have the root NONE. */
  readonly ends: (person: number, root: number) => boolean;
}

export class Ways {
  private readonly matter: Matter;
  private readonly hands: Hands;
  /** By person and time: the class that this person had before. */
  private readonly kept: Int32Array;
  private readonly keeping: Keeping;
  /** By class: who gives it away, for which other one, and where the way began. */
  private readonly givers: Int32Array;
  private readonly takenFor: Int32Array;
  private readonly roots: Int32Array;
  private readonly seenKinds: Int32Array;
  private readonly seenPools: Int32Array;
  private readonly seenDays: Int32Array;
  private readonly seenWeeks: Int32Array;
  private readonly seenPeople: Int32Array;
  private readonly queue: Int32Array;
  private queued = 0;
  private opened = 0;
  private marked = 0;
  /** What was seen since the mark, beside the classes, which stand in the queue. */
  private readonly trail: { seen: Int32Array; cell: number }[] = [];
  /** Where the ways gone since the mark ended. */
  readonly ended: number[] = [];
  private stamp = 0;
  private goal: Goal = { minutes: null, ends: () => true };
  /** What would cost one kept shift more than the ways looked at now: person, time and the class they would take instead. */
  private dear: number[] = [];

  constructor(matter: Matter, hands: Hands, kept: Int32Array, keeping: Keeping) {
    const { classes, times, people, days, weeks, pools } = matter;
    this.matter = matter;
    this.hands = hands;
    this.kept = kept;
    this.keeping = keeping;
    this.givers = new Int32Array(classes);
    this.takenFor = new Int32Array(classes);
    this.roots = new Int32Array(classes);
    this.queue = new Int32Array(classes);
    this.seenKinds = new Int32Array(classes);
    this.seenPools = new Int32Array(times * pools.length);
    this.seenDays = new Int32Array(people.length * days);
    this.seenWeeks = new Int32Array(people.length * weeks);
    this.seenPeople = new Int32Array(people.length);
  }

  begin(goal: Goal): void {
    this.goal = goal;
    this.stamp++;
    this.queued = 0;
    this.opened = 0;
    this.mark();
    this.dear = [];
  }

  /** Up to here everything was looked at in vain, and stays seen. */
  mark(): void {
    this.marked = this.queued;
    this.trail.length = 0;
    this.ended.length = 0;
  }

  /** What was seen since the mark may be seen again: a way was gone, and the surroundings are not what they were. */
  forget(): void {
    for (let place = this.marked; place < this.queued; place++) this.seenKinds[at(this.queue, place)] = 0;
    for (const { seen, cell } of this.trail) seen[cell] = 0;
    this.queued = this.marked;
    this.opened = this.marked;
    this.trail.length = 0;
  }

  fromKind(kind: number): void {
    this.reach(kind, NONE, NONE, NONE);
  }

  fromPerson(person: number): void {
    for (const time of this.hands.held[person] ?? []) this.give(person, time, NONE, person);
  }

  /**
   * Looks at what was not looked at since the beginning, cheapest first, and goes each way it finds; up to so many. Of ways found in one search the later ones
   * may have been cut by the earlier: those are left aside, so only a search that finds nothing says that there is nothing.
   */
  run(most: number): number {
    let found = 0;
    while (true) {
      while (this.opened < this.queued && found < most) {
        const kind = at(this.queue, this.opened++);
        if (found === 0 || this.isWhole(kind)) found += this.open(kind, most - found);
      }
      if (found >= most || this.dear.length === 0) break;
      const dear = this.dear;
      this.dear = [];
      for (let place = 0; place < dear.length; place += 3) {
        const [person = NONE, time = NONE, instead = NONE] = dear.slice(place, place + 3);
        const kind = at(this.hands.heldAt, person * this.matter.times + time);
        if (kind !== NONE) this.reach(kind, person, instead, instead === NONE ? person : at(this.roots, instead));
      }
    }
    return found;
  }

  private reach(kind: number, giver: number, instead: number, root: number): void {
    if (this.seenKinds[kind] === this.stamp) return;
    this.seenKinds[kind] = this.stamp;
    this.givers[kind] = giver;
    this.takenFor[kind] = instead;
    this.roots[kind] = root;
    this.queue[this.queued++] = kind;
  }

  private open(kind: number, most: number): number {
    const { matter, stamp } = this;
    const time = at(matter.timeOf, kind);
    let found = 0;
    for (let place = at(matter.namedFirsts, kind), end = at(matter.namedFirsts, kind + 1); place < end && found < most; place++) {
      found += this.ask(at(matter.named, place), kind, time);
    }
    const pool = at(matter.poolOf, kind);
    const cell = time * matter.pools.length + pool;
    if (this.seenPools[cell] === stamp) return found;
    const people = matter.pools[pool] ?? new Int32Array(0);
    for (let place = 0; place < people.length; place++) {
      // The pool was not looked at to its end: whoever comes by again goes on.
      if (found >= most) return found;
      found += this.ask(at(people, place), kind, time);
    }
    this.see(this.seenPools, cell);
    return found;
  }

  /** Whether a way ended here and was gone. */
  private ask(person: number, kind: number, time: number): 0 | 1 {
    const { matter, hands, stamp } = this;
    const blocks = at(hands.blocks, person * matter.times + time);
    if (blocks > 1) return 0;
    const root = at(this.roots, kind);
    if (blocks === 1) {
      const other = hands.excluder(person, time);
      const isDayOpen = matter.dayOf[other] === matter.dayOf[time] || !hands.isDayFull(person, time);
      const isWeekOpen = matter.weekOf[other] === matter.weekOf[time] || !hands.isWeekFull(person, time);
      if (isDayOpen && isWeekOpen) this.give(person, other, kind, root);
      return 0;
    }
    const own = hands.held[person] ?? [];
    if (hands.isDayFull(person, time)) {
      const cell = person * matter.days + at(matter.dayOf, time);
      if (this.seenDays[cell] === stamp) return 0;
      this.see(this.seenDays, cell);
      for (const other of own) if (matter.dayOf[other] === matter.dayOf[time]) this.give(person, other, kind, root);
      return 0;
    }
    if (hands.isWeekFull(person, time)) {
      const cell = person * matter.weeks + at(matter.weekOf, time);
      if (this.seenWeeks[cell] === stamp) return 0;
      this.see(this.seenWeeks, cell);
      for (const other of own) if (matter.weekOf[other] === matter.weekOf[time]) this.give(person, other, kind, root);
      return 0;
    }
    if (this.goal.ends(person, root) && this.isWhole(kind) && this.go(person, kind)) return 1;
    if (this.seenPeople[person] === stamp) return 0;
    this.see(this.seenPeople, person);
    for (const other of own) this.give(person, other, kind, root);
    return 0;
  }

  private see(seen: Int32Array, cell: number): void {
    seen[cell] = this.stamp;
    this.trail.push({ seen, cell });
  }

  private give(person: number, time: number, instead: number, root: number): void {
    const cell = person * this.matter.times + time;
    const kind = at(this.hands.heldAt, cell);
    if (kind === NONE || this.seenKinds[kind] === this.stamp) return;
    const { minutes } = this.goal;
    if (minutes !== null && this.matter.minutesOf[kind] !== minutes) return;
    if (this.keeping !== 'FREE' && this.kept[cell] === kind) {
      if (this.keeping === 'DEAR') this.dear.push(person, time, instead);
      return;
    }
    this.reach(kind, person, instead, root);
  }

  /** Whether everybody on the way here still has what they would give. */
  private isWhole(end: number): boolean {
    const { hands, matter } = this;
    for (let kind = end; kind !== NONE; kind = at(this.takenFor, kind)) {
      const giver = at(this.givers, kind);
      if (giver === NONE) return at(hands.filled, kind) < at(matter.placesOf, kind);
      if (hands.heldAt[giver * matter.times + at(matter.timeOf, kind)] !== kind) return false;
    }
    return true;
  }

  /** From the end to the root; all of it or nothing. */
  private go(last: number, end: number): boolean {
    const { hands, matter } = this;
    const done: { person: number; kind: number; isTaken: boolean }[] = [];
    const step = (person: number, kind: number, isTaken: boolean) => {
      if (isTaken) hands.take(person, kind);
      else hands.drop(person, kind);
      done.push({ person, kind, isTaken });
    };
    const time = (kind: number) => at(matter.timeOf, kind);
    let isOpen = hands.mayTake(last, time(end));
    if (isOpen) step(last, end, true);
    for (let kind = end; isOpen;) {
      const giver = at(this.givers, kind);
      if (giver === NONE) {
        isOpen = at(hands.filled, kind) <= at(matter.placesOf, kind);
        break;
      }
      isOpen = hands.heldAt[giver * matter.times + time(kind)] === kind;
      if (!isOpen) break;
      step(giver, kind, false);
      kind = at(this.takenFor, kind);
      if (kind === NONE) break;
      isOpen = hands.mayTake(giver, time(kind));
      if (isOpen) step(giver, kind, true);
    }
    if (isOpen) {
      this.ended.push(last);
      return true;
    }
    for (const { person, kind, isTaken } of done.reverse()) {
      if (isTaken) hands.drop(person, kind);
      else hands.take(person, kind);
    }
    return false;
  }
}
