// Every minute, which items the newest sales came by.

import type { JobSpec } from '../parts.ts';
import { attributeSales } from './attributing.ts';

export const jobs: readonly JobSpec[] = [{ name: 'kits.attribute', cron: '* * * * *', run: (ctx) => attributeSales(ctx) }];
