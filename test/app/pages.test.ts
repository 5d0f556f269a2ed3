// The pages as a browser gets them: their policy and nonce, how long files are kept, and what is not there.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serveReady } from './serving.ts';

const HTML = { headers: { accept: 'text/html,application/xhtml+xml' } };
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(3_000))})`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-pages-'));
  mkdirSync(path.join(folder, 'assets'));
  mkdirSync(path.join(folder, '.vite'));
  writeFileSync(path.join(folder, 'index.html'), '<title>console</title><meta name="csp-nonce" content="__NONCE__">');
  writeFileSync(path.join(folder, 'm.html'), '<title>phone</title><meta name="csp-nonce" content="__NONCE__">');
  writeFileSync(path.join(folder, 'screen.html'), '<title>screen</title><meta name="csp-nonce" content="__NONCE__">');
  writeFileSync(path.join(folder, 'sw.js'), 'self.x = 1');
  writeFileSync(path.join(folder, '.vite/manifest.json'), '{}');
  writeFileSync(path.join(folder, 'assets/main-abc123.js'), SCRIPT);
  writeFileSync(path.join(folder, 'assets/main-abc123.js.gz'), gzipSync(SCRIPT));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function rawGet(url: string, headers: Record<string, string>): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((settle, fail) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => settle({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', fail)
      .end();
  });
}

describe.each([true, false])('with production %s', (production) => {
  const open = () => serveReady({ pagesFolder: folder, about: { production } });

  test.each([
    ['/', 'console'],
    ['/people/0123', 'console'],
    ['/settings/staff?tab=2', 'console'],
    ['/menu', 'console'],
    ['/m', 'phone'],
    ['/m?from=shop', 'phone'],
    ['/m/me', 'phone'],
    ['/screen/0123', 'screen'],
    ['/screens', 'console'],
  ])('%s is a page of the %s', async (address, page) => {
    const { get } = await open();
    const response = await get(address, HTML);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`<title>${page}</title>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.has('etag')).toBe(false);
  });

  test('each page has its own nonce, in its policy and in itself', async () => {
    const { get } = await open();
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const response = await get('/', HTML);
      const [, nonce = ''] = /content="([\w+/=]{24})"/.exec(await response.text()) ?? [];
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none';script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('a name of the machine that is no name does not get into the policy', async () => {
    const { url } = await open();
    const { headers } = await rawGet(url, { accept: 'text/html', host: "x;script-src 'unsafe-inline'" });
    expect(String(headers['content-security-policy'])).not.toContain('unsafe');
  });

  test('files with a digest are kept for good, and come compressed to who can read that', async () => {
    const { url } = await open();
    const plain = await rawGet(`${url}/assets/main-abc123.js`, {});
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    const small = await rawGet(`${url}/assets/main-abc123.js`, { 'accept-encoding': 'gzip, br' });
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(small.body).toString()).toBe(SCRIPT);
    expect(String(small.headers['x-content-type-options'])).toBe('nosniff');
  });

  test('the worker of the phone is asked for each time and may fetch from us alone', async () => {
    const { get } = await open();
    const { headers } = await get('/sw.js');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('service-worker-allowed')).toBe('/');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
  });

  test.each([
    '/assets/none.js',
    '/assets/../index.html',
    '/index.html',
    '/index%2ehtml',
    '/%2evite/manifest.json',
    '/assets/main-abc123.js%2egz',
    '/.vite/manifest.json',
    '/assets/main-abc123.js.gz',
    '/assets',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/%00',
  ])('%s is not there', async (address) => {
    const { url } = await open();
    const { status, body } = await rawGet(url + address, {});
    expect(status).toBe(404);
    expect(body.toString()).toContain('NOT_FOUND');
  });

  test.each(['/graphql', '/assets/none.js', '/auth/sign-in', '/webhooks/orders', '/socket.io/'])(
    '%s is no page, even for a browser',
    async (address) => {
      const { get } = await open();
      expect((await get(address, HTML)).status).toBe(404);
    },
  );

  test('a range that ends before it begins gets the whole file', async () => {
    const { url, lines } = await open();
    const { status, body } = await rawGet(`${url}/assets/main-abc123.js`, { range: 'bytes=9-3' });
    expect([status, body.toString()]).toEqual([200, SCRIPT]);
    expect(lines.join('')).not.toContain('"fault"');
  });

  test('nothing is posted to a page', async () => {
    const { post } = await open();
    expect((await post('/', {})).status).toBe(404);
  });
});

test.each([
  ['/', 'console'],
  ['/m', 'phone'],
])('%s is a page also for a program that takes anything', async (address, title) => {
  const { url } = await serveReady({ pagesFolder: folder });
  const answer = await rawGet(`${url}${address}`, { accept: '*/*' });
  expect([answer.status, answer.body.toString()]).toEqual([200, expect.stringContaining(`<title>${title}</title>`)]);
});

test('without pages the server says in both languages how to build them', async () => {
  const { get } = await serveReady({ pagesFolder: '/nowhere' });
  const text = await (await get('/', HTML)).text();
  expect(text).toContain('npm run build');
  expect(text).toContain('服务正在运行');
});
