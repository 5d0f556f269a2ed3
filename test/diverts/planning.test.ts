// From a filter to invites: who is chosen, what the plan says, what it leaves out and why, and a start that is too large for one
// transaction; a tier plan that becomes a divert.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accountDays } from '../../server/accounts/model.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { divertGroups, diverts, invites } from '../../server/diverts/model.ts';
import { makePlan } from '../../server/diverts/planning.ts';
import { startAsWork } from '../../server/diverts/starting.ts';
import { works as kinds } from '../../server/diverts/resolvers.ts';
import { groupMembers } from '../../server/groups/model.ts';
import { operators } from '../../server/operators/model.ts';
import { tasks } from '../../server/tasks/model.ts';
import { works } from '../../server/works/model.ts';
import type { RunningWork } from '../../server/parts.ts';
import { forget } from '../../server/settings/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAccount } from '../accounts/made.ts';
import { aGroup, again, admitPeople, anOperator, limitTo, members } from '../groups/factory.ts';
import { aPlan } from './made.ts';

const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  forget(world);
});
afterAll(() => world.close());

const ctx = () => world.ctx({ viewer: manager });
async function ask(query: string, variables: object = {}) {
  const { data, errors } = await world.ask(ctx(), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return { value: value as ReturnType<typeof JSON.parse>, code: errors?.[0]?.extensions?.['code'], message: errors?.[0]?.message };
}
const FIELDS = 'id state planSeq people leftOut unplaced groups newGroups firstDay lastDay started problems { code by words { zh en } }';
const PLAN = `mutation ($title: String!, $tier: Tier!, $filter: DivertFilterInput!) { planDivert(title: $title, tier: $tier, filter: $filter) { ${FIELDS} } }`;
const plan = (filter: object = {}, tier = 'NEW') => ask(PLAN, { title: '五月新人', tier, filter });

/** Runs a work as the runner would, on the test's clock. */
async function run(kind: string): Promise<object> {
  const row = (await works.raw(world.db).findOne({ kind }))!;
  const work: RunningWork = {
    id: toId(row._id),
    input: row.input,
    checkpoint: null,
    stopping: new AbortController().signal,
    save: () => Promise.resolve(),
  };
  return kinds.find((each) => each.kind === kind)!.run(ctx(), work);
}

describe('a plan', () => {
  test('chooses who fits, leaves out who is in or on the way, and says when the last one will be in', async () => {
    const people = await members(ctx(), 12);
    const account = await anAccount(ctx(), { dailyFriends: 50 });
    const [group, other] = [await aGroup(ctx(), { accountId: account._id }), await aGroup(ctx(), { accountId: account._id })];
    await admitPeople(ctx(), other, people.slice(0, 2));
    await distributors.raw(world.db).updateOne({ _id: people[2]!._id }, { $set: { 'standing.tier': 'MID' } });
    const { value, code, message } = await plan();
    expect([code, message]).toEqual([undefined, undefined]);
    expect(value).toMatchObject({
      state: 'PLANNED',
      planSeq: 1,
      people: 9,
      leftOut: 2,
      unplaced: 0,
      newGroups: 0,
      firstDay: '2026-05-12',
      lastDay: '2026-05-12',
      problems: [],
    });
    // Nothing is promised by a plan.
    expect((await again(ctx(), group)).reserved).toBe(0);
    expect(await accountDays.raw(world.db).countDocuments({ planned: { $gt: 0 } })).toBe(0);
    const started = await ask('mutation ($id: ID!) { startDivert(id: $id, planSeq: 1) { state started } }', { id: value.id });
    expect(started.value).toEqual({ state: 'RUNNING', started: 9 });
    expect((await plan()).value).toMatchObject({ people: 0, leftOut: 11 });
  });

  test('opens groups for operators with room, and gives groups without an account one', async () => {
    await limitTo(ctx(), 50);
    const operator = await anOperator(ctx());
    await operators.raw(world.db).insertOne({
      _id: operator._id,
      level: 'STANDARD',
      skills: [],
      provinces: [],
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      leaves: [],
      leavesOn: null,
      groups: 0,
      createdAt: ctx().now,
    } as never);
    const account = await anAccount(ctx(), { dailyFriends: 100, operatorId: operator._id });
    const bare = await aGroup(ctx(), { operatorId: operator._id });
    await members(ctx(), 70);
    const { value, message } = await plan();
    expect(message).toBeUndefined();
    expect(value).toMatchObject({ people: 70, unplaced: 0, newGroups: 1, groups: 2 });
    await ask('mutation ($id: ID!) { startDivert(id: $id, planSeq: 1) { started } }', { id: value.id });
    expect(await again(ctx(), bare)).toMatchObject({ accountId: account._id });
    expect(await invites.raw(world.db).countDocuments({ state: 'OPEN' })).toBe(70);
  });

  test('what cannot be is said with by how much, and the rest is planned', async () => {
    await limitTo(ctx(), 50);
    const account = await anAccount(ctx());
    await aGroup(ctx(), { accountId: account._id });
    await members(ctx(), 60);
    const { value } = await plan();
    expect(value).toMatchObject({ state: 'PLANNED', people: 50, unplaced: 10 });
    expect(value.problems[0]).toMatchObject({ code: 'ROOM', by: 10 });
    expect(value.problems[0].words.zh).toContain('10');
  });

  test('the page counts who fits and what is there', async () => {
    await members(ctx(), 3);
    const account = await anAccount(ctx());
    await aGroup(ctx(), { accountId: account._id });
    const { value } = await ask('{ countDivert(tier: NEW, filter: {}) { chosen openGroups freePlaces groupsToOpen friendsPerDay } }');
    expect(value).toEqual({ chosen: 3, openGroups: 1, freePlaces: 300, groupsToOpen: 0, friendsPerDay: 80 });
  });

  test('made again it is another plan; thrown away it is gone', async () => {
    await members(ctx(), 2);
    await aGroup(ctx(), { accountId: (await anAccount(ctx()))._id });
    const { value } = await plan();
    const second = await ask(`mutation ($id: ID!) { planDivertAgain(id: $id) { ${FIELDS} } }`, { id: value.id });
    expect(second.value).toMatchObject({ planSeq: 2, people: 2 });
    expect(await divertGroups.raw(world.db).countDocuments()).toBe(1);
    expect((await ask('mutation ($id: ID!) { startDivert(id: $id, planSeq: 1) { state } }', { id: value.id })).code).toBe(
      'DIVERT_PLAN_STALE',
    );
    expect((await ask('mutation ($id: ID!) { discardDivert(id: $id) }', { id: value.id })).value).toBe(true);
    expect((await ask('query ($id: ID!) { divert(id: $id) { id } }', { id: value.id })).code).toBe('DIVERT_UNKNOWN');
    expect(await divertGroups.raw(world.db).countDocuments()).toBe(0);
  });
});

describe('a start as a work', () => {
  test('goes group by group; killed in between it goes on; whom others were faster for are planned again', async () => {
    await limitTo(ctx(), 50);
    const account = await anAccount(ctx(), { dailyFriends: 100 });
    const [one, full, spare] = [
      await aGroup(ctx(), { accountId: account._id }),
      await aGroup(ctx(), { accountId: account._id }),
      await aGroup(ctx(), { accountId: account._id }),
    ];
    const divert = await aPlan(ctx(), [
      { group: one, account, people: await members(ctx(), 5) },
      { group: full, account, people: await members(ctx(), 6) },
    ]);
    await startAsWork(ctx(), divert);
    // Meanwhile the second group fills.
    await admitPeople(ctx(), full, await members(ctx(), 48));
    expect(await run('DIVERT_START')).toMatchObject({ started: 11, missed: 0 });
    const rows = await invites.raw(world.db).find({}).toArray();
    expect(rows).toHaveLength(11);
    expect(new Set(rows.map(({ distributorId }) => toId(distributorId))).size).toBe(11);
    for (const group of [one, full, spare]) expect((await again(ctx(), group)).taken).toBeLessThanOrEqual(50);
    expect(await diverts.raw(world.db).findOne({})).toMatchObject({ state: 'RUNNING', started: 11, unplaced: 0 });
    expect(await run('DIVERT_START')).toMatchObject({ started: 11 });
    expect(await invites.raw(world.db).countDocuments()).toBe(11);
  });
});

describe('a tier plan', () => {
  async function planned(howMany: number, old = true) {
    const people = await members(ctx(), howMany);
    const group = await aGroup(ctx());
    if (old) await admitPeople(ctx(), group, people);
    await distributors
      .raw(world.db)
      .updateMany({ _id: { $in: people.map(({ _id }) => _id) } }, { $set: { 'standing.tier': 'MID', 'standing.groupsOf': 'NEW' } });
    return { people, group };
  }
  const DIVERT = `mutation ($ids: [ID!]) { divertTierPlan(leave: NEW, join: MID, distributorIds: $ids) { ${FIELDS} source tier } }`;

  test('those who are chosen are confirmed, asked to leave, and planned into groups of the new tier', async () => {
    const { people, group } = await planned(3);
    await aGroup(ctx(), { tier: 'MID', accountId: (await anAccount(ctx()))._id });
    const { value, message } = await ask(DIVERT, { ids: people.slice(0, 2).map(({ _id }) => toId(_id)) });
    expect(message).toBeUndefined();
    expect(value).toMatchObject({ state: 'PLANNED', source: 'TIER_PLAN', tier: 'MID', people: 2 });
    expect(await distributors.raw(world.db).countDocuments({ 'standing.groupsOf': 'NEW' })).toBe(1);
    expect(await groupMembers.raw(world.db).countDocuments({ groupId: group._id, 'leaveAsked.reason': 'TIER' })).toBe(2);
    expect(await tasks.raw(world.db).find({ kind: 'ASK_TO_LEAVE' }).toArray()).toMatchObject([{ groupId: group._id, state: 'OPEN' }]);
    // Whoever is confirmed waits no more; nobody is asked twice.
    expect((await ask(DIVERT, { ids: people.slice(0, 2).map(({ _id }) => toId(_id)) })).code).toBe('TIER_PLAN_EMPTY');
    expect(await diverts.raw(world.db).countDocuments()).toBe(1);
    await ask('mutation ($id: ID!) { startDivert(id: $id, planSeq: 1) { started } }', { id: value.id });
    expect(await invites.raw(world.db).countDocuments({ state: 'OPEN' })).toBe(2);
  });

  test('everybody of a move goes as a work, which goes on where it was', async () => {
    await planned(5);
    await aGroup(ctx(), { tier: 'MID', accountId: (await anAccount(ctx()))._id });
    const { value } = await ask(DIVERT);
    expect(value).toMatchObject({ state: 'PLANNING' });
    expect(await run('DIVERT_TIER_PLAN')).toMatchObject({ confirmed: 5, people: 5 });
    expect(await run('DIVERT_TIER_PLAN')).toMatchObject({ confirmed: 0, people: 5 });
    expect((await ask(`query ($id: ID!) { divert(id: $id) { ${FIELDS} } }`, { id: value.id })).value).toMatchObject({
      state: 'PLANNED',
      people: 5,
    });
    expect((await ask(DIVERT)).code).toBe('TIER_PLAN_EMPTY');
  });
});

test('an id of nothing is refused, not a fault', async () => {
  const id = toId(newId());
  for (const query of [
    'query ($id: ID!) { divert(id: $id) { id } }',
    'query ($id: ID!) { divertGroup(id: $id) { id } }',
    'query ($id: ID!) { invites(divertGroupId: $id) { edges { cursor } } }',
  ])
    expect((await ask(query, { id })).code).toMatch(/UNKNOWN/);
});

test('two who plan the same divert at once leave one whole plan', async () => {
  await members(ctx(), 6);
  await anAccount(ctx());
  await aGroup(ctx(), { operatorId: (await anOperator(ctx()))._id });
  const { value } = await plan();
  for (let round = 0; round < 4; round += 1) {
    await diverts.raw(world.db).updateOne({}, { $set: { state: 'PLANNING' } });
    const { _id, planSeq } = (await diverts.raw(world.db).findOne({}))!;
    await Promise.all([makePlan(ctx(), _id), makePlan(ctx(), _id), makePlan(ctx(), _id)]);
    expect(await diverts.raw(world.db).findOne({})).toMatchObject({ state: 'PLANNED', planSeq: planSeq + 1, people: 6 });
    const rows = await divertGroups.raw(world.db).find({}).toArray();
    expect(rows.map(({ count }) => count)).toEqual([6]);
  }
  expect((await ask('mutation ($id: ID!) { startDivert(id: $id, planSeq: 5) { started } }', { id: value.id })).value).toEqual({
    started: 6,
  });
});
