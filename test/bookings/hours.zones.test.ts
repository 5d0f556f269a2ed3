// Hours of a week on the wall clock, over a table of dates: a day of 23 or 25 hours is whole, a shift over the hour that does not exist
// has the length that it really has.

import { describe, expect, test } from '@jest/globals';
import { closedWithin, daysOf, endAt, openOn, readHours } from '../../server/bookings/hours.rules.ts';
import { clashOf, firstClash, judgeAbsence, judgeTimes } from '../../server/bookings/rules.ts';
import { makeBusinessTime } from '../../server/core/time.ts';

const shanghai = makeBusinessTime('Asia/Shanghai');
const berlin = makeBusinessTime('Europe/Berlin');
const HOUR = 3_600_000;
const hoursIn = ({ from, to }: { from: Date; to: Date }): number => (to.getTime() - from.getTime()) / HOUR;

describe('a whole day', () => {
  test.each([
    ['an ordinary one', shanghai, '2026-05-13', 24],
    ['the last of a year', shanghai, '2026-12-31', 24],
    ['a leap day', shanghai, '2028-02-29', 24],
    ['the last of a February', shanghai, '2027-02-28', 24],
    ['summer time begins', berlin, '2026-03-29', 23],
    ['summer time ends', berlin, '2026-10-25', 25],
  ])('%s', (_what, time, day, hours) => {
    const [span] = openOn(time, [], day);
    expect(hoursIn(span!)).toBe(hours);
    expect(time.dayKey(span!.from)).toBe(day);
    expect(time.clock(span!.to)).toBe('00:00');
    expect(daysOf(time, span!.from, span!.to)).toEqual([day]);
  });
});

test('hours over the change of summer time are as long as they are', () => {
  const night = [{ weekday: 7, from: '01:00', to: '04:00' }];
  expect(openOn(berlin, night, '2026-03-22').map(hoursIn)).toEqual([3]);
  expect(openOn(berlin, night, '2026-03-29').map(hoursIn)).toEqual([2]);
  expect(openOn(berlin, night, '2026-10-25').map(hoursIn)).toEqual([4]);
  // Hours that do not exist on that day are none.
  expect(openOn(berlin, [{ weekday: 7, from: '02:00', to: '02:30' }], '2026-03-29').map(hoursIn)).toEqual([0.5]);
});

test('days that are not named are off as soon as one is', () => {
  const hours = [{ weekday: 3, from: '09:00', to: '18:00' }];
  const week = { from: shanghai.instantAt('2026-05-11', '00:00'), to: endAt(shanghai, '2026-05-17', '24:00') };
  expect(closedWithin(shanghai, hours, week).map(hoursIn)).toEqual([57, 102]);
  expect(closedWithin(shanghai, [], week)).toEqual([]);
});

test('what was written is read in the order of the week, and nonsense is refused', () => {
  const one = { weekday: 1, from: '09:00', to: '12:00' };
  expect(readHours([{ weekday: 2, from: '08:00', to: '24:00' }, one])).toMatchObject({ ok: true, hours: [one, { weekday: 2 }] });
  for (const bad of [
    { ...one, weekday: 0 },
    { ...one, weekday: 1.5 },
    { ...one, to: '09:00' },
    { ...one, to: '25:00' },
    { ...one, from: '9:00' },
    { ...one, from: '24:00', to: '24:00' },
  ])
    expect(readHours([bad])).toMatchObject({ ok: false, why: 'HOURS_WRONG' });
  expect(readHours([one, { ...one, from: '11:59', to: '13:00' }])).toMatchObject({ ok: false, why: 'HOURS_OVERLAP', weekday: 1 });
  expect(readHours([one, { ...one, from: '12:00', to: '13:00' }])).toMatchObject({ ok: true });
});

describe('two stretches', () => {
  const stretch = (from: string, to: string, restMinutes = 0) => ({
    startsAt: berlin.parseLocal(from),
    endsAt: berlin.parseLocal(to),
    restMinutes,
  });
  test.each([
    ['one after the other', '2026-05-12T09:00', '2026-05-12T10:00', '2026-05-12T10:00', '2026-05-12T11:00', 0, 0, null],
    ['half an hour in common', '2026-05-12T09:00', '2026-05-12T10:00', '2026-05-12T09:30', '2026-05-12T11:00', 0, 0, ['BOOKED', 30]],
    ['rest that one alone asks for', '2026-05-12T09:00', '2026-05-12T10:00', '2026-05-12T10:30', '2026-05-12T11:00', 0, 600, null],
    ['rest that both ask for', '2026-05-12T09:00', '2026-05-12T10:00', '2026-05-12T10:30', '2026-05-12T11:00', 60, 600, ['REST', 30]],
    ['over the end of a year', '2026-12-31T22:00', '2027-01-01T02:00', '2027-01-01T01:00', '2027-01-01T03:00', 0, 0, ['BOOKED', 60]],
    // From 22:00 to 04:00 are five hours on that night: eleven hours after 04:00 it is 15:00.
    ['rest after a short night', '2026-03-28T22:00', '2026-03-29T04:00', '2026-03-29T15:00', '2026-03-29T16:00', 660, 660, null],
    // From 18:00 to 04:00 of the long night are eleven hours, of which the clock shows ten.
    ['rest over a long night', '2026-10-24T12:00', '2026-10-24T18:00', '2026-10-25T04:00', '2026-10-25T05:00', 660, 660, null],
    ['rest over a short night', '2026-03-28T12:00', '2026-03-28T18:00', '2026-03-29T04:00', '2026-03-29T05:00', 660, 660, ['REST', 120]],
  ])('%s', (_what, a, b, c, d, rest, other, expected) => {
    const clash = clashOf(stretch(a, b, rest), stretch(c, d, other));
    expect(clash && [clash.kind, clash.minutes]).toEqual(expected);
    const back = clashOf(stretch(c, d, other), stretch(a, b, rest));
    expect(back).toEqual(clash);
  });

  test('the first that clash are found among many, as by looking at every pair', () => {
    // A plain generator, so that the same instances come every time.
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % most;
    };
    const base = shanghai.instantAt('2026-05-11', '00:00').getTime();
    let clashes = 0;
    for (let round = 0; round < 300; round += 1) {
      const items = Array.from({ length: 6 }, () => {
        const from = base + next(7 * 24) * HOUR;
        return { startsAt: new Date(from), endsAt: new Date(from + (1 + next(5)) * HOUR), restMinutes: next(3) * 120 };
      });
      const slow = items.some((one, at) => items.slice(at + 1).some((other) => clashOf(one, other) !== null));
      expect(firstClash(items) !== null).toBe(slow);
      if (slow) clashes += 1;
    }
    expect(clashes).toBeGreaterThan(50);
    expect(clashes).toBeLessThan(300);
  });

  test('lasts a day at most, an hour longer on no day', () => {
    expect(judgeTimes(stretch('2026-05-12T00:00', '2026-05-13T00:00'))).toMatchObject({ ok: true });
    expect(judgeTimes(stretch('2026-10-25T00:00', '2026-10-26T00:00'))).toMatchObject({ ok: false, why: 'BOOKING_TIMES_WRONG' });
  });
});

describe('an absence', () => {
  const now = shanghai.instantAt('2026-12-30', '12:00');
  const asked = (from: string, to: string, reason = '家里有事') => ({
    from: shanghai.instantAt(from, '00:00'),
    to: endAt(shanghai, to, '24:00'),
    reason,
  });
  test.each([
    ['one day over the end of a year', asked('2026-12-31', '2027-01-01'), 'OK'],
    ['a leap year is long enough', asked('2027-12-01', '2028-11-30'), 'OK'],
    ['more than a year', asked('2027-01-01', '2028-01-02'), 'ABSENCE_TOO_LONG'],
    ['backwards', asked('2027-01-02', '2027-01-01'), 'ABSENCE_TIMES_WRONG'],
    ['over already', asked('2026-12-28', '2026-12-29'), 'ABSENCE_PAST'],
    ['begun, but not over', asked('2026-12-28', '2026-12-31'), 'OK'],
    ['without a reason', asked('2027-01-01', '2027-01-01', '  '), 'ABSENCE_REASON_LENGTH'],
    ['with a novel', asked('2027-01-01', '2027-01-01', '长'.repeat(101)), 'ABSENCE_REASON_LENGTH'],
    ['twice', asked('2027-02-01', '2027-02-03'), 'ABSENCE_OVERLAPS'],
    ['the day after another one', asked('2027-02-04', '2027-02-04'), 'OK'],
  ])('%s', (_what, input, expected) => {
    const verdict = judgeAbsence(input, [asked('2027-02-03', '2027-02-03')], now);
    expect(verdict.ok ? 'OK' : verdict.why).toBe(expected);
  });
});
