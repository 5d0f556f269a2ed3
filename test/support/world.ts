// What a test of a domain stands on: a database of its own, and a Ctx for whoever the test wants to be. The clock is the
// test's: `ctx({ now })`.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { graphql } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { PROGRAM } from '../../server/context.ts';
import type { About, Ctx, Role, Viewer } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import type { Database } from '../../server/core/db.ts';
import { makeFieldCipher } from '../../server/core/field-crypto.ts';
import { makeLog } from '../../server/core/log.ts';
import type { Log } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { domains } from '../../server/domains.ts';
import { presentError } from '../../server/faults.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';

/** Tuesday 12 May 2026, 10:30 in Shanghai. */
export const NOON = new Date('2026-05-12T02:30:00.000Z');

/** The longest wait that a timer knows, in milliseconds. */
const NEVER = 2 ** 31 - 1;

export interface Emitted {
  room: string;
  event: string;
  state: object;
}

export interface World {
  folder: string;
  db: Database;
  log: Log;
  lines: string[];
  about: About;
  emitted: Emitted[];
  /** The program's own, at NOON, unless told. */
  ctx(more?: Partial<Ctx>): Ctx;
  /** Asks GraphQL without HTTP, in the given Ctx. */
  ask(ctx: Ctx, query: string, variables?: object): Promise<{ data: ReturnType<typeof JSON.parse>; errors?: GraphQLFormattedError[] }>;
  close(): Promise<void>;
}

export function asStaff(role: Role, id = '0'.repeat(24)): Viewer {
  return { kind: 'STAFF', id, roles: [role], sessionId: null };
}

export function asMember(id: string, ...more: Role[]): Viewer {
  return { kind: 'DISTRIBUTOR', id, roles: ['DISTRIBUTOR', ...more], sessionId: null };
}

/** A world with an empty database and its indexes. Close it in afterAll. */
export async function makeWorld(about: Partial<About> = {}): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierwise-world-'));
  const lines: string[] = [];
  const log = makeLog({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
  const recordTraffic = process.env['RECORD_TRAFFIC'] ?? null;
  // What is kept until a time goes by the machine's clock, and the days of a test are long past.
  const db = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic }, log, { ttlMs: NEVER });
  await db.buildIndexes();
  const emitted: Emitted[] = [];
  // Only tests that ask need it.
  let schema: GraphQLSchema | null = null;
  const full: About = {
    version: '0.0.0-test',
    startedAt: NOON,
    publicUrl: 'http://localhost:3000',
    production: false,
    demo: false,
    secrets: { session: randomBytes(32).toString('base64'), webhook: randomBytes(32).toString('base64') },
    tickets: { jwksUrl: null, issuer: null },
    files: { kind: 'FOLDER', folder: path.join(folder, 'files') },
    ...about,
  };
  const cipher = makeFieldCipher([{ version: 1, key: randomBytes(32) }]);
  const time = makeBusinessTime('Asia/Shanghai');
  return {
    folder,
    db,
    log,
    lines,
    about: full,
    emitted,
    ctx: (more = {}) => ({
      viewer: PROGRAM,
      now: NOON,
      db,
      log,
      about: full,
      time,
      cipher,
      emit: (room, event, state) => emitted.push({ room, event, state }),
      ...more,
    }),
    async ask(ctx, query, variables = {}) {
      schema ??= buildSchema(readSdl(), domains);
      const result = await graphql({ schema, source: query, contextValue: ctx, variableValues: variables as Record<string, unknown> });
      const errors = result.errors?.map((error) => presentError(error.toJSON(), error, log));
      return { data: JSON.parse(JSON.stringify(result.data ?? null)), ...(errors ? { errors } : {}) };
    },
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Empties every collection, indexes stay. */
export async function emptyWorld({ db }: World): Promise<void> {
  const native = db.connection.getClient().db(db.connection.name);
  for (const { name } of await native.listCollections({}, { nameOnly: true }).toArray()) await native.collection(name).deleteMany({});
}
