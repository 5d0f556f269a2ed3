// Refunds of orders that are known, for who shows an order with all that became of it.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { refunds } from './model.ts';
import type { RefundRow } from './model.ts';

/** The earliest first; some hundreds of orders at a time. */
export function readRefundsOf(ctx: Ctx, orderIds: readonly ObjectId[]): Promise<RefundRow[]> {
  return refunds
    .raw(ctx.db)
    .find({ orderId: { $in: [...orderIds] } })
    .sort({ refundedAt: 1, _id: 1 })
    .toArray();
}
