// The way of one member into a group as a table, what may be done with a divert, who invites where nobody does, and where requests go
// that cannot go out on their day.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysFrom, mayDo, mayStart, problemOf, readDivert } from '../../server/diverts/divert.rules.ts';
import { inviterFor } from '../../server/diverts/inviters.rules.ts';
import { PIPELINE, STEPS, advance, funnelOf, noSteps, orderOf } from '../../server/diverts/pipeline.rules.ts';
import { reday } from '../../server/diverts/reday.rules.ts';
import { loadByAccount, loadByDay } from '../../server/diverts/shown.rules.ts';
import { newId } from '../../server/core/ids.ts';
import { shiftKey } from '../../server/core/time.ts';
import type { DivertState, InviteStep } from '../../server/generated/types.ts';

describe('the way into a group', () => {
  test('goes through seven steps in their order', () => {
    expect(STEPS).toEqual(['BEFRIEND', 'SCRIPT', 'RULES', 'ACKNOWLEDGED', 'JOINED', 'RENAMED', 'PINNED']);
  });

  test('a table that goes in a circle, misses a step or brings a later one along is refused', () => {
    const circle = { ...PIPELINE, PINNED: { ...PIPELINE.PINNED, next: 'RULES' as const } };
    const short = { ...PIPELINE, RULES: { ...PIPELINE.RULES, next: 'JOINED' as const } };
    const ahead = { ...PIPELINE, SCRIPT: { ...PIPELINE.SCRIPT, implies: ['JOINED'] as const } };
    expect(() => orderOf(circle)).toThrow('twice');
    expect(() => orderOf(short)).toThrow('never comes to ACKNOWLEDGED');
    expect(() => orderOf(ahead)).toThrow('cannot bring JOINED along');
  });

  test('one after the other, each step is the next one', () => {
    const done: InviteStep[] = [];
    for (const step of STEPS) {
      const { added, next } = advance(done, step);
      expect(added).toEqual([step]);
      done.push(...added);
      expect(next).toBe(STEPS[done.length] ?? null);
    }
  });

  test('who joins without an answer has joined; only the acknowledgement is still to come', () => {
    const { added, next } = advance(['BEFRIEND'], 'JOINED');
    expect(added).toEqual(['SCRIPT', 'RULES', 'JOINED']);
    expect(next).toBe('ACKNOWLEDGED');
    expect(advance(['BEFRIEND', ...added], 'ACKNOWLEDGED')).toEqual({ added: ['ACKNOWLEDGED'], next: 'RENAMED' });
  });

  test('a step that is done adds nothing', () => {
    expect(advance(['BEFRIEND', 'SCRIPT'], 'SCRIPT')).toEqual({ added: [], next: 'RULES' });
  });

  test('in any order every step is done once, and all of them end the way', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...STEPS], { minLength: STEPS.length }), (order) => {
        const done: InviteStep[] = [];
        for (const step of order) done.push(...advance(done, step).added);
        expect([...done].sort()).toEqual([...STEPS].sort());
        expect(advance(done, 'PINNED').next).toBeNull();
      }),
    );
  });

  test('the funnel counts who came to a step and how many have done it', () => {
    const group = {
      done: { ...noSteps(), BEFRIEND: 6 },
      waiting: { ...noSteps(), BEFRIEND: 3, SCRIPT: 6 },
      stopped: { ...noSteps(), BEFRIEND: 1 },
      late: { ...noSteps(), BEFRIEND: 2 },
    };
    const [befriend, script, rules] = funnelOf([group, group]);
    expect(befriend).toEqual({ step: 'BEFRIEND', reached: 20, done: 12, waiting: 6, late: 4, stopped: 2, rateBasisPoints: 6_000 });
    expect(script).toMatchObject({ reached: 12, done: 0, rateBasisPoints: 0 });
    expect(rules?.rateBasisPoints).toBeNull();
  });
});

describe('what may be done with a divert', () => {
  const table: Record<DivertState, string[]> = {
    PLANNING: ['DISCARD'],
    PLANNED: ['PLAN_AGAIN', 'START', 'DISCARD'],
    STARTING: ['STOP'],
    RUNNING: ['STOP'],
    DONE: [],
    STOPPED: [],
  };
  test.each(Object.entries(table))('%s: %j', (state, acts) => {
    const allowed = (['PLAN_AGAIN', 'START', 'STOP', 'DISCARD'] as const).filter((act) => mayDo(act, state as DivertState).ok);
    expect(allowed.sort()).toEqual([...acts].sort());
  });

  const look = { state: 'PLANNED' as const, planSeq: 2, groups: 3, firstDay: '2026-05-12' };
  test.each([
    [{}, 2, null],
    [{}, 1, 'DIVERT_PLAN_STALE'],
    [{ firstDay: '2026-05-11' }, 2, 'DIVERT_PLAN_STALE'],
    [{ groups: 0, firstDay: null }, 2, 'DIVERT_EMPTY'],
    [{ state: 'RUNNING' as const }, 2, 'DIVERT_NOT_NOW'],
  ])('%j looked at as plan %i: %s', (more, lookedAt, why) => {
    const verdict = mayStart({ ...look, ...more }, lookedAt, '2026-05-12');
    expect(verdict.ok ? null : verdict.why).toBe(why);
  });

  test('what is asked is read, with its bounds', () => {
    expect(readDivert({ title: ' 五月  新人 ', province: ' ' })).toEqual({
      ok: true,
      title: '五月 新人',
      filter: { province: null, joinedFrom: null, joinedTo: null, isKol: null, most: 20_000 },
    });
    expect(readDivert({ title: '', province: null })).toMatchObject({ ok: false, why: 'DIVERT_TITLE_WRONG' });
    expect(readDivert({ title: 'x', most: 200_001 })).toMatchObject({ ok: false, why: 'DIVERT_MOST_OUT_OF_RANGE' });
    expect(readDivert({ title: 'x', joinedFrom: '2026-05-02', joinedTo: '2026-05-01' })).toMatchObject({
      ok: false,
      why: 'DIVERT_DAYS_WRONG',
    });
  });

  test('a plan of the afternoon begins tomorrow', () => {
    expect(daysFrom('2026-05-12', '14:59')[0]).toBe('2026-05-12');
    expect(daysFrom('2026-05-12', '15:00')[0]).toBe('2026-05-13');
    expect(daysFrom('2026-05-12', '10:00')).toHaveLength(60);
  });

  test.each(['ROOM', 'FRIENDS_A_DAY', 'FRIENDS_IN_ALL', 'MATCH'] as const)('%s is said in both languages with by how much', (what) => {
    const { words, by } = problemOf({ what, by: 1_234 });
    expect(by).toBe(1_234);
    expect(words.zh).toContain('1234');
    expect(words.en).toContain('1234');
  });
});

describe('who invites into a group without an account', () => {
  const accounts = [
    { id: 'a', operatorId: 'x', province: '浙江' },
    { id: 'b', operatorId: 'x', province: '江苏' },
    { id: 'c', operatorId: 'y', province: '江苏' },
  ];
  test('the holder’s own with fewest groups, else one of the province, else any', () => {
    const group = (id: string, operatorId: string | null, province: string, accountId: string | null = null) => ({
      id,
      operatorId,
      province,
      accountId,
    });
    const found = inviterFor(
      [group('1', 'x', '浙江', 'a'), group('2', 'x', '浙江'), group('3', 'z', '浙江'), group('4', null, '四川'), group('5', 'y', '')],
      accounts,
    );
    expect(Object.fromEntries(found)).toEqual({ 2: 'b', 3: 'a', 4: 'c', 5: 'c' });
    expect(inviterFor([group('1', 'x', '浙江')], []).size).toBe(0);
  });
});

describe('requests that cannot go out on their day', () => {
  const days = Array.from({ length: 5 }, (_, index) => shiftKey('2026-05-12', index));
  const account = (id: string, more: object = {}) => ({
    id,
    operatorId: 'x',
    perDay: 2,
    friendsLeft: 9,
    plannedOn: new Map<string, number>(),
    restUntil: null,
    ...more,
  });

  test('go to the earliest day, on the same day with the same account', () => {
    const { moves, left } = reday(
      ['1', '2', '3', '4', '5'].map((id) => ({ id, accountId: 'a' })),
      [
        account('a', { restUntil: '2026-05-12' }),
        account('b', { plannedOn: new Map([['2026-05-12', 1]]) }),
        account('c', { operatorId: 'y' }),
      ],
      days,
    );
    expect(left).toEqual([]);
    expect(moves.map(({ id, accountId, day }) => `${id} ${accountId} ${day}`)).toEqual([
      '1 b 2026-05-12',
      '2 a 2026-05-13',
      '3 a 2026-05-13',
      '4 b 2026-05-13',
      '5 b 2026-05-13',
    ]);
  });

  test('never above a cap, never more friends than another account holds, never on a day of rest', () => {
    const anAccount = fc.record({
      operatorId: fc.constantFrom('x', 'y', null),
      perDay: fc.integer({ min: 0, max: 3 }),
      friendsLeft: fc.integer({ min: 0, max: 4 }),
      rest: fc.integer({ min: -1, max: 4 }),
      planned: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(anAccount, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { maxLength: 20 }), (some, owners) => {
        const accounts = some.map(({ rest, planned, ...each }, index) => ({
          ...each,
          id: String(index),
          restUntil: rest < 0 ? null : days[rest]!,
          plannedOn: new Map(planned.map((count, at) => [days[at]!, count])),
        }));
        const invites = owners.map((owner, index) => ({ id: String(index), accountId: String(owner % accounts.length) }));
        const { moves, left } = reday(invites, accounts, days);
        expect(moves.length + left.length).toBe(invites.length);
        for (const each of accounts) {
          for (const day of days) {
            const here = moves.filter((move) => move.accountId === each.id && move.day === day).length;
            if (here > 0) {
              expect(each.restUntil === null || each.restUntil < day).toBe(true);
              expect((each.plannedOn.get(day) ?? 0) + here).toBeLessThanOrEqual(each.perDay);
            }
          }
          const arrived = moves.filter((move) => move.accountId === each.id && invites[Number(move.id)]!.accountId !== each.id).length;
          expect(arrived).toBeLessThanOrEqual(each.friendsLeft);
        }
      }),
    );
  });
});

test('a plan’s load by day and by account', () => {
  const [a, b] = [newId(), newId()];
  const load = [
    { accountId: a, day: '2026-05-13', people: 2, requests: 1 },
    { accountId: b, day: '2026-05-12', people: 9, requests: 9 },
    { accountId: a, day: '2026-05-12', people: 3, requests: 3 },
  ];
  expect(loadByDay(load)).toEqual([
    { day: '2026-05-12', people: 12, requests: 12, accounts: 2 },
    { day: '2026-05-13', people: 2, requests: 1, accounts: 1 },
  ]);
  expect(loadByAccount(load).map(({ people, lastDay, days }) => [people, lastDay, days.length])).toEqual([
    [9, '2026-05-12', 1],
    [5, '2026-05-13', 2],
  ]);
});
