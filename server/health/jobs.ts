// After the tiers' night, whose figures it asks for.

import type { JobSpec } from '../parts.ts';
import { judgeGroups } from './service.ts';

export const jobs: readonly JobSpec[] = [{ name: 'health.judge', cron: '10 4 * * *', run: judgeGroups }];
