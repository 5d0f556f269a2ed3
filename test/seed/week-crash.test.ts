// The week's recurring jobs are killed without a word amid each of them, and done by two processes' worth of connections at once. What the
// database holds in the end is what one undisturbed run leaves; and all of it done again changes nothing.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { loadWorld } from '../../seed/world.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { STEPS, WORLD_ENDS, runStep, watchWrites } from './week-jobs.ts';
import { prepareForWork } from './week-before.ts';
import { exactly, idsIn, readsAs } from './week-snapshot.ts';

const PATIENCE = 240_000;
const folders: string[] = [];
const children: ChildProcess[] = [];
let world: World;
/** Of the world before the work. */
let known: Set<string>;
let wanted: Map<string, string[]>;
/** How many writes of each step changed something in the undisturbed run. */
const writes = STEPS.map(() => 0);

beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx({ now: WORLD_ENDS });
  await loadWorld(ctx, { size: 300, seed: 8, endsAt: WORLD_ENDS, campaigns: false });
  await prepareForWork(ctx);
  known = idsIn(await exactly(world.db));
  await world.db.close();

  const undisturbed = await open(copy());
  let current = 0;
  const db = watchWrites(undisturbed, () => (writes[current] = (writes[current] ?? 0) + 1));
  for (const [index, step] of STEPS.entries()) {
    current = index;
    await runStep(db, world.about, step);
  }
  wanted = await readsAs(undisturbed, known);
  await undisturbed.close();
}, PATIENCE);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of [...folders, world.folder]) rmSync(folder, { recursive: true, force: true });
});

function copy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-week-'));
  folders.push(folder);
  cpSync(world.folder, folder, { recursive: true });
  return folder;
}

const open = (dataDir: string): Promise<Database> =>
  openDatabase({ mongodbUri: null, dataDir, role: 'worker', recordTraffic: null }, world.log);

async function runAll(db: Database): Promise<void> {
  for (const step of STEPS) await runStep(db, world.about, step);
}

function victim(folder: string, step: number): ChildProcess {
  const file = fileURLToPath(new URL('week-victim.ts', import.meta.url));
  const amid = Math.max(1, Math.floor((writes[step] ?? 0) / 2));
  const given = [folder, JSON.stringify(world.about), String(step), String(amid)];
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...given], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  return child;
}

/** One process after the other, each from the start of the work, each dead amid its step. Returns how they ended. */
async function killAmid(folder: string, steps: readonly number[]): Promise<unknown[]> {
  const ends: unknown[] = [];
  let next = steps[0] === undefined ? null : victim(folder, steps[0]);
  for (let at = 0; next !== null; at += 1) {
    const child: ChildProcess = next;
    const following = steps[at + 1];
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
    child.send('begin');
    next = following === undefined ? null : victim(folder, following);
    ends.push(await ended);
  }
  return ends;
}

test('killed amid each step, the work is done by the next process as if nothing had been, and done again it changes nothing', async () => {
  // Steps of one write have no halves.
  const divided = STEPS.flatMap((_step, index) => ((writes[index] ?? 0) > 1 ? [index] : []));
  expect(divided.map((index) => STEPS[index]?.name)).toEqual(
    expect.arrayContaining(['camps.nudge', 'camps.close', 'camps.open', 'activities.plan', 'meetings.prepare', 'reminders.clock', 'kols.settle']),
  );
  const ways = [0, 1].map((half) => ({ folder: copy(), steps: divided.filter((_index, at) => at % 2 === half) }));
  await Promise.all(
    ways.map(async ({ folder, steps }) => {
      expect(await killAmid(folder, steps)).toEqual(steps.map(() => 'SIGKILL'));
      const db = await open(folder);
      await runAll(db);
      expect(await readsAs(db, known)).toEqual(wanted);
      const before = await exactly(db);
      await runAll(db);
      expect(await exactly(db)).toEqual(before);
      await db.close();
    }),
  );
}, PATIENCE);

test('two at once do each step once', async () => {
  const one = await open(copy());
  const other = await openDatabase({ mongodbUri: one.uri, dataDir: '', role: 'worker', recordTraffic: null }, world.log);
  for (const step of STEPS) await Promise.all([one, other].map((db) => runStep(db, world.about, step)));
  expect(await readsAs(one, known)).toEqual(wanted);
  await other.close();
  await one.close();
}, PATIENCE);
