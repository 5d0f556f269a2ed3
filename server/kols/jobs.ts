// Each night terms are kept and candidates scored; on the third of each month the one before is settled.

import { shiftKey } from '../core/time.ts';
import type { JobSpec } from '../parts.ts';
import { rateCandidates } from './candidates.ts';
import { settleMonth } from './statements.ts';
import { keepTerms } from './upkeep.ts';

export const jobs: readonly JobSpec[] = [
  {
    name: 'kols.terms',
    cron: '5 0 * * *',
    run: async (ctx, occurrence) => ({ ...(await keepTerms(ctx, ctx.time.dayKey(occurrence))) }),
  },
  {
    name: 'kols.candidates',
    cron: '20 3 * * *',
    run: async (ctx, occurrence) => ({ ...(await rateCandidates(ctx, ctx.time.dayKey(occurrence))) }),
  },
  {
    name: 'kols.settle',
    cron: '40 4 3 * *',
    run: async (ctx, occurrence) => ({ ...(await settleMonth(ctx, shiftKey(ctx.time.monthKey(occurrence), -1))) }),
  },
];
