// Errors as drivers see them: codes, names, and what is left when a batch fails in the middle.

import { Binary } from 'bson';
import { HERE, type Case, type Failure, type Step } from './kit.ts';

function commands(name: string, page: string, steps: Step[], rest: Partial<Case> = {}): Case {
  return { name, manual: page, run: { steps }, ...rest };
}

function refused(name: string, page: string, command: Step['command'], error: Failure, docs: Case['docs'] = [{ _id: 1, a: 1 }]): Case {
  return commands(name, page, [{ command, error }], { docs });
}

const insertThree = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];

export const ERRING: Case[] = [
  refused('an unknown command', 'reference/command/', { wat: 1 }, { code: 59, message: /no such command: 'wat'/ }),
  refused(
    'an unknown field of a command',
    'reference/command/find/',
    { find: HERE, wat: 1 },
    { code: 40415, message: /BSON field 'find.wat' is an unknown field/ },
  ),
  refused('a collection without a name', 'reference/limits/', { find: '' }, { code: 73 }),
  refused('a collection name with a dollar sign', 'reference/limits/', { insert: 'a$b', documents: [{}] }, { code: 73 }),
  refused('a filter that is no document', 'reference/command/find/', { find: HERE, filter: 1 }, { code: 14 }),
  refused('a negative skip', 'reference/command/find/', { find: HERE, skip: -1 }, { code: 51024 }),
  refused('an insert of nothing', 'reference/command/insert/', { insert: HERE, documents: [] }, { code: 16 }),
  refused('an _id that is an array', 'core/document/', { insert: HERE, documents: [{ _id: [1] }] }, { code: 53 }),
  refused('an _id that is a regular expression', 'core/document/', { insert: HERE, documents: [{ _id: /x/ }] }, { code: 53 }),
  refused(
    'an _id whose fields begin with a dollar sign',
    'core/document/',
    { insert: HERE, documents: [{ _id: { $a: 1 } }] },
    { code: 52 },
  ),
  refused(
    'a getMore of no cursor',
    'reference/command/getMore/',
    { getMore: 987654321987n, collection: HERE },
    { code: 43, message: /cursor id 987654321987 not found/ },
  ),
  refused(
    'an aggregation without a cursor',
    'reference/command/aggregate/',
    { aggregate: HERE, pipeline: [] },
    { code: 9, message: /'cursor' option is required/ },
  ),
  refused(
    'an update of unknown fields',
    'reference/command/update/',
    { update: HERE, updates: [{ q: {}, u: { $set: { a: 1 } }, wat: 1 }] },
    { code: 40415 },
  ),
  refused(
    'findAndModify without a change',
    'reference/command/findAndModify/',
    { findAndModify: HERE, query: {} },
    { code: 9, message: /Either an update or remove=true must be specified/ },
  ),
  refused(
    'findAndModify that removes and shows the new document',
    'reference/command/findAndModify/',
    { findAndModify: HERE, remove: true, new: true },
    { code: 9 },
  ),
  refused('a collection that is there already', 'reference/command/create/', { create: HERE, collation: { locale: 'en' } }, { code: 48 }),
  refused(
    'a rename onto a collection that is there',
    'reference/command/renameCollection/',
    { renameCollection: 'nowhere.a', to: 'nowhere.b' },
    { code: 26 },
  ),
  refused('a time limit that is negative', 'reference/command/find/', { find: HERE, maxTimeMS: -1 }, { code: 2 }),
  commands('drop of a collection that is not there succeeds', 'reference/command/drop/', [{ command: { drop: HERE }, reply: { ok: 1 } }]),
  commands(
    'an ordered insert stops at the first error',
    'reference/command/insert/',
    [{ command: { insert: HERE, documents: insertThree }, reply: { ok: 1, n: 1, writeErrors: [{ index: 1, code: 11000 }] } }],
    { outcome: [{ _id: 1 }] },
  ),
  commands(
    'an unordered insert goes on',
    'reference/command/insert/',
    [
      {
        command: { insert: HERE, documents: insertThree, ordered: false },
        reply: { ok: 1, n: 2, writeErrors: [{ index: 1, code: 11000 }] },
      },
    ],
    { outcome: [{ _id: 1 }, { _id: 2 }] },
  ),
  commands(
    'an update that fails in the middle keeps what was done',
    'reference/command/update/',
    [
      {
        command: {
          update: HERE,
          updates: [
            { q: { _id: 1 }, u: { $inc: { a: 1 } } },
            { q: { _id: 2 }, u: { $inc: { a: 1 } } },
            { q: { _id: 3 }, u: { $inc: { a: 1 } } },
          ],
        },
        reply: { n: 1, nModified: 1, writeErrors: [{ index: 1, code: 14 }] },
      },
    ],
    {
      docs: [
        { _id: 1, a: 1 },
        { _id: 2, a: 'x' },
        { _id: 3, a: 1 },
      ],
      outcome: [
        { _id: 1, a: 2 },
        { _id: 2, a: 'x' },
        { _id: 3, a: 1 },
      ],
    },
  ),
  commands(
    'a document that does not pass the validator is refused',
    'core/schema-validation/',
    [
      { command: { insert: HERE, documents: [{ _id: 2, n: -1 }] }, error: { code: 121, message: /Document failed validation/ } },
      { command: { update: HERE, updates: [{ q: { _id: 1 }, u: { $set: { n: -1 } } }] }, error: { code: 121 } },
    ],
    { collection: { validator: { n: { $gte: 0 } } }, docs: [{ _id: 1, n: 1 }], outcome: [{ _id: 1, n: 1 }] },
  ),
  commands(
    'bypassDocumentValidation stores what does not pass',
    'core/schema-validation/bypass-document-validation/',
    [{ command: { insert: HERE, documents: [{ _id: 3, n: -1 }], bypassDocumentValidation: true }, reply: { n: 1 } }],
    { collection: { validator: { n: { $gte: 0 } } } },
  ),
  commands(
    'a document beyond 16 MB is refused',
    'reference/limits/',
    [
      {
        command: { update: HERE, updates: [{ q: { _id: 1 }, u: { $set: { b: new Binary(Buffer.alloc(9_000_000)) } } }] },
        error: { code: 10334 },
      },
    ],
    { docs: [{ _id: 1, a: new Binary(Buffer.alloc(9_000_000)) }] },
  ),
  commands(
    'a field name that begins with a dollar sign may be stored',
    'core/dot-dollar-considerations/',
    [{ command: { insert: HERE, documents: [{ _id: 1, $a: 1, 'b.c': 2 }] }, reply: { n: 1 } }],
    { outcome: [{ _id: 1, $a: 1, 'b.c': 2 }] },
  ),
  commands(
    'commands that read give what the helpers of a driver give',
    'reference/command/find/',
    [
      { command: { find: HERE, batchSize: 5, singleBatch: true, sort: { _id: 1 } }, batch: [{ _id: 1 }, { _id: 2 }] },
      { command: { aggregate: HERE, pipeline: [{ $sort: { _id: -1 } }], cursor: {} }, batch: [{ _id: 2 }, { _id: 1 }] },
      { command: { count: HERE }, reply: { n: 2 } },
      { command: { distinct: HERE, key: '_id' }, reply: { values: [1, 2] } },
    ],
    { docs: [{ _id: 1 }, { _id: 2 }] },
  ),
  commands(
    'listCollections tells options and kind',
    'reference/command/listCollections/',
    [
      {
        command: { listCollections: 1, filter: { name: HERE } },
        reply: {
          cursor: {
            firstBatch: [
              {
                name: HERE,
                type: 'collection',
                options: { validator: { a: 1 } },
                info: { readOnly: false },
                idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
              },
            ],
          },
        },
      },
      { command: { listCollections: 1, nameOnly: true, filter: { name: HERE } }, batch: [{ name: HERE, type: 'collection' }] },
    ],
    { collection: { validator: { a: 1 } } },
  ),
  commands('hello tells of the primary of a replica set', 'reference/command/hello/', [
    {
      command: { hello: 1 },
      reply: {
        isWritablePrimary: true,
        setName: 'embedded',
        maxBsonObjectSize: 16777216,
        logicalSessionTimeoutMinutes: 30,
        readOnly: false,
      },
    },
  ]),
];
