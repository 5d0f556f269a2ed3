// Indexes: unique, compound, sparse, partial and multikey ones, with collations and hints.

import type { Document } from 'bson';
import type { IndexDescription } from 'mongodb';
import { HERE, numbered, type Case } from './kit.ts';

const CORE = 'core/';
const strength2 = { locale: 'en', strength: 2 };

function indexed(name: string, page: string, indexes: IndexDescription[], docs: Document[], run: Case['run'], rest: Partial<Case>): Case {
  return { name, manual: page, indexes, docs: numbered(docs), run, ...rest };
}

function inserting(doc: Document): Case['run'] {
  return { call: 'insertOne', args: [doc] };
}

const unique: Case[] = [
  indexed(
    'a unique index refuses a second value',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ a: 1 }],
    inserting({ a: 1 }),
    { error: { code: 11000, message: /^E11000 duplicate key error collection: .* index: a_1 dup key: \{ a: 1 \}/ } },
  ),
  indexed(
    'a unique index lets one document miss the field',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ b: 1 }],
    inserting({ b: 2 }),
    { error: { code: 11000, message: /dup key: \{ a: null \}/ } },
  ),
  indexed(
    'a unique index regards numbers of all kinds as the same',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ a: 1 }],
    inserting({ a: 1n }),
    { error: { code: 11000 } },
  ),
  indexed(
    'a unique compound index wants the combination to be unique',
    CORE + 'index-unique/',
    [{ key: { a: 1, b: 1 }, unique: true }],
    [{ a: 1, b: 1 }],
    inserting({ _id: 2, a: 1, b: 2 }),
    {
      outcome: [
        { _id: 1, a: 1, b: 1 },
        { _id: 2, a: 1, b: 2 },
      ],
    },
  ),
  indexed(
    'a unique index allows the same value twice in one array',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [],
    inserting({ _id: 1, a: [1, 1] }),
    { outcome: [{ _id: 1, a: [1, 1] }] },
  ),
  indexed(
    'a unique index refuses an element that another array has',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ a: [1, 2] }],
    inserting({ a: [2, 3] }),
    { error: { code: 11000 } },
  ),
  indexed(
    'an update into a taken value is refused and changes nothing',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ a: 1 }, { a: 2 }],
    { call: 'updateOne', args: [{ a: 2 }, { $set: { a: 1 } }] },
    { error: { code: 11000 }, outcome: numbered([{ a: 1 }, { a: 2 }]) },
  ),
  indexed(
    'an upsert into a taken value is refused',
    CORE + 'index-unique/',
    [{ key: { a: 1 }, unique: true }],
    [{ a: 1 }],
    { call: 'updateOne', args: [{ b: 1 }, { $set: { a: 1 } }, { upsert: true }] },
    { error: { code: 11000 }, outcome: numbered([{ a: 1 }]) },
  ),
  indexed(
    'a unique index with a collation ignores case',
    CORE + 'index-case-insensitive/',
    [{ key: { a: 1 }, unique: true, collation: strength2 }],
    [{ a: 'Bob' }],
    inserting({ a: 'bOB' }),
    { error: { code: 11000 } },
  ),
  indexed(
    'a unique sparse index lets several documents miss the field',
    CORE + 'index-sparse/',
    [{ key: { a: 1 }, unique: true, sparse: true }],
    [{ b: 1 }],
    inserting({ _id: 2, b: 2 }),
    { outcome: numbered([{ b: 1 }, { b: 2 }]) },
  ),
  indexed(
    'a unique sparse index does not let null through twice',
    CORE + 'index-sparse/',
    [{ key: { a: 1 }, unique: true, sparse: true }],
    [{ a: null }],
    inserting({ a: null }),
    { error: { code: 11000 } },
  ),
  indexed(
    'a unique partial index counts only what its filter takes',
    CORE + 'index-partial/',
    [{ key: { a: 1 }, unique: true, partialFilterExpression: { live: true } }],
    [{ a: 1, live: false }],
    inserting({ _id: 2, a: 1, live: true }),
    {
      outcome: numbered([
        { a: 1, live: false },
        { a: 1, live: true },
      ]),
    },
  ),
  indexed(
    'a document that comes into a unique partial index by an update is checked',
    CORE + 'index-partial/',
    [{ key: { a: 1 }, unique: true, partialFilterExpression: { live: true } }],
    [
      { a: 1, live: true },
      { a: 1, live: false },
    ],
    { call: 'updateOne', args: [{ _id: 2 }, { $set: { live: true } }] },
    { error: { code: 11000 } },
  ),
  indexed('an _id is unique', 'core/document/', [], [{ a: 1 }], inserting({ _id: 1 }), {
    error: { code: 11000, message: /index: _id_ dup key: \{ _id: 1 \}/ },
  }),
  indexed(
    'an _id as a double is the same as an int',
    'core/document/',
    [],
    [{ a: 1 }],
    { steps: [{ command: { insert: HERE, documents: [{ _id: 1n }] }, error: { code: 11000 } }] },
    {},
  ),
  {
    name: 'a unique index over doubles that are there is refused',
    manual: CORE + 'index-unique/',
    docs: numbered([{ a: 1 }, { a: 1 }]),
    run: { call: 'createIndex', args: [{ a: 1 }, { unique: true }] },
    error: { code: 11000 },
  },
  {
    name: 'a duplicate key error names the pattern and the value',
    manual: CORE + 'index-unique/',
    docs: [{ _id: 1, a: 1, b: 'x' }],
    indexes: [{ key: { a: 1, b: -1 }, unique: true }],
    run: {
      steps: [
        {
          command: { insert: HERE, documents: [{ a: 1, b: 'x' }] },
          reply: { n: 0, writeErrors: [{ index: 0, code: 11000, keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: 'x' } }] },
        },
      ],
    },
  },
];

const multikey: Case[] = [
  indexed(
    'two arrays cannot be in one compound index',
    CORE + 'index-multikey/',
    [{ key: { a: 1, b: 1 } }],
    [{ a: 1, b: 1 }],
    inserting({ a: [1], b: [2] }),
    { error: { code: 171, message: /cannot index parallel arrays/ } },
  ),
  indexed(
    'a multikey index gives each document once',
    CORE + 'index-multikey/',
    [{ key: { a: 1 } }],
    [{ a: [1, 2, 3] }, { a: [5] }],
    { find: { a: { $gte: 1 } }, hint: { a: 1 } },
    { ids: [1, 2] },
  ),
  indexed(
    'both bounds on a multikey index are checked',
    CORE + 'multikey-index-bounds/',
    [{ key: { a: 1 } }],
    [{ a: [1, 10] }, { a: [20] }, { a: 5 }],
    { find: { a: { $gt: 4, $lt: 6 } }, sort: { _id: 1 } },
    { ids: [1, 3] },
  ),
  indexed(
    'a multikey index sorts by the least element',
    CORE + 'index-multikey/',
    [{ key: { a: 1 } }],
    [{ a: [5, 1] }, { a: 2 }, { a: [3, 4] }],
    { find: {}, sort: { a: 1 }, hint: { a: 1 } },
    { ids: [1, 2, 3] },
  ),
  indexed(
    'an index over a dotted path through an array',
    CORE + 'index-multikey/',
    [{ key: { 'a.b': 1 } }],
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: 3 } }],
    { find: { 'a.b': 2 }, hint: { 'a.b': 1 } },
    { ids: [1] },
  ),
  indexed(
    'an array of arrays is found by one of them',
    CORE + 'index-multikey/',
    [{ key: { a: 1 } }],
    [{ a: [[1, 2], 3] }, { a: [1, 2] }],
    { find: { a: [1, 2] }, sort: { _id: 1 }, hint: { a: 1 } },
    { ids: [1, 2] },
  ),
  indexed(
    'an empty array is found by an index',
    CORE + 'index-multikey/',
    [{ key: { a: 1 } }],
    [{ a: [] }, { a: [1] }],
    { find: { a: [] }, hint: { a: 1 } },
    { ids: [1] },
  ),
  indexed(
    'null in an index finds missing fields',
    'tutorial/query-for-null-fields/',
    [{ key: { a: 1 } }],
    [{ a: null }, {}, { a: 1 }],
    { find: { a: null }, hint: { a: 1 } },
    { ids: [1, 2] },
  ),
  indexed(
    'a sparse index that is hinted hides documents without the field',
    CORE + 'index-sparse/',
    [{ key: { a: 1 }, sparse: true }],
    [{ a: 1 }, {}],
    { find: {}, hint: { a: 1 } },
    { ids: [1] },
  ),
  indexed(
    'a sparse index is not taken when it would lose documents',
    CORE + 'index-sparse/',
    [{ key: { a: 1 }, sparse: true }],
    [{ a: 1 }, {}],
    { find: {}, sort: { a: 1 } },
    { ids: [2, 1] },
  ),
  indexed(
    'an index serves a sort in both directions',
    'tutorial/sort-results-with-indexes/',
    [{ key: { a: 1, b: -1 } }],
    [
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
    { find: {}, sort: { a: -1, b: 1 }, hint: { a: 1, b: -1 } },
    { ids: [3, 1, 2] },
  ),
  {
    name: 'a hint to no index is refused',
    manual: 'reference/method/cursor.hint/',
    docs: [{ _id: 1 }],
    run: { find: {}, hint: { nope: 1 } },
    error: { code: 2, message: /hint provided does not correspond to an existing index/ },
  },
];

export const INDEXING: Case[] = [...unique, ...multikey];
