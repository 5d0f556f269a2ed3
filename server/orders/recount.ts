// The proof that views equal facts: a day is counted again from its orders and refunds and held against what the views say, in one
// snapshot, so that what is being written meanwhile does no harm. Nothing is mended unless that is asked for.

import type { AnyBulkWriteOperation, ClientSession, Document, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { orders, ownDays, platformDays, refunds } from './model.ts';
import type { OwnDayRow } from './model.ts';
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

export function checkDay(ctx: Ctx, day: DayKey): Promise<DayFaults> {
  return ctx.db.transaction(async (session) => (await compare(ctx, session, day)).faults);
}

/** Writes the views of a day afresh where they differ; refunds are facts and are never mended. Returns what was wrong. */
export async function mendDay(ctx: Ctx, day: DayKey): Promise<DayFaults> {
  const faults = await ctx.db.transaction(async (session) => {
    const { faults: wrong, own, platform } = await compare(ctx, session, day);
    const rows = ownDays.raw(ctx.db);
    const updates = wrong.ownDays.map((id): AnyBulkWriteOperation<OwnDayRow & Document> => {
      const filter = { distributorId: fromId(id), day };
      const tally = own.get(id);
      return tally ? { updateOne: { filter, update: { $set: figuresOf(tally) }, upsert: true } } : { deleteOne: { filter } };
    });
    if (updates.length > 0) await rows.bulkWrite(updates, { session });
    if (wrong.isPlatformWrong) {
      await platformDays.raw(ctx.db).deleteMany({ day, shard: { $ne: 0 } }, { session });
      await platformDays.raw(ctx.db).updateOne({ day, shard: 0 }, { $set: figuresOf(platform) }, { session, upsert: true });
    }
    return wrong;
  });
  for (const id of faults.ownDays) rememberedOwnSales(ctx.db).forget(id);
  return faults;
}

interface Compared {
  faults: DayFaults;
  /** As the facts tell it. */
  own: Map<string, Tally>;
  platform: Tally;
}

async function compare(ctx: Ctx, session: ClientSession, day: DayKey): Promise<Compared> {
  const own = new Map<string, Tally>();
  let platform: Tally = NOTHING;
  const counted = orders
    .raw(ctx.db)
    .aggregate<Tally & { _id: ObjectId }>([{ $match: { day } }, { $group: { _id: '$distributorId', ...SUMS } }], { session });
  for await (const { _id, ...tally } of counted) {
    own.set(toId(_id), tally);
    platform = addTallies(platform, tally);
  }

  const wrongOwn: string[] = [];
  const seen = new Set<string>();
  for await (const row of ownDays.raw(ctx.db).find({ day }, { session })) {
    const id = toId(row.distributorId);
    seen.add(id);
    if (!isSameTally(row, own.get(id) ?? NOTHING)) wrongOwn.push(id);
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

const figuresOf = (tally: Readonly<Tally>): Tally =>
  Object.fromEntries(TALLY_FIELDS.map((field) => [field, tally[field]])) as unknown as Tally;
