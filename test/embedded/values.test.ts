import { describe, expect, test } from '@jest/globals';
import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';

import {
  abs,
  add,
  addExactly,
  compare,
  compareStrings,
  divide,
  equal,
  hashKey,
  isDoc,
  mod,
  multiply,
  multiplyExactly,
  negate,
  roundTo,
  subtract,
  toDecimal,
  toInt,
  toLong,
  toNumber,
  truthy,
  typeName,
  typeNumber,
} from '../../server/embedded/values.ts';
import type { Num, Value } from '../../server/embedded/values.ts';
import { arbitraryNumber, arbitraryText, arbitraryValue, docOf } from './arbitrary-values.ts';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const sign = (order: number): number => Math.sign(order) + 0;

const IN_ORDER: Value[] = [
  new MinKey(),
  undefined,
  null,
  NaN,
  -Infinity,
  decimal('-1E+400'),
  -(2n ** 63n),
  -1.5,
  0,
  decimal('1E-400'),
  5e-324,
  decimal('0.1'),
  0.1,
  1,
  2n ** 53n,
  2n ** 53n + 1n,
  2 ** 53 + 2,
  1e300,
  decimal('1E+400'),
  Infinity,
  '',
  'a',
  new BSONSymbol('a\u0000'),
  'b',
  '\uffff',
  '\u{10000}',
  docOf([]),
  docOf([['b', 1]]),
  docOf([
    ['b', 1],
    ['a', 1],
  ]),
  docOf([['b', 2]]),
  docOf([['a', 'text']]),
  [],
  [1],
  [1, 2],
  [2],
  ['a'],
  new Binary(Buffer.from([9])),
  new Binary(Buffer.from([1]), 4),
  new Binary(Buffer.from([1, 1])),
  new ObjectId('000000000000000000000001'),
  new ObjectId('ff0000000000000000000000'),
  false,
  true,
  new Date(-1),
  new Date(5),
  new Timestamp({ t: 1, i: 9 }),
  new Timestamp({ t: 2 ** 32 - 1, i: 1 }),
  new BSONRegExp('a'),
  new BSONRegExp('a', 'i'),
  new BSONRegExp('b'),
  new Code('a'),
  new Code('a', {}),
  new MaxKey(),
];

describe('the comparison order', () => {
  test('puts the types, and the values of each, in the order of MongoDB', () => {
    for (const [i, a] of IN_ORDER.entries())
      for (const [j, b] of IN_ORDER.entries()) expect([i, j, sign(compare(a, b))]).toEqual([i, j, sign(i - j)]);
  });

  test('holds equal what has the same value in another kind of number', () => {
    for (const one of [1, 1n, new Double(1), decimal('1'), decimal('1.00')]) {
      for (const other of [1, 1n, new Double(1), decimal('1'), decimal('1.00')]) expect(equal(one, other)).toBe(true);
    }
    expect(equal(0, -0)).toBe(true);
    expect(equal(NaN, decimal('NaN'))).toBe(true);
    expect(equal(0.1, decimal('0.1'))).toBe(false);
    expect(equal(9007199254740993n, 9007199254740992)).toBe(false);
    expect(equal(decimal('Infinity'), Infinity)).toBe(true);
  });

  test('is a total order', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, arbitraryValue, (a, b, c) => {
        expect(compare(a, a)).toBe(0);
        expect(sign(compare(a, b))).toBe(sign(-compare(b, a)));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('compares text as its UTF-8 bytes compare', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (a, b) => {
        expect(sign(compareStrings(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('compares the number kinds by their exact value', () => {
    /** The value times 2 ^ 1074 × 10 ^ 6176, which is whole for every finite number of any kind. */
    const scaled = (value: Num): bigint => {
      const unit = 2n ** 1074n * 10n ** 6176n;
      if (typeof value === 'bigint') return value * unit;
      if (value instanceof Decimal128) {
        const [, minus, digits = '', fraction = '', exponent = '0'] = /^(-?)(\d+)\.?(\d*)(?:E(.*))?$/.exec(String(value)) ?? [];
        const size = BigInt(digits + fraction) * 2n ** 1074n * 10n ** BigInt(6176 + Number(exponent) - fraction.length);
        return minus ? -size : size;
      }
      let number = toNumber(value);
      let halvings = 0;
      while (!Number.isInteger(number)) {
        number *= 2;
        halvings++;
      }
      return (BigInt(number) * unit) / 2n ** BigInt(halvings);
    };
    const finite = arbitraryNumber.filter((value) =>
      value instanceof Decimal128 ? /\d/.test(String(value)) : Number.isFinite(toNumber(value)),
    );
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const [left, right] = [scaled(a), scaled(b)];
        expect(sign(compare(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('types', () => {
  test.each<[Value, string, number]>([
    [1, 'int', 16],
    [-0, 'double', 1],
    [2 ** 31, 'double', 1],
    [new Double(3), 'double', 1],
    [1n, 'long', 18],
    [decimal('1'), 'decimal', 19],
    ['', 'string', 2],
    [docOf([]), 'object', 3],
    [{}, 'object', 3],
    [[], 'array', 4],
    [new Binary(Buffer.alloc(0)), 'binData', 5],
    [undefined, 'missing', 0],
    [new ObjectId(), 'objectId', 7],
    [true, 'bool', 8],
    [new Date(), 'date', 9],
    [null, 'null', 10],
    [new BSONRegExp('a'), 'regex', 11],
    [new Code('a'), 'javascript', 13],
    [new BSONSymbol('a'), 'symbol', 14],
    [new Code('a', {}), 'javascriptWithScope', 15],
    [new Timestamp({ t: 1, i: 1 }), 'timestamp', 17],
    [new MinKey(), 'minKey', -1],
    [new MaxKey(), 'maxKey', 127],
  ])('%p is %s (%d)', (value, name, number) => {
    expect(typeName(value)).toBe(name);
    expect(typeNumber(value)).toBe(number);
  });

  test('a stored document with a field _bsontype is a document', () => {
    const doc = docOf([['_bsontype', 'ObjectId']]);
    expect(isDoc(doc)).toBe(true);
    expect(typeName(doc)).toBe('object');
    expect(equal(doc, docOf([['_bsontype', 'Double']]))).toBe(false);
  });

  test('zero, null and missing are not true, and everything else is', () => {
    for (const value of [0, -0, 0n, new Double(0), decimal('0E+3'), null, undefined, false]) expect(truthy(value)).toBe(false);
    for (const value of [1, NaN, decimal('NaN'), '', [], docOf([]), true]) expect(truthy(value)).toBe(true);
  });
});

describe('hash keys', () => {
  test('are the same exactly for equal values', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (a, b) => {
        const together = new Map([[hashKey(a), 1]]).has(hashKey(b));
        expect(together).toBe(equal(a, b));
      }),
      { numRuns: 5000 },
    );
  });

  test('are the same for one number in every kind, inside documents too', () => {
    const kinds = [7, 7n, new Double(7), decimal('7.0')];
    expect(new Set(kinds.map((value) => hashKey(value))).size).toBe(1);
    expect(new Set(kinds.map((value) => hashKey(docOf([['a', [value]]])))).size).toBe(1);
    expect(hashKey(9007199254740993n)).toBe(hashKey(decimal('9007199254740993')));
  });

  test('tell text from what it could be mistaken for', () => {
    const keys = ['1', 1, true, 'true', null, 'null', 'ab', ['a', 'b'], ['ab'], [['a'], 'b'], [['a', 'b']]].map((value) => hashKey(value));
    expect(new Set(keys).size).toBe(keys.length);
    const two = docOf([
      ['a', null],
      ['b', null],
    ]);
    expect(hashKey(two)).not.toBe(hashKey(docOf([['anull;b', null]])));
  });
});

describe('arithmetic', () => {
  test.each<[string, Num | undefined, Num | undefined]>([
    ['int + int stays int', add(1, 2), 3],
    ['int + int that overflows is long', add(2 ** 31 - 1, 1), 2147483648n],
    ['int + long is long', add(1, 2n), 3n],
    ['int + double is double', add(1, new Double(2)), new Double(3)],
    ['double + double may stay plain', add(0.5, 0.25), 0.75],
    ['long + long that overflows is double', add(2n ** 63n - 1n, 1n), 2 ** 63],
    ['an update is told of that overflow instead', addExactly(2n ** 63n - 1n, 1n), undefined],
    ['int + decimal is decimal', add(1, decimal('0.10')), decimal('1.10')],
    ['a double counts as a decimal with 15 digits', add(0.1, decimal('0')), decimal('0.100000000000000')],
    ['int - int that overflows is long', subtract(-(2 ** 31), 1), -2147483649n],
    ['int × int that overflows is long', multiply(65536, 65536), 4294967296n],
    ['int × int beyond 2^53 is exact', multiply(2147483647, 2147483647), 4611686014132420609n],
    ['-5 × 0 is the int 0', multiply(-5, 0), 0],
    ['long × long that overflows is double', multiply(2n ** 62n, 4n), 2 ** 64],
    ['an update is told of that, too', multiplyExactly(2n ** 62n, 4n), undefined],
    ['6 / 2 is a double', divide(6, 2), new Double(3)],
    ['7 / 2', divide(7, 2), 3.5],
    ['a decimal quotient has 34 digits', divide(decimal('1'), 3), decimal('0.3333333333333333333333333333333333')],
    ['an exact decimal quotient has only its digits', divide(decimal('10'), 4), decimal('2.5')],
    [
      'rounding goes half to even',
      add(decimal('1000000000000000000000000000000000'), decimal('0.5')),
      decimal('1000000000000000000000000000000000'),
    ],
    ['-7 mod 3 has the sign of -7', mod(-7, 3), -1],
    ['-4 mod 2 is the int 0', mod(-4, 2), 0],
    ['5.5 mod 2', mod(5.5, 2), 1.5],
    ['long mod int', mod(7n, 4), 3n],
    ['decimal mod', mod(decimal('5.5'), 2), decimal('1.5')],
    ['minus the least int is long', negate(-(2 ** 31)), 2147483648n],
    ['minus 0 is the int 0', negate(0), 0],
    ['|least int| is long', abs(-(2 ** 31)), 2147483648n],
    ['|decimal|', abs(decimal('-1.5')), decimal('1.5')],
    ['2.5 rounds to even', roundTo(2.5, 0, 'half-even'), new Double(2)],
    ['1.25 rounds to one place', roundTo(1.25, 1, 'half-even'), 1.2],
    ['1234 rounds to hundreds', roundTo(1234, -2, 'half-even'), 1200],
    ['-1.7 is cut towards zero', roundTo(-1.7, 0, 'truncate'), new Double(-1)],
    ['-1.2 has the floor -2', roundTo(-1.2, 0, 'floor'), new Double(-2)],
    ['a decimal has a ceiling', roundTo(decimal('1.01'), 0, 'ceiling'), decimal('2')],
    ['$toDecimal of 2.5', toDecimal(2.5), decimal('2.50000000000000')],
    ['$toInt cuts', toInt(-1.9), -1],
    ['$toLong of a decimal', toLong(decimal('12345678901234.9')), 12345678901234n],
  ])('%s', (_, result, expected) => {
    expect(result).toEqual(expected);
    expect(typeName(result)).toBe(typeName(expected));
  });

  test('refuses to divide by zero and to convert what does not fit', () => {
    expect(() => divide(1, decimal('0'))).toThrow(expect.objectContaining({ code: 2 }));
    expect(() => mod(1, 0)).toThrow(expect.objectContaining({ code: 16610 }));
    for (const bad of [NaN, Infinity, 2 ** 31, 2n ** 40n, decimal('1E+50')])
      expect(() => toInt(bad)).toThrow(expect.objectContaining({ code: 241 }));
    expect(() => toLong(2 ** 63)).toThrow(expect.objectContaining({ code: 241 }));
    expect(() => abs(-(2n ** 63n))).toThrow(expect.objectContaining({ code: 28680 }));
  });

  test('decimals add and multiply exactly while the result has 34 digits', () => {
    const small = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -9, max: 0 }));
    fc.assert(
      fc.property(small, small, ([a, i], [b, j]) => {
        const one = decimal(`${a}E${i}`);
        const other = decimal(`${b}E${j}`);
        const atLeast = (value: bigint, exponent: number): bigint => value * 10n ** BigInt(exponent + 9);
        expect(equal(add(one, other), decimal(`${atLeast(a, i) + atLeast(b, j)}E-9`))).toBe(true);
        expect(equal(multiply(one, other), decimal(`${a * b}E${i + j}`))).toBe(true);
      }),
    );
  });

  test('decimals keep what bson itself writes', () => {
    fc.assert(
      fc.property(arbitraryNumber, (value) => {
        if (value instanceof Decimal128) expect(equal(add(value, decimal('0E-6176')), value)).toBe(true);
        else if (typeof value === 'bigint') expect(String(toDecimal(value))).toBe(String(decimal(String(value))));
      }),
      { numRuns: 500 },
    );
  });
});
