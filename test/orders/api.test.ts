// What GraphQL answers about orders and sales: figures, lists with every filter, masks, and who may ask.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { checkSales } from '../../server/orders/jobs.ts';
import { orders, ownDays, ownTotals, platformDays } from '../../server/orders/model.ts';
import { mendDay, recordRefunds } from '../../server/orders/service.ts';
import { upsertProducts } from '../../server/products/service.ts';
import { checkData } from '../../scripts/data-checks.ts';
import { aDistributor, anOrder, refundInput } from '../support/trade.ts';
import { NOON, asMember, asStaff, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let staff: Ctx;
let seller: DistributorRow;
let other: DistributorRow;

/** Today is 12 May 2026, 10:30 in Shanghai. */
beforeAll(async () => {
  world = await makeWorld();
  const ctx = world.ctx();
  staff = world.ctx({ viewer: asStaff('OPS_MANAGER') });
  seller = await aDistributor(ctx, { name: '小满' });
  other = await aDistributor(ctx, { name: '阿禾' });
  await upsertProducts(ctx, [{ sku: 'RICE', name: '五常大米 5kg', category: '粮油', priceFen: 5_900, profitFen: 900 }]);
  const at = (text: string) => new Date(`${text}+08:00`);
  await anOrder(ctx, seller.memberNo, { orderNo: 'A1', sku: 'RICE', amountFen: 10_000, paidAt: at('2026-05-12T09:00:00') });
  await anOrder(ctx, other.memberNo, { orderNo: 'A2', sku: 'TEA', amountFen: 30_000, quantity: 3, paidAt: at('2026-05-12T10:00:00') });
  await anOrder(ctx, seller.memberNo, { orderNo: 'B1', sku: 'TEA', amountFen: 7_000, paidAt: at('2026-05-11T10:29:00') });
  await anOrder(ctx, seller.memberNo, { orderNo: 'B2', kind: 'MEMBERSHIP', amountFen: 39_900, paidAt: at('2026-05-11T20:00:00') });
  await anOrder(ctx, seller.memberNo, { orderNo: 'C1', kind: 'GROUP_BUY', amountFen: 100, paidAt: at('2026-04-01T20:00:00') });
  await recordRefunds(ctx, [refundInput('A2', { amountFen: 25_000 })]);
});

afterAll(() => world.close());

const TOTALS = 'day orders quantity amountFen refundedFen netFen profitFen memberships membershipFen';

test('today tells the day so far, yesterday up to now and as a whole, and the leading sellers and products', async () => {
  const { data, errors } = await world.ask(
    staff,
    `{ today { asOf day totals { ${TOTALS} } yesterdaySoFar { orders amountFen } yesterday { orders amountFen memberships membershipFen }
       topSellers { distributor { name } orders netFen } topProducts { sku product { name } orders quantity amountFen } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data['today']).toEqual({
    asOf: NOON.toISOString(),
    day: '2026-05-12',
    totals: {
      day: '2026-05-12',
      orders: 2,
      quantity: 4,
      amountFen: 40_000,
      refundedFen: 25_000,
      netFen: 15_000,
      profitFen: 1_800,
      memberships: 0,
      membershipFen: 0,
    },
    yesterdaySoFar: { orders: 1, amountFen: 7_000 },
    yesterday: { orders: 2, amountFen: 46_900, memberships: 1, membershipFen: 39_900 },
    // By what is left after refunds, not by what was paid.
    topSellers: [
      { distributor: { name: '小满' }, orders: 1, netFen: 10_000 },
      { distributor: { name: '阿禾' }, orders: 1, netFen: 5_000 },
    ],
    topProducts: [
      { sku: 'TEA', product: null, orders: 1, quantity: 3, amountFen: 30_000 },
      { sku: 'RICE', product: { name: '五常大米 5kg' }, orders: 1, quantity: 1, amountFen: 10_000 },
    ],
  });
});

test('days without sales are there with zeros, and a stretch is bounded', async () => {
  const ask = (from: string, to: string) =>
    world.ask(staff, 'query ($from: Day!, $to: Day!) { salesByDay(from: $from, to: $to) { day orders } }', { from, to });
  const { data } = await ask('2026-05-09', '2026-05-12');
  expect(data['salesByDay']).toEqual([
    { day: '2026-05-09', orders: 0 },
    { day: '2026-05-10', orders: 0 },
    { day: '2026-05-11', orders: 2 },
    { day: '2026-05-12', orders: 2 },
  ]);
  expect((await ask('2026-05-12', '2026-05-12')).data['salesByDay']).toHaveLength(1);
  expect((await ask('2025-04-08', '2026-05-12')).data['salesByDay']).toHaveLength(400);
  expect((await ask('2025-04-07', '2026-05-12')).errors?.[0]?.extensions).toMatchObject({ code: 'DAYS_OUT_OF_RANGE' });
  expect((await ask('2026-05-12', '2026-05-11')).errors?.[0]?.extensions).toMatchObject({ code: 'DAYS_BACKWARDS' });
});

test('a distributor sees the own sales and nobody else’s', async () => {
  const mine = world.ctx({ viewer: asMember(toId(seller._id)) });
  const { data, errors } = await world.ask(
    mine,
    '{ mySales(days: 2) { asOf days { day netFen orders } recent { orderNo buyer product { name } distributor { name } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data['mySales'].days).toEqual([
    { day: '2026-05-11', netFen: 46_900, orders: 2 },
    { day: '2026-05-12', netFen: 10_000, orders: 1 },
  ]);
  expect(data['mySales'].recent.map(({ orderNo }: { orderNo: string }) => orderNo)).toEqual(['A1', 'B2', 'B1', 'C1']);
  expect(data['mySales'].recent[0]).toMatchObject({ buyer: expect.stringMatching(/^\*{4}.{4}$/), product: { name: '五常大米 5kg' } });
  expect((await world.ask(mine, '{ mySales { days { day } } }')).data['mySales'].days).toHaveLength(30);
  for (const days of [0, 91, -1]) {
    const refused = await world.ask(mine, 'query ($days: Int!) { mySales(days: $days) { asOf } }', { days });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'DAYS_OUT_OF_RANGE' });
  }
  const nobody = world.ctx({ viewer: asMember('f'.repeat(24)) });
  expect((await world.ask(nobody, '{ mySales(days: 1) { days { orders } recent { id } } }')).data['mySales']).toEqual({
    days: [{ orders: 0 }],
    recent: [],
  });
});

test('members in a list bring their sales along, in one read for each length', async () => {
  const { data } = await world.ask(
    staff,
    '{ distributors(sort: MEMBER_NO) { edges { node { name week: sales(days: 2) { netFen } day: sales(days: 1) { netFen } } } } }',
  );
  expect(data['distributors'].edges.map(({ node }: { node: unknown }) => node)).toEqual([
    { name: '小满', week: [{ netFen: 46_900 }, { netFen: 10_000 }], day: [{ netFen: 10_000 }] },
    { name: '阿禾', week: [{ netFen: 0 }, { netFen: 5_000 }], day: [{ netFen: 5_000 }] },
  ]);
});

const LIST = `query ($first: Int, $after: String, $search: String, $filter: OrderFilter) {
  orders(first: $first, after: $after, search: $search, filter: $filter) { edges { node { orderNo } } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  edges: { node: { orderNo: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function list(variables: object): Promise<string[]> {
  const { data, errors } = await world.ask(staff, LIST, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data['orders'].edges.map(({ node }: { node: { orderNo: string } }) => node.orderNo);
}

test.each<[string, object, string[]]>([
  ['all, the latest first', {}, ['A2', 'A1', 'B2', 'B1', 'C1']],
  ['an order number', { search: ' B2 ' }, ['B2']],
  ['an unknown number', { search: 'B' }, []],
  ['a day', { filter: { from: '2026-05-11', to: '2026-05-11' } }, ['B2', 'B1']],
  ['from a day', { filter: { from: '2026-05-12' } }, ['A2', 'A1']],
  ['up to a day', { filter: { to: '2026-05-01' } }, ['C1']],
  ['a kind', { filter: { kind: 'MEMBERSHIP' } }, ['B2']],
  ['a SKU', { filter: { sku: 'TEA' } }, ['A2', 'B1']],
  ['refunded', { filter: { isRefunded: true } }, ['A2']],
  ['not refunded', { filter: { isRefunded: false, from: '2026-05-11' } }, ['A1', 'B2', 'B1']],
])('orders are found by %s', async (_name, variables, found) => {
  expect(await list(variables)).toEqual(found);
});

test('orders are found by who sold them, and paged without gaps', async () => {
  expect(await list({ filter: { distributorId: toId(other._id) } })).toEqual(['A2']);
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: { data: { orders: Page } } = await world.ask(staff, LIST, { first: 2, after });
    found.push(...data.orders.edges.map(({ node }) => node.orderNo));
    if (!data.orders.pageInfo.hasNextPage) break;
    after = data.orders.pageInfo.endCursor;
  }
  expect(found).toEqual(['A2', 'A1', 'B2', 'B1', 'C1']);
  for (const [variables, code] of [
    [{ filter: { distributorId: 'x' } }, 'BAD_ID'],
    [{ after: 'x' }, 'BAD_CURSOR'],
    [{ first: 0 }, 'BAD_PAGE'],
  ] as const) {
    expect((await world.ask(staff, LIST, variables)).errors?.[0]?.extensions).toMatchObject({ code });
  }
});

test('only staff see the platform, only members have own sales', async () => {
  const member = world.ctx({ viewer: asMember(toId(seller._id), 'KOL') });
  for (const query of [
    '{ today { day } }',
    '{ salesByDay(from: "2026-05-01", to: "2026-05-02") { day } }',
    '{ orders { edges { cursor } } }',
  ])
    expect((await world.ask(member, query)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await world.ask(staff, '{ mySales { asOf } }')).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('the nightly check finds a view that was changed behind its back, twice alike, and mending makes it whole', async () => {
  const ctx = world.ctx();
  const occurrence = new Date('2026-05-12T19:20:00Z');
  const whole = await checkSales(ctx, occurrence);
  expect(whole).toMatchObject({ isWhole: true, days: [{ day: '2026-05-12', orders: 2, sellers: 2 }, expect.any(Object)], wrong: [] });
  await ownDays.raw(world.db).updateOne({ distributorId: seller._id, day: '2026-05-12' }, { $inc: { orders: 1 } });
  await ownDays.raw(world.db).deleteOne({ distributorId: other._id, day: '2026-05-12' });
  await platformDays.raw(world.db).updateOne({ day: '2026-05-12' }, { $inc: { amountFen: 1 } });
  const wrong = await checkSales(ctx, occurrence);
  expect(wrong).toMatchObject({ isWhole: false, wrong: [{ day: '2026-05-12', isPlatformWrong: true, ownDays: 2, refunds: 0 }] });
  expect(await checkSales(ctx, occurrence)).toEqual(wrong);
  expect((await checkData(ctx)).filter(({ broken }) => broken.length > 0).map(({ name }) => name)).toEqual([
    'sales.own-days',
    'sales.platform-days',
    'goods.own-days',
    'tiers.metrics',
  ]);
  const mended = (await checkData(ctx, { isFixing: true })).filter((promise) => promise.mended > 0);
  expect(mended.map(({ name, mended: count }) => [name, count])).toEqual([
    ['sales.own-days', 2],
    ['sales.platform-days', 1],
    ['goods.own-days', 1],
  ]);
  expect(await checkSales(ctx, occurrence)).toEqual(whole);
  expect(await mendDay(ctx, '2026-05-12')).toMatchObject({ ownDays: [], isPlatformWrong: false });
  expect((await checkData(ctx)).every(({ broken }) => broken.length === 0)).toBe(true);
});

test('goods of days and lifetimes, and the pairs by which orders are found, are proven and mended too', async () => {
  const ctx = world.ctx();
  const totals = await ownTotals.raw(world.db).find().sort({ _id: 1 }).toArray();
  await ownDays.raw(world.db).updateOne({ distributorId: seller._id, day: '2026-05-12' }, { $inc: { lastBuyers: 1 } });
  await ownTotals.raw(world.db).updateOne({ _id: seller._id }, { $inc: { goodsFen: 1 } });
  await ownTotals.raw(world.db).deleteOne({ _id: other._id });
  await orders.raw(world.db).updateOne({ orderNo: 'A1' }, { $set: { pair: null } });
  const wrong = (await checkData(ctx, { isAll: true })).filter(({ broken }) => broken.length > 0);
  expect(wrong.map(({ name, broken }) => [name, broken])).toEqual([
    ['goods.own-days', [`${toId(seller._id)} on 2026-05-12`]],
    ['goods.own-totals', [toId(seller._id), toId(other._id)]],
    ['goods.pairs', ['A1']],
    ['tiers.metrics', expect.arrayContaining([expect.stringContaining(toId(seller._id)), expect.stringContaining(toId(other._id))])],
  ]);
  // The nightly look at yesterday sees the goods as well.
  expect(await checkSales(ctx, new Date('2026-05-12T19:20:00Z'))).toMatchObject({ isWhole: false, wrong: [{ ownDays: 1 }] });
  await checkData(ctx, { isFixing: true });
  expect((await checkData(ctx, { isAll: true })).flatMap(({ broken }) => broken)).toEqual([]);
  expect(await ownTotals.raw(world.db).find().sort({ _id: 1 }).toArray()).toEqual(totals);
  // A day that is mended by itself takes the totals along.
  await ownDays.raw(world.db).updateOne({ distributorId: seller._id, day: '2026-05-12' }, { $inc: { goodsOrders: 5 } });
  expect(await mendDay(ctx, '2026-05-12')).toMatchObject({ ownDays: [toId(seller._id)] });
  expect(await ownTotals.raw(world.db).find().sort({ _id: 1 }).toArray()).toEqual(totals);
});
