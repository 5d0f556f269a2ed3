// The profiles of those who look after groups, who held which group and when, and proposals for giving groups to others.
// Surprise: `groups` is no figure to show but the guard of the capacity: whoever gives a group to somebody raises it by a conditional
// update in the same transaction, and `revision` tells a proposal that something about its people has changed since.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { AssignCheckKind, AssignMethod, OperatorLevel, ProposalState, Tier, Words } from '../generated/types.ts';

export interface LeaveRow {
  from: DayKey;
  /** The last day of it. */
  to: DayKey;
  reason: string;
}

export interface OperatorRow {
  /** That of the member of staff. */
  _id: ObjectId;
  level: OperatorLevel;
  skills: Tier[];
  /** As regions begin: `浙江`. Empty: anywhere. */
  provinces: string[];
  /** 1 is Monday. */
  workingDays: number[];
  leaves: LeaveRow[];
  /** The last day with us. */
  leavesOn: DayKey | null;
  /** Held now; never above the capacity of the level. */
  groups: number;
  /** One more with every change of the profile and of `groups`. */
  revision: number;
  createdAt: Date;
}

export interface HoldingRow {
  _id: ObjectId;
  groupId: ObjectId;
  operatorId: ObjectId;
  from: Date;
  until: Date | null;
  /** To whom it went; null while it is held, and when the group was closed. */
  toId: ObjectId | null;
  /** Written by the one who handed over. */
  note: string | null;
  noteAt: Date | null;
  noteDueAt: Date | null;
  /** By which the holder got the group. */
  proposalId: ObjectId | null;
  byName: string;
}

export interface MoveRow {
  groupId: ObjectId;
  number: string;
  name: string;
  tier: Tier | null;
  province: string;
  members: number;
  fromId: ObjectId | null;
  toId: ObjectId;
  /** The group's holderSeq on which the move was decided. */
  seq: number;
  /** Thousandths of an ordinary group. */
  weight: number;
  reason: Words;
}

export interface LoadRow {
  operatorId: ObjectId;
  name: string;
  level: OperatorLevel;
  /** On which the proposal was decided. */
  revision: number;
  capacity: number;
  isLeaving: boolean;
  leavesOn: DayKey | null;
  groupsBefore: number;
  groupsAfter: number;
  weightBefore: number;
  weightAfter: number;
}

export interface CheckRow {
  what: AssignCheckKind;
  met: number;
  of: number;
  /** False for what is only aimed at. */
  isHard: boolean;
}

export interface ConstraintsRow {
  /** Between whom; empty: everybody. */
  operatorIds: ObjectId[];
  band: { least: number; most: number } | null;
  mustMatchSkill: boolean;
  mustMatchProvince: boolean;
  takesUnheld: boolean;
}

export interface CostRow {
  moves: number;
  fewestMoves: number;
  /** Present in the groups that move. */
  members: number;
  /** Highest less lowest load in basis points, among those who stay. */
  spreadBefore: number;
  spreadAfter: number;
  /** The highest load that any assignment must have, in basis points. */
  lowerBound: number;
  maxAfter: number;
}

export interface ProposalRow {
  _id: ObjectId;
  method: AssignMethod;
  constraints: ConstraintsRow;
  leavingId: ObjectId | null;
  state: ProposalState;
  /** Kept as a draft with what somebody wrote to it; null while nobody has. */
  note: string | null;
  isKept: boolean;
  moves: MoveRow[];
  loads: LoadRow[];
  cost: CostRow;
  checks: CheckRow[];
  milliseconds: number;
  createdAt: Date;
  byName: string;
  closedAt: Date | null;
  closedByName: string | null;
  /** Nobody kept it: gone by then. Null once kept, applied or discarded. */
  expiresAt: Date | null;
}

const id = { type: Schema.Types.ObjectId, required: true };
const idOrNull = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const textOrNull = { type: String, default: null };
const number = { type: Number, required: true };
const date = { type: Date, required: true };
const dateOrNull = { type: Date, default: null };

export const operators = declare<OperatorRow>(
  'operators',
  {
    level: text,
    skills: { type: [String], default: [] },
    provinces: { type: [String], default: [] },
    workingDays: { type: [Number], default: [] },
    leaves: { type: [Schema.Types.Mixed], default: [] },
    leavesOn: textOrNull,
    groups: number,
    revision: number,
    createdAt: date,
  },
  [],
);

export const holdings = declare<HoldingRow>(
  'group_holdings',
  {
    groupId: id,
    operatorId: id,
    from: date,
    until: dateOrNull,
    toId: idOrNull,
    note: textOrNull,
    noteAt: dateOrNull,
    noteDueAt: dateOrNull,
    proposalId: idOrNull,
    byName: text,
  },
  [
    // A group has one holder.
    { keys: { groupId: 1 }, unique: true, partial: { until: null } },
    { keys: { groupId: 1, from: -1, _id: -1 } },
    { keys: { operatorId: 1, from: -1, _id: -1 } },
  ],
);

export const proposals = declare<ProposalRow>(
  'assignment_proposals',
  {
    method: text,
    constraints: { type: Schema.Types.Mixed, required: true },
    leavingId: idOrNull,
    state: text,
    note: textOrNull,
    isKept: { type: Boolean, required: true },
    moves: { type: [Schema.Types.Mixed], default: [] },
    loads: { type: [Schema.Types.Mixed], default: [] },
    cost: { type: Schema.Types.Mixed, required: true },
    checks: { type: [Schema.Types.Mixed], default: [] },
    milliseconds: number,
    createdAt: date,
    byName: text,
    closedAt: dateOrNull,
    closedByName: textOrNull,
    expiresAt: dateOrNull,
  },
  [{ keys: { createdAt: -1, _id: -1 } }, { keys: { state: 1, createdAt: -1, _id: -1 } }, { keys: { expiresAt: 1 }, expireAfterSeconds: 0 }],
);
