// Questions and writes as the program puts them, several operators at once: pages after a cursor, sums of a day, counters that
// begin with their first increment, things that happen once. What each operator says alone stands in the other files.

import { Binary, type Document } from 'bson';
import { HERE, numbered, pipes, type Case, type Step } from './kit.ts';

const UPSERT = 'reference/method/db.collection.updateOne/';
const GRIDFS = 'core/gridfs/';
const STREAMS = 'changeStreams/';

/** What comes after a row in the order of `by` downwards, then `_id` downwards, as a second page asks for it. */
function after(by: string, value: unknown, _id: unknown, isRequired: boolean): Document {
  const less = isRequired ? [{ [by]: { $lt: value } }] : [{ [by]: { $lt: value } }, { [by]: null }];
  const bound = isRequired ? { [by]: { $lte: value } } : {};
  return { $and: [{ kind: 'a' }, { ...bound, $or: [...less, { [by]: value, _id: { $lt: _id } }] }] };
}

const latest = { at: -1, _id: -1 };
const rows = [
  { _id: 1, kind: 'a', at: new Date(1) },
  { _id: 2, kind: 'a', at: new Date(2) },
  { _id: 3, kind: 'b', at: new Date(2) },
  { _id: 4, kind: 'a', at: new Date(2) },
  { _id: 5, kind: 'a' },
  { _id: 6, kind: 'a', at: null },
  { _id: 7, kind: 'a', at: new Date(3) },
];

const pages: Case[] = [
  {
    name: 'a page after a cursor begins where the page before ended',
    manual: 'reference/operator/query/and/',
    docs: rows,
    indexes: [{ key: latest }],
    run: { find: after('at', new Date(2), 4, true), sort: latest, limit: 2 },
    ids: [2, 1],
  },
  {
    name: 'a page after a cursor downwards goes on to null and missing',
    manual: 'reference/operator/query/or/',
    docs: rows,
    run: { find: after('at', new Date(2), 2, false), sort: latest },
    ids: [1, 6, 5],
  },
  {
    name: 'a page after null upwards is whatever is not null',
    manual: 'reference/operator/query/ne/',
    docs: rows,
    run: {
      find: { $and: [{ kind: 'a' }, { $or: [{ at: { $ne: null } }, { at: null, _id: { $gt: 5 } }] }] },
      sort: { at: 1, _id: 1 },
      limit: 3,
    },
    ids: [6, 1, 2],
  },
  {
    name: '$regex with $options i finds escaped text in either of two fields',
    manual: 'reference/operator/query/regex/',
    docs: numbered([{ u: 'Ann.Lee' }, { u: 'annXlee' }, { u: 'bob', n: '王 ANN.LEE' }, { n: 5 }]),
    run: {
      find: { $or: [{ u: { $regex: 'ann\\.lee', $options: 'i' } }, { n: { $regex: 'ann\\.lee', $options: 'i' } }] },
      sort: { _id: 1 },
    },
    ids: [1, 3],
  },
  {
    name: 'distinct with $in and null regards missing fields',
    manual: 'reference/command/distinct/',
    docs: numbered([{ no: 'x' }, { no: 'y', id: null }, { no: 'x', id: null }, { no: 'z' }, { no: 'y', id: 1 }, { no: null }]),
    run: { call: 'distinct', args: ['no', { no: { $in: ['y', 'x', null] }, id: null }] },
    result: [null, 'x', 'y'],
  },
];

const orders = numbered([
  { sku: 'r', who: 1, kind: 'PRODUCT', n: 2, fen: 900n },
  { sku: 'm', who: 1, kind: 'MEMBERSHIP', n: 1, fen: 399n },
  { sku: 'r', who: 2, kind: 'PRODUCT', n: 1, fen: 450n },
  { sku: 's', who: 2, kind: 'PRODUCT', n: 5, fen: 1350n },
]);
const isMembership = { $eq: ['$kind', 'MEMBERSHIP'] };

const sums: Case[] = [
  pipes(
    '$group',
    'sums with $cond and $eq count one kind only',
    orders,
    [
      { $match: { n: { $lt: 5 } } },
      {
        $group: {
          _id: null,
          orders: { $sum: 1 },
          fen: { $sum: '$fen' },
          memberships: { $sum: { $cond: [isMembership, '$n', 0] } },
          membershipFen: { $sum: { $cond: [isMembership, '$fen', 0] } },
        },
      },
    ],
    [{ _id: null, orders: 3, fen: 1749n, memberships: 1, membershipFen: 399n }],
  ),
  pipes(
    '$sort',
    'by a sum and then by the group, before $limit',
    orders,
    [{ $group: { _id: '$sku', fen: { $sum: '$fen' } } }, { $sort: { fen: -1, _id: 1 } }, { $limit: 2 }],
    [
      { _id: 'r', fen: 1350n },
      { _id: 's', fen: 1350n },
    ],
  ),
  {
    name: '$group in a transaction sums what the transaction wrote',
    manual: 'core/transactions-operations/',
    docs: [{ _id: 1, who: 7, fen: 5 }],
    run: {
      steps: [
        { as: 'A', command: begin({ insert: HERE, documents: [{ _id: 2, who: 7, fen: 6 }] }) },
        { as: 'A', command: within(summing()), batch: [{ _id: 7, fen: 11 }] },
        { command: summing(), batch: [{ _id: 7, fen: 5 }] },
        { as: 'A', command: within({ abortTransaction: 1 }) },
      ],
    },
  },
];

function summing(): Document {
  return { aggregate: HERE, pipeline: [{ $group: { _id: '$who', fen: { $sum: '$fen' } } }], cursor: {} };
}

function begin(command: Document): Document {
  return { ...command, txnNumber: 1, autocommit: false, startTransaction: true };
}

function within(command: Document): Document {
  return { ...command, txnNumber: 1, autocommit: false };
}

const upsert = (q: Document, u: Document): Document => ({ update: HERE, updates: [{ q, u, upsert: true }] });
const counting = upsert({ day: 'd', shard: 0 }, { $inc: { orders: 1, fen: 500 } });

const counters: Case[] = [
  {
    name: 'an upsert with $inc in a transaction begins a counter and adds to it',
    manual: UPSERT,
    indexes: [{ key: { day: 1, shard: 1 }, unique: true }],
    run: {
      steps: [
        { as: 'A', command: begin(counting), reply: { n: 1, nModified: 0 } },
        { as: 'A', command: within(counting), reply: { n: 1, nModified: 1 } },
        { as: 'A', command: within({ find: HERE, projection: { _id: 0 } }), batch: [{ day: 'd', shard: 0, fen: 1000, orders: 2 }] },
        { command: { find: HERE }, batch: [] },
        { as: 'A', command: within({ commitTransaction: 1 }) },
        { command: { find: HERE, projection: { _id: 0 } }, batch: [{ day: 'd', shard: 0, fen: 1000, orders: 2 }] },
      ],
    },
  },
  {
    name: 'an upsert with $inc leaves nothing when its transaction is aborted',
    manual: 'reference/command/abortTransaction/',
    docs: [{ _id: 1, day: 'd', shard: 0, orders: 3, fen: 9 }],
    run: {
      steps: [
        { as: 'A', command: begin(counting), reply: { n: 1, nModified: 1 } },
        { as: 'A', command: within(upsert({ day: 'e', shard: 0 }, { $inc: { orders: 1 } })), reply: { n: 1, nModified: 0 } },
        { as: 'A', command: within({ abortTransaction: 1 }) },
      ],
    },
    outcome: [{ _id: 1, day: 'd', shard: 0, orders: 3, fen: 9 }],
  },
  {
    name: '$inc downwards while a filter with $gt holds',
    manual: 'reference/operator/update/inc/',
    docs: [{ _id: 1, failures: 1 }],
    run: {
      steps: [
        { command: down(), reply: { n: 1, nModified: 1 } },
        { command: down(), reply: { n: 0, nModified: 0 } },
      ],
    },
    outcome: [{ _id: 1, failures: 0 }],
  },
  {
    name: 'an upsert keeps what $setOnInsert said at first',
    manual: 'reference/operator/update/setOnInsert/',
    indexes: [{ key: { sku: 1 }, unique: true }],
    run: {
      steps: [
        { command: upsert({ sku: 'r' }, { $set: { name: 'x' }, $setOnInsert: { since: 1 } }), reply: { n: 1, nModified: 0 } },
        { command: upsert({ sku: 'r' }, { $set: { name: 'y' }, $setOnInsert: { since: 2 } }), reply: { n: 1, nModified: 1 } },
        { command: { find: HERE, projection: { _id: 0 } }, batch: [{ sku: 'r', name: 'y', since: 1 }] },
      ],
    },
  },
];

function down(): Document {
  return { update: HERE, updates: [{ q: { _id: 1, failures: { $gt: 0 } }, u: { $inc: { failures: -1 } } }] };
}

function taking(state: string): Document {
  return {
    findAndModify: HERE,
    query: { state: { $in: ['QUEUED', 'RUNNING'] }, holder: null },
    sort: { _id: 1 },
    update: { $set: { state, holder: 'h' } },
    new: true,
  };
}

/** The second time it finds nothing to change. */
function once(q: Document, u: Document): Step[] {
  const command = { update: HERE, updates: [{ q, u }] };
  return [
    { command, reply: { n: 1, nModified: 1 } },
    { command, reply: { n: 0, nModified: 0 } },
  ];
}

const onceOnly: Case[] = [
  {
    name: 'findAndModify takes by state and holder what nobody else has taken',
    manual: 'reference/command/findAndModify/',
    docs: [
      { _id: 1, state: 'DONE' },
      { _id: 2, state: 'RUNNING', holder: 'x' },
      { _id: 3, state: 'QUEUED', holder: null },
    ],
    run: {
      steps: [
        {
          command: taking('RUNNING'),
          reply: { value: { _id: 3, state: 'RUNNING', holder: 'h' }, lastErrorObject: { updatedExisting: true } },
        },
        { command: taking('RUNNING'), reply: { value: null, lastErrorObject: { updatedExisting: false, n: 0 } } },
      ],
    },
  },
  {
    name: '$pull of a value that the filter wants happens once',
    manual: 'reference/operator/update/pull/',
    docs: [{ _id: 1, codes: ['a', 'b', 'c'] }],
    run: { steps: once({ _id: 1, codes: 'b' }, { $pull: { codes: 'b' } }) },
    outcome: [{ _id: 1, codes: ['a', 'c'] }],
  },
  {
    name: '$lt in the filter of an update lets a number only grow',
    manual: 'reference/operator/query/lt/',
    docs: [{ _id: 1, step: 4 }],
    run: { steps: once({ _id: 1, step: { $lt: 5 } }, { $set: { step: 5 } }) },
    outcome: [{ _id: 1, step: 5 }],
  },
  {
    name: 'a delete with $nin and $ne leaves what is named',
    manual: 'reference/operator/query/nin/',
    docs: [
      { _id: 'a', shard: 1 },
      { _id: 'b', shard: 1 },
      { _id: 'c', shard: 0 },
      { _id: 'd', shard: 1 },
    ],
    run: { call: 'deleteMany', args: [{ _id: { $nin: ['a'] }, shard: { $ne: 0 } }] },
    result: { deletedCount: 2 },
    outcome: [
      { _id: 'a', shard: 1 },
      { _id: 'c', shard: 0 },
    ],
  },
];

const digestIndex = { key: { digest: 1 }, name: 'digest_1', unique: true, partialFilterExpression: { digest: { $type: 'string' } } };

const indexes: Case[] = [
  {
    name: 'a unique partial index by $type lets many be null and none be the same text',
    manual: 'core/index-partial/',
    docs: [{ _id: 1, digest: null }],
    run: {
      steps: [
        { command: { createIndexes: HERE, indexes: [digestIndex] }, reply: { ok: 1 } },
        { command: { insert: HERE, documents: [{ _id: 2, digest: null }, { _id: 3 }, { _id: 4, digest: 'x' }] }, reply: { n: 3 } },
        { command: { insert: HERE, documents: [{ _id: 5, digest: 'x' }] }, error: { code: 11000, message: /digest_1/ } },
        { command: { update: HERE, updates: [{ q: { _id: 1 }, u: { $set: { digest: 'x' } } }] }, error: { code: 11000 } },
        { command: { find: HERE, filter: { digest: 'x' }, projection: { _id: 1 } }, batch: [{ _id: 4 }] },
      ],
    },
  },
  {
    name: 'a partial index by $gt gives the same rows in the same order',
    manual: 'core/index-partial/',
    docs: numbered([{ fen: 0, at: 1 }, { fen: 5, at: 2 }, { at: 3 }, { fen: 7, at: 4 }]),
    indexes: [{ key: { at: -1, _id: -1 }, partialFilterExpression: { fen: { $gt: 0 } } }],
    run: { find: { fen: { $gt: 0 } }, sort: { at: -1, _id: -1 }, hint: 'at_-1__id_-1' },
    ids: [4, 2],
  },
  {
    name: 'a partial index by $type answers $in beside the same $type',
    manual: 'core/index-partial/',
    docs: numbered([{ pair: 'a' }, { pair: null }, { pair: 'b' }, {}, { pair: 'a' }]),
    indexes: [{ key: { pair: 1 }, partialFilterExpression: { pair: { $type: 'string' } } }],
    run: { find: { pair: { $in: ['a', null], $type: 'string' } }, sort: { _id: 1 }, hint: 'pair_1' },
    ids: [1, 5],
  },
  {
    name: 'an index that lets documents expire at once is listed so',
    manual: 'core/index-ttl/',
    docs: [{ _id: 1 }],
    run: {
      steps: [
        { command: { createIndexes: HERE, indexes: [{ key: { at: 1 }, name: 'at_1', expireAfterSeconds: 0 }] }, reply: { ok: 1 } },
        {
          command: { listIndexes: HERE },
          batch: [
            { v: 2, key: { _id: 1 }, name: '_id_' },
            { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 0 },
          ],
        },
      ],
    },
    outcome: [{ _id: 1 }],
  },
];

const piece = (n: number, text: string): Document => ({ _id: n, files_id: 1, n, data: new Binary(Buffer.from(text)) });
const CHUNKS = `${HERE}.chunks`;

const files: Case[] = [
  {
    name: 'a file in pieces is read on from any of them, and a piece is there once',
    manual: GRIDFS,
    run: {
      steps: [
        { command: { find: `${HERE}.files`, filter: {}, projection: { _id: 1 }, limit: 1 }, batch: [] },
        {
          command: { createIndexes: CHUNKS, indexes: [{ key: { files_id: 1, n: 1 }, name: 'files_id_1_n_1', unique: true }] },
          reply: { ok: 1 },
        },
        { command: { insert: CHUNKS, documents: [piece(2, 'cc'), piece(0, 'aa'), piece(1, 'bb')] }, reply: { n: 3 } },
        { command: { insert: CHUNKS, documents: [{ ...piece(1, 'xx'), _id: 9 }] }, error: { code: 11000, message: /files_id: 1, n: 1/ } },
        {
          command: { find: CHUNKS, filter: { files_id: 1, n: { $gte: 1 } }, sort: { n: 1 } },
          batch: [piece(1, 'bb'), piece(2, 'cc')],
        },
        { command: { find: CHUNKS, filter: { _id: { $lt: 9 }, n: 0 }, projection: { files_id: 1 } }, batch: [{ _id: 0, files_id: 1 }] },
        { command: { delete: CHUNKS, deletes: [{ q: { files_id: 1 }, limit: 0 }] }, reply: { n: 3 } },
        { command: { find: CHUNKS }, batch: [] },
      ],
    },
  },
];

function streamed(name: string, pipeline: Document[], steps: Step[], events: Document[], options: Document = {}): Case {
  return { name, manual: STREAMS, docs: [{ _id: 1, n: 0 }], run: { watch: pipeline, options, steps }, events };
}

const set = (fields: Document): Step => ({ command: { update: HERE, updates: [{ q: { _id: 1 }, u: { $set: fields } }] } });

const streams: Case[] = [
  streamed(
    'a stream of some kinds of change with updateLookup shows whole documents',
    [{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }],
    [
      { command: { insert: HERE, documents: [{ _id: 2, n: 5 }] } },
      { command: { delete: HERE, deletes: [{ q: { _id: 2 }, limit: 1 }] } },
      set({ n: 1 }),
    ],
    [
      { operationType: 'insert', fullDocument: { _id: 2, n: 5 } },
      { operationType: 'update', fullDocument: { _id: 1, n: 1 } },
    ],
    { fullDocument: 'updateLookup' },
  ),
  streamed(
    'a stream of updates that set one field',
    [{ $match: { operationType: 'update', 'updateDescription.updatedFields.endedAt': { $exists: true } } }],
    [set({ n: 1 }), set({ endedAt: new Date(5) }), { command: { insert: HERE, documents: [{ _id: 2, endedAt: new Date(5) }] } }],
    [{ operationType: 'update', documentKey: { _id: 1 }, updateDescription: { updatedFields: { endedAt: new Date(5) } } }],
  ),
];

export const ASKING: Case[] = [...pages, ...sums, ...counters, ...onceOnly, ...indexes, ...files, ...streams];
