import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clashes, laterStart } from '../../server/calendars/conflicts.rules.ts';
import type { Booked } from '../../server/calendars/conflicts.rules.ts';
import { weekOf } from '../../server/calendars/service.ts';
import { makeBusinessTime } from '../../server/core/time.ts';

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(Date.UTC(2026, 4, 17, 12, 0) + minutes * MINUTE);
const booked = (cause: string, from: number, to: number, restMinutes = 0, person = 'a'): Booked => ({
  cause,
  person,
  startsAt: at(from),
  endsAt: at(to),
  restMinutes,
});

describe('what gets in each other’s way', () => {
  test('a meeting and a sharing that begins half an hour before its end', () => {
    expect(clashes([booked('meeting', 0, 60), booked('duty', 30, 90)], [])).toEqual([
      { kind: 'OVERLAP', person: 'a', causes: ['meeting', 'duty'], minutes: 30 },
    ]);
  });

  test('what follows at once does not, unless both ask for rest', () => {
    expect(clashes([booked('one', 0, 60, 30), booked('two', 60, 90)], [])).toEqual([]);
    expect(clashes([booked('one', 0, 60, 30), booked('two', 70, 90, 45)], [])).toEqual([
      { kind: 'REST', person: 'a', causes: ['one', 'two'], minutes: 20 },
    ]);
  });

  test('two people never do', () => {
    expect(clashes([booked('one', 0, 60), booked('two', 0, 60, 0, 'b')], [])).toEqual([]);
  });

  test('an absence does, by as much as they share', () => {
    expect(clashes([booked('duty', 0, 60)], [{ person: 'a', from: at(45), to: at(600) }])).toEqual([
      { kind: 'ABSENT', person: 'a', causes: ['duty'], minutes: 15 },
    ]);
    expect(clashes([booked('duty', 0, 60)], [{ person: 'b', from: at(45), to: at(600) }])).toEqual([]);
  });

  const some = fc.array(
    fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      from: fc.integer({ min: 0, max: 300 }),
      long: fc.integer({ min: 1, max: 90 }),
      rest: fc.constantFrom(0, 15, 40),
    }),
    { maxLength: 14 },
  );

  test('every pair is found, and found once: held against trying them all', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const all = rows.map(({ person, from, long, rest }, index) => booked(String(index), from, from + long, rest, person));
        const slow = all.flatMap((one, index) =>
          all.slice(index + 1).flatMap((two) => {
            const rest = Math.min(one.restMinutes, two.restMinutes) * MINUTE;
            const isNear = one.startsAt.getTime() < two.endsAt.getTime() + rest && two.startsAt.getTime() < one.endsAt.getTime() + rest;
            return one.person === two.person && isNear ? [[one.cause, two.cause].sort().join()] : [];
          }),
        );
        const found = clashes(all, []).map(({ causes }) => [...causes].sort().join());
        expect(found.sort()).toEqual(slow.sort());
      }),
    );
  });

  test('the later one could begin on the next half hour', () => {
    expect(laterStart(at(20), 0)).toEqual(at(30));
    expect(laterStart(at(30), 0)).toEqual(at(30));
    expect(laterStart(at(30), 10)).toEqual(at(60));
  });
});

describe('the week of a day', () => {
  test.each([
    ['2026-05-11', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
    ['2027-01-01', '2026-12-28'],
    ['2028-02-29', '2028-02-28'],
  ])('%s begins on Monday %s', (day, from) => {
    const week = weekOf({ time: makeBusinessTime('Asia/Shanghai') }, day);
    expect(week.from).toBe(from);
    expect(week.endsAt.getTime() - week.startsAt.getTime()).toBe(7 * 24 * 60 * MINUTE);
  });

  test('is an hour shorter or longer where summer time begins and ends', () => {
    const time = makeBusinessTime('Europe/Berlin');
    const hours = (day: string): number => {
      const { startsAt, endsAt } = weekOf({ time }, day);
      return (endsAt.getTime() - startsAt.getTime()) / (60 * MINUTE);
    };
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([167, 169, 168]);
  });
});
