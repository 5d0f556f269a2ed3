// A work whose effect can be counted: it adds one row for each of its steps, in the transaction that moves its checkpoint.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx, MakeCtx } from '../../server/context.ts';
import type { Database } from '../../server/core/db.ts';
import type { Log } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import type { WorkKind } from '../../server/parts.ts';

/** What a runner needs of a Ctx; works look at the real clock. */
export function makeTestCtx(db: Database, log: Log): MakeCtx {
  const rest = { db, time: makeBusinessTime('Asia/Shanghai'), emit: () => undefined } as unknown as Ctx;
  return (viewer, more = {}) => ({ ...rest, viewer, log: more.log ?? log, now: more.now ?? new Date() });
}

export const steps = (db: Database) => db.client.db(db.connection.name).collection<{ work: string; step: number }>('counter_steps');

export function counter(onStep: (step: number) => unknown = () => undefined): WorkKind {
  return {
    kind: 'COUNTER',
    async run(ctx, work) {
      const total = Number(work.input['total']);
      for (let step = Number(work.checkpoint?.['next'] ?? 0); step < total; step += 1) {
        work.stopping.throwIfAborted();
        await ctx.db.transaction(async (session) => {
          await steps(ctx.db).insertOne({ work: work.id, step }, { session });
          await work.save({ checkpoint: { next: step + 1 }, done: step + 1, total }, session);
        });
        await onStep(step);
        await wait(Number(work.input['pause'] ?? 0));
      }
      return { counted: total };
    },
  };
}
