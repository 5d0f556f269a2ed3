// The embedded database under load: a server process of its own, this process as the client on the same cores, a million
// documents of 595 bytes. "Theirs" are reference figures, taken once on a machine of this class when nothing else ran on it.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BSON, MongoClient, ObjectId, type Collection, type Document } from 'mongodb';

import type { BenchRow } from './bench.ts';
import { ensureBuilt } from './build.js';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT_BYTES = 595;
const REGIONS = ['华东', '华南', '华北', '西南', '东北', '华中', '西北'];

interface Served {
  child: ChildProcess;
  client: MongoClient;
  startSeconds: number;
}

export async function benchEmbedded(size: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  await ensureBuilt();
  const count = size === 'full' ? 1_000_000 : 50_000;
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'));
  const rows: BenchRow[] = [];
  /** The reference figures hold for a million; the smaller scale compares rates all the same. */
  const share = count / 1_000_000;
  const note = (id: string, what: string, ours: number, theirs: number, unit: string, factor = 1): void => {
    const isRate = unit.endsWith('/s');
    const ratio = isRate ? ours / theirs : theirs / ours;
    rows.push({ id, what, ours, theirs, unit, ratio, goal: factor === 1 ? '≥ 1 ×' : `≥ ${factor} ×`, holds: ratio >= factor });
    console.log(`${what}: ${ours.toFixed(ours < 100 ? 2 : 0)} ${unit} (reference ${theirs}, ${ratio.toFixed(2)} ×)`);
  };
  note('machine-decode', 'this machine: decoding one document with the bson package', decodeMicroseconds(), 3.1, 'µs');
  let served = await serve(folder);
  try {
    const ids = Array.from({ length: count }, () => new ObjectId());
    const members = served.client.db('bench').collection('members');
    note('insertMany', 'insertMany, 1,000 a batch', await insertAll(members, ids), 61_000, '/s');
    const others = served.client.db('bench').collection('others');
    note(
      'insertOne',
      'insertOne, one at a time',
      await rate(2_000, 1, (at) => others.insertOne(makeDocument(new ObjectId(), at))),
      1_400,
      '/s',
    );
    note(
      'insertOne-50',
      'insertOne, 50 at a time',
      await rate(20_000, 50, (at) => others.insertOne(makeDocument(new ObjectId(), at))),
      8_200,
      '/s',
    );
    const someId = (at: number): ObjectId => ids[(at * 7_919) % count] as ObjectId;
    note('findOne', 'findOne by _id, one at a time', await rate(5_000, 1, (at) => members.findOne({ _id: someId(at) })), 2_800, '/s');
    note('findOne-32', 'findOne by _id, 32 at a time', await rate(40_000, 32, (at) => members.findOne({ _id: someId(at) })), 9_200, '/s');
    const touch = (at: number): Promise<unknown> => members.updateOne({ _id: someId(at) }, { $set: { seen: at }, $inc: { visits: 1 } });
    note('updateOne', 'updateOne, one at a time', await rate(3_000, 1, touch), 1_450, '/s', 2);
    note('updateOne-32', 'updateOne, 32 at a time', await rate(30_000, 32, touch), 5_700, '/s', 2);
    note('createIndex', 'createIndex over everything', await seconds(() => members.createIndex({ memberNo: 1 }, {}, {})), 9 * share, 's');
    await members.createIndex({ group: 1 }, {}, {});
    note(
      'find-20',
      'find 20 by index, one at a time',
      await rate(3_000, 1, (at) => members.find({ group: at % (count / 20) }).toArray()),
      1_250,
      '/s',
    );
    const grouping = [{ $match: { amountFen: { $gte: 0 } } }, { $group: { _id: '$region', sum: { $sum: '$amountFen' }, n: { $sum: 1 } } }];
    let groups: Document[] = [];
    const groupSeconds = await best(3, () => seconds(async () => void (groups = await members.aggregate(grouping).toArray())));
    if (groups.reduce((sum, group) => sum + Number(group['n']), 0) !== count) throw new Error('the groups do not add up');
    note('group', '$match and $group over everything', groupSeconds, 3.6 * share, 's', 2);
    note(
      'stream-raw',
      'streaming everything, left undecoded by the client',
      await seconds(() => streamAll(members, count, true)),
      4.7 * share,
      's',
    );
    note('stream', 'streaming everything, decoded by the client', await seconds(() => streamAll(members, count, false)), 4.7 * share, 's');
    note('bulk', 'updateOne of everything in bulk', await seconds(() => updateAll(members, ids)), 37 * share, 's', 2);
    note('memory', 'own memory (anonymous pages) after all this', ownMegabytes(served.child), 600, 'MB');
    await stop(served);
    served = await serve(folder);
    note('restart', 'restart until it answers', served.startSeconds, 1, 's');
    const kept = await served.client
      .db('bench')
      .collection('members')
      .countDocuments({ visits: { $gte: 1 } });
    if (kept !== count) throw new Error(`after the restart ${kept} of ${count} updates are there`);
  } finally {
    await stop(served);
    rmSync(folder, { recursive: true, force: true });
  }
  return { scale: `${count.toLocaleString('en')} documents of ${DOCUMENT_BYTES} bytes`, rows };
}

async function serve(folder: string): Promise<Served> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, 'dist/database.js'), '--port', '0'], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /^MONGODB_URI=(\S+)$/m.exec(printed);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the database did not start (exit code ${code})`)));
  });
  const startSeconds = (performance.now() - started) / 1000;
  const client = await new MongoClient(uri, { maxPoolSize: 50 }).connect();
  return { child, client, startSeconds };
}

async function stop({ child, client }: Served): Promise<void> {
  await client.close();
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** Not ours to improve: it tells how this machine, now, compares with the one of the reference figures. */
function decodeMicroseconds(): number {
  const bytes = BSON.serialize(makeDocument(new ObjectId(), 1));
  const run = (times: number): number => {
    const started = performance.now();
    for (let at = 0; at < times; at++) BSON.deserialize(bytes);
    return ((performance.now() - started) * 1000) / times;
  };
  run(20_000);
  return run(100_000);
}

let padding = '';

function makeDocument(_id: ObjectId, at: number): Document {
  const document = {
    _id,
    memberNo: `M${String(1_000_000 + ((at * 7_919) % 1_000_000))}`,
    name: `会员${at}`,
    tier: ['NEW', 'MID', 'HEAD'][at % 3],
    region: REGIONS[at % REGIONS.length],
    group: Math.floor(at / 20),
    amountFen: (at * 37) % 100_003,
    orders: at % 17,
    joinedAt: new Date(1_700_000_000_000 + at * 1000),
    isActive: at % 5 !== 0,
    tags: ['a', 'b'],
    note: padding,
  };
  if (padding === '') padding = document.note = 'x'.repeat(DOCUMENT_BYTES - BSON.calculateObjectSize(document));
  return document;
}

async function insertAll(collection: Collection, ids: ObjectId[]): Promise<number> {
  let took = 0;
  for (let from = 0; from < ids.length; from += 1000) {
    const batch = ids.slice(from, from + 1000).map((id, at) => makeDocument(id, from + at));
    took += await seconds(() => collection.insertMany(batch, { ordered: false }));
  }
  return ids.length / took;
}

async function updateAll(collection: Collection, ids: ObjectId[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 10_000) {
    const operations = ids.slice(from, from + 10_000).map((_id, at) => ({
      updateOne: { filter: { _id }, update: { $set: { seen: from + at }, $inc: { visits: 1 } } },
    }));
    const result = await collection.bulkWrite(operations, { ordered: false });
    if (result.matchedCount !== operations.length) throw new Error('the bulk update missed documents');
  }
}

async function streamAll(collection: Collection, count: number, raw: boolean): Promise<void> {
  let n = 0;
  const cursor = collection.find({}, { batchSize: 10_000, raw });
  while (await cursor.next()) n++;
  if (n !== count) throw new Error(`streamed ${n} of ${count}`);
}

/** Operations a second with `width` of them under way. */
async function rate(total: number, width: number, run: (at: number) => Promise<unknown>): Promise<number> {
  for (let at = 0; at < Math.min(200, total); at++) await run(at);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < total) await run(next++);
  };
  const took = await seconds(() => Promise.all(Array.from({ length: width }, lane)));
  return total / took;
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

async function best(times: number, run: () => Promise<number>): Promise<number> {
  let least = Infinity;
  for (let at = 0; at < times; at++) least = Math.min(least, await run());
  return least;
}

/** Memory of the process's own, without the pages of the mapped file; Linux only. */
function ownMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
