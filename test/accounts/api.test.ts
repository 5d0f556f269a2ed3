// Accounts through GraphQL: taken in, changed, rested, their upkeep as tasks, their promises under two caps.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { accountDays, accountFriends, ipAccounts } from '../../server/accounts/model.ts';
import type { IpAccountRow } from '../../server/accounts/model.ts';
import { jobs } from '../../server/accounts/resolvers.ts';
import {
  befriend,
  countSent,
  friendsOfMany,
  judgeAccounts,
  movePromises,
  planUpkeep,
  prepareDays,
  releaseFriends,
  reserveFriends,
  whenRests,
} from '../../server/accounts/service.ts';
import { createStaff } from '../../server/auth/service.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { shiftKey } from '../../server/core/time.ts';
import { tasks } from '../../server/tasks/model.ts';
import { finishTask } from '../../server/tasks/service.ts';
import { asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { anAccount } from './made.ts';

const TODAY = '2026-05-12';
const manager = asStaff('OPS_MANAGER', 'd'.repeat(24));

let world: World;
let holder: string;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(async () => {
  await emptyWorld(world);
  const row = await createStaff(world.ctx(), { username: 'lin', name: '林运营', role: 'OPERATOR' });
  holder = toId(row._id);
});
afterAll(() => world.close());

async function ask(viewer: ReturnType<typeof asStaff>, query: string, variables: object = {}) {
  const { data, errors } = await world.ask(world.ctx({ viewer }), query, variables);
  const [value] = Object.values((data ?? {}) as Record<string, unknown>);
  return { value: value as ReturnType<typeof JSON.parse>, code: errors?.[0]?.extensions?.['code'], message: errors?.[0]?.message };
}

const INPUT = {
  handle: 'aji001',
  name: '阿吉',
  persona: { about: '爱下厨的杭州妈妈', tone: '亲切', interests: ['美食'] },
  province: '浙江',
  dailyFriends: 80,
  friends: 120,
};
const CREATE =
  'mutation ($input: IpAccountInput!) { createIpAccount(input: $input) { id handle friends friendLimit state operatorName mayManage today { planned isUpkeepDone } } }';

describe('taking in and changing', () => {
  test('an account is taken in once, with its operator’s name', async () => {
    const { value } = await ask(manager, CREATE, { input: { ...INPUT, operatorId: holder } });
    expect(value).toMatchObject({
      handle: 'aji001',
      friends: 120,
      friendLimit: 5000,
      state: 'ACTIVE',
      operatorName: '林运营',
      mayManage: true,
    });
    expect(value.today).toEqual({ planned: 0, isUpkeepDone: false });
    expect((await ask(manager, CREATE, { input: INPUT })).code).toBe('ACCOUNT_HANDLE_TAKEN');
    const nobody = { ...INPUT, handle: 'b', operatorId: 'f'.repeat(24) };
    expect((await ask(manager, CREATE, { input: nobody })).code).toBe('ACCOUNT_OPERATOR_UNKNOWN');
  });

  test('a cap does not go below what is promised', async () => {
    const account = await anAccount(world.ctx(), { dailyFriends: 80 });
    await promise(account, [[TODAY, 60]]);
    const save = 'mutation ($id: ID!, $input: IpAccountInput!) { saveIpAccount(id: $id, input: $input) { dailyFriends friends } }';
    const id = toId(account._id);
    expect((await ask(manager, save, { id, input: { ...INPUT, dailyFriends: 59 } })).code).toBe('ACCOUNT_CAP_PROMISED');
    expect((await ask(manager, save, { id, input: { ...INPUT, dailyFriends: 60 } })).value).toEqual({
      dailyFriends: 60,
      friends: account.friends,
    });
  });

  test('an operator manages the own accounts only', async () => {
    const own = await anAccount(world.ctx(), { operatorId: await ipOperator() });
    const other = await anAccount(world.ctx());
    const operator = asStaff('OPERATOR', holder);
    const count = 'mutation ($id: ID!) { countUpkeep(id: $id, kind: LIKE, done: 3) { today { upkeep { kind done wanted } } } }';
    expect((await ask(operator, count, { id: toId(own._id) })).value.today.upkeep[1]).toEqual({ kind: 'LIKE', done: 3, wanted: 10 });
    expect((await ask(operator, count, { id: toId(other._id) })).code).toBe('NOT_YOUR_ACCOUNT');
    const rest = 'mutation ($id: ID!) { restIpAccount(id: $id, until: "2026-05-14", reason: "投诉") { state restUntil } }';
    expect((await ask(operator, rest, { id: toId(other._id) })).code).toBe('NOT_YOUR_ACCOUNT');
    expect((await ask(operator, rest, { id: toId(own._id) })).value).toEqual({ state: 'RESTING', restUntil: '2026-05-14' });
  });

  test('lists by health, the worst first, and pages', async () => {
    for (const score of [90, 30, 55]) await anAccount(world.ctx(), { health: { day: TODAY, score, reasons: [], restProposedUntil: null } });
    const query =
      'query ($after: String) { ipAccounts(first: 2, after: $after, sort: HEALTH_WORST) { edges { node { health { score } } } pageInfo { endCursor hasNextPage } } }';
    const { value } = await ask(manager, query);
    expect(value.edges.map((edge: { node: { health: { score: number } } }) => edge.node.health.score)).toEqual([30, 55]);
    const next = await ask(manager, query, { after: value.pageInfo.endCursor });
    expect(next.value.edges).toHaveLength(1);
    expect((await ask(manager, '{ ipAccountTotals { accounts atRisk capToday upkeepDone } }')).value).toEqual({
      accounts: 3,
      atRisk: 2,
      capToday: 240,
      upkeepDone: 0,
    });
  });
});

const ipOperator = async () => (await import('../../server/core/ids.ts')).fromId(holder);

async function promise(account: IpAccountRow, wanted: [string, number][], now?: Date): Promise<void> {
  const ctx = now ? world.ctx({ now }) : world.ctx();
  const days = wanted.map(([day, count]) => ({ accountId: account._id, day, count }));
  await prepareDays(ctx, days);
  await world.db.transaction((session) => reserveFriends(ctx, session, days));
}
const dayOf = async (account: IpAccountRow, day = TODAY) => accountDays.raw(world.db).findOne({ accountId: account._id, day });
const now = async (account: IpAccountRow) => (await ipAccounts.raw(world.db).findOne({ _id: account._id }))!;

describe('promises', () => {
  test('never above the day’s cap, however many ask at once', async () => {
    const account = await anAccount(world.ctx(), { dailyFriends: 80 });
    await prepareDays(world.ctx(), [{ accountId: account._id, day: TODAY }]);
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => promise(account, [[TODAY, 9]])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [(answer.reason as { code?: string }).code] : []));
    expect(new Set(codes)).toEqual(new Set(['ACCOUNT_DAY_FULL']));
    expect((await dayOf(account))!.planned).toBe(72);
    expect((await now(account)).friendsReserved).toBe(72);
  });

  test('never above what the account holds in all, over different days', async () => {
    const account = await anAccount(world.ctx(), { friends: 4_960, dailyFriends: 100 });
    const answers = await Promise.allSettled(Array.from({ length: 6 }, (_, index) => promise(account, [[shiftKey(TODAY, index), 10]])));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    const row = await now(account);
    expect(row.friends + row.friendsReserved).toBe(5_000);
  });

  test('a refused promise leaves nothing behind', async () => {
    const account = await anAccount(world.ctx(), { dailyFriends: 50 });
    await expect(
      promise(account, [
        [TODAY, 20],
        [shiftKey(TODAY, 1), 51],
      ]),
    ).rejects.toMatchObject({ code: 'ACCOUNT_DAY_FULL' });
    expect((await dayOf(account))!.planned).toBe(0);
    expect((await now(account)).friendsReserved).toBe(0);
  });

  test('an account at rest promises nothing for the days of its rest', async () => {
    const account = await anAccount(world.ctx(), { state: 'RESTING', restUntil: TODAY });
    await expect(promise(account, [[TODAY, 1]])).rejects.toMatchObject({ code: 'ACCOUNT_RESTING' });
    await promise(account, [[shiftKey(TODAY, 1), 1]]);
  });

  test('sent, accepted, given back: the two numbers follow', async () => {
    const account = await anAccount(world.ctx(), { friends: 10 });
    await promise(account, [[TODAY, 5]]);
    const [one, other] = [newId(), newId()];
    await world.db.transaction(async (session) => {
      await countSent(world.ctx(), session, [{ accountId: account._id, day: TODAY, count: 3 }]);
      await befriend(
        world.ctx(),
        session,
        TODAY,
        [one, other].map((distributorId) => ({ accountId: account._id, distributorId })),
      );
      await releaseFriends(world.ctx(), session, [
        { accountId: account._id, day: TODAY, count: 1, keepsDay: true },
        { accountId: account._id, day: TODAY, count: 2 },
      ]);
    });
    expect(await dayOf(account)).toMatchObject({ planned: 3, sent: 3, accepted: 2 });
    expect(await now(account)).toMatchObject({ friends: 12, friendsReserved: 0 });
    expect((await friendsOfMany(world.ctx(), [one])).get(toId(one))).toEqual([toId(account._id)]);
    expect(await accountFriends.raw(world.db).countDocuments()).toBe(2);
  });

  test('a cap that is lowered while requests are moved to today holds for them', async () => {
    const account = await anAccount(world.ctx(), { dailyFriends: 60 });
    const tomorrow = shiftKey(TODAY, 1);
    await promise(account, [
      [TODAY, 45],
      [tomorrow, 10],
    ]);
    const input = { handle: account.handle, name: account.name, persona: account.persona, province: '', dailyFriends: 50 };
    const save = 'mutation ($id: ID!, $input: IpAccountInput!) { saveIpAccount(id: $id, input: $input) { id } }';
    let saved: Promise<{ code: unknown }> | null = null;
    const moving = world.db.transaction(async (session) => {
      await movePromises(world.ctx(), session, [{ accountId: account._id, day: tomorrow, to: TODAY, count: 10 }]);
      // Before what was moved is there for everybody, somebody lowers the cap; whoever of the two is second begins again.
      saved ??= ask(manager, save, { id: toId(account._id), input });
      await Promise.race([saved, new Promise((settle) => setTimeout(settle, 500))]);
    });
    await moving.catch(() => undefined);
    await saved!;
    const { dailyFriends } = (await ipAccounts.raw(world.db).findOne({ _id: account._id }))!;
    expect((await dayOf(account))!.planned).toBeLessThanOrEqual(dailyFriends);
  });

  test('a promise moves to another day only where that day has room', async () => {
    const account = await anAccount(world.ctx(), { dailyFriends: 50 });
    const tomorrow = shiftKey(TODAY, 1);
    await promise(account, [
      [TODAY, 48],
      [tomorrow, 10],
    ]);
    const move = (count: number) =>
      world.db.transaction((session) => movePromises(world.ctx(), session, [{ accountId: account._id, day: tomorrow, to: TODAY, count }]));
    await expect(move(3)).rejects.toMatchObject({ code: 'ACCOUNT_DAY_FULL' });
    await move(2);
    expect([(await dayOf(account))!.planned, (await dayOf(account, tomorrow))!.planned]).toEqual([50, 8]);
  });
});

describe('upkeep', () => {
  test('becomes three tasks of the day for whoever looks after the account, once', async () => {
    await anAccount(world.ctx(), { operatorId: await ipOperator() });
    await anAccount(world.ctx(), { operatorId: null });
    expect(await planUpkeep(world.ctx(), TODAY)).toEqual({ accounts: 1, tasks: 3 });
    expect(await planUpkeep(world.ctx(), TODAY)).toEqual({ accounts: 1, tasks: 0 });
    const rows = await tasks.raw(world.db).find({}).toArray();
    expect(rows.map(({ kind, operatorId }) => [kind, toId(operatorId!)])).toEqual(Array(3).fill(['ACCOUNT_UPKEEP', holder]));
  });

  test('counting enough finishes its task; finishing the task counts enough', async () => {
    const account = await anAccount(world.ctx(), { operatorId: await ipOperator() });
    await planUpkeep(world.ctx(), TODAY);
    const operator = asStaff('OPERATOR', holder);
    const id = toId(account._id);
    await ask(operator, 'mutation ($id: ID!) { countUpkeep(id: $id, kind: LIKE, done: 10) { id } }', { id });
    const open = await tasks.raw(world.db).find({ state: 'OPEN' }).toArray();
    expect(open).toHaveLength(2);
    for (const { _id } of open) await finishTask(world.ctx({ viewer: operator }), toId(_id), []);
    const { value } = await ask(operator, 'query ($id: ID!) { ipAccount(id: $id) { today { isUpkeepDone upkeep { done } } } }', { id });
    expect(value.today).toEqual({ isUpkeepDone: true, upkeep: [{ done: 1 }, { done: 10 }, { done: 5 }] });
  });
});

describe('the night', () => {
  const yesterdayTasks = () => tasks.raw(world.db).countDocuments({ state: 'DROPPED' });

  test('judges by the last days, rests who is at great risk once, and changes nothing the second time', async () => {
    const account = await anAccount(world.ctx(), { createdAt: new Date('2026-04-01T00:00:00Z') });
    const fine = await anAccount(world.ctx(), { createdAt: new Date('2026-05-12T00:00:00Z') });
    await prepareDays(world.ctx(), [{ accountId: account._id, day: '2026-05-10' }]);
    await accountDays.raw(world.db).updateOne({ _id: `${toId(account._id)}:2026-05-10` }, { $set: { complaints: 3 } });
    const told: string[] = [];
    whenRests((_ctx, _session, { handle, restUntil }) => {
      told.push(`${handle} ${restUntil}`);
      return Promise.resolve();
    });
    const [spec] = jobs;
    const first = await spec!.run(world.ctx(), world.ctx().now);
    expect(first).toMatchObject({ day: TODAY, accounts: 2, rested: 1, proposed: 0 });
    expect(await now(account)).toMatchObject({ state: 'RESTING', restUntil: '2026-05-14', health: { day: TODAY, score: 28 } });
    expect(await now(fine)).toMatchObject({ state: 'ACTIVE', health: { score: 100 } });
    expect(new Set(told)).toEqual(new Set([`${account.handle} 2026-05-14`]));
    const before = await now(account);
    told.length = 0;
    await spec!.run(world.ctx(), world.ctx().now);
    expect(await now(account)).toEqual(before);
    expect(told).toEqual([]);

    // Whom a person wakes stays awake for the day, and the night says that it should rest.
    await ask(manager, 'mutation ($id: ID!) { wakeIpAccount(id: $id) { state } }', { id: toId(account._id) });
    await judgeAccounts(world.ctx(), TODAY);
    expect(await now(account)).toMatchObject({ state: 'ACTIVE', health: { restProposedUntil: '2026-05-14' } });
  });

  test('killed between judging and resting, the next one rests', async () => {
    const account = await anAccount(world.ctx(), { createdAt: new Date('2026-04-01T00:00:00Z') });
    await prepareDays(world.ctx(), [{ accountId: account._id, day: '2026-05-10' }]);
    await accountDays.raw(world.db).updateOne({ _id: `${toId(account._id)}:2026-05-10` }, { $set: { complaints: 3 } });
    let dies = true;
    whenRests(() => (dies ? Promise.reject(new Error('killed')) : Promise.resolve()));
    await expect(judgeAccounts(world.ctx(), TODAY)).rejects.toThrow('killed');
    dies = false;
    expect(await judgeAccounts(world.ctx(), TODAY)).toMatchObject({ rested: 1 });
    expect(await now(account)).toMatchObject({ state: 'RESTING', restUntil: '2026-05-14' });
  });

  test('ends rests that are over and drops upkeep that was not done', async () => {
    const account = await anAccount(world.ctx(), { state: 'RESTING', restUntil: '2026-05-11', operatorId: await ipOperator() });
    await planUpkeep(world.ctx(), '2026-05-11');
    const report = await judgeAccounts(world.ctx(), TODAY);
    expect(report).toMatchObject({ woken: 1, dropped: 3 });
    expect(await now(account)).toMatchObject({ state: 'ACTIVE', restUntil: null });
    expect(await yesterdayTasks()).toBe(3);
  });
});
