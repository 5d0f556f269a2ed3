// Members who come in are many at once while a file is imported. So the feed that tells of each only notes the number here, and what
// waits for them is looked for beside it, for all that have been noted meanwhile in one go.

import type { Ctx } from '../context.ts';
import { perDatabase } from '../core/per-database.ts';
import { releaseFor, releaseQuarantine } from './release.ts';
import { isNothingWaiting } from './waiting.ts';

const NOS_AT_ONCE = 1_000;

const noted = perDatabase(() => ({ memberNos: new Set<string>(), isEverything: false, isAtWork: false }));

/** Looks soon for what waits for a member, or for everything. Never waits, never fails: what is missed is found by the clock. */
export function releaseSoon(ctx: Ctx, what: 'everything' | (string & {})): void {
  const work = noted(ctx.db);
  if (what === 'everything') work.isEverything = true;
  else work.memberNos.add(what);
  if (work.isAtWork) return;
  work.isAtWork = true;
  // Begins after whoever else has something to note in this turn of the loop.
  setImmediate(() => {
    releaseNoted(ctx).catch((error: unknown) => {
      work.isAtWork = false;
      ctx.log.warn({ err: error }, 'what waits in quarantine was not looked for; the job orders.release does it');
    });
  });
}

async function releaseNoted(ctx: Ctx): Promise<void> {
  const work = noted(ctx.db);
  while (work.isEverything || work.memberNos.size > 0) {
    if (work.isEverything) {
      work.isEverything = false;
      await releaseQuarantine(ctx);
      continue;
    }
    const memberNos = [...work.memberNos].slice(0, NOS_AT_ONCE);
    for (const no of memberNos) work.memberNos.delete(no);
    if (await isNothingWaiting(ctx)) work.memberNos.clear();
    else await releaseFor(ctx, { memberNos });
  }
  // In the same breath as the last look: nothing is noted in between.
  work.isAtWork = false;
}
