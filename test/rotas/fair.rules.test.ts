// The engine of rotas against all plans tried one by one, and every promise of a plan looked at by a checker of its own. Thousands of cases
// of each, and those beside HiGHS, are in the benchmark.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chance } from '../../scripts/assignment-oracle.ts';
import { HOUR, WORLDS, aPerson, aShift, aWorld } from '../../scripts/schedule-cases.ts';
import { balanceOf, faultsOf, longestOffFirst } from '../../scripts/schedule-greedy.ts';
import { CROSSING, MIXED, SLOTTED, aSmallCase, anEdit, countedLoads, placesOf, tryAll } from '../../scripts/schedule-oracle.ts';
import { planShifts } from '../../server/rotas/fair.rules.ts';
import type { FairShift } from '../../server/rotas/fair.rules.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 });
const runs = { numRuns: 120 };
const DAY = 24 * HOUR;

describe('beside all plans', () => {
  test('in slots: as many places, exactly the most even loads, and the bound is the truth', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = aSmallCase(chance(seed), SLOTTED);
        const best = tryAll(input);
        const plan = planShifts(input);
        expect(faultsOf(input, plan)).toEqual([]);
        expect(countedLoads(input, plan)).toEqual(best.loads);
        expect(plan.bound).toMatchObject({ places: best.places, isExact: true });
        expect([placesOf(plan), plan.max, plan.min]).toEqual([best.places, plan.bound.max, plan.bound.min]);
      }),
      runs,
    );
  });

  test('after an edit nobody gives up a shift unless every plan as full, with nobody more than a shift above the bound, asks for it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = chance(seed);
        const input = aSmallCase(random, SLOTTED);
        const edit = anEdit(random, input, planShifts(input));
        fc.pre(edit.shifts.length > 0);
        const again = planShifts(edit);
        const best = tryAll(edit);
        expect(faultsOf(edit, again)).toEqual([]);
        const allowed = again.bound.max + 60;
        expect(again.max).toBeLessThanOrEqual(allowed);
        expect([placesOf(again), again.moved.length + again.lost.length]).toEqual([best.places, best.fewestMoves(allowed)]);
      }),
      runs,
    );
  });

  test.each([
    ['rest that crosses the slots', CROSSING],
    ['shifts of several lengths', MIXED],
  ])('with %s no promise is broken and no bound is wrong', (_, kind) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = chance(seed);
        const input = aSmallCase(random, kind);
        for (const given of [input, anEdit(random, input, planShifts(input))]) {
          if (given.shifts.length === 0) continue;
          const best = tryAll(given);
          const plan = planShifts(given);
          expect(faultsOf(given, plan)).toEqual([]);
          expect(placesOf(plan)).toBeLessThanOrEqual(best.places);
          expect(plan.bound.places).toBeGreaterThanOrEqual(best.places);
          if (plan.bound.places > best.places) continue;
          expect(plan.bound.max).toBeLessThanOrEqual(best.loads[0] ?? 0);
          expect(plan.bound.min).toBeGreaterThanOrEqual(best.min);
        }
      }),
      runs,
    );
  });

  test('the same question has the same answer', () => {
    const world = aWorld(WORLDS[6] as (typeof WORLDS)[number], 3, 300, 90);
    expect(planShifts(world)).toEqual(planShifts(world));
  });
});

test.each(WORLDS.map((kind) => [kind.id, kind] as const))(
  'a tenth of a platform, %s: nothing empty that the flow fills, more even than longest off first',
  (_, kind) => {
    const world = aWorld(kind, 2, 333, 100);
    const plan = planShifts(world);
    const greedy = longestOffFirst(world);
    expect(faultsOf(world, plan)).toEqual([]);
    expect(placesOf(plan)).toBe(plan.bound.places);
    expect(plan.max - plan.min).toBeLessThanOrEqual(plan.bound.max - plan.bound.min + Math.max(...kind.lengths));
    expect(placesOf(plan)).toBeGreaterThanOrEqual(greedy.places);
    expect(balanceOf(plan.loads)).toBeGreaterThan(balanceOf(greedy.loads));
  },
);

describe('who is asked', () => {
  const week = (people = 1): FairShift[] => Array.from({ length: 7 }, (_, day) => aShift(day, day, 20, { people }));
  const who = (people: Parameters<typeof aPerson>[1][], shifts: FairShift[]) =>
    planShifts({ people: people.map((more, id) => aPerson(id, more)), shifts }).assigned.flat();

  test('of those who did the same, whoever was off the longest goes first', () => {
    const people = [{ lastEndedAt: -1 * DAY }, { lastEndedAt: -3 * DAY }, { lastEndedAt: null }];
    expect(who(people, week().slice(0, 3))).toEqual([2, 1, 0]);
  });

  test('history counts: whoever did more before does less now', () => {
    expect(who([{ load: 240 }, { load: 0 }], week().slice(0, 6)).sort()).toEqual([0, 1, 1, 1, 1, 1]);
  });

  test('a newcomer has nothing to catch up with, and one shift a week at first', () => {
    const others = { load: 6000, lastEndedAt: -DAY };
    const shifts = Array.from({ length: 14 }, (_, day) => aShift(day, day, 20));
    const counts = (more: object) => who([others, others, { load: 0, share: 0, ...more }], shifts).filter((id) => id === 2).length;
    expect(counts({})).toBeLessThanOrEqual(5);
    expect(counts({ newUntil: 14 * DAY })).toBe(2);
  });

  test('two people for one shift are two different ones', () => {
    expect(planShifts({ people: [aPerson(1), aPerson(2)], shifts: week(2) }).assigned.map((own) => [...own].sort())).toEqual(
      week().map(() => [1, 2]),
    );
  });

  test('nobody at all: every place is empty, and nothing breaks', () => {
    const plan = planShifts({ people: [], shifts: week() });
    expect([plan.gaps.length, plan.bound.isFeasible, plan.max, plan.min]).toEqual([7, false, 0, 0]);
    expect(planShifts({ people: [aPerson(1)], shifts: [] })).toMatchObject({ assigned: [], gaps: [], max: 0, min: 0 });
  });
});

describe('why a place stays empty', () => {
  const monday = (hour: number, more: Partial<FairShift> = {}) => aShift(hour, 0, hour, more);
  const whys = (people: Parameters<typeof aPerson>[1][], shifts: FairShift[]) =>
    planShifts({ people: people.map((more, id) => aPerson(id, more)), shifts }).gaps.map(({ why }) => why);

  test.each([
    ['nobody has the skill', [{ skills: 1 }], [monday(9, { skill: 2 })], ['NO_SKILL']],
    ['nobody serves the group', [{ groups: [1] }], [monday(9, { group: 2 })], ['NOT_FOR_GROUP']],
    ['everybody is absent', [{ busy: [[0, DAY]] as const }], [monday(9)], ['ALL_ABSENT']],
    ['there are too few', [{}], [monday(9, { people: 2 })], ['TOO_FEW']],
    ['everybody is at work', [{}], [monday(9), { ...monday(9), id: 77, endsAt: 9.5 * HOUR }], ['AT_WORK']],
    ['everybody rests', [{ restMinutes: 120 }], [monday(9), monday(11)], ['REST']],
    ['the day is full', [{ mostPerDay: 1 }], [monday(9), monday(15)], ['DAY_FULL']],
    ['the week is full', [{ mostPerWeek: 1 }], [monday(9), aShift(77, 3, 9)], ['WEEK_FULL']],
  ])('%s', (_, people, shifts, expected) => {
    expect(whys(people, shifts)).toEqual(expected);
  });
});

describe('what was kept', () => {
  test('who is absent now loses the shift, and nobody else anything', () => {
    const shifts = Array.from({ length: 12 }, (_, day) => aShift(day, day, 20));
    const people = [aPerson(0), aPerson(1), aPerson(2), aPerson(3)];
    const before = planShifts({ people, shifts });
    const kept = shifts.map((shift, index) => ({ ...shift, kept: before.assigned[index] ?? [] }));
    const lost = kept.findIndex((shift) => shift.kept.includes(2));
    const away = people.map((person) => (person.id === 2 ? { ...person, busy: [[lost * DAY, lost * DAY + DAY] as const] } : person));
    const after = planShifts({ people: away, shifts: kept });
    expect([after.moved, after.lost]).toEqual([[], [{ shift: lost, person: 2 }]]);
    expect(after.assigned.filter((own, index) => own.join() !== before.assigned[index]?.join())).toHaveLength(1);
  });

  test('a shift that moves takes its people along where they are free then, and asks others where they are not', () => {
    const shift = aShift(1, 0, 20, { kept: [1] });
    const moved = { ...shift, startsAt: shift.startsAt + DAY, endsAt: shift.endsAt + DAY, day: 1 };
    const people = [aPerson(1, { busy: [[DAY, DAY + 12 * HOUR]] }), aPerson(2)];
    expect(planShifts({ people, shifts: [moved] })).toMatchObject({ assigned: [[1]], moved: [], lost: [] });
    const away = [aPerson(1, { busy: [[DAY, 2 * DAY]] }), aPerson(2)];
    expect(planShifts({ people: away, shifts: [moved] })).toMatchObject({ assigned: [[2]], moved: [], lost: [{ shift: 1, person: 1 }] });
  });

  test('the only one for a shift gives up another for it', () => {
    const people = [aPerson(1, { skills: 1, mostPerWeek: 1 }), aPerson(2)];
    const shifts = [aShift(1, 0, 20, { kept: [1] }), aShift(2, 2, 20, { skill: 1 })];
    expect(planShifts({ people, shifts })).toMatchObject({ assigned: [[2], [1]], moved: [{ shift: 1, person: 1 }], gaps: [] });
  });
});
