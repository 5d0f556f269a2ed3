// What the job library asks of a database: jobs that repeat, jobs that two workers never do at once, jobs that fail, and a
// job whose worker died in the middle of it.

import { spawn, type ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoBackend, MongoChangeStreamNotificationChannel } from '@agendajs/mongo-backend';
import { Agenda, type Job } from 'agenda';
import type { Collection, Document } from 'mongodb';
import { embedded, eventually } from './helpers.ts';

const harness = embedded('agenda');
const running: Agenda[] = [];
const faults: unknown[] = [];
let jobs: Collection;
let collections = 0;

beforeEach(() => {
  jobs = harness.db.collection(`jobs${++collections}`);
  faults.length = 0;
});

afterEach(async () => {
  for (const agenda of running.splice(0)) await agenda.stop();
  expect(faults).toEqual([]);
});

/** A worker that looks for jobs every 50 ms; its faults fail the test. */
async function aWorker(options: Document = {}): Promise<Agenda> {
  // The library keeps a timer of half a lock's lifetime after each job; a shorter one lets the process end.
  const backend = new MongoBackend({ mongo: harness.db, collection: jobs.collectionName });
  const agenda = new Agenda({ backend, processEvery: 50, defaultLockLifetime: 1_000, ...options });
  agenda.on('error', (error: unknown) => faults.push(error));
  await agenda.ready;
  running.push(agenda);
  return agenda;
}

/** Resolves when a job has run so many times. */
function runs(
  agenda: Agenda,
  name: string,
  times: number,
  during: (job: Job) => Promise<void> = () => Promise.resolve(),
  options: Document = {},
): Promise<void> {
  let done = 0;
  return new Promise((resolve) => {
    agenda.define(
      name,
      async (job: Job) => {
        await during(job);
        if (++done === times) resolve();
      },
      options,
    );
  });
}

const one = (name: string): Promise<Document | null> => jobs.findOne({ name });

describe('when jobs run', () => {
  test('now runs at once, with its data', async () => {
    const agenda = await aWorker();
    let data: unknown;
    const done = runs(agenda, 'greet', 1, async (job) => void (data = await Promise.resolve(job.attrs.data)));
    await agenda.start();
    await agenda.now('greet', { to: '社群', count: 2 });
    await done;
    expect(data).toEqual({ to: '社群', count: 2 });
    expect(await eventually(() => jobs.findOne({ name: 'greet', lastFinishedAt: { $ne: null } }))).toMatchObject({
      nextRunAt: null,
      lockedAt: null,
    });
  });

  test('schedule waits for its time', async () => {
    const agenda = await aWorker();
    const done = runs(agenda, 'later', 1);
    await agenda.start();
    const at = new Date(Date.now() + 300);
    await agenda.schedule(at, 'later', {});
    await done;
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  });

  test('every repeats, and is one job however often it is asked for', async () => {
    const agenda = await aWorker();
    const done = runs(agenda, 'tick', 3);
    await agenda.every(60, 'tick');
    await agenda.every(60, 'tick');
    await agenda.start();
    await done;
    expect(await jobs.countDocuments({ name: 'tick', type: 'single' })).toBe(1);
    expect(await one('tick')).toMatchObject({ repeatInterval: 60, nextRunAt: expect.any(Date) });
  });

  test('a cron expression follows its time zone', async () => {
    const agenda = await aWorker();
    agenda.define('daily', () => Promise.resolve());
    await agenda.every('0 9 * * *', 'daily', undefined, { timezone: 'Asia/Shanghai', skipImmediate: true });
    const job = await one('daily');
    expect(job).toMatchObject({ repeatInterval: '0 9 * * *', repeatTimezone: 'Asia/Shanghai' });
    const next = job?.['nextRunAt'] as Date;
    expect([next.getUTCHours(), next.getUTCMinutes()]).toEqual([1, 0]);
    expect(next.getTime()).toBeGreaterThan(Date.now());
  });

  test('a unique job is stored once', async () => {
    const agenda = await aWorker();
    agenda.define('report', () => Promise.resolve());
    for (const week of ['2024-W09', '2024-W09', '2024-W10']) {
      await agenda
        .create('report', { week })
        .unique({ 'data.week': week })
        .schedule(new Date(Date.now() + 60_000))
        .save();
    }
    expect(await jobs.distinct('data.week')).toEqual(['2024-W09', '2024-W10']);
    expect(await jobs.countDocuments()).toBe(2);
  });

  test('a cancelled or disabled job does not run', async () => {
    const agenda = await aWorker();
    let count = 0;
    const marker = runs(agenda, 'marker', 1);
    agenda.define('never', async () => {
      count = await Promise.resolve(count + 1);
    });
    const soon = new Date(Date.now() + 50);
    await agenda.schedule(soon, 'never', { kind: 'cancelled' });
    expect(await agenda.cancel({ name: 'never' })).toBe(1);
    await agenda.schedule(soon, 'never', { kind: 'disabled' });
    await agenda.disable({ name: 'never' });
    await agenda.start();
    await agenda.schedule(new Date(Date.now() + 150), 'marker', {});
    await marker;
    expect(count).toBe(0);
    expect(await agenda.queryJobs({ name: 'never' })).toMatchObject({ total: 1 });
  });

  test('a change stream wakes a worker that hardly ever looks', async () => {
    const channel = (): MongoChangeStreamNotificationChannel =>
      new MongoChangeStreamNotificationChannel({ db: harness.db, collection: jobs.collectionName });
    const worker = await aWorker({ processEvery: 4_000, notificationChannel: channel() });
    const done = runs(worker, 'urgent', 1);
    await worker.start();
    const other = await aWorker({ processEvery: 4_000 });
    other.define('urgent', () => Promise.resolve());
    const startedMs = Date.now();
    await other.now('urgent', {});
    await done;
    expect(Date.now() - startedMs).toBeLessThan(3_000);
  });
});

describe('who runs a job', () => {
  test('two workers never run the same job at once, and share the work', async () => {
    const active = new Set<string>();
    const seen: string[] = [];
    let clashes = 0;
    const workers = [await aWorker({ maxConcurrency: 5 }), await aWorker({ maxConcurrency: 5 })];
    const total = 40;
    let finish: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (finish = resolve));
    for (const worker of workers) {
      worker.define('work', async (job: Job<{ n: number }>) => {
        const id = String(job.attrs._id);
        if (active.has(id)) clashes++;
        active.add(id);
        await new Promise((resolve) => setTimeout(resolve, 10));
        active.delete(id);
        seen.push(id);
        if (seen.length === total) finish();
      });
    }
    await Promise.all(Array.from({ length: total }, (_, n) => workers[n % 2]!.now('work', { n })));
    await Promise.all(workers.map((worker) => worker.start()));
    await all;
    expect(clashes).toBe(0);
    expect(new Set(seen).size).toBe(total);
  });

  test('a repeating job that two workers know runs once each time', async () => {
    const times: number[] = [];
    const workers = [await aWorker(), await aWorker()];
    const began = Date.now();
    const done = Promise.race(workers.map((worker) => runs(worker, 'beat', 3, () => Promise.resolve(void times.push(Date.now())))));
    await Promise.all(workers.map((worker) => worker.every(200, 'beat')));
    await Promise.all(workers.map((worker) => worker.start()));
    await done;
    // Each may be late, which brings it closer to the next; none is early, as a second run of the same time would be.
    expect(times.filter((time, at) => time < began + at * 200 - 20)).toEqual([]);
    expect(await jobs.countDocuments({ name: 'beat' })).toBe(1);
  });

  test('a failure is recorded with its reason and its count', async () => {
    const agenda = await aWorker();
    agenda.define('broken', () => Promise.reject(new Error('the printer is on fire')));
    const failed = new Promise((resolve) => agenda.once('fail:broken', resolve));
    await agenda.start();
    await agenda.now('broken', {});
    await failed;
    const job = await eventually(() => jobs.findOne({ name: 'broken', failCount: { $gte: 1 } }));
    expect(job).toMatchObject({ failReason: 'the printer is on fire', failCount: 1, lockedAt: null });
    expect(job['failedAt']).toBeInstanceOf(Date);
  });

  test('touch keeps the lock and tells the progress', async () => {
    const agenda = await aWorker();
    const locks: Date[] = [];
    const done = runs(agenda, 'long', 1, async (job) => {
      for (const progress of [10, 50]) {
        await job.touch(progress);
        const stored = await one('long');
        expect(stored?.['progress']).toBe(progress);
        locks.push(stored?.['lockedAt'] as Date);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await agenda.start();
    await agenda.now('long', {});
    await done;
    expect(locks[1]?.getTime()).toBeGreaterThan(locks[0]?.getTime() ?? Infinity);
  });
});

const LOCK_MS = 1_500;

/** A worker of its own process that begins the job and never ends it. */
const DOOMED = `
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
const [address, collection] = process.argv.slice(1);
const agenda = new Agenda({ backend: new MongoBackend({ address, collection }), processEvery: 50 });
agenda.define('doomed', () => { console.log('begun'); return new Promise(() => {}); }, { lockLifetime: ${LOCK_MS} });
await agenda.ready;
await agenda.start();
await agenda.now('doomed', { half: 'done' });
`;

test('a job whose worker was killed is taken over when its lock is too old', async () => {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', DOOMED, harness.uri(), jobs.collectionName], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGKILL');
  await gone;
  const left = await one('doomed');
  const lockedAt = left?.['lockedAt'] as Date;
  expect(lockedAt).toBeInstanceOf(Date);

  const heir = await aWorker();
  let takenAt = 0;
  const done = runs(
    heir,
    'doomed',
    1,
    (job) => {
      takenAt = Date.now();
      expect(job.attrs.data).toEqual({ half: 'done' });
      return Promise.resolve();
    },
    { lockLifetime: LOCK_MS },
  );
  await heir.start();
  await done;
  expect(takenAt - lockedAt.getTime()).toBeGreaterThanOrEqual(LOCK_MS);
  expect(await eventually(() => jobs.findOne({ name: 'doomed', lastFinishedAt: { $ne: null } }))).toMatchObject({
    lockedAt: null,
    nextRunAt: null,
  });
  expect(await jobs.countDocuments()).toBe(1);
});

test('jobs outlive a restart of the server', async () => {
  const agenda = await aWorker();
  agenda.define('kept', () => Promise.resolve());
  await agenda.schedule(new Date(Date.now() + 100), 'kept', { n: 1 });
  const name = jobs.collectionName;
  await agenda.stop();
  running.length = 0;
  await harness.restart();
  jobs = harness.db.collection(name);
  const again = await aWorker();
  const done = runs(again, 'kept', 1);
  await again.start();
  await done;
  expect(await eventually(() => jobs.findOne({ name: 'kept', lastFinishedAt: { $ne: null } }))).toMatchObject({ data: { n: 1 } });
});
