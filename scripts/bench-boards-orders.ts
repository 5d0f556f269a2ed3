// Two parts of `npm run bench -- boards` that go through the program's own code: what an order costs on all five boards of its subjects, and
// how long a process takes from a snapshot in the database until its boards are exact.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectId } from 'mongodb';
import { campaigns } from '../server/campaigns/model.ts';
import type { CampaignRow } from '../server/campaigns/model.ts';
import { openDatabase } from '../server/core/db.ts';
import { makeLog } from '../server/core/log.ts';
import { CampaignBoards } from '../server/leaderboards/campaign-boards.ts';
import { ProcessBoards } from '../server/leaderboards/boards.ts';
import { scoreBatches } from '../server/leaderboards/model.ts';
import type { ScoreEvent } from '../server/leaderboards/model.ts';
import { chance } from './assignment-oracle.ts';
import type { BenchRow } from './bench.ts';
import { programCtx } from './program-ctx.ts';
import { tell } from './say.ts';

const START = new Date('2026-05-12T02:00:00.000Z');
const PROVINCES = ['北京', '上海', '广东', '浙江', '江苏', '四川', '湖北', '山东'];
const GOAL_ORDERS = 200_000;
const GOAL_START = 1_000;
const ROUNDS = 5;
const BATCH = 500;

interface Size {
  members: number;
  orders: number;
  tail: number;
}

/** Orders of `members` sellers in teams of 50 and groups of 200, held by operators of ten groups. */
function* eventsOf(random: () => number, members: number, count: number, metric: 'SALES' | 'ALL', first = 0): Generator<ScoreEvent> {
  for (let i = 0; i < count; i++) {
    const member = Math.floor(random() * members);
    const at = new Date(START.getTime() + first + i);
    yield {
      cause: `o:${first + i}`,
      at,
      paidAt: at,
      phaseId: null,
      distributorId: idOf(1, member),
      teamId: idOf(2, Math.floor(member / 50)),
      groupId: idOf(3, Math.floor(member / 200)),
      operatorId: idOf(4, Math.floor(member / 2_000)),
      region: PROVINCES[member % PROVINCES.length] ?? '',
      tier: 'NEW',
      sku: 'HOT-1',
      salesFen: 1_000 + Math.floor(random() * 29_000),
      orders: metric === 'ALL' ? 1 : 0,
      newMembers: 0,
      quantity: 1,
      isLate: false,
    };
  }
}

function idOf(kind: number, number: number): ObjectId {
  return new ObjectId(`${kind.toString(16).padStart(16, '0')}${number.toString(16).padStart(8, '0')}`);
}

/** The boards of sales of all five subjects; with orders counted besides it is ten. */
export function measureOrders({ members, orders }: Size): BenchRow {
  const boards = new CampaignBoards('0'.repeat(24), START.getTime());
  const random = chance(11);
  const changed = new Set<string>();
  for (const event of everybody(members)) boards.add(event, changed);
  const speeds = { SALES: [] as number[], ALL: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const metric of ['SALES', 'ALL'] as const) {
      const events = [...eventsOf(random, members, orders / ROUNDS, metric, members + (round * orders) / ROUNDS)];
      const began = performance.now();
      for (const event of events) boards.add(event, changed);
      if (round > 0) speeds[metric].push((events.length / (performance.now() - began)) * 1_000);
    }
  }
  const middle = (values: number[]): number => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  const [five, ten] = [middle(speeds.SALES), middle(speeds.ALL)];
  tell(`orders on five boards ${Math.round(five)} a second, on ten (sales and orders) ${Math.round(ten)}`);
  return {
    id: 'e-orders',
    what: 'orders a second on the boards of all five subjects, through the path of the facts',
    ours: five,
    theirs: GOAL_ORDERS,
    unit: '1/s',
    ratio: five / GOAL_ORDERS,
    goal: `≥ ${GOAL_ORDERS}`,
    holds: five >= GOAL_ORDERS,
  };
}

function* everybody(members: number): Generator<ScoreEvent> {
  let member = 0;
  for (const event of eventsOf(chance(5), members, members, 'ALL')) {
    yield {
      ...event,
      distributorId: idOf(1, member),
      teamId: idOf(2, Math.floor(member / 50)),
      groupId: idOf(3, Math.floor(member / 200)),
      operatorId: idOf(4, Math.floor(member / 2_000)),
    };
    member++;
  }
}

/** A snapshot of everybody's boards, then events behind it, then a process that comes up. */
export async function measureStart({ members, tail }: Size): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-boards-'));
  const db = await openDatabase({ mongodbUri: null, dataDir: folder, role: 'worker', recordTraffic: null }, makeLog({ level: 'silent' }));
  try {
    await db.buildIndexes();
    const ctx = { ...programCtx(db), db };
    const campaignId = new ObjectId();
    await campaigns.raw(db).insertOne(aCampaign(campaignId));
    const rows = scoreBatches.raw(db);
    const write = async (events: ScoreEvent[]): Promise<void> => {
      for (let i = 0; i < events.length; i += BATCH)
        await rows.insertOne({ _id: new ObjectId(), campaignId, startsAt: START, at: new Date(), events: events.slice(i, i + BATCH) });
    };
    const first = new ProcessBoards(() => ctx);
    await first.ready;
    tell(`writing the facts of ${members.toLocaleString('en')} members`);
    await write([...everybody(members)]);
    await first.settled();
    const saved = await first.save();
    await write([...eventsOf(chance(13), members, tail, 'ALL', members)]);
    await first.settled();
    const expected = shownBy(first, toText(campaignId));
    await first.close();
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      const again = new ProcessBoards(() => ctx);
      await again.ready;
      times.push(performance.now() - began);
      if (shownBy(again, toText(campaignId)) !== expected) throw new Error('the boards after a start are not those before it');
      await again.close();
    }
    const time = times.sort((one, other) => one - other)[1] ?? Number.NaN;
    tell(
      `a snapshot of ${((saved?.bytes ?? 0) / 2 ** 20).toFixed(0)} MB and ${tail.toLocaleString('en')} events: ${times.map((each) => each.toFixed(0)).join(', ')} ms`,
    );
    return [
      {
        id: 'f-start',
        what: `from a snapshot and ${tail.toLocaleString('en')} events until the boards are exact`,
        ours: time,
        theirs: GOAL_START,
        unit: 'ms',
        ratio: GOAL_START / time,
        goal: `≤ ${GOAL_START}`,
        holds: time <= GOAL_START,
      },
    ];
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function aCampaign(_id: ObjectId): CampaignRow {
  const endsAt = new Date(START.getTime() + 86_400_000);
  const plan = { goals: { salesFen: 1, orders: 0, newMembers: 0 }, packaging: { sellingPoint: '', brand: '', endorsement: '', play: '' } };
  const lists = { products: [], audience: { tiers: [], provinces: [], groupIds: [] }, rewards: [], rewardBudgetFen: 0, doneSteps: [] };
  const origin = {
    ownerId: null,
    ownerName: '',
    templateKey: null,
    copiedFromId: null,
    isRehearsal: false,
    frozenAt: null,
    seq: 0,
    createdAt: START,
  };
  return {
    _id,
    number: 'C0001',
    title: 'bench',
    state: 'RUNNING',
    stateSince: START,
    startsAt: START,
    endsAt,
    ...plan,
    ...lists,
    ...origin,
  };
}

function toText(id: ObjectId): string {
  return id.toHexString();
}

/** What a page would show, and who is in the middle of it. */
function shownBy(boards: ProcessBoards, campaignId: string): string {
  const view = boards.view({ campaignId, subject: 'DISTRIBUTOR', metric: 'SALES', phaseId: null });
  if (!view) throw new Error('the boards of the campaign are not held');
  return JSON.stringify([view.size, view.totals, view.top(200), view.window(Math.floor(view.size / 2), 200)]);
}
