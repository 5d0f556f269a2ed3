// What members of the demo world did with the kit of the campaign that runs: copied, sent, and had clicked on.

import type { ObjectId } from 'mongodb';
import type { CampaignRow } from '../server/campaigns/service.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { distributors } from '../server/distributors/model.ts';
import type { KitEventRow } from '../server/kits/model.ts';
import { linksFor, listKitItems } from '../server/kits/service.ts';
import type { KitLinkRow } from '../server/kits/service.ts';
import { counted } from '../server/kits/tally.ts';
import { scoreEventsOf } from '../server/leaderboards/service.ts';
import { kitOf } from './kit.ts';
import type { Plan } from './people.ts';
import { makeDraw, makeRandom } from './random.ts';
import type { Random } from './random.ts';

/** Members whose copies and clicks are counted. */
const SHARERS = 60;

/** Some of those who sell have copied and sent something, and people clicked on it. */
export async function shareKit(ctx: Ctx, plan: Plan, campaign: CampaignRow): Promise<void> {
  const random = makeRandom(plan.seed, 'shares');
  const sold = new Map<string, ObjectId>();
  for await (const { distributorId, orders } of scoreEventsOf(ctx, campaign._id)) {
    if (orders > 0 && sold.size < SHARERS) sold.set(toId(distributorId), distributorId);
  }
  const items = (await listKitItems(ctx, toId(campaign._id))).filter(({ openAt }) => openAt !== null);
  if (items.length === 0) return;
  const appeals = new Map(kitOf('').map(({ title, appeal }) => [title, appeal]));
  const drawItem = makeDraw(items.map(({ title }) => appeals.get(title) ?? 1));
  const people = await distributors
    .raw(ctx.db)
    .find({ _id: { $in: [...sold.values()] } }, { projection: { changes: 0 } })
    .toArray();
  const events: KitEventRow[] = [];
  for (const person of people) {
    const links = await linksFor(ctx, person, campaign._id, items);
    for (let nth = 1 + random.below(4); nth > 0; nth--) {
      const item = items[drawItem(random)];
      const link = item && links.get(toId(item._id));
      if (link) events.push(...useOf(link, random, campaign.startsAt, ctx.now));
    }
  }
  for (let from = 0; from < events.length; from += 500) await counted(ctx, events.slice(from, from + 500));
}

function useOf(link: KitLinkRow, random: Random, from: Date, until: Date): KitEventRow[] {
  const { _id: code, itemId, campaignId, distributorId } = link;
  const about = { code, itemId, campaignId, distributorId };
  const copiedAt = from.getTime() + Math.floor((until.getTime() - from.getTime()) * 0.7 * random.next());
  const events: KitEventRow[] = [{ _id: `u:${code}:${String(copiedAt)}`, kind: 'COPY', ...about, at: new Date(copiedAt) }];
  if (random.isLucky(0.6)) events.push({ _id: `s:${code}:${String(copiedAt)}`, kind: 'SHARE', ...about, at: new Date(copiedAt + 5_000) });
  for (let nth = random.below(9); nth > 0; nth--) {
    const clickedAt = copiedAt + Math.floor((until.getTime() - copiedAt) * random.next());
    events.push({ _id: `c:${code}:${String(nth)}:${String(clickedAt)}`, kind: 'CLICK', ...about, at: new Date(clickedAt) });
  }
  return events;
}
