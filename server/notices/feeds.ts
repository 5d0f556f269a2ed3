// Rings the bell of a person on all devices the moment something is told, whichever process told it, from what the change stream itself
// says: nothing is read again, also when a minute brings a hundred thousand reminders.

import type { ChangeStreamInsertDocument } from 'mongodb';
import type { FeedSpec } from '../parts.ts';
import type { NoticeRow } from './model.ts';

export const feeds: readonly FeedSpec[] = [
  {
    name: 'notices',
    collection: 'notices',
    pipeline: [{ $match: { operationType: 'insert' } }],
    onChange(ctx, event) {
      const { _id, personId, title, text, link, at } = (event as ChangeStreamInsertDocument<NoticeRow>).fullDocument;
      const id = _id.toHexString();
      // One key for all of a person: of many at once the last is shown, and the bell asks for the number.
      ctx.emit(`person:${personId.toHexString()}`, 'notice', { notice: { id, title, text, link, at: at.toISOString() } }, 'notice');
    },
    // A bell asks again whenever its page is opened or comes back.
    onLost: () => undefined,
  },
];
