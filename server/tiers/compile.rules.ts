// Turns a rule into tests over the columns of everybody, so that a million people are decided upon without an object for each.
// Surprise: a share such as "the best 1 %" is a plain threshold here. Its cut-off is fixed once for a day and a version, and asks for
// a value of at least 1 besides, so that nobody is among the best of nothing.

import type { Metric, MetricWindow } from '../generated/types.ts';
import type { Condition, RuleNode, TierRule } from './policy.rules.ts';
import type { Holds } from './decide.rules.ts';
import { allLeaves, EDGE } from './trees.rules.ts';
import type { Edge } from './trees.rules.ts';

/** What stands on the place of a share: the best `topBasisPoints` of everybody have at least `value`. */
export interface CutoffValue {
  metric: Metric;
  window: MetricWindow;
  topBasisPoints: number;
  value: number;
}

/** Of the columns of metrics/columns.ts, what deciding needs. */
export interface Measured {
  readonly size: number;
  readonly tier: ArrayLike<number>;
  readonly isKnown: ArrayLike<number>;
  readonly isErased: ArrayLike<number>;
  metric(metric: Metric, window: MetricWindow): ArrayLike<number>;
}

/** Valid until the columns change. */
export interface Compiled {
  readonly rule: TierRule;
  readonly cutoffs: readonly CutoffValue[];
  /** Fills in what the decision about somebody of this tier needs; everything else is false. Returns `into`. */
  holds(index: number, tier: number, into: Holds): Holds;
  /** One edge, for one person. */
  test(edge: Edge, index: number): boolean;
}

type Test = (index: number) => boolean;

const valueAt = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;

/**
 * What a value is compared to: after hysteresis where the condition keeps a tier, and the cut-off in the place of a share. May be a
 * fraction. Throws RangeError when the cut-off of a share is not among those given.
 */
export function thresholdOf(condition: Condition, isForKeeping: boolean, rule: TierRule, cutoffs: readonly CutoffValue[]): number {
  const hysteresis = isForKeeping ? rule.hysteresisBasisPoints : 10_000;
  if (condition.topBasisPoints !== null) {
    const cutoff = cutoffs.find(
      (each) => each.metric === condition.metric && each.window === condition.window && each.topBasisPoints === condition.topBasisPoints,
    );
    if (!cutoff) throw new RangeError(`no cut-off for the best ${condition.topBasisPoints} by ${condition.metric} ${condition.window}`);
    return Math.max(1, (cutoff.value * hysteresis) / 10_000);
  }
  const threshold = condition.threshold ?? 0;
  return condition.comparison === 'AT_LEAST' ? (threshold * hysteresis) / 10_000 : (threshold * 10_000) / hysteresis;
}

export function compile(rule: TierRule, columns: Measured, cutoffs: readonly CutoffValue[]): Compiled {
  const testOf = (node: RuleNode, isForKeeping: boolean): Test => {
    if (node.kind === 'CONDITION') {
      const values = columns.metric(node.metric, node.window);
      const threshold = thresholdOf(node, isForKeeping, rule, cutoffs);
      return node.comparison === 'AT_LEAST'
        ? (index) => valueAt(values, index) >= threshold
        : (index) => valueAt(values, index) <= threshold;
    }
    const tests = node.children.map((child) => testOf(child, isForKeeping));
    const [only] = tests;
    if (only && tests.length === 1) return only;
    const isAll = node.kind === 'ALL';
    return (index) => {
      for (const test of tests) if (test(index) !== isAll) return !isAll;
      return isAll;
    };
  };
  const test = {
    riseToMid: testOf(rule.riseToMid, EDGE.riseToMid.isForKeeping),
    riseToHead: testOf(rule.riseToHead, EDGE.riseToHead.isForKeeping),
    keepMid: testOf(rule.keepMid, EDGE.keepMid.isForKeeping),
    keepHead: testOf(rule.keepHead, EDGE.keepHead.isForKeeping),
  } satisfies Record<Edge, Test>;
  return {
    rule,
    cutoffs,
    test: (edge, index) => test[edge](index),
    holds: (index, tier, into) => {
      into.riseToMid = tier === 0 && test.riseToMid(index);
      into.riseToHead = (tier === 1 || into.riseToMid) && test.riseToHead(index);
      into.keepMid = tier === 1 && !into.riseToHead && test.keepMid(index);
      into.keepHead = tier === 2 && test.keepHead(index);
      return into;
    },
  };
}

/** The cut-off of every share in the rule, over everybody who is known and not erased. */
export function cutoffsOf(rule: TierRule, columns: Measured): CutoffValue[] {
  const shares = new Map<string, { metric: Metric; window: MetricWindow; shares: Set<number> }>();
  for (const { condition } of allLeaves(rule)) {
    if (condition.topBasisPoints === null) continue;
    const { metric, window } = condition;
    const key = `${metric} ${window}`;
    const known = shares.get(key) ?? { metric, window, shares: new Set<number>() };
    known.shares.add(condition.topBasisPoints);
    shares.set(key, known);
  }
  return [...shares.values()].flatMap(({ metric, window, shares: wanted }) => {
    const values = columns.metric(metric, window);
    const everybody = new Float64Array(columns.size);
    let people = 0;
    for (let index = 0; index < columns.size; index += 1) {
      if (columns.isKnown[index] && !columns.isErased[index]) everybody[people++] = valueAt(values, index);
    }
    const counted = everybody.subarray(0, people);
    return [...wanted]
      .sort((one, other) => one - other)
      .map((topBasisPoints) => ({
        metric,
        window,
        topBasisPoints,
        value: people === 0 ? 0 : selectBest(counted, Math.max(1, Math.floor((people * topBasisPoints) / 10_000))),
      }));
  });
}

/** The k-th greatest, from 1. Moves the values about. Three-way partitions, since most of a long tail is the same value, 0. */
export function selectBest(values: Float64Array, k: number): number {
  if (!(k >= 1 && k <= values.length)) throw new RangeError(`there is no best number ${k} of ${values.length}`);
  const at = (index: number): number => valueAt(values, index);
  let first = 0;
  let last = values.length - 1;
  const wanted = k - 1;
  while (first < last) {
    const [a, b, c] = [at(first), at((first + last) >> 1), at(last)];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let above = first;
    let below = last;
    for (let index = first; index <= below;) {
      const value = at(index);
      if (value > pivot) {
        values[index++] = at(above);
        values[above++] = value;
      } else if (value < pivot) {
        values[index] = at(below);
        values[below--] = value;
      } else index += 1;
    }
    if (wanted < above) last = above - 1;
    else if (wanted > below) first = below + 1;
    else return pivot;
  }
  return at(wanted);
}
