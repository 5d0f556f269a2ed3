// The tests over columns against a slow walk of the tree, and cut-offs against sorting everybody.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile, cutoffsOf, selectBest, thresholdOf } from '../../server/tiers/compile.rules.ts';
import type { CutoffValue } from '../../server/tiers/compile.rules.ts';
import { decisionsAt, emptyHolds, emptyState, stateAt } from '../../server/tiers/decide.rules.ts';
import { all, among, any, DEFAULT_RULE, reaching } from '../../server/tiers/policy.rules.ts';
import type { Condition, RuleNode, TierRule } from '../../server/tiers/policy.rules.ts';
import { EDGES } from '../../server/tiers/trees.rules.ts';
import { figures, MadeColumns, rule, TODAY } from './made.ts';
import type { Figures, MadePerson } from './made.ts';

const person = fc.record<MadePerson>({
  figures,
  tier: fc.constantFrom('NEW', 'MID', 'HEAD'),
  isErased: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  isUnknown: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const people = fc.array(person, { minLength: 1, maxLength: 12 });

const nameOf = ({ metric, window }: Condition): `${Condition['metric']} ${Condition['window']}` => `${metric} ${window}`;

/** By the words of the spec: sorts everybody, walks the tree for each person. */
function slowly(rule: TierRule, node: RuleNode, isForKeeping: boolean, everybody: readonly MadePerson[], own: Figures): boolean {
  if (node.kind !== 'CONDITION') {
    const children = node.children.map((child) => slowly(rule, child, isForKeeping, everybody, own));
    return node.kind === 'ALL' ? children.every(Boolean) : children.some(Boolean);
  }
  const value = own[nameOf(node)] ?? 0;
  const hysteresis = isForKeeping ? rule.hysteresisBasisPoints / 10_000 : 1;
  if (node.topBasisPoints !== null) {
    const sorted = everybody.filter((each) => !each.isErased && !each.isUnknown).map((each) => each.figures?.[nameOf(node)] ?? 0);
    sorted.sort((one, other) => other - one);
    const k = Math.max(1, Math.floor((sorted.length * node.topBasisPoints) / 10_000));
    return value > 0 && value >= (sorted[k - 1] ?? 0) * hysteresis - 1e-9;
  }
  const threshold = node.threshold ?? NaN;
  return node.comparison === 'AT_LEAST' ? value >= threshold * hysteresis - 1e-9 : value <= threshold / hysteresis + 1e-9;
}

test('a compiled rule equals a slow walk of its trees', () => {
  let held = 0;
  fc.assert(
    fc.property(rule, people, (some, everybody) => {
      const columns = new MadeColumns(everybody);
      const compiled = compile(some, columns, cutoffsOf(some, columns));
      for (const [index, each] of everybody.entries()) {
        for (const edge of EDGES) {
          const expected = slowly(some, some[edge], edge.startsWith('keep'), everybody, each.figures ?? {});
          if (expected) held += 1;
          expect({ edge, holds: compiled.test(edge, index) }).toEqual({ edge, holds: expected });
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(held).toBeGreaterThan(100);
});

test('only what a tier needs is looked at', () => {
  const always = all(reaching('REFUND_RATE', 'DAYS_30', 5_000));
  const never = all(reaching('OWN_ORDERS', 'DAYS_30', 5));
  const terms = { hysteresisBasisPoints: 9_000, graceDays: 14, protectionDays: 14 };
  const columns = new MadeColumns([{}]);
  const lenient = compile({ riseToMid: always, riseToHead: always, keepMid: always, keepHead: always, ...terms }, columns, []);
  const strict = compile({ riseToMid: never, riseToHead: always, keepMid: always, keepHead: always, ...terms }, columns, []);
  const top = compile({ riseToMid: always, riseToHead: never, keepMid: always, keepHead: always, ...terms }, columns, []);
  const none = emptyHolds();
  expect(lenient.holds(0, 0, emptyHolds())).toEqual({ ...none, riseToMid: true, riseToHead: true });
  expect(strict.holds(0, 0, { riseToMid: true, riseToHead: true, keepMid: true, keepHead: true })).toEqual(none);
  expect(lenient.holds(0, 1, emptyHolds())).toEqual({ ...none, riseToHead: true });
  expect(top.holds(0, 1, emptyHolds())).toEqual({ ...none, keepMid: true });
  expect(lenient.holds(0, 2, emptyHolds())).toEqual({ ...none, keepHead: true });
});

test('hysteresis lowers what must be reached and raises what must not be exceeded', () => {
  const some = { ...DEFAULT_RULE, hysteresisBasisPoints: 9_000 };
  expect(thresholdOf(reaching('OWN_ORDERS', 'DAYS_30', 12), false, some, [])).toBe(12);
  expect(thresholdOf(reaching('OWN_ORDERS', 'DAYS_30', 12), true, some, [])).toBeCloseTo(10.8, 10);
  expect(thresholdOf(reaching('REFUND_RATE', 'DAYS_30', 900), false, some, [])).toBe(900);
  expect(thresholdOf(reaching('REFUND_RATE', 'DAYS_30', 900), true, some, [])).toBe(1_000);
  const cutoffs: CutoffValue[] = [{ metric: 'TEAM_SALES', window: 'DAYS_90', topBasisPoints: 100, value: 5_000 }];
  expect(thresholdOf(among('TEAM_SALES', 'DAYS_90', 100), false, some, cutoffs)).toBe(5_000);
  expect(thresholdOf(among('TEAM_SALES', 'DAYS_90', 100), true, some, cutoffs)).toBe(4_500);
});

test('a share without its cut-off is a fault, not a rule that nobody meets', () => {
  const columns = new MadeColumns([{}]);
  const other: CutoffValue[] = [{ metric: 'TEAM_SALES', window: 'DAYS_30', topBasisPoints: 101, value: 5_000 }];
  expect(() => compile(DEFAULT_RULE, columns, other)).toThrow(RangeError);
});

test('nobody is among the best of nothing', () => {
  const some: TierRule = { ...DEFAULT_RULE, riseToMid: among('TEAM_SALES', 'DAYS_90', 5_000) };
  const columns = new MadeColumns([{}, {}, { figures: { 'TEAM_SALES DAYS_90': 1 } }, {}]);
  const compiled = compile(some, columns, cutoffsOf(some, columns));
  expect([0, 1, 2, 3].map((index) => compiled.test('riseToMid', index))).toEqual([false, false, true, false]);
});

test('cut-offs leave out the erased and those who are only known by name, and are made once for a share', () => {
  const sales = (fen: number, more: MadePerson = {}): MadePerson => ({ figures: { 'TEAM_SALES DAYS_30': fen }, ...more });
  const everybody = [sales(900, { isErased: true }), sales(800, { isUnknown: true }), sales(5), sales(7), sales(7), sales(1)];
  const share = (points: number): Condition => among('TEAM_SALES', 'DAYS_30', points);
  const some = {
    ...DEFAULT_RULE,
    riseToMid: share(1),
    riseToHead: any(share(2_500), share(10_000)),
    keepMid: share(7_400),
    keepHead: share(7_500),
  };
  const values = cutoffsOf(some, new MadeColumns(everybody)).map(({ topBasisPoints, value }) => [topBasisPoints, value]);
  expect(values).toEqual([
    [1, 7],
    [2_500, 7],
    [7_400, 7],
    [7_500, 5],
    [10_000, 1],
  ]);
  const two = { ...some, riseToMid: among('OWN_SALES', 'DAYS_30', 1), keepHead: share(2_500) };
  expect(cutoffsOf(two, new MadeColumns(everybody)).map(({ metric, topBasisPoints }) => `${metric} ${topBasisPoints}`)).toEqual([
    'OWN_SALES 1',
    'TEAM_SALES 2500',
    'TEAM_SALES 7400',
    'TEAM_SALES 10000',
  ]);
  expect(cutoffsOf(some, new MadeColumns([])).every(({ value }) => value === 0)).toBe(true);
});

test('the k-th best is that of sorting, with many alike', () => {
  const values = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: -5, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(values, fc.nat(), (some, at) => {
      const k = 1 + (at % some.length);
      expect(selectBest(Float64Array.from(some), k)).toBe([...some].sort((one, other) => other - one)[k - 1]);
    }),
    { numRuns: 1_000 },
  );
  expect(() => selectBest(new Float64Array(3), 4)).toThrow(RangeError);
  expect(() => selectBest(new Float64Array(3), 0)).toThrow(RangeError);
});

test('a million people are decided about in a fraction of a second', () => {
  const size = 1_000_000;
  const column = (most: number): Float64Array =>
    Float64Array.from({ length: size }, (_, index) => (Math.imul(index, 0x9e3779b1) >>> 8) % most);
  const figuresOf = new Map<string, Float64Array>();
  const flags = (value: (index: number) => number): Uint8Array => Uint8Array.from({ length: size }, (_, index) => value(index));
  const days = new Int32Array(size);
  const columns = {
    size,
    tier: flags((index) => (index % 100 === 0 ? 2 : index % 12 === 0 ? 1 : 0)),
    isKnown: flags(() => 1),
    isErased: flags(() => 0),
    graceSince: days,
    graceUntil: days,
    protectedUntil: days,
    pinUntil: days,
    metric: (metric: string, window: string): Float64Array => {
      const known = figuresOf.get(`${metric} ${window}`) ?? column(metric.includes('SALES') ? 60_000 : 6);
      figuresOf.set(`${metric} ${window}`, known);
      return known;
    },
  };
  cutoffsOf(DEFAULT_RULE, columns);
  // Of this process alone: others may be at work on this machine.
  const began = process.cpuUsage();
  const compiled = compile(DEFAULT_RULE, columns, cutoffsOf(DEFAULT_RULE, columns));
  const state = emptyState();
  let decided = 0;
  for (let index = 0; index < size; index += 1) decided += decisionsAt(compiled, stateAt(columns, index, state), index, TODAY).length;
  const milliseconds = process.cpuUsage(began).user / 1_000;
  expect(decided).toBeGreaterThan(10_000);
  // Some 100 ms on a machine of its own; ten times that and more beside other tests, under a compiler that has not warmed up.
  expect(milliseconds).toBeLessThan(5_000);
});
