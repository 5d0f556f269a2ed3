import { describe, expect, test } from '@jest/globals';
import { Decimal128, Double, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';

import { parseCollation } from '../../server/embedded/collation.ts';
import { MAX_KEY_BYTES, bracketBounds, cutBound, encodeKey, successor, textPrefix, truncateKey } from '../../server/embedded/keys.ts';
import type { Direction } from '../../server/embedded/keys.ts';
import { bracket, compare } from '../../server/embedded/values.ts';
import type { Value } from '../../server/embedded/values.ts';
import { arbitraryNumber, arbitraryText, arbitraryValue, docOf } from './arbitrary-values.ts';

const sign = (order: number): number => Math.sign(order) + 0;
const key = (...values: Value[]): Buffer =>
  encodeKey(
    values,
    values.map(() => 1),
    null,
  );

describe('keys', () => {
  test('of one value sort as the values do, up and down', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (a, b) => {
        expect(Buffer.compare(key(a), key(b))).toBe(sign(compare(a, b)));
        expect(Buffer.compare(encodeKey([a], [-1], null), encodeKey([b], [-1], null))).toBe(sign(compare(b, a)));
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['numbers', arbitraryNumber],
    ['texts', arbitraryText],
  ])('of %s sort as they do', (_, arbitrary: fc.Arbitrary<Value>) => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        expect(Buffer.compare(key(a), key(b))).toBe(sign(compare(a, b)));
      }),
      { numRuns: 20_000 },
    );
  });

  test('of several values sort by the first that differs, each in its direction', () => {
    const close = fc.oneof(fc.constantFrom<Value>(null, 1, 1n, 'a', 'a\u0000', '', [], docOf([])), arbitraryValue);
    const direction = fc.constantFrom<Direction>(1, -1);
    fc.assert(
      fc.property(fc.array(fc.tuple(close, close, direction), { minLength: 1, maxLength: 3 }), (parts) => {
        const directions = parts.map(([, , turn]) => turn);
        const order = parts.map(([a, b, turn]) => sign(compare(a, b)) * turn).find((difference) => difference !== 0) ?? 0;
        const left = encodeKey(
          parts.map(([a]) => a),
          directions,
          null,
        );
        const right = encodeKey(
          parts.map(([, b]) => b),
          directions,
          null,
        );
        expect(Buffer.compare(left, right)).toBe(order);
      }),
      { numRuns: 10_000 },
    );
  });

  test('never begin with the key of another value', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, fc.constantFrom<Direction>(1, -1), (a, b, turn) => {
        const one = encodeKey([a], [turn], null);
        const other = encodeKey([b], [turn], null);
        expect(other.subarray(0, one.length).equals(one)).toBe(compare(a, b) === 0);
      }),
      { numRuns: 10_000 },
    );
  });

  test('are byte-equal for one number in every kind', () => {
    for (const kinds of [
      [5, 5n, new Double(5), Decimal128.fromString('5.00')],
      [0, -0, 0n, Decimal128.fromString('-0E+9')],
      [NaN, Decimal128.fromString('NaN')],
      [-Infinity, Decimal128.fromString('-Infinity')],
      [9007199254740993n, Decimal128.fromString('9007199254740993.0')],
      [-9223372036854775807n, Decimal128.fromString('-9223372036854775807')],
    ]) {
      for (const value of kinds) expect(key(value).equals(key(kinds[0]))).toBe(true);
    }
  });

  test('treat a missing value as null', () => {
    expect(key(undefined).equals(key(null))).toBe(true);
  });

  test('hold texts that are longer than the scratch space', () => {
    const long = '\u0000x\u{1f600}'.repeat(5000);
    expect(Buffer.compare(key(long), key(`${long}a`))).toBe(-1);
    expect(Buffer.compare(key([long, 1, new ObjectId()]), key([long, 2]))).toBe(-1);
    expect(key(docOf([['a', 'x'.repeat(3_000_000)]])).length).toBeGreaterThan(3_000_000);
    expect(key('a').equals(key('a'))).toBe(true);
  });

  test('with a collation are equal for equal texts, nested ones too', () => {
    const collation = parseCollation({ locale: 'en', strength: 2 });
    const folded = (value: Value): Buffer => encodeKey([value], [1], collation);
    expect(folded('Straße É').equals(folded('STRAßE é'))).toBe(true);
    expect(folded([docOf([['a', 'X']])]).equals(folded([docOf([['a', 'x']])]))).toBe(true);
    expect(folded('e').equals(folded('é'))).toBe(false);
  });
});

describe('ranges of keys', () => {
  test('the successor of a key is after everything that begins with it and before everything else that is larger', () => {
    expect(successor(Buffer.from([1, 2]))).toEqual(Buffer.from([1, 3]));
    expect(successor(Buffer.from([1, 255, 255]))).toEqual(Buffer.from([2]));
    expect(successor(Buffer.from([255]))).toBeNull();
    expect(successor(Buffer.alloc(0))).toBeNull();
  });

  test('the bounds of a class hold its values and no others', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (a, b) => {
        const { lower, upper } = bracketBounds(bracket(a));
        const inside = Buffer.compare(key(b), lower) >= 0 && Buffer.compare(key(b), upper) < 0;
        expect(inside).toBe(bracket(a) === bracket(b));
      }),
    );
  });

  test('a text begins with a prefix exactly if its key does', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (prefix, text) => {
        const start = textPrefix(prefix);
        expect(key(text).subarray(0, start.length).equals(start)).toBe(text.startsWith(prefix));
        expect(
          key(prefix + text)
            .subarray(0, start.length)
            .equals(start),
        ).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('a key that is too long is cut, stays distinct and stays inside the bounds of its beginning', () => {
    const long = 'x'.repeat(2000);
    const one = truncateKey(key(`${long}a`));
    const other = truncateKey(key(`${long}b`));
    expect([one.truncated, other.truncated, one.key.length]).toEqual([true, true, MAX_KEY_BYTES]);
    expect(one.key.equals(other.key)).toBe(false);
    expect(truncateKey(key(`${long}a`)).key.equals(one.key)).toBe(true);
    const { bound, cut } = cutBound(key(`${long}b`));
    expect(cut).toBe(true);
    expect(Buffer.compare(bound, one.key)).toBe(-1);
    expect(Buffer.compare(one.key, successor(bound) ?? Buffer.alloc(0))).toBe(-1);
    expect(truncateKey(key('short'))).toEqual({ key: key('short'), truncated: false });
  });

  test('MinKey and MaxKey are at the ends', () => {
    expect(key(new MinKey())[0]).toBe(1);
    expect(key(new MaxKey())[0]).toBe(127);
  });
});
