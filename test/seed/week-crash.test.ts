// The week's recurring jobs are cut after each of their writes, killed without a word, and done by two connections at once. What the
// database holds in the end is what one undisturbed run leaves; and all of it done again changes nothing.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { loadWorld } from '../../seed/world.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { STEPS, WORLD_ENDS, runStep, watchWrites } from './week-jobs.ts';
import type { Step } from './week-jobs.ts';
import { prepareForWork } from './week-before.ts';
import { exactly, idsIn, readsAs } from './week-snapshot.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE = 240_000;
const folders: string[] = [];
const children: ChildProcess[] = [];
let world: World;
let victimFile = '';
/** Of the world before the work. */
let known: Set<string>;
let wanted: Map<string, string[]>;
/** How many writes of each step changed something in the undisturbed run. */
const writes = STEPS.map(() => 0);

beforeAll(async () => {
  world = await makeWorld();
  [victimFile] = await Promise.all([bundleVictim(), loadBefore()]);
  const undisturbed = await open(copy());
  let current = 0;
  const { db, stop } = watchWrites(undisturbed, () => (writes[current] = (writes[current] ?? 0) + 1));
  for (const [index, step] of STEPS.entries()) {
    current = index;
    await runStep(db, world.about, step);
  }
  stop();
  wanted = await readsAs(undisturbed, known);
  // There was something of everything to do.
  const told = (wanted.get('notices') ?? []).filter((row) => !known.has(/[0-9a-f]{24}/.exec(row.slice(0, 40))?.[0] ?? '')).join('\n');
  for (const cause of ['camp-nudge', 'camp-graduated', 'reminder', 'kol-statement', 'escalation'])
    expect(told).toContain(`"cause":"${cause}:`);
  await undisturbed.close();
}, PATIENCE);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of [...folders, world.folder]) rmSync(folder, { recursive: true, force: true });
});

async function loadBefore(): Promise<void> {
  const ctx = world.ctx({ now: WORLD_ENDS });
  await loadWorld(ctx, { size: 300, seed: 8, endsAt: WORLD_ENDS, campaigns: false });
  await prepareForWork(ctx);
  known = idsIn(await exactly(world.db));
  await world.db.close();
}

/** In place of the process's death. */
class Cut extends Error {}

async function isCutAt(db: Database, step: Step): Promise<boolean> {
  try {
    await runStep(db, world.about, step);
    return false;
  } catch (error) {
    if (error instanceof Cut) return true;
    throw error;
  }
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-week-'));
  folders.push(folder);
  return folder;
}

/** One file starts in half the time that the sources take, and a dozen are started. */
async function bundleVictim(): Promise<string> {
  const folder = newFolder();
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const outfile = path.join(folder, 'victim.mjs');
  const entryPoints = [path.join(import.meta.dirname, 'week-victim.ts')];
  const options = { entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' };
  // esbuild does not run inside jest's own world.
  const program = `import { build } from 'esbuild'; await build(${JSON.stringify(options)})`;
  const bundler = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, stdio: 'inherit' });
  expect(await once(bundler, 'exit')).toEqual([0, null]);
  return outfile;
}

function copy(): string {
  const folder = newFolder();
  cpSync(world.folder, folder, { recursive: true });
  return folder;
}

const open = (dataDir: string): Promise<Database> =>
  openDatabase({ mongodbUri: null, dataDir, role: 'worker', recordTraffic: null }, world.log);

async function runAll(db: Database): Promise<void> {
  for (const step of STEPS) await runStep(db, world.about, step);
}

function victim(folder: string, step: number): ChildProcess {
  const amid = 2 * Math.floor((writes[step] ?? 0) / 4) + 1;
  const given = [folder, JSON.stringify(world.about), String(step), String(amid)];
  const child = spawn(process.execPath, [victimFile, ...given], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
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

test(
  'cut after every single write, and done again, the work comes to the same',
  async () => {
    const plain = await open(copy());
    let left = 0;
    const { db, stop } = watchWrites(plain, () => {
      left -= 1;
      if (left === 0) throw new Cut();
    });
    let cuts = 0;
    for (const step of STEPS) {
      for (let nth = 0, isCut = true; isCut; nth += 1) {
        // What a dead claim holds is free after half a minute: the clock rings later each time, and gets one write further.
        const late = step.name === 'reminders.clock' ? nth : 0;
        left = late + 1;
        isCut = await isCutAt(db, { ...step, at: new Date(step.at.getTime() + late * 40_000) });
        if (isCut) cuts += 1;
      }
    }
    stop();
    expect(cuts).toBeGreaterThan(40);
    expect(await readsAs(plain, known)).toEqual(wanted);
    await plain.close();
  },
  PATIENCE,
);

test(
  'killed amid steps, the work is done by the next process as if nothing had been; done again it changes nothing',
  async () => {
    const divided = STEPS.flatMap((_step, index) => ((writes[index] ?? 0) > 2 ? [index] : []));
    expect(divided.map((index) => STEPS[index]?.name)).toEqual(
      expect.arrayContaining(['kols.terms', 'camps.close', 'camps.open', 'activities.plan', 'reminders.clock', 'kols.settle']),
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
  },
  PATIENCE,
);

test(
  'two at once do each step once',
  async () => {
    const one = await open(copy());
    const other = await openDatabase({ mongodbUri: one.uri, dataDir: '', role: 'worker', recordTraffic: null }, world.log);
    for (const step of STEPS) await Promise.all([one, other].map((db) => runStep(db, world.about, step)));
    expect(await readsAs(one, known)).toEqual(wanted);
    await other.close();
    await one.close();
  },
  PATIENCE,
);
