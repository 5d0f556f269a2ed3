// What goes down from the staff into groups through KOLs, and what comes up from members through them: each with who has read it, and
// with an answer.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { PersonKind, RelayDirection, RelayState } from '../generated/types.ts';

export interface RelayReaderRow {
  distributorId: ObjectId;
  /** Of the relay's groups those that this one passes it on in. */
  groupIds: ObjectId[];
  /** Read it. */
  acknowledgedAt: Date | null;
  /** Passed it on in the groups. */
  passedAt: Date | null;
}

export interface RelayRow {
  _id: ObjectId;
  /** Made by the phone for what goes up, so that sending it again adds nothing; null of what goes down. */
  key: string | null;
  direction: RelayDirection;
  title: string;
  text: string;
  groupIds: ObjectId[];
  byKind: PersonKind;
  byId: ObjectId;
  /** As it is kept for good: of staff the work name, of a member the number. */
  byName: string;
  /** Until when it is to be passed on. */
  dueAt: Date | null;
  /** When it was overdue and whoever holds the groups was told. */
  lateAt: Date | null;
  state: RelayState;
  /** Of what goes down: through whom. */
  readers: RelayReaderRow[];
  /** How many members of the groups have read it. */
  members: number;
  /** Of what goes up: which announcement it is about. */
  aboutId: ObjectId | null;
  /** How many members said so. */
  voices: number;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  createdAt: Date;
}

/** A member of a group has read it: one for each. */
export interface RelayReadRow {
  /** `<relay>:<distributor>`. */
  _id: string;
  relayId: ObjectId;
  distributorId: ObjectId;
  at: Date;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };

export const relays = declare<RelayRow>(
  'relays',
  {
    key: { type: String, default: null },
    direction: text,
    title: text,
    text,
    groupIds: { type: [Schema.Types.ObjectId], required: true },
    byKind: text,
    byId: id,
    byName: text,
    dueAt: maybeDate,
    lateAt: maybeDate,
    state: text,
    readers: { type: [Schema.Types.Mixed], default: [] },
    members: { type: Number, default: 0 },
    aboutId: { type: Schema.Types.ObjectId, default: null },
    voices: { type: Number, default: 0 },
    answer: { type: String, default: null },
    answeredByName: { type: String, default: null },
    answeredAt: maybeDate,
    createdAt: date,
  },
  [
    { keys: { key: 1 }, unique: true, partial: { key: { $type: 'string' } } },
    { keys: { direction: 1, createdAt: -1, _id: -1 } },
    { keys: { direction: 1, state: 1, createdAt: -1, _id: -1 } },
    { keys: { 'readers.distributorId': 1, createdAt: -1 } },
    { keys: { byId: 1, createdAt: -1, _id: -1 } },
    { keys: { groupIds: 1, createdAt: -1, _id: -1 } },
    { keys: { state: 1, dueAt: 1 }, partial: { lateAt: null } },
  ],
);

export const relayReads = declare<RelayReadRow>('relay_reads', { _id: text, relayId: id, distributorId: id, at: date }, [
  { keys: { relayId: 1 } },
  { keys: { distributorId: 1 } },
]);
