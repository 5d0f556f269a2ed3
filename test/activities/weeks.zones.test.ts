// When the boxes of a grid begin and end: around the year's end, leap days, months' ends, and the days on which clocks change.

import { describe, expect, test } from '@jest/globals';
import { weeksAhead } from '../../server/activities/following.ts';
import { endAfter } from '../../server/activities/plan.rules.ts';
import { mondayOf, startOf } from '../../server/activities/plans.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import type { Weekday } from '../../server/core/time.ts';

const shanghai = { time: makeBusinessTime('Asia/Shanghai') };
const berlin = { time: makeBusinessTime('Europe/Berlin') };

describe('a box begins', () => {
  test.each<[string, Weekday, string, string]>([
    // The week of the year's end lies in both years; that of 2024-W01 begins in it, that of 2020-W53 ends in 2021.
    ['2026-W53', 4, '10:00', '2026-12-31T02:00:00.000Z'],
    ['2026-W53', 5, '10:00', '2027-01-01T02:00:00.000Z'],
    ['2027-W01', 1, '00:00', '2027-01-03T16:00:00.000Z'],
    ['2020-W53', 7, '20:00', '2021-01-03T12:00:00.000Z'],
    ['2025-W01', 1, '14:00', '2024-12-30T06:00:00.000Z'],
    // Leap days, and a year without one.
    ['2024-W09', 4, '10:00', '2024-02-29T02:00:00.000Z'],
    ['2028-W09', 2, '10:00', '2028-02-29T02:00:00.000Z'],
    ['2026-W09', 7, '10:00', '2026-03-01T02:00:00.000Z'],
    // Months of 30 and 31 days.
    ['2026-W18', 4, '20:00', '2026-04-30T12:00:00.000Z'],
    ['2026-W18', 5, '20:00', '2026-05-01T12:00:00.000Z'],
    ['2026-W31', 5, '20:00', '2026-07-31T12:00:00.000Z'],
    ['2026-W31', 6, '20:00', '2026-08-01T12:00:00.000Z'],
  ])('%s, day %i at %s, in Shanghai: %s', (week, weekday, at, expected) => {
    expect(startOf(shanghai, week, { weekday, at }).toISOString()).toBe(expected);
  });

  test.each<[string, Weekday, string, string, string]>([
    // 29 March 2026: 02:00 becomes 03:00. What was to begin within the gap begins after it.
    ['2026-W13', 6, '10:00', '2026-03-28T09:00:00.000Z', '10:00'],
    ['2026-W13', 7, '01:30', '2026-03-29T00:30:00.000Z', '01:30'],
    ['2026-W13', 7, '02:30', '2026-03-29T01:30:00.000Z', '03:30'],
    ['2026-W13', 7, '10:00', '2026-03-29T08:00:00.000Z', '10:00'],
    // 25 October 2026: 03:00 becomes 02:00. Of the two the first one counts.
    ['2026-W43', 7, '02:30', '2026-10-25T00:30:00.000Z', '02:30'],
    ['2026-W43', 7, '10:00', '2026-10-25T09:00:00.000Z', '10:00'],
    ['2026-W44', 1, '10:00', '2026-10-26T09:00:00.000Z', '10:00'],
  ])('%s, day %i at %s, in Berlin: %s', (week, weekday, at, expected, clock) => {
    const startsAt = startOf(berlin, week, { weekday, at });
    expect(startsAt.toISOString()).toBe(expected);
    expect(berlin.time.clock(startsAt)).toBe(clock);
  });

  test('and lasts its minutes, also over the hour that is left out or comes twice', () => {
    const spring = startOf(berlin, '2026-W13', { weekday: 7, at: '01:00' });
    expect(berlin.time.clock(endAfter(spring, 90))).toBe('03:30');
    const autumn = startOf(berlin, '2026-W43', { weekday: 7, at: '01:30' });
    expect(berlin.time.clock(endAfter(autumn, 120))).toBe('02:30');
  });
});

test.each([
  ['2026-05-11T16:00:00.000Z', ['2026-W20', '2026-W21', '2026-W22'], 'Tuesday'],
  ['2026-05-16T15:59:59.000Z', ['2026-W20', '2026-W21', '2026-W22'], 'Saturday, the last second'],
  ['2026-05-16T16:00:00.000Z', ['2026-W20', '2026-W21', '2026-W22', '2026-W23'], 'Sunday, the first'],
  ['2026-05-17T16:00:00.000Z', ['2026-W21', '2026-W22', '2026-W23'], 'Monday'],
  ['2026-12-26T20:00:00.000Z', ['2026-W52', '2026-W53', '2027-W01', '2027-W02'], 'a Sunday before the year’s end'],
  ['2027-01-03T03:00:00.000Z', ['2026-W53', '2027-W01', '2027-W02', '2027-W03'], 'a Sunday of last year’s last week'],
])('at %s are kept ready %j (%s)', (now, weeks) => {
  expect(weeksAhead({ ...shanghai, now: new Date(now) })).toEqual(weeks);
});

test('a Sunday on which the clock is moved on has its next week as well', () => {
  expect(weeksAhead({ ...berlin, now: new Date('2026-03-28T23:10:00.000Z') })).toEqual(['2026-W13', '2026-W14', '2026-W15', '2026-W16']);
  expect(mondayOf(berlin, '2026-W14')).toBe('2026-03-30');
});
