// What an order must be, how facts add up to days, and what the lists and figures are cut down to.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeBusinessTime } from '../../server/core/time.ts';
import {
  checkDays,
  checkRefund,
  daysToCheck,
  fillDays,
  firstDifference,
  firstOfDays,
  maskBuyer,
  NOTHING,
  readOrder,
  readRefund,
  tallyOfOrder,
  topByNet,
} from '../../server/orders/rules.ts';

const NOW = new Date('2026-05-12T02:30:00Z');
const EVENT = {
  orderNo: 'A1',
  memberNo: 'M1',
  buyerRef: 'wx-1',
  sku: 'RICE',
  quantity: 2,
  amountFen: 11_800,
  profitFen: 900,
  kind: 'PRODUCT',
  paidAt: '2026-05-12T10:00:00+08:00',
};

test('an order is the same from JSON and from the texts of a file', () => {
  const order = { ...EVENT, paidAt: new Date('2026-05-12T02:00:00Z') };
  expect(readOrder(EVENT, NOW)).toEqual({ ok: true, order });
  expect(readOrder({ ...EVENT, quantity: '2', amountFen: '11800', profitFen: '900' }, NOW)).toEqual({ ok: true, order });
  const local = { ...EVENT, paidAt: '2026-05-12T10:00:00' };
  expect(readOrder(local, NOW, makeBusinessTime('Asia/Shanghai'))).toEqual({ ok: true, order });
  expect(readOrder({ ...EVENT, more: 'ignored', amountFen: 0 }, NOW)).toMatchObject({ ok: true, order: { amountFen: 0 } });
});

test.each<[object, string, string]>([
  [{ quantity: 0 }, 'NUMBER_OUT_OF_RANGE', 'quantity'],
  [{ quantity: 100_001 }, 'NUMBER_OUT_OF_RANGE', 'quantity'],
  [{ amountFen: 1_000_000_001 }, 'NUMBER_OUT_OF_RANGE', 'amountFen'],
  [{ amountFen: '' }, 'FIELD_MISSING', 'amountFen'],
  [{ profitFen: '-1' }, 'NUMBER_OUT_OF_RANGE', 'profitFen'],
  [{ kind: 'product' }, 'CHOICE_UNKNOWN', 'kind'],
  [{ kind: 'toString' }, 'CHOICE_UNKNOWN', 'kind'],
  [{ buyerRef: '' }, 'FIELD_MISSING', 'buyerRef'],
  [{ sku: undefined }, 'FIELD_MISSING', 'sku'],
  [{ paidAt: 1_778_551_200 }, 'FIELD_NOT_TEXT', 'paidAt'],
])('an order with %j is refused as %s', (more, why, column) => {
  expect(readOrder({ ...EVENT, ...more }, NOW)).toMatchObject({ ok: false, why, column });
});

test('a refund is at least one fen', () => {
  const back = { refundNo: 'R1', orderNo: 'A1', amountFen: 1, refundedAt: '2026-05-12T02:00:00Z' };
  expect(readRefund(back, NOW)).toEqual({ ok: true, refund: { ...back, refundedAt: new Date('2026-05-12T02:00:00Z') } });
  expect(readRefund({ ...back, amountFen: 0 }, NOW)).toMatchObject({ why: 'NUMBER_OUT_OF_RANGE', column: 'amountFen' });
});

test('two tellings are the same fact when every field is, times by their instant', () => {
  const told = { a: 1, at: new Date(5) };
  expect(firstDifference({ a: 1, at: new Date(5) }, told)).toBeNull();
  expect(firstDifference({ a: 1, at: new Date(6) }, told)).toBe('at');
  expect(firstDifference({ a: 2, at: new Date(6) }, told)).toBe('a');
});

test('refunds never exceed their order, whatever their sequence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), fc.array(fc.integer({ min: 1, max: 600 })), (amountFen, refunds) => {
      let refundedFen = 0;
      for (const each of refunds) {
        const verdict = checkRefund({ amountFen, refundedFen }, each);
        expect(verdict.ok).toBe(refundedFen + each <= amountFen);
        if (verdict.ok) refundedFen = verdict.refundedFen;
        else expect(verdict.leftFen).toBe(amountFen - refundedFen);
      }
      expect(refundedFen).toBeLessThanOrEqual(amountFen);
    }),
  );
});

test('memberships are counted by piece, and within the totals', () => {
  const order = { quantity: 2, amountFen: 79_800, profitFen: 100, refundedFen: 50 };
  expect(tallyOfOrder({ ...order, kind: 'MEMBERSHIP' })).toEqual({
    orders: 1,
    quantity: 2,
    amountFen: 79_800,
    refundedFen: 50,
    profitFen: 100,
    memberships: 2,
    membershipFen: 79_800,
  });
  expect(tallyOfOrder({ ...order, kind: 'GROUP_BUY' })).toMatchObject({ memberships: 0, membershipFen: 0, amountFen: 79_800 });
});

test('every day of a stretch is there once, shards of one day add up', () => {
  const row = (day: string, amountFen: number) => ({ ...NOTHING, day, amountFen, refundedFen: 1 });
  const days = fillDays('2026-02-27', '2026-03-02', [row('2026-03-01', 5), row('2026-03-01', 7), row('2026-02-27', 1)]);
  expect(days.map(({ day, netFen }) => [day, netFen])).toEqual([
    ['2026-02-27', 0],
    ['2026-02-28', 0],
    ['2026-03-01', 10],
    ['2026-03-02', 0],
  ]);
});

test('stretches are bounded', () => {
  expect(firstOfDays('2026-05-12', 1)).toEqual({ ok: true, from: '2026-05-12' });
  expect(firstOfDays('2026-05-12', 90)).toEqual({ ok: true, from: '2026-02-12' });
  for (const days of [0, 91, 1.5, NaN]) expect(firstOfDays('2026-05-12', days)).toMatchObject({ ok: false });
  expect(checkDays('2026-05-12', '2026-05-12')).toEqual({ ok: true });
  expect(checkDays('2026-05-12', '2027-06-16')).toMatchObject({ ok: false, why: 'DAYS_OUT_OF_RANGE' });
  expect(checkDays('2026-05-12', '2026-05-11')).toMatchObject({ ok: false, why: 'DAYS_BACKWARDS' });
});

test.each([
  ['wx-openid-778899', '****8899'],
  ['abcde', '****bcde'],
  ['abcd', '****'],
  ['王小明的妈妈', '****明的妈妈'],
  ['', '****'],
])('the buyer %s is shown as %s', (buyer, shown) => {
  expect(maskBuyer(buyer)).toBe(shown);
});

test('the top by net is either exact or asks for more rows', () => {
  const anySeller = fc
    .record({ amountFen: fc.integer({ min: 0, max: 50 }), part: fc.integer({ min: 0, max: 100 }) })
    .map(({ amountFen, part }) => ({ amountFen, refundedFen: Math.floor((amountFen * part) / 100) }));
  fc.assert(
    fc.property(fc.array(anySeller, { maxLength: 30 }), fc.integer({ min: 5, max: 30 }), (sellers, limit) => {
      const net = (seller: { amountFen: number; refundedFen: number }) => seller.amountFen - seller.refundedFen;
      const sorted = [...sellers].sort((a, b) => b.amountFen - a.amountFen);
      const read = sorted.slice(0, limit);
      const top = topByNet(read, 5, read.length < limit);
      const wanted = sellers
        .map(net)
        .filter((fen) => fen > 0)
        .sort((a, b) => b - a)
        .slice(0, 5);
      if (top) expect(top.map(net)).toEqual(wanted);
      else expect(read).toHaveLength(limit);
    }),
    { numRuns: 500 },
  );
});

test('the nightly check looks at yesterday and is spread over all earlier days', () => {
  expect(daysToCheck('2026-05-12', null)).toEqual(['2026-05-11']);
  expect(daysToCheck('2026-05-12', '2026-05-11')).toEqual(['2026-05-11']);
  const seen = new Set<string>();
  for (let night = 0; night < 120; night += 1) {
    const today = new Date(Date.UTC(2026, 4, 12 + night)).toISOString().slice(0, 10);
    const [, older] = daysToCheck(today, '2026-05-01');
    expect(older! >= '2026-05-01' && older! < today).toBe(true);
    seen.add(older!);
  }
  expect(seen.size).toBeGreaterThanOrEqual(50);
});
