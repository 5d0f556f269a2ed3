// What domains offer outside GraphQL, served for real: who may, what comes in, what goes out, and callers who mean no good.

import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { Refused } from '../../server/core/errors.ts';
import { contentDisposition } from '../../server/edges.ts';
import type { Answer, Asked, Edge } from '../../server/parts.ts';
import { aToken, serve, serveReady } from './serving.ts';

const seen: Asked[] = [];

function edge(more: Partial<Edge>, answer: (asked: Asked) => Answer | Promise<Answer> = () => ({ status: 200, json: { ok: true } })): Edge {
  return {
    method: 'POST',
    path: '/things',
    policy: 'ANYONE',
    body: 'json',
    limitBytes: 1_000,
    async answer(_ctx, asked) {
      seen.push(asked);
      return answer(asked);
    },
    ...more,
  };
}

async function count(body: unknown): Promise<number> {
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) bytes += chunk.length;
  return bytes;
}

describe('an edge', () => {
  test('is given what was asked', async () => {
    const { post } = await serveReady({ edges: [edge({ path: '/things/:id' })] });
    seen.length = 0;
    await post('/things/%E7%BE%A4?kind=a&kind=b', { n: 1 }, { cookie: 'a=1; b=%E7%BE%A4' });
    expect(seen[0]).toMatchObject({
      params: { id: '群' },
      cookies: { a: '1', b: '群' },
      body: { n: 1 },
      address: expect.stringContaining('127.0.0.1'),
    });
    expect(seen[0]?.query.getAll('kind')).toEqual(['a', 'b']);
  });

  test('is refused with 503 until the database is open', async () => {
    const { post } = await serve({ edges: [edge({})] });
    const response = await post('/things', {});
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'NOT_READY' });
  });

  test('is open to those whom its policy names', async () => {
    const { post, about } = await serveReady({ edges: [edge({ policy: ['OPS_MANAGER', 'ADMIN'] })] });
    const as = (role: 'OPERATOR' | 'ADMIN') => ({ authorization: `Bearer ${aToken(about, role)}` });
    const stranger = await post('/things', {});
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 'SIGN_IN_FIRST', message: { zh: '请先登录。' } }]);
    expect((await post('/things', {}, as('OPERATOR'))).status).toBe(403);
    expect((await post('/things', {}, as('ADMIN'))).status).toBe(200);
  });

  test('says a refusal in both languages, with its details and, to who must wait, the time', async () => {
    const refuse = () => {
      throw new Refused('TOO_LARGE', { limitBytes: 7, retryAfterSeconds: 1.2 });
    };
    const { post } = await serveReady({ edges: [edge({}, refuse)] });
    const response = await post('/things', {});
    expect(response.status).toBe(413);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({
      code: 'TOO_LARGE',
      message: { zh: '请求内容太大。', en: 'The request is too large.' },
      details: { limitBytes: 7, retryAfterSeconds: 1.2 },
    });
  });

  test('tells a fault by its id alone', async () => {
    const { post, lines } = await serveReady({
      edges: [
        edge({}, () => {
          throw new Error('connection to db7.internal lost');
        }),
      ],
    });
    const response = await post('/things', {});
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toMatch(/"faultId":"F-[0-9A-F]{10}"/);
    expect(text).not.toContain('db7');
    expect(lines.join('')).toContain('db7.internal');
  });

  test('sets cookies that no script reads and no other site sends', async () => {
    const cookies = [
      { name: 'tw_access', value: 'a b;c', path: '/', maxAgeSeconds: 900 },
      { name: 'tw_old', value: null, path: '/auth', maxAgeSeconds: 5 },
    ];
    for (const [publicUrl, isSecure] of [
      ['https://club.example.com', true],
      ['http://localhost:3000', false],
    ] as const) {
      const { post } = await serveReady({ edges: [edge({}, () => ({ status: 200, json: {}, cookies }))], about: { publicUrl } });
      const [access, old] = (await post('/things', {})).headers.getSetCookie();
      expect(access).toBe(`tw_access=a%20b%3Bc; Max-Age=900; Path=/; HttpOnly;${isSecure ? ' Secure;' : ''} SameSite=Strict`);
      expect(old).toContain('tw_old=; Max-Age=0; Path=/auth');
    }
  });

  test('is not asked by another method', async () => {
    const { get } = await serveReady({ edges: [edge({})] });
    expect((await get('/things')).status).toBe(404);
  });
});

describe('a body', () => {
  test.each([
    ['is no JSON', '{"a":', 400, 'MALFORMED'],
    ['is empty', '', 400, 'MALFORMED'],
    ['is longer than agreed', JSON.stringify({ a: 'x'.repeat(2_000) }), 413, 'TOO_LARGE'],
  ])('that %s is refused', async (_what, body, status, code) => {
    const { post } = await serveReady({ edges: [edge({})] });
    const response = await post('/things', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('of another type is refused where JSON is expected', async () => {
    const { post } = await serveReady({ edges: [edge({})] });
    expect((await post('/things', '{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('arrives as bytes or as a stream where the edge wants that, in any type', async () => {
    const bytes = edge({ path: '/bytes', body: 'bytes' }, ({ body }) => ({ status: 200, json: { length: (body as Buffer).length } }));
    const stream = edge({ path: '/stream', body: 'stream', limitBytes: 1_000_000 }, async ({ body }) => ({
      status: 200,
      json: { length: await count(body) },
    }));
    const { post } = await serveReady({ edges: [bytes, stream] });
    expect(await (await post('/bytes', '群,阶\n', { 'content-type': 'text/csv' })).json()).toEqual({ length: 8 });
    expect(await (await post('/stream', 'x'.repeat(500_000), { 'content-type': 'text/csv' })).json()).toEqual({ length: 500_000 });
  });

  test('that streams beyond the limit without having said so is cut off with 413', async () => {
    const stream = edge({ body: 'stream', limitBytes: 100_000 }, async ({ body }) => ({
      status: 200,
      json: { length: await count(body) },
    }));
    const { url, get } = await serveReady({ edges: [stream] });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const ended = new Promise<void>((settle) => socket.on('close', () => settle()).on('error', () => undefined));
    socket.write('POST /things HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n');
    const sending = setInterval(() => socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`), 1);
    await ended;
    clearInterval(sending);
    expect(text).toContain('HTTP/1.1 413');
    expect(text).toContain('"code":"TOO_LARGE"');
    expect((await get('/healthz')).status).toBe(200);
  });

  test('that breaks off in its middle is refused to the edge, not to the program', async () => {
    let told: unknown = null;
    const finished = new Promise<void>((settle) => {
      const stream = edge({ body: 'stream', limitBytes: 100_000 }, async ({ body }) => {
        await count(body).catch((error: unknown) => (told = error));
        settle();
        return { status: 200 };
      });
      void serveReady({ edges: [stream] }).then(({ url }) => {
        const socket = connect(Number(new URL(url).port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.write('POST /things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\nabc', () =>
          setTimeout(() => socket.destroy(), 50),
        );
      });
    });
    await finished;
    expect(told).toMatchObject({ code: 'MALFORMED' });
  });
});

test('a picture is shown, kept by this browser alone, and never taken for anything else', async () => {
  const bytes = Buffer.from('picture');
  const picture = edge({ method: 'GET', body: 'none' }, () => ({
    status: 200,
    shown: { type: 'image/webp', bytes, tag: 'abc', keptSeconds: 300 },
  }));
  const { get } = await serveReady({ edges: [picture] });
  const response = await get('/things');
  expect([response.status, await response.text()]).toEqual([200, 'picture']);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=300',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    etag: '"abc"',
  });
  const again = await get('/things', { headers: { 'if-none-match': '"abc"' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

describe('a file', () => {
  async function* rows(many: number): AsyncGenerator<string> {
    for (let at = 0; at < many; at++) yield await Promise.resolve(`第${at}行,x\n`);
  }

  test('is told piece by piece under its own name', async () => {
    const file = edge({ method: 'GET', body: 'none' }, () => ({
      status: 200,
      file: { type: 'text/csv; charset=utf-8', name: '订单 "5月".csv', pieces: rows(5_000) },
    }));
    const { get } = await serveReady({ edges: [file] });
    const response = await get('/things');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(contentDisposition('订单 "5月".csv'));
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E8%AE%A2%E5%8D%95%20%225%E6%9C%88%22.csv");
    expect((await response.text()).split('\n')).toHaveLength(5_001);
  });

  test('that breaks off is seen to be cut', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield* rows(10);
      await Promise.resolve();
      throw new Error('the disk is gone');
    }
    const file = edge({ method: 'GET', body: 'none' }, () => ({
      status: 200,
      file: { type: 'text/csv', name: 'a.csv', pieces: broken() },
    }));
    const { get, lines } = await serveReady({ edges: [file] });
    await expect(get('/things').then((response) => response.text())).rejects.toThrow();
    expect(lines.join('')).toContain('the disk is gone');
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('an edge for machines', () => {
  test('looks at no origin, no cookie and no token, and is counted', async () => {
    const machine = edge({ path: '/webhooks/things', body: 'bytes', isForMachines: true }, () => ({ status: 200, json: {} }));
    const { post, get } = await serveReady({ edges: [machine] });
    seen.length = 0;
    const headers = { origin: 'https://elsewhere.example', cookie: 'tw_access=x', authorization: 'Bearer nonsense' };
    expect((await post('/webhooks/things', {}, headers)).status).toBe(200);
    expect(seen[0]?.cookies).toEqual({});
    expect(await (await get('/metrics')).text()).toContain('webhook_requests_total{route="/webhooks/things",status="200"} 1');
  });
});
