// The engine in a thread of its own: questions and answers as in the process, refusals with their codes, and what happens when the
// thread dies.

import { setTimeout as wait } from 'node:timers/promises';
import { isDate } from 'node:util/types';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Refused } from '../../server/core/errors.ts';
import { toId } from '../../server/core/ids.ts';
import { startThread } from '../../server/threads.ts';
import type { ThreadedEngine, ThreadParts } from '../../server/threads.ts';
import { eventually } from '../embedded/helpers.ts';
import { aDistributor } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { publish, sells, SMALL_RULE } from './engine-kit.ts';

let world: World;
let today = '';
const threads: ThreadedEngine[] = [];

function start(more: Partial<ThreadParts> = {}): ThreadedEngine {
  const { db, about, log } = world;
  const thread = startThread({
    uri: db.uri,
    isDatabaseShared: true,
    zone: 'Asia/Shanghai',
    about,
    logLevel: 'info',
    recordTraffic: process.env['RECORD_TRAFFIC'] ?? null,
    log,
    pauseMilliseconds: 50,
    ...more,
  });
  threads.push(thread);
  return thread;
}

beforeAll(async () => {
  world = await makeWorld();
  // Its clock is the real one.
  today = world.ctx().time.dayKey(new Date());
  await publish(world.ctx({ now: new Date() }), 1);
});
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close();
});
afterAll(async () => {
  await world.close();
});

test('facts, a run and an explanation cross over whole, and the thread speaks through our log', async () => {
  const engine = start();
  await engine.ready;
  const { _id, memberNo } = await aDistributor(world.ctx({ now: new Date() }), { joinedAt: new Date() });
  await sells(world, memberNo, today, 2);
  await engine.settled();
  const told: [number, number][] = [];
  const report = await engine.run(today, { onProgress: (done, total) => told.push([done, total]) });
  expect(report).toMatchObject({ day: today, promoted: 1, people: 1 });
  expect(told.at(-1)).toEqual([1, 1]);
  const [explained, unknown] = await engine.explain([toId(_id), 'f'.repeat(24)]);
  expect(explained).toMatchObject({ day: today, policyVersion: 1, standing: { tier: 'MID' }, keep: { isMet: true } });
  expect(isDate(explained?.asOf)).toBe(true);
  expect(unknown).toBeNull();
  expect((await engine.figures(toId(_id)))[0]).toMatchObject({ window: 'DAYS_7', ownOrders: 2 });
  expect(await engine.verify()).toMatchObject({ people: 1, differences: 0 });
  expect(world.lines.some((line) => line.includes('everybody is known') && line.includes('"part":"tiers"'))).toBe(true);
});

test('what is told to stop stops, with the reason of whoever stopped it', async () => {
  const engine = start();
  await engine.ready;
  const reason = new Error('enough');
  await expect(engine.run(today, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('a refusal and a fault of the other side arrive as what they are', async () => {
  const engine = start();
  await engine.ready;
  const broken = { ...SMALL_RULE, riseToMid: { kind: 'CONDITION' } } as unknown as typeof SMALL_RULE;
  await expect(engine.simulate(2, broken)).rejects.not.toBeInstanceOf(Refused);
});

test('a thread that dies is started again, and answers as before', async () => {
  const engine = start();
  await engine.ready;
  const { _id } = await aDistributor(world.ctx({ now: new Date() }), { joinedAt: new Date() });
  await engine.settled();
  const asked = engine.simulate(1, SMALL_RULE).then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );
  await engine.crash();
  expect(['TIERS_NOT_READY', 'answered']).toContain(await asked);
  const [explained] = await engine.explain([toId(_id)]);
  expect(explained).toMatchObject({ standing: { tier: 'NEW' } });
  expect(world.lines.some((line) => line.includes('is started again'))).toBe(true);
});

test('while a thread does not come up, questions are refused after a while and work waits', async () => {
  const entry = new URL('data:text/javascript,setTimeout(() => process.exit(1), 30)');
  const engine = start({ entry, patienceMilliseconds: 200 });
  await expect(engine.figures('f'.repeat(24))).rejects.toMatchObject({ code: 'TIERS_NOT_READY' });
  let isOver = false;
  const work = engine.catchUp(today).finally(() => (isOver = true));
  work.catch(() => undefined);
  await wait(100);
  expect(isOver).toBe(false);
  await eventually(() => Promise.resolve(world.lines.filter((line) => line.includes('is started again')).length > 1), 10_000);
  await engine.close();
  await expect(work).rejects.toMatchObject({ code: 'TIERS_NOT_READY' });
});
