// The engine over a real database: what facts do to standings, when, and that nothing is written twice.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Ctx } from '../../server/context.ts';
import { openDatabase } from '../../server/core/db.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { changesOf } from '../../server/distributors/service.ts';
import { ownDays } from '../../server/orders/model.ts';
import { recordRefunds } from '../../server/orders/service.ts';
import { closeEngineOf, engineOf } from '../../server/tiers/engines.ts';
import { makeEngine } from '../../server/tiers/local-engine.ts';
import { tierCutoffs, tierDays } from '../../server/tiers/model.ts';
import { aDistributor, refundInput } from '../support/trade.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { all, atLeast, best, follow, kindsOf, on, publish, runOf, sells, SMALL_RULE, standingOf } from './engine-kit.ts';

const DAY = '2026-05-12';
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  await closeEngineOf(world.db);
  await emptyWorld(world);
});
afterAll(async () => {
  await world.close();
});

/** The commands of a connection of its own. */
async function listenTo(work: (ctx: Ctx) => Promise<void>): Promise<string[]> {
  const recordTraffic = mkdtempSync(path.join(tmpdir(), 'tierwise-traffic-'));
  const db = await openDatabase({ mongodbUri: world.db.uri, dataDir: '', role: 'worker', recordTraffic }, world.log);
  const heard: string[] = [];
  db.client.on('commandStarted', ({ commandName }) => heard.push(commandName));
  try {
    await work({ ...on(world, DAY), db });
  } finally {
    await db.close();
    rmSync(recordTraffic, { recursive: true, force: true });
  }
  return heard;
}

test('orders raise a member at the next catching up, with the values that decided', async () => {
  await publish(on(world, DAY), 1);
  const { _id, memberNo } = await aDistributor(on(world, DAY));
  expect(await follow(world, DAY)).toMatchObject({ writes: 0 });
  await sells(world, memberNo, DAY, 2);
  expect(await follow(world, DAY)).toMatchObject({ promoted: 1, writes: 1, people: 1 });
  expect(await standingOf(world, toId(_id))).toMatchObject({
    tier: 'MID',
    before: 'NEW',
    since: DAY,
    risenOn: DAY,
    protectedUntil: '2026-05-17',
    groupsOf: 'NEW',
    seq: 1,
  });
  const [change] = await changesOf(world.ctx(), toId(_id));
  expect(change).toMatchObject({ seq: 1, kind: 'PROMOTED', from: 'NEW', to: 'MID', day: DAY, policyVersion: 1 });
  expect(change?.conditions).toMatchObject([{ metric: 'OWN_ORDERS', window: 'DAYS_7', threshold: 2, value: 2, isMet: true }]);
  expect(await follow(world, DAY)).toMatchObject({ writes: 0 });
});

test('a refund begins the grace, and orders end it', async () => {
  await publish(on(world, DAY), 1);
  const { _id, memberNo } = await aDistributor(on(world, DAY));
  const orders = await sells(world, memberNo, DAY, 2);
  await follow(world, DAY);
  const refunds = orders.map((orderNo) => refundInput(orderNo, { amountFen: 5_900 }));
  expect(await recordRefunds(on(world, DAY), refunds)).toMatchObject({ accepted: 2 });
  expect(await follow(world, DAY)).toMatchObject({ graceBegun: 1, writes: 1 });
  // Protected for five days: longer than the three of the grace.
  expect(await standingOf(world, toId(_id))).toMatchObject({ tier: 'MID', graceSince: DAY, graceUntil: '2026-05-17' });
  await sells(world, memberNo, DAY, 1);
  expect(await follow(world, DAY)).toMatchObject({ graceEnded: 1, writes: 1 });
  expect(await standingOf(world, toId(_id))).toMatchObject({ tier: 'MID', graceSince: null, graceUntil: null, seq: 3 });
});

test('days go by: the grace begins when orders leave the window, and at its end the tier goes down', async () => {
  await publish(on(world, DAY), 1);
  const { _id, memberNo } = await aDistributor(on(world, DAY));
  await sells(world, memberNo, DAY, 2);
  await runOf(world, DAY);
  expect(await runOf(world, '2026-05-18')).toMatchObject({ writes: expect.any(Number), graceBegun: 0 });
  expect(await runOf(world, '2026-05-19')).toMatchObject({ graceBegun: 1 });
  expect(await standingOf(world, toId(_id))).toMatchObject({ graceSince: '2026-05-19', graceUntil: '2026-05-22' });
  expect(await runOf(world, '2026-05-21')).toMatchObject({ demoted: 0 });
  expect(await runOf(world, '2026-05-22')).toMatchObject({ demoted: 1 });
  expect(await standingOf(world, toId(_id))).toMatchObject({ tier: 'NEW', before: 'MID', since: '2026-05-22', graceUntil: null });
  expect(await kindsOf(world, toId(_id))).toEqual(['PROMOTED', 'GRACE_BEGUN', 'DEMOTED']);
});

test('a second run of a day writes nothing, and closed days are counted from the moves', async () => {
  await publish(on(world, DAY), 1);
  const { memberNo } = await aDistributor(on(world, DAY));
  await aDistributor(on(world, DAY));
  await sells(world, memberNo, DAY, 2);
  expect(await runOf(world, DAY)).toMatchObject({ people: 2, promoted: 1 });
  const before = await tierDays
    .raw(world.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  const heard = await listenTo(async (ctx) => {
    const engine = makeEngine(ctx, () => ctx.now);
    expect(await engine.run(DAY)).toMatchObject({ writes: 0, people: 2, promoted: 0 });
    await engine.close();
  });
  expect(heard).toContain('find');
  expect(heard.filter((command) => ['insert', 'update', 'delete', 'findAndModify', 'bulkWrite'].includes(command))).toEqual([]);
  expect(
    await tierDays
      .raw(world.db)
      .find({}, { sort: { _id: 1 } })
      .toArray(),
  ).toEqual(before);
  expect(before.map(({ _id, counts }) => [_id, counts])).toEqual([
    ['2026-05-11', { NEW: 2, MID: 0, HEAD: 0 }],
    [DAY, null],
  ]);
  await runOf(world, '2026-05-14');
  const rows = await tierDays
    .raw(world.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  expect(rows.map(({ _id, counts, moves, run }) => [_id, counts, moves, run?.promoted ?? null])).toEqual([
    ['2026-05-11', { NEW: 2, MID: 0, HEAD: 0 }, {}, null],
    [DAY, { NEW: 1, MID: 1, HEAD: 0 }, { 'NEW>MID': 1 }, 1],
    ['2026-05-13', { NEW: 1, MID: 1, HEAD: 0 }, {}, null],
    ['2026-05-14', null, {}, 0],
  ]);
});

test('cut-offs are fixed once for a day, and who comes later is measured by them', async () => {
  const rule = { ...SMALL_RULE, riseToMid: all(best('OWN_SALES', 'DAYS_30', 5_000)), keepMid: all(best('OWN_SALES', 'DAYS_30', 10_000)) };
  await publish(on(world, DAY), 1, rule);
  const [one, other] = [await aDistributor(on(world, DAY)), await aDistributor(on(world, DAY))];
  await sells(world, one.memberNo, DAY, 1, 10_000);
  await sells(world, other.memberNo, DAY, 1, 4_000);
  expect(await runOf(world, DAY)).toMatchObject({ promoted: 1 });
  const fixed = await tierCutoffs.raw(world.db).find({}).toArray();
  expect(fixed).toMatchObject([
    {
      day: DAY,
      version: 1,
      cutoffs: [
        { topBasisPoints: 5_000, value: 10_000 },
        { topBasisPoints: 10_000, value: 4_000 },
      ],
    },
  ]);
  await sells(world, other.memberNo, DAY, 1, 5_999);
  expect(await follow(world, DAY)).toMatchObject({ promoted: 0 });
  await sells(world, other.memberNo, DAY, 1, 1);
  expect(await follow(world, DAY)).toMatchObject({ promoted: 1 });
  await closeEngineOf(world.db);
  expect(await runOf(world, DAY)).toMatchObject({ writes: 0 });
  expect(await tierCutoffs.raw(world.db).find({}).toArray()).toEqual(fixed);
});

test('a pin that is over is ended, and the rules count again in the same run', async () => {
  await publish(on(world, DAY), 1);
  const { _id } = await aDistributor(on(world, DAY));
  const pin = { tier: 'MID', until: '2026-05-13', reason: 'x', byId: 'a', byName: 'b', at: new Date() };
  const standing = { ...(await standingOf(world, toId(_id))), tier: 'MID', since: DAY, pin, seq: 1 };
  await world.db.client.db(world.db.connection.name).collection('distributors').updateOne({ _id }, { $set: { standing } });
  expect(await runOf(world, '2026-05-13')).toMatchObject({ pinsEnded: 0, graceBegun: 0 });
  expect(await runOf(world, '2026-05-14')).toMatchObject({ pinsEnded: 1, graceBegun: 1 });
  expect(await kindsOf(world, toId(_id))).toEqual(['PIN_ENDED', 'GRACE_BEGUN']);
});

test('who rises counts in the replication index from the day after', async () => {
  const rule = {
    ...SMALL_RULE,
    riseToHead: all(atLeast('REPLICATION_INDEX', 'DAYS_30', 10_000)),
    keepHead: all(atLeast('OWN_ORDERS', 'DAYS_7', 1)),
  };
  await publish(on(world, DAY), 1, rule);
  const top = await aDistributor(on(world, DAY));
  const below = await aDistributor(on(world, DAY), { sponsorNo: top.memberNo });
  for (const { memberNo } of [top, below]) await sells(world, memberNo, DAY, 2);
  expect(await runOf(world, DAY)).toMatchObject({ promoted: 2 });
  expect(await engineOf(on(world, DAY)).run(DAY)).toMatchObject({ writes: 0 });
  expect(await runOf(world, '2026-05-13')).toMatchObject({ promoted: 1 });
  expect(await standingOf(world, toId(top._id))).toMatchObject({ tier: 'HEAD', before: 'MID', groupsOf: 'NEW' });
});

test('without a policy nobody is moved', async () => {
  const { memberNo } = await aDistributor(on(world, DAY));
  await sells(world, memberNo, DAY, 3);
  expect(await runOf(world, DAY)).toMatchObject({ policyVersion: null, writes: 0 });
  await publish(on(world, DAY), 1);
  expect(await runOf(world, DAY)).toMatchObject({ policyVersion: 1, promoted: 1 });
});

test('a version published for today decides about everybody at the next catching up, not only about those who are busy', async () => {
  const harder = { ...SMALL_RULE, riseToMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 4)) };
  await publish(on(world, DAY), 1, harder);
  const { _id, memberNo } = await aDistributor(on(world, DAY));
  await sells(world, memberNo, DAY, 2);
  expect(await follow(world, DAY)).toMatchObject({ writes: 0 });
  await publish(on(world, DAY), 2, SMALL_RULE, DAY);
  expect(await follow(world, DAY)).toMatchObject({ policyVersion: 2, promoted: 1, writes: 1 });
  expect(await standingOf(world, toId(_id))).toMatchObject({ tier: 'MID' });
  expect(await follow(world, DAY)).toMatchObject({ people: 0, writes: 0 });
});

test('a simulation counts what publishing and running does', async () => {
  await publish(on(world, DAY), 1);
  const [one, other, idle] = [await aDistributor(on(world, DAY)), await aDistributor(on(world, DAY)), await aDistributor(on(world, DAY))];
  for (const { memberNo } of [one, other]) await sells(world, memberNo, DAY, 2, 40_000);
  await sells(world, idle.memberNo, DAY, 1);
  await runOf(world, DAY);
  await sells(world, one.memberNo, DAY, 2, 40_000);
  const rule = {
    ...SMALL_RULE,
    riseToMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 1)),
    riseToHead: all(best('OWN_SALES', 'DAYS_7', 3_400)),
    keepMid: all(atLeast('OWN_ORDERS', 'DAYS_7', 3)),
    keepHead: all(best('OWN_SALES', 'DAYS_7', 5_000)),
  };
  const engine = engineOf(on(world, DAY));
  await engine.settled();
  const simulated = await engine.simulate(2, rule);
  expect(simulated.flows.map(({ kind, from, to, count }) => [kind, from, to, count])).toEqual([
    ['PROMOTED', 'NEW', 'MID', 1],
    ['PROMOTED', 'MID', 'HEAD', 1],
    // One of them has only just risen, since this rule keeps less than it gives.
    ['GRACE_BEGUN', 'MID', 'NEW', 2],
  ]);
  const compared = await engine.compare({ version: 2, rule }, { version: 1, rule: SMALL_RULE });
  expect(compared).toMatchObject({ different: 3, one: { changed: 3 }, other: { changed: 0 } });
  await publish(on(world, DAY), 2, rule, DAY);
  expect(await runOf(world, DAY)).toMatchObject({ policyVersion: 2, promoted: 2, graceBegun: 2 });
});

test('what the columns had wrong is found, said and put right', async () => {
  await publish(on(world, DAY), 1);
  const { _id, memberNo } = await aDistributor(on(world, DAY));
  await sells(world, memberNo, DAY, 1);
  const engine = engineOf(on(world, DAY));
  await engine.settled();
  // Nobody is told of an own day by itself.
  await ownDays.raw(world.db).updateOne({ distributorId: _id }, { $set: { goodsOrders: 2 } });
  await engine.settled();
  expect((await engine.figures(toId(_id)))[0]).toMatchObject({ ownOrders: 1 });
  const { differences } = await engine.verify();
  expect(differences).toBeGreaterThan(0);
  expect(world.lines.some((line) => line.includes('was not what the database holds') && line.includes('OWN_ORDERS DAYS_7'))).toBe(true);
  expect((await engine.figures(toId(_id)))[0]).toMatchObject({ ownOrders: 2 });
  expect(await follow(world, DAY)).toMatchObject({ promoted: 1 });
  expect(await engine.verify()).toMatchObject({ differences: 0 });
});

test('two engines decide at once, and every move is written once', async () => {
  await publish(on(world, DAY), 1);
  for (let count = 0; count < 8; count += 1) await sells(world, (await aDistributor(on(world, DAY))).memberNo, DAY, 2);
  const ctx = on(world, DAY);
  const later = new Date(ctx.now.getTime() + 1);
  const [one, other] = [makeEngine(ctx, () => ctx.now), makeEngine(ctx, () => later)];
  await Promise.all([one.ready, other.ready]);
  const reports = await Promise.all([one.run(DAY), other.run(DAY)]);
  expect(reports.map(({ promoted }) => promoted).reduce((sum, count) => sum + count)).toBe(8);
  expect(await one.run(DAY)).toMatchObject({ writes: 0 });
  expect(await other.run(DAY)).toMatchObject({ writes: 0 });
  await Promise.all([one.close(), other.close()]);
  expect(await distributors.raw(world.db).countDocuments({ 'standing.seq': 1, 'changes.0.seq': 1, 'changes.1': { $exists: false } })).toBe(
    8,
  );
});
