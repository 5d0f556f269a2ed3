// Own days and lifetime totals of everybody, for whoever keeps figures of a million people in memory; and one of them out of a
// change, in the same form. What is told is absolute: taken twice, or a little late, it does no harm.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { goodsOf } from './goods.rules.ts';
import type { GoodsTally } from './goods.rules.ts';
import { ownDays, ownTotals } from './model.ts';
import type { OwnDayRow, OwnTotalsRow } from './model.ts';

/** The goods of a distributor's day; `id` is the distributor's. */
export interface OwnDayFacts extends GoodsTally {
  id: string;
  day: DayKey;
}

/** The goods of a distributor's lifetime. */
export interface OwnTotalsFacts extends GoodsTally {
  id: string;
}

/** Everything about one distributor's goods. */
export interface OwnFacts {
  id: string;
  totals: GoodsTally | null;
  days: { day: DayKey; tally: GoodsTally }[];
}

/** An answer of the database stays far below its limit, and each round trip carries thousands. */
const BATCH = 5_000;
const GOODS = { goodsOrders: 1, goodsFen: 1, goodsRefundedFen: 1, repurchases: 1, lastBuyers: 1 } as const;

/** Every own day from a day on, in no order of use. */
export async function* streamOwnDays(ctx: Ctx, fromDay: DayKey): AsyncGenerator<OwnDayFacts[]> {
  const cursor = ownDays
    .raw(ctx.db)
    .find({ day: { $gte: fromDay } }, { projection: { _id: 0, distributorId: 1, day: 1, ...GOODS }, batchSize: BATCH });
  yield* batchesOf(cursor, ownDayFactsOf);
}

export async function* streamOwnTotals(ctx: Ctx): AsyncGenerator<OwnTotalsFacts[]> {
  const cursor = ownTotals.raw(ctx.db).find({}, { projection: { _id: 1, ...GOODS }, batchSize: BATCH });
  yield* batchesOf(cursor, ownTotalsFactsOf);
}

/**
 * Of these people, some hundreds, the totals and the days from a day on: in one snapshot, so that half of what one transaction wrote
 * is never seen. Whoever writes an own day's goods writes that person's totals too.
 */
export function readOwnFacts(ctx: Ctx, ids: readonly string[], fromDay: DayKey): Promise<OwnFacts[]> {
  const _ids = ids.map((id) => fromId(id));
  return ctx.db.transaction(async (session) => {
    const totals = await ownTotals
      .raw(ctx.db)
      .find({ _id: { $in: _ids } }, { session, projection: { _id: 1, ...GOODS } })
      .toArray();
    const days = await ownDays
      .raw(ctx.db)
      .find(
        { distributorId: { $in: _ids }, day: { $gte: fromDay } },
        { session, projection: { _id: 0, distributorId: 1, day: 1, ...GOODS }, batchSize: BATCH },
      )
      .toArray();
    const facts = new Map<string, OwnFacts>(ids.map((id) => [id, { id, totals: null, days: [] }]));
    for (const row of totals) {
      const known = facts.get(toId(row._id));
      if (known) known.totals = goodsOf(row);
    }
    for (const row of days) facts.get(toId(row.distributorId))?.days.push({ day: row.day, tally: goodsOf(row) });
    return [...facts.values()];
  });
}

export function ownDayFactsOf(row: Pick<OwnDayRow, 'distributorId' | 'day' | keyof GoodsTally>): OwnDayFacts {
  return { id: toId(row.distributorId), day: row.day, ...goodsOf(row) };
}

export function ownTotalsFactsOf(row: OwnTotalsRow): OwnTotalsFacts {
  return { id: toId(row._id), ...goodsOf(row) };
}

interface Batched<Row> {
  hasNext(): Promise<boolean>;
  readBufferedDocuments(): Row[];
  close(): Promise<void>;
}

/** What came in one answer of the database, in one piece: waiting for each row by itself would take most of the time. */
async function* batchesOf<Row, Facts>(cursor: Batched<Row>, factsOf: (row: Row) => Facts): AsyncGenerator<Facts[]> {
  try {
    while (await cursor.hasNext()) yield cursor.readBufferedDocuments().map(factsOf);
  } finally {
    await cursor.close();
  }
}

/** How many goods each of these ever sold, by id; of those who sold any. */
export async function goodsOrdersOf(ctx: Ctx, ids: readonly ObjectId[]): Promise<ReadonlyMap<string, number>> {
  const rows = await ownTotals
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, { projection: { _id: 1, goodsOrders: 1 } })
    .toArray();
  return new Map(rows.map(({ _id, goodsOrders }) => [toId(_id), goodsOrders]));
}
