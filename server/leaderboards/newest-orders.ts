// The newest orders that scored in a campaign, for the big screen in the room: when, where, what and how much, and nothing that
// tells who. For the staff and for KOLs, who may put it on a wall; nothing for others.

import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { isAllowed } from '../context.ts';
import type { NewestOrder } from '../generated/types.ts';
import { scoreBatches } from './model.ts';

const MOST = 20;
/** Batches that are looked through: one may hold refunds alone. */
const BATCHES = 20;

export async function newestOrders(ctx: Ctx, campaign: CampaignRow, first: number): Promise<NewestOrder[]> {
  if (!isAllowed(['ADMIN', 'OPS_MANAGER', 'OPERATOR', 'KOL'], ctx.viewer)) return [];
  const batches = await scoreBatches
    .raw(ctx.db)
    .find({ campaignId: campaign._id })
    .project<{ events: { cause: string; paidAt: Date; region: string; sku: string; quantity: number; salesFen: number }[] }>({
      'events.cause': 1,
      'events.paidAt': 1,
      'events.region': 1,
      'events.sku': 1,
      'events.quantity': 1,
      'events.salesFen': 1,
    })
    .sort({ at: -1, _id: -1 })
    .limit(BATCHES)
    .toArray();
  return batches
    .flatMap(({ events }) => events)
    .filter(({ cause, salesFen }) => cause.startsWith('o:') && salesFen > 0)
    .sort((one, other) => other.paidAt.getTime() - one.paidAt.getTime())
    .slice(0, Math.max(0, Math.min(first, MOST)))
    .map(({ paidAt, region, sku, quantity, salesFen }) => ({ at: paidAt, region, sku, quantity, amountFen: salesFen }));
}
