// What waits in quarantine, as facts are told: how an order or a refund is put there and read back, and how the refunds that wait for
// an order are taken from it in the order's own transaction.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { quarantine, refunds } from './model.ts';
import type { OrderRow, QuarantineRow, RefundRow } from './model.ts';
import type { OrderInput, RefundInput } from './rules.ts';
import type { Facts } from './write.ts';

export function waitingOrder(ctx: Ctx, { orderNo, memberNo, amountFen, paidAt, ...order }: OrderInput): QuarantineRow {
  return {
    _id: newId(),
    kind: 'ORDER',
    no: orderNo,
    memberNo,
    orderNo: null,
    amountFen,
    happenedAt: paidAt,
    receivedAt: ctx.now,
    reason: 'MEMBER_UNKNOWN',
    order,
  };
}

export function waitingRefund(ctx: Ctx, { refundNo, orderNo, amountFen, refundedAt }: RefundInput): QuarantineRow {
  return {
    _id: newId(),
    kind: 'REFUND',
    no: refundNo,
    memberNo: null,
    orderNo,
    amountFen,
    happenedAt: refundedAt,
    receivedAt: ctx.now,
    reason: 'ORDER_UNKNOWN',
    order: null,
  };
}

/** As it was told; null for a refund. */
export function orderIn({ no, memberNo, amountFen, happenedAt, order }: QuarantineRow): OrderInput | null {
  if (memberNo === null || order === null) return null;
  const { buyerRef, sku, quantity, profitFen, kind } = order;
  return { orderNo: no, memberNo, buyerRef, sku, quantity, amountFen, profitFen, kind, paidAt: happenedAt };
}

/** As it was told; null for an order. */
export function refundIn({ no, orderNo, amountFen, happenedAt }: QuarantineRow): RefundInput | null {
  return orderNo === null ? null : { refundNo: no, orderNo, amountFen, refundedAt: happenedAt };
}

/** Nearly always true, and then nothing else has to be looked for. */
export async function isNothingWaiting(ctx: Ctx, session?: ClientSession): Promise<boolean> {
  const options = { projection: { _id: 1 } as const, ...(session ? { session } : {}) };
  return (await quarantine.raw(ctx.db).findOne({}, options)) === null;
}

/** What waits under these numbers of orders or refunds. */
export async function readWaiting(
  ctx: Ctx,
  session: ClientSession,
  kind: QuarantineRow['kind'],
  nos: readonly string[],
): Promise<QuarantineRow[]> {
  if (await isNothingWaiting(ctx, session)) return [];
  return quarantine
    .raw(ctx.db)
    .find({ kind, no: { $in: [...nos] } }, { session })
    .toArray();
}

/** Refunds that wait for an order, the first to come in first, and those of them that somebody else has recorded meanwhile. */
export interface WaitingRefunds {
  rows: QuarantineRow[];
  recorded: Map<string, RefundRow>;
}

export async function readWaitingRefunds(ctx: Ctx, session: ClientSession, orderNos: readonly string[]): Promise<WaitingRefunds> {
  if (orderNos.length === 0 || (await isNothingWaiting(ctx, session))) return { rows: [], recorded: new Map() };
  const rows = await quarantine
    .raw(ctx.db)
    .find({ orderNo: { $in: [...orderNos], $type: 'string' } }, { session })
    .toArray();
  return { rows: rows.sort(byArrival), recorded: await readRecorded(ctx, session, rows) };
}

async function readRecorded(ctx: Ctx, session: ClientSession, rows: readonly QuarantineRow[]): Promise<Map<string, RefundRow>> {
  if (rows.length === 0) return new Map();
  const found = await refunds
    .raw(ctx.db)
    .find({ refundNo: { $in: rows.map(({ no }) => no) } }, { session })
    .toArray();
  return new Map(found.map((row) => [row.refundNo, row]));
}

/** Takes what waits from its orders where these are there; what does not fit stays and is marked. */
export function takeWaitingRefunds(
  ctx: Ctx,
  facts: Facts,
  { rows, recorded }: WaitingRefunds,
  orderByNo: ReadonlyMap<string, OrderRow>,
): void {
  for (const row of rows) {
    const refund = refundIn(row);
    const order = orderByNo.get(row.orderNo ?? '');
    if (!refund || !order) continue;
    const same = recorded.get(row.no);
    if (same) {
      // It was sent twice at once, and the other one found its order. Another content under its number is left for a person to see.
      if (isSameRefund(same, order, refund)) facts.released.push(row._id);
    } else if (facts.addRefund(ctx, order, refund).ok) facts.released.push(row._id);
    else if (row.reason !== 'REFUND_TOO_LARGE') facts.tooLarge.push(row._id);
  }
}

function isSameRefund(recorded: RefundRow, order: OrderRow, told: RefundInput): boolean {
  const isSameTime = recorded.refundedAt.getTime() === told.refundedAt.getTime();
  return recorded.orderId.equals(order._id) && recorded.amountFen === told.amountFen && isSameTime;
}

export function byArrival(a: QuarantineRow, b: QuarantineRow): number {
  const apart = a.receivedAt.getTime() - b.receivedAt.getTime();
  return apart === 0 ? (toId(a._id) < toId(b._id) ? -1 : 1) : apart;
}
