// Keeps tiers within a minute of the facts: every few seconds a worker lets its engine decide about those who changed. At the start
// it begins the full run of today where that is missing, as after a night that the machine was off.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { hasReport } from './closing.ts';
import { engineOf } from './engines.ts';
import { beginRun } from './works.ts';

const EVERY_MILLISECONDS = 5_000;

export function startCatchingUp(
  { makeCtx, log }: { makeCtx: MakeCtx; log: Log },
  everyMilliseconds = EVERY_MILLISECONDS,
): {
  close(): Promise<void>;
} {
  const closing = new AbortController();
  /** The engine may be busy for a while; whoever closes need not wait for it. */
  const closed = new Promise<null>((settle) => {
    closing.signal.addEventListener('abort', () => settle(null), { once: true });
  });
  const isClosed = (): boolean => closing.signal.aborted;

  const catchUp = async (ctx: Ctx): Promise<void> => {
    const report = await Promise.race([engineOf(ctx).catchUp(ctx.time.dayKey(ctx.now)), closed]);
    if (report && report.writes > 0) log.info({ report }, 'tiers follow the facts');
  };
  const beginMissing = async (ctx: Ctx): Promise<void> => {
    const day = ctx.time.dayKey(ctx.now);
    if (!(await hasReport(ctx, day))) await beginRun(ctx, { day });
  };
  const attempt = async (work: (ctx: Ctx) => Promise<void>): Promise<boolean> => {
    try {
      await work(makeCtx(PROGRAM, { log }));
      return true;
    } catch (error) {
      if (!isClosed() && !isRefused(error, 'TIERS_NOT_READY'))
        log.error({ err: error }, 'tiers could not follow the facts; it is tried again');
      return false;
    }
  };
  const loop = (async () => {
    let hasBegun = false;
    while (!isClosed()) {
      hasBegun ||= await attempt(beginMissing);
      await attempt(catchUp);
      await wait(everyMilliseconds, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  })();
  return {
    async close() {
      closing.abort();
      await loop;
    },
  };
}
