// Tells the screens of the staff that a timetable has moved, whichever process moved it.

import type { FeedSpec } from '../parts.ts';

interface Seen {
  campaignId: { toHexString(): string };
}

export const feeds: readonly FeedSpec[] = [
  {
    name: 'timetables',
    collection: 'phase_actions',
    pipeline: [{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }],
    fullDocument: 'updateLookup',
    onChange(ctx, change) {
      const row = 'fullDocument' in change ? (change.fullDocument as Seen | null | undefined) : null;
      if (!row) return;
      const campaignId = row.campaignId.toHexString();
      ctx.emit('staff', 'timetable', { campaignId }, campaignId);
    },
    onLost: () => undefined,
  },
];
