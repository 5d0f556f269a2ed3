import type { JobSpec } from '../parts.ts';
import { closeDue } from './closing.ts';
import { fillLecturers } from './lecturing.ts';
import { finishMoves } from './managing.ts';
import { nudgeAll } from './nudging.ts';
import { openDue } from './opening.ts';
import { prepareCamps } from './preparing.ts';

/** Opening and closing look at what is due, however late: who missed a Monday opens a few minutes after coming back. */
export const jobs: readonly JobSpec[] = [
  { name: 'camps.prepare', cron: '10 1 * * *', run: async (ctx) => ({ ...(await prepareCamps(ctx)), ...(await fillLecturers(ctx)) }) },
  { name: 'camps.open', cron: '*/10 * * * *', run: async (ctx) => ({ ...(await openDue(ctx)), finished: await finishMoves(ctx) }) },
  { name: 'camps.close', cron: '*/10 * * * *', run: (ctx) => closeDue(ctx) },
  { name: 'camps.nudge', cron: '30 19 * * *', run: (ctx) => nudgeAll(ctx) },
];
