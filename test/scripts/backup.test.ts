// A backup holds the database as it was at one moment, to the last bit, and nothing but a whole one is ever restored.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BSON,
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import type { Collection, Db, Document, MongoClient } from 'mongodb';
import { readArchive, writeArchive } from '../../scripts/archive.ts';
import type { Frame } from '../../scripts/archive.ts';
import { dump } from '../../scripts/dump.ts';
import { exact } from '../../scripts/exact.ts';
import { inspect, refill } from '../../scripts/refill.ts';
import { recordTraffic } from '../../server/core/traffic.ts';
import { startEmbedded } from '../../server/embedded/server.ts';
import { embedded } from '../embedded/helpers.ts';
import type { Harness } from '../embedded/helpers.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE = 60_000;
const NOW = new Date('2026-03-01T02:30:00.000Z');

const source = embedded('source');
const target = embedded('target');
let folder = '';
let files = 0;
/** The clients through which the program's own part of a test speaks. */
const asked = {} as { source: MongoClient; target: MongoClient };

async function recorded({ connect }: Harness): Promise<MongoClient> {
  const client = await connect({ monitorCommands: true });
  const { RECORD_TRAFFIC } = process.env;
  if (RECORD_TRAFFIC) recordTraffic(client, RECORD_TRAFFIC);
  return client;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-backup-'));
  asked.source = await recorded(source);
  asked.target = await recorded(target);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await source.db.dropDatabase();
  await target.db.dropDatabase();
});

function aFile(): string {
  return path.join(folder, `${++files}.backup`);
}

function dumpOf(client: MongoClient, database: string | null, tell: (line: string) => void = () => undefined): AsyncGenerator<Frame> {
  return dump(client, { database, kind: 'embedded', now: NOW, tell });
}

/** A backup of the source's database; `meanwhile` is called before each collection's turn. */
async function backUp(meanwhile: (collection: string) => Promise<void> = () => Promise.resolve()): Promise<string> {
  const file = aFile();
  const frames = async function* () {
    for await (const frame of dumpOf(asked.source, source.db.databaseName)) {
      if (frame.kind === 'N') await meanwhile(String(BSON.deserialize(frame.bytes)['coll']));
      yield frame;
    }
  };
  await writeArchive(file, frames());
  return file;
}

async function putBack(file: string, drop = false) {
  return await refill(asked.target, await inspect(file), { file, database: target.db.databaseName, drop, tell: () => undefined });
}

/** Every document as its bytes. */
async function bytesIn(collection: Collection): Promise<string[]> {
  const found = (await collection.find({}, { raw: true, sort: { _id: 1 } }).toArray()) as unknown as Uint8Array[];
  return found.map((bytes) => Buffer.from(bytes).toString('hex'));
}

const LARGE = Long.fromString('9007199254740993');
const EVERYTHING: Document = {
  _id: new ObjectId('65f000000000000000000001'),
  int: new Int32(1),
  double: new Double(1),
  negativeZero: new Double(-0),
  infinite: new Double(-Infinity),
  notANumber: new Double(NaN),
  long: Long.fromNumber(1),
  large: LARGE,
  decimal: Decimal128.fromString('1.10'),
  text: '分 \u0000 ü',
  yes: true,
  nothing: null,
  date: new Date(-1),
  binary: new Binary(Buffer.from([0, 1, 255]), 0x80),
  uuid: new UUID('7f3f6f3e-5c1c-4b7e-9c55-0d3f5bfa0c11'),
  expression: new BSONRegExp('^a.b$', 'imsx'),
  code: new Code('return 1'),
  scoped: new Code('return x', { x: new Int32(1) }),
  symbol: new BSONSymbol('old'),
  timestamp: new Timestamp({ t: 5, i: 7 }),
  least: new MinKey(),
  most: new MaxKey(),
  reference: { $ref: 'others', $id: new Int32(5), $db: 'elsewhere' },
  nested: { list: [new Int32(1), [new Double(2), { deep: Long.fromNumber(3) }], null], empty: {}, none: [] },
};

/** Fields named by numbers, out of their order, which JavaScript's objects cannot keep. */
function numberedBackwards(id: number): Map<string, unknown> {
  return new Map<string, unknown>([
    ['_id', new Int32(id)],
    ['9', 'first'],
    [
      '1',
      new Map<string, unknown>([
        ['b', 1],
        ['20', new Double(4)],
        [
          '3',
          [
            new Map([
              ['7', 1],
              ['2', 2],
            ]),
          ],
        ],
      ]),
    ],
  ]);
}

describe('a restored database', () => {
  test('has every document with every type as it was, to the last bit', async () => {
    const things = source.db.collection('things');
    await things.insertOne(EVERYTHING);
    await source.db.command({ insert: 'things', documents: [numberedBackwards(2), numberedBackwards(1)] });
    const before = await bytesIn(things);
    const done = await putBack(await backUp());
    expect(await bytesIn(target.db.collection('things'))).toEqual(before);
    expect(done).toMatchObject({ collections: 1, documents: 3, changes: 0, altered: 0 });
  });

  test('has what was written meanwhile with every type as it was', async () => {
    await source.db.collection('a').insertMany([{ _id: 1 as never }, { _id: 2 as never, keep: 1 }]);
    await source.db.createCollection('b');
    const { _id, ...values } = EVERYTHING;
    const file = await backUp(async (name) => {
      if (name !== 'b') return;
      await source.db.collection('a').insertOne({ _id, ...values });
      await source.db.collection('a').updateOne({ _id: 1 as never }, { $set: values });
      await source.db.command({ update: 'a', updates: [{ q: { _id: 2 }, u: { $set: { inner: numberedBackwards(5) } } }] });
      await source.db.command({ insert: 'a', documents: [numberedBackwards(7)] });
    });
    const done = await putBack(file);
    expect(done.changes).toBe(4);
    expect(done.altered).toBe(0);
    expect(await bytesIn(target.db.collection('a'))).toEqual(await bytesIn(source.db.collection('a')));
  });

  test('has the collections with their options and the indexes with theirs, empty ones included', async () => {
    await source.db.createCollection('folded', { collation: { locale: 'en', strength: 2 } });
    await source.db.createCollection('imaged', { changeStreamPreAndPostImages: { enabled: true } });
    await source.db.collection('checked').insertOne({ age: 3 });
    await source.db.command({ collMod: 'checked', validator: { age: { $gte: 18 } }, validationAction: 'error' });
    await source.db.collection('folded').insertMany([{ name: 'Lin', at: NOW }, { name: 'Wang' }]);
    await source.db.collection('folded').createIndexes([
      { key: { name: 1 }, unique: true },
      { key: { team: 1, score: -1 }, name: 'board', sparse: true },
      { key: { at: 1 }, expireAfterSeconds: 3_000_000_000 / 2 },
      { key: { phone: 1 }, unique: true, partialFilterExpression: { phone: { $exists: true } } },
      { key: { city: 1 }, collation: { locale: 'zh' } },
    ]);
    const done = await putBack(await backUp());
    expect(done.indexes).toBe(5);
    for (const name of ['folded', 'imaged', 'checked']) {
      expect(await target.db.collection(name).indexes()).toEqual(await source.db.collection(name).indexes());
      const [was] = await source.db.listCollections({ name }).toArray();
      const [is] = await target.db.listCollections({ name }).toArray();
      expect(is).toMatchObject({ type: 'collection', options: (was as { options: Document }).options });
      expect(await bytesIn(target.db.collection(name))).toEqual(await bytesIn(source.db.collection(name)));
    }
    await expect(target.db.collection('folded').insertOne({ name: 'LIN' })).rejects.toMatchObject({ code: 11_000 });
  });

  test('with --all has every database under its own name', async () => {
    const other = source.client.db('another-of-the-source');
    await source.db.collection('things').insertOne({ _id: 1 as never });
    await other.collection('things').insertOne({ _id: 2 as never });
    const file = aFile();
    await writeArchive(file, dumpOf(asked.source, null));
    const names = [source.db.databaseName, other.databaseName];
    const done = await putBack(file);
    expect(done).toMatchObject({ collections: 2, documents: 2 });
    for (const name of names) {
      expect(await bytesIn(target.client.db(name).collection('things'))).toEqual(
        await bytesIn(source.client.db(name).collection('things')),
      );
      await target.client.db(name).dropDatabase();
    }
    await other.dropDatabase();
  });

  test('has null where the deprecated undefined was, and says where', async () => {
    const bytes = Buffer.from(BSON.serialize({ _id: 1, gone: null }));
    bytes[bytes.length - 7] = 6;
    const header = BSON.serialize({ format: 1, at: NOW, kind: 'embedded', scope: 'database', database: 'x' });
    const info = BSON.serialize({ db: 'x', coll: 'old', type: 'collection', options: new Binary(BSON.serialize({})), indexes: [] });
    const file = aFile();
    const frames: Frame[] = [
      { kind: 'H', bytes: header },
      { kind: 'N', bytes: BSON.serialize({ db: 'x', coll: 'old' }) },
      { kind: 'D', bytes },
      { kind: 'I', bytes: info },
      { kind: 'E', bytes: BSON.serialize({ collections: 1, documents: 1, changes: 0 }) },
    ];
    await writeArchive(file, each(frames));
    const done = await putBack(file);
    expect(done).toMatchObject({ altered: 1, alteredAt: ['x.old {"_id":1}'] });
    expect(await target.db.collection('old').findOne()).toEqual({ _id: 1, gone: null });
  });
});

async function* each(frames: Frame[]): AsyncGenerator<Frame> {
  for (const frame of frames) yield await Promise.resolve(frame);
}

describe('a backup while others write', () => {
  test(
    'is of one moment: money that goes from purse to purse all the time is neither lost nor made',
    async () => {
      const purses = ['a', 'b', 'c', 'd'].map((name) => source.db.collection<{ _id: number; coins: number }>(name));
      for (const each of purses) await each.insertMany(Array.from({ length: 50 }, (_, _id) => ({ _id, coins: 100 })));
      let isOver = false;
      let moves = 0;
      const chance = mulberry(7);
      const move = async (): Promise<void> => {
        while (!isOver) {
          const [from, to] = [purses[Math.floor(chance() * 4)]!, purses[Math.floor(chance() * 4)]!];
          const [payer, payee] = [Math.floor(chance() * 50), Math.floor(chance() * 50)];
          const coins = Math.floor(chance() * 20);
          await source.client.withSession((session) =>
            session.withTransaction(async () => {
              await from.updateOne({ _id: payer }, { $inc: { coins: -coins } }, { session });
              await to.updateOne({ _id: payee }, { $inc: { coins } }, { session });
            }),
          );
          moves++;
        }
      };
      const movers = Array.from({ length: 4 }, move);
      const file = await backUp(async () => {
        const target = moves + 25;
        while (moves < target) await new Promise((resolve) => setTimeout(resolve, 5));
      });
      isOver = true;
      await Promise.all(movers);
      const done = await putBack(file);
      expect(done.changes).toBeGreaterThan(50);
      let sum = 0;
      for (const { collectionName } of purses) {
        const [group] = await target.db
          .collection(collectionName)
          .aggregate<{ sum: number; n: number }>([{ $group: { _id: null, sum: { $sum: '$coins' }, n: { $sum: 1 } } }])
          .toArray();
        sum += group?.sum ?? 0;
        expect(group?.n).toBe(50);
      }
      expect(sum).toBe(4 * 50 * 100);
    },
    PATIENCE,
  );

  test(
    'comes to the same documents, whatever is changed before and after they are copied',
    async () => {
      const names = ['a', 'b', 'c'];
      const step = fc.record({ collection: fc.constantFrom(...names), id: fc.integer({ min: 1, max: 2 }), change: aChange() });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { minLength: 3, maxLength: 3 }), async (rounds) => {
          await source.db.dropDatabase();
          await target.db.dropDatabase();
          for (const name of names) {
            await source.db
              .collection(name)
              .insertMany([1, 2].map((_id) => ({ _id: _id as never, a: [1, { b: 2 }, 3, 4], c: { d: { e: 1 } }, f: 1 })));
          }
          let round = 0;
          const file = await backUp(async () => {
            for (const { collection, id, change } of rounds[round++] ?? []) await perform(source.db.collection(collection), id, change);
          });
          await putBack(file);
          for (const name of names) {
            const [is, was] = [target.db, source.db].map(async (db: Db) => await db.collection(name).find({}).sort({ _id: 1 }).toArray());
            expect(await is).toEqual(await was);
          }
        }),
        { numRuns: 30 },
      );
    },
    PATIENCE,
  );

  test('holds collections that came into being meanwhile, with their indexes', async () => {
    await source.db.collection('a').insertOne({ _id: 1 as never });
    const file = await backUp(async () => {
      await source.db.collection('young').createIndexes([{ key: { name: 1 }, unique: true }]);
      await source.db.collection('young').insertOne({ _id: 2 as never, name: 'Lin' });
    });
    await putBack(file);
    expect(await target.db.collection('young').find().toArray()).toEqual([{ _id: 2, name: 'Lin' }]);
    expect(await target.db.collection('young').indexes()).toMatchObject([{}, { name: 'name_1', unique: true }]);
  });

  test.each([
    ['dropped', async () => await source.db.collection('b').drop()],
    ['renamed', async () => await source.db.collection('b').rename('c')],
    ['dropped with its database', async () => await source.db.dropDatabase()],
  ])('fails when a collection is %s, says so, and leaves no file', async (_how, upheaval) => {
    await source.db.collection('a').insertOne({});
    await source.db.collection('b').insertOne({});
    const before = readdirSync(folder);
    const work = backUp(async (name) => {
      if (name === 'a') await upheaval();
    });
    await expect(work).rejects.toThrow(/dropped or renamed during the backup/);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('fails when the history of the database is too short for it', async () => {
    const home = mkdtempSync(path.join(folder, 'short-'));
    const short = await startEmbedded({ folder: home, log: { segmentBytes: 1, retainMs: 0, retainBytes: 0 } });
    const client = await source.connect({}, short.uri);
    const things = client.db('tierwise').collection('things');
    await things.insertOne({});
    const frames = async function* () {
      for await (const frame of dumpOf(client, 'tierwise')) {
        for (let at = 0; frame.kind === 'N' && at < 3; at++) {
          await things.insertOne({});
          short.engine.checkpoint();
        }
        yield frame;
      }
    };
    await expect(writeArchive(aFile(), frames())).rejects.toThrow(/history of the database is shorter/);
    await client.close();
    await short.close();
  });
});

/** What a change does: to arrays, through them, to what is then something else. */
function aChange(): fc.Arbitrary<Document[] | Document | 'delete' | 'insert'> {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.constantFrom<unknown>([1, { b: 5 }, 7], { d: { e: 9 } }, { 0: 'zero', b: 1 }, [], null),
  );
  const field = fc.constantFrom('a', 'a.0', 'a.1', 'a.1.b', 'a.5', 'c', 'c.d', 'c.d.e', 'c.x', 'f', 'g');
  return fc.oneof(
    fc.tuple(field, value).map(([name, to]) => ({ $set: { [name]: to } })),
    fc.tuple(field, value, value).map(([name, one, two]) => (name === 'f' ? { $set: { f: one } } : { $set: { [name]: one, f: two } })),
    field.map((name) => ({ $unset: { [name]: true } })),
    fc.integer({ min: 0, max: 3 }).map((length) => ({ $push: { a: { $each: [], $slice: length } } })),
    value.map((element) => ({ $push: { a: element } })),
    fc.constant([{ $set: { a: { $cond: [{ $isArray: '$a' }, { $slice: [{ $concatArrays: ['$a', [8, 9]] }, 3] }, [1, 2, 3, 4]] } } }]),
    fc.constantFrom('delete' as const, 'insert' as const),
  );
}

async function perform(collection: Collection, id: number, change: Document[] | Document | 'delete' | 'insert'): Promise<void> {
  const _id = id as never;
  try {
    if (change === 'delete') await collection.deleteOne({ _id });
    else if (change === 'insert') await collection.replaceOne({ _id }, { a: [5, 6, 7, { b: 8 }], h: 1 }, { upsert: true });
    else await collection.updateOne({ _id }, change);
  } catch (error) {
    // Some changes do not fit what the document has become; then they never happened.
    expect([2, 28]).toContain((error as { code?: number }).code);
  }
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a file', () => {
  const aBackup = async (): Promise<string> => {
    await source.db.collection('things').insertMany(Array.from({ length: 500 }, (_, at) => ({ at, text: `number ${at}` })));
    return await backUp();
  };

  test('is for its owner’s eyes only, and unpacks with gunzip', async () => {
    const file = await aBackup();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(gunzipSync(readFileSync(file)).subarray(0, 16).toString()).toBe('TIERWISE BACKUP\n');
  });

  test('is never overwritten', async () => {
    const file = await aBackup();
    await expect(writeArchive(file, dumpOf(asked.source, source.db.databaseName))).rejects.toThrow('exists already');
    await inspect(file);
  });

  test('is not there when its writing was interrupted', async () => {
    await source.db.collection('things').insertMany(Array.from({ length: 50 }, (_, at) => ({ at })));
    const file = aFile();
    const stopping = new AbortController();
    const frames = async function* () {
      for await (const frame of dumpOf(asked.source, source.db.databaseName)) {
        if (frame.kind === 'D') stopping.abort();
        yield frame;
      }
    };
    await expect(writeArchive(file, frames(), stopping.signal)).rejects.toThrow(/abort/);
    expect(readdirSync(folder).filter((name) => name.startsWith(path.basename(file)))).toEqual([]);
  });

  test('that was cut off anywhere is refused', async () => {
    const file = await aBackup();
    const whole = statSync(file).size;
    for (const size of [whole - 1, whole - 9, Math.floor(whole / 2), 30, 10, 0]) {
      truncateSync(file, size);
      await expect(inspect(file)).rejects.toThrow(/damaged|not a backup/);
    }
  });

  test('of which any byte was changed is refused', async () => {
    const file = await aBackup();
    const good = readFileSync(file);
    for (let at = 10; at < good.length; at += Math.ceil(good.length / 40)) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 0x10;
      writeFileSync(file, bad);
      await expect(inspect(file)).rejects.toThrow(/damaged|not a backup/);
    }
  });

  test('of which a byte was changed before it was packed is refused, in a document as in the checksum', async () => {
    const file = await aBackup();
    const good = gunzipSync(readFileSync(file));
    for (const at of [good.indexOf('number 77'), good.length - 1]) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(file, gzipSync(bad));
      await expect(inspect(file)).rejects.toThrow('its checksum does not fit');
    }
    writeFileSync(file, gzipSync(Buffer.concat([good, Buffer.from('more')])));
    await expect(inspect(file)).rejects.toThrow('its checksum does not fit');
  });

  test('that is something else is refused as what it is', async () => {
    const file = aFile();
    writeFileSync(file, 'member_no,name\n');
    await expect(inspect(file)).rejects.toThrow('is not a backup of Tierwise');
    writeFileSync(file, gzipSync('something that was packed, but is no backup'));
    await expect(inspect(file)).rejects.toThrow('is not a backup of Tierwise');
    await expect(inspect(`${file}.nowhere`)).rejects.toThrow('there is no file');
  });

  test('of a later program is refused', async () => {
    const file = aFile();
    const later = { kind: 'H' as const, bytes: BSON.serialize({ format: 2 }) };
    await writeArchive(file, each([later, { kind: 'E', bytes: BSON.serialize({}) }]));
    await expect(inspect(file)).rejects.toThrow('is a backup of format 2');
  });

  test('is read a piece at a time', async () => {
    const file = aFile();
    const large = BSON.serialize({ text: 'x'.repeat(2 ** 20) });
    const frames: Frame[] = Array.from({ length: 64 }, () => ({ kind: 'D', bytes: large }));
    await writeArchive(file, each([...frames, { kind: 'E', bytes: BSON.serialize({}) }]));
    let most = 0;
    let count = 0;
    for await (const some of readArchive(file)) {
      most = Math.max(most, some.length);
      count += some.length;
    }
    expect({ count, most }).toEqual({ count: 65, most: 2 });
  });
});

test('what the driver is given makes the same bytes again, whatever the names of the fields', () => {
  const leaf = fc.oneof(
    fc.integer().map((value) => new Int32(value)),
    fc.double().map((value) => new Double(value)),
    fc.string(),
    fc.constant(null),
  );
  const { document } = fc.letrec((tie) => ({
    document: fc
      .array(fc.tuple(fc.oneof(fc.nat(20).map(String), fc.constantFrom('a', '$ref', '$id', '__proto__', '')), tie('value')), {
        maxLength: 5,
      })
      .map((pairs) => new Map(pairs)),
    value: fc.oneof({ depthSize: 'small' }, leaf, tie('document'), fc.array(tie('value'), { maxLength: 3 })),
  }));
  fc.assert(
    fc.property(document, (doc) => {
      const bytes = BSON.serialize(doc);
      const { doc: again, isSame } = exact(bytes);
      expect(isSame).toBe(true);
      expect(Buffer.compare(BSON.serialize(again), bytes)).toBe(0);
    }),
  );
});

describe('a database that is not empty', () => {
  test('is refused, and left as it is', async () => {
    await source.db.collection('things').insertOne({ _id: 1 as never });
    const file = await backUp();
    await target.db.collection('others').insertOne({ _id: 2 as never });
    await expect(putBack(file)).rejects.toThrow(/is not empty \(the collection others\).*--drop/);
    expect(await target.db.listCollections().toArray()).toHaveLength(1);
  });

  test('is emptied first with --drop', async () => {
    await source.db.collection('things').insertOne({ _id: 1 as never });
    const file = await backUp();
    await target.db.collection('others').insertOne({ _id: 2 as never });
    await putBack(file, true);
    expect(await target.db.listCollections({}, { nameOnly: true }).toArray()).toMatchObject([{ name: 'things' }]);
  });
});

describe('the commands', () => {
  function run(script: string, args: string[], env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
    const { PATH = '', RECORD_TRAFFIC = '' } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
      cwd: ROOT,
      env: { PATH, RECORD_TRAFFIC, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  }

  test(
    'save a running database through the process that has it, and bring it back into another folder',
    async () => {
      const dataDir = mkdtempSync(path.join(folder, 'data-'));
      mkdirSync(path.join(dataDir, 'database'));
      const running = await startEmbedded({ folder: path.join(dataDir, 'database'), secret: 'a-secret-of-this-start' });
      const client = await source.connect({}, running.uri);
      const orders = client.db('tierwise').collection('orders');
      await orders.insertMany(Array.from({ length: 1_200 }, (_, at) => ({ at, amountFen: new Long(at) })));
      const before = await bytesIn(orders);
      const file = aFile();
      const saved = await run('backup', [file], { DATA_DIR: dataDir });
      expect(saved).toMatchObject({ code: 0, out: `${file}: 1,200 documents and 0 changes made meanwhile\n` });
      expect(saved.err).toContain(`through process ${process.pid}`);
      await client.close();
      await running.close();

      const elsewhere = path.join(folder, 'restored');
      expect(await run('restore', [file], { DATA_DIR: elsewhere })).toMatchObject({
        code: 0,
        out: 'restored 1 collections, 1,200 documents, 0 changes, 0 indexes\n',
      });
      const again = await run('restore', [file], { DATA_DIR: elsewhere });
      expect(again).toMatchObject({ code: 1, out: '' });
      expect(again.err).toContain('The restore failed before it changed anything: the database tierwise is not empty');
      expect(await run('restore', [file, '--drop'], { DATA_DIR: elsewhere })).toMatchObject({ code: 0 });
      const restored = await startEmbedded({ folder: path.join(elsewhere, 'database') });
      const reader = await source.connect({}, restored.uri);
      expect(await bytesIn(reader.db('tierwise').collection('orders'))).toEqual(before);
      const second = aFile();
      expect(await run('backup', [second, '--all'], { MONGODB_URI: restored.uri })).toMatchObject({ code: 0 });
      expect(existsSync(second)).toBe(true);
      await reader.close();
      await restored.close();
    },
    PATIENCE,
  );

  test(
    'say in one line what is wrong',
    async () => {
      const dataDir = path.join(folder, 'nowhere');
      expect(await run('backup', [aFile()], { DATA_DIR: dataDir })).toMatchObject({
        code: 1,
        err: expect.stringContaining('there is no database in'),
      });
      expect(existsSync(dataDir)).toBe(false);
      expect(await run('backup', [], { DATA_DIR: dataDir })).toMatchObject({
        code: 1,
        err: expect.stringContaining('name the file to write: npm run backup -- FILE'),
      });
      expect(await run('restore', ['--all', 'x'], { DATA_DIR: dataDir })).toMatchObject({
        code: 1,
        err: expect.stringContaining('How to use it: npm run restore -- FILE'),
      });
      expect(await run('restore', ['nothing.backup'], { DATA_DIR: dataDir })).toMatchObject({
        code: 1,
        err: expect.stringContaining('there is no file nothing.backup'),
      });
    },
    PATIENCE,
  );
});
