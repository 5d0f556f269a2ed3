// Each night accounts are judged; each morning their upkeep becomes tasks.

import type { JobSpec } from '../parts.ts';
import { judgeAccounts } from './nightly.ts';
import { planUpkeep } from './upkeep.ts';

export const jobs: readonly JobSpec[] = [
  {
    name: 'accounts.judge',
    cron: '30 4 * * *',
    run: async (ctx, occurrence) => ({ ...(await judgeAccounts(ctx, ctx.time.dayKey(occurrence))) }),
  },
  {
    name: 'accounts.upkeep',
    cron: '0 7 * * *',
    run: async (ctx, occurrence) => ({ ...(await planUpkeep(ctx, ctx.time.dayKey(occurrence))) }),
  },
];
