import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import { campaigns } from '../../server/campaigns/model.ts';
import { copyCampaign, createCampaign, moveCampaign, publishCampaign, setCampaignTimes } from '../../server/campaigns/service.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { actInstead } from '../../server/timetables/acting.ts';
import { runDue } from '../../server/timetables/clock.ts';
import { activities, phaseActions, phases } from '../../server/timetables/model.ts';
import { squeeze } from '../../server/timetables/service.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aDistributor } from '../support/trade.ts';
import { aCampaign, aPhase, anAction, at } from './made.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const manager = (minutes = 0): Ctx => world.ctx({ now: at(minutes), viewer: asStaff('OPS_MANAGER') });
const ADD_PHASE = 'mutation ($id: ID!, $input: PhaseInput!) { addPhase(campaignId: $id, input: $input) { phases { title startsAt } } }';
const phase = (from: number, to: number, title = '冲榜') => ({
  title,
  startsAt: at(from).toISOString(),
  endsAt: at(to).toISOString(),
  hasBoard: true,
});
/** Before boards are frozen. */
const GRACE = 2 * 60_000;
const codeOf = (answer: Awaited<ReturnType<World['ask']>>): unknown => answer.errors?.[0]?.extensions?.['code'] ?? null;
const addPhase = (campaign: CampaignRow, from: number, to: number) =>
  world.ask(manager(), ADD_PHASE, { id: toId(campaign._id), input: phase(from, to) });

describe('phases', () => {
  test('that overlap are refused with the other one, also when two are added at once', async () => {
    const campaign = await aCampaign(world);
    await aPhase(world, campaign, 60, 120, { title: '红包雨' });
    const refused = await addPhase(campaign, 90, 150);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'PHASES_OVERLAP', details: { other: '红包雨' } });
    const both = await Promise.all([addPhase(campaign, 120, 180), addPhase(campaign, 150, 200), addPhase(campaign, 130, 170)]);
    expect(both.map(codeOf).sort()).toEqual(['PHASES_OVERLAP', 'PHASES_OVERLAP', null]);
    expect(await phases.raw(world.db).countDocuments({ campaignId: campaign._id })).toBe(2);
  });

  test('keep the board that a promised reward goes by', async () => {
    const row = newId();
    const reward = { id: 'r', kind: 'TOP_N', subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: toId(row), fromRank: 1, toRank: 1 } as const;
    const prize = { threshold: null, winners: null, prize: 'HONOUR', amountFen: 0, title: '头名' } as const;
    const campaign = await aCampaign(world, { rewards: [{ ...reward, ...prize }] });
    await aPhase(world, campaign, 60, 120, { _id: row, hasBoard: true });
    const CHANGE = 'mutation ($id: ID!, $input: PhaseInput!) { changePhase(id: $id, input: $input) { id } }';
    const without = await world.ask(manager(5), CHANGE, { id: toId(row), input: { ...phase(60, 120), hasBoard: false } });
    expect(codeOf(without)).toBe('PHASE_HAS_REWARD');
    expect((await phases.raw(world.db).findOne({}))!.hasBoard).toBe(true);
  });

  test('keep what held before an edit, once members were told', async () => {
    const campaign = await aCampaign(world);
    const row = await aPhase(world, campaign, 60, 120);
    const CHANGE = 'mutation ($id: ID!, $input: PhaseInput!) { changePhase(id: $id, input: $input) { phases { movedFrom } } }';
    const changed = await world.ask(manager(5), CHANGE, { id: toId(row._id), input: phase(70, 120) });
    expect(changed.data['changePhase'].phases).toEqual([{ movedFrom: at(60).toISOString() }]);
    expect((await phases.raw(world.db).findOne({}))!.history).toMatchObject([{ until: at(5), startsAt: at(60), hasBoard: false }]);
    const begun = await aPhase(world, campaign, -10, 10);
    const REMOVE = 'mutation ($id: ID!) { removePhase(id: $id) { id } }';
    expect(codeOf(await world.ask(manager(), REMOVE, { id: toId(begun._id) }))).toBe('PHASE_HAS_BEGUN');
    expect(codeOf(await world.ask(manager(), REMOVE, { id: toId(row._id) }))).toBeNull();
    expect(await auditEntries.raw(world.db).countDocuments({ action: 'CAMPAIGN_TIMETABLE_CHANGED' })).toBe(2);
    expect((await activities.raw(world.db).find({}).toArray()).map(({ words }) => words.zh)).toEqual([
      '修改阶段「冲榜」',
      '删除阶段「冲榜」',
    ]);
  });

  test('of a campaign that is over stay, and those of nobody are not found', async () => {
    const campaign = await aCampaign(world, { state: 'CLOSED' });
    expect(codeOf(await addPhase(campaign, 60, 120))).toBe('TIMETABLE_IS_OVER');
    const unknown = await world.ask(manager(), 'mutation { removePhase(id: "5f9d88b9c2a4f6a1b2c3d4e5") { id } }');
    expect(codeOf(unknown)).toBe('PHASE_UNKNOWN');
  });
});

describe('actions', () => {
  const ADD =
    'mutation ($id: ID!, $input: PhaseActionInput!) { addAction(campaignId: $id, input: $input) { actions { title phaseId mayFire } } }';
  test('are added to the phase that holds their time', async () => {
    const campaign = await aCampaign(world);
    const row = await aPhase(world, campaign, 60, 120);
    const input = { kind: 'STIMULUS', title: '红包雨', text: '来啦', at: at(60).toISOString() };
    const added = await world.ask(manager(), ADD, { id: toId(campaign._id), input });
    expect(added.data['addAction'].actions).toEqual([{ title: '红包雨', phaseId: toId(row._id), mayFire: true }]);
    expect(codeOf(await world.ask(manager(), ADD, { id: toId(campaign._id), input: { ...input, at: at(-1).toISOString() } }))).toBe(
      'ACTION_IN_THE_PAST',
    );
    expect(codeOf(await world.ask(manager(), ADD, { id: toId(campaign._id), input: { ...input, kind: 'CLOSE' } }))).toBe('CLOSE_IS_MADE');
  });

  test('that were fired are neither changed nor removed', async () => {
    const campaign = await aCampaign(world);
    const id = toId((await anAction(world, campaign, { state: 'DONE' }))._id);
    expect(codeOf(await world.ask(manager(), 'mutation ($id: ID!) { removeAction(id: $id) { id } }', { id }))).toBe('ACTION_NOT_NOW');
    const CHANGE = 'mutation ($id: ID!, $input: PhaseActionInput!) { changeAction(id: $id, input: $input) { id } }';
    const input = { kind: 'WAR_REPORT', title: '战报', at: at(60).toISOString() };
    expect(codeOf(await world.ask(manager(), CHANGE, { id, input }))).toBe('ACTION_NOT_NOW');
  });

  test('are told to members by name and time alone, and only of material and the close', async () => {
    const member = await aDistributor(world.ctx());
    const campaign = await aCampaign(world);
    await anAction(world, campaign, { kind: 'OPEN_MATERIAL', title: '第二波素材', at: at(30), kitWave: 2 });
    await anAction(world, campaign, { kind: 'STIMULUS', at: at(20), text: '秘密' });
    const SEEN =
      'query ($id: ID!) { campaign(id: $id) { actions { title text mayFire } nextAction { title } activities { edges { cursor } } } }';
    const seen = await world.ask(world.ctx({ viewer: asMember(toId(member._id)) }), SEEN, { id: toId(campaign._id) });
    expect(seen.data['campaign']).toEqual({
      actions: [{ title: '第二波素材', text: null, mayFire: false }],
      nextAction: { title: '第二波素材' },
      activities: { edges: [] },
    });
  });
});

describe('along with its campaign a timetable', () => {
  const begin = () => createCampaign(manager(), { title: '爆品日', templateKey: 'HOT_DAY', day: '2026-05-20' });
  const all = async (campaign: CampaignRow) => ({
    phases: await phases
      .raw(world.db)
      .find({ campaignId: campaign._id }, { sort: { startsAt: 1 } })
      .toArray(),
    actions: await phaseActions
      .raw(world.db)
      .find({ campaignId: campaign._id }, { sort: { at: 1, _id: 1 } })
      .toArray(),
  });

  test('begins from the template, is whole, and closes at the end', async () => {
    const campaign = await begin();
    const { phases: rows, actions } = await all(campaign);
    expect(rows[0]).toMatchObject({ title: '开场', startsAt: campaign.startsAt });
    expect(rows.at(-1)!.endsAt).toEqual(campaign.endsAt);
    for (let index = 1; index < rows.length; index += 1) expect(rows[index]!.startsAt).toEqual(rows[index - 1]!.endsAt);
    expect(actions.at(-1)).toMatchObject({ kind: 'CLOSE', at: new Date(campaign.endsAt.getTime() + GRACE), state: 'PLANNED' });
    expect(actions[1]).toMatchObject({
      kind: 'WAR_REPORT',
      at: new Date(campaign.startsAt.getTime() + 30 * 60_000),
      phaseId: rows[0]!._id,
    });
  });

  test.each(['FLASH_SALE', 'TWO_DAYS', 'NEW_PRODUCT'])('of %s fits, too', async (templateKey) => {
    const campaign = await createCampaign(manager(), { title: '一场', templateKey, day: '2026-05-20' });
    const { phases: rows, actions } = await all(campaign);
    for (const row of rows) expect([row.startsAt >= campaign.startsAt, row.endsAt <= campaign.endsAt]).toEqual([true, true]);
    for (const row of actions.slice(0, -1)) expect([row.at >= campaign.startsAt, row.at <= campaign.endsAt]).toEqual([true, true]);
  });

  test('is copied to another time, and moves with a draft', async () => {
    const campaign = await begin();
    const DAY = 86_400_000;
    const copy = await copyCampaign(manager(), {
      id: toId(campaign._id),
      title: '再来',
      startsAt: new Date(campaign.startsAt.getTime() + DAY),
    });
    const [before, after] = [await all(campaign), await all(copy)];
    expect(after.actions.map(({ title, at: when }) => [title, when.getTime() - DAY])).toEqual(
      before.actions.map(({ title, at: when }) => [title, when.getTime()]),
    );
    expect(after.phases.map(({ title, endsAt }) => [title, endsAt.getTime() - DAY])).toEqual(
      before.phases.map(({ title, endsAt }) => [title, endsAt.getTime()]),
    );
    const HOUR = 3_600_000;
    await world.db.transaction((session) =>
      setCampaignTimes(manager(), session, copy._id, {
        startsAt: new Date(copy.startsAt.getTime() + HOUR),
        endsAt: new Date(copy.endsAt.getTime() + HOUR),
      }),
    );
    const moved = await all(copy);
    expect(moved.phases[0]!.startsAt.getTime()).toBe(copy.startsAt.getTime() + HOUR);
    expect(moved.actions.at(-1)!.at.getTime()).toBe(copy.endsAt.getTime() + HOUR + GRACE);
  });

  test('is squeezed for a rehearsal: an hour in a minute, the rest left out', async () => {
    const campaign = await begin();
    const copy = await copyCampaign(manager(), { id: toId(campaign._id), title: '彩排', startsAt: campaign.startsAt, isRehearsal: true });
    const start = copy.startsAt.getTime();
    const squeezed = await squeeze(manager(), copy._id, { minutes: 120, seconds: 60 });
    expect(squeezed.endsAt.getTime() - start).toBe(60_000);
    const { phases: rows, actions } = await all(copy);
    expect(rows.map(({ title, startsAt, endsAt }) => [title, startsAt.getTime() - start, endsAt.getTime() - start])).toEqual([
      ['开场', 0, 30_000],
      ['冲榜', 30_000, 60_000],
    ]);
    expect(actions.map(({ title, at: when }) => [title, when.getTime() - start])).toEqual([
      ['开场，第一波素材', 0],
      ['首份战报', 15_000],
      ['TOP N 战报', 30_000],
      ['收官', 63_000],
    ]);
    await expect(squeeze(manager(), campaign._id, { minutes: 60, seconds: 60 })).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_RUNNING' });
  });

  test('must have actions to be published, and fires nothing once it is cancelled', async () => {
    const campaign = await begin();
    await phaseActions.raw(world.db).deleteMany({ kind: { $ne: 'CLOSE' } });
    const check = await world.ask(manager(), 'query ($id: ID!) { campaignCheck(id: $id) { problems { code step } } }', {
      id: toId(campaign._id),
    });
    expect(check.data['campaignCheck'].problems).toContainEqual({ code: 'TIMETABLE_EMPTY', step: 'TIMETABLE' });
    await expect(publishCampaign(manager(), toId(campaign._id), campaign.seq)).rejects.toMatchObject({ code: 'CAMPAIGN_HAS_PROBLEMS' });
    const running = await aCampaign(world);
    await anAction(world, running, { kind: 'WAR_REPORT' });
    await world.db.transaction((session) => moveCampaign(manager(), session, running._id, 'CANCELLED'));
    const undo = actInstead({ kind: 'WAR_REPORT', fire: () => Promise.reject(new Error('asked')) });
    await runDue(manager());
    undo();
    expect(await phaseActions.raw(world.db).findOne({ campaignId: running._id })).toMatchObject({ state: 'SKIPPED' });
    expect((await campaigns.raw(world.db).findOne({ _id: running._id }))!.state).toBe('CANCELLED');
  });
});
