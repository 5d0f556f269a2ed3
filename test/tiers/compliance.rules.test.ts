// Article 7 as a table: what passes, what warns, what is refused, and which fields are named.

import { expect, test } from '@jest/globals';
import type { ComplianceFinding } from '../../server/generated/types.ts';
import { checkCompliance, checkRule } from '../../server/tiers/compliance.rules.ts';
import { all, among, any, DEFAULT_RULE, reaching } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';

const ORDERS = reaching('OWN_ORDERS', 'DAYS_30', 5);
const RECRUITS = reaching('DIRECT_RECRUITS', 'DAYS_30', 3);
const INDEX = reaching('REPLICATION_INDEX', 'DAYS_90', 500);
const REFUNDS = reaching('REFUND_RATE', 'DAYS_30', 500);

/** Goods only, of nobody below. */
const PLAIN: TierRule = {
  riseToMid: ORDERS,
  riseToHead: ORDERS,
  keepMid: ORDERS,
  keepHead: ORDERS,
  hysteresisBasisPoints: 9_000,
  graceDays: 14,
  protectionDays: 14,
};
const said = (some: TierRule): string[] => checkCompliance(some).map(({ code, level, fields }) => `${code} ${level} ${fields.join(',')}`);
const about = (some: TierRule, code: string): ComplianceFinding | undefined => checkCompliance(some).find((each) => each.code === code);

test('the rule to begin with passes every point and may be published', () => {
  expect(checkCompliance(DEFAULT_RULE).map(({ code, level }) => `${code} ${level}`)).toEqual([
    'PAY_PER_RECRUIT PASSED',
    'PAY_FOR_JOINING PASSED',
    'CHAIN_DEPTH PASSED',
    'SOFT_LANDING PASSED',
    'ACTIVE_BY_GOODS PASSED',
  ]);
  expect(checkRule(DEFAULT_RULE)).toMatchObject({ problems: [], mayPublish: true });
});

test('a plain rule is looked at in all its fields', () => {
  const everything = 'riseToMid,riseToHead,keepMid,keepHead';
  expect(said(PLAIN)).toEqual([
    `PAY_PER_RECRUIT PASSED ${everything}`,
    `PAY_FOR_JOINING PASSED ${everything}`,
    'CHAIN_DEPTH PASSED ',
    'SOFT_LANDING PASSED hysteresisBasisPoints,graceDays',
  ]);
});

test.each<[string, Partial<TierRule>, string]>([
  ['recruits alone lead up', { riseToMid: RECRUITS }, 'REFUSED riseToMid'],
  ['the team of recruits alone leads up', { riseToHead: all(reaching('TEAM_RECRUITS', 'DAYS_30', 9)) }, 'REFUSED riseToHead.children.0'],
  ['replication alone leads up', { riseToHead: all(INDEX) }, 'REFUSED riseToHead.children.0'],
  ['recruits with few refunds are still recruits alone', { riseToMid: all(RECRUITS, REFUNDS) }, 'REFUSED riseToMid.children.0'],
  ['the best by recruits', { riseToMid: among('DIRECT_RECRUITS', 'DAYS_30', 100) }, 'REFUSED riseToMid'],
  ['one way of several goes by recruits alone', { riseToMid: any(ORDERS, RECRUITS) }, 'REFUSED riseToMid.children.1'],
  [
    'one way of several, deeper down',
    { riseToMid: all(REFUNDS, any(ORDERS, all(RECRUITS, INDEX))) },
    'REFUSED riseToMid.children.1.children.1.children.0,riseToMid.children.1.children.1.children.1',
  ],
  ['recruits beside goods', { riseToMid: all(ORDERS, RECRUITS) }, 'WARNING riseToMid.children.1'],
  [
    'any of goods or recruits, beside goods',
    { riseToMid: all(ORDERS, any(RECRUITS, reaching('BUYERS', 'DAYS_30', 3))) },
    'WARNING riseToMid.children.1.children.0',
  ],
  [
    'downline that sells counts as goods',
    { riseToMid: all(reaching('ACTIVE_DOWNLINE', 'DAYS_30', 3), RECRUITS) },
    'WARNING riseToMid.children.1',
  ],
  ['recruits alone keep a tier', { keepMid: any(ORDERS, RECRUITS) }, 'WARNING keepMid.children.1'],
  [
    'goods alone',
    { riseToMid: any(ORDERS, reaching('TEAM_SALES', 'DAYS_30', 5)) },
    'PASSED riseToMid.children.0,riseToMid.children.1,riseToHead,keepMid,keepHead',
  ],
])('clause 1: %s', (_, more, expected) => {
  const found = about({ ...PLAIN, ...more }, 'PAY_PER_RECRUIT');
  expect(`${found?.level} ${found?.fields.join(',')}`).toBe(expected);
});

test('what is refused may not be published, and says which edge and which clause', () => {
  const some = { ...PLAIN, riseToMid: any(ORDERS, RECRUITS), keepMid: any(ORDERS, RECRUITS) };
  expect(checkRule(some)).toMatchObject({ problems: [], mayPublish: false });
  const found = about(some, 'PAY_PER_RECRUIT');
  expect(found?.detail.zh).toMatch(/第七条第（一）项：新手→腰部只靠拉人就能达到/);
  expect(found?.detail.en).toMatch(/^Article 7 \(1\): Newcomer → middle can be met by recruits alone/);
  expect(checkRule({ ...some, graceDays: 0 }).problems).toHaveLength(1);
});

test('a problem alone is enough not to publish; a warning is not', () => {
  expect(checkRule({ ...DEFAULT_RULE, protectionDays: 999 }).mayPublish).toBe(false);
  expect(checkRule({ ...PLAIN, riseToMid: all(ORDERS, RECRUITS) }).mayPublish).toBe(true);
});

test('a rise without any sale is pointed out', () => {
  expect(about({ ...PLAIN, riseToHead: any(ORDERS, REFUNDS) }, 'NOTHING_SOLD')).toMatchObject({
    level: 'WARNING',
    fields: ['riseToHead.children.1'],
  });
  expect(about({ ...PLAIN, riseToHead: all(ORDERS, REFUNDS) }, 'NOTHING_SOLD')).toBeUndefined();
});

test('clause 2: memberships never count, with the fields that could have', () => {
  const found = about({ ...PLAIN, keepHead: RECRUITS, keepMid: reaching('TEAM_SALES', 'DAYS_30', 4) }, 'PAY_FOR_JOINING');
  expect(found).toMatchObject({ level: 'PASSED', fields: ['riseToMid', 'riseToHead', 'keepMid'] });
  expect(found?.detail.zh).toContain('会员礼包不算商品');
});

test.each<[string, Partial<TierRule>, string]>([
  ['nothing of the team', {}, 'PASSED '],
  ['team sales reach deep, but are goods', { riseToMid: reaching('TEAM_SALES', 'DAYS_30', 5) }, 'PASSED riseToMid'],
  ['active downline as well', { keepMid: reaching('ACTIVE_DOWNLINE', 'DAYS_30', 5) }, 'PASSED keepMid'],
  ['direct recruits are one level', { riseToMid: all(ORDERS, RECRUITS) }, 'PASSED '],
  [
    'people down the whole team',
    { riseToMid: all(ORDERS, reaching('TEAM_RECRUITS', 'DAYS_30', 5)), keepMid: INDEX },
    'WARNING riseToMid.children.1,keepMid',
  ],
])('clause 3: %s', (_, more, expected) => {
  const found = about({ ...PLAIN, ...more }, 'CHAIN_DEPTH');
  expect(`${found?.level} ${found?.fields.join(',')}`).toBe(expected);
});

test.each<[string, Partial<TierRule>, string]>([
  ['room and time', {}, 'PASSED hysteresisBasisPoints,graceDays'],
  ['no room', { hysteresisBasisPoints: 10_000 }, 'WARNING hysteresisBasisPoints'],
  ['six days', { graceDays: 6 }, 'WARNING graceDays'],
  ['seven days', { graceDays: 7 }, 'PASSED hysteresisBasisPoints,graceDays'],
  ['neither', { graceDays: 6, hysteresisBasisPoints: 10_000 }, 'WARNING hysteresisBasisPoints,graceDays'],
])('a fall is soft: %s', (_, more, expected) => {
  const found = about({ ...PLAIN, ...more }, 'SOFT_LANDING');
  expect(`${found?.level} ${found?.fields.join(',')}`).toBe(expected);
  expect(found?.detail.en).toMatch(/^[A-Z]/);
});
