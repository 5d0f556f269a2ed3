// What items came to, added up from their hours.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { kitHours } from './model.ts';
import type { KitHourRow, UseCounts } from './model.ts';

export interface ItemCounts extends UseCounts {
  sales: number;
  salesFen: number;
}

export const NO_COUNTS: ItemCounts = { copies: 0, shares: 0, clicks: 0, sales: 0, salesFen: 0 };

export function addCounts(one: ItemCounts, other: ItemCounts): ItemCounts {
  return {
    copies: one.copies + other.copies,
    shares: one.shares + other.shares,
    clicks: one.clicks + other.clicks,
    sales: one.sales + other.sales,
    salesFen: one.salesFen + other.salesFen,
  };
}

export function countsBy<Row extends ItemCounts>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, ItemCounts> {
  const sums = new Map<string, ItemCounts>();
  for (const row of rows) sums.set(keyOf(row), addCounts(sums.get(keyOf(row)) ?? NO_COUNTS, row));
  return sums;
}

/** At most some thousands: items, times the hours of a campaign, times the shards. */
export async function hoursOf(ctx: Ctx, campaignId: ObjectId): Promise<KitHourRow[]> {
  const rows = await kitHours.raw(ctx.db).find({ campaignId }).toArray();
  // A part holds only what was ever counted in it.
  return rows.map((row) => ({ ...NO_COUNTS, ...row }));
}

/** By item. */
export async function itemCounts(ctx: Ctx, campaignId: ObjectId): Promise<Map<string, ItemCounts>> {
  return countsBy(await hoursOf(ctx, campaignId), ({ itemId }) => toId(itemId));
}
