// The process is killed without a word, in the middle of everything. `npm run crash` does the first of these a thousand times.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UUID, type Document } from 'bson';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { buildWorker, crash, randomFrom, startWorker, type Running } from '../../scripts/crash.ts';
import { aFolder, pause } from './fixture.ts';
import { message, Wire } from './frames.ts';

interface Thing extends Document {
  _id: string | number;
}

const SEGMENT_BYTES = 64 * 2 ** 20;
let program = '';
const victims: Victim[] = [];

beforeAll(() => {
  program = buildWorker();
});

afterAll(async () => {
  rmSync(program, { force: true });
  // All at once: a client whose server is gone takes its time to close.
  await Promise.all(victims.map((victim) => victim.kill()));
  for (const { folder } of victims) rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A data folder whose server is killed and started again. */
class Victim {
  readonly folder = aFolder();
  readonly #segmentBytes: number;
  running!: Running;
  client!: MongoClient;

  constructor(segmentBytes = SEGMENT_BYTES) {
    this.#segmentBytes = segmentBytes;
    victims.push(this);
  }

  async start(): Promise<this> {
    this.running = await startWorker(program, { folder: this.folder, port: 0, segmentBytes: this.#segmentBytes, commitMs: 0 });
    this.client = new MongoClient(`mongodb://127.0.0.1:${this.running.ready.port}/?replicaSet=embedded`, {
      serverSelectionTimeoutMS: 3_000,
    });
    return this;
  }

  async kill(): Promise<void> {
    await this.running.kill('SIGKILL');
    await this.client.close();
  }

  newestLog(): string {
    const log = join(this.folder, 'log');
    return join(log, readdirSync(log).sort().at(-1) ?? '');
  }
}

test('twenty-five kills under load lose nothing, halve nothing and leave nothing that disagrees', async () => {
  const lines: string[] = [];
  const report = await crash({ kills: 25, seed: 4_711, say: (line) => lines.push(line) });
  expect(report.violations).toEqual([]);
  expect(report.kills).toBe(25);
  expect(report.acknowledged).toBeGreaterThan(200);
}, 90_000);

describe('a kill in the middle of', () => {
  test('building an index leaves no index or a whole one, and it can be built again', async () => {
    const random = randomFrom(3);
    const victim = await new Victim().start();
    const docs = Array.from({ length: 45_000 }, (_, _id) => ({ _id, x: (_id * 7_919) % 45_000, tags: [_id % 7, _id % 11] }));
    await victim.client.db('test').collection<Thing>('things').insertMany(docs);
    for (let round = 0; round < 4; round++) {
      const things = victim.client.db('test').collection('things');
      const building = things.createIndexes([{ key: { x: 1 }, unique: true }, { key: { tags: 1 } }]).catch((error: unknown) => error);
      await pause(20 + random() * 400);
      await victim.kill();
      await building;
      await victim.start();
      expect(victim.running.ready.problems).toEqual([]);
      const names = (await victim.client.db('test').collection('things').indexes()).map(({ name }) => name);
      expect([1, 3]).toContain(names.length);
      if (names.length === 3) await victim.client.db('test').collection('things').dropIndexes();
    }
    const things = victim.client.db('test').collection('things');
    await things.createIndex({ x: 1 }, { unique: true });
    expect(await things.countDocuments({ x: { $gte: 0 } }, { hint: 'x_1' })).toBe(45_000);
  }, 60_000);

  test('sweeping what a dropped collection left behind leaves nothing behind in the end', async () => {
    const victim = await new Victim().start();
    const things = victim.client.db('test').collection('things');
    await things.createIndex({ x: 1 });
    // Whole multiples of the number of keys that one sweep takes.
    await things.insertMany(Array.from({ length: 12_000 }, (_, x) => ({ x })));
    await things.drop();
    for (const wait of [2, 10, 40, 300]) {
      await pause(wait);
      await victim.kill();
      await victim.start();
      expect(victim.running.ready.problems).toEqual([]);
      expect(await victim.client.db('test').listCollections().toArray()).toEqual([]);
    }
  }, 30_000);
});

describe('after a kill', () => {
  test('a retryable write that was answered is answered the same again, and not done again', async () => {
    const victim = await new Victim().start();
    await victim.client
      .db('test')
      .collection<Thing>('things')
      .insertMany([
        { _id: 1, n: 0 },
        { _id: 2, n: 0 },
      ]);
    const lsid = (): Document => ({ id: new UUID() });
    const requests = [
      { update: 'things', updates: [1, 2].map((_id) => ({ q: { _id }, u: { $inc: { n: 1 } } })), $db: 'test', lsid: lsid(), txnNumber: 1n },
      { findAndModify: 'things', query: { _id: 1 }, update: { $inc: { n: 10 } }, new: true, $db: 'test', lsid: lsid(), txnNumber: 1n },
      { insert: 'things', documents: [{ _id: 3, n: 5 }], $db: 'test', lsid: lsid(), txnNumber: 1n },
      { delete: 'things', deletes: [{ q: { _id: 2 }, limit: 1 }], $db: 'test', lsid: lsid(), txnNumber: 1n },
    ].map((body) => message(body));
    const wire = new Wire(victim.running.ready.port);
    const first: Document[] = [];
    for (const request of requests) first.push(withoutTime(await wire.ask(request)));
    await victim.kill();
    await victim.start();
    const again = new Wire(victim.running.ready.port);
    const second: Document[] = [];
    for (const request of requests) second.push(withoutTime(await again.ask(request)));
    again.close();
    expect(second).toEqual(first);
    expect(first[1]).toMatchObject({ value: { _id: 1, n: 11 } });
    expect(
      await victim.client
        .db('test')
        .collection('things')
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    ).toEqual([
      { _id: 1, n: 11 },
      { _id: 3, n: 5 },
    ]);
  });

  test('a long retryable write that was cut off is finished when it is asked for again, each statement once', async () => {
    const victim = await new Victim().start();
    await victim.client.db('test').collection<Thing>('things').insertOne({ _id: 'sum', n: 0 });
    const statements = 20_000;
    const request = message({
      update: 'things',
      updates: Array.from({ length: statements }, () => ({ q: { _id: 'sum' }, u: { $inc: { n: 1 } } })),
      $db: 'test',
      lsid: { id: new UUID() },
      txnNumber: 1n,
    });
    const seen: number[] = [];
    for (let round = 0; round < 3; round++) {
      const wire = new Wire(victim.running.ready.port);
      wire.send(request);
      const sum = async (): Promise<number> =>
        Number((await victim.client.db('test').collection<Thing>('things').findOne({ _id: 'sum' }))?.['n']);
      for (let n = 0; n <= (seen.at(-1) ?? 0) && n < statements; n = await sum());
      await victim.kill();
      wire.close();
      await victim.start();
      expect(victim.running.ready.problems).toEqual([]);
      seen.push(Number((await victim.client.db('test').collection<Thing>('things').findOne({ _id: 'sum' }))?.['n']));
    }
    const wire = new Wire(victim.running.ready.port);
    expect(await wire.ask(request)).toMatchObject({ ok: 1, n: statements, nModified: statements });
    wire.close();
    expect(await victim.client.db('test').collection<Thing>('things').findOne({ _id: 'sum' })).toEqual({ _id: 'sum', n: statements });
    // At least one of the kills fell between the first statement and the last.
    expect(seen.some((n) => n > 0 && n < statements)).toBe(true);
  }, 20_000);

  test('a commit that was answered is answered again', async () => {
    const victim = await new Victim().start();
    const session = { lsid: { id: new UUID() }, txnNumber: 5n, autocommit: false, $db: 'test' };
    const wire = new Wire(victim.running.ready.port);
    expect(await wire.ask(message({ insert: 'things', documents: [{ _id: 1 }], ...session, startTransaction: true }))).toMatchObject({
      ok: 1,
    });
    const commit = message({ commitTransaction: 1, ...session, $db: 'admin' });
    expect(await wire.ask(commit)).toMatchObject({ ok: 1 });
    await victim.kill();
    await victim.start();
    const again = new Wire(victim.running.ready.port);
    expect(await again.ask(commit)).toMatchObject({ ok: 1 });
    expect(await again.ask(message({ commitTransaction: 1, ...session, txnNumber: 6n, $db: 'admin' }))).toMatchObject({ ok: 0, code: 251 });
    again.close();
    expect(await victim.client.db('test').collection<Thing>('things').countDocuments()).toBe(1);
  });

  test.each([
    ['rubbish', Buffer.from('nonsense '.repeat(50))],
    ['zeros', Buffer.alloc(5_000)],
    ['a beginning of the log, once more,', null],
  ])('%s at the end of the log is passed over', async (_, tail) => {
    const victim = await new Victim().start();
    const things = (): ReturnType<MongoClient['db']> => victim.client.db('test');
    for (let _id = 0; _id < 20; _id++) await things().collection<Thing>('things').insertOne({ _id });
    await victim.kill();
    const log = victim.newestLog();
    const whole = readFileSync(log);
    truncateSync(log, endOfRecords(whole));
    appendFileSync(log, tail ?? whole.subarray(0, 300));
    await victim.start();
    expect(victim.running.ready.problems).toEqual([]);
    expect(await things().collection('things').countDocuments()).toBe(20);
    await things().collection<Thing>('things').insertOne({ _id: 'later' });
    await victim.kill();
    await victim.start();
    expect(await things().collection('things').countDocuments()).toBe(21);
  });

  test('a log that lost its end loses nothing that the store has, and later writes are not mistaken for earlier ones', async () => {
    const victim = await new Victim().start();
    const things = (): ReturnType<MongoClient['db']> => victim.client.db('test');
    for (let _id = 0; _id < 20; _id++) await things().collection<Thing>('things').insertOne({ _id });
    // The store commits when it has been idle for a second.
    await pause(1_300);
    await victim.kill();
    truncateSync(victim.newestLog(), Math.floor(statSync(victim.newestLog()).size / 1_000));
    for (let round = 0; round < 3; round++) {
      await victim.start();
      expect(victim.running.ready.problems).toEqual([]);
      expect(await things().collection('things').countDocuments()).toBe(20 + round);
      await things()
        .collection<Thing>('things')
        .insertOne({ _id: `later ${round}` });
      await victim.kill();
    }
    await victim.start();
    expect(await things().collection('things').countDocuments()).toBe(23);
  });

  test('a log that is cut anywhere gives a state that once was, and the process starts', async () => {
    const random = randomFrom(5);
    const victim = await new Victim(2_000).start();
    const things = (): ReturnType<MongoClient['db']> => victim.client.db('test');
    for (let _id = 0; _id < 60; _id++)
      await things()
        .collection<Thing>('things')
        .insertOne({ _id, pad: 'x'.repeat(100) });
    await victim.kill();
    for (let round = 0; round < 5; round++) {
      const log = victim.newestLog();
      truncateSync(log, Math.floor(random() * statSync(log).size));
      await victim.start();
      expect(victim.running.ready.problems).toEqual([]);
      const ids = (
        await things()
          .collection('things')
          .find({}, { sort: { _id: 1 } })
          .toArray()
      ).map(({ _id }) => Number(_id));
      expect(ids).toEqual(Array.from({ length: ids.length }, (_, n) => n));
      await victim.kill();
    }
  });
});

/** Where the last whole record ends; behind it are the zeros that the log writes ahead. */
function endOfRecords(log: Buffer): number {
  let end = 0;
  while (end + 32 <= log.length && log.toString('latin1', end, end + 4) === 'TWL1') end += 32 + log.readUInt32LE(end + 4);
  return end;
}

/** Replies carry the time of the newest write, which goes on. */
function withoutTime(reply: Document | null): Document {
  if (!reply) throw new Error('no reply');
  return Object.fromEntries(Object.entries(reply).filter(([name]) => name !== 'operationTime' && name !== '$clusterTime'));
}
