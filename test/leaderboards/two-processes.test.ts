// Two server processes on one database, and orders that come in at both: their boards are the same. One of them is killed in the middle;
// the other goes on, the first comes back exact, and nothing is lost or counted twice. `BOARD_ORDERS=20000` makes it a long evening.

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
import { distributors } from '../../server/distributors/model.ts';
import { boardSnapshots } from '../../server/leaderboards/model.ts';
import { eventually } from '../embedded/helpers.ts';
import { aCampaign, setTier } from './made.ts';

const ORDERS = Number(process.env['BOARD_ORDERS'] ?? 4_000);
const BATCH = 100;
const MEMBERS = 300;
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

async function boardAt({ url }: Server, subject: string, metric: string): Promise<Shown> {
  const shown: Shown = { entries: [], totals: { salesFen: 0, orders: 0, newMembers: 0 } };
  for (let from = 1; ; from += 100) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: QUERY, variables: { board: { campaignId: toId(campaign._id), subject, metric }, from } }),
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
}

/** What the shop was told is in: orders by number, refunds by number. */
class Books {
  readonly orders = new Map<string, OrderEvent>();
  readonly refunds = new Map<string, RefundEvent>();
  unanswered: { path: 'orders' | 'refunds'; events: (OrderEvent | RefundEvent)[] }[] = [];

  async send(server: Server, path: 'orders' | 'refunds', events: (OrderEvent | RefundEvent)[]): Promise<void> {
    try {
      const { body } = await shop.send(server, path, events);
      expect(body.rejected).toEqual([]);
      for (const event of events) {
        if ('refundNo' in event) this.refunds.set(event.refundNo, event);
        else this.orders.set(event.orderNo, event);
      }
    } catch {
      this.unanswered.push({ path, events });
    }
  }

  async sendAgain(server: Server): Promise<void> {
    for (const { path, events } of this.unanswered.splice(0)) await this.send(server, path, events);
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

test(
  'both show the same board; one that is killed comes back exact, and nothing is lost or doubled',
  async () => {
    const [first, second] = await Promise.all([shop.start(database.uri), shop.start(database.uri)]);
    running.push(first, second);
    const books = new Books();
    let sent = 0;
    const sendUntil = async (server: Server, goal: number): Promise<void> => {
      while (sent < goal) {
        sent += BATCH;
        const batch = shop.batch(BATCH);
        await books.send(server, 'orders', batch);
        const known = batch.filter(({ orderNo }, index) => index % 9 === 0 && books.orders.has(orderNo));
        const refunds = known.map(({ orderNo, paidAt }) => ({ refundNo: `R-${orderNo}`, orderNo, amountFen: 300, refundedAt: paidAt }));
        await books.send(server, 'refunds', refunds);
      }
    };
    // At both, until the first is killed amid its batches: another 600 orders are under way then.
    const half = ORDERS / 2;
    const sending = [sendUntil(first, half + 600), sendUntil(first, half + 600), sendUntil(second, half + 600)];
    await eventually(() => Promise.resolve(sent >= half), PATIENCE);
    await first.kill('SIGKILL');
    await Promise.all(sending);
    expect(books.unanswered.length).toBeGreaterThan(0);
    await books.sendAgain(second);
    // The other goes on while the first comes back, from a snapshot when there is one.
    const [back] = await Promise.all([shop.start(database.uri), sendUntil(second, ORDERS - 400)]);
    running.push(back);
    await Promise.all([sendUntil(back, ORDERS), sendUntil(second, ORDERS)]);
    await books.sendAgain(second);
    expect(books.unanswered).toEqual([]);

    const rows = await distributors
      .raw(database)
      .find({}, { projection: { memberNo: 1 } })
      .toArray();
    const expected = books.expected(new Map(rows.map(({ _id, memberNo }) => [memberNo, toId(_id)])));
    expect(expected.totals.orders).toBeGreaterThan(ORDERS / 2);
    for (const server of [second, back]) {
      const isCaughtUp = async (): Promise<boolean> =>
        (await boardAt(server, 'DISTRIBUTOR', 'SALES')).totals.salesFen === expected.totals.salesFen;
      await eventually(isCaughtUp, 10_000);
      expect(await boardAt(server, 'DISTRIBUTOR', 'SALES')).toEqual(expected);
    }
    for (const subject of ['TEAM', 'GROUP', 'OPERATOR', 'REGION']) {
      for (const metric of ['SALES', 'ORDERS', 'NEW_MEMBERS'])
        expect(await boardAt(back, subject, metric)).toEqual(await boardAt(second, subject, metric));
    }
    for (const { name, broken } of await checkBoards(shop.ctx(database))) expect([name, broken]).toEqual([name, []]);
    expect(await boardSnapshots.raw(database).countDocuments({ _id: 'head' })).toBeLessThanOrEqual(1);
    await Promise.all([second.kill('SIGTERM'), back.kill('SIGTERM')]);
  },
  PATIENCE,
);
