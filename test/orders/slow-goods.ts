// What everybody's goods come to, counted from all orders at once in the plainest way: what tests hold views and rules against.

import { GOODS_FIELDS, NO_GOODS } from '../../server/orders/goods.rules.ts';
import type { GoodsTally } from '../../server/orders/goods.rules.ts';

export interface SlowOrder {
  orderNo: string;
  seller: string;
  buyerRef: string;
  kind: string;
  paidAt: Date;
  day: string;
  amountFen: number;
  refundedFen: number;
}

/** By `<seller> <day>`, of every day on which the seller has an order, memberships too. */
export function slowGoods(orders: readonly SlowOrder[]): Map<string, GoodsTally> {
  const goods = orders.filter(({ kind }) => kind !== 'MEMBERSHIP');
  const standing = goods.filter(({ amountFen, refundedFen }) => refundedFen === 0 || refundedFen < amountFen);
  const isBefore = (a: SlowOrder, b: SlowOrder) => a.paidAt < b.paidAt || (+a.paidAt === +b.paidAt && a.orderNo < b.orderNo);
  const byDay = new Map<string, GoodsTally>();
  for (const { seller, day } of orders) {
    const ofDay = (order: SlowOrder) => order.seller === seller && order.day === day;
    const others = (order: SlowOrder) => standing.filter((other) => other.seller === seller && other.buyerRef === order.buyerRef);
    byDay.set(`${seller} ${day}`, {
      goodsOrders: standing.filter(ofDay).length,
      goodsFen: goods.filter(ofDay).reduce((sum, { amountFen, refundedFen }) => sum + amountFen - refundedFen, 0),
      goodsRefundedFen: goods.filter(ofDay).reduce((sum, { refundedFen }) => sum + refundedFen, 0),
      repurchases: standing.filter((order) => ofDay(order) && others(order).some((other) => isBefore(other, order))).length,
      lastBuyers: standing.filter((order) => ofDay(order) && !others(order).some((other) => isBefore(order, other))).length,
    });
  }
  return byDay;
}

/** By seller. Sellers without goods have none. */
export function slowTotals(byDay: ReadonlyMap<string, GoodsTally>): Map<string, GoodsTally> {
  const totals = new Map<string, GoodsTally>();
  for (const [key, tally] of byDay) {
    const seller = key.split(' ')[0]!;
    const before = totals.get(seller) ?? NO_GOODS;
    totals.set(seller, Object.fromEntries(GOODS_FIELDS.map((field) => [field, before[field] + tally[field]])) as unknown as GoodsTally);
  }
  for (const [seller, tally] of totals) if (GOODS_FIELDS.every((field) => tally[field] === 0)) totals.delete(seller);
  return totals;
}
