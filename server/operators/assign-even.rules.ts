// Evens out loads by exchanging groups between two operators at a time, from any plan that holds: first into the window, at the best
// price in moves; then moves are taken back that the window can do without; then misfits; then what costs nothing more.
// The surprise: a group that moves anyway may go anywhere for nothing, so that most of the evening costs no move at all.

import type { Window } from './assign-bounds.rules.ts';
import { NOBODY, at, mayHold, misfitsOf, sum } from './assign-matter.rules.ts';
import type { Matter } from './assign-matter.rules.ts';

const LITTLE = 1e-6;
/** Looked at first as partners; the others only where none of these helps. */
const NEAREST = 8;

/** What an exchange is judged by; of equal ones the first is taken. */
type Aim =
  /** Weight taken into the window, by the move. */
  | 'NARROW'
  /** The higher of the two loads, below the highest of all. */
  | 'LOWER'
  /** Fewer moves, nothing further outside. */
  | 'BACK'
  /** Fewer misfits, no more moves, nothing further outside. */
  | 'FIT'
  /** Evener, no more moves nor misfits, nothing further outside. */
  | 'SMOOTH';

/** The most that an exchange may cost; what costs more is not looked at. */
const MOST_MOVES: Readonly<Record<Aim, number>> = { NARROW: 2, LOWER: 2, BACK: -1, FIT: 0, SMOOTH: 0 };

/** The best exchange of p with somebody so far: `give` from p to q and `take` from q to p, either of them NOBODY. */
interface Found {
  value: number;
  p: number;
  q: number;
  give: number;
  take: number;
}

export class Evening {
  readonly to: Float64Array;
  private readonly matter: Matter;
  private readonly window: Window;
  /** The window's, or as high as it has to be. */
  private readonly high: Float64Array;
  private readonly low: Float64Array;
  private readonly loads: Float64Array;
  private readonly held: number[][];
  private readonly mayTransfer: boolean;
  private readonly found: Found = { value: 0, p: NOBODY, q: NOBODY, give: NOBODY, take: NOBODY };
  /** The weight of a usual group here. */
  private readonly usual: number;
  /** By group × operators + operator. */
  private readonly may: Uint8Array;

  /** Without transfers only exchanges of two groups are made, so that everybody keeps the number of groups. */
  constructor(matter: Matter, to: Float64Array, window: Window, mayTransfer: boolean) {
    this.matter = matter;
    this.to = to.slice();
    this.window = window;
    this.high = window.high.slice();
    this.low = window.low;
    this.mayTransfer = mayTransfer;
    this.loads = new Float64Array(matter.operators.length);
    this.usual = sum(matter.weights) / Math.max(1, matter.groups.length);
    this.may = new Uint8Array(matter.groups.length * matter.operators.length);
    for (let group = 0, place = 0; group < matter.groups.length; group++) {
      for (let operator = 0; operator < matter.operators.length; operator++, place++)
        this.may[place] = Number(mayHold(matter, group, operator));
    }
    this.held = matter.operators.map(() => []);
    to.forEach((operator, group) => {
      this.held[operator]?.push(group);
      this.loads[operator] = at(this.loads, operator) + at(matter.weights, group);
    });
  }

  /** The greatest relative weight above the window. */
  excess(): number {
    const { high } = this.window;
    return Math.max(0, ...this.loads.map((load, index) => (load - at(high, index)) / at(this.matter.capacities, index)));
  }

  /** What is reached is what is to be kept from here on. */
  settle(): void {
    const top = this.excess();
    this.window.high.forEach((load, index) => {
      this.high[index] = load + top * at(this.matter.capacities, index);
    });
  }

  shortfall(): number {
    return this.loads.reduce((total, load, index) => total + Math.max(0, at(this.low, index) - load), 0);
  }

  moves(): number {
    return this.to.reduce((count, operator, group) => count + Number(operator !== at(this.matter.holders, group)), 0);
  }

  /** Into the window: always from the operator furthest outside, the exchange that takes most weight in by the move. */
  narrow(): void {
    const stuck = new Set<number>();
    for (let steps = 0; steps < 20 * this.matter.groups.length; steps++) {
      const p = this.furthest(stuck);
      if (p === NOBODY) break;
      if (this.exchange(p, 'NARROW')) stuck.clear();
      else stuck.add(p);
    }
    if (this.excess() > 0) this.lower();
  }

  /** What the window can do without goes back. */
  takeBack(): void {
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (let group = 0; group < this.to.length; group++) {
        const p = at(this.to, group);
        const q = at(this.matter.holders, group);
        if (p === q || q === NOBODY) continue;
        this.found.value = 0;
        this.consider(p, q, group, this.held[q] ?? [], 'BACK');
        isBetter = this.make() || isBetter;
      }
    }
  }

  /** Fewer misfits of groups that move, as long as nothing before gets worse. */
  fit(): void {
    const moved = this.movedOf();
    for (let group = 0; group < this.to.length; group++) {
      const p = at(this.to, group);
      if (p === at(this.matter.holders, group) || misfitsOf(this.matter, group, p) === 0) continue;
      this.found.value = 0;
      for (let q = 0; q < this.held.length; q++) {
        if (q !== p && misfitsOf(this.matter, group, q) < misfitsOf(this.matter, group, p) + 1) {
          this.consider(
            p,
            q,
            group,
            (moved[q] ?? []).filter((other) => at(this.to, other) === q),
            'FIT',
          );
        }
      }
      const { q } = this.found;
      if (this.make()) (moved[q] ??= []).push(group);
    }
  }

  /** The most and the least loaded first, until no exchange evens anything for nothing. */
  smooth(): void {
    const tired = new Set<number>();
    for (let steps = 0; steps < 4 * this.held.length && tired.size < this.held.length; steps++) {
      const p = this.extreme(tired);
      if (p === NOBODY) break;
      const moved = this.movedOf();
      this.found.value = 0;
      for (const q of this.partnersOf(p).slice(0, NEAREST)) this.smoothWith(p, q, moved);
      const { q } = this.found;
      if (this.make()) tired.delete(q);
      else tired.add(p);
    }
  }

  /** Where the window cannot be reached: the highest load comes down as far as exchanges of two operators bring it. */
  private lower(): void {
    for (let steps = 0; steps < 20 * this.matter.groups.length; steps++) {
      const p = this.highest();
      if (this.relative(p, at(this.loads, p)) <= LITTLE || !this.exchange(p, 'LOWER')) break;
    }
  }

  /** Only exchanges that cost no move: of two that move anyway, or with one that returns. */
  private smoothWith(p: number, q: number, moved: readonly (readonly number[])[]): void {
    const { holders } = this.matter;
    const back = (moved[q] ?? []).filter((take) => at(holders, take) === p);
    for (const give of this.held[p] ?? []) {
      if (at(holders, give) === p) this.consider(p, q, give, back, 'SMOOTH');
      else this.consider(p, q, give, at(holders, give) === q ? (this.held[q] ?? []) : (moved[q] ?? []), 'SMOOTH');
    }
    this.consider(p, q, NOBODY, moved[q] ?? [], 'SMOOTH');
  }

  /** The groups that each holds and did not hold before. */
  private movedOf(): number[][] {
    return this.held.map((own, index) => own.filter((group) => at(this.matter.holders, group) !== index));
  }

  private relative(operator: number, load: number): number {
    return (load - at(this.high, operator)) / at(this.matter.capacities, operator);
  }

  private highest(): number {
    let found = 0;
    for (let index = 1; index < this.held.length; index++) {
      if (this.relative(index, at(this.loads, index)) > this.relative(found, at(this.loads, found))) found = index;
    }
    return found;
  }

  private furthest(stuck: ReadonlySet<number>): number {
    let found = NOBODY;
    let most = LITTLE;
    for (let index = 0; index < this.held.length; index++) {
      const outside = this.outside(index, at(this.loads, index)) / at(this.matter.capacities, index);
      if (outside <= most || stuck.has(index)) continue;
      found = index;
      most = outside;
    }
    return found;
  }

  private extreme(tired: ReadonlySet<number>): number {
    const shares = this.loads.map((load, index) => load / at(this.matter.capacities, index));
    const middle = shares.reduce((total, share) => total + share, 0) / Math.max(1, shares.length);
    let found = NOBODY;
    for (let index = 0; index < shares.length; index++) {
      if (tired.has(index) || this.matter.mayReceive[index] !== 1) continue;
      if (found === NOBODY || Math.abs(at(shares, index) - middle) > Math.abs(at(shares, found) - middle)) found = index;
    }
    return found;
  }

  private outside(operator: number, load: number): number {
    return Math.max(0, load - at(this.high, operator), at(this.low, operator) - load);
  }

  /** Makes the best exchange of p with anybody, if there is one; those whose load is furthest the other way are tried first. */
  private exchange(p: number, aim: Aim): boolean {
    const partners = this.partnersOf(p);
    const near = partners.slice(0, NEAREST);
    this.found.value = 0;
    // Far outside, whole groups must go or come; exchanges are for the rest of the way.
    if (this.mayTransfer && this.outside(p, at(this.loads, p)) > this.usual) {
      for (const q of near) {
        for (const give of this.held[p] ?? []) this.consider(p, q, give, [], aim);
        this.consider(p, q, NOBODY, this.held[q] ?? [], aim);
      }
      if (this.make()) return true;
    }
    for (const some of [near, partners.slice(NEAREST)]) {
      for (const q of some) {
        for (const give of this.held[p] ?? []) this.consider(p, q, give, this.held[q] ?? [], aim);
        this.consider(p, q, NOBODY, this.held[q] ?? [], aim);
      }
      if (this.make()) return true;
    }
    return false;
  }

  private partnersOf(p: number): number[] {
    const shares = this.loads.map((load, index) => load / at(this.matter.capacities, index));
    const middle = (at(this.high, p) + at(this.low, p)) / 2 / at(this.matter.capacities, p);
    const sign = at(shares, p) >= middle ? 1 : -1;
    const partners = this.held.map((_, index) => index).filter((index) => index !== p && this.matter.stays[index] === 1);
    return partners.sort((one, other) => sign * (at(shares, one) - at(shares, other)) || one - other);
  }

  /** With this group given away (or none): nothing, or any of these, taken for it. Keeps the best in `found`. */
  private consider(p: number, q: number, give: number, takes: readonly number[], aim: Aim): void {
    const { matter, may } = this;
    const people = matter.operators.length;
    if (give !== NOBODY && may[give * people + q] !== 1) return;
    const { holders, weights } = matter;
    const holder = give === NOBODY ? NOBODY : at(holders, give);
    const given = give === NOBODY ? 0 : Number(holder !== q) - Number(holder !== p);
    const weight = give === NOBODY ? 0 : at(weights, give);
    const most = MOST_MOVES[aim];
    const mayGrow = this.mayTransfer && (give === NOBODY ? this.mayGrow(p, q) : this.mayGrow(q, p));
    if (give !== NOBODY && mayGrow && given <= most) this.weigh(p, q, give, NOBODY, given, weight, aim);
    if (give === NOBODY && !mayGrow) return;
    for (const take of takes) {
      const own = at(holders, take);
      const moves = given + (own === p ? 0 : 1) - (own === q ? 0 : 1);
      if (moves <= most && may[take * people + p] === 1) this.weigh(p, q, give, take, moves, weight - at(weights, take), aim);
    }
  }

  private mayGrow(operator: number, from: number): boolean {
    return this.count(operator) < at(this.matter.most, operator) && this.count(from) > at(this.matter.least, from);
  }

  private weigh(p: number, q: number, give: number, take: number, moves: number, shift: number, aim: Aim): void {
    const value = this.valueOf(p, q, give, take, moves, shift, aim);
    const { found } = this;
    if (value <= found.value) return;
    found.value = value;
    found.p = p;
    found.q = q;
    found.give = give;
    found.take = take;
  }

  /** Above nought where the exchange serves the aim. */
  private valueOf(p: number, q: number, give: number, take: number, moves: number, shift: number, aim: Aim): number {
    const { matter, loads } = this;
    const own = at(loads, p);
    const other = at(loads, q);
    if (aim === 'LOWER') {
      const top = this.relative(p, own);
      const after = Math.max(this.relative(p, own - shift), this.relative(q, other + shift));
      return after < top - LITTLE ? top - after : 0;
    }
    const outside = this.outside(p, own - shift) + this.outside(q, other + shift) - this.outside(p, own) - this.outside(q, other);
    if (aim === 'NARROW') return outside < -LITTLE ? -outside / (0.2 + Math.max(0, moves)) : 0;
    // Less that is missing is no reason for more that is above.
    const receiver = shift > 0 ? q : p;
    if (outside > LITTLE || (shift > 0 ? other + shift : own - shift) > at(this.high, receiver) + LITTLE) return 0;
    if (aim === 'BACK') return -moves;
    let misfits = 0;
    if (give !== NOBODY) misfits += misfitsOf(matter, give, q) - misfitsOf(matter, give, p);
    if (take !== NOBODY) misfits += misfitsOf(matter, take, p) - misfitsOf(matter, take, q);
    if (aim === 'FIT') return -misfits;
    const uneven = (shift * (shift - 2 * own)) / at(matter.capacities, p) + (shift * (shift + 2 * other)) / at(matter.capacities, q);
    return misfits <= 0 && uneven < -LITTLE ? -uneven : 0;
  }

  private weight(group: number): number {
    return group === NOBODY ? 0 : at(this.matter.weights, group);
  }

  private count(operator: number): number {
    return this.held[operator]?.length ?? 0;
  }

  /** Makes the exchange that was found, if one was. */
  private make(): boolean {
    const { value, p, q, give, take } = this.found;
    if (value <= 0) return false;
    this.hand(give, p, q);
    this.hand(take, q, p);
    this.found.value = 0;
    return true;
  }

  private hand(group: number, from: number, to: number): void {
    if (group === NOBODY) return;
    const own = this.held[from] ?? [];
    own.splice(own.indexOf(group), 1);
    this.held[to]?.push(group);
    this.to[group] = to;
    this.loads[from] = at(this.loads, from) - this.weight(group);
    this.loads[to] = at(this.loads, to) + this.weight(group);
  }
}
