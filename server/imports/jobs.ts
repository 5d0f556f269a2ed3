// Removes files by age: they hold names and phone numbers, and are kept only as long as somebody may want to look at them again.

import type { JobSpec } from '../parts.ts';
import { tidy } from './tidy.ts';

export const jobs: readonly JobSpec[] = [{ name: 'imports.tidy', cron: '10 4 * * *', run: (ctx) => tidy(ctx) }];
