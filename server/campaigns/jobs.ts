import type { JobSpec } from '../parts.ts';
import { measureProducts } from './measuring.ts';

export const jobs: readonly JobSpec[] = [{ name: 'campaigns.measure', cron: '20 4 * * *', run: (ctx) => measureProducts(ctx) }];
