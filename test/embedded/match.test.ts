import { describe, expect, test } from '@jest/globals';
import { BSONRegExp, BSONSymbol, Binary, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { parseCollation } from '../../server/embedded/collation.ts';
import { ServerError } from '../../server/embedded/errors.ts';
import { compileMatch } from '../../server/embedded/match.ts';
import type { Doc } from '../../server/embedded/values.ts';

const id = new ObjectId('64b000000000000000000001');
const regex = (pattern: string, options = '') => new BSONRegExp(pattern, options);
const decimal = (text: string) => Decimal128.fromString(text);
const nothing = {} as Doc;

type Case = [filter: Doc, matching: Doc[], other: Doc[]];

const tables: Record<string, Case[]> = {
  equality: [
    [{}, [{}, { a: 1 }], []],
    [
      { a: 1 },
      [{ a: 1 }, { a: [0, 1] }, { a: 1n }, { a: new Double(1) }, { a: decimal('1.0') }],
      [{ a: '1' }, { a: true }, {}, { a: [[1]] }],
    ],
    [{ a: 1n }, [{ a: 1 }, { a: 1n }], [{ a: 2n }]],
    [{ a: decimal('0.5') }, [{ a: 0.5 }], [{ a: 0.4 }]],
    [{ a: 'x' }, [{ a: 'x' }, { a: ['y', 'x'] }, { a: new BSONSymbol('x') }], [{ a: 'X' }, { a: { x: 1 } }]],
    [{ a: null }, [{}, { a: null }, { a: [1, null] }], [{ a: 0 }, { a: [] }, { a: [1] }]],
    [{ a: { $eq: null } }, [{}, { a: null }], [{ a: 1 }]],
    [{ a: { $ne: null } }, [{ a: 0 }, { a: [] }, { a: false }], [{}, { a: null }, { a: [null] }]],
    [{ a: true }, [{ a: true }], [{ a: 1 }, { a: 'true' }]],
    [{ a: id }, [{ a: new ObjectId(id.toHexString()) }, { a: [id] }], [{ a: id.toHexString() }, { a: new ObjectId() }]],
    [{ a: new Date(5) }, [{ a: new Date(5) }], [{ a: 5 }, { a: new Date(6) }]],
    [{ a: { b: 1 } }, [{ a: { b: 1 } }, { a: [{ b: 1 }] }, { a: { b: 1n } }], [{ a: { b: 1, c: 2 } }, { a: { b: [1] } }]],
    [{ a: { b: 1, c: 2 } }, [{ a: { b: 1, c: 2 } }], [{ a: { c: 2, b: 1 } }]],
    [{ a: {} }, [{ a: {} }], [{ a: { b: 1 } }, {}]],
    [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }, { a: 1 }]],
    [{ a: [] }, [{ a: [] }, { a: [[]] }], [{ a: [1] }, {}]],
    [{ a: NaN }, [{ a: NaN }, { a: decimal('NaN') }], [{ a: 1 }, {}]],
    [{ a: { $eq: regex('x') } }, [{ a: regex('x') }], [{ a: 'x' }, { a: regex('x', 'i') }]],
    [{ a: { $ref: 'c', $id: 1 } }, [{ a: { $ref: 'c', $id: 1 } }], [{ a: { $ref: 'c', $id: 2 } }]],
    [{ a: -0 }, [{ a: 0 }, { a: -0 }], [{ a: 1 }]],
    [{ a: new MinKey() }, [{ a: new MinKey() }], [{ a: null }, {}]],
    [{ a: new Binary(Buffer.from('ab'), 0) }, [{ a: new Binary(Buffer.from('ab'), 0) }], [{ a: new Binary(Buffer.from('ab'), 5) }]],
  ],
  paths: [
    [
      { 'a.b': 1 },
      [{ a: { b: 1 } }, { a: [{ b: 1 }] }, { a: [{ b: 2 }, { b: [0, 1] }] }],
      [{ a: 1 }, { a: [1] }, { a: [[{ b: 1 }]] }, { 'a.b': 1 }],
    ],
    [
      { 'a.b': null },
      [{}, { a: 5 }, { a: null }, { a: { b: null } }, { a: {} }, { a: [{ b: 1 }, {}] }],
      [{ a: [] }, { a: [1, 2] }, { a: [{ b: 1 }] }],
    ],
    [{ 'a.b': { $ne: null } }, [{ a: { b: 1 } }, { a: [] }], [{ a: [{ b: 1 }, {}] }, {}]],
    [{ 'a.0': 1 }, [{ a: [1, 2] }, { a: { '0': 1 } }, { a: [{ '0': 1 }] }], [{ a: [2, 1] }, { a: [] }, { a: [[1, 2]] }]],
    [{ 'a.0': [1, 2] }, [{ a: [[1, 2]] }], [{ a: [1, 2] }]],
    [{ 'a.1.b': 4 }, [{ a: [5, { b: 4 }] }, { a: [5, [{ b: 4 }]] }, { a: [{ '1': { b: 4 } }] }], [{ a: [{ b: 4 }, 5] }]],
    [{ 'a.0.b': null }, [{ a: [{ b: 1 }] }, { a: [{ c: 1 }] }], [{ a: [5] }, { a: [] }]],
    [{ 'a.00': 1 }, [{ a: { '00': 1 } }], [{ a: [1] }]],
    [{ 'a.b.c': 1 }, [{ a: [{ b: [{ c: 1 }] }] }, { a: { b: [{ c: 2 }, { c: 1 }] } }], [{ a: [{ b: [[{ c: 1 }]] }] }]],
    [{ constructor: null }, [nothing, { a: 1 }], [{ constructor: 1 }]],
    [{ '__proto__.a': null }, [nothing], []],
  ],
  order: [
    [
      { a: { $gt: 1 } },
      [{ a: 2 }, { a: 1.5 }, { a: 2n }, { a: decimal('1.1') }, { a: [0, 2] }],
      [{ a: 1 }, { a: '2' }, {}, { a: null }, { a: NaN }, { a: true }],
    ],
    [{ a: { $gte: 1n } }, [{ a: 1 }, { a: new Double(1) }], [{ a: 0.9 }]],
    [{ a: { $lt: 'b' } }, [{ a: 'a' }, { a: '' }], [{ a: 'b' }, { a: 0 }, {}]],
    [{ a: { $lte: new Date(5) } }, [{ a: new Date(5) }], [{ a: new Date(6) }, { a: 1 }, { a: new Timestamp({ t: 0, i: 0 }) }]],
    [{ a: { $gte: null } }, [{}, { a: null }], [{ a: 1 }]],
    [{ a: { $gt: null } }, [], [{}, { a: null }, { a: 1 }]],
    [{ a: { $gte: NaN } }, [{ a: NaN }], [{ a: 1 }]],
    [{ a: { $lt: NaN } }, [], [{ a: 1 }, { a: NaN }]],
    [{ a: { $lt: 5 } }, [{ a: -Infinity }], [{ a: NaN }, { a: decimal('NaN') }]],
    [{ a: { $gt: new MinKey() } }, [{ a: 1 }, {}, { a: null }, { a: new MaxKey() }], [{ a: new MinKey() }]],
    [{ a: { $lt: new MaxKey() } }, [{ a: 1 }, { a: 'x' }], [{ a: new MaxKey() }]],
    [{ a: { $gt: [1] } }, [{ a: [2] }, { a: [1, 0] }], [{ a: [1] }, { a: 2 }]],
    [{ a: { $gt: { b: 1 } } }, [{ a: { b: 2 } }], [{ a: { b: 1 } }, { a: 2 }]],
    [{ a: { $gt: false } }, [{ a: true }], [{ a: false }, { a: 1 }]],
    [{ a: { $gt: 1, $lt: 3 } }, [{ a: 2 }, { a: [0, 9] }], [{ a: 3 }]],
    [{ a: { $gt: '\uffff' } }, [{ a: '\u{10000}' }], [{ a: '\uff00' }]],
    [{ a: { $gt: id } }, [{ a: new ObjectId('64b000000000000000000002') }], [{ a: id }]],
  ],
  sets: [
    [{ a: { $in: [1, 'x'] } }, [{ a: 1n }, { a: 'x' }, { a: ['y', 'x'] }], [{ a: 2 }, {}]],
    [{ a: { $in: [null] } }, [{}, { a: null }], [{ a: 1 }]],
    [{ a: { $in: [] } }, [], [{}, { a: 1 }]],
    [{ a: { $in: [regex('^x'), 5] } }, [{ a: 'xy' }, { a: 5 }], [{ a: 'y' }]],
    [{ a: { $in: [[1, 2]] } }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: 1 }]],
    [{ a: { $in: [{ b: 1 }] } }, [{ a: { b: 1 } }], [{ a: { b: 2 } }]],
    [{ a: { $in: [id] } }, [{ a: id }], [{ a: new ObjectId() }]],
    [{ a: { $nin: [1, null] } }, [{ a: 2 }, { a: [] }], [{ a: 1 }, {}, { a: [1, 2] }]],
    [{ a: { $all: [1, 2] } }, [{ a: [2, 1, 3] }], [{ a: [1] }, { a: 1 }, {}]],
    [{ a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: 2 }]],
    [{ a: { $all: [] } }, [], [{ a: [] }, {}]],
    [{ a: { $all: [[1, 2]] } }, [{ a: [1, 2] }, { a: [[1, 2]] }], [{ a: [1] }]],
    [{ a: { $all: [null] } }, [{}, { a: [null] }], [{ a: 1 }]],
    [{ a: { $all: [regex('^x'), 'y'] } }, [{ a: ['xx', 'y'] }], [{ a: ['x'] }]],
    [{ a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, [{ a: [{ b: 1 }, { b: 2 }] }], [{ a: [{ b: 1 }] }]],
    [{ 'a.b': { $all: [1, 2] } }, [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: [1, 2] } }], [{ a: [{ b: 1 }] }]],
  ],
  logic: [
    [{ $and: [{ a: 1 }, { b: 1 }] }, [{ a: 1, b: 1 }], [{ a: 1 }]],
    [{ $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }], [{ c: 1 }]],
    [{ $nor: [{ a: 1 }, { b: 1 }] }, [{ c: 1 }], [{ a: 1 }]],
    [{ a: { $not: { $gt: 1 } } }, [{ a: 1 }, {}, { a: 'x' }], [{ a: 2 }, { a: [0, 2] }]],
    [{ a: { $not: regex('^x') } }, [{ a: 'y' }, {}, { a: 1 }], [{ a: 'x' }, { a: ['y', 'x'] }]],
    [{ a: { $not: { $gt: 1, $lt: 5 } } }, [{ a: 5 }, { a: 1 }], [{ a: 3 }]],
    [{ a: { $ne: 1 } }, [{ a: 2 }, {}], [{ a: 1 }, { a: [1, 2] }]],
    [{ a: { $ne: [1] } }, [{ a: [2] }], [{ a: [1] }, { a: [[1]] }]],
    [{ a: 1, $comment: 'why' }, [{ a: 1 }], [{ a: 2 }]],
    [{ $and: [{ $or: [{ a: 1 }, { a: 2 }] }, { b: { $exists: true } }] }, [{ a: 2, b: null }], [{ a: 2 }, { a: 3, b: 1 }]],
  ],
  elements: [
    [{ a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
    [{ a: { $exists: false } }, [{}], [{ a: null }]],
    [{ a: { $exists: 0 } }, [{}], [{ a: 1 }]],
    [{ 'a.b': { $exists: true } }, [{ a: [{}, { b: 1 }] }], [{ a: [{}] }, { a: [] }, { a: 1 }]],
    [{ 'a.b': { $exists: false } }, [{ a: [] }, { a: [{}] }], [{ a: [{}, { b: 1 }] }]],
    [{ a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }, {}]],
    [{ a: { $type: 'array' } }, [{ a: [] }, { a: [1] }], [{ a: 1 }]],
    [{ a: { $type: 'number' } }, [{ a: 1 }, { a: 1n }, { a: 1.5 }, { a: decimal('1') }], [{ a: '1' }]],
    [{ a: { $type: 16 } }, [{ a: 1 }], [{ a: 1n }, { a: new Double(1) }]],
    [{ a: { $type: ['long', 1] } }, [{ a: 1n }, { a: new Double(1) }, { a: 2 ** 40 }], [{ a: 1 }]],
    [{ a: { $type: 'null' } }, [{ a: null }], [{}]],
    [{ a: { $type: -1 } }, [{ a: new MinKey() }], [{ a: null }]],
    [{ a: { $type: 'date' } }, [{ a: new Date() }], [{ a: 1 }]],
  ],
  'regular expressions': [
    [{ a: regex('^ab') }, [{ a: 'abc' }, { a: ['x', 'ab'] }, { a: regex('^ab') }], [{ a: 'xab' }, { a: 1 }, {}]],
    [{ a: { $regex: 'AB', $options: 'i' } }, [{ a: 'xabx' }], [{ a: 'x' }]],
    [{ a: { $regex: regex('^b', 'm') } }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
    [{ a: { $regex: 'a.b' } }, [{ a: 'a\rb' }], [{ a: 'a\nb' }]],
    [{ a: { $regex: 'a.b', $options: 's' } }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
    [{ a: { $regex: 'a b # note', $options: 'x' } }, [{ a: 'ab' }], [{ a: 'a b' }]],
    [{ a: { $regex: '(?i)ab' } }, [{ a: 'AB' }], [{ a: 'x' }]],
    [{ a: { $regex: 'b$' } }, [{ a: 'ab' }, { a: 'ab\n' }], [{ a: 'b\nc' }]],
    [{ a: { $regex: '^[[:alpha:]]+$' } }, [{ a: 'Ab' }], [{ a: 'a1' }]],
    [{ a: { $regex: '\\Qa.b\\E' } }, [{ a: 'a.b' }], [{ a: 'axb' }]],
    [{ a: { $regex: '^\\@\\-x' } }, [{ a: '@-x' }], [{ a: 'x' }]],
    [{ a: { $regex: '^.$' } }, [{ a: '😀' }], [{ a: 'ab' }]],
    [{ a: { $regex: 'a{' } }, [{ a: 'a{' }], [{ a: 'a' }]],
    [{ a: { $regex: '\\Aab\\z' } }, [{ a: 'ab' }], [{ a: 'ab\n' }]],
    [{ a: { $regex: 'x', $ne: 'x' } }, [{ a: 'xy' }], [{ a: 'x' }]],
    [{ a: { $regex: 'a', $options: 'u' } }, [{ a: 'a' }], [{ a: 'b' }]],
  ],
  'numbers and bits': [
    [{ a: { $mod: [4, 0] } }, [{ a: 8 }, { a: 8n }, { a: 8.9 }, { a: [1, 4] }, { a: 0 }], [{ a: 9 }, { a: 'x' }, { a: NaN }, {}]],
    [{ a: { $mod: [4.7, 1.2] } }, [{ a: 5 }], [{ a: 4 }]],
    [{ a: { $mod: [3, -1] } }, [{ a: -4 }], [{ a: 4 }]],
    [{ a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: [[1, 2]] }, { a: 'xy' }, {}]],
    [{ a: { $size: 0 } }, [{ a: [] }], [{ a: [1] }, {}]],
    [{ a: { $bitsAllSet: 6 } }, [{ a: 7 }, { a: 6n }, { a: new Double(6) }, { a: -1 }], [{ a: 4 }, { a: 6.5 }, { a: 'x' }]],
    [{ a: { $bitsAllSet: [1, 200] } }, [{ a: -1 }], [{ a: 7 }]],
    [{ a: { $bitsAnySet: [0, 1] } }, [{ a: 2 }], [{ a: 4 }]],
    [{ a: { $bitsAllClear: 6 } }, [{ a: 1 }, { a: 8 }], [{ a: 2 }]],
    [{ a: { $bitsAnyClear: 6 } }, [{ a: 2 }], [{ a: 6 }]],
    [{ a: { $bitsAllSet: [9] } }, [{ a: new Binary(Buffer.from([0, 2]), 0) }], [{ a: new Binary(Buffer.from([2]), 0) }]],
    [{ a: { $bitsAllSet: new Binary(Buffer.from([3]), 0) } }, [{ a: 3 }], [{ a: 1 }]],
  ],
  $elemMatch: [
    [{ a: { $elemMatch: { b: 1, c: 1 } } }, [{ a: [{ b: 1, c: 1 }] }], [{ a: [{ b: 1 }, { c: 1 }] }, { a: { b: 1, c: 1 } }, {}]],
    [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [{ a: [0, 2] }], [{ a: [0, 9] }, { a: 2 }]],
    [{ a: { $elemMatch: { $ne: 1 } } }, [{ a: [1, 2] }], [{ a: [1] }, { a: [] }]],
    [{ a: { $elemMatch: { $eq: 1 } } }, [{ a: [1] }], [{ a: [[1]] }]],
    [{ a: { $elemMatch: { $elemMatch: { $eq: 1 } } } }, [{ a: [[1]] }], [{ a: [1] }]],
    [{ a: { $elemMatch: { $or: [{ b: 1 }, { b: 2 }] } } }, [{ a: [{ b: 2 }] }], [{ a: [{ b: 3 }] }]],
    [{ a: { $elemMatch: { $not: { $gt: 1 } } } }, [{ a: [1, 5] }], [{ a: [5] }]],
    [{ a: { $not: { $elemMatch: { b: 1 } } } }, [{ a: [{ b: 2 }] }, {}], [{ a: [{ b: 1 }] }]],
    [{ 'a.b': { $elemMatch: { c: 1 } } }, [{ a: [{ b: [{ c: 1 }] }] }], [{ a: [{ b: { c: 1 } }] }]],
    [{ a: { $elemMatch: {} } }, [{ a: [{}] }], [{ a: [1] }, { a: [] }]],
    [{ a: { $elemMatch: { '0': 1 } } }, [{ a: [[1]] }], [{ a: [1] }]],
    [{ a: { $elemMatch: { $in: [1, regex('^x')] } } }, [{ a: ['xy'] }], [{ a: ['y'] }]],
  ],
  $jsonSchema: [
    [{ $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'int', minimum: 1 } } } }, [{ a: 1 }], [{ a: 0 }, {}, { a: 'x' }]],
    [{ $jsonSchema: { properties: { a: { enum: ['x', null] } }, additionalProperties: false } }, [{ a: 'x' }, {}], [{ a: 'y' }, { b: 1 }]],
    [
      { $jsonSchema: { properties: { a: { type: 'array', items: { type: 'string', minLength: 2 } } } } },
      [{ a: ['ab'] }],
      [{ a: ['a'] }, { a: 1 }],
    ],
  ],
  $expr: [
    [{ $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }], [{ a: 1, b: 2 }]],
    [{ a: 1, $expr: { $eq: ['$b', '$a'] } }, [{ a: 1, b: 1 }], [{ a: 2, b: 2 }]],
  ],
};

for (const [name, cases] of Object.entries(tables)) {
  describe(`filters: ${name}`, () => {
    test.each(cases)('%j', (filter, matching, other) => {
      const matcher = compileMatch(filter);
      expect(matching.filter((doc) => !matcher.test(doc))).toEqual([]);
      expect(other.filter((doc) => matcher.test(doc))).toEqual([]);
    });
  });
}

describe('filters with a collation', () => {
  const collation = parseCollation({ locale: 'en', strength: 2 });
  test.each<Case>([
    [{ a: 'ANNA' }, [{ a: 'anna' }, { a: ['Anna'] }], [{ a: 'ann' }]],
    [{ a: { $in: ['ANNA'] } }, [{ a: 'anna' }], [{ a: 'x' }]],
    [{ a: { $gte: 'B' } }, [{ a: 'b' }, { a: 'c' }], [{ a: 'a' }]],
    [{ a: { b: 'X' } }, [{ a: { b: 'x' } }], [{ a: { b: 'y' } }]],
    [{ a: regex('ANNA') }, [{ a: 'ANNA' }], [{ a: 'anna' }]],
  ])('%j', (filter, matching, other) => {
    const matcher = compileMatch(filter, { collation });
    expect(matching.filter((doc) => !matcher.test(doc))).toEqual([]);
    expect(other.filter((doc) => matcher.test(doc))).toEqual([]);
  });
});

describe('filters that are refused', () => {
  test.each<[Doc, number, string]>([
    [{ a: { $foo: 1 } }, 2, 'unknown operator: $foo'],
    [{ a: { $gt: 1, b: 2 } }, 2, 'unknown operator: b'],
    [{ $foo: 1 }, 2, 'unknown top level operator: $foo. If you'],
    [{ a: { $in: 1 } }, 2, '$in needs an array'],
    [{ a: { $in: [{ $gt: 1 }] } }, 2, 'cannot nest $ under $in'],
    [{ $or: [] }, 2, '$and/$or/$nor must be a nonempty array'],
    [{ $or: { a: 1 } }, 2, '$or must be an array'],
    [{ $and: [1] }, 2, '$or/$and/$nor entries need to be full objects'],
    [{ a: { $not: 1 } }, 2, '$not needs a regex or a document'],
    [{ a: { $not: {} } }, 2, '$not cannot be empty'],
    [{ a: { $ne: regex('x') } }, 2, "Can't have regex as arg to $ne."],
    [{ a: { $gt: regex('x') } }, 2, "Can't have RegEx as arg to predicate over field 'a'."],
    [{ a: { $mod: 1 } }, 2, 'malformed mod, needs to be an array'],
    [{ a: { $mod: [1] } }, 2, 'malformed mod, not enough elements'],
    [{ a: { $mod: [1, 2, 3] } }, 2, 'malformed mod, too many elements'],
    [{ a: { $mod: [0, 1] } }, 2, 'divisor cannot be 0'],
    [{ a: { $mod: ['x', 1] } }, 2, 'malformed mod, divisor not a number'],
    [{ a: { $size: -1 } }, 2, 'Failed to parse $size. Expected a non-negative number'],
    [{ a: { $size: 1.5 } }, 2, 'Failed to parse $size. Expected an integer'],
    [{ a: { $size: 'x' } }, 2, 'Failed to parse $size. Expected a number'],
    [{ a: { $type: 'foo' } }, 2, 'Unknown type name alias: foo'],
    [{ a: { $type: 99 } }, 2, 'Invalid numerical type code: 99'],
    [{ a: { $type: [] } }, 9, 'a must match at least one type'],
    [{ a: { $type: {} } }, 14, 'type must be represented as a number or a string'],
    [{ a: { $all: 1 } }, 2, '$all needs an array'],
    [{ a: { $all: [{ $gt: 1 }] } }, 2, 'no $ expressions in $all'],
    [{ a: { $all: [{ $elemMatch: {} }, 1] } }, 2, '$all/$elemMatch has to be consistent'],
    [{ a: { $elemMatch: 1 } }, 2, '$elemMatch needs an Object'],
    [{ a: { $options: 'i' } }, 2, '$options needs a $regex'],
    [{ a: { $regex: 1 } }, 2, '$regex has to be a string'],
    [{ a: { $regex: '(' } }, 51091, 'Regular expression is invalid'],
    [{ a: { $regex: 'x', $options: 'g' } }, 51108, 'invalid flag in regex options: g'],
    [{ a: { $regex: regex('x', 'i'), $options: 'm' } }, 51075, 'options set in both'],
    [{ a: { $bitsAllSet: 'x' } }, 2, '$bitsAllSet takes an Array, a number, or a BinData'],
    [{ a: { $bitsAllSet: -1 } }, 2, 'Expected a non-negative number in: $bitsAllSet'],
    [{ $where: 'true' }, 238, '$where'],
    [{ $text: { $search: 'x' } }, 238, '$text'],
    [{ a: { $near: [0, 0] } }, 238, '$near'],
    [{ $jsonSchema: { foo: 1 } }, 9, 'Unknown $jsonSchema keyword: foo'],
  ])('%j', (filter, code, message) => {
    const refused = refusal(() => compileMatch(filter));
    expect(refused.message).toContain(message);
    expect(refused.code).toBe(code);
  });
});

function refusal(act: () => unknown): ServerError {
  try {
    act();
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('what a matcher tells about itself', () => {
  test('it names the top-level fields that it reads', () => {
    expect(compileMatch({ 'a.b': 1, $or: [{ c: 1 }, { 'd.0': { $exists: true } }], $expr: { $eq: ['$e.f', 1] } }).fields?.sort()).toEqual([
      'a',
      'c',
      'd',
      'e',
    ]);
    expect(compileMatch({ $jsonSchema: {} }).fields).toBeNull();
    expect(compileMatch({}).fields).toEqual([]);
  });

  test.each<[Doc, Doc, number | undefined]>([
    [{ a: 2 }, { a: [1, 2] }, 1],
    [{ a: { $elemMatch: { b: 2 } } }, { a: [{ b: 1 }, { b: 2 }] }, 1],
    [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: [0, 2] }] }, 1],
    [{ 'a.b': { $elemMatch: { c: 1 } } }, { a: { b: [{ c: 0 }, { c: 1 }] } }, 1],
    [{ a: 1, b: 3 }, { a: [1], b: [2, 3] }, 1],
    [{ a: { $gte: 2, $lt: 9 } }, { a: [1, 5] }, 0],
    [{ 'a.1': 5 }, { a: [4, 5] }, 1],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: { $ne: 1 } }, { a: [2] }, undefined],
    [{ $or: [{ a: 9 }, { b: 2 }] }, { a: [1], b: [1, 2] }, 1],
  ])('%j on %j: the positional index is %s', (filter, doc, index) => {
    expect(compileMatch(filter).arrayIndex(doc)).toBe(index);
  });

  test('a regular expression keeps no position between two documents', () => {
    const matcher = compileMatch({ a: regex('x', 's') });
    expect([matcher.test({ a: 'x' }), matcher.test({ a: 'x' }), matcher.test({ a: 'x' })]).toEqual([true, true, true]);
  });
});

// The oracle lists all values that a path stands for and asks the plain question about each.
type Leaf = null | number | string;
const names = fc.constantFrom('a', 'b', '0', '1');
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Leaf>(null, 0, 1, 2, 'x', 'y'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const aDoc = fc.dictionary(names, json, { maxKeys: 3 }) as fc.Arbitrary<Doc>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesAt(value: unknown, parts: string[], lookInside: boolean): unknown[] {
  const [first, ...rest] = parts;
  if (first === undefined) return lookInside && Array.isArray(value) ? [...(value as unknown[]), value] : [value];
  if (isObject(value)) return valuesAt(Object.hasOwn(value, first) ? value[first] : undefined, rest, true);
  if (!Array.isArray(value)) return [undefined];
  return (value as unknown[]).flatMap((element, index) => {
    const through = isObject(element) ? valuesAt(element, parts, true) : [];
    if (String(index) !== first) return through;
    if (rest.length > 0 && !isObject(element) && !Array.isArray(element)) return through;
    return [...through, ...valuesAt(element, rest, false)];
  });
}

const canonical = (value: unknown) => (value === undefined ? 'null' : JSON.stringify(value));

describe('the matcher against a slow and obvious one', () => {
  const path = fc.array(names, { minLength: 1, maxLength: 3 });
  const leaf = fc.constantFrom<Leaf>(null, 0, 1, 2, 'x', 'y');

  test('equality, $ne, $in, $exists, $size and order agree on random documents', () => {
    fc.assert(
      fc.property(aDoc, path, leaf, leaf, (doc, parts, one, two) => {
        const dotted = parts.join('.');
        const values = valuesAt(doc, parts, true);
        const matches = (condition: Doc[string]) => compileMatch({ [dotted]: condition }).test(doc);
        const equals = values.some((value) => canonical(value) === canonical(one));
        expect(matches(one)).toBe(equals);
        expect(matches({ $ne: one })).toBe(!equals);
        expect(matches({ $in: [one, two] })).toBe(values.some((value) => [canonical(one), canonical(two)].includes(canonical(value))));
        expect(matches({ $exists: true })).toBe(values.some((value) => value !== undefined));
        expect(matches({ $not: { $exists: true } })).toBe(!values.some((value) => value !== undefined));
        if (one !== null) {
          expect(matches({ $gt: one })).toBe(values.some((value) => typeof value === typeof one && (value as number) > (one as number)));
          expect(matches({ $lte: one })).toBe(values.some((value) => typeof value === typeof one && (value as number) <= (one as number)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('$or, $and and $nor are what they say over their parts', () => {
    fc.assert(
      fc.property(aDoc, fc.array(fc.tuple(path, leaf), { minLength: 1, maxLength: 4 }), (doc, parts) => {
        const filters = parts.map(([at, value]): Doc => ({ [at.join('.')]: value }));
        const results = filters.map((filter) => compileMatch(filter).test(doc));
        expect(compileMatch({ $or: filters }).test(doc)).toBe(results.includes(true));
        expect(compileMatch({ $and: filters }).test(doc)).toBe(!results.includes(false));
        expect(compileMatch({ $nor: filters }).test(doc)).toBe(!results.includes(true));
      }),
    );
  });

  test('$elemMatch finds the element that its filter matches, and $in agrees with an $or of equalities', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), names, leaf, leaf, (array, name, one, two) => {
        const doc = { list: array } as unknown as Doc;
        const matcher = compileMatch({ list: { $elemMatch: { [name]: one } } });
        const inner = compileMatch({ [name]: one });
        const found = array.findIndex((element) => (isObject(element) || Array.isArray(element)) && inner.test({ ...element } as Doc));
        expect(matcher.test(doc)).toBe(found >= 0);
        expect(matcher.arrayIndex(doc)).toBe(found >= 0 ? found : undefined);
        expect(compileMatch({ list: { $in: [one, two] } }).test(doc)).toBe(compileMatch({ $or: [{ list: one }, { list: two }] }).test(doc));
      }),
    );
  });
});
