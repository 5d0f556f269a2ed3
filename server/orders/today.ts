// The platform's days, and what today is made of so far: all from the day views, but for two figures that only the orders
// themselves can tell (yesterday up to the same time, today by product).
// Surprise: those two read every order of a day. Where processes follow the changes, each is read again only after many times the
// time that reading took, so that a busy console cannot make it the main work of a campaign day.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { demand } from '../core/errors.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { DayTotals } from '../generated/types.ts';
import { orders, ownDays, platformDays } from './model.ts';
import type { OwnDayRow, PlatformDayRow } from './model.ts';
import { checkDays, fillDays, NOTHING, topByNet, totalsOf } from './rules.ts';
import type { Tally } from './rules.ts';
import { spared } from './spared.ts';

export interface SellerRow {
  distributorId: ObjectId;
  orders: number;
  netFen: number;
}

export interface ProductSalesRow {
  sku: string;
  orders: number;
  quantity: number;
  amountFen: number;
}

export interface Today {
  asOf: Date;
  day: DayKey;
  totals: DayTotals;
  yesterdaySoFar: DayTotals;
  yesterday: DayTotals;
  topSellers: SellerRow[];
  topProducts: ProductSalesRow[];
}

const TOP = 5;
const FIRST_LOOK = 20;

export async function readToday(ctx: Ctx): Promise<Today> {
  const day = ctx.time.dayKey(ctx.now);
  const yesterday = shiftKey(day, -1);
  const [totals, soFar, topSellers, topProducts] = await Promise.all([
    readDays(ctx, yesterday, day),
    readYesterdaySoFar(ctx, yesterday),
    readTopSellers(ctx, day),
    readTopProducts(ctx, day),
  ]);
  const [whole = totalsOf(yesterday, NOTHING), today = totalsOf(day, NOTHING)] = totals;
  return { asOf: ctx.now, day, totals: today, yesterdaySoFar: totalsOf(yesterday, soFar), yesterday: whole, topSellers, topProducts };
}

/** Throws Refused('DAYS_OUT_OF_RANGE'), Refused('DAYS_BACKWARDS'). */
export async function salesByDay(ctx: Ctx, from: DayKey, to: DayKey): Promise<DayTotals[]> {
  demand(checkDays(from, to));
  return readDays(ctx, from, to);
}

export async function readShards(ctx: Ctx, day: DayKey): Promise<PlatformDayRow[]> {
  return platformDays.raw(ctx.db).find({ day }).toArray();
}

/** The first day with orders; null before any. */
export async function firstDay(ctx: Ctx): Promise<DayKey | null> {
  const row = await platformDays.raw(ctx.db).find({}).sort({ day: 1 }).limit(1).next();
  return row?.day ?? null;
}

async function readDays(ctx: Ctx, from: DayKey, to: DayKey): Promise<DayTotals[]> {
  const rows = await platformDays
    .raw(ctx.db)
    .find({ day: { $gte: from, $lte: to } })
    .toArray();
  return fillDays(from, to, rows);
}

/** Up to the full minute: what is asked again within it is the same question. */
function readYesterdaySoFar(ctx: Ctx, yesterday: DayKey): Promise<Tally> {
  const before = ctx.time.addDays(ctx.now, -1);
  before.setUTCSeconds(0, 0);
  return spared(ctx, `yesterday ${before.toISOString()}`, async () => {
    const [sums] = await orders
      .raw(ctx.db)
      .aggregate<Tally>([{ $match: { day: yesterday, paidAt: { $lt: before } } }, { $group: { _id: null, ...SUMS } }])
      .toArray();
    return sums ?? NOTHING;
  });
}

function readTopProducts(ctx: Ctx, day: DayKey): Promise<ProductSalesRow[]> {
  return spared(ctx, `products ${day}`, async () => {
    const rows = await orders
      .raw(ctx.db)
      .aggregate<Omit<ProductSalesRow, 'sku'> & { _id: string }>([
        { $match: { day } },
        { $group: { _id: '$sku', orders: SUMS.orders, quantity: SUMS.quantity, amountFen: SUMS.amountFen } },
        { $sort: { amountFen: -1, _id: 1 } },
        { $limit: TOP },
      ])
      .toArray();
    return rows.map(({ _id: sku, ...sales }) => ({ sku, ...sales }));
  });
}

async function readTopSellers(ctx: Ctx, day: DayKey): Promise<SellerRow[]> {
  for (let limit = FIRST_LOOK; ; limit *= 4) {
    const rows: OwnDayRow[] = await ownDays.raw(ctx.db).find({ day }).sort({ amountFen: -1 }).limit(limit).toArray();
    const top = topByNet(rows, TOP, rows.length < limit);
    if (top) return top.map((row) => ({ distributorId: row.distributorId, orders: row.orders, netFen: row.amountFen - row.refundedFen }));
  }
}

const isMembership = { $eq: ['$kind', 'MEMBERSHIP'] };
/** The figures of a day out of its orders, for `$group`. */
export const SUMS = {
  orders: { $sum: 1 },
  quantity: { $sum: '$quantity' },
  amountFen: { $sum: '$amountFen' },
  refundedFen: { $sum: '$refundedFen' },
  profitFen: { $sum: '$profitFen' },
  memberships: { $sum: { $cond: [isMembership, '$quantity', 0] } },
  membershipFen: { $sum: { $cond: [isMembership, '$amountFen', 0] } },
};
