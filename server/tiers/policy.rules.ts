// What a tier policy says, as plain data: trees of conditions over metrics, and how patient a demotion is.

import type { Comparison, Metric, MetricWindow } from '../generated/types.ts';

/** Holds when the value compares to the threshold, or lies among the best share of everybody; exactly one of the two is set. */
export interface Condition {
  kind: 'CONDITION';
  metric: Metric;
  window: MetricWindow;
  comparison: Comparison;
  /** In the metric's unit. */
  threshold: number | null;
  /** 100 is the best 1 %. */
  topBasisPoints: number | null;
}

export interface ConditionGroup {
  kind: 'ALL' | 'ANY';
  /** At least one; groups within a group hold conditions only. */
  children: RuleNode[];
}

export type RuleNode = Condition | ConditionGroup;

export interface TierRule {
  riseToMid: RuleNode;
  riseToHead: RuleNode;
  keepMid: RuleNode;
  keepHead: RuleNode;
  /** 9000: what keeps a tier is measured with 0.9 of each threshold. */
  hysteresisBasisPoints: number;
  graceDays: number;
  protectionDays: number;
}
