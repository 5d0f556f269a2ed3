// Starting a plan: everything that it promises is held, or nothing is; two that start at once never take more than there is; and what
// others took meanwhile is refused or planned again.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accountDays, ipAccounts } from '../../server/accounts/model.ts';
import type { IpAccountRow } from '../../server/accounts/model.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { diverts, divertGroups, invites } from '../../server/diverts/model.ts';
import { startDivert } from '../../server/diverts/service.ts';
import { operators } from '../../server/operators/model.ts';
import { eraseDistributor } from '../../server/privacy/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAccount } from '../accounts/made.ts';
import { aGroup, again, anOperator, limitTo, members } from '../groups/factory.ts';
import { aPlan } from './made.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
});
afterAll(() => world.close());

const ctx = () => world.ctx({ viewer: manager });
const start = ({ _id, planSeq }: { _id: Parameters<typeof toId>[0]; planSeq: number }) => startDivert(ctx(), toId(_id), planSeq);
const planned = async (accountId: IpAccountRow['_id']) =>
  (await accountDays.raw(world.db).findOne({ accountId, day: TODAY }))?.planned ?? 0;

test('invites are written, places and friends held, the counts follow', async () => {
  const people = await members(ctx(), 5);
  const [group, account] = [await aGroup(ctx()), await anAccount(ctx())];
  const divert = await aPlan(ctx(), [{ group, account, people, friends: people.slice(0, 2) }]);
  const started = await start(divert);
  expect(started).toMatchObject({ state: 'RUNNING', started: 5 });
  expect(await again(ctx(), group)).toMatchObject({ reserved: 5, taken: 5, members: 0, accountId: account._id });
  expect(await planned(account._id)).toBe(3);
  expect(await ipAccounts.raw(world.db).findOne({ _id: account._id })).toMatchObject({ friends: 0, friendsReserved: 3 });
  const rows = await invites.raw(world.db).find({}).toArray();
  expect(rows.map(({ step }) => step).sort()).toEqual(['BEFRIEND', 'BEFRIEND', 'BEFRIEND', 'SCRIPT', 'SCRIPT']);
  expect(await divertGroups.raw(world.db).findOne({ divertId: divert._id })).toMatchObject({
    isStarted: true,
    invited: 5,
    waiting: { BEFRIEND: 3, SCRIPT: 2 },
    done: { BEFRIEND: 2 },
  });
});

test('a new group is opened for its operator, whose capacity it needs', async () => {
  const people = await members(ctx(), 2);
  const operator = await anOperator(ctx());
  const account = await anAccount(ctx(), { operatorId: operator._id });
  const divert = await aPlan(ctx(), [{ group: null, account, people, operatorId: operator._id }]);
  await start(divert);
  const row = (await divertGroups.raw(world.db).findOne({ divertId: divert._id }))!;
  expect(row.number).toBe('G00001');
  const group = await again(ctx(), { _id: row.groupId! });
  expect(group).toMatchObject({ tier: 'NEW', purpose: 'SERVICE', reserved: 2, operatorId: operator._id, accountId: account._id });
  expect((await operators.raw(world.db).findOne({ _id: operator._id }))?.groups).toBe(1);
});

test('a plan that was looked at before it was made again is refused, and so is a second start', async () => {
  const people = await members(ctx(), 1);
  const [group, account] = [await aGroup(ctx()), await anAccount(ctx())];
  const divert = await aPlan(ctx(), [{ group, account, people }]);
  await expect(start({ ...divert, planSeq: 0 })).rejects.toMatchObject({ code: 'DIVERT_PLAN_STALE' });
  const both = await Promise.allSettled([start(divert), start(divert)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await invites.raw(world.db).countDocuments()).toBe(1);
});

test('where a group has filled meanwhile nothing happens at all', async () => {
  await limitTo(ctx(), 50);
  const people = await members(ctx(), 41);
  const [full, other, account] = [await aGroup(ctx()), await aGroup(ctx()), await anAccount(ctx())];
  const first = await aPlan(ctx(), [{ group: full, account, people: people.slice(0, 40) }]);
  const second = await aPlan(ctx(), [
    { group: other, account, people: people.slice(40) },
    { group: full, account, people: await members(ctx(), 11) },
  ]);
  await start(first);
  await expect(start(second)).rejects.toMatchObject({ code: 'DIVERT_PLAN_STALE' });
  expect(await again(ctx(), other)).toMatchObject({ reserved: 0 });
  expect(await planned(account._id)).toBe(40);
  expect(await diverts.raw(world.db).findOne({ _id: second._id })).toMatchObject({ state: 'PLANNED', started: 0 });
});

describe('two at once', () => {
  test('never fill a group above its limit', async () => {
    await limitTo(ctx(), 50);
    const group = await aGroup(ctx());
    const accounts = await Promise.all(Array.from({ length: 4 }, () => anAccount(ctx())));
    const plans = [];
    for (const account of accounts) plans.push(await aPlan(ctx(), [{ group, account, people: await members(ctx(), 20) }]));
    const answers = await Promise.allSettled(plans.map(start));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await again(ctx(), group)).toMatchObject({ reserved: 40, taken: 40 });
    expect(await invites.raw(world.db).countDocuments()).toBe(40);
  });

  test('never promise more requests of a day than the account’s cap', async () => {
    const account = await anAccount(ctx(), { dailyFriends: 50 });
    const plans = [];
    for (let index = 0; index < 5; index += 1)
      plans.push(await aPlan(ctx(), [{ group: await aGroup(ctx()), account, people: await members(ctx(), 20) }]));
    const answers = await Promise.allSettled(plans.map(start));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await planned(account._id)).toBe(40);
  });

  test('never invite one member on two ways', async () => {
    const people = await members(ctx(), 3);
    const plans = [];
    for (let index = 0; index < 3; index += 1)
      plans.push(await aPlan(ctx(), [{ group: await aGroup(ctx()), account: await anAccount(ctx()), people }]));
    await Promise.allSettled(plans.map(start));
    const rows = await invites.raw(world.db).find({ state: 'OPEN' }).toArray();
    expect(new Set(rows.map(({ distributorId }) => toId(distributorId))).size).toBe(rows.length);
    expect(rows).toHaveLength(3);
    const held = await Promise.all(plans.map(async ({ _id }) => (await divertGroups.raw(world.db).findOne({ divertId: _id }))!));
    expect(held.reduce((sum, { invited }) => sum + invited, 0)).toBe(3);
  });

  test('never open more groups than the operator can hold', async () => {
    const operator = await anOperator(ctx());
    await operators.raw(world.db).updateOne(
      { _id: operator._id },
      {
        $set: {
          level: 'STANDARD',
          groups: 29,
          skills: [],
          provinces: [],
          workingDays: [1, 2, 3, 4, 5],
          leaves: [],
          leavesOn: null,
          createdAt: ctx().now,
        },
      },
      { upsert: true },
    );
    const plans = [];
    for (let index = 0; index < 3; index += 1)
      plans.push(
        await aPlan(ctx(), [{ group: null, account: await anAccount(ctx()), people: await members(ctx(), 1), operatorId: operator._id }]),
      );
    const answers = await Promise.allSettled(plans.map(start));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await operators.raw(world.db).findOne({ _id: operator._id }))?.groups).toBe(30);
  });
});

test('somebody who came into a group of the tier meanwhile is left out, and the place stays free', async () => {
  const people = await members(ctx(), 3);
  const [group, other, account] = [await aGroup(ctx()), await aGroup(ctx()), await anAccount(ctx())];
  const divert = await aPlan(ctx(), [{ group, account, people }]);
  const { admitPeople } = await import('../groups/factory.ts');
  await admitPeople(ctx(), other, people.slice(0, 1));
  expect(await start(divert)).toMatchObject({ started: 2 });
  expect(await again(ctx(), group)).toMatchObject({ reserved: 2 });
});

test('who was erased, or has another tier by now, is not invited any more', async () => {
  const [group, account, people] = [await aGroup(ctx()), await anAccount(ctx()), await members(ctx(), 4)];
  const divert = await aPlan(ctx(), [{ group, account, people }]);
  await eraseDistributor(ctx(), { distributorId: toId(people[0]!._id), reason: '本人要求' });
  await distributors.raw(world.db).updateOne({ _id: people[1]!._id }, { $set: { 'standing.tier': 'MID' } });
  expect(await start(divert)).toMatchObject({ state: 'RUNNING', started: 2 });
  expect(await again(ctx(), group)).toMatchObject({ reserved: 2 });
});
