// What is different between two rules, condition by condition, for whoever decides about publishing one of them.
// Surprise: a condition is the same one when it measures the same over the same window, wherever it stands; how conditions are joined
// is told apart, once for each tree.

import type { RuleDifference, Words } from '../generated/types.ts';
import type { Condition, RuleNode, TierRule } from './policy.rules.ts';
import { EDGES, isSameMeasure, leavesOf } from './trees.rules.ts';
import type { Edge, Leaf } from './trees.rules.ts';
import { EDGE_WORDS, limitWords, measureWords, words } from './words.rules.ts';

/** Empty when nothing that decides is different. Conditions that only stand in another order are no difference. */
export function differences(before: TierRule, after: TierRule): RuleDifference[] {
  return [...EDGES.flatMap((edge) => treeDifferences(before[edge], after[edge], edge)), ...termDifferences(before, after)];
}

function treeDifferences(before: RuleNode, after: RuleNode, edge: Edge): RuleDifference[] {
  const pairs = pair(leavesOf(before, edge), leavesOf(after, edge));
  const told = pairs.flatMap(({ was, is }) => {
    const either = is ?? was;
    if (!either || (was && is && isSameLimit(was.condition, is.condition))) return [];
    return [
      {
        path: either.path,
        title: titled(edge, measureWords(either.condition.metric, either.condition.window)),
        before: was ? limitWords(was.condition) : null,
        after: is ? limitWords(is.condition) : null,
      },
    ];
  });
  const both = pairs.flatMap(({ was, is }) => (was && is ? [{ was: was.path, is: is.path }] : []));
  // What was added or taken away is only told by itself where everything must hold anyway.
  const isPlain = both.length === pairs.length || (isAllOf(before) && isAllOf(after));
  const oldJoining = joining(
    before,
    edge,
    both.map(({ was }) => was),
  );
  const newJoining = joining(
    after,
    edge,
    both.map(({ is }) => is),
  );
  if (isPlain && oldJoining === newJoining) return told;
  return [
    ...told,
    { path: edge, title: titled(edge, words('条件的组合', 'how conditions are joined')), before: sentence(before), after: sentence(after) },
  ];
}

/** Whether every condition must hold. */
const isAllOf = (node: RuleNode): boolean =>
  node.kind === 'CONDITION' || ((node.kind === 'ALL' || node.children.length === 1) && node.children.every(isAllOf));

const titled = (edge: Edge, what: Words): Words => words(`${EDGE_WORDS[edge].zh} ${what.zh}`, `${EDGE_WORDS[edge].en}: ${what.en}`);

const isSameLimit = (one: Condition, other: Condition): boolean =>
  one.comparison === other.comparison && one.threshold === other.threshold && one.topBasisPoints === other.topBasisPoints;

/** Each condition with its counterpart: first those that are equal in everything, then those that measure the same. */
function pair(before: readonly Leaf[], after: readonly Leaf[]): { was: Leaf | null; is: Leaf | null }[] {
  const left = new Set(before);
  const found = new Map<Leaf, Leaf>();
  for (const isCounterpart of [
    (was: Condition, is: Condition) => isSameMeasure(was, is) && isSameLimit(was, is),
    (was: Condition, is: Condition) => isSameMeasure(was, is) && (was.topBasisPoints === null) === (is.topBasisPoints === null),
    isSameMeasure,
  ]) {
    for (const leaf of after) {
      if (found.has(leaf)) continue;
      const was = [...left].find((each) => isCounterpart(each.condition, leaf.condition));
      if (!was) continue;
      left.delete(was);
      found.set(leaf, was);
    }
  }
  return [...after.map((is) => ({ was: found.get(is) ?? null, is })), ...[...left].map((was) => ({ was, is: null }))];
}

/**
 * How the conditions at some paths are joined, written so that two trees that join them alike are written alike: each by its place in
 * the list, groups without any of them left out, a group of one for the one.
 */
function joining(node: RuleNode, path: string, paths: readonly string[]): string {
  const write = (at: RuleNode, where: string, parent: 'ALL' | 'ANY' | null): string[] => {
    if (at.kind === 'CONDITION') {
      const place = paths.indexOf(where);
      return place < 0 ? [] : [String(place)];
    }
    const children = at.children.flatMap((child, index) => write(child, `${where}.children.${index}`, at.kind)).sort();
    if (children.length <= 1 || at.kind === parent) return children;
    return [`${at.kind}(${children.join(',')})`];
  };
  return write(node, path, null).join(',');
}

/** `个人订单 ≥ 12 单 且（顾客 ≥ 5 位 或 退款率 ≤ 8%）`. */
function sentence(node: RuleNode): Words {
  const write = (at: RuleNode, isInner: boolean): Words => {
    if (at.kind === 'CONDITION') {
      const [measure, limit] = [measureWords(at.metric, at.window), limitWords(at)];
      return words(`${measure.zh} ${limit.zh}`, `${measure.en} ${limit.en}`);
    }
    const children = at.children.map((child) => write(child, true));
    const [zh, en] = [
      children.map((child) => child.zh).join(at.kind === 'ALL' ? ' 且 ' : ' 或 '),
      children.map((child) => child.en).join(at.kind === 'ALL' ? ' and ' : ' or '),
    ];
    return isInner && children.length > 1 ? words(`（${zh}）`, `(${en})`) : words(zh, en);
  };
  return write(node, false);
}

function termDifferences(before: TierRule, after: TierRule): RuleDifference[] {
  const days = (number: number): Words => words(`${number} 天`, number === 1 ? '1 day' : `${number} days`);
  const share = (points: number): Words => words(`门槛的 ${points / 100}%`, `${points / 100}% of a threshold`);
  const terms = [
    { path: 'hysteresisBasisPoints', title: words('保级线', 'What keeps a tier'), say: share },
    { path: 'graceDays', title: words('宽限期', 'Grace'), say: days },
    { path: 'protectionDays', title: words('升层后保护期', 'Protection after a rise'), say: days },
  ] as const;
  return terms.flatMap(({ path, title, say }) =>
    before[path] === after[path] ? [] : [{ path, title, before: say(before[path]), after: say(after[path]) }],
  );
}
