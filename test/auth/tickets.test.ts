import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { GenerateKeyPairResult, JWTPayload } from 'jose';
import { sessions, usedTickets } from '../../server/auth/model.ts';
import { STRANGER } from '../../server/context.ts';
import type { About } from '../../server/context.ts';
import { NOON, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aBrowser, aMember, actionsOf } from './door.ts';

let world: World;
let shop: Server;
let jwksUrl: string;
let keys: GenerateKeyPairResult;

beforeAll(async () => {
  world = await makeWorld();
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  shop = createServer((req, res) => {
    if (req.url === '/jwks.json') res.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    else res.writeHead(503).end();
  });
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  jwksUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/jwks.json`;
});
afterAll(async () => {
  await new Promise((closed) => shop.close(closed));
  await world.close();
});
beforeEach(async () => {
  await emptyWorld(world);
  await aMember(world, { memberNo: 'M7', isKol: true });
});

const seconds = NOON.getTime() / 1000;
const CLAIMS: JWTPayload = { sub: 'M7', jti: 'one', aud: 'tierwise', iat: seconds, exp: seconds + 120 };
const secret = () => new TextEncoder().encode(world.about.secrets.webhook);
const shared = (claims: JWTPayload = {}, alg = 'HS256', key: Uint8Array = secret()) =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg }).sign(key);
const byKey = (claims: JWTPayload = {}, header = {}, { privateKey } = keys) =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(privateKey);

function enter(ticket: unknown, tickets: Partial<About['tickets']> = {}, now = NOON) {
  const about = { ...world.about, tickets: { jwksUrl: null, issuer: null, ...tickets } };
  return aBrowser().post(world.ctx({ viewer: STRANGER, about, now }), '/auth/ticket', { ticket });
}

describe('a ticket under the shared secret', () => {
  test('signs a member in, with the roles of that member and nothing in the trail of the staff', async () => {
    const { status, json, cookies } = await enter(await shared());
    expect(status).toBe(200);
    expect(json.me).toMatchObject({ kind: 'DISTRIBUTOR', name: '小满', roles: ['DISTRIBUTOR', 'KOL'] });
    expect(cookies.map(({ name, maxAgeSeconds }) => [name, maxAgeSeconds])).toEqual([
      ['tw_access', 600],
      ['tw_refresh', 30 * 86_400],
    ]);
    expect(await sessions.raw(world.db).findOne({})).toMatchObject({ way: 'TICKET', kind: 'DISTRIBUTOR' });
    expect(await actionsOf(world)).toEqual([]);
  });

  test('is good once, and of eight at the same moment one comes in', async () => {
    const ticket = await shared();
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(ticket)));
    expect(answers.map(({ status, code }) => (status === 200 ? 'IN' : code)).sort()).toEqual(['IN', ...Array(7).fill('TICKET_USED')]);
    expect((await enter(await shared({ sub: 'M7', exp: seconds + 200 }))).code).toBe('TICKET_USED');
    expect(await sessions.raw(world.db).countDocuments({})).toBe(1);
  });

  test('is not used up by a member who is not known yet', async () => {
    expect(await enter(await shared({ sub: 'M8' }))).toMatchObject({ code: 'TICKET_MEMBER_UNKNOWN' });
    expect(await usedTickets.raw(world.db).countDocuments({})).toBe(0);
  });

  test.each<[string, JWTPayload, string]>([
    ['without a member', { sub: '' }, 'TICKET_MALFORMED'],
    ['without an id of its own', { jti: undefined }, 'TICKET_MALFORMED'],
    ['with an id of a kilobyte', { jti: 'x'.repeat(1024) }, 'TICKET_MALFORMED'],
    ['without a time of issue', { iat: undefined }, 'TICKET_MALFORMED'],
    ['without an end', { exp: undefined }, 'TICKET_MALFORMED'],
    ['that is good for more than five minutes', { exp: seconds + 301 }, 'TICKET_MALFORMED'],
    ['from the day after tomorrow', { iat: seconds + 172_800, exp: seconds + 172_900 }, 'TICKET_MALFORMED'],
    ['that has expired', { iat: seconds - 100, exp: seconds }, 'TICKET_EXPIRED'],
    ['for somebody else', { aud: 'another' }, 'TICKET_WRONG'],
    ['for nobody', { aud: undefined }, 'TICKET_WRONG'],
  ])('%s is refused', async (_name, claims, code) => {
    expect((await enter(await shared(claims))).code).toBe(code);
    expect(await sessions.raw(world.db).countDocuments({})).toBe(0);
  });

  test('of another issuer is refused where one is configured', async () => {
    const issuer = 'https://shop.example.com';
    expect((await enter(await shared(), { issuer })).code).toBe('TICKET_WRONG');
    expect((await enter(await shared({ iss: 'https://evil.example.com' }), { issuer })).code).toBe('TICKET_WRONG');
    expect((await enter(await shared({ iss: issuer }), { issuer })).status).toBe(200);
  });

  test('that was signed by somebody else, not at all, or in another way is refused', async () => {
    expect((await enter(await shared({}, 'HS256', new TextEncoder().encode('x'.repeat(44))))).code).toBe('TICKET_WRONG');
    expect((await enter(await shared({}, 'HS512'))).code).toBe('TICKET_WRONG');
    expect((await enter(await byKey())).code).toBe('TICKET_WRONG');
    const none = new UnsecuredJWT(CLAIMS).encode();
    for (const ticket of [none, `${none}AAAA`]) expect((await enter(ticket)).code).toBe('TICKET_WRONG');
    const [head, , signature] = (await shared()).split('.');
    const other = Buffer.from(JSON.stringify({ ...CLAIMS, sub: 'M8' })).toString('base64url');
    expect((await enter(`${head}.${other}.${signature}`)).code).toBe('TICKET_WRONG');
  });

  test.each(['x', 'a.b.c', 'a.b', '....', '{}', `${'A'.repeat(8000)}.B.C`])('%s is no ticket', async (ticket) => {
    expect((await enter(ticket)).code).toBe('TICKET_MALFORMED');
  });

  test('is refused for its shape when it is none', async () => {
    for (const ticket of [null, 7, '', 'x'.repeat(8193)]) expect((await enter(ticket)).code).toBe('SIGN_IN_MALFORMED');
  });
});

describe('a ticket under a key of the issuer', () => {
  test('signs a member in, once', async () => {
    const ticket = await byKey();
    expect((await enter(ticket, { jwksUrl })).status).toBe(200);
    expect((await enter(ticket, { jwksUrl })).code).toBe('TICKET_USED');
    expect((await enter(await byKey({ jti: 'two', exp: seconds + 10 }), { jwksUrl }, new Date(NOON.getTime() + 10_000))).code).toBe(
      'TICKET_EXPIRED',
    );
  });

  test('is refused under a shared secret: that of the webhooks, and the public key taken for one', async () => {
    const publicKey = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    expect((await enter(await shared(), { jwksUrl })).code).toBe('TICKET_WRONG');
    expect((await enter(await shared({}, 'HS256', publicKey), { jwksUrl })).code).toBe('TICKET_WRONG');
    expect((await enter(new UnsecuredJWT(CLAIMS).encode(), { jwksUrl })).code).toBe('TICKET_WRONG');
  });

  test('of a key that the issuer does not have is refused', async () => {
    const others = await generateKeyPair('RS256');
    expect((await enter(await byKey({}, {}, others), { jwksUrl })).code).toBe('TICKET_WRONG');
    expect((await enter(await byKey({}, { kid: 'k2' }, others), { jwksUrl })).code).toBe('TICKET_WRONG');
  });

  test('waits for nothing when the issuer does not answer, and says so', async () => {
    expect((await enter(await byKey(), { jwksUrl: jwksUrl.replace('jwks', 'gone') })).code).toBe('TICKET_KEYS_MISSING');
    expect((await enter(await byKey(), { jwksUrl: 'http://127.0.0.1:9/jwks.json' })).code).toBe('TICKET_KEYS_MISSING');
  });
});
