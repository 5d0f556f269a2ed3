// Members on their way: steps ticked off, requests sent, ways ended; what the member does moves the invite by itself; what was held is
// used up or given back, whatever happens.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accountDays, ipAccounts } from '../../server/accounts/model.ts';
import type { IpAccountRow } from '../../server/accounts/model.ts';
import { restAccount } from '../../server/accounts/resting.ts';
import { toId } from '../../server/core/ids.ts';
import { shiftKey } from '../../server/core/time.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { divertGroups, diverts, invites } from '../../server/diverts/model.ts';
import type { InviteRow } from '../../server/diverts/model.ts';
import { STEPS } from '../../server/diverts/pipeline.rules.ts';
import { redayAccount } from '../../server/diverts/reday.ts';
import { jobs, works as kinds } from '../../server/diverts/resolvers.ts';
import { dueInvites, endInvitesOf, startDivert } from '../../server/diverts/service.ts';
import { tellFollowers } from '../../server/groups/followers.ts';
import { groupMembers } from '../../server/groups/model.ts';
import { admit, release } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { ownDataFile } from '../../server/privacy/own-data.ts';
import { works } from '../../server/works/model.ts';
import { runHere } from '../../server/works/service.ts';
import { asStaff, emptyWorld, makeWorld, NOON } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAccount } from '../accounts/made.ts';
import { aGroup, admitPeople, again, anOperator, limitTo, members } from '../groups/factory.ts';
import { aPlan } from './made.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

let world: World;
let group: GroupRow;
let account: IpAccountRow;
let people: DistributorRow[];
let divertId: string;
let operatorId: string;

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  const operator = await anOperator(ctx());
  operatorId = toId(operator._id);
  group = await aGroup(ctx(), { operatorId: operator._id });
  account = await anAccount(ctx(), { dailyFriends: 50, friends: 100 });
  people = await members(ctx(), 4);
  const divert = await aPlan(ctx(), [{ group, account, people }]);
  divertId = toId(divert._id);
  await startDivert(ctx(), divertId, 1);
});
afterAll(() => world.close());

const ctx = (now = NOON) => world.ctx({ viewer: manager, now });
const LATER = new Date(NOON.getTime() + 26 * 3_600_000);

async function ask(query: string, variables: object = {}, now = NOON, viewer = manager) {
  const { data, errors } = await world.ask(world.ctx({ viewer, now }), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return { value: value as ReturnType<typeof JSON.parse>, code: errors?.[0]?.extensions?.['code'] };
}

const TICK = 'mutation ($ids: [ID!]!, $step: InviteStep!) { tickInvites(ids: $ids, step: $step) { ticked skipped } }';
const SEND = 'mutation ($ids: [ID!]!) { sendInvites(ids: $ids) { ticked skipped } }';
const STOP = 'mutation ($ids: [ID!]!, $why: InviteStop!) { stopInvites(ids: $ids, why: $why) { ticked skipped } }';
const rows = () => invites.raw(world.db).find({}).sort({ _id: 1 }).toArray();
const ids = async () => (await rows()).map(({ _id }) => toId(_id));
const counts = async () => (await divertGroups.raw(world.db).findOne({}))!;
const friends = async (of = account) => (await ipAccounts.raw(world.db).findOne({ _id: of._id }))!;
const day = async (key = TODAY, of = account) => accountDays.raw(world.db).findOne({ accountId: of._id, day: key });
const inviteOf = async (person: DistributorRow): Promise<InviteRow> =>
  (await invites.raw(world.db).findOne({ distributorId: person._id }))!;

/** What stands with groups and accounts is what the invites say. */
async function expectWhole(): Promise<void> {
  const all = await rows();
  const open = all.filter(({ state }) => state === 'OPEN');
  expect((await again(ctx(), group)).reserved).toBe(open.filter(({ holdsPlace }) => holdsPlace).length);
  expect((await friends()).friendsReserved).toBe(
    open.filter(({ holdsFriend, accountId }) => holdsFriend && accountId.equals(account._id)).length,
  );
  const { done, waiting, stopped } = await counts();
  for (const step of STEPS) {
    expect([step, done[step]]).toEqual([step, all.filter(({ steps }) => steps.some((each) => each.step === step)).length]);
    expect([step, waiting[step]]).toEqual([step, open.filter((row) => row.step === step).length]);
    expect([step, stopped[step]]).toEqual([step, all.filter((row) => row.state === 'STOPPED' && row.step === step).length]);
  }
}

test('a place that a batch both uses up and takes from somebody else is taken from another invite', async () => {
  await limitTo(ctx(), 50);
  await admitPeople(ctx(), group, await members(ctx(), 45));
  const [stranger, other] = await members(ctx(), 2);
  // The one who comes in on the own place is the one whose place would be taken first.
  const last = (await invites.raw(world.db).find({}).sort({ day: -1, _id: -1 }).toArray())[0]!;
  await world.db.transaction((session) =>
    admit(ctx(), session, [
      { groupId: group._id, distributorId: other!._id, way: 'UNKNOWN', isFact: true },
      { groupId: group._id, distributorId: last.distributorId, way: 'UNKNOWN', isFact: true },
      { groupId: group._id, distributorId: stranger!._id, way: 'UNKNOWN', isFact: true },
    ]),
  );
  expect(await again(ctx(), group)).toMatchObject({ members: 48, reserved: 2, taken: 50 });
  await expectWhole();
  await limitTo(ctx(), 300);
});

describe('steps', () => {
  test('ticked off one after the other, the divert is done when the last member is', async () => {
    for (const step of STEPS) {
      const { value } = await ask(TICK, { ids: await ids(), step });
      expect(value).toEqual({ ticked: 4, skipped: 0 });
      await expectWhole();
    }
    expect(await again(ctx(), group)).toMatchObject({ members: 4, reserved: 0, taken: 4 });
    expect(await friends()).toMatchObject({ friends: 104, friendsReserved: 0 });
    expect(await day()).toMatchObject({ planned: 4, sent: 4, accepted: 4 });
    expect(await diverts.raw(world.db).findOne({})).toMatchObject({ state: 'DONE', finishedAt: NOON });
    expect((await rows()).every(({ state, steps }) => state === 'DONE' && steps.length === 7)).toBe(true);
  });

  test('whoever is at another step is skipped and told; two who tick at once count once', async () => {
    const all = await ids();
    await ask(TICK, { ids: all.slice(0, 1), step: 'BEFRIEND' });
    const both = await Promise.all([ask(TICK, { ids: all, step: 'BEFRIEND' }), ask(TICK, { ids: all, step: 'BEFRIEND' })]);
    expect(both.reduce((sum, { value }) => sum + Number(value.ticked), 0)).toBe(3);
    expect((await friends()).friends).toBe(104);
    await expectWhole();
  });

  test('the next one is due after the hours of the setting', async () => {
    await ask(TICK, { ids: await ids(), step: 'BEFRIEND' });
    expect((await rows()).map(({ dueAt }) => dueAt.getTime() - NOON.getTime())).toEqual(Array(4).fill(24 * 3_600_000));
  });

  test('for a whole group at once', async () => {
    const { value } = await ask('mutation ($id: ID!) { tickGroupInvites(divertGroupId: $id, step: BEFRIEND) { ticked } }', {
      id: toId((await counts())._id),
    });
    expect(value).toEqual({ ticked: 4 });
  });

  test('an operator ticks in the own groups only', async () => {
    const all = await ids();
    expect((await ask(TICK, { ids: all, step: 'BEFRIEND' }, NOON, asStaff('OPERATOR', 'e'.repeat(24)))).code).toBe('NOT_YOUR_GROUP');
    expect((await ask(TICK, { ids: all, step: 'BEFRIEND' }, NOON, asStaff('OPERATOR', operatorId))).value.ticked).toBe(4);
  });
});

describe('friend requests', () => {
  test('are counted when sent; the step waits for the answer', async () => {
    const all = await ids();
    expect((await ask(SEND, { ids: all })).value).toEqual({ ticked: 4, skipped: 0 });
    expect((await ask(SEND, { ids: all })).value).toEqual({ ticked: 0, skipped: 4 });
    expect(await day()).toMatchObject({ planned: 4, sent: 4, accepted: 0 });
    await ask(TICK, { ids: all.slice(0, 3), step: 'BEFRIEND' });
    expect(await day()).toMatchObject({ sent: 4, accepted: 3 });
    await expectWhole();
  });

  test('that go out on a later day take a place of that day’s cap', async () => {
    const tomorrow = shiftKey(TODAY, 1);
    await accountDays.raw(world.db).updateOne(
      { _id: `${toId(account._id)}:${tomorrow}` },
      {
        $set: {
          accountId: account._id,
          day: tomorrow,
          planned: 48,
          sent: 0,
          accepted: 0,
          complaints: 0,
          upkeep: { POST: 0, LIKE: 0, COMMENT: 0 },
        },
      },
      { upsert: true },
    );
    const all = await ids();
    expect((await ask(SEND, { ids: all }, LATER)).code).toBe('ACCOUNT_DAY_FULL');
    expect((await ask(SEND, { ids: all.slice(0, 2) }, LATER)).value.ticked).toBe(2);
    expect([(await day())!.planned, (await day(tomorrow))!.planned, (await day(tomorrow))!.sent]).toEqual([2, 50, 2]);
  });
});

describe('what the member does', () => {
  test('joining moves the invite on, uses the place and gives the friend back that was never made', async () => {
    const [person] = people;
    const entry = { groupId: group._id, distributorId: person!._id, way: 'QR_CODE' as const, isFact: true };
    await world.db.transaction((session) => admit(world.ctx(), session, [entry]));
    expect(await inviteOf(person!)).toMatchObject({ step: 'ACKNOWLEDGED', holdsPlace: false, holdsFriend: false, state: 'OPEN' });
    expect(await again(ctx(), group)).toMatchObject({ members: 1, reserved: 3, taken: 4 });
    expect((await day())!.planned).toBe(3);
    await expectWhole();
    // The bridge tells it again, and an operator ticks it: nothing happens twice.
    await world.db.transaction((session) => admit(world.ctx(), session, [entry]));
    await ask(TICK, { ids: [toId((await inviteOf(person!))._id)], step: 'JOINED' });
    expect(await again(ctx(), group)).toMatchObject({ members: 1, taken: 4 });
    await expectWhole();
  });

  test('rules acknowledged before joining are known in the group; a member is in with one step less to do', async () => {
    const [person] = people;
    const pair = { groupId: group._id, distributorId: person!._id };
    await world.db.transaction((session) =>
      tellFollowers((follower) => follower.acknowledged?.(world.ctx(), session, [{ ...pair, version: 3, at: NOON }])),
    );
    expect(await inviteOf(person!)).toMatchObject({ step: 'JOINED', codeVersion: 3 });
    await world.db.transaction((session) => admit(world.ctx(), session, [{ ...pair, way: 'QR_CODE' as const }]));
    expect(await inviteOf(person!)).toMatchObject({ step: 'RENAMED' });
    expect(await groupMembers.raw(world.db).findOne(pair)).toMatchObject({ code: { version: 3 } });
    await expectWhole();
  });

  test('places that others took in a full group are held no more, the last day first', async () => {
    await world.db.transaction((session) =>
      tellFollowers((follower) => follower.squeezed?.(world.ctx(), session, [{ groupId: group._id, count: 3 }])),
    );
    expect((await rows()).filter(({ holdsPlace }) => holdsPlace)).toHaveLength(1);
  });

  test('leaving ends the way; leaving another group does not', async () => {
    const [person] = people;
    const pair = { groupId: group._id, distributorId: person!._id };
    await world.db.transaction((session) => admit(world.ctx(), session, [{ ...pair, way: 'QR_CODE' as const }]));
    await world.db.transaction((session) => release(world.ctx(), session, [pair]));
    expect(await inviteOf(person!)).toMatchObject({ state: 'STOPPED', stoppedWhy: 'LEFT' });
    await expectWhole();
  });

  test('erasing a member frees what was held', async () => {
    await world.db.transaction((session) => endInvitesOf(world.ctx(), session, people[1]!._id));
    expect(await inviteOf(people[1]!)).toMatchObject({ state: 'STOPPED' });
    expect((await again(ctx(), group)).reserved).toBe(3);
    await expectWhole();
  });
});

describe('ending', () => {
  test('who declines frees a place and a friend; the day’s cap is used up where the request went out', async () => {
    const all = await ids();
    await ask(SEND, { ids: all.slice(0, 1) });
    expect((await ask(STOP, { ids: all.slice(0, 2), why: 'DECLINED' })).value).toEqual({ ticked: 2, skipped: 0 });
    expect((await day())!.planned).toBe(3);
    await expectWhole();
    expect((await ask(STOP, { ids: all, why: 'DIVERT_STOPPED' })).code).toBe('INVITE_STOP_UNKNOWN');
  });

  test('a divert that is stopped gives everything back, as a work', async () => {
    await ask('mutation ($id: ID!) { stopDivert(id: $id) { state } }', { id: divertId });
    await runWorks();
    expect((await rows()).every(({ state, stoppedWhy }) => state === 'STOPPED' && stoppedWhy === 'DIVERT_STOPPED')).toBe(true);
    expect(await again(ctx(), group)).toMatchObject({ reserved: 0, taken: 0 });
    expect((await friends()).friendsReserved).toBe(0);
    expect((await day())!.planned).toBe(0);
    await expectWhole();
    expect((await ask('mutation ($id: ID!) { stopDivert(id: $id) { state } }', { id: divertId })).code).toBe('DIVERT_NOT_NOW');
  });
});

async function runWorks(): Promise<void> {
  for (const { _id } of await works.raw(world.db).find({ state: 'QUEUED' }).toArray()) {
    const row = await runHere(ctx(), toId(_id), kinds, () => undefined);
    expect(row).toMatchObject({ state: 'DONE' });
  }
}

describe('an account that rests', () => {
  test('has its coming requests planned again: later, or with another account of the operator', async () => {
    const other = await anAccount(ctx(), { operatorId: null });
    const mate = await anAccount(ctx(), { dailyFriends: 50, operatorId: group.operatorId });
    await ipAccounts.raw(world.db).updateOne({ _id: account._id }, { $set: { operatorId: group.operatorId } });
    await accountDays.raw(world.db).insertOne({
      _id: `${toId(mate._id)}:${TODAY}`,
      accountId: mate._id,
      day: TODAY,
      planned: 49,
      sent: 0,
      accepted: 0,
      complaints: 0,
      upkeep: { POST: 0, LIKE: 0, COMMENT: 0 },
    });
    await restAccount(ctx(), toId(account._id), TODAY, '投诉');
    expect(await works.raw(world.db).find({ kind: 'DIVERT_REDAY', state: 'QUEUED' }).toArray()).toHaveLength(1);
    expect(await redayAccount(ctx(), account._id)).toEqual({ moved: 4, left: 0 });
    const all = await rows();
    expect(all.filter(({ accountId }) => accountId.equals(mate._id)).map(({ day: at }) => at)).toEqual([TODAY]);
    expect(all.filter(({ accountId }) => accountId.equals(account._id)).map(({ day: at }) => at)).toEqual(
      Array(3).fill(shiftKey(TODAY, 1)),
    );
    expect(all.some(({ accountId }) => accountId.equals(other._id))).toBe(false);
    expect([(await day())!.planned, (await day(shiftKey(TODAY, 1)))!.planned, (await day(TODAY, mate))!.planned]).toEqual([0, 3, 50]);
    expect([(await friends()).friendsReserved, (await friends(mate)).friendsReserved]).toEqual([3, 1]);
    expect(await redayAccount(ctx(), account._id)).toEqual({ moved: 0, left: 0 });
  });

  test('what did not go out yesterday gets another day, and is still late; twice changes nothing', async () => {
    const before = (await rows()).map(({ dueAt }) => dueAt.getTime());
    expect(await jobs[0]!.run(ctx(LATER), LATER)).toMatchObject({ moved: 4, left: 0 });
    const after = await rows();
    expect(after.map(({ day: at }) => at)).toEqual(Array(4).fill(shiftKey(TODAY, 1)));
    expect(after.map(({ dueAt }) => dueAt.getTime())).toEqual(before);
    expect(await jobs[0]!.run(ctx(LATER), LATER)).toMatchObject({ moved: 0, left: 0 });
    expect(await rows()).toEqual(after);
  });
});

test('what waits too long is told by group and step, to whom it belongs', async () => {
  expect(await dueInvites(ctx(), null)).toEqual([]);
  const all = await ids();
  await ask(TICK, { ids: all.slice(0, 1), step: 'BEFRIEND' }, new Date(NOON.getTime() + 20 * 3_600_000));
  const late = await dueInvites(ctx(LATER), null);
  expect(late.map(({ step, count, since }) => [step, count, since.toISOString()])).toEqual([['BEFRIEND', 3, '2026-05-12T16:00:00.000Z']]);
  const query = '{ dueInvites { groupNumber step count } }';
  expect((await ask(query, {}, LATER, asStaff('OPERATOR', operatorId))).value).toEqual([
    { groupNumber: group.number, step: 'BEFRIEND', count: 3 },
  ]);
  expect((await ask(query, {}, LATER, asStaff('OPERATOR', 'e'.repeat(24)))).value).toEqual([]);
});

test('the page of a divert: funnel, groups, people', async () => {
  await ask(TICK, { ids: (await ids()).slice(0, 3), step: 'BEFRIEND' });
  const { value, code } = await ask(
    `query ($id: ID!) { divert(id: $id) { state people days { day people requests } accounts { people account { handle } days { requests } }
      steps { step reached done waiting late rateBasisPoints }
      divertGroups(first: 5) { edges { node { id number operatorName accountName byCode byInvitation mayManage steps { step waiting } } } } } }`,
    { id: divertId },
  );
  expect(code).toBeUndefined();
  expect(value.steps.slice(0, 2)).toEqual([
    { step: 'BEFRIEND', reached: 4, done: 3, waiting: 1, late: 0, rateBasisPoints: 7_500 },
    { step: 'SCRIPT', reached: 3, done: 0, waiting: 3, late: 0, rateBasisPoints: 0 },
  ]);
  const [{ node }] = value.divertGroups.edges;
  expect(node).toMatchObject({ number: group.number, operatorName: '小林', byCode: 4, byInvitation: 0, mayManage: true });
  const list = await ask(
    'query ($id: ID!) { invites(divertGroupId: $id, step: SCRIPT, first: 2) { edges { node { distributor { memberNo } step isLate script { text } } } pageInfo { hasNextPage } } }',
    { id: node.id },
  );
  expect(list.code).toBeUndefined();
  expect(list.value.edges).toHaveLength(2);
  expect(list.value.pageInfo.hasNextPage).toBe(true);
});

test('a divert whose last member left the way by itself is done after the night', async () => {
  for (const { _id } of people) await world.db.transaction((session) => endInvitesOf(ctx(), session, _id));
  expect(await diverts.raw(world.db).findOne({})).toMatchObject({ state: 'RUNNING' });
  await jobs[0]!.run(ctx(), NOON);
  expect(await diverts.raw(world.db).findOne({})).toMatchObject({ state: 'DONE', finishedAt: NOON });
});

test('ways into groups are in the member’s own file', async () => {
  const pieces: string[] = [];
  for await (const piece of ownDataFile(ctx(), { ...people[0]!, id: toId(people[0]!._id) })) pieces.push(piece);
  expect(JSON.parse(pieces.join('')).invites).toMatchObject([
    { group: group.number, account: account.name, day: TODAY, way: 'QR_CODE', step: 'BEFRIEND', state: 'OPEN', steps: [] },
  ]);
});
