// What the program tells one person, in the app: kept until it is old, unread until the person has looked.
// Surprise: a notice has a cause that is unique for good, so that telling the same thing again, by whichever process, tells nothing.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { PersonKind, Words } from '../generated/types.ts';

export interface NoticeRow {
  _id: ObjectId;
  /** `reminder:<id>`, `duty:<id>:3:asked`. */
  cause: string;
  personKind: PersonKind;
  personId: ObjectId;
  title: Words;
  text: Words;
  /** A path of the phone (`/duties/<id>`) for members, of the console for the staff. */
  link: string | null;
  at: Date;
  seenAt: Date | null;
  /** Not true any more: it is shown to nobody. */
  withdrawnAt: Date | null;
  /** When it is forgotten. */
  expiresAt: Date;
}

const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };

export const notices = declare<NoticeRow>(
  'notices',
  {
    cause: { type: String, required: true },
    personKind: { type: String, required: true },
    personId: { type: Schema.Types.ObjectId, required: true },
    title: { type: Schema.Types.Mixed, required: true },
    text: { type: Schema.Types.Mixed, required: true },
    link: { type: String, default: null },
    at: date,
    seenAt: maybeDate,
    withdrawnAt: maybeDate,
    expiresAt: date,
  },
  [{ keys: { cause: 1 }, unique: true }, { keys: { personId: 1, at: -1, _id: -1 } }, { keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
);
