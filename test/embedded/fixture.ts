// A database of its own for a test: a data folder, the server in this process, and clients that go away with it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { startEmbedded, type EmbeddedOptions, type EmbeddedServer } from '../../server/embedded/server.ts';
import { audit } from '../../scripts/crash-audit.ts';

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tierwise-embedded-'));
}

export class Fixture {
  readonly folder = aFolder();
  readonly warnings: string[] = [];
  readonly #options: Partial<EmbeddedOptions>;
  #clients: MongoClient[] = [];
  server!: EmbeddedServer;
  client!: MongoClient;

  constructor(options: Partial<EmbeddedOptions> = {}) {
    this.#options = options;
  }

  get db(): Db {
    return this.client.db('test');
  }

  async start(): Promise<void> {
    this.server = await startEmbedded({ folder: this.folder, warn: (message) => this.warnings.push(message), ...this.#options });
    this.client = this.newClient();
  }

  newClient(options: MongoClientOptions = {}): MongoClient {
    const client = new MongoClient(this.server.uri, { serverSelectionTimeoutMS: 5_000, ...options });
    this.#clients.push(client);
    return client;
  }

  /** As after a clean end of the process: a new server on the same folder, and a new client. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.close()));
    this.#clients = [];
    await this.server.close();
  }

  /** What in the store does not agree with itself. */
  audit(): string[] {
    return audit(this.server.engine);
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
