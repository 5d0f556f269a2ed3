// Each night: friend requests that did not go out on their day get another one, and diverts on which nobody is left are done.

import type { JobSpec } from '../parts.ts';
import { closeFinished } from './invites.ts';
import { redayEverybody } from './reday.ts';

export const jobs: readonly JobSpec[] = [
  {
    name: 'diverts.reday',
    cron: '45 4 * * *',
    run: async (ctx) => ({ ...(await redayEverybody(ctx)), finished: await closeFinished(ctx) }),
  },
];
