// The thread in which everybody is known (thread.ts), as seen from the process that serves: every question goes over as a message
// with a number and comes back as one. A thread that dies is started again, later each time; who waits for an answer is refused
// with TIERS_NOT_READY, and so is who asks while a thread takes longer to come up than anybody waits for a page.

import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { About } from './context.ts';
import { Refused } from './core/errors.ts';
import type { Details } from './core/errors.ts';
import type { Log } from './core/log.ts';
import { threadEntry } from './core/thread-entry.ts';
import type { TierEngine } from './tiers/engine.ts';

/** What a thread is given when it starts. */
export interface ThreadData {
  readonly uri: string;
  /** The database writes in this very process. */
  readonly isDatabaseShared: boolean;
  readonly zone: string;
  readonly about: About;
  readonly logLevel: string;
  readonly recordTraffic: string | null;
}

/** What crosses over, by the number of the question. */
export type ToThread =
  | { readonly id: number; readonly method: Method; readonly args: readonly unknown[] }
  | { readonly stop: number }
  | { readonly close: true };

export type FromThread =
  | { readonly isReady: true }
  | { readonly line: string }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly progress: readonly [number, number] }
  | { readonly id: number; readonly refused: { readonly code: string; readonly details: Details } }
  | { readonly id: number; readonly fault: { readonly name: string; readonly message: string; readonly stack: string } };

/** What people wait for; the rest is work, which waits until a thread is there. */
const QUESTIONS = ['explain', 'figures', 'teamOf', 'teamMembers', 'isInTeam', 'pyramid', 'simulate', 'compare'] as const;
type Question = (typeof QUESTIONS)[number];
type Labour = 'catchUp' | 'verify' | 'settled' | 'salesOf' | 'valuesOf';
export type Method = Question | Labour | 'run';

export interface ThreadParts extends ThreadData {
  readonly log: Log;
  /** For tests: how long a question waits for a thread that is coming up, and the first pause before one is started again. */
  readonly patienceMilliseconds?: number;
  readonly pauseMilliseconds?: number;
  /** For tests: another program for the thread. */
  readonly entry?: URL;
}

export interface ThreadedEngine extends TierEngine {
  /** For tests: ends the thread as a fault would. */
  crash(): Promise<void>;
}

const PATIENCE_MILLISECONDS = 10_000;
const LONGEST_WAIT_MILLISECONDS = 3_600_000;
const PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
const CLOSE_MILLISECONDS = 3_000;

interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

interface More {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface Awaited {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

function awaited(): Awaited {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}

const isSo = (): boolean => true;
const isNotSo = (): boolean => false;

export function startThread(parts: ThreadParts): ThreadedEngine {
  const log = parts.log.child({ part: 'tiers' });
  const { uri, isDatabaseShared, zone, about, logLevel, recordTraffic } = parts;
  const patienceMilliseconds = parts.patienceMilliseconds ?? PATIENCE_MILLISECONDS;
  const pauseMilliseconds = parts.pauseMilliseconds ?? PAUSE_MILLISECONDS;
  const entry = parts.entry ?? threadEntry(import.meta.url, 'thread');
  const closing = new AbortController();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let count = 0;
  let up = awaited();
  const first = up.promise;
  const isClosed = (): boolean => closing.signal.aborted;

  const failAll = (): void => {
    for (const { fail } of waiting.values()) fail(new Refused('TIERS_NOT_READY'));
    waiting.clear();
  };

  const hear = (told: FromThread): void => {
    if ('isReady' in told) up.resolve();
    else if ('line' in told) writeLine(log, told.line);
    else {
      const asked = waiting.get(told.id);
      if (!asked) return;
      if ('progress' in told) {
        asked.onProgress?.(...told.progress);
        return;
      }
      waiting.delete(told.id);
      if ('value' in told) asked.settle(told.value);
      else if ('refused' in told) asked.fail(new Refused(told.refused.code, told.refused.details));
      else asked.fail(Object.assign(new Error(told.fault.message), { name: told.fault.name, stack: told.fault.stack }));
    }
  };

  /** Resolves when the thread is gone; true when it had been ready. */
  const live = async (): Promise<boolean> => {
    const data: ThreadData = { uri, isDatabaseShared, zone, about, logLevel, recordTraffic };
    const thread = new Worker(entry, { workerData: data, execArgv: ['--enable-source-maps'], name: 'tiers' });
    worker = thread;
    thread.on('message', hear);
    thread.on('error', (error) => {
      log.error({ err: error }, 'a fault in the thread of the tiers');
    });
    const gone = new Promise<void>((settle) => thread.once('exit', () => settle()));
    const wasReady = await Promise.race([up.promise.then(isSo, isNotSo), gone.then(isNotSo)]);
    await gone;
    worker = null;
    return wasReady;
  };

  const keepAlive = async (): Promise<void> => {
    for (let pause = pauseMilliseconds; !isClosed();) {
      const wasReady = await live();
      if (wasReady) {
        up = awaited();
        up.promise.catch(() => undefined);
        pause = pauseMilliseconds;
      }
      failAll();
      if (isClosed()) return;
      log.warn({ milliseconds: pause }, 'the thread of the tiers is gone and is started again');
      await wait(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
    }
  };
  first.catch(() => undefined);
  const alive = keepAlive();

  /** Who works waits until there is a thread; who asks does not wait for ever. */
  const demandUp = async (patience: number | null, signal?: AbortSignal): Promise<void> => {
    const { promise } = up;
    const over = new AbortController();
    const given = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
    const impatient = wait(patience ?? LONGEST_WAIT_MILLISECONDS, undefined, { signal: given }).then(isSo, isNotSo);
    try {
      if (await Promise.race([promise.then(isNotSo), impatient])) throw new Refused('TIERS_NOT_READY');
    } finally {
      over.abort();
    }
  };

  const ask = async (method: Method, args: readonly unknown[], { onProgress, signal }: More = {}): Promise<unknown> => {
    await demandUp(QUESTIONS.some((question) => question === method) ? patienceMilliseconds : null, signal);
    signal?.throwIfAborted();
    const thread = worker;
    if (!thread || isClosed()) throw new Refused('TIERS_NOT_READY');
    count += 1;
    const id = count;
    const stop = (): void => {
      thread.postMessage({ stop: id } satisfies ToThread);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await new Promise((settle, fail) => {
        waiting.set(id, { settle, fail, onProgress });
        thread.postMessage({ id, method, args } satisfies ToThread);
      });
    } catch (error) {
      if (signal?.aborted && error instanceof Error && error.name === 'AbortError') signal.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  /** Both sides are made from one interface: what comes back is what the other side's method returned. */
  const remote = <Name extends Question | Labour>(method: Name): TierEngine[Name] =>
    ((...args: readonly unknown[]) => ask(method, args)) as unknown as TierEngine[Name];

  return {
    ready: first,
    explain: remote('explain'),
    figures: remote('figures'),
    salesOf: remote('salesOf'),
    valuesOf: remote('valuesOf'),
    teamOf: remote('teamOf'),
    teamMembers: remote('teamMembers'),
    isInTeam: remote('isInTeam'),
    pyramid: remote('pyramid'),
    simulate: remote('simulate'),
    compare: remote('compare'),
    catchUp: remote('catchUp'),
    verify: remote('verify'),
    settled: remote('settled'),
    run: (day, options = {}) => ask('run', [day], options) as ReturnType<TierEngine['run']>,
    async crash() {
      await worker?.terminate();
    },
    async close() {
      closing.abort();
      up.reject(new Refused('TIERS_NOT_READY'));
      const thread = worker;
      thread?.postMessage({ close: true } satisfies ToThread);
      const late = new AbortController();
      const isLate = await Promise.race([
        alive.then(() => false),
        wait(CLOSE_MILLISECONDS, true, { signal: late.signal }).catch(() => false),
      ]);
      late.abort();
      if (isLate) await thread?.terminate();
      await alive;
    },
  };
}

/** A line as core/log.ts wrote it over there, said again by the log of this process. */
function writeLine(log: Log, line: string): void {
  const { time: _time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const text = typeof msg === 'string' ? msg : '';
  switch (level) {
    case 'fatal':
    case 'error':
    case 'warn':
    case 'info':
    case 'debug':
    case 'trace':
      log[level](fields, text);
      break;
    default:
      log.info(fields, text);
  }
}
