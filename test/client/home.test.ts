// What Home makes of the days that it was given.

import { describe, expect, test } from '@jest/globals';
import type { DaySales } from '../../client/mobile/home/sales.ts';
import { compareDays, partOfDay, sumDays, withDay } from '../../client/mobile/home/sales.ts';

const day = (key: string, orders: number, netFen: number): DaySales => ({
  day: key,
  orders,
  netFen,
  refundedFen: 0,
  profitFen: netFen / 5,
});
const DAYS = [day('2026-05-13', 3, 30_000), day('2026-05-14', 1, 10_000)];

describe('what the socket tells', () => {
  test('takes the place of the same day', () => {
    expect(withDay(DAYS, day('2026-05-14', 2, 18_900)).map(({ netFen }) => netFen)).toEqual([30_000, 18_900]);
    expect(withDay(DAYS, day('2026-05-13', 2, 20_000)).map(({ netFen }) => netFen)).toEqual([20_000, 10_000]);
  });

  test('of a new day moves the window on', () => {
    expect(withDay(DAYS, day('2026-05-15', 1, 5_000)).map((each) => each.day)).toEqual(['2026-05-14', '2026-05-15']);
  });

  test('of a day before the window changes nothing', () => {
    expect(withDay(DAYS, day('2026-05-01', 1, 5_000))).toEqual(DAYS);
  });
});

test('sums are over all days', () => {
  expect(sumDays(DAYS)).toEqual({ orders: 4, netFen: 40_000, profitFen: 8_000 });
  expect(sumDays([])).toEqual({ orders: 0, netFen: 0, profitFen: 0 });
});

describe('today beside yesterday', () => {
  const yesterday = day('2026-05-13', 3, 30_000);
  test.each([
    [3, 40_000, { kind: 'ahead', byFen: 10_000, yesterdayFen: 30_000 }],
    [1, 10_000, { kind: 'behind', byFen: 20_000, yesterdayFen: 30_000 }],
    [3, 30_000, { kind: 'even', yesterdayFen: 30_000 }],
    [0, 0, { kind: 'waiting', yesterdayFen: 30_000 }],
  ])('%d orders of %d fen', (orders, netFen, expected) => {
    expect(compareDays(day('2026-05-14', orders, netFen), yesterday)).toEqual(expected);
  });

  test('after a day without sales', () => {
    expect(compareDays(day('2026-05-14', 1, 100), day('2026-05-13', 0, 0))).toEqual({ kind: 'opened' });
    expect(compareDays(day('2026-05-14', 0, 0), undefined)).toEqual({ kind: 'quiet' });
  });
});

test('the greeting follows the clock round', () => {
  expect([0, 4, 5, 10, 11, 12, 13, 17, 18, 22, 23].map(partOfDay)).toEqual([
    'night',
    'night',
    'morning',
    'morning',
    'noon',
    'noon',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
    'night',
  ]);
});
