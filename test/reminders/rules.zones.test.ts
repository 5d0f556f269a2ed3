// When somebody is reminded, as a table of dates: ends of years and months, leap days, and the two days on which summer time changes.
// Surprise: all expected times are written in the business zone, so that the same table holds under any TZ of the machine.

import { describe, expect, test } from '@jest/globals';
import { endAt, openOn } from '../../server/bookings/hours.rules.ts';
import type { HoursOfDay } from '../../server/bookings/hours.rules.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { isPosted, isStale, noticeWords, remindersOf, whenWords } from '../../server/reminders/rules.ts';
import type { OpenOn, Pace } from '../../server/reminders/rules.ts';

const PACE: Pace = { days: 7, day: 1, minutes: 60 };
const LONG_AGO = new Date('2020-01-01T00:00:00Z');

const shanghai = makeBusinessTime('Asia/Shanghai');
const berlin = makeBusinessTime('Europe/Berlin');

/** `08:00` to `21:00`, or the hours of a person. */
const opens =
  (time: typeof shanghai, hours: readonly HoursOfDay[] = []): OpenOn =>
  (day) =>
    hours.length > 0 ? openOn(time, hours, day) : [{ from: time.instantAt(day, '08:00'), to: endAt(time, day, '21:00') }];
const shown = (time: typeof shanghai, at: Date): string => `${time.dayKey(at)} ${time.clock(at)}`;
const duesOf = (time: typeof shanghai, startsAt: Date, hours: readonly HoursOfDay[] = [], now = LONG_AGO): [string, string][] =>
  remindersOf(time, { kind: 'ON_DUTY', startsAt }, PACE, opens(time, hours), now).map(({ offset, dueAt }) => [offset, shown(time, dueAt)]);

describe('days are counted on the wall clock', () => {
  test.each([
    ['across the end of a year', shanghai, '2027-01-03', '10:00', '2026-12-27 10:00', '2027-01-02 10:00', '2027-01-03 09:00'],
    ['on the first of a year', shanghai, '2027-01-01', '10:00', '2026-12-25 10:00', '2026-12-31 10:00', '2027-01-01 09:00'],
    ['on a leap day', shanghai, '2028-02-29', '10:00', '2028-02-22 10:00', '2028-02-28 10:00', '2028-02-29 09:00'],
    ['after a leap day', shanghai, '2028-03-01', '10:00', '2028-02-23 10:00', '2028-02-29 10:00', '2028-03-01 09:00'],
    ['after a February of 28 days', shanghai, '2027-03-01', '10:00', '2027-02-22 10:00', '2027-02-28 10:00', '2027-03-01 09:00'],
    ['after a month of 30 days', shanghai, '2026-12-01', '10:00', '2026-11-24 10:00', '2026-11-30 10:00', '2026-12-01 09:00'],
    // Berlin goes forward on 29 March and back on 25 October 2026.
    ['a day of 23 hours before', berlin, '2026-03-30', '10:00', '2026-03-23 10:00', '2026-03-29 10:00', '2026-03-30 09:00'],
    ['on the day of 23 hours', berlin, '2026-03-29', '10:00', '2026-03-22 10:00', '2026-03-28 10:00', '2026-03-29 09:00'],
    ['on the day of 25 hours', berlin, '2026-10-25', '10:00', '2026-10-18 10:00', '2026-10-24 10:00', '2026-10-25 09:00'],
    ['a day of 25 hours before', berlin, '2026-10-26', '10:00', '2026-10-19 10:00', '2026-10-25 10:00', '2026-10-26 09:00'],
  ])('%s', (_what, time, day, clock, week, eve, hour) => {
    expect(duesOf(time, time.instantAt(day, clock))).toEqual([
      ['DAYS_7', week],
      ['DAY_1', eve],
      ['HOUR_1', hour],
    ]);
  });

  test('an hour before is an hour, also where the clock jumps over it', () => {
    const night: HoursOfDay[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    // 03:30 of that day is one hour after 01:30: 02:00 to 03:00 does not exist.
    const [, , hour] = duesOf(berlin, berlin.instantAt('2026-03-29', '03:30'), night);
    expect(hour).toEqual(['HOUR_1', '2026-03-29 01:30']);
    // 02:30 does not exist on the day before's count either: it is moved forward, and said so.
    const [, eve] = duesOf(berlin, berlin.instantAt('2026-03-30', '02:30'), night);
    expect(eve).toEqual(['DAY_1', '2026-03-29 03:30']);
  });
});

describe('within the working hours', () => {
  test.each([
    ['before they open: at the opening', '2026-05-13', '14:00', [], 'DAY_1', '2026-05-12 14:00'],
    ['at night: a week and a day at the opening', '2026-05-13', '06:30', [], 'DAY_1', '2026-05-12 08:00'],
    ['at night: the hour at the last closing', '2026-05-13', '06:30', [], 'HOUR_1', '2026-05-12 21:00'],
    ['late: the next morning, more than half of a day ahead', '2026-05-13', '22:00', [], 'DAY_1', '2026-05-13 08:00'],
    ['late: the hour goes back to the closing', '2026-05-13', '22:30', [], 'HOUR_1', '2026-05-13 21:00'],
    // Works on weekdays: Monday 18 May, its eve is a Sunday.
    ['on days off: back to Friday evening', '2026-05-18', '09:30', [1, 2, 3, 4, 5], 'DAY_1', '2026-05-15 18:00'],
    ['a week ahead on a day off: on Monday', '2026-05-24', '10:00', [1, 2, 3, 4, 5], 'DAYS_7', '2026-05-18 09:00'],
  ] as const)('%s', (_what, day, clock, weekdays, offset, expected) => {
    const hours = weekdays.map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));
    const found = new Map(duesOf(shanghai, shanghai.instantAt(day, clock), hours));
    expect(found.get(offset)).toBe(expected);
  });

  test('two that fall on one moment are one, the nearer one', () => {
    // Works on Fridays alone: the hour and the day before a Tuesday both go back to Friday evening.
    const found = duesOf(shanghai, shanghai.instantAt('2026-05-19', '10:00'), [{ weekday: 5, from: '09:00', to: '18:00' }]);
    expect(found).toEqual([
      ['DAYS_7', '2026-05-15 09:00'],
      ['HOUR_1', '2026-05-15 18:00'],
    ]);
  });

  test('who has no hours at all is told at the plain time', () => {
    const found = remindersOf(shanghai, { kind: 'LIVE', startsAt: shanghai.instantAt('2026-05-13', '06:30') }, PACE, () => [], LONG_AGO);
    expect(found.map(({ dueAt }) => shown(shanghai, dueAt))).toEqual(['2026-05-06 06:30', '2026-05-12 06:30', '2026-05-13 05:30']);
  });
});

describe('what is left', () => {
  const start = shanghai.instantAt('2026-05-13', '10:00');
  test('what is due already when something is booked is not told again', () => {
    expect(duesOf(shanghai, start, [], shanghai.instantAt('2026-05-12', '12:00')).map(([offset]) => offset)).toEqual(['HOUR_1']);
    expect(duesOf(shanghai, start, [], shanghai.instantAt('2026-05-13', '09:30'))).toEqual([]);
  });

  test('the last one is told at its plain time where its hour in working hours has passed', () => {
    const early = shanghai.instantAt('2026-05-13', '06:30');
    expect(duesOf(shanghai, early, [], shanghai.instantAt('2026-05-12', '22:00'))).toEqual([['HOUR_1', '2026-05-13 05:30']]);
  });

  test('0 switches one off, and a lesson has only the last', () => {
    const of = (kind: 'LESSON' | 'ON_DUTY', pace: Pace): string[] =>
      remindersOf(shanghai, { kind, startsAt: start }, pace, opens(shanghai), LONG_AGO).map(({ offset }) => offset);
    expect(of('ON_DUTY', { days: 0, day: 1, minutes: 0 })).toEqual(['DAY_1']);
    expect(of('LESSON', PACE)).toEqual(['HOUR_1']);
  });

  test('so many of the last go into the group', () => {
    const posted = (posts: number): string[] => (['DAYS_7', 'DAY_1', 'HOUR_1'] as const).filter((offset) => isPosted(offset, posts));
    expect([0, 1, 2, 3].map(posted)).toEqual([[], ['HOUR_1'], ['DAY_1', 'HOUR_1'], ['DAYS_7', 'DAY_1', 'HOUR_1']]);
  });
});

test('one that is late by more than half of its time is left to the next one; the last one is not', () => {
  const at = (day: string, clock: string): Date => shanghai.instantAt(day, clock);
  const late = (offset: 'DAYS_7' | 'DAY_1' | 'HOUR_1', due: [string, string], now: [string, string]): boolean =>
    isStale({ offset, dueAt: at(...due), startsAt: at('2026-05-13', '10:00') }, at(...now));
  expect(late('DAYS_7', ['2026-05-06', '10:00'], ['2026-05-09', '22:00'])).toBe(false);
  expect(late('DAYS_7', ['2026-05-06', '10:00'], ['2026-05-09', '22:01'])).toBe(true);
  expect(late('DAY_1', ['2026-05-12', '10:00'], ['2026-05-12', '23:00'])).toBe(true);
  expect(late('HOUR_1', ['2026-05-13', '09:00'], ['2026-05-13', '09:59'])).toBe(false);
});

test.each([
  ['2026-12-31', '23:30', '今天 23:30', 'Today 23:30'],
  ['2027-01-01', '09:00', '明天 09:00', 'Tomorrow 09:00'],
  ['2027-01-07', '10:00', '7 天后（01-07）10:00', 'In 7 days (01-07) 10:00'],
])('says the day %s %s as people do', (day, clock, zh, en) => {
  const now = shanghai.instantAt('2026-12-31', '20:00');
  expect(whenWords(shanghai, shanghai.instantAt(day, clock), now)).toEqual({ zh, en });
});

test('what the person reads has the time and the place', () => {
  const startsAt = shanghai.instantAt('2026-05-13', '10:00');
  const booking = { title: { zh: '群内值班', en: 'On duty' }, place: { zh: '142 群', en: 'Group 142' }, startsAt };
  expect(noticeWords(shanghai, booking, shanghai.instantAt('2026-05-12', '10:00'), '05-13 10:00–12:00')).toEqual({
    title: { zh: '明天 10:00 群内值班', en: 'Tomorrow 10:00: On duty' },
    text: { zh: '05-13 10:00–12:00 · 142 群', en: '05-13 10:00–12:00 · Group 142' },
  });
});
