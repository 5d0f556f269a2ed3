// The kit of a member: the items for the own tier, the open ones with the own link in the text, the locked ones with their time, and
// what came of it.

import type { ObjectId } from 'mongodb';
import { campaignsForMember } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import { filesByIds } from '../files/service.ts';
import type { FileRow } from '../files/service.ts';
import type { CampaignState, KitUseInput, OwnKit, OwnKitItem } from '../generated/types.ts';
import { productBySku } from '../products/service.ts';
import { netOf } from './click.rules.ts';
import { addCounts, NO_COUNTS } from './counts.ts';
import type { ItemCounts } from './counts.ts';
import { fillText, firstName } from './item.rules.ts';
import { linkAddress, linksFor } from './links.ts';
import { kitItems, kitLinks, kitSales } from './model.ts';
import type { KitEventRow, KitItemRow, KitLinkRow, KitSaleRow } from './model.ts';
import { sharedKit } from './shared.ts';
import type { SharedKit } from './shared.ts';
import { counted } from './tally.ts';

const SHOWN: readonly CampaignState[] = ['READY', 'RUNNING', 'PAUSED', 'CLOSING', 'CLOSED'];
/** What is over is shown until the end of the next day, for whoever still sends thanks. */
const KEPT_MILLISECONDS = 24 * 3_600_000;
const RUNS_FIRST: readonly CampaignState[] = ['RUNNING', 'PAUSED', 'CLOSING', 'READY', 'CLOSED'];
const MOST_USES = 100;
/** A phone that was off for longer tells nothing that still matters. */
const OLDEST_MILLISECONDS = 14 * 86_400_000;

type OwnFile = FileRow;

export const isFor = ({ tiers }: Pick<KitItemRow, 'tiers'>, member: Pick<DistributorRow, 'standing'>): boolean =>
  tiers.length === 0 || tiers.includes(member.standing.tier);

async function ownMember(ctx: Ctx): Promise<DistributorRow> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  return memberOf(ctx, fromId(ctx.viewer.id));
}

/** What runs comes first, then what comes next. */
export async function myKits(ctx: Ctx): Promise<OwnKitOf[]> {
  const member = await ownMember(ctx);
  const campaigns = (await campaignsForMember(ctx, toId(member._id)))
    .filter(({ state, endsAt }) => SHOWN.includes(state) && ctx.now.getTime() - endsAt.getTime() < KEPT_MILLISECONDS)
    .sort(
      (one, other) => RUNS_FIRST.indexOf(one.state) - RUNS_FIRST.indexOf(other.state) || one.startsAt.getTime() - other.startsAt.getTime(),
    );
  return Promise.all(campaigns.map((campaign) => kitOf(ctx, member, campaign)));
}

/** As the schema has it, with files as their rows. */
export interface OwnKitOf extends Omit<OwnKit, 'items'> {
  items: (Omit<OwnKitItem, 'files'> & { files: OwnFile[] })[];
}

async function kitOf(ctx: Ctx, member: DistributorRow, campaign: CampaignRow): Promise<OwnKitOf> {
  const shared = await sharedKit(ctx, campaign);
  const items = shared.items.filter((item) => isFor(item, member));
  const open = items.filter(({ openAt }) => openAt !== null);
  const [links, sales, files, product] = await Promise.all([
    linksFor(ctx, member, campaign._id, open),
    ownSales(ctx, member._id, campaign._id),
    filesByIds(
      ctx,
      open.flatMap(({ fileIds }) => fileIds),
    ),
    mainProduct(ctx, campaign),
  ]);
  const fileById = new Map(files.map((file) => [toId(file._id), file]));
  const values = placesOf(ctx, member, campaign, product);
  let totals = NO_COUNTS;
  for (const link of links.values()) totals = addCounts(totals, { ...NO_COUNTS, ...usesOf(link) });
  let profitFen = 0;
  for (const sale of sales.values()) profitFen += sale.profitFen;
  const soldCount = [...sales.values()].reduce((sum, sale) => sum + sale.sales, 0);
  return {
    campaignId: toId(campaign._id),
    title: campaign.title,
    state: campaign.state,
    startsAt: campaign.startsAt,
    endsAt: campaign.endsAt,
    sharer: firstName(member.name),
    product,
    items: items.map((item) => ({
      ...ownItem(ctx, item, shared, links.get(toId(item._id)) ?? null, values),
      files: item.openAt === null ? [] : item.fileIds.flatMap((id) => fileById.get(toId(id)) ?? []),
      counts: { ...usesOf(links.get(toId(item._id)) ?? null), ...salesOf(sales.get(toId(item._id))) },
    })),
    totals: { sent: totals.copies + totals.shares, clicks: totals.clicks, sales: soldCount, profitFen },
  };
}

const usesOf = (link: KitLinkRow | null) => ({ copies: link?.copies ?? 0, shares: link?.shares ?? 0, clicks: link?.clicks ?? 0 });

interface OwnSale {
  sales: number;
  salesFen: number;
  profitFen: number;
}
const salesOf = (sale: OwnSale | undefined) => ({ sales: sale?.sales ?? 0, salesFen: sale?.salesFen ?? 0 });

/** By item; a member has hundreds at most. */
async function ownSales(ctx: Ctx, distributorId: ObjectId, campaignId: ObjectId): Promise<Map<string, OwnSale>> {
  const sums = new Map<string, OwnSale>();
  for (const sale of await kitSales.raw(ctx.db).find({ distributorId, campaignId }).toArray()) {
    const { sales, salesFen, profitFen } = netOf(sale);
    const sum = sums.get(toId(sale.itemId)) ?? { sales: 0, salesFen: 0, profitFen: 0 };
    sums.set(toId(sale.itemId), { sales: sum.sales + sales, salesFen: sum.salesFen + salesFen, profitFen: sum.profitFen + profitFen });
  }
  return sums;
}

async function mainProduct(ctx: Ctx, { products, packaging }: CampaignRow): Promise<OwnKit['product']> {
  const main = products.find(({ isMain }) => isMain) ?? products[0];
  const product = main ? await productBySku(ctx, main.sku) : null;
  if (!main || !product) return null;
  return { sku: main.sku, name: product.name, priceFen: main.priceFen, sellingPoint: packaging.sellingPoint };
}

type Values = Omit<Parameters<typeof fillText>[1], '链接'>;

function placesOf({ time }: Ctx, { name }: DistributorRow, { title, startsAt }: CampaignRow, product: OwnKit['product']): Values {
  const [, month = '', day = ''] = time.dayKey(startsAt).split('-');
  const yuan = product ? product.priceFen / 100 : null;
  return {
    ...{ 昵称: firstName(name), 活动: title, 商品: product?.name ?? '', 时间: time.clock(startsAt) },
    日期: `${Number(month)}月${Number(day)}日`,
    金额: yuan === null ? '' : `${Number.isInteger(yuan) ? yuan : yuan.toFixed(2)} 元`,
  };
}

function ownItem(ctx: Ctx, item: KitItemRow, { counts, opensAt }: SharedKit, link: KitLinkRow | null, values: Values) {
  const { _id, kind, title, play, wave, hour, openAt, text, fileIds } = item;
  const isOpen = openAt !== null && link !== null;
  const address = isOpen ? linkAddress(ctx, link._id) : null;
  const { copies, shares } = counts.get(toId(_id)) ?? NO_COUNTS;
  return {
    ...{ id: toId(_id), kind, title, play, wave, hour, isOpen, fileCount: fileIds.length, usedByAll: copies + shares },
    opensAt: isOpen ? null : (opensAt.get(wave) ?? null),
    text: address === null || text === null ? null : fillText(text, { ...values, 链接: address }),
    link: address,
  };
}

/** As a member gets it whose name and link are an example's. */
export async function previewOf(ctx: Ctx, campaign: CampaignRow, text: string): Promise<string> {
  const values = placesOf(ctx, { name: EXAMPLE_NAME } as DistributorRow, campaign, await mainProduct(ctx, campaign));
  return fillText(text, { ...values, 链接: linkAddress(ctx, EXAMPLE_CODE) });
}

const EXAMPLE_NAME = '小林';
const EXAMPLE_CODE = '7K3ZQ9XWC';

/**
 * What was copied and shared on the phone. An act of an item that is not open to the member is left out, and so is one that was told
 * before; its time is held within what can be. Returns how many were new. @throws Refused KIT_USES_TOO_MANY
 */
export async function reportUses(ctx: Ctx, uses: readonly KitUseInput[]): Promise<number> {
  if (uses.length > MOST_USES) throw new Refused('KIT_USES_TOO_MANY', { max: MOST_USES });
  const member = await ownMember(ctx);
  const itemIds = [...new Set(uses.map(({ itemId }) => itemId))].map(fromId);
  // A link is there only where the item was open to the member.
  const links = await kitLinks
    .raw(ctx.db)
    .find({ distributorId: member._id, itemId: { $in: itemIds } })
    .toArray();
  const byItem = new Map(links.map((link) => [toId(link.itemId), link]));
  const now = ctx.now.getTime();
  const events = uses.flatMap(({ id, itemId, use, at }): KitEventRow[] => {
    const link = byItem.get(itemId);
    if (!link || !/^[\w-]{8,64}$/.test(id) || now - at.getTime() > OLDEST_MILLISECONDS) return [];
    const { _id: code, campaignId, distributorId } = link;
    const when = new Date(Math.min(now, at.getTime()));
    return [{ _id: `u:${toId(distributorId)}:${id}`, kind: use, code, itemId: link.itemId, campaignId, distributorId, at: when }];
  });
  const fresh = await counted(ctx, events);
  if (fresh === null) throw new Refused('TOO_BUSY', { retryAfterSeconds: 5 });
  return fresh;
}

/** Everything that is held about a member's links, for the member's own file. */
export async function ownKitFacts(
  ctx: Ctx,
  distributorId: ObjectId,
): Promise<{ links: KitLinkRow[]; sales: KitSaleRow[]; titles: ReadonlyMap<string, string> }> {
  const links = await kitLinks.raw(ctx.db).find({ distributorId }).toArray();
  const sales = await kitSales.raw(ctx.db).find({ distributorId }).toArray();
  const ids = [...new Map(links.map(({ itemId }) => [toId(itemId), itemId])).values()];
  const items = await kitItems
    .raw(ctx.db)
    .find({ _id: { $in: ids } }, { projection: { title: 1 } })
    .toArray();
  return { links, sales, titles: new Map(items.map(({ _id, title }) => [toId(_id), title])) };
}

/** The open items of a campaign that a file belongs to. */
export function itemsWithFile(ctx: Ctx, fileId: ObjectId): Promise<KitItemRow[]> {
  return kitItems
    .raw(ctx.db)
    .find({ fileIds: fileId, state: 'READY', openAt: { $ne: null } })
    .toArray();
}

export type { ItemCounts };
