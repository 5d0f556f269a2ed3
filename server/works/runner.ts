// Does long work: takes what is queued or was left behind, holds it, and writes down how it ended. Exactly once is what the kinds of
// work make of it: what they write in the transaction of a `save` happens if and only if the checkpoint moves with it.

import type { ClientSession, Document } from 'mongodb';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { Refused, faultId } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { RunningWork, WorkKind } from '../parts.ts';
import { findFree, giveLeaseBack, newHolder, renewLease, takeLease } from './leases.ts';
import type { Lease } from './leases.ts';
import type { WorkRow } from './model.ts';
import { works } from './model.ts';
import { MOST_TAKEOVERS } from './rules.ts';
import { CLOSING, LOST, STOP_ASKED } from './taking.ts';
import type { Taking } from './taking.ts';

export interface RunnerParts {
  readonly kinds: readonly WorkKind[];
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  readonly leaseMilliseconds: number;
  readonly renewMilliseconds: number;
  /** Told with each save; one in a transaction that is run again is told again. */
  readonly onProgress?: (progress: { done: number; total: number | null }) => void;
}

export interface TakenWork {
  readonly row: WorkRow;
  readonly holder: string;
}

type Ending = Pick<WorkRow, 'state' | 'result' | 'code' | 'faultId'>;

const CANDIDATES = 8;
const leaseOf = ({ row, holder }: TakenWork): Lease => ({ id: `work:${toId(row._id)}`, holder });

export function makeRunner(parts: RunnerParts): Pick<Taking<TakenWork>, 'take' | 'renew' | 'run' | 'release'> & {
  takeThis(row: WorkRow): Promise<TakenWork | null>;
} {
  const { makeCtx, leaseMilliseconds } = parts;
  const present = (): Ctx => makeCtx(PROGRAM, { log: parts.log });
  const until = ({ now }: Ctx): Date => new Date(now.getTime() + leaseMilliseconds);

  /** Null when somebody else was faster, or is still at it. */
  const takeThis = async (row: WorkRow): Promise<TakenWork | null> => {
    const ctx = present();
    const { db, now } = ctx;
    const holder = newHolder();
    const lease = leaseOf({ row, holder });
    return db.transaction(async (session) => {
      if ((await findFree(db, [lease.id], now, session)).size === 0) return null;
      const isLeftBehind = row.state === 'RUNNING';
      const taken = await works.raw(db).findOneAndUpdate(
        { _id: row._id, state: row.state, holder: row.holder },
        {
          $set: {
            state: 'RUNNING',
            holder,
            startedAt: row.startedAt ?? now,
            pace: { since: now, from: row.done },
            takeovers: isLeftBehind ? row.takeovers + 1 : row.takeovers,
          },
        },
        { session, returnDocument: 'after' },
      );
      if (!taken) return null;
      await takeLease(db, lease, until(ctx), session);
      return { row: taken, holder };
    });
  };

  const take = async (): Promise<TakenWork | null> => {
    const { db, now } = present();
    const waiting = await works
      .raw(db)
      .find({ state: 'QUEUED' }, { sort: { createdAt: 1 }, limit: CANDIDATES })
      .toArray();
    const running = await works.raw(db).find({ state: 'RUNNING' }).toArray();
    const free = await findFree(
      db,
      running.map(({ _id }) => `work:${toId(_id)}`),
      now,
    );
    for (const row of [...running.filter(({ _id }) => free.has(`work:${toId(_id)}`)), ...waiting]) {
      const taken = await takeThis(row);
      if (taken) return taken;
    }
    return null;
  };

  const renew = async (taken: TakenWork, stopping: AbortController): Promise<boolean> => {
    const ctx = present();
    if (!(await renewLease(ctx.db, leaseOf(taken), until(ctx)))) return false;
    const row = await works.raw(ctx.db).findOne({ _id: taken.row._id }, { projection: { stopAsked: 1, holder: 1 } });
    if (row?.stopAsked) stopping.abort(STOP_ASKED);
    return row?.holder === taken.holder;
  };

  const end = async (taken: TakenWork, ending: Ending): Promise<void> => {
    const { db, now } = present();
    const isQueued = ending.state === 'QUEUED';
    await works
      .raw(db)
      .updateOne(
        { _id: taken.row._id, holder: taken.holder },
        { $set: { ...ending, holder: null, ...(isQueued ? {} : { finishedAt: now, stopAsked: false }) } },
      );
    await giveLeaseBack(db, leaseOf(taken));
  };

  const save = async (
    taken: TakenWork,
    stopping: AbortController,
    progress: Parameters<RunningWork['save']>[0],
    session?: ClientSession,
  ) => {
    const { db, now } = present();
    const { checkpoint, done, total } = progress;
    const saved = await works
      .raw(db)
      .findOneAndUpdate(
        { _id: taken.row._id, holder: taken.holder },
        { $set: { checkpoint, done, total, savedAt: now, takeovers: 0 } },
        { projection: { stopAsked: 1 }, ...(session ? { session } : {}) },
      );
    if (!saved) {
      stopping.abort(LOST);
      throw LOST;
    }
    if (saved.stopAsked) stopping.abort(STOP_ASKED);
    parts.onProgress?.({ done, total });
  };

  /** What became of it, from how the kind's function came back. */
  const outcome = async (taken: TakenWork, stopping: AbortController): Promise<Ending> => {
    const { row } = taken;
    const ending = (state: WorkRow['state'], more: Partial<Ending> = {}): Ending => ({
      state,
      result: null,
      code: null,
      faultId: null,
      ...more,
    });
    const stopped = (result: Document | null): Ending =>
      stopping.signal.reason === STOP_ASKED ? ending('STOPPED', { result }) : ending('QUEUED');
    if (row.stopAsked) return ending('STOPPED');
    if (row.takeovers >= MOST_TAKEOVERS) return ending('FAILED', { code: 'WORK_KEEPS_DYING' });
    const kind = parts.kinds.find((known) => known.kind === row.kind);
    if (!kind) return ending('FAILED', { code: 'WORK_KIND_UNKNOWN' });
    const id = toId(row._id);
    const log = parts.log.child({ work: id });
    try {
      const result = await kind.run(makeCtx(PROGRAM, { log }), {
        id,
        input: row.input,
        checkpoint: row.checkpoint,
        stopping: stopping.signal,
        save: (progress, session) => save(taken, stopping, progress, session),
      });
      return stopping.signal.aborted ? stopped(result) : ending('DONE', { result });
    } catch (error) {
      if (error === CLOSING || error === STOP_ASKED || (stopping.signal.aborted && isAbort(error))) return stopped(null);
      if (error === LOST) return ending('QUEUED');
      if (error instanceof Refused) return ending('FAILED', { code: error.code });
      const fault = faultId();
      log.error({ err: error, faultId: fault, kind: row.kind }, 'a work failed');
      return ending('FAILED', { faultId: fault });
    }
  };

  return {
    take,
    takeThis,
    renew,
    run: async (taken, stopping) => end(taken, await outcome(taken, stopping)),
    release: (taken) => end(taken, { state: 'QUEUED', result: null, code: null, faultId: null }),
  };
}

/** As thrown by timers, streams and `signal.throwIfAborted()` that were given the signal. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
