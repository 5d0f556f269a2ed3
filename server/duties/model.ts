// What one person has to do at one time: asked, accepted, started, done; and what of it was seen of the groups meanwhile.
// Surprise: `dueAt` is the next moment at which a sweep has to look at the row, whatever for, and null when nothing can be missed any
// more; one index over it finds all that is late, however many rows there are.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DutyKind, DutyMissedWhy, DutyState, PersonKind, Words } from '../generated/types.ts';

export interface DutyRow {
  _id: ObjectId;
  /** Why there is this duty: unique, so that assigning it again does nothing. */
  cause: string;
  kind: DutyKind;
  personKind: PersonKind;
  personId: ObjectId;
  title: Words;
  note: string | null;
  groupIds: ObjectId[];
  rotaId: ObjectId | null;
  shiftId: ObjectId | null;
  /** What it is done at: `lesson:<id>`, `live:<id>`. */
  subject: string | null;
  startsAt: Date;
  endsAt: Date;
  /** Kept free after it. */
  restMinutes: number;
  state: DutyState;
  stateSince: Date;
  answerBy: Date;
  dueAt: Date | null;
  askedAt: Date;
  answeredAt: Date | null;
  startedAt: Date | null;
  doneAt: Date | null;
  missedAt: Date | null;
  missedWhy: DutyMissedWhy | null;
  /** When the answer was missing and somebody was told; it may still be accepted. */
  lateAt: Date | null;
  needsEvidence: boolean;
  evidenceIds: ObjectId[];
  report: string | null;
  /** What it is worth when it is done. */
  points: number;
  /** 0–100, by staff. */
  score: number | null;
  scoreNote: string | null;
  scoredByName: string | null;
  /** Why it was withdrawn. */
  reason: Words | null;
  /** Who had it before, the first one first. */
  handed: { personKind: PersonKind; personId: ObjectId; at: Date; byName: string }[];
  /** +1 with each move and each hand-over. */
  seq: number;
  createdAt: Date;
}

const id = { type: Schema.Types.ObjectId, required: true };
const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };

export const duties = declare<DutyRow>(
  'duties',
  {
    cause: text,
    kind: text,
    personKind: text,
    personId: id,
    title: { type: Schema.Types.Mixed, required: true },
    note: maybeText,
    groupIds: { type: [Schema.Types.ObjectId], default: [] },
    rotaId: maybeId,
    shiftId: maybeId,
    subject: maybeText,
    startsAt: date,
    endsAt: date,
    restMinutes: { type: Number, default: 0 },
    state: text,
    stateSince: date,
    answerBy: date,
    dueAt: maybeDate,
    askedAt: date,
    answeredAt: maybeDate,
    startedAt: maybeDate,
    doneAt: maybeDate,
    missedAt: maybeDate,
    missedWhy: maybeText,
    lateAt: maybeDate,
    needsEvidence: { type: Boolean, default: false },
    evidenceIds: { type: [Schema.Types.ObjectId], default: [] },
    report: maybeText,
    points: { type: Number, required: true },
    score: { type: Number, default: null },
    scoreNote: maybeText,
    scoredByName: maybeText,
    reason: { type: Schema.Types.Mixed, default: null },
    handed: { type: [Schema.Types.Mixed], default: [] },
    seq: { type: Number, required: true },
    createdAt: date,
  },
  [
    { keys: { cause: 1 }, unique: true },
    { keys: { dueAt: 1, _id: 1 }, partial: { dueAt: { $type: 'date' } } },
    { keys: { personId: 1, startsAt: 1, _id: 1 } },
    { keys: { groupIds: 1, startsAt: 1, _id: 1 } },
    { keys: { rotaId: 1, startsAt: 1, _id: 1 }, partial: { rotaId: { $type: 'objectId' } } },
    { keys: { startsAt: 1, _id: 1 } },
    { keys: { state: 1, startsAt: 1, _id: 1 } },
    { keys: { subject: 1 }, partial: { subject: { $type: 'string' } } },
  ],
);
