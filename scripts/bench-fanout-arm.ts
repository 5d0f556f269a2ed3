// One arm of `npm run bench -- fanout`, in a process of its own: a board of 50,000 that orders change, and viewers who are to hold its top and
// their own place with the ranks around. `ours`: the product's sockets. `stock`: socket.io's broadcast to a room and an emit to each whose
// place is due. `ws`: the same with plain ws, the broadcast encoded once. All three tick four times a second and tell the same
// places at the same times; the two others send whole states, as one writes it without more ado.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { About, Ctx, MakeCtx } from '../server/context.ts';
import { makeLog } from '../server/core/log.ts';
import { Board } from '../server/leaderboards/board.ts';
import { BoardShow, TOP_ROWS } from '../server/leaderboards/live-show.ts';
import type { LiveBoard, LiveEntry, LiveName, LiveSource } from '../server/leaderboards/live-show.ts';
import type { OwnMemory } from '../server/parts.ts';
import { makeSockets } from '../server/sockets.ts';
import { KEY, SECRET, TICK_MILLISECONDS, nowMilliseconds, ownerIdOf } from './bench-fanout-wire.ts';
import type { Measured } from './bench-fanout-wire.ts';

const MEMBERS = 50_000;
const ORDERS_A_SECOND = 20;
const ORDER_MILLISECONDS = 1_000 / ORDERS_A_SECOND;

const [, , arm = 'ours'] = process.argv;
const board = new Board({ owners: MEMBERS });
const orderCounts = new Uint32Array(MEMBERS);
const names = Array.from({ length: MEMBERS }, (_none, owner): LiveName => ({ name: `林${'间小鹿糖妈咪北岸老陈'[owner % 10] ?? ''}**` }));
let version = 1;
let seed = 7;
const random = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32;
let tellChanged: () => void = () => undefined;
let pendingOrders: number[] = [];
const told: [number, number[]][] = [];

for (let owner = 0; owner < MEMBERS; owner += 1) {
  board.add(owner, Math.floor(8_900 * (1 + 400 / (1 + owner / 50)) + random() * 8_900), owner);
  orderCounts[owner] = 1 + Math.floor(400 / (1 + owner / 50));
}

/** Heads sell more: half of the orders are of the best thousand. */
function order(): void {
  const owner = random() < 0.5 ? Math.floor(random() * 1_000) : Math.floor(random() * MEMBERS);
  board.add(owner, 8_900, 1_000_000 + version);
  orderCounts[owner] = (orderCounts[owner] ?? 0) + 1;
  version += 1;
  pendingOrders.push(nowMilliseconds());
  tellChanged();
}

const entryOf = ({ owner, score }: { owner: number; score: number }, rank: number): LiveEntry => ({
  rank,
  ownerId: ownerIdOf(owner),
  score,
  orders: orderCounts[owner] ?? 0,
  moved: 3 - (owner % 7),
});
const windowOf = (from: number, count: number): LiveEntry[] => board.window(from, count).map((row, index) => entryOf(row, from + index));
const totals = () => ({ salesFen: version * 8_900, orders: version, newMembers: 1_286, quantity: version });

const living: LiveBoard = {
  get size() {
    return board.size;
  },
  get version() {
    return version;
  },
  get totals() {
    return totals();
  },
  isFrozen: false,
  window: windowOf,
  place(ownerId) {
    const owner = parseInt(ownerId, 16);
    const rank = board.rankOf(owner);
    const [above, own] = rank === 1 ? [null, ...windowOf(1, 1)] : windowOf(rank - 1, 2);
    return own ? { ...own, gap: above ? above.score - own.score : null } : null;
  },
  scoreOf: (ownerId) => board.scoreOf(parseInt(ownerId, 16)),
};

const source: LiveSource = {
  key: KEY,
  board: () => living,
  refresh: () => null,
  follow(changed) {
    tellChanged = changed;
    return () => undefined;
  },
  ownerOf: (person) => person,
  nameOf: (ownerId) => names[parseInt(ownerId, 16)] ?? null,
  readNames: () => Promise.resolve(),
};

const rowOf = (entry: LiveEntry) => ({ ...entry, ...names[parseInt(entry.ownerId, 16)] });
const wholeBoard = (boardVersion: number) => ({
  board: KEY,
  version: boardVersion,
  top: windowOf(1, TOP_ROWS).map(rowOf),
  total: { owners: board.size, ...totals() },
  changed: null,
  isFrozen: false,
});

/** For the other arms: the same places at the same times as ours, as objects. */
function duePlace(ownerId: string, memory: OwnMemory, turn: number): object | null {
  const before = memory.told as { rank: number; score: number; gap: number | null } | null;
  const score = living.scoreOf(ownerId);
  const isTurn = before !== null && (turn + memory.place) % (before.rank <= 1_000 ? 4 : 8) === 0;
  if (before !== null && before.score === score && !isTurn) return null;
  const place = living.place(ownerId);
  if (!place) return null;
  if (before?.rank === place.rank && before.score === score && before.gap === place.gap) return null;
  memory.told = place;
  memory.version += 1;
  const { rank, orders, moved, gap } = place;
  const around = windowOf(Math.max(1, rank - 3), 8).map(rowOf);
  return { board: KEY, version: memory.version, rank, score, orders, moved, gap, around };
}

const rounds: number[] = [];
const slices: number[] = [];
const server = createServer();
let currentVersion = (): number => 0;

/** A tick for the arms that broadcast: tells everybody in one go. */
function tickPlainly(tell: (boardVersion: number, turn: number) => void): void {
  let boardVersion = Date.now();
  let turn = 0;
  let hasChanged = false;
  tellChanged = () => {
    hasChanged = true;
  };
  currentVersion = () => boardVersion;
  setInterval(() => {
    turn += 1;
    if (!hasChanged) return;
    hasChanged = false;
    boardVersion += 1;
    told.push([boardVersion, pendingOrders]);
    pendingOrders = [];
    const began = performance.now();
    tell(boardVersion, turn);
    const took = performance.now() - began;
    rounds.push(took);
    slices.push(took);
  }, TICK_MILLISECONDS);
}

function serveOurs(): void {
  const about: About = {
    version: '0',
    startedAt: new Date(),
    publicUrl: 'http://localhost',
    production: false,
    demo: false,
    secrets: { session: SECRET, webhook: '' },
    tickets: { jwksUrl: null, issuer: null },
  };
  const makeCtx: MakeCtx = (viewer) => ({ viewer, now: new Date(), about }) as Ctx;
  class Counted extends BoardShow {
    override advance(): ReturnType<BoardShow['advance']> {
      const { news, isOver } = super.advance();
      if (news === null) return { news, isOver };
      return {
        isOver,
        news: (boardVersion) => {
          told.push([boardVersion, pendingOrders]);
          pendingOrders = [];
          currentVersion = () => boardVersion;
          return news(boardVersion);
        },
      };
    }
  }
  let ofRound = 0;
  makeSockets({
    server,
    makeCtx,
    about,
    log: makeLog({ level: 'error' }),
    watches: [
      {
        name: 'board',
        read: () => 'the board',
        find: (ctx) => Promise.resolve({ key: 'the board', owner: ctx.viewer.id, make: () => new Counted(source) }),
      },
    ],
    sliced(milliseconds) {
      slices.push(milliseconds);
      ofRound += milliseconds;
      setTimeout(() => {
        if (ofRound > 0) rounds.push(ofRound);
        ofRound = 0;
      }, 60);
    },
  });
}

function serveStock(): void {
  const io = new Server(server, { perMessageDeflate: false });
  const live = io.of('/live');
  let places = 0;
  live.on('connection', (socket) => {
    const ownerId = String(socket.handshake.auth['ownerId']);
    const memory: OwnMemory = { version: 1, place: places++, told: null };
    socket.data = { ownerId, memory };
    socket.on('watch', (_asked: unknown, answer: (told: object) => void) => {
      void socket.join('board');
      answer({ ok: true, snapshot: { ...wholeBoard(currentVersion()), me: duePlace(ownerId, memory, 0) } });
    });
  });
  tickPlainly((boardVersion, turn) => {
    live.to('board').emit('board', wholeBoard(boardVersion));
    for (const socket of live.sockets.values()) {
      const { ownerId, memory } = socket.data as { ownerId: string; memory: OwnMemory };
      const me = duePlace(ownerId, memory, turn);
      if (me) socket.emit('me', me);
    }
  });
}

function serveWs(): void {
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const viewers = new Map<WebSocket, { ownerId: string; memory: OwnMemory }>();
  let places = 0;
  sockets.on('connection', (socket) => {
    socket.once('message', (data: Buffer) => {
      const { ownerId } = JSON.parse(data.toString()) as { ownerId: string };
      const memory: OwnMemory = { version: 1, place: places++, told: null };
      viewers.set(socket, { ownerId, memory });
      const me = duePlace(ownerId, memory, 0);
      socket.send(JSON.stringify(['ok', { ok: true, snapshot: { ...wholeBoard(currentVersion()), me } }]));
    });
    socket.on('close', () => viewers.delete(socket));
    socket.on('error', () => undefined);
  });
  tickPlainly((boardVersion, turn) => {
    const message = Buffer.from(JSON.stringify(['board', wholeBoard(boardVersion)]));
    for (const [socket, { ownerId, memory }] of viewers) {
      socket.send(message, { binary: false });
      const me = duePlace(ownerId, memory, turn);
      if (me) socket.send(JSON.stringify(['me', me]));
    }
  });
}

if (process.send) {
  if (arm === 'ours') serveOurs();
  else if (arm === 'stock') serveStock();
  else serveWs();
  let orders: NodeJS.Timeout | undefined;
  let cpu = process.cpuUsage();
  process.on('message', (message: 'orders' | 'begin' | 'end' | 'quiet' | 'stop') => {
    if (message === 'orders') orders ??= setInterval(order, ORDER_MILLISECONDS);
    else if (message === 'begin') {
      rounds.length = slices.length = told.length = 0;
      cpu = process.cpuUsage();
    } else if (message === 'end') {
      const { user, system } = process.cpuUsage(cpu);
      const sorted = [...rounds].sort((a, b) => a - b);
      const measured: Measured = {
        cpuMilliseconds: (user + system) / 1_000,
        longestSlice: Math.max(0, ...slices),
        middleRound: sorted[Math.floor(sorted.length / 2)] ?? 0,
        version: currentVersion(),
        orders: told.slice(),
      };
      process.send?.(measured);
    } else if (message === 'quiet') {
      clearInterval(orders);
      // Two ticks: by then everybody has what there is.
      setTimeout(() => process.send?.({ version: currentVersion() }), 2 * TICK_MILLISECONDS);
    } else process.exit(0);
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}
