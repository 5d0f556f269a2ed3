// What a batch changes in the goods of the sellers it names: for each pair of seller and buyer, the orders that are known are read,
// and what they give to their days is held against what they give together with the batch.
// Surprise: `$type` says nothing that `$in` does not, but MongoDB takes the partial index only for a query that says the same words.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { addGoods, goodsDifference, NO_GOODS } from './goods.rules.ts';
import type { GoodsTally, PairOrder } from './goods.rules.ts';
import { orders } from './model.ts';
import type { OrderRow } from './model.ts';

/** What is added to each own day, by `<distributor> <day>`. */
export async function readGoodsChanges(
  ctx: Ctx,
  session: ClientSession,
  { orders: added, refundedBefore }: { orders: readonly OrderRow[]; refundedBefore: ReadonlyMap<OrderRow, number> },
): Promise<Map<string, GoodsTally>> {
  const changed = new Map<string, OrderRow[]>();
  for (const order of [...added, ...refundedBefore.keys()]) {
    if (typeof order.pair !== 'string') continue;
    const ofPair = changed.get(order.pair);
    if (ofPair) ofPair.push(order);
    else changed.set(order.pair, [order]);
  }
  const before = await readPairs(ctx, [...changed.keys()], session);
  const changes = new Map<string, GoodsTally>();
  for (const [pair, itsChanges] of changed) {
    const was = before.get(pair) ?? [];
    const now = new Map<string, PairOrder>(was.map((order) => [order.orderNo, order]));
    for (const order of itsChanges) now.set(order.orderNo, order);
    for (const [day, tally] of goodsDifference(was, now.values())) {
      const key = `${pair.slice(0, 24)} ${day}`;
      changes.set(key, addGoods(changes.get(key) ?? NO_GOODS, tally));
    }
  }
  return changes;
}

/** Every order of these pairs, by pair. */
export async function readPairs(ctx: Ctx, pairs: readonly string[], session: ClientSession): Promise<Map<string, PairOrder[]>> {
  const found = new Map<string, PairOrder[]>();
  if (pairs.length === 0) return found;
  const rows = orders
    .raw(ctx.db)
    .find(
      { pair: { $in: [...pairs], $type: 'string' } },
      { session, projection: { _id: 0, pair: 1, orderNo: 1, paidAt: 1, day: 1, amountFen: 1, refundedFen: 1 } },
    );
  for await (const { pair, ...order } of rows) {
    if (pair === null) continue;
    const ofPair = found.get(pair);
    if (ofPair) ofPair.push(order);
    else found.set(pair, [order]);
  }
  return found;
}
