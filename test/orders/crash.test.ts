// The server is killed in the middle of webhook batches: whatever it had acknowledged is there afterwards, once, and what the shop
// sends again counts once. So it is with what had to wait: orders of members who come later, refunds that came before their order.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openShop } from '../../scripts/webhook-load.ts';
import type { OrderEvent, RefundEvent, Server, Shop } from '../../scripts/webhook-load.ts';
import { eventually } from '../embedded/helpers.ts';

const KILLS = 2;
const PATIENCE = 120_000;

let folder = '';
let shop: Shop;
let server: Server | null = null;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-webhook-'));
  shop = await openShop({ dataDir: folder, members: 300 });
}, PATIENCE);

afterAll(async () => {
  await server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test(
  'nothing acknowledged is lost and nothing counts twice when the server is killed amid batches',
  async () => {
    const acknowledged = new Map<string, OrderEvent>();
    let unanswered: OrderEvent[][] = [];
    let cut = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = (server = await shop.start());
      // First what the last kill left unanswered: some of it is in, and then counts as a duplicate.
      for (const batch of unanswered) {
        const { body } = await shop.send(running, 'orders', batch);
        expect(body.accepted + body.duplicate).toBe(batch.length);
        for (const event of batch) acknowledged.set(event.orderNo, event);
      }
      unanswered = [];
      let isKilled = false;
      const isServed = (): boolean => !isKilled;
      const sender = async (): Promise<void> => {
        while (isServed()) {
          const batch = shop.batch(100);
          try {
            const { body } = await shop.send(running, 'orders', batch);
            expect(body).toEqual({ accepted: 100, duplicate: 0, rejected: [] });
            for (const event of batch) acknowledged.set(event.orderNo, event);
          } catch (error) {
            if (isServed()) throw error;
            unanswered.push(batch);
            cut += 1;
          }
        }
      };
      const senders = [sender(), sender(), sender()];
      // Amid batches: some have been answered since the start, and others are under way.
      const enough = acknowledged.size + 300;
      await eventually(() => Promise.resolve(acknowledged.size >= enough), 60_000);
      await wait(37 * (kill + 1));
      isKilled = true;
      await running.kill('SIGKILL');
      await Promise.all(senders);
    }
    expect(cut).toBeGreaterThan(0);
    const running = (server = await shop.start());
    for (const batch of unanswered) {
      await shop.send(running, 'orders', batch);
      for (const event of batch) acknowledged.set(event.orderNo, event);
    }
    expect(acknowledged.size).toBeGreaterThan(300);
    expect(await shop.audit(acknowledged)).toEqual([]);
    await running.kill('SIGTERM');
  },
  PATIENCE,
);

/** Everything that is sent goes through here: what is answered is noted, what a kill cuts off is kept to be sent again. */
class Sending {
  readonly orders = new Map<string, OrderEvent>();
  readonly refunds = new Map<string, RefundEvent>();
  #unanswered: { path: 'orders' | 'refunds'; events: (OrderEvent | RefundEvent)[] }[] = [];
  cut = 0;

  async send(running: Server, path: 'orders' | 'refunds', events: (OrderEvent | RefundEvent)[], isServed: () => boolean): Promise<void> {
    try {
      const { body } = await shop.send(running, path, events);
      expect(body.rejected).toEqual([]);
      expect(body.accepted + body.duplicate).toBe(events.length);
      for (const event of events) {
        if ('refundNo' in event) this.refunds.set(event.refundNo, event);
        else this.orders.set(event.orderNo, event);
      }
    } catch (error) {
      if (isServed()) throw error;
      this.#unanswered.push({ path, events });
      this.cut += 1;
    }
  }

  async sendAgain(running: Server): Promise<void> {
    const left = this.#unanswered.splice(0);
    for (const { path, events } of left) await this.send(running, path, events, () => true);
  }
}

test(
  'what waits for its member or its order is applied once, also when the server is killed while it takes it in or applies it',
  async () => {
    const sending = new Sending();
    const half = shop.lateNos.length / 2;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = (server = await shop.start());
      await sending.sendAgain(running);
      let isKilled = false;
      const isServed = (): boolean => !isKilled;
      const sender = async (): Promise<void> => {
        while (isServed()) {
          const batch = shop.batch(60, true);
          // Of some orders the refund is told first.
          const early = batch
            .filter((_event, index) => index % 6 === 0)
            .map(({ orderNo, paidAt }) => ({ refundNo: `R-${orderNo}`, orderNo, amountFen: 100, refundedAt: paidAt }));
          await sending.send(running, 'refunds', early, isServed);
          if (isServed()) await sending.send(running, 'orders', batch, isServed);
        }
      };
      const senders = [sender(), sender()];
      const enough = sending.orders.size + 300;
      await eventually(() => Promise.resolve(sending.orders.size >= enough), 60_000);
      // The server begins to apply what waits for them, and is killed amid that.
      await shop.enrol(shop.lateNos.slice(kill * half, (kill + 1) * half));
      await wait(23 * (kill + 1));
      isKilled = true;
      await running.kill('SIGKILL');
      await Promise.all(senders);
    }
    expect(sending.cut).toBeGreaterThan(0);
    const running = (server = await shop.start());
    await sending.sendAgain(running);
    // Orders that a kill kept from being sent at all: their refunds go on waiting for them until now.
    const told = new Set(sending.orders.keys());
    const missing = [...sending.refunds.values()].filter(({ orderNo }) => !told.has(orderNo));
    const [seller = ''] = shop.memberNos;
    const late = missing.map(({ orderNo }) => ({ ...shop.batch(1)[0]!, orderNo, memberNo: seller }));
    if (late.length > 0) await sending.send(running, 'orders', late, () => true);
    await eventually(async () => (await shop.countWaiting()) === 0, 30_000);
    await running.kill('SIGTERM');
    expect(await shop.audit(sending.orders, sending.refunds)).toEqual([]);
  },
  PATIENCE,
);
