// A worker writes the boards down now and then, so that the next start reads a copy and a short tail instead of every fact.
// Surprise: every worker does, and the newest snapshot is everybody's; whoever finds a fresh one has nothing to do.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx, MakeCtx } from '../context.ts';
import { PROGRAM } from '../context.ts';
import type { Log } from '../core/log.ts';
import { boardsOf } from './boards.ts';
import { snapshotAt } from './snapshots.ts';

const LOOK_MILLISECONDS = 10_000;
/** A tail of a minute is taken in within a second, also on the busiest day. */
const SNAPSHOT_MILLISECONDS = 60_000;

export function startKeeping(
  { makeCtx, log }: { makeCtx: MakeCtx; log: Log },
  lookMilliseconds = LOOK_MILLISECONDS,
): { close(): Promise<void> } {
  const closing = new AbortController();
  let saved = 0;

  const keep = async (ctx: Ctx): Promise<void> => {
    const boards = boardsOf(ctx);
    const { changes } = boards;
    if (!boards.isExact || changes === saved) return;
    const newest = await snapshotAt(ctx);
    if (newest !== null && ctx.now.getTime() - newest.getTime() < SNAPSHOT_MILLISECONDS) return;
    const written = await boards.save();
    if (!written) return;
    saved = changes;
    log.debug(written, 'the boards were written down');
  };
  const isClosed = (): boolean => closing.signal.aborted;
  const loop = (async () => {
    for (;;) {
      await wait(lookMilliseconds, undefined, { signal: closing.signal }).catch(() => undefined);
      if (isClosed()) return;
      await keep(makeCtx(PROGRAM, { log })).catch((error: unknown) => {
        if (!isClosed()) log.error({ err: error }, 'the boards could not be written down; it is tried again');
      });
    }
  })();
  return {
    async close() {
      closing.abort();
      await loop;
    },
  };
}
