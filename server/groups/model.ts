// Groups, the stays of members in them, their codes in versions, and their timelines. How many are present stands with the group
// (`members`) and is moved in the transaction that admits or releases (places.ts), so that a limit is one condition on one document.
// Surprise: `taken` is `members + reserved` once more, because a condition compares one field with a number, not two fields.

import type { Document, ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type {
  GroupCodeState,
  GroupEventKind,
  GroupPurpose,
  GroupRole,
  GroupState,
  JoinWay,
  LeaveReason,
  MemberKind,
  Tier,
  Words,
} from '../generated/types.ts';

export interface GroupRow {
  _id: ObjectId;
  /** `G00001`, for good: what the bridge and the trail call it. */
  number: string;
  name: string;
  /** Of a group of a tier (purpose SERVICE), and of a camp or campaign that is for one tier. */
  tier: Tier | null;
  purpose: GroupPurpose;
  /** `浙江 杭州`; empty for everywhere. */
  region: string;
  province: string;
  state: GroupState;
  stateSince: Date;
  /** Present: a view of the stays. */
  members: number;
  /** Places that are held by open invites. */
  reserved: number;
  /** `members + reserved`: never above the limit. */
  taken: number;
  operatorId: ObjectId | null;
  /** One more with each change of holder: a proposal names the number that it was decided on. */
  holderSeq: number;
  heldSince: Date | null;
  /** The IP account that invites into it. */
  accountId: ObjectId | null;
  tags: string[];
  /** Of the last seven days, brought in each night (`writeHealth`). */
  speakers7: number;
  messages7: number;
  health: { day: DayKey; score: number; before: number | null; reasons: Words[] } | null;
  fullSince: Date | null;
  mergedIntoId: ObjectId | null;
  splitFromId: ObjectId | null;
  /** Where the same chat goes on under another tier or purpose. */
  transformedIntoId: ObjectId | null;
  createdAt: Date;
  closedAt: Date | null;
}

/** One stay of one member in one group. Who comes back begins another one. */
export interface GroupMemberRow {
  _id: ObjectId;
  groupId: ObjectId;
  distributorId: ObjectId;
  /** Of the group; it never changes there. */
  purpose: GroupPurpose;
  role: GroupRole;
  kind: MemberKind | null;
  joinedAt: Date;
  joinedDay: DayKey;
  way: JoinWay;
  /** A distributor. */
  invitedById: ObjectId | null;
  inviteId: ObjectId | null;
  leftAt: Date | null;
  leftDay: DayKey | null;
  leaveAsked: { since: Date; reason: LeaveReason; byName: string } | null;
  /** The version that was acknowledged last. */
  code: { version: number; at: Date } | null;
  /** Messages in all. */
  spoke: number;
  lastSpokeAt: Date | null;
  violations: number;
  /** In how many other groups of the same purpose the member is present as well; 0 once the stay is over. */
  alsoIn: number;
}

export interface GroupCodeRow {
  _id: ObjectId;
  /** The tier of a tier's groups, else the purpose. */
  key: string;
  version: number;
  title: string;
  rules: string[];
  state: GroupCodeState;
  publishedAt: Date | null;
  byName: string;
  createdAt: Date;
}

/** The timeline: only ever added to. */
export interface GroupEventRow {
  _id: ObjectId;
  groupId: ObjectId;
  at: Date;
  kind: GroupEventKind;
  details: Document;
  /** Null where the program did it. */
  byName: string | null;
}

/** How far a series of numbers has been given out. */
export interface GroupCounterRow {
  _id: string;
  last: number;
}

export const groups = declare<GroupRow>(
  'groups',
  {
    number: { type: String, required: true },
    name: { type: String, required: true },
    tier: { type: String, default: null },
    purpose: { type: String, required: true },
    region: { type: String, default: '' },
    province: { type: String, default: '' },
    state: { type: String, required: true },
    stateSince: { type: Date, required: true },
    members: { type: Number, default: 0 },
    reserved: { type: Number, default: 0 },
    taken: { type: Number, default: 0 },
    operatorId: { type: Schema.Types.ObjectId, default: null },
    holderSeq: { type: Number, default: 0 },
    heldSince: { type: Date, default: null },
    accountId: { type: Schema.Types.ObjectId, default: null },
    tags: { type: [String], default: [] },
    speakers7: { type: Number, default: 0 },
    messages7: { type: Number, default: 0 },
    health: { type: Schema.Types.Mixed, default: null },
    fullSince: { type: Date, default: null },
    mergedIntoId: { type: Schema.Types.ObjectId, default: null },
    splitFromId: { type: Schema.Types.ObjectId, default: null },
    transformedIntoId: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
  },
  [
    { keys: { number: 1 }, unique: true },
    { keys: { name: 1, _id: 1 } },
    { keys: { createdAt: -1, _id: -1 } },
    { keys: { members: -1, _id: -1 } },
    { keys: { state: 1, stateSince: -1, _id: -1 } },
    { keys: { operatorId: 1, number: 1 } },
    { keys: { accountId: 1 }, partial: { accountId: { $type: 'objectId' } } },
    { keys: { tags: 1, number: 1 } },
  ],
);

export const groupMembers = declare<GroupMemberRow>(
  'group_members',
  {
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    purpose: { type: String, required: true },
    role: { type: String, required: true },
    kind: { type: String, default: null },
    joinedAt: { type: Date, required: true },
    joinedDay: { type: String, required: true },
    way: { type: String, required: true },
    invitedById: { type: Schema.Types.ObjectId, default: null },
    inviteId: { type: Schema.Types.ObjectId, default: null },
    leftAt: { type: Date, default: null },
    leftDay: { type: String, default: null },
    leaveAsked: { type: Schema.Types.Mixed, default: null },
    code: { type: Schema.Types.Mixed, default: null },
    spoke: { type: Number, default: 0 },
    lastSpokeAt: { type: Date, default: null },
    violations: { type: Number, default: 0 },
    alsoIn: { type: Number, default: 0 },
  },
  [
    { keys: { groupId: 1, distributorId: 1 }, unique: true, partial: { leftAt: null } },
    // One owner a group at most.
    { keys: { groupId: 1 }, unique: true, partial: { role: 'OWNER', leftAt: null } },
    { keys: { distributorId: 1, leftAt: 1 } },
    { keys: { groupId: 1, leftAt: 1, joinedAt: -1, _id: -1 } },
    { keys: { groupId: 1, leftAt: 1, 'code.version': 1 } },
    { keys: { distributorId: 1, purpose: 1, _id: 1 }, partial: { alsoIn: { $gt: 0 } } },
    { keys: { 'leaveAsked.since': 1, _id: 1 }, partial: { 'leaveAsked.since': { $type: 'date' } } },
  ],
);

export const groupCodes = declare<GroupCodeRow>(
  'group_codes',
  {
    key: { type: String, required: true },
    version: { type: Number, required: true },
    title: { type: String, required: true },
    rules: { type: [String], required: true },
    state: { type: String, required: true },
    publishedAt: { type: Date, default: null },
    byName: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { key: 1, version: 1 }, unique: true },
    // One draft of a code at a time.
    { keys: { key: 1 }, unique: true, partial: { state: 'DRAFT' } },
  ],
);

export const groupEvents = declare<GroupEventRow>(
  'group_events',
  {
    groupId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    kind: { type: String, required: true },
    details: { type: Schema.Types.Mixed, default: {} },
    byName: { type: String, default: null },
  },
  [{ keys: { groupId: 1, at: -1, _id: -1 } }],
);

export const groupCounters = declare<GroupCounterRow>(
  'group_counters',
  { _id: { type: String, required: true }, last: { type: Number, required: true } },
  [],
);

/** A join or a leave as the bridge told it (arrivals.ts): a fact, never edited. `_id` is the bridge's eventId. */
export interface MemberEventRow {
  _id: string;
  /** Of everything that the event said: another one under the same id is refused. */
  digest: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  kind: 'JOIN' | 'LEAVE';
  at: Date;
  day: DayKey;
  inviterId: ObjectId | null;
  /** NONE: it came too late, or what it says was known. */
  effect: 'JOINED' | 'LEFT' | 'NONE';
}

/** A view of member_events; `_id` is `<group>:<day>`. */
export interface GroupDayRow {
  _id: string;
  groupId: ObjectId;
  day: DayKey;
  joins: number;
  leaves: number;
}

/** A join that the group had no room for: no fact, and no member. `_id` is the bridge's eventId. */
export interface RefusedJoinRow {
  _id: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  at: Date;
  receivedAt: Date;
}

export const memberEvents = declare<MemberEventRow>(
  'member_events',
  {
    _id: { type: String, required: true },
    digest: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    at: { type: Date, required: true },
    day: { type: String, required: true },
    inviterId: { type: Schema.Types.ObjectId, default: null },
    effect: { type: String, required: true },
  },
  [{ keys: { distributorId: 1, groupId: 1, at: 1 } }, { keys: { groupId: 1, at: -1 } }],
);

export const groupDays = declare<GroupDayRow>(
  'group_days',
  {
    _id: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    joins: { type: Number, required: true },
    leaves: { type: Number, required: true },
  },
  [{ keys: { groupId: 1, day: 1 } }, { keys: { day: 1 } }],
);

export const refusedJoins = declare<RefusedJoinRow>(
  'refused_joins',
  {
    _id: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
  },
  [{ keys: { groupId: 1, at: -1 } }, { keys: { distributorId: 1 } }],
);
