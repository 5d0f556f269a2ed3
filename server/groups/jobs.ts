import type { JobSpec } from '../parts.ts';
import { recountDuplicates } from './recount.ts';

export const jobs: readonly JobSpec[] = [{ name: 'groups.duplicates', cron: '50 3 * * *', run: (ctx) => recountDuplicates(ctx) }];
