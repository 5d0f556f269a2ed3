// Columns made of plain figures, and random rules and people: what the tests of the tiers' rules share.

import fc from 'fast-check';
import type { StandingRow } from '../../server/distributors/service.ts';
import type { Metric, MetricWindow, Tier } from '../../server/generated/types.ts';
import { METRIC_NAMES, METRICS, WINDOWS } from '../../server/metrics/registry.rules.ts';
import type { Condition, RuleNode, TierRule } from '../../server/tiers/policy.rules.ts';
import { all, among, any, reaching } from '../../server/tiers/policy.rules.ts';
import { TIER_INDEX } from '../../server/tiers/trees.rules.ts';

/** `OWN_ORDERS DAYS_30` → value; what is not named is 0. */
export type Figures = Partial<Record<`${Metric} ${MetricWindow}`, number>>;

export interface MadePerson {
  tier?: Tier;
  figures?: Figures;
  graceSince?: number;
  graceUntil?: number;
  protectedUntil?: number;
  pinUntil?: number;
  isErased?: boolean;
  isUnknown?: boolean;
  /** By metric and window. */
  drops?: Partial<Record<`${Metric} ${MetricWindow}`, { day: number; by: number }>>;
}

/** 24 November 2026, a Tuesday. */
export const TODAY = 20_781;

export class MadeColumns {
  day: number;
  readonly people: MadePerson[];
  constructor(people: MadePerson[], day = TODAY) {
    this.people = people;
    this.day = day;
  }
  get size(): number {
    return this.people.length;
  }
  get tier(): number[] {
    return this.people.map((person) => TIER_INDEX[person.tier ?? 'NEW']);
  }
  get isKnown(): number[] {
    return this.people.map((person) => (person.isUnknown ? 0 : 1));
  }
  get isErased(): number[] {
    return this.people.map((person) => (person.isErased ? 1 : 0));
  }
  get graceSince(): number[] {
    return this.people.map((person) => person.graceSince ?? 0);
  }
  get graceUntil(): number[] {
    return this.people.map((person) => person.graceUntil ?? 0);
  }
  get protectedUntil(): number[] {
    return this.people.map((person) => person.protectedUntil ?? 0);
  }
  get pinUntil(): number[] {
    return this.people.map((person) => person.pinUntil ?? 0);
  }
  metric(metric: Metric, window: MetricWindow): Float64Array {
    return Float64Array.from(this.people, (person) => person.figures?.[`${metric} ${window}`] ?? 0);
  }
  nextDrop(index: number, metric: Metric, window: MetricWindow): { day: number; by: number } | null {
    return this.people[index]?.drops?.[`${metric} ${window}`] ?? null;
  }
  idOf(index: number): string {
    return `p${index}`;
  }
}

export const standing = (more: Partial<StandingRow> = {}): StandingRow => ({
  tier: 'NEW',
  since: '2026-01-01',
  before: 'NEW',
  graceSince: null,
  graceUntil: null,
  protectedUntil: null,
  pin: null,
  risenOn: null,
  groupsOf: null,
  seq: 0,
  ...more,
});

const small = fc.nat({ max: 12 });

/** Figures that can be true at once: longer windows hold shorter ones, teams hold their leader, buyers have orders. */
export const figures: fc.Arbitrary<Figures> = fc
  .record({
    steps: fc.dictionary(fc.constantFrom(...METRIC_NAMES), fc.tuple(small, small, small, small), { minKeys: 4 }),
    rates: fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 12 })),
  })
  .map(({ steps, rates }) => {
    const made: Figures = {};
    const get = (metric: Metric, window: MetricWindow): number => made[`${metric} ${window}`] ?? 0;
    for (const metric of METRIC_NAMES) {
      let sum = 0;
      for (const [place, window] of WINDOWS.entries()) {
        sum += steps[metric]?.[place] ?? 0;
        const rate = rates[(place + metric.length) % 4] ?? 0;
        made[`${metric} ${window}`] = METRICS[metric].unit === 'BASIS_POINTS' ? rate * 100 : metric === 'DUTY_SCORE' ? rate : sum;
      }
    }
    for (const window of WINDOWS) {
      made[`TEAM_SALES ${window}`] = get('TEAM_SALES', window) + get('OWN_SALES', window);
      made[`OWN_ORDERS ${window}`] = get('OWN_ORDERS', window) + Math.max(get('BUYERS', window), get('REPURCHASES', window));
    }
    return made;
  });

const metricOf = fc.constantFrom<Metric>(
  'OWN_SALES',
  'OWN_ORDERS',
  'BUYERS',
  'REPURCHASES',
  'TEAM_SALES',
  'ACTIVE_DOWNLINE',
  'REFUND_RATE',
  'REPLICATION_INDEX',
  'DUTY_SCORE',
  'VIOLATIONS',
);
const windowOf = fc.constantFrom(...WINDOWS);

export const condition: fc.Arbitrary<Condition> = fc
  .record({
    metric: metricOf,
    window: windowOf,
    threshold: fc.integer({ min: 1, max: 16 }),
    isShare: fc.boolean(),
    share: fc.constantFrom(500, 2_000, 5_000, 8_000),
  })
  .map(({ metric, window, threshold, isShare, share }) =>
    isShare && !METRICS[metric].isBad
      ? among(metric, window, share)
      : reaching(metric, window, METRICS[metric].unit === 'BASIS_POINTS' ? threshold * 100 : threshold),
  );

const innerGroup = fc
  .tuple(fc.boolean(), fc.array(condition, { minLength: 1, maxLength: 3 }))
  .map(([isAll, children]) => (isAll ? all : any)(...children));

export const tree: fc.Arbitrary<RuleNode> = fc.oneof(
  condition,
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.oneof({ weight: 2, arbitrary: condition }, { weight: 1, arbitrary: innerGroup }), { minLength: 1, maxLength: 4 }),
    )
    .map(([isAll, children]): RuleNode => (isAll ? all : any)(...children)),
);

const terms = fc.record({
  hysteresisBasisPoints: fc.constantFrom(5_000, 7_777, 9_000, 10_000),
  graceDays: fc.integer({ min: 1, max: 5 }),
  protectionDays: fc.integer({ min: 0, max: 8 }),
});

/** Any rule, many of which have problems. */
export const rule: fc.Arbitrary<TierRule> = fc
  .record({ riseToMid: tree, riseToHead: tree, keepMid: tree, keepHead: tree, terms })
  .map(({ terms: some, ...trees }) => ({ ...trees, ...some }));

/** The same tree with each threshold moved by a factor, up or down. */
const moved = (node: RuleNode, factors: readonly number[]): RuleNode => {
  let next = 0;
  const walk = (at: RuleNode): RuleNode => {
    if (at.kind !== 'CONDITION') return { ...at, children: at.children.map(walk) };
    const factor = factors[next++ % factors.length] ?? 1;
    const isBad = METRICS[at.metric].isBad;
    if (at.topBasisPoints !== null) return { ...at, topBasisPoints: Math.min(10_000, Math.max(1, Math.round(at.topBasisPoints / factor))) };
    return { ...at, threshold: Math.max(1, Math.round((at.threshold ?? 1) * (isBad ? 1 / factor : factor))) };
  };
  return walk(node);
};

/** Rules that keep by what they rise by, so that many of them are accepted; the others are wrong by a little. */
export const likelyRule: fc.Arbitrary<TierRule> = fc
  .record({
    riseToMid: tree,
    riseToHead: tree,
    factors: fc.array(fc.constantFrom(0.5, 0.8, 1, 1, 1.05, 1.12, 1.4), { minLength: 2, maxLength: 4 }),
    terms,
  })
  .map(({ riseToMid, riseToHead, factors, terms: some }) => ({
    riseToMid,
    riseToHead,
    keepMid: moved(riseToMid, factors),
    keepHead: moved(riseToHead, factors),
    ...some,
  }));
