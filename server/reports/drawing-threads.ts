// The thread in which pictures are laid out (drawing-thread.ts), as seen from the process that wants one. It is started by the first
// picture, holds the fonts, and is ended when none was wanted for a minute; it never keeps a process alive.
// Surprise: it is given one picture at a time. So a thread that dies or takes too long fails that picture alone, and whoever waits
// behind it gets the next thread.

import { Worker } from 'node:worker_threads';
import { threadEntry } from '../core/thread-entry.ts';
import type { Box } from './drawing.ts';

/** What crosses over. */
export interface Wanted {
  readonly what: Box;
  readonly width: number;
  readonly height?: number;
}
export type FromDrawing =
  { readonly svg: string } | { readonly fault: { readonly name: string; readonly message: string; readonly stack: string } };

export interface Drawer {
  svgOf(wanted: Wanted): Promise<string>;
  /** Whether a thread is there. */
  isUp(): boolean;
  /** Ends the thread, as a fault would. */
  end(): Promise<void>;
}

export interface DrawerParts {
  /** Without a picture, until the thread is ended. */
  readonly idleMilliseconds?: number;
  /** For one picture, and the fonts before the first one. */
  readonly patienceMilliseconds?: number;
  /** For tests: another program for the thread. */
  readonly entry?: URL;
}

const IDLE_MILLISECONDS = 60_000;
const PATIENCE_MILLISECONDS = 60_000;

export function makeDrawer({
  idleMilliseconds = IDLE_MILLISECONDS,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
  entry = threadEntry(import.meta.url, 'drawing-thread'),
}: DrawerParts = {}): Drawer {
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };

  const start = (): Worker => {
    const started = new Worker(entry, { execArgv: ['--enable-source-maps'], name: 'drawing' });
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    // Told to whoever waits for a picture; a thread that dies while nobody does is started again by the next one.
    started.on('error', () => undefined);
    return started;
  };

  const drawOne = async (wanted: Wanted): Promise<string> => {
    clearTimeout(idle);
    thread ??= start();
    const asked = thread;
    asked.ref();
    try {
      return await answerOf(asked, wanted, patienceMilliseconds);
    } finally {
      if (thread === asked) {
        asked.unref();
        idle = setTimeout(() => void end(), idleMilliseconds).unref();
      }
    }
  };

  return {
    svgOf(wanted) {
      const drawn = last.then(() => drawOne(wanted));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    isUp: () => thread !== null,
    end,
  };
}

/** A thread that says nothing for too long is ended. */
function answerOf(thread: Worker, wanted: Wanted, patienceMilliseconds: number): Promise<string> {
  return new Promise((settle, fail) => {
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      void thread.terminate();
    }, patienceMilliseconds);
    const over = (): void => {
      clearTimeout(late);
      thread.off('message', hear).off('error', fault).off('exit', gone);
    };
    const hear = (told: FromDrawing): void => {
      over();
      if ('svg' in told) settle(told.svg);
      else fail(Object.assign(new Error(told.fault.message), { name: told.fault.name, stack: told.fault.stack }));
    };
    const fault = (error: Error): void => {
      over();
      fail(error);
    };
    const gone = (code: number): void => {
      over();
      fail(new Error(isLate ? `no picture within ${patienceMilliseconds} ms` : `the thread of the drawings ended with ${code}`));
    };
    thread.on('message', hear).on('error', fault).on('exit', gone);
    thread.postMessage(wanted);
  });
}
