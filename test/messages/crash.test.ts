// The server is killed in the middle of batches of messages and of joins and leaves: what it had acknowledged is there afterwards,
// once, what the bridge sends again counts once, and every count still equals its facts.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { reachDatabase } from '../../scripts/reach.ts';
import { openShop } from '../../scripts/webhook-load.ts';
import type { Server, Shop } from '../../scripts/webhook-load.ts';
import type { Ctx } from '../../server/context.ts';
import { groups, memberEvents } from '../../server/groups/model.ts';
import { recountGroups } from '../../server/groups/service.ts';
import { messages } from '../../server/messages/model.ts';
import { recountTalk } from '../../server/messages/service.ts';
import { eventually } from '../embedded/helpers.ts';
import { aBareGroup, dice } from '../support/inbound.ts';

const KILLS = 2;
const PATIENCE = 120_000;
const BATCH = 80;

interface Batch {
  path: 'messages' | 'members';
  events: { id: string; event: object }[];
}

let folder = '';
let shop: Shop;
let server: Server | null = null;
let groupNos: string[] = [];

async function within<Made>(work: (ctx: Ctx) => Promise<Made>): Promise<Made> {
  const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: folder });
  try {
    return await work(shop.ctx(database));
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierwise-inbound-'));
  shop = await openShop({ dataDir: folder, members: 200 });
  groupNos = await within(async (ctx) => [(await aBareGroup(ctx)).number, (await aBareGroup(ctx)).number, (await aBareGroup(ctx)).number]);
}, PATIENCE);

afterAll(async () => {
  await server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const roll = dice('crash');
let sent = 0;

function batchOf(kind: Batch['path']): Batch {
  const now = Date.now();
  const events = Array.from({ length: BATCH }, () => {
    sent += 1;
    const id = `x${String(sent)}`;
    const common = { groupNo: groupNos[roll(3)], memberNo: shop.memberNos[roll(200)] };
    const at = new Date(now - roll(3_000) * 1_000).toISOString();
    return {
      id,
      event:
        kind === 'messages'
          ? { messageId: id, ...common, kind: 'TEXT', text: `第 ${String(sent)} 句`, sentAt: at }
          : { eventId: id, ...common, kind: roll(3) === 0 ? 'LEAVE' : 'JOIN', at },
    };
  });
  return { path: kind, events };
}

test(
  'nothing acknowledged is lost and nothing counts twice when the server is killed amid batches',
  async () => {
    const told = { messages: new Set<string>(), members: new Set<string>() };
    let unanswered: Batch[] = [];
    let cut = 0;
    const send = async (running: Server, batch: Batch): Promise<void> => {
      const { body } = await shop.send(
        running,
        batch.path,
        batch.events.map(({ event }) => event),
      );
      expect(body.rejected).toEqual([]);
      expect(body.accepted + body.duplicate).toBe(batch.events.length);
      for (const { id } of batch.events) told[batch.path].add(id);
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = (server = await shop.start());
      const again = unanswered;
      unanswered = [];
      for (const batch of again) await send(running, batch);
      let isKilled = false;
      const isServed = (): boolean => !isKilled;
      const sender = async (kind: Batch['path']): Promise<void> => {
        while (isServed()) {
          const batch = batchOf(kind);
          try {
            await send(running, batch);
          } catch (error) {
            if (isServed()) throw error;
            unanswered.push(batch);
            cut += 1;
          }
        }
      };
      const senders = [sender('messages'), sender('messages'), sender('members'), sender('members')];
      const enough = told.messages.size + told.members.size + 600;
      await eventually(() => Promise.resolve(told.messages.size + told.members.size >= enough), 60_000);
      await wait(31 * (kill + 1));
      isKilled = true;
      await running.kill('SIGKILL');
      await Promise.all(senders);
    }
    expect(cut).toBeGreaterThan(0);
    const running = (server = await shop.start());
    for (const batch of unanswered) await send(running, batch);
    await running.kill('SIGTERM');
    await within(async (ctx) => {
      const said = await messages
        .raw(ctx.db)
        .find({}, { projection: { _id: 1 } })
        .toArray();
      expect(new Set(said.map(({ _id }) => _id))).toEqual(told.messages);
      const moved = await memberEvents
        .raw(ctx.db)
        .find({}, { projection: { _id: 1 } })
        .toArray();
      expect(new Set(moved.map(({ _id }) => _id))).toEqual(told.members);
      expect(await recountTalk(ctx)).toEqual({ chatDays: [], speakingDays: [], messages: told.messages.size });
      expect(await recountGroups(ctx)).toMatchObject({ members: [], days: [], events: told.members.size });
      for (const row of await groups.raw(ctx.db).find().toArray()) expect(row.members).toBeLessThanOrEqual(300);
    });
  },
  PATIENCE,
);
