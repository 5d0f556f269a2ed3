import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  daysBetween,
  isZone,
  makeBusinessTime,
  parseDayKey,
  parseInstant,
  shiftKey,
  weekdayOf,
  type BusinessTime,
} from '../../server/core/time.ts';

const shanghai = makeBusinessTime('Asia/Shanghai');
const newYork = makeBusinessTime('America/New_York');
const at = (iso: string) => new Date(iso);
const HOUR = 3_600_000;

describe('keys', () => {
  test.each([
    // instant, day, week, month, weekday in Shanghai
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '2026-W47', '2026-11', 7],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', '2026-W48', '2026-11', 1],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', '2026-W53', '2026-12', 4],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '2026-W53', '2027-01', 5],
    ['2027-01-03T16:00:00.000Z', '2027-01-04', '2027-W01', '2027-01', 1],
    ['2024-12-29T16:00:00.000Z', '2024-12-30', '2025-W01', '2024-12', 1],
    ['2021-01-02T16:00:00.000Z', '2021-01-03', '2020-W53', '2021-01', 7],
    ['2016-01-03T12:00:00.000Z', '2016-01-03', '2015-W53', '2016-01', 7],
    ['2024-02-28T16:00:00.000Z', '2024-02-29', '2024-W09', '2024-02', 4],
    ['2100-02-28T16:00:00.000Z', '2100-03-01', '2100-W09', '2100-03', 1],
    // China had summer time from 1986 to 1991.
    ['1988-07-01T15:30:00.000Z', '1988-07-02', '1988-W26', '1988-07', 6],
    ['1969-12-31T16:00:00.000Z', '1970-01-01', '1970-W01', '1970-01', 4],
    ['9999-12-31T12:00:00.000Z', '9999-12-31', '9999-W52', '9999-12', 5],
  ])('%s is %s, %s, %s in Shanghai', (iso, day, week, month, weekday) => {
    expect(shanghai.dayKey(at(iso))).toBe(day);
    expect(shanghai.weekKey(at(iso))).toBe(week);
    expect(shanghai.monthKey(at(iso))).toBe(month);
    expect(shanghai.weekday(at(iso))).toBe(weekday);
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    ['2026-03-08T04:59:59.999Z', '2026-03-07'],
    ['2026-03-08T05:00:00.000Z', '2026-03-08'],
    ['2026-03-09T03:59:59.999Z', '2026-03-08'],
    ['2026-03-09T04:00:00.000Z', '2026-03-09'],
    ['2026-11-01T03:59:59.999Z', '2026-10-31'],
    ['2026-11-02T04:59:59.999Z', '2026-11-01'],
    ['2026-11-02T05:00:00.000Z', '2026-11-02'],
  ])('%s is %s in New York, also around the change of clocks', (iso, day) => {
    expect(newYork.dayKey(at(iso))).toBe(day);
  });

  test('an invalid date and a year without four digits have no key', () => {
    expect(() => shanghai.dayKey(new Date(NaN))).toThrow(RangeError);
    expect(() => shanghai.dayKey(at('+010000-01-01T00:00:00Z'))).toThrow(RangeError);
    expect(() => shanghai.dayKey(at('0999-06-01T00:00:00Z'))).toThrow(RangeError);
  });

  test('the same object answers the same after it has seen many days', () => {
    const time = makeBusinessTime('Asia/Shanghai');
    for (let day = 0; day < 9000; day += 1) time.dayKey(new Date(day * 24 * HOUR));
    expect(time.dayKey(at('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
});

describe('ranges', () => {
  test.each<[BusinessTime, string, string, string]>([
    [shanghai, '2026-11-22', '2026-11-21T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    [shanghai, '2026-W47', '2026-11-15T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    [shanghai, '2026-W53', '2026-12-27T16:00:00.000Z', '2027-01-03T16:00:00.000Z'],
    [shanghai, '2026-11', '2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
    [shanghai, '2026-12', '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    [shanghai, '2024-02', '2024-01-31T16:00:00.000Z', '2024-02-29T16:00:00.000Z'],
    [shanghai, '9999-12-31', '9999-12-30T16:00:00.000Z', '9999-12-31T16:00:00.000Z'],
    // 23 hours, 25 hours.
    [newYork, '2026-03-08', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'],
    [newYork, '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    // Midnight itself is skipped.
    [makeBusinessTime('America/Sao_Paulo'), '2018-11-04', '2018-11-04T03:00:00.000Z', '2018-11-05T02:00:00.000Z'],
    // Midnight comes twice; the day starts with the first.
    [makeBusinessTime('America/Havana'), '2026-11-01', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    // Samoa left out a whole day when it moved across the date line.
    [makeBusinessTime('Pacific/Apia'), '2011-12-30', '2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    [makeBusinessTime('Asia/Kathmandu'), '2026-11-22', '2026-11-21T18:15:00.000Z', '2026-11-22T18:15:00.000Z'],
  ])('%#: the range of a key', (time, key, startsAt, endsAt) => {
    const range = time.rangeOf(key);
    expect([range.startsAt.toISOString(), range.endsAt.toISOString()]).toEqual([startsAt, endsAt]);
  });

  test.each([
    '2026-W54',
    '2027-W53',
    '2026-W00',
    '2026-13',
    '2026-00',
    '2026-W5',
    '2026-1',
    '26-11-22',
    '2026',
    '',
    '2026-11-22T00:00:00Z',
  ])('%j is no period', (key) => {
    expect(() => shanghai.rangeOf(key)).toThrow('BAD_PERIOD');
  });

  test('a day that does not exist is no period either', () => {
    expect(() => shanghai.rangeOf('2026-02-29')).toThrow('BAD_DAY');
  });

  test('the starts of day, week and month are those of their ranges', () => {
    const now = at('2026-11-22T10:00:00Z');
    expect(shanghai.startOfDay(now).toISOString()).toBe('2026-11-21T16:00:00.000Z');
    expect(shanghai.startOfWeek(now).toISOString()).toBe('2026-11-15T16:00:00.000Z');
    expect(shanghai.startOfMonth(now).toISOString()).toBe('2026-10-31T16:00:00.000Z');
  });
});

describe('moving by days', () => {
  test.each<[BusinessTime, string, number, string]>([
    [shanghai, '2026-11-22T02:30:00.000Z', 14, '2026-12-06T02:30:00.000Z'],
    [shanghai, '2024-02-28T16:00:00.000Z', -1, '2024-02-27T16:00:00.000Z'],
    [newYork, '2026-03-07T15:00:00.000Z', 1, '2026-03-08T14:00:00.000Z'],
    [newYork, '2026-11-01T15:00:00.000Z', -1, '2026-10-31T14:00:00.000Z'],
    // 02:30 does not exist on that day: 03:30.
    [newYork, '2026-03-07T07:30:00.000Z', 1, '2026-03-08T07:30:00.000Z'],
    // Already the second 01:30: by no days it stays where it is.
    [newYork, '2026-11-01T06:30:00.000Z', 0, '2026-11-01T06:30:00.000Z'],
    [newYork, '2026-10-31T05:30:00.000Z', 1, '2026-11-01T05:30:00.000Z'],
  ])('%#: keeps the time on the wall clock', (time, from, days, to) => {
    expect(time.addDays(at(from), days).toISOString()).toBe(to);
  });

  test('half a day is not a number of days', () => {
    expect(() => shanghai.addDays(at('2026-11-22T00:00:00Z'), 0.5)).toThrow(RangeError);
  });

  test.each([
    ['2026-11-22', 1, '2026-11-23'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2026-W53', 1, '2027-W01'],
    ['2027-W01', -1, '2026-W53'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -13, '2024-12'],
  ])('%s moved by %i is %s', (key, by, moved) => {
    expect(shiftKey(key, by)).toBe(moved);
  });

  test('days between keys count calendar days, also over a change of clocks and backwards', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  });
});

describe('the wall clock', () => {
  test('reads the time of day in the zone', () => {
    expect(shanghai.clock(at('2026-11-22T02:05:59Z'))).toBe('10:05');
    expect(newYork.clock(at('2026-07-01T02:05:00Z'))).toBe('22:05');
  });

  test.each<[BusinessTime, string, string, string]>([
    [shanghai, '2026-11-22', '10:30', '2026-11-22T02:30:00.000Z'],
    [shanghai, '2026-11-22', '00:00', '2026-11-21T16:00:00.000Z'],
    [newYork, '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    [newYork, '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  ])('%#: a time on a day is an instant: forward over a gap, the first of two', (time, day, clock, instant) => {
    expect(time.instantAt(day, clock).toISOString()).toBe(instant);
  });

  test.each(['24:00', '9:30', '10:60', '10:30:00', ''])('%j is no time of day', (clock) => {
    expect(() => shanghai.instantAt('2026-11-22', clock)).toThrow('BAD_TIME');
  });
});

describe('reading text', () => {
  test.each([
    ['2026-11-22T10:30:00+08:00', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22T10:30+0800', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T10:30:00.123456789Z', '2026-11-22T10:30:00.123Z'],
    ['2026-11-22T10:30:00.5-03:30', '2026-11-22T14:00:00.500Z'],
    ['2024-02-29T23:59:59+00:00', '2024-02-29T23:59:59.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text).toISOString()).toBe(instant);
  });

  test.each([
    '2026-11-22T10:30:00',
    '2026-11-22',
    '2026-11-22 10:30:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:30:60Z',
    '2026-11-22T10:30:00+15:00',
    '2026-11-22T10:30:00z',
    '20261122T103000Z',
    '1763781234',
    'yesterday',
    ' 2026-11-22T10:30:00Z',
    '2026-11-22T10:30:00Z\n',
    '',
  ])('%j is refused as an instant', (text) => {
    expect(() => parseInstant(text)).toThrow('BAD_TIME');
  });

  test('an instant on a day that does not exist is refused', () => {
    expect(() => parseInstant('2026-02-29T10:00:00Z')).toThrow('BAD_DAY');
  });

  test.each([
    ['2026-11-22T10:30:00', '2026-11-22T02:30:00.000Z'],
    ['2026-11-22T10:30:00Z', '2026-11-22T10:30:00.000Z'],
    ['2026-11-22', '2026-11-21T16:00:00.000Z'],
  ])('%s as local text is %s', (text, instant) => {
    expect(shanghai.parseLocal(text).toISOString()).toBe(instant);
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '9999-99-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-1',
    '2026-11-22 ',
    '0999-01-01',
    '',
  ])('%j is no day', (text) => {
    expect(() => parseDayKey(text)).toThrow('BAD_DAY');
  });

  test.each(['Asia/Shanghai', 'America/New_York', 'UTC'])('%s is a zone', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each(['+08:00', 'Asia/Atlantis', '', 'local'])('%j is no zone and makes no business time', (zone) => {
    expect(isZone(zone)).toBe(false);
    expect(() => makeBusinessTime(zone)).toThrow(RangeError);
  });
});

describe.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia', 'UTC'])(
  'in %s, for any instant',
  (zone) => {
    const time = makeBusinessTime(zone);
    const instants = fc.date({ min: at('1975-01-01T00:00:00Z'), max: at('2150-01-01T00:00:00Z'), noInvalidDate: true });

    test('later instants never have an earlier key', () => {
      fc.assert(
        fc.property(instants, fc.integer({ min: 0, max: 40 * 24 * HOUR }), (first, later) => {
          const second = new Date(first.getTime() + later);
          expect(time.dayKey(first) <= time.dayKey(second)).toBe(true);
          expect(time.weekKey(first) <= time.weekKey(second)).toBe(true);
          expect(time.monthKey(first) <= time.monthKey(second)).toBe(true);
        }),
      );
    });

    test('the range of a key holds exactly the instants with that key', () => {
      fc.assert(
        fc.property(instants, fc.constantFrom('dayKey', 'weekKey', 'monthKey'), (instant, kind) => {
          const key = time[kind as 'dayKey'](instant);
          const { startsAt, endsAt } = time.rangeOf(key);
          expect(startsAt.getTime() <= instant.getTime() && instant.getTime() < endsAt.getTime()).toBe(true);
          expect(time[kind as 'dayKey'](startsAt)).toBe(key);
          expect(time[kind as 'dayKey'](new Date(endsAt.getTime() - 1))).toBe(key);
          expect(time[kind as 'dayKey'](endsAt) > key).toBe(true);
        }),
      );
    });

    test('keys, weekday and clock are what luxon reads off the wall', () => {
      fc.assert(
        fc.property(instants, (instant) => {
          const wall = DateTime.fromJSDate(instant, { zone });
          // In St John's the clocks once went back over midnight; there our day stays whole and the wall repeats an hour.
          fc.pre(zone !== 'America/St_Johns' || wall.year > 2011);
          expect(time.dayKey(instant)).toBe(wall.toFormat('yyyy-MM-dd'));
          expect(time.weekKey(instant)).toBe(wall.toFormat("kkkk-'W'WW"));
          expect(time.weekday(instant)).toBe(wall.weekday);
          expect(time.clock(instant)).toBe(wall.toFormat('HH:mm'));
        }),
      );
    });

    test('a key moved there and back is itself, and its neighbour starts where it ends', () => {
      fc.assert(
        fc.property(instants, fc.integer({ min: -500, max: 500 }), (instant, by) => {
          for (const key of [time.dayKey(instant), time.weekKey(instant), time.monthKey(instant)]) {
            expect(shiftKey(shiftKey(key, by), -by)).toBe(key);
            expect(time.rangeOf(shiftKey(key, 1)).startsAt).toEqual(time.rangeOf(key).endsAt);
          }
        }),
      );
    });
  },
);
