// What a tier policy says, as plain data: trees of conditions over metrics, and how patient a demotion is. And what is wrong with a
// rule that somebody is writing.
// Surprise: what keeps a tier must follow from what leads to it, provably. Otherwise somebody would rise and be warned of a fall on
// the same day. A share follows from a greater share only, a threshold from a threshold: a rule that keeps by another measure than
// it rises by must name that measure in the rise as well.

import type { Comparison, Metric, MetricWindow, RuleNodeInput, RuleProblem, TierRuleInput } from '../generated/types.ts';
import { growsWithWindow, METRICS, WINDOWS, windowsOf } from '../metrics/registry.rules.ts';
import { comparisonOf, EDGES, leavesOf, waysOf } from './trees.rules.ts';
import type { Edge, Leaf } from './trees.rules.ts';
import { EDGE_WORDS, limitWords, measureWords, words } from './words.rules.ts';

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

/** By threshold, in the direction that makes sense for the metric. */
export const reaching = (metric: Metric, window: MetricWindow, threshold: number): Condition => ({
  kind: 'CONDITION',
  metric,
  window,
  comparison: comparisonOf(metric),
  threshold,
  topBasisPoints: null,
});
/** By share. */
export const among = (metric: Metric, window: MetricWindow, topBasisPoints: number): Condition => ({
  kind: 'CONDITION',
  metric,
  window,
  comparison: 'AT_LEAST',
  threshold: null,
  topBasisPoints,
});
export const all = (...children: RuleNode[]): ConditionGroup => ({ kind: 'ALL', children });
export const any = (...children: RuleNode[]): ConditionGroup => ({ kind: 'ANY', children });

/** The first policy of a new platform, and the draft that one begins from. */
export const DEFAULT_RULE: TierRule = {
  riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 4), reaching('OWN_SALES', 'DAYS_30', 35_000), reaching('REFUND_RATE', 'DAYS_90', 1_000)),
  riseToHead: all(
    among('TEAM_SALES', 'DAYS_30', 150),
    reaching('ACTIVE_DOWNLINE', 'DAYS_30', 3),
    reaching('OWN_ORDERS', 'DAYS_30', 3),
    reaching('REFUND_RATE', 'DAYS_90', 1_000),
  ),
  keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 3), reaching('OWN_SALES', 'DAYS_30', 28_000)),
  keepHead: all(among('TEAM_SALES', 'DAYS_30', 250), reaching('ACTIVE_DOWNLINE', 'DAYS_30', 2), reaching('REFUND_RATE', 'DAYS_90', 1_500)),
  hysteresisBasisPoints: 9_000,
  graceDays: 14,
  protectionDays: 14,
};

export const LIMITS = {
  conditions: 12,
  /** A group within the outermost one holds conditions only. */
  depth: 2,
  /** Times 10,000 it is still a whole number that can be told from its neighbours. */
  threshold: 900_000_000_000,
  graceDays: [1, 90],
  protectionDays: [0, 180],
  hysteresisBasisPoints: [5_000, 10_000],
} as const;

const whole = (number: number): string => number.toLocaleString('en-US');

const PROBLEMS = {
  GROUP_EMPTY: words('这一组里没有条件', 'This group has no condition'),
  GROUP_TOO_DEEP: words('条件组最多两层', 'Groups may lie two deep at most'),
  TOO_MANY_CONDITIONS: words(`一个方向最多 ${LIMITS.conditions} 个条件`, `At most ${LIMITS.conditions} conditions in one tree`),
  METRIC_MISSING: words('请选择指标', 'Choose a metric'),
  WINDOW_MISSING: words('请选择时间窗口', 'Choose a window'),
  WINDOW_SENSELESS: words('这个指标不按这个时间窗口统计', 'This metric is not measured over that window'),
  COMPARISON_SENSELESS: words('这个指标不能这样比较', 'This metric is not compared that way'),
  THRESHOLD_OR_SHARE: words('门槛和名次占比，填且只填一个', 'Give either a threshold or a share, and only one of them'),
  THRESHOLD_NEGATIVE: words('门槛不能是负数', 'A threshold cannot be negative'),
  THRESHOLD_FRACTION: words('门槛要是整数', 'A threshold is a whole number'),
  THRESHOLD_TOO_GREAT: words(`门槛不能超过 ${whole(LIMITS.threshold)}`, `A threshold is at most ${whole(LIMITS.threshold)}`),
  THRESHOLD_ALWAYS_MET: words('这个门槛人人都达到，等于没有条件', 'Everybody meets this threshold: it is no condition'),
  THRESHOLD_NEVER_MET: words('这个门槛谁也达不到', 'Nobody can meet this threshold'),
  RATE_ABOVE_WHOLE: words('比率不能超过 100%', 'A rate is at most 100%'),
  SHARE_OUT_OF_RANGE: words('名次占比在 0.01% 到 100% 之间', 'A share lies between 0.01% and 100%'),
  SHARE_OF_YES_OR_NO: words('只有“是”和“否”的指标没有名次', 'Of what somebody has or has not, nobody is among the best'),
  SHARE_OF_AT_MOST: words('名次占比只能用于越多越好的指标', 'A share only makes sense where more is better'),
  CONDITION_TWICE: words('同一个条件出现了两次', 'The same condition stands here twice'),
  HYSTERESIS_OUT_OF_RANGE: words('保级线在门槛的 50% 到 100% 之间', 'What keeps a tier lies between 50% and 100% of a threshold'),
  GRACE_DAYS_OUT_OF_RANGE: words(
    `宽限期 ${LIMITS.graceDays[0]} 到 ${LIMITS.graceDays[1]} 天`,
    `Grace lasts ${LIMITS.graceDays[0]} to ${LIMITS.graceDays[1]} days`,
  ),
  PROTECTION_DAYS_OUT_OF_RANGE: words(
    `保护期 ${LIMITS.protectionDays[0]} 到 ${LIMITS.protectionDays[1]} 天`,
    `Protection lasts ${LIMITS.protectionDays[0]} to ${LIMITS.protectionDays[1]} days`,
  ),
} as const;

export type ProblemCode = keyof typeof PROBLEMS | 'KEEP_NOT_GRANTED';

const problem = (path: string, code: keyof typeof PROBLEMS): RuleProblem => ({ path, code, words: PROBLEMS[code] });

/** What came in, as a rule. `rule` is null only where it cannot be written down as one; what else is wrong is findProblems' to say. */
export function readRule(input: TierRuleInput): { rule: TierRule | null; problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const note = (path: string, code: keyof typeof PROBLEMS): null => {
    problems.push(problem(path, code));
    return null;
  };
  const read = (node: RuleNodeInput, path: string, depth: number): RuleNode | null => {
    if (node.kind === 'CONDITION') {
      if (!node.metric) note(path, 'METRIC_MISSING');
      if (!node.window) note(path, 'WINDOW_MISSING');
      if (!node.metric || !node.window) return null;
      return {
        kind: 'CONDITION',
        metric: node.metric,
        window: node.window,
        comparison: node.comparison ?? comparisonOf(node.metric),
        threshold: node.threshold ?? null,
        topBasisPoints: node.topBasisPoints ?? null,
      };
    }
    // Not walked any further, so that no input can make this deep.
    if (depth > LIMITS.depth) return note(path, 'GROUP_TOO_DEEP');
    const children = node.children ?? [];
    if (children.length > LIMITS.conditions) return note(path, 'TOO_MANY_CONDITIONS');
    const known = children.map((child, index) => read(child, `${path}.children.${index}`, depth + 1));
    return { kind: node.kind, children: known.filter((child) => child !== null) };
  };
  const [riseToMid, riseToHead] = [read(input.riseToMid, 'riseToMid', 1), read(input.riseToHead, 'riseToHead', 1)];
  const [keepMid, keepHead] = [read(input.keepMid, 'keepMid', 1), read(input.keepHead, 'keepHead', 1)];
  if (problems.length > 0 || !riseToMid || !riseToHead || !keepMid || !keepHead) return { rule: null, problems };
  const { hysteresisBasisPoints, graceDays, protectionDays } = input;
  return { rule: { riseToMid, riseToHead, keepMid, keepHead, hysteresisBasisPoints, graceDays, protectionDays }, problems };
}

/** Everything about a rule that cannot be. Without any it may be kept as checked. */
export function findProblems(rule: TierRule): RuleProblem[] {
  const terms = termProblems(rule);
  const trees = EDGES.flatMap((edge) => treeProblems(rule[edge], edge));
  const found = [...trees, ...terms];
  // What follows from what can only be said of trees that make sense by themselves.
  return found.length > 0 ? found : [...grantProblems(rule, 'riseToMid', 'keepMid'), ...grantProblems(rule, 'riseToHead', 'keepHead')];
}

function termProblems(rule: TierRule): RuleProblem[] {
  const isWithin = (number: number, [least, most]: readonly [number, number]): boolean =>
    Number.isInteger(number) && number >= least && number <= most;
  return [
    ...(isWithin(rule.hysteresisBasisPoints, LIMITS.hysteresisBasisPoints)
      ? []
      : [problem('hysteresisBasisPoints', 'HYSTERESIS_OUT_OF_RANGE')]),
    ...(isWithin(rule.graceDays, LIMITS.graceDays) ? [] : [problem('graceDays', 'GRACE_DAYS_OUT_OF_RANGE')]),
    ...(isWithin(rule.protectionDays, LIMITS.protectionDays) ? [] : [problem('protectionDays', 'PROTECTION_DAYS_OUT_OF_RANGE')]),
  ];
}

function treeProblems(tree: RuleNode, edge: Edge): RuleProblem[] {
  const shape = shapeProblems(tree, edge, 1);
  if (shape.length > 0) return shape;
  const leaves = leavesOf(tree, edge);
  if (leaves.length > LIMITS.conditions) return [problem(edge, 'TOO_MANY_CONDITIONS')];
  const seen = new Set<string>();
  return leaves.flatMap(({ condition, path }) => {
    const { metric, window, threshold, topBasisPoints } = condition;
    const key = `${metric} ${window} ${threshold} ${topBasisPoints}`;
    const twice = seen.has(key) ? [problem(path, 'CONDITION_TWICE')] : [];
    seen.add(key);
    return [...conditionProblems(condition, path), ...twice];
  });
}

function shapeProblems(node: RuleNode, path: string, depth: number): RuleProblem[] {
  if (node.kind === 'CONDITION') return [];
  if (depth > LIMITS.depth) return [problem(path, 'GROUP_TOO_DEEP')];
  if (node.children.length === 0) return [problem(path, 'GROUP_EMPTY')];
  return node.children.flatMap((child, index) => shapeProblems(child, `${path}.children.${index}`, depth + 1));
}

function conditionProblems(condition: Condition, path: string): RuleProblem[] {
  const { metric, threshold, topBasisPoints, comparison } = condition;
  const isShare = topBasisPoints !== null;
  if (isShare === (threshold !== null)) return [problem(path, 'THRESHOLD_OR_SHARE')];
  if (isShare && (comparison === 'AT_MOST' || METRICS[metric].isBad)) return [problem(`${path}.topBasisPoints`, 'SHARE_OF_AT_MOST')];
  if (isShare && METRICS[metric].most === 1) return [problem(`${path}.topBasisPoints`, 'SHARE_OF_YES_OR_NO')];
  if (!windowsOf(metric).includes(condition.window)) return [problem(`${path}.window`, 'WINDOW_SENSELESS')];
  if (comparison !== comparisonOf(metric)) return [problem(`${path}.comparison`, 'COMPARISON_SENSELESS')];
  if (isShare) {
    const isInRange = Number.isInteger(topBasisPoints) && topBasisPoints >= 1 && topBasisPoints <= 10_000;
    return isInRange ? [] : [problem(`${path}.topBasisPoints`, 'SHARE_OUT_OF_RANGE')];
  }
  const wrong = thresholdProblem(condition, threshold ?? 0);
  return wrong ? [problem(`${path}.threshold`, wrong)] : [];
}

function thresholdProblem({ metric, comparison }: Condition, threshold: number): keyof typeof PROBLEMS | null {
  const isRate = METRICS[metric].unit === 'BASIS_POINTS';
  if (threshold < 0) return 'THRESHOLD_NEGATIVE';
  if (threshold > LIMITS.threshold) return 'THRESHOLD_TOO_GREAT';
  if (!Number.isInteger(threshold)) return 'THRESHOLD_FRACTION';
  if (isRate && threshold > 10_000) return 'RATE_ABOVE_WHOLE';
  if (threshold > (METRICS[metric].most ?? threshold)) return 'THRESHOLD_NEVER_MET';
  const isAlwaysMet = comparison === 'AT_LEAST' ? threshold === 0 : isRate && threshold === 10_000;
  return isAlwaysMet ? 'THRESHOLD_ALWAYS_MET' : null;
}

/** What keeps a tier that does not follow from what leads to it. */
function grantProblems(rule: TierRule, rise: Edge, keep: Edge): RuleProblem[] {
  const missing = new Map<string, Condition | null>();
  for (const way of waysOf(rule[rise], rise)) {
    for (const [path, condition] of notGranted(rule[keep], keep, way, rule.hysteresisBasisPoints)) missing.set(path, condition);
  }
  const [up, down] = [EDGE_WORDS[rise], EDGE_WORDS[keep]];
  return [...missing].map(([path, condition]) => {
    const measure = condition ? measureWords(condition.metric, condition.window) : null;
    const what =
      condition && measure ? words(`${measure.zh} ${limitWords(condition).zh}`, `${measure.en} ${limitWords(condition).en}`) : null;
    return {
      path,
      code: 'KEEP_NOT_GRANTED' satisfies ProblemCode,
      words: words(
        `刚升上来就可能不够${down.zh}：${up.zh}的条件保证不了${what ? `“${what.zh}”` : '这一组里的任何一条'}`,
        `Somebody could rise and fall short at once: ${up.en} does not grant ${what ? what.en : 'any condition of this group'}`,
      ),
    };
  });
}

/** By path: the conditions of the tree that a way does not grant; null for a group of which it grants none. Empty when the tree holds. */
function notGranted(node: RuleNode, path: string, way: readonly Leaf[], hysteresis: number): [string, Condition | null][] {
  if (node.kind === 'CONDITION') {
    return way.some((leaf) => grants(leaf.condition, node, hysteresis)) ? [] : [[path, node]];
  }
  const children = node.children.map((child, index) => notGranted(child, `${path}.children.${index}`, way, hysteresis));
  if (node.kind === 'ALL') return children.flat();
  const [first] = children;
  if (children.some((missing) => missing.length === 0)) return [];
  return children.length === 1 && first ? first : [[path, null]];
}

/** Whoever has so many of the one has at least as many of the others, over the same window. */
const AT_LEAST_AS_MANY: Partial<Record<Metric, readonly Metric[]>> = {
  OWN_SALES: ['TEAM_SALES'],
  REPURCHASES: ['OWN_ORDERS'],
  BUYERS: ['OWN_ORDERS'],
};

/** Whether a condition that holds makes sure of one that keeps a tier, hysteresis included. */
export function grants(holding: Condition, kept: Condition, hysteresisBasisPoints: number): boolean {
  const isSameMetric = holding.metric === kept.metric;
  if (!isSameMetric && !AT_LEAST_AS_MANY[holding.metric]?.includes(kept.metric)) return false;
  if (METRICS[kept.metric].isBad) {
    if (holding.window !== kept.window || holding.threshold === null || kept.threshold === null) return false;
    return holding.threshold * hysteresisBasisPoints <= kept.threshold * 10_000;
  }
  if (kept.topBasisPoints !== null) {
    const isSameMeasure = isSameMetric && holding.window === kept.window;
    return isSameMeasure && holding.topBasisPoints !== null && holding.topBasisPoints <= kept.topBasisPoints;
  }
  // A sum over a longer window is never less; a rate or a mean over one may be.
  const isWithin = WINDOWS.indexOf(holding.window) <= WINDOWS.indexOf(kept.window);
  if (!(growsWithWindow(kept.metric) ? isWithin : holding.window === kept.window)) return false;
  // Whoever is among the best of anything has at least 1 of it.
  const granted = holding.threshold ?? 1;
  return (kept.threshold ?? 0) * hysteresisBasisPoints <= granted * 10_000;
}
