// What is measured of everybody, in memory: columns of numbers by member, fed with facts as they stand (never with differences, so
// that a fact told twice does no harm), and asked for any metric over any window. The first ones to use it are the tiers.
// Surprise: own figures are right at once, team figures after `settle()`. On a settled tree each fact is passed upwards when it
// comes and there is nothing left to settle; only another day and a circle of sponsors make everything be summed anew.

import type { PersonFacts, StandingRow } from '../distributors/service.ts';
import type { Metric, MetricWindow } from '../generated/types.ts';
import type { GoodsTally } from '../orders/goods.rules.ts';
import type { ConductFacts } from './conduct.ts';
import { ConductSums } from './conduct-sums.ts';
import { Drops } from './drops.ts';
import type { Drop } from './drops.ts';
import { roomier } from './growing.ts';
import { Ids } from './ids.ts';
import { OwnSums } from './own-sums.ts';
import { People } from './people.ts';
import { TeamColumns, TeamSums } from './team-sums.ts';
import { Touched } from './touched.ts';
import { Tree } from './tree.ts';
import { LENGTHS, LIFETIME, placeOf, windowsWith } from './windows.rules.ts';

const NOBODY = -1;

/** Sums that are being made a step at a time; facts that come meanwhile wait here. */
interface Settling {
  waiting: (() => void)[];
}

export class Columns {
  readonly #ids: Ids;
  readonly #people: People;
  readonly #own: OwnSums;
  readonly #conduct: ConductSums;
  readonly #tree: Tree;
  readonly #teams: TeamSums;
  readonly #touched: Touched;
  readonly #drops: Drops;
  #capacity: number;
  #day = 0;
  /** The team columns have to be made anew. */
  #isStale = true;
  #admitted = 0;
  #settling: Settling | null = null;
  #slowly: Promise<void> | null = null;
  constructor({ capacity = 1024 }: { capacity?: number } = {}) {
    this.#capacity = Math.max(1, capacity);
    this.#ids = new Ids(this.#capacity);
    this.#people = new People(this.#capacity);
    this.#own = new OwnSums(this.#capacity);
    this.#conduct = new ConductSums(this.#capacity);
    this.#tree = new Tree(this.#people, this.#capacity);
    this.#teams = new TeamSums(this.#people, this.#own, this.#tree, this.#capacity);
    this.#touched = new Touched(this.#people, this.#capacity);
    this.#drops = new Drops(this.#people, this.#own, this.#tree);
  }

  /** Indices are 0 to size - 1, and never used for somebody else. */
  get size(): number {
    return this.#ids.size;
  }

  /** The day number that the windows end with; 0 before the first `rollTo`. */
  get day(): number {
    return this.#day;
  }

  /** What all columns take. */
  get bytes(): number {
    const teams = this.#teams.columns.bytes;
    const own = this.#own.bytes + this.#conduct.bytes;
    return this.#ids.bytes + this.#people.bytes + own + this.#tree.bytes + teams + this.#touched.bytes;
  }

  /** -1 for somebody of whom nothing was ever told. */
  indexOf(id: string): number {
    return this.#ids.indexOf(id);
  }

  idOf(index: number): string {
    return this.#ids.idOf(index);
  }

  setPerson(facts: PersonFacts): number {
    const index = this.#indexFor(facts.id);
    const sponsor = facts.sponsorId === null ? NOBODY : this.#indexFor(facts.sponsorId);
    if (this.#settling) this.#settling.waiting.push(() => this.#setPerson(index, sponsor, facts));
    else this.#setPerson(index, sponsor, facts);
    return index;
  }

  /** Null takes the day away. Days that no window holds any more are passed over; days to come are kept until they come. */
  setOwnDay(id: string, day: number, tally: GoodsTally | null): void {
    const index = this.#indexFor(id);
    if (this.#settling) this.#settling.waiting.push(() => this.#setOwnDay(index, day, tally));
    else this.#setOwnDay(index, day, tally);
  }

  setOwnTotals(id: string, tally: GoodsTally | null): void {
    const index = this.#indexFor(id);
    if (this.#settling) this.#settling.waiting.push(() => this.#setOwnTotals(index, tally));
    else this.#setOwnTotals(index, tally);
  }

  /** All that is noted of somebody's conduct; it gives nothing to the teams above, so it need not wait for their sums. */
  setConduct(id: string, facts: ConductFacts | null): void {
    const index = this.#indexFor(id);
    if (this.#conduct.set(index, facts, this.#day)) this.#touched.mark(index);
  }

  /** To a later business day; an earlier one, or the same, changes nothing. */
  rollTo(day: number): void {
    if (day <= this.#day) return;
    this.#applyWaiting();
    this.#own.roll(this.#day, day);
    this.#conduct.roll(day);
    this.#people.rollHeads(this.size, day);
    this.#touched.walkAnew();
    this.#day = day;
    this.#isStale = true;
  }

  /** After it the team figures are right. */
  settle(): void {
    this.#applyWaiting();
    if (!this.#isStale) return;
    const made = this.#teams.columns;
    made.clear();
    for (const _step of this.#make(made)) continue;
    this.#isStale = false;
  }

  /**
   * As `settle`, with a pause after each step of some milliseconds. Team figures stay what they were until the end, and facts that
   * come meanwhile are taken in then. `settle` and `rollTo` may be called meanwhile: what was begun is dropped.
   */
  settleSlowly(pause: () => Promise<void>): Promise<void> {
    this.#slowly ??= this.#settleSlowly(pause).finally(() => {
      this.#slowly = null;
    });
    return this.#slowly;
  }

  /** Who has other figures or another standing than at the last take, because of facts; another day alone touches nobody. */
  takeDirty(): number[] {
    return this.#touched.take();
  }

  /** By index, in the metric's unit. Valid until the next write. */
  metric(metric: Metric, window: MetricWindow): ArrayLike<number> {
    const place = placeOf[window];
    return this.#columnsOf(metric)[place] ?? [];
  }

  /** Members of the team, and heads right below it, who rose to the middle or to head in the window, till yesterday. */
  risen(window: MetricWindow): ArrayLike<number> {
    return this.#teams.columns.risen[placeOf[window]] ?? [];
  }

  /** Of `risen`, the heads right below. The replication index is `risen` of `members` and these. */
  boundary(window: MetricWindow): ArrayLike<number> {
    return this.#teams.columns.risenHeads[placeOf[window]] ?? [];
  }

  /** How many the team has, without oneself. */
  get members(): ArrayLike<number> {
    return this.#teams.columns.recruits[LIFETIME] ?? [];
  }

  /** 0 NEW, 1 MID, 2 HEAD. */
  get tier(): Uint8Array {
    return this.#people.tier;
  }

  get isKnown(): Uint8Array {
    return this.#people.isKnown;
  }

  get isErased(): Uint8Array {
    return this.#people.isErased;
  }

  /** An index, -1 without one. */
  get sponsor(): Int32Array {
    return this.#people.sponsor;
  }

  // Days of the standing, as day numbers; 0 is none.

  get joined(): Int32Array {
    return this.#people.joined;
  }

  get since(): Int32Array {
    return this.#people.since;
  }

  get graceSince(): Int32Array {
    return this.#people.graceSince;
  }

  get graceUntil(): Int32Array {
    return this.#people.graceUntil;
  }

  get protectedUntil(): Int32Array {
    return this.#people.protectedUntil;
  }

  get pinUntil(): Int32Array {
    return this.#people.pinUntil;
  }

  get risenOn(): Int32Array {
    return this.#people.risenOn;
  }

  get before(): Uint8Array {
    return this.#people.before;
  }

  get pinTier(): Uint8Array {
    return this.#people.pinTier;
  }

  get seq(): Int32Array {
    return this.#people.seq;
  }

  standingOf(index: number): StandingRow {
    return this.#people.standingOf(index);
  }

  isMorningHead(index: number): boolean {
    return this.#people.isHead[index] === 1;
  }

  /** Everybody who was invited directly, heads and those who are erased too; in no order. */
  directOf(index: number): Iterable<number> {
    return this.#tree.directOf(index);
  }

  /** The downline down to the next heads, breadth first, without oneself, the heads, and those who are erased. */
  teamOf(index: number): number[] {
    return (this.#tree.teamOf(index) ?? []).filter((at) => this.#people.isErased[at] === 0);
  }

  /** Null for a day without sales, and for one that no window holds any more. */
  ownDay(index: number, day: number): GoodsTally | null {
    return this.#own.days.tallyOf(index, day);
  }

  /** The first day from tomorrow on which the figure falls by itself; null where none does, for shares, and for very large teams. */
  nextDrop(index: number, metric: Metric, window: MetricWindow): Drop | null {
    return this.#drops.next(index, metric, LENGTHS[placeOf[window]] ?? Infinity, this.#day);
  }

  #columnsOf(metric: Metric): readonly ArrayLike<number>[] {
    const own = this.#own;
    const teams = this.#teams.columns;
    switch (metric) {
      case 'OWN_SALES':
        return own.fen;
      case 'OWN_ORDERS':
        return own.orders;
      case 'REPURCHASES':
        return own.repurchases;
      case 'BUYERS':
        return own.buyers;
      case 'REFUND_RATE':
        return own.refundRate;
      case 'TEAM_SALES':
        return teams.sales;
      case 'DIRECT_RECRUITS':
        return teams.direct;
      case 'TEAM_RECRUITS':
        return teams.recruits;
      case 'ACTIVE_DOWNLINE':
        return teams.active;
      case 'REPLICATION_INDEX':
        return teams.replication;
      case 'CAMP_GRADUATED':
        return this.#conduct.graduated;
      case 'DUTY_SCORE':
        return this.#conduct.dutyScore;
      case 'VIOLATIONS':
        return this.#conduct.breaches;
    }
  }

  #indexFor(id: string): number {
    const index = this.#ids.add(id);
    if (index === this.#capacity) {
      this.#capacity = roomier(this.#capacity);
      for (const part of [this.#people, this.#own, this.#conduct, this.#tree, this.#teams.columns, this.#touched])
        part.lengthen(this.#capacity);
    }
    if (index === this.#admitted) {
      this.#people.admit(index);
      this.#tree.admit(index);
      this.#admitted += 1;
    }
    return index;
  }

  #setPerson(index: number, sponsor: number, facts: PersonFacts): void {
    const people = this.#people;
    if (!people.weighsAnew(index, facts, sponsor, this.#day)) {
      if (people.set(index, facts, sponsor, this.#day)) this.#touched.mark(index);
      return;
    }
    const isMoved = people.sponsor[index] !== sponsor;
    const wasInCircle = this.#tree.isInCircle[index] === 1;
    this.#touched.markAbove(index);
    if (!this.#isStale) this.#teams.give(index, -1, this.#day);
    if (isMoved) this.#tree.unhang(index);
    people.set(index, facts, sponsor, this.#day);
    if (isMoved) {
      this.#tree.hang(index);
      if (!this.#isStale && (wasInCircle || this.#tree.closesCircle(index))) this.#isStale = true;
    }
    if (!this.#isStale) this.#teams.give(index, 1, this.#day);
    this.#touched.mark(index);
    this.#touched.markAbove(index);
  }

  #setOwnDay(index: number, day: number, tally: GoodsTally | null): void {
    if (this.#own.setDay(index, day, tally, this.#day)) this.#giveOwn(index, windowsWith(day, this.#day));
  }

  #setOwnTotals(index: number, tally: GoodsTally | null): void {
    if (this.#own.setTotals(index, tally)) this.#giveOwn(index, [LIFETIME]);
  }

  #giveOwn(index: number, windows: readonly number[]): void {
    if (!this.#isStale) this.#teams.giveSales(index, windows, this.#own.fenBy, this.#own.ordersBy);
    this.#touched.mark(index);
    if (this.#people.isHead[index] === 0) this.#touched.markAbove(index);
  }

  async #settleSlowly(pause: () => Promise<void>): Promise<void> {
    while (this.#isStale) {
      const settling: Settling = { waiting: [] };
      this.#settling = settling;
      try {
        const made = new TeamColumns(this.#capacity);
        for (const _step of this.#make(made)) {
          await pause();
          if (this.#settling !== settling) break;
        }
        if (this.#settling !== settling) continue;
        made.lengthen(this.#capacity);
        this.#teams.columns = made;
        this.#isStale = false;
      } finally {
        if (this.#settling === settling) this.#applyWaiting();
      }
    }
  }

  #make(made: TeamColumns): Generator<void> {
    const { order, changed } = this.#tree.makeOrder(this.size);
    for (const index of changed) this.#touched.markAbove(index);
    return this.#teams.make(made, order, this.size, this.#day);
  }

  #applyWaiting(): void {
    const waiting = this.#settling?.waiting ?? [];
    this.#settling = null;
    for (const write of waiting) write();
  }
}
