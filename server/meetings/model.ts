// The weekly meeting of heads: the plan that every week follows, the meetings, and what was agreed.
// Surprise: an action stands once, however often it is carried on; it names every meeting that has it on its list.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey, WeekKey } from '../core/time.ts';
import type { Attendance, MeetingActionState, MeetingItemKind, MeetingState, PersonKind, Words } from '../generated/types.ts';

export interface PersonKey {
  personKind: PersonKind;
  personId: ObjectId;
}

export interface PlanRow {
  /** There is one: HEADS. */
  _id: string;
  isOn: boolean;
  /** 1 is Monday. */
  weekday: number;
  /** `20:00` */
  at: string;
  minutes: number;
  place: string;
  attendees: PersonKey[];
}

export interface ItemRow {
  id: string;
  kind: MeetingItemKind;
  title: string;
  text: Words;
  isEdited: boolean;
}

export interface AttendeeRow extends PersonKey {
  attendance: Attendance;
}

export interface MeetingRow {
  _id: ObjectId;
  /** Unique: each week has one. */
  weekKey: WeekKey;
  startsAt: Date;
  endsAt: Date;
  place: string;
  state: MeetingState;
  agenda: ItemRow[];
  minutes: string;
  attendees: AttendeeRow[];
  /** By a person for this week alone: it does not follow the plan any more. */
  isMoved: boolean;
  /** One more with each change. */
  seq: number;
  createdAt: Date;
}

export interface MeetingActionRow {
  _id: ObjectId;
  text: string;
  ownerKind: PersonKind;
  ownerId: ObjectId;
  dueOn: DayKey;
  state: MeetingActionState;
  /** Where it was agreed, and every meeting that it was carried into. */
  meetingIds: ObjectId[];
  agreedAt: Date;
  doneAt: Date | null;
  seq: number;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const maybeEmpty = { type: String, default: '' };
const date = { type: Date, required: true };
const number = { type: Number, required: true };
const flag = { type: Boolean, default: false };
const list = { type: [Schema.Types.Mixed], default: [] };

export const plans = declare<PlanRow>(
  'meeting_plans',
  { _id: text, isOn: flag, weekday: number, at: text, minutes: number, place: maybeEmpty, attendees: list },
  [],
);

export const meetings = declare<MeetingRow>(
  'meetings',
  {
    weekKey: text,
    startsAt: date,
    endsAt: date,
    place: maybeEmpty,
    state: text,
    agenda: list,
    minutes: maybeEmpty,
    attendees: list,
    isMoved: flag,
    seq: number,
    createdAt: date,
  },
  [{ keys: { weekKey: 1 }, unique: true }, { keys: { startsAt: 1 } }, { keys: { 'attendees.personId': 1, startsAt: 1 } }],
);

export const actions = declare<MeetingActionRow>(
  'meeting_actions',
  {
    text,
    ownerKind: text,
    ownerId: id,
    dueOn: text,
    state: text,
    meetingIds: { type: [Schema.Types.ObjectId], default: [] },
    agreedAt: date,
    doneAt: { type: Date, default: null },
    seq: number,
  },
  [{ keys: { meetingIds: 1, dueOn: 1 } }, { keys: { ownerId: 1, state: 1, dueOn: 1 } }, { keys: { state: 1, dueOn: 1 } }],
);
