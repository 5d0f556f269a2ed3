// A member opens the pictures of items that are open, for the own tier, in a campaign that the member takes part in.

import { campaignsByIds, mayFollow } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import { guardFiles } from '../files/service.ts';
import { isFor, itemsWithFile } from './own.ts';
import { rememberedAudience } from './remembered.ts';

async function isInAudience(ctx: Ctx, campaign: CampaignRow): Promise<boolean> {
  const key = `${String(ctx.viewer.id)} ${toId(campaign._id)}`;
  const { isIn } = await rememberedAudience(ctx.db).get(key, '', async () => ({ isIn: await mayFollow(ctx, campaign) }));
  return isIn;
}

guardFiles('KIT', async (ctx, { _id }) => {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') return false;
  const items = await itemsWithFile(ctx, _id);
  if (items.length === 0) return false;
  const member = await memberOf(ctx, fromId(ctx.viewer.id));
  const mine = items.filter((item) => isFor(item, member));
  for (const campaign of await campaignsByIds(
    ctx,
    mine.map(({ campaignId }) => campaignId),
  )) {
    if (await isInAudience(ctx, campaign)) return true;
  }
  return false;
});
