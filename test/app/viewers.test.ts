// Who makes a request, and from where: tokens, cookies, and pages of other sites.

import { describe, expect, test } from '@jest/globals';
import { ACCESS_COOKIE } from '../../server/auth/service.ts';
import { isForeign } from '../../server/origins.ts';
import { aToken, answer, serveReady } from './serving.ts';

const HOUR = 3_600_000;
const QUERY = '{ health { asOf } }';

async function codeOf(response: Response): Promise<string | undefined> {
  return (await answer(response)).errors?.[0]?.extensions.code;
}

describe('a bearer token', () => {
  test.each([
    ['that is no token', 'Bearer nonsense', 'TOKEN_MALFORMED'],
    ['of another scheme', 'Basic YTpi', 'TOKEN_MALFORMED'],
    ['with nothing in it', 'Bearer', 'TOKEN_MALFORMED'],
  ])('%s is refused with 401', async (_what, authorization, code) => {
    const { ask } = await serveReady();
    const response = await ask(QUERY, { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code, message: { zh: expect.any(String), en: expect.any(String) } });
  });

  test('that has expired, or was signed elsewhere, is refused with 401', async () => {
    const { ask, about } = await serveReady();
    const expired = aToken(about, 'ADMIN', new Date(Date.now() - 48 * HOUR));
    const foreign = aToken({ ...about, secrets: { ...about.secrets, session: 'another secret of thirty-two letters' } }, 'ADMIN');
    for (const [token, code] of [
      [expired, 'TOKEN_EXPIRED'],
      [foreign, 'TOKEN_WRONG'],
    ] as const) {
      const response = await ask(QUERY, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status).toBe(401);
      expect(await codeOf(response)).toBe(code);
    }
  });

  test('is not let in by a good cookie beside it', async () => {
    const { ask, about } = await serveReady();
    const response = await ask(QUERY, {
      headers: { authorization: 'Bearer nonsense', cookie: `${ACCESS_COOKIE}=${aToken(about, 'ADMIN')}` },
    });
    expect(response.status).toBe(401);
  });
});

describe('a cookie', () => {
  test('counts like a token, and one that is no good makes a stranger', async () => {
    const { ask, about } = await serveReady();
    const member = await ask(QUERY, { headers: { cookie: `theme=dark; ${ACCESS_COOKIE}=${aToken(about, 'DISTRIBUTOR')}` } });
    expect(await codeOf(member)).toBe('NOT_ALLOWED');
    for (const token of ['nonsense', aToken(about, 'ADMIN', new Date(Date.now() - 48 * HOUR)), '']) {
      const response = await ask(QUERY, { headers: { cookie: `${ACCESS_COOKIE}=${token}` } });
      expect(response.status).toBe(200);
      expect(await codeOf(response)).toBe('SIGN_IN_FIRST');
    }
  });
});

describe('a page of another site', () => {
  const ours = 'https://club.example.com';
  test.each([
    [{}, false],
    [{ origin: ours }, false],
    [{ origin: 'https://club.example.com.evil.example' }, true],
    [{ origin: 'http://club.example.com' }, true],
    [{ origin: 'null' }, true],
    [{ origin: '' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ origin: ours, 'sec-fetch-site': 'cross-site' }, false],
  ])('is told by %j: %s', (headers, foreign) => {
    expect(isForeign({ host: '127.0.0.1:3000', ...headers }, ours, false)).toBe(foreign);
  });

  test('is not the page that was opened under another name of this machine, in development', () => {
    const headers = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
    expect(isForeign(headers, ours, true)).toBe(false);
    expect(isForeign(headers, ours, false)).toBe(true);
  });

  test('changes and learns nothing, with a cookie or without', async () => {
    const { ask, about } = await serveReady();
    const foreign: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site', cookie: `${ACCESS_COOKIE}=${aToken(about, 'ADMIN')}` },
    ];
    for (const headers of foreign) {
      const response = await ask('{ server { version } }', { headers });
      expect(response.status).toBe(403);
      expect(await codeOf(response)).toBe('ORIGIN_FOREIGN');
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
    }
  });

  test('gets no permission to send more', async () => {
    const { get } = await serveReady();
    const response = await get('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });
});
