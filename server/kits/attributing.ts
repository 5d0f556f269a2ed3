// Which item a sale came by. A view of two kinds of facts, clicks and orders: it is looked for every minute in what came in, and can
// be worked out again for a whole campaign at any time. Taking an order twice changes nothing; a refund takes back what it gave.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import { fromId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { lookBack, newestOf, ordersAfter, ordersByIds, ordersOfSkus, refundsAfter } from '../orders/service.ts';
import type { OrderRow } from '../orders/service.ts';
import { setting } from '../settings/service.ts';
import { lastClick, netOf } from './click.rules.ts';
import { kitCursors, kitEvents, kitHours, kitLinks, kitSales } from './model.ts';
import type { KitCursorRow, KitEventRow, KitSaleRow } from './model.ts';
import { hourKey, hourOf } from './tally.ts';

const PAGE = 500;
const HOUR = 3_600_000;
const FIRST_ID = fromId('0'.repeat(24));
/** One process attributes at a time, and hours of sales are apart from those of clicks. */
const SALES_SHARD = 99;

export interface Attributed {
  looked: number;
  sales: number;
  refunds: number;
}

const isLater = (one: ObjectId, other: ObjectId): boolean => toId(one) > toId(other);

const add = (one: Attributed, other: Attributed): Attributed => ({
  looked: one.looked + other.looked,
  sales: one.sales + other.sales,
  refunds: one.refunds + other.refunds,
});

/** The clicks on links of these sellers that may have led to one of the orders, by seller. */
async function clicksFor(
  ctx: Ctx,
  session: ClientSession,
  orders: readonly OrderRow[],
  hours: number,
): Promise<Map<string, KitEventRow[]>> {
  const times = orders.map(({ paidAt }) => paidAt.getTime());
  const sellers = new Map(orders.map(({ distributorId }) => [toId(distributorId), distributorId]));
  const from = new Date(Math.min(...times) - hours * HOUR);
  const until = new Date(Math.max(...times));
  const rows = await kitEvents
    .raw(ctx.db)
    .find({ kind: 'CLICK', distributorId: { $in: [...sellers.values()] }, at: { $gte: from, $lte: until } }, { session })
    .toArray();
  const bySeller = new Map<string, KitEventRow[]>();
  for (const row of rows) {
    const seller = toId(row.distributorId);
    const known = bySeller.get(seller);
    if (known) known.push(row);
    else bySeller.set(seller, [row]);
  }
  return bySeller;
}

/** Whether an order may be a sale of the campaign. */
function isOf({ products, startsAt, endsAt }: CampaignRow, { sku, kind, paidAt }: OrderRow): boolean {
  return kind !== 'MEMBERSHIP' && paidAt >= startsAt && paidAt < endsAt && products.some((product) => product.sku === sku);
}

/** Takes some hundreds of orders: new sales are added, known ones get what was refunded meanwhile. */
async function attribute(ctx: Ctx, orders: readonly OrderRow[], campaigns: readonly CampaignRow[]): Promise<Attributed> {
  const wanted = orders.filter((order) => campaigns.some((campaign) => isOf(campaign, order)));
  if (wanted.length === 0) return { looked: orders.length, sales: 0, refunds: 0 };
  const hours = await setting(ctx, 'linkAttributionHours');
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const known = new Map(
        (
          await kitSales
            .raw(ctx.db)
            .find({ _id: { $in: wanted.map(({ _id }) => _id) } }, { session })
            .toArray()
        ).map((sale) => [toId(sale._id), sale]),
      );
      const refunds = await takeRefunds(ctx, session, wanted, known);
      const unknown = wanted.filter(({ _id }) => !known.has(toId(_id)));
      const sales = unknown.length === 0 ? [] : await salesOf(ctx, session, unknown, campaigns, hours);
      if (sales.length > 0) await kitSales.raw(ctx.db).insertMany(sales, { session });
      for (const sale of sales) {
        const { sales: count, salesFen } = netOf(sale);
        await countSale(ctx, session, sale, count, salesFen);
      }
      return { looked: orders.length, sales: sales.length, refunds };
    }),
  );
}

async function countSale(ctx: Ctx, session: ClientSession, sale: KitSaleRow, sales: number, salesFen: number): Promise<void> {
  const { itemId, campaignId, paidAt } = sale;
  await kitHours
    .raw(ctx.db)
    .updateOne(
      { _id: hourKey(itemId, paidAt, SALES_SHARD) },
      { $inc: { sales, salesFen }, $setOnInsert: { itemId, campaignId, hourAt: hourOf(paidAt) } },
      { session, upsert: true },
    );
}

async function salesOf(
  ctx: Ctx,
  session: ClientSession,
  orders: readonly OrderRow[],
  campaigns: readonly CampaignRow[],
  hours: number,
): Promise<KitSaleRow[]> {
  const clicks = await clicksFor(ctx, session, orders, hours);
  const found = orders.flatMap((order) => {
    const ids = new Set(campaigns.filter((campaign) => isOf(campaign, order)).map(({ _id }) => toId(_id)));
    const own = (clicks.get(toId(order.distributorId)) ?? [])
      .filter(({ campaignId }) => ids.has(toId(campaignId)))
      .map((event) => ({ code: event.code, campaignId: toId(event.campaignId), at: event.at, event }));
    const click = lastClick(own, order.paidAt, hours);
    return click ? [{ order, event: click.event }] : [];
  });
  const codes = [...new Set(found.map(({ event }) => event.code))];
  const links = new Map(
    (
      await kitLinks
        .raw(ctx.db)
        .find({ _id: { $in: codes } }, { session })
        .toArray()
    ).map((link) => [link._id, link]),
  );
  return found.flatMap(({ order, event }) => {
    const link = links.get(event.code);
    if (!link) return [];
    const { _id, amountFen, refundedFen, profitFen, paidAt } = order;
    const { itemId, campaignId, distributorId, tier, groupId, operatorId } = link;
    const money = { amountFen, refundedFen, profitFen, paidAt, clickedAt: event.at };
    return [{ _id, code: event.code, itemId, campaignId, distributorId, tier, groupId, operatorId, ...money }];
  });
}

/** How many known sales were refunded further. */
async function takeRefunds(
  ctx: Ctx,
  session: ClientSession,
  orders: readonly OrderRow[],
  known: ReadonlyMap<string, KitSaleRow>,
): Promise<number> {
  let taken = 0;
  for (const { _id, refundedFen } of orders) {
    const sale = known.get(toId(_id));
    if (!sale || sale.refundedFen >= refundedFen) continue;
    await kitSales.raw(ctx.db).updateOne({ _id, refundedFen: sale.refundedFen }, { $set: { refundedFen } }, { session });
    const [before, after] = [netOf(sale), netOf({ ...sale, refundedFen })];
    await countSale(ctx, session, sale, after.sales - before.sales, after.salesFen - before.salesFen);
    taken += 1;
  }
  return taken;
}

/** Everything of one campaign, afresh: nothing changes where all was taken. */
export async function attributeCampaign(ctx: Ctx, campaign: CampaignRow): Promise<Attributed> {
  let done: Attributed = { looked: 0, sales: 0, refunds: 0 };
  const skus = [...new Set(campaign.products.map(({ sku }) => sku))];
  for await (const page of ordersOfSkus(ctx, skus, campaign.startsAt, campaign.endsAt, PAGE)) {
    done = add(done, await attribute(ctx, page, [campaign]));
  }
  return done;
}

/** Clicks are kept for three weeks, and nothing is attributed without them. */
const KEPT_MILLISECONDS = 21 * 86_400_000;

function campaignsNow(ctx: Ctx): Promise<CampaignRow[]> {
  return ctx.db.transaction((session) =>
    readScoringCampaigns(ctx, session, { from: new Date(ctx.now.getTime() - KEPT_MILLISECONDS), until: ctx.now }),
  );
}

/** What came in since it was looked for last; the first time, all of the campaigns of these weeks. */
export async function attributeSales(ctx: Ctx): Promise<Attributed> {
  const campaigns = await campaignsNow(ctx);
  // Before the orders are gone through with all that was refunded of them: what is refunded meanwhile is found by the next one.
  if ((await cursorOf(ctx, 'refunds')) === null) await moveCursor(ctx, 'refunds', (await newestOf(ctx, 'refunds')) ?? FIRST_ID);
  const done = await attributeOrders(ctx, campaigns);
  return add(done, await attributeRefunds(ctx, campaigns));
}

const cursorOf = async (ctx: Ctx, _id: KitCursorRow['_id']) => (await kitCursors.raw(ctx.db).findOne({ _id }))?.after ?? null;

async function moveCursor(ctx: Ctx, _id: KitCursorRow['_id'], after: ObjectId): Promise<void> {
  await kitCursors.raw(ctx.db).updateOne({ _id }, { $set: { after } }, { upsert: true });
}

async function attributeOrders(ctx: Ctx, campaigns: readonly CampaignRow[]): Promise<Attributed> {
  let done: Attributed = { looked: 0, sales: 0, refunds: 0 };
  const after = await cursorOf(ctx, 'orders');
  if (after === null) {
    // Read before the campaigns are gone through: what comes in meanwhile is found by the next one.
    const newest = await newestOf(ctx, 'orders');
    for (const campaign of campaigns) done = add(done, await attributeCampaign(ctx, campaign));
    if (newest !== null) await moveCursor(ctx, 'orders', newest);
    return done;
  }
  for (let from = lookBack(after); ;) {
    const page = await ordersAfter(ctx, from, PAGE);
    const last = page.at(-1);
    if (!last) return done;
    done = add(done, await attribute(ctx, page, campaigns));
    from = last._id;
    if (isLater(from, after)) await moveCursor(ctx, 'orders', from);
    if (page.length < PAGE) return done;
  }
}

async function attributeRefunds(ctx: Ctx, campaigns: readonly CampaignRow[]): Promise<Attributed> {
  let done: Attributed = { looked: 0, sales: 0, refunds: 0 };
  const after = (await cursorOf(ctx, 'refunds')) ?? FIRST_ID;
  for (let from = lookBack(after); ;) {
    const page = await refundsAfter(ctx, from, PAGE);
    const last = page.at(-1);
    if (!last) return done;
    const orders = await ordersByIds(
      ctx,
      page.map(({ orderId }) => orderId),
    );
    done = add(done, { ...(await attribute(ctx, orders, campaigns)), looked: 0 });
    from = last._id;
    if (isLater(from, after)) await moveCursor(ctx, 'refunds', from);
    if (page.length < PAGE) return done;
  }
}
