// Follows the changes of a collection or of the whole database through a change stream, and goes on after a fault from
// exactly where it was. What was missed for good (the server's history is shorter than the pause) is said, not skipped.

import { setTimeout as wait } from 'node:timers/promises';
import type { ChangeStreamDocument, ChangeStreamOptions, Collection, Db, Document, ResumeToken } from 'mongodb';
import type { Log } from './log.ts';

/** A token that leads nowhere, and why: not of this database, not found any more, older than the history. https://www.mongodb.com/docs/manual/reference/error-codes/ */
const HISTORY_LOST = new Set<unknown>([260, 280, 286]);
const RETRY_MIN_MS = 100;
const RETRY_MAX_MS = 5_000;

export interface FeedOptions {
  pipeline?: Document[];
  /** Where to go on; null begins with what happens from now on. */
  after: ResumeToken;
  fullDocument?: ChangeStreamOptions['fullDocument'];
  /** Changes in order; the next one waits until this is done. A throw is a fault: the change is told again. */
  onChange(change: ChangeStreamDocument): void | Promise<void>;
  /**
   * The history that `after` points into is gone: whoever follows must read everything afresh. The feed goes on from before this
   * is called, so what changes during the reading is told afterwards, though it may have been read already. A throw is a fault: it is called again.
   */
  onLost(): void | Promise<void>;
  log: Log;
}

export interface Feed {
  /** Resolves when changes from now on will be told, or when the feed is closed before that. */
  ready: Promise<void>;
  /** Where to go on later, after the last change that was told completely; null before the first look. */
  token(): ResumeToken;
  /** Resolves when nothing is being told any more. */
  close(): Promise<void>;
}

export function follow(source: Db | Collection, options: FeedOptions): Feed {
  const { log } = options;
  const closing = new AbortController();
  let token = options.after;
  let isLost = false;
  let stop: () => Promise<void> = () => Promise.resolve();
  let telling: Promise<boolean> = Promise.resolve(true);
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  const isClosed = () => closing.signal.aborted;
  const pause = (ms: number) => wait(ms, undefined, { signal: closing.signal }).catch(() => undefined);

  const again = async (work: () => void | Promise<void>): Promise<boolean> => {
    for (let pauseMs = RETRY_MIN_MS; !isClosed(); pauseMs = longer(pauseMs)) {
      try {
        await work();
        return true;
      } catch (error) {
        log.error({ err: error }, 'whoever follows a change feed could not take a change; it is told again');
        await pause(pauseMs);
      }
    }
    return false;
  };
  /** Again and again; false when the feed was closed before it was done. */
  const insist = (work: () => void | Promise<void>): Promise<boolean> => (telling = again(work));

  const run = async (): Promise<void> => {
    const stream = source.watch(options.pipeline ?? [], {
      ...(options.fullDocument ? { fullDocument: options.fullDocument } : {}),
      ...(token && !isLost ? { startAfter: token } : {}),
    });
    stop = () => stream.close();
    // The first look opens the cursor, and only what happens after that is sure to be seen; it then waits for a change.
    stream.once('resumeTokenChanged', (opened: ResumeToken) => {
      if (isLost) return;
      token ??= opened;
      // Not at once: the driver is about to note the cursor, which a close right now would not find.
      setImmediate(markReady);
    });
    try {
      while (!isClosed()) {
        const change = await stream.tryNext();
        if (isLost && !(await insist(() => options.onLost()))) return;
        isLost = false;
        markReady();
        if (change && !(await insist(() => options.onChange(change)))) return;
        token = change ? change._id : (stream.resumeToken ?? token);
        // Nothing follows it in this stream: what was watched is gone, but may come again.
        if (change?.operationType === 'invalidate') return;
      }
    } finally {
      await stream.close();
    }
  };

  const loop = async (): Promise<void> => {
    for (let pauseMs = RETRY_MIN_MS; !isClosed();) {
      const before = token;
      try {
        await run();
      } catch (error) {
        if (isClosed()) break;
        pauseMs = token === before ? longer(pauseMs) : RETRY_MIN_MS;
        if (error instanceof Error && 'code' in error && HISTORY_LOST.has(error.code)) {
          log.warn({ err: error }, 'a change feed cannot go on from where it was: everything is read afresh');
          // The place is kept until everything has been read: whoever goes on from it later has to read afresh too.
          isLost = true;
        } else log.warn({ err: error }, 'a change feed was interrupted and goes on');
        await pause(pauseMs);
      }
    }
    markReady();
  };
  loop().catch((error: unknown) => {
    log.fatal({ err: error }, 'a change feed ended');
  });
  return {
    ready,
    token: () => token,
    async close() {
      closing.abort();
      await stop();
      // Not the loop itself: it may look for a server that does not come back, and tells nothing any more.
      await telling;
    },
  };
}

function longer(pauseMs: number): number {
  return Math.min(2 * pauseMs, RETRY_MAX_MS);
}
