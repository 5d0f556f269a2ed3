// Long work, as seen by whoever begins, watches, stops or takes it up again. What does the work is runner.ts.

import { setTimeout as wait } from 'node:timers/promises';
import { ObjectId } from 'mongodb';
import type { ClientSession, Document } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { Connection } from '../core/page.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { WorkState } from '../generated/types.ts';
import type { WorkKind } from '../parts.ts';
import type { WorkRow } from './model.ts';
import { works } from './model.ts';
import { LEASE_MILLISECONDS, RENEW_MILLISECONDS, isOver, mayResume, mayStop } from './rules.ts';
import { makeRunner } from './runner.ts';
import type { RunnerParts } from './runner.ts';
import { hold, keepTaking } from './taking.ts';
import type { Taker } from './taking.ts';

export type { WorkRow } from './model.ts';
export { findFree, giveLeaseBack, newHolder, renewLease, takeLease } from './leases.ts';
export type { Lease } from './leases.ts';
export { keepTaking } from './taking.ts';
export type { Taker, Taking } from './taking.ts';

const AT_ONCE = 2;
const POLL_MILLISECONDS = 1_000;
const LOOK_AGAIN_MILLISECONDS = 500;
const MOST_WORKS = 100;
const DAY_MILLISECONDS = 86_400_000;
const SORT = defineSort({ createdAt: -1 }, { required: ['createdAt'] });

export interface BeginInput {
  readonly kind: string;
  /** What a person knows it by, as the name of a file. */
  readonly title: string;
  readonly input: Document;
}

/** Puts a work in the queue, within the caller's transaction where one is given. A worker takes it up within a second or so. */
export async function begin(ctx: Ctx, { kind, title, input }: BeginInput, session?: ClientSession): Promise<WorkRow> {
  const row: WorkRow = {
    _id: new ObjectId(),
    kind,
    title,
    input,
    state: 'QUEUED',
    checkpoint: null,
    done: 0,
    total: null,
    startedById: ctx.viewer.id,
    startedByName: await nameOf(ctx),
    createdAt: ctx.now,
    startedAt: null,
    finishedAt: null,
    pace: null,
    savedAt: null,
    result: null,
    code: null,
    faultId: null,
    stopAsked: false,
    holder: null,
    takeovers: 0,
  };
  await works.raw(ctx.db).insertOne(row, session ? { session } : {});
  return row;
}

export interface WorksParts {
  readonly kinds: readonly WorkKind[];
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  /** For tests: leases that run out sooner. */
  readonly leaseMilliseconds?: number;
  readonly renewMilliseconds?: number;
  readonly pollMilliseconds?: number;
}

const takers = new Set<Taker>();

/** Lets the workers of this process look at once. */
export function wakeWorks(): void {
  for (const taker of takers) taker.wake();
}

/** Takes up works, two at a time, until closed. What is running then goes back into the queue with its last checkpoint. */
export function startWorks(parts: WorksParts): { close(graceMilliseconds?: number): Promise<void> } {
  const runnerParts = completeParts(parts);
  const { renewMilliseconds } = runnerParts;
  const pollMilliseconds = parts.pollMilliseconds ?? POLL_MILLISECONDS;
  const taker = keepTaking({ ...makeRunner(runnerParts), atOnce: AT_ONCE, pollMilliseconds, renewMilliseconds, log: parts.log });
  takers.add(taker);
  return {
    async close(graceMilliseconds) {
      takers.delete(taker);
      await taker.close(graceMilliseconds);
    },
  };
}

function completeParts(parts: WorksParts): RunnerParts {
  return {
    kinds: parts.kinds,
    makeCtx: parts.makeCtx,
    log: parts.log,
    leaseMilliseconds: parts.leaseMilliseconds ?? LEASE_MILLISECONDS,
    renewMilliseconds: parts.renewMilliseconds ?? RENEW_MILLISECONDS,
  };
}

export type OnProgress = (progress: { done: number; total: number | null }) => void;

/** Does a work in this process, for a script, and returns how it ended. Where another process is at it already, watches that one. */
export async function runHere(ctx: Ctx, workId: string, kinds: readonly WorkKind[], onProgress: OnProgress): Promise<WorkRow> {
  const makeCtx: MakeCtx = (viewer, more = {}) => ({ ...ctx, viewer, now: more.now ?? new Date(), log: more.log ?? ctx.log });
  const parts = { ...completeParts({ kinds, makeCtx, log: ctx.log }), onProgress };
  const runner = makeRunner(parts);
  const taking = { ...runner, renewMilliseconds: parts.renewMilliseconds, log: ctx.log };
  for (;;) {
    const row = await workById(makeCtx(PROGRAM), workId);
    if (isOver(row.state)) return row;
    const taken = await runner.takeThis(row);
    if (taken) {
      await hold(taking, taken, new AbortController());
    } else {
      onProgress({ done: row.done, total: row.total });
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  }
}

/** Throws Refused('WORK_NOT_FOUND'). */
export async function workById(ctx: Ctx, id: string): Promise<WorkRow> {
  const row = await works.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('WORK_NOT_FOUND');
  return row;
}

export async function findWork(ctx: Ctx, id: string): Promise<WorkRow | null> {
  return works.raw(ctx.db).findOne({ _id: fromId(id) });
}

/** By id, for those who show works of their own; an id without a work is left out. */
export async function worksById(ctx: Ctx, ids: readonly ObjectId[]): Promise<Map<string, WorkRow>> {
  const rows = await works
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  return new Map(rows.map((row) => [toId(row._id), row]));
}

export interface WorksPage {
  first?: number | null | undefined;
  after?: string | null | undefined;
  kind?: string | null | undefined;
  state?: WorkState | null | undefined;
}

export async function listWorks(ctx: Ctx, input: WorksPage): Promise<Connection<WorkRow>> {
  const { first, after } = pageArguments(input, { max: MOST_WORKS });
  const filter = { ...(input.kind == null ? {} : { kind: input.kind }), ...(input.state == null ? {} : { state: input.state }) };
  const rows = await works
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(SORT, after)] }, { sort: SORT.mongo, limit: first + 1 })
    .toArray();
  return toConnection<WorkRow>(rows, first, SORT);
}

/** What has not begun is stopped at once; what runs is asked to, and stops with its next save or within seconds. */
export async function stopWork(ctx: Ctx, id: string): Promise<WorkRow> {
  return change(ctx, id, 'WORK_STOPPED', (row) =>
    demand(mayStop(row.state)).now ? { state: 'STOPPED', finishedAt: ctx.now } : { stopAsked: true },
  );
}

/** Goes on from the checkpoint. */
export async function resumeWork(ctx: Ctx, id: string): Promise<WorkRow> {
  return change(ctx, id, 'WORK_RESUMED', (row) => {
    demand(mayResume(row.state));
    return { state: 'QUEUED', finishedAt: null, result: null, code: null, faultId: null, stopAsked: false, takeovers: 0 };
  });
}

async function change(
  ctx: Ctx,
  id: string,
  action: 'WORK_STOPPED' | 'WORK_RESUMED',
  decide: (row: WorkRow) => Partial<WorkRow>,
): Promise<WorkRow> {
  const _id = fromId(id);
  const changed = await ctx.db.transaction(async (session) => {
    const row = await works.raw(ctx.db).findOne({ _id }, { session });
    if (!row) throw new Refused('WORK_NOT_FOUND');
    const update = decide(row);
    if (update.stopAsked && row.stopAsked) return row;
    await works.raw(ctx.db).updateOne({ _id }, { $set: update }, { session });
    const details = { kind: row.kind, done: row.done, total: row.total };
    await record(ctx, session, { action, subject: { kind: 'WORK', id, name: row.title }, details });
    return { ...row, ...update };
  });
  wakeWorks();
  return changed;
}

export interface WorksHealth {
  running: number;
  queued: number;
  failed24h: number;
}

export async function worksHealth(ctx: Ctx): Promise<WorksHealth> {
  const since = new Date(ctx.now.getTime() - DAY_MILLISECONDS);
  const count = (filter: Parameters<ReturnType<typeof works.raw>['countDocuments']>[0]) => works.raw(ctx.db).countDocuments(filter);
  const [running, queued, failed24h] = await Promise.all([
    count({ state: 'RUNNING' }),
    count({ state: 'QUEUED' }),
    count({ state: 'FAILED', finishedAt: { $gt: since } }),
  ]);
  return { running, queued, failed24h };
}
