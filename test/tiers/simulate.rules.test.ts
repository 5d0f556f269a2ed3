// That a simulation counts exactly what a run would write, and what it shows of it.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile, cutoffsOf } from '../../server/tiers/compile.rules.ts';
import { decide, emptyHolds, emptyState, advance, stateAt } from '../../server/tiers/decide.rules.ts';
import { all, among, any, DEFAULT_RULE, reaching } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { Comparison, MOST_SAMPLES, Simulation } from '../../server/tiers/simulate.rules.ts';
import type { SimulatedFigures } from '../../server/tiers/simulate.rules.ts';
import { TIERS } from '../../server/tiers/trees.rules.ts';
import { figures, likelyRule, MadeColumns, rule, TODAY } from './made.ts';
import type { MadePerson } from './made.ts';

const person = fc.record<MadePerson>(
  {
    figures,
    tier: fc.constantFrom('NEW', 'MID', 'HEAD'),
    isErased: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    isUnknown: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    graceSince: fc.constantFrom(0, 0, TODAY - 5),
    graceUntil: fc.constantFrom(TODAY - 1, TODAY, TODAY + 4),
    pinUntil: fc.constantFrom(0, 0, 0, TODAY - 1, TODAY),
    protectedUntil: fc.constantFrom(0, TODAY + 9),
  },
  { requiredKeys: ['figures', 'tier'] },
);
const people = fc.array(person, { minLength: 1, maxLength: 12 });

const run = (columns: MadeColumns, some: TierRule, slice = 1_000, inForce: TierRule | null = DEFAULT_RULE): SimulatedFigures => {
  const use = (each: TierRule): { rule: TierRule; cutoffs: ReturnType<typeof cutoffsOf> } => ({
    rule: each,
    cutoffs: cutoffsOf(each, columns),
  });
  const simulation = new Simulation(columns, use(some), inForce && use(inForce));
  while (!simulation.step(slice));
  return simulation.result();
};

/** One decision after the other, as a run makes them. */
function written(columns: MadeColumns, some: TierRule): { moves: Map<string, number>; after: number[]; changed: number } {
  const compiled = compile(some, columns, cutoffsOf(some, columns));
  const moves = new Map<string, number>();
  const after = [0, 0, 0];
  let changed = 0;
  for (const [index, { isErased, isUnknown }] of columns.people.entries()) {
    if (isErased || isUnknown) continue;
    const state = stateAt(columns, index, emptyState());
    for (let count = 0; count < 5; count += 1) {
      const decision = decide(state, compiled.holds(index, state.tier, emptyHolds()), some, TODAY);
      if (!decision) break;
      if (count === 0) changed += 1;
      advance(state, decision);
      const key = `${decision.kind} ${decision.from}>${decision.kind === 'GRACE_BEGUN' ? decision.from - 1 : decision.to}`;
      moves.set(key, (moves.get(key) ?? 0) + 1);
    }
    after[state.tier] = (after[state.tier] ?? 0) + 1;
  }
  return { moves, after, changed };
}

test('counts are those of a run, in slices of any size', () => {
  const kinds = new Set<string>();
  fc.assert(
    // Under a rule with problems a run may go on and on; such a rule is never simulated.
    fc.property(likelyRule, people, fc.integer({ min: 1, max: 5 }), (some, everybody, slice) => {
      const safe = { ...some, keepMid: some.riseToMid, keepHead: some.riseToHead };
      const columns = new MadeColumns(everybody);
      const { moves, after, changed } = written(columns, safe);
      const result = run(columns, safe, slice);
      const known = everybody.filter((each) => !each.isErased && !each.isUnknown);
      const flows = new Map(result.flows.map((flow) => [`${flow.kind} ${TIERS.indexOf(flow.from)}>${TIERS.indexOf(flow.to)}`, flow.count]));
      for (const { kind } of result.flows) kinds.add(kind);
      expect(flows).toEqual(moves);
      expect(result.countsAfter.map(({ count }) => count)).toEqual(after);
      expect(result.countsBefore.map(({ count }) => count)).toEqual(
        TIERS.map((tier) => known.filter((each) => (each.tier ?? 'NEW') === tier).length),
      );
      expect(result).toMatchObject({
        people: known.length,
        changed,
        unchanged: known.length - changed,
        pinned: known.filter((each) => (each.pinUntil ?? 0) >= TODAY).length,
      });
    }),
    { numRuns: 300 },
  );
  expect([...kinds].sort()).toEqual(['DEMOTED', 'GRACE_BEGUN', 'GRACE_ENDED', 'PIN_ENDED', 'PROMOTED']);
});

test('the reason of everybody is a condition that agrees with the move', () => {
  fc.assert(
    fc.property(rule, people, (some, everybody) => {
      const columns = new MadeColumns(everybody);
      for (const { kind, samples, mainReason, count } of run(columns, some).flows) {
        expect(samples.length).toBe(Math.min(count, MOST_SAMPLES));
        expect(mainReason === null).toBe(kind === 'PIN_ENDED');
        for (const { deciding } of samples) {
          expect(deciding?.isMet).toBe(
            { PROMOTED: true, GRACE_ENDED: true, DEMOTED: false, GRACE_BEGUN: false, PIN_ENDED: undefined, PINNED: undefined }[kind],
          );
          expect(deciding?.isForKeeping).toBe(kind === 'PIN_ENDED' ? undefined : kind !== 'PROMOTED');
        }
      }
    }),
    { numRuns: 200 },
  );
});

const ORDERS = 'OWN_ORDERS DAYS_30';
const SALES = 'TEAM_SALES DAYS_30';
const NOW: TierRule = {
  riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 12)),
  riseToHead: all(among('TEAM_SALES', 'DAYS_30', 1_000)),
  keepMid: any(reaching('OWN_ORDERS', 'DAYS_30', 5)),
  keepHead: all(among('TEAM_SALES', 'DAYS_30', 9_000)),
  hysteresisBasisPoints: 9_000,
  graceDays: 14,
  protectionDays: 14,
};
const plainly = (zh: string | undefined): string | undefined => zh?.replaceAll(' ', '').replaceAll('我的订单', '个人订单');

describe('what is shown', () => {
  const someone = (orders: number, more: MadePerson = {}): MadePerson => ({ ...more, figures: { [ORDERS]: orders, ...more.figures } });
  const draft: TierRule = {
    ...NOW,
    riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 10)),
    keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 6)),
  };

  test('of those who rise since the threshold is lower', () => {
    const result = run(new MadeColumns([someone(10), someone(11), someone(9), someone(14)]), draft, 2, NOW);
    expect(result.flows).toHaveLength(1);
    const [flow] = result.flows;
    expect(flow).toMatchObject({ kind: 'PROMOTED', from: 'NEW', to: 'MID', count: 3, day: '2026-11-24' });
    expect(plainly(flow?.mainReason?.zh)).toBe('近30天个人订单10–11单');
    expect(flow?.mainReason?.en).toBe('own orders in 30 days 10–11');
    const samples = flow?.samples.map(({ id, deciding, thresholdBefore, topBasisPointsBefore }) => [
      id,
      deciding?.threshold,
      deciding?.value,
      thresholdBefore,
      topBasisPointsBefore,
    ]);
    expect(samples).toHaveLength(3);
    expect(samples).toEqual(
      expect.arrayContaining([
        ['p0', 10, 10, 12, null],
        ['p1', 10, 11, 12, null],
        ['p3', 10, 14, 12, null],
      ]),
    );
  });

  test('of a rise what the rule in force does not grant decides, though something else is met more narrowly', () => {
    const buyers = reaching('BUYERS', 'DAYS_30', 5);
    const [before, after] = [12, 10].map((least) => ({ ...NOW, riseToMid: all(buyers, reaching('OWN_ORDERS', 'DAYS_30', least)) }));
    const columns = new MadeColumns([someone(11, { figures: { 'BUYERS DAYS_30': 5, [ORDERS]: 11 } })]);
    const [flow] = run(columns, after ?? NOW, 1, before).flows;
    expect(flow?.samples[0]?.deciding?.metric).toBe('OWN_ORDERS');
    const [same] = run(columns, after ?? NOW, 1, after).flows;
    expect(same?.samples[0]?.deciding?.metric).toBe('BUYERS');
  });

  test('of those whose grace begins: when they may fall, and by how much they are short', () => {
    const result = run(
      new MadeColumns([someone(5, { tier: 'MID' }), someone(6, { tier: 'MID' }), someone(5, { tier: 'MID', protectedUntil: TODAY + 30 })]),
      draft,
      2,
      NOW,
    );
    expect(result).toMatchObject({ changed: 2, flows: [{ kind: 'GRACE_BEGUN', from: 'MID', to: 'NEW', count: 2, day: '2026-12-08' }] });
    // 0.9 of 6 is 5.4: 5 are too few, 6 are enough.
    expect(plainly(result.flows[0]?.mainReason?.zh)).toBe('近30天个人订单不足6单');
    expect(result.flows[0]?.samples[0]?.thresholdBefore).toBeCloseTo(4.5, 9);
    expect(result.groups).toEqual([
      { tier: 'NEW', joining: 2, leaving: 0 },
      { tier: 'MID', joining: 0, leaving: 2 },
      { tier: 'HEAD', joining: 0, leaving: 0 },
    ]);
    expect(result.countsAfter.map(({ count }) => count)).toEqual([0, 3, 0]);
  });

  test('of those who rise by a greater share, and what of the heads’ sales that is', () => {
    const everybody = Array.from({ length: 10 }, (_, index): MadePerson => ({
      tier: index === 0 ? 'HEAD' : 'MID',
      figures: { [ORDERS]: 9, [SALES]: 1_000 - index * 100 },
    }));
    const wider = { ...NOW, riseToHead: all(among('TEAM_SALES', 'DAYS_30', 3_000)) };
    const result = run(new MadeColumns(everybody), wider, 3, NOW);
    expect(result.flows).toHaveLength(1);
    expect(result.flows[0]).toMatchObject({ kind: 'PROMOTED', from: 'MID', to: 'HEAD', count: 2 });
    expect(plainly(result.flows[0]?.mainReason?.zh)).toBe('近30天团队销售额前10%–30%');
    expect(result.flows[0]?.samples[0]).toMatchObject({
      thresholdBefore: 1_000,
      topBasisPointsBefore: 1_000,
      deciding: { threshold: 800, topBasisPoints: 3_000 },
    });
    // 900 and 800 of 1,000 and 900 and 800.
    expect(result.teamSalesBasisPoints).toBe(6_296);
  });

  test('without a rule in force there is nothing to compare with', () => {
    const result = run(new MadeColumns([someone(10)]), draft, 1, null);
    expect(result.flows[0]?.samples[0]).toMatchObject({ thresholdBefore: null, topBasisPointsBefore: null });
    expect(plainly(result.flows[0]?.mainReason?.zh)).toBe('近30天个人订单达到10单');
  });

  test('of nobody', () => {
    expect(run(new MadeColumns([]), draft)).toMatchObject({ people: 0, changed: 0, flows: [], teamSalesBasisPoints: 0 });
  });

  test('samples come from everywhere, fifty at most, and are the same when asked again', () => {
    const columns = new MadeColumns(Array.from({ length: 2_000 }, () => someone(15)));
    const samples = (slice: number): number[] => run(columns, draft, slice).flows[0]?.samples.map(({ id }) => Number(id.slice(1))) ?? [];
    const found = samples(2_000);
    expect(new Set(found).size).toBe(50);
    for (const from of [0, 500, 1_000, 1_500])
      expect(found.filter((index) => index >= from && index < from + 500).length).toBeGreaterThan(3);
    expect(samples(700)).toEqual(found);
  });
});

describe('two rules side by side', () => {
  test('say about whom they differ', () => {
    fc.assert(
      fc.property(likelyRule, likelyRule, people, (one, other, everybody) => {
        const columns = new MadeColumns(everybody);
        const use = (each: TierRule): { rule: TierRule; cutoffs: ReturnType<typeof cutoffsOf> } => ({
          rule: each,
          cutoffs: cutoffsOf(each, columns),
        });
        const comparison = new Comparison(columns, use(one), use(other), null);
        while (!comparison.step(3));
        const result = comparison.result();
        expect(result.one).toEqual(run(columns, one, 1_000, null));
        expect(result.other).toEqual(run(columns, other, 1_000, null));
        expect(result.samples).toHaveLength(Math.min(result.different, 50));
        for (const { id, tier, one: first, oneTier, other: second, otherTier } of result.samples) {
          expect([first, oneTier]).not.toEqual([second, otherTier]);
          expect(tier).toBe(everybody[Number(id.slice(1))]?.tier ?? 'NEW');
        }
        const same = new Comparison(columns, use(one), use(one), null);
        while (!same.step(5));
        expect(same.result().different).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  test('tell of a grace as well, and of the fall rather than of the grace after it', () => {
    const fallen: MadePerson = { tier: 'HEAD', graceSince: TODAY - 14, graceUntil: TODAY };
    const columns = new MadeColumns([
      { tier: 'MID', figures: { [ORDERS]: 5 } },
      fallen,
      { tier: 'MID', pinUntil: TODAY - 1, figures: { [ORDERS]: 5 } },
    ]);
    const [easy, hard] = [
      { ...NOW, keepHead: any(reaching('REFUND_RATE', 'DAYS_30', 500)) },
      { ...NOW, keepMid: any(reaching('OWN_ORDERS', 'DAYS_30', 9)), keepHead: any(reaching('OWN_ORDERS', 'DAYS_30', 9)) },
    ].map((each) => ({ rule: each, cutoffs: cutoffsOf(each, columns) }));
    if (!easy || !hard) throw new Error('two rules were made');
    const comparison = new Comparison(columns, easy, hard, null);
    while (!comparison.step(1));
    const { samples } = comparison.result();
    const told = samples.map(({ id, one, oneTier, other, otherTier }) => `${id} ${one} ${oneTier} ${other} ${otherTier}`);
    expect(told.sort()).toEqual(['p0 null MID GRACE_BEGUN MID', 'p1 GRACE_ENDED HEAD DEMOTED MID', 'p2 PIN_ENDED MID GRACE_BEGUN MID']);
  });

  test('with what each would do', () => {
    const columns = new MadeColumns([{ figures: { [ORDERS]: 11 } }, { tier: 'MID', figures: { [ORDERS]: 11 } }]);
    const use = (least: number): { rule: TierRule; cutoffs: ReturnType<typeof cutoffsOf> } => {
      const some = { ...NOW, riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', least)) };
      return { rule: some, cutoffs: cutoffsOf(some, columns) };
    };
    const comparison = new Comparison(columns, use(10), use(12), null);
    while (!comparison.step(1));
    expect(comparison.result()).toMatchObject({
      different: 1,
      samples: [{ id: 'p0', tier: 'NEW', one: 'PROMOTED', oneTier: 'MID', other: null, otherTier: 'NEW' }],
    });
  });
});
