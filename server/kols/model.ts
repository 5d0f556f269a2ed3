// KOLs: one row for each nomination with all that becomes of it, the seats that limit them, the nightly candidates, and the settled
// statements. Surprise: a nomination takes its seats at once, as an invite holds its place: who says yes is not told that it is full.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey, MonthKey } from '../core/time.ts';
import type { DutyKind, KolAct, KolConcern, KolCriterion, KolState, PointsKind, Tier, Words } from '../generated/types.ts';

export interface KolEventRow {
  at: Date;
  act: KolAct;
  /** Null for the program. */
  byName: string | null;
  reason: string | null;
  termFrom: DayKey | null;
  termTo: DayKey | null;
  groupId: ObjectId | null;
}

export interface KolRow {
  _id: ObjectId;
  distributorId: ObjectId;
  state: KolState;
  stateSince: Date;
  /** Nominated, accepted or appointed: a member has one. */
  isOpen: boolean;
  /** Appointed, and the term has begun: the mark at the member and the role in the groups follow it. */
  isActive: boolean;
  /** Whose seat it holds. */
  tier: Tier;
  groupIds: ObjectId[];
  dutyKinds: DutyKind[];
  termFrom: DayKey;
  /** The last day. */
  termTo: DayKey;
  answerBy: Date | null;
  nominatedById: ObjectId | null;
  nominatedByName: string;
  reason: string;
  concern: KolConcern | null;
  /** Up to which last day it was told that the term ends soon. */
  expiryTold: DayKey | null;
  dutiesDone: number;
  dutiesMissed: number;
  history: KolEventRow[];
  seq: number;
  createdAt: Date;
}

export interface KolSeatRow {
  /** `GROUP:<id>` or `TIER:<tier>`. */
  _id: string;
  taken: number;
}

export interface KolReasonRow {
  criterion: KolCriterion;
  value: number;
  points: number;
  weight: number;
  words: Words;
}

export interface KolCandidateRow {
  /** The member. */
  _id: ObjectId;
  day: DayKey;
  tier: Tier;
  groupIds: ObjectId[];
  score: number;
  reasons: KolReasonRow[];
}

export interface StatementLineRow {
  cause: string;
  kind: PointsKind;
  words: Words;
  points: number;
  at: Date;
}

export interface KolStatementRow {
  /** `<member>:<month>`. */
  _id: string;
  distributorId: ObjectId;
  monthKey: MonthKey;
  lines: StatementLineRow[];
  total: number;
  settledAt: Date;
  signature: string;
}

const id = { type: Schema.Types.ObjectId, required: true };
const text = { type: String, required: true };
const date = { type: Date, required: true };
const count = { type: Number, default: 0 };

export const kols = declare<KolRow>(
  'kols',
  {
    distributorId: id,
    state: text,
    stateSince: date,
    isOpen: { type: Boolean, required: true },
    isActive: { type: Boolean, required: true },
    tier: text,
    groupIds: { type: [Schema.Types.ObjectId], default: [] },
    dutyKinds: { type: [String], default: [] },
    termFrom: text,
    termTo: text,
    answerBy: { type: Date, default: null },
    nominatedById: { type: Schema.Types.ObjectId, default: null },
    nominatedByName: text,
    reason: { type: String, default: '' },
    concern: { type: String, default: null },
    expiryTold: { type: String, default: null },
    dutiesDone: count,
    dutiesMissed: count,
    history: { type: [Schema.Types.Mixed], default: [] },
    seq: count,
    createdAt: date,
  },
  [
    { keys: { distributorId: 1 }, unique: true, partial: { isOpen: true } },
    { keys: { distributorId: 1, createdAt: -1 } },
    { keys: { stateSince: -1, _id: -1 } },
    { keys: { state: 1, stateSince: -1, _id: -1 } },
    { keys: { state: 1, termTo: 1, _id: 1 } },
    { keys: { groupIds: 1, state: 1 } },
    { keys: { dutiesDone: -1, _id: -1 } },
  ],
);

export const kolSeats = declare<KolSeatRow>('kol_seats', { _id: text, taken: { type: Number, required: true } }, []);

export const kolCandidates = declare<KolCandidateRow>(
  'kol_candidates',
  {
    day: text,
    tier: text,
    groupIds: { type: [Schema.Types.ObjectId], default: [] },
    score: { type: Number, required: true },
    reasons: { type: [Schema.Types.Mixed], default: [] },
  },
  [
    { keys: { score: -1, _id: -1 } },
    { keys: { tier: 1, score: -1, _id: -1 } },
    { keys: { groupIds: 1, score: -1, _id: -1 } },
    { keys: { day: 1 } },
  ],
);

export const kolStatements = declare<KolStatementRow>(
  'kol_statements',
  {
    _id: text,
    distributorId: id,
    monthKey: text,
    lines: { type: [Schema.Types.Mixed], default: [] },
    total: { type: Number, required: true },
    settledAt: date,
    signature: text,
  },
  [{ keys: { distributorId: 1, monthKey: -1 } }, { keys: { monthKey: -1, _id: -1 } }],
);
