// Brings the facts of a campaign to what its orders say, and its totals to what its facts say. Facts are never touched: what was scored
// wrongly is taken back by events of the same cause. For `check-data --fix`; nothing but a fault makes it necessary.
// Surprise: everything is read and written in one transaction, so that orders which come in meanwhile are either in all of it or in none.

import type { ClientSession } from 'mongodb';
import { readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { readPhases } from '../timetables/service.ts';
import { factsOfCampaign, scoreAfresh } from './afresh.ts';
import { scoreEventsOf } from './facts.ts';
import { campaignMembers, campaignTotals } from './model.ts';
import type { CampaignMemberRow, ScoreEvent } from './model.ts';
import { eventsOf, phasesByCampaign, writeEvents } from './scores.ts';
import { addSums, NO_SUMS, sumsOfEvent } from './totals.ts';

const AMOUNTS = ['salesFen', 'orders', 'newMembers', 'quantity'] as const;

/** Returns how many scores were added or corrected. A campaign whose boards are frozen keeps its scores; its totals are added up. */
export async function mendScores(ctx: Ctx, campaignId: string): Promise<{ added: number; corrected: number }> {
  const campaign = await readCampaign(ctx, campaignId);
  const added = campaign.frozenAt === null ? (await scoreAfresh(ctx, campaignId)).added : 0;
  const corrected = await ctx.db.transaction(async (session) => {
    const corrections = campaign.frozenAt === null ? await findCorrections(ctx, campaign, session) : [];
    await writeEvents(ctx, session, campaign, corrections);
    await mendTotals(ctx, campaign, session);
    return corrections.length;
  });
  return { added, corrected };
}

/** What is scored for whom, in which phase: the same order twice under another team is two of them. */
function slotOf({ cause, distributorId, teamId, groupId, operatorId, region, phaseId }: ScoreEvent): string {
  return [cause, distributorId, teamId, groupId, operatorId, region, phaseId].map(String).join('|');
}

function sumUp(slots: Map<string, ScoreEvent>, event: ScoreEvent, sign: 1 | -1): void {
  const slot = slotOf(event);
  const sum = slots.get(slot) ?? { ...event, salesFen: 0, orders: 0, newMembers: 0, quantity: 0, isLate: false };
  for (const amount of AMOUNTS) sum[amount] += sign * event[amount];
  slots.set(slot, sum);
}

async function findCorrections(ctx: Ctx, campaign: CampaignRow, session: ClientSession): Promise<ScoreEvent[]> {
  const slots = new Map<string, ScoreEvent>();
  const phaseByCause = new Map<string, string | null>();
  for await (const event of scoreEventsOf(ctx, campaign._id, session)) {
    if (event.isLate) continue;
    sumUp(slots, event, -1);
    phaseByCause.set(event.cause, event.phaseId);
  }
  const phases = phasesByCampaign(await readPhases(ctx, session, [campaign._id])).get(toId(campaign._id)) ?? [];
  const isPhase = new Set<string | null>([null, ...phases.map(({ id }) => id)]);
  const members = new Map<string, CampaignMemberRow>();
  const ownKeys = { $gte: `${toId(campaign._id)}:`, $lt: `${toId(campaign._id)};` };
  for await (const row of campaignMembers.raw(ctx.db).find({ _id: ownKeys }, { session })) members.set(row._id, row);
  for await (const fact of factsOfCampaign(ctx, campaign, session)) {
    for (const event of eventsOf(campaign, phases, [fact], members, ctx.now)) {
      // The phase was fixed when the order was recorded; the timetable may have moved since.
      const recorded = phaseByCause.get(event.cause);
      if (recorded !== undefined && isPhase.has(recorded)) event.phaseId = recorded;
      sumUp(slots, event, 1);
    }
  }
  return [...slots.values()].filter((event) => AMOUNTS.some((amount) => event[amount] !== 0));
}

async function mendTotals(ctx: Ctx, { _id: campaignId }: CampaignRow, session: ClientSession): Promise<void> {
  let sums = NO_SUMS;
  for await (const event of scoreEventsOf(ctx, campaignId, session)) if (!event.isLate) sums = addSums(sums, sumsOfEvent(event));
  const rows = campaignTotals.raw(ctx.db);
  // Each of the shards is written, so that a batch which adds to one of them at this moment conflicts.
  await rows.updateMany({ campaignId }, { $set: { ...NO_SUMS }, $inc: { mended: 1 } }, { session });
  await rows.updateOne({ _id: `${toId(campaignId)}:0` }, { $set: { ...sums } }, { session });
}
