// The end of boards: final lists that can be proved, rewards that are settled once, and a campaign that is closed when all of it stands.

import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow, RewardRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { edges } from '../../server/leaderboards/edges.ts';
import { finalText, isGenuine, readFinalBoards } from '../../server/leaderboards/final-lists.ts';
import { finalBoards, finalPieces, rewardEntries } from '../../server/leaderboards/model.ts';
import {
  boardOf,
  boardsOf,
  freezeCampaign,
  keyText,
  markBoards,
  readRewardEntries,
  settledFen,
} from '../../server/leaderboards/service.ts';
import type { BoardKey } from '../../server/leaderboards/service.ts';
import { nameFor, namesOf } from '../../server/leaderboards/names.ts';
import { readReplay } from '../../server/leaderboards/replay.ts';
import { takeMarks } from '../../server/leaderboards/marks.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, aPhase, minute, SKU } from './made.ts';

let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => {
  ctx = world.ctx({ now: minute(800) });
});
afterEach(() => emptyWorld(world));
afterAll(() => world.close());

const key = ({ _id }: CampaignRow, more: Partial<BoardKey> = {}): BoardKey => ({
  campaignId: toId(_id),
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  ...more,
});

const aReward = (more: Partial<RewardRow>): RewardRow => ({
  id: 'r1',
  kind: 'TOP_N',
  subject: 'DISTRIBUTOR',
  metric: 'SALES',
  phaseId: null,
  fromRank: 1,
  toRank: 2,
  threshold: null,
  winners: null,
  prize: 'CASH',
  amountFen: 100_00,
  title: '前二名',
  ...more,
});

/** Four sellers with 400, 300, 200 and 100 yuan, the last one all refunded; the campaign is over. */
async function anEndedCampaign(more: Partial<CampaignRow> = {}) {
  const campaign = await aCampaign(ctx, { state: 'RUNNING', ...more });
  const phase = await aPhase(ctx, campaign, 0, 60);
  const sellers = [await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx)];
  const orders = [];
  for (const [index, { memberNo }] of sellers.entries()) {
    orders.push(await anOrder(ctx, memberNo, { paidAt: minute(10 + 60 * index), sku: SKU, amountFen: (4 - index) * 100_00 }));
  }
  const [, , , last] = orders;
  await recordRefunds(ctx, [refundInput(last?.orderNo ?? '', { amountFen: 100_00, refundedAt: minute(400) })]);
  await campaigns.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { state: 'CLOSING' } });
  return { campaign, phase, sellers: sellers.map(({ _id }) => toId(_id)), orders };
}

describe('freezing', () => {
  test('writes every board with its digest and signature, and then closes the campaign', async () => {
    const { campaign, phase, sellers } = await anEndedCampaign();
    await freezeCampaign(ctx, toId(campaign._id));
    expect(await campaigns.raw(ctx.db).findOne({ _id: campaign._id })).toMatchObject({ state: 'CLOSED', frozenAt: minute(800) });
    const view = await boardOf(ctx, key(campaign));
    expect(view.top(10).map(({ rank, ownerId, score, orders }) => [rank, ownerId, score, orders])).toEqual([
      [1, sellers[0], 400_00, 1],
      [2, sellers[1], 300_00, 1],
      [3, sellers[2], 200_00, 1],
      [4, sellers[3], 0, 0],
    ]);
    expect(view.rank(sellers[1] ?? '')).toMatchObject({ rank: 2, gap: 100_00, next: { ownerId: sellers[0] }, reachedAt: minute(70) });
    expect((await boardOf(ctx, key(campaign, { phaseId: toId(phase._id) }))).top(10).map(({ ownerId }) => ownerId)).toEqual([sellers[0]]);
    const rows = await readFinalBoards(ctx, campaign._id);
    expect(rows.map(({ _id }) => _id)).toContain(keyText(key(campaign, { metric: 'ORDERS' })));
    for (const row of rows) {
      expect(await isGenuine(ctx, row)).toBe(true);
      let text = '';
      for await (const piece of finalText(ctx, row._id)) text += piece;
      expect(createHash('sha256').update(text).digest('hex')).toBe(row.digest);
    }
  });

  test('a list, its size, its digest or the secret that were changed are told', async () => {
    const { campaign } = await anEndedCampaign();
    await freezeCampaign(ctx, toId(campaign._id));
    const [row] = await readFinalBoards(ctx, campaign._id);
    if (!row) throw new Error('there is no final list');
    expect(await isGenuine(ctx, { ...row, size: row.size + 1 })).toBe(false);
    expect(await isGenuine(ctx, { ...row, digest: '0'.repeat(64) })).toBe(false);
    const other = { ...ctx, about: { ...ctx.about, secrets: { ...ctx.about.secrets, session: 'x'.repeat(40) } } };
    expect(await isGenuine(other, row)).toBe(false);
    await finalPieces.raw(ctx.db).updateOne({ board: row._id }, { $set: { 'owners.0': 'f'.repeat(24) } });
    expect(await isGenuine(ctx, row)).toBe(false);
  });

  test('done again, or by two at once, it changes nothing', async () => {
    const { campaign } = await anEndedCampaign({ rewards: [aReward({})] });
    const id = toId(campaign._id);
    const [one, other] = await Promise.all([freezeCampaign(ctx, id), freezeCampaign(world.ctx({ now: minute(801) }), id)]);
    expect(other).toEqual(one);
    const before = [
      await finalBoards.raw(ctx.db).find().toArray(),
      await finalPieces.raw(ctx.db).find().toArray(),
      await readRewardEntries(ctx, campaign._id),
    ];
    expect(await freezeCampaign(world.ctx({ now: minute(900) }), id)).toEqual(one);
    expect([
      await finalBoards.raw(ctx.db).find().toArray(),
      await finalPieces.raw(ctx.db).find().toArray(),
      await readRewardEntries(ctx, campaign._id),
    ]).toEqual(before);
  });

  test('cut short anywhere, whoever goes on comes to the same', async () => {
    const { campaign, sellers } = await anEndedCampaign({ rewards: [aReward({})] });
    const id = toId(campaign._id);
    let writes = 0;
    const db = new Proxy(ctx.db, {
      get(target, name) {
        if (name === 'transaction' && (writes += 1) > 2) throw new Error('killed');
        return Reflect.get(target, name, target) as unknown;
      },
    });
    await expect(freezeCampaign({ ...ctx, db }, id)).rejects.toThrow('killed');
    expect(await campaigns.raw(ctx.db).findOne({ _id: campaign._id })).toMatchObject({ state: 'CLOSING', frozenAt: null });
    await freezeCampaign(ctx, id);
    expect(await campaigns.raw(ctx.db).findOne({ _id: campaign._id })).toMatchObject({ state: 'CLOSED' });
    expect((await readRewardEntries(ctx, campaign._id)).map(({ ownerId }) => ownerId)).toEqual(sellers.slice(0, 2));
  });

  test('a campaign that is not over is refused', async () => {
    const campaign = await aCampaign(ctx);
    await expect(freezeCampaign(ctx, toId(campaign._id))).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_OVER' });
  });
});

describe('rewards', () => {
  test('go to the places and thresholds that were promised, once, and not for a score of nothing', async () => {
    const rewards = [
      aReward({}),
      aReward({
        id: 'r2',
        kind: 'THRESHOLD',
        fromRank: null,
        toRank: null,
        threshold: 200_00,
        prize: 'GIFT',
        amountFen: 20_00,
        title: '满 200',
      }),
      aReward({ id: 'r3', fromRank: 4, toRank: 4, title: '第四名' }),
      aReward({ id: 'r4', kind: 'THRESHOLD', fromRank: null, toRank: null, threshold: 1, winners: 1, amountFen: 1_00, title: '首位' }),
    ];
    const { campaign, sellers } = await anEndedCampaign({ rewards });
    await freezeCampaign(ctx, toId(campaign._id));
    expect((await readRewardEntries(ctx, campaign._id)).map(({ rewardId, ownerId, rank }) => [rewardId, ownerId, rank])).toEqual([
      ['r1', sellers[0], 1],
      ['r1', sellers[1], 2],
      ['r2', sellers[0], 1],
      ['r2', sellers[1], 2],
      ['r2', sellers[2], 3],
      ['r4', sellers[0], 1],
    ]);
    expect(await settledFen(ctx, campaign._id)).toBe(200_00 + 60_00 + 1_00);
  });

  test('a refund after the end changes neither list nor reward', async () => {
    const { campaign, sellers, orders } = await anEndedCampaign({ rewards: [aReward({ toRank: 1 })] });
    await freezeCampaign(ctx, toId(campaign._id));
    await recordRefunds(world.ctx({ now: minute(900) }), [
      refundInput(orders[0]?.orderNo ?? '', { amountFen: 400_00, refundedAt: minute(850) }),
    ]);
    expect((await boardOf(ctx, key(campaign))).top(1)).toMatchObject([{ ownerId: sellers[0], score: 400_00 }]);
    expect(await freezeCampaign(ctx, toId(campaign._id))).toMatchObject({ rewards: 1 });
    expect(await rewardEntries.raw(ctx.db).countDocuments()).toBe(1);
  });
});

describe('marks', () => {
  test('movement is told against the newest mark, the same in every process', async () => {
    const campaign = await aCampaign(ctx);
    const one = await aDistributor(ctx);
    const other = await aDistributor(ctx);
    await anOrder(ctx, one.memberNo, { paidAt: minute(10), sku: SKU, amountFen: 200_00 });
    await anOrder(ctx, other.memberNo, { paidAt: minute(11), sku: SKU, amountFen: 100_00 });
    expect(await markBoards(ctx, campaign._id, minute(60))).toBeGreaterThan(0);
    // Told again, or late: the mark that is there stays.
    expect(await markBoards(ctx, campaign._id, minute(60))).toBe(0);
    expect(await markBoards(ctx, campaign._id, minute(30))).toBe(0);
    await anOrder(ctx, other.memberNo, { paidAt: minute(70), sku: SKU, amountFen: 300_00 });
    await takeMarks(ctx);
    await boardsOf(ctx).settled();
    expect(
      boardsOf(ctx)
        .view(key(campaign))
        ?.top(2)
        .map(({ ownerId, moved }) => [ownerId, moved]),
    ).toEqual([
      [toId(other._id), 1],
      [toId(one._id), -1],
    ]);
  });
});

describe('through GraphQL', () => {
  const FRAMES = `query ($board: BoardKeyInput!) { replay(board: $board, top: 3, frames: 13) { owners { id name isOwn } frames { at owners scores } } }`;

  test('a replay shows who stood where, and refunds take places back when they happened', async () => {
    const { campaign, sellers } = await anEndedCampaign();
    const { data, errors } = await world.ask({ ...ctx, viewer: asStaff('OPS_MANAGER') }, FRAMES, { board: key(campaign) });
    expect(errors).toBeUndefined();
    const { owners, frames } = data.replay as { owners: { id: string }[]; frames: { owners: number[]; scores: number[] }[] };
    const at = (index: number): [string | undefined, number | undefined][] =>
      (frames[index]?.owners ?? []).map((owner, place) => [owners[owner]?.id, frames[index]?.scores[place]]);
    expect(at(0)).toEqual([]);
    expect(at(1)).toEqual([[sellers[0], 400_00]]);
    expect(at(12)).toEqual([
      [sellers[0], 400_00],
      [sellers[1], 300_00],
      [sellers[2], 200_00],
    ]);
  });

  test('others see a mask until a member lets them see the name; the own name is always whole', async () => {
    const { campaign, sellers } = await anEndedCampaign();
    const [first = '', second = ''] = sellers;
    const names = async (id: string): Promise<string[]> => {
      const { data } = await world.ask({ ...ctx, viewer: asMember(id) }, FRAMES, { board: key(campaign) });
      return (data.replay.owners as { name: string }[]).slice(0, 2).map(({ name }) => name);
    };
    const [own, masked] = await names(first);
    expect(masked).toMatch(/^.\*\*$/);
    expect(own).not.toMatch(/\*/);
    const say = `mutation { setBoardConsent(shows: true) }`;
    expect((await world.ask({ ...ctx, viewer: asMember(second) }, say)).data).toEqual({ setBoardConsent: true });
    expect((await names(first))[1]).not.toMatch(/\*/);
  });

  test('whoever asks for a race that is being worked out waits for the same one', async () => {
    const { campaign } = await anEndedCampaign();
    const asked = { board: key(campaign), top: 3, frames: 5 };
    const [one, other] = await Promise.all([readReplay(ctx, asked), readReplay(ctx, asked)]);
    expect(other.frames).toBe(one.frames);
    // Each size is a race of its own, and only so many wait.
    const many = Array.from({ length: 30 }, (_none, index) => readReplay(ctx, { ...asked, frames: 10 + index }));
    const settled = await Promise.allSettled(many);
    const refused = settled.filter((each) => each.status === 'rejected').map(({ reason }) => (reason as { code?: string }).code);
    expect(new Set(refused)).toEqual(new Set(['TOO_BUSY']));
    expect(settled.length - refused.length).toBeGreaterThanOrEqual(20);
  });

  test('the own team goes by its head, whose name is masked for everybody else in it', async () => {
    const [head, below] = [await aDistributor(ctx, { name: '棠梨花开' }), await aDistributor(ctx)];
    const known = (await namesOf(ctx, 'TEAM', [toId(head._id)])).get(toId(head._id));
    expect(nameFor({ viewer: asMember(toId(head._id)) }, toId(head._id), true, known)).toBe('棠梨花开团队');
    expect(nameFor({ viewer: asMember(toId(below._id)) }, toId(head._id), true, known)).toBe('棠**团队');
    expect(nameFor({ viewer: asStaff('OPERATOR') }, toId(head._id), false, known)).toBe('棠梨花开团队');
  });

  test('rewards are for the staff', async () => {
    const { campaign } = await anEndedCampaign({ rewards: [aReward({})] });
    await freezeCampaign(ctx, toId(campaign._id));
    const query = `query ($id: ID!) { campaign(id: $id) { rewardEntries { rank amountFen } finalBoards { isGenuine } } }`;
    const staff = await world.ask({ ...ctx, viewer: asStaff('OPERATOR') }, query, { id: toId(campaign._id) });
    expect(staff.data.campaign.rewardEntries).toHaveLength(2);
    expect(staff.data.campaign.finalBoards[0]).toEqual({ isGenuine: true });
  });

  test('where somebody stands is found by number', async () => {
    const { campaign, sellers } = await anEndedCampaign();
    await boardsOf(ctx).settled();
    const query = `query ($board: BoardKeyInput!, $search: String!) { boardPlaces(board: $board, search: $search) { rank ownerId } }`;
    const owners = `query ($ids: [ID!]!) { boardOwners(subject: DISTRIBUTOR, ids: $ids) { memberNo } }`;
    const staff = { ...ctx, viewer: asStaff('OPS_MANAGER') };
    const { data } = await world.ask(staff, owners, { ids: [sellers[2]] });
    const search = (data.boardOwners as { memberNo: string }[])[0]?.memberNo;
    expect((await world.ask(staff, query, { board: key(campaign), search })).data).toEqual({
      boardPlaces: [{ rank: 3, ownerId: sellers[2] }],
    });
    expect((await world.ask(staff, query, { board: key(campaign), search: ' ' })).errors?.[0]?.extensions?.['code']).toBe('BOARD_SEARCH');
  });
});

describe('files', () => {
  test('the final list is saved just as it was digested, the rewards with names', async () => {
    const { campaign } = await anEndedCampaign({ rewards: [aReward({})] });
    await freezeCampaign(ctx, toId(campaign._id));
    const read = async (path: string, query: object): Promise<string> => {
      const edge = edges.find((each) => each.path === path);
      const asked = {
        params: {},
        query: new URLSearchParams({ ...query }),
        headers: {},
        cookies: {},
        address: '',
        isHead: false,
        body: null,
      };
      const answer = await edge?.answer({ ...ctx, viewer: asStaff('OPS_MANAGER') }, asked);
      let text = '';
      for await (const piece of answer?.file?.pieces ?? []) text += String(piece);
      return text;
    };
    const { campaignId, subject, metric } = key(campaign);
    const [row] = await finalBoards
      .raw(ctx.db)
      .find({ _id: keyText(key(campaign)) })
      .toArray();
    const list = await read('/exports/final-board.csv', { campaignId, subject, metric });
    expect(createHash('sha256').update(list).digest('hex')).toBe(row?.digest);
    expect((await read('/exports/rewards.csv', { campaignId })).split('\n').filter((line) => line.includes('前二名'))).toHaveLength(2);
    expect((await read('/exports/board.csv', { campaignId, subject, metric })).trim().split('\n')).toHaveLength(5);
  });
});
