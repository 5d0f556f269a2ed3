// The campaigns of the demo world: two that are over and settled, one that runs at the very end, and a draft for the next campaign day.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import { outbox } from '../../server/channels/model.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { groups } from '../../server/groups/model.ts';
import { kitItems, kitLinks } from '../../server/kits/model.ts';
import { isGenuine, readFinalBoards } from '../../server/leaderboards/final-lists.ts';
import { boardsOf, readRewardEntries } from '../../server/leaderboards/service.ts';
import { reports } from '../../server/reports/model.ts';
import { reviewActions, reviews } from '../../server/reviews/model.ts';
import { tasks } from '../../server/tasks/model.ts';
import { phaseActions } from '../../server/timetables/model.ts';
import { works } from '../../server/works/model.ts';
import { checkBoards } from '../../scripts/data-checks-boards.ts';
import { loadWorld } from '../../seed/world.ts';
import { NOON, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const PATIENCE = 120_000;

let world: World;
let ctx: Ctx;
let rows: CampaignRow[];

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  await loadWorld(ctx, { size: 300, seed: 'test', endsAt: NOON });
  rows = await campaigns
    .raw(world.db)
    .find({}, { sort: { number: 1 } })
    .toArray();
}, PATIENCE);

afterAll(() => world.close());

const inState = (state: CampaignRow['state']): CampaignRow[] => rows.filter((row) => row.state === state);
const actionsOf = ({ _id }: CampaignRow) =>
  phaseActions
    .raw(world.db)
    .find({ campaignId: _id }, { sort: { at: 1, _id: 1 } })
    .toArray();

test('two are closed, one runs, and one is a draft', () => {
  expect(rows.map(({ number, state }) => [number, state])).toEqual([
    ['C0001', 'CLOSED'],
    ['C0002', 'CLOSED'],
    ['C0003', 'RUNNING'],
    ['C0004', 'DRAFT'],
  ]);
  const [running] = inState('RUNNING');
  expect(running!.startsAt < NOON && NOON < running!.endsAt).toBe(true);
  const [draft] = inState('DRAFT');
  expect(draft!.startsAt > NOON).toBe(true);
  expect([draft!.products, draft!.goals.salesFen]).toEqual([[], 0]);
});

test('whoever is closed has done its timetable, froze its boards, and its rewards are settled', async () => {
  for (const campaign of inState('CLOSED')) {
    const states = new Set((await actionsOf(campaign)).map(({ state }) => state));
    expect([...states]).toEqual(['DONE']);
    expect(campaign.frozenAt! > campaign.endsAt && campaign.frozenAt! < NOON).toBe(true);
    const lists = await readFinalBoards(ctx, campaign._id);
    expect(lists.find(({ _id }) => _id === `${toId(campaign._id)}:DISTRIBUTOR:SALES:`)!.size).toBeGreaterThan(10);
    for (const list of lists) expect([list._id, await isGenuine(ctx, list)]).toEqual([list._id, true]);
    expect((await readRewardEntries(ctx, campaign._id)).map(({ rank }) => rank)).toEqual(expect.arrayContaining([1, 2, 3, 10]));
  }
});

test('a review of each that is closed is queued, and the earlier one has been talked about', async () => {
  const queued = await works.raw(world.db).find({ kind: 'CAMPAIGN_REVIEW' }).toArray();
  expect(queued.map(({ input, state }) => [(input as { campaignId: string }).campaignId, state]).sort()).toEqual(
    inState('CLOSED')
      .map(({ _id }) => [toId(_id), 'QUEUED'])
      .sort(),
  );
  const [earlier] = inState('CLOSED');
  expect(await reviews.raw(world.db).findOne({ _id: earlier!._id })).toMatchObject({ worked: expect.stringContaining('预热') });
  const todo = await reviewActions.raw(world.db).find({}).toArray();
  expect(todo.map(({ campaignId, state }) => [toId(campaignId), state])).toEqual(Array(2).fill([toId(earlier!._id), 'OPEN']));
  expect(await tasks.raw(world.db).countDocuments({ kind: 'REVIEW_ACTION', state: 'OPEN' })).toBe(2);
});

test('the one that runs has done three actions, what comes is planned, and its boards keep every promise', async () => {
  const [running] = inState('RUNNING');
  const actions = await actionsOf(running!);
  expect(actions.filter(({ state }) => state === 'DONE').map(({ kind }) => kind)).toHaveLength(3);
  for (const { state, at } of actions) expect(state).toBe(at <= NOON ? 'DONE' : 'PLANNED');
  expect(await reports.raw(world.db).countDocuments({ campaignId: running!._id, kind: 'CLOCK', state: 'POSTED' })).toBe(2);
  expect(await kitItems.raw(world.db).countDocuments({ campaignId: running!._id })).toBeGreaterThan(5);
  expect(await kitLinks.raw(world.db).countDocuments({ campaignId: running!._id })).toBeGreaterThan(10);
  await boardsOf(ctx).settled();
  expect(boardsOf(ctx).totals(toId(running!._id))!.orders).toBeGreaterThan(10);
  for (const { name, broken } of await checkBoards(ctx)) expect([name, broken]).toEqual([name, []]);
});

test('nothing of campaigns waits to be sent, and nothing is later than the world', async () => {
  expect(await outbox.raw(world.db).countDocuments({ state: 'WAITING' })).toBe(0);
  expect(await outbox.raw(world.db).countDocuments({ key: /^(action|report|live):/, state: 'SENT' })).toBeGreaterThan(20);
  expect(await outbox.raw(world.db).countDocuments({ sentAt: { $gt: NOON } })).toBe(0);
  const open = await tasks
    .raw(world.db)
    .find({ state: 'OPEN', cause: /^message:(action|report|live):/ })
    .toArray();
  // One for each group without a robot at most, of the latest post.
  expect(open.length).toBeLessThanOrEqual(Math.min(5, await groups.raw(world.db).countDocuments({})));
  for (const { createdAt } of open) expect(NOON.getTime() - createdAt.getTime()).toBeLessThan(60 * 60_000);
  expect(await tasks.raw(world.db).countDocuments({ createdAt: { $gt: NOON } })).toBe(0);
});
