// Orders and refunds in the order in which they came in, for whoever follows them without being in their transaction, and the orders
// of some products within a time. No rights are asked for.
// Surprise: an id is given before its transaction is over, so one that is lower than another may become visible after it: whoever
// goes on from an id looks back a little and must be able to take the same order twice.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId } from '../core/ids.ts';
import { orders, refunds } from './model.ts';
import type { OrderRow, RefundRow } from './model.ts';

/** Far longer than any transaction lives. */
const LOOK_BACK_SECONDS = 180;

/** From where to read on so that nothing is missed. */
export function lookBack(after: ObjectId): ObjectId {
  const seconds = Math.floor(after.getTimestamp().getTime() / 1_000);
  // The first eight digits are the seconds at which it was made.
  const from = Math.max(0, seconds - LOOK_BACK_SECONDS);
  return fromId(from.toString(16).padStart(8, '0').padEnd(24, '0'));
}

export function ordersAfter(ctx: Ctx, after: ObjectId, most: number): Promise<OrderRow[]> {
  return orders
    .raw(ctx.db)
    .find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: most })
    .toArray();
}

export function refundsAfter(ctx: Ctx, after: ObjectId, most: number): Promise<RefundRow[]> {
  return refunds
    .raw(ctx.db)
    .find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: most })
    .toArray();
}

/** The id of what came in last; null where there is nothing. */
export async function newestOf(ctx: Ctx, what: 'orders' | 'refunds'): Promise<ObjectId | null> {
  const options = { sort: { _id: -1 as const }, limit: 1, projection: { _id: 1 as const } };
  const [row] =
    what === 'orders' ? await orders.raw(ctx.db).find({}, options).toArray() : await refunds.raw(ctx.db).find({}, options).toArray();
  return row?._id ?? null;
}

/** In no order of use. */
export function ordersByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<OrderRow[]> {
  return orders
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
}

/** Of these products, paid within a time, the earliest first of each product; some hundreds at a time. */
export async function* ordersOfSkus(ctx: Ctx, skus: readonly string[], from: Date, until: Date, most = 500): AsyncGenerator<OrderRow[]> {
  for (const sku of skus) {
    const cursor = orders.raw(ctx.db).find({ sku, paidAt: { $gte: from, $lt: until } }, { sort: { paidAt: 1, _id: 1 }, batchSize: most });
    let page: OrderRow[] = [];
    for await (const row of cursor) {
      page.push(row);
      if (page.length < most) continue;
      yield page;
      page = [];
    }
    if (page.length > 0) yield page;
  }
}
