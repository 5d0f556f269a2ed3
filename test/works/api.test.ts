import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx } from '../../server/context.ts';
import { Refused } from '../../server/core/errors.ts';
import { follow } from '../../server/core/feed.ts';
import { toId } from '../../server/core/ids.ts';
import type { WorkKind } from '../../server/parts.ts';
import { feeds } from '../../server/works/feeds.ts';
import { leases, works } from '../../server/works/model.ts';
import { begin, runHere, startWorks, workById, worksHealth } from '../../server/works/service.ts';
import type { WorkRow } from '../../server/works/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { counter, makeTestCtx, steps } from './counter.ts';

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

const manager = (): Ctx => world.ctx({ viewer: asStaff('OPS_MANAGER') });

function workers(kinds: readonly WorkKind[], leaseMilliseconds = 15_000): { close(graceMilliseconds?: number): Promise<void> } {
  const started = startWorks({
    kinds,
    makeCtx: makeTestCtx(world.db, world.log),
    log: world.log,
    leaseMilliseconds,
    renewMilliseconds: 100,
    pollMilliseconds: 25,
  });
  closing.push(() => started.close(100));
  return started;
}

const count = (total: number, pause = 0, ctx: Ctx = world.ctx()): Promise<WorkRow> =>
  begin(ctx, { kind: 'COUNTER', title: '数到底', input: { total, pause } });
const now = (row: WorkRow): Promise<WorkRow> => workById(world.ctx(), toId(row._id));
const until = (row: WorkRow, state: WorkRow['state']): Promise<WorkRow> =>
  eventually(async () => {
    const seen = await now(row);
    return seen.state === state && seen;
  });
const stepsOf = async (row: WorkRow): Promise<number[]> =>
  (
    await steps(world.db)
      .find({ work: toId(row._id) }, { sort: { step: 1 } })
      .toArray()
  ).map(({ step }) => step);
const upTo = (total: number): number[] => Array.from({ length: total }, (_, step) => step);

describe('a work', () => {
  test('is taken up, tells how far it is, and keeps its result', async () => {
    workers([counter()]);
    const row = await count(5);
    const done = await until(row, 'DONE');
    expect(done).toMatchObject({ done: 5, total: 5, result: { counted: 5 }, holder: null, code: null, faultId: null });
    expect(done.finishedAt).toBeInstanceOf(Date);
    expect(await stepsOf(row)).toEqual(upTo(5));
    expect(await leases.raw(world.db).countDocuments()).toBe(0);
  });

  test('that is begun in a transaction which fails was never begun', async () => {
    const failing = world.db.transaction(async (session) => {
      await begin(world.ctx(), { kind: 'COUNTER', title: '', input: {} }, session);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await works.raw(world.db).countDocuments()).toBe(0);
  });

  test('runs beside one other in a process, and a third one waits', async () => {
    let atOnce = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const slow: WorkKind = {
      kind: 'SLOW',
      async run() {
        most = Math.max(most, (atOnce += 1));
        await released;
        atOnce -= 1;
        return {};
      },
    };
    const rows = [];
    for (let n = 0; n < 3; n += 1) rows.push(await begin(world.ctx(), { kind: 'SLOW', title: '', input: {} }));
    workers([slow]);
    await eventually(async () => (await works.raw(world.db).countDocuments({ state: 'RUNNING' })) === 2);
    expect(await worksHealth(world.ctx())).toEqual({ running: 2, queued: 1, failed24h: 0 });
    release();
    for (const row of rows) await until(row, 'DONE');
    expect(most).toBe(2);
  });

  test('is done once, however many processes look for it', async () => {
    for (let n = 0; n < 3; n += 1) workers([counter()]);
    const rows = [];
    for (let n = 0; n < 4; n += 1) rows.push(await count(10));
    for (const row of rows) expect((await until(row, 'DONE')).takeovers).toBe(0);
    for (const row of rows) expect(await stepsOf(row)).toEqual(upTo(10));
  });

  test.each([
    ['a refusal', () => new Refused('FILE_EMPTY'), { code: 'FILE_EMPTY', faultId: null }],
    ['a fault', () => new Error('the disk is full'), { code: null, faultId: expect.stringMatching(/^F-[0-9A-F]{10}$/) }],
  ])('that ends in %s has failed, and says why', async (_what, made, expected) => {
    workers([{ kind: 'COUNTER', run: () => Promise.reject(made()) }]);
    expect(await until(await count(1), 'FAILED')).toMatchObject({ ...expected, result: null });
  });

  test('of a kind that nobody knows has failed', async () => {
    workers([]);
    expect(await until(await count(1), 'FAILED')).toMatchObject({ code: 'WORK_KIND_UNKNOWN' });
  });

  test('that each of its processes dies of is given up in the end', async () => {
    const row = await count(1);
    await works.raw(world.db).updateOne({ _id: row._id }, { $set: { state: 'RUNNING', holder: 'gone', takeovers: 4 } });
    workers([counter()]);
    expect(await until(row, 'FAILED')).toMatchObject({ code: 'WORK_KEEPS_DYING' });
    expect(await stepsOf(row)).toEqual([]);
  });
});

describe('a process that stops', () => {
  test('puts its work back, and another goes on from the checkpoint', async () => {
    const first = workers([counter()]);
    const row = await count(30, 20);
    await eventually(async () => (await now(row)).done >= 3);
    await first.close();
    const put = await now(row);
    expect(put).toMatchObject({ state: 'QUEUED', holder: null });
    expect(put.done).toBeGreaterThanOrEqual(3);
    expect(put.done).toBeLessThan(30);
    workers([counter()]);
    expect(await until(row, 'DONE')).toMatchObject({ done: 30, takeovers: 0 });
    expect(await stepsOf(row)).toEqual(upTo(30));
  });

  test('puts back what does not listen, and what that does later counts for nothing', async () => {
    let goOn: () => void = () => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    let ended: () => void = () => undefined;
    const hasEnded = new Promise<void>((resolve) => (ended = resolve));
    const deaf: WorkKind = {
      kind: 'COUNTER',
      async run(ctx, work) {
        await mayGoOn;
        try {
          await ctx.db.transaction(async (session) => {
            await steps(ctx.db).insertOne({ work: work.id, step: 99 }, { session });
            await work.save({ checkpoint: {}, done: 99, total: 99 }, session);
          });
        } finally {
          ended();
        }
        return {};
      },
    };
    const first = workers([deaf]);
    const row = await count(2);
    await until(row, 'RUNNING');
    await first.close(20);
    expect(await now(row)).toMatchObject({ state: 'QUEUED' });
    goOn();
    await hasEnded;
    await wait(50);
    expect(await now(row)).toMatchObject({ state: 'QUEUED', done: 0 });
    expect(await stepsOf(row)).toEqual([]);
  });
});

test('a work whose holder is silent goes over to another, and the late save of the first one is refused', async () => {
  const faults: unknown[] = [];
  let goOn: () => void = () => undefined;
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const row = await count(3);
  const silent = startWorks({
    kinds: [
      {
        kind: 'COUNTER',
        async run(ctx, work) {
          await mayGoOn;
          await ctx.db
            .transaction(async (session) => {
              await steps(ctx.db).insertOne({ work: work.id, step: 99 }, { session });
              await work.save({ checkpoint: {}, done: 99, total: 99 }, session);
            })
            .catch((error: unknown) => faults.push(error));
          return {};
        },
      },
    ],
    makeCtx: makeTestCtx(world.db, world.log),
    log: world.log,
    leaseMilliseconds: 150,
    // Never: as if the process had been asleep.
    renewMilliseconds: 1_000_000,
    pollMilliseconds: 25,
  });
  await until(row, 'RUNNING');
  await silent.close(0).catch(() => undefined);
  await works.raw(world.db).updateOne({ _id: row._id }, { $set: { state: 'RUNNING', holder: 'asleep' } });
  workers([counter()]);
  expect(await until(row, 'DONE')).toMatchObject({ done: 3 });
  goOn();
  await eventually(() => Promise.resolve(faults.length === 1));
  expect(String(faults[0])).toContain('another process');
  expect(await stepsOf(row)).toEqual([0, 1, 2]);
});

describe('a person', () => {
  const STOP = 'mutation ($id: ID!) { stopWork(id: $id) { id state } }';
  const RESUME = 'mutation ($id: ID!) { resumeWork(id: $id) { id state done } }';

  test('stops a work that runs, and takes it up again where it was', async () => {
    workers([counter()]);
    const row = await count(40, 20);
    await eventually(async () => (await now(row)).done >= 2);
    await world.ask(manager(), STOP, { id: toId(row._id) });
    const stopped = await until(row, 'STOPPED');
    expect(stopped.done).toBeLessThan(40);
    const { data } = await world.ask(manager(), RESUME, { id: toId(row._id) });
    expect(data['resumeWork']).toMatchObject({ state: 'QUEUED', done: stopped.done });
    await until(row, 'DONE');
    expect(await stepsOf(row)).toEqual(upTo(40));
    const kept = await auditEntries
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray();
    expect(kept.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['WORK_STOPPED', toId(row._id)],
      ['WORK_RESUMED', toId(row._id)],
    ]);
  });

  test('stops a work whose process died before it could listen', async () => {
    const row = await count(3);
    await works.raw(world.db).updateOne({ _id: row._id }, { $set: { state: 'RUNNING', holder: 'gone', stopAsked: true } });
    workers([counter()]);
    expect(await until(row, 'STOPPED')).toMatchObject({ stopAsked: false, holder: null });
    expect(await stepsOf(row)).toEqual([]);
  });

  test('stops a work that waits, at once', async () => {
    const row = await count(3);
    const { data } = await world.ask(manager(), STOP, { id: toId(row._id) });
    expect(data['stopWork']).toEqual({ id: toId(row._id), state: 'STOPPED' });
  });

  test.each([
    [STOP, 'DONE', 'WORK_IS_OVER'],
    [RESUME, 'DONE', 'WORK_NOT_RESUMABLE'],
    [RESUME, 'RUNNING', 'WORK_NOT_RESUMABLE'],
  ] as const)('is refused by a work in the wrong state', async (document, state, code) => {
    const row = await count(3);
    await works.raw(world.db).updateOne({ _id: row._id }, { $set: { state } });
    const { errors } = await world.ask(manager(), document, { id: toId(row._id) });
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
    expect(await auditEntries.raw(world.db).countDocuments()).toBe(0);
  });

  test('without the right may not, and an unknown id is said', async () => {
    const row = await count(3);
    const operator = await world.ask(world.ctx({ viewer: asStaff('OPERATOR') }), STOP, { id: toId(row._id) });
    expect(operator.errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    const unknown = await world.ask(manager(), STOP, { id: 'a'.repeat(24) });
    expect(unknown.errors?.[0]?.extensions?.['code']).toBe('WORK_NOT_FOUND');
  });

  test('sees works, the latest first, by kind and state', async () => {
    const rows = [];
    for (let n = 0; n < 3; n += 1) rows.push(await count(n, 0, world.ctx({ now: new Date(NOON.getTime() + n * 1_000) })));
    await works.raw(world.db).updateOne({ _id: rows[1]!._id }, { $set: { state: 'DONE', result: { counted: 1 } } });
    const LIST = `query ($state: WorkState, $kind: String, $after: String) { works(first: 2, state: $state, kind: $kind, after: $after) {
      edges { node { id kind title state done total startedByName secondsLeft result } } pageInfo { hasNextPage endCursor } } }`;
    const operator = world.ctx({ viewer: asStaff('OPERATOR') });
    const ids = (data: object): string[] =>
      (data as { works: { edges: { node: { id: string } }[] } }).works.edges.map(({ node }) => node.id);
    const [first, second, third] = rows.map(({ _id }) => toId(_id));
    const page = await world.ask(operator, LIST);
    expect(ids(page.data)).toEqual([third, second]);
    expect(page.data['works'].edges[1].node).toMatchObject({ title: '数到底', startedByName: 'Tierwise', result: '{"counted":1}' });
    expect(ids((await world.ask(operator, LIST, { after: page.data['works'].pageInfo.endCursor })).data)).toEqual([first]);
    expect(ids((await world.ask(operator, LIST, { state: 'DONE' })).data)).toEqual([second]);
    expect(ids((await world.ask(operator, LIST, { kind: 'OTHER' })).data)).toEqual([]);
    const member = await world.ask(world.ctx({ viewer: asMember('b'.repeat(24)) }), LIST);
    expect(member.errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
  });
});

test('a script does a work by itself, and hears how far it is', async () => {
  const told: number[] = [];
  const row = await count(4);
  const done = await runHere(world.ctx(), toId(row._id), [counter()], (progress) => told.push(progress.done));
  expect(done).toMatchObject({ state: 'DONE', result: { counted: 4 } });
  expect(told).toEqual([1, 2, 3, 4]);
  // Once more does nothing.
  expect(await runHere(world.ctx(), toId(row._id), [counter()], () => undefined)).toMatchObject({ state: 'DONE' });
  expect(await stepsOf(row)).toEqual(upTo(4));
});

test('a script watches a work that a process is at already', async () => {
  workers([counter()]);
  const row = await count(10, 20);
  await until(row, 'RUNNING');
  expect(await runHere(world.ctx(), toId(row._id), [counter()], () => undefined)).toMatchObject({ state: 'DONE', done: 10 });
  expect(await stepsOf(row)).toEqual(upTo(10));
});

test('the staff is told of every step, whichever process does it', async () => {
  const [spec] = feeds;
  const feed = follow(works.raw(world.db) as never, {
    after: null,
    pipeline: spec!.pipeline!,
    fullDocument: 'updateLookup',
    onChange: (change) => spec!.onChange(world.ctx(), change),
    onLost: () => spec!.onLost(world.ctx()),
    log: world.log,
  });
  closing.push(() => feed.close());
  await feed.ready;
  world.emitted.length = 0;
  workers([counter()]);
  const row = await count(2);
  await until(row, 'DONE');
  await eventually(() => Promise.resolve(world.emitted.some(({ state }) => (state as { state: string }).state === 'DONE')));
  expect(world.emitted.every(({ room, event }) => room === 'staff' && event === 'work')).toBe(true);
  expect(world.emitted.at(-1)?.state).toEqual({ id: toId(row._id), kind: 'COUNTER', state: 'DONE', done: 2, total: 2 });
});
