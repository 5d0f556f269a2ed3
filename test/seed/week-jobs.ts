// A Sunday evening, a night and a Monday of the week's recurring work, step by step, each at its own moment; and how many writes of it have
// changed something.
// Surprise: a claim of reminders that died is free again after half a minute, so their clock rings twice, as it does in life.

import { Collection } from 'mongodb';
import type { ClientSession } from 'mongodb';
import { PROGRAM } from '../../server/context.ts';
import type { About, Ctx } from '../../server/context.ts';
import type { Database } from '../../server/core/db.ts';
import { makeLog } from '../../server/core/log.ts';
import { makeBusinessTime } from '../../server/core/time.ts';
import { domains } from '../../server/domains.ts';

export interface Step {
  /** Of a job or an alarm. */
  readonly name: string;
  readonly at: Date;
}

const time = makeBusinessTime('Asia/Shanghai');
const step = (name: string, day: string, clock: string): Step => ({ name, at: time.instantAt(day, clock) });

/** Nothing of the world expires while the test runs: by the machine's clock it lies ahead. A Tuesday. */
export const WORLD_ENDS = time.instantAt('2040-05-15', '10:30');

const SUNDAY = '2040-05-20';
const MONDAY = '2040-05-21';
const TUESDAY = '2040-05-22';
export const STEPS: readonly Step[] = [
  step('camps.nudge', SUNDAY, '19:30'),
  step('kols.terms', MONDAY, '00:05'),
  step('camps.close', MONDAY, '00:10'),
  step('camps.open', MONDAY, '00:10'),
  step('camps.prepare', MONDAY, '01:10'),
  step('reminders.arrange', MONDAY, '03:10'),
  step('activities.plan', MONDAY, '03:20'),
  step('kols.candidates', MONDAY, '03:20'),
  step('meetings.prepare', MONDAY, '03:40'),
  step('rotas.end-swaps', MONDAY, '08:00'),
  step('activities.clock', MONDAY, '09:30'),
  step('reminders.clock', MONDAY, '09:30'),
  step('reminders.clock', MONDAY, '09:31'),
  step('duties.sweep', MONDAY, '10:00'),
  step('relays.sweep', MONDAY, '10:00'),
  step('reminders.clock', TUESDAY, '18:00'),
  step('reminders.clock', TUESDAY, '18:01'),
  step('kols.settle', '2040-06-03', '04:40'),
];

export function weekCtx(db: Database, about: About, now: Date): Ctx {
  const rest = { db, about, time, log: makeLog({ level: 'silent' }), emit: () => undefined };
  return { ...rest, viewer: PROGRAM, now } as unknown as Ctx;
}

export async function runStep(db: Database, about: About, { name, at }: Step): Promise<void> {
  const all = Object.values(domains);
  const job = all.flatMap(({ jobs }) => jobs ?? []).find((each) => each.name === name);
  const alarm = all.flatMap(({ alarms }) => alarms ?? []).find((each) => each.name === name);
  const ctx = weekCtx(db, about, at);
  if (job) await job.run(ctx, at);
  else if (alarm) await alarm.run(ctx);
  else throw new Error(`nothing is called ${name}`);
}

const WRITES = ['insertOne', 'insertMany', 'updateOne', 'updateMany', 'bulkWrite', 'deleteOne', 'deleteMany', 'findOneAndUpdate'] as const;
const COUNTS = ['modifiedCount', 'upsertedCount', 'insertedCount', 'deletedCount'] as const;

function hasChanged(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return false;
  const counts = result as Readonly<Record<string, unknown>>;
  if (COUNTS.some((key) => key in counts)) return COUNTS.some((key) => Number(counts[key] ?? 0) > 0);
  // What insertOne and findOneAndUpdate answer.
  return true;
}

/**
 * `landed` is called after each commit that changed something, and after each such write outside of a transaction, once it is acknowledged.
 * All collections of the process are watched until `stop`.
 */
export function watchWrites(db: Database, landed: () => void): { db: Database; stop(): void } {
  const dirty = new WeakSet<ClientSession>();
  const before = WRITES.map((name) => [name, Collection.prototype[name] as (...given: unknown[]) => Promise<unknown>] as const);
  for (const [name, write] of before) {
    Object.assign(Collection.prototype, {
      async [name](this: Collection, ...given: unknown[]) {
        const result = await write.apply(this, given);
        if (!hasChanged(result)) return result;
        const { session } = (given.findLast((each) => typeof each === 'object' && each !== null && 'session' in each) ?? {}) as {
          session?: ClientSession;
        };
        if (session?.inTransaction() === true) dirty.add(session);
        else landed();
        return result;
      },
    });
  }
  const watched: Database = {
    ...db,
    async transaction(work) {
      const done = await db.transaction(async (session) => {
        dirty.delete(session);
        return { session, result: await work(session) };
      });
      if (dirty.has(done.session)) landed();
      return done.result;
    },
  };
  return { db: watched, stop: () => void Object.assign(Collection.prototype, Object.fromEntries(before)) };
}
