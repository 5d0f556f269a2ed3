// The loop by which a process takes up what is queued, a few at a time, and holds each while it lasts by renewing its lease.
// Surprise: it knows nothing of what is taken; long work and runs of jobs bring their own way to take, renew and run.

import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../core/log.ts';

export interface Taking<Taken> {
  readonly atOnce: number;
  readonly pollMilliseconds: number;
  readonly renewMilliseconds: number;
  readonly log: Log;
  /** The next one, which from now on nobody else has; null when there is none. */
  take(): Promise<Taken | null>;
  /** False when it has gone over to somebody else. */
  renew(taken: Taken, stopping: AbortController): Promise<boolean>;
  /** To its end, whatever that is, with everything written down. Throws only where that cannot be done, as without a database. */
  run(taken: Taken, stopping: AbortController): Promise<void>;
  /** Puts back what did not end in time. */
  release(taken: Taken): Promise<void>;
}

export interface Taker {
  /** Look now, instead of at the next turn. */
  wake(): void;
  /** Takes nothing more, asks what runs to stop, waits for it and puts the rest back. */
  close(graceMilliseconds?: number): Promise<void>;
}

/** Why something that runs is asked to stop: its process ends, a person wants it, or somebody else has it. */
export const CLOSING = new Error('the process is stopping');
export const STOP_ASKED = new Error('a person asked for the work to be stopped');
export const LOST = new Error('the work has gone over to another process');

const GRACE_MILLISECONDS = 8_000;

/**
 * Holds one thing while it runs, or until it is let go. A renewal that fails for want of a database is tried again: several fit into
 * one lease.
 */
export async function hold<Taken>(
  taking: Pick<Taking<Taken>, 'renew' | 'run' | 'renewMilliseconds' | 'log'>,
  taken: Taken,
  stopping: AbortController,
  letGo?: AbortSignal,
): Promise<void> {
  let isRenewing = false;
  const renewal = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    taking
      .renew(taken, stopping)
      .then(
        (isHeld) => {
          if (!isHeld) stopping.abort(LOST);
        },
        (error: unknown) => {
          taking.log.warn({ err: error }, 'a lease could not be renewed; it is tried again');
        },
      )
      .finally(() => {
        isRenewing = false;
      });
  }, taking.renewMilliseconds);
  const stopRenewing = (): void => {
    clearInterval(renewal);
  };
  letGo?.addEventListener('abort', stopRenewing, { once: true });
  try {
    await taking.run(taken, stopping);
  } finally {
    stopRenewing();
  }
}

export function keepTaking<Taken>(taking: Taking<Taken>): Taker {
  const { log } = taking;
  const closing = new AbortController();
  const lettingGo = new AbortController();
  const running = new Map<Taken, { stopping: AbortController; ended: Promise<void> }>();
  const isClosed = (): boolean => closing.signal.aborted;
  let awake = new AbortController();
  const wake = (): void => {
    awake.abort();
  };

  const begin = (taken: Taken): void => {
    const stopping = new AbortController();
    const ended = hold(taking, taken, stopping, lettingGo.signal)
      .catch((error: unknown) => {
        log.error({ err: error }, 'a work could not be ended properly; it is taken up again when its lease has run out');
      })
      .then(() => {
        running.delete(taken);
        wake();
      });
    running.set(taken, { stopping, ended });
  };

  const look = async (): Promise<void> => {
    while (!isClosed() && running.size < taking.atOnce) {
      const taken = await taking.take();
      if (taken === null) return;
      begin(taken);
    }
  };

  const loop = (async () => {
    while (!isClosed()) {
      awake = new AbortController();
      await look().catch((error: unknown) => {
        log.warn({ err: error }, 'could not look for work; it is tried again');
      });
      if (isClosed()) break;
      await wait(taking.pollMilliseconds, undefined, { signal: awake.signal }).catch(() => undefined);
    }
  })();

  return {
    wake,
    async close(graceMilliseconds = GRACE_MILLISECONDS) {
      closing.abort();
      wake();
      await loop;
      for (const { stopping } of running.values()) stopping.abort(CLOSING);
      const late = new AbortController();
      await Promise.race([
        Promise.all(Array.from(running.values(), ({ ended }) => ended)),
        wait(graceMilliseconds, undefined, { signal: late.signal }).catch(() => undefined),
      ]);
      late.abort();
      lettingGo.abort();
      for (const taken of running.keys()) await taking.release(taken);
    },
  };
}
