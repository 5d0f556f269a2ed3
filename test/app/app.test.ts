// The HTTP side: health, figures, addresses, ids, the log, and GraphQL by documents of the caller's own.

import { describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { Refused } from '../../server/core/errors.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { aDatabase, aToken, answer, serve, serveReady } from './serving.ts';
import type { Answer } from './serving.ts';

/** A schema of one field, `thing`, that does what the test says. */
function schemaWith(thing: () => unknown): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: 'type Query { thing: String! }', resolvers: { Query: { thing } } });
}

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
    const { get, ask } = await serveReady();
    await get('/healthz');
    await get('/somewhere/else');
    await ask('{ server { version } }');
    const text = await (await get('/metrics')).text();
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/healthz",status="200"} 1');
    expect(text).toContain('route="unknown",status="404"');
    expect(text).not.toContain('somewhere');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).toContain('graphql_operations_total{operation="free",outcome="ok"} 1');
  });

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])('are refused to what a proxy passes on with %s', async (header) => {
    const { get } = await serveReady();
    const response = await get('/metrics', { headers: { [header]: '203.0.113.7' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'LOCAL_ONLY' });
  });

  test("are shown to an admin's token from anywhere, and to no other token", async () => {
    const { get, about } = await serveReady();
    const from = (role: 'ADMIN' | 'OPERATOR') => ({ 'x-forwarded-for': '203.0.113.7', authorization: `Bearer ${aToken(about, role)}` });
    expect((await get('/metrics', { headers: from('ADMIN') })).status).toBe(200);
    expect((await get('/metrics', { headers: from('OPERATOR') })).status).toBe(403);
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

  test('answers with data are run, framed and kept by nobody', async () => {
    const { get, ask } = await serveReady();
    for (const { headers } of [await get('/nowhere'), await get('/healthz'), await ask('{ server { version } }')]) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('x-powered-by')).toBe(false);
    }
  });

  test('one that cannot be decoded is refused as malformed', async () => {
    const { get, lines } = await serveReady({
      edges: [{ method: 'GET', path: '/things/:name', policy: 'ANYONE', body: 'none', answer: () => Promise.resolve({ status: 200 }) }],
    });
    const response = await get('/things/%E0%A4%A');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'MALFORMED' });
    expect(lines.join('')).not.toContain('"fault"');
  });
});

describe('a worker', () => {
  test('answers for its health and for nothing else', async () => {
    const { get, ask } = await serveReady({ servesWeb: false });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/metrics')).status).toBe(200);
    expect((await ask('{ server { version } }')).status).toBe(404);
    expect((await get('/', { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});

describe('request ids', () => {
  test('a sane one is kept', async () => {
    const { get } = await serveReady();
    const response = await get('/', { headers: { 'x-request-id': 'order-import-0042' } });
    expect(response.headers.get('x-request-id')).toBe('order-import-0042');
  });

  test('every kind of answer has one', async () => {
    const { get, ask, post } = await serveReady();
    const headers = { 'x-request-id': 'order-import-0042' };
    const answers = [
      await ask('{ server { version } }', { headers }),
      await post('/graphql', { documentId: `sha256:${'0'.repeat(64)}` }, headers),
      await get('/nowhere', { headers }),
      await get('/', { headers: { ...headers, accept: 'text/html' } }),
    ];
    for (const response of answers) expect(response.headers.get('x-request-id')).toBe('order-import-0042');
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
      throw new Refused('CAMP_FULL', { limit: 300 });
    });
    const { ask, lines } = await serveReady({ schema });
    const { errors } = await answer(await ask('{ thing }'));
    expect(errors?.[0]).toMatchObject({
      message: 'CAMP_FULL',
      extensions: { code: 'CAMP_FULL', details: { limit: 300 }, sentence: { en: expect.stringContaining('CAMP_FULL') } },
    });
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

  test('describes its schema in development', async () => {
    const { ask } = await serveReady();
    expect((await answer(await ask('{ __schema { queryType { name } } }'))).errors).toBeUndefined();
  });

  test("in production runs and describes what an admin writes, and knows nobody else's documents", async () => {
    const { ask, about } = await serveReady({ about: { production: true } });
    const as = (role: 'ADMIN' | 'OPS_MANAGER') => ({ headers: { authorization: `Bearer ${aToken(about, role)}` } });
    for (const query of ['{ __schema { queryType { name } } }', '{ server { version } }', '{ servr { version } }']) {
      for (const response of [await ask(query), await ask(query, as('OPS_MANAGER'))]) {
        expect(response.status).toBe(404);
        const { errors } = await answer(response);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'DOCUMENT_UNKNOWN', sentence: { zh: expect.stringContaining('查询') } });
        expect(JSON.stringify(errors)).not.toContain('Did you mean');
      }
    }
    expect((await answer(await ask('{ __schema { queryType { name } } }', as('ADMIN')))).errors).toBeUndefined();
  });

  test('refuses what a foreign page could send without asking first', async () => {
    const { post } = await serveReady();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const response = await post('/graphql', { query: '{ server { version } }' }, { 'content-type': type });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'NOT_JSON' });
    }
  });

  test('refuses a body that is not JSON', async () => {
    const { post, lines } = await serveReady();
    const response = await post('/graphql', '{"query":');
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
