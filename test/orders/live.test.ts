// What follows from a change of the day views: phones and screens are told, and what is remembered is forgotten in time.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { follow } from '../../server/core/feed.ts';
import type { Feed } from '../../server/core/feed.ts';
import { toId } from '../../server/core/ids.ts';
import { feeds as distributorFeeds } from '../../server/distributors/resolvers.ts';
import { distributors } from '../../server/distributors/model.ts';
import { distributorById } from '../../server/distributors/service.ts';
import { feeds as orderFeeds } from '../../server/orders/feeds.ts';
import { ownDays, platformDays } from '../../server/orders/model.ts';
import { ownSales, recordOrders, recordRefunds } from '../../server/orders/service.ts';
import { aDistributor, orderInput, refundInput } from '../support/trade.ts';
import { asMember, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let ctx: Ctx;
let following: Feed[] = [];
let changes = 0;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

/** Follows as a serving process does. */
async function follows(): Promise<void> {
  for (const spec of [...orderFeeds, ...distributorFeeds]) {
    const feed = follow(world.db.client.db(world.db.connection.name).collection(spec.collection), {
      after: null,
      ...(spec.fullDocument ? { fullDocument: spec.fullDocument } : {}),
      onChange: async (change) => {
        await spec.onChange(ctx, change);
        changes += 1;
      },
      onLost: () => spec.onLost(ctx),
      log: world.log,
    });
    following.push(feed);
    await feed.ready;
    await spec.onReady?.(ctx);
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let look = 0; look < 6_000 && !holds(); look += 1) await new Promise((settle) => setTimeout(settle, 5));
  expect(holds()).toBe(true);
}

beforeEach(async () => {
  // A database object of its own begins without memories.
  ctx = world.ctx({ db: { ...world.db } });
  await emptyWorld(world);
  world.emitted.length = 0;
  changes = 0;
});

afterEach(async () => {
  for (const feed of following) await feed.close();
  following = [];
});

const told = (room: string, event: string) =>
  world.emitted.filter((one) => one.room === room && one.event === event).map(({ state }) => state);

test('a phone is told the own total and the staff the platform’s, over all shards', async () => {
  const seller = await aDistributor(ctx);
  const other = await aDistributor(ctx);
  await follows();
  const order = orderInput(seller.memberNo, { amountFen: 1_000 });
  await recordOrders(ctx, [order]);
  await recordOrders(ctx, [orderInput(other.memberNo, { amountFen: 500 })]);
  await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 300 })]);
  const own = () => told(`person:${toId(seller._id)}`, 'sales').at(-1);
  const platform = () => told('staff', 'totals').at(-1);
  await until(() => JSON.stringify(own() ?? {}).includes('"netFen":700') && JSON.stringify(platform() ?? {}).includes('"netFen":1200'));
  expect(own()).toEqual({
    day: '2026-05-12',
    own: expect.objectContaining({ day: '2026-05-12', orders: 1, amountFen: 1_000, refundedFen: 300 }),
  });
  expect(platform()).toEqual({ day: '2026-05-12', totals: expect.objectContaining({ orders: 2, amountFen: 1_500, refundedFen: 300 }) });
  expect(told(`person:${toId(other._id)}`, 'sales')).toHaveLength(1);
});

test('an import of old orders tells nobody', async () => {
  const seller = await aDistributor(ctx);
  await follows();
  await recordOrders(ctx, [orderInput(seller.memberNo, { paidAt: new Date('2026-04-07T04:00:00Z') })]);
  await until(() => changes >= 2);
  expect(world.emitted).toEqual([]);
  await recordOrders(ctx, [orderInput(seller.memberNo, { paidAt: new Date('2026-04-08T04:00:00Z') })]);
  await until(() => told('staff', 'totals').length === 1);
});

test('own sales are remembered, and follow each order of this process at once', async () => {
  const seller = await aDistributor(ctx);
  await follows();
  const mine = { ...ctx, viewer: asMember(toId(seller._id)) };
  expect((await ownSales(mine, 1)).days[0]?.orders).toBe(0);
  // Before the feed has told of it: whoever writes forgets by itself.
  await recordOrders(ctx, [orderInput(seller.memberNo)]);
  expect((await ownSales(mine, 1)).days[0]?.orders).toBe(1);
  await until(() => changes >= 2);
  const first = await ownSales(mine, 1);
  const second = await ownSales(mine, 1);
  expect(second.recent[0]).toBe(first.recent[0]);
  expect((await ownSales({ ...mine, now: new Date('2026-05-13T02:00:00Z') }, 1)).days).toEqual([
    expect.objectContaining({ day: '2026-05-13', orders: 0 }),
  ]);
});

test('what another process writes is forgotten by the feed', async () => {
  const seller = await aDistributor(ctx);
  await follows();
  const mine = { ...ctx, viewer: asMember(toId(seller._id)) };
  const elsewhere = world.ctx({ db: { ...world.db } });
  await ownSales(mine, 1);
  await distributorById(ctx, seller._id);
  await recordOrders(elsewhere, [orderInput(seller.memberNo)]);
  await distributors.raw(world.db).updateOne({ _id: seller._id }, { $set: { name: '改名' } });
  await until(() => changes >= 3);
  expect((await ownSales(mine, 1)).days[0]?.orders).toBe(1);
  expect((await distributorById(ctx, seller._id))?.name).toBe('改名');
});

test('views that are removed, and changes that were missed, make everything be read afresh', async () => {
  const seller = await aDistributor(ctx);
  await follows();
  const mine = { ...ctx, viewer: asMember(toId(seller._id)) };
  await recordOrders(ctx, [orderInput(seller.memberNo)]);
  await until(() => changes >= 2);
  await ownSales(mine, 1);
  await ownDays.raw(world.db).deleteMany({});
  await platformDays.raw(world.db).deleteMany({});
  await until(() => changes >= 4);
  expect((await ownSales(mine, 1)).days[0]?.orders).toBe(0);
  const kept = (await ownSales(mine, 1)).recent[0];
  for (const spec of orderFeeds) await spec.onLost(ctx);
  expect((await ownSales(mine, 1)).recent[0]).not.toBe(kept);
});

test('without feeds nothing is remembered', async () => {
  const seller = await aDistributor(ctx);
  const mine = { ...ctx, viewer: asMember(toId(seller._id)) };
  await recordOrders(ctx, [orderInput(seller.memberNo)]);
  const [first, second] = [await ownSales(mine, 1), await ownSales(mine, 1)];
  expect(second).toEqual(first);
  expect(second.recent[0]).not.toBe(first.recent[0]);
});
