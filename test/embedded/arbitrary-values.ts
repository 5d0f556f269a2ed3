// Random values of every type for property tests, with many near misses: small ranges, numbers at the edges of their kinds,
// text with zero bytes and surrogate pairs.

import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';

import { emptyDoc } from '../../server/embedded/values.ts';
import type { Doc, Num, Value } from '../../server/embedded/values.ts';

export function docOf(fields: readonly (readonly [string, Value])[]): Doc {
  const doc = emptyDoc();
  for (const [name, value] of fields) doc[name] = value;
  return doc;
}

const LONG_EDGES = [
  2n ** 53n,
  2n ** 53n + 1n,
  2n ** 53n + 2n,
  2n ** 63n - 1n,
  -(2n ** 63n),
  -(2n ** 53n) - 1n,
  2n ** 62n + 3n,
  0n,
  1n,
].concat(-(2n ** 62n) - 3n, -(2n ** 62n) - 5n, -(2n ** 62n) + 3n);
const DOUBLE_EDGES = [
  0,
  -0,
  NaN,
  Infinity,
  -Infinity,
  0.1,
  -0.1,
  1.5,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 63,
  -(2 ** 63),
  5e-324,
  -5e-324,
  1.7976931348623157e308,
  1e20,
];
const DECIMAL_EDGES = [
  '0',
  '-0',
  '0E+10',
  'NaN',
  'Infinity',
  '-Infinity',
  '0.1',
  '1.50',
  '1.5',
  '9007199254740993',
  '9007199254740993.5',
].concat(
  ['1E+400', '-1E+400', '1E-400', '-1E-400', '1E-6176', '9.999999999999999999999999999999999E+6144', '100', '1E+2', '-0.1', '1E+20'],
  [
    '0.1000000000000000055511151231257827',
    '0.1000000000000000055511151231257828',
    '-9007199254740993',
    '-1E-401',
    '-0.1000000000000000055511151231257829',
    '-0.1000000000000000055511151231257828',
    '9223372036854775807',
    '9223372036854775807.5',
  ],
);

const coefficient = fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n });
const decimal = fc.oneof(
  fc.constantFrom(...DECIMAL_EDGES),
  fc
    .tuple(fc.oneof(coefficient, fc.bigInt({ min: -20n, max: 20n })), fc.integer({ min: -40, max: 40 }))
    .map(([digits, exponent]) => `${digits}E${exponent}`),
);

export const arbitraryNumber: fc.Arbitrary<Num> = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.constantFrom(...DOUBLE_EDGES),
  fc.double(),
  fc.integer({ min: -3, max: 3 }).map((whole) => new Double(whole)),
  fc.constantFrom(...LONG_EDGES),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -3n, max: 3n }),
  decimal.map((text) => Decimal128.fromString(text)),
);

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'a\u0000', 'a\u0000b', 'a\u0001', '\u0000', '\u{1f600}', '\uffff', '\ue000', 'é', 'a'.repeat(60)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\u0000', '\u0001', '\u0002', '\u{10000}', '\ufffd'), maxLength: 5 }),
);

const bytes = fc.uint8Array({ maxLength: 3 }).map((array) => Buffer.from(array));
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '^'), maxLength: 3 });

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: arbitraryNumber, weight: 6 },
  { arbitrary: arbitraryText, weight: 4 },
  fc.constantFrom<Value>(null, true, false, new MinKey(), new MaxKey()),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((array) => new ObjectId(array)),
  fc.constantFrom('0'.repeat(24), 'f'.repeat(24), '0000ff00ff000000ff000001').map((hex) => new ObjectId(hex)),
  fc.date({ noInvalidDate: true }),
  fc.integer({ min: -2, max: 2 }).map((time) => new Date(time)),
  fc.tuple(bytes, fc.constantFrom(0, 4, 128)).map(([buffer, subtype]) => new Binary(buffer, subtype)),
  fc.tuple(fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 3 })).map(([t, i]) => new Timestamp({ t, i })),
  fc.tuple(pattern, fc.constantFrom('', 'i', 'im')).map(([text, options]) => new BSONRegExp(text, options)),
  arbitraryText.map((text) => new BSONSymbol(text)),
  fc.tuple(arbitraryText, fc.constantFrom(null, docOf([['x', 1]]), docOf([]))).map(([code, scope]) => new Code(code, scope)),
);

export const arbitraryValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'value' },
    { arbitrary: scalar, weight: 5 },
    fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'value' }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '', 'a\u0001', '__proto__'), tie('value')), { maxLength: 3, depthIdentifier: 'value' })
      .map(docOf),
  ),
})).value;
