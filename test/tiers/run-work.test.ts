// The full run as long work and as a nightly job: begun once for a day, with progress and a result; once more changes nothing.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { closeEngineOf, engineOf } from '../../server/tiers/engines.ts';
import { jobs } from '../../server/tiers/jobs.ts';
import { startCatchingUp } from '../../server/tiers/ticker.ts';
import { beginRun, works } from '../../server/tiers/works.ts';
import { listWorks, runHere } from '../../server/works/service.ts';
import type { Ctx } from '../../server/context.ts';
import { eventually } from '../embedded/helpers.ts';
import { aDistributor } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { on, publish, sells, standingOf } from './engine-kit.ts';

const DAY = '2026-05-12';
let world: World;
let ctx: Ctx;

beforeAll(async () => {
  world = await makeWorld();
  ctx = on(world, DAY);
  await publish(ctx, 1);
});
afterAll(async () => {
  await world.close();
});

const job = (name: string) => jobs.find((one) => one.name === name)!;
const count = async (): Promise<number> => (await listWorks(ctx, { kind: 'TIER_RUN' })).edges.length;

test('the nightly job begins the run of its day once, and the run says what it changed', async () => {
  const { memberNo } = await aDistributor(ctx);
  await sells(world, memberNo, DAY, 2);
  await engineOf(ctx).settled();
  const occurrence = new Date('2026-05-11T18:40:00Z');
  const { day, work } = (await job('tiers.run').run(ctx, occurrence)) as { day: string; work: string };
  expect(day).toBe(DAY);
  expect(await job('tiers.run').run(ctx, occurrence)).toEqual({ day, work });
  const told: (number | null)[] = [];
  // The work's clock is the real one; the engine's stays at the day that it has reached.
  const done = await runHere(ctx, work, works, ({ done: so, total }) => told.push(so, total));
  expect(done).toMatchObject({ state: 'DONE', done: 1, total: 1, result: { day: DAY, promoted: 1, people: 1 } });
  expect(told.at(-1)).toBe(1);
  expect(await job('tiers.run').run(ctx, occurrence)).toEqual({ day, work });
  expect(await count()).toBe(1);
});

test('a person may ask for another run, and gets the one that is under way where there is one', async () => {
  const before = await count();
  const asked = await beginRun(ctx, { day: DAY, isAsked: true });
  expect(toId((await beginRun(ctx, { day: DAY, isAsked: true }))._id)).toBe(toId(asked._id));
  expect(await count()).toBe(before + 1);
  expect(await runHere(ctx, toId(asked._id), works, () => undefined)).toMatchObject({ state: 'DONE', result: { writes: 0 } });
});

test('everybody read afresh is as they were kept', async () => {
  expect(await job('tiers.verify').run(ctx, ctx.now)).toMatchObject({ differences: 0 });
});

test('a worker follows the facts by itself, and begins what is missing at its start', async () => {
  await closeEngineOf(world.db);
  const day = '2026-05-20';
  const present = on(world, day);
  const before = await count();
  const following = startCatchingUp({ makeCtx: () => present, log: world.log }, 50);
  try {
    await eventually(async () => (await count()) === before + 1, 10_000);
    const { _id, memberNo } = await aDistributor(present);
    await sells(world, memberNo, day, 2);
    await eventually(async () => (await standingOf(world, toId(_id))).tier === 'MID', 20_000);
  } finally {
    await following.close();
  }
  expect(await count()).toBe(before + 1);
});
