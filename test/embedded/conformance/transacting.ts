// Retryable writes and transactions, told as raw commands of sessions: the same number twice, commit, abort, conflicts.

import type { Document } from 'bson';
import { HERE, type Case, type Step } from './kit.ts';

const RETRYABLE = 'core/retryable-writes/';
const TRANSACTIONS = 'core/transactions/';

function steps(name: string, manual: string, list: Step[], rest: Partial<Case> = {}): Case {
  return { name, manual, run: { steps: list }, ...rest };
}

/** A retryable write, and once more with the same number: the answer is the same and nothing happens again. */
function twice(name: string, command: Document, reply: Document, docs: Document[], outcome: Document[]): Case {
  const step: Step = { as: 'A', command: { ...command, txnNumber: 1 }, reply };
  return steps(name, RETRYABLE, [step, step, { as: 'A', command: { ping: 1 } }, step], { docs, outcome });
}

const insert = (doc: Document): Document => ({ insert: HERE, documents: [doc] });
const inc = (_id: unknown, more: Document = {}): Document => ({ update: HERE, updates: [{ q: { _id }, u: { $inc: { n: 1 } }, ...more }] });

const retrying: Case[] = [
  twice('an insert that is sent again inserts once', insert({ _id: 1 }), { n: 1, ok: 1 }, [], [{ _id: 1 }]),
  twice(
    'several inserts that are sent again insert once',
    { insert: HERE, documents: [{ _id: 1 }, { _id: 2 }] },
    { n: 2 },
    [],
    [{ _id: 1 }, { _id: 2 }],
  ),
  twice('an update that is sent again updates once', inc(1), { n: 1, nModified: 1 }, [{ _id: 1, n: 0 }], [{ _id: 1, n: 1 }]),
  twice(
    'an upsert that is sent again tells the same _id',
    inc(5, { upsert: true }),
    { n: 1, nModified: 0, upserted: [{ index: 0, _id: 5 }] },
    [],
    [{ _id: 5, n: 1 }],
  ),
  twice(
    'a delete that is sent again deletes once',
    { delete: HERE, deletes: [{ q: {}, limit: 1 }] },
    { n: 1 },
    [{ _id: 1 }, { _id: 2 }],
    [{ _id: 2 }],
  ),
  twice(
    'findAndModify that is sent again gives the same document',
    { findAndModify: HERE, query: {}, sort: { _id: 1 }, update: { $inc: { n: 1 } } },
    { value: { _id: 1, n: 5 }, lastErrorObject: { n: 1, updatedExisting: true } },
    [{ _id: 1, n: 5 }],
    [{ _id: 1, n: 6 }],
  ),
  twice(
    'findAndModify gives the same new document again',
    { findAndModify: HERE, query: {}, update: { $inc: { n: 1 } }, new: true },
    { value: { _id: 1, n: 6 } },
    [{ _id: 1, n: 5 }],
    [{ _id: 1, n: 6 }],
  ),
  twice(
    'a removing findAndModify gives the same document again',
    { findAndModify: HERE, query: {}, sort: { _id: 1 }, remove: true },
    { value: { _id: 1 }, lastErrorObject: { n: 1 } },
    [{ _id: 1 }, { _id: 2 }],
    [{ _id: 2 }],
  ),
  twice(
    'findAndModify that found nothing finds nothing again',
    { findAndModify: HERE, query: { x: 1 }, update: { $inc: { n: 1 } } },
    { value: null, lastErrorObject: { n: 0, updatedExisting: false } },
    [{ _id: 1 }],
    [{ _id: 1 }],
  ),
  twice(
    'an insert that failed in the middle fails the same way again',
    { insert: HERE, documents: [{ _id: 2 }, { _id: 1 }, { _id: 3 }] },
    { n: 1, writeErrors: [{ index: 1, code: 11000 }] },
    [{ _id: 1 }],
    [{ _id: 1 }, { _id: 2 }],
  ),
  steps(
    'the next number is a new write',
    RETRYABLE,
    [
      { as: 'A', command: { ...inc(1), txnNumber: 1 }, reply: { n: 1 } },
      { as: 'A', command: { ...inc(1), txnNumber: 2 }, reply: { n: 1 } },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 2 }] },
  ),
  steps(
    'the same number of another session is another write',
    RETRYABLE,
    [
      { as: 'A', command: { ...inc(1), txnNumber: 1 } },
      { as: 'B', command: { ...inc(1), txnNumber: 1 } },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 2 }] },
  ),
  steps(
    'an older number is refused',
    RETRYABLE,
    [
      { as: 'A', command: { ...inc(1), txnNumber: 5 } },
      { as: 'A', command: { ...inc(1), txnNumber: 4 }, error: { code: 225 } },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 1 }] },
  ),
];

const begin = (command: Document, number = 1): Document => ({ ...command, txnNumber: number, autocommit: false, startTransaction: true });
const within = (command: Document, number = 1): Document => ({ ...command, txnNumber: number, autocommit: false });
const commit = within({ commitTransaction: 1 });
const abort = within({ abortTransaction: 1 });
const TRANSIENT = ['TransientTransactionError'];
const all: Document = { find: HERE, sort: { _id: 1 } };

const transactions: Case[] = [
  steps(
    'what a transaction writes is seen when it commits',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 2 })), reply: { n: 1 } },
      { as: 'A', command: within(all), batch: [{ _id: 1 }, { _id: 2 }] },
      { command: all, batch: [{ _id: 1 }] },
      { as: 'A', command: commit, reply: { ok: 1 } },
      { command: all, batch: [{ _id: 1 }, { _id: 2 }] },
    ],
    { docs: [{ _id: 1 }] },
  ),
  steps(
    'an abort leaves nothing',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 2 })) },
      { as: 'A', command: within(inc(1)) },
      { as: 'A', command: within({ delete: HERE, deletes: [{ q: { _id: 3 }, limit: 1 }] }), reply: { n: 1 } },
      { as: 'A', command: abort, reply: { ok: 1 } },
    ],
    { docs: [{ _id: 1, n: 0 }, { _id: 3 }], outcome: [{ _id: 1, n: 0 }, { _id: 3 }] },
  ),
  steps(
    'a transaction reads one snapshot',
    'core/read-isolation-consistency-recency/',
    [
      { as: 'A', command: begin(all), batch: [{ _id: 1, n: 0 }] },
      { command: inc(1), reply: { n: 1 } },
      { command: insert({ _id: 2 }) },
      { as: 'A', command: within(all), batch: [{ _id: 1, n: 0 }] },
      { as: 'A', command: within({ aggregate: HERE, pipeline: [{ $count: 'n' }], cursor: {} }), batch: [{ n: 1 }] },
      { as: 'A', command: commit },
      { command: all, batch: [{ _id: 1, n: 1 }, { _id: 2 }] },
    ],
    { docs: [{ _id: 1, n: 0 }] },
  ),
  steps(
    'a transaction sees its own changes through an index',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 2, a: 5 })) },
      { as: 'A', command: within({ update: HERE, updates: [{ q: { _id: 1 }, u: { $set: { a: 7 } } }] }) },
      {
        as: 'A',
        command: within({ find: HERE, filter: { a: { $gte: 5 } }, hint: { a: 1 } }),
        batch: [
          { _id: 2, a: 5 },
          { _id: 1, a: 7 },
        ],
      },
      { as: 'A', command: within({ find: HERE, filter: { a: 1 }, hint: { a: 1 } }), batch: [] },
      { as: 'A', command: commit },
    ],
    {
      docs: [{ _id: 1, a: 1 }],
      indexes: [{ key: { a: 1 } }],
      outcome: [
        { _id: 1, a: 7 },
        { _id: 2, a: 5 },
      ],
    },
  ),
  steps(
    'two transactions that write one document conflict',
    'core/transactions-production-consideration/',
    [
      { as: 'A', command: begin(inc(1)) },
      { as: 'B', command: begin(inc(1)), error: { code: 112, labels: TRANSIENT } },
      { as: 'B', command: abort, error: { code: 251 } },
      { as: 'A', command: commit },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 1 }] },
  ),
  steps(
    'writing what was changed since the snapshot conflicts',
    'core/transactions-production-consideration/',
    [
      { as: 'A', command: begin(all) },
      { command: inc(1) },
      { as: 'A', command: within(inc(1)), error: { code: 112, labels: TRANSIENT } },
      { as: 'A', command: commit, error: { code: 251, labels: TRANSIENT } },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 1 }] },
  ),
  steps(
    'two transactions that insert one unique value conflict',
    'core/transactions-production-consideration/',
    [
      { as: 'A', command: begin(insert({ _id: 2, a: 1 })) },
      { as: 'B', command: begin(insert({ _id: 3, a: 1 })), error: { code: 112, labels: TRANSIENT } },
      { as: 'A', command: commit },
    ],
    { docs: [{ _id: 1 }], indexes: [{ key: { a: 1 }, unique: true }], outcome: [{ _id: 1 }, { _id: 2, a: 1 }] },
  ),
  steps(
    'transactions on different documents both commit',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(inc(1)) },
      { as: 'B', command: begin(inc(2)) },
      { as: 'A', command: commit },
      { as: 'B', command: commit },
    ],
    {
      docs: [
        { _id: 1, n: 0 },
        { _id: 2, n: 0 },
      ],
      outcome: [
        { _id: 1, n: 1 },
        { _id: 2, n: 1 },
      ],
    },
  ),
  steps(
    'a duplicate key aborts the transaction',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 2 })) },
      { as: 'A', command: within(insert({ _id: 1 })), error: { code: 11000 } },
      { as: 'A', command: within(all), error: { code: 251 } },
      { as: 'A', command: commit, error: { code: 251 } },
    ],
    { docs: [{ _id: 1 }], outcome: [{ _id: 1 }] },
  ),
  steps('a collection made in a transaction goes with its abort', 'core/transactions-operations/', [
    { as: 'A', command: begin({ create: `${HERE}x` }), reply: { ok: 1 } },
    { as: 'A', command: within({ insert: `${HERE}x`, documents: [{ _id: 1 }] }), reply: { n: 1 } },
    { command: { listCollections: 1, nameOnly: true, filter: { name: `${HERE}x` } }, batch: [] },
    { as: 'A', command: abort },
    { command: { listCollections: 1, nameOnly: true, filter: { name: `${HERE}x` } }, batch: [] },
  ]),
  steps('a collection made by an insert in a transaction comes with its commit', 'core/transactions-operations/', [
    { as: 'A', command: begin({ insert: `${HERE}x`, documents: [{ _id: 1 }] }) },
    { command: { find: `${HERE}x` }, batch: [] },
    { as: 'A', command: commit },
    { command: { find: `${HERE}x` }, batch: [{ _id: 1 }] },
  ]),
  steps('an index on a collection made in the same transaction', 'core/transactions-operations/', [
    { as: 'A', command: begin({ create: `${HERE}x` }) },
    { as: 'A', command: within({ createIndexes: `${HERE}x`, indexes: [{ key: { a: 1 }, name: 'a_1' }] }), reply: { ok: 1 } },
    { as: 'A', command: commit },
  ]),
  steps(
    'commit may be asked for twice',
    'reference/command/commitTransaction/',
    [
      { as: 'A', command: begin(insert({ _id: 1 })) },
      { as: 'A', command: commit, reply: { ok: 1 } },
      { as: 'A', command: commit, reply: { ok: 1 } },
    ],
    { outcome: [{ _id: 1 }] },
  ),
  steps(
    'a committed transaction takes no more commands',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 1 })) },
      { as: 'A', command: commit },
      { as: 'A', command: within(insert({ _id: 2 })), error: { code: 256 } },
    ],
    { outcome: [{ _id: 1 }] },
  ),
  steps(
    'a committed transaction cannot be aborted',
    'reference/command/abortTransaction/',
    [
      { as: 'A', command: begin(insert({ _id: 1 })) },
      { as: 'A', command: commit },
      { as: 'A', command: abort, error: { code: 256 } },
    ],
    { outcome: [{ _id: 1 }] },
  ),
  steps(
    'an aborted transaction cannot be committed',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 1 })) },
      { as: 'A', command: abort },
      { as: 'A', command: commit, error: { code: 251 } },
    ],
    { outcome: [] },
  ),
  steps(
    'a transaction that was never begun',
    TRANSACTIONS,
    [{ as: 'A', command: within(insert({ _id: 1 }), 7), error: { code: 251, labels: TRANSIENT } }],
    { outcome: [] },
  ),
  steps('an older transaction number is refused', TRANSACTIONS, [
    { as: 'A', command: begin(all, 5) },
    { as: 'A', command: begin(all, 4), error: { code: 225 } },
  ]),
  steps(
    'a newer transaction ends the one that is open',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(insert({ _id: 1 }), 1) },
      { as: 'A', command: begin(insert({ _id: 2 }), 2) },
      { as: 'A', command: within({ commitTransaction: 1 }, 2) },
    ],
    { outcome: [{ _id: 2 }] },
  ),
  steps(
    'a command that no transaction may hold is refused',
    'core/transactions-operations/',
    [{ as: 'A', command: begin({ drop: HERE }), error: { code: 263 } }],
    { docs: [{ _id: 1 }], outcome: [{ _id: 1 }] },
  ),
  steps('count is not for transactions', 'core/transactions-operations/', [
    { as: 'A', command: begin({ count: HERE }), error: { code: 263 } },
  ]),
  steps(
    'a write waits for nobody who only reads',
    TRANSACTIONS,
    [
      { as: 'A', command: begin(all), batch: [{ _id: 1, n: 0 }] },
      { command: inc(1), reply: { n: 1 } },
      { as: 'A', command: abort },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 1 }] },
  ),
  steps(
    'findAndModify, distinct and several collections in one transaction',
    'core/transactions-operations/',
    [
      {
        as: 'A',
        command: begin({ findAndModify: HERE, query: { _id: 1 }, update: { $inc: { n: 1 } }, new: true }),
        reply: { value: { _id: 1, n: 1 } },
      },
      { as: 'A', command: within({ insert: `${HERE}log`, documents: [{ _id: 1, of: 1 }] }) },
      { as: 'A', command: within({ distinct: HERE, key: 'n' }), reply: { values: [1] } },
      { as: 'A', command: commit },
      { command: { find: `${HERE}log` }, batch: [{ _id: 1, of: 1 }] },
    ],
    { docs: [{ _id: 1, n: 0 }], outcome: [{ _id: 1, n: 1 }] },
  ),
  steps(
    'a sort, a limit and a removal within a transaction',
    TRANSACTIONS,
    [
      { as: 'A', command: begin({ delete: HERE, deletes: [{ q: { _id: { $lte: 2 } }, limit: 0 }] }), reply: { n: 2 } },
      { as: 'A', command: within(insert({ _id: 0 })) },
      { as: 'A', command: within({ find: HERE, sort: { _id: -1 }, limit: 2 }), batch: [{ _id: 4 }, { _id: 3 }] },
      { as: 'A', command: within({ find: HERE, sort: { _id: 1 }, limit: 2 }), batch: [{ _id: 0 }, { _id: 3 }] },
      { as: 'A', command: commit },
    ],
    { docs: [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 4 }], outcome: [{ _id: 0 }, { _id: 3 }, { _id: 4 }] },
  ),
];

const others: Case[] = [
  steps(
    'snapshot reads outside a transaction see one moment',
    'reference/read-concern-snapshot/',
    [{ as: 'A', command: { ...all, readConcern: { level: 'snapshot' } }, batch: [{ _id: 1 }] }],
    { docs: [{ _id: 1 }] },
  ),
];

export const TRANSACTING: Case[] = [...retrying, ...transactions, ...others];
