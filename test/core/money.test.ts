import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  assertFen,
  formatYuan,
  isFen,
  parseFen,
  parseYuan,
  percentOf,
  share,
  shortYuan,
  subtract,
  sum,
  times,
} from '../../server/core/money.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const amounts = fc.maxSafeInteger();

describe('amounts', () => {
  test('are whole and safe, or a fault', () => {
    for (const value of [0.5, NaN, Infinity, MOST + 1]) {
      expect(isFen(value)).toBe(false);
      expect(() => assertFen(value)).toThrow(RangeError);
    }
    expect(isFen('1')).toBe(false);
    expect(Object.is(assertFen(-0), 0)).toBe(true);
  });

  test('add up, and refuse to leave the safe integers', () => {
    expect(add(39900, 1)).toBe(39901);
    expect(subtract(0, 39900)).toBe(-39900);
    expect(sum([])).toBe(0);
    expect(sum([39900, -39900, 5])).toBe(5);
    expect(times(39900, 3)).toBe(119700);
    expect(() => add(MOST, 1)).toThrow(RangeError);
    expect(() => subtract(-MOST, 1)).toThrow(RangeError);
    expect(() => sum([MOST, 1, -5])).toThrow(RangeError);
    expect(() => times(MOST, 2)).toThrow(RangeError);
    expect(() => times(100, 1.5)).toThrow(RangeError);
    expect(() => add(0.1, 0.2)).toThrow(RangeError);
  });
});

describe('percentages', () => {
  test.each([
    [39900, 1000, 3990],
    [1, 5000, 1],
    [-1, 5000, -1],
    [1, 4999, 0],
    [3, 5000, 2],
    [12345, 333, 411],
    [MOST, 10000, MOST],
    [39900, 0, 0],
    [-39900, 0, 0],
  ])('%i fen at %i basis points are %i, half a fen away from zero', (amount, rate, part) => {
    expect(Object.is(percentOf(amount, rate), part)).toBe(true);
  });

  test('taking back returns what was given', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, rate) => percentOf(amount, rate) + percentOf(-amount, rate) === 0),
    );
  });

  test('too much is a fault', () => {
    expect(() => percentOf(MOST, 10_001)).toThrow(RangeError);
    expect(() => percentOf(100, 0.5)).toThrow(RangeError);
  });
});

describe('sharing out', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [101, [1, 1, 1], [34, 34, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [0, 1, 0, 2], [0, 3, 0, 7]],
    [1, [0, 0, 5], [0, 0, 1]],
    [0, [], []],
    [0, [0, 0], [0, 0]],
    [-1, [1, 1], [-1, 0]],
    [MOST, [MOST, MOST], [4503599627370496, 4503599627370495]],
  ])('%i by %j is %j', (total, weights, parts) => {
    expect(share(total, weights)).toEqual(parts);
  });

  test('among nobody, or by weights that are no weights, is a fault', () => {
    expect(() => share(1, [])).toThrow(RangeError);
    expect(() => share(1, [0, 0])).toThrow(RangeError);
    expect(() => share(1, [1, -1])).toThrow(RangeError);
    expect(() => share(1, [0.5])).toThrow(RangeError);
  });

  const weightLists = fc
    .array(fc.oneof(fc.nat(20), fc.nat(MOST)), { minLength: 1, maxLength: 30 })
    .filter((weights) => weights.some((weight) => weight > 0));

  test('adds up exactly, stays within one fen of the quota, and gives nothing for nothing', () => {
    fc.assert(
      fc.property(amounts, weightLists, (total, weights) => {
        const parts = share(total, weights);
        expect(sum(parts)).toBe(total);
        const whole = weights.reduce((sofar, weight) => sofar + BigInt(weight), 0n);
        parts.forEach((part, index) => {
          const weight = weights[index]!;
          const off = BigInt(part) * whole - BigInt(total) * BigInt(weight);
          expect(off < whole && off > -whole).toBe(true);
          if (weight === 0) expect(Object.is(part, 0)).toBe(true);
        });
      }),
    );
  });

  test('a larger weight never gets less, and a refund mirrors the sale', () => {
    fc.assert(
      fc.property(fc.nat(MOST), weightLists, (total, weights) => {
        const parts = share(total, weights);
        const byWeight = weights
          .map((weight, index) => ({ weight, part: parts[index]! }))
          .sort((a, b) => a.weight - b.weight || a.part - b.part);
        const grouped = byWeight.every(
          (entry, index) => index === 0 || byWeight[index - 1]!.weight === entry.weight || byWeight[index - 1]!.part <= entry.part,
        );
        expect(grouped).toBe(true);
        expect(share(-total, weights).map((part) => 0 - part)).toEqual(parts);
      }),
    );
  });
});

describe('text', () => {
  test.each([
    [123450, '¥1,234.50'],
    [0, '¥0.00'],
    [5, '¥0.05'],
    [-5, '-¥0.05'],
    [100000000, '¥1,000,000.00'],
    [99999, '¥999.99'],
    [MOST, '¥90,071,992,547,409.91'],
  ])('%i fen are written %s in either language', (fen, written) => {
    expect(formatYuan(fen, 'zh-CN')).toBe(written);
    expect(formatYuan(fen, 'en')).toBe(written);
  });

  test.each([
    [39900, '¥399', '¥399'],
    [39950, '¥399.50', '¥399.50'],
    [999999, '¥9,999.99', '¥9.9K'],
    [1000000, '¥1万', '¥10K'],
    [12345600, '¥12.3万', '¥123K'],
    [-12345600, '-¥12.3万', '-¥123K'],
    [9999999999, '¥9999万', '¥99.9M'],
    [10000000000, '¥1亿', '¥100M'],
    [123456789000, '¥12.3亿', '¥1.2B'],
    [19990000, '¥19.9万', '¥199K'],
    [0, '¥0', '¥0'],
  ])('%i fen are short %s and %s, cut off and never rounded up', (fen, chinese, english) => {
    expect(shortYuan(fen, 'zh-CN')).toBe(chinese);
    expect(shortYuan(fen, 'en')).toBe(english);
  });

  test.each([
    ['12.30', 1230],
    ['12.3', 1230],
    ['12', 1200],
    ['0', 0],
    ['-0.05', -5],
    ['-0', 0],
    ['90071992547409.91', MOST],
  ])('%s yuan are %i fen', (text, fen) => {
    expect(Object.is(parseYuan(text), fen)).toBe(true);
  });

  test.each([
    '',
    ' 1',
    '1.',
    '.5',
    '1.234',
    '01',
    '1,234',
    '¥1',
    '1e3',
    '+1',
    '--1',
    '90071992547409.92',
    '99999999999999999',
    '\uff11',
    '1\n',
  ])('%j is no amount in yuan', (text) => {
    expect(() => parseYuan(text)).toThrow('BAD_MONEY');
  });

  test.each(['', '1.0', '01', '-0', '+1', '1e3', '9007199254740992', ' 1', '0x10', '1\n'])('%j is no amount in fen', (text) => {
    expect(() => parseFen(text)).toThrow('BAD_MONEY');
  });

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(amounts, (fen) => parseYuan(formatYuan(fen, 'en').replace(/[¥,]/g, '')) === fen && parseFen(String(fen)) === fen),
    );
  });
});
