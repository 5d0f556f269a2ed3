// Two processes on one database, a server and this one, and orders that come in at both. The server is killed in the middle; this one goes
// on, boards that begin anew are exact, and nothing is lost or counted twice. `BOARD_ORDERS=20000` makes it a long evening, in which it
// is a server again that begins anew: a start costs six seconds of a processor.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkBoards } from '../../scripts/data-checks-boards.ts';
import { reachDatabase } from '../../scripts/reach.ts';
import { openShop } from '../../scripts/webhook-load.ts';
import type { OrderEvent, RefundEvent, Server, Shop } from '../../scripts/webhook-load.ts';
import { issueScriptToken } from '../../server/auth/access.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Database } from '../../server/core/db.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { signBody } from '../../server/core/sign.ts';
import { distributors } from '../../server/distributors/model.ts';
import { domains } from '../../server/domains.ts';
import { boardSnapshots } from '../../server/leaderboards/model.ts';
import { ProcessBoards } from '../../server/leaderboards/process-boards.ts';
import { boardsOf } from '../../server/leaderboards/service.ts';
import type { BoardKey } from '../../server/leaderboards/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { aCampaign, setTier } from './made.ts';

const { BOARD_ORDERS } = process.env;
const IS_LONG = BOARD_ORDERS !== undefined;
const ORDERS = Number(BOARD_ORDERS ?? 1_200);
const BATCH = 50;
const MEMBERS = 120;
const PATIENCE = 180_000 + ORDERS * 10;
const HOUR = 3_600_000;

let folder = '';
let shop: Shop;
let database: Database;
let campaign: CampaignRow;
let token = '';
const running: Server[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-boards-'));
  shop = await openShop({ dataDir: folder, members: MEMBERS });
  // Served from here, so that it outlives whoever is killed.
  ({ database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder }));
  const ctx = shop.ctx(database);
  const heads = await distributors
    .raw(database)
    .find({ memberNo: { $in: shop.memberNos.slice(0, 40) } })
    .toArray();
  await setTier(
    ctx,
    heads.map(({ _id }) => _id),
    'HEAD',
  );
  const products = Array.from({ length: 30 }, (_none, index) => ({
    sku: `SKU-${index}`,
    productId: newId(),
    isMain: index === 0,
    priceFen: 1_900,
    stock: null,
    profitFen: { NEW: 1, MID: 1, HEAD: 1 },
  }));
  campaign = await aCampaign(ctx, { startsAt: new Date(Date.now() - HOUR), endsAt: new Date(Date.now() + 24 * HOUR), products });
  token = issueScriptToken(ctx.about, { role: 'ADMIN', kind: 'STAFF', id: toId(newId()) }, new Date());
}, PATIENCE);

afterAll(async () => {
  for (const server of running) await server.kill('SIGKILL');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const QUERY = `query ($board: BoardKeyInput!, $from: Int!) {
  leaderboard(board: $board, first: 100, from: $from) { size entries { ownerId score } totals { salesFen orders newMembers } }
}`;

interface Shown {
  entries: string[];
  totals: { salesFen: number; orders: number; newMembers: number };
}
type Event = OrderEvent | RefundEvent;

/** A process that takes orders in and shows boards. */
interface Side {
  take(path: 'orders' | 'refunds', events: Event[]): Promise<{ rejected: unknown[] }>;
  show(key: Omit<BoardKey, 'campaignId' | 'phaseId'>): Promise<Shown>;
}

/** A server, over HTTP. */
const at = (server: Server): Side => ({
  take: async (path, events) => (await shop.send(server, path, events)).body,
  async show(key) {
    const shown: Shown = { entries: [], totals: { salesFen: 0, orders: 0, newMembers: 0 } };
    for (let from = 1; ; from += 100) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: QUERY, variables: { board: { campaignId: toId(campaign._id), ...key }, from } }),
      });
      const { data, errors } = (await answer.json()) as {
        data?: { leaderboard: { size: number; entries: { ownerId: string; score: number }[]; totals: Shown['totals'] } };
        errors?: unknown;
      };
      if (!data) throw new Error(JSON.stringify(errors));
      const { size, entries, totals } = data.leaderboard;
      shown.totals = totals;
      shown.entries.push(...entries.map(({ ownerId, score }) => `${ownerId} ${score}`));
      if (from + 100 > size) return shown;
    }
  },
});

/** This very process, by the same verbs that the server calls, and with the boards given. */
const here = (boards: () => ProcessBoards): Side => ({
  async take(path, events) {
    const ctx = shop.ctx(database);
    const edge = Object.values(domains)
      .flatMap((domain) => domain.edges ?? [])
      .find((each) => each.path === `/webhooks/${path}`)!;
    const body = Buffer.from(JSON.stringify(events));
    const headers = { 'x-signature': signBody(body, ctx.now, ctx.about.secrets.webhook) };
    const asked = { params: {}, query: new URLSearchParams(), headers, cookies: {}, address: '127.0.0.1', isHead: false, body };
    return (await edge.answer(ctx, asked)).json as { rejected: unknown[] };
  },
  async show(key) {
    await boards().settled();
    const campaignId = toId(campaign._id);
    const rows =
      boards()
        .view({ ...key, campaignId, phaseId: null })
        ?.top(1_000) ?? [];
    const { salesFen = 0, orders = 0, newMembers = 0 } = boards().totals(campaignId) ?? {};
    return { entries: rows.map(({ ownerId, score }) => `${ownerId} ${score}`), totals: { salesFen, orders, newMembers } };
  },
});

async function anew(): Promise<Side> {
  if (IS_LONG) {
    const server = await shop.start(database.uri);
    running.push(server);
    return at(server);
  }
  const boards = new ProcessBoards(() => shop.ctx(database));
  await boards.ready;
  database.beforeClose(() => boards.close());
  return here(() => boards);
}

/** What the shop was told is in: orders by number, refunds by number. */
class Books {
  readonly orders = new Map<string, OrderEvent>();
  readonly refunds = new Map<string, RefundEvent>();
  unanswered: { path: 'orders' | 'refunds'; events: Event[] }[] = [];

  async send(side: Side, path: 'orders' | 'refunds', events: Event[]): Promise<void> {
    const answer = await side.take(path, events).catch((error: unknown) => {
      // What fetch throws when nobody answers any more: the server was killed.
      if (['fetch failed', 'terminated'].includes((error as Error).message)) return null;
      throw error;
    });
    if (answer === null) {
      this.unanswered.push({ path, events });
      return;
    }
    expect(answer.rejected).toEqual([]);
    for (const event of events) {
      if ('refundNo' in event) this.refunds.set(event.refundNo, event);
      else this.orders.set(event.orderNo, event);
    }
  }

  async sendAgain(side: Side): Promise<void> {
    for (const { path, events } of this.unanswered.splice(0)) await this.send(side, path, events);
  }

  /** The board of members by sales, in the plainest way. */
  expected(idByNo: ReadonlyMap<string, string>): Shown {
    const sums = new Map<string, { score: number; at: number }>();
    const totals = { salesFen: 0, orders: 0, newMembers: 0 };
    const skus = new Set(campaign.products.map(({ sku }) => sku));
    const add = ({ memberNo }: OrderEvent, fen: number, at: string): void => {
      const id = idByNo.get(memberNo) ?? '';
      const sum = sums.get(id) ?? { score: 0, at: 0 };
      sums.set(id, { score: sum.score + fen, at: Math.max(sum.at, Date.parse(at)) });
      totals.salesFen += fen;
    };
    for (const order of this.orders.values()) {
      if (order.kind === 'MEMBERSHIP') totals.newMembers += 1;
      else if (skus.has(order.sku)) {
        add(order, order.amountFen, order.paidAt);
        totals.orders += 1;
      }
    }
    for (const { orderNo, amountFen, refundedAt } of this.refunds.values()) {
      const order = this.orders.get(orderNo)!;
      if (order.kind !== 'MEMBERSHIP' && skus.has(order.sku)) add(order, -amountFen, refundedAt);
    }
    const entries = [...sums]
      .sort(([a, one], [b, other]) => other.score - one.score || one.at - other.at || (a < b ? -1 : 1))
      .map(([id, { score }]) => `${id} ${score}`);
    return { entries, totals };
  }
}

async function expectSame(one: Side, other: Side, books: Books): Promise<void> {
  const rows = await distributors
    .raw(database)
    .find({}, { projection: { memberNo: 1 } })
    .toArray();
  const expected = books.expected(new Map(rows.map(({ _id, memberNo }) => [memberNo, toId(_id)])));
  expect(expected.totals.orders).toBeGreaterThan(books.orders.size / 2);
  const sales = { subject: 'DISTRIBUTOR', metric: 'SALES' } as const;
  await eventually(async () => (await one.show(sales)).totals.salesFen === expected.totals.salesFen, 10_000);
  expect(await one.show(sales)).toEqual(expected);
  expect(await other.show(sales)).toEqual(expected);
  for (const subject of ['TEAM', 'GROUP', 'OPERATOR', 'REGION'] as const) {
    for (const metric of ['SALES', 'ORDERS', 'NEW_MEMBERS'] as const)
      expect(await one.show({ subject, metric })).toEqual(await other.show({ subject, metric }));
  }
}

test(
  'both show the same board; one that is killed comes back exact, and nothing is lost or doubled',
  async () => {
    const first = await shop.start(database.uri);
    running.push(first);
    const other = here(() => boardsOf(shop.ctx(database)));
    await boardsOf(shop.ctx(database)).ready;
    const books = new Books();
    let sent = 0;
    const sendUntil = async (side: Side, goal: number): Promise<void> => {
      while (sent < goal) {
        sent += BATCH;
        const batch = shop.batch(BATCH);
        await books.send(side, 'orders', batch);
        const known = batch.filter(({ orderNo }, index) => index % 9 === 0 && books.orders.has(orderNo));
        const refunds = known.map(({ orderNo, paidAt }) => ({ refundNo: `R-${orderNo}`, orderNo, amountFen: 300, refundedAt: paidAt }));
        await books.send(side, 'refunds', refunds);
      }
    };
    await Promise.all([sendUntil(at(first), ORDERS / 4), sendUntil(other, ORDERS / 4)]);
    await expectSame(at(first), other, books);
    // At both, until the server is killed amid its batches: more are under way then.
    const half = ORDERS / 2;
    const goal = half + 6 * BATCH;
    const sending = [sendUntil(at(first), goal), sendUntil(at(first), goal), sendUntil(other, goal)];
    await eventually(() => Promise.resolve(sent >= half), PATIENCE);
    await first.kill('SIGKILL');
    await Promise.all(sending);
    expect(books.unanswered.length).toBeGreaterThan(0);
    await books.sendAgain(other);
    // The other goes on while it comes back, from a snapshot when there is one.
    const [back] = await Promise.all([anew(), sendUntil(other, ORDERS - 2 * BATCH)]);
    await Promise.all([sendUntil(back, ORDERS), sendUntil(other, ORDERS)]);
    await books.sendAgain(other);
    expect(books.unanswered).toEqual([]);

    await expectSame(back, other, books);
    expect(books.orders.size).toBe(sent);
    for (const { name, broken } of await checkBoards(shop.ctx(database))) expect([name, broken]).toEqual([name, []]);
    expect(await boardSnapshots.raw(database).countDocuments({ _id: 'head' })).toBeLessThanOrEqual(1);
  },
  PATIENCE,
);
