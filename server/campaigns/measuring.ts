// What the orders of the last 90 days tell of each product, kept for the selection: worked out each night, not while somebody waits.
// Surprise: a seller counts under the tier of now, since that is whom the campaign will have; what the tier was then does not matter.

import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import { inPortions, streamChosen } from '../distributors/service.ts';
import type { Tier } from '../generated/types.ts';
import { buyersOfProduct, sellersOfProduct } from '../orders/service.ts';
import { everyProduct } from '../products/service.ts';
import { productFigures } from './model.ts';
import type { ProductFiguresRow, TierFiguresRow } from './model.ts';

export const MEASURED_DAYS = 90;
const nobody = (): TierFiguresRow => ({ sellers: 0, quantity: 0, sellingDays: 0 });

/** Done again for the same day it writes the same. */
export async function measureProducts(ctx: Ctx): Promise<{ products: number; sellers: number }> {
  const toDay = shiftKey(ctx.time.dayKey(ctx.now), -1);
  const fromDay = shiftKey(toDay, 1 - MEASURED_DAYS);
  const within = { from: ctx.time.rangeOf(fromDay).startsAt, until: ctx.time.rangeOf(toDay).endsAt };
  const known = new Map<string, Tier>();
  const catalogue = await everyProduct(ctx, null);
  for (const { sku } of catalogue) {
    const sums = { orders: 0, quantity: 0, amountFen: 0, refundedFen: 0 };
    const soldBy = new Map<string, { quantity: number; days: number }>();
    for await (const { distributorId, ...sold } of sellersOfProduct(ctx, sku, within)) {
      sums.orders += sold.orders;
      sums.quantity += sold.quantity;
      sums.amountFen += sold.amountFen;
      sums.refundedFen += sold.refundedFen;
      soldBy.set(toId(distributorId), sold);
    }
    await learnTiers(ctx, [...soldBy.keys()], known);
    const row: ProductFiguresRow = {
      _id: sku,
      fromDay,
      toDay,
      measuredAt: ctx.now,
      ...sums,
      ...(soldBy.size === 0 ? { buyers: 0, repeatBuyers: 0 } : await buyersOfProduct(ctx, sku, within)),
      sellers: soldBy.size,
      byTier: { NEW: nobody(), MID: nobody(), HEAD: nobody() },
    };
    for (const [id, { quantity, days }] of soldBy) {
      const of = row.byTier[known.get(id) ?? 'NEW'];
      of.sellers += 1;
      of.quantity += quantity;
      of.sellingDays += days;
    }
    await productFigures.raw(ctx.db).replaceOne({ _id: sku }, row, { upsert: true });
  }
  return { products: catalogue.length, sellers: known.size };
}

/** Who is neither in the middle nor a head is a newcomer. */
async function learnTiers(ctx: Ctx, ids: readonly string[], known: Map<string, Tier>): Promise<void> {
  const unknown = ids.filter((id) => !known.has(id));
  for (const portion of inPortions(unknown)) {
    for (const id of portion) known.set(id, 'NEW');
    for (const tier of ['MID', 'HEAD'] as const)
      for await (const rows of streamChosen(ctx, { tier, ids: portion.map(fromId) }))
        for (const { _id } of rows) known.set(toId(_id), tier);
  }
}
