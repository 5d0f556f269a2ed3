// What the kit of a campaign came to: by item, tier, group, operator and hour. For the console and the review.

import type { ObjectId } from 'mongodb';
import { readCampaign } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { KitItemKind, KitPart } from '../generated/types.ts';
import { groupsByIds, holderName } from '../groups/service.ts';
import { netOf } from './click.rules.ts';
import { NO_COUNTS, addCounts, countsBy, hoursOf, itemCounts } from './counts.ts';
import type { ItemCounts } from './counts.ts';
import { itemsOf, listKitItems } from './items.ts';
import { kitLinks, kitSales } from './model.ts';
import type { KitItemRow } from './model.ts';

export interface ItemFigures {
  itemId: ObjectId;
  title: string;
  kind: KitItemKind;
  wave: number;
  hour: string;
  copies: number;
  shares: number;
  clicks: number;
  orders: number;
  salesFen: number;
}

/** By hour of sending. */
export async function itemFigures(ctx: Ctx, campaignId: ObjectId): Promise<ItemFigures[]> {
  const [items, counts] = await Promise.all([itemsOf(ctx, campaignId), itemCounts(ctx, campaignId)]);
  return items.map(({ _id: itemId, title, kind, wave, hour }) => {
    const { sales: orders, ...rest } = counts.get(toId(itemId)) ?? NO_COUNTS;
    return { itemId, title, kind, wave, hour, orders, ...rest };
  });
}

type Part = 'tier' | 'groupId' | 'operatorId';

interface Summed {
  _id: ObjectId | string | null;
  copies: number;
  shares: number;
  clicks: number;
}

/** Goes through the links and the sales of a campaign once: an hour's worth of links at a time would be no quicker. */
async function sumBy(ctx: Ctx, campaignId: ObjectId, part: Part): Promise<Map<string, ItemCounts>> {
  const sums = new Map<string, ItemCounts>();
  const add = (key: ObjectId | string | null, counts: Partial<ItemCounts>) => {
    const text = key === null ? '' : key.toString();
    sums.set(text, addCounts(sums.get(text) ?? NO_COUNTS, { ...NO_COUNTS, ...counts }));
  };
  const stages = [
    { $match: { campaignId } },
    {
      $group: {
        _id: `$${part}`,
        copies: { $sum: '$copies' },
        shares: { $sum: '$shares' },
        clicks: { $sum: '$clicks' },
      },
    },
  ];
  for await (const { _id, copies, shares, clicks } of kitLinks.raw(ctx.db).aggregate<Summed>(stages)) add(_id, { copies, shares, clicks });
  for await (const sale of kitSales.raw(ctx.db).find({ campaignId })) {
    const { sales, salesFen } = netOf(sale);
    add(sale[part], { sales, salesFen });
  }
  return sums;
}

const mostFirst = (one: KitPart, other: KitPart): number =>
  other.counts.salesFen - one.counts.salesFen || other.counts.clicks - one.counts.clicks;

const partsOf = (sums: ReadonlyMap<string, ItemCounts>, nameOf: (key: string) => string | null): KitPart[] =>
  Array.from(sums, ([key, counts]) => ({ key: key === '' ? null : key, name: key === '' ? null : nameOf(key), counts })).sort(mostFirst);

export interface KitReportRow {
  items: KitItemRow[];
  byTier: KitPart[];
  byGroup: KitPart[];
  byOperator: KitPart[];
  byHour: KitPart[];
}

export async function kitReport(ctx: Ctx, id: string): Promise<KitReportRow> {
  const { _id } = await readCampaign(ctx, id);
  const [items, tiers, groups, operators, hours] = await Promise.all([
    listKitItems(ctx, id),
    sumBy(ctx, _id, 'tier'),
    sumBy(ctx, _id, 'groupId'),
    sumBy(ctx, _id, 'operatorId'),
    hoursOf(ctx, _id),
  ]);
  const rows = await groupsByIds(ctx, [...groups.keys()].filter((key) => key !== '').map(fromId));
  const groupNames = new Map(rows.map((row) => [toId(row._id), row.name]));
  const operatorNames = new Map<string, string | null>();
  for (const key of operators.keys()) if (key !== '') operatorNames.set(key, await holderName(ctx, { operatorId: fromId(key) }));
  const byHour = countsBy(hours, ({ hourAt }) => hourAt.toISOString());
  return {
    items,
    byTier: partsOf(tiers, () => null),
    byGroup: partsOf(groups, (key) => groupNames.get(key) ?? null),
    byOperator: partsOf(operators, (key) => operatorNames.get(key) ?? null),
    byHour: partsOf(byHour, () => null).sort((one, other) => (String(one.key) < String(other.key) ? -1 : 1)),
  };
}
