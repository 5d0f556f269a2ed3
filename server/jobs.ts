// Recurring work and single moments, and the only file that names agenda. Agenda is the alarm clock: it wakes a process at the next
// occurrence of a job; the run itself is a document of the runs domain, unique by its occurrence, so that two clocks that ring make one run.
// A single moment (AlarmSpec) is rung for a few seconds early and awaited to the second by whoever holds the ring; what is set between
// two looks of agenda is heard through the database, and rung for at once.
// Surprise: agenda's own cron is not used. It counts from "now", and its times in a zone with summer time are not those that the
// page shows; each ring is set for one occurrence, and sets the next.

import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda, InMemoryNotificationChannel } from 'agenda';
import type { Job } from 'agenda';
import type { MakeCtx } from './context.ts';
import { PROGRAM } from './context.ts';
import type { Database } from './core/db.ts';
import { databaseNameIn } from './core/db.ts';
import { follow } from './core/feed.ts';
import type { Log } from './core/log.ts';
import { makeBusinessTime } from './core/time.ts';
import type { AlarmSpec, JobSpec } from './parts.ts';
import type { RunRow } from './runs/service.ts';
import { publishTimetable, queueDue, queueNow, startRuns, wakeRuns } from './runs/service.ts';

export interface JobsParts {
  readonly db: Database;
  readonly jobs: readonly JobSpec[];
  readonly alarms?: readonly AlarmSpec[];
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
/**
 * Agenda's own timer can come a moment early, and then waits for its next look: a ring of an alarm comes so much earlier, in looks, and is
 * awaited here. Longer than one look, shorter than a ring may be held.
 */
const EARLY_LOOKS = 1.2;
/** Alarms ring on every whole minute besides: whatever was missed, it is not missed for longer. */
const HEARTBEAT_MILLISECONDS = 60_000;
/** An alarm that is at work for longer gives its ring back, and is waited for only when the process stops. */
const HELD_MILLISECONDS = 1_000;
/** Rings that wait for their moment keep no other one from being waited for. */
const ALARMS_AT_ONCE = 20;
/** What is at work for longer than that after the end is taken over by another process, or at the next start. */
const GRACE_MILLISECONDS = 10_000;

export async function startJobs({ db, jobs, alarms = [], makeCtx, log, zone, pace = PACE }: JobsParts): Promise<Jobs> {
  const time = makeBusinessTime(zone);
  const backend = new MongoBackend({ mongo: db.client.db(databaseNameIn(db.uri)), collection: COLLECTION, ensureIndex: true });
  const stopping = new AbortController();
  // As many wait for it as alarms are ringing.
  setMaxListeners(0, stopping.signal);
  const agenda = new Agenda({
    backend,
    processEvery: pace.look,
    defaultLockLifetime: pace.ring,
    removeOnComplete: true,
    // What this process sets for before its next look is looked at right away.
    notificationChannel: new InMemoryNotificationChannel(),
  });
  agenda.on('error', (error: unknown) => {
    log.error({ err: error }, 'the clock of jobs is in trouble');
  });
  agenda.on('fail', (error: unknown) => {
    if (!stopping.signal.aborted) log.error({ err: error }, 'the clock of jobs could not queue a run; it tries again');
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
  const keep = <Kept>(work: Promise<Kept>): Promise<Kept> => {
    const kept = work.then(
      () => undefined,
      () => undefined,
    );
    ringing.add(kept);
    void kept.finally(() => ringing.delete(kept));
    return work;
  };

  /** Sets the ring of the next moment; the same from every process that asks at the same time. */
  const arm = async (alarm: AlarmSpec): Promise<void> => {
    const ctx = makeCtx(PROGRAM, { log });
    const heartbeat = new Date((Math.floor(ctx.now.getTime() / HEARTBEAT_MILLISECONDS) + 1) * HEARTBEAT_MILLISECONDS);
    const next = await alarm.next(ctx, ctx.now);
    const at = next !== null && next < heartbeat ? next : heartbeat;
    const occurrence = at.toISOString();
    const early = new Date(Math.max(ctx.now.getTime(), at.getTime() - EARLY_LOOKS * pace.look));
    await agenda.create(alarm.name, { occurrence }).unique({ 'data.occurrence': occurrence }, { insertOnly: true }).schedule(early).save();
  };

  const runAlarm = async (alarm: AlarmSpec): Promise<void> => {
    const isSoon = await Promise.race([
      keep(alarm.run(makeCtx(PROGRAM, { log }))).then(() => true),
      wait(HELD_MILLISECONDS, false, { signal: stopping.signal, ref: false }).catch(() => false),
    ]);
    if (!isSoon) log.info({ alarm: alarm.name }, 'an alarm is at work for longer');
  };

  const ringAlarm = async (alarm: AlarmSpec, at: Date): Promise<void> => {
    while (Date.now() < at.getTime()) {
      await wait(at.getTime() - Date.now(), undefined, { signal: stopping.signal });
    }
    // The next one first: what is due now may take longer than until then.
    await arm(alarm);
    await runAlarm(alarm);
  };

  for (const alarm of alarms) {
    const answer = ({ attrs }: Job<{ occurrence: string }>): Promise<void> => keep(ringAlarm(alarm, new Date(attrs.data.occurrence)));
    // Held from a look before it rings, until its moment.
    agenda.define<{ occurrence: string }>(alarm.name, answer, {
      // Stopped while it waited: for another process, at once.
      backoff: () => (stopping.signal.aborted ? 1 : RING_AGAIN_MILLISECONDS),
      lockLifetime: pace.ring + 2 * pace.look,
      concurrency: ALARMS_AT_ONCE,
    });
  }

  /** Something was changed: the next moment may be another one, or now. */
  const wakers = new Map<AlarmSpec, { isAsked: boolean }>();
  const wake = (alarm: AlarmSpec): void => {
    const running = wakers.get(alarm);
    if (running) {
      running.isAsked = true;
      return;
    }
    const waker = { isAsked: false };
    wakers.set(alarm, waker);
    runAlarm(alarm)
      .catch((error: unknown) => {
        // The next ring, within a minute, tries again.
        log.error({ err: error, alarm: alarm.name }, 'an alarm failed');
      })
      .finally(() => {
        wakers.delete(alarm);
        if (waker.isAsked && !stopping.signal.aborted) wake(alarm);
      });
  };

  const listen = (alarm: AlarmSpec): { ready: Promise<void>; close(): Promise<void> }[] =>
    alarm.watches.map((collection) =>
      follow(db.client.db(db.connection.name).collection(collection), {
        after: null,
        onChange: async () => {
          await arm(alarm);
          wake(alarm);
        },
        onLost: async () => {
          await arm(alarm);
          wake(alarm);
        },
        log: log.child({ alarm: alarm.name }),
      }),
    );

  await agenda.ready;
  // Of jobs that are gone. A ring of a timetable that was changed since finds nothing due, and sets the right one.
  await agenda.purge();
  await publishTimetable(makeCtx(PROGRAM, { log }), jobs, zone);
  for (const job of jobs) await ring(job, null);
  const runs = startRuns({ jobs, makeCtx, log });
  await agenda.start();
  const listening = alarms.flatMap(listen);
  await Promise.all(listening.map(({ ready }) => ready));
  for (const alarm of alarms) {
    await arm(alarm);
    // What came due while nobody was there.
    wake(alarm);
  }
  log.info({ jobs: jobs.map(({ name }) => name) }, 'jobs are run here');

  return {
    runNow: (name) => queueNow(makeCtx(PROGRAM, { log }), name),
    async close(graceMilliseconds) {
      stopping.abort();
      await Promise.all(listening.map((each) => each.close()));
      await agenda.stop();
      const grace = wait(graceMilliseconds ?? GRACE_MILLISECONDS, undefined, { ref: false });
      await Promise.race([Promise.allSettled(ringing), grace]);
      await runs.close(graceMilliseconds);
    },
  };
}
