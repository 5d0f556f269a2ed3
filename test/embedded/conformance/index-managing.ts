// Indexes from the outside: the plan that explain tells of, listing, changing, dropping, and what createIndexes refuses.

import type { Document } from 'bson';
import type { IndexDescription } from 'mongodb';
import { HERE, numbered, type Case, type Step } from './kit.ts';

const CORE = 'core/';
const strength2 = { locale: 'en', strength: 2 };

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

const measured: Case = {
  name: 'explain with executionStats counts what was looked at',
  manual: 'reference/explain-results/',
  docs: numbered([{ a: 1 }, { a: 2 }]),
  run: {
    steps: [
      {
        command: { explain: { find: HERE, filter: { a: 1 } }, verbosity: 'executionStats' },
        reply: { executionStats: { nReturned: 1, totalDocsExamined: 2 } },
      },
    ],
  },
};

export const INDEX_MANAGING: Case[] = [...explaining, measured, ...managing];
