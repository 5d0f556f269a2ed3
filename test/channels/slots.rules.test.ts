import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterQuiet, isQuiet, placeSend } from '../../server/channels/slots.rules.ts';
import type { SendHours, SentDay } from '../../server/channels/slots.rules.ts';
import { makeBusinessTime, shiftKey } from '../../server/core/time.ts';

const time = makeBusinessTime('Asia/Shanghai');
const HOURS: SendHours = { slots: ['09:00', '13:00', '20:00', '22:00'], quietFrom: '22:30', quietTo: '08:00', budget: 3 };
const at = (text: string): Date => new Date(`${text}:00+08:00`);
const none: SentDay = { count: 0, slots: [] };
const place = (wanted: string, timing: 'CLOCK' | 'SLOT', days: Record<string, SentDay> = {}, hours = HOURS) =>
  placeSend(time, hours, { wanted: at(wanted), timing, sentOn: (day) => days[day] ?? none });

describe('quiet hours', () => {
  test.each([
    ['22:29', false],
    ['22:30', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('over midnight: %s %s', (clock, quiet) => expect(isQuiet(clock, HOURS)).toBe(quiet));

  test.each([
    ['12:00', true],
    ['14:00', false],
    ['11:59', false],
  ])('at noon: %s %s', (clock, quiet) => expect(isQuiet(clock, { quietFrom: '12:00', quietTo: '14:00' })).toBe(quiet));

  test('there are none where they end as they begin', () => {
    expect(isQuiet('08:00', { quietFrom: '08:00', quietTo: '08:00' })).toBe(false);
  });

  test.each([
    ['2026-12-31T23:10', '2027-01-01T08:00'],
    ['2027-01-01T00:10', '2027-01-01T08:00'],
    ['2028-02-28T22:30', '2028-02-29T08:00'],
    ['2026-05-12T10:30', '2026-05-12T10:30'],
  ])('what is meant for %s goes out at %s', (wanted, out) => expect(afterQuiet(time, at(wanted), HOURS)).toEqual(at(out)));

  test('end by the clock on the night in which summer time begins', () => {
    const berlin = makeBusinessTime('Europe/Berlin');
    // 23:00 of winter time; 08:00 of summer time is eight hours later, not nine.
    expect(afterQuiet(berlin, new Date('2026-03-28T22:00:00Z'), HOURS)).toEqual(new Date('2026-03-29T06:00:00Z'));
    expect(afterQuiet(berlin, new Date('2026-10-24T21:00:00Z'), HOURS)).toEqual(new Date('2026-10-25T07:00:00Z'));
  });
});

describe('a message by the clock', () => {
  test('goes out at its time, whether or not that is a slot', () => {
    expect(place('2026-05-12T10:30', 'CLOCK')).toEqual({ is: 'AT', at: at('2026-05-12T10:30'), day: '2026-05-12', slot: null });
  });

  test('takes the slot that it goes out at, if nobody has it', () => {
    expect(place('2026-05-12T13:00', 'CLOCK')).toMatchObject({ slot: '13:00' });
    expect(place('2026-05-12T13:00', 'CLOCK', { '2026-05-12': { count: 1, slots: ['13:00'] } })).toMatchObject({ is: 'AT', slot: null });
  });

  test('is a person’s decision once the day is full', () => {
    expect(place('2026-05-12T10:30', 'CLOCK', { '2026-05-12': { count: 3, slots: [] } })).toEqual({ is: 'BY_HAND' });
  });

  test('that the night puts off counts for the day on which it goes out', () => {
    const full = { '2026-05-12': { count: 3, slots: [] } };
    expect(place('2026-05-12T23:00', 'CLOCK', full)).toMatchObject({ is: 'AT', at: at('2026-05-13T08:00'), day: '2026-05-13' });
  });
});

describe('a message that is in no hurry', () => {
  test('takes the next slot that is free', () => {
    expect(place('2026-05-12T09:00', 'SLOT')).toMatchObject({ at: at('2026-05-12T09:00'), slot: '09:00' });
    expect(place('2026-05-12T09:01', 'SLOT')).toMatchObject({ at: at('2026-05-12T13:00') });
    expect(place('2026-05-12T09:01', 'SLOT', { '2026-05-12': { count: 1, slots: ['13:00'] } })).toMatchObject({
      at: at('2026-05-12T20:00'),
    });
  });

  test('finds another day when this one is over or full', () => {
    expect(place('2026-05-12T22:01', 'SLOT')).toMatchObject({ at: at('2026-05-13T09:00') });
    expect(place('2026-05-12T09:00', 'SLOT', { '2026-05-12': { count: 3, slots: [] } })).toMatchObject({ at: at('2026-05-13T09:00') });
  });

  test('never goes out in quiet hours, even where a slot lies in them', () => {
    const hours = { ...HOURS, slots: ['07:00', '23:00'] };
    expect(place('2026-05-12T06:00', 'SLOT', {}, hours)).toEqual({ is: 'BY_HAND' });
  });

  test('is a person’s decision where a whole week is full', () => {
    const full = Object.fromEntries(Array.from({ length: 7 }, (_, ahead) => [shiftKey('2026-05-12', ahead), { count: 3, slots: [] }]));
    expect(place('2026-05-12T09:00', 'SLOT', full)).toEqual({ is: 'BY_HAND' });
  });
});

test('whatever is posted, no day is sent more than its budget, no slot twice, and nothing in quiet hours', () => {
  const posts = fc.array(
    fc.record({ minute: fc.integer({ min: 0, max: 3 * 1_440 }), timing: fc.constantFrom('CLOCK' as const, 'SLOT' as const) }),
    {
      maxLength: 40,
    },
  );
  const hours = fc.record({
    slots: fc
      .uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 6 })
      .map((all) => all.sort((a, b) => a - b).map((hour) => `${String(hour).padStart(2, '0')}:00`)),
    quietFrom: fc.constantFrom('22:30', '12:00', '00:00'),
    quietTo: fc.constantFrom('08:00', '13:30', '00:00'),
    budget: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(posts, hours, (asked, kept) => {
      const days = new Map<string, { count: number; slots: string[] }>();
      for (const { minute, timing } of asked) {
        const wanted = new Date(at('2026-05-12T00:00').getTime() + minute * 60_000);
        const found = placeSend(time, kept, { wanted, timing, sentOn: (day) => days.get(day) ?? none });
        if (found.is === 'BY_HAND') continue;
        expect(found.at.getTime()).toBeGreaterThanOrEqual(wanted.getTime());
        expect(isQuiet(time.clock(found.at), kept)).toBe(false);
        expect(time.dayKey(found.at)).toBe(found.day);
        const day = days.get(found.day) ?? { count: 0, slots: [] };
        days.set(found.day, { count: day.count + 1, slots: found.slot === null ? day.slots : [...day.slots, found.slot] });
      }
      for (const { count, slots } of days.values()) {
        expect(count).toBeLessThanOrEqual(kept.budget);
        expect(new Set(slots).size).toBe(slots.length);
      }
    }),
  );
});
