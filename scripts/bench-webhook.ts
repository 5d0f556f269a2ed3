// `npm run bench -- webhook`: a real server process, a shop that sends 500-order batches to it over HTTP, and a phone that listens.
// How many orders a second, how long a batch takes, how long until the phone shows the new total, what a replay costs, and whether
// killing the server amid batches loses or doubles anything. The floor to compare with is the driver's insertMany of equal orders
// into the same database: no signature, no checks, no totals, nothing exactly once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { issueScriptToken } from '../server/auth/access.ts';
import { toId } from '../server/core/ids.ts';
import { distributorsByNo } from '../server/distributors/service.ts';
import type { BenchRow } from './bench.ts';
import { reachDatabase } from './reach.ts';
import { tell } from './say.ts';
import { openShop } from './webhook-load.ts';
import type { OrderEvent, Server, Shop } from './webhook-load.ts';

const SCALES = {
  full: { members: 20_000, batches: 60, shows: 40, kills: 10 },
  small: { members: 2_000, batches: 12, shows: 10, kills: 3 },
} as const;
const BATCH = 500;
/** Screens are told at most four times a second; a batch a second or so apart meets no earlier one. */
const BETWEEN_SHOWS_MILLISECONDS = 400;
const GOAL_ORDERS_A_SECOND = 1_000;
const GOAL_SHOWN_MILLISECONDS = 500;

interface Timing {
  perSecond: number;
  p50: number;
  p99: number;
}

export async function benchWebhook(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const { members, batches, shows, kills } = SCALES[scale];
  const dataDir = mkdtempSync(join(tmpdir(), 'tierwise-webhook-'));
  let server: Server | null = null;
  try {
    tell(`enrolling ${members} members`);
    const shop = await openShop({ dataDir, members });
    const acknowledged = new Map<string, OrderEvent>();
    server = await shop.start();
    tell('warming up');
    await sendAll(shop, server, 6, 2, acknowledged);

    const one: Timing[] = [];
    const four: Timing[] = [];
    const floor: Timing[] = [];
    const rounds = 3;
    for (let round = 1; round <= rounds; round += 1) {
      tell(`round ${round} of ${rounds}`);
      one.push(await sendAll(shop, server, Math.ceil(batches / rounds), 1, acknowledged));
      four.push(await sendAll(shop, server, Math.ceil(batches / rounds), 4, acknowledged));
      floor.push(await insertPlainly(shop, Math.ceil(batches / rounds)));
    }
    const replay = await replayAll(shop, server, [...acknowledged.values()].slice(0, Math.ceil(batches / 3) * BATCH));
    tell('a phone listens');
    const shown = await watchPhone(shop, server, shows, acknowledged);
    tell(`killing the server ${kills} times`);
    const killed = await killAmid(shop, server, kills, acknowledged);
    server = killed.server;
    const wrong = await shop.audit(acknowledged);
    for (const line of wrong.slice(0, 10)) tell(`WRONG: ${line}`);

    const [inOne, inFour, plain] = [middle(one), middle(four), middle(floor)];
    const rate = (id: string, what: string, { perSecond }: Timing): BenchRow => ({
      id,
      what,
      ours: perSecond,
      theirs: plain.perSecond,
      unit: 'orders/s',
      ratio: perSecond / plain.perSecond,
      goal: `≥ ${GOAL_ORDERS_A_SECOND} orders/s`,
      holds: perSecond >= GOAL_ORDERS_A_SECOND,
    });
    const times = (id: string, what: string, ours: number, theirs: number, goal: number): BenchRow => ({
      id,
      what,
      ours,
      theirs,
      unit: 'ms',
      ratio: theirs / ours,
      goal: `≤ ${goal} ms`,
      holds: ours <= goal,
    });
    return {
      scale: `${members} members, batches of ${BATCH}, ${acknowledged.size} orders; beside: insertMany by the driver`,
      rows: [
        rate('one', 'orders, one batch in flight', inOne),
        rate('four', 'orders, four batches in flight', inFour),
        rate('replay', 'the same batches again, all duplicates', replay),
        times('one-p50', 'a batch, one in flight, median', inOne.p50, plain.p50, 500),
        times('one-p99', 'a batch, one in flight, p99', inOne.p99, plain.p99, 1_000),
        times('four-p50', 'a batch, four in flight, median', inFour.p50, plain.p50, 2_000),
        times('four-p99', 'a batch, four in flight, p99', inFour.p99, plain.p99, 4_000),
        times('shown-p50', 'from the answer to the phone, median', shown.p50, inOne.p50, GOAL_SHOWN_MILLISECONDS),
        times('shown-p99', 'from the answer to the phone, p99', shown.p99, inOne.p50, GOAL_SHOWN_MILLISECONDS),
        {
          id: 'kills',
          what: `lost or doubled orders and wrong totals after ${kills} kills (${killed.cut} batches cut)`,
          ours: wrong.length,
          theirs: 0,
          unit: '',
          ratio: wrong.length === 0 ? 1 : 0,
          goal: '0',
          holds: wrong.length === 0,
        },
      ],
    };
  } finally {
    await server?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Sends so many batches with so many in flight. */
async function sendAll(
  shop: Shop,
  server: Server,
  batches: number,
  inFlight: number,
  acknowledged: Map<string, OrderEvent>,
): Promise<Timing> {
  const milliseconds: number[] = [];
  let left = batches;
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const batch = shop.batch(BATCH);
      const answer = await shop.send(server, 'orders', batch);
      if (answer.body.accepted !== BATCH) throw new Error(`a batch was answered ${JSON.stringify(answer.body).slice(0, 300)}`);
      milliseconds.push(answer.milliseconds);
      for (const event of batch) acknowledged.set(event.orderNo, event);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: inFlight }, sender));
  return timing(milliseconds, performance.now() - startedAt);
}

async function replayAll(shop: Shop, server: Server, events: readonly OrderEvent[]): Promise<Timing> {
  const milliseconds: number[] = [];
  const startedAt = performance.now();
  for (let at = 0; at + BATCH <= events.length; at += BATCH) {
    const answer = await shop.send(server, 'orders', events.slice(at, at + BATCH));
    if (answer.body.duplicate !== BATCH) throw new Error(`a replay was answered ${JSON.stringify(answer.body).slice(0, 300)}`);
    milliseconds.push(answer.milliseconds);
  }
  return timing(milliseconds, performance.now() - startedAt);
}

/** Equal documents through the driver, from this process into the server's database. */
async function insertPlainly(shop: Shop, batches: number): Promise<Timing> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: shop.dataDir });
  try {
    const plain = database.client.db('plain').collection('orders');
    const milliseconds: number[] = [];
    const startedAt = performance.now();
    for (let count = 0; count < batches; count += 1) {
      const rows = shop.batch(BATCH).map((event) => ({ ...event, paidAt: new Date(event.paidAt), refundedFen: 0, createdAt: new Date() }));
      const begunAt = performance.now();
      await plain.insertMany(rows);
      milliseconds.push(performance.now() - begunAt);
    }
    return timing(milliseconds, performance.now() - startedAt);
  } finally {
    await database.close();
  }
}

/** From the moment the shop has its answer until the seller's phone is told a total with that order in it; 0 where it knew before. */
async function watchPhone(shop: Shop, server: Server, shows: number, acknowledged: Map<string, OrderEvent>): Promise<Timing> {
  const memberNo = shop.memberNos[0] ?? '';
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: shop.dataDir });
  const ctx = shop.ctx(database);
  const seller = (await distributorsByNo(ctx, [memberNo])).get(memberNo);
  await database.close();
  if (!seller) throw new Error('the seller is gone');
  const token = issueScriptToken(ctx.about, { role: 'DISTRIBUTOR', kind: 'DISTRIBUTOR', id: toId(seller._id) }, new Date());
  const socket = io(`${server.url}/live`, { auth: { token }, transports: ['websocket'] });
  await new Promise<void>((settle, fail) => {
    socket.once('connect', settle);
    socket.once('connect_error', fail);
  });
  const toldAt = new Map<number, number>();
  let latest = 0;
  socket.on('sales', ({ own }: { own: { amountFen: number } }) => {
    toldAt.set(own.amountFen, performance.now());
    latest = own.amountFen;
  });
  try {
    const milliseconds: number[] = [];
    for (let show = 0; show < shows; show += 1) {
      await wait(BETWEEN_SHOWS_MILLISECONDS);
      const before = latest;
      const [first, ...rest] = shop.batch(BATCH);
      if (!first) throw new Error('an empty batch');
      const others = rest.filter((event) => event.memberNo !== memberNo);
      const batch = [{ ...first, memberNo }, ...others];
      await shop.send(server, 'orders', batch);
      const answeredAt = performance.now();
      for (const event of batch) acknowledged.set(event.orderNo, event);
      const until = answeredAt + 10_000;
      while (latest === before) {
        if (performance.now() > until) throw new Error('the phone was not told within 10 s');
        await wait(1);
      }
      milliseconds.push(Math.max(0, (toldAt.get(latest) ?? Infinity) - answeredAt));
    }
    return timing(milliseconds, 1);
  } finally {
    socket.close();
  }
}

async function killAmid(
  shop: Shop,
  first: Server,
  kills: number,
  acknowledged: Map<string, OrderEvent>,
): Promise<{ server: Server; cut: number }> {
  let server = first;
  let cut = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const running = server;
    const unanswered: OrderEvent[][] = [];
    let isKilled = false;
    const isServed = (): boolean => !isKilled;
    const sender = async (): Promise<void> => {
      while (isServed()) {
        const batch = shop.batch(BATCH);
        try {
          await shop.send(running, 'orders', batch);
          for (const event of batch) acknowledged.set(event.orderNo, event);
        } catch (error) {
          if (isServed()) throw error;
          unanswered.push(batch);
        }
      }
    };
    const senders = Array.from({ length: 4 }, sender);
    await wait(200 + Math.random() * 800);
    isKilled = true;
    await running.kill('SIGKILL');
    await Promise.all(senders);
    cut += unanswered.length;
    server = await shop.start();
    // As a shop does: what was not answered is sent again.
    for (const batch of unanswered) {
      await shop.send(server, 'orders', batch);
      for (const event of batch) acknowledged.set(event.orderNo, event);
    }
  }
  return { server, cut };
}

function timing(milliseconds: readonly number[], wholeMilliseconds: number): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { perSecond: (milliseconds.length * BATCH * 1000) / wholeMilliseconds, p50: at(0.5), p99: at(0.99) };
}

/** The round in the middle by rate, with the worst p99 of all. */
function middle(rounds: readonly Timing[]): Timing {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const one = sorted[Math.floor(sorted.length / 2)] ?? { perSecond: 0, p50: 0, p99: 0 };
  return { ...one, p99: Math.max(...rounds.map(({ p99 }) => p99)) };
}
