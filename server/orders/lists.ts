// What is asked about orders: the list and one person's own sales, the latter through what the process remembers.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { demand, Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { demandReach, firstWithin, isBounded, reachOf } from '../distributors/service.ts';
import type { DayTotals, OrderFilter, QueryOrdersArgs } from '../generated/types.ts';
import { orders, ownDays } from './model.ts';
import type { OrderRow, OwnDayRow } from './model.ts';
import { rememberedOwnSales } from './remembered.ts';
import type { OwnSalesRows } from './remembered.ts';
import { fillDays, firstOfDays } from './rules.ts';

const LATEST = defineSort({ paidAt: -1 }, { required: ['paidAt'] });
const MOST_ROWS = 100;
const RECENT = 10;
const FEW_PEOPLE = 1_000;

export async function listOrders(ctx: Ctx, args: QueryOrdersArgs): Promise<Connection<OrderRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  if (args.filter?.distributorId != null) await demandReach(ctx, args.filter.distributorId);
  const filter = { $and: [filterOf(ctx, args.search ?? '', args.filter ?? {}), afterFilter(LATEST, after)] };
  const reach = await reachOf(ctx);
  const rows = reach === null ? await firstRows(ctx, filter, first + 1) : await firstOfReach(ctx, reach, filter, first + 1);
  return toConnection(rows, first, LATEST);
}

const firstRows = (ctx: Ctx, filter: Filter, most: number): Promise<OrderRow[]> =>
  orders.raw(ctx.db).find(filter).sort(LATEST.mongo).limit(most).toArray();

/**
 * Of few people their own orders are looked at; of many the latest orders are, until enough of them are theirs: of people who are a
 * hundredth of everybody every hundredth order is.
 */
async function firstOfReach(ctx: Ctx, reach: readonly ObjectId[], filter: Filter, most: number): Promise<OrderRow[]> {
  if (reach.length <= FEW_PEOPLE) return firstRows(ctx, { $and: [{ distributorId: { $in: [...reach] } }, filter] }, most);
  const latest = orders.raw(ctx.db).find(filter, { projection: { distributorId: 1 }, sort: LATEST.mongo, batchSize: 1_000 });
  const found = await firstWithin(reach, latest, ({ distributorId }) => distributorId, most);
  return firstRows(ctx, { _id: { $in: found.map(({ _id }) => _id) } }, most);
}

/** Every row of the list, in its order; for files: of everybody only for those who may look at everybody. */
export async function* readOrders(ctx: Ctx, { search, filter }: Pick<QueryOrdersArgs, 'search' | 'filter'>): AsyncGenerator<OrderRow> {
  if (isBounded(ctx.viewer)) throw new Refused('NOT_ALLOWED');
  yield* orders
    .raw(ctx.db)
    .find(filterOf(ctx, search ?? '', filter ?? {}))
    .sort(LATEST.mongo);
}

export interface OwnSales {
  asOf: Date;
  days: DayTotals[];
  recent: OrderRow[];
}

/** The viewer's own; throws Refused('DAYS_OUT_OF_RANGE'). */
export async function ownSales(ctx: Ctx, days: number): Promise<OwnSales> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  const today = ctx.time.dayKey(ctx.now);
  const { from } = demand(firstOfDays(today, days));
  const distributorId = fromId(ctx.viewer.id);
  const rows = await rememberedOwnSales(ctx.db).get(ctx.viewer.id, `${from} ${today}`, () => readOwnSales(ctx, distributorId, from, today));
  return { asOf: ctx.now, days: fillDays(from, today, rows.days), recent: [...rows.recent] };
}

/** Of many at once, as a list of members shows them. */
export async function salesOfMany(ctx: Ctx, ids: readonly ObjectId[], days: number): Promise<DayTotals[][]> {
  const today = ctx.time.dayKey(ctx.now);
  const { from } = demand(firstOfDays(today, days));
  const rows = await ownDays
    .raw(ctx.db)
    .find({ distributorId: { $in: [...ids] }, day: { $gte: from, $lte: today } })
    .toArray();
  const byId = new Map(ids.map((id) => [toId(id), [] as OwnDayRow[]]));
  for (const row of rows) byId.get(toId(row.distributorId))?.push(row);
  return ids.map((id) => fillDays(from, today, byId.get(toId(id)) ?? []));
}

async function readOwnSales(ctx: Ctx, distributorId: ObjectId, from: string, today: string): Promise<OwnSalesRows> {
  const [days, recent] = await Promise.all([
    ownDays
      .raw(ctx.db)
      .find({ distributorId, day: { $gte: from, $lte: today } })
      .toArray(),
    orders.raw(ctx.db).find({ distributorId }).sort(LATEST.mongo).limit(RECENT).toArray(),
  ]);
  return { days, recent };
}

function filterOf(ctx: Ctx, search: string, { from, to, kind, distributorId, sku, isRefunded }: OrderFilter): Filter {
  const paidAt = {
    ...(from == null ? {} : { $gte: ctx.time.rangeOf(from).startsAt }),
    ...(to == null ? {} : { $lt: ctx.time.rangeOf(to).endsAt }),
  };
  return {
    ...(search.trim() === '' ? {} : { orderNo: search.trim() }),
    ...(Object.keys(paidAt).length === 0 ? {} : { paidAt }),
    ...(kind == null ? {} : { kind }),
    ...(distributorId == null ? {} : { distributorId: fromId(distributorId) }),
    ...(sku == null ? {} : { sku }),
    ...(isRefunded == null ? {} : { refundedFen: isRefunded ? { $gt: 0 } : 0 }),
  };
}
