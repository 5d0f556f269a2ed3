// Change streams: which events come, what they hold, and what ends a stream.

import type { Document } from 'bson';
import { HERE, type Case, type Step } from './kit.ts';

const EVENTS = 'reference/change-events/';
const STREAMS = 'changeStreams/';

interface Watch {
  pipeline?: Document[];
  options?: Document;
  on?: 'collection' | 'database' | 'cluster';
}

function tells(
  name: string,
  manual: string,
  commands: (Document | Step)[],
  events: Document[],
  watch: Watch = {},
  rest: Partial<Case> = {},
): Case {
  const steps = commands.map((one): Step => ('command' in one ? (one as Step) : { command: one }));
  return {
    name,
    manual,
    run: {
      watch: watch.pipeline ?? [],
      steps,
      ...(watch.options ? { options: watch.options } : {}),
      ...(watch.on ? { on: watch.on } : {}),
    },
    docs: [{ _id: 1, a: 1 }],
    events,
    ...rest,
  };
}

const insert = (doc: Document): Document => ({ insert: HERE, documents: [doc] });
const update = (u: unknown, q: Document = { _id: 1 }): Document => ({ update: HERE, updates: [{ q, u }] });
const remove: Document = { delete: HERE, deletes: [{ q: { _id: 1 }, limit: 1 }] };
const images = { collection: { changeStreamPreAndPostImages: { enabled: true } } };
const describing = (updateDescription: Document): Document[] => [{ operationType: 'update', documentKey: { _id: 1 }, updateDescription }];

export const WATCHING: Case[] = [
  tells(
    'an insert tells the document',
    `${EVENTS}insert/`,
    [insert({ _id: 2, b: 1 })],
    [{ operationType: 'insert', documentKey: { _id: 2 }, fullDocument: { _id: 2, b: 1 } }],
  ),
  tells(
    'an update tells what changed',
    `${EVENTS}update/`,
    [update({ $set: { a: 2, b: 1 } })],
    describing({ updatedFields: { a: 2, b: 1 }, removedFields: [], truncatedArrays: [] }),
  ),
  tells(
    'an update tells what it removed',
    `${EVENTS}update/`,
    [update({ $unset: { a: '' } })],
    describing({ updatedFields: {}, removedFields: ['a'] }),
  ),
  tells(
    'an update within a document tells the path',
    `${EVENTS}update/`,
    [update({ $set: { 'b.c': 5 } })],
    describing({ updatedFields: { 'b.c': 5 }, removedFields: [] }),
    {},
    { docs: [{ _id: 1, b: { c: 1, d: 1 } }] },
  ),
  tells(
    'an update of an element tells its place',
    `${EVENTS}update/`,
    [update({ $set: { 'b.1': 9 } })],
    describing({ updatedFields: { 'b.1': 9 } }),
    {},
    { docs: [{ _id: 1, b: [1, 2, 3] }] },
  ),
  tells(
    'an update that shortens an array tells its new length',
    `${EVENTS}update/`,
    [update([{ $set: { b: { $slice: ['$b', 2] } } }])],
    describing({ truncatedArrays: [{ field: 'b', newSize: 2 }] }),
    {},
    { docs: [{ _id: 1, b: [1, 2, 3, 4] }] },
  ),
  tells('an update without effect tells nothing', STREAMS, [update({ $set: { a: 1 } }), insert({ _id: 2 })], [{ operationType: 'insert' }]),
  tells(
    'a replacement is told as one',
    `${EVENTS}replace/`,
    [update({ b: 2 })],
    [{ operationType: 'replace', documentKey: { _id: 1 }, fullDocument: { _id: 1, b: 2 } }],
  ),
  tells(
    'an upsert that inserts is an insert',
    `${EVENTS}insert/`,
    [{ update: HERE, updates: [{ q: { _id: 9 }, u: { $set: { x: 1 } }, upsert: true }] }],
    [{ operationType: 'insert', fullDocument: { _id: 9, x: 1 } }],
  ),
  tells('a delete tells the key', `${EVENTS}delete/`, [remove], [{ operationType: 'delete', documentKey: { _id: 1 } }]),
  tells(
    'several writes come in their order',
    STREAMS,
    [insert({ _id: 2 }), update({ $set: { a: 5 } }), remove],
    [{ operationType: 'insert' }, { operationType: 'update' }, { operationType: 'delete' }],
  ),
  tells(
    'each document of a batch is an event',
    STREAMS,
    [{ insert: HERE, documents: [{ _id: 2 }, { _id: 3 }] }],
    [{ documentKey: { _id: 2 } }, { documentKey: { _id: 3 } }],
  ),
  tells(
    'another collection is not told',
    STREAMS,
    [{ insert: `${HERE}x`, documents: [{ _id: 5 }] }, insert({ _id: 2 })],
    [{ documentKey: { _id: 2 } }],
  ),
  tells(
    'updateLookup shows the document',
    STREAMS,
    [update({ $set: { b: 1 } })],
    [{ operationType: 'update', fullDocument: { _id: 1, a: 1, b: 1 } }],
    { options: { fullDocument: 'updateLookup' } },
  ),
  tells(
    'updateLookup of a document that is gone shows null',
    STREAMS,
    [update({ $set: { b: 1 } }), remove],
    [{ operationType: 'update', fullDocument: null }, { operationType: 'delete' }],
    { options: { fullDocument: 'updateLookup' } },
  ),
  tells(
    'whenAvailable without images shows null',
    STREAMS,
    [update({ $set: { b: 1 } })],
    [{ operationType: 'update', fullDocument: null }],
    { options: { fullDocument: 'whenAvailable' } },
  ),
  tells(
    'a post-image is the document at that very moment',
    STREAMS,
    [update({ $set: { a: 2 } }), update({ $set: { a: 3 } })],
    [{ fullDocument: { _id: 1, a: 2 } }, { fullDocument: { _id: 1, a: 3 } }],
    { options: { fullDocument: 'required' } },
    images,
  ),
  tells(
    'a pre-image of an update, a replacement and a delete',
    STREAMS,
    [update({ $set: { a: 2 } }), update({ b: 1 }), remove],
    [
      { fullDocumentBeforeChange: { _id: 1, a: 1 } },
      { operationType: 'replace', fullDocumentBeforeChange: { _id: 1, a: 2 } },
      { operationType: 'delete', fullDocumentBeforeChange: { _id: 1, b: 1 } },
    ],
    { options: { fullDocumentBeforeChange: 'required' } },
    images,
  ),
  tells('a pre-image that is not kept is null', STREAMS, [remove], [{ operationType: 'delete', fullDocumentBeforeChange: null }], {
    options: { fullDocumentBeforeChange: 'whenAvailable' },
  }),
  {
    ...tells('a required pre-image that is not kept ends the stream', STREAMS, [remove], [], {
      options: { fullDocumentBeforeChange: 'required' },
    }),
    error: { code: 47 },
  },
  tells('a pipeline filters events', STREAMS, [insert({ _id: 2, x: 1 }), insert({ _id: 3, x: 2 }), remove], [{ documentKey: { _id: 3 } }], {
    pipeline: [{ $match: { operationType: 'insert', 'fullDocument.x': { $gt: 1 } } }],
  }),
  tells('a pipeline shapes events', STREAMS, [insert({ _id: 2, x: 1 })], [{ kind: 'insert', x: 1 }], {
    pipeline: [{ $project: { kind: '$operationType', x: '$fullDocument.x' } }],
  }),
  tells(
    'a pipeline keeps some paths of what was updated',
    STREAMS,
    [update({ $set: { a: { seq: 2 }, b: 1 } }), update({ $set: { b: 2 } })],
    [
      { operationType: 'update', documentKey: { _id: 1 }, updateDescription: { updatedFields: { a: { seq: 2 } } } },
      { operationType: 'update', documentKey: { _id: 1 }, updateDescription: { updatedFields: {} } },
    ],
    { pipeline: [{ $project: { operationType: 1, documentKey: 1, 'fullDocument.count': 1, 'updateDescription.updatedFields.a': 1 } }] },
  ),
  tells('$addFields in a stream', STREAMS, [insert({ _id: 2, x: 1 })], [{ operationType: 'insert', twice: 2 }], {
    pipeline: [{ $addFields: { twice: { $multiply: ['$fullDocument.x', 2] } } }],
  }),
  {
    ...tells('a pipeline that takes away the token ends the stream', STREAMS, [insert({ _id: 2 })], [], {
      pipeline: [{ $project: { _id: 0 } }],
    }),
    error: { code: 280 },
  },
  { ...tells('a stage that a stream does not allow', STREAMS, [], [], { pipeline: [{ $group: { _id: 1 } }] }), error: { code: 20 } },
  tells(
    'a drop is told and invalidates',
    `${EVENTS}invalidate/`,
    [{ drop: HERE }],
    [{ operationType: 'drop' }, { operationType: 'invalidate' }],
    {},
    { outcome: [] },
  ),
  tells(
    'a database stream tells of all its collections',
    STREAMS,
    [insert({ _id: 2 }), { insert: `${HERE}x`, documents: [{ _id: 5 }] }],
    [{ documentKey: { _id: 2 } }, { documentKey: { _id: 5 } }],
    { on: 'database' },
  ),
  tells(
    'a database stream goes on after a drop',
    STREAMS,
    [{ insert: `${HERE}x`, documents: [{ _id: 5 }] }, { drop: `${HERE}x` }, insert({ _id: 2 })],
    [{ operationType: 'insert' }, { operationType: 'drop' }, { operationType: 'insert' }],
    { on: 'database' },
  ),
  tells('a cluster stream tells of every database', STREAMS, [insert({ _id: 2 })], [{ documentKey: { _id: 2 } }], { on: 'cluster' }),
  tells(
    'expanded events tell of indexes and collections',
    `${EVENTS}createIndexes/`,
    [{ create: `${HERE}x` }, { createIndexes: HERE, indexes: [{ key: { a: 1 }, name: 'a_1' }] }, { dropIndexes: HERE, index: 'a_1' }],
    [{ operationType: 'create' }, { operationType: 'createIndexes' }, { operationType: 'dropIndexes' }],
    { on: 'database', options: { showExpandedEvents: true } },
  ),
  tells(
    'a transaction is told when it commits, with its session',
    STREAMS,
    [
      { as: 'A', command: { ...insert({ _id: 2 }), txnNumber: 1, autocommit: false, startTransaction: true } },
      insert({ _id: 3 }),
      { as: 'A', command: { ...update({ $set: { a: 9 } }), txnNumber: 1, autocommit: false } },
      { as: 'A', command: { commitTransaction: 1, txnNumber: 1, autocommit: false } },
    ],
    [{ documentKey: { _id: 3 } }, { documentKey: { _id: 2 }, txnNumber: 1, lsid: {} }, { operationType: 'update', txnNumber: 1 }],
  ),
  tells(
    'an aborted transaction tells nothing',
    STREAMS,
    [
      { as: 'A', command: { ...insert({ _id: 2 }), txnNumber: 1, autocommit: false, startTransaction: true } },
      { as: 'A', command: { abortTransaction: 1, txnNumber: 1, autocommit: false } },
      insert({ _id: 3 }),
    ],
    [{ documentKey: { _id: 3 } }],
  ),
  tells(
    'a retried write is told once',
    STREAMS,
    [
      { as: 'A', command: { ...insert({ _id: 2 }), txnNumber: 1 } },
      { as: 'A', command: { ...insert({ _id: 2 }), txnNumber: 1 } },
    ],
    [{ documentKey: { _id: 2 } }],
  ),
  { ...tells('an unknown fullDocument mode is refused', STREAMS, [], [], { options: { fullDocument: 'wat' } }), error: { code: 2 } },
];
