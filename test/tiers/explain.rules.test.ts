// What members are told: that it agrees with what is decided, and how it reads.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOfNumber } from '../../server/core/time.ts';
import type { ConditionValueRow, TierChangeRow } from '../../server/distributors/service.ts';
import { changeWords } from '../../server/tiers/change-words.rules.ts';
import { compile, cutoffsOf } from '../../server/tiers/compile.rules.ts';
import { decide, emptyHolds, emptyState, stateAt } from '../../server/tiers/decide.rules.ts';
import { conditionsAt, conditionVerdict, explainSides, explanationOf, nextStep, stepOf } from '../../server/tiers/explain.rules.ts';
import { all, among, any, DEFAULT_RULE, findProblems, reaching } from '../../server/tiers/policy.rules.ts';
import type { TierRule } from '../../server/tiers/policy.rules.ts';
import { keepOf, riseFrom, TIER_INDEX } from '../../server/tiers/trees.rules.ts';
import { byWords, dateWords } from '../../server/tiers/words.rules.ts';
import { figures, likelyRule, MadeColumns, rule, TODAY } from './made.ts';
import type { Figures, MadePerson } from './made.ts';

const person = fc
  .record({
    figures,
    tier: fc.constantFrom('NEW' as const, 'MID' as const, 'HEAD' as const),
    grace: fc.option(fc.integer({ min: 1, max: 20 })),
  })
  .map(({ grace, ...rest }): MadePerson =>
    grace !== null && rest.tier !== 'NEW' ? { ...rest, graceSince: TODAY - 1, graceUntil: TODAY + grace } : rest,
  );
const people = fc.array(person, { minLength: 1, maxLength: 8 });

test('for everybody the explanation agrees with what is decided', () => {
  let met = 0;
  fc.assert(
    fc.property(rule, people, (some, everybody) => {
      const columns = new MadeColumns(everybody);
      const cutoffs = cutoffsOf(some, columns);
      const compiled = compile(some, columns, cutoffs);
      for (const [index, { tier = 'NEW' }] of everybody.entries()) {
        const { rise, keep } = explainSides(some, columns, cutoffs, index);
        const [up, kept] = [riseFrom(tier), keepOf(tier)];
        expect(rise?.isMet).toBe(up ? compiled.test(up, index) : undefined);
        expect(keep?.isMet).toBe(kept ? compiled.test(kept, index) : undefined);
        for (const side of [rise, keep]) {
          if (!side) continue;
          expect(side.met).toBe(side.conditions.filter((each) => each.isMet).length);
          for (const each of side.conditions) {
            if (each.isMet) met += 1;
            expect(each.missing === 0).toBe(each.isMet);
            // With so much more, or less, it is just met; with one less it is not.
            const sign = each.comparison === 'AT_LEAST' ? 1 : -1;
            const holds = (value: number): boolean => (sign > 0 ? value >= each.threshold : value <= each.threshold);
            expect(holds(each.value + sign * each.missing)).toBe(true);
            if (!each.isMet) expect(holds(each.value + sign * (each.missing - 1))).toBe(false);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(100);
});

/** What somebody decides to do: brings each condition to its limit exactly. */
function fulfil(own: Figures, unmet: readonly ConditionValueRow[]): Figures {
  const after = { ...own };
  for (const { metric, window, comparison, threshold } of unmet) {
    const key = `${metric} ${window}` as const;
    const value = own[key] ?? 0;
    const limit = comparison === 'AT_LEAST' ? Math.ceil(threshold) : Math.floor(threshold);
    after[key] = comparison === 'AT_LEAST' ? Math.max(after[key] ?? 0, value, limit) : Math.min(after[key] ?? 0, value, limit);
  }
  return after;
}

test('whoever does exactly what is said gets exactly what is promised, and whoever does a little less does not', () => {
  let promised = 0;
  fc.assert(
    fc.property(fc.oneof(likelyRule, rule), people, (some, everybody) => {
      const columns = new MadeColumns(everybody);
      const cutoffs = cutoffsOf(some, columns);
      const compiled = compile(some, columns, cutoffs);
      for (const [index, each] of everybody.entries()) {
        const step = stepOf(some, columns, cutoffs, index);
        const tier = TIER_INDEX[each.tier ?? 'NEW'];
        const now = decide(stateAt(columns, index, emptyState()), compiled.holds(index, tier, emptyHolds()), some, TODAY);
        if (!step) {
          expect(tier).toBe(2);
          expect(compiled.test('keepHead', index)).toBe(true);
          continue;
        }
        expect(step.unmet.length === 0).toBe(now?.kind === 'PROMOTED');
        promised += 1;
        const then = new MadeColumns(
          everybody.map((other, at) => (at === index ? { ...other, figures: fulfil(each.figures ?? {}, step.unmet) } : other)),
        );
        const after = compile(some, then, cutoffs);
        const decision = decide(stateAt(then, index, emptyState()), after.holds(index, tier, emptyHolds()), some, TODAY);
        if (step.isForKeeping) {
          expect(step.tier).toBe(each.tier);
          // It may be enough to rise as well.
          if (decision?.kind !== 'PROMOTED')
            expect([decision?.kind ?? null, after.test(tier === 2 ? 'keepHead' : 'keepMid', index)]).toEqual([
              each.graceSince ? 'GRACE_ENDED' : null,
              true,
            ]);
        } else {
          expect(decision).toMatchObject({ kind: 'PROMOTED', to: TIER_INDEX[step.tier] });
        }
        if (step.unmet.length === 0) continue;
        // All but one of the conditions is not enough.
        const [left] = step.unmet;
        const others = step.unmet.filter((row) => row.metric !== left?.metric || row.window !== left.window);
        const less = new MadeColumns(
          everybody.map((other, at) => (at === index ? { ...other, figures: fulfil(each.figures ?? {}, others) } : other)),
        );
        const short = compile(some, less, cutoffs);
        const edge = step.isForKeeping ? keepOf(each.tier ?? 'NEW') : riseFrom(each.tier ?? 'NEW');
        expect(edge && short.test(edge, index)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
  expect(promised).toBeGreaterThan(300);
});

const RULE: TierRule = {
  riseToMid: all(
    reaching('OWN_ORDERS', 'DAYS_30', 12),
    reaching('TEAM_SALES', 'DAYS_30', 4_000_000),
    reaching('REFUND_RATE', 'DAYS_30', 800),
  ),
  riseToHead: all(among('TEAM_SALES', 'DAYS_90', 100), reaching('ACTIVE_DOWNLINE', 'DAYS_30', 25)),
  keepMid: any(reaching('OWN_ORDERS', 'DAYS_30', 12), reaching('TEAM_SALES', 'DAYS_30', 4_000_000)),
  keepHead: all(among('TEAM_SALES', 'DAYS_90', 200), reaching('REFUND_RATE', 'DAYS_30', 500)),
  hysteresisBasisPoints: 9_000,
  graceDays: 14,
  protectionDays: 14,
};
const CUTOFFS = [
  { metric: 'TEAM_SALES' as const, window: 'DAYS_90' as const, topBasisPoints: 100, value: 16_000_000 },
  { metric: 'TEAM_SALES' as const, window: 'DAYS_90' as const, topBasisPoints: 200, value: 10_000_000 },
];
const stepFor = (one: MadePerson, some = RULE): ReturnType<typeof nextStep> => nextStep(some, new MadeColumns([one]), CUTOFFS, 0);
const wordsFor = (one: MadePerson, some = RULE): [string, string] | null => {
  const step = stepFor(one, some);
  return step && [step.words.zh, step.words.en];
};
const near: Figures = { 'OWN_ORDERS DAYS_30': 9, 'TEAM_SALES DAYS_30': 3_238_000, 'REFUND_RATE DAYS_30': 300 };

describe('the next step in words', () => {
  test('a fixture is a rule that could be', () => {
    expect(findProblems({ ...RULE, riseToHead: all(RULE.riseToHead, ...[reaching('REFUND_RATE', 'DAYS_30', 500)]) })).toEqual([]);
  });

  test('without anything that leaves the window there is no last day', () => {
    expect(stepFor({ figures: near })).toEqual({
      tier: 'MID',
      isForKeeping: false,
      by: null,
      met: 1,
      total: 3,
      words: { zh: '再有 3 单、团队再卖 ¥7,620，就到腰部', en: '3 more orders and ¥7,620 more team sales, and you are in the middle tier' },
    });
  });

  // TODAY is Tuesday, 24 November 2026.
  test.each<[string, number, string, string, string]>([
    [
      'today',
      TODAY + 1,
      '2026-11-24',
      '今天内再有 3 单、团队再卖 ¥7,620，就到腰部',
      '3 more orders and ¥7,620 more team sales today, and you are in the middle tier',
    ],
    [
      'a weekday',
      TODAY + 6,
      '2026-11-29',
      '周日前再有 3 单、团队再卖 ¥7,620，就到腰部',
      '3 more orders and ¥7,620 more team sales by Sunday, and you are in the middle tier',
    ],
    ['the last weekday', TODAY + 7, '2026-11-30', '周一前再有', '3 more orders and ¥7,620 more team sales by Monday'],
    ['a date', TODAY + 8, '2026-12-01', '12月1日前再有', '3 more orders and ¥7,620 more team sales by 1 December'],
    ['a date of next year', TODAY + 48, '2027-01-10', '2027年1月10日前再有', 'by 10 January 2027'],
  ])('the last day is %s before the first fall', (_, day, by, zh, en) => {
    const step = stepFor({ figures: near, drops: { 'OWN_ORDERS DAYS_30': { day, by: 1 }, 'TEAM_SALES DAYS_30': { day: day + 3, by: 1 } } });
    expect(step?.by).toBe(by);
    expect(step?.words.zh).toContain(zh);
    expect(step?.words.en).toContain(en);
  });

  test('what is met counts as soon as so much leaves that it is not', () => {
    const met = { ...near, 'OWN_ORDERS DAYS_30': 13 } as const;
    expect(stepFor({ figures: met, drops: { 'OWN_ORDERS DAYS_30': { day: TODAY + 3, by: 1 } } })?.by).toBeNull();
    expect(stepFor({ figures: met, drops: { 'OWN_ORDERS DAYS_30': { day: TODAY + 3, by: 2 } } })?.by).toBe('2026-11-26');
  });

  test('less refunds are said sensibly, and may fall by themselves', () => {
    const one = {
      figures: { ...near, 'OWN_ORDERS DAYS_30': 12, 'TEAM_SALES DAYS_30': 4_000_000, 'REFUND_RATE DAYS_30': 1_200 },
      drops: { 'REFUND_RATE DAYS_30': { day: TODAY + 2, by: 3 } },
    };
    expect(wordsFor(one)).toEqual(['退款率要降到 8% 以下，就到腰部', 'A refund rate of 8% at most, and you are in the middle tier']);
    expect(stepFor(one)?.by).toBeNull();
  });

  test('in grace keeping goes first, by the least way and until the grace is over', () => {
    const one: MadePerson = {
      tier: 'MID',
      figures: { 'OWN_ORDERS DAYS_30': 8, 'TEAM_SALES DAYS_30': 3_000_000 },
      graceSince: TODAY - 4,
      graceUntil: TODAY + 10,
    };
    // 10.8 orders keep the tier, so 11 do; 6,000 yuan would be a sixth, 3 orders more than a quarter.
    expect(stepFor(one)).toMatchObject({ tier: 'MID', isForKeeping: true, by: '2026-12-03', met: 0, total: 2 });
    expect(wordsFor(one)).toEqual([
      '12月3日前团队再卖 ¥6,000，就能保住腰部',
      '¥6,000 more team sales by 3 December, and you keep the middle tier',
    ]);
    const other: MadePerson = { ...one, figures: { 'OWN_ORDERS DAYS_30': 10, 'TEAM_SALES DAYS_30': 3_000_000 } };
    expect(wordsFor(other)?.[0]).toBe('12月3日前再有 1 单，就能保住腰部');
    expect(wordsFor(other)?.[1]).toBe('1 more order by 3 December, and you keep the middle tier');
    expect(stepFor({ ...other, drops: { 'OWN_ORDERS DAYS_30': { day: TODAY + 4, by: 2 } } })?.by).toBe('2026-11-27');
    expect(stepFor({ ...other, graceUntil: TODAY })?.by).toBe('2026-11-24');
  });

  test('whoever is kept looks up; whoever meets everything waits for the evaluation', () => {
    expect(
      wordsFor({ tier: 'MID', figures: { 'OWN_ORDERS DAYS_30': 12, 'TEAM_SALES DAYS_90': 15_238_000, 'ACTIVE_DOWNLINE DAYS_30': 22 } }),
    ).toEqual([
      '团队再卖 ¥7,620、再有 3 位下级成交，就到头部',
      '¥7,620 more team sales and 3 more team members who sell, and you are in the head tier',
    ]);
    expect(stepFor({ tier: 'MID', figures: { 'TEAM_SALES DAYS_90': 16_000_000, 'ACTIVE_DOWNLINE DAYS_30': 25 } })).toMatchObject({
      tier: 'HEAD',
      by: null,
      words: { zh: '条件都已达到，下次核对后升到头部', en: 'Everything is met: you rise to the head tier at the next evaluation' },
    });
  });

  test('a newcomer who is a head by everything else is promised that', () => {
    const figuresOf = {
      ...near,
      'TEAM_SALES DAYS_30': 4_000_000,
      'TEAM_SALES DAYS_90': 16_000_000,
      'ACTIVE_DOWNLINE DAYS_30': 25,
    } as const;
    expect(wordsFor({ figures: figuresOf })?.[0]).toBe('再有 3 单，就到头部');
  });

  test('of two windows the more demanding one is said', () => {
    const some = { ...RULE, riseToMid: all(reaching('OWN_ORDERS', 'DAYS_7', 5), reaching('OWN_ORDERS', 'DAYS_30', 12)) };
    expect(wordsFor({ figures: { 'OWN_ORDERS DAYS_7': 1, 'OWN_ORDERS DAYS_30': 9 } }, some)?.[0]).toBe('再有 4 单，就到腰部');
  });

  test('of ways that are equally far the one with less to do is said', () => {
    const some = {
      ...RULE,
      riseToMid: all(any(reaching('BUYERS', 'DAYS_7', 1), reaching('OWN_SALES', 'DAYS_7', 1)), reaching('BUYERS', 'LIFETIME', 1)),
    };
    const columns = new MadeColumns([{ figures: { 'OWN_SALES DAYS_7': 1 } }]);
    expect(stepOf(some, columns, CUTOFFS, 0)?.unmet.map(({ window }) => window)).toEqual(['LIFETIME']);
  });

  test('nothing is to be done by a head who is safe, by the pinned and the erased', () => {
    const safe: MadePerson = { tier: 'HEAD', figures: { 'TEAM_SALES DAYS_90': 10_000_000 } };
    expect(stepFor(safe)).toBeNull();
    expect(stepFor({ ...safe, figures: {} })).not.toBeNull();
    expect(stepFor({ figures: near, pinUntil: TODAY })).toBeNull();
    expect(stepFor({ figures: near, pinUntil: TODAY - 1 })).not.toBeNull();
    expect(stepFor({ figures: near, isErased: true })).toBeNull();
  });
});

test('groups are numbered as they stand, and falls are told of what can fall', () => {
  const some = {
    ...RULE,
    riseToMid: all(
      reaching('OWN_ORDERS', 'DAYS_30', 12),
      any(reaching('BUYERS', 'LIFETIME', 5), reaching('REFUND_RATE', 'DAYS_30', 800)),
      reaching('OWN_SALES', 'DAYS_7', 100),
    ),
  };
  const drop = { day: TODAY + 3, by: 2 };
  const columns = new MadeColumns([
    { figures: near, drops: { 'OWN_ORDERS DAYS_30': drop, 'BUYERS LIFETIME': drop, 'REFUND_RATE DAYS_30': drop } },
  ]);
  const { rise, keep } = explainSides(some, columns, CUTOFFS, 0);
  expect(keep).toBeNull();
  expect(rise).toMatchObject({ tier: 'MID', isForKeeping: false, kind: 'ALL', isMet: false, met: 1, total: 4 });
  expect(rise?.conditions.map(({ metric, group, groupKind, dropsOn, dropsBy }) => [metric, group, groupKind, dropsOn, dropsBy])).toEqual([
    ['OWN_ORDERS', 0, 'ALL', '2026-11-27', 2],
    ['BUYERS', 1, 'ANY', null, null],
    ['REFUND_RATE', 1, 'ANY', null, null],
    ['OWN_SALES', 0, 'ALL', null, null],
  ]);
});

test('a verdict says what is missing, or by how much more it is kept', () => {
  const row: ConditionValueRow = {
    tier: 'MID',
    isForKeeping: true,
    metric: 'OWN_ORDERS',
    window: 'DAYS_30',
    comparison: 'AT_LEAST',
    threshold: 10.8,
    topBasisPoints: null,
    value: 43,
    isMet: true,
    group: 0,
    groupKind: 'ALL',
  };
  const said = (more: Partial<ConditionValueRow>): [number, string, string] => {
    const { missing, words } = conditionVerdict({ ...row, ...more });
    return [missing, words.zh, words.en];
  };
  expect(said({})).toEqual([0, '高出 32 单', '32 above']);
  expect(said({ value: 11 })).toEqual([0, '已达到', 'met']);
  expect(said({ isForKeeping: false })).toEqual([0, '已达到', 'met']);
  expect(said({ value: 8, isMet: false })).toEqual([3, '再有 3 单', '3 more orders']);
  expect(said({ metric: 'REFUND_RATE', comparison: 'AT_MOST', threshold: 555.56, value: 580, isMet: false })).toEqual([
    25,
    '退款率要降到 5.55% 以下',
    'a refund rate of 5.55% at most',
  ]);
  expect(said({ metric: 'REFUND_RATE', comparison: 'AT_MOST', threshold: 555.56, value: 555 })).toEqual([0, '没有超过', 'not exceeded']);
  expect(said({ metric: 'REPLICATION_INDEX', threshold: 540, value: 214, isMet: false })).toEqual([
    326,
    '复制指数再高 3.26',
    'a replication index 3.26 higher',
  ]);
  const graduated = { metric: 'CAMP_GRADUATED', window: 'LIFETIME' } as const;
  expect(said({ ...graduated, threshold: 0.9, value: 0, isMet: false })).toEqual([1, '在训练营结业', 'graduation from a camp']);
  expect(said({ ...graduated, threshold: 1, value: 1 })).toEqual([0, '已达到', 'met']);
  expect(said({ metric: 'DUTY_SCORE', threshold: 80, value: 71, isMet: false })).toEqual([
    9,
    '职责评分再高 9 分',
    'a duty score 9 points higher',
  ]);
  expect(said({ metric: 'VIOLATIONS', comparison: 'AT_MOST', threshold: 2.22, value: 3, isMet: false })).toEqual([
    1,
    '违规不超过 2 次',
    '2 breaches at most',
  ]);
});

describe('what a TierChange keeps and says', () => {
  const columns = new MadeColumns([
    { tier: 'MID', figures: { 'OWN_ORDERS DAYS_30': 9, 'TEAM_SALES DAYS_90': 16_500_000, 'ACTIVE_DOWNLINE DAYS_30': 40 } },
  ]);
  const conditions = (kind: TierChangeRow['kind'], from: number, to: number): ConditionValueRow[] =>
    conditionsAt(RULE, columns, CUTOFFS, 0, { kind, from, to });
  const change = (
    kind: TierChangeRow['kind'],
    from: TierChangeRow['from'],
    to: TierChangeRow['to'],
    until: string | null = null,
  ): Pick<TierChangeRow, 'kind' | 'from' | 'to' | 'day' | 'until' | 'conditions'> => ({
    kind,
    from,
    to,
    day: dayOfNumber(TODAY),
    until,
    conditions: conditions(kind, TIER_INDEX[from], TIER_INDEX[to]),
  });

  test('the conditions that were looked at', () => {
    const edges = (rows: ConditionValueRow[]): string => rows.map((row) => `${row.tier}${row.isForKeeping ? ' kept' : ''}`).join();
    expect(edges(conditions('PROMOTED', 0, 1))).toBe('MID,MID,MID');
    expect(edges(conditions('PROMOTED', 0, 2))).toBe('MID,MID,MID,HEAD,HEAD');
    expect(edges(conditions('PROMOTED', 1, 2))).toBe('HEAD,HEAD');
    expect(edges(conditions('GRACE_BEGUN', 1, 1))).toBe('MID kept,MID kept');
    expect(edges(conditions('DEMOTED', 2, 1))).toBe('HEAD kept,HEAD kept');
    expect(edges(conditions('GRACE_ENDED', 2, 2))).toBe('HEAD kept,HEAD kept');
    expect(conditions('PIN_ENDED', 2, 2)).toEqual([]);
    expect(conditions('PROMOTED', 1, 2)[0]).toEqual({
      tier: 'HEAD',
      isForKeeping: false,
      metric: 'TEAM_SALES',
      window: 'DAYS_90',
      comparison: 'AT_LEAST',
      threshold: 16_000_000,
      topBasisPoints: 100,
      value: 16_500_000,
      isMet: true,
      group: 0,
      groupKind: 'ALL',
    });
  });

  const plainly = ({ zh }: { zh: string }): string =>
    zh.replaceAll(' ', '').replaceAll('我的订单', '个人订单').replaceAll('活跃下级人数', '活跃下级');
  test('in words, with what decided', () => {
    // The narrowest of what was met: 500 yuan beyond the best 1 % rather than 15 people beyond 25.
    expect(plainly(changeWords(change('PROMOTED', 'MID', 'HEAD')))).toBe('升到头部：近90天团队销售额¥165,000，达到前1%的¥160,000');
    expect(changeWords(change('PROMOTED', 'MID', 'HEAD')).en).toBe(
      'Up to the head tier: team sales in 90 days ¥165,000, at least ¥160,000 (best 1%)',
    );
    expect(plainly(changeWords(change('GRACE_BEGUN', 'MID', 'MID', '2026-12-08')))).toBe(
      '进入宽限期：近30天个人订单9单，不到11单；近30天团队销售额¥0，不到¥36,000；12月7日前补上就保住腰部',
    );
    expect(changeWords(change('GRACE_BEGUN', 'MID', 'MID', '2026-12-08')).en).toMatch(
      /^The grace has begun: own orders in 30 days 9, short of 11; .*; make it up by 7 December and you keep the middle tier$/,
    );
    expect(plainly(changeWords(change('DEMOTED', 'MID', 'NEW')))).toBe(
      '宽限期已过，回到新手：近30天个人订单9单，不到11单；近30天团队销售额¥0，不到¥36,000',
    );
    expect(plainly(changeWords(change('GRACE_ENDED', 'HEAD', 'HEAD')))).toBe('保住了头部：近90天团队销售额¥165,000，达到前2%的¥90,000');
    expect(changeWords(change('PINNED', 'MID', 'HEAD', '2027-03-14'))).toEqual({
      zh: '由平台固定为头部，到2027年3月14日',
      en: 'Fixed at the head tier until 14 March 2027',
    });
    expect(changeWords(change('PIN_ENDED', 'HEAD', 'HEAD'))).toEqual({
      zh: '固定结束，重新按规则评估',
      en: 'No longer fixed: the rules count again',
    });
  });

  test('what was kept by one of several is not blamed on the others', () => {
    const rule_ = {
      ...RULE,
      keepMid: all(any(reaching('BUYERS', 'DAYS_30', 3), reaching('ACTIVE_DOWNLINE', 'DAYS_30', 3)), reaching('OWN_ORDERS', 'DAYS_30', 12)),
    };
    const kept = conditionsAt(rule_, columns, CUTOFFS, 0, { kind: 'DEMOTED', from: 1, to: 0 });
    expect(plainly(changeWords({ ...change('DEMOTED', 'MID', 'NEW'), conditions: kept }))).toBe(
      '宽限期已过，回到新手：近30天个人订单9单，不到11单',
    );
  });
});

describe('where somebody stands, in a sentence', () => {
  const said = (one: MadePerson): string => explanationOf(RULE, new MadeColumns([one]), CUTOFFS, 0).words.zh;
  test.each<[MadePerson, string]>([
    [{}, '你现在是新手'],
    [{ tier: 'MID', figures: { 'OWN_ORDERS DAYS_30': 11 } }, '你现在是腰部，保级条件已达到'],
    [{ tier: 'MID' }, '你现在是腰部，保级条件还没达到'],
    [{ tier: 'MID', graceSince: TODAY, graceUntil: TODAY + 14 }, '你现在是腰部，保级条件还没达到；12月7日前补上就保住'],
    [{ tier: 'HEAD', pinUntil: TODAY + 7 }, '你的层级由平台固定为头部，到12月1日'],
  ])('%j', (one, zh) => {
    expect(said(one)).toBe(zh);
  });
});

test('days are said the way people say them', () => {
  expect([
    dateWords('2026-11-28', '2026-11-24'),
    byWords('2026-11-24', '2026-11-24'),
    byWords('2026-11-20', '2026-11-24'),
    byWords('2026-11-25', '2026-11-24'),
  ]).toEqual([
    { zh: '11月28日', en: '28 November' },
    { zh: '今天内', en: 'today' },
    { zh: '今天内', en: 'today' },
    { zh: '周三前', en: 'by Wednesday' },
  ]);
});

test('the rule to begin with promises something to everybody new', () => {
  const columns = new MadeColumns([{}]);
  expect(nextStep(DEFAULT_RULE, columns, cutoffsOf(DEFAULT_RULE, columns), 0)?.tier).toBe('MID');
});
