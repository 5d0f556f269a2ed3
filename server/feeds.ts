// Follows what the domains want to follow in the database (parts.ts: FeedSpec), each from the moment of the start: what was
// before is read by whoever needs it.

import type { Ctx, MakeCtx } from './context.ts';
import { PROGRAM } from './context.ts';
import type { Database } from './core/db.ts';
import { follow } from './core/feed.ts';
import type { Log } from './core/log.ts';
import type { FeedSpec } from './parts.ts';

export interface Feeds {
  /** Resolves when every change from now on will be told. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export function startFeeds(specs: readonly FeedSpec[], { db, makeCtx, log }: { db: Database; makeCtx: MakeCtx; log: Log }): Feeds {
  const feeds = specs.map((spec) => {
    const feedLog = log.child({ feed: spec.name });
    const ctx = (): Ctx => makeCtx(PROGRAM, { log: feedLog });
    const feed = follow(db.client.db(db.connection.name).collection(spec.collection), {
      after: null,
      ...(spec.pipeline ? { pipeline: spec.pipeline } : {}),
      ...(spec.fullDocument ? { fullDocument: spec.fullDocument } : {}),
      onChange: (change) => spec.onChange(ctx(), change),
      onLost: () => spec.onLost(ctx()),
      log: feedLog,
    });
    return { feed, ready: feed.ready.then(() => spec.onReady?.(ctx())) };
  });
  return {
    ready: Promise.all(feeds.map(({ ready }) => ready)).then(() => undefined),
    async close() {
      await Promise.all(feeds.map(({ feed }) => feed.close()));
    },
  };
}
