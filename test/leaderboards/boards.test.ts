// Boards of a process: fed by the change stream, written down and read again, rebuilt where something was missed; always what the facts make.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Binary } from 'mongodb';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/service.ts';
import type { Ctx } from '../../server/context.ts';
import { newId, toId } from '../../server/core/ids.ts';
import { ProcessBoards } from '../../server/leaderboards/process-boards.ts';
import { CampaignBoards } from '../../server/leaderboards/campaign-boards.ts';
import { keysOf } from '../../server/leaderboards/keys.rules.ts';
import { boardSnapshots, scoreBatches } from '../../server/leaderboards/model.ts';
import type { ScoreEvent } from '../../server/leaderboards/model.ts';
import { loadSnapshot, saveSnapshot } from '../../server/leaderboards/snapshots.ts';
import type { BoardKey } from '../../server/leaderboards/keys.rules.ts';
import { emptyWorld, makeWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { aCampaign, minute, SKU, STARTS } from './made.ts';

let world: World;
let ctx: Ctx;
let open: ProcessBoards[] = [];

beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => {
  ctx = world.ctx({ now: minute(300) });
});
afterEach(async () => {
  for (const boards of open) await boards.close();
  open = [];
  await emptyWorld(world);
});
afterAll(() => world.close());

/** As a serving process makes them at its start. */
async function aProcess(): Promise<ProcessBoards> {
  const boards = new ProcessBoards(() => ctx);
  open.push(boards);
  await boards.ready;
  return boards;
}

const OWNERS = Array.from({ length: 30 }, () => newId());
const PHASES = ['1'.repeat(24), '2'.repeat(24)];

/** An event that the numbers choose. */
function anEvent(number: number, more: Partial<ScoreEvent> = {}): ScoreEvent {
  const owner = OWNERS[number % OWNERS.length]!;
  const team = OWNERS[number % 7]!;
  const at = minute(number % 600);
  return {
    cause: `o:${number}`,
    at,
    paidAt: at,
    phaseId: [null, ...PHASES][number % 3] ?? null,
    distributorId: owner,
    teamId: number % 5 === 0 ? null : team,
    groupId: OWNERS[number % 4]!,
    operatorId: OWNERS[number % 3]!,
    region: ['浙江', '四川', ''][number % 3]!,
    tier: 'NEW',
    sku: SKU,
    salesFen: ((number % 11) - 3) * 100,
    orders: number % 4 === 0 ? -1 : 1,
    newMembers: number % 6 === 0 ? 1 : 0,
    quantity: 1,
    isLate: number % 13 === 0,
    ...more,
  };
}

async function write(campaign: CampaignRow, events: ScoreEvent[]): Promise<void> {
  await scoreBatches.raw(ctx.db).insertOne({ _id: newId(), campaignId: campaign._id, startsAt: campaign.startsAt, at: ctx.now, events });
}

type Shown = [rank: number, owner: string, score: number, at: number][];

function shown(boards: ProcessBoards, key: BoardKey): Shown {
  return (boards.view(key)?.top(1_000) ?? []).map(({ rank, ownerId, score, reachedAt }) => [rank, ownerId, score, reachedAt.getTime()]);
}

/** The plainest way: sums and latest times by owner, sorted. */
function oracle(events: readonly ScoreEvent[], key: BoardKey): Shown {
  const sums = new Map<string, { score: number; at: number }>();
  for (const event of events) {
    const ids = {
      DISTRIBUTOR: event.distributorId,
      TEAM: event.teamId,
      GROUP: event.groupId,
      OPERATOR: event.operatorId,
      REGION: event.region || null,
    };
    const delta = { SALES: event.salesFen, ORDERS: event.orders, NEW_MEMBERS: event.newMembers }[key.metric];
    const owner = ids[key.subject];
    if (event.isLate || owner === null || delta === 0 || (key.phaseId !== null && key.phaseId !== event.phaseId)) continue;
    const sum = sums.get(String(owner)) ?? { score: 0, at: 0 };
    sums.set(String(owner), { score: sum.score + delta, at: Math.max(sum.at, event.at.getTime()) });
  }
  return [...sums]
    .sort(([a, one], [b, other]) => other.score - one.score || one.at - other.at || (a < b ? -1 : 1))
    .map(([owner, { score, at }], index) => [index + 1, owner, score, at]);
}

function expectExact(boards: ProcessBoards, campaign: CampaignRow, events: readonly ScoreEvent[]): void {
  for (const key of keysOf(toId(campaign._id), PHASES)) expect([key, shown(boards, key)]).toEqual([key, oracle(events, key)]);
}

const numbers = (from: number, count: number): ScoreEvent[] => Array.from({ length: count }, (_none, index) => anEvent(from + index * 7));

describe('boards in memory', () => {
  test('equal the plain oracle for any events in any order, ties included', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 120 }), fc.nat(), (drawn, seed) => {
        const events = drawn.map((number) => anEvent(number));
        const mixed = [...events].sort(
          (a, b) => ((Number(a.cause.slice(2)) * (seed + 3)) % 17) - ((Number(b.cause.slice(2)) * (seed + 3)) % 17),
        );
        const campaignId = toId(newId());
        const one = new CampaignBoards(campaignId, STARTS.getTime());
        const other = new CampaignBoards(campaignId, STARTS.getTime());
        const many = new CampaignBoards(campaignId, STARTS.getTime());
        const half = seed % (events.length + 1);
        many.addAll(events.slice(0, half), new Set());
        many.addAll(events.slice(half), new Set());
        for (const event of events) one.add(event, new Set());
        for (const event of mixed) other.add(event, new Set());
        const again = CampaignBoards.load(structuredClone(other.dump()));
        expect(many.sums).toEqual(one.sums);
        expect(many.course.dump().sort()).toEqual(one.course.dump().sort());
        for (const key of keysOf(campaignId, PHASES)) {
          const expected = oracle(events, key);
          for (const boards of [one, other, again, many]) {
            const live = boards.board(key);
            const rows = live?.board.window(1, 1_000) ?? [];
            const names = boards.roster(key.subject);
            expect(
              rows.map(({ owner, score, reachedAt }, index) => [index + 1, names.idOf(owner), score, STARTS.getTime() + reachedAt]),
            ).toEqual(expected);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('follow the facts, and tell which boards changed', async () => {
    const campaign = await aCampaign(ctx);
    const boards = await aProcess();
    const told: string[] = [];
    boards.onChange((changed) => told.push(...changed));
    await write(campaign, [anEvent(1, { phaseId: null })]);
    await boards.settled();
    expect(told.sort()).toEqual(
      ['DISTRIBUTOR', 'GROUP', 'OPERATOR', 'REGION', 'TEAM'].flatMap((subject) => [
        `${toId(campaign._id)}:${subject}:ORDERS:`,
        `${toId(campaign._id)}:${subject}:SALES:`,
      ]),
    );
    expectExact(boards, campaign, [anEvent(1, { phaseId: null })]);
  });

  test('a place has the one above, the gap, the orders beside, and places won since the mark', async () => {
    const campaign = await aCampaign(ctx);
    const boards = await aProcess();
    const one = { distributorId: OWNERS[0]!, salesFen: 500, orders: 1, at: minute(1), isLate: false };
    await write(campaign, [anEvent(1, one), anEvent(2, { ...one, distributorId: OWNERS[1]!, salesFen: 300 })]);
    await boards.settled();
    const key: BoardKey = { campaignId: toId(campaign._id), subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null };
    const before = boards.view(key)!.version;
    boards.mark(key, new Map([[toId(OWNERS[1]!), 5]]));
    const view = boards.view(key)!;
    expect(view.version).toBeGreaterThan(before);
    expect(view.rank(toId(OWNERS[1]!))).toMatchObject({
      rank: 2,
      score: 300,
      orders: 1,
      gap: 200,
      moved: 3,
      next: { ownerId: toId(OWNERS[0]!), moved: null },
    });
    expect(view.rank(toId(OWNERS[0]!))).toMatchObject({ rank: 1, gap: null, next: null });
    expect(view.rank(toId(OWNERS[9]!))).toBeNull();
    expect(view.window(2, 5)).toHaveLength(1);
  });

  test('are dropped when their campaign is frozen or cancelled', async () => {
    const frozen = await aCampaign(ctx);
    const cancelled = await aCampaign(ctx);
    const boards = await aProcess();
    for (const campaign of [frozen, cancelled]) await write(campaign, numbers(1, 5));
    await boards.settled();
    expect(boards.totals(toId(frozen._id))).not.toBeNull();
    await campaigns.raw(ctx.db).updateOne({ _id: frozen._id }, { $set: { frozenAt: ctx.now } });
    await campaigns.raw(ctx.db).updateOne({ _id: cancelled._id }, { $set: { state: 'CANCELLED' } });
    await boards.settled();
    expect([boards.totals(toId(frozen._id)), boards.totals(toId(cancelled._id)), boards.bytes]).toEqual([null, null, 0]);
  });
});

describe('a start', () => {
  test('two processes, one from the facts and one from a snapshot with a tail, show the same', async () => {
    const campaign = await aCampaign(ctx);
    const events = numbers(1, 200);
    await write(campaign, events.slice(0, 100));
    const one = await aProcess();
    await write(campaign, events.slice(100, 150));
    expect(await one.save()).toMatchObject({ pieces: 1 });
    await write(campaign, events.slice(150));
    const other = await aProcess();
    await one.settled();
    expect(other.isExact).toBe(true);
    expectExact(one, campaign, events);
    expectExact(other, campaign, events);
  });

  test('a snapshot of many pieces is whole; one without a piece, or with another one, is not used', async () => {
    const campaign = await aCampaign(ctx);
    const events = numbers(1, 300);
    await write(campaign, events);
    const boards = await aProcess();
    await boards.save();
    const { campaigns: dumps, token } = (await loadSnapshot(ctx))!;
    const { pieces } = await saveSnapshot(ctx, { campaigns: dumps, token }, 1_000);
    expect(pieces).toBeGreaterThan(3);
    expect((await loadSnapshot(ctx))?.campaigns[0]?.campaignId).toBe(toId(campaign._id));
    const { generation } = (await boardSnapshots.raw(ctx.db).findOne({ _id: 'head' }))!;
    await boardSnapshots.raw(ctx.db).updateOne({ _id: `${generation}:1` }, { $set: { bytes: new Binary(Buffer.alloc(1_000)) } });
    expect(await loadSnapshot(ctx)).toBeNull();
    await boardSnapshots.raw(ctx.db).deleteOne({ _id: `${generation}:1` });
    expect(await loadSnapshot(ctx)).toBeNull();
    expectExact(await aProcess(), campaign, events);
  });

  test('a snapshot that was cut before its head leaves the one before in use', async () => {
    const campaign = await aCampaign(ctx);
    await write(campaign, numbers(1, 10));
    const boards = await aProcess();
    await boards.save();
    const before = (await boardSnapshots.raw(ctx.db).findOne({ _id: 'head' }))!.generation;
    // As a kill leaves it: pieces, and no head that names them.
    await boardSnapshots.raw(ctx.db).insertOne({
      _id: 'f:0',
      generation: 'f',
      at: ctx.now,
      bytes: new Binary(Buffer.from('half')),
      pieces: null,
      digest: null,
      token: null,
    });
    await write(campaign, numbers(500, 10));
    const other = await aProcess();
    expect((await boardSnapshots.raw(ctx.db).findOne({ _id: 'head' }))!.generation).toBe(before);
    expectExact(other, campaign, [...numbers(1, 10), ...numbers(500, 10)]);
  });

  test('a snapshot whose place in the stream is gone is thrown away, and the facts are read', async () => {
    const campaign = await aCampaign(ctx);
    const events = numbers(1, 50);
    await write(campaign, events);
    const boards = await aProcess();
    await boards.save();
    const { campaigns: dumps } = (await loadSnapshot(ctx))!;
    const elsewhere = await makeWorld();
    const strange = new ProcessBoards(() => elsewhere.ctx());
    await strange.ready;
    await strange.save();
    const { token } = (await loadSnapshot(elsewhere.ctx()))!;
    await strange.close();
    await elsewhere.close();
    await saveSnapshot(ctx, { campaigns: dumps, token });
    await write(campaign, numbers(900, 20));
    expectExact(await aProcess(), campaign, [...events, ...numbers(900, 20)]);
  });

  test('facts that are written while they are read count once', async () => {
    const campaign = await aCampaign(ctx);
    const events: ScoreEvent[] = [];
    const stop = new AbortController();
    const writing = (async () => {
      for (let from = 0; !stop.signal.aborted && from < 40_000; from += 100) {
        const some = numbers(from, 5);
        await write(campaign, some);
        events.push(...some);
      }
    })();
    const processes = await Promise.all([aProcess(), aProcess(), aProcess()]);
    stop.abort();
    await writing;
    for (const boards of processes) {
      await boards.settled();
      expectExact(boards, campaign, events);
    }
  });
});

test('facts that are taken away by hand make the boards be read afresh', async () => {
  const campaign = await aCampaign(ctx);
  await write(campaign, numbers(1, 10));
  await write(campaign, numbers(300, 10));
  const boards = await aProcess();
  const [first] = await scoreBatches.raw(ctx.db).find({}).sort({ _id: 1 }).toArray();
  await scoreBatches.raw(ctx.db).deleteOne({ _id: first!._id });
  await boards.settled();
  while (!boards.isExact) await boards.settled();
  expectExact(boards, campaign, numbers(300, 10));
});
