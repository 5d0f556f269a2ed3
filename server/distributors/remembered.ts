// The distributors that a serving process remembers by id, and the feed that forgets those who changed.

import { perDatabase } from '../core/per-database.ts';
import { Remembered } from '../core/remembered.ts';
import type { FeedSpec } from '../parts.ts';
import type { DistributorRow } from './model.ts';

/** About a kilobyte each. */
const MOST = 20_000;
const FOR_MILLISECONDS = 60_000;

export const rememberedDistributors = perDatabase(
  () => new Remembered<DistributorRow | null>({ most: MOST, forMilliseconds: FOR_MILLISECONDS, clock: () => performance.now() }),
);

export const feeds: readonly FeedSpec[] = [
  {
    name: 'distributors',
    collection: 'distributors',
    onReady: (ctx) => rememberedDistributors(ctx.db).switchOn(),
    onChange: (ctx, change) => {
      const memory = rememberedDistributors(ctx.db);
      if ('documentKey' in change) memory.forget(String(change.documentKey._id));
      else memory.forgetAll();
    },
    onLost: (ctx) => rememberedDistributors(ctx.db).forgetAll(),
  },
];
