import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CUTS, findingsOf, shareOut, Takings } from '../../server/reviews/review.rules.ts';
import type { FigureRow, Noticed, ScoredFact } from '../../server/reviews/review.rules.ts';

const sale: ScoredFact = {
  isRefund: false,
  isLate: false,
  sellerId: 'a',
  tier: 'MID',
  groupId: 'g1',
  operatorId: 'o1',
  phaseId: 'p1',
  hour: '2026-05-14T10',
  salesFen: 8_900,
  orders: 1,
  newMembers: 0,
};
const same = (key: string) => ({ zh: key, en: key });
const row = (key: string, salesFen: number, goalFen: number | null = null): FigureRow => ({
  key,
  name: same(key),
  goalFen,
  salesFen,
  orders: 1,
  newMembers: 0,
  sellers: 1,
  refundedFen: 0,
});

describe('taking a result apart', () => {
  test('a refund is taken from the hour of its order, and whoever sold is still one who sold', () => {
    const takings = new Takings();
    takings.add(sale);
    takings.add({ ...sale, isRefund: true, salesFen: -8_900, orders: -1 });
    expect(takings.rows('HOUR', new Map(), same)).toEqual([
      {
        key: '2026-05-14T10',
        name: same('2026-05-14T10'),
        goalFen: null,
        salesFen: 0,
        orders: 0,
        newMembers: 0,
        sellers: 1,
        refundedFen: 8_900,
      },
    ]);
  });

  test('a membership brings a new member and no seller', () => {
    const takings = new Takings();
    takings.add({ ...sale, salesFen: 0, orders: 0, newMembers: 1 });
    expect(takings.all.figures()).toEqual({ salesFen: 0, orders: 0, newMembers: 1, sellers: 0, refundedFen: 0 });
  });

  test('what came after the boards were frozen counts nowhere but as late', () => {
    const takings = new Takings();
    takings.add({ ...sale, isLate: true });
    expect(takings.late).toBe(1);
    expect(CUTS.map((cut) => takings.rows(cut, new Map(), same))).toEqual([[], [], [], [], []]);
  });

  test('who has a part of the goal and sold nothing stands there with nothing', () => {
    const takings = new Takings();
    takings.add(sale);
    const rows = takings.rows(
      'GROUP',
      new Map([
        ['g1', 5_000],
        ['g2', 3_000],
      ]),
      same,
    );
    expect(rows.map(({ key, goalFen, salesFen }) => [key, goalFen, salesFen])).toEqual([
      ['g1', 5_000, 8_900],
      ['g2', 3_000, 0],
    ]);
  });

  test('every cut adds up to the whole', () => {
    const facts = fc.array(
      fc.record({
        isRefund: fc.boolean(),
        isLate: fc.boolean(),
        sellerId: fc.constantFrom('a', 'b', 'c'),
        tier: fc.constantFrom('NEW' as const, 'MID' as const, 'HEAD' as const),
        groupId: fc.constantFrom('g1', 'g2', null),
        operatorId: fc.constantFrom('o1', null),
        phaseId: fc.constantFrom('p1', 'p2', null),
        hour: fc.constantFrom('2026-05-14T10', '2026-05-14T11'),
        salesFen: fc.integer({ min: -1_000, max: 1_000 }),
        orders: fc.integer({ min: -1, max: 1 }),
        newMembers: fc.integer({ min: 0, max: 1 }),
      }),
    );
    fc.assert(
      fc.property(facts, (given) => {
        const takings = new Takings();
        for (const fact of given) takings.add(fact);
        const counted = given.filter(({ isLate }) => !isLate);
        const whole = counted.reduce((sum, { salesFen }) => sum + salesFen, 0);
        for (const cut of CUTS) {
          const rows = takings.rows(cut, new Map(), same);
          expect(rows.reduce((sum, { salesFen }) => sum + salesFen, 0)).toBe(whole);
          expect(rows.reduce((sum, { orders }) => sum + orders, 0)).toBe(takings.all.orders);
        }
      }),
    );
  });
});

describe('sharing a goal out', () => {
  test('parts add up to the whole, and the largest remainder gets what is left', () => {
    expect([
      ...shareOut(
        100,
        new Map([
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ]),
      ),
    ]).toEqual([
      ['a', 34],
      ['b', 33],
      ['c', 33],
    ]);
  });

  test('who sold nothing before gets no part, and nobody does where nobody sold', () => {
    expect([
      ...shareOut(
        100,
        new Map([
          ['a', 0],
          ['b', 7],
        ]),
      ),
    ]).toEqual([['b', 100]]);
    expect(shareOut(100, new Map([['a', 0]])).size).toBe(0);
    expect(shareOut(0, new Map([['a', 5]])).size).toBe(0);
  });

  test('whatever the weights, whole fen that add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.array(fc.integer({ min: -5, max: 1e10 }), { minLength: 1, maxLength: 40 }),
        (whole, weights) => {
          const parts = [...shareOut(whole, new Map(weights.map((weight, at) => [String(at), weight]))).values()];
          fc.pre(weights.some((weight) => weight > 0));
          expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        },
      ),
    );
  });
});

describe('what stands out', () => {
  const day: Noticed = {
    goalFen: 100_000,
    salesFen: 120_000,
    orders: 12,
    refundedFen: 1_000,
    newMembers: 0,
    phases: [row('开场', 80_000, 50_000), row('冲刺', 40_000, 50_000)],
    hours: [row('10:00', 70_000), row('11:00', 50_000)],
    groups: [row('一群', 70_000, 60_000), row('二群', 30_000, 40_000), row('', 20_000)],
    items: [],
    bestFen: 90_000,
  };
  const said = (change: Partial<Noticed>): string =>
    findingsOf({ ...day, ...change })
      .map(({ zh }) => zh)
      .join('');

  test('the goal, the best and the weakest phase, the best hour, groups, and how much the best fifth made', () => {
    expect(findingsOf(day).map(({ en }) => en)).toEqual([
      'The sales goal was reached: 120.0%.',
      'Against the plan, “开场” did best (160.0%) and “冲刺” worst (80.0%).',
      'The hour from 10:00 sold most: 58.3% of everything.',
      '1 of 2 groups reached their part of the goal.',
      'The best fifth of those who sold made 75.0% of the sales.',
    ]);
  });

  test('a day without orders says only that', () => {
    expect(findingsOf({ ...day, salesFen: 0, orders: 0, bestFen: 0 }).map(({ zh }) => zh)).toEqual([
      '销售目标完成 0.0%，未达成。',
      '活动期间没有成交。',
    ]);
  });

  test('an item is praised for what its clicks became, not on a handful of clicks', () => {
    const item = { itemId: 'i', title: '开场文案', kind: 'TEXT' as const, copies: 9, shares: 3, clicks: 100, orders: 8, salesFen: 1 };
    expect(said({ items: [item, { ...item, title: '少见', clicks: 2, orders: 2 }] })).toContain(
      '素材「开场文案」转化最好：点击成交率 8.0%。',
    );
  });

  test('many refunds are said', () => {
    expect(said({})).not.toContain('退款率');
    expect(said({ refundedFen: 20_000 })).toContain('退款率 14.3%');
  });
});
