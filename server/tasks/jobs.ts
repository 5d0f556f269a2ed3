// Removes pictures that nothing names.

import type { JobSpec } from '../parts.ts';
import { tidyEvidence } from './evidence.ts';

export const jobs: readonly JobSpec[] = [{ name: 'tasks.tidyEvidence', cron: '25 4 * * *', run: (ctx) => tidyEvidence(ctx) }];
