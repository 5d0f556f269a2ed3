// Says why somebody stands where they stand, and what is the least to do about it, by the very thresholds that decide.
// Surprise: of several ways to a tier the one is told whose shortfall is least in parts of what it asks for, and until when it is
// enough: from the next day on something leaves a window, or the grace is over.

import { dayOfNumber } from '../core/time.ts';
import type { ConditionValueRow } from '../distributors/service.ts';
import type { ConditionVerdict, ExplanationSide, Metric, MetricWindow, NextStep, TierChangeKind, Words } from '../generated/types.ts';
import { METRICS } from '../metrics/registry.rules.ts';
import { thresholdOf } from './compile.rules.ts';
import type { CutoffValue, Measured } from './compile.rules.ts';
import type { StandingColumns } from './decide.rules.ts';
import type { TierRule } from './policy.rules.ts';
import { EDGE, keepOf, leavesOf, riseFrom, tierOf, waysOf } from './trees.rules.ts';
import type { Edge, Leaf } from './trees.rules.ts';
import { amountWords, byWords, dateWords, listWords, MORE, TIER_WORDS, words } from './words.rules.ts';

interface Drop {
  day: number;
  by: number;
}

/** Of the columns of metrics/columns.ts, what explaining needs. */
export interface ExplainedColumns extends Measured, StandingColumns {
  /** The day number that the windows end on. */
  readonly day: number;
  nextDrop(index: number, metric: Metric, window: MetricWindow): Drop | null;
}

/** What a value, always a whole number, must reach; for less is better, what it must not exceed. */
export const limitOf = (row: Pick<ConditionValueRow, 'comparison' | 'threshold'>): number =>
  row.comparison === 'AT_LEAST' ? Math.ceil(row.threshold) : Math.floor(row.threshold);

const missingOf = (row: Pick<ConditionValueRow, 'comparison' | 'threshold' | 'value' | 'isMet'>): number =>
  row.isMet ? 0 : Math.abs(limitOf(row) - row.value);

function valueOf(
  leaf: Leaf,
  edge: Edge,
  rule: TierRule,
  columns: Measured,
  cutoffs: readonly CutoffValue[],
  index: number,
): ConditionValueRow {
  const { condition, group, groupKind } = leaf;
  const { metric, window, comparison, topBasisPoints } = condition;
  const { tier, isForKeeping } = EDGE[edge];
  const threshold = thresholdOf(condition, isForKeeping, rule, cutoffs);
  const value = columns.metric(metric, window)[index] ?? 0;
  const isMet = comparison === 'AT_LEAST' ? value >= threshold : value <= threshold;
  return { tier, isForKeeping, metric, window, comparison, threshold, topBasisPoints, value, isMet, group, groupKind };
}

/** Every condition of an edge as it stands for one person, in the order of the rule. */
function conditionValues(
  rule: TierRule,
  edge: Edge,
  columns: Measured,
  cutoffs: readonly CutoffValue[],
  index: number,
): ConditionValueRow[] {
  return leavesOf(rule[edge], edge).map((leaf) => valueOf(leaf, edge, rule, columns, cutoffs, index));
}

/** What a TierChange keeps of the conditions: those that were looked at for it. */
export function conditionsAt(
  rule: TierRule,
  columns: Measured,
  cutoffs: readonly CutoffValue[],
  index: number,
  decision: { kind: TierChangeKind; from: number; to: number },
): ConditionValueRow[] {
  const [from, to] = [tierOf(decision.from), tierOf(decision.to)];
  const edges: Record<TierChangeKind, (Edge | null)[]> = {
    PROMOTED: from === 'NEW' && to === 'HEAD' ? ['riseToMid', 'riseToHead'] : [riseFrom(from)],
    DEMOTED: [keepOf(from)],
    GRACE_BEGUN: [keepOf(from)],
    GRACE_ENDED: [keepOf(from)],
    PINNED: [],
    PIN_ENDED: [],
  };
  return edges[decision.kind].flatMap((edge) => (edge ? conditionValues(rule, edge, columns, cutoffs, index) : []));
}

/** A condition as the schema shows it, with what is missing and in words. */
export function conditionVerdict(row: ConditionValueRow, drop: Drop | null = null): ConditionVerdict {
  return {
    tier: row.tier,
    isForKeeping: row.isForKeeping,
    metric: row.metric,
    window: row.window,
    unit: METRICS[row.metric].unit,
    comparison: row.comparison,
    threshold: row.threshold,
    topBasisPoints: row.topBasisPoints,
    value: row.value,
    isMet: row.isMet,
    missing: missingOf(row),
    group: row.group,
    groupKind: row.groupKind,
    dropsOn: drop ? dayOfNumber(drop.day) : null,
    dropsBy: drop ? drop.by : null,
    words: verdictWords(row),
  };
}

function verdictWords(row: ConditionValueRow): Words {
  if (!row.isMet) return moreOf(row.metric, [row]);
  if (row.comparison === 'AT_MOST') return words('没有超过', 'not exceeded');
  const above = row.value - limitOf(row);
  if (!row.isForKeeping || above === 0) return words('已达到', 'met');
  const more = amountWords(row.metric, above);
  return words(`高出 ${more.zh}`, `${more.en} above`);
}

/** What to do about one metric: what the most demanding of its conditions lacks. */
function moreOf(metric: Metric, rows: readonly ConditionValueRow[]): Words {
  return MORE[metric](METRICS[metric].isBad ? Math.min(...rows.map(limitOf)) : Math.max(...rows.map(missingOf)));
}

const dropOf = (row: ConditionValueRow, columns: ExplainedColumns, index: number): Drop | null =>
  row.comparison === 'AT_LEAST' && row.window !== 'LIFETIME' ? columns.nextDrop(index, row.metric, row.window) : null;

function sideOf(rule: TierRule, edge: Edge, columns: ExplainedColumns, cutoffs: readonly CutoffValue[], index: number): ExplanationSide {
  const rows = conditionValues(rule, edge, columns, cutoffs, index);
  return {
    ...EDGE[edge],
    kind: rule[edge].kind === 'ANY' ? 'ANY' : 'ALL',
    isMet: isMetBy(rule, edge, rows),
    met: rows.filter((row) => row.isMet).length,
    total: rows.length,
    conditions: rows.map((row) => conditionVerdict(row, dropOf(row, columns, index))),
  };
}

/** Whether an edge holds, given each of its conditions in the order in which they stand. */
function isMetBy(rule: TierRule, edge: Edge, rows: readonly { isMet: boolean }[]): boolean {
  let next = 0;
  const walk = (node: TierRule[Edge]): boolean => {
    if (node.kind === 'CONDITION') return rows[next++]?.isMet ?? false;
    // Each child is walked, whatever the first ones say, since each takes its own rows.
    const children = node.children.map(walk);
    return node.kind === 'ALL' ? children.every(Boolean) : children.some(Boolean);
  };
  return walk(rule[edge]);
}

/** The way up and what keeps the tier, as the tier in the columns has them. */
export function explainSides(
  rule: TierRule,
  columns: ExplainedColumns,
  cutoffs: readonly CutoffValue[],
  index: number,
): { rise: ExplanationSide | null; keep: ExplanationSide | null } {
  const tier = tierOf(columns.tier[index] ?? 0);
  const [up, kept] = [riseFrom(tier), keepOf(tier)];
  return {
    rise: up && sideOf(rule, up, columns, cutoffs, index),
    keep: kept && sideOf(rule, kept, columns, cutoffs, index),
  };
}

/** In parts of what is asked for, so that orders and fen can be told apart from each other. */
function shortfallOf(row: ConditionValueRow): number {
  return missingOf(row) / Math.max(1, limitOf(row));
}

interface Way {
  rows: ConditionValueRow[];
  /** What is unmet, by metric: whoever sells now sells for each window. */
  unmet: Map<Metric, ConditionValueRow[]>;
  cost: number;
}

const countOf = (unmet: Way['unmet']): number => [...unmet.values()].reduce((sum, rows) => sum + rows.length, 0);

/** The least way through an edge's tree; of equals the one with the fewest conditions, then the first. */
function leastWay(rule: TierRule, edge: Edge, columns: Measured, cutoffs: readonly CutoffValue[], index: number): Way | null {
  let least: Way | null = null;
  for (const leaves of waysOf(rule[edge], edge)) {
    const rows = leaves.map((leaf) => valueOf(leaf, edge, rule, columns, cutoffs, index));
    const unmet = new Map<Metric, ConditionValueRow[]>();
    for (const row of rows) if (!row.isMet) unmet.set(row.metric, [...(unmet.get(row.metric) ?? []), row]);
    const cost = [...unmet.values()].reduce((sum, same) => sum + Math.max(...same.map(shortfallOf)), 0);
    const isLess = !least || cost < least.cost || (cost === least.cost && countOf(unmet) < countOf(least.unmet));
    if (isLess) least = { rows, unmet, cost };
  }
  return least;
}

/** A NextStep with the conditions that are to be fulfilled. */
export interface Step extends NextStep {
  unmet: ConditionValueRow[];
}

/**
 * What to do next: keep the tier where that is in danger, else rise. Null for somebody who is pinned or erased, and for a head who
 * is safe. `unmet` is empty when everything is there and only the evaluation is still to come.
 */
export function stepOf(rule: TierRule, columns: ExplainedColumns, cutoffs: readonly CutoffValue[], index: number): Step | null {
  const today = columns.day;
  if (columns.isErased[index] || (columns.pinUntil[index] ?? 0) >= today) return null;
  const tier = tierOf(columns.tier[index] ?? 0);
  const [up, kept] = [riseFrom(tier), keepOf(tier)];
  const rise = up && leastWay(rule, up, columns, cutoffs, index);
  const keep = kept && leastWay(rule, kept, columns, cutoffs, index);
  // Whoever may rise does so at the next evaluation, in grace or not.
  const isKeeping = keep !== null && keep.cost > 0 && rise?.cost !== 0;
  const [edge, way] = isKeeping ? [kept, keep] : [up, rise];
  if (!edge || !way) return null;
  const unmet = [...way.unmet.values()].flat();
  const rows = conditionValues(rule, edge, columns, cutoffs, index);
  const goal = edge === 'riseToMid' && reachesHead(rule, columns, cutoffs, index, unmet) ? 'HEAD' : EDGE[edge].tier;
  const by = unmet.length === 0 ? null : lastDay(way, columns, index, isKeeping ? (columns.graceUntil[index] ?? 0) : 0);
  return {
    tier: goal,
    isForKeeping: isKeeping,
    words: stepWords(way, goal, isKeeping, by, today),
    by: by === null ? null : dayOfNumber(by),
    met: rows.filter((row) => row.isMet).length,
    total: rows.length,
    unmet,
  };
}

/** As the schema's NextStep. */
export function nextStep(rule: TierRule, columns: ExplainedColumns, cutoffs: readonly CutoffValue[], index: number): NextStep | null {
  const step = stepOf(rule, columns, cutoffs, index);
  if (!step) return null;
  const { unmet: _, ...next } = step;
  return next;
}

/** A newcomer who may be a head by everything else goes there at once. */
function reachesHead(
  rule: TierRule,
  columns: Measured,
  cutoffs: readonly CutoffValue[],
  index: number,
  fulfilled: readonly ConditionValueRow[],
): boolean {
  const rows = conditionValues(rule, 'riseToHead', columns, cutoffs, index).map((row) => {
    const values = fulfilled.filter((each) => each.metric === row.metric && each.window === row.window).map(limitOf);
    if (values.length === 0) return row;
    const isMet = row.comparison === 'AT_LEAST' ? Math.max(...values) >= row.threshold : Math.min(...values) <= row.threshold;
    return { ...row, isMet };
  });
  return isMetBy(rule, 'riseToHead', rows);
}

/** The last day on which the way is as long as it is now; null when nothing will make it longer. */
function lastDay(way: Way, columns: ExplainedColumns, index: number, graceUntil: number): number | null {
  const ends = way.rows.flatMap((row) => {
    const drop = dropOf(row, columns, index);
    // What is met does not matter until so much leaves that it is not.
    return drop && (!row.isMet || row.value - drop.by < row.threshold) ? [drop.day - 1] : [];
  });
  if (graceUntil !== 0) ends.push(graceUntil - 1);
  return ends.length === 0 ? null : Math.max(columns.day, Math.min(...ends));
}

function stepWords(way: Way, goal: NextStep['tier'], isKeeping: boolean, by: number | null, today: number): Words {
  const tier = TIER_WORDS[goal];
  if (way.unmet.size === 0) {
    return words(`条件都已达到，下次核对后升到${tier.zh}`, `Everything is met: you rise to ${tier.en} at the next evaluation`);
  }
  const list = listWords([...way.unmet].map(([metric, rows]) => moreOf(metric, rows)));
  const until = by === null ? null : byWords(dayOfNumber(by), dayOfNumber(today));
  const zh = `${until?.zh ?? ''}${list.zh}，${isKeeping ? '就能保住' : '就到'}${tier.zh}`;
  const en = `${list.en}${until ? ` ${until.en}` : ''}, and you ${isKeeping ? 'keep' : 'are in'} ${tier.en}`;
  return words(zh, en.charAt(0).toUpperCase() + en.slice(1));
}

/** Both sides, what to do next, and where one stands in a sentence. */
export function explanationOf(
  rule: TierRule,
  columns: ExplainedColumns,
  cutoffs: readonly CutoffValue[],
  index: number,
): { rise: ExplanationSide | null; keep: ExplanationSide | null; next: NextStep | null; words: Words } {
  const sides = explainSides(rule, columns, cutoffs, index);
  return { ...sides, next: nextStep(rule, columns, cutoffs, index), words: standingWords(columns, index, sides.keep) };
}

/** Where somebody stands, and whether that is safe. Without a rule in force pass null for what keeps the tier. */
export function standingWords(
  columns: StandingColumns & { readonly day: number },
  index: number,
  keep: Pick<ExplanationSide, 'isMet'> | null,
): Words {
  const today = dayOfNumber(columns.day);
  const tier = TIER_WORDS[tierOf(columns.tier[index] ?? 0)];
  const pinUntil = columns.pinUntil[index] ?? 0;
  if (pinUntil >= columns.day) {
    const until = dateWords(dayOfNumber(pinUntil), today);
    return words(`你的层级由平台固定为${tier.zh}，到${until.zh}`, `Your tier is fixed at ${tier.en} until ${until.en}`);
  }
  const graceUntil = columns.graceUntil[index] ?? 0;
  if (graceUntil !== 0 && keep && !keep.isMet) {
    const last = dateWords(dayOfNumber(Math.max(columns.day, graceUntil - 1)), today);
    return words(
      `你现在是${tier.zh}，保级条件还没达到；${last.zh}前补上就保住`,
      `You are in ${tier.en}, but short of what keeps it; make it up by ${last.en} and you stay`,
    );
  }
  if (!keep) return words(`你现在是${tier.zh}`, tier === TIER_WORDS.NEW ? 'You are a newcomer' : `You are in ${tier.en}`);
  return keep.isMet
    ? words(`你现在是${tier.zh}，保级条件已达到`, `You are in ${tier.en}, and what keeps it is met`)
    : words(`你现在是${tier.zh}，保级条件还没达到`, `You are in ${tier.en}, but short of what keeps it`);
}
