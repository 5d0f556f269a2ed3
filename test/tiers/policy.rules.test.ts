// What a rule must not be, and that no accepted rule warns somebody of a fall on the day of the rise.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RuleNodeInput, TierRuleInput } from '../../server/generated/types.ts';
import { compile, cutoffsOf } from '../../server/tiers/compile.rules.ts';
import { decisionsAt, emptyState, stateAt } from '../../server/tiers/decide.rules.ts';
import { all, among, any, DEFAULT_RULE, findProblems, grants, LIMITS, reaching, readRule } from '../../server/tiers/policy.rules.ts';
import type { Condition, RuleNode, TierRule } from '../../server/tiers/policy.rules.ts';
import { figures, likelyRule, MadeColumns, rule, TODAY } from './made.ts';

const ORDERS = reaching('OWN_ORDERS', 'DAYS_30', 5);
/** A rule in which only one tree is of interest, and everything else follows. */
const with_ = (riseToMid: RuleNode, more: Partial<TierRule> = {}): TierRule => ({
  ...DEFAULT_RULE,
  riseToMid,
  keepMid: riseToMid,
  ...more,
});
const codes = (some: TierRule): string[] => findProblems(some).map(({ path, code }) => `${path} ${code}`);

test('the rule to begin with has no problems', () => {
  expect(findProblems(DEFAULT_RULE)).toEqual([]);
});

const twelve = Array.from({ length: 12 }, (_, index) => reaching('OWN_ORDERS', 'DAYS_30', index + 1));
const changed = (more: Partial<Condition>): TierRule => ({
  ...DEFAULT_RULE,
  riseToMid: all(ORDERS, { ...ORDERS, window: 'DAYS_7', ...more }),
});
/** As well as by everything that the middle asks for. */
const risingBy = (condition: Condition): TierRule => ({ ...DEFAULT_RULE, riseToMid: all(DEFAULT_RULE.riseToMid, condition) });
const AT = 'riseToMid.children.1';

test.each<[string, TierRule, string[]]>([
  ['nothing in a group', { ...DEFAULT_RULE, keepHead: all() }, ['keepHead GROUP_EMPTY']],
  ['nothing in an inner group', { ...DEFAULT_RULE, riseToMid: all(ORDERS, any()) }, [`${AT} GROUP_EMPTY`]],
  [
    'groups three deep',
    with_(all(ORDERS, any(reaching('BUYERS', 'DAYS_30', 2), all(reaching('BUYERS', 'DAYS_7', 2))))),
    [`${AT}.children.1 GROUP_TOO_DEEP`, 'keepMid.children.1.children.1 GROUP_TOO_DEEP'],
  ],
  ['groups two deep are right', with_(all(ORDERS, any(reaching('BUYERS', 'DAYS_30', 2), reaching('BUYERS', 'DAYS_7', 1)))), []],
  ['one condition without a group is right', with_(ORDERS), []],
  ['twelve conditions are right', with_(all(...twelve)), []],
  [
    'thirteen are too many',
    { ...DEFAULT_RULE, riseToMid: all(...twelve, reaching('BUYERS', 'DAYS_7', 1)) },
    ['riseToMid TOO_MANY_CONDITIONS'],
  ],
  ['neither threshold nor share', changed({ threshold: null }), [`${AT} THRESHOLD_OR_SHARE`]],
  ['both threshold and share', changed({ topBasisPoints: 100 }), [`${AT} THRESHOLD_OR_SHARE`]],
  ['a negative threshold', changed({ threshold: -1 }), [`${AT}.threshold THRESHOLD_NEGATIVE`]],
  ['a broken threshold', changed({ threshold: 1.5 }), [`${AT}.threshold THRESHOLD_FRACTION`]],
  ['no number', changed({ threshold: NaN }), [`${AT}.threshold THRESHOLD_FRACTION`]],
  ['a threshold beyond everything', changed({ threshold: LIMITS.threshold + 1 }), [`${AT}.threshold THRESHOLD_TOO_GREAT`]],
  ['infinity', changed({ threshold: Infinity }), [`${AT}.threshold THRESHOLD_TOO_GREAT`]],
  ['a threshold for everybody', changed({ threshold: 0 }), [`${AT}.threshold THRESHOLD_ALWAYS_MET`]],
  [
    'a rate for everybody',
    changed({ metric: 'REFUND_RATE', comparison: 'AT_MOST', threshold: 10_000 }),
    [`${AT}.threshold THRESHOLD_ALWAYS_MET`],
  ],
  ['a graduation over a month', changed({ metric: 'CAMP_GRADUATED', window: 'DAYS_30', threshold: 1 }), [`${AT}.window WINDOW_SENSELESS`]],
  ['graduating twice', changed({ metric: 'CAMP_GRADUATED', window: 'LIFETIME', threshold: 2 }), [`${AT}.threshold THRESHOLD_NEVER_MET`]],
  ['graduating once is right', risingBy(reaching('CAMP_GRADUATED', 'LIFETIME', 1)), []],
  [
    'the best of those who graduated',
    changed({ metric: 'CAMP_GRADUATED', window: 'LIFETIME', threshold: null, topBasisPoints: 100 }),
    [`${AT}.topBasisPoints SHARE_OF_YES_OR_NO`],
  ],
  ['a duty score above all', changed({ metric: 'DUTY_SCORE', threshold: 101 }), [`${AT}.threshold THRESHOLD_NEVER_MET`]],
  ['no breaches at all is right', risingBy(reaching('VIOLATIONS', 'DAYS_30', 0)), []],
  [
    'a rate above the whole',
    changed({ metric: 'REFUND_RATE', comparison: 'AT_MOST', threshold: 10_001 }),
    [`${AT}.threshold RATE_ABOVE_WHOLE`],
  ],
  ['an index above the whole', changed({ metric: 'REPLICATION_INDEX', threshold: 10_001 }), [`${AT}.threshold RATE_ABOVE_WHOLE`]],
  ['no refunds at all is right', with_(all(ORDERS, reaching('REFUND_RATE', 'DAYS_30', 0))), []],
  ['many refunds', changed({ metric: 'REFUND_RATE', comparison: 'AT_LEAST', threshold: 100 }), [`${AT}.comparison COMPARISON_SENSELESS`]],
  ['few sales', changed({ comparison: 'AT_MOST' }), [`${AT}.comparison COMPARISON_SENSELESS`]],
  ['a share of nobody', changed({ threshold: null, topBasisPoints: 0 }), [`${AT}.topBasisPoints SHARE_OUT_OF_RANGE`]],
  ['a share of more than everybody', changed({ threshold: null, topBasisPoints: 10_001 }), [`${AT}.topBasisPoints SHARE_OUT_OF_RANGE`]],
  ['a broken share', changed({ threshold: null, topBasisPoints: 1.5 }), [`${AT}.topBasisPoints SHARE_OUT_OF_RANGE`]],
  ['the worst share', changed({ threshold: null, topBasisPoints: 100, comparison: 'AT_MOST' }), [`${AT}.topBasisPoints SHARE_OF_AT_MOST`]],
  [
    'the best by refunds',
    changed({ metric: 'REFUND_RATE', threshold: null, topBasisPoints: 100 }),
    [`${AT}.topBasisPoints SHARE_OF_AT_MOST`],
  ],
  [
    'the same twice',
    { ...DEFAULT_RULE, riseToMid: all(ORDERS, any(ORDERS, reaching('BUYERS', 'DAYS_7', 1))) },
    [`${AT}.children.0 CONDITION_TWICE`],
  ],
  ['the same metric twice is right', with_(all(ORDERS, reaching('OWN_ORDERS', 'DAYS_30', 6), reaching('OWN_ORDERS', 'DAYS_90', 5))), []],
  ['no grace', { ...DEFAULT_RULE, graceDays: 0 }, ['graceDays GRACE_DAYS_OUT_OF_RANGE']],
  ['grace for ever', { ...DEFAULT_RULE, graceDays: 91 }, ['graceDays GRACE_DAYS_OUT_OF_RANGE']],
  ['half a day of grace', { ...DEFAULT_RULE, graceDays: 1.5 }, ['graceDays GRACE_DAYS_OUT_OF_RANGE']],
  ['negative protection', { ...DEFAULT_RULE, protectionDays: -1 }, ['protectionDays PROTECTION_DAYS_OUT_OF_RANGE']],
  ['no protection is right', { ...DEFAULT_RULE, protectionDays: 0 }, []],
  ['protection for ever', { ...DEFAULT_RULE, protectionDays: 181 }, ['protectionDays PROTECTION_DAYS_OUT_OF_RANGE']],
  ['less than half', { ...DEFAULT_RULE, hysteresisBasisPoints: 4_999 }, ['hysteresisBasisPoints HYSTERESIS_OUT_OF_RANGE']],
  ['more than the whole', { ...DEFAULT_RULE, hysteresisBasisPoints: 10_001 }, ['hysteresisBasisPoints HYSTERESIS_OUT_OF_RANGE']],
])('%s', (_, some, expected) => {
  expect(codes(some)).toEqual(expected);
});

test('a problem says what it is in both languages', () => {
  const bad: TierRule = { ...DEFAULT_RULE, keepMid: all(reaching('OWN_ORDERS', 'DAYS_30', 6)), hysteresisBasisPoints: 10_000 };
  const [found] = findProblems(bad);
  expect(found).toMatchObject({ path: 'keepMid.children.0', code: 'KEEP_NOT_GRANTED' });
  expect(found?.words.zh).toMatch(/保腰部.*个人订单 ≥ 6 单|保腰部.*我的订单 ≥ 6 单/);
  expect(found?.words.en).toMatch(/own orders in 30 days ≥ 6/i);
});

describe('what keeps a tier follows from what leads to it', () => {
  const TEAM = reaching('TEAM_SALES', 'DAYS_30', 100);
  test.each<[string, RuleNode, RuleNode, number, string[]]>([
    ['the same, with any hysteresis', ORDERS, ORDERS, 10_000, []],
    ['a little more, within the hysteresis', reaching('OWN_ORDERS', 'DAYS_30', 9), reaching('OWN_ORDERS', 'DAYS_30', 10), 9_000, []],
    ['a little more, beyond it', reaching('OWN_ORDERS', 'DAYS_30', 9), reaching('OWN_ORDERS', 'DAYS_30', 10), 9_001, ['keepMid']],
    ['over a longer window', reaching('OWN_ORDERS', 'DAYS_7', 5), reaching('OWN_ORDERS', 'DAYS_30', 5), 9_000, []],
    ['over a shorter window', ORDERS, reaching('OWN_ORDERS', 'DAYS_7', 1), 9_000, ['keepMid']],
    ['own sales are team sales', reaching('OWN_SALES', 'DAYS_30', 100), TEAM, 9_000, []],
    ['team sales are not own sales', TEAM, reaching('OWN_SALES', 'DAYS_30', 100), 9_000, ['keepMid']],
    ['a refund rate, with room', reaching('REFUND_RATE', 'DAYS_30', 500), reaching('REFUND_RATE', 'DAYS_30', 450), 9_000, []],
    ['a refund rate, without', reaching('REFUND_RATE', 'DAYS_30', 500), reaching('REFUND_RATE', 'DAYS_30', 449), 9_000, ['keepMid']],
    [
      'a refund rate over a longer window is another',
      reaching('REFUND_RATE', 'DAYS_7', 500),
      reaching('REFUND_RATE', 'DAYS_30', 500),
      9_000,
      ['keepMid'],
    ],
    ['a greater share', among('TEAM_SALES', 'DAYS_30', 100), among('TEAM_SALES', 'DAYS_30', 110), 10_000, []],
    ['a smaller share', among('TEAM_SALES', 'DAYS_30', 100), among('TEAM_SALES', 'DAYS_30', 99), 9_000, ['keepMid']],
    ['a share does not grant a threshold', among('TEAM_SALES', 'DAYS_30', 100), TEAM, 9_000, ['keepMid']],
    ['but the least one', among('TEAM_SALES', 'DAYS_30', 100), reaching('TEAM_SALES', 'DAYS_30', 1), 9_000, []],
    ['a threshold does not grant a share', TEAM, among('TEAM_SALES', 'DAYS_30', 5_000), 9_000, ['keepMid']],
    ['each way up must grant it', any(ORDERS, TEAM), any(ORDERS, TEAM), 9_000, []],
    ['one way up does not', any(ORDERS, TEAM), ORDERS, 9_000, ['keepMid']],
    ['all of them grant any of them', all(ORDERS, TEAM), any(ORDERS, reaching('BUYERS', 'DAYS_30', 3)), 9_000, []],
    ['a group of which none follows is named once', ORDERS, any(TEAM, reaching('BUYERS', 'DAYS_30', 3)), 9_000, ['keepMid']],
    [
      'of several that must hold those that do not follow are named',
      ORDERS,
      all(TEAM, ORDERS, reaching('BUYERS', 'DAYS_30', 3)),
      9_000,
      ['keepMid.children.0', 'keepMid.children.2'],
    ],
  ])('%s', (_, riseToMid, keepMid, hysteresisBasisPoints, paths) => {
    const found = findProblems({ ...DEFAULT_RULE, riseToMid, keepMid, hysteresisBasisPoints });
    expect(found.map(({ path, code }) => [path, code])).toEqual(paths.map((path) => [path, 'KEEP_NOT_GRANTED']));
  });

  test('for heads as well', () => {
    expect(codes({ ...DEFAULT_RULE, keepHead: all(reaching('BUYERS', 'DAYS_30', 3)) })).toEqual(['keepHead.children.0 KEEP_NOT_GRANTED']);
  });

  test('a mean over a week grants none over a month', () => {
    const kept = reaching('DUTY_SCORE', 'DAYS_30', 60);
    expect(grants(reaching('DUTY_SCORE', 'DAYS_7', 90), kept, 9_000)).toBe(false);
    expect(grants(reaching('DUTY_SCORE', 'DAYS_30', 60), kept, 9_000)).toBe(true);
  });

  test('one index does not grant the other', () => {
    expect(grants(reaching('REPLICATION_INDEX', 'DAYS_7', 100), reaching('REPLICATION_INDEX', 'DAYS_30', 100), 9_000)).toBe(false);
    expect(grants(reaching('REPLICATION_INDEX', 'DAYS_7', 100), reaching('REPLICATION_INDEX', 'DAYS_7', 100), 9_000)).toBe(true);
  });
});

test('under no accepted rule somebody rises and begins a grace on the same day, whatever the figures', () => {
  let accepted = 0;
  let risen = 0;
  fc.assert(
    fc.property(fc.oneof(likelyRule, rule), fc.array(figures, { minLength: 3, maxLength: 10 }), (some, everybody) => {
      fc.pre(findProblems(some).length === 0);
      accepted += 1;
      const columns = new MadeColumns(everybody.map((each, index) => ({ figures: each, tier: index % 2 === 0 ? 'NEW' : 'MID' })));
      const compiled = compile(some, columns, cutoffsOf(some, columns));
      for (let index = 0; index < columns.size; index += 1) {
        const kinds = decisionsAt(compiled, stateAt(columns, index, emptyState()), index, TODAY).map((decision) => decision.kind);
        if (kinds.includes('PROMOTED')) {
          risen += 1;
          expect(kinds).toEqual(['PROMOTED']);
        }
      }
    }),
    { numRuns: 300, maxSkipsPerRun: 200 },
  );
  expect(accepted).toBeGreaterThan(200);
  expect(risen).toBeGreaterThan(50);
});

test('and rules that are refused for it would have done so', () => {
  let seen = 0;
  fc.assert(
    fc.property(likelyRule, fc.array(figures, { minLength: 5, maxLength: 10 }), (some, everybody) => {
      if (!findProblems(some).some(({ code }) => code === 'KEEP_NOT_GRANTED')) return;
      const columns = new MadeColumns(everybody.map((each) => ({ figures: each })));
      const compiled = compile(some, columns, cutoffsOf(some, columns));
      for (let index = 0; index < columns.size; index += 1) {
        const kinds = decisionsAt(compiled, stateAt(columns, index, emptyState()), index, TODAY).map((decision) => decision.kind);
        if (kinds.join() === 'PROMOTED,GRACE_BEGUN') seen += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(seen).toBeGreaterThan(5);
});

describe('what comes in', () => {
  const node = (kind: RuleNodeInput['kind'], more: Partial<RuleNodeInput> = {}): RuleNodeInput => ({ kind, ...more });
  const ok = node('CONDITION', { metric: 'OWN_ORDERS', window: 'DAYS_30', threshold: 5 });
  const input = (riseToMid: RuleNodeInput): TierRuleInput => ({
    riseToMid,
    riseToHead: ok,
    keepMid: ok,
    keepHead: ok,
    hysteresisBasisPoints: 9_000,
    graceDays: 14,
    protectionDays: 7,
  });

  test('is read, with the comparison that makes sense where none is given', () => {
    const given = node('ALL', {
      children: [
        ok,
        node('CONDITION', { metric: 'REFUND_RATE', window: 'DAYS_7', threshold: 100, children: [] }),
        node('CONDITION', { metric: 'TEAM_SALES', window: 'LIFETIME', comparison: 'AT_LEAST', topBasisPoints: 5 }),
      ],
    });
    expect(readRule(input(given))).toEqual({
      problems: [],
      rule: {
        riseToMid: all(ORDERS, reaching('REFUND_RATE', 'DAYS_7', 100), among('TEAM_SALES', 'LIFETIME', 5)),
        riseToHead: ORDERS,
        keepMid: ORDERS,
        keepHead: ORDERS,
        hysteresisBasisPoints: 9_000,
        graceDays: 14,
        protectionDays: 7,
      },
    });
  });

  test('is no rule without metric or window', () => {
    const { rule: read, problems } = readRule(input(node('ANY', { children: [ok, node('CONDITION')] })));
    expect(read).toBeNull();
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'riseToMid.children.1 METRIC_MISSING',
      'riseToMid.children.1 WINDOW_MISSING',
    ]);
  });

  test('is not walked into without end', () => {
    let deep = ok;
    for (let level = 0; level < 5_000; level += 1) deep = node('ALL', { children: [deep] });
    const { rule: read, problems } = readRule(input(deep));
    expect(read).toBeNull();
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['riseToMid.children.0.children.0 GROUP_TOO_DEEP']);
    expect(readRule(input(node('ALL', { children: Array<RuleNodeInput>(5_000).fill(ok) }))).problems.map(({ code }) => code)).toEqual([
      'TOO_MANY_CONDITIONS',
    ]);
  });

  test('may be kept as a draft while groups are empty', () => {
    const { rule: read, problems } = readRule(input(node('ANY')));
    expect(problems).toEqual([]);
    expect(read && codes(read)).toContain('riseToMid GROUP_EMPTY');
  });
});
