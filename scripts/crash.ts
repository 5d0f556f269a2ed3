// `npm run crash -- [--kills 1000] [--seed 1]`: kills the embedded database at a random moment of a mixed load, again and again, and
// looks each time whether all that was acknowledged is there, nothing is there by half, and every index, count and event agrees.
//
// What a power cut does to the disk's own cache is outside of this: a killed process leaves the kernel's cache behind.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient, MongoServerSelectionError } from 'mongodb';
import { Replica, tokenOfNow } from './crash-replica.ts';
import type { WorkerOptions, WorkerReady } from './crash-worker.ts';
import {
  ACCOUNTS,
  type Account,
  checkAccounts,
  databaseOf,
  DocumentWriter,
  OPENING_BALANCE,
  StructureWriter,
  SumReader,
  TransferWriter,
  type Bench,
  type Thing,
  type Writer,
} from './crash-writers.ts';

const ROOT = path.join(import.meta.dirname, '..');
/** A folder serves this many kills; then a new one begins, or replaying its events from the first would take ever longer. */
const KILLS_PER_FOLDER = 40;
const BIG = 3_000;
const STUCK_MS = 30_000;

export interface CrashReport {
  kills: number;
  acknowledged: number;
  doubtful: number;
  events: number;
  violations: string[];
}

let built = 0;

/** Compiles the process that is killed, so that it starts in a third of a second. Returns its path. */
export function buildWorker(): string {
  const folder = path.join(ROOT, 'node_modules/.cache/tierwise');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `crash-worker-${process.pid}-${++built}.mjs`);
  const options = {
    entryPoints: ['scripts/crash-worker.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  };
  const program = `import { build } from 'esbuild'; await build({ ...${JSON.stringify(options)}, logLevel: 'error' });`;
  // In a process of its own: esbuild refuses to run inside jest, whose Uint8Array is not the one it knows.
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the worker cannot be built: ${stderr}`);
  return outfile;
}

export interface Running {
  child: ChildProcess;
  ready: WorkerReady;
  /** What it has written to its error output so far. */
  errors(): string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the worker and waits until it serves. @throws Error with what it said when it ends instead */
export function startWorker(program: string, options: WorkerOptions, shell?: (command: string) => string): Promise<Running> {
  const args = [program, JSON.stringify(options)];
  const quoted = [process.execPath, ...args].map((word) => `'${word}'`).join(' ');
  const child = shell ? spawn('bash', ['-c', shell(`exec ${quoted}`)]) : spawn(process.execPath, args);
  let output = '';
  let errors = '';
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    const stuck = setTimeout(() => {
      void kill('SIGKILL');
      reject(new Error(`the server does not start: ${errors}`));
    }, STUCK_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf('\n');
      if (end < 0) return;
      clearTimeout(stuck);
      resolve({ child, ready: JSON.parse(output.slice(0, end)) as WorkerReady, errors: () => errors, kill });
    });
    child.once('close', (code) => {
      clearTimeout(stuck);
      reject(new Error(`the server ended with ${String(code)} instead of starting: ${errors}`));
    });
  });
}

/** mulberry32: small, and the same for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: () => number, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** What a write that was cut off may leave at the end of the log: nothing, rubbish, zeros, or a record's beginning. */
function tearLog(folder: string, random: () => number): void {
  const log = path.join(folder, 'log');
  const newest = readdirSync(log).sort().at(-1);
  if (newest === undefined) return;
  const rubbish = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 200) }, () => Math.floor(random() * 256)));
  const header = Buffer.alloc(32);
  header.write('TWL1');
  header.writeUInt32LE(1_000, 4);
  header.writeDoubleLE(Date.now() * 2 ** 22, 16);
  const tail = pick(random, [rubbish, Buffer.alloc(rubbish.length), header, Buffer.concat([header, rubbish])]);
  appendFileSync(path.join(log, newest), tail);
}

function clientOf(port: number, retryWrites: boolean): MongoClient {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?replicaSet=embedded`, {
    retryWrites,
    serverSelectionTimeoutMS: 10_000,
    minHeartbeatFrequencyMS: 10,
    heartbeatFrequencyMS: 500,
  });
  client.on('error', () => undefined);
  return client;
}

async function fill(bench: Bench): Promise<void> {
  const db = databaseOf(bench);
  const accounts = Array.from({ length: ACCOUNTS }, (_, account) => ({ _id: `a${account}`, balance: OPENING_BALANCE }));
  await db.collection<Account>('accounts').insertMany(accounts);
  const big = Array.from({ length: BIG }, (_, n) => ({ _id: `b${n}`, x: (n * 7_919) % BIG, pad: 'p'.repeat(100) }));
  await db.collection<{ _id: string; x: number; pad: string }>('big').insertMany(big);
  const things = db.collection('things');
  await things.createIndexes([
    { key: { u: 1 }, unique: true },
    { key: { tags: 1, n: -1 } },
    { key: { w: 1, v: 1 } },
    { key: { 'nested.b': 1 }, sparse: true },
  ]);
}

const HINTS = ['u_1', 'tags_1_n_-1', 'w_1_v_1'];

/** The same documents through every index as without one. */
async function checkHints(bench: Bench): Promise<void> {
  const things = databaseOf(bench).collection<Thing>('things');
  const idsBy = async (hint: string | { $natural: 1 }): Promise<string> => {
    const docs = await things.find({}, { hint, projection: { _id: 1 } }).toArray();
    return docs
      .map(({ _id }) => _id)
      .sort()
      .join(' ');
  };
  const all = await idsBy({ $natural: 1 });
  for (const hint of HINTS) if ((await idsBy(hint)) !== all) bench.violations.push(`index ${hint} leads to other documents than a scan`);
  const scanned = all === '' ? 0 : all.split(' ').length;
  const counted = [await things.estimatedDocumentCount(), await things.countDocuments()];
  if (counted.some((count) => count !== scanned)) bench.violations.push(`things counts ${counted.join(' and ')} and has ${scanned}`);
}

/** One data folder from its making through up to `kills` kills. */
class Life {
  readonly #program: string;
  readonly #folder: string;
  readonly #random: () => number;
  readonly #bench: Bench;
  readonly #writers: Writer[] = [
    new DocumentWriter('one'),
    new DocumentWriter('two'),
    new DocumentWriter('three'),
    new DocumentWriter('four'),
    new DocumentWriter('five'),
    new TransferWriter('first'),
    new TransferWriter('second'),
    new StructureWriter(),
    new SumReader(),
  ];

  constructor(program: string, folder: string, random: () => number) {
    this.#program = program;
    this.#folder = folder;
    this.#random = random;
    this.#bench = { client: new MongoClient('mongodb://127.0.0.1:1'), paused: true, acknowledged: 0, doubtful: 0, violations: [], random };
  }

  async run(kills: number, report: CrashReport): Promise<void> {
    const bench = this.#bench;
    let running = await this.#start(0);
    const { port } = running.ready;
    const clients = [clientOf(port, true), clientOf(port, false)];
    try {
      bench.client = clients[0] ?? bench.client;
      const first = await tokenOfNow(databaseOf(bench));
      await fill(bench);
      const replica = new Replica(first);
      for (let kill = 0; kill < kills; kill++) {
        bench.client = pick(this.#random, clients);
        running = await this.#killUnderLoad(running, port);
        bench.violations.push(...running.ready.problems);
        await this.#check(replica);
        report.kills++;
        if (bench.violations.length > 0) break;
      }
      const whole = new Replica(first);
      await whole.follow(databaseOf(bench));
      bench.violations.push(...(await whole.differences(databaseOf(bench))));
      report.events += whole.events;
    } catch (error) {
      bench.violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } finally {
      await running.kill('SIGKILL');
      await Promise.all(clients.map((client) => client.close()));
    }
    report.acknowledged += bench.acknowledged;
    report.doubtful += bench.doubtful;
    report.violations.push(...bench.violations);
  }

  #start(port: number): Promise<Running> {
    return startWorker(this.#program, {
      folder: this.#folder,
      port,
      segmentBytes: pick(this.#random, [64 * 2 ** 20, 4_096, 40_000]),
      commitMs: pick(this.#random, [0, 0, 1, 4]),
    });
  }

  /** Lets the writers go, kills, restarts at the same address, and waits until every writer knows what became of its last write. */
  async #killUnderLoad(running: Running, port: number): Promise<Running> {
    const bench = this.#bench;
    bench.paused = false;
    const before = bench.acknowledged;
    const writing = Promise.all(this.#writers.map((writer) => this.#keepWriting(writer)));
    const from = Date.now();
    while (bench.acknowledged === before && Date.now() - from < STUCK_MS) await pause(1);
    if (bench.acknowledged === before) bench.violations.push('nothing is acknowledged any more');
    await pause(5 + this.#random() * 145);
    await running.kill('SIGKILL');
    bench.paused = true;
    if (this.#random() < 0.4) tearLog(this.#folder, this.#random);
    const again = await this.#start(port);
    await withinTime(writing, () => `writers are stuck: ${again.errors()}`);
    return again;
  }

  async #keepWriting(writer: Writer): Promise<void> {
    while (!this.#bench.paused) await writer.step(this.#bench);
  }

  async #check(replica: Replica): Promise<void> {
    const bench = this.#bench;
    for (let tries = 0; ; tries++) {
      try {
        await databaseOf(bench).command({ ping: 1 });
        break;
      } catch (error) {
        if (tries > 5 || error instanceof MongoServerSelectionError) throw error;
      }
    }
    for (const writer of this.#writers) await writer.settle(bench);
    await checkAccounts(bench);
    await checkHints(bench);
    await replica.follow(databaseOf(bench));
    bench.violations.push(...(await replica.differences(databaseOf(bench))));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function withinTime(work: Promise<unknown>, why: () => string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(why())), STUCK_MS);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Kills `kills` times; ends early at the first violation, leaving the data folder behind. */
export async function crash(options: { kills: number; seed: number; say?: (line: string) => void }): Promise<CrashReport> {
  const report: CrashReport = { kills: 0, acknowledged: 0, doubtful: 0, events: 0, violations: [] };
  const program = buildWorker();
  const began = Date.now();
  try {
    for (let life = 0; report.kills < options.kills; life++) {
      const seed = options.seed + life;
      const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-crash-'));
      await new Life(program, folder, randomFrom(seed)).run(Math.min(KILLS_PER_FOLDER, options.kills - report.kills), report);
      const seconds = ((Date.now() - began) / 1_000).toFixed(0);
      options.say?.(
        `${report.kills} kills, ${report.acknowledged} writes acknowledged, ${report.doubtful} in doubt, ${report.events} events, ` +
          `${report.violations.length} violations, ${seconds} s (seed ${seed})`,
      );
      if (report.violations.length > 0) {
        options.say?.(`The data folder of the failure is ${folder}`);
        break;
      }
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(program, { force: true });
  }
  return report;
}

function argument(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} takes a whole number above 0`);
  return value;
}

if (process.argv[1] === import.meta.filename) {
  const { violations } = await crash({ kills: argument('kills', 100), seed: argument('seed', 1), say: (line) => console.log(line) });
  for (const violation of violations.slice(0, 50)) console.error(violation);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
