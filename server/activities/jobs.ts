// Every night the groups catch up with the plans of their tiers; in the night to Sunday the next week moves in.

import type { JobSpec } from '../parts.ts';
import { followAll } from './following.ts';

export const jobs: readonly JobSpec[] = [{ name: 'activities.plan', cron: '20 3 * * *', run: (ctx) => followAll(ctx) }];
