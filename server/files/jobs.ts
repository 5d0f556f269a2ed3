// Removes files that nothing names.

import type { JobSpec } from '../parts.ts';
import { tidyFiles } from './keep.ts';

export const jobs: readonly JobSpec[] = [{ name: 'files.tidy', cron: '35 4 * * *', run: (ctx) => tidyFiles(ctx) }];
