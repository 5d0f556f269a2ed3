// Policies with their versions, what a business day's percentile conditions came to, what each day's moves add up to, and
// objections. Standings and TierChanges lie with the person (distributors/model.ts), so that a move is one write.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { Metric, MetricWindow, ObjectionState, Tier, TierPolicyState } from '../generated/types.ts';
import type { TierRule } from './policy.rules.ts';

export interface TierPolicyRow {
  _id: ObjectId;
  /** From 1, unique. */
  version: number;
  state: TierPolicyState;
  revision: number;
  rule: TierRule;
  /** In force from this day on; null until published. Of several, the latest `from` counts, then the highest version. */
  from: DayKey | null;
  basedOn: number | null;
  note: string;
  createdById: string | null;
  createdByName: string;
  createdAt: Date;
  publishedByName: string | null;
  publishedAt: Date | null;
  /** A draft that was thrown away: nobody finds it any more, but its number is not given out again. */
  withdrawnAt?: Date | null;
}

/** The value that stands on the place of a share: the best `topBasisPoints` of everybody have at least this. */
export interface Cutoff {
  metric: Metric;
  window: MetricWindow;
  topBasisPoints: number;
  value: number;
}

/** Made once for a day and a version, by the full run, and kept: whoever decides on that day decides by the same values. */
export interface CutoffsRow {
  _id: ObjectId;
  day: DayKey;
  version: number;
  cutoffs: Cutoff[];
  at: Date;
}

/** A closed business day: a view of the TierChanges, and the report of the full run that began it. */
export interface TierDayRow {
  /** The day. */
  _id: DayKey;
  /** At the end of the day; null while the day is open. */
  counts: Record<Tier, number> | null;
  /** `NEW>MID`: how many. */
  moves: Record<string, number>;
  /** The full run of this day, once finished. */
  run: {
    finishedAt: Date;
    policyVersion: number;
    people: number;
    promoted: number;
    demoted: number;
    graceBegun: number;
    graceEnded: number;
    milliseconds: number;
  } | null;
}

/** What an engine writes to see it come back: everything that was committed before it has been told by then. */
export interface MarkRow {
  /** The engine's own. */
  _id: string;
  count: number;
  at: Date;
}

export interface ObjectionRow {
  _id: ObjectId;
  distributorId: ObjectId;
  text: string;
  at: Date;
  dueAt: Date;
  state: ObjectionState;
  /** When it was raised. */
  tier: Tier;
  answer: string | null;
  answeredAt: Date | null;
  answeredById: string | null;
  answeredByName: string | null;
  isGranted: boolean | null;
}

export const tierPolicies = declare<TierPolicyRow>(
  'tier_policies',
  {
    version: { type: Number, required: true },
    state: { type: String, required: true },
    revision: { type: Number, required: true },
    rule: { type: Schema.Types.Mixed, required: true },
    from: { type: String, default: null },
    basedOn: { type: Number, default: null },
    note: { type: String, default: '' },
    createdById: { type: String, default: null },
    createdByName: { type: String, required: true },
    createdAt: { type: Date, required: true },
    publishedByName: { type: String, default: null },
    publishedAt: { type: Date, default: null },
    withdrawnAt: { type: Date, default: null },
  },
  [{ keys: { version: 1 }, unique: true }],
);

export const tierCutoffs = declare<CutoffsRow>(
  'tier_cutoffs',
  {
    day: { type: String, required: true },
    version: { type: Number, required: true },
    cutoffs: { type: [Schema.Types.Mixed], default: [] },
    at: { type: Date, required: true },
  },
  [{ keys: { day: 1, version: 1 }, unique: true }],
);

export const tierDays = declare<TierDayRow>(
  'tier_days',
  {
    _id: { type: String, required: true },
    counts: { type: Schema.Types.Mixed, default: null },
    moves: { type: Schema.Types.Mixed, default: {} },
    run: { type: Schema.Types.Mixed, default: null },
  },
  [],
);

export const tierMarks = declare<MarkRow>(
  'tier_marks',
  { _id: { type: String, required: true }, count: { type: Number, required: true }, at: { type: Date, required: true } },
  [{ keys: { at: 1 }, expireAfterSeconds: 86_400 }],
);

export const objections = declare<ObjectionRow>(
  'tier_objections',
  {
    distributorId: { type: Schema.Types.ObjectId, required: true },
    text: { type: String, required: true },
    at: { type: Date, required: true },
    dueAt: { type: Date, required: true },
    state: { type: String, required: true },
    tier: { type: String, required: true },
    answer: { type: String, default: null },
    answeredAt: { type: Date, default: null },
    answeredById: { type: String, default: null },
    answeredByName: { type: String, default: null },
    isGranted: { type: Boolean, default: null },
  },
  [
    // One open objection a member.
    { keys: { distributorId: 1 }, unique: true, partial: { state: 'OPEN' } },
    { keys: { distributorId: 1, at: -1 } },
    // Open ones first: of the two states it is the later word.
    { keys: { state: -1, dueAt: 1, _id: 1 } },
    { keys: { state: 1, answeredAt: -1, _id: -1 } },
  ],
);
