import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx, MakeCtx } from '../../server/context.ts';
import { follow } from '../../server/core/feed.ts';
import { startJobs } from '../../server/jobs.ts';
import type { Jobs } from '../../server/jobs.ts';
import type { JobSpec } from '../../server/parts.ts';
import { feeds } from '../../server/runs/feeds.ts';
import { runs, timetables } from '../../server/runs/model.ts';
import type { RunRow } from '../../server/runs/model.ts';
import { jobsHealth, latestOccurrence, nextOccurrence, startRuns } from '../../server/runs/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
});

const DAY = 86_400_000;
/** Not near now, whenever the test runs: nothing comes due by itself. */
const CRON = `30 ${(new Date().getUTCHours() + 8 + 12) % 24} * * *`;
const makeCtx: MakeCtx = (viewer, more = {}) => world.ctx({ viewer, now: more.now ?? new Date(), log: more.log ?? world.log });
const present = (more: Partial<Ctx> = {}): Ctx => world.ctx({ now: new Date(), ...more });
const manager = (): Ctx => present({ viewer: asStaff('OPS_MANAGER') });
const rings = () => world.db.client.db(world.db.connection.name).collection('rings');
const allRuns = (): Promise<RunRow[]> =>
  runs
    .raw(world.db)
    .find({}, { sort: { occurrence: 1 } })
    .toArray();
const latest = (cron = CRON): Date => latestOccurrence(cron, present().time, new Date())!;

/** A job that notes each of its runs. */
function aJob(name = 'test.count', more: Partial<JobSpec> = {}): JobSpec & { ran: Date[] } {
  const ran: Date[] = [];
  return {
    name,
    cron: CRON,
    async run(_ctx, occurrence) {
      ran.push(occurrence);
      return Promise.resolve({ times: ran.length });
    },
    ...more,
    ran,
  };
}

async function start(...jobs: JobSpec[]): Promise<Jobs> {
  const started = await startJobs({ db: world.db, jobs, makeCtx, log: world.log, zone: 'Asia/Shanghai', pace: { look: 100, ring: 500 } });
  closing.push(() => started.close(100));
  return started;
}

/** As if the timetable had been known for long. */
const knownFor = (days: number): Promise<unknown> =>
  timetables.raw(world.db).updateMany({}, { $set: { since: new Date(Date.now() - days * DAY) } });

const ended = (count = 1): Promise<RunRow[]> =>
  eventually(async () => {
    const rows = await allRuns();
    return rows.length === count && rows.every(({ state }) => state === 'DONE' || state === 'FAILED') && rows;
  });

describe('the timetable', () => {
  test('at the first start nothing was missed, and the clock is set for the next time', async () => {
    const job = aJob();
    await start(job);
    await wait(100);
    expect(await allRuns()).toEqual([]);
    const [ring, ...others] = await rings().find({}).toArray();
    expect(others).toEqual([]);
    expect(ring).toMatchObject({ name: job.name, nextRunAt: nextOccurrence(CRON, present().time, new Date()) });
    expect((await rings().indexes()).length).toBeGreaterThan(1);
  });

  test('of several times that passed while nobody was there the latest runs, once', async () => {
    const job = aJob();
    await (await start(job)).close();
    await knownFor(5);
    await start(job);
    const [run] = await ended();
    expect(run).toMatchObject({ occurrence: latest(), trigger: 'CLOCK', state: 'DONE', result: { times: 1 }, startedByName: null });
    expect(job.ran).toEqual([latest()]);
    await (await start(job)).close();
    expect(await allRuns()).toHaveLength(1);
    expect(job.ran).toHaveLength(1);
  });

  test('a time that several processes see coming runs once', async () => {
    const job = aJob();
    await (await start(job)).close();
    await knownFor(2);
    await Promise.all([start(job), start(job), start(job)]);
    await ended();
    await wait(100);
    expect(job.ran).toEqual([latest()]);
  });

  test('a ring of the clock makes the run of its time, and sets the next', async () => {
    const job = aJob();
    await (await start(job)).close();
    await start(job);
    await knownFor(2);
    await rings().updateOne({ name: job.name }, { $set: { nextRunAt: new Date(), data: { occurrence: latest().toISOString() } } });
    await ended();
    expect(job.ran).toEqual([latest()]);
    const next = nextOccurrence(CRON, present().time, new Date());
    expect(await eventually(() => rings().findOne({ name: job.name, nextRunAt: next }))).toMatchObject({ lockedAt: null });
  });

  test('a changed one begins now, and one that is gone is forgotten', async () => {
    await (await start(aJob('test.stays'), aJob('test.goes'))).close();
    await knownFor(5);
    const changed = aJob('test.stays', { cron: `15 ${(new Date().getUTCHours() + 8 + 10) % 24} * * *` });
    await start(changed);
    await wait(100);
    expect(await allRuns()).toEqual([]);
    expect((await timetables.raw(world.db).find({}).toArray()).map(({ _id }) => _id)).toEqual(['test.stays']);
    expect(await rings().countDocuments({ name: 'test.goes' })).toBe(0);
  });

  test('that cannot be read stops the start', async () => {
    await expect(start(aJob('test.bad', { cron: 'every night' }))).rejects.toThrow(RangeError);
  });
});

describe('a run', () => {
  test('whose process died is taken up again, as the same occurrence', async () => {
    const job = aJob();
    const occurrence = new Date(Date.now() - 3 * DAY);
    const row = { name: job.name, occurrence, trigger: 'CLOCK', startedByName: null, state: 'RUNNING', startedAt: occurrence } as const;
    await runs.raw(world.db).insertOne({ ...row, finishedAt: null, result: null, faultId: null, holder: 'gone', takeovers: 0 } as never);
    await start(job);
    expect(await ended()).toMatchObject([{ occurrence, state: 'DONE', takeovers: 1 }]);
    expect(job.ran).toEqual([occurrence]);
  });

  test('that every process dies of is given up', async () => {
    const job = aJob();
    const occurrence = new Date(Date.now() - 3 * DAY);
    const row = { name: job.name, occurrence, trigger: 'CLOCK', startedByName: null, state: 'RUNNING', startedAt: occurrence } as const;
    await runs.raw(world.db).insertOne({ ...row, finishedAt: null, result: null, faultId: null, holder: 'gone', takeovers: 3 } as never);
    await start(job);
    expect(await ended()).toMatchObject([{ state: 'FAILED' }]);
    expect(job.ran).toEqual([]);
  });

  test('that lasts longer than a lease stays with its process', async () => {
    const job = aJob('test.long', { run: () => wait(2_500, { slept: true }) });
    // The lease outlasts every pause that a busy machine makes between two renewals.
    const two = [1, 2].map(() =>
      startRuns({ jobs: [job], makeCtx, log: world.log, leaseMilliseconds: 1_000, renewMilliseconds: 50, pollMilliseconds: 20 }),
    );
    closing.push(...two.map((one) => () => one.close(100)));
    const jobs = await start(job);
    await jobs.runNow(job.name);
    expect(await ended()).toMatchObject([{ state: 'DONE', takeovers: 0, result: { slept: true } }]);
  });

  test('never overlaps another one of the same job', async () => {
    let atOnce = 0;
    let most = 0;
    const job = aJob('test.slow', {
      async run() {
        most = Math.max(most, (atOnce += 1));
        await wait(60);
        atOnce -= 1;
        return {};
      },
    });
    const jobs = await start(job);
    for (let n = 0; n < 3; n += 1) {
      await jobs.runNow(job.name);
      await wait(5);
    }
    await ended(3);
    expect(most).toBe(1);
  });

  test('that fails says under which id the fault is found, and health is not good until the next one succeeds', async () => {
    let isBroken = true;
    const job = aJob('test.fails', { run: () => (isBroken ? Promise.reject(new Error('no paper')) : Promise.resolve({})) });
    const jobs = await start(job);
    await jobs.runNow(job.name);
    const [run] = await ended();
    expect(run).toMatchObject({ state: 'FAILED', faultId: expect.stringMatching(/^F-/), result: null });
    expect(world.lines.join('')).toContain(run!.faultId);
    expect(await jobsHealth(present())).toMatchObject({ isGood: false, total: 1, failed24h: 1 });
    isBroken = false;
    await jobs.runNow(job.name);
    await ended(2);
    expect(await jobsHealth(present())).toMatchObject({ isGood: true, failed24h: 1, lastRunAt: expect.any(Date) });
  });

  test('is waited for when its process stops; what does not end in time goes back into the queue', async () => {
    let finish: (result: object) => void = () => undefined;
    const quick = aJob('test.quick', { run: () => new Promise<object>((resolve) => (finish = resolve)) });
    const endless = aJob('test.endless', { run: () => new Promise<object>(() => undefined) });
    const jobs = await start(quick, endless);
    await jobs.runNow(quick.name);
    await jobs.runNow(endless.name);
    await eventually(async () => (await allRuns()).every(({ state }) => state === 'RUNNING'));
    const closed = jobs.close(2_000);
    finish({});
    await closed;
    const states = Object.fromEntries((await allRuns()).map(({ name, state }) => [name, state]));
    expect(states).toEqual({ 'test.quick': 'DONE', 'test.endless': 'QUEUED' });
  });
});

describe('a person', () => {
  const RUN = 'mutation ($name: String!) { runJob(name: $name) { id occurrence trigger startedByName state } }';
  const JOBS = '{ jobs { name cron zone nextRunAt lastRun { state result } runs { id state trigger startedByName } } }';
  const run = (name: string, ctx = manager()) => world.ask(ctx, RUN, { name });

  test('runs a job beside its timetable, sees the result, and is in the trail', async () => {
    const job = aJob();
    await start(job);
    const { data } = await run(job.name);
    expect(data['runJob']).toMatchObject({ trigger: 'PERSON', state: 'QUEUED' });
    await ended();
    const list = await world.ask(present({ viewer: asStaff('OPERATOR') }), JOBS);
    expect(list.data['jobs']).toEqual([
      {
        name: job.name,
        cron: CRON,
        zone: 'Asia/Shanghai',
        nextRunAt: nextOccurrence(CRON, present().time, new Date())!.toISOString(),
        lastRun: { state: 'DONE', result: '{"times":1}' },
        runs: [{ id: data['runJob'].id, state: 'DONE', trigger: 'PERSON', startedByName: expect.any(String) }],
      },
    ]);
    expect(await auditEntries.raw(world.db).find({}).toArray()).toMatchObject([{ action: 'JOB_RUN', subjectId: job.name }]);
  });

  test('is refused while it runs, for a job that does not exist, and without the right', async () => {
    const job = aJob('test.endless', { run: () => new Promise<object>(() => undefined) });
    await start(job);
    await run(job.name);
    const codes = [];
    for (const [name, ctx] of [
      [job.name, manager()],
      ['no.such', manager()],
      [job.name, present({ viewer: asStaff('OPERATOR') })],
    ] as const)
      codes.push((await run(name, ctx)).errors?.[0]?.extensions?.['code']);
    expect(codes).toEqual(['JOB_ALREADY_RUNNING', 'JOB_UNKNOWN', 'NOT_ALLOWED']);
    const member = await world.ask(present({ viewer: asMember('a'.repeat(24)) }), JOBS);
    expect(member.errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
  });

  test('sees no next time when nobody is there to run it', async () => {
    await (await start(aJob())).close();
    await timetables.raw(world.db).updateMany({}, { $set: { seenAt: new Date(Date.now() - 60_000) } });
    expect((await world.ask(manager(), JOBS)).data['jobs']).toMatchObject([{ nextRunAt: null }]);
  });

  test('hears of the beginning and the end', async () => {
    const [spec] = feeds;
    const feed = follow(runs.raw(world.db) as never, {
      after: null,
      pipeline: spec!.pipeline!,
      fullDocument: 'updateLookup',
      onChange: (change) => spec!.onChange(present(), change),
      onLost: () => spec!.onLost(present()),
      log: world.log,
    });
    closing.push(() => feed.close());
    await feed.ready;
    world.emitted.length = 0;
    const hears = (wanted: string): Promise<true> =>
      eventually(() => Promise.resolve(world.emitted.some(({ state }) => (state as { state: string }).state === wanted)));
    let finish: (result: object) => void = () => undefined;
    const job = aJob('test.told', { run: () => new Promise<object>((resolve) => (finish = resolve)) });
    await start(job);
    await run(job.name);
    // A change shows the row as it is when it is told: the end must not be there yet.
    await hears('RUNNING');
    finish({});
    await ended();
    await hears('DONE');
    expect(world.emitted.map(({ room, event }) => `${room} ${event}`)).toEqual(world.emitted.map(() => 'staff job'));
    expect(world.emitted.map(({ state }) => state)).toContainEqual({ name: 'test.told', state: 'RUNNING' });
    expect(world.emitted.at(-1)?.state).toEqual({ name: 'test.told', state: 'DONE' });
  });
});
