// Orders and refunds are recorded: each exactly once by the shop's number, with the day totals that follow from it, in one
// transaction for a batch. A number that comes again with the same content is a duplicate; with another content it is rejected.
// Surprise: what a batch holds twice, what is there already and what another process adds at this very moment are three cases;
// the last one shows only as a conflict of the unique index, and the batch then decides anew.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { Outcome } from '../distributors/rules.ts';
import { memberIdsByNo } from '../distributors/service.ts';
import { orders, ownDays, platformDays, refunds } from './model.ts';
import type { OrderRow, OwnDayRow, PlatformDayRow, RefundRow } from './model.ts';
import { rememberedOwnSales } from './remembered.ts';
import { checkRefund, firstDifference, NOTHING, Tallies, tallyOfOrder } from './rules.ts';
import type { OrderInput, RefundInput, Tally } from './rules.ts';

/** What is done for the caller in the same transaction, as keeping the place in a file. It may be done again after a conflict. */
export type Also = (session: ClientSession, outcome: Outcome) => Promise<void>;

/** Processes write to the platform's day at once without waiting for one another while they hold different shards. */
export const SHARDS = 8;

const inTurn = makeTurns();
let shard = Math.floor(Math.random() * SHARDS);

/** What an order says, in the form in which a known one and a told one are compared: the member by id. */
type Told = Omit<OrderInput, 'memberNo'> & { memberNo: string };

/** What a batch adds to days, before it is written. */
interface Added {
  /** By `<distributor> <day>` and by day. */
  own: Tallies;
  platform: Tallies;
}

/** Some thousands of orders at most. `also` is called in the transaction, with the outcome that it would have. */
export function recordOrders(ctx: Ctx, inputs: readonly OrderInput[], also?: Also): Promise<Outcome> {
  return record(ctx, also, async () => {
    const memberIds = await memberIdsByNo(
      ctx,
      inputs.map(({ memberNo }) => memberNo),
    );
    return (session) => decideOrders(ctx, session, inputs, memberIds);
  });
}

/** As recordOrders. A refund never comes before its order. */
export function recordRefunds(ctx: Ctx, inputs: readonly RefundInput[], also?: Also): Promise<Outcome> {
  return record(ctx, also, () => Promise.resolve((session) => decideRefunds(ctx, session, inputs)));
}

/** What a batch comes to. Everything is read before anything is written: a transaction reads slower behind its own writes. */
interface Decided {
  outcome: Outcome;
  added: Added;
  writeFacts(): Promise<unknown>;
}
type Decide = (session: ClientSession) => Promise<Decided>;

function record(ctx: Ctx, also: Also | undefined, prepare: () => Promise<Decide>): Promise<Outcome> {
  return inTurn(ctx.db, async () => {
    const touched = new Set<string>();
    try {
      const decide = await prepare();
      return await repeatOnUniqueConflict(() =>
        ctx.db.transaction(async (session) => {
          const { outcome, added, writeFacts } = await decide(session);
          for (const key of added.own.byKey.keys()) touched.add(key.slice(0, 24));
          const ownDayIds = await readOwnDayIds(ctx, session, added);
          await writeFacts();
          await addToDays(ctx, session, added, ownDayIds);
          await also?.(session, outcome);
          return outcome;
        }),
      );
    } finally {
      // Also after a failure: a commit whose answer got lost may have happened.
      for (const id of touched) rememberedOwnSales(ctx.db).forget(id);
    }
  });
}

async function decideOrders(
  ctx: Ctx,
  session: ClientSession,
  inputs: readonly OrderInput[],
  memberIds: ReadonlyMap<string, ObjectId>,
): Promise<Decided> {
  const rows = orders.raw(ctx.db);
  const nos = [...new Set(inputs.map(({ orderNo }) => orderNo))];
  const known = new Map<string, Told>();
  for (const row of await rows.find({ orderNo: { $in: nos } }, { session }).toArray()) known.set(row.orderNo, toldBefore(row));

  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const added: Added = { own: new Tallies(), platform: new Tallies() };
  const fresh: Omit<OrderRow, '_id'>[] = [];
  inputs.forEach((input, index) => {
    const { orderNo, memberNo } = input;
    const distributorId = memberIds.get(memberNo);
    if (!distributorId) {
      outcome.rejected.push({ index, code: 'MEMBER_UNKNOWN', column: 'memberNo', details: { memberNo } });
      return;
    }
    const told: Told = { ...input, memberNo: toId(distributorId) };
    const before = known.get(orderNo);
    if (before) {
      const column = firstDifference(before, told);
      if (column === null) outcome.duplicate += 1;
      else outcome.rejected.push({ index, code: 'ORDER_CONFLICT', column, details: { orderNo, column } });
      return;
    }
    known.set(orderNo, told);
    outcome.accepted += 1;
    const { memberNo: _no, ...content } = input;
    const day = ctx.time.dayKey(input.paidAt);
    fresh.push({ ...content, distributorId, refundedFen: 0, day, createdAt: ctx.now });
    addOwnAndPlatform(added, distributorId, day, tallyOfOrder({ ...content, refundedFen: 0 }));
  });
  const writeFacts = () => (fresh.length > 0 ? rows.insertMany(fresh as OrderRow[], { session }) : Promise.resolve());
  return { outcome, added, writeFacts };
}

async function decideRefunds(ctx: Ctx, session: ClientSession, inputs: readonly RefundInput[]): Promise<Decided> {
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

  const outcome: Outcome = { accepted: 0, duplicate: 0, rejected: [] };
  const added: Added = { own: new Tallies(), platform: new Tallies() };
  const fresh: Omit<RefundRow, '_id'>[] = [];
  const refundedBefore = new Map(theirOrders.map((row) => [row.orderNo, row.refundedFen]));
  const takenFrom = new Set<OrderRow>();
  inputs.forEach((input, index) => {
    const { refundNo, orderNo, amountFen, refundedAt } = input;
    const same = known.get(refundNo);
    if (same) {
      const column = firstDifference(same, input);
      if (column === null) outcome.duplicate += 1;
      else outcome.rejected.push({ index, code: 'REFUND_CONFLICT', column, details: { refundNo, column } });
      return;
    }
    const order = orderByNo.get(orderNo);
    if (!order) {
      outcome.rejected.push({ index, code: 'ORDER_UNKNOWN', column: 'orderNo', details: { orderNo } });
      return;
    }
    const verdict = checkRefund(order, amountFen);
    if (!verdict.ok) {
      outcome.rejected.push({ index, code: verdict.why, column: verdict.column, details: { orderNo, leftFen: verdict.leftFen } });
      return;
    }
    known.set(refundNo, input);
    order.refundedFen = verdict.refundedFen;
    takenFrom.add(order);
    outcome.accepted += 1;
    const { _id: orderId, distributorId, day } = order;
    fresh.push({ refundNo, orderId, distributorId, amountFen, refundedAt, day, createdAt: ctx.now });
    addOwnAndPlatform(added, distributorId, day, { ...NOTHING, refundedFen: amountFen });
  });
  const writeFacts = async (): Promise<void> => {
    if (fresh.length === 0) return;
    await refunds.raw(ctx.db).insertMany(fresh as RefundRow[], { session });
    const taken = await orders.raw(ctx.db).bulkWrite(
      [...takenFrom].map(({ _id, orderNo, refundedFen }) => ({
        // The sum as it was read stands in the filter: whatever isolation the database gives, no refund is lost or counted twice.
        updateOne: { filter: { _id, refundedFen: refundedBefore.get(orderNo) ?? 0 }, update: { $set: { refundedFen } } },
      })),
      { session },
    );
    if (taken.matchedCount !== takenFrom.size) throw new Error('an order was refunded by somebody else within this transaction');
  };
  return { outcome, added, writeFacts };
}

function toldBefore(row: OrderRow): Told {
  const { orderNo, buyerRef, sku, quantity, amountFen, profitFen, kind, paidAt } = row;
  return { orderNo, memberNo: toId(row.distributorId), buyerRef, sku, quantity, amountFen, profitFen, kind, paidAt };
}

function addOwnAndPlatform(added: Added, distributorId: ObjectId, day: string, tally: Tally): void {
  added.own.add(`${toId(distributorId)} ${day}`, tally);
  added.platform.add(day, tally);
}

/** The own days that are there already, by `<distributor> <day>`. */
async function readOwnDayIds(ctx: Ctx, session: ClientSession, { own }: Added): Promise<Map<string, ObjectId>> {
  const idsByDay = new Map<string, ObjectId[]>();
  for (const key of own.byKey.keys()) {
    const [id = '', day = ''] = key.split(' ');
    const ids = idsByDay.get(day);
    if (ids) ids.push(fromId(id));
    else idsByDay.set(day, [fromId(id)]);
  }
  const known = new Map<string, ObjectId>();
  for (const [day, ids] of idsByDay) {
    const rows = await ownDays
      .raw(ctx.db)
      .find({ distributorId: { $in: ids }, day }, { session, projection: { distributorId: 1 } })
      .toArray();
    for (const { _id, distributorId } of rows) known.set(`${toId(distributorId)} ${day}`, _id);
  }
  return known;
}

async function addToDays(ctx: Ctx, session: ClientSession, { own, platform }: Added, known: ReadonlyMap<string, ObjectId>): Promise<void> {
  if (platform.byKey.size === 0) return;
  // A conflict on the platform's day runs the transaction again, and then another shard is taken.
  shard = (shard + 1) % SHARDS;
  const begun: Omit<OwnDayRow, '_id'>[] = [];
  const grown: AnyBulkWriteOperation<OwnDayRow & Document>[] = [];
  for (const [key, tally] of own.byKey) {
    const [id = '', day = ''] = key.split(' ');
    const _id = known.get(key);
    if (_id) grown.push({ updateOne: { filter: { _id }, update: { $inc: { ...tally } } } });
    else begun.push({ distributorId: fromId(id), day, ...tally });
  }
  if (begun.length > 0) await ownDays.raw(ctx.db).insertMany(begun as OwnDayRow[], { session });
  if (grown.length > 0) await ownDays.raw(ctx.db).bulkWrite(grown, { session });
  await platformDays.raw(ctx.db).bulkWrite(
    Array.from(platform.byKey, ([day, tally]): AnyBulkWriteOperation<PlatformDayRow & Document> => ({
      updateOne: { filter: { day, shard }, update: { $inc: { ...tally } }, upsert: true },
    })),
    { session },
  );
}
