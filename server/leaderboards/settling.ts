// What was won, written once for each reward and owner: the name of an entry says what it is for. Settled from the very boards that are
// frozen; a refund that comes later finds them closed.

import type { ObjectId } from 'mongodb';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { sum } from '../core/money.ts';
import { toId } from '../core/ids.ts';
import type { CampaignBoards } from './campaign-boards.ts';
import { entriesOf } from './final-lists.ts';
import { placesOf, winnersOf } from './final.rules.ts';
import { rewardEntries } from './model.ts';
import type { RewardEntryRow } from './model.ts';
import { LiveView } from './live-view.ts';

const AT_ONCE = 1_000;

export async function settleRewards(ctx: Ctx, campaign: CampaignRow, boards: CampaignBoards): Promise<void> {
  const campaignId = toId(campaign._id);
  for (const reward of campaign.rewards) {
    const { id: rewardId, subject, metric, phaseId, title, prize, amountFen } = reward;
    const view = new LiveView(boards, { campaignId, subject, metric, phaseId });
    const rows = winnersOf(reward, entriesOf(view, placesOf(reward, view.size))).map(({ ownerId, rank, score }): RewardEntryRow => {
      const what = { rewardId, title, prize, amountFen, subject, metric, phaseId };
      return { _id: `${campaignId}:${rewardId}:${ownerId}`, campaignId: campaign._id, ...what, ownerId, rank, score, at: ctx.now };
    });
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      await rewardEntries
        .raw(ctx.db)
        .bulkWrite(
          rows
            .slice(at, at + AT_ONCE)
            .map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true } })),
        );
    }
  }
}

export function readRewardEntries(ctx: Ctx, campaignId: ObjectId): Promise<RewardEntryRow[]> {
  return rewardEntries
    .raw(ctx.db)
    .find({ campaignId }, { sort: { rewardId: 1, rank: 1 } })
    .toArray();
}

/** Everything that was won in a campaign; 0 before it is closed. */
export async function settledFen(ctx: Ctx, campaignId: ObjectId): Promise<number> {
  // Honours may be as many as there are sellers; what is paid for has a cap.
  const paid = await rewardEntries
    .raw(ctx.db)
    .find({ campaignId, amountFen: { $gt: 0 } }, { projection: { amountFen: 1 } })
    .toArray();
  return sum(paid.map(({ amountFen }) => amountFen));
}
