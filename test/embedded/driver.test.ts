// What the real driver does beyond single commands: retries after a cut connection, sessions, bulk writes in both kinds,
// cursors in batches, and documents as large as they may be.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  Binary,
  Decimal128,
  Double,
  Long,
  MongoBulkWriteError,
  MongoServerError,
  ObjectId,
  type ClientSession,
  type CommandStartedEvent,
  type Document,
  type MongoClient,
} from 'mongodb';
import { embedded, failureOf } from './helpers.ts';
import { startProxy, type Proxy } from './proxy.ts';

const harness = embedded('driver');
const MEGABYTE = 1024 * 1024;

/** The commands that a client sends while some work is done. */
async function sent(client: MongoClient, work: () => Promise<unknown>): Promise<Document[]> {
  const commands: Document[] = [];
  const note = (event: CommandStartedEvent): void => void commands.push(event.command);
  client.on('commandStarted', note);
  await work();
  client.off('commandStarted', note);
  return commands;
}

describe('a connection that is cut', () => {
  let proxy: Proxy;
  let client: MongoClient;

  beforeAll(async () => {
    proxy = await startProxy(harness.server.port);
    client = await harness.connect({}, proxy.uri);
  });

  afterAll(async () => {
    await client.close();
    await proxy.close();
  });

  for (const what of ['request', 'reply'] as const) {
    test(`an insert whose ${what} got lost is stored once`, async () => {
      const collection = client.db(harness.db.databaseName).collection(`insert-${what}`);
      proxy.lose('insert', what);
      const lost = proxy.lost();
      const { insertedId } = await collection.insertOne({ n: 1 });
      expect(proxy.lost()).toBe(lost + 1);
      expect(await collection.find().toArray()).toEqual([{ _id: insertedId, n: 1 }]);
    });

    test(`an update whose ${what} got lost happens once`, async () => {
      const collection = client.db(harness.db.databaseName).collection<{ _id: number; n: number }>(`update-${what}`);
      await collection.insertOne({ _id: 1, n: 0 });
      proxy.lose('update', what);
      expect(await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } })).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
      expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
    });

    test(`findOneAndUpdate whose ${what} got lost gives what it gave`, async () => {
      const collection = client.db(harness.db.databaseName).collection<{ _id: number; n: number }>(`modify-${what}`);
      await collection.insertOne({ _id: 1, n: 0 });
      proxy.lose('findAndModify', what);
      expect(await collection.findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, { returnDocument: 'after' })).toEqual({ _id: 1, n: 1 });
      expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
    });

    test(`a commit whose ${what} got lost is done`, async () => {
      const collection = client.db(harness.db.databaseName).collection<{ _id: number; n: number }>(`commit-${what}`);
      await collection.insertOne({ _id: 1, n: 0 });
      proxy.lose('commitTransaction', what);
      await client.withSession((session) =>
        session.withTransaction(() => collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })),
      );
      expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
    });

    test(`a bulk write whose ${what} got lost happens once`, async () => {
      const collection = client.db(harness.db.databaseName).collection<{ _id: number; n: number }>(`bulk-${what}`);
      await collection.insertMany([1, 2, 3].map((_id) => ({ _id, n: 0 })));
      proxy.lose('update', what);
      const result = await collection.bulkWrite([1, 2, 3].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { n: 1 } } } })));
      expect(result.modifiedCount).toBe(3);
      expect(await collection.distinct('n')).toEqual([1]);
    });
  }

  test('a find whose reply got lost is asked again', async () => {
    proxy.lose('find', 'reply');
    expect(await client.db(harness.db.databaseName).collection('nothing').find().toArray()).toEqual([]);
  });

  test('a transaction whose middle got lost runs again from its start', async () => {
    const collection = client.db(harness.db.databaseName).collection<{ _id: number; n: number }>('again');
    await collection.insertOne({ _id: 1, n: 0 });
    let runs = 0;
    await client.withSession((session) =>
      session.withTransaction(async () => {
        runs++;
        await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
        if (runs === 1) proxy.lose('find', 'reply');
        await collection.findOne({ _id: 1 }, { session });
      }),
    );
    expect(runs).toBe(2);
    expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
  });
});

describe('transactions', () => {
  test('withTransaction runs again after a conflict until every change is counted', async () => {
    const collection = harness.db.collection<{ _id: number; n: number }>('counter');
    await collection.insertOne({ _id: 1, n: 0 });
    let runs = 0;
    const raise = (): Promise<void> =>
      harness.client.withSession((session) =>
        session.withTransaction(async () => {
          runs++;
          const doc = await collection.findOne({ _id: 1 }, { session });
          await collection.updateOne({ _id: 1 }, { $set: { n: (doc?.n ?? 0) + 1 } }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 8 }, raise));
    expect(await collection.findOne()).toEqual({ _id: 1, n: 8 });
    expect(runs).toBeGreaterThan(8);
  });

  test('a callback that throws leaves nothing behind', async () => {
    const collection = harness.db.collection('thrown');
    await collection.insertOne({ a: 1 });
    await expect(
      harness.client.withSession((session) =>
        session.withTransaction(async () => {
          await collection.insertOne({ a: 2 }, { session });
          throw new Error('no');
        }),
      ),
    ).rejects.toThrow('no');
    expect(await collection.countDocuments()).toBe(1);
  });

  test('a write outside waits for the transaction that holds the document', async () => {
    const collection = harness.db.collection<{ _id: number; n: number }>('held');
    await collection.insertOne({ _id: 1, n: 0 });
    const session = harness.client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 1 }, { $set: { n: 10 } }, { session });
    let isDone = false;
    const outside = collection.updateOne({ _id: 1 }, { $inc: { n: 1 } }).then(() => (isDone = true));
    await harness.db.command({ ping: 1 });
    expect(isDone).toBe(false);
    await session.commitTransaction();
    await outside;
    await session.endSession();
    expect(await collection.findOne()).toEqual({ _id: 1, n: 11 });
  });

  test('a session that ends aborts what it has open', async () => {
    const collection = harness.db.collection<{ _id: number; n: number }>('ended');
    await collection.insertOne({ _id: 1, n: 0 });
    const session = harness.client.startSession();
    session.startTransaction();
    await collection.updateOne({ _id: 1 }, { $set: { n: 10 } }, { session });
    await session.endSession();
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    expect(await collection.findOne()).toEqual({ _id: 1, n: 1 });
  });

  test('a causally consistent session reads its own writes', async () => {
    const collection = harness.db.collection('causal');
    await harness.client.withSession({ causalConsistency: true }, async (session) => {
      await collection.insertOne({ a: 1 }, { session });
      expect(await collection.countDocuments({}, { session })).toBe(1);
    });
  });
});

describe('bulk writes', () => {
  test('collection.bulkWrite mixes all kinds and counts them', async () => {
    const collection = harness.db.collection<{ _id: number; n?: number }>('mixed');
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { n: 5 } }, upsert: true } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 6 } } },
      { insertOne: { document: { _id: 3 } } },
      { deleteOne: { filter: { _id: 3 } } },
      { updateMany: { filter: {}, update: { $set: { n: 0 } } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 2,
      matchedCount: 4,
      modifiedCount: 4,
      upsertedCount: 1,
      deletedCount: 1,
      upsertedIds: { 2: 2 },
      insertedIds: { 0: 1, 4: 3 },
    });
    expect(await collection.find().toArray()).toEqual([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ]);
  });

  test('an unordered bulk write names each failure by its place', async () => {
    const collection = harness.db.collection<{ _id: number }>('unordered');
    const failure = await failureOf(
      collection.bulkWrite(
        [1, 1, 2, 2, 3].map((_id) => ({ insertOne: { document: { _id } } })),
        { ordered: false },
      ),
    );
    expect(failure).toBeInstanceOf(MongoBulkWriteError);
    expect((failure['writeErrors'] as { index: number; code: number }[]).map(({ index, code }) => [index, code])).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect(failure['result']).toMatchObject({ insertedCount: 3 });
    expect(await collection.countDocuments()).toBe(3);
  });

  test('client.bulkWrite goes across collections', async () => {
    const ns = (name: string): string => `${harness.db.databaseName}.${name}`;
    const result = await harness.client.bulkWrite<Record<string, { _id: number; n?: number }>>(
      [
        { name: 'insertOne', namespace: ns('one'), document: { _id: 1, n: 1 } },
        { name: 'insertOne', namespace: ns('two'), document: { _id: 2 } },
        { name: 'updateOne', namespace: ns('one'), filter: { _id: 1 }, update: { $inc: { n: 1 } } },
        { name: 'replaceOne', namespace: ns('one'), filter: { _id: 7 }, replacement: { n: 7 }, upsert: true },
        { name: 'deleteMany', namespace: ns('two'), filter: {} },
      ],
      { verboseResults: true },
    );
    expect(result).toMatchObject({ insertedCount: 2, matchedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
    expect(result.insertResults?.get(0)).toMatchObject({ insertedId: 1 });
    expect(result.updateResults?.get(3)).toMatchObject({ upsertedId: 7 });
    expect(result.deleteResults?.get(4)).toMatchObject({ deletedCount: 1 });
    expect(await harness.db.collection('one').find().toArray()).toEqual([
      { _id: 1, n: 2 },
      { _id: 7, n: 7 },
    ]);
  });

  test('client.bulkWrite tells which of its writes failed', async () => {
    const namespace = `${harness.db.databaseName}.failing`;
    const document = { _id: 1 };
    const failure = await failureOf(
      harness.client.bulkWrite<Record<string, { _id: number }>>([1, 2].map(() => ({ name: 'insertOne' as const, namespace, document }))),
    );
    expect((failure['writeErrors'] as Map<number, { code: number }>).get(1)).toMatchObject({ code: 11000 });
    expect(failure['partialResult']).toMatchObject({ insertedCount: 1 });
  });

  test('ten thousand inserts are split by the driver and all arrive', async () => {
    const collection = harness.db.collection('many');
    const result = await collection.insertMany(Array.from({ length: 10_000 }, (_, n) => ({ n, text: 'x'.repeat(50) })));
    expect(result.insertedCount).toBe(10_000);
    expect(await collection.countDocuments({ n: { $gte: 5_000 } })).toBe(5_000);
    expect(await collection.estimatedDocumentCount()).toBe(10_000);
  });
});

describe('cursors', () => {
  beforeAll(async () => {
    await harness.db.collection<{ _id: number }>('rows').insertMany(Array.from({ length: 250 }, (_, _id) => ({ _id })));
  });

  test('batchSize says how many documents come at once', async () => {
    const client = await harness.connect({ monitorCommands: true });
    const rows = client.db(harness.db.databaseName).collection('rows');
    const commands = await sent(client, async () => expect(await rows.find().batchSize(100).toArray()).toHaveLength(250));
    expect(commands.map((command) => Object.keys(command)[0])).toEqual(['find', 'getMore', 'getMore']);
  });

  test('without a batchSize the first batch is 101 documents', async () => {
    const cursor = harness.db.collection('rows').find();
    await cursor.hasNext();
    expect(cursor.bufferedCount()).toBe(101);
    await cursor.close();
  });

  test('a limit closes the cursor by itself', async () => {
    const cursor = harness.db.collection('rows').find().limit(5);
    expect(await cursor.toArray()).toHaveLength(5);
    expect(cursor.id).toEqual(Long.ZERO);
  });

  test('a cursor that is closed early is killed on the server', async () => {
    const cursor = harness.db.collection('rows').find().batchSize(10);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    await expect(harness.db.command({ getMore: id, collection: 'rows' })).rejects.toMatchObject({ code: 43, codeName: 'CursorNotFound' });
    expect(await harness.db.command({ killCursors: 'rows', cursors: [id] })).toMatchObject({ cursorsKilled: [], cursorsNotFound: [id] });
  });

  test('a cursor reads on where it was, whatever is written meanwhile', async () => {
    const collection = harness.db.collection<{ _id: number }>('moving');
    await collection.insertMany(Array.from({ length: 30 }, (_, _id) => ({ _id })));
    const seen: number[] = [];
    for await (const doc of collection.find().sort({ _id: 1 }).batchSize(10)) {
      seen.push(doc._id);
      if (doc._id === 5) await collection.deleteMany({ _id: { $lt: 5 } });
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, _id) => _id));
  });

  test('an aggregation comes in batches', async () => {
    const cursor = harness.db
      .collection('rows')
      .aggregate([{ $match: { _id: { $gte: 10 } } }, { $project: { twice: { $multiply: ['$_id', 2] } } }], { batchSize: 50 });
    expect(await cursor.toArray()).toHaveLength(240);
  });

  test('an explanation of a cursor names its plan', async () => {
    expect(await harness.db.collection('rows').find({ n: 5 }).explain('queryPlanner')).toMatchObject({
      queryPlanner: { winningPlan: { stage: 'COLLSCAN' } },
    });
  });
});

describe('large and foreign', () => {
  test('a batch stays within 16 MB', async () => {
    const collection = harness.db.collection<{ _id: number; b: Binary }>('heavy');
    for (let _id = 0; _id < 9; _id++) await collection.insertOne({ _id, b: new Binary(Buffer.alloc(3 * MEGABYTE, _id)) });
    const cursor = collection.find().sort({ _id: 1 });
    await cursor.hasNext();
    expect(cursor.bufferedCount()).toBeGreaterThan(1);
    expect(cursor.bufferedCount()).toBeLessThanOrEqual(5);
    const docs = await cursor.toArray();
    expect(docs.map((doc) => doc.b.buffer[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a document of nearly 16 MB is stored, changed and read', async () => {
    const collection = harness.db.collection<{ _id: number; text: string; n: number }>('largest');
    const text = 'x'.repeat(16 * MEGABYTE - 100);
    await collection.insertOne({ _id: 1, text, n: 1 });
    await collection.updateOne({ _id: 1 }, { $inc: { n: 1 } });
    const doc = await collection.findOne({ n: 2 });
    expect(doc?.text.length).toBe(text.length);
    await expect(collection.updateOne({ _id: 1 }, { $set: { more: 'y'.repeat(200) } })).rejects.toBeInstanceOf(MongoServerError);
  });

  test('Chinese text, emoji and odd field names come back as they were', async () => {
    const collection = harness.db.collection<{ _id: string; [field: string]: unknown }>('社群');
    const doc = { _id: '群-😀', 名称: '社群运营', 'a b': '👩‍👩‍👧‍👦', constructor: 1, __proto__x: 2, '': 'empty', nul: 'a\0b' };
    await collection.insertOne(doc);
    expect(await collection.findOne({ 名称: /运营$/ })).toEqual(doc);
    expect(await collection.distinct('名称')).toEqual(['社群运营']);
  });

  test('every type of BSON comes back as it was', async () => {
    const collection = harness.db.collection<{ _id: number; [field: string]: unknown }>('types');
    const doc = {
      _id: 1,
      int: 1,
      double: new Double(2),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      date: new Date(5),
      id: new ObjectId(),
      bytes: new Binary(Buffer.from('ab'), 4),
      nothing: null,
      list: [1, [2], { a: 3 }],
      regex: /a\/b/im,
    };
    await collection.insertOne(doc);
    const back: unknown = await collection.findOne({}, { promoteValues: false, promoteLongs: false });
    expect(back).toMatchObject({
      double: new Double(2),
      long: doc.long,
      decimal: doc.decimal,
      id: doc.id,
      bytes: doc.bytes,
      list: [{ value: 1 }, [{ value: 2 }], { a: { value: 3 } }],
    });
    expect(await collection.findOne()).toMatchObject({ int: 1, double: 2, date: doc.date, nothing: null, regex: /a\/b/im });
  });

  test('collections and indexes are listed', async () => {
    const db = harness.client.db(`${harness.db.databaseName}-listed`);
    await db.createCollection('b');
    await db.collection('a').createIndexes([{ key: { x: 1 }, unique: true }]);
    expect((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort()).toEqual(['a', 'b']);
    expect(await db.collection('a').indexes()).toMatchObject([{ name: '_id_' }, { name: 'x_1', unique: true }]);
    expect(await db.collection('a').indexExists('x_1')).toBe(true);
    const { databases } = await harness.client.db().admin().listDatabases();
    expect(databases.map(({ name }) => name)).toContain(db.databaseName);
    expect(await db.dropDatabase()).toBe(true);
    expect(await db.listCollections().toArray()).toEqual([]);
  });

  test('an error that the driver knows keeps its code and its name', async () => {
    const collection = harness.db.collection<{ _id: number; mail: string }>('unique');
    await collection.createIndexes([{ key: { mail: 1 }, unique: true }]);
    await collection.insertOne({ _id: 1, mail: 'a@b.c' });
    await expect(collection.insertOne({ _id: 2, mail: 'a@b.c' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { mail: 1 },
      keyValue: { mail: 'a@b.c' },
    });
    await expect(harness.db.command({ nope: 1 })).rejects.toMatchObject({ code: 59, codeName: 'CommandNotFound' });
  });
});

test('a restart keeps data, indexes and the memory of retryable writes', async () => {
  const before = harness.db.collection<{ _id: number; n: number }>('kept');
  await before.createIndexes([{ key: { n: 1 }, unique: true }]);
  await before.insertMany([1, 2, 3].map((_id) => ({ _id, n: _id })));
  const raise = (session: ClientSession): Promise<Document> =>
    harness.db.command(
      { update: 'kept', updates: [{ q: { _id: 3 }, u: { $inc: { n: 1 } } }], txnNumber: Long.fromNumber(1000) },
      { session },
    );
  const session = harness.client.startSession({ causalConsistency: false });
  expect(await raise(session)).toMatchObject({ n: 1, nModified: 1 });
  const { id } = session;
  await harness.restart();
  const after = harness.db.collection<{ _id: number; n: number }>('kept');
  const again = harness.client.startSession({ causalConsistency: false });
  Object.defineProperty(again.serverSession, 'id', { value: id });
  expect(await raise(again)).toMatchObject({ n: 1, nModified: 1 });
  expect(await after.find().toArray()).toEqual([1, 2, 4].map((n, at) => ({ _id: at + 1, n })));
  await expect(after.insertOne({ _id: 4, n: 4 })).rejects.toMatchObject({ code: 11000 });
});
