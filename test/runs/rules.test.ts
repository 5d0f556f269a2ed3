import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeBusinessTime } from '../../server/core/time.ts';
import { domains } from '../../server/domains.ts';
import { latestOccurrence, nextOccurrence, readCron } from '../../server/runs/cron.rules.ts';

const shanghai = makeBusinessTime('Asia/Shanghai');
const newYork = makeBusinessTime('America/New_York');
const utc = makeBusinessTime('Etc/UTC');
const at = (text: string): Date => new Date(text);
const next = (cron: string, after: string, time = shanghai): string | undefined => nextOccurrence(cron, time, at(after))?.toISOString();
const latest = (cron: string, before: string, time = shanghai): string | undefined =>
  latestOccurrence(cron, time, at(before))?.toISOString();

describe('the next time', () => {
  // 10:30 on Tuesday 12 May 2026 in Shanghai is 02:30 in UTC.
  test.each([
    ['every night', '40 3 * * *', '2026-05-12T02:30:00.000Z', '2026-05-12T19:40:00.000Z'],
    ['just before it', '40 3 * * *', '2026-05-12T19:39:59.999Z', '2026-05-12T19:40:00.000Z'],
    ['exactly at it: the one after', '40 3 * * *', '2026-05-12T19:40:00.000Z', '2026-05-13T19:40:00.000Z'],
    ['every quarter of an hour', '*/15 * * * *', '2026-05-12T02:30:00.000Z', '2026-05-12T02:45:00.000Z'],
    ['from five on, every twenty minutes', '5/20 * * * *', '2026-05-12T02:30:00.000Z', '2026-05-12T02:45:00.000Z'],
    ['at listed hours', '0 9,13,20 * * *', '2026-05-12T02:30:00.000Z', '2026-05-12T05:00:00.000Z'],
    ['in a range of hours', '30 8-10 * * *', '2026-05-12T02:30:00.000Z', '2026-05-13T00:30:00.000Z'],
    ['on Mondays', '0 9 * * 1', '2026-05-12T02:30:00.000Z', '2026-05-18T01:00:00.000Z'],
    ['on Sundays, written as 0', '0 9 * * 0', '2026-05-12T02:30:00.000Z', '2026-05-17T01:00:00.000Z'],
    ['on Sundays, written as 7', '0 9 * * 7', '2026-05-12T02:30:00.000Z', '2026-05-17T01:00:00.000Z'],
    ['on the first of a month', '0 0 1 * *', '2026-05-12T02:30:00.000Z', '2026-05-31T16:00:00.000Z'],
    ['on the 31st: not in June', '0 0 31 * *', '2026-05-31T02:30:00.000Z', '2026-07-30T16:00:00.000Z'],
    ['on the 15th or on a Friday, whichever is first', '0 0 20 * 5', '2026-05-12T02:30:00.000Z', '2026-05-14T16:00:00.000Z'],
    ['once in four years', '0 0 29 2 *', '2026-05-12T02:30:00.000Z', '2028-02-28T16:00:00.000Z'],
    ['across a year without 29 February', '0 0 29 2 *', '2096-03-01T00:00:00.000Z', '2104-02-28T16:00:00.000Z'],
  ])('%s', (_what, cron, after, expected) => {
    expect(next(cron, after)).toBe(expected);
    // The latest at that moment is that moment, and a millisecond before it was an earlier one.
    expect(latest(cron, expected)).toBe(expected);
    expect(latest(cron, new Date(at(expected).getTime() - 1).toISOString())).not.toBe(expected);
  });

  test('never comes on 30 February', () => {
    expect(next('0 0 30 2 *', '2026-05-12T02:30:00.000Z')).toBeUndefined();
    expect(latest('0 0 30 2 *', '2026-05-12T02:30:00.000Z')).toBeUndefined();
  });
});

describe('summer time', () => {
  test('a time that is skipped comes after the gap, on that day alone', () => {
    // 8 March 2026: 02:00 becomes 03:00 in New York.
    expect(next('30 2 * * *', '2026-03-07T12:00:00.000Z', newYork)).toBe('2026-03-08T07:30:00.000Z');
    expect(next('30 2 * * *', '2026-03-08T07:30:00.000Z', newYork)).toBe('2026-03-09T06:30:00.000Z');
    expect(latest('30 2 * * *', '2026-03-08T20:00:00.000Z', newYork)).toBe('2026-03-08T07:30:00.000Z');
  });

  test('a time that happens twice counts once, the first time', () => {
    // 1 November 2026: 02:00 becomes 01:00.
    expect(next('30 1 * * *', '2026-10-31T12:00:00.000Z', newYork)).toBe('2026-11-01T05:30:00.000Z');
    expect(next('30 1 * * *', '2026-11-01T05:30:00.000Z', newYork)).toBe('2026-11-02T06:30:00.000Z');
  });

  test('every half hour does not stumble over the gap, nor meet itself twice in it', () => {
    const seen: string[] = [];
    let last = '2026-03-08T06:00:00.000Z';
    for (let n = 0; n < 4; n += 1) seen.push((last = next('*/30 * * * *', last, newYork)!));
    expect(seen.map((text) => text.slice(11, 16))).toEqual(['06:30', '07:00', '07:30', '08:00']);
  });

  test('the same hour of the day stays the same hour of the day', () => {
    expect(next('0 9 * * *', '2026-03-07T15:00:00.000Z', newYork)).toBe('2026-03-08T13:00:00.000Z');
    expect(next('0 9 * * *', '2026-03-06T15:00:00.000Z', newYork)).toBe('2026-03-07T14:00:00.000Z');
  });
});

test('what is found is what a walk over every minute finds', () => {
  const part = (min: number, max: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min, max }).map(String),
      fc.integer({ min: 1, max: 20 }).map((step) => `*/${step}`),
      fc.tuple(fc.integer({ min, max }), fc.integer({ min, max })).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((values) => values.join(',')),
    );
  const fits = (text: string, value: number, min: number): boolean =>
    text.split(',').some((one) => {
      const [range = '', step = '1'] = one.split('/');
      const [from = 0, to = from] = range === '*' ? [min, 99] : range.split('-').map(Number);
      return value >= from && value <= to && (value - from) % Number(step) === 0;
    });
  const crons = fc.tuple(part(0, 59), part(0, 23), part(1, 28), fc.constant('*'), part(0, 6));
  const starts = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(crons, starts, (fields, after) => {
      const [minute, hour, day, , weekday] = fields;
      const found = nextOccurrence(fields.join(' '), utc, after);
      const days = (date: Date): boolean => fits(day, date.getUTCDate(), 1);
      const weekdays = (date: Date): boolean => fits(weekday, date.getUTCDay(), 0);
      const isDay = (date: Date): boolean =>
        day.startsWith('*') || weekday.startsWith('*') ? days(date) && weekdays(date) : days(date) || weekdays(date);
      let walk = new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000);
      const end = found ? Math.min(found.getTime(), after.getTime() + 10 * 86_400_000) : after.getTime() + 10 * 86_400_000;
      for (; walk.getTime() < end; walk = new Date(walk.getTime() + 60_000)) {
        const isIt = fits(minute, walk.getUTCMinutes(), 0) && fits(hour, walk.getUTCHours(), 0) && isDay(walk);
        if (isIt) throw new Error(`${fields.join(' ')} after ${after.toISOString()} is at ${walk.toISOString()} already`);
      }
      if (found)
        expect([fits(minute, found.getUTCMinutes(), 0), fits(hour, found.getUTCHours(), 0), isDay(found)]).toEqual([true, true, true]);
    }),
    { numRuns: 50 },
  );
});

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 8',
  '5-1 * * * *',
  '*/0 * * * *',
  'a * * * *',
  '1,,2 * * * *',
  '@daily',
  '* * * * MON',
  '-1 * * * *',
])('"%s" is not a timetable', (cron) => {
  expect(() => readCron(cron)).toThrow(RangeError);
});

test('the timetable of every job of the program can be read', () => {
  const jobs = Object.values(domains).flatMap((domain) => domain.jobs ?? []);
  expect(jobs.map(({ name }) => name)).toContain('audit.check');
  for (const { cron } of jobs) expect(() => readCron(cron)).not.toThrow();
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
});
