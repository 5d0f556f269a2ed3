// What each seller comes to, by day and in all: kept here until the trade is over, because an order moves its buyer from the day of
// the buyer's order before to its own day. A day of a seller is some eighty bytes, so that those of a million fit into memory.

import type { ObjectId } from 'mongodb';
import { dayNumber, dayOfNumber } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { GoodsTally } from '../server/orders/goods.rules.ts';
import type { OwnDayRow, OwnTotalsRow } from '../server/orders/model.ts';
import type { Tally } from '../server/orders/rules.ts';

const FIRST_CAPACITY = 32_768;
/** Above the number of customers that a seller has. */
const PAIRS_A_SELLER = 128;
const COUNTS = ['orders', 'quantity', 'memberships', 'goodsOrders', 'repurchases', 'lastBuyers'] as const;
const SUMS = ['amountFen', 'refundedFen', 'profitFen', 'membershipFen'] as const;

type Count = (typeof COUNTS)[number];
type Sum = (typeof SUMS)[number];

/** A seller's day is a row, by number, in the order in which they began. */
export class OwnBooks {
  #rows = 0;
  #seller = new Int32Array(FIRST_CAPACITY);
  #day = new Int32Array(FIRST_CAPACITY);
  readonly #counts = Object.fromEntries(COUNTS.map((field) => [field, new Int32Array(FIRST_CAPACITY)])) as Record<Count, Int32Array>;
  readonly #sums = Object.fromEntries(SUMS.map((field) => [field, new Float64Array(FIRST_CAPACITY)])) as Record<Sum, Float64Array>;
  readonly #totals: Float64Array;
  /** The row of the latest order that counts, by seller and customer. */
  readonly #lastOf = new Map<number, number>();
  #open = 0;
  #rowOf = new Map<number, number>();
  #touched = new Set<number>();

  constructor(size: number) {
    this.#totals = new Float64Array(size * 5);
  }

  get rows(): number {
    return this.#rows;
  }

  /** The next orders are of this day. Days are opened in their order. */
  open(day: DayKey): void {
    this.#open = dayNumber(day);
    this.#rowOf = new Map();
  }

  /** One order, with what has been refunded of it; `customer` is -1 for a membership. Orders of a day come in their order. */
  add(seller: number, customer: number, tally: Tally): void {
    const row = this.#rowOf.get(seller) ?? this.#begin(seller);
    const { orders, quantity, memberships } = this.#counts;
    add(orders, row, tally.orders);
    add(quantity, row, tally.quantity);
    add(memberships, row, tally.memberships);
    for (const field of SUMS) add(this.#sums[field], row, tally[field]);
    this.#touched.add(row);
    if (customer < 0) return;
    const total = seller * 5;
    add(this.#totals, total + 1, tally.amountFen - tally.refundedFen);
    add(this.#totals, total + 2, tally.refundedFen);
    // Wholly refunded, it is no order.
    if (tally.refundedFen > 0 && tally.refundedFen >= tally.amountFen) return;
    const { goodsOrders, repurchases, lastBuyers } = this.#counts;
    add(goodsOrders, row, 1);
    add(this.#totals, total, 1);
    const pair = seller * PAIRS_A_SELLER + customer;
    const before = this.#lastOf.get(pair);
    if (before === undefined) add(this.#totals, total + 4, 1);
    else {
      add(repurchases, row, 1);
      add(this.#totals, total + 3, 1);
      add(lastBuyers, before, -1);
      this.#touched.add(before);
    }
    add(lastBuyers, row, 1);
    this.#lastOf.set(pair, row);
  }

  /** The rows that have changed since the last time. */
  takeTouched(): Iterable<number> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  sellerOf(row: number): number {
    return this.#seller[row] ?? 0;
  }

  dayOf(row: number): number {
    return this.#day[row] ?? 0;
  }

  goodsOf(row: number): GoodsTally {
    const { goodsOrders, repurchases, lastBuyers } = this.#counts;
    const { amountFen, refundedFen, membershipFen } = this.#sums;
    const refunded = refundedFen[row] ?? 0;
    return {
      goodsOrders: goodsOrders[row] ?? 0,
      goodsFen: (amountFen[row] ?? 0) - (membershipFen[row] ?? 0) - refunded,
      // A membership is never refunded here.
      goodsRefundedFen: refunded,
      repurchases: repurchases[row] ?? 0,
      lastBuyers: lastBuyers[row] ?? 0,
    };
  }

  totalsOf(seller: number): GoodsTally {
    const at = (nth: number): number => this.#totals[seller * 5 + nth] ?? 0;
    return { goodsOrders: at(0), goodsFen: at(1), goodsRefundedFen: at(2), repurchases: at(3), lastBuyers: at(4) };
  }

  ownDayRow(row: number, _id: ObjectId, distributorId: ObjectId): OwnDayRow {
    const { orders, quantity, memberships } = this.#counts;
    const { amountFen, refundedFen, profitFen, membershipFen } = this.#sums;
    return {
      _id,
      distributorId,
      day: dayOfNumber(this.dayOf(row)),
      orders: orders[row] ?? 0,
      quantity: quantity[row] ?? 0,
      amountFen: amountFen[row] ?? 0,
      refundedFen: refundedFen[row] ?? 0,
      profitFen: profitFen[row] ?? 0,
      memberships: memberships[row] ?? 0,
      membershipFen: membershipFen[row] ?? 0,
      ...this.goodsOf(row),
    };
  }

  /** Null for who has sold no goods. */
  ownTotalsRow(seller: number, _id: ObjectId): OwnTotalsRow | null {
    const totals = this.totalsOf(seller);
    return totals.goodsOrders === 0 && totals.goodsRefundedFen === 0 ? null : { _id, ...totals };
  }

  #begin(seller: number): number {
    const row = this.#rows++;
    if (row >= this.#seller.length) this.#grow();
    this.#seller[row] = seller;
    this.#day[row] = this.#open;
    this.#rowOf.set(seller, row);
    return row;
  }

  #grow(): void {
    this.#seller = grown(this.#seller, Int32Array);
    this.#day = grown(this.#day, Int32Array);
    for (const field of COUNTS) this.#counts[field] = grown(this.#counts[field], Int32Array);
    for (const field of SUMS) this.#sums[field] = grown(this.#sums[field], Float64Array);
  }
}

function add(column: Int32Array | Float64Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by;
}

function grown<Column extends Int32Array | Float64Array>(column: Column, kind: new (length: number) => Column): Column {
  const larger = new kind(column.length * 2);
  larger.set(column);
  return larger;
}
