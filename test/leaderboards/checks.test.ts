// What check-data promises about campaigns: found where it is broken, and mended by scores that are added.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Binary } from 'mongodb';
import { checkBoards } from '../../scripts/data-checks-boards.ts';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow, RewardRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { campaignTotals, finalBoards, finalPieces, rewardEntries, scoreBatches } from '../../server/leaderboards/model.ts';
import { boardsOf, closeTotals, freezeCampaign } from '../../server/leaderboards/service.ts';
import { orders } from '../../server/orders/model.ts';
import { recordOrders, recordRefunds } from '../../server/orders/service.ts';
import { phases } from '../../server/timetables/model.ts';
import { aDistributor, orderInput, refundInput } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, aPhase, minute, setTier, SKU } from './made.ts';

let world: World;
let ctx: Ctx;
let campaign: CampaignRow;
let firstNo: string;

const aReward = (id: string, more: Partial<RewardRow>): RewardRow => ({
  ...{ id, kind: 'THRESHOLD', subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null, fromRank: null, toRank: null },
  ...{ threshold: null, winners: null, prize: 'CASH', amountFen: 100_00, title: id },
  ...more,
});

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx({ now: minute(400) });
  const rewards = [
    aReward('r1', { kind: 'TOP_N', fromRank: 1, toRank: 2 }),
    aReward('r2', { threshold: 1 }),
    aReward('r3', { metric: 'ORDERS', threshold: 1, winners: 1 }),
  ];
  campaign = await aCampaign(ctx, { audience: { tiers: ['NEW'], provinces: [], groupIds: [] }, rewards });
  const phase = await aPhase(ctx, campaign, 0, 60);
  const sellers = [await aDistributor(ctx), await aDistributor(ctx, { region: '四川 成都' }), await aDistributor(ctx)];
  await setTier(ctx, [sellers[2]!._id], 'HEAD');
  const made = sellers.flatMap(({ memberNo }, seller) =>
    [5, 30, 90].map((at) =>
      orderInput(memberNo, { paidAt: minute(at + seller), sku: SKU, amountFen: 1_000 + at, kind: at === 90 ? 'MEMBERSHIP' : 'PRODUCT' }),
    ),
  );
  await recordOrders(ctx, made);
  const refundOf = (index: number, amountFen: number) => refundInput(made[index]!.orderNo, { amountFen, refundedAt: minute(200) });
  await recordRefunds(ctx, [refundOf(0, 400), refundOf(1, 1_030), refundOf(2, 1_090), refundOf(6, 100)]);
  await recordRefunds(ctx, [refundOf(0, 605)]);
  firstNo = made[3]!.orderNo;
  // The timetable moved after the orders of the first phase had been recorded.
  const { startsAt, endsAt, hasBoard } = phase;
  await phases
    .raw(ctx.db)
    .updateOne(
      { _id: phase._id },
      { $set: { startsAt: minute(500), endsAt: minute(600), history: [{ until: minute(450), startsAt, endsAt, hasBoard }] } },
    );
});
afterAll(() => world.close());

const verdicts = async (isFixing = false): Promise<Record<string, [broken: number, mended: number]>> =>
  Object.fromEntries((await checkBoards(ctx, isFixing)).map(({ name, broken, mended }) => [name, [broken.length, mended]]));
const SOUND = {
  'scores.facts': [0, 0],
  'scores.totals': [0, 0],
  'boards.memory': [0, 0],
  'boards.frozen': [0, 0],
  'boards.rewards': [0, 0],
};

test('sales, refunds, memberships, members outside the audience and phases that moved since are in order', async () => {
  expect(await verdicts()).toEqual(SOUND);
  expect((await checkBoards(ctx)).map(({ checked }) => checked)).toEqual([10, 1, 30, 0, 0]);
});

test('a score that is gone is found, and added again', async () => {
  await scoreBatches.raw(ctx.db).updateOne({ 'events.cause': `o:${firstNo}` }, { $pull: { events: { cause: `o:${firstNo}` } } } as object);
  await boardsOf(ctx).settled();
  expect(await verdicts()).toMatchObject({ 'scores.facts': [1, 0], 'scores.totals': [3, 0] });
  expect(await verdicts(true)).toEqual({ ...SOUND, 'scores.facts': [0, 1], 'scores.totals': [0, 3] });
  expect(await verdicts()).toEqual(SOUND);
});

test('a score that nobody sold and one for somebody else are found, and taken back', async () => {
  const [batch] = await scoreBatches
    .raw(ctx.db)
    .find({ 'events.cause': `o:${firstNo}` })
    .toArray();
  const event = batch!.events.find(({ cause }) => cause === `o:${firstNo}`)!;
  const events = [
    { ...event, cause: 'o:NOBODYS' },
    { ...event, teamId: newId() },
  ];
  await scoreBatches.raw(ctx.db).insertOne({ _id: newId(), campaignId: campaign._id, startsAt: campaign.startsAt, at: ctx.now, events });
  expect((await verdicts())['scores.facts']).toEqual([2, 0]);
  expect(await verdicts(true)).toMatchObject({ 'scores.totals': [0, 3], 'boards.memory': [0, 0] });
  expect((await verdicts())['scores.totals']).toEqual([0, 0]);
});

test('totals that are wrong are added up again, those of a closed campaign too', async () => {
  await ctx.db.transaction((session) => closeTotals(ctx, session, campaign._id));
  await campaignTotals.raw(ctx.db).updateOne({ _id: `${toId(campaign._id)}:3` }, { $inc: { salesFen: 7, refundedFen: 7 } });
  expect((await verdicts())['scores.totals']).toEqual([2, 0]);
  expect((await verdicts(true))['scores.totals']).toEqual([0, 2]);
  expect((await campaignTotals.raw(ctx.db).find({ campaignId: campaign._id, isOpen: true }).toArray()).length).toBe(0);
});

test('an order that changed behind the back of its score is found', async () => {
  await orders.raw(ctx.db).updateOne({ orderNo: firstNo }, { $inc: { amountFen: 1 } });
  const [facts] = await checkBoards(ctx);
  expect(facts!.broken.some((fault) => fault.includes(`order ${firstNo}: salesFen is 1005, the order says 1006`))).toBe(true);
  await orders.raw(ctx.db).updateOne({ orderNo: firstNo }, { $inc: { amountFen: -1 } });
});

test('frozen lists that were changed, or that nobody signed, are found', async () => {
  await campaigns.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { state: 'CLOSING', frozenAt: null } });
  await freezeCampaign(ctx, toId(campaign._id));
  expect((await verdicts())['boards.frozen']).toEqual([0, 0]);
  const [piece] = await finalPieces.raw(ctx.db).find({}).toArray();
  const figures = Buffer.from(piece!.figures.buffer);
  figures.writeDoubleLE(figures.readDoubleLE(0) + 1, 0);
  await finalPieces.raw(ctx.db).updateOne({ _id: piece!._id }, { $set: { figures: new Binary(figures) } });
  expect((await verdicts())['boards.frozen']).toEqual([1, 0]);
  await finalPieces.raw(ctx.db).updateOne({ _id: piece!._id }, { $set: { figures: piece!.figures } });
  await finalBoards.raw(ctx.db).updateOne({ _id: piece!.board }, { $set: { signature: 'forged' } });
  expect((await verdicts())['boards.frozen']).toEqual([1, 0]);
  await finalBoards.raw(ctx.db).deleteOne({ _id: piece!.board });
  expect((await verdicts())['boards.frozen']).toEqual([1, 0]);
});

test('rewards that were not won, that are missing and that are of another amount are found', async () => {
  expect((await verdicts())['boards.rewards']).toEqual([0, 0]);
  expect((await checkBoards(ctx)).find(({ name }) => name === 'boards.rewards')).toMatchObject({ checked: 3 });
  const [entry, other] = await rewardEntries.raw(ctx.db).find({}).toArray();
  await rewardEntries.raw(ctx.db).updateOne({ _id: entry!._id }, { $inc: { amountFen: 1 } });
  expect((await verdicts())['boards.rewards']).toEqual([1, 0]);
  await rewardEntries.raw(ctx.db).deleteOne({ _id: other!._id });
  await rewardEntries.raw(ctx.db).insertOne({ ...entry!, _id: `${toId(campaign._id)}:none:${entry!.ownerId}` });
  expect((await verdicts())['boards.rewards']).toEqual([3, 0]);
  await rewardEntries.raw(ctx.db).deleteMany({ campaignId: campaign._id });
  await campaigns.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { state: 'RUNNING', frozenAt: null } });
  expect((await verdicts())['boards.rewards']).toEqual([0, 0]);
  await rewardEntries.raw(ctx.db).insertOne(entry!);
  expect((await verdicts())['boards.rewards']).toEqual([1, 0]);
});
