// A few closed campaigns side by side: what was wished for and what came of it, hour by hour since the start, and what it cost.

import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { settledFen } from '../leaderboards/service.ts';
import { reviews } from './model.ts';
import type { FigureRow, ReviewFigures } from './review.rules.ts';

const FEWEST = 2;
const MOST = 4;

export interface Compared {
  campaign: CampaignRow;
  totals: TotalsOf;
  rewardFen: number;
  hours: number[];
  tiers: FigureRow[];
}

export type TotalsOf = Pick<ReviewFigures, 'salesFen' | 'orders' | 'newMembers' | 'refundedFen' | 'sellers' | 'late'> & {
  goals: CampaignRow['goals'];
};

export function totalsOf(campaign: CampaignRow, figures: ReviewFigures): TotalsOf {
  const { salesFen, orders, newMembers, refundedFen, sellers, late } = figures;
  return { goals: campaign.goals, salesFen, orders, newMembers, refundedFen, sellers, late };
}

/** @throws Refused COMPARE_COUNT, REVIEW_TOO_EARLY, REVIEW_NOT_MADE */
export async function compareCampaigns(ctx: Ctx, ids: readonly string[]): Promise<Compared[]> {
  if (new Set(ids).size !== ids.length || ids.length < FEWEST || ids.length > MOST) throw new Refused('COMPARE_COUNT');
  return Promise.all(
    ids.map(async (id) => {
      const campaign = await readCampaign(ctx, fromId(id));
      if (campaign.state !== 'CLOSED') throw new Refused('REVIEW_TOO_EARLY');
      const review = await reviews.raw(ctx.db).findOne({ _id: campaign._id });
      if (!review?.figures) throw new Refused('REVIEW_NOT_MADE');
      const { figures } = review;
      return {
        campaign,
        totals: totalsOf(campaign, figures),
        rewardFen: await settledFen(ctx, campaign._id),
        hours: figures.hours,
        tiers: figures.rows.TIER,
      };
    }),
  );
}
