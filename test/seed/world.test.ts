// The demo world in a database: the same for the same seed, views that equal their facts, and a load that was interrupted.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { maskPhone } from '../../server/core/field-crypto.ts';
import { distributors } from '../../server/distributors/model.ts';
import { NO_GOODS, addGoods, goodsOf, goodsOfPair, isSameGoods } from '../../server/orders/goods.rules.ts';
import type { GoodsTally, PairOrder } from '../../server/orders/goods.rules.ts';
import { orders, ownDays, ownTotals, platformDays, quarantine, refunds } from '../../server/orders/model.ts';
import { NOTHING, TALLY_FIELDS, addTallies, tallyOfOrder } from '../../server/orders/rules.ts';
import type { Tally } from '../../server/orders/rules.ts';
import { products } from '../../server/products/model.ts';
import { engineOf } from '../../server/tiers/engines.ts';
import { tierCutoffs, tierDays, tierPolicies } from '../../server/tiers/model.ts';
import { checkGroups } from '../../scripts/data-checks-groups.ts';
import { worlds } from '../../seed/model.ts';
import { emptyWorld, isEmpty, loadWorld, needsWorld } from '../../seed/world.ts';
import type { WorldReport } from '../../seed/world.ts';
import { aDistributor } from '../support/trade.ts';
import { NOON, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** Without campaigns, which have a test of their own. */
const SMALL = { size: 300, seed: 'test', endsAt: NOON, campaigns: false };
/** Several worlds in one test; a busy machine takes its time. */
const PATIENCE = 90_000;
const FACTS = [
  distributors,
  products,
  orders,
  refunds,
  ownDays,
  ownTotals,
  platformDays,
  quarantine,
  tierPolicies,
  tierCutoffs,
  tierDays,
] as const;

let world: World;
let ctx: Ctx;
let report: WorldReport;
/** Of the world as it is loaded in one go. */
let whole: string;

beforeAll(async () => {
  world = await makeWorld();
  ctx = world.ctx();
  report = await loadWorld(ctx, SMALL);
  whole = await digest();
}, PATIENCE);

afterAll(async () => {
  await world.close();
});

/** One digest over every document; phones as they read, because the same number is encrypted differently each time. Nor is staff the same. */
async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const collection of FACTS) {
    for await (const row of collection.raw(world.db).find({}, { sort: { _id: 1 } })) {
      const phone: unknown = 'phone' in row ? row['phone'] : null;
      const readable =
        typeof phone === 'string'
          ? { ...row, phone: ctx.cipher.decrypt(phone, { field: 'distributor.phone', ownerId: String(row._id) }) }
          : row;
      hash.update(JSON.stringify(readable).replace(/"byId":"[0-9a-f]{24}"/, ''));
    }
  }
  return hash.digest('hex');
}

const count = (collection: (typeof FACTS)[number]) => collection.raw(world.db).countDocuments();

describe('a world that was loaded', () => {
  test('its groups keep every promise', async () => {
    const promises = await checkGroups(ctx);
    expect(promises.flatMap(({ name, broken }) => broken.map((each) => `${name}: ${each}`))).toEqual([]);
    expect(promises.find(({ name }) => name === 'groups.places')!.checked).toBeGreaterThan(3);
  });

  test('what it reports is there', async () => {
    expect(report.counts.distributors).toBe(300);
    expect(report.counts.orders).toBe(await count(orders));
    expect(report.counts.ownDays).toBe(await count(ownDays));
  });

  test('the totals of each day, own and of the platform, equal the orders and refunds', async () => {
    const own = new Map<string, Tally>();
    const all = new Map<string, Tally>();
    const refunded = new Map<string, number>();
    for (const refund of await refunds.raw(world.db).find().toArray()) {
      const order = String(refund.orderId);
      refunded.set(order, (refunded.get(order) ?? 0) + refund.amountFen);
    }
    for (const order of await orders.raw(world.db).find().toArray()) {
      const fact = { ...order, refundedFen: refunded.get(String(order._id)) ?? 0 };
      expect(order.refundedFen).toBe(fact.refundedFen);
      const key = `${String(order.distributorId)} ${order.day}`;
      own.set(key, addTallies(own.get(key) ?? NOTHING, tallyOfOrder(fact)));
      all.set(order.day, addTallies(all.get(order.day) ?? NOTHING, tallyOfOrder(fact)));
    }
    const tally = (row: Tally): Tally => Object.fromEntries(TALLY_FIELDS.map((field) => [field, row[field]])) as unknown as Tally;
    const ownRows = await ownDays.raw(world.db).find().toArray();
    expect(new Map(ownRows.map((row) => [`${String(row.distributorId)} ${row.day}`, tally(row)]))).toEqual(own);
    const platformRows = await platformDays
      .raw(world.db)
      .find({ orders: { $gt: 0 } })
      .toArray();
    expect(new Map(platformRows.map((row) => [row.day, tally(row)]))).toEqual(all);
    expect(platformRows.filter(({ shard }) => shard !== 0)).toEqual([]);
  });

  test('the goods of each own day and of each lifetime equal the orders of each pair', async () => {
    const pairs = new Map<string, PairOrder[]>();
    for (const { pair, ...order } of await orders.raw(world.db).find().toArray()) {
      expect(pair).toBe(order.kind === 'MEMBERSHIP' ? null : `${String(order.distributorId)}:${order.buyerRef}`);
      if (pair !== null) pairs.set(pair, [...(pairs.get(pair) ?? []), order]);
    }
    const days = new Map<string, GoodsTally>();
    const totals = new Map<string, GoodsTally>();
    for (const [pair, of] of pairs) {
      const seller = pair.slice(0, 24);
      for (const [day, goods] of goodsOfPair(of)) {
        days.set(`${seller} ${day}`, addGoods(days.get(`${seller} ${day}`) ?? NO_GOODS, goods));
        totals.set(seller, addGoods(totals.get(seller) ?? NO_GOODS, goods));
      }
    }
    const dayRows = await ownDays.raw(world.db).find().toArray();
    const wrong = dayRows.filter((row) => !isSameGoods(row, days.get(`${String(row.distributorId)} ${row.day}`) ?? NO_GOODS));
    expect(wrong).toEqual([]);
    const totalRows = await ownTotals.raw(world.db).find().toArray();
    expect(new Map(totalRows.map((row) => [String(row._id), goodsOf(row)]))).toEqual(totals);
  });

  test('everybody stands where the own changes led, and a full run of today has nothing to write', async () => {
    const rows = await distributors.raw(world.db).find().toArray();
    expect(rows.filter(({ standing, changes }) => standing.seq !== changes.length)).toEqual([]);
    expect(rows.filter(({ standing, changes }) => standing.tier !== (changes.at(-1)?.to ?? 'NEW'))).toEqual([]);
    expect(rows.filter(({ standing: { tier } }) => tier === 'MID').length).toBe(report.counts.mid);
    expect(rows.filter(({ standing: { tier } }) => tier === 'HEAD').length).toBe(report.counts.head);
    const today = ctx.time.dayKey(ctx.now);
    const before = await digest();
    await engineOf(ctx).ready;
    expect(await engineOf(ctx).run(today)).toMatchObject({ writes: 0, promoted: 0, demoted: 0, graceBegun: 0, graceEnded: 0 });
    expect(await engineOf(ctx).catchUp(today)).toMatchObject({ writes: 0 });
    expect(await digest()).toBe(before);
  });

  test('every sponsor is there under number and id, and phones are found by their digest', async () => {
    const rows = await distributors.raw(world.db).find().toArray();
    const byNo = new Map(rows.map((row) => [row.memberNo, row]));
    const astray = rows.filter(({ sponsorNo, sponsorId, joinedAt }) => {
      if (sponsorNo === null) return sponsorId !== null;
      const sponsor = byNo.get(sponsorNo);
      return !sponsor || !sponsor._id.equals(sponsorId) || sponsor.joinedAt > joinedAt;
    });
    expect(astray).toEqual([]);
    const directs = new Map<string, number>();
    for (const { sponsorId } of rows) if (sponsorId) directs.set(String(sponsorId), (directs.get(String(sponsorId)) ?? 0) + 1);
    expect(rows.filter(({ _id, directDownline }) => directDownline !== (directs.get(String(_id)) ?? 0))).toEqual([]);
    const [one] = rows;
    const phone = ctx.cipher.decrypt(one!.phone!, { field: 'distributor.phone', ownerId: String(one!._id) });
    expect(maskPhone(phone)).toMatch(/^1\d{2}\*{4}\d{4}$/);
    expect(one!.phoneIndex).toBe(ctx.cipher.blindIndex(phone, 'distributor.phone'));
    expect(one!.province).toBe(one!.region.split(' ')[0]);
  });

  test('staff can be signed in, and each persona leads to somebody', async () => {
    expect(report.counts.staff).toBe(8);
    const { data } = await world.ask(
      world.ctx({ about: { ...world.about, demo: true } }),
      '{ personas { kind name role aboutZh aboutEn } }',
    );
    expect(data['personas'].map(({ role }: { role: string }) => role).sort()).toEqual(
      ['ADMIN', 'DISTRIBUTOR', 'DISTRIBUTOR', 'DISTRIBUTOR', 'DISTRIBUTOR', 'KOL', 'KOL', 'OPERATOR', 'OPS_MANAGER'].sort(),
    );
    expect(data['personas'].filter(({ name }: { name: string }) => name === '')).toEqual([]);
  });
});

describe('a load', () => {
  // It begins with the whole world of beforeAll, so that this is one load less.
  test(
    'whose removal was interrupted is finished by the next one',
    async () => {
      await worlds.raw(world.db).updateOne({ _id: 'demo' }, { $set: { state: 'LOADING' } });
      await distributors.raw(world.db).deleteMany({});
      await loadWorld(ctx, SMALL);
      expect(await digest()).toBe(whole);
    },
    PATIENCE,
  );
});

describe('a load into nothing', () => {
  beforeEach(async () => {
    await emptyWorld(ctx);
  }, PATIENCE);

  test(
    'makes another world of another seed, which is kept',
    async () => {
      expect(await needsWorld(ctx)).toBe(true);
      await loadWorld(ctx, { ...SMALL, seed: 'other' });
      expect(await digest()).not.toBe(whole);
      expect(await needsWorld(ctx)).toBe(false);
      await expect(loadWorld(ctx, SMALL)).rejects.toThrow('not empty');
    },
    PATIENCE,
  );

  test('real data without a world is never taken for one, nor removed', async () => {
    await products.raw(world.db).insertOne({ sku: 'A', name: 'A', category: 'A', priceFen: 1, profitFen: 0, createdAt: NOON } as never);
    expect(await isEmpty(ctx)).toBe(false);
    expect(await needsWorld(ctx)).toBe(false);
    await expect(loadWorld(ctx, SMALL)).rejects.toThrow('not empty');
    expect(await count(products)).toBe(1);
  });

  test(
    'that was interrupted is begun anew, and the same seed makes the same world',
    async () => {
      const stopping = new AbortController();
      const onProgress = ({ what, done }: { what: string; done: number }) => {
        if (what === 'days' && done === 100) stopping.abort();
      };
      await expect(loadWorld(ctx, { ...SMALL, onProgress, signal: stopping.signal })).rejects.toThrow('aborted');
      expect(await count(products)).toBeGreaterThan(50);
      expect(await count(distributors)).toBe(0);
      expect(await needsWorld(ctx)).toBe(true);
      await loadWorld(ctx, SMALL);
      expect(await digest()).toBe(whole);
      expect(await needsWorld(ctx)).toBe(false);
      expect(await worlds.raw(world.db).countDocuments()).toBe(1);
    },
    PATIENCE,
  );

  test(
    'that was interrupted is not begun anew over what somebody has brought in since',
    async () => {
      const stopping = new AbortController();
      const onProgress = () => stopping.abort();
      await expect(loadWorld(ctx, { ...SMALL, onProgress, signal: stopping.signal })).rejects.toThrow('aborted');
      expect(await needsWorld(ctx)).toBe(true);
      const { memberNo } = await aDistributor(world.ctx({ now: new Date(SMALL.endsAt.getTime() + 60_000) }));
      expect(await needsWorld(ctx)).toBe(false);
      await expect(loadWorld(ctx, SMALL)).rejects.toThrow('not empty');
      expect(await distributors.raw(world.db).countDocuments({ memberNo })).toBe(1);
    },
    PATIENCE,
  );

  test('production refuses it: everybody knows the password', async () => {
    const production = world.ctx({ about: { ...world.about, production: true } });
    await expect(loadWorld(production, SMALL)).rejects.toThrow('production');
    expect(await isEmpty(ctx)).toBe(true);
  });

  test('a size that nobody has tried is refused', async () => {
    await expect(loadWorld(ctx, { ...SMALL, size: 10 })).rejects.toThrow(RangeError);
    expect(await isEmpty(ctx)).toBe(true);
  });
});
