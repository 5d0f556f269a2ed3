// The proof that views equal facts: a day is counted again from its orders and refunds and held against what the views say, in one
// snapshot, so that what is being written meanwhile does no harm. Nothing is mended unless that is asked for.
// Surprise: what a day's goods come to depends on what the same buyers bought from the same sellers on other days; so the orders of
// those pairs are read too, wherever they lie. For one day that is little. Whoever counts all days leaves the goods out here and
// counts them by people (recount-goods.ts).

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { addGoods, GOODS_FIELDS, goodsOf, goodsOfPair, isSameGoods, NO_GOODS, pairOf } from './goods.rules.ts';
import type { GoodsTally } from './goods.rules.ts';
import { orders, ownDays, platformDays, refunds } from './model.ts';
import type { OwnDayRow } from './model.ts';
import { readPairs } from './pairs.ts';
import { rewriteTotals } from './recount-goods.ts';
import { rememberedOwnSales } from './remembered.ts';
import { addTallies, isSameTally, NOTHING, TALLY_FIELDS } from './rules.ts';
import type { Tally } from './rules.ts';
import { SUMS } from './today.ts';

export interface DayFaults {
  day: DayKey;
  orders: number;
  /** Distributors who sold on that day. */
  sellers: number;
  /** Distributors whose own day differs from their orders. */
  ownDays: string[];
  isPlatformWrong: boolean;
  /** Orders whose sum of refunds differs from the refunds, or is above the order. */
  refunds: string[];
}

const PAIRS_AT_ONCE = 2_000;
const READ_AT_ONCE = 5_000;

/** Every day that facts or views know, the first one first. */
export async function knownDays(ctx: Ctx): Promise<DayKey[]> {
  const known = await Promise.all([
    orders.raw(ctx.db).distinct('day'),
    refunds.raw(ctx.db).distinct('day'),
    ownDays.raw(ctx.db).distinct('day'),
    platformDays.raw(ctx.db).distinct('day'),
  ]);
  return [...new Set(known.flat())].sort();
}

export function isWhole(faults: DayFaults): boolean {
  return faults.ownDays.length === 0 && !faults.isPlatformWrong && faults.refunds.length === 0;
}

export type Goods = 'COUNTED' | 'LEFT_OUT';

export function checkDay(ctx: Ctx, day: DayKey, goods: Goods = 'COUNTED'): Promise<DayFaults> {
  return ctx.db.transaction(async (session) => (await compare(ctx, session, day, goods)).faults);
}

/** Writes the views of a day afresh where they differ; facts are never mended. Returns what was wrong. */
export async function mendDay(ctx: Ctx, day: DayKey, goods: Goods = 'COUNTED'): Promise<DayFaults> {
  const faults = await ctx.db.transaction(async (session) => {
    const { faults: wrong, own, platform } = await compare(ctx, session, day, goods);
    const rows = ownDays.raw(ctx.db);
    const updates = wrong.ownDays.map((id): AnyBulkWriteOperation<OwnDayRow & Document> => {
      const filter = { distributorId: fromId(id), day };
      const counted = own.get(id);
      if (!counted) return { deleteOne: { filter } };
      const update = goods === 'COUNTED' ? { $set: figuresOf(counted) } : { $set: tallyFiguresOf(counted), $setOnInsert: { ...NO_GOODS } };
      return { updateOne: { filter, update, upsert: true } };
    });
    if (updates.length > 0) await rows.bulkWrite(updates, { session });
    if (wrong.isPlatformWrong) {
      await platformDays.raw(ctx.db).deleteMany({ day, shard: { $ne: 0 } }, { session });
      await platformDays.raw(ctx.db).updateOne({ day, shard: 0 }, { $set: tallyFiguresOf(platform) }, { session, upsert: true });
    }
    // Also where the totals are right: whoever follows own totals takes the days afresh then.
    if (goods === 'COUNTED') await rewriteTotals(ctx, session, wrong.ownDays);
    return wrong;
  });
  for (const id of faults.ownDays) rememberedOwnSales(ctx.db).forget(id);
  return faults;
}

type Counted = Tally & GoodsTally;
const EMPTY: Readonly<Counted> = { ...NOTHING, ...NO_GOODS };

interface Compared {
  faults: DayFaults;
  /** As the facts tell it. */
  own: Map<string, Counted>;
  platform: Tally;
}

async function compare(ctx: Ctx, session: ClientSession, day: DayKey, goods: Goods): Promise<Compared> {
  const { own, platform } = goods === 'COUNTED' ? await countDayWithGoods(ctx, session, day) : await countDay(ctx, session, day);

  const wrongOwn: string[] = [];
  const seen = new Set<string>();
  for await (const row of ownDays.raw(ctx.db).find({ day }, { session, batchSize: READ_AT_ONCE })) {
    const id = toId(row.distributorId);
    seen.add(id);
    const counted = own.get(id) ?? EMPTY;
    if (!isSameTally(row, counted) || (goods === 'COUNTED' && !isSameGoods(goodsOf(row), counted))) wrongOwn.push(id);
  }
  for (const id of own.keys()) if (!seen.has(id)) wrongOwn.push(id);

  let kept: Tally = NOTHING;
  for await (const row of platformDays.raw(ctx.db).find({ day }, { session })) kept = addTallies(kept, row);

  const faults: DayFaults = {
    day,
    orders: platform.orders,
    sellers: own.size,
    ownDays: wrongOwn,
    isPlatformWrong: !isSameTally(kept, platform),
    refunds: await wrongRefunds(ctx, session, day),
  };
  return { faults, own, platform };
}

/** What the facts come to. */
interface CountedDay {
  own: Map<string, Counted>;
  platform: Tally;
}

async function countDay(ctx: Ctx, session: ClientSession, day: DayKey): Promise<CountedDay> {
  const own = new Map<string, Counted>();
  let platform: Tally = NOTHING;
  const counted = orders
    .raw(ctx.db)
    .aggregate<Tally & { _id: ObjectId }>([{ $match: { day } }, { $group: { _id: '$distributorId', ...SUMS } }], { session });
  for await (const { _id, ...tally } of counted) {
    own.set(toId(_id), { ...tally, ...NO_GOODS });
    platform = addTallies(platform, tally);
  }
  return { own, platform };
}

async function countDayWithGoods(ctx: Ctx, session: ClientSession, day: DayKey): Promise<CountedDay> {
  const counted = await countDay(ctx, session, day);
  const pairs = new Set<string>();
  const projection = { _id: 0, distributorId: 1, buyerRef: 1, kind: 1 };
  for await (const row of orders.raw(ctx.db).find({ day }, { session, projection, batchSize: READ_AT_ONCE })) {
    const pair = pairOf(toId(row.distributorId), row);
    if (pair !== null) pairs.add(pair);
  }
  const all = [...pairs];
  for (let at = 0; at < all.length; at += PAIRS_AT_ONCE) {
    for (const [pair, ofPair] of await readPairs(ctx, all.slice(at, at + PAIRS_AT_ONCE), session)) {
      const ofSeller = counted.own.get(pair.slice(0, 24));
      const goods = goodsOfPair(ofPair).get(day);
      if (ofSeller && goods) Object.assign(ofSeller, addGoods(ofSeller, goods));
    }
  }
  return counted;
}

async function wrongRefunds(ctx: Ctx, session: ClientSession, day: DayKey): Promise<string[]> {
  const sums = new Map<string, number>();
  const counted = refunds
    .raw(ctx.db)
    .aggregate<{ _id: ObjectId; amountFen: number }>(
      [{ $match: { day } }, { $group: { _id: '$orderId', amountFen: { $sum: '$amountFen' } } }],
      { session },
    );
  for await (const { _id, amountFen } of counted) sums.set(toId(_id), amountFen);
  const wrong: string[] = [];
  const refunded = orders
    .raw(ctx.db)
    .find({ day, refundedFen: { $ne: 0 } }, { session, projection: { orderNo: 1, amountFen: 1, refundedFen: 1 } });
  for await (const { _id, orderNo, amountFen, refundedFen } of refunded) {
    if (sums.get(toId(_id)) !== refundedFen || refundedFen > amountFen || refundedFen < 0) wrong.push(orderNo);
    sums.delete(toId(_id));
  }
  // Refunds whose order says nothing of them, or is not there, or lies on another day.
  return [...wrong, ...sums.keys()];
}

const tallyFiguresOf = (tally: Readonly<Tally>): Tally =>
  Object.fromEntries(TALLY_FIELDS.map((field) => [field, tally[field]])) as unknown as Tally;
const figuresOf = (counted: Readonly<Counted>): Counted =>
  Object.fromEntries([...TALLY_FIELDS, ...GOODS_FIELDS].map((field) => [field, counted[field]])) as unknown as Counted;
