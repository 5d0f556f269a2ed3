// Breaches of the group code: rules as data, and what they or a person have found, each with the steps that people took.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { BreachKind, ViolationRuleKind, ViolationState } from '../generated/types.ts';

export interface ViolationRuleRow {
  _id: ObjectId;
  name: string;
  kind: ViolationRuleKind;
  /** Of KEYWORDS what must not be said; of LINKS the hosts that may be linked to. */
  words: string[];
  /** Of FLOOD: so many messages within `minutes`. */
  threshold: number;
  minutes: number;
  isOn: boolean;
  byName: string;
  changedAt: Date;
  createdAt: Date;
}

export interface ViolationStepRow {
  to: ViolationState;
  at: Date;
  byName: string;
  note: string;
}

export interface ViolationRow {
  _id: ObjectId;
  groupId: ObjectId;
  distributorId: ObjectId;
  /** Null where a person has found it. */
  ruleId: ObjectId | null;
  messageId: string | null;
  /** Gone after retention, and when the member is erased. */
  excerpt: string | null;
  at: Date;
  day: DayKey;
  state: ViolationState;
  steps: ViolationStepRow[];
  /** When a person has to look at it next; null when it is over. */
  dueAt: Date | null;
  createdAt: Date;
  /** Of a patrol's report, on which a row from before patrols has nothing: unique, so that sending it again adds nothing. */
  patrolKey?: string | null;
  breach?: BreachKind | null;
  /** The member on patrol; null when that one is erased. */
  reporterId?: ObjectId | null;
  /** The patrol asks for the removal; whoever holds the group decides. */
  asksRemoval?: boolean;
  evidenceIds?: ObjectId[];
}

export const violationRules = declare<ViolationRuleRow>(
  'violation_rules',
  {
    name: { type: String, required: true },
    kind: { type: String, required: true },
    words: { type: [String], required: true },
    threshold: { type: Number, required: true },
    minutes: { type: Number, required: true },
    isOn: { type: Boolean, required: true },
    byName: { type: String, required: true },
    changedAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  [{ keys: { createdAt: 1 } }],
);

export const violations = declare<ViolationRow>(
  'violations',
  {
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    ruleId: { type: Schema.Types.ObjectId, default: null },
    messageId: { type: String, default: null },
    excerpt: { type: String, default: null },
    at: { type: Date, required: true },
    day: { type: String, required: true },
    state: { type: String, required: true },
    steps: { type: Schema.Types.Mixed, required: true },
    dueAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    patrolKey: { type: String, default: null },
    breach: { type: String, default: null },
    reporterId: { type: Schema.Types.ObjectId, default: null },
    asksRemoval: { type: Boolean, default: false },
    evidenceIds: { type: [Schema.Types.ObjectId], default: [] },
  },
  [
    { keys: { patrolKey: 1 }, unique: true, partial: { patrolKey: { $type: 'string' } } },
    { keys: { reporterId: 1, at: -1, _id: -1 }, partial: { reporterId: { $type: 'objectId' } } },
    { keys: { messageId: 1, ruleId: 1 }, unique: true, partial: { messageId: { $type: 'string' } } },
    { keys: { at: -1, _id: -1 } },
    { keys: { state: 1, at: -1, _id: -1 } },
    { keys: { groupId: 1, at: -1, _id: -1 } },
    { keys: { distributorId: 1, at: -1, _id: -1 } },
    { keys: { dueAt: 1 }, partial: { dueAt: { $type: 'date' } } },
    { keys: { at: 1 }, partial: { excerpt: { $type: 'string' } } },
  ],
);
