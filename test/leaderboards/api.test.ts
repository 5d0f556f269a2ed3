// Boards through GraphQL: pages, the own place with its neighbours and the gap, and who may look.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { emptyView, boardsOf, serveFrozen } from '../../server/leaderboards/service.ts';
import { recordOrders, recordRefunds } from '../../server/orders/service.ts';
import { aDistributor, orderInput, refundInput } from '../support/trade.ts';
import { asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, aPhase, minute, SKU } from './made.ts';

let world: World;
let ctx: Ctx;
let campaign: CampaignRow;
let phaseId: string;
let sellers: DistributorRow[];

const ENTRY = 'rank ownerId score moved isOwn';
const BOARD = `query ($board: BoardKeyInput!, $first: Int! = 20, $from: Int! = 1) { leaderboard(board: $board, first: $first, from: $from) {
  size frozenAt board { phaseId } entries { ${ENTRY} } own { gap ordersToOvertake entry { ${ENTRY} } next { rank } around { rank } }
  totals { salesFen orders quantity newMembers refundedFen sellers } } }`;

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx({ now: minute(125) });
  campaign = await aCampaign(ctx);
  phaseId = toId((await aPhase(ctx, campaign, 0, 60))._id);
  sellers = [];
  for (let index = 0; index < 12; index += 1) sellers.push(await aDistributor(ctx));
  const orders = sellers.map(({ memberNo }, index) =>
    orderInput(memberNo, { paidAt: minute(index * 10), sku: SKU, amountFen: 12_000 - index * 1_000 }),
  );
  await recordOrders(ctx, orders);
  await recordRefunds(ctx, [refundInput(orders[11]!.orderNo, { amountFen: 1_000, refundedAt: minute(120) })]);
  await boardsOf(ctx).settled();
});
afterAll(() => world.close());

const board = (more: object = {}) => ({ campaignId: toId(campaign._id), subject: 'DISTRIBUTOR', metric: 'SALES', ...more });
const as = (index: number): Ctx => ({ ...ctx, viewer: asMember(toId(sellers[index]!._id)) });
const manager = (): Ctx => ({ ...ctx, viewer: asStaff('OPS_MANAGER') });

test('a page, the own place, the gap in money and in orders', async () => {
  const { data, errors } = await world.ask(as(5), BOARD, { board: board(), first: 3 });
  expect(errors).toBeUndefined();
  const { leaderboard } = data;
  expect(leaderboard.size).toBe(12);
  expect(
    leaderboard.entries.map(({ rank, score, isOwn }: { rank: number; score: number; isOwn: boolean }) => [rank, score, isOwn]),
  ).toEqual([
    [1, 12_000, false],
    [2, 11_000, false],
    [3, 10_000, false],
  ]);
  expect(leaderboard.own).toMatchObject({
    gap: 1_000,
    ordersToOvertake: 1,
    entry: { rank: 6, score: 7_000, isOwn: true },
    next: { rank: 5 },
  });
  expect(leaderboard.own.around.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(leaderboard.totals).toEqual({ salesFen: 77_000, orders: 11, quantity: 11, newMembers: 0, refundedFen: 1_000, sellers: 12 });
});

test('who lost everything again stays on the board, and further pages begin at a rank', async () => {
  const { data } = await world.ask(manager(), BOARD, { board: board(), from: 11, first: 5 });
  expect(data.leaderboard.entries.map(({ rank, score }: { rank: number; score: number }) => [rank, score])).toEqual([
    [11, 2_000],
    [12, 0],
  ]);
  expect(data.leaderboard.own).toBeNull();
});

test('a phase has its own board; one without a board, or of another campaign, has none', async () => {
  const ofPhase = await world.ask(manager(), BOARD, { board: board({ phaseId }) });
  expect(ofPhase.data.leaderboard).toMatchObject({ size: 6, board: { phaseId } });
  const other = await aCampaign(ctx);
  const silent = await aPhase(ctx, campaign, 60, 90, { hasBoard: false });
  for (const key of [board({ phaseId, campaignId: toId(other._id) }), board({ phaseId: toId(silent._id) }), board({ phaseId: 'x' })]) {
    expect((await world.ask(manager(), BOARD, { board: key })).errors?.[0]?.extensions?.['code']).toBe('BOARD_UNKNOWN');
  }
  expect((await world.ask(manager(), BOARD, { board: board({ campaignId: toId(newId()) }) })).errors?.[0]?.extensions?.['code']).toBe(
    'CAMPAIGN_UNKNOWN',
  );
});

test('a member outside the audience sees no board of the campaign', async () => {
  const others = await aCampaign(ctx, { audience: { tiers: ['HEAD'], provinces: [], groupIds: [] } });
  const key = board({ campaignId: toId(others._id) });
  expect((await world.ask(as(0), BOARD, { board: key })).errors?.[0]?.extensions?.['code']).toBe('CAMPAIGN_NOT_YOURS');
  expect((await world.ask(manager(), BOARD, { board: key })).data.leaderboard).toMatchObject({ size: 0, entries: [], own: null });
});

test('pages that are none are refused', async () => {
  for (const page of [{ first: 0 }, { first: 101 }, { from: 0 }]) {
    expect((await world.ask(manager(), BOARD, { board: board(), ...page })).errors?.[0]?.extensions?.['code']).toBe('BOARD_RANK');
  }
});

test('the course of sales adds up to the totals, refunds at their own time', async () => {
  const CURVE = 'query ($id: ID!, $step: Int!) { campaign(id: $id) { salesCurve(stepMinutes: $step) { at salesFen orders } } }';
  const { data } = await world.ask(manager(), CURVE, { id: toId(campaign._id), step: 60 });
  expect(data.campaign.salesCurve).toEqual([
    { at: minute(60).toISOString(), salesFen: 57_000, orders: 6 },
    { at: minute(120).toISOString(), salesFen: 78_000, orders: 12 },
    { at: minute(125).toISOString(), salesFen: 77_000, orders: 11 },
  ]);
  const wrong = await world.ask(manager(), CURVE, { id: toId(campaign._id), step: 0 });
  expect(wrong.errors?.[0]?.extensions?.['code']).toBe('CURVE_STEP');
});

test('a frozen campaign is read from its lists, with totals from the database', async () => {
  const frozen = await aCampaign(ctx);
  const seller = sellers[0]!;
  await recordOrders(ctx, [orderInput(seller.memberNo, { paidAt: minute(1), sku: SKU, amountFen: 500 })]);
  await campaigns.raw(ctx.db).updateOne({ _id: frozen._id }, { $set: { frozenAt: ctx.now, state: 'CLOSED' } });
  await boardsOf(ctx).settled();
  serveFrozen((_ctx, key) => Promise.resolve({ ...emptyView(key), size: 7 }));
  const { data, errors } = await world.ask(manager(), BOARD, { board: board({ campaignId: toId(frozen._id) }) });
  expect(errors).toBeUndefined();
  expect(data.leaderboard).toMatchObject({ size: 7, frozenAt: ctx.now.toISOString(), totals: { salesFen: 500, orders: 1, sellers: 7 } });
});
