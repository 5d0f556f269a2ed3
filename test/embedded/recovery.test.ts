// A disk that takes no more. A limit on the size of files stands for it (`ulimit -f`; writes then fail with EFBIG instead of
// ENOSPC, at the log or at the store, whichever grows into it first), and is lifted from outside when there is to be room again.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Document } from 'bson';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, MongoServerError, type Collection } from 'mongodb';
import { startEmbedded } from '../../server/embedded/server.ts';
import { buildWorker, startWorker, type Running } from '../../scripts/crash.ts';
import { aFolder, Fixture, pause } from './fixture.ts';

interface Thing extends Document {
  _id: string | number;
}

const OUT_OF_DISK_SPACE = 14_031;
/** Only Linux lets one process change another's limits. */
const onLinux = process.platform === 'linux' ? test : test.skip;
let program = '';
const started: Limited[] = [];

beforeAll(() => {
  program = buildWorker();
});

afterAll(async () => {
  rmSync(program, { force: true });
  for (const one of started) {
    await one.kill();
    rmSync(one.folder, { recursive: true, force: true });
  }
});

/** A server whose files may not grow beyond a limit. */
class Limited {
  readonly folder = aFolder();
  readonly #segmentBytes: number;
  running!: Running;
  client!: MongoClient;

  constructor(segmentBytes: number) {
    this.#segmentBytes = segmentBytes;
    started.push(this);
  }

  get things(): Collection<Thing> {
    return this.client.db('test').collection<Thing>('things');
  }

  async start(kilobytes: number | null): Promise<this> {
    const options = { folder: this.folder, port: 0, segmentBytes: this.#segmentBytes, commitMs: 0 };
    this.running = await startWorker(
      program,
      options,
      kilobytes === null ? undefined : (command) => `ulimit -S -f ${kilobytes}; ${command}`,
    );
    this.client = new MongoClient(`mongodb://127.0.0.1:${this.running.ready.port}/?replicaSet=embedded`, {
      serverSelectionTimeoutMS: 3_000,
    });
    return this;
  }

  liftLimit(): void {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(this.running.child.pid), '--fsize=unlimited'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`prlimit failed: ${stderr}`);
  }

  async kill(): Promise<void> {
    await this.client.close();
    await this.running.kill('SIGKILL');
  }

  async ids(): Promise<number[]> {
    return (await this.things.find({}, { sort: { _id: 1 }, projection: { _id: 1 } }).toArray()).map(({ _id }) => Number(_id));
  }
}

interface Filled {
  acknowledged: number[];
  failure: MongoServerError;
}

/** Inserts, four at a time, until the disk is full. */
async function fillUp(limited: Limited, from = 0): Promise<Filled> {
  const acknowledged: number[] = [];
  const failures: MongoServerError[] = [];
  let next = from;
  const insert = async (): Promise<void> => {
    while (failures.length === 0 && next < from + 20_000) {
      const _id = next++;
      try {
        await limited.things.insertOne({ _id, x: _id % 10, pad: 'x'.repeat(5_000) });
        acknowledged.push(_id);
      } catch (error) {
        failures.push(error as MongoServerError);
      }
    }
  };
  await Promise.all([insert(), insert(), insert(), insert()]);
  const [failure] = failures;
  if (!failure) throw new Error('the disk never became full');
  return { acknowledged: acknowledged.sort((a, b) => a - b), failure };
}

describe.each([
  ['the log', 64 * 2 ** 20, 3_000],
  ['the store', 300_000, 3_000],
])('a disk that is too full for %s', (_, segmentBytes, kilobytes) => {
  onLinux(
    'refuses writes by MongoDB’s own code, goes on reading, and loses nothing that was acknowledged',
    async () => {
      const limited = await new Limited(segmentBytes).start(kilobytes);
      await limited.things.createIndex({ x: 1 });
      const { acknowledged, failure } = await fillUp(limited);
      expect(failure).toBeInstanceOf(MongoServerError);
      expect(failure.code).toBe(OUT_OF_DISK_SPACE);
      expect(failure.message).toMatch(/^the data folder takes no more: /);
      expect(acknowledged.length).toBeGreaterThan(100);
      // Reads of one document, by an index, and of more than fits into one turn.
      expect(await limited.ids()).toEqual(acknowledged);
      expect(await limited.things.countDocuments({ x: 3 })).toBe(acknowledged.filter((id) => id % 10 === 3).length);
      expect(await limited.things.findOne({ _id: acknowledged[0] ?? -1 })).toMatchObject({ x: (acknowledged[0] ?? 0) % 10 });
      const more = await fillUp(limited, 100_000);
      expect(more.failure.code).toBe(OUT_OF_DISK_SPACE);
      const all = [...acknowledged, ...more.acknowledged];
      expect(await limited.ids()).toEqual(all);
      await limited.kill();
      await limited.start(null);
      expect(limited.running.ready.problems).toEqual([]);
      expect(await limited.ids()).toEqual(all);
      expect(await limited.things.estimatedDocumentCount()).toBe(all.length);
      await limited.things.insertOne({ _id: 200_000 });
    },
    60_000,
  );

  onLinux(
    'takes writes again, without a restart, when there is room',
    async () => {
      const limited = await new Limited(segmentBytes).start(kilobytes);
      await limited.things.createIndex({ x: 1 });
      const { acknowledged } = await fillUp(limited);
      limited.liftLimit();
      const more = Array.from({ length: 50 }, (__, n) => 300_000 + n);
      for (const _id of more) await limited.things.insertOne({ _id, x: 1, pad: 'x'.repeat(20_000) });
      expect(await limited.ids()).toEqual([...acknowledged, ...more]);
      await limited.things.createIndex({ pad: 1, x: 1 });
      await limited.kill();
      await limited.start(null);
      expect(limited.running.ready.problems).toEqual([]);
      expect(await limited.ids()).toEqual([...acknowledged, ...more]);
    },
    60_000,
  );

  onLinux(
    'does not halve a transaction or a batch, and can be closed',
    async () => {
      const limited = await new Limited(segmentBytes).start(kilobytes);
      await limited.things.createIndex({ x: 1 });
      const { acknowledged } = await fillUp(limited);
      const failure = await limited.client
        .withSession((session) =>
          session.withTransaction(async () => {
            await limited.things.insertOne({ _id: 400_000, pad: 'x'.repeat(1_000_000) }, { session });
            await limited.things.insertOne({ _id: 400_001, pad: 'x'.repeat(2_000_000) }, { session });
          }),
        )
        .catch((error: unknown) => error);
      expect((failure as MongoServerError).code).toBe(OUT_OF_DISK_SPACE);
      // The pieces of a large batch are written in several turns; what is answered is what is there.
      const batch = Array.from({ length: 300 }, (__, n) => ({ _id: 500_000 + n, pad: 'x'.repeat(20_000) }));
      await expect(limited.things.insertMany(batch)).rejects.toMatchObject({ code: OUT_OF_DISK_SPACE });
      await expect(limited.things.createIndex({ pad: 1 })).rejects.toMatchObject({ code: OUT_OF_DISK_SPACE });
      const before = await limited.ids();
      expect(before.filter((id) => id < 400_000)).toEqual(acknowledged);
      expect(before).not.toContain(400_001);
      await limited.client.close();
      await limited.running.kill('SIGTERM');
      expect(limited.running.child.exitCode).toBe(0);
      await limited.start(null);
      expect(limited.running.ready.problems).toEqual([]);
      expect(await limited.ids()).toEqual(before);
      expect((await limited.things.indexes()).map(({ name }) => name)).toEqual(['_id_', 'x_1']);
      await limited.things.createIndex({ pad: 1 });
    },
    60_000,
  );
});

describe('a server that is closed in the middle of', () => {
  test.each([
    ['an index build', (things: Collection<Thing>) => things.createIndex({ x: 1, pad: 1 })],
    ['an update of many', (things: Collection<Thing>) => things.updateMany({}, { $inc: { x: 1 } })],
    [
      'a long batch',
      (things: Collection<Thing>) => things.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ _id: `late ${n}`, x: n }))),
    ],
  ])(
    '%s ends, and its folder is whole',
    async (_, work) => {
      const fixture = new Fixture();
      await fixture.start();
      const things = fixture.db.collection<Thing>('things');
      await things.createIndex({ x: 1 });
      await things.insertMany(Array.from({ length: 30_000 }, (__, _id) => ({ _id, x: _id, pad: 'p'.repeat(50) })));
      const working = work(things).catch((error: unknown) => error);
      await pause(60);
      await fixture.server.close();
      await working;
      await fixture.restart();
      expect(fixture.audit()).toEqual([]);
      expect(await fixture.db.collection<Thing>('things').countDocuments({ pad: { $exists: true } })).toBe(30_000);
      expect(fixture.warnings.filter((warning) => !/client is gone|closed/.test(warning))).toEqual([]);
      await fixture.end();
    },
    30_000,
  );
});

describe('a folder that cannot be used', () => {
  test.each([
    ['lies under a file', join(import.meta.filename, 'data')],
    ['is where nothing can be made', process.platform === 'linux' ? '/sys/tierwise' : '/dev/null/data'],
  ])('because it %s is refused in one sentence that names it', async (_, folder) => {
    const failure: unknown = await startEmbedded({ folder }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message.startsWith(`cannot use the data folder ${folder}: `)).toBe(true);
    expect((failure as Error).message).not.toContain('\n');
  });

  test('because something else is in the way is refused in one sentence, and left unlocked', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'log'), 'not a folder');
    await expect(startEmbedded({ folder })).rejects.toThrow(/^cannot use the data folder .*: [^\n]+$/);
    rmSync(join(folder, 'log'));
    mkdirSync(join(folder, 'log'));
    const server = await startEmbedded({ folder });
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
