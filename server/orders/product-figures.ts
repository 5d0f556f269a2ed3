// What the orders of some days tell of one product: who sold it, how much, and which buyers came back. One read by the product's index
// for each question; for jobs, not for pages.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { orders } from './model.ts';

export interface SoldBy {
  distributorId: ObjectId;
  /** Days on which it sold any. */
  days: number;
  orders: number;
  quantity: number;
  amountFen: number;
  refundedFen: number;
}

export interface BoughtBy {
  buyers: number;
  /** With a second order of it in these days. */
  repeatBuyers: number;
}

interface Within {
  from: Date;
  until: Date;
}

const soldWithin = (sku: string, { from, until }: Within) => ({ sku, paidAt: { $gte: from, $lt: until }, kind: { $ne: 'MEMBERSHIP' } });

/** Everybody who sold it, in no order. */
export async function* sellersOfProduct(ctx: Ctx, sku: string, within: Within): AsyncGenerator<SoldBy> {
  const cursor = orders.raw(ctx.db).aggregate<Omit<SoldBy, 'distributorId'> & { _id: ObjectId }>([
    { $match: soldWithin(sku, within) },
    {
      $group: {
        _id: { seller: '$distributorId', day: '$day' },
        orders: { $sum: 1 },
        quantity: { $sum: '$quantity' },
        amountFen: { $sum: '$amountFen' },
        refundedFen: { $sum: '$refundedFen' },
      },
    },
    {
      $group: {
        _id: '$_id.seller',
        days: { $sum: 1 },
        orders: { $sum: '$orders' },
        quantity: { $sum: '$quantity' },
        amountFen: { $sum: '$amountFen' },
        refundedFen: { $sum: '$refundedFen' },
      },
    },
  ]);
  for await (const { _id, ...sums } of cursor) yield { distributorId: _id, ...sums };
}

export async function buyersOfProduct(ctx: Ctx, sku: string, within: Within): Promise<BoughtBy> {
  const [found] = await orders
    .raw(ctx.db)
    .aggregate<BoughtBy>([
      { $match: soldWithin(sku, within) },
      { $group: { _id: '$buyerRef', orders: { $sum: 1 } } },
      { $group: { _id: null, buyers: { $sum: 1 }, repeatBuyers: { $sum: { $cond: [{ $gt: ['$orders', 1] }, 1, 0] } } } },
    ])
    .toArray();
  return { buyers: found?.buyers ?? 0, repeatBuyers: found?.repeatBuyers ?? 0 };
}
