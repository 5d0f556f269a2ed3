// What check-data promises about material: it holds for what the verbs count, and says what something else wrote.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkKits } from '../../scripts/data-checks-kits.ts';
import type { Ctx } from '../../server/context.ts';
import { newId } from '../../server/core/ids.ts';
import { attributeCampaign } from '../../server/kits/attributing.ts';
import { hourOf, counted } from '../../server/kits/tally.ts';
import { kitEvents, kitHours, kitLinks, kitSales } from '../../server/kits/model.ts';
import type { KitEventRow } from '../../server/kits/model.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { aCampaign } from '../timetables/made.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What is too old is gone by the real time. */
const NOW = new Date();
const CODE = 'YOUNG2345';
const OLD_CODE = 'AGED23456';
const itemId = newId();
let world: World;
let ctx: Ctx;

const ago = (milliseconds: number): Date => new Date(NOW.getTime() - milliseconds);

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx({ now: NOW });
  const products = [
    { sku: 'PEAR', productId: newId(), isMain: true, priceFen: 8_900, stock: null, profitFen: { NEW: 1, MID: 1, HEAD: 1 } },
  ];
  const campaign = await aCampaign(world, { products, startsAt: ago(40 * DAY), endsAt: ago(-HOUR) });
  const { _id: distributorId, memberNo } = await aDistributor(ctx);
  const { _id: campaignId } = campaign;
  const link = { itemId, campaignId, tier: 'NEW', groupId: null, operatorId: null, copies: 0, shares: 0, clicks: 0 } as const;
  await kitLinks.raw(ctx.db).insertMany([
    { ...link, _id: CODE, distributorId, createdAt: ago(DAY) },
    { ...link, _id: OLD_CODE, distributorId: newId(), createdAt: ago(30 * DAY) },
  ]);
  let count = 0;
  const event = (kind: KitEventRow['kind'], code: string, at: Date): KitEventRow => {
    count += 1;
    return { _id: `${count}`, kind, code, itemId, campaignId, distributorId, at };
  };
  await counted(ctx, [event('COPY', CODE, ago(5 * HOUR)), event('SHARE', CODE, ago(5 * HOUR)), event('CLICK', CODE, ago(4 * HOUR))]);
  await counted(ctx, [event('CLICK', CODE, ago(3 * HOUR)), event('CLICK', OLD_CODE, ago(3 * HOUR))]);
  // Counted long ago: its events are gone, the counts are not.
  const long = ago(25 * DAY);
  await counted(ctx, [event('CLICK', OLD_CODE, long), event('COPY', OLD_CODE, long)]);
  await kitEvents.raw(ctx.db).deleteMany({ at: long });
  const sold = { sku: 'PEAR', amountFen: 8_900 };
  await anOrder(ctx, memberNo, { ...sold, paidAt: ago(2 * HOUR) });
  const half = await anOrder(ctx, memberNo, { ...sold, paidAt: ago(HOUR) });
  const whole = await anOrder(ctx, memberNo, { ...sold, paidAt: ago(HOUR) });
  await attributeCampaign(ctx, campaign);
  const refund = (orderNo: string, amountFen: number) => refundInput(orderNo, { amountFen, refundedAt: NOW });
  await recordRefunds(ctx, [refund(half.orderNo, 4_000), refund(whole.orderNo, 8_900)]);
  await attributeCampaign(ctx, campaign);
});
afterAll(() => world.close());

const broken = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await checkKits(ctx)).flatMap((each) => (each.broken.length > 0 ? [[each.name, each.broken.length]] : [])));

test('what the verbs counted holds, also where the events are gone', async () => {
  expect(await broken()).toEqual({});
  expect((await checkKits(ctx)).map(({ name, checked }) => [name, checked])).toEqual([
    ['kits.links', 2],
    ['kits.hours', 5],
    ['kits.items', 1],
    ['kits.sales-hours', 2],
    ['kits.sales', 3],
  ]);
});

test('counts that nothing stands behind are found', async () => {
  const links = kitLinks.raw(ctx.db);
  await links.updateOne({ _id: CODE }, { $inc: { clicks: 1 } });
  expect(await broken()).toEqual({ 'kits.links': 1, 'kits.items': 1 });
  await links.updateOne({ _id: CODE }, { $inc: { clicks: -1 } });
  // An old one may count more than is left, never less.
  await links.updateOne({ _id: OLD_CODE }, { $inc: { clicks: -2 } });
  expect(await broken()).toEqual({ 'kits.links': 1, 'kits.items': 1 });
  await links.updateOne({ _id: OLD_CODE }, { $inc: { clicks: 2 } });
  const hour = { hourAt: hourOf(ago(4 * HOUR)), clicks: 1 };
  await kitHours.raw(ctx.db).updateOne(hour, { $inc: { clicks: 1, shares: 1 } });
  expect(await broken()).toEqual({ 'kits.hours': 1, 'kits.items': 1 });
  await kitHours.raw(ctx.db).updateOne({ ...hour, clicks: 2 }, { $inc: { clicks: -1, shares: -1 } });
  await kitHours.raw(ctx.db).updateOne({ sales: 1, salesFen: 4_900 }, { $inc: { salesFen: 1 } });
  expect(await broken()).toEqual({ 'kits.sales-hours': 1 });
  await kitHours.raw(ctx.db).updateOne({ salesFen: 4_901 }, { $inc: { salesFen: -1 } });
  expect(await broken()).toEqual({});
});

test('events without their link, and sales without their order or click are found', async () => {
  const event = await kitEvents.raw(ctx.db).findOne({ code: CODE, kind: 'COPY' });
  await kitEvents.raw(ctx.db).updateOne({ _id: event!._id }, { $set: { code: 'NOBODYS' } });
  expect(await broken()).toEqual({ 'kits.links': 2 });
  await kitEvents.raw(ctx.db).updateOne({ _id: event!._id }, { $set: { code: CODE } });
  const sale = await kitSales.raw(ctx.db).findOne({ refundedFen: 0 });
  await kitSales.raw(ctx.db).updateOne({ _id: sale!._id }, { $set: { clickedAt: NOW, distributorId: newId() } });
  expect((await checkKits(ctx)).find(({ name }) => name === 'kits.sales')!.broken).toEqual([
    expect.stringMatching(/order is of another member; link YOUNG2345 is of another .*; was clicked after it was paid$/),
  ]);
  await kitSales.raw(ctx.db).replaceOne({ _id: sale!._id }, sale!);
  expect(await broken()).toEqual({});
});
