// Change streams through the real driver: where a stream can begin and begin again, what wakes it, what ends it.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeStream, Collection, Document, ResumeToken, Timestamp } from 'mongodb';
import { embedded, eventually, failureOf } from './helpers.ts';
import { startProxy } from './proxy.ts';

interface Row {
  _id: number;
  n?: number;
}

const harness = embedded('streams', { log: { segmentBytes: 64 * 1024, retainBytes: 256 * 1024, retainMs: 3_600_000 } });
const streams: ChangeStream<Row>[] = [];
let rows: Collection<Row>;
let collections = 0;

beforeEach(() => {
  rows = harness.db.collection<Row>(`rows${++collections}`);
});

afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});

/** A stream that has begun: what is written from now on is in it. */
async function opened(options: Document = {}, on: Collection<Row> = rows): Promise<ChangeStream<Row>> {
  const stream = on.watch<Row>([], { maxAwaitTimeMS: 2_000, ...options });
  streams.push(stream);
  await stream.tryNext().catch((error: unknown) => {
    throw error;
  });
  return stream;
}

/** As {@link opened}, without asking for a first event, which would be taken away. */
function from(options: Document, on: Collection<Row> = rows): ChangeStream<Row> {
  const stream = on.watch<Row>([], { maxAwaitTimeMS: 2_000, ...options });
  streams.push(stream);
  return stream;
}

async function keysOf(stream: ChangeStream<Row>, count: number): Promise<number[]> {
  const keys: number[] = [];
  while (keys.length < count) {
    const event = await stream.next();
    if ('documentKey' in event) keys.push(event.documentKey._id);
  }
  return keys;
}

async function tokensOf(count: number): Promise<ResumeToken[]> {
  const stream = await opened({ maxAwaitTimeMS: 20 });
  const tokens: ResumeToken[] = [];
  for (let _id = 1; _id <= count; _id++) {
    await rows.insertOne({ _id });
    tokens.push((await stream.next())._id);
  }
  return tokens;
}

describe('where a stream begins', () => {
  test('after the moment at which it was opened', async () => {
    await rows.insertOne({ _id: 1 });
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await rows.insertOne({ _id: 2 });
    expect(await keysOf(stream, 1)).toEqual([2]);
  });

  test('after any token with resumeAfter', async () => {
    const tokens = await tokensOf(3);
    expect(await keysOf(from({ resumeAfter: tokens[0] }), 2)).toEqual([2, 3]);
    expect(await keysOf(from({ resumeAfter: tokens[1] }), 1)).toEqual([3]);
  });

  test('after any token with startAfter', async () => {
    const tokens = await tokensOf(3);
    expect(await keysOf(from({ startAfter: tokens[1] }), 1)).toEqual([3]);
  });

  test('between two documents of one batch', async () => {
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await rows.insertMany([1, 2, 3, 4].map((_id) => ({ _id })));
    await stream.next();
    const second = await stream.next();
    expect(await keysOf(from({ resumeAfter: second._id }), 2)).toEqual([3, 4]);
  });

  test('between two changes of one transaction', async () => {
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await harness.client.withSession((session) =>
      session.withTransaction(async () => {
        for (const _id of [1, 2, 3]) await rows.insertOne({ _id }, { session });
      }),
    );
    const first = await stream.next();
    const resumed = from({ resumeAfter: first._id });
    const second = await resumed.next();
    expect(second).toMatchObject({ documentKey: { _id: 2 }, lsid: { id: {} }, txnNumber: expect.anything() });
    expect(await keysOf(resumed, 1)).toEqual([3]);
  });

  test('at a time with startAtOperationTime', async () => {
    await rows.insertOne({ _id: 1 });
    const { operationTime } = (await harness.db.command({ ping: 1 })) as { operationTime: Timestamp };
    await rows.insertMany([{ _id: 2 }, { _id: 3 }]);
    const keys = await keysOf(from({ startAtOperationTime: operationTime }), 2);
    expect(keys.slice(-2)).toContain(2);
  });

  test('a clusterTime leads back to the event that has it', async () => {
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await rows.insertOne({ _id: 1 });
    await rows.insertOne({ _id: 2 });
    await stream.next();
    const second = await stream.next();
    expect(await keysOf(from({ startAtOperationTime: second.clusterTime }), 1)).toEqual([2]);
  });

  test('only one way to begin may be given', async () => {
    const [token] = await tokensOf(1);
    const failure = await failureOf(from({ resumeAfter: token, startAfter: token }).next());
    expect(failure['code']).toBe(2);
  });

  test('a token that is none is refused', async () => {
    await rows.insertOne({ _id: 1 });
    expect(await failureOf(from({ resumeAfter: { _data: '82nonsense' } }).next())).toMatchObject({ code: expect.any(Number) });
  });
});

describe('tokens', () => {
  test('they grow from event to event', async () => {
    const tokens = (await tokensOf(5)).map((token) => (token as { _data: string })._data);
    expect([...tokens].sort()).toEqual(tokens);
    expect(new Set(tokens).size).toBe(5);
  });

  test('an empty batch has a token, too, that leads past what was filtered away', async () => {
    const stream = rows.watch<Row>([{ $match: { operationType: 'delete' } }], { maxAwaitTimeMS: 20 });
    streams.push(stream);
    await stream.tryNext();
    const before = stream.resumeToken;
    await rows.insertOne({ _id: 1 });
    await stream.tryNext();
    expect(stream.resumeToken).not.toEqual(before);
    await rows.deleteOne({ _id: 1 });
    const resumed = from({ resumeAfter: stream.resumeToken });
    expect(await resumed.next()).toMatchObject({ operationType: 'delete' });
  });

  test('they outlive a restart of the server', async () => {
    const tokens = await tokensOf(2);
    await streams.pop()?.close();
    await rows.insertOne({ _id: 3 });
    const name = rows.collectionName;
    await harness.restart();
    rows = harness.db.collection<Row>(name);
    const stream = from({ resumeAfter: tokens[0] });
    expect(await keysOf(stream, 2)).toEqual([2, 3]);
    await rows.insertOne({ _id: 4 });
    expect(await keysOf(stream, 1)).toEqual([4]);
  });
});

describe('a stream that waits', () => {
  test('is woken by the write and not by the clock', async () => {
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await stream.close();
    const waiting = from({
      maxAwaitTimeMS: 30_000,
      startAtOperationTime: ((await harness.db.command({ ping: 1 })) as { operationTime: Timestamp }).operationTime,
    });
    const next = keysOf(waiting, 1);
    const startedMs = Date.now();
    await rows.insertOne({ _id: 1 });
    expect(await next).toEqual([1]);
    expect(Date.now() - startedMs).toBeLessThan(5_000);
  });

  test('goes on by itself after its connection was cut', async () => {
    const proxy = await startProxy(harness.server.port);
    const client = await harness.connect({}, proxy.uri);
    const stream = client.db(harness.db.databaseName).collection<Row>(rows.collectionName).watch<Row>([], { maxAwaitTimeMS: 50 });
    await stream.tryNext();
    await rows.insertOne({ _id: 1 });
    expect(await stream.next()).toMatchObject({ documentKey: { _id: 1 } });
    proxy.lose('getMore', 'reply');
    const next = stream.next();
    await eventually(() => Promise.resolve(proxy.lost() > 0));
    await rows.insertOne({ _id: 2 });
    expect(await next).toMatchObject({ documentKey: { _id: 2 } });
    await stream.close();
    await client.close();
    await proxy.close();
  });

  test('many streams all see everything in the same order', async () => {
    const several = await Promise.all(Array.from({ length: 10 }, () => opened({ maxAwaitTimeMS: 20 })));
    await Promise.all(Array.from({ length: 20 }, (_, _id) => rows.insertOne({ _id })));
    const orders = await Promise.all(several.map((stream) => keysOf(stream, 20)));
    expect(new Set(orders.map(String)).size).toBe(1);
    expect([...(orders[0] ?? [])].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, _id) => _id));
  });

  test('one stream on everything sees several databases', async () => {
    const stream = harness.client.watch([{ $match: { 'ns.coll': rows.collectionName } }], { maxAwaitTimeMS: 20 });
    await stream.tryNext();
    await rows.insertOne({ _id: 1 });
    await harness.client.db(`${harness.db.databaseName}-other`).collection<Row>(rows.collectionName).insertOne({ _id: 2 });
    const databases = [await stream.next(), await stream.next()].map((event) => (event as { ns?: { db: string } }).ns?.db);
    expect(databases).toEqual([harness.db.databaseName, `${harness.db.databaseName}-other`]);
    await stream.close();
  });
});

describe('what ends a stream', () => {
  test('a drop invalidates it; startAfter goes on behind, resumeAfter does not', async () => {
    await rows.insertOne({ _id: 1 });
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await rows.drop();
    expect(await stream.next()).toMatchObject({ operationType: 'drop' });
    const invalidate = await stream.next();
    expect(invalidate).toMatchObject({ operationType: 'invalidate' });
    await rows.insertOne({ _id: 2 });
    expect(await failureOf(from({ resumeAfter: invalidate._id }).next())).toMatchObject({ code: 260 });
    expect(await keysOf(from({ startAfter: invalidate._id }), 1)).toEqual([2]);
  });

  test('a rename invalidates it', async () => {
    await rows.insertOne({ _id: 1 });
    const stream = await opened({ maxAwaitTimeMS: 20 });
    await rows.rename(`${rows.collectionName}-new`);
    expect(await stream.next()).toMatchObject({ operationType: 'rename', to: { coll: `${rows.collectionName}-new` } });
    expect(await stream.next()).toMatchObject({ operationType: 'invalidate' });
  });

  test('dropping the database invalidates a stream on the database', async () => {
    const db = harness.client.db(`${harness.db.databaseName}-dropped`);
    await db.collection<Row>('a').insertOne({ _id: 1 });
    const stream = db.watch([], { maxAwaitTimeMS: 20 });
    await stream.tryNext();
    await db.dropDatabase();
    const kinds: string[] = [];
    while (kinds.at(-1) !== 'invalidate') kinds.push((await stream.next()).operationType);
    expect(kinds).toEqual(['drop', 'dropDatabase', 'invalidate']);
    await stream.close();
  });

  test('a token of another database is refused as lost, wherever it points', async () => {
    const [token] = await tokensOf(1);
    const data = (token as { _data: string })._data;
    const other = data.slice(0, -8) + (data.endsWith('00000000') ? '00000001' : '00000000');
    const stream = rows.watch<Row>([], { resumeAfter: { _data: other }, maxAwaitTimeMS: 20 });
    expect(await failureOf(stream.tryNext())).toMatchObject({ code: 286, codeName: 'ChangeStreamHistoryLost' });
    await stream.close();
  });

  test('a token from before the history that is kept is refused as lost', async () => {
    const [token] = await tokensOf(1);
    const bulk = harness.db.collection<{ text: string }>('bulk');
    const failure = await eventually(async () => {
      await bulk.insertMany(Array.from({ length: 20 }, () => ({ text: 'x'.repeat(20_000) })));
      const stream = rows.watch<Row>([], { resumeAfter: token, maxAwaitTimeMS: 20 });
      try {
        await stream.tryNext();
        return null;
      } catch (error) {
        return error as Document;
      } finally {
        await stream.close();
      }
    }, 15_000);
    expect(failure).toMatchObject({ code: 286, codeName: 'ChangeStreamHistoryLost' });
    expect(failure['errorLabels']).toContain('NonResumableChangeStreamError');
  });
});

describe('images', () => {
  test('are kept only where the collection says so, and from when it says so', async () => {
    await rows.insertOne({ _id: 1, n: 1 });
    const stream = await opened({ maxAwaitTimeMS: 20, fullDocument: 'whenAvailable', fullDocumentBeforeChange: 'whenAvailable' });
    await rows.updateOne({ _id: 1 }, { $set: { n: 2 } });
    await harness.db.command({ collMod: rows.collectionName, changeStreamPreAndPostImages: { enabled: true } });
    await rows.updateOne({ _id: 1 }, { $set: { n: 3 } });
    expect(await stream.next()).toMatchObject({ fullDocument: null, fullDocumentBeforeChange: null });
    expect(await stream.next()).toMatchObject({ fullDocument: { _id: 1, n: 3 }, fullDocumentBeforeChange: { _id: 1, n: 2 } });
  });
});
