// The full run of a business day as long work. Surprise: it has no checkpoint of its own. What was decided is in the database, so
// whoever takes the work up looks at everybody again, and finds only the rest to write.

import { setTimeout as wait } from 'node:timers/promises';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import type { DayKey } from '../core/time.ts';
import type { RunningWork, WorkKind } from '../parts.ts';
import { begin, listWorks } from '../works/service.ts';
import type { WorkRow } from '../works/service.ts';
import type { RunReport } from './engine.ts';
import { engineOf } from './engines.ts';

const KIND = 'TIER_RUN';
/** Runs that are looked at to find the one of a day; a day has a few at most. */
const RECENT = 50;
const SAVE_MILLISECONDS = 500;
const AGAIN_MILLISECONDS = 1_000;

export interface RunInput {
  /** Today when not said. */
  day?: DayKey;
  /** A person wants one, also where the day had its run already. */
  isAsked?: boolean;
}

/** Begins the full run of a day, or finds the one that is under way; unless a person asks, also the one that is done. */
export async function beginRun(ctx: Ctx, { day = ctx.time.dayKey(ctx.now), isAsked = false }: RunInput = {}): Promise<WorkRow> {
  const recent = await listWorks(ctx, { kind: KIND, first: RECENT });
  const counts = isAsked ? ['QUEUED', 'RUNNING'] : ['QUEUED', 'RUNNING', 'DONE'];
  const known = recent.edges.map(({ node }) => node).find(({ input, state }) => input['day'] === day && counts.includes(state));
  return known ?? begin(ctx, { kind: KIND, title: day, input: { day } });
}

/** Keeps the progress of the work, every now and then, and one save after the other. */
function makeProgress(work: RunningWork): { note(done: number, total: number): void; end(): Promise<void> } {
  let saving: Promise<void> = Promise.resolve();
  let isSaving = false;
  let savedAt = 0;
  let last = { done: 0, total: 0 };
  let failure: Error | null = null;
  const save = (): void => {
    isSaving = true;
    savedAt = performance.now();
    saving = work
      .save({ checkpoint: {}, ...last })
      .catch((error: unknown) => {
        failure = error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => {
        isSaving = false;
      });
  };
  return {
    note(done, total) {
      last = { done, total };
      if (!isSaving && performance.now() - savedAt >= SAVE_MILLISECONDS) save();
    },
    async end() {
      await saving;
      if (failure !== null) throw failure;
      await work.save({ checkpoint: {}, ...last });
    },
  };
}

/** A thread that died meanwhile is started again, and everything that it decided is there. */
async function runUntilDone(
  ctx: Ctx,
  day: DayKey,
  work: RunningWork,
  onProgress: (done: number, total: number) => void,
): Promise<RunReport> {
  for (;;) {
    work.stopping.throwIfAborted();
    try {
      return await engineOf(ctx).run(day, { onProgress, signal: work.stopping });
    } catch (error) {
      if (!isRefused(error, 'TIERS_NOT_READY')) throw error;
      ctx.log.warn({ day }, 'the engine of the tiers went away during the full run; it is begun again');
      await wait(AGAIN_MILLISECONDS, undefined, { signal: work.stopping });
    }
  }
}

export const works: readonly WorkKind[] = [
  {
    kind: KIND,
    async run(ctx, work) {
      const progress = makeProgress(work);
      const report = await runUntilDone(ctx, String(work.input['day']), work, (done, total) => progress.note(done, total));
      progress.note(report.people, report.people);
      await progress.end();
      return { ...report };
    },
  },
];
