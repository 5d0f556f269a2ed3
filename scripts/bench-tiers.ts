// `npm run bench -- tiers`: what it costs to keep a million people in their tiers. Each figure is a ratio within one run: the full run
// beside plainly streaming what it reads and beside an update of everybody; Home while a run is under way beside Home at rest; orders
// through the webhook beside the driver's insertMany. Works on a copy of a demo world, which is gone afterwards.
// The world: DATA_DIR where it holds one of the wanted size, else bench/.tiers-<size>, loaded when it is missing.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { worlds } from '../seed/model.ts';
import type { WorldRow } from '../seed/model.ts';
import { processEnv } from '../server/core/env.ts';
import { ownerOf } from '../server/embedded/folder-lock.ts';
import type { BenchRow } from './bench.ts';
import { measureRuns } from './bench-tiers-runs.ts';
import { measureServer } from './bench-tiers-server.ts';
import { reachDatabase } from './reach.ts';
import { tell } from './say.ts';

const ROOT = join(import.meta.dirname, '..');

export interface Size {
  readonly people: number;
  /** Nights that are run from nothing. */
  readonly nights: number;
  /** Of Home at rest, before and again after the run. */
  readonly restSeconds: number;
  readonly batches: number;
  readonly lags: number;
}

const SIZES: Readonly<Record<'full' | 'small', Size>> = {
  full: { people: 1_000_000, nights: 3, restSeconds: 30, batches: 80, lags: 10 },
  small: { people: 20_000, nights: 3, restSeconds: 8, batches: 20, lags: 5 },
};

export async function benchTiers(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const size = SIZES[scale];
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const source = await findWorld(size);
  const folder = mkdtempSync(join(ROOT, 'bench/.tiers-copy-'));
  try {
    tell(`copying the world of ${source} to work on`);
    copyFolder(source, folder);
    const world = await readWorld(folder);
    if (!world) throw new Error(`${folder} holds no world`);
    const served = await measureServer(folder, size);
    const ran = await measureRuns(folder, size, world);
    const order = [...ran, ...served].sort((one, other) => one.id.localeCompare(other.id));
    return { scale: `${world.size.toLocaleString('en')} people, world of ${world.endsAt.toISOString()}, embedded database`, rows: order };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder that holds a whole world of the size; made where there is none. */
async function findWorld({ people }: Size): Promise<string> {
  const given = processEnv()['DATA_DIR'];
  if (given !== undefined && (await holdsWorld(given, people))) return given;
  const own = join(ROOT, `bench/.tiers-${people}`);
  if (await holdsWorld(own, people)) return own;
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  tell(`loading ${people.toLocaleString('en')} people into ${own}`);
  const { PATH = '' } = process.env;
  const { status } = spawnSync(process.execPath, ['scripts/run.js', 'seed', '--distributors', String(people), '--seed', 'bench'], {
    cwd: ROOT,
    env: { PATH, DATA_DIR: own },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the world could not be loaded');
  return own;
}

async function holdsWorld(folder: string, people: number): Promise<boolean> {
  if (!existsSync(join(folder, 'database'))) return false;
  if (ownerOf(join(folder, 'database'))) throw new Error(`${folder} is in use: stop the process that serves it, so that it can be copied`);
  const world = await readWorld(folder);
  return world?.state === 'COMPLETE' && world.size === people;
}

async function readWorld(folder: string): Promise<WorldRow | null> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder });
  try {
    return await worlds.raw(database).findOne({ _id: 'demo' });
  } finally {
    await database.close();
  }
}

/** Where the file system can, a copy shares its blocks with the original until either is changed. */
function copyFolder(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-R', '--reflink=auto', `${from}/.`, to], { stdio: 'ignore' });
  if (status !== 0) cpSync(from, to, { recursive: true });
}
