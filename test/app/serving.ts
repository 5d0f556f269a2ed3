// The HTTP side, served for real on a free port, with a stand-in for the database that only answers or does not.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { ctxMaker, makeApp } from '../../server/app.ts';
import type { App, AppParts, Running } from '../../server/app.ts';
import { issueScriptToken } from '../../server/auth/service.ts';
import type { About, Role } from '../../server/context.ts';
import type { Database } from '../../server/core/db.ts';
import { makeFieldCipher } from '../../server/core/field-crypto.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { domains } from '../../server/domains.ts';
import { loadPersisted } from '../../server/persisted.ts';
import type { Operations } from '../../server/persisted.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';

export const STARTED = new Date('2026-03-01T02:30:00.000Z');

export interface Served {
  url: string;
  about: About;
  running: Running;
  lines: string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  ask(query: string, init?: { headers?: Record<string, string>; variables?: object }): Promise<Response>;
}

export interface ServeOptions extends Partial<Pick<AppParts, 'edges' | 'pagesFolder' | 'servesWeb'>> {
  schema?: GraphQLSchema;
  about?: Partial<About>;
  operations?: Operations;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; faultId?: string; details?: unknown; sentence: { zh: string; en: string } } }[];
}

const open: { server: Server; app: App }[] = [];

export function aDatabase(ping: () => Promise<void> = () => Promise.resolve()): Database {
  return { kind: 'embedded', ping } as unknown as Database;
}

/** A token that needs no database: as `npm run token` makes it. */
export function aToken(about: About, role: Role, now = new Date()): string {
  const kind = role === 'DISTRIBUTOR' || role === 'KOL' ? 'DISTRIBUTOR' : 'STAFF';
  return issueScriptToken(about, { role, id: '0123456789abcdef01234567', kind }, now);
}

export async function serve(options: ServeOptions = {}): Promise<Served> {
  const { schema = buildSchema(readSdl(), domains), operations = {}, edges = [], pagesFolder = '/nowhere', servesWeb = true } = options;
  const lines: string[] = [];
  const log = makeLog({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
  const running: Running = { database: null, emit: () => undefined, waitingFor: new Set(['database']) };
  const about: About = {
    version: '1.2.3',
    startedAt: STARTED,
    publicUrl: 'https://club.example.com',
    production: false,
    demo: false,
    secrets: { session: randomBytes(32).toString('base64'), webhook: randomBytes(32).toString('base64') },
    tickets: { jwksUrl: null, issuer: null },
    ...options.about,
  };
  const cipher = makeFieldCipher([{ version: 1, key: randomBytes(32) }]);
  const makeCtx = ctxMaker(running, { about, time: makeBusinessTime('Asia/Shanghai'), cipher, log });
  const { find } = loadPersisted(schema, operations);
  const app = await makeApp({ about, log, running, schema, makeCtx, find, edges, pagesFolder, servesWeb });
  const server = createServer(app.listener);
  open.push({ server, app });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, init?: RequestInit) => fetch(url + path, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    get(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    about,
    running,
    lines,
    get,
    post,
    ask: (query, { headers = {}, variables } = {}) => post('/graphql', { query, variables }, headers),
  };
}

export async function serveReady(options: ServeOptions = {}): Promise<Served> {
  const served = await serve(options);
  served.running.database = aDatabase();
  served.running.waitingFor.clear();
  return served;
}

export async function answer(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}

afterEach(async () => {
  for (const { server, app } of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await app.close();
  }
});
