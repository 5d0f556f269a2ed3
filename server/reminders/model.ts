// What is to be told before something booked begins: one row for each booking, offset and change, written with the booking itself and
// swept in batches by (state, dueAt).

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { PersonKind } from '../generated/types.ts';
import type { Offset } from './rules.ts';

export interface ReminderRow {
  _id: ObjectId;
  bookingId: ObjectId;
  bookingSeq: number;
  personKind: PersonKind;
  personId: ObjectId;
  offset: Offset;
  /** Within the working hours of the person, and before the start. */
  dueAt: Date;
  /** When what it reminds of begins. */
  startsAt: Date;
  state: 'WAITING' | 'SENT' | 'WITHDRAWN';
  /** The batch that has it, and until when that one is taken to be alive. */
  holder: string | null;
  leaseUntil: Date | null;
  sentAt: Date | null;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };

const KEPT_SECONDS = 30 * 86_400;

export const reminders = declare<ReminderRow>(
  'reminders',
  {
    bookingId: id,
    bookingSeq: { type: Number, required: true },
    personKind: text,
    personId: id,
    offset: text,
    dueAt: date,
    startsAt: date,
    state: text,
    holder: { type: String, default: null },
    leaseUntil: maybeDate,
    sentAt: maybeDate,
  },
  [
    { keys: { bookingId: 1, offset: 1, bookingSeq: 1 }, unique: true },
    { keys: { state: 1, dueAt: 1, _id: 1 } },
    { keys: { holder: 1 }, partial: { holder: { $type: 'string' } } },
    { keys: { personId: 1 } },
    { keys: { startsAt: 1 }, expireAfterSeconds: KEPT_SECONDS },
  ],
);
