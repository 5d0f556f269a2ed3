// How many members of each group have not acknowledged the rules in force, as of last night: to count it goes through every stay, which
// nobody waits for who opens a page. Everything else on the page of today is read when it is asked for.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';

export interface LackingRow {
  /** The group's. */
  _id: ObjectId;
  version: number;
  count: number;
  /** When the version was published. */
  since: Date;
  countedAt: Date;
}

export const lacking = declare<LackingRow>(
  'due_acknowledgements',
  {
    _id: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    count: { type: Number, required: true },
    since: { type: Date, required: true },
    countedAt: { type: Date, required: true },
  },
  [],
);
