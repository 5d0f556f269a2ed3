// Recurring work, and the only file that names agenda. Agenda is the alarm clock: it wakes a process at the next occurrence of a job;
// the run itself is a document of the runs domain, unique by its occurrence, so that two clocks that ring make one run.
// Surprise: agenda's own cron is not used. It counts from "now", and its times in a zone with summer time are not those that the
// page shows; each ring is set for one occurrence, and sets the next.

import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Job } from 'agenda';
import type { MakeCtx } from './context.ts';
import { PROGRAM } from './context.ts';
import type { Database } from './core/db.ts';
import { databaseNameIn } from './core/db.ts';
import type { Log } from './core/log.ts';
import { makeBusinessTime } from './core/time.ts';
import type { JobSpec } from './parts.ts';
import type { RunRow } from './runs/service.ts';
import { publishTimetable, queueDue, queueNow, startRuns, wakeRuns } from './runs/service.ts';

export interface JobsParts {
  readonly db: Database;
  readonly jobs: readonly JobSpec[];
  readonly makeCtx: MakeCtx;
  readonly log: Log;
  /** The IANA zone in which the jobs' cron is meant. */
  readonly zone: string;
  /** For tests: how often to look for rings, and after what time a ring is taken for dead. */
  readonly pace?: { readonly look: number; readonly ring: number };
}

export interface Jobs {
  /** Sets no more rings, waits for what runs, and puts back what does not end in time. */
  close(graceMilliseconds?: number): Promise<void>;
  /** Queues a run beside the timetable. */
  runNow(name: string): Promise<RunRow>;
}

const COLLECTION = 'rings';
/** Milliseconds. A ring takes a few; whoever holds it longer has died. Agenda also keeps a timer of half of that after each. */
const PACE = { look: 5_000, ring: 10_000 };
const RING_AGAIN_MILLISECONDS = 5_000;

export async function startJobs({ db, jobs, makeCtx, log, zone, pace = PACE }: JobsParts): Promise<Jobs> {
  const time = makeBusinessTime(zone);
  const backend = new MongoBackend({ mongo: db.client.db(databaseNameIn(db.uri)), collection: COLLECTION, ensureIndex: true });
  const agenda = new Agenda({
    backend,
    processEvery: pace.look,
    defaultLockLifetime: pace.ring,
    removeOnComplete: true,
  });
  agenda.on('error', (error: unknown) => {
    log.error({ err: error }, 'the clock of jobs is in trouble');
  });
  agenda.on('fail', (error: unknown) => {
    log.error({ err: error }, 'the clock of jobs could not queue a run; it tries again');
  });

  /** Queues what is due and sets the ring after it. A ring that comes early still stands for its own time, and sets a later one. */
  const ring = async (job: JobSpec, setFor: Date | null): Promise<void> => {
    const ctx = makeCtx(PROGRAM, { log });
    const at = setFor && setFor > ctx.now ? setFor : ctx.now;
    const next = await queueDue(ctx, job, time, at);
    wakeRuns();
    if (!next) return;
    // Only inserted: saving over a ring that is held would take its lock away.
    await agenda
      .create(job.name, { occurrence: next.toISOString() })
      .unique({ 'data.occurrence': next.toISOString() }, { insertOnly: true })
      .schedule(next)
      .save();
  };

  const ringing = new Set<Promise<void>>();
  for (const job of jobs) {
    const answer = ({ attrs }: Job<{ occurrence: string }>): Promise<void> => {
      const answering = ring(job, new Date(attrs.data.occurrence)).finally(() => ringing.delete(answering));
      ringing.add(answering);
      return answering;
    };
    agenda.define<{ occurrence: string }>(job.name, answer, { backoff: () => RING_AGAIN_MILLISECONDS });
  }
  await agenda.ready;
  // Of jobs that are gone. A ring of a timetable that was changed since finds nothing due, and sets the right one.
  await agenda.purge();
  await publishTimetable(makeCtx(PROGRAM, { log }), jobs, zone);
  for (const job of jobs) await ring(job, null);
  const runs = startRuns({ jobs, makeCtx, log });
  await agenda.start();
  log.info({ jobs: jobs.map(({ name }) => name) }, 'jobs are run here');

  return {
    runNow: (name) => queueNow(makeCtx(PROGRAM, { log }), name),
    async close(graceMilliseconds) {
      await agenda.stop();
      await Promise.allSettled(ringing);
      await runs.close(graceMilliseconds);
    },
  };
}
