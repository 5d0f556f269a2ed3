// The proof that everybody's goods equal the facts: some thousands of distributors at a time, all their orders are read, and what
// these come to by day and over a lifetime is held against own days and own totals, in one snapshot.
// Surprise: people and not days, because the goods of a day depend on the other days of the same seller; read by people, each order
// is read once, however often a buyer came back.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { addGoods, goodsOf, goodsOfPair, isSameGoods, NO_GOODS, pairOf } from './goods.rules.ts';
import type { GoodsTally, PairOrder } from './goods.rules.ts';
import { orders, ownDays, ownTotals } from './model.ts';
import type { OrderRow, OwnDayRow, OwnTotalsRow } from './model.ts';
import { NOTHING } from './rules.ts';

export interface GoodsFaults {
  /** Distributors with goods that were looked at. */
  people: number;
  orders: number;
  /** `<distributor> on <day>`, of own days whose goods differ from the orders. */
  ownDays: string[];
  /** Distributors whose lifetime totals differ. */
  totals: string[];
  /** Orders that are not found by their seller and buyer. */
  pairs: string[];
}

const PEOPLE_AT_ONCE = 2_000;
const READ_AT_ONCE = 5_000;
/** Stretches of people that a sample is made of, evenly spread over everybody: twenty thousand people. */
const SAMPLED = 10;
const GOODS = { goodsOrders: 1, goodsFen: 1, goodsRefundedFen: 1, repurchases: 1, lastBuyers: 1 } as const;

/** Stretches of ids that together hold everybody, whether they have totals or not. */
interface Range {
  after: ObjectId | null;
  upTo: ObjectId | null;
}

/** Everybody, or a sample that is another one each time; with `isMending` what differs is written afresh. */
export async function checkGoods(ctx: Ctx, { isSample = false, isMending = false } = {}): Promise<GoodsFaults> {
  const all: GoodsFaults = { people: 0, orders: 0, ownDays: [], totals: [], pairs: [] };
  for (const range of chosen(await readRanges(ctx), isSample)) {
    const faults = await ctx.db.transaction(async (session) => {
      const compared = await compare(ctx, session, range);
      if (isMending) await mend(ctx, session, compared);
      return compared.faults;
    });
    all.people += faults.people;
    all.orders += faults.orders;
    all.ownDays.push(...faults.ownDays);
    all.totals.push(...faults.totals);
    all.pairs.push(...faults.pairs);
  }
  return all;
}

/** Makes the totals of these people what their own days add up to. Each document is new afterwards, so that whoever follows is told. */
export async function rewriteTotals(ctx: Ctx, session: ClientSession, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += PEOPLE_AT_ONCE) {
    const some = ids.slice(at, at + PEOPLE_AT_ONCE).map((id) => fromId(id));
    const sums = new Map<string, GoodsTally>();
    for (const { distributorId, ...row } of await ownDays
      .raw(ctx.db)
      .find({ distributorId: { $in: some } }, { session, projection: { _id: 0, distributorId: 1, ...GOODS } })
      .toArray())
      addTo(sums, toId(distributorId), goodsOf(row));
    await replaceTotals(ctx, session, some, sums);
  }
}

async function readRanges(ctx: Ctx): Promise<Range[]> {
  const ranges: Range[] = [];
  let after: ObjectId | null = null;
  let count = 0;
  const ids = ownTotals
    .raw(ctx.db)
    .find({}, { projection: { _id: 1 }, batchSize: READ_AT_ONCE })
    .sort({ _id: 1 });
  for await (const { _id } of ids) {
    count += 1;
    if (count < PEOPLE_AT_ONCE) continue;
    ranges.push({ after, upTo: _id });
    after = _id;
    count = 0;
  }
  ranges.push({ after, upTo: null });
  return ranges;
}

function chosen(ranges: readonly Range[], isSample: boolean): readonly Range[] {
  if (!isSample || ranges.length <= SAMPLED) return ranges;
  const step = ranges.length / SAMPLED;
  const start = Math.random() * step;
  return Array.from({ length: SAMPLED }, (_none, index) => ranges[Math.floor(start + index * step)]).filter((range) => range !== undefined);
}

interface Compared {
  faults: GoodsFaults;
  /** As the facts tell it, by `<distributor> <day>` and by distributor. */
  days: Map<string, GoodsTally>;
  totals: Map<string, GoodsTally>;
  /** Keys of days that differ. */
  wrongDays: string[];
  wrongPairs: { _id: ObjectId; pair: string | null }[];
}

async function compare(ctx: Ctx, session: ClientSession, range: Range): Promise<Compared> {
  const counted = await count(ctx, session, range);
  const { days, totals } = counted;
  const wrongDays: string[] = [];
  const seen = new Set<string>();
  const projection = { _id: 0, distributorId: 1, day: 1, ...GOODS };
  for await (const row of ownDays.raw(ctx.db).find(filterOf('distributorId', range), { session, projection, batchSize: READ_AT_ONCE })) {
    const key = `${toId(row.distributorId)} ${row.day}`;
    seen.add(key);
    if (!isSameGoods(goodsOf(row), days.get(key) ?? NO_GOODS)) wrongDays.push(key);
  }
  for (const [key, tally] of days) if (!seen.has(key) && !isSameGoods(tally, NO_GOODS)) wrongDays.push(key);

  const wrongTotals: string[] = [];
  const known = new Set<string>();
  for await (const row of ownTotals.raw(ctx.db).find(filterOf('_id', range), { session, batchSize: READ_AT_ONCE })) {
    const id = toId(row._id);
    known.add(id);
    if (!isSameGoods(goodsOf(row), totals.get(id) ?? NO_GOODS)) wrongTotals.push(id);
  }
  // Somebody who sold memberships alone needs none.
  for (const [id, tally] of totals) if (!known.has(id) && !isSameGoods(tally, NO_GOODS)) wrongTotals.push(id);
  const faults: GoodsFaults = {
    people: totals.size,
    orders: counted.orders,
    ownDays: wrongDays.map((key) => key.replace(' ', ' on ')),
    totals: wrongTotals,
    pairs: counted.wrongPairs.map(({ orderNo }) => orderNo),
  };
  return { faults, days, totals, wrongDays, wrongPairs: counted.wrongPairs };
}

interface Counted {
  orders: number;
  days: Map<string, GoodsTally>;
  totals: Map<string, GoodsTally>;
  wrongPairs: { _id: ObjectId; orderNo: string; pair: string | null }[];
}

/** What the facts come to. */
async function count(ctx: Ctx, session: ClientSession, range: Range): Promise<Counted> {
  const byPair = new Map<string, PairOrder[]>();
  const wrongPairs: Counted['wrongPairs'] = [];
  let read = 0;
  const projection = { distributorId: 1, buyerRef: 1, kind: 1, pair: 1, orderNo: 1, paidAt: 1, day: 1, amountFen: 1, refundedFen: 1 };
  const rows = orders.raw(ctx.db).find(filterOf('distributorId', range), { session, projection, batchSize: READ_AT_ONCE });
  for await (const row of rows) {
    read += 1;
    const pair = pairOf(toId(row.distributorId), row);
    if (row.pair !== pair) wrongPairs.push({ _id: row._id, orderNo: row.orderNo, pair });
    if (pair === null) continue;
    const ofPair = byPair.get(pair);
    if (ofPair) ofPair.push(row);
    else byPair.set(pair, [row]);
  }
  const days = new Map<string, GoodsTally>();
  const totals = new Map<string, GoodsTally>();
  for (const [pair, ofPair] of byPair) {
    const id = pair.slice(0, 24);
    for (const [day, tally] of goodsOfPair(ofPair)) {
      addTo(days, `${id} ${day}`, tally);
      addTo(totals, id, tally);
    }
  }
  return { orders: read, days, totals, wrongPairs };
}

async function mend(ctx: Ctx, session: ClientSession, { faults, days, totals, wrongDays, wrongPairs }: Compared): Promise<void> {
  if (wrongPairs.length > 0) {
    const updates = wrongPairs.map(({ _id, pair }): AnyBulkWriteOperation<OrderRow & Document> => ({
      updateOne: { filter: { _id }, update: { $set: { pair } } },
    }));
    await orders.raw(ctx.db).bulkWrite(updates, { session });
  }
  if (wrongDays.length > 0) {
    const updates = wrongDays.map((key): AnyBulkWriteOperation<OwnDayRow & Document> => {
      const [id = '', day = ''] = key.split(' ');
      const update = { $set: days.get(key) ?? { ...NO_GOODS }, $setOnInsert: { ...NOTHING } };
      return { updateOne: { filter: { distributorId: fromId(id), day }, update, upsert: days.has(key) } };
    });
    await ownDays.raw(ctx.db).bulkWrite(updates, { session });
  }
  // Also where the totals are right: whoever follows own totals takes the days afresh then.
  const people = new Set([...faults.totals, ...wrongDays.map((key) => key.slice(0, 24))]);
  await replaceTotals(ctx, session, Array.from(people, fromId), totals);
}

async function replaceTotals(
  ctx: Ctx,
  session: ClientSession,
  ids: readonly ObjectId[],
  totals: ReadonlyMap<string, GoodsTally>,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map((_id): OwnTotalsRow => ({ _id, ...(totals.get(toId(_id)) ?? NO_GOODS) }));
  await ownTotals.raw(ctx.db).deleteMany({ _id: { $in: [...ids] } }, { session });
  const some = rows.filter((row) => !isSameGoods(row, NO_GOODS));
  if (some.length > 0) await ownTotals.raw(ctx.db).insertMany(some, { session });
}

function filterOf(field: string, { after, upTo }: Range): Document {
  return after === null && upTo === null ? {} : { [field]: { ...(after ? { $gt: after } : {}), ...(upTo ? { $lte: upTo } : {}) } };
}

function addTo(sums: Map<string, GoodsTally>, key: string, tally: GoodsTally): void {
  const known = sums.get(key);
  sums.set(key, known ? addGoods(known, tally) : tally);
}
