// Tells the staff's screens how works get on, whichever process is at them, and wakes the workers of this one.

import type { Ctx } from '../context.ts';
import type { FeedSpec } from '../parts.ts';
import { wakeWorks } from './service.ts';

interface Seen {
  _id: { toHexString(): string };
  kind: string;
  state: string;
  done: number;
  total: number | null;
}

function tell(ctx: Ctx, { _id, kind, state, done, total }: Seen): void {
  const id = _id.toHexString();
  ctx.emit('staff', 'work', { id, kind, state, done, total }, id);
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'works',
    collection: 'works',
    pipeline: [{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      // Null for what was deleted since.
      const row = 'fullDocument' in change ? (change.fullDocument as Seen | null | undefined) : null;
      if (!row) return;
      if (row.state === 'QUEUED') wakeWorks();
      tell(ctx, row);
    },
    onLost: wakeWorks,
  },
];
