// What each member sold on each day that a window still holds, for everybody: one row a member and day. The rows of one member
// hang together from the latest day to the earliest, so that today's is found at once and what is too old is cut off the end.

import type { GoodsTally } from '../orders/goods.rules.ts';
import { bytesOf, lengthen, longer, roomier } from './growing.ts';
import { isWithin } from './windows.rules.ts';

const NONE = -1;

export class OwnDays {
  /** One past the last row that was ever used. */
  end = 0;
  /** NONE where a row is free. */
  owner: Int32Array;
  day: Int32Array;
  goodsOrders: Int32Array;
  goodsFen: Float64Array;
  goodsRefundedFen: Float64Array;
  repurchases: Int32Array;
  lastBuyers: Int32Array;
  /** The next earlier row of the same member, or the next free row. */
  next: Int32Array;
  /** By member: the latest row. */
  #latest: Int32Array;
  #free = NONE;

  constructor(people: number, rows: number) {
    this.owner = new Int32Array(rows);
    this.day = new Int32Array(rows);
    this.goodsOrders = new Int32Array(rows);
    this.goodsFen = new Float64Array(rows);
    this.goodsRefundedFen = new Float64Array(rows);
    this.repurchases = new Int32Array(rows);
    this.lastBuyers = new Int32Array(rows);
    this.next = new Int32Array(rows);
    this.#latest = new Int32Array(people).fill(NONE);
  }

  get bytes(): number {
    return bytesOf(this) + this.#latest.byteLength;
  }

  lengthenPeople(people: number): void {
    this.#latest = longer(this.#latest, people).fill(NONE, this.#latest.length);
  }

  /** The row of a member's latest day; NONE (-1) without one. `next` leads on. */
  latestOf(index: number): number {
    return this.#latest[index] as number;
  }

  /** NONE (-1) where there is none. */
  rowOf(index: number, day: number): number {
    let row = this.#latest[index] as number;
    while (row !== NONE && (this.day[row] as number) > day) row = this.next[row] as number;
    return row !== NONE && this.day[row] === day ? row : NONE;
  }

  /** Of the days of a window that ends today. */
  refundedWithin(index: number, length: number, today: number): number {
    let fen = 0;
    for (let row = this.#latest[index] as number; row !== NONE; row = this.next[row] as number) {
      if (isWithin(length, this.day[row] as number, today)) fen += this.goodsRefundedFen[row] as number;
    }
    return fen;
  }

  tallyAt(row: number): GoodsTally {
    return {
      goodsOrders: this.goodsOrders[row] as number,
      goodsFen: this.goodsFen[row] as number,
      goodsRefundedFen: this.goodsRefundedFen[row] as number,
      repurchases: this.repurchases[row] as number,
      lastBuyers: this.lastBuyers[row] as number,
    };
  }

  /** Null without one. */
  tallyOf(index: number, day: number): GoodsTally | null {
    const row = this.rowOf(index, day);
    return row === NONE ? null : this.tallyAt(row);
  }

  /** The row of a day that has none yet, still without figures. */
  add(index: number, day: number): number {
    const row = this.#take();
    const later = this.#lastAfter(index, day);
    this.owner[row] = index;
    this.day[row] = day;
    this.next[row] = this.#after(index, later);
    this.#hang(index, later, row);
    return row;
  }

  write(row: number, tally: Readonly<GoodsTally>): void {
    this.goodsOrders[row] = tally.goodsOrders;
    this.goodsFen[row] = tally.goodsFen;
    this.goodsRefundedFen[row] = tally.goodsRefundedFen;
    this.repurchases[row] = tally.repurchases;
    this.lastBuyers[row] = tally.lastBuyers;
  }

  remove(row: number): void {
    const index = this.owner[row] as number;
    this.#hang(index, this.#lastAfter(index, this.day[row] as number), this.next[row] as number);
    this.#release(row);
  }

  /** Forgets a member's rows from before a day. */
  cut(index: number, before: number): void {
    const later = this.#lastAfter(index, before - 1);
    let row = this.#after(index, later);
    this.#hang(index, later, NONE);
    while (row !== NONE) {
      const next = this.next[row] as number;
      this.#release(row);
      row = next;
    }
  }

  /** The row of the last day after this one, that is the one right before it in the chain; NONE where it is the first. */
  #lastAfter(index: number, day: number): number {
    let later = NONE;
    for (let row = this.#latest[index] as number; row !== NONE && (this.day[row] as number) > day; row = this.next[row] as number)
      later = row;
    return later;
  }

  #after(index: number, later: number): number {
    return (later === NONE ? this.#latest[index] : this.next[later]) as number;
  }

  #hang(index: number, later: number, row: number): void {
    if (later === NONE) this.#latest[index] = row;
    else this.next[later] = row;
  }

  #take(): number {
    const row = this.#free;
    if (row !== NONE) {
      this.#free = this.next[row] as number;
      return row;
    }
    if (this.end === this.owner.length) lengthen(this, roomier(this.end));
    this.end += 1;
    return this.end - 1;
  }

  #release(row: number): void {
    this.owner[row] = NONE;
    this.next[row] = this.#free;
    this.#free = row;
  }
}
