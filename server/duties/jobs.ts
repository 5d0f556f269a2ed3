// Looks for what is overdue every minute. An occurrence that is run twice finds nothing the second time: what was found is due no more.

import type { JobSpec } from '../parts.ts';
import { sweepDuties } from './sweep.ts';

export const jobs: readonly JobSpec[] = [{ name: 'duties.sweep', cron: '* * * * *', run: (ctx) => sweepDuties(ctx) }];
