import type { JobSpec } from '../parts.ts';
import { tidyOutbox } from './tidying.ts';

export const jobs: readonly JobSpec[] = [
  { name: 'channels.tidy', cron: '50 4 * * *', run: async (ctx, occurrence) => ({ removed: await tidyOutbox(ctx, occurrence) }) },
];
