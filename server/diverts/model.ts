// Diverts: who is brought into which group, through which account and on which day; and the invites, one for each member on the way.
// Surprise: a plan for 200,000 people is kept as one document for each group with its people in it, not one for each person: it is
// written in seconds, shown by group, and started group by group.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { DivertState, InviteState, InviteStep, InviteStop, InviteWay, Tier, Words } from '../generated/types.ts';

export interface DivertFilterRow {
  province: string | null;
  joinedFrom: DayKey | null;
  joinedTo: DayKey | null;
  isKol: boolean | null;
  /** People at most. */
  most: number;
  /** Of a tier plan: whose groups are to be left. */
  leave: Tier | null;
}

/** What cannot be: how many people have no place, and why. */
export interface DivertProblemRow {
  code: string;
  by: number;
  words: Words;
}

export interface DivertLoadRow {
  accountId: ObjectId;
  day: DayKey;
  people: number;
  /** Friend requests among them. */
  requests: number;
}

export type StepCounts = Record<InviteStep, number>;

export interface DivertRow {
  _id: ObjectId;
  title: string;
  tier: Tier;
  filter: DivertFilterRow;
  source: 'FILTER' | 'TIER_PLAN';
  state: DivertState;
  /** +1 with each plan: a start names the one that was looked at. */
  planSeq: number;
  people: number;
  /** Chosen, but left out: in a group of the tier already, or on the way into one. */
  leftOut: number;
  groups: number;
  newGroups: number;
  firstDay: DayKey | null;
  lastDay: DayKey | null;
  problems: DivertProblemRow[];
  /** Per account and day; left out of lists. */
  load: DivertLoadRow[];
  /** Without a place in the plan. */
  unplaced: number;
  started: number;
  workId: ObjectId | null;
  byId: string | null;
  byName: string;
  createdAt: Date;
  plannedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
}

export interface PlacedPerson {
  id: ObjectId;
  accountId: ObjectId;
  day: DayKey;
  way: InviteWay;
  isFriend: boolean;
}

/** The people of one divert in one group. */
export interface DivertGroupRow {
  _id: ObjectId;
  divertId: ObjectId;
  /** The order in which they are started, from 1. */
  seq: number;
  planSeq: number;
  /** Null while a new group has not been opened. */
  groupId: ObjectId | null;
  isNewGroup: boolean;
  name: string;
  number: string | null;
  province: string;
  /** Of a new group: who will hold it. */
  operatorId: ObjectId | null;
  accountId: ObjectId | null;
  /** In the group when it was planned. */
  before: number;
  count: number;
  firstDay: DayKey;
  lastDay: DayKey;
  people: PlacedPerson[];
  isStarted: boolean;
  /** Views of the invites, moved in their transactions: who has done a step, who waits at it, who stopped at it. */
  invited: number;
  done: StepCounts;
  waiting: StepCounts;
  stopped: StepCounts;
}

/** Whom a tier plan has put into a divert, a thousand to a document. */
export interface DivertPeopleRow {
  _id: ObjectId;
  divertId: ObjectId;
  ids: ObjectId[];
}

export interface InviteStepRow {
  step: InviteStep;
  at: Date;
  /** Null: it followed from something else, or the member did it. */
  byName: string | null;
  evidenceId: string | null;
}

export interface InviteRow {
  _id: ObjectId;
  divertId: ObjectId;
  divertGroupId: ObjectId;
  distributorId: ObjectId;
  groupId: ObjectId;
  accountId: ObjectId;
  way: InviteWay;
  /** On which the account asks to be a friend. */
  day: DayKey;
  /** The next one to do; the last one when all are done. */
  step: InviteStep;
  dueAt: Date;
  /** When the friend request was sent. */
  sentAt: Date | null;
  /** A place for a friend is held for it: given back when it stops, used up when they are friends. */
  holdsFriend: boolean;
  /** A place in the group is held for it. */
  holdsPlace: boolean;
  steps: InviteStepRow[];
  /** Of the group's code that the member acknowledged on the way; goes into the stay with the joining. */
  codeVersion: number | null;
  state: InviteState;
  stoppedWhy: InviteStop | null;
  stoppedAt: Date | null;
  createdAt: Date;
}

const id = { type: Schema.Types.ObjectId, required: true };
const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const count = { type: Number, default: 0 };
const counts = { type: Schema.Types.Mixed, required: true };

export const diverts = declare<DivertRow>(
  'diverts',
  {
    title: text,
    tier: text,
    filter: { type: Schema.Types.Mixed, required: true },
    source: text,
    state: text,
    planSeq: count,
    people: count,
    leftOut: count,
    groups: count,
    newGroups: count,
    firstDay: maybeText,
    lastDay: maybeText,
    problems: { type: [Schema.Types.Mixed], default: [] },
    load: { type: [Schema.Types.Mixed], default: [] },
    unplaced: count,
    started: count,
    workId: maybeId,
    byId: maybeText,
    byName: text,
    createdAt: date,
    plannedAt: maybeDate,
    startedAt: maybeDate,
    finishedAt: maybeDate,
  },
  [{ keys: { createdAt: -1, _id: -1 } }, { keys: { state: 1, createdAt: -1, _id: -1 } }],
);

export const divertGroups = declare<DivertGroupRow>(
  'divert_groups',
  {
    divertId: id,
    seq: { type: Number, required: true },
    planSeq: { type: Number, required: true },
    groupId: maybeId,
    isNewGroup: { type: Boolean, required: true },
    name: text,
    number: maybeText,
    province: { type: String, default: '' },
    operatorId: maybeId,
    accountId: maybeId,
    before: count,
    count,
    firstDay: text,
    lastDay: text,
    people: { type: [Schema.Types.Mixed], default: [] },
    isStarted: { type: Boolean, default: false },
    invited: count,
    done: counts,
    waiting: counts,
    stopped: counts,
  },
  [{ keys: { divertId: 1, seq: 1 }, unique: true }, { keys: { groupId: 1, divertId: 1 } }],
);

export const divertPeople = declare<DivertPeopleRow>(
  'divert_people',
  { divertId: id, ids: { type: [Schema.Types.ObjectId], default: [] } },
  [{ keys: { divertId: 1, _id: 1 } }],
);

export const invites = declare<InviteRow>(
  'invites',
  {
    divertId: id,
    divertGroupId: id,
    distributorId: id,
    groupId: id,
    accountId: id,
    way: text,
    day: text,
    step: text,
    dueAt: date,
    sentAt: maybeDate,
    holdsFriend: { type: Boolean, default: false },
    holdsPlace: { type: Boolean, default: false },
    steps: { type: [Schema.Types.Mixed], default: [] },
    codeVersion: { type: Number, default: null },
    state: text,
    stoppedWhy: maybeText,
    stoppedAt: maybeDate,
    createdAt: date,
  },
  [
    // Nobody is on two ways at once.
    { keys: { distributorId: 1 }, unique: true, partial: { state: 'OPEN' } },
    { keys: { distributorId: 1, createdAt: -1 } },
    { keys: { divertGroupId: 1, state: 1, step: 1, dueAt: 1, _id: 1 } },
    { keys: { divertId: 1, state: 1, dueAt: 1, _id: 1 } },
    { keys: { groupId: 1, state: 1, dueAt: 1 } },
    { keys: { state: 1, dueAt: 1, _id: 1 } },
    { keys: { accountId: 1, state: 1, step: 1, day: 1 } },
  ],
);
