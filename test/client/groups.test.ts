// What the pages of groups make of what they are given: health in words, charts, group codes being written, and rules to be read.

import { describe, expect, test } from '@jest/globals';
import { isWaiting, waitingFirst } from '../../client/mobile/groups/waiting.ts';
import { isLabelled, linesOf, reachOf } from '../../client/ops/groups/charts.ts';
import type { Code } from '../../client/ops/groups/codes.ts';
import { isSameCode, moved, tidied, versionsOf } from '../../client/ops/groups/codes.ts';
import { bandOf, fillOf } from '../../client/ops/groups/health.ts';
import { numbersIn } from '../../client/ops/groups/numbers.ts';
import { laterStays } from '../../client/ops/groups/stays.ts';

describe('a group in words', () => {
  test('fares well from 70, fairly from 50', () => {
    expect([100, 70, 69, 50, 49, 0].map(bandOf)).toEqual(['GOOD', 'GOOD', 'FAIR', 'FAIR', 'WEAK', 'WEAK']);
  });

  test('is full at the limit and nearly so from nine tenths of it', () => {
    expect([299, 300, 301].map((members) => fillOf(members, 300))).toEqual(['NEARLY', 'FULL', 'FULL']);
    expect([269, 270].map((members) => fillOf(members, 300))).toEqual(['ROOM', 'NEARLY']);
    expect(fillOf(0, 0)).toBe('FULL');
  });
});

describe('the charts', () => {
  test('draw no line across days of which nothing is known', () => {
    expect(linesOf([null, 5, 7, null, null, 3])).toEqual([
      [
        { index: 1, value: 5 },
        { index: 2, value: 7 },
      ],
      [{ index: 5, value: 3 }],
    ]);
    expect(linesOf([null, null])).toEqual([]);
  });

  test('draw joins and leaves on one scale', () => {
    expect(
      reachOf([
        { up: 3, down: 8 },
        { up: 5, down: 0 },
      ]),
    ).toBe(8);
    expect(reachOf([])).toBe(1);
  });

  test('name the Saturdays, whatever the zone of the browser is', () => {
    expect(['2026-05-15', '2026-05-16', '2026-05-17'].map(isLabelled)).toEqual([false, true, false]);
  });
});

describe('a group code', () => {
  const code = (version: number, state: Code['state'], key = 'NEW'): Code => ({
    id: `${key}${String(version)}`,
    key,
    version,
    title: 'title',
    rules: ['one'],
    state,
    publishedAt: state === 'PUBLISHED' ? '2026-05-14T00:00:00Z' : null,
    byName: 'name',
    createdAt: '2026-05-14T00:00:00Z',
  });

  test('is in force in its newest published version, with the draft beside it', () => {
    const codes = [code(1, 'PUBLISHED'), code(3, 'DRAFT'), code(2, 'PUBLISHED'), code(9, 'PUBLISHED', 'CAMP')];
    const { inForce, draft, older } = versionsOf(codes, 'NEW');
    expect([inForce?.version, draft?.version, older.map(({ version }) => version)]).toEqual([2, 3, [1]]);
    expect(versionsOf(codes, 'HEAD')).toEqual({ inForce: null, draft: null, older: [] });
  });

  test('is saved without blank rules', () => {
    expect(tidied({ title: ' a ', rules: ['', ' one ', '   ', 'two'] })).toEqual({ title: 'a', rules: ['one', 'two'] });
  });

  test('is the same as another one when only blanks differ', () => {
    const form = { title: 'a', rules: ['one', 'two'] };
    expect(isSameCode(form, { title: 'a ', rules: ['one', '', 'two'] })).toBe(true);
    expect(isSameCode(form, { title: 'a', rules: ['two', 'one'] })).toBe(false);
    expect(isSameCode(form, { title: 'a', rules: ['one'] })).toBe(false);
  });

  test('has its rules moved by one, never over the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});

test('member numbers are read one a line or with any comma between them, each once', () => {
  expect(numbersIn(' 10000001\n10000002,10000003，10000001、10000004；\t10000005 ')).toEqual([
    '10000001',
    '10000002',
    '10000003',
    '10000004',
    '10000005',
  ]);
  expect(numbersIn(' \n ')).toEqual([]);
});

describe('somebody in several groups', () => {
  const stay = (id: string, role: 'MEMBER' | 'OWNER' = 'MEMBER', leaveAsked: object | null = null) => ({ id, role, leaveAsked });

  test('is asked to leave all but the first, once', () => {
    expect(laterStays([stay('a'), stay('b'), stay('c')])).toEqual(['b', 'c']);
    expect(laterStays([stay('a'), stay('b', 'MEMBER', {}), stay('c')])).toEqual(['c']);
    expect(laterStays([stay('a')])).toEqual([]);
  });

  test('is not asked to leave a group that they run', () => {
    expect(laterStays([stay('a'), stay('b', 'OWNER'), stay('c')])).toEqual(['c']);
  });
});

describe('rules on the phone', () => {
  const stay = (version: number | null, acknowledgedVersion: number | null) => ({
    code: version === null ? null : { version },
    acknowledgedVersion,
  });

  test('wait while the version in force was not read', () => {
    expect([stay(2, null), stay(2, 1), stay(2, 2), stay(null, null), stay(null, 1)].map(isWaiting)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('put their groups first, in the order they came', () => {
    const [read, unread, none, old] = [stay(1, 1), stay(1, null), stay(null, null), stay(3, 2)];
    expect(waitingFirst([read, unread, none, old])).toEqual([unread, old, read, none]);
  });
});
