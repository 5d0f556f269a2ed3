// Recurring work, as seen by the timetable that says when, by whoever asks for a run, and by the page that shows them. What runs is
// runner.ts; which jobs there are is told by the processes that run them, so that a process that only serves shows them too.

import { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import type { BusinessTime } from '../core/time.ts';
import { makeBusinessTime } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { JobSpec } from '../parts.ts';
import type { Taker } from '../works/service.ts';
import { keepTaking } from '../works/service.ts';
import { latestOccurrence, nextOccurrence } from './cron.rules.ts';
import { runs, timetables } from './model.ts';
import type { RunRow, TimetableRow } from './model.ts';
import { makeRunner } from './runner.ts';

export { latestOccurrence, nextOccurrence } from './cron.rules.ts';
export type { RunRow } from './model.ts';

const SHOWN_RUNS = 20;
const DAY_MILLISECONDS = 86_400_000;
const AT_ONCE = 4;
const POLL_MILLISECONDS = 1_000;
const LEASE_MILLISECONDS = 15_000;
const RENEW_MILLISECONDS = 4_000;
/** A process says so often that it lives; after several such silences nobody runs jobs. */
const SEEN_MILLISECONDS = 10_000;
const UNSEEN_MILLISECONDS = 45_000;

/** Says which jobs this process runs; others are forgotten, a changed timetable begins now. */
export async function publishTimetable(ctx: Ctx, jobs: readonly JobSpec[], zone: string): Promise<void> {
  const rows = timetables.raw(ctx.db);
  await rows.deleteMany({ _id: { $nin: jobs.map(({ name }) => name) } });
  for (const { name, cron } of jobs) {
    const { matchedCount } = await rows.updateOne({ _id: name, cron, zone }, { $set: { seenAt: ctx.now } });
    if (matchedCount === 0)
      await rows.updateOne({ _id: name }, { $set: { cron, zone, since: ctx.now, seenAt: ctx.now } }, { upsert: true });
  }
}

/**
 * Queues the latest occurrence at `at` unless it was queued before, or lies before the timetable. Of several that passed while
 * nobody was there only the latest counts. Returns the next time to call.
 */
export async function queueDue(ctx: Ctx, { name, cron }: JobSpec, time: BusinessTime, at: Date): Promise<Date | null> {
  const occurrence = latestOccurrence(cron, time, at);
  const row = await timetables.raw(ctx.db).findOne({ _id: name });
  if (occurrence && row && occurrence > row.since) await queue(ctx, newRun(ctx, name, occurrence, 'CLOCK', null));
  return nextOccurrence(cron, time, at);
}

function newRun(ctx: Ctx, name: string, occurrence: Date, trigger: RunRow['trigger'], startedByName: string | null): RunRow {
  const rest = { state: 'QUEUED', finishedAt: null, result: null, faultId: null, holder: null, takeovers: 0 } as const;
  return { _id: new ObjectId(), name, occurrence, trigger, startedByName, startedAt: ctx.now, ...rest };
}

async function queue(ctx: Ctx, run: RunRow): Promise<boolean> {
  try {
    await runs.raw(ctx.db).insertOne(run);
    return true;
  } catch (error) {
    if (isUniqueConflict(error)) return false;
    throw error;
  }
}

/** Queues a run beside the timetable by the program's own wish. */
export async function queueNow(ctx: Ctx, name: string): Promise<RunRow> {
  const run = newRun(ctx, name, ctx.now, 'PERSON', await nameOf(ctx));
  await queue(ctx, run);
  wakeRuns();
  return run;
}

export interface RunsParts {
  readonly jobs: readonly JobSpec[];
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  /** For tests: leases that run out sooner. */
  readonly leaseMilliseconds?: number;
  readonly renewMilliseconds?: number;
  readonly pollMilliseconds?: number;
}

const takers = new Set<Taker>();

/** Lets this process look for queued runs at once. */
export function wakeRuns(): void {
  for (const taker of takers) taker.wake();
}

/** Runs what is queued until closed; then waits for what is running, and puts the rest back. */
export function startRuns(parts: RunsParts): { close(graceMilliseconds?: number): Promise<void> } {
  const { jobs, makeCtx, log } = parts;
  const taker = keepTaking({
    ...makeRunner({ jobs, makeCtx, log, leaseMilliseconds: parts.leaseMilliseconds ?? LEASE_MILLISECONDS }),
    atOnce: AT_ONCE,
    pollMilliseconds: parts.pollMilliseconds ?? POLL_MILLISECONDS,
    renewMilliseconds: parts.renewMilliseconds ?? RENEW_MILLISECONDS,
    log,
  });
  takers.add(taker);
  const names = jobs.map(({ name }) => name);
  const alive = setInterval(() => {
    const ctx = makeCtx(PROGRAM, { log });
    timetables
      .raw(ctx.db)
      .updateMany({ _id: { $in: names } }, { $set: { seenAt: ctx.now } })
      .catch((error: unknown) => {
        log.warn({ err: error }, 'could not say that jobs are run here');
      });
  }, SEEN_MILLISECONDS);
  return {
    async close(graceMilliseconds) {
      clearInterval(alive);
      takers.delete(taker);
      await taker.close(graceMilliseconds);
    },
  };
}

export interface JobRow {
  name: string;
  cron: string;
  zone: string;
  lastRun: RunRow | null;
  nextRunAt: Date | null;
  runs: RunRow[];
}

export async function listJobs(ctx: Ctx): Promise<JobRow[]> {
  const rows = await timetables
    .raw(ctx.db)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return Promise.all(
    rows.map(async (row) => {
      const latest = await runs
        .raw(ctx.db)
        .find({ name: row._id }, { sort: { occurrence: -1 }, limit: SHOWN_RUNS })
        .toArray();
      return { name: row._id, cron: row.cron, zone: row.zone, lastRun: latest[0] ?? null, nextRunAt: nextOf(row, ctx.now), runs: latest };
    }),
  );
}

function nextOf({ cron, zone, seenAt }: TimetableRow, now: Date): Date | null {
  const isAlive = now.getTime() - seenAt.getTime() < UNSEEN_MILLISECONDS;
  return isAlive ? nextOccurrence(cron, makeBusinessTime(zone), now) : null;
}

/** Queues a run beside the timetable. Throws Refused when there is no such job, or one of its runs is not over. */
export async function runJob(ctx: Ctx, name: string): Promise<RunRow> {
  const run = newRun(ctx, name, ctx.now, 'PERSON', await nameOf(ctx));
  await ctx.db.transaction(async (session) => {
    if (!(await timetables.raw(ctx.db).findOne({ _id: name }, { session }))) throw new Refused('JOB_UNKNOWN');
    const busy = await runs.raw(ctx.db).findOne({ name, state: { $in: ['QUEUED', 'RUNNING'] } }, { session });
    if (busy) throw new Refused('JOB_ALREADY_RUNNING');
    await runs.raw(ctx.db).insertOne(run, { session });
    await record(ctx, session, { action: 'JOB_RUN', subject: { kind: 'JOB', id: name, name } });
  });
  wakeRuns();
  return run;
}

export interface JobsHealth {
  /** No job's last run failed. */
  isGood: boolean;
  total: number;
  failed24h: number;
  lastRunAt: Date | null;
}

export async function jobsHealth(ctx: Ctx): Promise<JobsHealth> {
  const since = new Date(ctx.now.getTime() - DAY_MILLISECONDS);
  const names = (
    await timetables
      .raw(ctx.db)
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);
  const [failed24h, ...last] = await Promise.all([
    runs.raw(ctx.db).countDocuments({ state: 'FAILED', finishedAt: { $gt: since } }),
    ...names.map((name) => runs.raw(ctx.db).findOne({ name, finishedAt: { $ne: null } }, { sort: { occurrence: -1 } })),
  ]);
  const ended = last.filter((run) => run !== null);
  return {
    isGood: ended.every(({ state }) => state !== 'FAILED'),
    total: names.length,
    failed24h,
    lastRunAt: ended.reduce<Date | null>((latest, { startedAt }) => (latest && latest > startedAt ? latest : startedAt), null),
  };
}
