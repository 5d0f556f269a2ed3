// What was to be passed on by now and was not goes to whoever holds the group: once for each relay, however often this runs.

import type { JobSpec } from '../parts.ts';
import { sweepRelays } from './sending.ts';

export const jobs: readonly JobSpec[] = [{ name: 'relays.sweep', cron: '*/5 * * * *', run: (ctx) => sweepRelays(ctx) }];
