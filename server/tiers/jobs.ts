// Every night: the full run of the day, as long work that shows its progress; and everybody read afresh, to prove that the columns
// that were kept current are what the database holds.

import type { JobSpec } from '../parts.ts';
import { toId } from '../core/ids.ts';
import { engineOf } from './engines.ts';
import { beginRun } from './works.ts';

export const jobs: readonly JobSpec[] = [
  {
    name: 'tiers.run',
    cron: '40 2 * * *',
    async run(ctx, occurrence) {
      const day = ctx.time.dayKey(occurrence);
      const work = await beginRun(ctx, { day });
      return { day, work: toId(work._id) };
    },
  },
  {
    name: 'tiers.verify',
    cron: '20 5 * * *',
    async run(ctx) {
      const report = await engineOf(ctx).verify();
      // A run that is done looks well on every screen; this must not.
      if (report.differences > 0) throw new Error(`${report.differences} values of members were not what the database holds; they are now`);
      return report;
    },
  },
];
