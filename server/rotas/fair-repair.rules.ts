// Where rest and overlaps cross the slots, a way on which everybody gives one thing for one is not enough: to take this shift somebody has to give
// two. Each of them then needs a home of its own, and if one finds none, all of it is taken back. How far this goes is limited, so
// it may miss what is possible; the bound says by how much at most.

import { NONE, at } from './fair-cells.rules.ts';
import { suits } from './fair-matter.rules.ts';
import type { Matter } from './fair-matter.rules.ts';
import type { Hands } from './fair-hands.rules.ts';
import { Ways } from './fair-ways.rules.ts';
import type { Keeping } from './fair-ways.rules.ts';

const DEPTH = 3;
/** Steps of all searches together: about a third of a second. */
const STEPS = 6_000_000;
/** Nobody gives more than so many for one. */
const MOST = 3;

export class Repair {
  private readonly matter: Matter;
  private readonly hands: Hands;
  private readonly ways: Ways;
  private readonly mayDrop: (person: number, time: number) => boolean;
  /** What one search may cost at most, and how many are left. */
  private left: number;

  constructor(matter: Matter, hands: Hands, kept: Int32Array, keeping: Keeping) {
    this.matter = matter;
    this.hands = hands;
    this.ways = new Ways(matter, hands, kept, keeping);
    this.left = Math.ceil(STEPS / (100 + matter.named.length + matter.times * matter.people.length));
    this.mayDrop = (person, time) => {
      const cell = person * matter.times + time;
      return keeping === 'FREE' || kept[cell] !== hands.heldAt[cell];
    };
  }

  /** Fills what is still empty. */
  fill(): boolean {
    const { matter, hands } = this;
    let isChanged = false;
    for (let kind = 0; kind < matter.classes; kind++) {
      while (at(hands.filled, kind) < at(matter.placesOf, kind) && this.left > 0 && this.house(kind, DEPTH, Infinity)) isChanged = true;
    }
    return isChanged;
  }

  /** Gives the emptiest more, day by day, by setting the day anew. */
  reseat(): boolean {
    const { hands, matter } = this;
    const order = Array.from(hands.loads, (_, person) => person).filter((person) => matter.mayWork[person] === 1);
    order.sort((one, other) => at(hands.loads, one) - at(hands.loads, other) || one - other);
    const top = at(hands.loads, order.at(-1) ?? 0);
    let isChanged = false;
    for (const person of order) {
      if (at(hands.loads, person) + 2 * (matter.lengths[0] ?? 0) > top) break;
      for (let day = 0; day < matter.days && this.left > 0; day++) if (this.reseatDay(person, day)) isChanged = true;
    }
    return isChanged;
  }

  /** Somebody for one place more of this class; those who get more out of it stay at most at this load. */
  private house(kind: number, depth: number, top: number): boolean {
    const { matter, hands, ways } = this;
    this.left--;
    const minutes = at(matter.minutesOf, kind);
    ways.begin({ minutes: top === Infinity ? null : minutes, ends: (person) => at(hands.loads, person) + minutes <= top });
    ways.fromKind(kind);
    if (ways.run(1) > 0) return true;
    if (depth === 0) return false;
    const time = at(matter.timeOf, kind);
    for (let person = 0; person < matter.people.length && this.left > 0; person++) {
      const blocks = at(hands.blocks, person * matter.times + time);
      if (blocks > MOST || !suits(matter, person, kind)) continue;
      const mark = hands.mark();
      const orphans = this.clear(person, time);
      for (const extra of orphans === null ? [] : this.extras(person, time)) {
        const begun = hands.mark();
        if (extra !== NONE) hands.drop(person, extra);
        const all = extra === NONE ? (orphans ?? []) : [...(orphans ?? []), extra];
        const isOpen = all.length > 0 && hands.mayTake(person, time);
        if (isOpen) hands.take(person, kind);
        if (isOpen && all.every((orphan) => this.house(orphan, depth - 1, top))) return true;
        hands.rewind(begun);
      }
      hands.rewind(mark);
    }
    return false;
  }

  /** What else could go where the day or the week is full; NONE where nothing has to. */
  private extras(person: number, time: number): number[] {
    const { hands, matter } = this;
    const isDayFull = hands.isDayFull(person, time);
    if (!isDayFull && !hands.isWeekFull(person, time)) return [NONE];
    const isNear = (other: number) =>
      isDayFull ? matter.dayOf[other] === matter.dayOf[time] : matter.weekOf[other] === matter.weekOf[time];
    const own = (hands.held[person] ?? []).filter((other) => isNear(other) && this.mayDrop(person, other));
    return own.map((other) => at(hands.heldAt, person * matter.times + other));
  }

  /** Drops all that excludes this time; null where some of it has to stay. */
  private clear(person: number, time: number): number[] | null {
    const { hands, matter } = this;
    const orphans: number[] = [];
    for (let other = hands.excluder(person, time); other !== NONE; other = hands.excluder(person, time)) {
      if (!this.mayDrop(person, other)) return null;
      const kind = at(hands.heldAt, person * matter.times + other);
      hands.drop(person, kind);
      orphans.push(kind);
    }
    return orphans;
  }

  private reseatDay(person: number, day: number): boolean {
    const { hands, matter } = this;
    const own = (hands.held[person] ?? []).filter((time) => matter.dayOf[time] === day);
    const wanted = this.mostOn(person, day);
    if (wanted.length <= own.length) return false;
    const before = Float64Array.from(hands.loads);
    const mark = hands.mark();
    const orphans: number[] = [];
    for (const time of own.filter((other) => !wanted.includes(other))) {
      const kind = at(hands.heldAt, person * matter.times + time);
      if (!this.mayDrop(person, time)) return this.undo(mark);
      hands.drop(person, kind);
      orphans.push(kind);
    }
    let top = -Infinity;
    for (const time of wanted.filter((other) => !own.includes(other))) {
      const giver = this.fullestAt(person, time);
      if (giver === NONE || !hands.mayTake(person, time)) return this.undo(mark);
      const kind = at(hands.heldAt, giver * matter.times + time);
      top = Math.max(top, at(hands.loads, giver));
      hands.drop(giver, kind);
      hands.take(person, kind);
    }
    if (!orphans.every((kind) => this.house(kind, 0, top))) return this.undo(mark);
    const worse = hands.loads.reduce((sum, load, index) => sum + load * load - at(before, index) * at(before, index), 0);
    return worse < 0 || this.undo(mark);
  }

  private undo(mark: number): false {
    this.hands.rewind(mark);
    return false;
  }

  /** As many times of the day as one person can do one after the other, the earliest end first. */
  private mostOn(person: number, day: number): number[] {
    const { matter, hands } = this;
    const rest = (matter.people[person]?.restMinutes ?? 0) * 60_000;
    const open: number[] = [];
    for (let time = at(matter.firstOfDay, day); time < matter.times; time++) {
      if (matter.dayOf[time] !== day || matter.mayAt[person * matter.times + time] === 0) continue;
      if (hands.heldAt[person * matter.times + time] !== NONE || this.fullestAt(person, time) !== NONE) open.push(time);
    }
    open.sort((one, other) => at(matter.ends, one) - at(matter.ends, other) || one - other);
    const chosen: number[] = [];
    let free = -Infinity;
    for (const time of open) {
      if (at(matter.starts, time) < free || chosen.length >= at(matter.dayCaps, person)) continue;
      chosen.push(time);
      free = Math.max(at(matter.ends, time) + rest, at(matter.starts, time) + 1);
    }
    return chosen;
  }

  /** Who holds something then that this person could have and needs less. */
  private fullestAt(person: number, time: number): number {
    const { matter, hands } = this;
    let best = NONE;
    for (let other = 0; other < matter.people.length; other++) {
      const kind = at(hands.heldAt, other * matter.times + time);
      if (kind === NONE || other === person || at(hands.loads, other) <= at(hands.loads, person) + at(matter.minutesOf, kind)) continue;
      if (best !== NONE && at(hands.loads, other) <= at(hands.loads, best)) continue;
      if (this.mayDrop(other, time) && suits(matter, person, kind)) best = other;
    }
    return best;
  }
}
