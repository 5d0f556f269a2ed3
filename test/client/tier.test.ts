// How a condition and a time of grace are drawn on the phone.

import { describe, expect, test } from '@jest/globals';
import { dayBefore, graceOf, isAboutToFall, limitOf, meterOf, missingOf, sayValue } from '../../client/mobile/tier/verdicts.ts';
import type { Condition } from '../../client/mobile/tier/verdicts.ts';
import { makeFormats } from '../../client/shared/formats.ts';

const formats = makeFormats('zh-CN', 'Asia/Shanghai');
const condition = (more: Partial<Condition>): Condition => ({
  metric: 'OWN_ORDERS',
  window: 'DAYS_30',
  unit: 'COUNT',
  comparison: 'AT_LEAST',
  threshold: 12,
  topBasisPoints: null,
  value: 9,
  isMet: false,
  missing: 3,
  dropsOn: null,
  dropsBy: null,
  words: { zh: '', en: '' },
  ...more,
});

describe('a value is said in the unit of its metric', () => {
  test.each([
    ['FEN', 'OWN_SALES', 338_200, '¥3,382'],
    ['COUNT', 'OWN_ORDERS', 1_036, '1,036'],
    ['BASIS_POINTS', 'REFUND_RATE', 214, '2.1%'],
    ['BASIS_POINTS', 'REFUND_RATE', 1_000, '10%'],
    ['BASIS_POINTS', 'REFUND_RATE', 36, '0.36%'],
    ['BASIS_POINTS', 'REPLICATION_INDEX', 214, '2.1'],
    ['BASIS_POINTS', 'REPLICATION_INDEX', 5_000, '50'],
  ] as const)('%s of %s: %d', (unit, metric, value, said) => {
    expect(sayValue({ unit, metric }, value, formats)).toBe(said);
  });
});

describe('the bar of a condition', () => {
  test('below the threshold the track ends at it', () => {
    expect(meterOf({ value: 9, comparison: 'AT_LEAST', threshold: 12 })).toEqual({ filled: 75, mark: 100 });
  });
  test('above it the mark stands inside a full bar', () => {
    expect(meterOf({ value: 48, comparison: 'AT_LEAST', threshold: 12 })).toEqual({ filled: 100, mark: 25 });
  });
  test('refunds that went below zero fill nothing', () => {
    expect(meterOf({ value: -5, comparison: 'AT_LEAST', threshold: 10 })).toEqual({ filled: 0, mark: 100 });
  });
  test('nothing of nothing is an empty track', () => {
    expect(meterOf({ value: 0, comparison: 'AT_LEAST', threshold: 0 })).toEqual({ filled: 0, mark: 100 });
  });
});

describe('a threshold that hysteresis made a fraction', () => {
  test('is shown as the whole number that decides', () => {
    expect(limitOf({ comparison: 'AT_LEAST', threshold: 2.7 })).toBe(3);
    expect(limitOf({ comparison: 'AT_MOST', threshold: 1_666.7 })).toBe(1_666);
  });
  test('stands at the end of a bar that is just full', () => {
    expect(meterOf({ value: 3, comparison: 'AT_LEAST', threshold: 2.7 })).toEqual({ filled: 100, mark: 100 });
  });
});

describe('what is met and about to fall', () => {
  test.each([
    [12, 1, true],
    [13, 1, false],
    [13, 2, true],
    [12, null, false],
  ])('value %d of 12, of which %s leaves next: %s', (value, dropsBy, expected) => {
    expect(isAboutToFall(condition({ value, dropsBy, isMet: true }))).toBe(expected);
  });
  test('is not what is missing already, nor a rate', () => {
    expect(isAboutToFall(condition({ value: 9, dropsBy: 3, isMet: false }))).toBe(false);
    expect(isAboutToFall(condition({ comparison: 'AT_MOST', value: 9, dropsBy: 3, isMet: true }))).toBe(false);
  });
});

describe('the time of grace', () => {
  const grace = { graceSince: '2026-11-18', graceUntil: '2026-12-02' };
  test('its first day is day 1 of 14', () => {
    expect(graceOf(grace, '2026-11-18')).toEqual({ day: 1, days: 14, left: 13 });
  });
  test('its last day leaves none', () => {
    expect(graceOf(grace, '2026-12-01')).toEqual({ day: 14, days: 14, left: 0 });
  });
  test('late for its evaluation it does not count on', () => {
    expect(graceOf(grace, '2026-12-05')).toEqual({ day: 14, days: 14, left: 0 });
  });
  test('across a month and a leap day', () => {
    expect(graceOf({ graceSince: '2028-02-20', graceUntil: '2028-03-05' }, '2028-03-01')).toEqual({ day: 11, days: 14, left: 3 });
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  });
  test('who is not in it has none', () => {
    expect(graceOf({ graceSince: null, graceUntil: null }, '2026-11-18')).toBeNull();
  });
});

test('only what is not met is missing', () => {
  const open = condition({});
  expect(missingOf({ conditions: [condition({ isMet: true }), open] })).toEqual([open]);
});
