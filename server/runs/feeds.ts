// Tells the staff's screens when a job begins and ends, whichever process runs it.

import type { FeedSpec } from '../parts.ts';
import { wakeRuns } from './service.ts';

interface Seen {
  name: string;
  state: string;
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'runs',
    collection: 'runs',
    pipeline: [{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      const row = 'fullDocument' in change ? (change.fullDocument as Seen | null | undefined) : null;
      if (!row) return;
      if (row.state === 'QUEUED') wakeRuns();
      ctx.emit('staff', 'job', { name: row.name, state: row.state }, row.name);
    },
    onLost: wakeRuns,
  },
];
