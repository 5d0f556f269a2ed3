// What a command needs to know while it runs, and the two ways in which it touches data: a read, in one instant of the live
// store or on one snapshot; and a write, in one turn of the event loop, tried again after a transaction that blocks it ends.

import { BREATHE } from './aggregate.ts';
import type { Collection } from './catalog.ts';
import type { Cursors } from './cursors.ts';
import { createCollection, structureOf } from './ddl.ts';
import { Blocked, type Engine } from './engine.ts';
import { ServerError } from './errors.ts';
import type { SessionRef, Sessions } from './sessions.ts';
import type { Snapshot, View } from './store.ts';
import type { Transaction } from './transactions.ts';
import { emptyDoc, type Doc } from './values.ts';

export interface Services {
  engine: Engine;
  sessions: Sessions;
  cursors: Cursors;
  startedMs: number;
  /** host:port that this server answers on. */
  address(): string;
  /** Open connections and such, for serverStatus. */
  connections(): number;
}

export interface Operation extends Services {
  name: string;
  database: string;
  body: Doc;
  /** Document sequences of the message, by field: raw documents. */
  sequences: ReadonlyMap<string, Buffer[]>;
  session: SessionRef | null;
  transaction: Transaction | null;
  now: Date;
  /** Milliseconds of the epoch after which the command has taken too long, or null. */
  deadlineMs: number | null;
  connectionId: number;
  /** Set when the client is gone: long waits end. */
  isAbandoned(): boolean;
}

/** How many breaths a read may hold before it moves from the live store to a snapshot: some milliseconds. */
export const LIVE_BREATHS = 4;
/** A batch of a cursor ends beyond this, like MongoDB's. */
const BATCH_BYTES = 16 * 2 ** 20 - 64 * 1024;

/** What a read may keep in memory while the disk is full. */
const AT_ONCE_BYTES = 256 * 2 ** 20;

export type Results = Generator<Buffer | typeof BREATHE, void, undefined>;

export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function checkDeadline(operation: Operation): void {
  if (operation.deadlineMs !== null && Date.now() > operation.deadlineMs)
    throw new ServerError('MaxTimeMSExpired', 'operation exceeded time limit');
  operation.transaction?.checkOpen();
  if (operation.isAbandoned()) throw new ServerError('Interrupted', 'the client is gone');
}

export function findCollection(operation: Operation, ns: string): Collection | undefined {
  const created = operation.transaction?.created.get(ns);
  if (created) return created;
  operation.transaction?.checkUnchanged(structureOf(ns));
  return operation.engine.catalog.find(ns);
}

/** The collection to write to, created when it is missing. Called within the write, so that no two writers create it. */
export function collectionForWrite(operation: Operation, ns: string): Collection {
  operation.transaction?.namespaces.add(ns);
  return findCollection(operation, ns) ?? createCollection(operation.engine, operation.transaction, ns, emptyDoc());
}

export type WriteTarget = Engine | Transaction;

/**
 * Runs a write in this turn of the event loop; when a transaction stands in its way, again when that has ended. The work
 * must not have written anything by the time it is blocked.
 */
export function attempt<T>(operation: Operation, work: (target: WriteTarget) => T): T | Promise<T> {
  try {
    return work(operation.transaction ?? operation.engine);
  } catch (error) {
    if (error instanceof Blocked) return attemptAfter(operation, error, work);
    throw error;
  }
}

async function attemptAfter<T>(operation: Operation, first: Blocked, work: (target: WriteTarget) => T): Promise<T> {
  for (let blocked = first; ;) {
    await waitFor(operation, blocked.holder.ended);
    try {
      return work(operation.transaction ?? operation.engine);
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      blocked = error;
    }
  }
}

async function waitFor(operation: Operation, ended: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, operation.deadlineMs === null ? 1_000 : Math.max(0, operation.deadlineMs - Date.now() + 1));
  });
  await Promise.race([ended, limit]);
  clearTimeout(timer);
  checkDeadline(operation);
}

export interface FirstBatch {
  docs: Buffer[];
  /** What is left to read, or null when that was all. */
  rest: OpenResults | null;
}

/** Results that go on after the first batch; whoever holds them closes them. */
export interface OpenResults {
  results: Results;
  snapshot: Snapshot | null;
}

/** Reads the first batch. The generator that `make` returns must hand out buffers of its own, not lent ones. */
export async function readFirst(operation: Operation, batchSize: number, make: (view: View) => Results): Promise<FirstBatch> {
  for (let quick = operation.transaction ? null : readLive(operation.engine, batchSize, make); quick;) {
    try {
      // What a client has seen, a crash must not take back.
      await operation.engine.durable();
      return { docs: quick, rest: null };
    } catch (error) {
      // What was seen could not be made durable and has been undone: look again.
      if (!(error instanceof ServerError)) throw error;
      quick = readLive(operation.engine, batchSize, make);
    }
  }
  const open = operation.transaction
    ? { results: make(operation.transaction), snapshot: null }
    : await openSnapshot(operation.engine, make);
  try {
    const { docs, isDone } = await readBatch(operation, open, batchSize);
    if (isDone) closeResults(open);
    return { docs, rest: isDone ? null : open };
  } catch (error) {
    closeResults(open);
    throw error;
  }
}

async function openSnapshot(engine: Engine, make: (view: View) => Results): Promise<OpenResults> {
  try {
    if (!engine.isFull) {
      const snapshot = engine.snapshot();
      return { results: make(snapshot), snapshot };
    }
  } catch (error) {
    if (!(error instanceof ServerError) || error.codeName !== 'OutOfDiskSpace') throw error;
  }
  // A full disk takes no commit, and what is not committed no snapshot shows: then everything is read in this turn.
  const docs = readAtOnce(engine, make);
  await engine.durable();
  return { results: kept(docs), snapshot: null };
}

function* kept(docs: Buffer[]): Results {
  yield* docs;
}

function readAtOnce(engine: Engine, make: (view: View) => Results): Buffer[] {
  const docs: Buffer[] = [];
  let bytes = 0;
  for (const doc of make(engine)) {
    if (doc === BREATHE) continue;
    bytes += doc.length;
    if (bytes > AT_ONCE_BYTES)
      throw new ServerError('OutOfDiskSpace', 'the disk is full, and so much can only be read when there is room again');
    docs.push(doc);
  }
  return docs;
}

export function closeResults(open: OpenResults): void {
  open.results.return();
  open.snapshot?.close();
}

/** All results within this very turn, or null when they are too many or take too long. */
function readLive(engine: Engine, batchSize: number, make: (view: View) => Results): Buffer[] | null {
  const docs: Buffer[] = [];
  let breaths = 0;
  let bytes = 0;
  const results = make(engine);
  try {
    for (const doc of results) {
      if (doc === BREATHE) {
        if (++breaths > LIVE_BREATHS) return null;
        continue;
      }
      bytes += doc.length;
      if (docs.length === batchSize || (bytes > BATCH_BYTES && docs.length > 0)) return null;
      docs.push(doc);
    }
    return docs;
  } finally {
    results.return();
  }
}

/** The next batch of open results. A document that no longer fits is kept for the batch after. */
export async function readBatch(operation: Operation, open: OpenResults, batchSize: number): Promise<{ docs: Buffer[]; isDone: boolean }> {
  const docs: Buffer[] = [];
  let bytes = 0;
  if (batchSize === 0) return { docs, isDone: false };
  for (;;) {
    const next = open.results.next();
    if (next.done) return { docs, isDone: true };
    if (next.value === BREATHE) {
      await breathe();
      checkDeadline(operation);
      continue;
    }
    docs.push(next.value);
    bytes += next.value.length;
    if (docs.length >= batchSize || bytes > BATCH_BYTES / 2) return { docs, isDone: false };
  }
}
