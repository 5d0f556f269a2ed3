// The form of a rule: what is typed against what the server knows, and where its problems stand.

import { describe, expect, test } from '@jest/globals';
import type { MetricFacts, RuleRead } from '../../client/ops/tiers/rule-form.ts';
import {
  changeNode,
  fill,
  formOf,
  keptThreshold,
  newCondition,
  nodeAt,
  placeOf,
  unitsOf,
  withMetric,
} from '../../client/ops/tiers/rule-form.ts';
import { fromField, toField } from '../../client/ops/tiers/units.ts';

const METRICS: readonly MetricFacts[] = [
  { metric: 'OWN_SALES', unit: 'FEN', windows: ['DAYS_7', 'DAYS_30', 'DAYS_90', 'LIFETIME'], comparison: 'AT_LEAST' },
  { metric: 'OWN_ORDERS', unit: 'COUNT', windows: ['DAYS_7', 'DAYS_30'], comparison: 'AT_LEAST' },
  { metric: 'REFUND_RATE', unit: 'BASIS_POINTS', windows: ['DAYS_30', 'DAYS_90'], comparison: 'AT_MOST' },
  { metric: 'TEAM_SALES', unit: 'FEN', windows: ['DAYS_30'], comparison: 'AT_LEAST' },
];
const units = unitsOf(METRICS);
const none = { metric: null, window: null, comparison: null, threshold: null, topBasisPoints: null };
const condition = (metric: MetricFacts['metric'], threshold: number | null, topBasisPoints: number | null = null) => ({
  kind: 'CONDITION' as const,
  metric,
  window: 'DAYS_30' as const,
  comparison: 'AT_LEAST' as const,
  threshold,
  topBasisPoints,
  children: [],
});
const RULE: RuleRead = {
  riseToMid: {
    ...none,
    kind: 'ALL',
    children: [
      condition('OWN_SALES', 80_050),
      { ...none, kind: 'ANY', children: [condition('OWN_ORDERS', 5), condition('REFUND_RATE', 250)] },
    ],
  },
  riseToHead: { ...none, kind: 'ALL', children: [condition('TEAM_SALES', null, 110)] },
  keepMid: condition('OWN_ORDERS', 4),
  keepHead: { ...none, kind: 'ANY', children: [condition('TEAM_SALES', null, 150)] },
  hysteresisBasisPoints: 9_000,
  graceDays: 14,
  protectionDays: 14,
};

describe('a threshold in its field', () => {
  test.each([
    ['800.5', 'FEN', 80_050],
    ['¥8,000', 'FEN', 800_000],
    ['2.5 %', 'BASIS_POINTS', 250],
    ['１２', 'COUNT', 12],
    ['0', 'COUNT', 0],
  ] as const)('%s in %s is %s', (text, unit, value) => {
    expect(fromField(text, unit)).toBe(value);
  });

  test.each([
    ['', 'FEN'],
    ['many', 'COUNT'],
    ['-3', 'COUNT'],
    ['1.5', 'COUNT'],
    ['1.234', 'FEN'],
    ['9999999999999', 'FEN'],
    ['1.', 'FEN'],
  ] as const)('%j in %s is no number yet', (text, unit) => {
    expect(fromField(text, unit)).toBeNull();
  });

  test('reads back what it shows', () => {
    for (const unit of ['FEN', 'COUNT', 'BASIS_POINTS'] as const)
      for (const value of [0, 1, 99, 100, 12_345, 7_000_001]) expect(fromField(toField(value, unit), unit)).toBe(value);
  });
});

describe('a rule as a form', () => {
  test('comes out as it went in', () => {
    const { rule, unfinished } = fill(formOf(RULE, units), units);
    expect(unfinished).toEqual([]);
    const bare = (node: unknown): unknown =>
      JSON.parse(
        JSON.stringify(node, (key, value: unknown) =>
          key === 'children' && Array.isArray(value) && value.length === 0 ? undefined : value,
        ),
      );
    expect(bare(rule?.riseToHead.children)).toEqual(bare(RULE.riseToHead.children));
    expect(rule?.riseToMid.children?.[1]?.children?.[1]).toMatchObject({ metric: 'REFUND_RATE', threshold: 250, topBasisPoints: null });
    expect(rule).toMatchObject({ hysteresisBasisPoints: 9_000, graceDays: 14, protectionDays: 14 });
  });

  test('shows a bare condition as a group with this one', () => {
    expect(fill(formOf(RULE, units), units).rule?.keepMid).toMatchObject({
      kind: 'ALL',
      children: [{ metric: 'OWN_ORDERS', threshold: 4 }],
    });
  });

  test('names the fields that hold no number, by the paths of the server', () => {
    const form = formOf(RULE, units);
    const broken = changeNode(
      changeNode({ ...form, graceDays: '' }, 'riseToMid', [1, 0], (node) => (node.kind === 'CONDITION' ? { ...node, text: 'x' } : node)),
      'riseToHead',
      [0],
      (node) => (node.kind === 'CONDITION' ? { ...node, text: '' } : node),
    );
    expect(fill(broken, units)).toEqual({
      rule: null,
      unfinished: ['riseToMid.children.1.children.0.threshold', 'riseToHead.children.0.topBasisPoints', 'graceDays'],
    });
  });

  test('takes a condition away, and a group with everything in it', () => {
    const form = formOf(RULE, units);
    expect(changeNode(form, 'riseToMid', [1, 1], () => null).sides.riseToMid.children[1]).toMatchObject({
      children: [{ metric: 'OWN_ORDERS' }],
    });
    expect(changeNode(form, 'riseToMid', [1], () => null).sides.riseToMid.children).toHaveLength(1);
  });

  test('never loses a side itself', () => {
    const form = formOf(RULE, units);
    expect(changeNode(form, 'riseToMid', [], () => null)).toBe(form);
  });

  test('a new condition is of a metric that the group has not yet', () => {
    expect(newCondition(METRICS, formOf(RULE, units).sides.riseToMid.children).metric).toBe('OWN_ORDERS');
    expect(newCondition([], []).text).toBe('');
  });

  test('another metric keeps the number where the unit stays, and takes its own comparison and window', () => {
    const sales = { kind: 'CONDITION', metric: 'OWN_SALES', window: 'LIFETIME', comparison: 'AT_LEAST', by: 'VALUE', text: '800' } as const;
    expect(withMetric(sales, METRICS[3]!, 'FEN')).toMatchObject({ metric: 'TEAM_SALES', window: 'DAYS_30', text: '800' });
    expect(withMetric(sales, METRICS[1]!, 'FEN')).toMatchObject({ window: 'DAYS_7', text: '' });
    expect(withMetric({ ...sales, by: 'SHARE', text: '1' }, METRICS[2]!, 'FEN')).toMatchObject({
      comparison: 'AT_MOST',
      by: 'VALUE',
      text: '',
    });
  });
});

test('a path leads to its node, with or without a field at its end', () => {
  const form = formOf(RULE, units);
  expect(placeOf('riseToMid.children.1.children.0.threshold')).toBe('riseToMid.children.1.children.0');
  expect(nodeAt(form, 'riseToMid.children.1.children.0.threshold')).toMatchObject({ metric: 'OWN_ORDERS' });
  expect(nodeAt(form, 'riseToMid')).toMatchObject({ kind: 'ALL' });
  expect(nodeAt(form, 'graceDays')).toBeNull();
});

test('what keeps a tier lies below a least and above a most', () => {
  expect(keptThreshold(4_000, 'AT_LEAST', 9_000)).toBe(3_600);
  expect(keptThreshold(450, 'AT_MOST', 9_000)).toBe(500);
});
