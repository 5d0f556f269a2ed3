// The runs of `npm run bench -- tiers`, in this process over a database in another one: (a) a night's full run from nothing and from
// memory beside streaming the same documents, (b) what it writes, (c) a run at 5 % churn beside writing everybody.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AnyBulkWriteOperation, Document } from 'mongodb';
import type { WorldRow } from '../seed/model.ts';
import { openDatabase } from '../server/core/db.ts';
import type { Database } from '../server/core/db.ts';
import { newId } from '../server/core/ids.ts';
import { makeLog } from '../server/core/log.ts';
import { makeBusinessTime, shiftKey } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { Ctx } from '../server/context.ts';
import { distributors } from '../server/distributors/model.ts';
import type { TierChangeRow, WholeDistributorRow } from '../server/distributors/model.ts';
import { ownDays, ownTotals } from '../server/orders/model.ts';
import { OWN_DAYS_KEPT } from '../server/tiers/everybody.ts';
import type { RunReport, TierEngine } from '../server/tiers/engine.ts';
import { makeEngine } from '../server/tiers/local-engine.ts';
import { tierPolicies } from '../server/tiers/model.ts';
import { DEFAULT_RULE } from '../server/tiers/policy.rules.ts';
import type { TierRule } from '../server/tiers/policy.rules.ts';
import type { BenchRow } from './bench.ts';
import { CHURN, findChurn } from './bench-tiers-churn.ts';
import type { Size } from './bench-tiers.ts';
import { programCtx } from './program-ctx.ts';
import { tell } from './say.ts';

const ROOT = join(import.meta.dirname, '..');
const NIGHT_MILLISECONDS = (2 * 60 + 40) * 60_000;
const AT_ONCE = 1_000;
const GOODS = { goodsOrders: 1, goodsFen: 1, goodsRefundedFen: 1, repurchases: 1, lastBuyers: 1 } as const;

interface Served {
  uri: string;
  child: ChildProcess;
}

export async function measureRuns(folder: string, size: Size, world: WorldRow): Promise<BenchRow[]> {
  const served = await serveDatabase(folder);
  const log = makeLog({ level: 'warn' });
  const db = await openDatabase({ mongodbUri: served.uri, dataDir: folder, role: 'both', recordTraffic: null }, log);
  try {
    const time = makeBusinessTime('Asia/Shanghai');
    const night = new Nights(db, time, shiftKey(time.dayKey(world.endsAt), 1));
    const cold: { ours: number; theirs: number; report: RunReport }[] = [];
    for (let round = 1; round <= size.nights; round++) {
      const streaming = await streamPlainly(night.ctx, night.day);
      const { engine, milliseconds, report } = await night.runFromNothing();
      tell(`night ${round}: ${said(milliseconds)} from nothing, ${said(streaming)} to stream the same, ${moved(report)} moves`);
      cold.push({ ours: milliseconds, theirs: streaming, report });
      await engine.close();
      night.next();
    }
    const streamed = middle(cold.map(({ theirs }) => theirs));
    const whole = middle(cold.map(({ ours }) => ours));

    const engine = night.engine();
    await engine.ready;
    const usual = await timed(() => engine.run(night.day));
    tell(`a run from memory: ${said(usual.milliseconds)}, ${moved(usual.value)} moves`);
    night.next();
    // Counting follows the whole database, so it has a night of its own.
    const counted = await countWrites(db);
    await engine.run(night.day);
    const { documents, people } = await counted();
    tell(`${documents} documents written for ${people} people`);
    night.next();
    // The served part has let many rise already; who would have to go is what is left to move.
    const { rule, share } = await findChurn((one) => engine.simulate(900, one), DEFAULT_RULE, 'KEEP');
    tell(`a policy that moves ${(100 * share).toFixed(2)} %`);
    const foreseen = await engine.simulate(900, rule);
    await publish(night, 900, rule);
    await engine.settled();
    const churned = await timed(() => engine.run(night.day));
    tell(`a run that moves ${moved(churned.value)}: ${said(churned.milliseconds)}`);
    const isForeseen = moved(churned.value) === foreseen.flows.reduce((sum, { count }) => sum + count, 0);
    if (!isForeseen) tell('WRONG: the run did not do what the simulation told');
    await engine.close();
    const updating = await updateEverybody(night);
    tell(`an update of everybody: ${said(updating)}`);
    return [
      row('a-cold', `a night's full run from nothing, ${moved(cold[0]?.report)} moves, beside streaming what it reads`, whole, streamed, 2),
      row('a-warm', `a night's full run from memory, ${moved(usual.value)} moves, beside the same`, usual.milliseconds, streamed, 2),
      {
        id: 'b-writes',
        what: 'documents written by a run (told by a change stream over the database), beside the people who changed',
        ours: documents,
        theirs: people,
        unit: 'documents',
        ratio: documents / people,
        goal: '≤ 1.02',
        holds: documents <= 1.02 * people,
      },
      {
        id: 'c-churn',
        what: `a run that moves ${((100 * moved(churned.value)) / size.people).toFixed(1)} %, beside bulkWrite of the same update for everybody`,
        ours: churned.milliseconds,
        theirs: updating,
        unit: 'ms',
        ratio: updating / churned.milliseconds,
        goal: '≥ 10 ×',
        holds: updating >= 10 * churned.milliseconds,
      },
    ];
  } finally {
    await db.close();
    served.child.kill('SIGTERM');
    if (served.child.exitCode === null) await once(served.child, 'exit');
  }
}

function row(id: string, what: string, ours: number, theirs: number, most: number): BenchRow {
  return { id, what, ours, theirs, unit: 'ms', ratio: ours / theirs, goal: `≤ ${most} ×`, holds: ours <= most * theirs };
}

/** One night after another, each at 02:40 of its day. */
class Nights {
  readonly ctx: Ctx;
  readonly #time: Ctx['time'];
  day: DayKey;

  constructor(db: Database, time: Ctx['time'], first: DayKey) {
    this.#time = time;
    this.day = first;
    this.ctx = { ...programCtx(db), time };
  }

  get now(): Date {
    return new Date(this.#time.rangeOf(this.day).startsAt.getTime() + NIGHT_MILLISECONDS);
  }

  next(): void {
    this.day = shiftKey(this.day, 1);
  }

  engine(): TierEngine {
    return makeEngine({ ...this.ctx, now: this.now }, () => this.now);
  }

  async runFromNothing(): Promise<{ engine: TierEngine; milliseconds: number; report: RunReport }> {
    const began = performance.now();
    const engine = this.engine();
    await engine.ready;
    const report = await engine.run(this.day);
    return { engine, milliseconds: performance.now() - began, report };
  }
}

/** A database of its own process, as beside a real server. */
async function serveDatabase(folder: string): Promise<Served> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/database.ts'), '--port', '0'], {
    cwd: ROOT,
    env: { PATH, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, found] = /^MONGODB_URI=(\S+)$/m.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the database did not start (exit code ${code})`)));
  });
  return { uri, child };
}

/** The documents that the engine reads, as it reads them, into nothing. */
async function streamPlainly({ db }: Ctx, day: DayKey): Promise<number> {
  const people = { sponsorId: 1, joinedDay: 1, standing: 1, erasedAt: 1 };
  const from = shiftKey(day, -OWN_DAYS_KEPT);
  const { milliseconds } = await timed(async () => {
    await drain(distributors.raw(db).find({}, { projection: people, batchSize: 1_000 }));
    const days = { _id: 0, distributorId: 1, day: 1, ...GOODS };
    await drain(ownDays.raw(db).find({ day: { $gte: from } }, { projection: days, batchSize: 5_000 }));
    await drain(ownTotals.raw(db).find({}, { projection: { _id: 1, ...GOODS }, batchSize: 5_000 }));
  });
  return milliseconds;
}

interface Batched {
  hasNext(): Promise<boolean>;
  readBufferedDocuments(): unknown[];
}

/** By whole batches: the quickest that the driver has. */
async function drain(cursor: Batched): Promise<number> {
  let count = 0;
  while (await cursor.hasNext()) count += cursor.readBufferedDocuments().length;
  return count;
}

async function publish({ ctx, day, now }: Nights, version: number, rule: TierRule): Promise<void> {
  await tierPolicies.raw(ctx.db).insertOne({
    _id: newId(),
    version,
    state: 'PUBLISHED',
    revision: 1,
    rule,
    from: day,
    basedOn: null,
    note: 'bench',
    createdById: null,
    createdByName: 'bench',
    createdAt: now,
    publishedByName: 'bench',
    publishedAt: now,
  });
}

/** Counts, from now until it is asked, every document of the database that anybody writes, and how many different people are among them. */
async function countWrites(db: Database): Promise<() => Promise<{ documents: number; people: number }>> {
  const stream = db.client.db(db.connection.name).watch([{ $project: { 'ns.coll': 1, 'documentKey._id': 1, operationType: 1 } }]);
  let documents = 0;
  const counted = { isAll: false };
  const people = new Set<string>();
  // The stream stands somewhere before anything is counted.
  await stream.tryNext();
  const counting = (async (): Promise<void> => {
    for (;;) {
      const event = (await stream.tryNext()) as { ns?: { coll?: string }; documentKey?: { _id?: unknown } } | null;
      if (event === null) {
        if (counted.isAll) return;
        continue;
      }
      if (!event.documentKey) continue;
      documents += 1;
      if (event.ns?.coll === distributors.raw(db).collectionName) people.add(String(event.documentKey._id));
    }
  })();
  return async () => {
    counted.isAll = true;
    await counting;
    await stream.close();
    return { documents, people: people.size };
  };
}

/** The update that a move is, for everybody: what a run would cost that does not know whom it concerns. */
async function updateEverybody({ ctx, day, now }: Nights): Promise<number> {
  const rows = distributors.raw(ctx.db);
  const [example] = await rows.find({ 'changes.day': day }, { limit: 1 }).toArray();
  const change: TierChangeRow | undefined = example?.changes.at(-1);
  if (!change) throw new Error('nobody was moved');
  const everybody = rows.find<Pick<WholeDistributorRow, '_id' | 'standing'>>({}, { projection: { standing: 1 }, batchSize: AT_ONCE });
  let milliseconds = 0;
  while (await everybody.hasNext()) {
    const people = everybody.readBufferedDocuments();
    const operations = people.map(({ _id, standing }): AnyBulkWriteOperation<WholeDistributorRow & Document> => {
      const seq = standing.seq + 1;
      const more: Document = { changes: { ...change, seq, at: now } };
      return {
        updateOne: {
          filter: { _id, 'standing.seq': standing.seq, erasedAt: null },
          update: { $set: { standing: { ...standing, graceSince: day, graceUntil: shiftKey(day, CHURN.graceDays), seq } }, $push: more },
        },
      };
    });
    const done = await timed(() => rows.bulkWrite(operations, { ordered: false }));
    if (done.value.modifiedCount !== people.length) throw new Error('somebody was not updated');
    milliseconds += done.milliseconds;
  }
  return milliseconds;
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; milliseconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - began };
}

/** TierChanges that were written. */
function moved(report: RunReport | undefined): number {
  if (!report) return 0;
  return report.promoted + report.demoted + report.graceBegun + report.graceEnded + report.pinsEnded;
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const said = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
