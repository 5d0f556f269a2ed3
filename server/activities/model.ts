// What groups do in a week, in three layers: the model of a tier in versions, the plan of a tier for one week, and the activities of each
// group that follow from it.
// Surprise: what is changed for one week alone stands in the plan (for the tier) or on the activity (for one group), never in the model;
// each cell of a plan counts its changes (`seq`), and an activity is behind as long as its `cellSeq` is smaller.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey, WeekKey, Weekday } from '../core/time.ts';
import type { ActivityEdit, ActivityKind, ActivityState, Tier, WeeklyModelState } from '../generated/types.ts';

/** One box of the grid. `id` stays through all versions, so that what moves is known to be the same. */
export interface CellRow {
  id: string;
  weekday: Weekday;
  /** `10:00`, on the business clock. */
  at: string;
  minutes: number;
  kind: ActivityKind;
  title: string;
  /** Posted to each group when it begins; null posts nothing. */
  text: string | null;
}

export interface WeeklyModelRow {
  _id: ObjectId;
  tier: Tier;
  version: number;
  state: WeeklyModelState;
  cells: CellRow[];
  publishedAt: Date | null;
  byName: string;
  createdAt: Date;
}

export interface PlannedCell extends CellRow {
  /** One more with each change. */
  seq: number;
  isCancelled: boolean;
  /** Changed, taken out or added for this week alone: the model does not touch it any more. */
  isEdited: boolean;
  /** Added for this week alone. */
  isExtra: boolean;
}

export interface WeekPlanRow {
  /** `NEW:2026-W47`. */
  _id: string;
  tier: Tier;
  weekKey: WeekKey;
  modelVersion: number;
  cells: PlannedCell[];
  /** One more with each change: of two at once the second decides anew. */
  seq: number;
  /** Groups that have been given it. */
  groups: number;
}

export interface GroupActivityRow {
  _id: ObjectId;
  /** `<group>:<cell>:<week>`: each once. */
  cause: string;
  groupId: ObjectId;
  tier: Tier;
  cellId: string;
  weekKey: WeekKey;
  day: DayKey;
  kind: ActivityKind;
  title: string;
  text: string | null;
  startsAt: Date;
  endsAt: Date;
  state: ActivityState;
  isEdited: boolean;
  /** For whom it was changed in its week; null: as the model says. What was changed for the group alone follows nothing any more. */
  editedFor: ActivityEdit | null;
  /** For calendars: one more with each change. */
  seq: number;
  /** Of the planned cell that it follows. */
  cellSeq: number;
  modelVersion: number;
  /** When its text goes to the group; null: nothing to post, or posted. */
  postAt: Date | null;
  sentAt: Date | null;
  changedAt: Date;
}

const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const number = { type: Number, required: true };
const cells = { type: [Schema.Types.Mixed], required: true };

export const weeklyModels = declare<WeeklyModelRow>(
  'weekly_models',
  { tier: text, version: number, state: text, cells, publishedAt: maybeDate, byName: text, createdAt: date },
  [
    { keys: { tier: 1, version: 1 }, unique: true },
    // One draft of a tier at a time.
    { keys: { tier: 1 }, unique: true, partial: { state: 'DRAFT' } },
  ],
);

export const weekPlans = declare<WeekPlanRow>(
  'week_plans',
  { _id: text, tier: text, weekKey: text, modelVersion: number, cells, seq: number, groups: { type: Number, default: 0 } },
  [{ keys: { tier: 1, weekKey: 1 }, unique: true }],
);

export const activities = declare<GroupActivityRow>(
  'activities',
  {
    cause: text,
    groupId: { type: Schema.Types.ObjectId, required: true },
    tier: text,
    cellId: text,
    weekKey: text,
    day: text,
    kind: text,
    title: text,
    text: maybeText,
    startsAt: date,
    endsAt: date,
    state: text,
    isEdited: { type: Boolean, default: false },
    editedFor: maybeText,
    seq: number,
    cellSeq: number,
    modelVersion: number,
    postAt: maybeDate,
    sentAt: maybeDate,
    changedAt: date,
  },
  [
    { keys: { cause: 1 }, unique: true },
    { keys: { groupId: 1, startsAt: 1 } },
    // What differs from the plan of its tier.
    { keys: { tier: 1, weekKey: 1 }, partial: { editedFor: 'GROUP' } },
    // What the clock looks for: texts that are due, and activities that are over.
    { keys: { postAt: 1 }, partial: { postAt: { $type: 'date' } } },
    { keys: { endsAt: 1 }, partial: { state: 'PLANNED' } },
  ],
);
