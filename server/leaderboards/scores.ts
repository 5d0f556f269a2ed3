// Scores are written in the transaction of the orders and refunds that they follow from: one document of facts for each campaign that a
// batch touches. Whatever reads scores (boards, totals, reports) reads these, and never the orders.
// Surprise: a batch is late when its campaign is closed at the moment of its write, not when its orders were paid: a refund that comes
// after the boards were frozen takes no place back any more, and is still recorded for whoever looks back.

import type { ClientSession } from 'mongodb';
import { followCampaigns, readScoringCampaigns } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { followOrders } from '../orders/service.ts';
import type { OrderRow, Recorded, RefundRow } from '../orders/service.ts';
import { readPhases } from '../timetables/service.ts';
import type { PhaseRow } from '../timetables/service.ts';
import { memberKey, placesOf } from './members.ts';
import { campaignMembers, scoreBatches } from './model.ts';
import type { CampaignMemberRow, ScoreEvent } from './model.ts';
import { isOfCampaign, phaseOf, scoreOfOrder, scoreOfRefund } from './score.rules.ts';
import type { PhaseWithHistory, Scored } from './score.rules.ts';
import { addSums, addToTotals, NO_SUMS, openTotals, sumsOfEvent } from './totals.ts';

followOrders({ name: 'leaderboards', reading: readScores });
followCampaigns({
  name: 'scores',
  // What is paid for from its start on counts, whether the clock has moved it on or not.
  stateChanged: async (ctx, session, campaign, from) => {
    if (from === 'DRAFT' && campaign.state === 'READY') await openTotals(ctx, session, campaign._id);
  },
});

/** An order, or a refund of one. */
export interface Fact {
  order: OrderRow;
  refund: RefundRow | null;
  /** Of a refund: that everything is back with it. */
  isWhole: boolean;
}

export const causeOf = ({ order, refund }: Pick<Fact, 'order' | 'refund'>): string =>
  refund ? `r:${refund.refundNo}` : `o:${order.orderNo}`;

async function readScores(ctx: Ctx, session: ClientSession, recorded: Recorded): Promise<(() => Promise<void>) | null> {
  const facts = factsOf(recorded);
  const times = facts.map(({ order }) => order.paidAt.getTime());
  const from = new Date(times.reduce((a, b) => Math.min(a, b)));
  const until = new Date(times.reduce((a, b) => Math.max(a, b)));
  const campaigns = await readScoringCampaigns(ctx, session, { from, until });
  const touched = campaigns.flatMap((campaign) => {
    const own = facts.filter(({ order }) => isOfCampaign(campaign, order));
    return own.length === 0 ? [] : [{ campaign, facts: own }];
  });
  if (touched.length === 0) return null;

  const phases = phasesByCampaign(
    await readPhases(
      ctx,
      session,
      touched.map(({ campaign }) => campaign._id),
    ),
  );
  const sellers = touched.map((each) => ({
    campaign: each.campaign,
    distributorIds: new Set(each.facts.map(({ order }) => toId(order.distributorId))),
  }));
  const { byKey, fresh } = await placesOf(ctx, session, sellers);
  return async () => {
    if (fresh.length > 0) await campaignMembers.raw(ctx.db).insertMany(fresh, { session });
    for (const { campaign, facts: own } of touched) {
      const events = eventsOf(campaign, phases.get(toId(campaign._id)) ?? [], own, byKey, ctx.now);
      await writeEvents(ctx, session, campaign, events);
    }
  };
}

/** In the batch's transaction. */
export async function writeEvents(ctx: Ctx, session: ClientSession, campaign: CampaignRow, events: ScoreEvent[]): Promise<void> {
  if (events.length === 0) return;
  const sums = events.map(sumsOfEvent).reduce(addSums, NO_SUMS);
  if (!(await addToTotals(ctx, session, campaign, sums))) for (const event of events) event.isLate = true;
  const { _id: campaignId, startsAt } = campaign;
  await scoreBatches.raw(ctx.db).insertOne({ _id: newId(), campaignId, startsAt, at: ctx.now, events }, { session });
}

function factsOf({ orders, refunds }: Recorded): Fact[] {
  const facts: Fact[] = orders.map((order) => ({ order, refund: null, isWhole: false }));
  const last = new Map<OrderRow, Fact>();
  for (const { row: refund, order } of refunds) {
    const fact: Fact = { order, refund, isWhole: false };
    facts.push(fact);
    last.set(order, fact);
  }
  // What the order comes to after the batch is whole by the batch's last refund of it.
  for (const [order, fact] of last) fact.isWhole = order.refundedFen >= order.amountFen;
  return facts;
}

/** In the form in which the rules take phases. */
export function phasesByCampaign(rows: readonly PhaseRow[]): Map<string, PhaseWithHistory[]> {
  const byCampaign = new Map<string, PhaseWithHistory[]>();
  for (const { _id, campaignId, startsAt, endsAt, hasBoard, history } of rows) {
    const phase = { id: toId(_id), startsAt, endsAt, hasBoard, history };
    const own = byCampaign.get(toId(campaignId));
    if (own) own.push(phase);
    else byCampaign.set(toId(campaignId), [phase]);
  }
  return byCampaign;
}

/** What these facts of a campaign come to; of sellers outside the audience nothing. */
export function eventsOf(
  campaign: Pick<CampaignRow, '_id'>,
  phases: readonly PhaseWithHistory[],
  facts: readonly Fact[],
  members: ReadonlyMap<string, CampaignMemberRow>,
  recordedAt: Date,
): ScoreEvent[] {
  return facts.flatMap(({ order, refund, isWhole }) => {
    const member = members.get(memberKey(campaign._id, order.distributorId));
    const scored = refund ? scoreOfRefund(order, refund.amountFen, isWhole) : scoreOfOrder(order);
    if (!member?.isIn || !scored) return [];
    const cause = causeOf({ order, refund });
    return [eventOf(member, order, scored, { cause, at: refund?.refundedAt ?? order.paidAt, phases, recordedAt })];
  });
}

function eventOf(
  { tier, teamId, groupId, operatorId, region }: CampaignMemberRow,
  { distributorId, sku, paidAt }: OrderRow,
  scored: Scored,
  { cause, at, phases, recordedAt }: { cause: string; at: Date; phases: readonly PhaseWithHistory[]; recordedAt: Date },
): ScoreEvent {
  const phaseId = phaseOf(phases, paidAt, recordedAt);
  return { cause, at, paidAt, phaseId, distributorId, teamId, groupId, operatorId, region, tier, sku, ...scored, isLate: false };
}
