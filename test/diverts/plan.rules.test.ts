// Divert plans: what each promises is counted again by a checker of its own, and small ones are held against HiGHS for the earliest
// day, the fewest new groups and how many are left out where there is no plan.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { chance, solver } from '../../scripts/assignment-oracle.ts';
import type { Solve } from '../../scripts/assignment-oracle.ts';
import { aDivert, aSmallDivert, faultsOf, leftOutBy, mostNewGroups } from '../../scripts/divert-checker.ts';
import { planDivert } from '../../server/diverts/plan.rules.ts';
import type { DivertPlan, DivertRefused, PlanAccount, PlanGroup, PlanInput, PlanPerson } from '../../server/diverts/plan.rules.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await solver();
});

const DAYS = ['2026-05-14', '2026-05-15', '2026-05-16'];
const somePeople = (count: number, more: Partial<PlanPerson> = {}): PlanPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${more.teamId ?? 'p'}-${String(index).padStart(3, '0')}`,
    teamId: null,
    province: '浙江',
    friendOf: [],
    ...more,
  }));
const anAccount = (id: string, more: Partial<PlanAccount> = {}): PlanAccount => ({
  id,
  operatorId: 'o1',
  province: '浙江',
  perDay: 50,
  friendsLeft: 5000,
  plannedOn: new Map(),
  restUntil: null,
  takesNewGroups: true,
  ...more,
});
const aGroup = (id: string, more: Partial<PlanGroup> = {}): PlanGroup => ({
  id,
  room: 300,
  taken: 0,
  accountId: 'a',
  province: '浙江',
  ...more,
});
const anInput = (more: Partial<PlanInput>): PlanInput => ({
  people: [],
  groups: [],
  accounts: [anAccount('a')],
  newGroups: { most: 0, limit: 300, holders: [] },
  days: DAYS,
  qrLimit: 200,
  ...more,
});

function assertPlan(input: PlanInput): DivertPlan {
  const plan = planDivert(input);
  if (!plan.ok) throw new Error(JSON.stringify(plan));
  expect(faultsOf(input, plan)).toEqual([]);
  return plan;
}

function assertRefused(input: PlanInput): DivertRefused {
  const plan = planDivert(input);
  if (plan.ok) throw new Error(`through by ${plan.lastDay ?? 'no day'}`);
  return plan;
}

describe('one account', () => {
  test('adds so many friends a day and no more, less what is promised', () => {
    const accounts = [anAccount('a', { plannedOn: new Map([['2026-05-14', 45]]) })];
    const plan = assertPlan(anInput({ people: somePeople(60), groups: [aGroup('g')], accounts }));
    expect(plan.lastDay).toBe('2026-05-16');
    expect(plan.places.filter(({ day }) => day === '2026-05-14')).toHaveLength(5);
  });

  test('needs no day for those who are friends already', () => {
    const plan = assertPlan(anInput({ people: somePeople(120, { friendOf: ['a'] }), groups: [aGroup('g')] }));
    expect([plan.lastDay, plan.places.some(({ befriends }) => befriends)]).toEqual(['2026-05-14', false]);
  });

  test('invites the last hundred of a group itself', () => {
    const people = somePeople(140, { friendOf: ['a'] });
    const plan = assertPlan(anInput({ people, groups: [aGroup('g', { taken: 150, room: 150 })] }));
    expect(plan.places.filter(({ way }) => way === 'QR_CODE')).toHaveLength(50);
  });

  test('waits until it has rested', () => {
    const accounts = [anAccount('a', { restUntil: '2026-05-15' })];
    const plan = assertPlan(anInput({ people: somePeople(10), groups: [aGroup('g')], accounts }));
    expect(plan.lastDay).toBe('2026-05-16');
  });
});

test('a team goes whole into the tightest group of its province that has the room', () => {
  const groups = [
    aGroup('g1', { room: 60, taken: 240 }),
    aGroup('g2', { room: 30, taken: 270 }),
    aGroup('g3', { room: 30, taken: 270, province: '江苏' }),
  ];
  const plan = assertPlan(anInput({ people: [...somePeople(25, { teamId: 't1' }), ...somePeople(20, { teamId: 't2' })], groups }));
  expect([plan.teams, plan.teamsTogether, plan.inOwnProvince]).toEqual([2, 2, 45]);
  expect(plan.places.find(({ personId }) => personId === 't1-000')?.groupKey).toBe('g2');
});

test('new groups are opened only as needed, with the operator of the account where there is capacity', () => {
  const holders = [
    { operatorId: 'o1', free: 1, provinces: [] },
    { operatorId: 'o2', free: 3, provinces: ['浙江'] },
  ];
  const input = anInput({ people: somePeople(120), newGroups: { most: 5, limit: 60, holders } });
  const plan = assertPlan(input);
  expect(plan.newGroups.map(({ accountId, operatorId, people }) => [accountId, operatorId, people])).toEqual([
    ['a', 'o1', 60],
    ['a', 'o2', 60],
  ]);
  expect(plan.fewestNewGroups).toBe(2);
});

test('days to spare are used only when they are given', () => {
  const accounts = [anAccount('a', { perDay: 30 }), anAccount('b', { perDay: 30 })];
  const groups = [aGroup('g'), aGroup('h', { accountId: 'b' })];
  const input = anInput({ people: somePeople(50, { teamId: 't' }), groups, accounts });
  expect([assertPlan(input).lastDay, assertPlan(input).teamsTogether]).toEqual(['2026-05-14', 0]);
  const later = assertPlan({ ...input, spareDays: 1 });
  expect([later.lastDay, later.earliestLastDay, later.teamsTogether]).toEqual(['2026-05-15', '2026-05-14', 1]);
});

describe('what cannot hold', () => {
  test('says which limit and by how many', () => {
    const groups = [aGroup('g', { room: 200, taken: 100 })];
    expect(assertRefused(anInput({ people: somePeople(160), groups })).broken).toEqual([{ what: 'FRIENDS_A_DAY', by: 10 }]);
    const people = somePeople(210, { friendOf: ['a'] });
    expect(assertRefused(anInput({ people, groups })).broken).toEqual([{ what: 'ROOM', by: 10 }]);
    const accounts = [anAccount('a', { friendsLeft: 20 })];
    expect(assertRefused(anInput({ people: somePeople(30), groups, accounts })).broken).toEqual([{ what: 'FRIENDS_IN_ALL', by: 10 }]);
  });

  test('room with one account and friends with another is said as such', () => {
    const accounts = [anAccount('a', { friendsLeft: 0 }), anAccount('b')];
    expect(assertRefused(anInput({ people: somePeople(30), groups: [aGroup('g')], accounts })).broken).toEqual([{ what: 'MATCH', by: 30 }]);
  });

  test('a group that nobody can invite into is no room', () => {
    const groups = [aGroup('g', { accountId: null })];
    expect(assertRefused(anInput({ people: somePeople(3), groups })).broken).toEqual([{ what: 'ROOM', by: 3 }]);
  });
});

test('nobody to place is a plan of nothing', () => {
  expect(assertPlan(anInput({})).lastDay).toBeNull();
});

test('the order of people, groups and accounts changes nothing', () => {
  const input = aDivert(chance(3), {
    people: 2000,
    accounts: 8,
    groups: 30,
    limit: 100,
    days: 40,
    perDay: 20,
    teamSize: 80,
    newGroups: 20,
  });
  const turned = { ...input, people: input.people.toReversed(), groups: input.groups.toReversed(), accounts: input.accounts.toReversed() };
  expect(planDivert(turned)).toEqual(planDivert(input));
});

test('no limit is broken in 1,500 random cases', () => {
  let plans = 0;
  for (let seed = 1; seed <= 1500; seed++) {
    const input = aSmallDivert(chance(seed));
    const plan = planDivert(input);
    if (plan.ok) plans++;
    expect({ seed, faults: plan.ok ? faultsOf(input, plan) : [] }).toEqual({ seed, faults: [] });
    if (!plan.ok) expect([seed, plan.leftOut > 0, plan.broken.length > 0]).toEqual([seed, true, true]);
  }
  expect(plans).toBeGreaterThan(400);
});

test('60 random cases are as HiGHS finds them: the earliest day, the fewest new groups, that nobody is left out in vain', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const input = aSmallDivert(chance(seed * 104729));
    const plan = planDivert(input);
    const most = mostNewGroups(input);
    const best = input.days.findIndex((_, day) => leftOutBy(solve, input, day, most) === 0);
    expect({ seed, ok: plan.ok }).toEqual({ seed, ok: best >= 0 });
    if (!plan.ok) {
      expect(plan.leftOut).toBeLessThanOrEqual(leftOutBy(solve, input, input.days.length - 1, most));
      continue;
    }
    expect({ seed, day: plan.lastDay }).toEqual({ seed, day: input.days[best] });
    if (plan.newGroups.length > 0) {
      expect({ seed, left: leftOutBy(solve, input, best, plan.newGroups.length - 1) > 0 }).toEqual({ seed, left: true });
    }
  }
});
