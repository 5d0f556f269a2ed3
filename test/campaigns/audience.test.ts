// Whom campaigns are for and what members see of them; the candidates out of orders, and what a sharer earns; every id with somebody
// else's.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLID, getNamedType } from 'graphql';
import sharp from 'sharp';
import { campaigns } from '../../server/campaigns/model.ts';
import { policy } from '../../server/campaigns/resolvers.ts';
import { campaignsForMember, measureProducts } from '../../server/campaigns/service.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { domains } from '../../server/domains.ts';
import { keepFile, openFile } from '../../server/files/service.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';
import { heldGroup, staysIn } from '../support/held.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aPublished, aWholeDraft, someProducts } from './made.ts';

let world: World;
let manager: Ctx;
let zhejiang: DistributorRow;
let jiangsu: DistributorRow;

beforeAll(async () => {
  world = await makeWorld();
  manager = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  await someProducts(manager);
  zhejiang = await aDistributor(manager, { region: '浙江 杭州' });
  jiangsu = await aDistributor(manager, { region: '江苏 南京' });
});

afterAll(() => world.close());

const codeOf = ({ errors }: Awaited<ReturnType<World['ask']>>): unknown => errors?.[0]?.extensions?.['code'];
const memberCtx = ({ _id }: DistributorRow, now = NOON) => world.ctx({ viewer: asMember(toId(_id)), now });

describe('members', () => {
  test('see what they take part in, and nothing that is for the staff', async () => {
    const { _id } = await aPublished(manager, { tiers: [], provinces: ['浙江'], groupIds: [] });
    const ask = (member: DistributorRow) =>
      world.ask(
        memberCtx(member),
        'query ($id: ID!) { campaign(id: $id) { title rewards { title } audience { tiers } rewardBudgetFen groupCount steps { step } } }',
        { id: toId(_id) },
      );
    const { data, errors } = await ask(zhejiang);
    expect(errors).toBeUndefined();
    expect(data['campaign']).toMatchObject({ title: '山茶籽油爆品日', audience: null, rewardBudgetFen: null, groupCount: 0, steps: [] });
    expect(codeOf(await ask(jiangsu))).toBe('CAMPAIGN_NOT_YOURS');
  });

  test('do not see drafts, nor those that were cancelled', async () => {
    const { _id } = await aWholeDraft(manager);
    const asked = await world.ask(memberCtx(zhejiang), 'query ($id: ID!) { campaign(id: $id) { title } }', { id: toId(_id) });
    expect(codeOf(asked)).toBe('CAMPAIGN_NOT_YOURS');
  });

  test('of some groups are those who are in one of them', async () => {
    const groupId = await heldGroup(world, null);
    await staysIn(world, groupId, jiangsu._id);
    const { _id } = await aPublished(manager, { tiers: [], provinces: [], groupIds: [toId(groupId)] });
    const sees = async (member: DistributorRow) =>
      (await campaignsForMember(manager, toId(member._id))).some((each) => each._id.equals(_id));
    expect(await sees(jiangsu)).toBe(true);
    expect(await sees(zhejiang)).toBe(false);
  });

  test('are shown what runs before what comes, and what closed for a week', async () => {
    const { _id } = await aPublished(manager);
    const set = (more: Partial<CampaignRow>) => campaigns.raw(world.db).updateOne({ _id }, { $set: more });
    const first = async (now: string) => {
      const { data } = await world.ask(memberCtx(jiangsu, new Date(now)), '{ myCampaign { id state } myCampaigns { id } }');
      return { now: data['myCampaign'] as { id: string } | null, all: (data['myCampaigns'] as { id: string }[]).map(({ id }) => id) };
    };
    await set({ state: 'RUNNING' });
    expect((await first('2026-05-20T03:00:00Z')).now?.id).toBe(toId(_id));
    await set({ state: 'CLOSED' });
    expect((await first('2026-05-22T03:00:00Z')).now?.id).not.toBe(toId(_id));
    expect((await first('2026-05-22T03:00:00Z')).all).toContain(toId(_id));
    expect((await first('2026-05-28T03:00:00Z')).all).not.toContain(toId(_id));
  });
});

describe('selection and margin', () => {
  beforeAll(async () => {
    const paidAt = new Date('2026-05-02T03:00:00Z');
    await anOrder(manager, zhejiang.memberNo, { sku: 'OIL', quantity: 3, amountFen: 50_400, buyerRef: 'b1', paidAt });
    const { orderNo } = await anOrder(manager, zhejiang.memberNo, { sku: 'OIL', amountFen: 16_800, buyerRef: 'b1', paidAt });
    await anOrder(manager, jiangsu.memberNo, { sku: 'OIL', amountFen: 16_800, buyerRef: 'b2', paidAt });
    await anOrder(manager, jiangsu.memberNo, { sku: 'TEA', amountFen: 9_900, paidAt });
    // Today does not count: it is not over.
    await anOrder(manager, jiangsu.memberNo, { sku: 'TEA', amountFen: 9_900, paidAt: new Date('2026-05-12T01:00:00Z') });
    await recordRefunds(manager, [refundInput(orderNo, { amountFen: 8_400 })]);
    await measureProducts(manager);
  });

  test('candidates come best first with reasons from orders; measuring twice changes nothing', async () => {
    const ask = () =>
      world.ask(
        manager,
        `{ candidates(month: 5) { of fromDay toDay candidates { score product { sku } criteria { criterion score weight words { zh en } } } } }`,
      );
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    const { of, candidates, toDay } = data['candidates'];
    expect({ of, toDay }).toEqual({ of: 2, toDay: '2026-05-11' });
    expect(candidates.map(({ product }: { product: { sku: string } }) => product.sku)).toEqual(['OIL', 'TEA']);
    expect(candidates[0].criteria).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ criterion: 'FITS_MEMBERS', score: 100 }),
        expect.objectContaining({
          criterion: 'REPURCHASE',
          score: 100,
          words: expect.objectContaining({ zh: '2 位顾客里 1 位复购，50%' }),
        }),
      ]),
    );
    await measureProducts(manager);
    expect((await ask()).data).toEqual(data);
  });

  test('facts of a product count, and wrong months are refused', async () => {
    const { data } = await world.ask(manager, '{ products(search: "TEA") { edges { node { id } } } }');
    const id = data['products'].edges[0].node.id as string;
    const set = (facts: object) =>
      world.ask(
        manager,
        'mutation ($id: ID!, $facts: ProductFactsInput!) { setProductFacts(id: $id, facts: $facts) { seasonMonths endorsement } }',
        { id, facts },
      );
    const facts = { seasonMonths: [4, 3, 4], brand: '狮峰', endorsement: 'PUBLIC_FIGURE', endorsementText: '' };
    expect((await set(facts)).data).toEqual({ setProductFacts: { seasonMonths: [3, 4], endorsement: 'PUBLIC_FIGURE' } });
    expect(codeOf(await set({ ...facts, seasonMonths: [13] }))).toBe('PRODUCT_MONTH_WRONG');
  });

  test('a picture of a product is one that was sent for products', async () => {
    const { data } = await world.ask(manager, '{ products(search: "TEA") { edges { node { id pictureId } } } }');
    const { id, pictureId } = data['products'].edges[0].node as { id: string; pictureId: string | null };
    expect(pictureId).toBeNull();
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#396' } })
      .png()
      .toBuffer();
    const sent = async (use: 'PRODUCT' | 'KIT') => toId((await keepFile(manager, { bytes, kind: 'IMAGE', use }))._id);
    const give = async (fileId: string) =>
      world.ask(manager, 'mutation ($id: ID!, $fileId: ID!) { setProductPicture(id: $id, fileId: $fileId) { pictureId } }', { id, fileId });
    expect(codeOf(await give(await sent('KIT')))).toBe('FILE_UNKNOWN');
    const fileId = await sent('PRODUCT');
    expect((await give(fileId)).data).toEqual({ setProductPicture: { pictureId: fileId } });
    await expect(openFile(memberCtx(jiangsu), fileId, 'THUMB')).resolves.toBeDefined();
  });

  test('the margin says for each tier what sellers sold and could earn', async () => {
    const { _id } = await aWholeDraft(manager);
    const { data, errors } = await world.ask(
      manager,
      'query ($id: ID!) { campaignMargin(id: $id) { differsByTier products { sku catalogueProfitFen tiers { tier members sellers piecesPerDayHundredths expectedFen } } } }',
      { id: toId(_id) },
    );
    expect(errors).toBeUndefined();
    const { differsByTier, products } = data['campaignMargin'];
    expect(differsByTier).toBe(false);
    // Five pieces of two newcomers, each on one day, 3,200 fen on each.
    expect(products[0].tiers[0]).toEqual({ tier: 'NEW', members: 2, sellers: 2, piecesPerDayHundredths: 250, expectedFen: 8_000 });
    expect(products[0].tiers[2]).toMatchObject({ tier: 'HEAD', sellers: 0, expectedFen: 0 });
  });

  test('a person says that the margin is checked, and takes it back', async () => {
    const { _id } = await aWholeDraft(manager);
    const mark = async (isDone: boolean) => {
      const { data } = await world.ask(
        manager,
        'mutation ($id: ID!, $isDone: Boolean!) { markCampaignStep(id: $id, step: MARGIN, isDone: $isDone) { steps { step state } } }',
        { id: toId(_id), isDone },
      );
      return data['markCampaignStep'].steps[1].state as string;
    };
    expect(await mark(true)).toBe('DONE');
    expect(await mark(true)).toBe('DONE');
    expect((await campaigns.raw(world.db).findOne({ _id }))?.doneSteps).toHaveLength(1);
    expect(await mark(false)).toBe('DOING');
  });
});

/** By argument: the question, what an operator is told, and what a member outside of the audience is told. */
const IDS: Record<string, readonly [query: string, operator: string | undefined, member: string]> = {
  'Query.campaign.id': ['query ($id: ID!) { campaign(id: $id) { id } }', undefined, 'CAMPAIGN_NOT_YOURS'],
  'Query.campaignCheck.id': ['query ($id: ID!) { campaignCheck(id: $id) { mayPublish } }', undefined, 'NOT_ALLOWED'],
  'Query.campaignMargin.id': ['query ($id: ID!) { campaignMargin(id: $id) { differsByTier } }', undefined, 'NOT_ALLOWED'],
  'Mutation.copyCampaign.id': [
    'mutation ($id: ID!) { copyCampaign(id: $id, title: "x", day: "2026-06-01") { id } }',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ],
  'Mutation.changeCampaign.id': [
    'mutation ($id: ID!) { changeCampaign(id: $id, seq: 1, change: { title: "x" }) { id } }',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ],
  'Mutation.publishCampaign.id': ['mutation ($id: ID!) { publishCampaign(id: $id, seq: 1) { id } }', 'NOT_ALLOWED', 'NOT_ALLOWED'],
  'Mutation.withdrawCampaign.id': ['mutation ($id: ID!) { withdrawCampaign(id: $id) { id } }', 'NOT_ALLOWED', 'NOT_ALLOWED'],
  'Mutation.cancelCampaign.id': ['mutation ($id: ID!) { cancelCampaign(id: $id, reason: "x") { id } }', 'NOT_ALLOWED', 'NOT_ALLOWED'],
  'Mutation.markCampaignStep.id': [
    'mutation ($id: ID!) { markCampaignStep(id: $id, step: PLAY, isDone: true) { id } }',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ],
  'Mutation.setProductFacts.id': [
    'mutation ($id: ID!) { setProductFacts(id: $id, facts: { seasonMonths: [], brand: "", endorsement: NONE, endorsementText: "" }) { id } }',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ],
  'Mutation.setProductPicture.id': ['mutation ($id: ID!) { setProductPicture(id: $id, fileId: $id) { id } }', 'NOT_ALLOWED', 'NOT_ALLOWED'],
  'Mutation.setProductPicture.fileId': [
    'mutation ($id: ID!) { setProductPicture(id: $id, fileId: $id) { id } }',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
  ],
};

describe('ids', () => {
  test('every id that the roots of campaigns take is walked here', () => {
    const schema = buildSchema(readSdl(), domains);
    const taken = Object.keys(policy).flatMap((key) => {
      const [type = '', name = ''] = key.split('.');
      const field = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
      return (field?.args ?? []).filter((arg) => getNamedType(arg.type) === GraphQLID).map((arg) => `${key}.${arg.name}`);
    });
    expect(taken.sort()).toEqual(Object.keys(IDS).sort());
  });

  test.each(Object.entries(IDS))('%s', async (_name, [query, operator, member]) => {
    const { _id } = await aPublished(manager, { tiers: [], provinces: ['浙江'], groupIds: [] });
    const ask = (ctx: Ctx) => world.ask(ctx, query, { id: toId(_id) });
    expect(codeOf(await ask(world.ctx({ viewer: asStaff('OPERATOR') })))).toBe(operator);
    expect(codeOf(await ask(memberCtx(jiangsu)))).toBe(member);
    expect(await campaigns.raw(world.db).findOne({ _id })).toMatchObject({ state: 'READY', title: '山茶籽油爆品日', doneSteps: [] });
  });
});
