// Every serving process takes the marks that one of them wrote, and forgets the names of members who changed their consent.

import type { FeedSpec } from '../parts.ts';
import type { BoardMarkRow } from './model.ts';
import { takeMark, takeMarks } from './marks.ts';
import { forgetNames } from './names.ts';

export const feeds: readonly FeedSpec[] = [
  {
    name: 'board-marks',
    collection: 'board_marks',
    pipeline: [{ $match: { operationType: { $in: ['insert', 'update', 'replace'] } } }],
    fullDocument: 'updateLookup',
    onReady: takeMarks,
    onChange(ctx, change) {
      const row = 'fullDocument' in change ? (change.fullDocument as BoardMarkRow | null | undefined) : null;
      if (row) takeMark(ctx, row);
    },
    onLost: takeMarks,
  },
  {
    name: 'board-consents',
    collection: 'board_consents',
    onChange(ctx, change) {
      if ('documentKey' in change) forgetNames(ctx, String(change.documentKey._id));
    },
    onLost: (ctx) => forgetNames(ctx),
  },
];
