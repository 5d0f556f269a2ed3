// Secret links to calendars. Only a digest of the secret is kept: whoever reads the database cannot read anybody's calendar with it.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { PersonKind } from '../generated/types.ts';

export interface CalendarFeedRow {
  _id: ObjectId;
  /** SHA-256 of the secret, in hexadecimal. */
  digest: string;
  personKind: PersonKind;
  personId: ObjectId;
  /** 0 to 4: one of so many of a person has each, so that nobody has more. */
  place: number;
  createdAt: Date;
  /** To the hour. */
  lastReadAt: Date | null;
}

export const calendarFeeds = declare<CalendarFeedRow>(
  'calendar_feeds',
  {
    digest: { type: String, required: true },
    personKind: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    place: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    lastReadAt: { type: Date, default: null },
  },
  [
    { keys: { digest: 1 }, unique: true },
    { keys: { personId: 1, place: 1 }, unique: true },
  ],
);
