// Distributors: one document for each person with a paid membership. The phone number is encrypted; `phoneIndex` is the keyed
// digest by which it is found again.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { Comparison, Metric, MetricWindow, Tier, TierChangeKind } from '../generated/types.ts';

/**
 * Where a member stands. What it is follows from the tiers' rules; it is kept here so that lists, pages and a nightly run find it
 * with the person, and so that a move is one write: the standing and the TierChange that led to it change together.
 */
export interface StandingRow {
  tier: Tier;
  /** The business day of the last change of tier; of joining, without one. */
  since: DayKey;
  /** The tier at the end of the day before `since`: teams are drawn by the tiers of the morning. */
  before: Tier;
  graceSince: DayKey | null;
  /** The day on which the tier goes down if what keeps it is still missing. */
  graceUntil: DayKey | null;
  /** The first day on which the tier may go down again. */
  protectedUntil: DayKey | null;
  /** `until` is the last day on which it holds. */
  pin: { tier: Tier; until: DayKey; reason: string; byId: string; byName: string; at: Date } | null;
  /** The day of the last rise to the middle or to head, by rule or by a person. */
  risenOn: DayKey | null;
  /** Whose groups the member is still in; null when they fit the tier, or when a person has confirmed the move. */
  groupsOf: Tier | null;
  /** How many changes there are: a write names the number it was decided upon. */
  seq: number;
}

/** One condition as it stood when it decided. */
export interface ConditionValueRow {
  tier: Tier;
  isForKeeping: boolean;
  metric: Metric;
  window: MetricWindow;
  comparison: Comparison;
  /** After hysteresis, and with a share turned into a value. */
  threshold: number;
  topBasisPoints: number | null;
  value: number;
  isMet: boolean;
  group: number;
  groupKind: 'ALL' | 'ANY';
}

export interface TierChangeRow {
  seq: number;
  kind: TierChangeKind;
  from: Tier;
  to: Tier;
  day: DayKey;
  at: Date;
  /** Null where a person decided. */
  policyVersion: number | null;
  /** The end of the grace or of the pin that begins here. */
  until: DayKey | null;
  reason: string | null;
  byName: string | null;
  conditions: ConditionValueRow[];
}

export interface SponsorMoveRow {
  at: Date;
  fromNo: string | null;
  toNo: string | null;
  reason: string;
  byName: string;
}

/** A member as everything but the history reads it: `changes` may be long, and only an explanation of the past asks for it. */
export interface DistributorRow {
  _id: ObjectId;
  memberNo: string;
  name: string;
  /** `浙江 杭州`; empty where it is not known. */
  region: string;
  /** The first word of the region, by which lists are filtered; empty where it is not known. */
  province: string;
  /** Encrypted under `{ field: 'distributor.phone', ownerId }`; null where none is known. */
  phone: string | null;
  phoneIndex: string | null;
  joinedAt: Date;
  /** The business day of `joinedAt`. */
  joinedDay: string;
  /** As the shop told it; `sponsorId` follows when that sponsor is known. */
  sponsorNo: string | null;
  sponsorId: ObjectId | null;
  /** How many have this one as their `sponsorId`: a view, written in the transaction that links them. */
  directDownline: number;
  isKol: boolean;
  standing: StandingRow;
  /** Up to which of them the member has been told and has looked. */
  seenChanges: number;
  sponsorMoves: SponsorMoveRow[];
  /** Since when nothing personal is known of the member any more. */
  erasedAt: Date | null;
  createdAt: Date;
}

/** A member as it is stored. */
export interface WholeDistributorRow extends DistributorRow {
  /** Every TierChange, the first one first: only ever added to. */
  changes: TierChangeRow[];
}

/** What reads everything but the history. */
export const WITHOUT_CHANGES = { changes: 0 } as const;

export const distributors = declare<WholeDistributorRow>(
  'distributors',
  {
    memberNo: { type: String, required: true },
    name: { type: String, required: true },
    region: { type: String, default: '' },
    province: { type: String, default: '' },
    phone: { type: String, default: null },
    phoneIndex: { type: String, default: null },
    joinedAt: { type: Date, required: true },
    joinedDay: { type: String, required: true },
    sponsorNo: { type: String, default: null },
    sponsorId: { type: Schema.Types.ObjectId, default: null },
    directDownline: { type: Number, default: 0 },
    isKol: { type: Boolean, default: false },
    standing: {
      tier: { type: String, required: true },
      since: { type: String, required: true },
      before: { type: String, required: true },
      graceSince: { type: String, default: null },
      graceUntil: { type: String, default: null },
      protectedUntil: { type: String, default: null },
      pin: { type: Schema.Types.Mixed, default: null },
      risenOn: { type: String, default: null },
      groupsOf: { type: String, default: null },
      seq: { type: Number, default: 0 },
    },
    changes: { type: [Schema.Types.Mixed], default: [] },
    seenChanges: { type: Number, default: 0 },
    sponsorMoves: { type: [Schema.Types.Mixed], default: [] },
    erasedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { memberNo: 1 }, unique: true },
    { keys: { joinedAt: -1, _id: -1 } },
    { keys: { name: 1, _id: 1 } },
    { keys: { province: 1, joinedAt: -1, _id: -1 } },
    { keys: { region: 1, joinedAt: -1, _id: -1 } },
    { keys: { phoneIndex: 1 }, partial: { phoneIndex: { $type: 'string' } } },
    { keys: { sponsorId: 1, joinedAt: -1 } },
    { keys: { 'standing.tier': 1, joinedAt: -1, _id: -1 } },
    { keys: { isKol: 1, _id: 1 }, partial: { isKol: true } },
    { keys: { 'standing.graceUntil': 1, _id: 1 }, partial: { 'standing.graceUntil': { $type: 'string' } } },
    { keys: { 'standing.pin.until': 1, _id: 1 }, partial: { 'standing.pin.until': { $type: 'string' } } },
    { keys: { 'standing.groupsOf': 1, 'standing.tier': 1, _id: 1 }, partial: { 'standing.groupsOf': { $type: 'string' } } },
    { keys: { 'changes.day': 1, _id: 1 } },
    { keys: { erasedAt: 1 }, partial: { erasedAt: { $type: 'date' } } },
    // Those who wait for a sponsor that has not come in yet.
    { keys: { sponsorNo: 1 }, partial: { sponsorId: null } },
  ],
);

/** Touched by each transaction that changes links between members who are in; see links.ts. */
export interface GuardRow {
  _id: string;
  touched: number;
}

export const guards = declare<GuardRow>(
  'distributor_guards',
  { _id: { type: String, required: true }, touched: { type: Number, required: true } },
  [],
);
