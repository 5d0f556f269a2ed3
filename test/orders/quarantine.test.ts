// What comes before its member or its order is kept, shown, and applied exactly once when that is there, in whatever order it all
// arrives, in however many batches and processes; and then own days and totals are what a slow count of everything says.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { auditEntries } from '../../server/audit/model.ts';
import type { Ctx } from '../../server/context.ts';
import { follow } from '../../server/core/feed.ts';
import { fromId, toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { enrolDistributors } from '../../server/distributors/service.ts';
import { feeds } from '../../server/orders/feeds.ts';
import { goodsOf } from '../../server/orders/goods.rules.ts';
import type { GoodsTally } from '../../server/orders/goods.rules.ts';
import { jobs } from '../../server/orders/jobs.ts';
import { orders, ownDays, ownTotals, platformDays, quarantine, refunds } from '../../server/orders/model.ts';
import { checkDay, checkGoods, isWhole, knownDays, recordOrders, recordRefunds, releaseQuarantine } from '../../server/orders/service.ts';
import type { OrderInput, RefundInput } from '../../server/orders/service.ts';
import { checkData } from '../../scripts/data-checks.ts';
import { eventually } from '../embedded/helpers.ts';
import { aDistributor, memberInput, orderInput, refundInput } from '../support/trade.ts';
import { NOON, asMember, asStaff, emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { slowGoods, slowTotals } from './slow-goods.ts';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(() => world.close());

beforeEach(() => emptyWorld(world));

const waiting = async () => (await quarantine.raw(world.db).find().sort({ _id: 1 }).toArray()).map(({ no, reason }) => [no, reason]);
const ACCEPTED = { accepted: 1, duplicate: 0, rejected: [] };

async function expectWhole(ctx: Ctx): Promise<void> {
  for (const day of await knownDays(ctx)) expect(isWhole(await checkDay(ctx, day))).toBe(true);
  expect(await checkGoods(ctx)).toMatchObject({ ownDays: [], totals: [], pairs: [] });
}

describe('what comes too early', () => {
  test('an order of nobody is applied when the member is in, and counts on its own day', async () => {
    const ctx = world.ctx();
    const member = memberInput();
    const order = orderInput(member.memberNo, { paidAt: new Date('2026-05-02T04:00:00Z') });
    expect(await recordOrders(ctx, [order])).toEqual(ACCEPTED);
    expect(await orders.raw(world.db).countDocuments()).toBe(0);
    expect(await releaseQuarantine(ctx)).toBe(0);
    await enrolDistributors(ctx, [member]);
    const later = world.ctx({ now: new Date(NOON.getTime() + 60_000) });
    expect(await releaseQuarantine(later)).toBe(1);
    expect(await releaseQuarantine(later)).toBe(0);
    expect(await waiting()).toEqual([]);
    const { memberNo: _no, ...content } = order;
    expect(await orders.raw(world.db).find().toArray()).toEqual([
      expect.objectContaining({ ...content, day: '2026-05-02', refundedFen: 0, createdAt: later.now }),
    ]);
    expect(await recordOrders(ctx, [order])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
    await expectWhole(ctx);
  });

  test('a refund before its order is taken from it in the transaction that brings the order', async () => {
    const ctx = world.ctx();
    const { _id, memberNo } = await aDistributor(ctx);
    const order = orderInput(memberNo, { amountFen: 1_000 });
    const back = refundInput(order.orderNo, { amountFen: 400 });
    expect(await recordRefunds(ctx, [back])).toEqual(ACCEPTED);
    expect(await recordRefunds(ctx, [back])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
    expect(await waiting()).toEqual([[back.refundNo, 'ORDER_UNKNOWN']]);
    let isSeen = false;
    await recordOrders(ctx, [order], async (session) => {
      isSeen = (await quarantine.raw(world.db).findOne({}, { session })) === null;
    });
    expect(isSeen).toBe(true);
    expect(await orders.raw(world.db).findOne({})).toMatchObject({ refundedFen: 400 });
    expect(await ownTotals.raw(world.db).findOne({ _id })).toMatchObject({ goodsOrders: 1, goodsFen: 600, goodsRefundedFen: 400 });
    expect(await recordRefunds(ctx, [back])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
    expect(await recordRefunds(ctx, [{ ...back, amountFen: 399 }])).toMatchObject({ rejected: [{ code: 'REFUND_CONFLICT' }] });
    await expectWhole(ctx);
  });

  test('a refund of an order that waits itself follows it', async () => {
    const ctx = world.ctx();
    const member = memberInput();
    const order = orderInput(member.memberNo, { amountFen: 1_000 });
    await recordRefunds(ctx, [refundInput(order.orderNo, { amountFen: 1_000 })]);
    await recordOrders(ctx, [order]);
    await enrolDistributors(ctx, [member]);
    expect(await releaseQuarantine(ctx)).toBe(2);
    const totals = await ownTotals.raw(world.db).find().toArray();
    expect(totals).toEqual([expect.objectContaining({ goodsOrders: 0, goodsFen: 0, goodsRefundedFen: 1_000, lastBuyers: 0 })]);
    await expectWhole(ctx);
  });

  test('of refunds that together are too much, the ones that came first are taken; the others stay and are marked', async () => {
    const ctx = world.ctx();
    const { memberNo } = await aDistributor(ctx);
    const order = orderInput(memberNo, { amountFen: 1_000 });
    const backs = [600, 600, 400].map((amountFen) => refundInput(order.orderNo, { amountFen }));
    await recordRefunds(ctx, backs);
    await recordOrders(ctx, [order]);
    expect(await waiting()).toEqual([[backs[1]!.refundNo, 'REFUND_TOO_LARGE']]);
    expect(await releaseQuarantine(ctx)).toBe(0);
    expect(await recordRefunds(ctx, [backs[1]!])).toEqual({ accepted: 0, duplicate: 1, rejected: [] });
    expect(await orders.raw(world.db).findOne({})).toMatchObject({ refundedFen: 1_000 });
    // It waits for good, and that is no fault.
    expect((await checkData(ctx)).flatMap(({ broken }) => broken)).toEqual([]);
    await expectWhole(ctx);
  });

  test('what was recorded elsewhere at the same moment is not applied again; what contradicts it stays to be seen', async () => {
    const ctx = world.ctx();
    const { memberNo } = await aDistributor(ctx);
    const [order, back] = [orderInput(memberNo), refundInput('')];
    // As if another process had put them there before it could see what this one brings.
    const put = (no: string, more: object) =>
      quarantine.raw(world.db).insertOne({
        _id: fromId(Buffer.from(no.padEnd(12, '0')).toString('hex')),
        no,
        amountFen: order.amountFen,
        receivedAt: NOON,
        ...more,
      } as never);
    await recordOrders(ctx, [order]);
    await recordRefunds(ctx, [{ ...back, orderNo: order.orderNo }]);
    const { buyerRef, sku, quantity, profitFen, kind } = order;
    const told = { buyerRef, sku, quantity, profitFen, kind };
    const asOrder = { kind: 'ORDER', memberNo, orderNo: null, happenedAt: order.paidAt, reason: 'MEMBER_UNKNOWN', order: told };
    await put(order.orderNo, asOrder);
    const asRefund = { kind: 'REFUND', memberNo: null, orderNo: order.orderNo, reason: 'ORDER_UNKNOWN', order: null };
    await put(back.refundNo, { ...asRefund, amountFen: back.amountFen, happenedAt: back.refundedAt });
    expect(await releaseQuarantine(ctx)).toBe(2);
    await put(order.orderNo, { ...asOrder, order: { ...told, sku: 'OTHER' } });
    expect(await releaseQuarantine(ctx)).toBe(0);
    expect((await checkData(ctx)).filter(({ broken }) => broken.length > 0)).toEqual([
      expect.objectContaining({ name: 'sales.quarantine', broken: [`order ${order.orderNo}`] }),
    ]);
    expect(await orders.raw(world.db).countDocuments()).toBe(1);
    expect(await refunds.raw(world.db).countDocuments()).toBe(1);
    await expectWhole(ctx);
  });

  test('two processes that release at once apply everything once', async () => {
    const ctx = world.ctx();
    const elsewhere = world.ctx({ db: { ...world.db } });
    const members = [memberInput(), memberInput(), memberInput()];
    const told = Array.from({ length: 120 }, (_none, index) => orderInput(members[index % 3]!.memberNo, { buyerRef: `b${index % 5}` }));
    await recordRefunds(
      ctx,
      told.filter((_order, index) => index % 4 === 0).map(({ orderNo }) => refundInput(orderNo)),
    );
    await recordOrders(ctx, told);
    await enrolDistributors(ctx, members);
    const applied = await Promise.all([
      releaseQuarantine(ctx),
      releaseQuarantine(elsewhere),
      releaseQuarantine(elsewhere),
      releaseQuarantine(ctx),
    ]);
    expect(applied.reduce((sum, count) => sum + count, 0)).toBe(150);
    expect(await orders.raw(world.db).countDocuments()).toBe(120);
    expect(await refunds.raw(world.db).countDocuments()).toBe(30);
    expect(await waiting()).toEqual([]);
    await expectWhole(ctx);
  });

  test('refunds in one process and their orders in another, at once: nothing goes on waiting', async () => {
    const ctx = world.ctx();
    const elsewhere = world.ctx({ db: { ...world.db } });
    const { memberNo } = await aDistributor(ctx);
    for (let round = 0; round < 8; round += 1) {
      const told = Array.from({ length: 10 }, () => orderInput(memberNo));
      await Promise.all([
        recordOrders(ctx, told),
        recordRefunds(
          elsewhere,
          told.map(({ orderNo }) => refundInput(orderNo)),
        ),
      ]);
      expect(await waiting()).toEqual([]);
    }
    expect(await refunds.raw(world.db).countDocuments()).toBe(80);
    await expectWhole(ctx);
  });

  test('the feed of members releases what waits, also what a killed process left; the job does the same and then nothing', async () => {
    const ctx = world.ctx();
    const spec = feeds.find(({ name }) => name === 'orders.members')!;
    const left = memberInput();
    await recordOrders(ctx, [orderInput(left.memberNo)]);
    await enrolDistributors(ctx, [left]);
    expect(await waiting()).toHaveLength(1);
    const feed = follow(world.db.client.db(world.db.connection.name).collection('distributors'), {
      after: null,
      pipeline: spec.pipeline!,
      onChange: (change) => spec.onChange(ctx, change),
      onLost: () => spec.onLost(ctx),
      log: world.log,
    });
    await feed.ready;
    await spec.onReady!(ctx);
    await eventually(async () => (await waiting()).length === 0, 10_000);
    const late = [memberInput(), memberInput()];
    await recordOrders(
      ctx,
      late.map(({ memberNo }) => orderInput(memberNo)),
    );
    await enrolDistributors(ctx, late);
    await eventually(async () => (await waiting()).length === 0, 10_000);
    await feed.close();

    const job = jobs.find(({ name }) => name === 'orders.release')!;
    const last = memberInput();
    await recordOrders(ctx, [orderInput(last.memberNo)]);
    await enrolDistributors(ctx, [last]);
    expect(await job.run(ctx, NOON)).toEqual({ applied: 1 });
    expect(await job.run(ctx, NOON)).toEqual({ applied: 0 });
    expect(await orders.raw(world.db).countDocuments()).toBe(4);
    await expectWhole(ctx);
  });
});

describe('what staff see and do', () => {
  const LIST = `query ($first: Int, $after: String, $search: String, $kind: QuarantineKind, $reason: QuarantineReason) {
    quarantine(first: $first, after: $after, search: $search, kind: $kind, reason: $reason) {
      edges { node { id kind no memberNo orderNo amountFen happenedAt receivedAt reason } } pageInfo { hasNextPage endCursor } } }`;
  const TOTALS = '{ quarantineTotals { orders ordersFen refunds refundsFen oldestAt } }';
  const operator = () => world.ctx({ viewer: asStaff('OPERATOR') });
  const manager = (more: Partial<Ctx> = {}) => world.ctx({ viewer: asStaff('OPS_MANAGER', 'd'.repeat(24)), ...more });

  interface Page {
    edges: { node: Record<string, unknown> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  async function list(variables: object): Promise<Page> {
    const { data, errors } = await world.ask(operator(), LIST, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data['quarantine'] as Page;
  }
  const nos = ({ edges }: Page) => edges.map(({ node }) => node['no']);

  async function fill(): Promise<void> {
    const at = (minute: number) => world.ctx({ now: new Date(NOON.getTime() + minute * 60_000) });
    await recordOrders(at(2), [orderInput('M-LATE', { orderNo: 'Q1', amountFen: 100 })]);
    await recordRefunds(at(1), [refundInput('Q1', { refundNo: 'R1', amountFen: 30 })]);
    await recordOrders(at(3), [orderInput('M-LATE', { orderNo: 'Q2', amountFen: 200 })]);
    await recordRefunds(at(4), [refundInput('Q9', { refundNo: 'R2', amountFen: 40 })]);
  }

  test('the oldest first, by kind, reason and any of its numbers, page by page, with totals', async () => {
    const empty = { orders: 0, ordersFen: 0, refunds: 0, refundsFen: 0, oldestAt: null };
    expect((await world.ask(operator(), TOTALS)).data['quarantineTotals']).toEqual(empty);
    await fill();
    const all = await list({});
    expect(nos(all)).toEqual(['R1', 'Q1', 'Q2', 'R2']);
    expect(all.edges[1]!.node).toMatchObject({
      kind: 'ORDER',
      memberNo: 'M-LATE',
      orderNo: null,
      amountFen: 100,
      reason: 'MEMBER_UNKNOWN',
    });
    expect(nos(await list({ kind: 'ORDER' }))).toEqual(['Q1', 'Q2']);
    expect(nos(await list({ reason: 'ORDER_UNKNOWN' }))).toEqual(['R1', 'R2']);
    expect(nos(await list({ search: ' Q1 ' }))).toEqual(['R1', 'Q1']);
    expect(nos(await list({ search: 'M-LATE' }))).toEqual(['Q1', 'Q2']);
    expect(nos(await list({ search: 'R2', kind: 'REFUND' }))).toEqual(['R2']);
    expect(nos(await list({ search: 'R2', kind: 'ORDER' }))).toEqual([]);
    const found: unknown[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await list({ first: 3, after });
      found.push(...nos(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(found).toEqual(['R1', 'Q1', 'Q2', 'R2']);
    const totals = { orders: 2, ordersFen: 300, refunds: 2, refundsFen: 70, oldestAt: new Date(NOON.getTime() + 60_000).toISOString() };
    expect((await world.ask(operator(), TOTALS)).data['quarantineTotals']).toEqual(totals);
  });

  test('a manager tries everything once more', async () => {
    await fill();
    const retry = async (ctx: Ctx) => world.ask(ctx, 'mutation { retryQuarantine }');
    expect((await retry(manager())).data['retryQuarantine']).toBe(0);
    await aDistributor(world.ctx(), { memberNo: 'M-LATE' });
    expect((await retry(manager())).data['retryQuarantine']).toBe(3);
    expect(await waiting()).toEqual([['R2', 'ORDER_UNKNOWN']]);
    for (const viewer of [asStaff('OPERATOR'), asMember('a'.repeat(24))])
      expect((await retry(world.ctx({ viewer }))).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    await expectWhole(world.ctx());
  });

  test('a manager throws one away with a reason, the trail tells of it, and sent again it is taken in again', async () => {
    await fill();
    const DISCARD = 'mutation ($id: ID!, $reason: String!) { discardQuarantined(id: $id, reason: $reason) }';
    const row = (await quarantine.raw(world.db).findOne({ no: 'Q2' }))!;
    const discard = (variables: object, ctx = manager()) =>
      world.ask(ctx, DISCARD, { id: toId(row._id), reason: '测试订单', ...variables });
    for (const [variables, code] of [
      [{ reason: '  ' }, 'REASON_NEEDED'],
      [{ reason: 'x'.repeat(201) }, 'REASON_TOO_LONG'],
      [{ id: 'f'.repeat(24) }, 'QUARANTINE_GONE'],
      [{ id: 'x' }, 'BAD_ID'],
    ] as const) {
      const { errors } = await discard(variables);
      expect(errors?.[0]?.extensions).toMatchObject({
        code,
        sentence: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]{3}/) },
      });
    }
    expect((await discard({}, operator())).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await waiting()).toHaveLength(4);
    expect((await discard({})).data['discardQuarantined']).toBe(true);
    expect((await discard({})).errors?.[0]?.extensions).toMatchObject({ code: 'QUARANTINE_GONE' });
    const entries = await auditEntries.raw(world.db).find({ action: 'QUARANTINE_DISCARDED' }).toArray();
    expect(entries).toEqual([expect.objectContaining({ subjectKind: 'QUARANTINE', subjectId: toId(row._id), subjectName: 'Q2' })]);
    expect(JSON.parse(entries[0]!.details)).toMatchObject({ kind: 'ORDER', memberNo: 'M-LATE', amountFen: 200, reason: '测试订单' });
    expect(entries[0]!.details).not.toContain('buyer');
    expect(await recordOrders(world.ctx(), [orderInput('M-LATE', { orderNo: 'Q2', amountFen: 999 })])).toEqual(ACCEPTED);
  });
});

test('in whatever order members, orders and refunds arrive, the end is the same and right', async () => {
  const ctx = world.ctx();
  const elsewhere = world.ctx({ db: { ...world.db } });
  const members = Array.from({ length: 3 }, () => memberInput());
  const anyOrder = fc.record({
    seller: fc.integer({ min: 0, max: 2 }),
    buyerRef: fc.constantFrom('b1', 'b2'),
    kind: fc.constantFrom('PRODUCT' as const, 'PRODUCT' as const, 'GROUP_BUY' as const, 'MEMBERSHIP' as const),
    amountFen: fc.constantFrom(0, 100, 250),
    paidAt: fc
      .constantFrom('2026-05-09T04:00:00Z', '2026-05-10T04:00:00Z', '2026-05-10T15:59:59Z', '2026-05-10T16:00:00Z', '2026-05-11T01:00:00Z')
      .map((at) => new Date(at)),
    /** What is refunded, in parts of a tenth that never come to more than the order. */
    refunded: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
  });
  type Step = { member: number } | { order: OrderInput } | { refund: RefundInput } | { release: true };
  const anyWorld = fc.array(anyOrder, { minLength: 1, maxLength: 14 }).chain((drawn) => {
    const facts: Step[] = drawn.flatMap(({ seller, refunded, ...more }, index) => {
      const order = orderInput(members[seller]!.memberNo, { orderNo: `P${String(index).padStart(2, '0')}`, ...more });
      const backs = refunded.map((tenths, part) => ({
        refund: refundInput(order.orderNo, { refundNo: `R${index}-${part}`, amountFen: (order.amountFen * tenths) / 10 }),
      }));
      return [{ order }, ...backs.filter(({ refund }) => refund.amountFen > 0)];
    });
    const steps: Step[] = [...facts, { member: 0 }, { member: 1 }, { member: 2 }, { release: true }];
    return fc.record({
      facts: fc.constant(facts),
      // Some come twice.
      steps: fc.subarray(facts).chain((again) => fc.shuffledSubarray([...steps, ...again], { minLength: steps.length + again.length })),
      sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
      isAtOnce: fc.boolean(),
    });
  });
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ facts, steps, sizes, isAtOnce }) => {
      for (const collection of [orders, refunds, ownDays, ownTotals, platformDays, quarantine, distributors])
        await collection.raw(world.db).deleteMany({});
      const batches: Step[][] = [];
      for (let at = 0, turn = 0; at < steps.length; turn += 1) {
        const size = sizes[turn % sizes.length]!;
        batches.push(steps.slice(at, at + size));
        at += size;
      }
      let rejected = 0;
      const bring = async (batch: Step[], as: Ctx): Promise<void> => {
        const newOrders = batch.flatMap((step) => ('order' in step ? step.order : []));
        const newRefunds = batch.flatMap((step) => ('refund' in step ? step.refund : []));
        const newMembers = batch.flatMap((step) => ('member' in step ? members[step.member]! : []));
        if (newRefunds.length > 0) rejected += (await recordRefunds(as, newRefunds)).rejected.length;
        if (newOrders.length > 0) rejected += (await recordOrders(as, newOrders)).rejected.length;
        if (newMembers.length > 0) await enrolDistributors(as, newMembers);
        if (batch.some((step) => 'release' in step)) await releaseQuarantine(as);
      };
      if (isAtOnce) await Promise.all(batches.map((batch, index) => bring(batch, index % 2 === 0 ? ctx : elsewhere)));
      else for (const batch of batches) await bring(batch, ctx);
      await releaseQuarantine(ctx);
      expect(rejected).toBe(0);
      expect(await waiting()).toEqual([]);

      const told = facts.flatMap((step) => ('order' in step ? step.order : []));
      const backs = facts.flatMap((step) => ('refund' in step ? step.refund : []));
      const slow = slowGoods(
        told.map((order) => ({
          ...order,
          seller: order.memberNo,
          day: ctx.time.dayKey(order.paidAt),
          refundedFen: backs.filter(({ orderNo }) => orderNo === order.orderNo).reduce((sum, { amountFen }) => sum + amountFen, 0),
        })),
      );
      const noOf = new Map((await distributors.raw(world.db).find().toArray()).map(({ _id, memberNo }) => [toId(_id), memberNo]));
      const found = new Map<string, GoodsTally>();
      for (const row of await ownDays.raw(world.db).find().toArray())
        found.set(`${noOf.get(toId(row.distributorId))!} ${row.day}`, goodsOf(row));
      expect([...found].sort()).toEqual([...slow].sort());
      const totals = new Map<string, GoodsTally>();
      for (const row of await ownTotals.raw(world.db).find().toArray()) totals.set(noOf.get(toId(row._id))!, goodsOf(row));
      expect([...totals].sort()).toEqual([...slowTotals(slow)].sort());
      expect(await refunds.raw(world.db).countDocuments()).toBe(backs.length);
      await expectWhole(ctx);
    }),
    { numRuns: 25 },
  );
}, 60_000);
