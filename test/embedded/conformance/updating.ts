// Updates: field operators, what an upsert stores, pipelines, replacements, and what is refused.

import { Timestamp, type Document } from 'bson';
import { changes, decimal, double, numbered, refusesUpdate, type Case, type CollectionMethod } from './kit.ts';

const UPDATE = 'reference/operator/update/';
const MAX_INT = 2147483647;
const MAX_LONG = 9223372036854775807n;

const fields: Case[] = [
  changes('$set replaces a value in its place', UPDATE + 'set/', { a: 1, b: 2 }, { $set: { a: 'x' } }, { a: 'x', b: 2 }),
  changes(
    '$set adds new fields at the end, in order of their names',
    UPDATE + 'set/',
    { z: 1 },
    { $set: { c: 1, b: 2 } },
    { z: 1, b: 2, c: 1 },
  ),
  changes(
    'new fields whose names are numbers are ordered as numbers',
    UPDATE + 'set/',
    {},
    { $set: { 'a.10': 1, 'a.2': 2 } },
    { a: { 2: 2, 10: 1 } },
  ),
  changes('$set makes the documents on the way', UPDATE + 'set/', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }),
  changes(
    '$set keeps the type that it is given',
    UPDATE + 'set/',
    { a: 1 },
    { $set: { a: 1n, b: double(1), c: decimal('1.50') } },
    { a: 1n, b: double(1), c: decimal('1.50') },
  ),
  changes(
    '$set to the same value of another type stores the type',
    UPDATE + 'set/',
    { a: 1 },
    { $set: { a: double(1) } },
    { a: double(1) },
  ),
  changes('$unset removes', UPDATE + 'unset/', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }),
  changes('$unset of a missing field changes nothing', UPDATE + 'unset/', { a: 1 }, { $unset: { b: 1, 'c.d': 1 } }, { a: 1 }),
  changes('$inc', UPDATE + 'inc/', { a: 1 }, { $inc: { a: 2 } }, { a: 3 }),
  changes('$inc of a missing field sets it', UPDATE + 'inc/', {}, { $inc: { 'a.b': 2 } }, { a: { b: 2 } }),
  changes('$inc of an int by a long makes a long', UPDATE + 'inc/', { a: 1 }, { $inc: { a: 2n } }, { a: 3n }),
  changes('$inc of an int by a double makes a double', UPDATE + 'inc/', { a: 1 }, { $inc: { a: double(2) } }, { a: double(3) }),
  changes('$inc of a double by an int stays a double', UPDATE + 'inc/', { a: double(1) }, { $inc: { a: 2 } }, { a: double(3) }),
  changes('$inc by a decimal makes a decimal', UPDATE + 'inc/', { a: 1 }, { $inc: { a: decimal('0.10') } }, { a: decimal('1.10') }),
  changes('$inc of an int beyond its range makes a long', UPDATE + 'inc/', { a: MAX_INT }, { $inc: { a: 1 } }, { a: 2147483648n }),
  refusesUpdate(
    '$inc of a long beyond its range',
    UPDATE + 'inc/',
    { a: MAX_LONG },
    { $inc: { a: 1 } },
    2,
    /Failed to apply \$inc operations to current value/,
  ),
  refusesUpdate('$inc of text', UPDATE + 'inc/', { a: 'x' }, { $inc: { a: 1 } }, 14, /Cannot apply \$inc to a value of non-numeric type/),
  refusesUpdate('$inc of null', UPDATE + 'inc/', { a: null }, { $inc: { a: 1 } }, 14, /non-numeric type/),
  refusesUpdate('$inc by text', UPDATE + 'inc/', { a: 1 }, { $inc: { a: 'x' } }, 14, /Cannot increment with non-numeric argument/),
  changes('$mul', UPDATE + 'mul/', { a: 3 }, { $mul: { a: 4 } }, { a: 12 }),
  changes('$mul of a missing field sets a zero of the same type', UPDATE + 'mul/', {}, { $mul: { a: 2n } }, { a: 0n }),
  changes('$mul of an int by a long makes a long', UPDATE + 'mul/', { a: 3 }, { $mul: { a: 2n } }, { a: 6n }),
  changes('$mul beyond the range of an int makes a long', UPDATE + 'mul/', { a: MAX_INT }, { $mul: { a: 2 } }, { a: 4294967294n }),
  changes('$min takes the lesser', UPDATE + 'min/', { a: 5 }, { $min: { a: 3 } }, { a: 3 }),
  changes('$min keeps the lesser', UPDATE + 'min/', { a: 2 }, { $min: { a: 3 } }, { a: 2 }),
  changes('$min of a missing field sets it', UPDATE + 'min/', {}, { $min: { a: 3 } }, { a: 3 }),
  changes('$min compares across types', UPDATE + 'min/', { a: 'x' }, { $min: { a: 100 } }, { a: 100 }),
  changes('$max takes the greater date', UPDATE + 'max/', { a: new Date(5) }, { $max: { a: new Date(9) } }, { a: new Date(9) }),
  changes('$max of an equal number keeps the type that is there', UPDATE + 'max/', { a: 5 }, { $max: { a: 5n } }, { a: 5 }),
  changes('$rename', UPDATE + 'rename/', { a: 1, b: 2 }, { $rename: { a: 'c' } }, { b: 2, c: 1 }),
  changes('$rename over a field that is there', UPDATE + 'rename/', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }),
  changes('$rename of a missing field changes nothing', UPDATE + 'rename/', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }),
  changes('$rename moves into a document', UPDATE + 'rename/', { a: 1 }, { $rename: { a: 'x.y' } }, { x: { y: 1 } }),
  changes('$bit and', UPDATE + 'bit/', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }),
  changes('$bit or', UPDATE + 'bit/', { a: 3 }, { $bit: { a: { or: 5 } } }, { a: 7 }),
  changes('$bit xor of a long', UPDATE + 'bit/', { a: 1n }, { $bit: { a: { xor: 5 } } }, { a: 4n }),
  changes(
    '$setOnInsert does nothing to a document that is there',
    UPDATE + 'setOnInsert/',
    { a: 1 },
    { $setOnInsert: { b: 1 }, $set: { a: 2 } },
    { a: 2 },
    { upsert: true },
  ),
  changes('an update without effect is matched', 'reference/method/db.collection.updateOne/', { a: 1 }, { $set: { a: 1 } }, { a: 1 }),
  {
    ...changes(
      'an update without effect modifies nothing',
      'reference/method/db.collection.updateOne/',
      { a: 1 },
      { $set: { a: 1 } },
      { a: 1 },
    ),
    result: { matchedCount: 1, modifiedCount: 0 },
  },
  { ...changes('an empty operator is allowed', UPDATE, { a: 1 }, { $set: {} }, { a: 1 }), result: { matchedCount: 1, modifiedCount: 0 } },
  changes(
    'operators of several kinds at once',
    UPDATE,
    { a: 1, b: [1], c: 1 },
    { $inc: { a: 1 }, $push: { b: 2 }, $unset: { c: 1 }, $set: { d: 1 } },
    { a: 2, b: [1, 2], d: 1 },
  ),
];

const refusals: Case[] = [
  refusesUpdate('_id does not change', UPDATE + 'set/', { a: 1 }, { $set: { _id: 2 } }, 66, /_id/),
  changes('_id may be set to what it is', UPDATE + 'set/', { a: 1 }, { $set: { _id: 1, a: 2 } }, { a: 2 }),
  refusesUpdate('two operators on one path', UPDATE, { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40, /would create a conflict at 'a'/),
  refusesUpdate('a path and a path within it', UPDATE, { a: {} }, { $set: { a: 1, 'a.b': 1 } }, 40, /would create a conflict at 'a'/),
  refusesUpdate('a path through a number', UPDATE + 'set/', { a: 1 }, { $set: { 'a.b': 1 } }, 28, /Cannot create field 'b' in element/),
  refusesUpdate(
    'a field name within an array',
    UPDATE + 'set/',
    { a: [1] },
    { $set: { 'a.b': 1 } },
    28,
    /Cannot create field 'b' in element/,
  ),
  refusesUpdate('an unknown operator', UPDATE, { a: 1 }, { $wat: { a: 1 } }, 9, /Unknown modifier: \$wat/),
  refusesUpdate(
    'an operator without a document',
    UPDATE,
    { a: 1 },
    { $set: 1 },
    9,
    /Modifiers operate on fields but we found type int instead/,
  ),
  refusesUpdate('an empty part of a path', UPDATE + 'set/', { a: 1 }, { $set: { 'a..b': 1 } }, 56, /empty field name/),
  refusesUpdate('$rename to itself', UPDATE + 'rename/', { a: 1 }, { $rename: { a: 'a' } }, 2, /must differ/),
  refusesUpdate('$rename to something that is not text', UPDATE + 'rename/', { a: 1 }, { $rename: { a: 1 } }, 2, /must be a string/),
  refusesUpdate('$rename out of an array', UPDATE + 'rename/', { a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 2, /array/),
  refusesUpdate('$bit of a double', UPDATE + 'bit/', { a: 1.5 }, { $bit: { a: { or: 1 } } }, 2, /\$bit/),
  refusesUpdate(
    '$currentDate of an unknown kind',
    UPDATE + 'currentDate/',
    { a: 1 },
    { $currentDate: { a: 'date' } },
    2,
    /not valid type for \$currentDate/,
  ),
];

function upsert(
  name: string,
  filter: Document,
  update: Document | Document[],
  after: Document,
  page = 'reference/method/db.collection.updateOne/',
  options: Document = {},
): Case {
  return {
    name,
    manual: page,
    run: { call: 'updateOne', args: [filter, update, { upsert: true, ...options }] },
    result: { matchedCount: 0, upsertedCount: 1 },
    outcome: [after],
  };
}

const upserts: Case[] = [
  upsert('an upsert stores the equalities of the filter', { _id: 1, a: 2, b: { $gt: 5 } }, { $set: { c: 3 } }, { _id: 1, a: 2, c: 3 }),
  upsert('an upsert takes what $eq says', { _id: 1, a: { $eq: 2 }, b: { $ne: 3 } }, { $set: { c: 4 } }, { _id: 1, a: 2, c: 4 }),
  upsert('an upsert takes the equalities within $and', { $and: [{ _id: 1 }, { a: 2 }] }, { $set: { c: 3 } }, { _id: 1, a: 2, c: 3 }),
  upsert('an upsert makes documents of dotted equalities', { _id: 1, 'a.b': 2 }, { $set: { 'a.c': 3 } }, { _id: 1, a: { b: 2, c: 3 } }),
  upsert(
    'an upsert applies $setOnInsert',
    { _id: 1 },
    { $set: { a: 1 }, $setOnInsert: { b: 2 } },
    { _id: 1, a: 1, b: 2 },
    UPDATE + 'setOnInsert/',
  ),
  upsert('an upsert with $inc starts from nothing', { _id: 1 }, { $inc: { n: 5 } }, { _id: 1, n: 5 }),
  upsert('an upsert with $inc starts from the equality', { _id: 1, n: 2 }, { $inc: { n: 5 } }, { _id: 1, n: 7 }),
  upsert('an upsert may give the _id in $setOnInsert', { a: 1 }, { $setOnInsert: { _id: 9 } }, { _id: 9, a: 1 }, UPDATE + 'setOnInsert/'),
  upsert('an upsert by a pipeline', { _id: 1, a: 2 }, [{ $set: { b: { $add: ['$a', 1] } } }], { _id: 1, a: 2, b: 3 }),
  {
    name: 'an upsert tells the _id of what it stored',
    manual: 'reference/method/db.collection.updateOne/',
    run: { call: 'updateOne', args: [{ _id: 7 }, { $set: { a: 1 } }, { upsert: true }] },
    result: { upsertedId: 7, upsertedCount: 1, matchedCount: 0, modifiedCount: 0 },
  },
  {
    name: 'an upsert that finds something updates it',
    manual: 'reference/method/db.collection.updateOne/',
    docs: [{ _id: 1, a: 1 }],
    run: { call: 'updateOne', args: [{ a: 1 }, { $inc: { a: 1 } }, { upsert: true }] },
    result: { upsertedCount: 0, matchedCount: 1, modifiedCount: 1 },
    outcome: [{ _id: 1, a: 2 }],
  },
  {
    name: 'an upsert whose update contradicts the _id of the filter is refused',
    manual: 'reference/method/db.collection.updateOne/',
    run: { call: 'updateOne', args: [{ _id: 1 }, { $set: { _id: 2 } }, { upsert: true }] },
    error: { code: 66 },
    outcome: [],
  },
  {
    name: 'an upsert with two values for one path is refused',
    manual: 'reference/method/db.collection.updateOne/',
    run: { call: 'updateOne', args: [{ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { upsert: true }] },
    error: { code: 54 },
    outcome: [],
  },
  {
    name: 'a replacing upsert takes the _id of the filter and nothing else',
    manual: 'reference/method/db.collection.replaceOne/',
    run: { call: 'replaceOne', args: [{ _id: 1, a: 5 }, { b: 2 }, { upsert: true }] },
    outcome: [{ _id: 1, b: 2 }],
  },
];

const pipelines: Case[] = [
  changes(
    'a pipeline sets one field from others',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: 1, b: 2 },
    [{ $set: { c: { $add: ['$a', '$b'] } } }],
    { a: 1, b: 2, c: 3 },
  ),
  changes(
    'a later stage sees what an earlier one did',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: 1 },
    [{ $set: { b: { $add: ['$a', 1] } } }, { $set: { c: { $multiply: ['$b', 10] } } }],
    { a: 1, b: 2, c: 20 },
  ),
  changes('a pipeline removes fields', 'tutorial/update-documents-with-aggregation-pipeline/', { a: 1, b: 2 }, [{ $unset: ['a'] }], {
    b: 2,
  }),
  changes(
    'a pipeline keeps the _id when it replaces',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: { b: 1 } },
    [{ $replaceWith: '$a' }],
    { b: 1 },
  ),
  changes(
    '$project in a pipeline keeps what it names',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: 1, b: 2 },
    [{ $project: { a: 1 } }],
    { a: 1 },
  ),
  changes(
    '$$NOW is one instant for the whole update',
    'reference/aggregation-variables/',
    { a: 1 },
    [{ $set: { a: { $eq: ['$$NOW', '$$NOW'] } } }],
    { a: true },
  ),
  refusesUpdate(
    '$group is not allowed in an update',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: 1 },
    [{ $group: { _id: 1 } }],
    72,
    /not allowed to be used within an update/,
  ),
  refusesUpdate(
    'a pipeline does not change the _id',
    'tutorial/update-documents-with-aggregation-pipeline/',
    { a: 1 },
    [{ $set: { _id: 2 } }],
    66,
    /_id/,
  ),
];

function whole(name: string, method: CollectionMethod, docs: Document[], args: unknown[], result: unknown, outcome: Document[]): Case {
  return {
    name,
    manual: `reference/method/db.collection.${method}/`,
    docs: numbered(docs),
    run: { call: method, args },
    result,
    outcome: numbered(outcome),
  };
}

const methods: Case[] = [
  whole(
    'replaceOne keeps the _id and drops the rest',
    'replaceOne',
    [{ a: 1, b: 2 }],
    [{ a: 1 }, { c: 3 }],
    { matchedCount: 1, modifiedCount: 1 },
    [{ c: 3 }],
  ),
  whole('replaceOne takes the same _id', 'replaceOne', [{ a: 1 }], [{ a: 1 }, { _id: 1, c: 3 }], { modifiedCount: 1 }, [{ c: 3 }]),
  whole(
    'updateMany changes all that match',
    'updateMany',
    [{ a: 1 }, { a: 1 }, { a: 2 }],
    [{ a: 1 }, { $set: { b: 1 } }],
    { matchedCount: 2, modifiedCount: 2 },
    [{ a: 1, b: 1 }, { a: 1, b: 1 }, { a: 2 }],
  ),
  whole(
    'updateOne changes the first that matches',
    'updateOne',
    [{ a: 1 }, { a: 1 }],
    [{ a: 1 }, { $set: { b: 1 } }],
    { matchedCount: 1 },
    [{ a: 1, b: 1 }, { a: 1 }],
  ),
  whole('updateOne takes a sort', 'updateOne', [{ a: 1 }, { a: 2 }], [{}, { $set: { b: 1 } }, { sort: { a: -1 } }], { matchedCount: 1 }, [
    { a: 1 },
    { a: 2, b: 1 },
  ]),
  whole('deleteOne removes one', 'deleteOne', [{ a: 1 }, { a: 1 }], [{ a: 1 }], { deletedCount: 1 }, [{ _id: 2, a: 1 }]),
  whole('deleteMany removes all that match', 'deleteMany', [{ a: 1 }, { a: 1 }, { a: 2 }], [{ a: 1 }], { deletedCount: 2 }, [
    { _id: 3, a: 2 },
  ]),
  whole('findOneAndUpdate gives the document before', 'findOneAndUpdate', [{ a: 1 }], [{ a: 1 }, { $inc: { a: 1 } }], { _id: 1, a: 1 }, [
    { a: 2 },
  ]),
  whole(
    'findOneAndUpdate gives the document after when asked',
    'findOneAndUpdate',
    [{ a: 1 }],
    [{ a: 1 }, { $inc: { a: 1 } }, { returnDocument: 'after' }],
    { _id: 1, a: 2 },
    [{ a: 2 }],
  ),
  whole(
    'findOneAndUpdate takes the first by its sort',
    'findOneAndUpdate',
    [{ p: 1 }, { p: 3 }, { p: 2 }],
    [{}, { $set: { done: true } }, { sort: { p: -1 } }],
    { _id: 2, p: 3 },
    [{ p: 1 }, { p: 3, done: true }, { p: 2 }],
  ),
  whole(
    'findOneAndUpdate projects',
    'findOneAndUpdate',
    [{ a: 1, b: 2 }],
    [{}, { $set: { a: 5 } }, { projection: { _id: 0, b: 1 } }],
    { b: 2 },
    [{ a: 5, b: 2 }],
  ),
  whole('findOneAndUpdate gives null when it finds nothing', 'findOneAndUpdate', [{ a: 1 }], [{ a: 9 }, { $set: { a: 5 } }], null, [
    { a: 1 },
  ]),
  whole(
    'findOneAndUpdate tells what happened when asked',
    'findOneAndUpdate',
    [],
    [{ _id: 5 }, { $set: { a: 5 } }, { upsert: true, includeResultMetadata: true, returnDocument: 'after' }],
    { lastErrorObject: { n: 1, updatedExisting: false, upserted: 5 }, value: { _id: 5, a: 5 }, ok: 1 },
    [{ _id: 5, a: 5 }],
  ),
  whole('findOneAndReplace', 'findOneAndReplace', [{ a: 1 }], [{ a: 1 }, { b: 1 }, { returnDocument: 'after' }], { _id: 1, b: 1 }, [
    { b: 1 },
  ]),
  whole('findOneAndDelete', 'findOneAndDelete', [{ a: 1 }, { a: 2 }], [{}, { sort: { a: -1 } }], { _id: 2, a: 2 }, [{ a: 1 }]),
  whole(
    'an empty timestamp below the top of a document stays empty',
    'insertOne',
    [],
    [{ _id: 1, a: { at: new Timestamp({ t: 0, i: 0 }) } }],
    { insertedId: 1 },
    [{ _id: 1, a: { at: new Timestamp({ t: 0, i: 0 }) } }],
  ),
  {
    name: '$currentDate sets a date',
    manual: UPDATE + 'currentDate/',
    docs: [{ _id: 1 }],
    run: { call: 'findOneAndUpdate', args: [{}, { $currentDate: { a: true, b: { $type: 'timestamp' }, c: { $type: 'date' } } }] },
    result: { _id: 1 },
  },
  {
    name: 'multi with a replacement is refused',
    manual: 'reference/command/update/',
    docs: [{ _id: 1 }],
    run: {
      steps: [
        {
          command: { update: '«here»', updates: [{ q: {}, u: { a: 1 }, multi: true }] },
          error: { code: 9, message: /multi update is not supported for replacement-style update/ },
        },
      ],
    },
  },
  {
    name: 'a replacement whose _id differs is refused',
    manual: 'reference/method/db.collection.replaceOne/',
    docs: [{ _id: 1, a: 1 }],
    run: { call: 'replaceOne', args: [{ a: 1 }, { _id: 2, a: 1 }] },
    error: { code: 66 },
    outcome: [{ _id: 1, a: 1 }],
  },
];

export const UPDATING: Case[] = [...fields, ...refusals, ...upserts, ...pipelines, ...methods];
