// What every process follows of sign-in: the sessions that end in others.

import type { FeedSpec } from '../parts.ts';
import { forgetSession, recallEnded } from './access.ts';

export const feeds: readonly FeedSpec[] = [
  {
    name: 'auth.sessions',
    collection: 'sessions',
    pipeline: [{ $match: { operationType: 'update', 'updateDescription.updatedFields.endedAt': { $exists: true } } }],
    onChange({ now }, change) {
      if (change.operationType === 'update') forgetSession(String(change.documentKey._id), now);
    },
    // A process that has just started would else let in who was shown out a minute before.
    onReady: recallEnded,
    onLost: recallEnded,
  },
];
