// Every id that a member may put to the roots of campaigns, timetables, kits, boards, reports, lives and reviews, asked for a campaign
// that is for others. A new argument of this kind fails here before somebody has thought about it.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { kitItems } from '../../server/kits/model.ts';
import { lives } from '../../server/lives/model.ts';
import { reportFor } from '../../server/reports/service.ts';
import { reportPlans } from '../../server/reports/model.ts';
import { USUAL_TEMPLATE } from '../../server/reports/text.rules.ts';
import { aCampaign, aPhase, minute } from '../leaderboards/made.ts';
import { idArguments } from '../support/ids.ts';
import { aDistributor } from '../support/trade.ts';
import { asMember, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const DOMAINS = ['campaigns', 'timetables', 'kits', 'leaderboards', 'reports', 'lives', 'reviews', 'files'];
const board = (name: string, more: string, shown: string): string =>
  `query ($campaign: ID!) { ${name}(board: { campaignId: $campaign, subject: DISTRIBUTOR, metric: SALES }${more}) { ${shown} } }`;
const phaseBoard = (name: string, more: string, shown: string): string =>
  `query ($own: ID!, $phase: ID!) { ${name}(board: { campaignId: $own, subject: DISTRIBUTOR, metric: SALES, phaseId: $phase }${more}) { ${shown} } }`;
const told = (sends: string, places: string): string =>
  `mutation ($live: ID!, $group: ID!) { hostLive(id: $live, sends: [${sends}], places: [${places}]) { id } }`;
const AT = 'at: "2026-05-12T03:00:00Z"';
const SEND = `{ groupId: $group, lineId: "line", ${AT} }`;
const PLACE = `{ groupId: $group, lineId: "line", ${AT} }`;
const USE = `mutation ($item: ID!) { reportKitUses(uses: [{ id: "abcdefgh", itemId: $item, use: COPY, ${AT} }]) }`;

/** By argument: the question, and what a member is told; a number: what is answered. */
const CASES: Record<string, readonly [query: string, refusal: string | number]> = {
  'Query.campaign.id': ['query ($campaign: ID!) { campaign(id: $campaign) { id } }', 'CAMPAIGN_NOT_YOURS'],
  'Query.leaderboard.board.campaignId': [board('leaderboard', '', 'size'), 'CAMPAIGN_NOT_YOURS'],
  'Query.leaderboard.board.phaseId': [phaseBoard('leaderboard', '', 'size'), 'BOARD_UNKNOWN'],
  'Query.replay.board.campaignId': [board('replay', ', top: 3, frames: 3', 'owners { id }'), 'CAMPAIGN_NOT_YOURS'],
  'Query.replay.board.phaseId': [phaseBoard('replay', ', top: 3, frames: 3', 'owners { id }'), 'BOARD_UNKNOWN'],
  'Query.warReports.campaignId': [
    'query ($campaign: ID!) { warReports(campaignId: $campaign) { edges { node { id } } } }',
    'CAMPAIGN_NOT_YOURS',
  ],
  'Query.warReport.id': ['query ($report: ID!) { warReport(id: $report) { id } }', 'CAMPAIGN_NOT_YOURS'],
  'Query.live.id': ['query ($live: ID!) { live(id: $live) { id } }', 'LIVE_NOT_HOST'],
  'Query.liveFeed.id': ['query ($live: ID!) { liveFeed(id: $live) { liveId } }', 'LIVE_NOT_YOURS'],
  'Mutation.startLive.id': ['mutation ($live: ID!) { startLive(id: $live) { id } }', 'LIVE_NOT_HOST'],
  'Mutation.endLive.id': ['mutation ($live: ID!) { endLive(id: $live) { id } }', 'LIVE_NOT_HOST'],
  'Mutation.hostLive.id': [told('', '').replace(', $group: ID!', ''), 'LIVE_NOT_HOST'],
  'Mutation.hostLive.sends.groupId': [told(SEND, ''), 'LIVE_NOT_HOST'],
  'Mutation.hostLive.sends.lineId': [told(SEND, ''), 'LIVE_NOT_HOST'],
  'Mutation.hostLive.places.groupId': [told('', PLACE), 'LIVE_NOT_HOST'],
  'Mutation.hostLive.places.lineId': [told('', PLACE), 'LIVE_NOT_HOST'],
  // What is told of an item that is not open to the member counts nothing.
  'Mutation.reportKitUses.uses.id': [USE, 0],
  'Mutation.reportKitUses.uses.itemId': [USE, 0],
};

let world: World;
let viewer: Viewer;
let ids: Record<string, string>;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx({ now: minute(60) });
  const member = await aDistributor(ctx, { region: '浙江省' });
  viewer = asMember(toId(member._id), 'KOL');
  const own = await aCampaign(ctx);
  const others = await aCampaign(ctx, { audience: { tiers: ['HEAD'], provinces: [], groupIds: [] } });
  const { _id: phase } = await aPhase(ctx, others, 0, 60);
  const plan = { template: { ...USUAL_TEMPLATE }, milestones: [], topCount: 3, sendsPicture: false, seq: 1 };
  await reportPlans.raw(world.db).insertOne({ _id: others._id, ...plan });
  const report = await reportFor(ctx, others, { cause: 'hand:ids', kind: 'HAND' });
  const [live, group, item] = [newId(), newId(), newId()];
  await lives.raw(world.db).insertOne({
    ...{
      _id: live,
      campaignId: others._id,
      title: '开场',
      state: 'RUNNING',
      stateSince: minute(0),
      plannedAt: minute(0),
      lines: [],
      seq: 0,
    },
    ...{ hosts: [{ kind: 'DISTRIBUTOR', personId: newId(), name: 'M1', groupIds: [group] }], startedAt: minute(0), endedAt: null },
    ...{ salesAtStartFen: 0, note: null, copiedFromId: null, createdAt: minute(0) },
  });
  await kitItems.raw(world.db).insertOne({
    ...{ _id: item, campaignId: others._id, kind: 'TEXT', title: '开场', text: '好物', fileIds: [], play: null, tiers: [], wave: 1 },
    ...{ hour: '10:00', openAt: minute(0), position: 1, state: 'READY', byName: '测试', createdAt: minute(0), changedAt: minute(0) },
  });
  const rows = { own: own._id, campaign: others._id, phase, report: report._id, live, group, item };
  ids = Object.fromEntries(Object.entries(rows).map(([name, id]) => [name, toId(id)]));
});
afterAll(() => world.close());

test('every id argument that a member may ask with is walked', () => {
  expect(idArguments(DOMAINS, viewer)).toEqual(Object.keys(CASES).sort());
});

describe('a member whom the campaign is not for', () => {
  test.each(Object.entries(CASES))('%s', async (_name, [query, answer]) => {
    const { data, errors } = await world.ask(world.ctx({ viewer, now: minute(61) }), query, ids);
    const got: unknown = typeof answer === 'number' ? Object.values(data as Record<string, unknown>)[0] : errors?.[0]?.extensions?.['code'];
    expect(got).toBe(answer);
  });

  test('sees it neither among the own campaigns nor in the own kit', async () => {
    const asked = await world.ask(
      world.ctx({ viewer, now: minute(61) }),
      '{ myCampaigns { id } myKits { campaignId } followedLives { liveId } }',
    );
    expect(asked.errors).toBeUndefined();
    expect(asked.data).toEqual({ myCampaigns: [{ id: ids['own'] }], myKits: [{ campaignId: ids['own'] }], followedLives: [] });
  });
});
