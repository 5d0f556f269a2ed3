// An embedded server in a temporary folder for the tests of one file, a driver connected to it, and a database whose name no
// other file uses.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { MongoClient, type Db, type Document, type MongoClientOptions } from 'mongodb';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from '../../server/embedded/server.ts';

export interface Harness {
  server: EmbeddedServer;
  client: MongoClient;
  db: Db;
  folder: string;
  /** The server's address with a database in it, for libraries that take both at once. */
  uri: (database?: string) => string;
  /** What the server complained about. */
  warnings: string[];
  /** One more client; closed with the others. */
  connect: (options?: MongoClientOptions, uri?: string) => Promise<MongoClient>;
  /** Stops the server and starts it again over the same folder, at another port. */
  restart: () => Promise<void>;
}

let databases = 0;

/** Registers the start and the end of a server; what it gives is there once the first test runs. */
export function embedded(name: string, options: Partial<EmbeddedOptions> = {}): Harness {
  const clients: MongoClient[] = [];
  const warnings: string[] = [];
  const harness = { warnings } as unknown as Harness;
  const start = async (): Promise<void> => {
    harness.server = await startEmbedded({ ...options, folder: harness.folder, warn: (message) => void warnings.push(message) });
    harness.client = await harness.connect();
    harness.db = harness.client.db(`${name}-${process.pid}-${++databases}`);
  };
  harness.connect = async (clientOptions = {}, uri = harness.server.uri) => {
    const client = new MongoClient(uri, clientOptions);
    clients.push(client);
    return await client.connect();
  };
  harness.uri = (database = harness.db.databaseName) => harness.server.uri.replace('/?', `/${database}?`);
  harness.restart = async () => {
    const database = harness.db.databaseName;
    await harness.client.close();
    await harness.server.close();
    await start();
    harness.db = harness.client.db(database);
  };
  beforeAll(async () => {
    harness.folder = mkdtempSync(path.join(tmpdir(), 'tierwise-embedded-'));
    await start();
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    await harness.server.close();
    rmSync(harness.folder, { recursive: true, force: true });
  });
  return harness;
}

/** What a promise was rejected with. */
export async function failureOf(work: Promise<unknown>): Promise<Document> {
  try {
    await work;
  } catch (error) {
    return error as Document;
  }
  throw new Error('it should have failed');
}

/** Looks again and again until there is something to see; for what arrives from another process. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, withinMs = 30_000): Promise<T> {
  const endsMs = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > endsMs) throw new Error(`nothing came within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
