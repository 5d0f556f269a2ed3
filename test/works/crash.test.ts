// The process that does a work is killed without a word, in the middle of it.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toId } from '../../server/core/ids.ts';
import { begin, startWorks, workById } from '../../server/works/service.ts';
import type { WorkRow } from '../../server/works/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { counter, makeTestCtx, steps } from './counter.ts';

const STEPS = 60;
const KILLS = 2;
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.close();
});

const now = (row: WorkRow): Promise<WorkRow> => workById(world.ctx(), toId(row._id));

test('kill -9 in the middle: the rest is done by another process, every step exactly once', async () => {
  const row = await begin(world.ctx(), { kind: 'COUNTER', title: '数到底', input: { total: STEPS } });
  const victim = fileURLToPath(new URL('victim.ts', import.meta.url));
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = (await now(row)).done;
    const child = spawn(process.execPath, ['--import', 'tsx', victim, world.db.uri], { stdio: ['ignore', 'ignore', 'inherit'] });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await eventually(async () => (await now(row)).done >= before + 5, 30_000);
    child.kill('SIGKILL');
    await gone;
    expect(await now(row)).toMatchObject({ state: 'RUNNING' });
  }
  expect((await now(row)).done).toBeLessThan(STEPS);
  const heir = startWorks({ kinds: [counter()], makeCtx: makeTestCtx(world.db, world.log), log: world.log, pollMilliseconds: 25 });
  try {
    await eventually(async () => (await now(row)).state === 'DONE', 30_000);
  } finally {
    await heir.close();
  }
  expect(await now(row)).toMatchObject({ done: STEPS, result: { counted: STEPS } });
  const rows = await steps(world.db)
    .find({}, { sort: { step: 1 } })
    .toArray();
  expect(rows.map(({ step }) => step)).toEqual(Array.from({ length: STEPS }, (_, step) => step));
}, 90_000);
