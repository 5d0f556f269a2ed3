// The process that is at a full run is killed without a word, in the middle of it.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enrolDistributors } from '../../server/distributors/service.ts';
import type { WholeDistributorRow } from '../../server/distributors/service.ts';
import { recordOrders } from '../../server/orders/service.ts';
import { tierDays } from '../../server/tiers/model.ts';
import { eventually } from '../embedded/helpers.ts';
import { memberInput, orderInput } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { all, atLeast, noonOf, on, publish, runOf, SMALL_RULE } from './engine-kit.ts';

const DAY = '2026-05-12';
const PEOPLE = 2_600;
const KILLS = 2;
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const ctx = on(world, DAY);
  const members = Array.from({ length: PEOPLE }, () => memberInput());
  await enrolDistributors(ctx, members);
  const sold = members.map(({ memberNo }) => orderInput(memberNo, { paidAt: noonOf(DAY) }));
  for (let from = 0; from < PEOPLE; from += 500) await recordOrders(ctx, sold.slice(from, from + 500));
  await publish(ctx, 1, { ...SMALL_RULE, riseToMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 1)) });
});
afterAll(async () => {
  await world.close();
});

const rows = () => world.db.client.db(world.db.connection.name).collection<WholeDistributorRow>('distributors');
const risen = (): Promise<number> => rows().countDocuments({ 'standing.tier': 'MID' });

test('kill -9 in the middle: the rest is done by the next run, everybody exactly once, and once more writes nothing', async () => {
  const victim = fileURLToPath(new URL('run-victim.ts', import.meta.url));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await risen();
    const child = spawn(process.execPath, ['--import', 'tsx', victim, world.db.uri, DAY], { stdio: ['ignore', 'ignore', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await eventually(async () => (await risen()) > before, 30_000);
    child.kill('SIGKILL');
    await gone;
  }
  const written = await risen();
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(PEOPLE);
  expect(await tierDays.raw(world.db).findOne({ _id: DAY })).toBeNull();
  expect(await runOf(world, DAY)).toMatchObject({ people: PEOPLE, promoted: PEOPLE - written });
  expect(
    await rows().countDocuments({ 'standing.tier': 'MID', 'standing.seq': 1, 'changes.0.seq': 1, 'changes.1': { $exists: false } }),
  ).toBe(PEOPLE);
  // The report tells of the whole run, whoever did it.
  expect(await tierDays.raw(world.db).findOne({ _id: DAY })).toMatchObject({ run: { people: PEOPLE, promoted: PEOPLE } });
  expect(await runOf(world, DAY)).toMatchObject({ people: PEOPLE, writes: 0 });
}, 120_000);
