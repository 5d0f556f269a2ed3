// What a batch comes to, and how it is written: facts, what waits, and the day views that follow from the facts, in one transaction.
// Surprise: own totals are written with every fact, and a fact never leaves them as they were (an order adds one, or money that was
// taken back; a refund adds money taken back). So two processes that work on one seller at once conflict on that document, and the
// later one counts again: the goods of a pair of seller and buyer are never worked out from half of what is known.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { makeTurns } from '../core/turns.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { readForFollowers } from './followers.ts';
import type { Recorded } from './followers.ts';
import { addGoods, NO_GOODS, pairOf } from './goods.rules.ts';
import type { GoodsTally } from './goods.rules.ts';
import { orders, ownDays, ownTotals, platformDays, quarantine, refunds } from './model.ts';
import type { OrderRow, OwnDayRow, OwnTotalsRow, PlatformDayRow, QuarantineRow, RefundRow } from './model.ts';
import { readGoodsChanges } from './pairs.ts';
import { rememberedOwnSales } from './remembered.ts';
import { checkRefund, NOTHING, Tallies, tallyOfOrder } from './rules.ts';
import type { OrderInput, RefundInput } from './rules.ts';

/** Processes write to the platform's day at once without waiting for one another while they hold different shards. */
const SHARDS = 8;

const inTurn = makeTurns();
let shard = Math.floor(Math.random() * SHARDS);

/** The facts of one batch, and what becomes of quarantine. */
export class Facts {
  readonly orders: OrderRow[] = [];
  readonly refunds: RefundRow[] = [];
  /** Orders known before of which more is refunded now, with what was refunded of them as they were read. */
  readonly refundedBefore = new Map<OrderRow, number>();
  readonly waiting: QuarantineRow[] = [];
  /** What waits no longer. */
  readonly released: ObjectId[] = [];
  /** What can never be applied, as it turned out. */
  readonly tooLarge: ObjectId[] = [];
  readonly #added = new Set<OrderRow>();

  addOrder(ctx: Ctx, { memberNo: _no, ...content }: OrderInput, distributorId: ObjectId): OrderRow {
    const pair = pairOf(toId(distributorId), content);
    const day = ctx.time.dayKey(content.paidAt);
    const order: OrderRow = { _id: newId(), ...content, distributorId, refundedFen: 0, day, pair, createdAt: ctx.now };
    this.orders.push(order);
    this.#added.add(order);
    return order;
  }

  addRefund(ctx: Ctx, order: OrderRow, { refundNo, amountFen, refundedAt }: RefundInput): ReturnType<typeof checkRefund> {
    const verdict = checkRefund(order, amountFen);
    if (!verdict.ok) return verdict;
    if (!this.#added.has(order) && !this.refundedBefore.has(order)) this.refundedBefore.set(order, order.refundedFen);
    order.refundedFen = verdict.refundedFen;
    const { _id: orderId, distributorId, day } = order;
    this.refunds.push({ _id: newId(), refundNo, orderId, distributorId, amountFen, refundedAt, day, createdAt: ctx.now });
    return verdict;
  }
}

export interface Decided<Made> {
  made: Made;
  facts: Facts;
}

/**
 * One after another within the process: `prepare` reads what needs no transaction and returns what decides, `also` is called in the
 * transaction with what was decided. Deciding, and `also`, may be done again after a conflict.
 */
export function bringIn<Made>(
  ctx: Ctx,
  prepare: () => Promise<(session: ClientSession) => Promise<Decided<Made>>>,
  also?: (session: ClientSession, made: Made) => Promise<void>,
): Promise<Made> {
  return inTurn(ctx.db, async () => {
    const touched = new Set<string>();
    try {
      const decide = await prepare();
      return await repeatOnUniqueConflict(() =>
        ctx.db.transaction(async (session) => {
          const { made, facts } = await decide(session);
          for (const { distributorId } of [...facts.orders, ...facts.refunds]) touched.add(toId(distributorId));
          await write(ctx, session, facts);
          await also?.(session, made);
          return made;
        }),
      );
    } finally {
      // Also after a failure: a commit whose answer got lost may have happened.
      for (const id of touched) rememberedOwnSales(ctx.db).forget(id);
    }
  });
}

/** What a batch adds to days; own days by `<distributor> <day>`. */
interface Added {
  own: Tallies;
  platform: Tallies;
  goods: Map<string, GoodsTally>;
  totals: Map<string, GoodsTally>;
}

/** Everything is read before anything is written: a transaction reads slower behind its own writes. */
async function write(ctx: Ctx, session: ClientSession, facts: Facts): Promise<void> {
  const added = await addUp(ctx, session, facts);
  const ownDayIds = await readOwnDayIds(ctx, session, added);
  const knownTotals = await readKnownTotals(ctx, session, added);
  const writeForFollowers = await readForFollowers(ctx, session, recordedOf(facts));
  await writeFacts(ctx, session, facts);
  await writeQuarantine(ctx, session, facts);
  await writeOwnDays(ctx, session, added, ownDayIds);
  await writeTotals(ctx, session, added, knownTotals);
  await writePlatformDays(ctx, session, added);
  await writeForFollowers();
}

function recordedOf({ orders: added, refunds: taken, refundedBefore }: Facts): Recorded {
  if (taken.length === 0) return { orders: added, refunds: [] };
  const orderById = new Map([...added, ...refundedBefore.keys()].map((order) => [toId(order._id), order]));
  const refunded = taken.flatMap((row) => {
    const order = orderById.get(toId(row.orderId));
    return order ? [{ row, order }] : [];
  });
  return { orders: added, refunds: refunded };
}

async function addUp(ctx: Ctx, session: ClientSession, facts: Facts): Promise<Added> {
  const own = new Tallies();
  const platform = new Tallies();
  for (const order of facts.orders) {
    const tally = tallyOfOrder({ ...order, refundedFen: 0 });
    own.add(`${toId(order.distributorId)} ${order.day}`, tally);
    platform.add(order.day, tally);
  }
  for (const { distributorId, day, amountFen } of facts.refunds) {
    const tally = { ...NOTHING, refundedFen: amountFen };
    own.add(`${toId(distributorId)} ${day}`, tally);
    platform.add(day, tally);
  }
  const goods = await readGoodsChanges(ctx, session, facts);
  const totals = new Map<string, GoodsTally>();
  for (const [key, tally] of goods) {
    const id = key.slice(0, 24);
    totals.set(id, addGoods(totals.get(id) ?? NO_GOODS, tally));
  }
  return { own, platform, goods, totals };
}

/** The own days that are there already, by `<distributor> <day>`. */
async function readOwnDayIds(ctx: Ctx, session: ClientSession, { own, goods }: Added): Promise<Map<string, ObjectId>> {
  const idsByDay = new Map<string, ObjectId[]>();
  for (const key of new Set([...own.byKey.keys(), ...goods.keys()])) {
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

async function readKnownTotals(ctx: Ctx, session: ClientSession, { totals }: Added): Promise<Set<string>> {
  if (totals.size === 0) return new Set();
  const rows = await ownTotals
    .raw(ctx.db)
    .find({ _id: { $in: Array.from(totals.keys(), fromId) } }, { session, projection: { _id: 1 } })
    .toArray();
  return new Set(rows.map(({ _id }) => toId(_id)));
}

async function writeFacts(ctx: Ctx, session: ClientSession, facts: Facts): Promise<void> {
  if (facts.orders.length > 0) await orders.raw(ctx.db).insertMany(facts.orders, { session });
  if (facts.refunds.length > 0) await refunds.raw(ctx.db).insertMany(facts.refunds, { session });
  if (facts.refundedBefore.size === 0) return;
  const taken = await orders.raw(ctx.db).bulkWrite(
    Array.from(facts.refundedBefore, ([{ _id, refundedFen }, before]) => ({
      // The sum as it was read stands in the filter: whatever isolation the database gives, no refund is lost or counted twice.
      updateOne: { filter: { _id, refundedFen: before }, update: { $set: { refundedFen } } },
    })),
    { session },
  );
  if (taken.matchedCount !== facts.refundedBefore.size) throw new Error('an order was refunded by somebody else within this transaction');
}

async function writeQuarantine(ctx: Ctx, session: ClientSession, { waiting, released, tooLarge }: Facts): Promise<void> {
  const rows = quarantine.raw(ctx.db);
  if (waiting.length > 0) await rows.insertMany(waiting, { session });
  if (released.length > 0) {
    const { deletedCount } = await rows.deleteMany({ _id: { $in: released } }, { session });
    // Whatever isolation the database gives, nothing is applied twice.
    if (deletedCount !== released.length) throw new Error('what waited was applied by somebody else within this transaction');
  }
  if (tooLarge.length > 0) await rows.updateMany({ _id: { $in: tooLarge } }, { $set: { reason: 'REFUND_TOO_LARGE' } }, { session });
}

async function writeOwnDays(ctx: Ctx, session: ClientSession, { own, goods }: Added, known: ReadonlyMap<string, ObjectId>): Promise<void> {
  const begun: OwnDayRow[] = [];
  const grown: AnyBulkWriteOperation<OwnDayRow & Document>[] = [];
  for (const key of new Set([...own.byKey.keys(), ...goods.keys()])) {
    const tally = { ...(own.byKey.get(key) ?? NOTHING), ...(goods.get(key) ?? NO_GOODS) };
    const [id = '', day = ''] = key.split(' ');
    const _id = known.get(key);
    if (_id) grown.push({ updateOne: { filter: { _id }, update: { $inc: withoutZeros(tally) } } });
    else begun.push({ _id: newId(), distributorId: fromId(id), day, ...tally });
  }
  if (begun.length > 0) await ownDays.raw(ctx.db).insertMany(begun, { session });
  if (grown.length > 0) await ownDays.raw(ctx.db).bulkWrite(grown, { session });
}

async function writeTotals(ctx: Ctx, session: ClientSession, { totals }: Added, known: ReadonlySet<string>): Promise<void> {
  const begun: OwnTotalsRow[] = [];
  const grown: AnyBulkWriteOperation<OwnTotalsRow & Document>[] = [];
  for (const [id, tally] of totals) {
    const _id = fromId(id);
    if (known.has(id)) grown.push({ updateOne: { filter: { _id }, update: { $inc: withoutZeros(tally) } } });
    else begun.push({ _id, ...tally });
  }
  if (begun.length > 0) await ownTotals.raw(ctx.db).insertMany(begun, { session });
  if (grown.length > 0) await ownTotals.raw(ctx.db).bulkWrite(grown, { session });
}

async function writePlatformDays(ctx: Ctx, session: ClientSession, { platform }: Added): Promise<void> {
  if (platform.byKey.size === 0) return;
  // A conflict on the platform's day runs the transaction again, and then another shard is taken.
  shard = (shard + 1) % SHARDS;
  await platformDays.raw(ctx.db).bulkWrite(
    Array.from(platform.byKey, ([day, tally]): AnyBulkWriteOperation<PlatformDayRow & Document> => ({
      updateOne: { filter: { day, shard }, update: { $inc: { ...tally } }, upsert: true },
    })),
    { session },
  );
}

/** A field that is named in an update is work for the database, also where nothing is added. */
function withoutZeros(tally: object): Record<string, number> {
  return Object.fromEntries(Object.entries(tally as Record<string, number>).filter(([, value]) => value !== 0));
}
