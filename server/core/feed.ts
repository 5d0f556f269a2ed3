// Follows the changes of a collection or of the whole database through a change stream, and goes on after a fault from
// exactly where it was. What was missed for good (the server's history is shorter than the pause) is said, not skipped.

import { setTimeout as wait } from 'node:timers/promises';
import type { ChangeStreamDocument, ChangeStreamOptions, Collection, Db, Document, ResumeToken } from 'mongodb';
import type { Log } from './log.ts';

const CHANGE_STREAM_HISTORY_LOST = 286;
const RETRY_MIN_MS = 100;
const RETRY_MAX_MS = 5_000;

export interface FeedOptions {
  pipeline?: Document[];
  /** Where to go on; null begins with what happens from now on. */
  after: ResumeToken | null;
  fullDocument?: ChangeStreamOptions['fullDocument'];
  /** Changes in order; the next one waits until this is done. A throw is a fault: the change is told again. */
  onChange(change: ChangeStreamDocument): void | Promise<void>;
  /** The history that `after` points into is gone: whoever follows must read everything afresh. The feed goes on from now. */
  onLost(): void | Promise<void>;
  log: Log;
}

export interface Feed {
  /** Resolves when changes from now on will be told. */
  ready: Promise<void>;
  /** Where to go on later, after the last change that was told completely. */
  token(): ResumeToken | null;
  close(): Promise<void>;
}

export function follow(source: Db | Collection, options: FeedOptions): Feed {
  let token = options.after;
  let isClosed = false;
  let stop: () => Promise<void> = () => Promise.resolve();
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });

  const run = async (): Promise<void> => {
    const stream = source.watch(options.pipeline ?? [], {
      ...(options.fullDocument ? { fullDocument: options.fullDocument } : {}),
      ...(token ? { startAfter: token } : {}),
    });
    stop = () => stream.close();
    try {
      // The first look opens the cursor: only what happens after that is sure to be seen.
      for (let change = await stream.tryNext(); !isClosed; change = await stream.tryNext()) {
        markReady();
        if (change) await options.onChange(change);
        token = change ? change._id : (stream.resumeToken ?? token);
      }
    } finally {
      await stream.close();
    }
  };

  const loop = async (): Promise<void> => {
    for (let pauseMs = RETRY_MIN_MS; !isClosed; pauseMs = Math.min(2 * pauseMs, RETRY_MAX_MS)) {
      const before = token;
      try {
        await run();
      } catch (error) {
        if (isClosed) return;
        if (token !== before) pauseMs = RETRY_MIN_MS;
        options.log.warn({ err: error }, 'a change feed was interrupted and goes on');
        if (error instanceof Error && 'code' in error && error.code === CHANGE_STREAM_HISTORY_LOST) {
          token = null;
          await options.onLost();
        }
        await wait(pauseMs);
      }
    }
  };
  const ended = loop();
  return {
    ready,
    token: () => token,
    async close() {
      isClosed = true;
      await stop();
      await ended;
    },
  };
}
