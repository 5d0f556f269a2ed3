import type { JobSpec } from '../parts.ts';
import { prepareMeetings } from './preparing.ts';

export const jobs: readonly JobSpec[] = [
  { name: 'meetings.prepare', cron: '40 3 * * *', run: async (ctx) => ({ ...(await prepareMeetings(ctx)) }) },
];
