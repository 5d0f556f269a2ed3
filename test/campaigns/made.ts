// Campaigns for tests: a draft from a template, one that lacks nothing, one that is published.

import { changeCampaign, createCampaign, publishCampaign } from '../../server/campaigns/service.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import type { CampaignAudienceInput } from '../../server/generated/types.ts';
import { upsertProducts } from '../../server/products/service.ts';

const same = (fen: number) => ({ NEW: fen, MID: fen, HEAD: fen });
export const OIL = { sku: 'OIL', isMain: true, priceFen: 16_800, stock: 500, profitFen: same(3_200) };

export const someProducts = (ctx: Ctx): Promise<void> =>
  upsertProducts(ctx, [
    { sku: 'OIL', name: '山茶籽油礼盒', category: '粮油', priceFen: 16_800, profitFen: 3_200 },
    { sku: 'TEA', name: '明前龙井', category: '茶', priceFen: 9_900, profitFen: 1_000 },
  ]);

/** On 20 May 2026, 10:00–22:00 in Shanghai. */
export const aDraft = (ctx: Ctx, title = '山茶籽油爆品日'): Promise<CampaignRow> =>
  createCampaign(ctx, { title, templateKey: 'HOT_DAY', day: '2026-05-20' });

export async function aWholeDraft(ctx: Ctx, audience?: CampaignAudienceInput): Promise<CampaignRow> {
  const { _id, seq } = await aDraft(ctx);
  const goals = { salesFen: 36_000_000, orders: 0, newMembers: 0 };
  return changeCampaign(ctx, toId(_id), seq, { products: [OIL], goals, ...(audience ? { audience } : {}) });
}

export async function aPublished(ctx: Ctx, audience?: CampaignAudienceInput): Promise<CampaignRow> {
  const { _id, seq } = await aWholeDraft(ctx, audience);
  return publishCampaign(ctx, toId(_id), seq);
}
