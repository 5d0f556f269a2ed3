// What a backup holds, read while others go on writing: each collection is copied as it is when its turn comes, and then every
// change since before its copying, so that whoever applies them in order has the database as it was at one moment, after it.
// That is how mongodump --oplog does it, with the change stream in place of the oplog:
// https://www.mongodb.com/docs/database-tools/mongodump/#std-option-mongodump.--oplog

import { BSON } from 'mongodb';
import type { ClientSession, Db, Document, Long, MongoClient } from 'mongodb';
import type { Frame, Kind } from './archive.ts';
import { outline } from './exact.ts';

export const FORMAT = 1;
const SYSTEM_DATABASES = new Set(['admin', 'config', 'local']);
const CHANGES = new Set(['insert', 'update', 'replace', 'delete']);
const UPHEAVALS = new Set(['drop', 'rename', 'dropDatabase', 'invalidate']);
const COPY_BATCH = 2_000;
const AWAIT_MS = 500;
/** An idle replica set writes a note into its history every 10 seconds (periodicNoopIntervalSecs); without one its end does not show. */
const END_PATIENCE_MS = 60_000;
/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const HISTORY_LOST = new Set<unknown>([260, 280, 286]);

export interface DumpOptions {
  /** null: all but MongoDB's own. */
  database: string | null;
  /** For the header. */
  kind: string;
  now: Date;
  tell(line: string): void;
  signal?: AbortSignal;
}

export interface Totals {
  collections: number;
  documents: number;
  changes: number;
}

export interface CollectionInfo {
  db: string;
  coll: string;
  type: string;
  options: Uint8Array;
  indexes: Uint8Array[];
}

/** A position in the history. The texts of tokens sort as the history goes: https://www.mongodb.com/docs/manual/changeStreams/#resume-tokens */
type Token = Document;

/** All frames of a backup, in order. @throws Error with a sentence for the person at the keyboard */
export async function* dump(client: MongoClient, options: DumpOptions): AsyncGenerator<Frame> {
  const session = client.startSession({ causalConsistency: true });
  try {
    yield* dumpIn(client, session, options);
  } catch (error) {
    if (HISTORY_LOST.has(codeOf(error))) {
      throw new Error(
        'the history of the database is shorter than this backup took: give it a longer one (an oplog that reaches further back), or copy at a quieter time',
        {
          cause: error,
        },
      );
    }
    throw error;
  } finally {
    await session.endSession();
  }
}

async function* dumpIn(client: MongoClient, session: ClientSession, options: DumpOptions): AsyncGenerator<Frame> {
  const { database, kind, now, tell, signal } = options;
  const hello = await client.db('admin').command({ hello: 1 });
  if (hello['msg'] === 'isdbgrid')
    throw new Error(
      'this is a sharded cluster, whose shards have no common moment that could be copied from here; use the tools of whoever runs it',
    );
  const totals: Totals = { collections: 0, documents: 0, changes: 0 };
  const watched = client.db(database ?? 'admin');
  const note = async (): Promise<Token> => {
    const token = await tokenNow(watched, database === null, session);
    // The session now knows how far the history had come, and reads nothing older: https://www.mongodb.com/docs/manual/core/causal-consistency-read-write-concerns/
    await client.db('admin').command({ ping: 1 }, { session });
    return token;
  };
  const begin = await note();
  /** What happened to a collection up to here is in its copy. */
  const copiedAfter = new Map<string, string>();
  yield frame('H', { format: FORMAT, at: now, kind, scope: database === null ? 'all' : 'database', database });
  for (const name of await databasesOf(client, database)) {
    for (const { coll, type } of await describe(client.db(name), session)) {
      if (type === 'view') continue;
      copiedAfter.set(`${name}.${coll}`, textOf(await note()));
      yield frame('N', { db: name, coll });
      let documents = 0;
      // In the order of _id nothing is met twice, even when it is deleted and inserted again meanwhile.
      const cursor = client
        .db(name)
        .collection(coll)
        .find<Uint8Array>(
          {},
          { raw: true, hint: { _id: 1 }, batchSize: COPY_BATCH, noCursorTimeout: true, readConcern: { level: 'majority' }, session },
        );
      for await (const bytes of cursor) {
        signal?.throwIfAborted();
        documents++;
        yield { kind: 'D', bytes };
      }
      totals.documents += documents;
      tell(`copied ${name}.${coll}: ${documents.toLocaleString('en')} documents`);
    }
  }
  const end = await tokenNow(watched, database === null, session);
  for await (const event of history(watched, database === null, session, begin, end)) {
    signal?.throwIfAborted();
    const { type, db, coll } = event;
    if (SYSTEM_DATABASES.has(db)) continue;
    if (UPHEAVALS.has(type)) {
      const what = [db, coll].filter(Boolean).join('.') || 'a database';
      throw new Error(`${what} was dropped or renamed during the backup (${type}); a backup cannot hold that. Start it again.`);
    }
    if (!CHANGES.has(type) || event.at <= (copiedAfter.get(`${db}.${coll}`) ?? '')) continue;
    totals.changes++;
    yield { kind: 'C', bytes: event.bytes };
  }
  for (const name of await databasesOf(client, database)) {
    for (const info of await describe(client.db(name), session)) {
      totals.collections++;
      yield frame('I', { ...info, options: asBinary(info.options), indexes: info.indexes.map(asBinary) });
    }
  }
  yield frame('E', { ...totals });
}

function frame(kind: Kind, doc: Document): Frame {
  return { kind, bytes: BSON.serialize(doc) };
}

/** Options and keys of indexes travel as bytes: not even a driver may change the order of their fields. */
function asBinary(bytes: Uint8Array): BSON.Binary {
  return new BSON.Binary(bytes);
}

async function databasesOf(client: MongoClient, database: string | null): Promise<string[]> {
  if (database !== null) return [database];
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  return databases.map(({ name }) => name).filter((name) => !SYSTEM_DATABASES.has(name));
}

async function describe(db: Db, session: ClientSession): Promise<CollectionInfo[]> {
  const empty = BSON.serialize({});
  const found = (await db.listCollections({}, { raw: true, session }).toArray()) as unknown as Uint8Array[];
  const infos: CollectionInfo[] = [];
  for (const { name: coll, type, options } of found.map(outline)) {
    if (typeof coll !== 'string' || typeof type !== 'string')
      throw new Error('the database describes a collection in a way that is not known');
    if (coll.startsWith('system.')) continue;
    if (type === 'timeseries')
      throw new Error(`${db.databaseName}.${coll} is a time series collection, which this backup does not know how to copy`);
    const indexes =
      type === 'view' ? [] : ((await db.collection(coll).listIndexes({ raw: true, session }).toArray()) as unknown as Uint8Array[]);
    infos.push({ db: db.databaseName, coll, type, options: options instanceof Uint8Array ? options : empty, indexes });
  }
  return infos.sort((a, b) => (a.coll < b.coll ? -1 : 1));
}

interface Cursor {
  id: Long;
  ns: string;
  postBatchResumeToken?: Token;
  firstBatch?: Uint8Array[];
  nextBatch?: Uint8Array[];
}

async function openStream(
  db: Db,
  isCluster: boolean,
  session: ClientSession,
  startAfter: Token | null,
  batchSize: number | null,
): Promise<Cursor> {
  const stage = { ...(startAfter ? { startAfter } : {}), ...(isCluster ? { allChangesForCluster: true } : {}) };
  const command = { aggregate: 1, pipeline: [{ $changeStream: stage }], cursor: batchSize === null ? {} : { batchSize } };
  const reply = await db.command(command, { session, fieldsAsRaw: { firstBatch: true }, promoteLongs: false });
  return reply['cursor'] as Cursor;
}

async function closeStream(db: Db, session: ClientSession, cursor: Cursor): Promise<void> {
  if (!cursor.id.isZero()) await db.command({ killCursors: collectionOf(cursor), cursors: [cursor.id] }, { session });
}

function collectionOf(cursor: Cursor): string {
  return cursor.ns.slice(cursor.ns.indexOf('.') + 1);
}

/** Where the history ends now. */
async function tokenNow(db: Db, isCluster: boolean, session: ClientSession): Promise<Token> {
  const cursor = await openStream(db, isCluster, session, null, 0);
  await closeStream(db, session, cursor);
  if (!cursor.postBatchResumeToken) throw new Error('the database does not tell where its history ends; MongoDB 6.0 or newer does');
  return cursor.postBatchResumeToken;
}

interface Told {
  bytes: Uint8Array;
  at: string;
  type: string;
  db: string;
  coll: string;
}

function told(bytes: Uint8Array): Told {
  const { _id, operationType, ns } = outline(bytes);
  const where: { db?: string; coll?: string } = ns instanceof Uint8Array ? BSON.deserialize(ns) : {};
  return {
    bytes,
    at: textOf(_id instanceof Uint8Array ? BSON.deserialize(_id) : {}),
    type: String(operationType),
    db: where.db ?? '',
    coll: where.coll ?? '',
  };
}

/** Every event after one position up to another. */
async function* history(db: Db, isCluster: boolean, session: ClientSession, from: Token, to: Token): AsyncGenerator<Told> {
  const end = textOf(to);
  let cursor = await openStream(db, isCluster, session, from, null);
  let movedMs = Date.now();
  let reached = '';
  try {
    for (;;) {
      const batch = cursor.firstBatch ?? cursor.nextBatch ?? [];
      for (const bytes of batch) {
        const event = told(bytes);
        if (event.at > end) return;
        yield event;
      }
      const token = cursor.postBatchResumeToken ? textOf(cursor.postBatchResumeToken) : reached;
      if (token >= end) return;
      if (cursor.id.isZero()) throw new Error('the database ended the stream of its changes; start the backup again');
      if (token !== reached) movedMs = Date.now();
      else if (Date.now() - movedMs > END_PATIENCE_MS)
        throw new Error('the history of the database does not reach its own end; is the replica set healthy?');
      reached = token;
      const reply = await db.command(
        { getMore: cursor.id, collection: collectionOf(cursor), maxTimeMS: AWAIT_MS },
        { session, fieldsAsRaw: { nextBatch: true }, promoteLongs: false },
      );
      cursor = reply['cursor'] as Cursor;
    }
  } finally {
    await closeStream(db, session, cursor);
  }
}

function textOf(token: Token): string {
  const text: unknown = token['_data'];
  if (typeof text !== 'string') throw new Error('the database names positions in its history in a way that is not known');
  return text;
}

function codeOf(error: unknown): unknown {
  return error && typeof error === 'object' && 'code' in error ? error.code : undefined;
}
