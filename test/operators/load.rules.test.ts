// What a group weighs, and what somebody carries.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hireFor, isAwayOn, loadBasisPoints, spreadOf, weightOf, workedDays } from '../../server/operators/load.rules.ts';

const LIMIT = 300;
const group = (members: number, speakers7: number, messages7: number) => weightOf({ members, speakers7, messages7 }, LIMIT);

describe('the weight of a group', () => {
  test.each([
    ['an empty one is still opened, watched and counted', 0, 0, 0, 400],
    ['a full silent one', 300, 0, 0, 800],
    ['an ordinary one is about one', 250, 60, 560, 973],
    ['a full one as lively as it gets', 300, 150, 1_400, 1_400],
    ['more than full counts as full', 420, 400, 9_000, 1_400],
    ['half a group with a little talk', 150, 15, 140, 660],
  ])('%s', (_name, members, speakers7, messages7, weight) => {
    expect(group(members, speakers7, messages7)).toBe(weight);
  });

  test('never falls when there are more members, more speakers or more messages, and stays within its bounds', () => {
    const count = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(count, count, count, count, (members, speakers, messages, more) => {
        const weight = group(members, speakers, messages);
        expect(weight).toBeGreaterThanOrEqual(400);
        expect(weight).toBeLessThanOrEqual(1_400);
        expect(Number.isInteger(weight)).toBe(true);
        expect(group(members + more, speakers, messages)).toBeGreaterThanOrEqual(weight);
        expect(group(members, speakers + more, messages)).toBeGreaterThanOrEqual(weight);
        expect(group(members, speakers, messages + more)).toBeGreaterThanOrEqual(weight);
      }),
    );
  });

  test('follows the size limit: the same group is fuller where fewer fit', () => {
    const facts = { members: 200, speakers7: 40, messages7: 400 };
    expect(weightOf(facts, 200)).toBeGreaterThan(weightOf(facts, 300));
  });
});

describe('the load of an operator', () => {
  test.each([
    [41_800, 50, 8_360],
    [27_210, 30, 9_070],
    [0, 20, 0],
    [40_000, 20, 20_000],
    [1_000, 0, 10_000],
    [0, 0, 0],
  ])('%d thousandths by %d groups are %d basis points', (weight, capacity, load) => {
    expect(loadBasisPoints(weight, capacity)).toBe(load);
  });

  test('spreads from the highest to the lowest', () => {
    expect(spreadOf([9_040, 8_970, 9_070])).toBe(100);
    expect(spreadOf([])).toBe(0);
  });
});

describe('more operators', () => {
  test('as many as bring the average under the mark: seven people with 217.1 of 240 need one', () => {
    expect(hireFor([{ weight: 217_100, capacity: 240 }], 30)).toEqual({ operators: 1, averageBefore: 9_046, averageAfter: 8_041 });
  });
  test('none while it is under the mark', () => {
    expect(hireFor([{ weight: 26_900, capacity: 30 }], 30)).toBeNull();
  });
  test('several where one does not do', () => {
    expect(hireFor([{ weight: 400_000, capacity: 300 }], 30)).toMatchObject({ operators: 5 });
  });
});

test('every weekday on which somebody works counts once', () => {
  expect(workedDays([{ workingDays: [1, 2, 3, 4, 5] }, { workingDays: [3, 4, 5, 6, 7] }])).toBe(7);
  expect(workedDays([{ workingDays: [1, 2] }, { workingDays: [2] }])).toBe(2);
});

test.each([
  ['2026-05-11', false],
  ['2026-05-12', true],
  ['2026-05-14', true],
  ['2026-05-15', false],
  ['2026-05-18', false],
  ['2026-05-19', true],
])('on leave from the first to the last day, and away after the last day with us: %s', (day, isAway) => {
  expect(isAwayOn({ leaves: [{ from: '2026-05-12', to: '2026-05-14' }], leavesOn: '2026-05-18' }, day)).toBe(isAway);
});
