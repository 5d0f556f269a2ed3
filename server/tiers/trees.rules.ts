// Walks a rule's four trees of conditions: which conditions there are and under which path, and in which ways a tree can be met.
// Surprise: a tree that asks for any of several in several places has as many ways as their product; twelve conditions, the most
// that are allowed, come to 81 ways at most.

import type { Comparison, Tier } from '../generated/types.ts';
import { METRICS } from '../metrics/registry.rules.ts';
import type { Condition, RuleNode, TierRule } from './policy.rules.ts';

export const TIERS = ['NEW', 'MID', 'HEAD'] as const satisfies readonly Tier[];
/** A tier as columns keep it. */
export const TIER_INDEX: Readonly<Record<Tier, number>> = { NEW: 0, MID: 1, HEAD: 2 };
/** Throws RangeError for a number that is no tier. */
export function tierOf(index: number): Tier {
  const tier = TIERS[index];
  if (!tier) throw new RangeError(`${index} is no tier`);
  return tier;
}

export const EDGES = ['riseToMid', 'riseToHead', 'keepMid', 'keepHead'] as const;
export type Edge = (typeof EDGES)[number];

/** The tier that an edge leads to or keeps. */
export const EDGE: Readonly<Record<Edge, { tier: Exclude<Tier, 'NEW'>; isForKeeping: boolean }>> = {
  riseToMid: { tier: 'MID', isForKeeping: false },
  riseToHead: { tier: 'HEAD', isForKeeping: false },
  keepMid: { tier: 'MID', isForKeeping: true },
  keepHead: { tier: 'HEAD', isForKeeping: true },
};

const RISE: Readonly<Record<Tier, Edge | null>> = { NEW: 'riseToMid', MID: 'riseToHead', HEAD: null };
const KEEP: Readonly<Record<Tier, Edge | null>> = { NEW: null, MID: 'keepMid', HEAD: 'keepHead' };

/** The edge that leads up from a tier; null for a head. */
export const riseFrom = (tier: Tier): Edge | null => RISE[tier];
/** The edge that keeps a tier; null for a newcomer. */
export const keepOf = (tier: Tier): Edge | null => KEEP[tier];

export interface Leaf {
  condition: Condition;
  /** As `riseToMid.children.0`. */
  path: string;
  /** 0 is the outermost group, others are counted in the order in which they stand. */
  group: number;
  groupKind: 'ALL' | 'ANY';
}

/** Every condition of a tree in the order in which they stand; a tree that is one condition counts as all of one. */
export function leavesOf(node: RuleNode, path: string): Leaf[] {
  const found: Leaf[] = [];
  let groups = 0;
  const walk = (at: RuleNode, where: string, group: number, groupKind: 'ALL' | 'ANY'): void => {
    if (at.kind === 'CONDITION') {
      found.push({ condition: at, path: where, group, groupKind });
      return;
    }
    for (const [index, child] of at.children.entries()) {
      if (child.kind === 'CONDITION') walk(child, `${where}.children.${index}`, group, at.kind);
      else walk(child, `${where}.children.${index}`, ++groups, child.kind);
    }
  };
  walk(node, path, 0, node.kind === 'CONDITION' ? 'ALL' : node.kind);
  return found;
}

/** Every condition of the whole rule. */
export const allLeaves = (rule: TierRule): (Leaf & { edge: Edge })[] =>
  EDGES.flatMap((edge) => leavesOf(rule[edge], edge).map((leaf) => ({ ...leaf, edge })));

/** Every way in which a tree can be met: the conditions of each way must all hold. A group without children has no way. */
export function waysOf(node: RuleNode, path: string): Leaf[][] {
  const leaves = new Map(leavesOf(node, path).map((leaf) => [leaf.path, leaf]));
  const walk = (at: RuleNode, where: string): Leaf[][] => {
    if (at.kind === 'CONDITION') {
      const leaf = leaves.get(where);
      return leaf ? [[leaf]] : [];
    }
    const ways = at.children.map((child, index) => walk(child, `${where}.children.${index}`));
    if (at.kind === 'ANY') return ways.flat();
    if (ways.length === 0) return [];
    return ways.reduce<Leaf[][]>((sofar, more) => sofar.flatMap((way) => more.map((rest) => [...way, ...rest])), [[]]);
  };
  return walk(node, path);
}

/** The comparison that makes sense for a metric. */
export const comparisonOf = (metric: Condition['metric']): Comparison => (METRICS[metric].isBad ? 'AT_MOST' : 'AT_LEAST');
export const isSameMeasure = (one: Condition, other: Condition): boolean => one.metric === other.metric && one.window === other.window;
