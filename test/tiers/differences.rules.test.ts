// What a reader is told about two versions.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differences } from '../../server/tiers/differences.rules.ts';
import { all, among, any, DEFAULT_RULE, reaching } from '../../server/tiers/policy.rules.ts';
import type { RuleNode, TierRule } from '../../server/tiers/policy.rules.ts';
import { rule } from './made.ts';

const ORDERS = reaching('OWN_ORDERS', 'DAYS_30', 12);
const BUYERS = reaching('BUYERS', 'DAYS_30', 5);
const REFUNDS = reaching('REFUND_RATE', 'DAYS_30', 500);

const told = (before: RuleNode, after: RuleNode): [string, string | null, string | null][] =>
  differences({ ...DEFAULT_RULE, riseToMid: before }, { ...DEFAULT_RULE, riseToMid: after }).map((each) => [
    each.path,
    each.before?.zh ?? null,
    each.after?.zh ?? null,
  ]);

test('a threshold and a share that moved, a condition that was added, one that was taken away', () => {
  expect(told(all(ORDERS, BUYERS), all(reaching('OWN_ORDERS', 'DAYS_30', 10), BUYERS))).toEqual([
    ['riseToMid.children.0', '≥ 12 单', '≥ 10 单'],
  ]);
  expect(told(among('TEAM_SALES', 'DAYS_90', 100), among('TEAM_SALES', 'DAYS_90', 110))).toEqual([['riseToMid', '前 1%', '前 1.1%']]);
  expect(told(ORDERS, all(ORDERS, REFUNDS))).toEqual([['riseToMid.children.1', null, '≤ 5%']]);
  expect(told(all(ORDERS, BUYERS), ORDERS)).toEqual([['riseToMid.children.1', '≥ 5 位', null]]);
  expect(told(among('TEAM_SALES', 'DAYS_90', 100), reaching('TEAM_SALES', 'DAYS_90', 4_000_000))).toEqual([
    ['riseToMid', '前 1%', '≥ ¥40,000'],
  ]);
});

test('another window is another condition', () => {
  expect(told(ORDERS, reaching('OWN_ORDERS', 'DAYS_7', 12))).toEqual([
    ['riseToMid', null, '≥ 12 单'],
    ['riseToMid', '≥ 12 单', null],
  ]);
});

test('titles name the edge, the window and the metric', () => {
  const [found] = differences(DEFAULT_RULE, { ...DEFAULT_RULE, keepHead: all(DEFAULT_RULE.keepHead, ORDERS) });
  expect(found?.title.zh.replaceAll(' ', '')).toMatch(/^保头部近30天(个人|我的)订单$/);
  expect(found?.title.en).toBe('Keeping head: own orders in 30 days');
});

test('how conditions are joined', () => {
  const joined = (before: RuleNode, after: RuleNode): string[] => told(before, after).map(([path]) => path);
  expect(joined(all(ORDERS, BUYERS), any(ORDERS, BUYERS))).toEqual(['riseToMid']);
  expect(joined(all(ORDERS, BUYERS, REFUNDS), all(ORDERS, any(BUYERS, REFUNDS)))).toEqual(['riseToMid']);
  // What was added as another way makes a rule easier, so that the whole is told as well.
  expect(joined(ORDERS, any(ORDERS, BUYERS))).toEqual(['riseToMid.children.1', 'riseToMid']);
  const [, whole] = told(all(ORDERS, BUYERS), all(REFUNDS, any(ORDERS, BUYERS)));
  expect(whole?.[0]).toBe('riseToMid');
  expect(whole?.[1]?.replaceAll(' ', '')).toMatch(/^近30天(个人|我的)订单≥12单且近30天.*≥5位$/);
  expect(whole?.[2]?.replaceAll(' ', '')).toMatch(/^近30天退款率≤5%且（近30天(个人|我的)订单≥12单或近30天.*≥5位）$/);
});

test('what decides alike is no difference', () => {
  expect(told(all(ORDERS, BUYERS), all(BUYERS, ORDERS))).toEqual([]);
  expect(told(ORDERS, all(ORDERS))).toEqual([]);
  expect(told(all(ORDERS, BUYERS), all(ORDERS, all(BUYERS)))).toEqual([]);
  expect(told(all(ORDERS, any(BUYERS, REFUNDS)), all(any(REFUNDS, BUYERS), ORDERS))).toEqual([]);
});

test('terms', () => {
  expect(
    differences(DEFAULT_RULE, { ...DEFAULT_RULE, hysteresisBasisPoints: 8_500, graceDays: 1, protectionDays: 30 }).map(
      ({ path, before, after }) => [path, before?.zh, after?.zh, after?.en],
    ),
  ).toEqual([
    ['hysteresisBasisPoints', '门槛的 90%', '门槛的 85%', '85% of a threshold'],
    ['graceDays', '14 天', '1 天', '1 day'],
    ['protectionDays', '14 天', '30 天', '30 days'],
  ]);
});

test('a rule is not different from itself, and a rule with another threshold is', () => {
  fc.assert(
    fc.property(rule, (some) => {
      expect(differences(some, structuredClone(some))).toEqual([]);
      const other: TierRule = { ...some, keepHead: raised(some.keepHead) };
      const found = differences(some, other);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ path }) => path.startsWith('keepHead'))).toBe(true);
    }),
  );
});

/** The first condition with a limit that no generated one has. */
function raised(node: RuleNode): RuleNode {
  if (node.kind !== 'CONDITION') return { ...node, children: node.children.map((child, index) => (index === 0 ? raised(child) : child)) };
  return node.topBasisPoints === null ? { ...node, threshold: 9_999 } : { ...node, topBasisPoints: 9_999 };
}
