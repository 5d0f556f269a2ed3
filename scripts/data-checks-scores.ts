// The promises about scores: what was scored equals the orders and refunds of campaigns, and their totals equal what was scored.
// Surprise: everything is added up again in the plainest way, row by row, and not with the code that serves it.

import type { CampaignRow } from '../server/campaigns/service.ts';
import { campaigns } from '../server/campaigns/model.ts';
import type { Ctx } from '../server/context.ts';
import { toId } from '../server/core/ids.ts';
import { campaignMembers, campaignTotals, scoreBatches } from '../server/leaderboards/model.ts';
import type { CampaignMemberRow, ScoreEvent } from '../server/leaderboards/model.ts';
import { orders, refunds } from '../server/orders/model.ts';
import type { OrderRow } from '../server/orders/model.ts';
import { phases } from '../server/timetables/model.ts';
import type { PhaseRow } from '../server/timetables/model.ts';
import type { Promised } from './data-checks.ts';

/** An edit of the timetable and an order at one moment: either may have come first. */
const EDIT_MILLISECONDS = 60_000;
const ATTEMPTS = 3;

export interface ScorePromises {
  facts: Promised;
  totals: Promised;
}

export function scoringCampaigns(ctx: Ctx): Promise<CampaignRow[]> {
  return campaigns
    .raw(ctx.db)
    .find({ state: { $in: ['READY', 'RUNNING', 'PAUSED', 'CLOSING', 'CLOSED'] } }, { sort: { startsAt: 1 } })
    .toArray();
}

export async function checkScores(ctx: Ctx): Promise<ScorePromises> {
  const facts: Promised = {
    name: 'scores.facts',
    what: 'scores equal the orders and refunds of campaigns',
    checked: 0,
    broken: [],
    mended: 0,
  };
  const totals: Promised = { name: 'scores.totals', what: 'totals of campaigns equal the scores', checked: 0, broken: [], mended: 0 };
  for (const campaign of await scoringCampaigns(ctx)) {
    let wrong: string[] = [];
    // An order that comes in between two readings is in one of them only; read again, it is in both.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const events = await eventsOf(ctx, campaign);
      wrong = await factFaults(ctx, campaign, events);
      if (attempt === 0) facts.checked += events.length;
      if (wrong.length === 0) break;
    }
    facts.broken.push(...wrong);
    totals.checked += 1;
    totals.broken.push(...(await totalsFaults(ctx, campaign)));
  }
  return { facts, totals };
}

export type Recorded = ScoreEvent & { recordedAt: Date };

export async function eventsOf(ctx: Ctx, { _id: campaignId }: Pick<CampaignRow, '_id'>): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for await (const batch of scoreBatches.raw(ctx.db).find({ campaignId }, { batchSize: 200 }))
    for (const event of batch.events) events.push({ ...event, recordedAt: batch.at });
  return events;
}

interface Sum {
  salesFen: number;
  orders: number;
  newMembers: number;
  causes: Map<string, number>;
  events: Recorded[];
}

async function factFaults(ctx: Ctx, campaign: CampaignRow, events: readonly Recorded[]): Promise<string[]> {
  const wrong: string[] = [];
  const refundOrder = new Map<string, string>();
  const nos = events.flatMap(({ cause }) => (cause.startsWith('r:') ? [cause.slice(2)] : []));
  const orderNoById = new Map<string, string>();
  const sold = await soldIn(ctx, campaign);
  for (const { _id, orderNo } of sold) orderNoById.set(toId(_id), orderNo);
  for (let at = 0; at < nos.length; at += 1_000) {
    const rows = refunds.raw(ctx.db).find({ refundNo: { $in: nos.slice(at, at + 1_000) } }, { projection: { refundNo: 1, orderId: 1 } });
    for await (const { refundNo, orderId } of rows) refundOrder.set(refundNo, orderNoById.get(toId(orderId)) ?? '');
  }
  const scored = new Map<string, Sum>();
  for (const event of events) {
    const no = event.cause.startsWith('r:') ? (refundOrder.get(event.cause.slice(2)) ?? '') : event.cause.slice(2);
    const sum: Sum = scored.get(no) ?? { salesFen: 0, orders: 0, newMembers: 0, causes: new Map(), events: [] };
    sum.salesFen += event.salesFen;
    sum.orders += event.orders;
    sum.newMembers += event.newMembers;
    sum.causes.set(event.cause, (sum.causes.get(event.cause) ?? 0) + event.salesFen);
    sum.events.push(event);
    scored.set(no, sum);
  }
  const members = await membersOf(ctx, campaign);
  const spans = await phases.raw(ctx.db).find({ campaignId: campaign._id }).toArray();
  const name = (no: string): string => `${campaign.number}, order ${no}`;
  for (const order of sold) {
    const member = members.get(toId(order.distributorId));
    const sum = scored.get(order.orderNo);
    scored.delete(order.orderNo);
    if (!member) wrong.push(`${name(order.orderNo)}: nobody has found out whether it counts`);
    else if (!member.isIn) {
      if (sum && !isNothing(sum)) wrong.push(`${name(order.orderNo)}: counts for somebody outside the audience`);
    } else {
      const faults = orderFaults(order, member, sum, spans);
      if (faults.length > 0) wrong.push(`${name(order.orderNo)}: ${faults.join('; ')}`);
    }
  }
  for (const [no, sum] of scored) if (!isNothing(sum)) wrong.push(`${name(no)}: counts, and is none of the campaign's`);
  return wrong;
}

async function soldIn(ctx: Ctx, campaign: CampaignRow): Promise<OrderRow[]> {
  const skus = new Set(campaign.products.map(({ sku }) => sku));
  const found: OrderRow[] = [];
  const inTime = { paidAt: { $gte: campaign.startsAt, $lt: campaign.endsAt } };
  for await (const order of orders.raw(ctx.db).find(inTime, { batchSize: 2_000 })) {
    if (order.kind === 'MEMBERSHIP' || skus.has(order.sku)) found.push(order);
  }
  return found;
}

async function membersOf(ctx: Ctx, { _id }: CampaignRow): Promise<Map<string, CampaignMemberRow>> {
  const prefix = `${toId(_id)}:`;
  const found = new Map<string, CampaignMemberRow>();
  const rows = campaignMembers.raw(ctx.db).find({ _id: { $gte: prefix, $lt: `${toId(_id)};` } }, { batchSize: 2_000 });
  for await (const row of rows) found.set(row._id.slice(prefix.length), row);
  return found;
}

const isNothing = ({ salesFen, orders: count, newMembers }: Sum): boolean => salesFen === 0 && count === 0 && newMembers === 0;

function orderFaults(order: OrderRow, member: CampaignMemberRow, sum: Sum | undefined, spans: readonly PhaseRow[]): string[] {
  const isMembership = order.kind === 'MEMBERSHIP';
  const isBack = order.refundedFen > 0 && order.refundedFen >= order.amountFen;
  const count = isBack ? 0 : 1;
  const expected = {
    salesFen: isMembership ? 0 : order.amountFen - order.refundedFen,
    orders: isMembership ? 0 : count,
    newMembers: isMembership ? count : 0,
  };
  const faults: string[] = [];
  for (const [field, value] of Object.entries(expected) as [keyof typeof expected, number][]) {
    if ((sum?.[field] ?? 0) !== value) faults.push(`${field} is ${sum?.[field] ?? 0}, the order says ${value}`);
  }
  if (!isMembership && sum && sum.causes.get(`o:${order.orderNo}`) !== order.amountFen) faults.push('the sale itself is scored otherwise');
  for (const event of sum?.events ?? []) {
    const isOwners = (['teamId', 'groupId', 'operatorId', 'region'] as const).every(
      (field) => String(event[field]) === String(member[field]),
    );
    if (!isOwners || String(event.distributorId) !== String(order.distributorId)) faults.push(`${event.cause} counts for somebody else`);
    if (!mayBePhase(event, order, spans)) faults.push(`${event.cause} stands in another phase than ${order.paidAt.toISOString()} was in`);
  }
  return faults;
}

/** By the phases as they stood when it was recorded; of an edit at that very moment either side will do. */
function mayBePhase({ phaseId, recordedAt }: Recorded, { paidAt }: OrderRow, spans: readonly PhaseRow[]): boolean {
  const moments = [recordedAt.getTime() - EDIT_MILLISECONDS, recordedAt.getTime(), recordedAt.getTime() + EDIT_MILLISECONDS];
  return moments.some((moment) => {
    const holding = spans.find((span) => {
      const { startsAt, endsAt, hasBoard } = span.history.find(({ until }) => moment < until.getTime()) ?? span;
      return hasBoard && paidAt >= startsAt && paidAt < endsAt;
    });
    return (holding ? toId(holding._id) : null) === phaseId;
  });
}

async function totalsFaults(ctx: Ctx, campaign: CampaignRow): Promise<string[]> {
  let wrong: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const sums = { salesFen: 0, orders: 0, quantity: 0, newMembers: 0, refundedFen: 0 };
    const rows = await campaignTotals.raw(ctx.db).find({ campaignId: campaign._id }).toArray();
    for (const event of await eventsOf(ctx, campaign)) {
      if (event.isLate) continue;
      sums.salesFen += event.salesFen;
      sums.orders += event.orders;
      sums.quantity += event.quantity;
      sums.newMembers += event.newMembers;
      if (event.cause.startsWith('r:')) sums.refundedFen -= event.salesFen;
    }
    wrong = (Object.keys(sums) as (keyof typeof sums)[]).flatMap((field) => {
      const counted = rows.reduce((sum, row) => sum + row[field], 0);
      return counted === sums[field] ? [] : [`${campaign.number}: ${field} is counted as ${counted}, the scores say ${sums[field]}`];
    });
    if (wrong.length === 0) return [];
  }
  return wrong;
}
