// What sockets watch: who may, how much, and that everybody holds the newest.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { issueAccessToken } from '../../server/auth/access.ts';
import type { About, Ctx, MakeCtx } from '../../server/context.ts';
import { Refused } from '../../server/core/errors.ts';
import { makeLog } from '../../server/core/log.ts';
import type { OwnMemory, Show } from '../../server/parts.ts';
import { makeSockets } from '../../server/sockets.ts';
import type { Sockets } from '../../server/sockets.ts';
import { eventually } from '../embedded/helpers.ts';

const log = makeLog({ level: 'fatal' });
const about: About = {
  version: '0',
  startedAt: new Date(),
  publicUrl: 'http://localhost',
  production: false,
  demo: false,
  secrets: { session: randomBytes(32).toString('base64'), webhook: '' },
  tickets: { jwksUrl: null, issuer: null },
};
const makeCtx: MakeCtx = (viewer) => ({ viewer, now: new Date() }) as Ctx;

/** A number that everybody sees, and a word for each. */
class Counter implements Show {
  static all = new Map<string, Counter>();
  value = 0;
  filler = '';
  isClosed = false;
  #shown = 0;
  #changed: () => void = () => undefined;
  readonly key: string;
  constructor(key: string) {
    this.key = key;
    Counter.all.set(key, this);
  }
  set(value: number): void {
    this.value = value;
    this.#changed();
  }
  follow(changed: () => void): () => void {
    this.#changed = changed;
    return () => undefined;
  }
  prepare(): null {
    return null;
  }
  advance(): ReturnType<Show['advance']> {
    if (this.value === this.#shown) return { news: null, isOver: true };
    this.#shown = this.value;
    return {
      isOver: true,
      news: (version) => JSON.stringify({ board: this.key, version, value: this.value, filler: this.filler, changed: 1 }),
    };
  }
  whole(version: number): string {
    return JSON.stringify({ board: this.key, version, value: this.#shown, changed: null });
  }
  own(owner: string, memory: OwnMemory) {
    if (memory.told === this.#shown) return null;
    memory.told = this.#shown;
    memory.version += 1;
    const head = `{"version":${memory.version},"owner":"${owner}","around":`;
    return { head, shared: Buffer.from(`"第${this.#shown}"}`) };
  }
  close(): void {
    this.isClosed = true;
  }
}

let server: Server;
let sockets: Sockets;
let port: number;
const clients: Socket[] = [];

beforeEach(async () => {
  Counter.all.clear();
  server = createServer();
  sockets = makeSockets({
    server,
    makeCtx,
    about,
    log,
    rooms: [
      {
        kind: 'campaign',
        admit: (ctx, id) =>
          id.endsWith('0') && ctx.viewer.roles.length > 0 ? Promise.resolve() : Promise.reject(new Refused('NOT_ALLOWED')),
      },
    ],
    watches: [
      {
        name: 'board',
        read: (asked) => (typeof asked === 'string' && asked.length < 50 ? asked : null),
        find: (ctx, asked) =>
          asked === 'of another'
            ? Promise.reject(new Refused('NOT_ALLOWED'))
            : Promise.resolve({ key: String(asked), owner: ctx.viewer.id, make: () => new Counter(String(asked)) }),
      },
    ],
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await sockets.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

interface Told {
  version: number;
  value: number;
  changed: number | null;
}

async function enter(transports = ['websocket'], id = randomBytes(12).toString('hex')): Promise<Socket> {
  const token = issueAccessToken(
    about,
    { kind: 'DISTRIBUTOR', id, roles: ['DISTRIBUTOR'], sessionId: null },
    new Date(Date.now() + 60_000),
  );
  const client = io(`http://127.0.0.1:${port}/live`, { auth: { token }, forceNew: true, reconnection: false, transports });
  clients.push(client);
  await new Promise<void>((resolve) => client.once('connect', resolve));
  return client;
}

function hear(client: Socket, event: string): Told[] {
  const heard: Told[] = [];
  client.on(event, (told: Told) => void heard.push(told));
  return heard;
}

const untilTrue = (look: () => boolean, withinMs?: number): Promise<true> => eventually(() => Promise.resolve(look() || null), withinMs);
const counter = (key: string): Counter => Counter.all.get(key) as Counter;

test('news follow on the snapshot one by one, with an own part for each, by websocket as by polling', async () => {
  const both = [await enter(), await enter(['polling'])];
  const snapshots = await Promise.all(both.map((client) => client.emitWithAck('watch', { board: 'a' })));
  expect(snapshots[0]).toMatchObject({ ok: true, snapshot: { value: 0, changed: null, me: { around: '第0' } } });
  const heard = both.map((client) => hear(client, 'board'));
  const own = both.map((client) => hear(client, 'me'));
  for (let value = 1; value <= 3; value += 1) {
    counter('a').set(value);
    await untilTrue(() => heard.every((told) => told.at(-1)?.value === value));
  }
  for (const [index, told] of heard.entries()) {
    const first = snapshots[index].snapshot.version as number;
    expect(told.map(({ version, changed }) => [version - first, changed])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  }
  await untilTrue(() => own.every((told) => told.length === 3));
  expect(own[0]?.at(-1)).toMatchObject({ around: '第3' });
});

test('a phone that does not read gets the newest as a whole, never a row of old messages', async () => {
  const [slow, quick] = [await enter(), await enter()];
  for (const client of [slow, quick]) await client.emitWithAck('watch', { board: 'a' });
  const [heardSlow, heardQuick] = [hear(slow, 'board'), hear(quick, 'board')];
  const tcp = (slow.io.engine.transport as unknown as { ws: { _socket: { pause(): void; resume(): void } } }).ws._socket;
  tcp.pause();
  counter('a').filler = 'x'.repeat(4_000_000);
  for (let value = 1; value <= 6; value += 1) {
    counter('a').set(value);
    await untilTrue(() => heardQuick.length === value);
  }
  counter('a').filler = '';
  tcp.resume();
  await untilTrue(() => heardSlow.at(-1)?.value === 6);
  expect(heardSlow.length).toBeLessThan(5);
  expect(heardSlow.at(-1)).toMatchObject({ changed: null, version: heardQuick.at(-1)?.version });
});

test('1,000 watches from one socket: a dozen are kept, the others are refused, and everybody else is served', async () => {
  const [greedy, other] = [await enter(), await enter()];
  const answers = await Promise.all(Array.from({ length: 1_000 }, (_none, n) => greedy.emitWithAck('watch', { board: `b${n}` })));
  const codes = answers.map(({ ok, code }: { ok: boolean; code?: string }) => (ok ? 'ok' : code));
  expect(codes.filter((code) => code === 'ok')).toHaveLength(12);
  expect(new Set(codes)).toEqual(new Set(['ok', 'WATCHES_TOO_MANY', 'TOO_FAST']));
  expect(Counter.all.size).toBe(12);
  expect(await other.emitWithAck('watch', { board: 'b1' })).toMatchObject({ ok: true });
  greedy.disconnect();
  await untilTrue(() => counter('b0').isClosed);
  expect(counter('b1').isClosed).toBe(false);
});

test('what is malformed, or another’s, is refused', async () => {
  const client = await enter();
  for (const payload of [undefined, null, 7, [], {}, { board: { $ne: '' } }, { board: 'x'.repeat(60) }, { other: 'a' }]) {
    expect(await client.emitWithAck('watch', payload)).toEqual({ ok: false, code: 'MALFORMED' });
  }
  expect(await client.emitWithAck('watch', { board: 'of another' })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  expect(Counter.all.size).toBe(0);
});

test('who comes back watches again and holds what the server holds; who left hears nothing', async () => {
  const id = randomBytes(12).toString('hex');
  const first = await enter(['websocket'], id);
  const { snapshot } = (await first.emitWithAck('watch', { board: 'a' })) as { snapshot: Told };
  await (await enter()).emitWithAck('watch', { board: 'a' });
  const heard = hear(first, 'board');
  await first.emitWithAck('unwatch', { board: 'a' });
  counter('a').set(5);
  await wait(400);
  expect(heard).toEqual([]);
  first.disconnect();
  const again = await (await enter(['websocket'], id)).emitWithAck('watch', { board: 'a' });
  expect(again.snapshot).toMatchObject({ value: 5, version: snapshot.version + 1 });
});

test('a room is heard by who follows it and may', async () => {
  const [member, stranger] = [await enter(), await enter()];
  const room = `campaign:${'0'.repeat(24)}` as const;
  expect(await member.emitWithAck('follow', { room })).toEqual({ ok: true });
  expect(await stranger.emitWithAck('follow', { room: `campaign:${'1'.repeat(24)}` })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  for (const wrong of ['staff', `person:${'0'.repeat(24)}`, 'campaign:', `${room}:x`]) {
    expect(await stranger.emitWithAck('follow', { room: wrong })).toEqual({ ok: false, code: 'MALFORMED' });
  }
  const [heard, other] = [hear(member, 'report'), hear(stranger, 'report')];
  sockets.emit(room, 'report', { title: 't' });
  await untilTrue(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ room, title: 't' });
  expect(other).toEqual([]);
});
