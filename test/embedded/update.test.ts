import { describe, expect, test } from '@jest/globals';
import { Decimal128, Double, ObjectId, Timestamp } from 'bson';
import fc from 'fast-check';
import { parseCollation } from '../../server/embedded/collation.ts';
import { identical } from '../../server/embedded/diff.ts';
import { ServerError } from '../../server/embedded/errors.ts';
import { compileMatch } from '../../server/embedded/match.ts';
import { compileUpdate, upsertDocument, withChanges } from '../../server/embedded/update.ts';
import type { UpdateOptions } from '../../server/embedded/update.ts';
import type { Doc, Value } from '../../server/embedded/values.ts';

const now = new Date('2024-05-01T00:00:00Z');
const timestamp = new Timestamp({ t: 9, i: 1 });
const common: UpdateOptions = { now, timestamp };

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || '_bsontype' in value || value instanceof Date) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

/** The updated document, the old one when nothing changed. The input is frozen, so that writing to it throws. */
function updated(before: Doc, update: Doc | Doc[], options: Partial<UpdateOptions> & { filter?: Doc; isInsert?: boolean } = {}): Doc {
  freeze(before);
  const arrayIndex = options.filter ? compileMatch(options.filter).arrayIndex(before) : undefined;
  return compileUpdate(update, { ...common, ...options }).whole(before, { isInsert: options.isInsert ?? false, arrayIndex }) ?? before;
}

function refusal(act: () => unknown): ServerError {
  try {
    act();
  } catch (error) {
    if (error instanceof ServerError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const decimal = (text: string) => Decimal128.fromString(text);

type Case = [before: Doc, update: Doc, after: Doc, options?: Partial<UpdateOptions> & { filter?: Doc; isInsert?: boolean }];

const tables: Record<string, Case[]> = {
  '$set and $unset': [
    [{ a: 1 }, { $set: { a: 2 } }, { a: 2 }],
    [{}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    [{}, { $set: { 'a.0': 1 } }, { a: { '0': 1 } }],
    [{ a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
    [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    [{ a: [{ b: 1 }] }, { $set: { 'a.0.b': 2, 'a.0.c': 3 } }, { a: [{ b: 2, c: 3 }] }],
    [{ a: [1] }, { $set: { 'a.2.b': 3 } }, { a: [1, null, { b: 3 }] }],
    [{ a: 1 }, { $set: {} }, { a: 1 }],
    [{ a: 1 }, { $set: { a: { $x: 1 } } }, { a: { $x: 1 } }],
    [{ _id: 1 }, { $set: { z: 1, b: 2, '10': 3, '9': 4 } }, { _id: 1, '9': 4, '10': 3, b: 2, z: 1 }],
    [{ _id: 1, a: {} }, { $set: { 'a.y': 1, 'a.x': 2 } }, { _id: 1, a: { x: 2, y: 1 } }],
    [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
    [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': 1 } }, { a: { c: 2 } }],
    [{ a: [1, 2, 3] }, { $unset: { 'a.1': 1 } }, { a: [1, null, 3] }],
    [{ a: 1 }, { $unset: { 'a.b.c': 1, x: 1 } }, { a: 1 }],
    [{ a: [1] }, { $unset: { 'a.5': 1, 'a.x': 1 } }, { a: [1] }],
    [{ a: 1 }, { $setOnInsert: { 'a.b': 3 } }, { a: 1 }],
    [{ a: 1 }, { $setOnInsert: { b: 2 }, $set: { c: 3 } }, { a: 1, b: 2, c: 3 }, { isInsert: true }],
    [{ a: 1 }, { $setOnInsert: { b: 2 }, $set: { c: 3 } }, { a: 1, c: 3 }],
  ],
  '$inc and $mul': [
    [{ a: 1 }, { $inc: { a: 2 } }, { a: 3 }],
    [{}, { $inc: { a: 2 } }, { a: 2 }],
    [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: 2147483648n }],
    [{ a: 1 }, { $inc: { a: 1n } }, { a: 2n }],
    [{ a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }],
    [{ a: 0.5 }, { $inc: { a: 0.5 } }, { a: new Double(1) }],
    [{ a: 1 }, { $inc: { a: decimal('0.1') } }, { a: decimal('1.1') }],
    [{ a: 5n }, { $inc: { a: -6 } }, { a: -1n }],
    [{ a: { b: 1 } }, { $inc: { 'a.b': 1, 'a.c': 1 } }, { a: { b: 2, c: 1 } }],
    [{ a: 3 }, { $mul: { a: 4 } }, { a: 12 }],
    [{}, { $mul: { a: 4, b: 4n, c: 1.5, d: decimal('2') } }, { a: 0, b: 0n, c: new Double(0), d: decimal('0') }],
    [{ a: 65536 }, { $mul: { a: 65536 } }, { a: 4294967296n }],
    [{ a: 3 }, { $mul: { a: 0.5 } }, { a: 1.5 }],
  ],
  '$min, $max, $currentDate, $bit, $rename': [
    [{ a: 5 }, { $min: { a: 3 } }, { a: 3 }],
    [{ a: 5 }, { $min: { a: 7 } }, { a: 5 }],
    [{}, { $min: { a: 7 } }, { a: 7 }],
    [{ a: 'x' }, { $min: { a: 7 } }, { a: 7 }],
    [{ a: 5 }, { $max: { a: 7 } }, { a: 7 }],
    [{ a: 5 }, { $max: { a: 5n } }, { a: 5 }],
    [{ a: new Date(1) }, { $max: { a: new Date(2) } }, { a: new Date(2) }],
    [{ a: null }, { $max: { a: 1 } }, { a: 1 }],
    [{}, { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } }, { a: now, b: now, c: timestamp }],
    [{ a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [{ a: 3 }, { $bit: { a: { or: 5n } } }, { a: 7n }],
    [{ a: 1n }, { $bit: { a: { xor: 5 } } }, { a: 4n }],
    [{}, { $bit: { a: { or: 5 } } }, { a: 5 }],
    [{ a: 7 }, { $bit: { a: { and: 6, xor: 1 } } }, { a: 7 }],
    [{ a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }],
    [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    [{ a: { b: 1 } }, { $rename: { 'a.b': 'x.y' } }, { a: {}, x: { y: 1 } }],
    [{ a: 1 }, { $rename: { z: 'a' } }, { a: 1 }],
    [{ a: [1] }, { $rename: { a: 'b' } }, { b: [1] }],
  ],
  $push: [
    [{}, { $push: { a: 1 } }, { a: [1] }],
    [{ a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
    [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
    [{ a: [1] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
    [{ a: [1] }, { $push: { a: { $each: [9], $position: 20 } } }, { a: [1, 9] }],
    [{ a: [1] }, { $push: { a: { $each: [9], $position: -20 } } }, { a: [9, 1] }],
    [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
    [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    [{ a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
    [
      { a: [{ s: 2 }, { s: 1, t: 1 }] },
      { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1, t: 1 } } } },
      { a: [{ s: 1 }, { s: 1, t: 1 }, { s: 2 }] },
    ],
    [
      { a: [{ n: { s: 2 } }, { n: { s: 1 } }] },
      { $push: { a: { $each: [], $sort: { 'n.s': 1 } } } },
      { a: [{ n: { s: 1 } }, { n: { s: 2 } }] },
    ],
    [{}, { $push: { a: { $each: [] } } }, { a: [] }],
    [{ a: ['b', 'A'] }, { $push: { a: { $each: ['a'], $sort: 1 } } }, { a: ['A', 'a', 'b'] }],
  ],
  '$addToSet, $pop, $pull, $pullAll': [
    [{ a: [1] }, { $addToSet: { a: 1n } }, { a: [1] }],
    [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2, { b: 1 }, { b: 1 }] } } }, { a: [1, 2, { b: 1 }] }],
    [{ a: [1] }, { $addToSet: { a: [1] } }, { a: [1, [1]] }],
    [{}, { $addToSet: { a: { $each: [] } } }, { a: [] }],
    [
      { a: [{ x: 1, y: 2 }] },
      { $addToSet: { a: { y: 2, x: 1 } } },
      {
        a: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
    [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
    [{ a: [] }, { $pop: { a: 1, b: 1 } }, { a: [] }],
    [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [{ a: [1, 5, 9] }, { $pull: { a: { $in: [1, 9] } } }, { a: [5] }],
    [{ a: [{ b: 1, c: 2 }, { b: 2 }, 1] }, { $pull: { a: { b: 1 } } }, { a: [{ b: 2 }, 1] }],
    [{ a: [{ b: [1, 9] }, { b: [2] }] }, { $pull: { a: { b: { $elemMatch: { $gt: 5 } } } } }, { a: [{ b: [2] }] }],
    [{ a: [{ b: 1 }, { b: 2 }, { b: 3 }] }, { $pull: { a: { $or: [{ b: 1 }, { b: 3 }] } } }, { a: [{ b: 2 }] }],
    [{ a: [[1, 2], 1] }, { $pull: { a: [1, 2] } }, { a: [1] }],
    [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
    [{ a: ['xa', 'b'] }, { $pull: { a: { $regex: '^x' } } }, { a: ['b'] }],
    [{ x: 1 }, { $pull: { 'x.y': 1, z: 1 } }, { x: 1 }],
    [{ a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    [{ a: [{ b: 1, c: 1 }, { b: 1 }] }, { $pullAll: { a: [{ b: 1 }] } }, { a: [{ b: 1, c: 1 }] }],
    [{ a: { b: [1, 2] } }, { $pull: { 'a.b': { $gt: 1 } } }, { a: { b: [1] } }],
  ],
  'positional paths': [
    [{ a: [1, 2, 3] }, { $set: { 'a.$': 9 } }, { a: [1, 9, 3] }, { filter: { a: 2 } }],
    [{ a: [{ b: 1 }, { b: 2, c: 1 }] }, { $inc: { 'a.$.c': 1 } }, { a: [{ b: 1 }, { b: 2, c: 2 }] }, { filter: { 'a.b': 2 } }],
    [{ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.$': { n: 1 } } }, { a: [{ b: 1 }, { n: 1 }] }, { filter: { a: { $elemMatch: { b: 2 } } } }],
    [
      { a: [{ b: 1 }, { b: 2 }] },
      { $set: { 'a.$.x': 1, 'a.0.x': 2 } },
      {
        a: [
          { b: 1, x: 2 },
          { b: 2, x: 1 },
        ],
      },
      { filter: { 'a.b': 2 } },
    ],
    [{ a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
    [{ a: [{ b: [1, 2] }, { b: [3] }] }, { $inc: { 'a.$[].b.$[]': 1 } }, { a: [{ b: [2, 3] }, { b: [4] }] }],
    [{ a: [1, 5, 9] }, { $set: { 'a.$[e]': 0 } }, { a: [1, 0, 0] }, { arrayFilters: [{ e: { $gte: 5 } }] }],
    [
      { a: [{ b: 1 }, { b: 9 }] },
      { $set: { 'a.$[e].c': 1 } },
      { a: [{ b: 1 }, { b: 9, c: 1 }] },
      { arrayFilters: [{ 'e.b': { $gt: 5 } }] },
    ],
    [
      { a: [{ b: 1 }, { b: 9 }] },
      { $set: { 'a.$[e].b': 9, 'a.$[f].c': 1 } },
      { a: [{ b: 9 }, { b: 9, c: 1 }] },
      { arrayFilters: [{ 'e.b': 1 }, { 'f.b': 9 }] },
    ],
    [{ a: [{ b: 1 }] }, { $set: { 'a.$[].x': 1, 'a.$[e].y': 2 } }, { a: [{ b: 1, x: 1, y: 2 }] }, { arrayFilters: [{ 'e.b': 1 }] }],
    [
      { a: [{ k: 1, l: [1, 2] }] },
      { $pull: { 'a.$[e].l': 1 } },
      { a: [{ k: 1, l: [2] }] },
      { arrayFilters: [{ $and: [{ 'e.k': 1 }, { 'e.l': 2 }] }] },
    ],
    [{ a: [1, 2] }, { $unset: { 'a.$': 1 } }, { a: [1, null] }, { filter: { a: 2 } }],
    [{ a: [] }, { $set: { 'a.$[].b': 1 } }, { a: [] }],
  ],
  replacement: [
    [{ _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
    [
      { _id: 1, a: 1 },
      { b: 2, _id: 1 },
      { _id: 1, b: 2 },
    ],
    [{ _id: 1, a: 1 }, {}, { _id: 1 }],
    [{ _id: 1 }, { a: new Timestamp({ t: 0, i: 0 }) }, { _id: 1, a: timestamp }],
  ],
};

for (const [name, cases] of Object.entries(tables)) {
  describe(`updates: ${name}`, () => {
    test.each(cases)('%p after %p is %p', (before, update, after, ...[options]) => {
      const result = updated(before, update, options);
      expect(identical(result, after) ? 'same' : result).toEqual(identical(result, after) ? 'same' : after);
    });
  });
}

describe('updates that change nothing', () => {
  test.each<[Doc, Doc]>([
    [{ a: 1 }, { $set: { a: 1 } }],
    [{ a: { b: [1] } }, { $set: { a: { b: [1] } } }],
    [{ a: 1 }, { $inc: { a: 0 } }],
    [{ a: [1] }, { $addToSet: { a: 1 } }],
    [{ a: [1] }, { $push: { a: { $each: [] } } }],
    [{ a: [1] }, { $pull: { a: 2 } }],
    [{ _id: 1 }, { $set: { _id: 1 } }],
    [{ _id: 1, a: 1 }, { a: 1 }],
    [{ a: NaN }, { $set: { a: NaN } }],
  ])('%p with %p', (before, update) => {
    expect(compileUpdate(update, common).whole(before, { isInsert: false, arrayIndex: undefined })).toBeNull();
  });

  test.each<[Doc, Doc]>([
    [{ a: 1 }, { $set: { a: 1n } }],
    [{ a: 1 }, { $set: { a: new Double(1) } }],
    [{ a: 1 }, { $inc: { a: 0n } }],
    [{ a: 0 }, { $set: { a: -0 } }],
    [{ a: { x: 1, y: 1 } }, { $set: { a: { y: 1, x: 1 } } }],
  ])('but %p with %p is a change of type or order', (before, update) => {
    expect(compileUpdate(update, common).whole(before, { isInsert: false, arrayIndex: undefined })).not.toBeNull();
  });
});

describe('updates that are refused', () => {
  test.each<[Doc, Doc | Doc[], number, string, (Partial<UpdateOptions> & { filter?: Doc })?]>([
    [{ a: 1 }, { $set: { 'a.x': 1 } }, 28, "Cannot create field 'x' in element {a: 1}"],
    [{ a: null }, { $set: { 'a.x.y': 1 } }, 28, "Cannot create field 'x' in element {a: null}"],
    [{ a: [1] }, { $set: { 'a.x': 1 } }, 28, "Cannot create field 'x' in element {a: [ 1 ]}"],
    [{ a: { b: 'q' } }, { $inc: { 'a.b.c': 1 } }, 28, `Cannot create field 'c' in element {b: "q"}`],
    [{}, { $set: { x: 1 }, $inc: { x: 1 } }, 40, "Updating the path 'x' would create a conflict at 'x'"],
    [{}, { $set: { x: 1, 'x.y': 1 } }, 40, "Updating the path 'x.y' would create a conflict at 'x'"],
    [{}, { $set: { 'x.y': 1 }, $unset: { x: 1 } }, 40, "Updating the path 'x' would create a conflict at 'x'"],
    [{}, { $rename: { a: 'b' }, $set: { b: 1 } }, 40, "Updating the path 'b' would create a conflict at 'b'"],
    [{}, { $set: { 'a.$[].b': 1, 'a.0': 1 } }, 40, "would create a conflict at 'a'"],
    [{ a: [1] }, { $set: { 'a.$[]': 1, 'a.$[e]': 2 } }, 40, "Update created a conflict at 'a.0'", { arrayFilters: [{ e: 1 }] }],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66, "Performing an update on the path '_id' would modify the immutable field '_id'"],
    [{ _id: { a: 1 } }, { $set: { '_id.a': 2 } }, 66, "Performing an update on the path '_id.a' would modify the immutable field '_id'"],
    [{ _id: 1 }, { $unset: { _id: 1 } }, 66, "Performing an update on the path '_id'"],
    [{ _id: 1 }, { _id: 2, a: 1 }, 66, "the (immutable) field '_id' was found to have been altered to _id: 2"],
    [
      { _id: 7, x: 's' },
      { $inc: { x: 1 } },
      14,
      "Cannot apply $inc to a value of non-numeric type. {_id: 7} has the field 'x' of non-numeric type string",
    ],
    [
      { _id: 7, x: null },
      { $mul: { x: 1 } },
      14,
      "Cannot apply $mul to a value of non-numeric type. {_id: 7} has the field 'x' of non-numeric type null",
    ],
    [{}, { $inc: { x: 'a' } }, 14, 'Cannot increment with non-numeric argument: {x: "a"}'],
    [{}, { $mul: { x: null } }, 14, 'Cannot multiply with non-numeric argument: {x: null}'],
    [
      { _id: 1, x: 2n ** 63n - 1n },
      { $inc: { x: 1 } },
      2,
      'Failed to apply $inc operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}',
    ],
    [{}, { $foo: { a: 1 } }, 9, 'Unknown modifier: $foo. Expected a valid update modifier or pipeline-style update specified as an array'],
    [{}, { $set: { a: 1 }, b: 1 }, 9, 'Unknown modifier: b'],
    [{}, { a: 1, $set: { b: 1 } }, 52, "The dollar ($) prefixed field '$set'"],
    [{}, { $set: 1 }, 9, 'Modifiers operate on fields but we found type int instead.'],
    [{}, { $set: { '': 1 } }, 56, 'An empty update path is not valid.'],
    [{}, { $set: { 'a..b': 1 } }, 56, "The update path 'a..b' contains an empty field name"],
    [{}, { $set: { '__proto__.x': 1 } }, 2, "contains the field name '__proto__'"],
    [{}, { $rename: { a: 'b.__proto__' } }, 2, "contains the field name '__proto__'"],
    [{}, { $set: { $a: 1 } }, 52, "The dollar ($) prefixed field '$a' in '$a' is not valid for storage."],
    [{}, { $set: { '$.a': 1 } }, 2, "Cannot have positional (i.e. '$') element in the first position"],
    [{}, { $set: { 'a.$.b.$': 1 } }, 2, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'"],
    [{ a: [1] }, { $set: { 'a.$': 1 } }, 2, 'The positional operator did not find the match needed from the query.'],
    [{}, { $set: { 'a.$[x]': 1 } }, 2, "No array filter found for identifier 'x' in path 'a.$[x]'"],
    [
      {},
      { $set: { a: 1 } },
      9,
      "The array filter for identifier 'x' was not used in the update { $set: { a: 1 } }",
      { arrayFilters: [{ x: 1 }] },
    ],
    [
      {},
      { $set: { 'a.$[x]': 1 } },
      9,
      'Found multiple array filters with the same top-level field name x',
      { arrayFilters: [{ x: 1 }, { 'x.b': 1 }] },
    ],
    [{}, { $set: { 'a.$[x]': 1 } }, 9, "Expected a single top-level field name, found 'x' and 'y'", { arrayFilters: [{ x: 1, y: 1 }] }],
    [{}, { $set: { 'a.$[x]': 1 } }, 9, 'Cannot use an expression without a top-level field name', { arrayFilters: [{}] }],
    [{}, { $set: { 'a.$[]': 1 } }, 2, "The path 'a' must exist in the document in order to apply array updates."],
    [{ a: 1 }, { $set: { 'a.$[]': 1 } }, 2, 'Cannot apply array updates to non-array element a: 1'],
    [{ _id: 1, a: 'x' }, { $push: { a: 1 } }, 2, "The field 'a' must be an array but is of type string in document {_id: 1}"],
    [{}, { $push: { a: { $each: 1 } } }, 2, 'The argument to $each in $push must be an array but it was of type: int'],
    [{}, { $push: { a: { $each: [], $foo: 1 } } }, 2, 'Unrecognized clause in $push: $foo'],
    [{}, { $push: { a: { $each: [], $slice: 'x' } } }, 2, 'The value for $slice must be an integer value but was given type: string'],
    [{}, { $push: { a: { $each: [], $sort: 2 } } }, 2, 'The $sort element value must be either 1 or -1'],
    [{ a: 1 }, { $addToSet: { a: 1 } }, 2, "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type int"],
    [{}, { $addToSet: { a: { $each: 'x' } } }, 14, 'The argument to $each in $addToSet must be an array but it was of type string'],
    [{}, { $pop: { a: 2 } }, 9, '$pop expects 1 or -1, found: 2'],
    [{ a: 'x' }, { $pop: { a: 1 } }, 14, "Path 'a' contains an element of non-array type 'string'"],
    [{ a: 'x' }, { $pull: { a: 1 } }, 2, 'Cannot apply $pull to a non-array value'],
    [{}, { $pullAll: { a: 1 } }, 2, '$pullAll requires an array argument but was given a int'],
    [{}, { $currentDate: { a: 'x' } }, 2, 'string is not valid type for $currentDate.'],
    [{}, { $currentDate: { a: { $type: 'x' } } }, 2, "The '$type' string field is required to be 'date' or 'timestamp'"],
    [{}, { $bit: { a: { foo: 1 } } }, 2, "The $bit modifier only supports 'and', 'or', and 'xor', not 'foo'"],
    [
      {},
      { $bit: { a: { and: 1.5 } } },
      2,
      "The $bit modifier field must be an Integer(32/64 bit); a 'double' is not supported here: {and: 1.5}",
    ],
    [
      { _id: 1, a: 1.5 },
      { $bit: { a: { and: 1 } } },
      2,
      'Cannot apply $bit to a value of non-integral type.{_id: 1} has the field a of non-integer type double',
    ],
    [{}, { $rename: { a: 1 } }, 2, "The 'to' field for $rename must be a string: a: 1"],
    [{}, { $rename: { a: 'a' } }, 2, 'The source and target field for $rename must differ: a: "a"'],
    [{}, { $rename: { 'a.$': 'b' } }, 2, 'The source field for $rename may not be dynamic: a.$'],
    [
      { _id: 1, a: [{ b: 1 }] },
      { $rename: { 'a.0.b': 'c' } },
      2,
      "The source field cannot be an array element, 'a.0.b' in doc with _id: 1 has an array field called 'a'",
    ],
    [{ a: [] }, { $set: { 'a.2000000': 1 } }, 155, 'Cannot backfill'],
    [{}, [{ $match: { a: 1 } }], 72, '$match is not allowed to be used within an update'],
  ])('%p with %p', (before, update, code, message, ...[options]) => {
    const refused = refusal(() => updated(before, update, options));
    expect(refused.message).toContain(message);
    expect(refused.code).toBe(code);
  });
});

describe('what an updater tells about itself', () => {
  test('it names the top-level fields that it touches, with _id', () => {
    const updater = compileUpdate({ $set: { 'a.b': 1 }, $rename: { c: 'd.e' }, $push: { f: 1 } }, common);
    expect(updater.fields?.toSorted()).toEqual(['_id', 'a', 'c', 'd', 'f']);
  });

  test('only the changed top-level fields come back, removed ones as undefined, and the rest of the document is not needed', () => {
    const updater = compileUpdate({ $set: { a: 1, b: 2 }, $unset: { c: 1 } }, common);
    if (updater.kind !== 'operators') throw new Error(updater.kind);
    const changes = updater.apply({ a: 1, c: 3 }, { isInsert: false, arrayIndex: undefined });
    expect([...(changes ?? [])]).toEqual([
      ['b', 2],
      ['c', undefined],
    ]);
    expect({ ...withChanges({ c: 3, z: 1 }, changes ?? new Map()) }).toEqual({ z: 1, b: 2 });
  });

  test('what is not touched is shared with the old document', () => {
    const before: Doc = { a: { deep: { x: 1 }, y: 1 } };
    const after = updated(before, { $set: { 'a.y': 2 } });
    expect((after['a'] as Doc)['deep']).toBe((before['a'] as Doc)['deep']);
  });

  test('nothing reaches the prototype of objects', () => {
    expect(() => updated({}, { $set: { 'constructor.prototype.x': 1 } })).not.toThrow();
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('a collation decides about $addToSet, $pull, $min and array filters', () => {
    const collation = parseCollation({ locale: 'en', strength: 2 });
    expect(updated({ a: ['x'] }, { $addToSet: { a: 'X' } }, { collation })['a']).toEqual(['x']);
    expect(updated({ a: ['x', 'y'] }, { $pull: { a: 'X' } }, { collation })['a']).toEqual(['y']);
    expect(updated({ a: ['x', 'y'] }, { $pullAll: { a: ['X'] } }, { collation })['a']).toEqual(['y']);
    expect(updated({ a: ['x', 'y'] }, { $set: { 'a.$[e]': 1 } }, { collation, arrayFilters: [{ e: 'X' }] })['a']).toEqual([1, 'y']);
    expect(updated({ a: 'b' }, { $min: { a: 'B' } }, { collation })['a']).toBe('b');
  });
});

describe('pipelines as updates', () => {
  test.each<[Doc, Doc[], Doc]>([
    [{ _id: 1, a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }, { $unset: 'a' }], { _id: 1, b: 2 }],
    [{ _id: 1, a: { x: 1 } }, [{ $replaceWith: '$a' }], { _id: 1, x: 1 }],
    [{ _id: 1, a: 1, b: 2 }, [{ $project: { a: 1 } }], { _id: 1, a: 1 }],
  ])('%p with %p is %p', (before, update, after) => {
    expect({ ...updated(before, update) }).toEqual(after);
  });

  test('a pipeline may not change _id', () => {
    expect(refusal(() => updated({ _id: 1 }, [{ $set: { _id: 2 } }])).code).toBe(66);
  });
});

describe('upserts', () => {
  test.each<[Doc, Doc, Doc]>([
    [{ _id: 1, a: 2 }, { $set: { b: 3 } }, { _id: 1, a: 2, b: 3 }],
    [{ _id: 1, a: { $gt: 1 } }, { $set: { b: 3 } }, { _id: 1, b: 3 }],
    [{ _id: 1, a: { $eq: 5 } }, { $inc: { a: 1 } }, { _id: 1, a: 6 }],
    [{ _id: 1, $and: [{ a: 1 }, { b: { $all: [2] } }] }, { $setOnInsert: { c: 3 } }, { _id: 1, a: 1, b: 2, c: 3 }],
    [{ _id: 1, $or: [{ a: 1 }] }, { $set: { b: 1 } }, { _id: 1, a: 1, b: 1 }],
    [{ _id: 1, $or: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { _id: 1, b: 1 }],
    [{ _id: 1, 'a.b': 1, 'a.c': 2 }, { $set: { 'a.d': 3 } }, { _id: 1, a: { b: 1, c: 2, d: 3 } }],
    [{ _id: 1, a: { $in: [1] } }, { $set: { b: 1 } }, { _id: 1, b: 1 }],
    [{ _id: 1, a: null }, { $set: { b: 1 } }, { _id: 1, a: null, b: 1 }],
    [{ a: 1 }, { $set: { _id: 7 } }, { _id: 7, a: 1 }],
    [{ a: 1 }, { $setOnInsert: { _id: 7 } }, { _id: 7, a: 1 }],
    [{ _id: 1, a: 2 }, { b: 3 }, { _id: 1, b: 3 }],
    [{ a: 2 }, { _id: 4, b: 3 }, { _id: 4, b: 3 }],
    [{ _id: 1, a: [1, 2] }, { $push: { a: 3 } }, { _id: 1, a: [1, 2, 3] }],
  ])('%p with %p inserts %p', (filter, update, inserted) => {
    const doc = upsertDocument(filter, compileUpdate(update, common));
    expect(identical(doc, inserted) ? inserted : doc).toEqual(inserted);
  });

  test('an ObjectId is made when nothing gives an _id, and stands first', () => {
    const doc = upsertDocument({ a: 1 }, compileUpdate({ $set: { b: 1 } }, common));
    expect(doc['_id']).toBeInstanceOf(ObjectId);
    expect(Object.keys(doc)).toEqual(['_id', 'a', 'b']);
  });

  test.each<[Doc, Doc, number, string]>([
    [{ a: 1, $and: [{ a: 2 }] }, { $set: { b: 1 } }, 54, "cannot infer query fields to set, path 'a' is matched twice"],
    [{ a: { b: 1 }, 'a.c': 2 }, { $set: { b: 1 } }, 54, "cannot infer query fields to set, both paths 'a.c' and 'a' are matched"],
    [{ _id: 1 }, { $set: { _id: 2 } }, 66, "Performing an update on the path '_id'"],
    [{ _id: 1 }, { _id: 2 }, 66, "the (immutable) field '_id' was found to have been altered"],
    [{}, { $set: { _id: [1] } }, 53, "The '_id' value cannot be of type array"],
    [{ '__proto__.x': 1 }, { $set: { b: 1 } }, 2, '__proto__'],
  ])('%p with %p is refused', (filter, update, code, message) => {
    const refused = refusal(() => upsertDocument(filter, compileUpdate(update, common)));
    expect(refused.message).toContain(message);
    expect(refused.code).toBe(code);
  });
});

describe('updates on random documents', () => {
  const names = fc.constantFrom('a', 'b', '0', '1');
  const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Value>(null, 0, 1, 2n, 0.5, 'x'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(names, tie('value'), { maxKeys: 4 }) as fc.Arbitrary<Value>,
    ),
  })).value;
  const doc = fc.dictionary(names, value, { maxKeys: 4 }) as fc.Arbitrary<Doc>;
  const path = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const operator = fc.oneof(
    fc.tuple(fc.constantFrom('$set', '$push', '$addToSet', '$pull', '$min', '$max'), value),
    fc.tuple(fc.constantFrom('$inc', '$mul'), fc.constantFrom<Value>(1, 2n, 0.5)),
    fc.tuple(fc.constantFrom('$unset'), fc.constant<Value>('')),
    fc.tuple(fc.constantFrom('$pop'), fc.constantFrom<Value>(1, -1)),
  );

  test('the frozen input is never changed, and only server errors are thrown', () => {
    fc.assert(
      fc.property(doc, fc.array(fc.tuple(path, operator), { minLength: 1, maxLength: 3 }), (before, steps) => {
        const update: Doc = {};
        for (const [at, [name, argument]] of steps) update[name] = { ...(update[name] as Doc | undefined), [at]: argument };
        try {
          updated(before, update);
        } catch (error) {
          expect(error).toBeInstanceOf(ServerError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('after $set of a path, a second $set of the same changes nothing, and $unset then $set brings it back', () => {
    fc.assert(
      fc.property(doc, path, value, (before, at, argument) => {
        let after: Doc;
        try {
          after = updated(before, { $set: { [at]: argument } });
        } catch (error) {
          expect((error as ServerError).codeName).toBe('PathNotViable');
          return;
        }
        expect(updated(after, { $set: { [at]: argument } })).toBe(after);
        const without = updated(after, { $unset: { [at]: '' } });
        expect(identical(sorted(updated(without, { $set: { [at]: argument } })), sorted(after))).toBe(true);
      }),
    );
  });

  function sorted(value: Value): Value {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries<Value>(
      Object.entries(value as Doc)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, sorted(inner)]),
    );
  }
});
