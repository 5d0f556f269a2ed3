// Who is busy when: one booking for each person and thing that takes that person's time, whichever domain it comes from; who is away,
// and at which hours somebody can be asked.
// Surprise: busy bookings of one person never overlap, and no index can say so. Whoever writes one raises `seq` of that person's diary in
// the same transaction and looks for overlaps then: of two at once one is run again, and finds the other.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { BookingKind, PersonKind, Words } from '../generated/types.ts';

export interface BookingRow {
  _id: ObjectId;
  /** Unique: `duty:<id>`, `meeting:<id>:<personId>`. The word before the first colon names the source that may move it. */
  cause: string;
  personKind: PersonKind;
  personId: ObjectId;
  kind: BookingKind;
  title: Words;
  place: Words | null;
  /** The group it happens in. */
  groupId: ObjectId | null;
  /** A path of the phone or the console. */
  link: string | null;
  startsAt: Date;
  endsAt: Date;
  /** Nothing else that is busy may stand at the same time. */
  isBusy: boolean;
  /** Between two that both ask for rest there is the shorter of the two. */
  restMinutes: number;
  reminds: boolean;
  state: 'STANDING' | 'CANCELLED';
  /** One more with every change: SEQUENCE of iCalendar. */
  seq: number;
  changedAt: Date;
  createdAt: Date;
}

export interface DiaryRow {
  /** The person. */
  _id: ObjectId;
  seq: number;
}

export interface AbsenceRow {
  _id: ObjectId;
  personKind: PersonKind;
  personId: ObjectId;
  /** Half-open. */
  from: Date;
  to: Date;
  reason: string;
  byName: string;
  createdAt: Date;
}

/** On a weekday, by the wall clock of the business zone. `to` may be `24:00`. */
export interface HoursOfDay {
  /** 1 is Monday. */
  weekday: number;
  from: string;
  to: string;
}

export interface HoursRow {
  /** The person. */
  _id: ObjectId;
  personKind: PersonKind;
  /** Empty: at any time. */
  hours: HoursOfDay[];
  changedAt: Date;
  byName: string;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const date = { type: Date, required: true };
const maybeMixed = { type: Schema.Types.Mixed, default: null };

export const bookings = declare<BookingRow>(
  'bookings',
  {
    cause: text,
    personKind: text,
    personId: id,
    kind: text,
    title: { type: Schema.Types.Mixed, required: true },
    place: maybeMixed,
    groupId: { type: Schema.Types.ObjectId, default: null },
    link: { type: String, default: null },
    startsAt: date,
    endsAt: date,
    isBusy: { type: Boolean, required: true },
    restMinutes: { type: Number, default: 0 },
    reminds: { type: Boolean, required: true },
    state: text,
    seq: { type: Number, required: true },
    changedAt: date,
    createdAt: date,
  },
  [{ keys: { cause: 1 }, unique: true }, { keys: { personId: 1, startsAt: 1, _id: 1 } }, { keys: { state: 1, startsAt: 1, _id: 1 } }],
);

export const diaries = declare<DiaryRow>('diaries', { seq: { type: Number, required: true } }, []);

export const absences = declare<AbsenceRow>(
  'absences',
  { personKind: text, personId: id, from: date, to: date, reason: text, byName: text, createdAt: date },
  [{ keys: { personId: 1, to: 1, _id: 1 } }, { keys: { to: 1, _id: 1 } }],
);

export const availableHours = declare<HoursRow>(
  'available_hours',
  { personKind: text, hours: { type: [Schema.Types.Mixed], default: [] }, changedAt: date, byName: text },
  [],
);
