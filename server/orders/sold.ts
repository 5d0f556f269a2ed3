// Orders that were paid for within a stretch of time, each with its refunds in the order in which they were recorded: for whoever works
// out afresh what follows from them, as the scores of a campaign.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { orders, refunds } from './model.ts';
import type { OrderRow, RefundRow } from './model.ts';

export interface SoldOrderRow {
  order: OrderRow;
  refunds: RefundRow[];
}

const BATCH = 1_000;

/** Memberships, and goods of these SKUs; a thousand at a time, by the time of payment. `until` is not included. */
export async function* streamSold(
  ctx: Pick<Ctx, 'db'>,
  { from, until, skus }: { from: Date; until: Date; skus: readonly string[] },
  session?: ClientSession,
): AsyncGenerator<SoldOrderRow[]> {
  const within = session ? { session } : {};
  const filter = { paidAt: { $gte: from, $lt: until }, $or: [{ sku: { $in: [...skus] } }, { kind: 'MEMBERSHIP' as const }] };
  const cursor = orders.raw(ctx.db).find(filter, { ...within, sort: { paidAt: 1 }, batchSize: BATCH });
  const withRefunds = async (rows: readonly OrderRow[]): Promise<SoldOrderRow[]> => {
    const refunded = rows.filter(({ refundedFen }) => refundedFen > 0).map(({ _id }) => _id);
    const byOrder = new Map<string, RefundRow[]>();
    const taken =
      refunded.length === 0
        ? []
        : await refunds
            .raw(ctx.db)
            .find({ orderId: { $in: refunded } }, { ...within, sort: { _id: 1 } })
            .toArray();
    for (const row of taken) byOrder.set(toId(row.orderId), [...(byOrder.get(toId(row.orderId)) ?? []), row]);
    return rows.map((order) => ({ order, refunds: byOrder.get(toId(order._id)) ?? [] }));
  };
  try {
    while (await cursor.hasNext()) yield await withRefunds(cursor.readBufferedDocuments());
  } finally {
    await cursor.close();
  }
}
