// The end of a campaign's boards, fired by the timetable's closing: nothing counts any more, the lists are written and signed, what was won
// is settled, and only when all of that stands is the campaign closed. Killed anywhere and begun again it comes to the same: from the moment
// that the totals are closed the facts that count do not change, and everything is written under names that follow from them.

import { record } from '../audit/service.ts';
import { moveCampaign, readCampaign, setFrozen, subjectOf } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Words } from '../generated/types.ts';
import { actBy } from '../timetables/service.ts';
import { scoreAfresh } from './afresh.ts';
import { serveFrozen } from './board-of.ts';
import type { CampaignBoards, LiveBoard } from './campaign-boards.ts';
import { boardsFromFacts } from './facts.ts';
import { frozenBoard, writeFinal } from './final-lists.ts';
import { rewardEntries } from './model.ts';
import type { FinalEntry } from './final.rules.ts';
import { LiveView } from './live-view.ts';
import { sentences } from './sentences.ts';
import { settleRewards } from './settling.ts';
import { closeTotals, readTotals } from './totals.ts';
import { entriesOf } from './final-lists.ts';

export interface Frozen {
  boards: number;
  entries: number;
  rewards: number;
}

/** Throws Refused('CAMPAIGN_NOT_OVER'). Done again: nothing, and the same answer. */
export async function freezeCampaign(ctx: Ctx, campaignId: string): Promise<Frozen> {
  const campaign = await readCampaign(ctx, campaignId);
  if (campaign.frozenAt === null && campaign.state !== 'CLOSING') throw new Refused('CAMPAIGN_NOT_OVER');
  if (campaign.frozenAt === null && (await readTotals(ctx, campaign._id)).isOpen !== false) {
    // What could be missing is added while it still counts.
    await scoreAfresh(ctx, campaignId);
    await ctx.db.transaction((session) => closeTotals(ctx, session, campaign._id));
  }
  const boards = await boardsFromFacts(ctx, campaign);
  if (campaign.frozenAt === null) await writeAll(ctx, campaign, boards);
  return {
    boards: [...boards.all()].length,
    entries: boards.sellers,
    rewards: await rewardEntries.raw(ctx.db).countDocuments({ campaignId: campaign._id }),
  };
}

async function writeAll(ctx: Ctx, campaign: CampaignRow, boards: CampaignBoards): Promise<void> {
  for (const live of boards.all()) await writeFinal(ctx, live.key, campaign._id, finalEntries(boards, live));
  await settleRewards(ctx, campaign, boards);
  const rewards = await rewardEntries.raw(ctx.db).countDocuments({ campaignId: campaign._id });
  await ctx.db.transaction(async (session) => {
    if (!(await setFrozen(ctx, session, campaign._id, ctx.now))) return;
    await moveCampaign(ctx, session, campaign._id, 'CLOSED');
    await record(ctx, session, { action: 'BOARDS_FROZEN', subject: subjectOf(campaign), details: { sellers: boards.sellers, rewards } });
  });
}

function* finalEntries(boards: CampaignBoards, { key }: LiveBoard): Generator<FinalEntry> {
  for (const { rank, ownerId, score, orders, reachedAt } of entriesOf(new LiveView(boards, key))) {
    yield { rank, ownerId, score, orders, reachedAt: reachedAt.getTime() };
  }
}

actBy({
  kind: 'CLOSE',
  sentences,
  async fire(ctx, _action, campaign): Promise<Words> {
    const { boards, entries, rewards } = await freezeCampaign(ctx, toId(campaign._id));
    return {
      zh: `${boards} 张榜定格，${entries} 人上榜，${rewards} 份奖励`,
      en: `${boards} boards frozen with ${entries} members, ${rewards} rewards`,
    };
  },
});

serveFrozen(frozenBoard);
