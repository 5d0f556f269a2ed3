// Orders and refunds are recorded: each exactly once by the shop's number, with the day views that follow from it, in one
// transaction for a batch. A number that comes again with the same content is a duplicate; with another content it is rejected.
// What names a member or an order that is not there yet is taken in as well, and waits in quarantine (release.ts).
// Surprise: what a batch holds twice, what is there already and what another process adds at this very moment are three cases;
// the last one shows only as a conflict of the unique index, and the batch then decides anew.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Outcome } from '../distributors/rules.ts';
import { memberIdsByNo } from '../distributors/service.ts';
import { orders, refunds } from './model.ts';
import type { OrderRow } from './model.ts';
import { releaseFor } from './release.ts';
import { firstDifference } from './rules.ts';
import type { OrderInput, RefundInput } from './rules.ts';
import {
  isNothingWaiting,
  orderIn,
  readWaiting,
  readWaitingRefunds,
  refundIn,
  takeWaitingRefunds,
  waitingOrder,
  waitingRefund,
} from './waiting.ts';
import { bringIn, Facts } from './write.ts';
import type { Decided } from './write.ts';

/** What is done for the caller in the same transaction, as keeping the place in a file. It may be done again after a conflict. */
export type Also = (session: ClientSession, outcome: Outcome) => Promise<void>;

/** What an order says, in the form in which a known one and a told one are compared: the member by id where there is one. */
type Told = OrderInput;

/** What was decided, and for what it is worth to look once more when it is done. */
interface Made {
  outcome: Outcome;
  /** Members and orders for which something waits. */
  memberNos: Set<string>;
  orderNos: Set<string>;
}

/** Some thousands of orders at most. `also` is called in the transaction, with the outcome that it would have. */
export async function recordOrders(ctx: Ctx, inputs: readonly OrderInput[], also?: Also): Promise<Outcome> {
  const prepare = async (): Promise<(session: ClientSession) => Promise<Decided<Made>>> => {
    const memberIds = await memberIdsByNo(
      ctx,
      inputs.map(({ memberNo }) => memberNo),
    );
    return (session) => decideOrders(ctx, session, inputs, memberIds);
  };
  const made = await bringIn(ctx, prepare, also && ((session, { outcome }) => also(session, outcome)));
  await lookOnceMore(ctx, made);
  return made.outcome;
}

/** As recordOrders. */
export async function recordRefunds(ctx: Ctx, inputs: readonly RefundInput[], also?: Also): Promise<Outcome> {
  const prepare = () => Promise.resolve((session: ClientSession) => decideRefunds(ctx, session, inputs));
  const made = await bringIn(ctx, prepare, also && ((session, { outcome }) => also(session, outcome)));
  await lookOnceMore(ctx, made);
  return made.outcome;
}

/**
 * A member, an order or a refund that another process takes in at this very moment is not seen by this batch, nor is this batch by
 * the other one. So whoever has committed looks again.
 */
async function lookOnceMore(ctx: Ctx, { memberNos, orderNos }: Made): Promise<void> {
  if (memberNos.size + orderNos.size === 0 || (await isNothingWaiting(ctx))) return;
  await releaseFor(ctx, { memberNos: [...memberNos], orderNos: [...orderNos] });
}

async function decideOrders(
  ctx: Ctx,
  session: ClientSession,
  inputs: readonly OrderInput[],
  memberIds: ReadonlyMap<string, ObjectId>,
): Promise<Decided<Made>> {
  const nos = [...new Set(inputs.map(({ orderNo }) => orderNo))];
  const known = new Map<string, Told>();
  for (const row of await orders
    .raw(ctx.db)
    .find({ orderNo: { $in: nos } }, { session })
    .toArray())
    known.set(row.orderNo, toldBefore(row));
  const waiting = new Map<string, OrderInput>();
  for (const row of await readWaiting(ctx, session, 'ORDER', nos)) {
    const told = orderIn(row);
    if (told) waiting.set(row.no, told);
  }

  const made: Made = { outcome: { accepted: 0, duplicate: 0, rejected: [] }, memberNos: new Set(), orderNos: new Set() };
  const { outcome } = made;
  const facts = new Facts();
  inputs.forEach((input, index) => {
    const { orderNo, memberNo } = input;
    const distributorId = memberIds.get(memberNo);
    const told: Told = distributorId ? { ...input, memberNo: toId(distributorId) } : input;
    const same = known.get(orderNo);
    const waits = waiting.get(orderNo);
    if (same || waits) {
      const column = same ? firstDifference(same, told) : waits ? firstDifference(waits, input) : null;
      if (column !== null) outcome.rejected.push({ index, code: 'ORDER_CONFLICT', column, details: { orderNo, column } });
      else {
        outcome.duplicate += 1;
        if (waits) made.memberNos.add(memberNo);
      }
      return;
    }
    outcome.accepted += 1;
    if (distributorId) {
      known.set(orderNo, told);
      facts.addOrder(ctx, input, distributorId);
      made.orderNos.add(orderNo);
    } else {
      waiting.set(orderNo, input);
      facts.waiting.push(waitingOrder(ctx, input));
      made.memberNos.add(memberNo);
    }
  });
  const orderByNo = new Map(facts.orders.map((order) => [order.orderNo, order]));
  takeWaitingRefunds(ctx, facts, await readWaitingRefunds(ctx, session, [...orderByNo.keys()]), orderByNo);
  return { made, facts };
}

async function decideRefunds(ctx: Ctx, session: ClientSession, inputs: readonly RefundInput[]): Promise<Decided<Made>> {
  const nos = [...new Set(inputs.map(({ refundNo }) => refundNo))];
  const before = await refunds
    .raw(ctx.db)
    .find({ refundNo: { $in: nos } }, { session })
    .toArray();
  const orderNos = [...new Set(inputs.map(({ orderNo }) => orderNo))];
  const theirOrders = await orders
    .raw(ctx.db)
    .find({ $or: [{ orderNo: { $in: orderNos } }, { _id: { $in: before.map(({ orderId }) => orderId) } }] }, { session })
    .toArray();
  const orderByNo = new Map(theirOrders.map((row) => [row.orderNo, row]));
  const noOfOrder = new Map(theirOrders.map((row) => [toId(row._id), row.orderNo]));
  const known = new Map<string, RefundInput>(
    before.map(({ refundNo, orderId, amountFen, refundedAt }) => [
      refundNo,
      { refundNo, orderNo: noOfOrder.get(toId(orderId)) ?? '', amountFen, refundedAt },
    ]),
  );
  const waiting = new Set<string>();
  for (const row of await readWaiting(ctx, session, 'REFUND', nos)) {
    const told = refundIn(row);
    if (!told || known.has(row.no)) continue;
    known.set(row.no, told);
    waiting.add(row.no);
  }

  const made: Made = { outcome: { accepted: 0, duplicate: 0, rejected: [] }, memberNos: new Set(), orderNos: new Set() };
  const { outcome } = made;
  const facts = new Facts();
  inputs.forEach((input, index) => {
    const { refundNo, orderNo } = input;
    const same = known.get(refundNo);
    if (same) {
      const column = firstDifference(same, input);
      if (column === null) outcome.duplicate += 1;
      else outcome.rejected.push({ index, code: 'REFUND_CONFLICT', column, details: { refundNo, column } });
      if (waiting.has(refundNo)) made.orderNos.add(same.orderNo);
      return;
    }
    const order = orderByNo.get(orderNo);
    if (order) {
      const verdict = facts.addRefund(ctx, order, input);
      if (!verdict.ok) {
        const { why, column, leftFen } = verdict;
        outcome.rejected.push({ index, code: why, column, details: { orderNo, leftFen } });
        return;
      }
    } else {
      facts.waiting.push(waitingRefund(ctx, input));
      made.orderNos.add(orderNo);
    }
    known.set(refundNo, input);
    outcome.accepted += 1;
  });
  return { made, facts };
}

function toldBefore(row: OrderRow): Told {
  const { orderNo, buyerRef, sku, quantity, amountFen, profitFen, kind, paidAt } = row;
  return { orderNo, memberNo: toId(row.distributorId), buyerRef, sku, quantity, amountFen, profitFen, kind, paidAt };
}
