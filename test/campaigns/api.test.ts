// Campaigns through GraphQL: from a template to published, what is refused with its field, copies, and two people at once.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { followCampaigns } from '../../server/campaigns/followers.ts';
import { campaigns } from '../../server/campaigns/model.ts';
import { changeCampaign, createCampaign, moveCampaign, readScoringCampaigns, setCampaignTimes } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { NOON, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { OIL, aDraft, aPublished, aWholeDraft, someProducts } from './made.ts';

let world: World;
let manager: Ctx;
/** What followers were told, by this file's own one. */
const told: string[] = [];
let isMinded = false;

followCampaigns({
  name: 'test',
  stateChanged: (_ctx, _session, { state }, from) => {
    told.push(`${from} → ${state}`);
    return Promise.resolve();
  },
  copied: (_ctx, _session, _from, _to, shiftMilliseconds) => {
    told.push(`copied by ${String(shiftMilliseconds / 86_400_000)} days`);
    return Promise.resolve();
  },
  timesChanged: () => {
    told.push('times');
    return Promise.resolve();
  },
  publishing: () =>
    Promise.resolve(
      isMinded
        ? [{ code: 'PHASES_OVERLAP', step: 'TIMETABLE', field: 'phases.1', clause: null, words: { zh: '重叠', en: 'overlap' } }]
        : [],
    ),
});

beforeAll(async () => {
  world = await makeWorld();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  await someProducts(manager);
});

beforeEach(() => {
  told.length = 0;
  isMinded = false;
});

afterAll(() => world.close());

const publish = (id: string, seq: number) =>
  world.ask(manager, 'mutation ($id: ID!, $seq: Int!) { publishCampaign(id: $id, seq: $seq) { state seq } }', { id, seq });
const codeOf = ({ errors }: Awaited<ReturnType<World['ask']>>): unknown => errors?.[0]?.extensions?.['code'];

describe('a draft', () => {
  test('begins from a template with its hours, rewards and a budget that holds them', async () => {
    const { data, errors } = await world.ask(
      manager,
      `mutation { createCampaign(title: " 爆品日 ", templateKey: "HOT_DAY", day: "2026-05-20") {
        number title state startsAt endsAt rewards { title } rewardBudgetFen rewardCostFen steps { step state } audience { tiers groupIds } } }`,
    );
    expect(errors).toBeUndefined();
    const made = data['createCampaign'];
    expect(made).toMatchObject({
      number: expect.stringMatching(/^C\d{4}$/),
      title: '爆品日',
      state: 'DRAFT',
      startsAt: '2026-05-20T02:00:00.000Z',
      endsAt: '2026-05-20T14:00:00.000Z',
      audience: { tiers: [], groupIds: [] },
    });
    expect(made.rewardCostFen).toBe(made.rewardBudgetFen);
    expect(made.steps).toHaveLength(9);
    expect(made.steps[0]).toEqual({ step: 'SELECTION', state: 'TODO' });
  });

  test('two made at the same moment have two numbers', async () => {
    const made = await Promise.all([aDraft(manager), aDraft(manager), aDraft(manager)]);
    expect(new Set(made.map(({ number }) => number)).size).toBe(3);
  });

  test('of two changes of the same draft the second is told', async () => {
    const { _id, seq } = await aDraft(manager);
    const change = (title: string) => changeCampaign(manager, toId(_id), seq, { title });
    const done = await Promise.allSettled([change('甲'), change('乙')]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change('丙')).rejects.toMatchObject({ code: 'CAMPAIGN_STALE' });
  });

  test('unknown products, provinces and groups are refused with their field', async () => {
    const { _id, seq } = await aDraft(manager);
    const id = toId(_id);
    const nobody = { tiers: [], provinces: [], groupIds: [] };
    await expect(changeCampaign(manager, id, seq, { products: [{ ...OIL, sku: 'NO' }] })).rejects.toMatchObject({
      code: 'CAMPAIGN_PRODUCTS_WRONG',
      details: { field: 'products.0.sku' },
    });
    await expect(changeCampaign(manager, id, seq, { audience: { ...nobody, provinces: ['火星'] } })).rejects.toMatchObject({
      details: { field: 'audience.provinces' },
    });
    await expect(changeCampaign(manager, id, seq, { audience: { ...nobody, groupIds: ['a'.repeat(24)] } })).rejects.toMatchObject({
      details: { field: 'audience.groupIds' },
    });
    await expect(createCampaign(manager, { title: 'x', templateKey: 'NO', day: '2026-05-20' })).rejects.toMatchObject({
      code: 'CAMPAIGN_TEMPLATE_UNKNOWN',
    });
  });
});

describe('publishing', () => {
  test('without product or goal it is refused, and every problem is named with step and field', async () => {
    const { _id, seq } = await aDraft(manager);
    const asked = await publish(toId(_id), seq);
    expect(codeOf(asked)).toBe('CAMPAIGN_HAS_PROBLEMS');
    const { problems } = asked.errors?.[0]?.extensions?.['details'] as { problems: { code: string; step: string; field: string }[] };
    expect(problems.map(({ code, step, field }) => `${code} ${step} ${field}`)).toEqual(
      expect.arrayContaining(['CAMPAIGN_WITHOUT_PRODUCT SELECTION products', 'CAMPAIGN_WITHOUT_GOAL PLAY goals.salesFen']),
    );
    expect((await campaigns.raw(world.db).findOne({ _id }))?.state).toBe('DRAFT');
  });

  test('with rewards above the budget, and with pay per head, it is refused with clause and field in both languages', async () => {
    const { _id, seq, rewards } = await aWholeDraft(manager);
    const bad = { ...rewards[0]!, metric: 'NEW_MEMBERS' as const };
    const { seq: next } = await changeCampaign(manager, toId(_id), seq, { rewards: [bad], rewardBudgetFen: 1 });
    const { data } = await world.ask(
      manager,
      'query ($id: ID!) { campaignCheck(id: $id) { mayPublish problems { code field clause { zh en } words { zh en } } } }',
      { id: toId(_id) },
    );
    const { problems, mayPublish } = data['campaignCheck'];
    expect(mayPublish).toBe(false);
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'CAMPAIGN_REWARDS_ABOVE_BUDGET', field: 'rewardBudgetFen' }),
        expect.objectContaining({
          code: 'PAY_PER_RECRUIT',
          field: 'rewards.0.metric',
          clause: { zh: expect.stringContaining('第七条'), en: expect.stringContaining('article 7') },
        }),
      ]),
    );
    expect(codeOf(await publish(toId(_id), next))).toBe('CAMPAIGN_HAS_PROBLEMS');
  });

  test('what somebody above minds keeps it back', async () => {
    isMinded = true;
    const { _id, seq } = await aWholeDraft(manager);
    const asked = await publish(toId(_id), seq);
    expect(JSON.stringify(asked.errors?.[0]?.extensions)).toContain('PHASES_OVERLAP');
  });

  test('of two who publish at once one does, and followers are told once', async () => {
    const { _id, seq } = await aWholeDraft(manager);
    const both = await Promise.all([publish(toId(_id), seq), publish(toId(_id), seq)]);
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(told).toEqual(['DRAFT → READY']);
  });

  test('afterwards products, goals, audience and rewards are fixed; words and stock are not', async () => {
    const { _id, seq } = await aPublished(manager);
    const id = toId(_id);
    const refused = (change: Parameters<typeof changeCampaign>[3]) =>
      expect(changeCampaign(manager, id, seq, change)).rejects.toMatchObject({ code: 'CAMPAIGN_PART_FIXED' });
    await refused({ products: [{ ...OIL, priceFen: 1_000 }] });
    await refused({ goals: { salesFen: 1, orders: 0, newMembers: 0 } });
    await refused({ rewards: [] });
    await refused({ startsAt: new Date('2026-05-20T03:00:00Z') });
    const { products } = await changeCampaign(manager, id, seq, { products: [{ ...OIL, stock: 700 }] });
    expect(products[0]?.stock).toBe(700);
  });

  test('it can be withdrawn before its start and not after', async () => {
    const { _id } = await aPublished(manager);
    const withdraw = (now: Date) =>
      world.ask(world.ctx({ viewer: asStaff('OPS_MANAGER'), now }), 'mutation ($id: ID!) { withdrawCampaign(id: $id) { state } }', {
        id: toId(_id),
      });
    expect(codeOf(await withdraw(new Date('2026-05-20T02:00:00Z')))).toBe('CAMPAIGN_HAS_BEGUN');
    expect((await withdraw(NOON)).data).toEqual({ withdrawCampaign: { state: 'DRAFT' } });
  });

  test('cancelling asks for a reason, and what is over cannot be moved', async () => {
    const { _id } = await aPublished(manager);
    const cancel = (reason: string) =>
      world.ask(manager, 'mutation ($id: ID!, $reason: String!) { cancelCampaign(id: $id, reason: $reason) { state } }', {
        id: toId(_id),
        reason,
      });
    expect(codeOf(await cancel(' '))).toBe('CAMPAIGN_REASON_WRONG');
    expect((await cancel('断货')).data).toEqual({ cancelCampaign: { state: 'CANCELLED' } });
    expect(codeOf(await cancel('断货'))).toBe('CAMPAIGN_NOT_NOW');
    expect(await world.db.transaction((session) => moveCampaign(manager, session, _id, 'RUNNING'))).toBeNull();
  });
});

describe('the clock', () => {
  test('moves it on once, however many ask', async () => {
    const { _id } = await aPublished(manager);
    told.length = 0;
    const move = () => world.db.transaction((session) => moveCampaign(manager, session, _id, 'RUNNING', ['READY']));
    const moved = await Promise.all([move(), move(), move()]);
    expect(moved.filter((row) => row !== null)).toHaveLength(1);
    expect((await campaigns.raw(world.db).findOne({ _id }))?.state).toBe('RUNNING');
  });

  test('moves the end outward and never inward', async () => {
    const { _id, endsAt } = await aPublished(manager);
    const shift = (minutes: number) =>
      world.db.transaction((session) => setCampaignTimes(manager, session, _id, { endsAt: new Date(endsAt.getTime() + minutes * 60_000) }));
    await expect(shift(-1)).rejects.toMatchObject({ code: 'CAMPAIGN_END_EARLIER' });
    await expect(shift(30)).resolves.toMatchObject({ endsAt: new Date(endsAt.getTime() + 30 * 60_000) });
    expect(told).toContain('times');
  });

  test('what scores at a moment is found by it: published ones whose time holds it', async () => {
    const { _id } = await aPublished(manager);
    const { _id: unpublished } = await aDraft(manager);
    const at = async (text: string) =>
      (await readScoringCampaigns(manager, undefined, { from: new Date(text), until: new Date(text) })).map((row) => toId(row._id));
    expect(await at('2026-05-20T02:00:00Z')).toContain(toId(_id));
    expect(await at('2026-05-20T13:59:59Z')).toContain(toId(_id));
    expect(await at('2026-05-20T14:00:00Z')).not.toContain(toId(_id));
    expect(await at('2026-05-20T01:59:59Z')).not.toContain(toId(_id));
    expect(await at('2026-05-20T03:00:00Z')).not.toContain(toId(unpublished));
  });
});

describe('a copy', () => {
  test('has everything but what came of it, on another day at the same hour', async () => {
    const from = await aPublished(manager);
    const { data, errors } = await world.ask(
      manager,
      `mutation ($id: ID!) { copyCampaign(id: $id, title: "返场", day: "2026-06-03") {
        number state startsAt endsAt seq copiedFromId products { sku stock } goals { salesFen } rewards { id title } } }`,
      { id: toId(from._id) },
    );
    expect(errors).toBeUndefined();
    const { number, rewards, ...copy } = data['copyCampaign'];
    expect(copy).toEqual({
      state: 'DRAFT',
      startsAt: '2026-06-03T02:00:00.000Z',
      endsAt: '2026-06-03T14:00:00.000Z',
      seq: 0,
      copiedFromId: toId(from._id),
      products: [{ sku: 'OIL', stock: 500 }],
      goals: { salesFen: 36_000_000 },
    });
    expect(number).not.toBe(from.number);
    expect(rewards.map(({ title }: { title: string }) => title)).toEqual(from.rewards.map(({ title }) => title));
    expect(rewards[0].id).not.toBe(from.rewards[0]?.id);
    expect(told).toContain('copied by 14 days');
  });
});

test('a month of the calendar has what runs on its days', async () => {
  await aDraft(manager, '五月底');
  const { data } = await world.ask(
    manager,
    '{ campaigns(from: "2026-05-20", to: "2026-05-20", states: [DRAFT]) { edges { node { title } } } }',
  );
  expect(data['campaigns'].edges.map(({ node }: { node: { title: string } }) => node.title)).toContain('五月底');
  const none = await world.ask(manager, '{ campaigns(from: "2026-04-01", to: "2026-04-30") { edges { node { title } } } }');
  expect(none.data['campaigns'].edges).toEqual([]);
});
