import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { forgetSession, issueAccessToken } from '../../server/auth/access.ts';
import type { About, Ctx, MakeCtx, Role } from '../../server/context.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeSockets } from '../../server/sockets.ts';
import type { Sockets } from '../../server/sockets.ts';
import { eventually } from '../embedded/helpers.ts';

const lines: string[] = [];
const log = makeLog({ level: 'info', destination: { write: (line: string) => lines.push(line) } });
const MINUTE = 60_000;
const about: About = {
  version: '0',
  startedAt: new Date(),
  publicUrl: 'https://club.example.com',
  production: true,
  demo: false,
  secrets: { session: randomBytes(32).toString('base64'), webhook: '' },
  tickets: { jwksUrl: null, issuer: null },
};

let server: Server;
let sockets: Sockets;
let port: number;
const clients: Socket[] = [];
/** How far the clock that tokens are judged by is ahead of the machine's. */
let aheadMs = 0;
const makeCtx: MakeCtx = (viewer) => ({ viewer, now: new Date(Date.now() + aheadMs) }) as Ctx;

beforeEach(async () => {
  lines.length = 0;
  aheadMs = 0;
  server = createServer((_req, res) => res.end('http'));
  sockets = makeSockets({ server, makeCtx, about, log });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await sockets.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(lines.filter((line) => /"level":"(error|fatal)"/.test(line))).toEqual([]);
});

const newId = (): string => randomBytes(12).toString('hex');

interface Person {
  id?: string;
  roles?: Role[];
  sessionId?: string | null;
  goodForMs?: number;
  secret?: string;
}

function tokenFor({ id = newId(), roles = ['DISTRIBUTOR'], sessionId = newId(), goodForMs = MINUTE, secret }: Person = {}): string {
  const kind = roles.includes('DISTRIBUTOR') ? 'DISTRIBUTOR' : 'STAFF';
  const by = secret === undefined ? about : { ...about, secrets: { ...about.secrets, session: secret } };
  return issueAccessToken(by, { kind, id, roles, sessionId }, new Date(Date.now() + goodForMs));
}

interface Refusal {
  code: string;
  message: { zh: string; en: string };
}

function knock(auth: object, more: { headers?: Record<string, string>; namespace?: string; transports?: string[] } = {}): Socket {
  const client = io(`http://127.0.0.1:${port}${more.namespace ?? '/live'}`, {
    auth,
    forceNew: true,
    reconnection: false,
    transports: more.transports ?? ['websocket'],
    ...(more.headers ? { extraHeaders: more.headers } : {}),
  });
  clients.push(client);
  return client;
}

const answered = (client: Socket): Promise<Refusal | null> =>
  new Promise((resolve) => {
    client.once('connect', () => resolve(null));
    client.once('connect_error', (error: Error & { data?: Refusal }) =>
      resolve(error.data ?? { code: error.message, message: { zh: '', en: '' } }),
    );
  });

async function enter(person: Person = {}, more: Parameters<typeof knock>[1] = {}): Promise<Socket> {
  const client = knock({ token: tokenFor(person) }, more);
  expect(await answered(client)).toBeNull();
  return client;
}

/** Everything that a client hears under a name, as it comes. */
interface Heard {
  version: number;
  n: number;
  [name: string]: unknown;
}

function hear(client: Socket, event: string): Heard[] {
  const heard: Heard[] = [];
  client.on(event, (state: Heard) => void heard.push(state));
  return heard;
}

const untilTrue = (look: () => boolean, withinMs?: number): Promise<true> => eventually(() => Promise.resolve(look() || null), withinMs);

describe('who comes in', () => {
  test('the bearer of a token, by websocket as by polling', async () => {
    await enter();
    await enter({}, { transports: ['polling'] });
    expect(sockets.connected()).toBe(2);
  });

  test('a browser with the cookie of its session', async () => {
    const client = knock({}, { headers: { cookie: `other=1; tw_access=${tokenFor()}` } });
    expect(await answered(client)).toBeNull();
  });

  test.each<[string, () => object, string]>([
    ['nobody', () => ({}), 'SIGN_IN_FIRST'],
    ['rubbish', () => ({ token: 'rubbish' }), 'TOKEN_MALFORMED'],
    ['a token that is no text', () => ({ token: { $ne: '' } }), 'TOKEN_MALFORMED'],
    ['a token that is far too long', () => ({ token: 'x'.repeat(9_000) }), 'TOKEN_MALFORMED'],
    ['a token that somebody else signed', () => ({ token: tokenFor({ secret: 'another secret' }) }), 'TOKEN_WRONG'],
    ['a token that has expired', () => ({ token: tokenFor({ goodForMs: -1 }) }), 'TOKEN_EXPIRED'],
    [
      'the token of a session that has ended',
      () => {
        const sessionId = newId();
        forgetSession(sessionId, new Date());
        return { token: tokenFor({ sessionId }) };
      },
      'SESSION_ENDED',
    ],
  ])('not %s', async (_who, auth, code) => {
    const refusal = await answered(knock(auth()));
    expect(refusal).toMatchObject({ code, message: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) } });
    expect(sockets.connected()).toBe(0);
  });

  test('not a page of another site, not even with a good token', async () => {
    for (const origin of ['https://evil.example.com', 'null', 'https://club.example.com.evil.com']) {
      expect(await answered(knock({ token: tokenFor() }, { headers: { origin } }))).toMatchObject({ code: 'ORIGIN_FOREIGN' });
    }
    expect(await answered(knock({ token: tokenFor() }, { headers: { origin: 'https://club.example.com' } }))).toBeNull();
  });

  test('not by another door', async () => {
    expect(await answered(knock({ token: tokenFor() }, { namespace: '/' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answered(knock({ token: tokenFor() }, { namespace: '/admin' }))).not.toBeNull();
  });

  test('HTTP beside it is served as before', async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('http');
  });
});

describe('rooms', () => {
  test('follow from identity: each hears their own, the staff hears the staff’s', async () => {
    const [a, b] = [newId(), newId()];
    const member = await enter({ id: a });
    const other = await enter({ id: b });
    const operator = await enter({ roles: ['OPERATOR'] });
    const enrolling = await enter({ roles: [] });
    const heard = [member, other, operator, enrolling].map((client) => ({ own: hear(client, 'sales'), staff: hear(client, 'totals') }));
    sockets.emit(`person:${a}`, 'sales', { day: '2026-05-12' });
    sockets.emit('staff', 'totals', { day: '2026-05-12' });
    await untilTrue(() => heard[0]!.own.length === 1 && heard[2]!.staff.length === 1);
    await wait(50);
    expect(heard.map(({ own, staff }) => [own.length, staff.length])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test('cannot be asked for', async () => {
    const id = newId();
    const client = await enter();
    const heard = hear(client, 'sales');
    for (const event of ['join', 'subscribe', 'watch', 'room']) client.emit(event, `person:${id}`);
    client.emit('join', { room: 'staff' }, () => undefined);
    await enter({ id });
    sockets.emit(`person:${id}`, 'sales', { n: 1 });
    sockets.emit('staff', 'sales', { n: 2 });
    await wait(400);
    expect(heard).toEqual([]);
    expect(client.connected).toBe(true);
  });

  test('reach every device of a person', async () => {
    const id = newId();
    const heard = [await enter({ id }), await enter({ id })].map((client) => hear(client, 'sales'));
    sockets.emit(`person:${id}`, 'sales', { n: 1 });
    await untilTrue(() => heard.every((states) => states.length === 1));
    expect(heard[0]).toEqual(heard[1]);
  });
});

describe('what is told', () => {
  test('is the newest of many states, at most four times a second, each version one above the last', async () => {
    const id = newId();
    const client = await enter({ id });
    const heard = hear(client, 'sales');
    const began = performance.now();
    let n = 0;
    while (performance.now() - began < 1_100 || heard.length < 3) {
      sockets.emit(`person:${id}`, 'sales', { n: (n += 1) });
      await wait(5);
    }
    await untilTrue(() => heard.at(-1)?.n === n);
    expect(heard.length).toBeLessThan(n);
    // One at once, one for each quarter of a second that has passed, and the last.
    expect(heard.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 250);
    heard.slice(1).forEach((state, index) => {
      expect(state.version).toBe(heard[index]!.version + 1);
    });
  });

  test('keeps apart what has different keys, under one row of versions', async () => {
    const client = await enter({ roles: ['ADMIN'] });
    const heard = hear(client, 'work');
    for (let done = 1; done <= 10; done += 1) for (const id of ['a', 'b', 'c']) sockets.emit('staff', 'work', { id, done }, id);
    await untilTrue(() => heard.length === 3);
    await wait(300);
    expect(heard.map(({ id, done }) => [id, done])).toEqual([
      ['a', 10],
      ['b', 10],
      ['c', 10],
    ]);
    const versions = heard.map(({ version }) => version);
    expect(versions).toEqual([versions[0]!, versions[0]! + 1, versions[0]! + 2]);
  });

  test('has versions of its own for each event', async () => {
    const client = await enter({ roles: ['ADMIN'] });
    const [work, job] = [hear(client, 'work'), hear(client, 'job')];
    for (let n = 1; n <= 3; n += 1) {
      sockets.emit('staff', 'work', { n });
      if (n !== 2) sockets.emit('staff', 'job', { n });
      await untilTrue(() => work.length === n);
    }
    expect(work.map(({ version }) => version - work[0]!.version)).toEqual([0, 1, 2]);
    expect(job.map(({ version }) => version - job[0]!.version)).toEqual([0, 1]);
  });

  test('to nobody costs nothing, and whoever comes back sees a gap', async () => {
    const id = newId();
    const first = await enter({ id });
    const heard = hear(first, 'sales');
    sockets.emit(`person:${id}`, 'sales', { n: 1 });
    await untilTrue(() => heard.length === 1);
    first.disconnect();
    await untilTrue(() => sockets.connected() === 0);
    sockets.emit(`person:${id}`, 'sales', { n: 2 });
    const again = await enter({ id });
    const heardAgain = hear(again, 'sales');
    await wait(300);
    expect(heardAgain).toEqual([]);
    sockets.emit(`person:${id}`, 'sales', { n: 3 });
    await untilTrue(() => heardAgain.length === 1);
    expect(heardAgain[0]!.version).toBeGreaterThan(heard[0]!.version + 1);
  });

  test('that cannot be written as JSON breaks nothing', async () => {
    const client = await enter({ roles: ['ADMIN'] });
    const heard = hear(client, 'work');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    sockets.emit('staff', 'work', circle, 'circle');
    sockets.emit('staff', 'work', { n: 1 }, 'whole');
    await untilTrue(() => heard.some(({ n }) => n === 1));
    expect(lines.join('')).toContain('could not be told');
    lines.length = 0;
  });

  test('to a client that does not read is held back, and is the newest when it reads again', async () => {
    const id = newId();
    const slow = await enter({ id });
    const quick = await enter({ id });
    const [heardSlow, heardQuick] = [hear(slow, 'sales'), hear(quick, 'sales')];
    // The TCP connection below the websocket.
    const tcp = (slow.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws._socket;
    tcp.pause();
    const filler = 'x'.repeat(4_000_000);
    const rounds = 8;
    for (let n = 1; n <= rounds; n += 1) {
      sockets.emit(`person:${id}`, 'sales', { n, filler });
      await untilTrue(() => heardQuick.length === n);
    }
    expect(heardSlow).toEqual([]);
    tcp.resume();
    await untilTrue(() => heardSlow.at(-1)?.n === rounds);
    await wait(300);
    expect(heardSlow.length).toBeLessThan(rounds);
    expect(heardSlow.at(-1)?.version).toBe(heardQuick.at(-1)?.version);
  });
});

describe('the end', () => {
  test('of a session is told to its sockets alone, and they are sent away', async () => {
    const id = newId();
    const [sessionId, otherSession] = [newId(), newId()];
    const leaving = await enter({ id, sessionId });
    const staying = await enter({ id, sessionId: otherSession });
    const told = hear(leaving, 'signedOut');
    const gone = new Promise((resolve) => leaving.once('disconnect', resolve));
    forgetSession(sessionId, new Date());
    expect(await gone).toBe('io server disconnect');
    expect(told).toEqual([{ code: 'SESSION_ENDED' }]);
    expect(staying.connected).toBe(true);
  });

  test('of a token that nobody renewed is the end of its socket', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask', 'performance', 'Date'] });
    try {
      const [closing, first] = [sockets, server];
      sockets = makeSockets({ server: (server = createServer()), makeCtx, about, log });
      await closing.close();
      await new Promise((resolve) => first.close(resolve));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      ({ port } = server.address() as AddressInfo);
      const id = newId();
      const lazy = await enter({ id });
      const diligent = await enter({ id });
      const told = hear(lazy, 'signedOut');
      expect(await diligent.emitWithAck('renew', { token: tokenFor({ id, goodForMs: 3 * MINUTE }) })).toEqual({ ok: true });
      jest.advanceTimersByTime(5_000);
      await wait(50);
      expect(told).toEqual([]);
      aheadMs = 2 * MINUTE;
      const gone = new Promise((resolve) => lazy.once('disconnect', resolve));
      jest.advanceTimersByTime(5_000);
      await gone;
      expect(told).toEqual([{ code: 'TOKEN_EXPIRED' }]);
      expect(diligent.connected).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('a renewal', () => {
  test.each<[string, (id: string) => unknown, string]>([
    ['by somebody else’s token', () => ({ token: tokenFor() }), 'NOT_ALLOWED'],
    ['by an expired token', (id) => ({ token: tokenFor({ id, goodForMs: -1 }) }), 'TOKEN_EXPIRED'],
    ['by a forged token', (id) => ({ token: tokenFor({ id, secret: 'x' }) }), 'TOKEN_WRONG'],
    ['by nothing', () => undefined, 'MALFORMED'],
    ['by a number', () => ({ token: 5 }), 'MALFORMED'],
    ['by a list', () => [1, 2], 'MALFORMED'],
  ])('%s is refused', async (_how, payload, code) => {
    const id = newId();
    const client = await enter({ id });
    expect(await client.emitWithAck('renew', payload(id))).toEqual({ ok: false, code });
    expect(client.connected).toBe(true);
  });

  test('without anybody to answer, or with rubbish, hurts nobody', async () => {
    const client = await enter();
    client.emit('renew');
    client.emit('renew', null);
    client.emit('renew', {}, 'not a function');
    client.emit('renew', { token: tokenFor() }, 1, 2, 3);
    await wait(100);
    expect(client.connected).toBe(true);
  });

  test('that takes rights away takes the rooms away, and one that gives them opens the rooms', async () => {
    const id = newId();
    const client = await enter({ id, roles: ['OPERATOR'] });
    const heard = hear(client, 'totals');
    const witness = hear(await enter({ roles: ['ADMIN'] }), 'totals');
    expect(await client.emitWithAck('renew', { token: tokenFor({ id, roles: [] }) })).toEqual({ ok: true });
    sockets.emit('staff', 'totals', { n: 1 });
    await untilTrue(() => witness.length === 1);
    await wait(50);
    expect(heard).toEqual([]);
    expect(await client.emitWithAck('renew', { token: tokenFor({ id, roles: ['OPS_MANAGER'] }) })).toEqual({ ok: true });
    sockets.emit('staff', 'totals', { n: 2 });
    await untilTrue(() => heard.length === 1);
  });
});

describe('too much', () => {
  test('from one person: the oldest connection goes, and does not come back by itself', async () => {
    const id = newId();
    const all: Socket[] = [];
    for (let n = 0; n < 20; n += 1) all.push(await enter({ id }));
    const gone = new Promise((resolve) => all[0]!.once('disconnect', resolve));
    all.push(await enter({ id }));
    expect(await gone).toBe('io server disconnect');
    expect(all.slice(1).every(({ connected }) => connected)).toBe(true);
    expect(sockets.connected()).toBe(20);
  });

  test('from one address: the next one is refused, until somebody leaves', async () => {
    const from = (address: string) => ({ headers: { 'x-forwarded-for': `9.9.9.9, ${address}` } });
    const all: Socket[] = [];
    for (let n = 0; n < 200; n += 20) {
      all.push(...(await Promise.all(Array.from({ length: 20 }, () => enter({}, from('203.0.113.7'))))));
    }
    expect(await answered(knock({ token: tokenFor() }, from('203.0.113.7')))).toMatchObject({ code: 'SOCKETS_TOO_MANY' });
    await enter({}, from('203.0.113.8'));
    all[7]!.disconnect();
    await untilTrue(() => sockets.connected() === 200);
    await enter({}, from('203.0.113.7'));
  });

  test('in one message: its connection is closed, the others stay', async () => {
    const client = await enter();
    const other = await enter();
    const gone = new Promise((resolve) => client.once('disconnect', resolve));
    client.emit('renew', { token: 'x'.repeat(20_000) });
    await gone;
    expect(other.connected).toBe(true);
  });
});

test('closing lets go of everybody and leaves the HTTP server alone', async () => {
  const client = await enter();
  const gone = new Promise((resolve) => client.once('disconnect', resolve));
  await sockets.close();
  await gone;
  expect(server.listening).toBe(true);
  expect(sockets.connected()).toBe(0);
});
