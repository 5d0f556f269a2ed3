// The demo world's groups, looked at without a database.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { ObjectId } from 'mongodb';
import { makeBusinessTime } from '../../server/core/time.ts';
import { OwnBooks } from '../../seed/books.ts';
import { appointCarers, operatorsFor } from '../../seed/carers.ts';
import { busyPeople } from '../../seed/cast.ts';
import { chatOf } from '../../seed/chats.ts';
import { GROUP_LIMIT, planGroups } from '../../seed/groups.ts';
import type { GroupsPlan } from '../../seed/groups.ts';
import { makeIds } from '../../seed/ids.ts';
import { planPeople } from '../../seed/people.ts';
import type { People, Plan } from '../../seed/people.ts';
import { demoPolicies } from '../../seed/policies.ts';
import { Pyramid } from '../../seed/pyramid.ts';
import { tradeDays } from '../../seed/trade.ts';

const TIME = makeBusinessTime('Asia/Shanghai');
const ENDS_AT = new Date('2026-05-12T07:20:00.000Z');
const NOW = ENDS_AT.getTime();
const CAPACITY = { TRAINEE: 20, STANDARD: 30, EXCELLENT: 50 };

interface Grouped {
  plan: Plan;
  people: People;
  pyramid: Pyramid;
  planned: GroupsPlan;
}

function group(size: number, isTraded: boolean): Grouped {
  const plan: Plan = { size, seed: 'groups', endsAt: ENDS_AT, time: TIME };
  const people = planPeople(plan);
  const makeId = makeIds(plan.seed, 'distributor');
  const idOf = (index: number) => makeId(people.joinedAt[index]!, index);
  const ids = Array.from({ length: size }, (_, index) => idOf(index).toHexString());
  const books = new OwnBooks(size);
  const pyramid = new Pyramid(plan, people, demoPolicies(plan), ids);
  if (isTraded) for (const { day } of tradeDays(plan, people, idOf, busyPeople(people, '2026-05-12'), books)) pyramid.live(day, books);
  return { plan, people, pyramid, planned: planGroups(plan, people, pyramid) };
}

let demo: Grouped;
let full: Grouped;

beforeAll(() => {
  demo = group(3_000, true);
  full = group(24_000, false);
}, 60_000);

describe.each([
  ['the demo', () => demo],
  ['a full platform', () => full],
])('%s', (_name, of) => {
  test('no group is above the limit, and each holds only its own tier', () => {
    const { planned, pyramid } = of();
    for (const { stays, tier, state } of planned.groups) {
      expect(stays.filter(({ leftAt }) => leftAt === null).length).toBeLessThanOrEqual(GROUP_LIMIT);
      expect(state).not.toBe('DISSOLVED');
      for (const { person } of stays) {
        const standing = pyramid.finalStandingOf(person);
        expect(standing.groupsOf ?? standing.tier).toBe(tier);
      }
    }
  });

  test('nobody stays twice in a group, joins before the membership or after the world ends', () => {
    const { planned, people } = of();
    for (const { stays, createdAt } of planned.groups) {
      expect(new Set(stays.map(({ person }) => person)).size).toBe(stays.length);
      for (const { at, person, leftAt } of stays) {
        expect(at).toBeGreaterThan(people.joinedAt[person]!);
        expect(at).toBeGreaterThanOrEqual(createdAt);
        expect(at).toBeLessThan(NOW);
        if (leftAt !== null) expect(leftAt).toBeGreaterThanOrEqual(at);
        if (leftAt !== null) expect(leftAt).toBeLessThanOrEqual(NOW);
      }
    }
  });

  test('everybody is in a group or waits for one', () => {
    const { planned, people } = of();
    const seen = new Set(planned.groups.flatMap(({ stays }) => stays.map(({ person }) => person)));
    for (const waiting of planned.waiting.values()) for (const person of waiting) seen.add(person);
    expect(seen.size).toBe(people.size);
  });

  test('each group has one owner, and a name of its own', () => {
    const { planned } = of();
    expect(new Set(planned.groups.map(({ name }) => name)).size).toBe(planned.groups.length);
    for (const { stays } of planned.groups) expect(stays.filter(({ role }) => role === 'OWNER')).toHaveLength(1);
  });

  test('operators hold every group once, within what their level may hold', () => {
    const { plan, planned } = of();
    const staff = Array.from({ length: operatorsFor(planned.groups.length, 6) }, () => ({ id: new ObjectId(), createdAt: ENDS_AT }));
    const { operators, operatorOf, accountOf, accounts, holdings } = appointCarers(plan, planned.groups, staff);
    for (const { _id, groups, level } of operators) {
      expect(operatorOf.filter((id) => id.equals(_id))).toHaveLength(groups);
      expect(groups).toBeLessThanOrEqual(CAPACITY[level]);
      expect(groups).toBeGreaterThan(0);
    }
    for (const [nth, id] of accountOf.entries()) {
      const account = accounts.find(({ _id }) => _id.equals(id))!;
      expect(String(account.operatorId)).toBe(String(operatorOf[nth]));
      expect(account.friends).toBeLessThanOrEqual(5_000);
    }
    expect(holdings).toHaveLength(planned.groups.length);
  });

  test('what is counted of a group’s messages is what was said in it', () => {
    const { plan, planned } = of();
    let said = 0;
    for (const each of planned.groups.slice(0, 12)) {
      const chat = chatOf(plan, each);
      said += chat.said.length;
      expect([...chat.days.values()].reduce((sum, { messages }) => sum + messages, 0)).toBe(chat.said.length);
      expect(chat.speaking.reduce((sum, { messages }) => sum + messages, 0)).toBe(chat.said.length);
      expect([...chat.days.values()].reduce((sum, { speakers }) => sum + speakers, 0)).toBe(chat.speaking.length);
      for (const { stay, at } of chat.said) expect(at).toBeGreaterThanOrEqual(stay.at);
    }
    expect(said).toBeGreaterThan(0);
  });
});

test('a full platform fills its groups', () => {
  const sizes = full.planned.groups.map(({ stays }) => stays.length).sort((one, other) => one - other);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThan(230);
});
