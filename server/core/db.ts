// The way to the database, the same for both kinds: a MongoDB replica set when MONGODB_URI names one, else the embedded
// database served from DATA_DIR by this very process. Everything beyond this file sees one driver, one mongoose connection
// and one set of promises: majority writes that survive a crash, transactions, change streams.

import { join } from 'node:path';
import mongoose from 'mongoose';
import type { ClientSession, Connection, Model } from 'mongoose';
import type { Collection, IndexDescription, IndexDirection, IndexOptions, MongoClient, MongoClientOptions } from 'mongodb';
import { startEmbedded } from '../embedded/server.ts';
import type { EmbeddedOptions } from '../embedded/server.ts';
import type { CompleteEnv, Env } from './env.ts';
import { newSecret } from './ids.ts';
import { safeUri } from './log.ts';
import type { Log } from './log.ts';
import { registerModels } from './model.ts';
import { recordTraffic } from './traffic.ts';

export type DatabaseKind = 'embedded' | 'replica-set';

export interface Database {
  kind: DatabaseKind;
  /** What a driver in another process connects to; may hold credentials, never log it. */
  uri: string;
  connection: Connection;
  client: MongoClient;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Creates the indexes that the registered models declare and that are missing. @throws when existing documents contradict one */
  buildIndexes(): Promise<void>;
  /**
   * Runs `work` in one transaction: all of it happens or nothing. On a write conflict the driver runs it again from the
   * start, so it must have no other effect than on the database.
   */
  transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  /** Whoever goes on asking by itself ends with the database: `end` is called once, before the connection is closed. */
  beforeClose(end: () => Promise<void>): void;
  close(): Promise<void>;
}

/** Written where a majority has it on disk, read what cannot be rolled back: both kinds of database keep the same promises. */
const OPTIONS: MongoClientOptions = {
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  retryWrites: true,
  retryReads: true,
  serverSelectionTimeoutMS: 10_000,
  connectTimeoutMS: 10_000,
};
/** Connections of one process; a web process waits on many small reads, a worker runs a few long ones. */
const POOL: Record<Env['role'], { minPoolSize: number; maxPoolSize: number }> = {
  web: { minPoolSize: 4, maxPoolSize: 50 },
  worker: { minPoolSize: 2, maxPoolSize: 20 },
  both: { minPoolSize: 4, maxPoolSize: 50 },
};
const DATABASE_NAME = 'tierwise';
/** How patient and how wide a connection is, an address may say for itself; the promises above it may not weaken. */
const LEFT_TO_THE_ADDRESS = ['serverSelectionTimeoutMS', 'connectTimeoutMS', 'minPoolSize', 'maxPoolSize'] as const;

/** Opens the database that the environment names. @throws Error with a sentence that says what to do */
export async function openDatabase(
  env: Pick<CompleteEnv, 'mongodbUri' | 'dataDir' | 'role' | 'recordTraffic'>,
  log: Log,
  { ttlMs }: Pick<EmbeddedOptions, 'ttlMs'> = {},
): Promise<Database> {
  const embedded =
    env.mongodbUri === null
      ? await startEmbedded({
          folder: join(env.dataDir, 'database'),
          secret: newSecret(18),
          warn: (message) => log.warn({ part: 'embedded database' }, message),
          ...(ttlMs === undefined ? {} : { ttlMs }),
        })
      : null;
  const uri = embedded?.uri ?? env.mongodbUri ?? '';
  mongoose.set('strictQuery', 'throw');
  mongoose.set('runValidators', true);
  const connection = mongoose.createConnection();
  try {
    await connection.openUri(uri, {
      ...withoutNamed(uri, { ...OPTIONS, ...POOL[env.role] }),
      dbName: databaseNameIn(uri),
      autoIndex: false,
      autoCreate: false,
      monitorCommands: env.recordTraffic !== null,
    });
    const client = connection.getClient();
    if (env.recordTraffic !== null) recordTraffic(client, env.recordTraffic);
    await demandReplicaSet(client, uri);
    const ends: (() => Promise<void>)[] = [];
    const database: Database = {
      kind: embedded ? 'embedded' : 'replica-set',
      uri,
      connection,
      client,
      async ping() {
        await client.db('admin').command({ ping: 1 });
      },
      async buildIndexes() {
        registerModels({ connection });
        for (const model of Object.values(connection.models) as Model<unknown>[]) await buildIndexesOf(model, log);
      },
      transaction: (work) => transact(connection, work),
      beforeClose(end) {
        ends.push(end);
      },
      async close() {
        for (const end of ends.splice(0)) await end();
        await connection.close();
        await embedded?.close();
      },
    };
    log.info({ database: safeUri(uri), kind: database.kind }, 'database open');
    return database;
  } catch (error) {
    await connection.close().catch(() => undefined);
    await embedded?.close();
    throw new Error(clearWord(error, uri), { cause: error });
  }
}

/** The same keys, or the same name, with other options: https://www.mongodb.com/docs/manual/reference/error-codes/ */
const OPTIONS_DIFFER = new Set<unknown>([85, 86]);

/**
 * An index that an earlier version declared otherwise (when its documents expire, which of them it holds) is made anew. Not one that
 * keeps something unique, before or after: while it is away a number could be taken twice, so that is left to a person.
 */
async function buildIndexesOf(model: Model<unknown>, log: Log): Promise<void> {
  const collection = model.db.getClient().db(model.db.name).collection(model.collection.collectionName);
  const declared = model.schema
    .indexes()
    .map(([key, options]) => ({ key: key as Record<string, IndexDirection>, ...(options as IndexOptions) }));
  if (declared.length === 0) return;
  try {
    // One round trip for all of a collection.
    await collection.createIndexes(declared);
  } catch (error) {
    if (!isOfOptions(error)) throw error;
    for (const each of declared) await renewIndex(collection, each, log);
  }
}

const isOfOptions = (error: unknown): error is Error => error instanceof Error && 'code' in error && OPTIONS_DIFFER.has(error.code);

async function renewIndex(collection: Collection, { key, ...options }: IndexDescription, log: Log): Promise<void> {
  try {
    await collection.createIndex(key, options, {});
  } catch (error) {
    if (!isOfOptions(error)) throw error;
    const isSame = (other: { key: object }) => JSON.stringify(Object.entries(other.key)) === JSON.stringify(Object.entries(key));
    const old = (await collection.indexes()).find(isSame);
    const index = `${collection.collectionName}.${old?.name ?? Object.keys(key).join('_')}`;
    if (old?.name === undefined || old.unique || options.unique) {
      throw new Error(
        `the index ${index} is there with other options than this version declares, and is not replaced by itself because it keeps ` +
          `something unique. Stop all processes, drop it, and start again. (${error.message})`,
        { cause: error },
      );
    }
    log.warn({ index }, 'an index has other options than before and is made anew');
    await collection.dropIndex(old.name);
    await collection.createIndex(key, options, {});
  }
}

async function transact<T>(connection: Connection, work: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = await connection.startSession();
  try {
    return await session.withTransaction(() => work(session), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    });
  } finally {
    await session.endSession();
  }
}

/** Transactions and change streams need a replica set (one member is enough) or a sharded cluster. */
async function demandReplicaSet(client: MongoClient, uri: string): Promise<void> {
  const hello = await client.db('admin').command({ hello: 1 });
  if (typeof hello['setName'] === 'string' || hello['msg'] === 'isdbgrid') return;
  throw new Error(
    `${safeUri(uri)} is a standalone MongoDB, not a replica set, and without one there are no transactions and no change streams. ` +
      'Start it with --replSet and run rs.initiate() once, or use the replica set of docker-compose.yml.',
  );
}

/** The database that the address names, else the program's own. */
export function databaseNameIn(uri: string): string {
  const [, name] = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri) ?? [];
  return name === undefined ? DATABASE_NAME : decodeURIComponent(name);
}

function withoutNamed(uri: string, options: MongoClientOptions): MongoClientOptions {
  // The driver compares names of options without regard to case, and takes ours before the address's.
  const named = new Set(Array.from(uri.matchAll(/[?&]([^=&]+)=/g), ([, name]) => name?.toLowerCase()));
  const kept = { ...options };
  for (const name of LEFT_TO_THE_ADDRESS) if (named.has(name.toLowerCase())) delete kept[name];
  return kept;
}

function clearWord(error: unknown, uri: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'MongooseServerSelectionError') {
    return `no MongoDB answers at ${safeUri(uri)} (${message}). Check the address, the replica set's name and that it has a primary.`;
  }
  return message.replaceAll(uri, safeUri(uri));
}
