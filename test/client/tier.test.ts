// How a condition and a time of grace are drawn on the phone.

import { describe, expect, test } from '@jest/globals';
import { dayBefore, graceOf, meterOf, missingOf, sayValue } from '../../client/mobile/tier/verdicts.ts';
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
  group: 0,
  groupKind: 'ALL',
  words: { zh: '', en: '' },
  ...more,
});

describe('a value is said in the unit of its metric', () => {
  test.each([
    ['FEN', 338_200, '¥3,382'],
    ['COUNT', 1_036, '1,036'],
    ['BASIS_POINTS', 214, '2.1 %'],
    ['BASIS_POINTS', 36, '0.36 %'],
  ] as const)('%s %d', (unit, value, said) => {
    expect(sayValue({ unit }, value, formats)).toBe(said);
  });
});

describe('the bar of a condition', () => {
  test('below the threshold the track ends at it', () => {
    expect(meterOf({ value: 9, threshold: 12 })).toEqual({ filled: 75, mark: 100 });
  });
  test('above it the mark stands inside a full bar', () => {
    expect(meterOf({ value: 48, threshold: 12 })).toEqual({ filled: 100, mark: 25 });
  });
  test('refunds that went below zero fill nothing', () => {
    expect(meterOf({ value: -5, threshold: 10 })).toEqual({ filled: 0, mark: 100 });
  });
  test('nothing of nothing is an empty track', () => {
    expect(meterOf({ value: 0, threshold: 0 })).toEqual({ filled: 0, mark: 100 });
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
