// The server is killed in the middle of webhook batches: whatever it had acknowledged is there afterwards, once, and what the shop
// sends again counts once.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openShop } from '../../scripts/webhook-load.ts';
import type { OrderEvent, Server, Shop } from '../../scripts/webhook-load.ts';
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
