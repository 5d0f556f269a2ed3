// What orders and refunds write into the scores, in their own transaction, and what the boards make of it.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { campaigns } from '../../server/campaigns/model.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { boardsOf, closeTotals, readTotals, scoreAfresh, scoreEventsOf } from '../../server/leaderboards/service.ts';
import type { BoardKey, ScoreEvent } from '../../server/leaderboards/service.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import { recordOrders, recordRefunds, releaseQuarantine } from '../../server/orders/service.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor, anOrder, memberInput, orderInput, refundInput } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, aPhase, minute, setTier, SKU } from './made.ts';

let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => {
  ctx = world.ctx({ now: minute(300) });
});
afterEach(() => emptyWorld(world));
afterAll(() => world.close());

async function eventsOf({ _id }: CampaignRow): Promise<ScoreEvent[]> {
  const events: ScoreEvent[] = [];
  for await (const event of scoreEventsOf(ctx, _id)) events.push(event);
  return events;
}

const key = (campaign: CampaignRow, more: Partial<BoardKey> = {}): BoardKey => ({
  campaignId: toId(campaign._id),
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  ...more,
});

async function board(campaign: CampaignRow, more: Partial<BoardKey> = {}): Promise<[string, number][]> {
  const boards = boardsOf(ctx);
  await boards.settled();
  return (boards.view(key(campaign, more))?.top(100) ?? []).map(({ ownerId, score }) => [ownerId, score]);
}

describe('orders', () => {
  test('an order of a campaign product scores for the seller, once, and one before the start or at the end does not', async () => {
    const campaign = await aCampaign(ctx);
    const seller = await aDistributor(ctx);
    const order = await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 5_900 });
    await anOrder(ctx, seller.memberNo, { paidAt: minute(-1), sku: SKU });
    await anOrder(world.ctx({ now: minute(900) }), seller.memberNo, { paidAt: campaign.endsAt, sku: SKU });
    await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: 'OIL-2L' });
    expect(await recordOrders(ctx, [order])).toMatchObject({ duplicate: 1 });
    expect((await eventsOf(campaign)).map(({ cause, salesFen, orders }) => [cause, salesFen, orders])).toEqual([
      [`o:${order.orderNo}`, 5_900, 1],
    ]);
    expect(await board(campaign)).toEqual([[toId(seller._id), 5_900]]);
  });

  test('a membership is a new member for whoever invited, and no sale', async () => {
    const campaign = await aCampaign(ctx);
    const seller = await aDistributor(ctx);
    await anOrder(ctx, seller.memberNo, { paidAt: minute(10), kind: 'MEMBERSHIP', sku: 'MEMBERSHIP', amountFen: 39_900 });
    expect(await board(campaign)).toEqual([]);
    expect(await board(campaign, { metric: 'NEW_MEMBERS' })).toEqual([[toId(seller._id), 1]]);
    expect(await readTotals(ctx, campaign._id)).toMatchObject({ salesFen: 0, orders: 0, newMembers: 1, isOpen: true });
  });

  test('a draft and a cancelled campaign score nothing, one that is ready or pauses does', async () => {
    const seller = await aDistributor(ctx);
    const states = ['DRAFT', 'CANCELLED', 'READY', 'PAUSED', 'CLOSING'] as const;
    const rows = await Promise.all(states.map((state) => aCampaign(ctx, { state })));
    await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU });
    const counts = await Promise.all(rows.map(async (row) => (await eventsOf(row)).length));
    expect(counts).toEqual([0, 0, 1, 1, 1]);
  });

  test('an order of a member who comes later scores when it is released, by the time at which it was paid', async () => {
    const campaign = await aCampaign(ctx);
    const phase = await aPhase(ctx, campaign, 0, 60);
    const input = memberInput();
    await recordOrders(ctx, [orderInput(input.memberNo, { paidAt: minute(20), sku: SKU })]);
    expect(await eventsOf(campaign)).toEqual([]);
    await enrolDistributors(ctx, [input]);
    await releaseQuarantine(ctx);
    expect(await eventsOf(campaign)).toMatchObject([{ at: minute(20), phaseId: toId(phase._id), orders: 1 }]);
    expect(await board(campaign, { phaseId: toId(phase._id) })).toHaveLength(1);
  });
});

describe('refunds', () => {
  test('a part takes money back, the whole takes the order back too, in the phase of the order', async () => {
    const campaign = await aCampaign(ctx);
    const phase = await aPhase(ctx, campaign, 0, 60);
    const seller = await aDistributor(ctx);
    const order = await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 6_000, quantity: 2 });
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 1_000, refundedAt: minute(100) })]);
    expect(await board(campaign, { phaseId: toId(phase._id) })).toEqual([[toId(seller._id), 5_000]]);
    expect(await board(campaign, { metric: 'ORDERS' })).toEqual([[toId(seller._id), 1]]);
    await recordRefunds(ctx, [
      refundInput(order.orderNo, { amountFen: 2_000, refundedAt: minute(101) }),
      refundInput(order.orderNo, { amountFen: 3_000, refundedAt: minute(102) }),
    ]);
    expect(await board(campaign)).toEqual([[toId(seller._id), 0]]);
    expect(await board(campaign, { metric: 'ORDERS', phaseId: toId(phase._id) })).toEqual([[toId(seller._id), 0]]);
    expect(await readTotals(ctx, campaign._id)).toMatchObject({ salesFen: 0, orders: 0, quantity: 0, refundedFen: 6_000 });
  });

  test('a refund that came before its order is taken off when the order comes', async () => {
    const campaign = await aCampaign(ctx);
    const seller = await aDistributor(ctx);
    const order = orderInput(seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 6_000 });
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 6_000, refundedAt: minute(30) })]);
    await recordOrders(ctx, [order]);
    expect(await board(campaign)).toEqual([[toId(seller._id), 0]]);
    expect(await board(campaign, { metric: 'ORDERS' })).toEqual([[toId(seller._id), 0]]);
  });

  test('a refund of an order that scored nowhere takes nothing', async () => {
    const campaign = await aCampaign(ctx, { audience: { tiers: ['HEAD'], provinces: [], groupIds: [] } });
    const seller = await aDistributor(ctx);
    const order = await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 6_000 });
    await setTier(ctx, [seller._id], 'HEAD');
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 6_000, refundedAt: minute(30) })]);
    expect(await eventsOf(campaign)).toEqual([]);
  });
});

describe('whom a member scores for', () => {
  test('the head above, the group of the own tier with its holder, the province; fixed by the first order', async () => {
    const campaign = await aCampaign(ctx);
    const head = await aDistributor(ctx);
    const between = await aDistributor(ctx, { sponsorNo: head.memberNo });
    const seller = await aDistributor(ctx, { sponsorNo: between.memberNo, region: '四川 成都' });
    await setTier(ctx, [head._id], 'HEAD');
    const operator = 'a'.repeat(24);
    const group = await heldGroup(world, operator);
    await staysIn(world, group, seller._id);
    await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 5_000 });
    await setTier(ctx, [between._id, seller._id], 'HEAD');
    await heldGroup(world, 'b'.repeat(24), group);
    await anOrder(ctx, seller.memberNo, { paidAt: minute(11), sku: SKU, amountFen: 7_000 });
    expect(await board(campaign, { subject: 'TEAM' })).toEqual([[toId(head._id), 12_000]]);
    expect(await board(campaign, { subject: 'GROUP' })).toEqual([[toId(group), 12_000]]);
    expect(await board(campaign, { subject: 'OPERATOR' })).toEqual([[operator, 12_000]]);
    expect(await board(campaign, { subject: 'REGION' })).toEqual([['四川', 12_000]]);
    expect(boardsOf(ctx).ownerOf(key(campaign, { subject: 'TEAM' }), toId(seller._id))).toBe(toId(head._id));
  });
});

describe('freezing', () => {
  test('what comes after the close is late: it is recorded, and counts nowhere', async () => {
    const campaign = await aCampaign(ctx);
    const seller = await aDistributor(ctx);
    const order = await anOrder(ctx, seller.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 6_000 });
    await ctx.db.transaction((session) => closeTotals(ctx, session, campaign._id));
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 1_000, refundedAt: minute(30) })]);
    await anOrder(ctx, seller.memberNo, { paidAt: minute(12), sku: SKU });
    expect((await eventsOf(campaign)).map(({ isLate }) => isLate)).toEqual([false, true, true]);
    expect(await board(campaign)).toEqual([[toId(seller._id), 6_000]]);
    expect(await readTotals(ctx, campaign._id)).toMatchObject({ salesFen: 6_000, orders: 1, isOpen: false });
  });

  test('of batches and a close at one moment each counts before it or is late, and totals say which', async () => {
    const campaign = await aCampaign(ctx);
    const sellers = await Promise.all(Array.from({ length: 5 }, () => aDistributor(ctx)));
    const batch = (index: number) =>
      sellers.map(({ memberNo }) => orderInput(memberNo, { paidAt: minute(index), sku: SKU, amountFen: 100 }));
    const racing = Array.from({ length: 12 }, (_none, index) => recordOrders(ctx, batch(index)));
    const closing = ctx.db.transaction((session) => closeTotals(ctx, session, campaign._id));
    await Promise.all([...racing, closing]);
    const events = await eventsOf(campaign);
    expect(events).toHaveLength(60);
    const inTime = events.filter(({ isLate }) => !isLate).length;
    expect(await readTotals(ctx, campaign._id)).toMatchObject({ orders: inTime, salesFen: inTime * 100, isOpen: false });
    const shown = await board(campaign);
    expect(shown.reduce((sum, [, score]) => sum + score, 0)).toBe(inTime * 100);
  });
});

describe('scoring afresh', () => {
  test('orders from before the publishing are scored late and once', async () => {
    const campaign = await aCampaign(ctx, { state: 'DRAFT' });
    const seller = await aDistributor(ctx);
    const orders = [10, 20, 30].map((at) => orderInput(seller.memberNo, { paidAt: minute(at), sku: SKU, amountFen: 1_000 }));
    await recordOrders(ctx, orders);
    await recordRefunds(ctx, [refundInput(orders[0]!.orderNo, { amountFen: 1_000, refundedAt: minute(40) })]);
    await campaigns.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { state: 'RUNNING' } });
    await anOrder(ctx, seller.memberNo, { paidAt: minute(50), sku: SKU, amountFen: 500 });
    expect(await scoreAfresh(ctx, toId(campaign._id))).toEqual({ facts: 5, added: 4 });
    expect(await scoreAfresh(ctx, toId(campaign._id))).toEqual({ facts: 5, added: 0 });
    expect(await board(campaign)).toEqual([[toId(seller._id), 2_500]]);
    expect(await board(campaign, { metric: 'ORDERS' })).toEqual([[toId(seller._id), 3]]);
    expect(await readTotals(ctx, campaign._id)).toMatchObject({ salesFen: 2_500, orders: 3, refundedFen: 1_000 });
  });
});
