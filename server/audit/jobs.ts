import type { JobSpec } from '../parts.ts';
import { checkAudit } from './service.ts';

export const jobs: readonly JobSpec[] = [
  {
    name: 'audit.check',
    cron: '40 3 * * *',
    async run(ctx) {
      const verdict = await checkAudit(ctx);
      // A run that is done looks well on every screen; this must not.
      if (!verdict.isWhole) throw new Error(`the audit trail does not fit at entry ${String(verdict.brokenAt)}`);
      return verdict;
    },
  },
];
