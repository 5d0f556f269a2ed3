// Indexes: unique, compound, sparse, partial, multikey and TTL ones, collations, hints, and the plan that explain tells of.

import type { Document } from 'bson';
import type { IndexDescription } from 'mongodb';
import { HERE, numbered, type Case, type Step } from './kit.ts';

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

/** The plan of a find: the names of its stages from the top down. */
function plans(
  name: string,
  indexes: IndexDescription[],
  find: Document,
  winningPlan: Document,
  page = 'reference/explain-results/',
): Case {
  const step: Step = { command: { explain: { find: HERE, ...find }, verbosity: 'queryPlanner' }, reply: { queryPlanner: { winningPlan } } };
  return { name, manual: page, docs: numbered([{ a: 1, b: 1 }]), ...(indexes.length > 0 ? { indexes } : {}), run: { steps: [step] } };
}

const fetching = (indexName: string): Document => ({ stage: 'FETCH', inputStage: { stage: 'IXSCAN', indexName } });
const explaining: Case[] = [
  plans('explain tells of a scan', [], { filter: { a: 1 } }, { stage: 'COLLSCAN' }),
  plans('explain tells of an index', [{ key: { a: 1 } }], { filter: { a: 1 } }, fetching('a_1')),
  plans('a range uses an index', [{ key: { a: 1 } }], { filter: { a: { $gt: 1 } } }, fetching('a_1')),
  plans(
    'the prefix of a compound index is used',
    [{ key: { a: 1, b: 1 } }],
    { filter: { a: 1 } },
    fetching('a_1_b_1'),
    'core/indexes/index-types/index-compound/',
  ),
  plans(
    'the second part of a compound index alone is not used',
    [{ key: { a: 1, b: 1 } }],
    { filter: { b: 1 } },
    { stage: 'COLLSCAN' },
    'core/indexes/index-types/index-compound/',
  ),
  plans(
    'equality, then sort, needs no sort stage',
    [{ key: { a: 1, b: 1 } }],
    { filter: { a: 1 }, sort: { b: -1 } },
    fetching('a_1_b_1'),
    'tutorial/equality-sort-range-guideline/',
  ),
  plans('a sort without an index is a stage', [], { filter: {}, sort: { b: 1 } }, { stage: 'SORT' }),
  plans(
    'a partial index serves a filter that implies it',
    [{ key: { a: 1 }, partialFilterExpression: { b: { $gt: 0 } } }],
    { filter: { a: 1, b: { $gt: 5 } } },
    fetching('a_1'),
    CORE + 'index-partial/',
  ),
  plans(
    'a partial index does not serve another filter',
    [{ key: { a: 1 }, partialFilterExpression: { b: { $gt: 0 } } }],
    { filter: { a: 1 } },
    { stage: 'COLLSCAN' },
    CORE + 'index-partial/',
  ),
  plans(
    'an index with a collation does not serve a plain comparison of text',
    [{ key: { a: 1 }, collation: strength2 }],
    { filter: { a: 'x' } },
    { stage: 'COLLSCAN' },
    CORE + 'index-case-insensitive/',
  ),
  plans(
    'an index with a collation serves the same collation',
    [{ key: { a: 1 }, collation: strength2 }],
    { filter: { a: 'x' }, collation: strength2 },
    fetching('a_1'),
    CORE + 'index-case-insensitive/',
  ),
  plans(
    'a hidden index is not used',
    [{ key: { a: 1 }, hidden: true }],
    { filter: { a: 1 } },
    { stage: 'COLLSCAN' },
    CORE + 'index-hidden/',
  ),
  plans('a collection that is not there', [], { find: 'nowhere', filter: {} }, { stage: 'EOF' }),
];

function listing(name: string, page: string, docs: Document[], indexes: IndexDescription[], steps: Step[]): Case {
  return { name, manual: page, docs: numbered(docs), indexes, run: { steps: [...steps] } };
}

const list = (...batch: Document[]): Step => ({
  command: { listIndexes: HERE, cursor: {} },
  batch: [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...batch],
});

const managing: Case[] = [
  listing(
    'listIndexes tells what was asked for',
    'reference/command/listIndexes/',
    [{}],
    [{ key: { a: 1, b: -1 }, unique: true }],
    [list({ v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true })],
  ),
  listing(
    'collMod changes when documents expire',
    'reference/command/collMod/',
    [{}],
    [{ key: { at: 1 }, expireAfterSeconds: 60 }],
    [
      {
        command: { collMod: HERE, index: { keyPattern: { at: 1 }, expireAfterSeconds: 90 } },
        reply: { expireAfterSeconds_old: 60, expireAfterSeconds_new: 90, ok: 1 },
      },
      list({ v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 90 }),
    ],
  ),
  listing(
    'collMod hides an index and shows it again',
    'reference/command/collMod/',
    [{}],
    [{ key: { a: 1 } }],
    [
      { command: { collMod: HERE, index: { name: 'a_1', hidden: true } }, reply: { hidden_old: false, hidden_new: true } },
      list({ v: 2, key: { a: 1 }, name: 'a_1', hidden: true }),
      { command: { collMod: HERE, index: { name: 'a_1', hidden: false } }, reply: { hidden_old: true, hidden_new: false } },
      list({ v: 2, key: { a: 1 }, name: 'a_1' }),
    ],
  ),
  listing(
    'an index is dropped by name or by key',
    'reference/command/dropIndexes/',
    [{}],
    [{ key: { a: 1 } }, { key: { b: 1 } }],
    [
      { command: { dropIndexes: HERE, index: 'a_1' }, reply: { nIndexesWas: 3 } },
      { command: { dropIndexes: HERE, index: { b: 1 } }, reply: { nIndexesWas: 2 } },
      list(),
    ],
  ),
  listing(
    'all indexes but that of _id are dropped by a star',
    'reference/command/dropIndexes/',
    [{}],
    [{ key: { a: 1 } }, { key: { b: 1 } }],
    [{ command: { dropIndexes: HERE, index: '*' }, reply: { nIndexesWas: 3 } }, list()],
  ),
  listing(
    'the same index again is no change',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [
      {
        command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a_1' }] },
        reply: { numIndexesBefore: 2, numIndexesAfter: 2, note: 'all indexes already exist' },
      },
    ],
  ),
  listing(
    'an index makes its collection',
    'reference/command/createIndexes/',
    [],
    [{ key: { x: 1 } }],
    [
      {
        command: { createIndexes: `${HERE}new`, indexes: [{ key: { a: 1 }, name: 'a_1' }] },
        reply: { numIndexesBefore: 1, numIndexesAfter: 2, createdCollectionAutomatically: true },
      },
    ],
  ),
  listing(
    'the same key with other options is a conflict',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a_1', unique: true }] }, error: { code: 86 } }],
  ),
  listing(
    'another time to live under the same name is a conflict',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 }, expireAfterSeconds: 5 }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a_1', expireAfterSeconds: 6 }] }, error: { code: 85 } }],
  ),
  listing(
    'a unique index beside a plain one over the same key',
    'core/index-sparse/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'other', unique: true }] }, reply: { numIndexesAfter: 3 } }],
  ),
  listing(
    'the same name for another filter is a conflict',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [
      {
        command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a_1', partialFilterExpression: { b: 1 } }] },
        error: { code: 86 },
      },
    ],
  ),
  listing(
    'the same name for another key is a conflict',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { b: 1 }, name: 'a_1' }] }, error: { code: 86 } }],
  ),
  listing(
    'the same key under another name is a conflict',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'other' }] }, error: { code: 85, message: /different name/ } }],
  ),
  listing(
    'an index that is not there cannot be dropped',
    'reference/command/dropIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { dropIndexes: HERE, index: 'nope' }, error: { code: 27, message: /index not found with name \[nope\]/ } }],
  ),
  listing(
    'the index of _id cannot be dropped',
    'reference/command/dropIndexes/',
    [{}],
    [{ key: { a: 1 } }],
    [{ command: { dropIndexes: HERE, index: '_id_' }, error: { code: 72, message: /cannot drop _id index/ } }],
  ),
  listing(
    'an index direction of zero is refused',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { x: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 0 }, name: 'a' }] }, error: { code: 67 } }],
  ),
  listing(
    'an unknown index option is refused',
    'reference/command/createIndexes/',
    [{}],
    [{ key: { x: 1 } }],
    [{ command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a', wat: 1 }] }, error: { code: 197 } }],
  ),
  listing(
    'a TTL index has one field',
    'core/index-ttl/',
    [{}],
    [{ key: { x: 1 } }],
    [
      {
        command: { createIndexes: HERE, indexes: [{ key: { a: 1, b: 1 }, name: 'a', expireAfterSeconds: 1 }] },
        error: { code: 67, message: /single-field/ },
      },
    ],
  ),
  listing(
    'sparse and partial do not go together',
    'core/index-partial/',
    [{}],
    [{ key: { x: 1 } }],
    [
      {
        command: { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a', sparse: true, partialFilterExpression: { a: 1 } }] },
        error: { code: 67 },
      },
    ],
  ),
  {
    name: 'listIndexes of a collection that is not there',
    manual: 'reference/command/listIndexes/',
    run: { steps: [{ command: { listIndexes: HERE }, error: { code: 26, message: /ns does not exist/ } }] },
  },
];

export const INDEXING: Case[] = [...unique, ...multikey, ...explaining, ...managing];
