// A shop that sends its orders to a real server process over HTTP, for the benchmark and the crash test: it knows what was
// acknowledged, sends again what was not, and holds the books against what the server has in the end.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PROGRAM } from '../server/context.ts';
import type { Ctx } from '../server/context.ts';
import type { Database } from '../server/core/db.ts';
import { completeEnv, readEnv } from '../server/core/env.ts';
import { makeFieldCipher } from '../server/core/field-crypto.ts';
import { makeLog } from '../server/core/log.ts';
import { signBody } from '../server/core/sign.ts';
import { makeBusinessTime } from '../server/core/time.ts';
import { enrolDistributors } from '../server/distributors/service.ts';
import { orders, platformDays, quarantine, refunds } from '../server/orders/model.ts';
import { checkDay, checkGoods, isWhole, knownDays } from '../server/orders/service.ts';
import { settings } from '../server/settings/model.ts';
import { reachDatabase } from './reach.ts';

const ROOT = join(import.meta.dirname, '..');
const START_MILLISECONDS = 60_000;
const ENROL_AT_ONCE = 2_000;
const LATE = 40;

export interface OrderEvent {
  orderNo: string;
  memberNo: string;
  buyerRef: string;
  sku: string;
  quantity: number;
  amountFen: number;
  profitFen: number;
  kind: string;
  paidAt: string;
}

export interface RefundEvent {
  refundNo: string;
  orderNo: string;
  amountFen: number;
  refundedAt: string;
}

export interface Answered {
  status: number;
  milliseconds: number;
  body: { accepted: number; duplicate: number; rejected: unknown[] };
}

export interface Server {
  url: string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface Shop {
  dataDir: string;
  ctx(db: Database): Ctx;
  memberNos: readonly string[];
  /** Numbers of members who are not in yet. */
  lateNos: readonly string[];
  /** On the folder's own database, or on one that another process serves. */
  start(uri?: string): Promise<Server>;
  /** Orders of now, spread over the members; every tenth of them of a late one where `withLate`. */
  batch(size: number, withLate?: boolean): OrderEvent[];
  /** Brings some of the late members in, past the server. */
  enrol(memberNos: readonly string[]): Promise<void>;
  /** How much waits in quarantine. */
  countWaiting(): Promise<number>;
  /** Rejects when the server goes away before it has answered. */
  send(server: Server, path: 'orders' | 'refunds' | 'messages' | 'members', events: readonly object[]): Promise<Answered>;
  /** What is wrong, as sentences; nothing when every acknowledged order and refund is there once and all totals agree. */
  audit(acknowledged: ReadonlyMap<string, OrderEvent>, refunded?: ReadonlyMap<string, RefundEvent>): Promise<string[]>;
}

/** Makes a database with so many members in the folder, and lets the shop send as fast as it can. */
export async function openShop({ dataDir, members }: { dataDir: string; members: number }): Promise<Shop> {
  const source = { DATA_DIR: dataDir, DEMO: 'false' };
  const env = completeEnv(readEnv(source));
  const ctx = (db: Database): Ctx => ({
    viewer: PROGRAM,
    now: new Date(),
    db,
    log: makeLog({ level: 'silent' }),
    about: {
      version: 'bench',
      startedAt: new Date(),
      publicUrl: env.publicUrl,
      production: false,
      demo: false,
      secrets: { session: env.sessionSecret, webhook: env.webhookSecret },
      tickets: env.tickets,
    },
    time: makeBusinessTime(env.businessZone),
    cipher: makeFieldCipher(env.fieldKey),
    emit: () => undefined,
  });
  const memberNos = Array.from({ length: members }, (_none, index) => `S${String(index).padStart(7, '0')}`);
  const lateNos = Array.from({ length: LATE }, (_none, index) => `L${String(index).padStart(7, '0')}`);
  const enrol = async (to: Database, nos: readonly string[]): Promise<void> => {
    const joinedAt = new Date('2026-01-01T00:00:00Z');
    for (let at = 0; at < nos.length; at += ENROL_AT_ONCE) {
      const inputs = nos
        .slice(at, at + ENROL_AT_ONCE)
        .map((memberNo) => ({ memberNo, name: `会员${memberNo}`, phone: '', joinedAt, sponsorNo: null, region: '浙江 杭州' }));
      await enrolDistributors(ctx(to), inputs);
    }
  };
  const reached = async <Made>(work: (to: Database) => Promise<Made>): Promise<Made> => {
    const { database: to } = await reachDatabase({ mustExist: true }, source);
    try {
      return await work(to);
    } finally {
      await to.close();
    }
  };
  const { database } = await reachDatabase({ mustExist: false }, source);
  await database.buildIndexes();
  await enrol(database, memberNos);
  await settings
    .raw(database)
    .updateOne(
      { _id: 'webhookRequestsPerMinute' },
      { $set: { value: 60_000, changedAt: new Date(), changedByName: 'bench' } },
      { upsert: true },
    );
  await database.close();

  let sent = 0;
  const run = Date.now().toString(36);
  return {
    dataDir,
    ctx,
    memberNos,
    lateNos,
    enrol: (nos) => reached((to) => enrol(to, nos)),
    countWaiting: () => reached((to) => quarantine.raw(to).countDocuments()),
    start: (uri) => startServer(dataDir, uri),
    batch: (size, withLate = false) => {
      const paidAt = new Date().toISOString();
      return Array.from({ length: size }, () => {
        sent += 1;
        return {
          orderNo: `${run}-${sent}`,
          // A step that shares no factor with the number of members visits all of them in turn, far apart.
          memberNo: (withLate && sent % 10 === 0 ? lateNos[sent % LATE] : memberNos[(sent * 7_919) % memberNos.length]) ?? '',
          buyerRef: `buyer-${sent % 5_000}`,
          sku: `SKU-${sent % 40}`,
          quantity: 1 + (sent % 3),
          amountFen: 1_900 + (sent % 97) * 100,
          profitFen: 300,
          kind: sent % 20 === 0 ? 'MEMBERSHIP' : 'PRODUCT',
          paidAt,
        };
      });
    },
    async send({ url }, path, events) {
      const body = JSON.stringify(events);
      const startedAt = performance.now();
      const answer = await fetch(`${url}/webhooks/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-signature': signBody(body, new Date(), env.webhookSecret) },
        body,
      });
      const json = (await answer.json()) as Answered['body'];
      if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${JSON.stringify(json)}`);
      return { status: answer.status, milliseconds: performance.now() - startedAt, body: json };
    },
    audit: (acknowledged, refunded = new Map()) => reached((to) => auditBooks(ctx(to), acknowledged, refunded)),
  };
}

async function startServer(dataDir: string, uri?: string): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'server/main.ts')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: 'false',
      LOG_LEVEL: 'warn',
      ...(uri === undefined ? {} : { MONGODB_URI: uri }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const until = performance.now() + START_MILLISECONDS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error('the server did not start');
    }
    await wait(50);
  }
  return { url, kill: (signal) => end(child, signal) };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** Taken by nobody a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).status === 200;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

async function auditBooks(
  ctx: Ctx,
  acknowledged: ReadonlyMap<string, OrderEvent>,
  refunded: ReadonlyMap<string, RefundEvent>,
): Promise<string[]> {
  const wrong: string[] = [];
  const seen = new Set<string>();
  let amountFen = 0;
  for await (const row of orders.raw(ctx.db).find({}, { projection: { orderNo: 1, amountFen: 1 } })) {
    if (seen.has(row.orderNo)) wrong.push(`order ${row.orderNo} is there twice`);
    seen.add(row.orderNo);
    amountFen += row.amountFen;
    const event = acknowledged.get(row.orderNo);
    if (event && event.amountFen !== row.amountFen) wrong.push(`order ${row.orderNo} has another amount`);
  }
  for (const orderNo of acknowledged.keys()) if (!seen.has(orderNo)) wrong.push(`order ${orderNo} was acknowledged and is not there`);
  const days = await platformDays.raw(ctx.db).find({}).toArray();
  const counted = days.reduce((sum, day) => sum + day.orders, 0);
  const paid = days.reduce((sum, day) => sum + day.amountFen, 0);
  if (counted !== seen.size || paid !== amountFen)
    wrong.push(`the days count ${counted} orders of ${paid} fen; there are ${seen.size} of ${amountFen}`);
  for (const day of await knownDays(ctx)) if (!isWhole(await checkDay(ctx, day))) wrong.push(`the views of ${day} differ from its orders`);
  const goods = await checkGoods(ctx);
  for (const who of [...goods.ownDays, ...goods.totals, ...goods.pairs]) wrong.push(`the goods of ${who} differ from the orders`);

  const taken = new Set<string>();
  for await (const row of refunds.raw(ctx.db).find({}, { projection: { refundNo: 1 } })) {
    if (taken.has(row.refundNo)) wrong.push(`refund ${row.refundNo} is there twice`);
    taken.add(row.refundNo);
  }
  for (const refundNo of refunded.keys()) if (!taken.has(refundNo)) wrong.push(`refund ${refundNo} was acknowledged and is not there`);
  const waits = await quarantine.raw(ctx.db).countDocuments();
  if (waits > 0) wrong.push(`${waits} orders or refunds still wait`);
  return wrong;
}
