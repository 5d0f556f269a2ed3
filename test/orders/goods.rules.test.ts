// The rule of a pair of seller and buyer: repurchases and latest buyers move exactly, whatever comes in which order.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addGoods, goodsDifference, goodsOfPair, NO_GOODS, pairOf } from '../../server/orders/goods.rules.ts';
import type { GoodsTally, PairOrder } from '../../server/orders/goods.rules.ts';
import { slowGoods } from './slow-goods.ts';

const DAYS = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-06-01'];

function order(orderNo: string, day: string, more: Partial<PairOrder> = {}): PairOrder {
  return { orderNo, day, paidAt: new Date(`${day}T04:00:00Z`), amountFen: 1_000, refundedFen: 0, ...more };
}

const all = (orders: readonly PairOrder[]) => Object.fromEntries(goodsOfPair(orders));

describe('what a pair comes to', () => {
  test('the first order is no repurchase, the last one has the buyer', () => {
    expect(all([order('A', DAYS[0]!), order('B', DAYS[2]!), order('C', DAYS[1]!)])).toEqual({
      [DAYS[0]!]: { goodsOrders: 1, goodsFen: 1_000, goodsRefundedFen: 0, repurchases: 0, lastBuyers: 0 },
      [DAYS[1]!]: { goodsOrders: 1, goodsFen: 1_000, goodsRefundedFen: 0, repurchases: 1, lastBuyers: 0 },
      [DAYS[2]!]: { goodsOrders: 1, goodsFen: 1_000, goodsRefundedFen: 0, repurchases: 1, lastBuyers: 1 },
    });
  });

  test('a wholly refunded order is none, its money is told; a partly refunded one still counts', () => {
    expect(all([order('A', DAYS[0]!, { refundedFen: 1_000 }), order('B', DAYS[1]!, { refundedFen: 999 })])).toEqual({
      [DAYS[0]!]: { goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 1_000, repurchases: 0, lastBuyers: 0 },
      [DAYS[1]!]: { goodsOrders: 1, goodsFen: 1, goodsRefundedFen: 999, repurchases: 0, lastBuyers: 1 },
    });
  });

  test('a gift of 0 fen is an order: nothing of it can be refunded', () => {
    expect(all([order('A', DAYS[0]!, { amountFen: 0 })])).toEqual({ [DAYS[0]!]: { ...NO_GOODS, goodsOrders: 1, lastBuyers: 1 } });
  });

  test('of two at one moment the lower number is the earlier one', () => {
    const at = new Date('2026-05-01T15:59:59Z');
    // Same moment, so that only the number decides; the days are apart to see which is which.
    const pair = [order('B', DAYS[1]!, { paidAt: at }), order('A', DAYS[0]!, { paidAt: at })];
    expect(goodsOfPair(pair).get(DAYS[0]!)).toMatchObject({ repurchases: 0, lastBuyers: 0 });
    expect(goodsOfPair(pair).get(DAYS[1]!)).toMatchObject({ repurchases: 1, lastBuyers: 1 });
  });

  test('memberships have no pair', () => {
    expect(pairOf('a'.repeat(24), { kind: 'MEMBERSHIP', buyerRef: 'b' })).toBeNull();
    expect(pairOf('a'.repeat(24), { kind: 'PRODUCT', buyerRef: 'b' })).toBe(`${'a'.repeat(24)}:b`);
  });
});

const anyOrder = fc.record({
  orderNo: fc.integer({ min: 1, max: 9 }).map((no) => `P${no}`),
  day: fc.constantFrom(...DAYS),
  hour: fc.integer({ min: 0, max: 2 }),
  amountFen: fc.constantFrom(0, 1, 500),
  part: fc.constantFrom(0, 0.5, 1),
});
const anyPair = fc
  .uniqueArray(anyOrder, { selector: ({ orderNo }) => orderNo, maxLength: 9 })
  .map((orders) =>
    orders.map(({ orderNo, day, hour, amountFen, part }) =>
      order(orderNo, day, { paidAt: new Date(`${day}T0${hour}:00:00Z`), amountFen, refundedFen: Math.floor(amountFen * part) }),
    ),
  );

const without = (byDay: ReadonlyMap<string, GoodsTally>) =>
  [...byDay].filter(([, tally]) => Object.values(tally).some((value) => value !== 0)).sort();

test('any pair comes to what the slow count says', () => {
  fc.assert(
    fc.property(anyPair, (orders) => {
      const slow = slowGoods(orders.map((each) => ({ ...each, seller: 's', buyerRef: 'b', kind: 'PRODUCT' })));
      const found = Array.from(goodsOfPair(orders), ([day, tally]): [string, GoodsTally] => [`s ${day}`, tally]);
      expect(without(new Map(found))).toEqual(without(slow));
    }),
    { numRuns: 500 },
  );
});

test('the differences of any steps add up to the last state, and no step tells of a day that stays', () => {
  fc.assert(
    fc.property(fc.array(anyPair, { minLength: 1, maxLength: 6 }), (states) => {
      const sums = new Map<string, GoodsTally>();
      let before: PairOrder[] = [];
      for (const after of states) {
        for (const [day, tally] of goodsDifference(before, after)) {
          expect(Object.values(tally).some((value) => value !== 0)).toBe(true);
          sums.set(day, addGoods(sums.get(day) ?? NO_GOODS, tally));
        }
        before = after;
      }
      expect(without(sums)).toEqual(without(goodsOfPair(before)));
    }),
    { numRuns: 500 },
  );
});
