// War reports from the figures to the groups: once for each cause and group, whatever is killed in between, and as they were.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { outbox, robots } from '../../server/channels/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { files } from '../../server/files/model.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import type { OrderInput } from '../../server/orders/service.ts';
import { feeds } from '../../server/reports/feeds.ts';
import { tellMilestones } from '../../server/reports/milestones.ts';
import { reportPlans, reports } from '../../server/reports/model.ts';
import type { ReportRow } from '../../server/reports/model.ts';
import { correctReport, finishLeftOver, postReport, reportById, reportFor, repostReport } from '../../server/reports/reports.ts';
import { USUAL_TEMPLATE } from '../../server/reports/text.rules.ts';
import { tasks } from '../../server/tasks/model.ts';
import { finishByCause } from '../../server/tasks/service.ts';
import { runDue } from '../../server/timetables/service.ts';
import { SKU, aCampaign, minute } from '../leaderboards/made.ts';
import { aBareGroup } from '../support/inbound.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAction } from '../timetables/made.ts';

let world: World;
let ctx: Ctx;
let withRobot: GroupRow;
let byHand: GroupRow;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
afterEach(() => emptyWorld(world));
beforeEach(async () => {
  ctx = world.ctx({ now: minute(60) });
  [withRobot, byHand] = [await aBareGroup(ctx), await aBareGroup(ctx)];
  await robots.raw(ctx.db).insertOne({
    _id: newId(),
    ...{ name: '甲', kind: 'GROUP_ROBOT', host: 'x', masked: 'x', address: 'x', fingerprint: 'x', secret: null, state: 'GOOD' },
    ...{ groupIds: [withRobot._id], sends: [], claims: 0, restUntil: null, isHeld: false, streak: 0, failingSince: null },
    ...{ lastError: null, lastSentAt: null, createdAt: ctx.now },
  });
});

const manager = (now = ctx.now): Ctx => world.ctx({ now, viewer: asStaff('OPS_MANAGER') });
const messages = () =>
  outbox
    .raw(ctx.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
const all = () =>
  reports
    .raw(ctx.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();

/** Without pictures, which take their time and are not what most of these tests are about. */
async function aPlainCampaign(more: Partial<CampaignRow> = {}): Promise<CampaignRow> {
  const campaign = await aCampaign(ctx, more);
  const milestones = [2_500, 5_000, 7_500].map((shareBasisPoints) => ({
    id: String(shareBasisPoints),
    kind: 'GOAL_SHARE' as const,
    shareBasisPoints,
    subject: null,
    amountFen: null,
  }));
  await reportPlans
    .raw(ctx.db)
    .insertOne({ _id: campaign._id, template: { ...USUAL_TEMPLATE }, milestones, topCount: 5, sendsPicture: false, seq: 1 });
  return campaign;
}

async function sold(amountFen: number, at = 10): Promise<OrderInput & { sellerId: string }> {
  const seller = await aDistributor(ctx);
  const order = await anOrder(ctx, seller.memberNo, { paidAt: minute(at), sku: SKU, amountFen });
  return { ...order, sellerId: toId(seller._id) };
}

describe('a ring of the clock', () => {
  test('posts the text and the picture by robot, the text alone as a task, and says how many groups', async () => {
    const campaign = await aCampaign(ctx);
    await sold(500_000);
    const action = await anAction(world, campaign, { kind: 'WAR_REPORT', title: '11:00 战报', at: minute(60) });
    await runDue(ctx);
    const [report] = await all();
    expect(report).toMatchObject({
      cause: `action:${toId(action._id)}`,
      kind: 'CLOCK',
      state: 'POSTED',
      facts: { salesFen: 500_000, orders: 1, sellers: 1 },
    });
    expect(report?.text.zh).toContain('【11:00 战报】开场 1 小时');
    expect((await messages()).map(({ groupId, kind, state }) => [toId(groupId), kind, state])).toEqual([
      [toId(withRobot._id), 'TEXT', 'WAITING'],
      [toId(withRobot._id), 'IMAGE', 'WAITING'],
      [toId(byHand._id), 'TEXT', 'AS_TASK'],
    ]);
    expect(await tasks.raw(ctx.db).findOne({ groupId: byHand._id })).toMatchObject({ text: report?.text.zh, state: 'OPEN' });
    expect(await files.raw(ctx.db).findOne({ _id: report?.fileId ?? newId() })).toMatchObject({
      type: 'image/png',
      width: 1_080,
      use: 'REPORT',
    });
    await runDue(ctx);
    expect(await all()).toHaveLength(1);
  });

  test('goes on after a kill with the figures that it had, once for each group', async () => {
    const campaign = await aCampaign(ctx);
    const order = await sold(500_000);
    const wanted = { cause: 'action:x', kind: 'CLOCK' as const };
    // It dies before the picture is kept.
    const { files: _place, ...about } = world.about;
    await expect(reportFor({ ...ctx, about }, campaign, wanted)).rejects.toThrow('no place for files');
    expect(await all()).toMatchObject([{ state: 'MADE', fileId: null }]);
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 500_000, refundedAt: minute(50) })]);
    expect(await finishLeftOver(world.ctx({ now: minute(62) }), minute(61))).toEqual({ finished: 1 });
    await Promise.all([reportFor(ctx, campaign, wanted), finishLeftOver(ctx, minute(61))]);
    expect(await all()).toMatchObject([{ state: 'POSTED', facts: { salesFen: 500_000 }, postedAt: minute(62) }]);
    expect(await messages()).toHaveLength(3);
  });

  test('tells no real group of a rehearsal', async () => {
    const campaign = await aPlainCampaign({ isRehearsal: true });
    const row = await reportFor(ctx, campaign, { cause: 'action:x', kind: 'CLOCK' });
    expect(row).toMatchObject({ state: 'POSTED', groupIds: [] });
    expect(await messages()).toEqual([]);
  });
});

describe('milestones', () => {
  test('seen by two processes at once make one report', async () => {
    const campaign = await aPlainCampaign({ goals: { salesFen: 1_000_000, orders: 0, newMembers: 0 } });
    await sold(520_000);
    const db = await openDatabase({ mongodbUri: world.db.uri, dataDir: world.folder, role: 'worker', recordTraffic: null }, world.log);
    try {
      const other = world.ctx({ now: minute(60), db });
      const made = (
        await Promise.all([tellMilestones(ctx, campaign), tellMilestones(other, campaign), tellMilestones(ctx, campaign)])
      ).flat();
      expect(new Set(made.map(({ _id }) => toId(_id))).size).toBe(1);
    } finally {
      await db.close();
    }
    expect(await all()).toMatchObject([{ kind: 'MILESTONE', state: 'POSTED', facts: { milestone: { shareBasisPoints: 5_000 } } }]);
    expect(await messages()).toHaveLength(2);
    // The quarter was passed over, and is not told later; a refund does not tell the half again.
    expect(await tellMilestones(ctx, campaign)).toEqual([]);
    await sold(300_000);
    expect(await tellMilestones(ctx, campaign)).toMatchObject([{ cause: `goal:${toId(campaign._id)}:7500` }]);
  });

  test('the first to a sum is named as the others may see it', async () => {
    const campaign = await aCampaign(ctx, { goals: { salesFen: 0, orders: 0, newMembers: 0 } });
    const milestone = { id: 'm', kind: 'FIRST_TO' as const, shareBasisPoints: null, subject: 'DISTRIBUTOR' as const, amountFen: 300_000 };
    await reportPlans.raw(ctx.db).insertOne({
      _id: campaign._id,
      template: { zh: '{headline}', en: '{headline}' },
      milestones: [milestone],
      topCount: 3,
      sendsPicture: false,
      seq: 1,
    });
    await sold(299_900);
    expect(await tellMilestones(ctx, campaign)).toEqual([]);
    await sold(300_000, 20);
    const [report] = await tellMilestones(ctx, campaign);
    expect(report?.text.zh).toMatch(/^.+ 第一个突破 ¥3,000！$/);
    expect(report?.fileId).toBeNull();
    expect(await tellMilestones(ctx, { ...campaign, state: 'CLOSED' })).toEqual([]);
  });
});

describe('by hand', () => {
  test('the same key is the same report; before the opening there is none', async () => {
    const campaign = await aPlainCampaign();
    const key = 'press-0001';
    const [one, two] = await Promise.all([
      postReport(manager(), { campaignId: toId(campaign._id), key }),
      postReport(manager(), { campaignId: toId(campaign._id), key }),
    ]);
    expect(toId(one._id)).toBe(toId(two._id));
    expect(await messages()).toHaveLength(2);
    const early = await aPlainCampaign({ state: 'READY' });
    await expect(postReport(manager(), { campaignId: toId(early._id), key })).rejects.toMatchObject({ code: 'REPORT_TOO_EARLY' });
    await expect(postReport(manager(), { campaignId: toId(campaign._id), key: 'x' })).rejects.toMatchObject({ code: 'REPORT_KEY_WRONG' });
  });

  test('a refund leaves a report as it was; a corrected one names it', async () => {
    const campaign = await aPlainCampaign();
    const order = await sold(500_000);
    const report = await reportFor(ctx, campaign, { cause: 'action:x', kind: 'CLOCK' });
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 500_000, refundedAt: minute(55) })]);
    const corrected = await correctReport(manager(minute(70)), toId(report._id), 'press-0002');
    expect(corrected).toMatchObject({ kind: 'CORRECTION', correctsId: report._id, facts: { salesFen: 0 } });
    expect(await reportById(manager(), toId(report._id))).toMatchObject({ facts: { salesFen: 500_000 }, text: report.text });
  });

  test('groups that it did not reach get it again, the others do not', async () => {
    const campaign = await aPlainCampaign();
    const report = await reportFor(ctx, campaign, { cause: 'action:x', kind: 'CLOCK' });
    const ask = async () => {
      const { data } = await world.ask(
        manager(),
        `query ($id: ID!) { warReport(id: $id) { delivery { groups reached waiting missing } } }`,
        { id: toId(report._id) },
      );
      return data.warReport.delivery;
    };
    expect(await ask()).toEqual({ groups: 2, reached: 0, waiting: 2, missing: 0 });
    await expect(repostReport(manager(), toId(report._id))).rejects.toMatchObject({ code: 'REPORT_REACHED_ALL' });
    await outbox.raw(ctx.db).updateMany({ groupId: withRobot._id }, { $set: { state: 'DEAD' } });
    const [task] = await tasks.raw(ctx.db).find({}).toArray();
    await finishByCause(ctx, undefined, [task?.cause ?? '']);
    expect(await ask()).toEqual({ groups: 2, reached: 1, waiting: 0, missing: 1 });
    const twice = await Promise.allSettled([repostReport(manager(), toId(report._id)), repostReport(manager(), toId(report._id))]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await messages()).filter(({ state }) => state === 'WAITING').map(({ groupId }) => toId(groupId))).toEqual([
      toId(withRobot._id),
    ]);
    expect(await ask()).toEqual({ groups: 2, reached: 1, waiting: 1, missing: 0 });
  });
});

describe('who sees it', () => {
  const LIST = `query ($campaignId: ID!) { warReports(campaignId: $campaignId) { edges { node { id pictureUrl delivery { groups } facts { top { name } } } } } }`;

  test('members of the audience, without the delivery; nobody else', async () => {
    const member = await aDistributor(ctx);
    const campaign = await aPlainCampaign({ audience: { tiers: ['NEW'], provinces: [], groupIds: [] } });
    await reportFor(ctx, campaign, { cause: 'action:x', kind: 'CLOCK' });
    const viewer = asMember(toId(member._id));
    const { data } = await world.ask(world.ctx({ viewer }), LIST, { campaignId: toId(campaign._id) });
    expect(data.warReports.edges).toMatchObject([{ node: { delivery: null } }]);
    const heads = await aPlainCampaign({ audience: { tiers: ['HEAD'], provinces: [], groupIds: [] } });
    const { errors } = await world.ask(world.ctx({ viewer }), LIST, { campaignId: toId(heads._id) });
    expect(errors?.[0]?.extensions?.['code']).toBe('CAMPAIGN_NOT_YOURS');
  });

  test('a posted report is told to the room of its campaign', async () => {
    const campaign = await aPlainCampaign();
    const row: ReportRow = await reportFor(ctx, campaign, { cause: 'action:x', kind: 'CLOCK' });
    const [feed] = feeds;
    await feed?.onChange(ctx, { operationType: 'update', fullDocument: row } as never);
    expect(world.emitted.at(-1)).toMatchObject({
      room: `campaign:${toId(campaign._id)}`,
      event: 'report',
      state: { reportId: toId(row._id), title: row.title },
    });
  });
});

describe('what a campaign wants reported', () => {
  const SAVE = `mutation ($id: ID!, $seq: Int!, $input: ReportPlanInput!) { saveReportPlan(campaignId: $id, seq: $seq, input: $input) { seq topCount milestones { kind shareBasisPoints } } }`;
  const input = {
    template: { zh: '{headline}', en: '{headline}' },
    milestones: [{ kind: 'GOAL_SHARE', shareBasisPoints: 3_000 }],
    topCount: 3,
    sendsPicture: false,
  };

  test('is the usual one until somebody changes it, and of two who change it at once one is told', async () => {
    const campaign = await aCampaign(ctx);
    const id = toId(campaign._id);
    const { data } = await world.ask(
      manager(),
      `query ($id: ID!) { reportPlan(campaignId: $id) { seq topCount milestones { shareBasisPoints } placeholders { key } } }`,
      { id },
    );
    expect(data.reportPlan).toMatchObject({ seq: 0, topCount: 5 });
    expect(data.reportPlan.milestones).toHaveLength(4);
    const both = await Promise.all([world.ask(manager(), SAVE, { id, seq: 0, input }), world.ask(manager(), SAVE, { id, seq: 0, input })]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions?.['code'] ?? 'SAVED').sort()).toEqual(['REPORT_PLAN_STALE', 'SAVED']);
    const wrong = await world.ask(manager(), SAVE, { id, seq: 1, input: { ...input, topCount: 11 } });
    expect(wrong.errors?.[0]?.extensions?.['code']).toBe('REPORT_TOP_OUT_OF_RANGE');
    const { data: preview } = await world.ask(
      manager(),
      `query ($id: ID!) { previewReport(campaignId: $id, template: { zh: "{orders} 单", en: "{orders} orders" }, topCount: 3) { zh en } }`,
      { id },
    );
    expect(preview.previewReport).toEqual({ zh: '0 单', en: '0 orders' });
  });
});
