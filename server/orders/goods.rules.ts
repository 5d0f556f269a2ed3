// What a distributor's goods come to by day: the part of the day's figures that tiers are measured by. Memberships are no goods.
// All five are plain sums over days, so that a rolling window is a sum over its days, whatever the order in which facts came in.
// Surprise: buyers are counted on the day of their LATEST order from this seller. Summed over a window that ends today, that is
// how many different buyers the window had; a buyer who comes again moves from the old day to the new one.

import { add } from '../core/money.ts';
import type { DayKey } from '../core/time.ts';
import type { OrderKind } from '../generated/types.ts';

/** The figures of one seller's day. */
export interface GoodsTally {
  /** Orders that were not refunded wholly. */
  goodsOrders: number;
  /** Paid less refunded. */
  goodsFen: number;
  goodsRefundedFen: number;
  /** Of `goodsOrders`, those of a buyer who had an earlier one from this seller (that was not refunded wholly either). */
  repurchases: number;
  /** Buyers whose latest order from this seller is on this day. */
  lastBuyers: number;
}

export const GOODS_FIELDS = ['goodsOrders', 'goodsFen', 'goodsRefundedFen', 'repurchases', 'lastBuyers'] as const;
export const NO_GOODS: Readonly<GoodsTally> = { goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 0, repurchases: 0, lastBuyers: 0 };

/** What an order must tell to be counted among the goods of its pair. */
export interface PairOrder {
  orderNo: string;
  paidAt: Date;
  /** The business day of `paidAt`. */
  day: DayKey;
  amountFen: number;
  refundedFen: number;
}

/** Seller and buyer in one word, by which the other orders of the two are found; null for what is no goods. */
export function pairOf(distributorId: string, { kind, buyerRef }: { kind: OrderKind; buyerRef: string }): string | null {
  return kind === 'MEMBERSHIP' ? null : `${distributorId}:${buyerRef}`;
}

/** Only the five, with zeros where a row is older than they are. */
export function goodsOf(row: Readonly<Partial<GoodsTally>>): GoodsTally {
  return {
    goodsOrders: row.goodsOrders ?? 0,
    goodsFen: row.goodsFen ?? 0,
    goodsRefundedFen: row.goodsRefundedFen ?? 0,
    repurchases: row.repurchases ?? 0,
    lastBuyers: row.lastBuyers ?? 0,
  };
}

export function addGoods(a: Readonly<GoodsTally>, b: Readonly<GoodsTally>): GoodsTally {
  return {
    goodsOrders: add(a.goodsOrders, b.goodsOrders),
    goodsFen: add(a.goodsFen, b.goodsFen),
    goodsRefundedFen: add(a.goodsRefundedFen, b.goodsRefundedFen),
    repurchases: add(a.repurchases, b.repurchases),
    lastBuyers: add(a.lastBuyers, b.lastBuyers),
  };
}

function takeGoods(a: Readonly<GoodsTally>, b: Readonly<GoodsTally>): GoodsTally {
  return {
    goodsOrders: add(a.goodsOrders, -b.goodsOrders),
    goodsFen: add(a.goodsFen, -b.goodsFen),
    goodsRefundedFen: add(a.goodsRefundedFen, -b.goodsRefundedFen),
    repurchases: add(a.repurchases, -b.repurchases),
    lastBuyers: add(a.lastBuyers, -b.lastBuyers),
  };
}

export function isSameGoods(a: Readonly<GoodsTally>, b: Readonly<GoodsTally>): boolean {
  return GOODS_FIELDS.every((field) => a[field] === b[field]);
}

/**
 * What the orders of one pair of seller and buyer give to each of their days. An order refunded wholly is no order; its money is
 * still told as refunded. Of several at one moment the lower order number counts as the earlier one.
 */
export function goodsOfPair(orders: Iterable<Readonly<PairOrder>>): Map<DayKey, GoodsTally> {
  const byDay = new Map<DayKey, GoodsTally>();
  let first: Readonly<PairOrder> | null = null;
  let last: Readonly<PairOrder> | null = null;
  const standing: Readonly<PairOrder>[] = [];
  for (const order of orders) {
    const ofDay = tallyOf(byDay, order.day);
    ofDay.goodsFen = add(ofDay.goodsFen, order.amountFen - order.refundedFen);
    ofDay.goodsRefundedFen = add(ofDay.goodsRefundedFen, order.refundedFen);
    if (isWhollyRefunded(order)) continue;
    standing.push(order);
    if (first === null || isEarlier(order, first)) first = order;
    if (last === null || isEarlier(last, order)) last = order;
  }
  for (const order of standing) {
    const ofDay = tallyOf(byDay, order.day);
    ofDay.goodsOrders += 1;
    if (order !== first) ofDay.repurchases += 1;
    if (order === last) ofDay.lastBuyers += 1;
  }
  return byDay;
}

/**
 * What changes by day when the orders of one pair change from those before to those after. Adding the differences of all changes
 * comes to what the last state gives, in whatever order orders and refunds arrived. Days on which nothing changes are left out.
 */
export function goodsDifference(before: Iterable<Readonly<PairOrder>>, after: Iterable<Readonly<PairOrder>>): Map<DayKey, GoodsTally> {
  const change = goodsOfPair(after);
  for (const [day, tally] of goodsOfPair(before)) change.set(day, takeGoods(change.get(day) ?? NO_GOODS, tally));
  for (const [day, tally] of change) if (isSameGoods(tally, NO_GOODS)) change.delete(day);
  return change;
}

/** A gift that cost nothing was never paid, so nothing of it can be refunded: it stays an order. */
function isWhollyRefunded({ amountFen, refundedFen }: Readonly<PairOrder>): boolean {
  return refundedFen > 0 && refundedFen >= amountFen;
}

function isEarlier(a: Readonly<PairOrder>, b: Readonly<PairOrder>): boolean {
  const apart = a.paidAt.getTime() - b.paidAt.getTime();
  return apart === 0 ? a.orderNo < b.orderNo : apart < 0;
}

function tallyOf(byDay: Map<DayKey, GoodsTally>, day: DayKey): GoodsTally {
  const known = byDay.get(day);
  if (known) return known;
  const made = { ...NO_GOODS };
  byDay.set(day, made);
  return made;
}
