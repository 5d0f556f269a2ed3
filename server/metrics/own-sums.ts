// What each member sold in each window: sums over the own days, moved by the difference whenever a day is told anew, enters a
// window or leaves it. The lifetime is told by itself. Sums of whole fen stay exact, so nothing drifts however often they move.

import type { GoodsTally } from '../orders/goods.rules.ts';
import { bytesOf, lengthen } from './growing.ts';
import { OwnDays } from './own-days.ts';
import { basisPoints, LENGTHS, LIFETIME, LONGEST, ROLLING, windowsWith } from './windows.rules.ts';

const NOTHING: Readonly<GoodsTally> = { goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 0, repurchases: 0, lastBuyers: 0 };

/** Mostly lists by window, of columns by member. */
export class OwnSums {
  readonly days: OwnDays;
  readonly orders: Int32Array[];
  readonly fen: Float64Array[];
  readonly repurchases: Int32Array[];
  readonly buyers: Int32Array[];
  readonly refundRate: Uint16Array[];
  /** Over the lifetime; in the other windows few have any, and the own days tell. */
  refunded: Float64Array;
  /** By how much orders and fen were changed by what was set last. */
  ordersBy = 0;
  fenBy = 0;

  constructor(people: number) {
    this.days = new OwnDays(people, people);
    this.orders = LENGTHS.map(() => new Int32Array(people));
    this.fen = LENGTHS.map(() => new Float64Array(people));
    this.refunded = new Float64Array(people);
    this.repurchases = LENGTHS.map(() => new Int32Array(people));
    this.buyers = LENGTHS.map(() => new Int32Array(people));
    this.refundRate = LENGTHS.map(() => new Uint16Array(people));
  }

  get bytes(): number {
    return bytesOf(this) + this.days.bytes;
  }

  lengthen(people: number): void {
    lengthen(this, people);
    this.days.lengthenPeople(people);
  }

  /** Returns whether that is anything new. A day of zeros is none. */
  setDay(index: number, day: number, tally: Readonly<GoodsTally> | null, today: number): boolean {
    if (day <= today - LONGEST) return false;
    const { days } = this;
    const known = days.rowOf(index, day);
    const before = known < 0 ? NOTHING : days.tallyAt(known);
    const after = tally ?? NOTHING;
    if (isSame(before, after)) return false;
    if (isSame(after, NOTHING)) days.remove(known);
    else days.write(known < 0 ? days.add(index, day) : known, after);
    for (const window of windowsWith(day, today)) {
      this.#move(window, index, before, after);
      this.#rate(window, index, days.refundedWithin(index, LENGTHS[window] as number, today));
    }
    this.ordersBy = after.goodsOrders - before.goodsOrders;
    this.fenBy = after.goodsFen - before.goodsFen;
    return true;
  }

  /** Returns whether that is anything new. */
  setTotals(index: number, tally: Readonly<GoodsTally> | null): boolean {
    const before = {
      goodsOrders: this.orders[LIFETIME]?.[index] ?? 0,
      goodsFen: this.fen[LIFETIME]?.[index] ?? 0,
      goodsRefundedFen: this.refunded[index] ?? 0,
      repurchases: this.repurchases[LIFETIME]?.[index] ?? 0,
      lastBuyers: this.buyers[LIFETIME]?.[index] ?? 0,
    };
    const after = tally ?? NOTHING;
    if (isSame(before, after)) return false;
    this.#move(LIFETIME, index, before, after);
    this.refunded[index] = after.goodsRefundedFen;
    this.#rate(LIFETIME, index, after.goodsRefundedFen);
    this.ordersBy = after.goodsOrders - before.goodsOrders;
    this.fenBy = after.goodsFen - before.goodsFen;
    return true;
  }

  /** From one business day to a later one: days enter and leave the windows, and what none holds any more is forgotten. */
  roll(from: number, to: number): void {
    for (let window = 0; window < ROLLING; window += 1) this.#rollWindow(window, from, to);
    const { days } = this;
    const expired: number[] = [];
    for (let row = 0; row < days.end; row += 1) {
      const owner = days.owner[row] as number;
      if (owner >= 0 && (days.day[row] as number) <= to - LONGEST) expired.push(owner);
    }
    for (const index of expired) days.cut(index, to - LONGEST + 1);
  }

  #rollWindow(window: number, from: number, to: number): void {
    const length = LENGTHS[window] as number;
    const { owner, day, goodsOrders, goodsFen, goodsRefundedFen, repurchases, lastBuyers, end } = this.days;
    const orders = this.orders[window] as Int32Array;
    const fen = this.fen[window] as Float64Array;
    const again = this.repurchases[window] as Int32Array;
    const buyers = this.buyers[window] as Int32Array;
    const refunded = new Float64Array(fen.length);
    for (let row = 0; row < end; row += 1) {
      const index = owner[row] as number;
      if (index < 0) continue;
      const on = day[row] as number;
      const isIn = on <= to && on > to - length;
      if (isIn && goodsRefundedFen[row] !== 0) refunded[index] = (refunded[index] as number) + (goodsRefundedFen[row] as number);
      if (isIn === (on <= from && on > from - length)) continue;
      const sign = isIn ? 1 : -1;
      // Many of these are 0, and looking the member up in a column is what takes the time.
      if (goodsOrders[row] !== 0) orders[index] = (orders[index] as number) + sign * (goodsOrders[row] as number);
      if (goodsFen[row] !== 0) fen[index] = (fen[index] as number) + sign * (goodsFen[row] as number);
      if (repurchases[row] !== 0) again[index] = (again[index] as number) + sign * (repurchases[row] as number);
      if (lastBuyers[row] !== 0) buyers[index] = (buyers[index] as number) + sign * (lastBuyers[row] as number);
    }
    const rates = this.refundRate[window] as Uint16Array;
    for (let index = 0; index < rates.length; index += 1) {
      const back = refunded[index] as number;
      rates[index] = back > 0 ? basisPoints(back, back + (fen[index] as number)) : 0;
    }
  }

  #move(window: number, index: number, before: Readonly<GoodsTally>, after: Readonly<GoodsTally>): void {
    const orders = this.orders[window] as Int32Array;
    const fen = this.fen[window] as Float64Array;
    const repurchases = this.repurchases[window] as Int32Array;
    const buyers = this.buyers[window] as Int32Array;
    orders[index] = (orders[index] as number) + after.goodsOrders - before.goodsOrders;
    fen[index] = (fen[index] as number) + after.goodsFen - before.goodsFen;
    repurchases[index] = (repurchases[index] as number) + after.repurchases - before.repurchases;
    buyers[index] = (buyers[index] as number) + after.lastBuyers - before.lastBuyers;
  }

  #rate(window: number, index: number, refunded: number): void {
    const rates = this.refundRate[window] as Uint16Array;
    rates[index] = basisPoints(refunded, refunded + (this.fen[window]?.[index] ?? 0));
  }
}

function isSame(a: Readonly<GoodsTally>, b: Readonly<GoodsTally>): boolean {
  return (
    a.goodsOrders === b.goodsOrders &&
    a.goodsFen === b.goodsFen &&
    a.goodsRefundedFen === b.goodsRefundedFen &&
    a.repurchases === b.repurchases &&
    a.lastBuyers === b.lastBuyers
  );
}
