// What the big screen draws, in values: rates out of the curve, the hours that are shown, the plan at a moment, and which milestone
// takes the wall.

import { describe, expect, test } from '@jest/globals';
import { drawn, latestRate, planAt, ratesOf, spanOf, stepMinutes } from '../../client/screen/pace.ts';
import { nameOnWall } from '../../client/screen/names.ts';
import { momentOf } from '../../client/screen/moment.ts';

const at = (clock: string): string => `2026-11-21T${clock}:00+08:00`;
const ms = (clock: string): number => Date.parse(at(clock));
const point = (clock: string, salesFen: number) => ({ at: at(clock), salesFen });

describe('sales a minute', () => {
  const rates = ratesOf([point('10:03', 300), point('10:06', 900), point('10:09', 600)], at('10:00'));

  test('are what the curve rose by, and fall where refunds were more', () => {
    expect(rates.map(({ fenPerMinute }) => fenPerMinute)).toEqual([100, 200, -100]);
    expect(ratesOf([point('10:00', 0), point('10:01', 60)], at('10:00'))).toHaveLength(1);
  });

  test('of the last minutes are the mean of their steps', () => {
    expect(latestRate(rates, 5)).toBe(50);
    expect(latestRate([], 5)).toBeNull();
  });

  test('are drawn within their box, nothing below the ground', () => {
    const box = { width: 120, top: 10, bottom: 110 };
    expect(drawn(rates, { from: ms('10:00'), to: ms('12:00') }, box)).toEqual([
      [3, 60],
      [6, 10],
      [9, 110],
    ]);
    expect(drawn(rates, { from: ms('10:05'), to: ms('12:05') }, box)).toHaveLength(2);
  });

  test('come in at most 300 steps', () => {
    expect(stepMinutes(at('10:00'), at('22:00'))).toBe(3);
    expect(stepMinutes(at('10:00'), at('11:00'))).toBe(1);
  });
});

test.each([
  ['10:00', '10:00', '12:00'],
  ['11:26', '10:00', '12:00'],
  ['12:01', '10:30', '12:30'],
  ['21:59', '20:00', '22:00'],
  ['23:30', '20:00', '22:00'],
])('at %s the hours from %s to %s are shown', (now, from, to) => {
  expect(spanOf(at('10:00'), at('22:00'), ms(now))).toEqual({ from: ms(from), to: ms(to) });
});

test('the plan at a moment lies between its points; before and behind them it stands', () => {
  const plan = [point('10:00', 0), point('11:00', 600), point('12:00', 1_000)];
  expect([ms('09:00'), ms('10:30'), ms('11:00'), ms('11:30'), ms('13:00')].map((now) => planAt(plan, now))).toEqual([
    0, 300, 600, 800, 1_000,
  ]);
  expect(planAt([], ms('10:00'))).toBeNull();
});

describe('a milestone', () => {
  const report = (id: string, createdAt: string, milestone: object | null) => ({ id, createdAt, facts: { milestone } });
  const now = ms('11:16') + 5_000;

  test('takes the wall when it is new and was not shown', () => {
    const reports = [report('clock', at('11:16'), null), report('new', at('11:16'), {})];
    expect(momentOf(reports, new Set(), now)?.id).toBe('new');
    expect(momentOf(reports, new Set(['new']), now)).toBeNull();
  });

  test('of long ago does not play again on a screen that is opened now', () => {
    expect(momentOf([report('old', at('11:00'), {})], new Set(), now)).toBeNull();
  });
});

test('a name stands on the wall as others may see it, whoever opened the screen', () => {
  expect(nameOnWall({ name: '林**' }, false)).toBe('林**');
  expect(nameOnWall({ name: '林间小鹿', shown: '林**' }, true)).toBe('林**');
  expect(nameOnWall({ name: '林间小鹿' }, true)).toBe('林**');
  expect(nameOnWall({ name: '林间小鹿', shown: '林间小鹿' }, true)).toBe('林间小鹿');
});
