// `npm run bench -- reminders`: a hundred thousand reminders that fall due within one minute, in a real server process that also answers
// phones. How many it tells a second, how late the last ones are, whether each was told once, and how long an answer takes meanwhile,
// beside the same phones while nothing is due.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { issueScriptToken } from '../server/auth/access.ts';
import { bookings } from '../server/bookings/model.ts';
import { book } from '../server/bookings/service.ts';
import type { Ctx } from '../server/context.ts';
import type { Database } from '../server/core/db.ts';
import { newId, toId } from '../server/core/ids.ts';
import { distributorsByNo } from '../server/distributors/service.ts';
import { notices } from '../server/notices/model.ts';
import { reminders } from '../server/reminders/model.ts';
import '../server/reminders/service.ts';
import { settings } from '../server/settings/model.ts';
import type { BenchRow } from './bench.ts';
import { reachDatabase } from './reach.ts';
import { tell } from './say.ts';
import { openShop } from './webhook-load.ts';

const SCALES = {
  full: { due: 100_000, members: 2_000, idleSeconds: 60 },
  small: { due: 12_000, members: 200, idleSeconds: 15 },
} as const;
const MINUTE = 60_000;
const BATCH = 500;
/** What phones ask for, well below what the server could answer: the question is how long an answer takes. */
const QUESTIONS_A_SECOND = 60;
const CONNECTIONS = 8;
const QUESTION = '{ me { name } myNotices(first: 20) { edges { node { id title { zh } link at seenAt } } } myUnseenNotices }';
const GOAL_LATE_MILLISECONDS = 60_000;
const GOAL_P99_MILLISECONDS = 250;
const GIVE_UP_MILLISECONDS = 15 * MINUTE;
/** The server starts, answers at its usual pace, and the clock has rung idle a few times. */
const BEFORE_SECONDS = 45;

export async function benchReminders(scale: 'full' | 'small'): Promise<{ scale: string; rows: BenchRow[] }> {
  const { due, members, idleSeconds } = SCALES[scale];
  const dataDir = mkdtempSync(join(tmpdir(), 'tierwise-reminders-'));
  const shop = await openShop({ dataDir, members });
  const reached = async <Made>(work: (ctx: Ctx, db: Database) => Promise<Made>): Promise<Made> => {
    const { database } = await reachDatabase({ mustExist: true }, { DATA_DIR: dataDir, DEMO: 'false' });
    try {
      return await work(shop.ctx(database), database);
    } finally {
      await database.close();
    }
  };
  try {
    const tokens = await reached(async (ctx) => {
      await alwaysOpen(ctx);
      const rows = await distributorsByNo(ctx, shop.memberNos.slice(0, CONNECTIONS * 4));
      const later = new Date(Date.now() + 6 * 60 * MINUTE);
      return [...rows.values()].map(({ _id }) =>
        issueScriptToken(ctx.about, { role: 'DISTRIBUTOR', id: toId(_id), kind: 'DISTRIBUTOR' }, later),
      );
    });
    tell(`booking ${due} people`);
    const booked = await reached((ctx) => bookAll(ctx, due, idleSeconds + BEFORE_SECONDS));
    const server = await shop.start();
    try {
      await ask(server.url, tokens, 10);
      tell('phones while nothing is due');
      const idle = await ask(server.url, tokens, idleSeconds);
      await wait(Math.max(0, booked.firstDueAt.getTime() - Date.now()));
      tell('the minute begins');
      const under = await ask(server.url, tokens, MINUTE / 1_000);
      const swept = await reached((_ctx, db) => waitForAll(db, due));
      return { scale: `${due} reminders due in one minute, ${members} members`, rows: rowsOf(due, booked.perSecond, idle, under, swept) };
    } finally {
      await server.kill('SIGTERM');
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** So that a run at night finds them due as one by day. */
async function alwaysOpen(ctx: Ctx): Promise<void> {
  for (const [_id, value] of [
    ['reminderFromHour', 0],
    ['reminderToHour', 24],
  ] as const)
    await settings.raw(ctx.db).updateOne({ _id }, { $set: { value, changedAt: ctx.now, changedByName: 'bench' } }, { upsert: true });
}

interface Booked {
  firstDueAt: Date;
  perSecond: number;
}

/** Through the door of the bookings, each for somebody else, so that what is told an hour before falls evenly on one minute. */
async function bookAll(ctx: Ctx, count: number, secondsAfter: number): Promise<Booked> {
  const began = performance.now();
  const bookSome = (from: number, firstDueAt: Date, size: number): Promise<void> => {
    const inputs = Array.from({ length: size }, (_none, index) => {
      const startsAt = new Date(firstDueAt.getTime() + 60 * MINUTE + Math.floor(((from + index) * MINUTE) / count));
      return {
        cause: `bench:${String(from + index)}`,
        person: { kind: 'DISTRIBUTOR' as const, id: newId() },
        kind: 'ON_DUTY' as const,
        title: { zh: '群内值班', en: 'On duty' },
        place: { zh: '142 群', en: 'Group 142' },
        link: '/duties',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 60 * MINUTE),
      };
    });
    return ctx.db.transaction((session) => book({ ...ctx, now: new Date() }, session, inputs));
  };
  // How long all of them take is told by the first ones, which are written once more with the true time.
  const tried = Math.min(count, 2_000);
  for (let at = 0; at < tried; at += BATCH) await bookSome(at, new Date(Date.now() + 60 * MINUTE), Math.min(BATCH, tried - at));
  const perSecond = (tried / (performance.now() - began)) * 1_000;
  const seconds = (count / perSecond) * 1.6 + secondsAfter;
  const firstDueAt = new Date(Math.ceil((Date.now() + seconds * 1_000) / MINUTE) * MINUTE);
  for (let at = 0; at < count; at += BATCH) await bookSome(at, firstDueAt, Math.min(BATCH, count - at));
  const written = await reminders.raw(ctx.db).countDocuments({ state: 'WAITING', dueAt: { $gte: firstDueAt } });
  const all = await bookings.raw(ctx.db).countDocuments({});
  if (written !== count || all !== count)
    throw new Error(`${String(written)} reminders of ${String(all)} bookings; ${String(count)} were wanted`);
  return { firstDueAt, perSecond };
}

interface Answers {
  p50: number;
  p99: number;
  perSecond: number;
  failed: number;
}

async function ask(url: string, tokens: readonly string[], seconds: number): Promise<Answers> {
  const requests = tokens.map((token) => ({
    method: 'POST' as const,
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: QUESTION }),
  }));
  const {
    latency,
    errors,
    non2xx,
    requests: counted,
  } = await autocannon({
    url,
    connections: CONNECTIONS,
    overallRate: QUESTIONS_A_SECOND,
    duration: seconds,
    requests,
  });
  return { p50: latency.p50, p99: latency.p99, perSecond: counted.average, failed: errors + non2xx };
}

interface Swept {
  perSecond: number;
  p50Late: number;
  p99Late: number;
  mostLate: number;
  told: number;
  twice: number;
}

async function waitForAll(db: Database, count: number): Promise<Swept> {
  const until = performance.now() + GIVE_UP_MILLISECONDS;
  while ((await reminders.raw(db).countDocuments({ state: 'WAITING' })) > 0) {
    if (performance.now() > until) throw new Error('not all reminders were told');
    await wait(1_000);
  }
  const late: number[] = [];
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for await (const { dueAt, sentAt } of reminders.raw(db).find({ state: 'SENT' }, { projection: { dueAt: 1, sentAt: 1 } })) {
    if (sentAt === null) continue;
    late.push(sentAt.getTime() - dueAt.getTime());
    first = Math.min(first, dueAt.getTime());
    last = Math.max(last, sentAt.getTime());
  }
  late.sort((one, other) => one - other);
  const at = (part: number): number => late[Math.min(late.length - 1, Math.floor(late.length * part))] ?? 0;
  const told = await notices.raw(db).countDocuments({});
  const causes = await notices.raw(db).distinct('cause');
  const twice = told - causes.length + Math.abs(told - count);
  return { perSecond: (late.length / (last - first)) * 1_000, p50Late: at(0.5), p99Late: at(0.99), mostLate: at(1), told, twice };
}

function rowsOf(due: number, bookedPerSecond: number, idle: Answers, under: Answers, swept: Swept): BenchRow[] {
  const needed = due / (MINUTE / 1_000);
  const late = (id: string, what: string, ours: number): BenchRow => ({
    id,
    what,
    ours,
    theirs: GOAL_LATE_MILLISECONDS,
    unit: 'ms',
    ratio: GOAL_LATE_MILLISECONDS / Math.max(1, ours),
    goal: `≤ ${String(GOAL_LATE_MILLISECONDS)} ms`,
    holds: ours <= GOAL_LATE_MILLISECONDS,
  });
  const answer = (id: string, what: string, ours: number, theirs: number): BenchRow => ({
    id,
    what,
    ours,
    theirs,
    unit: 'ms',
    ratio: theirs / Math.max(1, ours),
    goal: `≤ ${String(GOAL_P99_MILLISECONDS)} ms`,
    holds: ours <= GOAL_P99_MILLISECONDS,
  });
  return [
    {
      id: 'rate',
      what: 'reminders told a second, from the first due to the last told; beside: as fast as they fall due',
      ours: swept.perSecond,
      theirs: needed,
      unit: 'reminders/s',
      ratio: swept.perSecond / needed,
      goal: '≥ half as fast as they fall due',
      holds: swept.perSecond >= needed / 2,
    },
    late('late-p50', 'late, median', swept.p50Late),
    late('late-p99', 'late, p99', swept.p99Late),
    late('late-most', 'late, the last one', swept.mostLate),
    answer('answer-p50', 'an answer to a phone meanwhile, median; beside: while nothing is due', under.p50, idle.p50),
    answer('answer-p99', 'an answer to a phone meanwhile, p99; beside: while nothing is due', under.p99, idle.p99),
    {
      id: 'answers',
      what: `answers a second meanwhile (${String(under.failed + idle.failed)} failed)`,
      ours: under.perSecond,
      theirs: idle.perSecond,
      unit: 'answers/s',
      ratio: under.perSecond / idle.perSecond,
      goal: '≥ 0.9 of idle, none failed',
      holds: under.perSecond >= 0.9 * idle.perSecond && under.failed + idle.failed === 0,
    },
    {
      id: 'once',
      what: 'told twice or not at all',
      ours: swept.twice,
      theirs: 0,
      unit: 'reminders',
      ratio: swept.twice === 0 ? 1 : 0,
      goal: '0',
      holds: swept.twice === 0,
    },
    {
      id: 'booked',
      what: 'bookings a second, in transactions of five hundred, each with its reminders; beside: reminders told',
      ours: bookedPerSecond,
      theirs: swept.perSecond,
      unit: 'bookings/s',
      ratio: bookedPerSecond / swept.perSecond,
      goal: '≥ 100',
      holds: bookedPerSecond >= 100,
    },
  ];
}
