// Recording orders and refunds: exactly once, whatever comes twice, in whatever order and at once; and the day views equal a slow
// recomputation from what was accepted.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { repeatOnUniqueConflict } from '../../server/core/unique.ts';
import { orders, ownDays, ownTotals, platformDays, quarantine, refunds } from '../../server/orders/model.ts';
import { checkDay, checkGoods, isWhole, knownDays, recordOrders, recordRefunds } from '../../server/orders/service.ts';
import type { Outcome, OrderInput, RefundInput } from '../../server/orders/service.ts';
import { TALLY_FIELDS, addTallies, NOTHING, tallyOfOrder } from '../../server/orders/rules.ts';
import type { Tally } from '../../server/orders/rules.ts';
import { aDistributor, anOrder, orderInput, refundInput } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(() => emptyWorld(world));

async function platformDay(day: string): Promise<Tally> {
  const rows = await platformDays.raw(world.db).find({ day }).toArray();
  return rows.reduce((sum: Tally, row) => addTallies(sum, row), NOTHING);
}

test('an order counts once in the fact, the own day and the platform day', async () => {
  const ctx = world.ctx();
  const member = await aDistributor(ctx);
  const order = orderInput(member.memberNo, { quantity: 2, amountFen: 79_800, profitFen: 8_000, kind: 'MEMBERSHIP' });
  expect(await recordOrders(ctx, [order])).toEqual({ accepted: 1, duplicate: 0, rejected: [] });
  expect(await recordOrders(ctx, [order, { ...order }])).toEqual({ accepted: 0, duplicate: 2, rejected: [] });
  const tally = { orders: 1, quantity: 2, amountFen: 79_800, refundedFen: 0, profitFen: 8_000, memberships: 2, membershipFen: 79_800 };
  expect(await platformDay('2026-05-12')).toEqual(tally);
  const own = await ownDays.raw(world.db).find({ distributorId: member._id }).toArray();
  expect(own).toEqual([expect.objectContaining({ day: '2026-05-12', ...tally })]);
});

test('the day of an order is that of the business zone', async () => {
  const ctx = world.ctx();
  const { memberNo } = await aDistributor(ctx);
  await anOrder(ctx, memberNo, { paidAt: new Date('2026-05-11T15:59:59.999Z') });
  await anOrder(ctx, memberNo, { paidAt: new Date('2026-05-11T16:00:00Z') });
  expect((await platformDay('2026-05-11')).orders).toBe(1);
  expect((await platformDay('2026-05-12')).orders).toBe(1);
});

test('a known number with another content is rejected with the field that differs, within a batch too', async () => {
  const ctx = world.ctx();
  const { memberNo } = await aDistributor(ctx);
  const other = await aDistributor(ctx);
  const order = await anOrder(ctx, memberNo);
  const told = [
    { ...order, amountFen: order.amountFen + 1 },
    { ...order, memberNo: other.memberNo },
    { ...order, paidAt: new Date(order.paidAt.getTime() + 1) },
    orderInput(memberNo, { orderNo: 'twice', quantity: 1 }),
    orderInput(memberNo, { orderNo: 'twice', quantity: 2 }),
  ];
  const outcome = await recordOrders(ctx, told);
  expect(outcome).toMatchObject({ accepted: 1, duplicate: 0 });
  expect(outcome.rejected.map(({ index, code, column }) => [index, code, column])).toEqual([
    [0, 'ORDER_CONFLICT', 'amountFen'],
    [1, 'ORDER_CONFLICT', 'memberNo'],
    [2, 'ORDER_CONFLICT', 'paidAt'],
    [4, 'ORDER_CONFLICT', 'buyerRef'],
  ]);
});

test('an order of an unknown member is taken in, counts nowhere yet, and the others count', async () => {
  const ctx = world.ctx();
  const { memberNo } = await aDistributor(ctx);
  const early = orderInput('nobody');
  expect(await recordOrders(ctx, [early, orderInput(memberNo)])).toEqual({ accepted: 2, duplicate: 0, rejected: [] });
  expect((await platformDay('2026-05-12')).orders).toBe(1);
  // Its number is known from now on, with what it said.
  const outcome = await recordOrders(ctx, [early, { ...early, amountFen: 1 }, { ...early, memberNo }]);
  expect(outcome).toMatchObject({ accepted: 0, duplicate: 1 });
  expect(outcome.rejected.map(({ index, code, column }) => [index, code, column])).toEqual([
    [1, 'ORDER_CONFLICT', 'amountFen'],
    [2, 'ORDER_CONFLICT', 'memberNo'],
  ]);
});

test('refunds add up on the day of the order and never above it', async () => {
  const ctx = world.ctx();
  const { memberNo } = await aDistributor(ctx);
  const order = await anOrder(ctx, memberNo, { amountFen: 1_000, paidAt: new Date('2026-05-01T01:00:00Z') });
  const first = refundInput(order.orderNo, { amountFen: 400 });
  const outcome = await recordRefunds(ctx, [
    first,
    first,
    refundInput(order.orderNo, { amountFen: 601 }),
    refundInput(order.orderNo, { amountFen: 600 }),
    refundInput(order.orderNo, { amountFen: 1 }),
    refundInput('no such order'),
    { ...first, amountFen: 300 },
  ]);
  // The one whose order is not there is taken in, and waits.
  expect(outcome).toMatchObject({ accepted: 3, duplicate: 1 });
  expect(outcome.rejected.map(({ index, code }) => [index, code])).toEqual([
    [2, 'REFUND_TOO_LARGE'],
    [4, 'REFUND_TOO_LARGE'],
    [6, 'REFUND_CONFLICT'],
  ]);
  expect(outcome.rejected[0]?.details).toEqual({ orderNo: order.orderNo, leftFen: 600 });
  expect((await platformDay('2026-05-01')).refundedFen).toBe(1_000);
  expect(await platformDay('2026-05-12')).toEqual(NOTHING);
  expect(await recordRefunds(ctx, [first])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
  expect(isWhole(await checkDay(ctx, '2026-05-01'))).toBe(true);
});

test('the same batches at once, from two processes, count once', async () => {
  const ctx = world.ctx();
  // Another Database object has a queue of its own, as another process has.
  const elsewhere = world.ctx({ db: { ...world.db } });
  const members = [await aDistributor(ctx), await aDistributor(ctx), await aDistributor(ctx)];
  const batch = Array.from({ length: 60 }, (_none, index) => orderInput(members[index % 3]!.memberNo));
  const outcomes = await Promise.all([
    recordOrders(ctx, batch),
    recordOrders(elsewhere, [...batch].reverse()),
    recordOrders(ctx, batch.slice(20)),
    recordOrders(elsewhere, batch.slice(0, 40)),
  ]);
  expect(outcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(60);
  expect(outcomes.every(({ rejected }) => rejected.length === 0)).toBe(true);
  expect((await platformDay('2026-05-12')).orders).toBe(60);
  const backs = batch.map(({ orderNo }) => refundInput(orderNo, { amountFen: 3_000 }));
  const again = backs.map((back) => ({ ...back, refundNo: `${back.refundNo}-b` }));
  const refundOutcomes = await Promise.all([
    recordRefunds(ctx, backs),
    recordRefunds(elsewhere, backs),
    recordRefunds(elsewhere, again),
    recordRefunds(ctx, again),
  ]);
  expect(refundOutcomes.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(60);
  expect(await refunds.raw(world.db).countDocuments()).toBe(60);
  expect(await orders.raw(world.db).countDocuments({ refundedFen: 3_000 })).toBe(60);
  expect(isWhole(await checkDay(ctx, '2026-05-12'))).toBe(true);
});

test('what the caller adds happens with the batch or not at all', async () => {
  const ctx = world.ctx();
  const { memberNo } = await aDistributor(ctx);
  const order = orderInput(memberNo);
  await expect(recordOrders(ctx, [order], () => Promise.reject(new Error('gone over')))).rejects.toThrow('gone over');
  expect(await orders.raw(world.db).countDocuments()).toBe(0);
  expect(await platformDay('2026-05-12')).toEqual(NOTHING);
  const told: unknown[] = [];
  const outcome = await recordOrders(ctx, [order], (session, soFar) => {
    told.push(session.inTransaction(), soFar);
    return Promise.resolve();
  });
  expect(told.slice(-2)).toEqual([true, outcome]);
  expect(outcome.accepted).toBe(1);
});

test('a conflict of the unique index is decided anew, anything else is passed on', async () => {
  let attempts = 0;
  const conflict = Object.assign(new Error('E11000'), { code: 11000 });
  expect(await repeatOnUniqueConflict(() => ((attempts += 1) < 3 ? Promise.reject(conflict) : Promise.resolve('in')))).toBe('in');
  expect(attempts).toBe(3);
  await expect(repeatOnUniqueConflict(() => Promise.reject(conflict), 2)).rejects.toBe(conflict);
  await expect(repeatOnUniqueConflict(() => Promise.reject(new Error('other')))).rejects.toThrow('other');
});

test('after any sequence of batches, views and facts equal a slow recomputation', async () => {
  const ctx = world.ctx();
  const members = [await aDistributor(ctx), await aDistributor(ctx)];
  const MEMBER_NOS = [...members.map(({ memberNo }) => memberNo), 'nobody'];
  const anyOrder = fc.record({
    orderNo: fc.integer({ min: 1, max: 12 }).map((no) => `P${no}`),
    memberNo: fc.constantFrom(...MEMBER_NOS),
    quantity: fc.integer({ min: 1, max: 3 }),
    amountFen: fc.constantFrom(0, 100, 39_900),
    kind: fc.constantFrom('PRODUCT' as const, 'MEMBERSHIP' as const),
    paidAt: fc.constantFrom('2026-05-10T04:00:00Z', '2026-05-11T15:59:59Z', '2026-05-11T16:00:00Z').map((at) => new Date(at)),
  });
  const anyRefund = fc.record({
    refundNo: fc.integer({ min: 1, max: 12 }).map((no) => `B${no}`),
    orderNo: fc.integer({ min: 1, max: 13 }).map((no) => `P${no}`),
    amountFen: fc.constantFrom(1, 60, 20_000),
  });
  const anyBatch = fc.oneof(
    fc.record({ orders: fc.array(anyOrder, { minLength: 1, maxLength: 8 }) }),
    fc.record({ refunds: fc.array(anyRefund, { minLength: 1, maxLength: 8 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyBatch, { minLength: 1, maxLength: 8 }), fc.boolean(), async (batches, atOnce) => {
      for (const collection of [orders, refunds, ownDays, ownTotals, platformDays, quarantine])
        await collection.raw(world.db).deleteMany({});
      const known = new Map<string, OrderInput>();
      const backs = new Map<string, RefundInput>();
      const refunded = new Map<string, number>();
      // What waits: orders of nobody, and refunds before their order in the order in which they came.
      const early = new Map<string, OrderInput>();
      const earlyBacks = new Map<string, RefundInput>();
      const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b);
      const take = (back: RefundInput, order: OrderInput): boolean => {
        const sum = (refunded.get(back.orderNo) ?? 0) + back.amountFen;
        if (sum > order.amountFen) return false;
        backs.set(back.refundNo, back);
        refunded.set(back.orderNo, sum);
        return true;
      };
      const fill = (order: object) => ({ buyerRef: 'b', sku: 's', profitFen: 7, ...order }) as OrderInput;
      const runs = batches.map((batch) =>
        'orders' in batch
          ? { told: batch.orders.map(fill), run: (told: OrderInput[]) => recordOrders(ctx, told) }
          : {
              told: batch.refunds.map((back) => ({ refundedAt: new Date('2026-05-12T00:00:00Z'), ...back })),
              run: (told: RefundInput[]) => recordRefunds(ctx, told),
            },
      );
      // The queue keeps the order in which they were called, so the oracle is the same either way.
      const outcomes: Outcome[] = [];
      if (atOnce) outcomes.push(...(await Promise.all(runs.map(({ told, run }) => run(told as never)))));
      else for (const { told, run } of runs) outcomes.push(await run(told as never));

      runs.forEach(({ told }, index) => {
        const expected = { accepted: 0, duplicate: 0, codes: [] as string[] };
        for (const fact of told) {
          if ('refundNo' in fact) {
            const before = backs.get(fact.refundNo) ?? earlyBacks.get(fact.refundNo);
            const order = known.get(fact.orderNo);
            if (before) {
              if (same(before, fact)) expected.duplicate += 1;
              else expected.codes.push('REFUND_CONFLICT');
            } else if (!order) {
              earlyBacks.set(fact.refundNo, fact);
              expected.accepted += 1;
            } else if (take(fact, order)) expected.accepted += 1;
            else expected.codes.push('REFUND_TOO_LARGE');
          } else {
            const before = known.get(fact.orderNo) ?? early.get(fact.orderNo);
            if (before) {
              if (same(before, fact)) expected.duplicate += 1;
              else expected.codes.push('ORDER_CONFLICT');
            } else {
              (fact.memberNo === 'nobody' ? early : known).set(fact.orderNo, fact);
              expected.accepted += 1;
            }
          }
        }
        // A batch is recorded as a whole before what waited for its orders is taken from them.
        for (const back of earlyBacks.values()) {
          const order = known.get(back.orderNo);
          if (order && take(back, order)) earlyBacks.delete(back.refundNo);
        }
        const { accepted, duplicate, rejected } = outcomes[index]!;
        expect({ accepted, duplicate, codes: rejected.map(({ code }) => code) }).toEqual(expected);
      });

      const wanted = new Map<string, Tally>();
      for (const order of known.values()) {
        const day = ctx.time.dayKey(order.paidAt);
        const tally = tallyOfOrder({ ...order, refundedFen: refunded.get(order.orderNo) ?? 0 });
        for (const key of [day, `${order.memberNo} ${day}`]) wanted.set(key, addTallies(wanted.get(key) ?? NOTHING, tally));
      }
      const found = new Map<string, Tally>();
      const nos = new Map(members.map(({ _id, memberNo }) => [String(_id), memberNo]));
      for (const row of await ownDays.raw(world.db).find().toArray())
        found.set(`${nos.get(String(row.distributorId))!} ${row.day}`, pick(row));
      for (const row of await platformDays.raw(world.db).find().toArray())
        found.set(row.day, addTallies(found.get(row.day) ?? NOTHING, row));
      expect([...found].sort()).toEqual([...wanted].sort());
      for (const day of await knownDays(ctx)) expect(isWhole(await checkDay(ctx, day))).toBe(true);
      expect(await checkGoods(ctx)).toMatchObject({ ownDays: [], totals: [], pairs: [] });
      const waits = await quarantine.raw(world.db).find().toArray();
      expect(waits.map(({ no }) => no).sort()).toEqual([...early.keys(), ...earlyBacks.keys()].sort());
    }),
    { numRuns: 15 },
  );
});

function pick(row: Tally): Tally {
  return Object.fromEntries(TALLY_FIELDS.map((field) => [field, row[field]])) as unknown as Tally;
}
