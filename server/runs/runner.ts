// Runs what the timetable or a person has put in the queue. The lease is the job's, not the run's: two runs of one job never overlap,
// whoever asked for them. A run whose process died is taken up again, as the same occurrence.

import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { faultId } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import type { JobSpec } from '../parts.ts';
import type { Taking } from '../works/service.ts';
import { findFree, giveLeaseBack, newHolder, renewLease, takeLease } from '../works/service.ts';
import type { RunRow } from './model.ts';
import { runs } from './model.ts';

export interface RunnerParts {
  readonly jobs: readonly JobSpec[];
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  readonly leaseMilliseconds: number;
}

export interface TakenRun {
  readonly row: RunRow;
  readonly holder: string;
}

/** A run that so many processes died of is given up. */
const MOST_TAKEOVERS = 3;
const CANDIDATES = 20;

const leaseId = (name: string): string => `job:${name}`;

export function makeRunner({
  jobs,
  makeCtx,
  log,
  leaseMilliseconds,
}: RunnerParts): Pick<Taking<TakenRun>, 'take' | 'renew' | 'run' | 'release'> {
  const names = jobs.map(({ name }) => name);
  const present = (): Ctx => makeCtx(PROGRAM, { log });
  const until = ({ now }: Ctx): Date => new Date(now.getTime() + leaseMilliseconds);

  const takeThis = (row: RunRow): Promise<TakenRun | null> => {
    const ctx = present();
    const holder = newHolder();
    const lease = { id: leaseId(row.name), holder };
    return ctx.db.transaction(async (session) => {
      if ((await findFree(ctx.db, [lease.id], ctx.now, session)).size === 0) return null;
      const isLeftBehind = row.state === 'RUNNING';
      const update = isLeftBehind ? { holder, takeovers: row.takeovers + 1 } : { state: 'RUNNING' as const, holder, startedAt: ctx.now };
      const taken = await runs
        .raw(ctx.db)
        .findOneAndUpdate({ _id: row._id, state: row.state, holder: row.holder }, { $set: update }, { session, returnDocument: 'after' });
      if (!taken) return null;
      await takeLease(ctx.db, lease, until(ctx), session);
      return { row: taken, holder };
    });
  };

  const end = async (taken: TakenRun, ending: Pick<RunRow, 'state'> & Partial<RunRow>): Promise<void> => {
    const { db, now } = present();
    const over = ending.state === 'QUEUED' ? {} : { finishedAt: now };
    await runs.raw(db).updateOne({ _id: taken.row._id, holder: taken.holder }, { $set: { ...ending, ...over, holder: null } });
    await giveLeaseBack(db, { id: leaseId(taken.row.name), holder: taken.holder });
  };

  const outcome = async ({ row }: TakenRun): Promise<Pick<RunRow, 'state'> & Partial<RunRow>> => {
    const jobLog = log.child({ job: row.name, run: toId(row._id) });
    try {
      const job = jobs.find(({ name }) => name === row.name);
      if (!job) throw new Error(`there is no job ${row.name}`);
      if (row.takeovers > MOST_TAKEOVERS) throw new Error('every process that took this run up died');
      // What the occurrence comes to must not depend on when it is taken up.
      const ctx = makeCtx(PROGRAM, { log: jobLog, now: row.occurrence });
      return { state: 'DONE', result: await job.run(ctx, row.occurrence) };
    } catch (error) {
      const fault = faultId();
      jobLog.error({ err: error, faultId: fault }, 'a job failed');
      return { state: 'FAILED', faultId: fault };
    }
  };

  return {
    async take() {
      const { db, now } = present();
      const filter = { state: { $in: ['QUEUED' as const, 'RUNNING' as const] }, name: { $in: names } };
      const rows = await runs
        .raw(db)
        .find(filter, { sort: { startedAt: 1 }, limit: CANDIDATES })
        .toArray();
      const free = await findFree(
        db,
        rows.map(({ name }) => leaseId(name)),
        now,
      );
      for (const row of rows) {
        const taken = free.has(leaseId(row.name)) ? await takeThis(row) : null;
        if (taken) return taken;
      }
      return null;
    },
    renew: ({ row, holder }) => {
      const ctx = present();
      return renewLease(ctx.db, { id: leaseId(row.name), holder }, until(ctx));
    },
    run: async (taken) => end(taken, await outcome(taken)),
    release: (taken) => end(taken, { state: 'QUEUED' }),
  };
}
