// Which engine answers for a database: the one that a serving process has put there (its thread), else one in this process, made
// when it is first asked for. Surprise: the latter has no clock of its own. Its present is that of whoever asked last, so that a
// test's time is the engine's.

import type { Ctx } from '../context.ts';
import type { Database } from '../core/db.ts';
import { perDatabase } from '../core/per-database.ts';
import type { TierEngine } from './engine.ts';
import { makeEngine } from './local-engine.ts';

interface Place {
  engine: TierEngine | null;
  now: Date;
}

const places = perDatabase((): Place => ({ engine: null, now: new Date(0) }));

export function engineOf(ctx: Ctx): TierEngine {
  const place = places(ctx.db);
  place.now = ctx.now;
  if (place.engine === null) {
    place.engine = makeEngine({ ...ctx, log: ctx.log.child({ part: 'tiers' }) }, () => place.now);
    ctx.db.beforeClose(() => closeEngineOf(ctx.db));
  }
  return place.engine;
}

/** From now on this one answers for the database; whoever puts it there closes it. */
export function registerEngine(db: Database, engine: TierEngine): void {
  places(db).engine = engine;
}

/** The next who asks gets a new one. It ends by itself with its database. */
export async function closeEngineOf(db: Database): Promise<void> {
  const place = places(db);
  const { engine } = place;
  place.engine = null;
  await engine?.close();
}
