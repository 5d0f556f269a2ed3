// The HTTP side, served for real on a free port, with a stand-in for the database that only answers or does not.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { makeApp } from '../../server/app.ts';
import type { App, Running } from '../../server/app.ts';
import type { Database } from '../../server/core/db.ts';
import { Refused } from '../../server/core/errors.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { domains } from '../../server/domains.ts';
import { buildSchema, readSdl } from '../../server/schema.ts';

const STARTED = new Date('2026-03-01T02:30:00.000Z');

interface Served {
  url: string;
  running: Running;
  lines: string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  ask(query: string, init?: { headers?: Record<string, string>; variables?: object }): Promise<Response>;
}

let open: { server: Server; app: App } | null = null;

function aDatabase(ping: () => Promise<void> = () => Promise.resolve()): Database {
  return { kind: 'embedded', ping } as unknown as Database;
}

async function serve({
  schema = buildSchema(readSdl(), domains),
  production = false,
}: { schema?: GraphQLSchema; production?: boolean } = {}): Promise<Served> {
  const lines: string[] = [];
  const log = makeLog({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
  const running: Running = { database: null, waitingFor: new Set(['database']) };
  const about = { version: '1.2.3', startedAt: STARTED };
  const app = await makeApp({ about, time: makeBusinessTime('Asia/Shanghai'), log, running, schema, production });
  const server = createServer(app.listener);
  open = { server, app };
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, init?: RequestInit) => fetch(url + path, init);
  return {
    url,
    running,
    lines,
    get,
    ask: (query, { headers = {}, variables } = {}) =>
      get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

async function serveReady(options: Parameters<typeof serve>[0] = {}): Promise<Served> {
  const served = await serve(options);
  served.running.database = aDatabase();
  served.running.waitingFor.clear();
  return served;
}

/** A schema of one field, `thing`, that does what the test says. */
function schemaWith(thing: () => unknown): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: 'type Query { thing: String! }', resolvers: { Query: { thing } } });
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; faultId?: string; details?: unknown } }[];
}

async function answer(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}

afterEach(async () => {
  open?.server.closeAllConnections();
  await new Promise((closed) => open?.server.close(closed));
  await open?.app.close();
  open = null;
});

describe('health', () => {
  test('the process answers before the database is open', async () => {
    const { get } = await serve();
    expect((await get('/healthz')).status).toBe(200);
  });

  test('not ready says what is waited for', async () => {
    const { get } = await serve();
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, waitingFor: ['database'] });
  });

  test('ready once the database answers', async () => {
    const { get } = await serveReady();
    const response = await get('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, waitingFor: [] });
  });

  test('not ready again when the database stops answering', async () => {
    const { get, running } = await serveReady();
    running.database = aDatabase(() => Promise.reject(new Error('gone')));
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, waitingFor: ['database'] });
  });

  test('a stopping server is not ready', async () => {
    const { get, running } = await serveReady();
    running.waitingFor.add('shutdown');
    expect((await get('/readyz')).status).toBe(503);
  });
});

describe('metrics', () => {
  test('name the route pattern, not the path that was asked for', async () => {
    const { get } = await serveReady();
    await get('/healthz');
    await get('/somewhere/else');
    const text = await (await get('/metrics')).text();
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain('route="unknown",status="404"');
    expect(text).not.toContain('somewhere');
    expect(text).toContain('process_cpu_seconds_total');
  });

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])('are refused to what a proxy passes on with %s', async (header) => {
    const { get } = await serveReady();
    expect((await get('/metrics', { headers: { [header]: '203.0.113.7' } })).status).toBe(403);
  });
});

describe('addresses', () => {
  test('an unknown one is refused in both languages', async () => {
    const { get } = await serveReady();
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      code: 'NOT_FOUND',
      message: { zh: '没有这个地址。', en: 'There is nothing at this address.' },
    });
  });

  test('the front page says in both languages which server lives here', async () => {
    const { get } = await serveReady();
    const response = await get('/');
    const page = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(page).toContain('服务正在运行');
    expect(page).toContain('The server is running');
    expect(page).toContain('1.2.3');
    expect(page).toContain('embedded database');
    expect(page).toContain('href="/readyz"');
  });

  test('answers tell browsers to run nothing and to frame nothing', async () => {
    const { get } = await serveReady();
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.has('x-powered-by')).toBe(false);
  });
});

describe('request ids', () => {
  test('a sane one is kept', async () => {
    const { get } = await serveReady();
    const response = await get('/', { headers: { 'x-request-id': 'order-import-0042' } });
    expect(response.headers.get('x-request-id')).toBe('order-import-0042');
  });

  test.each(['short', 'x'.repeat(65), 'with space and <tag>'])('%s is replaced', async (given) => {
    const { get } = await serveReady();
    const response = await get('/', { headers: { 'x-request-id': given } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('the log of a request holds its id and route, and neither path, query, agent nor address', async () => {
  const { get, lines } = await serveReady();
  await get('/calendar/very-secret-link?phone=13800138000', { headers: { 'x-request-id': 'request-0001', 'user-agent': 'Curious/1.0' } });
  const text = lines.join('');
  expect(text).toContain('request-0001');
  expect(text).toContain('"status":404');
  expect(text).not.toMatch(/very-secret-link|13800138000|Curious|127\.0\.0\.1/);
});

describe('GraphQL', () => {
  test('is refused with 503 until the database is open', async () => {
    const { ask } = await serve();
    const response = await ask('{ server { version } }');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'NOT_READY' });
  });

  test('says which server answers', async () => {
    const { ask } = await serveReady();
    const { data, errors } = await answer(await ask('{ server { version startedAt database businessZone businessDay } }'));
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      server: {
        version: '1.2.3',
        startedAt: '2026-03-01T02:30:00.000Z',
        database: 'EMBEDDED',
        businessZone: 'Asia/Shanghai',
        businessDay: makeBusinessTime('Asia/Shanghai').dayKey(new Date()),
      },
    });
  });

  test('shows a refusal by its code, with its details', async () => {
    const schema = schemaWith(() => {
      throw new Refused('GROUP_FULL', { limit: 300 });
    });
    const { ask, lines } = await serveReady({ schema });
    const { errors } = await answer(await ask('{ thing }'));
    expect(errors?.[0]).toMatchObject({ message: 'GROUP_FULL', extensions: { code: 'GROUP_FULL', details: { limit: 300 } } });
    expect(lines.join('')).not.toContain('"fault"');
  });

  test('shows a fault by an id under which the log has the whole of it', async () => {
    const schema = schemaWith(() => {
      throw new Error('connection to db7.internal lost');
    });
    const { ask, lines } = await serveReady({ schema });
    const response = await ask('{ thing }');
    const text = await response.text();
    const id = (JSON.parse(text) as Answer).errors?.[0]?.extensions.faultId;
    expect(id).toMatch(/^F-[0-9A-F]{10}$/);
    expect(text).not.toMatch(/db7|stack|\.ts/);
    const line = lines.find((each) => each.includes(String(id)));
    expect(line).toContain('connection to db7.internal lost');
    expect(line).toContain('app.test.ts');
  });

  test('counts a value that does not fit its scalar as a fault of ours', async () => {
    const { ask } = await serveReady({ schema: schemaWith(() => null) });
    const { errors } = await answer(await ask('{ thing }'));
    expect(errors?.[0]?.extensions.code).toBe('FAULT');
  });

  test('tells a caller what is wrong with a query', async () => {
    const { ask } = await serveReady();
    const response = await ask('{ servr { version } }');
    expect(response.status).toBe(400);
    const { errors } = await answer(response);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('servr'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(JSON.stringify(errors)).not.toContain('stacktrace');
  });

  test('describes its schema in development only', async () => {
    const open = await serveReady();
    expect((await answer(await open.ask('{ __schema { queryType { name } } }'))).errors).toBeUndefined();
  });

  test('hides its schema in production, also from guesses', async () => {
    const { ask } = await serveReady({ production: true });
    expect((await answer(await ask('{ __schema { queryType { name } } }'))).errors).toHaveLength(1);
    const guess = await answer(await ask('{ servr { version } }'));
    expect(JSON.stringify(guess)).not.toContain('Did you mean');
  });

  test('refuses what a foreign page could send without asking first', async () => {
    const { get } = await serveReady();
    const body = JSON.stringify({ query: '{ server { version } }' });
    const response = await get('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    expect(response.status).toBe(400);
  });

  test('refuses a body that is not JSON', async () => {
    const { get, lines } = await serveReady();
    const response = await get('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'MALFORMED' });
    expect(lines.join('')).not.toContain('"fault"');
  });

  test('refuses a body that is too large', async () => {
    const { ask } = await serveReady();
    const response = await ask(`# ${'x'.repeat(300_000)}\n{ server { version } }`);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'TOO_LARGE' });
  });

  test('does not answer to GET, which would leave queries in logs and histories', async () => {
    const { get } = await serveReady();
    expect((await get('/graphql?query={server{version}}')).status).toBe(404);
  });
});
