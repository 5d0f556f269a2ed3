// Every method against something that cannot be wrong in the same way: all plans tried one by one, or HiGHS; and every promise of
// every plan looked at by a checker of its own. The ten thousand cases of each are in the benchmark.

import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  NO_CONSTRAINTS,
  aCase,
  below,
  chance,
  faultsOf,
  solveClasses,
  solveWeighted,
  solver,
  tryAll,
  weigh,
} from '../../scripts/assignment-oracle.ts';
import type { Case, Solve } from '../../scripts/assignment-oracle.ts';
import { assign } from '../../server/operators/assign.rules.ts';
import type { AssignGroup, AssignMethod, AssignOperator, AssignedPlan, Assignment } from '../../server/operators/assign.rules.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await solver();
});

const anOperator = (id: string, more: Partial<AssignOperator> = {}): AssignOperator => ({
  id,
  capacity: 30,
  skills: ['NEW', 'MID', 'HEAD'],
  provinces: [],
  isLeaving: false,
  isAway: false,
  ...more,
});

const someGroups = (count: number, holderId: string | null, more: Partial<AssignGroup> = {}): AssignGroup[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${holderId ?? 'none'}-${more.tier ?? 'NEW'}-${String(index).padStart(2, '0')}`,
    holderId,
    weight: 1000,
    tier: 'NEW' as const,
    province: '浙江',
    ...more,
  }));

const run = (method: AssignMethod, { groups, operators, constraints }: Case): Assignment => assign(method, groups, operators, constraints);

function assertPlan(plan: Assignment): AssignedPlan {
  if (!plan.ok) throw new Error(JSON.stringify(plan));
  return plan;
}

const counts = (plan: AssignedPlan) => plan.loads.map(({ groupsAfter }) => groupsAfter);

describe('numbers only', () => {
  test('the fullest keep the larger share', () => {
    const groups = [...someGroups(2, 'a'), ...someGroups(9, 'b'), ...someGroups(6, 'c')];
    const plan = assertPlan(
      assign(
        'COUNT',
        groups,
        ['a', 'b', 'c'].map((id) => anOperator(id)),
        NO_CONSTRAINTS,
      ),
    );
    expect(counts(plan)).toEqual([5, 6, 6]);
    expect([plan.moves.length, plan.fewestMoves]).toEqual([3, 3]);
  });

  test('who cannot take the even share takes what there is room for, and the others stay even', () => {
    const operators = [anOperator('a', { capacity: 2 }), anOperator('b'), anOperator('c')];
    const plan = assertPlan(assign('COUNT', someGroups(11, null), operators, NO_CONSTRAINTS));
    expect(counts(plan)).toEqual([2, 5, 4]);
  });

  test('who is away gives and receives nothing, who leaves gives everything', () => {
    const operators = [anOperator('a', { isAway: true }), anOperator('b', { isLeaving: true }), anOperator('c')];
    const plan = assertPlan(
      assign('COUNT', [...someGroups(1, 'a'), ...someGroups(4, 'b'), ...someGroups(1, 'c')], operators, NO_CONSTRAINTS),
    );
    expect(counts(plan)).toEqual([1, 0, 5]);
  });

  test('groups without a holder fill a band before anything is taken from those within', () => {
    const operators = [anOperator('a', { capacity: 50 }), anOperator('b', { capacity: 50 })];
    const given = [...someGroups(30, 'a'), ...someGroups(15, 'b'), ...someGroups(5, null)];
    const plan = assertPlan(assign('BAND', given, operators, { ...NO_CONSTRAINTS, band: { least: 20, most: 50 } }));
    expect(counts(plan)).toEqual([30, 20]);
    expect([plan.moves.length, plan.fewestMoves]).toEqual([5, 5]);
  });

  test('600 random cases have the fewest moves of all plans there are', () => {
    for (let seed = 1; seed <= 600; seed++) checkNumbers(seed % 2 === 0 ? 'COUNT' : 'BAND', seed);
  });
});

function checkNumbers(method: 'COUNT' | 'BAND', seed: number): void {
  const random = chance(seed);
  const made = aCase(random, { groups: 1 + below(random, 7), operators: 1 + below(random, 4), capacity: 6 });
  const least = below(random, 3);
  const band = method === 'BAND' ? { least, most: least + below(random, 5) } : null;
  const given = { ...made, constraints: { ...NO_CONSTRAINTS, band } };
  const best = tryAll(method, given);
  const plan = run(method, given);
  expect({ seed, ok: plan.ok }).toEqual({ seed, ok: best !== null });
  if (!plan.ok || best === null) {
    expect(plan.ok ? [] : plan.broken).not.toEqual([]);
    return;
  }
  const uneven = method === 'COUNT' ? counts(plan).reduce((total, count) => total + count * count, 0) : 0;
  expect({ seed, faults: faultsOf(method, given, plan) }).toEqual({ seed, faults: [] });
  expect({ seed, uneven, moves: plan.moves.length, fewest: plan.fewestMoves }).toEqual({ seed, ...best, fewest: best.moves });
}

describe('skills and provinces', () => {
  test('only misfits move, and each to somebody who knows the tier', () => {
    const operators = [anOperator('a', { skills: ['NEW'] }), anOperator('b', { skills: ['HEAD'] })];
    const given = [...someGroups(3, 'a'), ...someGroups(2, 'a', { tier: 'HEAD' })];
    const plan = assertPlan(assign('SKILLED', given, operators, { ...NO_CONSTRAINTS, mustMatchSkill: true }));
    expect(counts(plan)).toEqual([3, 2]);
    expect(plan.moves.every(({ fitsSkill }) => fitsSkill)).toBe(true);
  });

  test('100 random cases have the moves and misfits of HiGHS, or are short by as much', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = chance(seed);
      const made = aCase(random, { groups: 2 + below(random, 14), operators: 2 + below(random, 4), capacity: 8 });
      const least = below(random, 3);
      const constraints = {
        band: random() < 0.4 ? { least, most: least + 2 + below(random, 6) } : null,
        mustMatchSkill: random() < 0.6,
        mustMatchProvince: random() < 0.5,
      };
      const given = { ...made, constraints };
      const best = solveClasses(solve, 'SKILLED', given);
      const plan = run('SKILLED', given);
      const isPossible = best.unplaced === 0 && best.missing === 0;
      expect({ seed, ok: plan.ok }).toEqual({ seed, ok: isPossible });
      if (plan.ok) {
        expect({ seed, faults: faultsOf('SKILLED', given, plan) }).toEqual({ seed, faults: [] });
        const ours = { moves: plan.moves.length, fewest: plan.fewestMoves, misfits: plan.skillMisfits + plan.provinceMisfits };
        expect({ seed, ...ours }).toEqual({ seed, moves: best.moves, fewest: best.moves, misfits: best.misfits });
      } else {
        expect({ seed, unplaced: plan.unplaced }).toEqual({ seed, unplaced: best.unplaced });
        expect(plan.broken).not.toEqual([]);
      }
    }
  });
});

describe('weights', () => {
  test('loads are measured against capacities', () => {
    const operators = [anOperator('a', { capacity: 20 }), anOperator('b', { capacity: 40 })];
    const plan = assertPlan(assign('WEIGHTED', someGroups(30, 'a'), operators, NO_CONSTRAINTS));
    expect(counts(plan)).toEqual([10, 20]);
    expect([plan.before.max, plan.after.max, plan.after.spread]).toEqual([1500, 500, 0]);
  });

  test('only the groups of those who leave move, with the others fixed', () => {
    const operators = [anOperator('a', { isLeaving: true }), anOperator('b'), anOperator('c')];
    const given = [...someGroups(6, 'a'), ...someGroups(8, 'b'), ...someGroups(2, 'c')];
    const plan = assertPlan(assign('LEAVING', given, operators, NO_CONSTRAINTS));
    expect(counts(plan)).toEqual([0, 8, 8]);
    expect([plan.moves.length, plan.fewestMoves]).toEqual([6, 6]);
  });

  test.each(['WEIGHTED', 'LEAVING'] as const)('40 random cases of %s are what HiGHS finds, stage by stage', (method) => {
    let compared = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = chance(seed * 7919);
      const made = aCase(random, { groups: 3 + below(random, 6), operators: 2 + below(random, 2), capacity: 9 });
      const given = { ...made, constraints: { ...NO_CONSTRAINTS, mustMatchSkill: random() < 0.3 } };
      const best = solveWeighted(solve, method, given);
      const plan = run(method, given);
      expect({ seed, ok: plan.ok }).toEqual({ seed, ok: best !== null });
      if (!plan.ok || best === null) continue;
      compared++;
      expect({ seed, faults: faultsOf(method, given, plan) }).toEqual({ seed, faults: [] });
      const ours = weigh(method, given, plan);
      expect(Math.abs(ours.excess - best.excess)).toBeLessThan(1e-2);
      expect(Math.abs(ours.shortfall - best.shortfall)).toBeLessThan(1e-1);
      expect({ seed, moves: ours.moves }).toEqual({ seed, moves: best.moves });
    }
    expect(compared).toBeGreaterThan(15);
  });
});

describe('what cannot hold', () => {
  const short = (plan: Assignment) =>
    plan.ok ? [] : plan.broken.map(({ what, by, tiers, provinces }) => [what, by, ...tiers, ...provinces]);

  test('too few places', () => {
    expect(short(assign('COUNT', someGroups(31, null), [anOperator('a')], NO_CONSTRAINTS))).toEqual([['CAPACITY', 1]]);
  });

  test('a band too high and a band too low', () => {
    const operators = [anOperator('a'), anOperator('b')];
    const band = (least: number, most: number) => ({ ...NO_CONSTRAINTS, band: { least, most } });
    expect(short(assign('BAND', someGroups(37, null), operators, band(20, 30)))).toEqual([['BAND_LEAST', 3]]);
    expect(short(assign('BAND', someGroups(37, null), operators, band(0, 15)))).toEqual([['BAND_MOST', 7]]);
  });

  test('too few who know a tier, even while places are short in all', () => {
    const operators = [anOperator('a', { skills: ['NEW'], capacity: 10 }), anOperator('b', { capacity: 2 })];
    const given = [...someGroups(12, 'a'), ...someGroups(5, 'a', { tier: 'HEAD' })];
    const plan = assign('SKILLED', given, operators, { ...NO_CONSTRAINTS, mustMatchSkill: true });
    expect(short(plan)).toEqual([
      ['CAPACITY', 5],
      ['SKILL', 3, 'HEAD'],
    ]);
    expect(plan.ok ? 0 : plan.unplaced).toBe(5);
  });

  test('somebody for the tier and somebody for the province, nobody for both', () => {
    const operators = [
      anOperator('a', { skills: ['NEW'], provinces: ['浙江'] }),
      anOperator('b', { skills: ['HEAD'], provinces: ['江苏'] }),
    ];
    const given = someGroups(4, 'a', { tier: 'HEAD' });
    const plan = assign('SKILLED', given, operators, { band: null, mustMatchSkill: true, mustMatchProvince: true });
    expect(short(plan)).toEqual([['PROVINCE', 4, 'HEAD', '浙江']]);
  });
});

test('the order of groups and operators changes nothing', () => {
  for (const method of ['COUNT', 'WEIGHTED', 'SKILLED', 'LEAVING'] as const) {
    const { groups, operators } = aCase(chance(42), { groups: 40, operators: 6, capacity: 20 });
    const one = assign(method, groups, operators, NO_CONSTRAINTS);
    const other = assign(method, groups.toReversed(), operators, NO_CONSTRAINTS);
    expect(other).toEqual(one);
  }
});

test('an id that is given twice and a weight that is not whole are faults of the caller', () => {
  const twice = [...someGroups(1, 'a'), ...someGroups(1, 'a')];
  expect(() => assign('COUNT', twice, [anOperator('a')], NO_CONSTRAINTS)).toThrow('twice');
  expect(() => assign('COUNT', someGroups(1, 'a', { weight: 0.5 }), [anOperator('a')], NO_CONSTRAINTS)).toThrow('not whole');
});
