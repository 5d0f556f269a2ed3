// Notes that a process left unmade.

import type { JobSpec } from '../parts.ts';
import { finishNotes } from './note.ts';

export const jobs: readonly JobSpec[] = [{ name: 'lives.notes', cron: '*/10 * * * *', run: (ctx) => finishNotes(ctx) }];
