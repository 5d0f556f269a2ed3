// Robots that bring messages into groups, and the outbox: every message that is to be sent, once under its key. What a robot is
// called by (its address holds a key) and its secret are encrypted; nobody reads them again but the worker.
// Surprise: `sends` are not the times of sending but the latest moments at which each of them can have arrived, so that a minute that
// is counted here is never shorter than the one that is counted at the other side.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { ChannelKind, OutgoingKind, OutgoingState, RobotState, Words } from '../generated/types.ts';
import type { Content } from './content.rules.ts';

export interface RobotRow {
  _id: ObjectId;
  name: string;
  kind: ChannelKind;
  /** Of the address: `qyapi.weixin.qq.com`. */
  host: string;
  /** What may be shown of the address. */
  masked: string;
  /** Encrypted. */
  address: string;
  /** Of the address: two robots with one address would send forty a minute to it. */
  fingerprint: string;
  /** Encrypted; of signed webhooks. */
  secret: string | null;
  /** A group has at most one robot: unique over all robots. */
  groupIds: ObjectId[];
  /** Of the last twenty attempts. */
  sends: Date[];
  /** Grows with each claim, so that two who claim at once cannot both count by the same `sends`. */
  claims: number;
  state: RobotState;
  /** The other side wants to be left alone until then, or failed so often that it is. */
  restUntil: Date | null;
  /** Its address was refused: nothing is tried before a person has put it right. */
  isHeld: boolean;
  /** Failures one after the other. */
  streak: number;
  failingSince: Date | null;
  lastError: Words | null;
  lastSentAt: Date | null;
  createdAt: Date;
}

export interface OutgoingRow {
  _id: ObjectId;
  key: string;
  groupId: ObjectId;
  /** Null where the group had none: then a task was made of it. */
  robotId: ObjectId | null;
  kind: OutgoingKind;
  content: Content;
  /** Why it is sent, in a word and an id: `compose:…`, `keyword:…`. */
  cause: string;
  state: OutgoingState;
  /** Uncertain or dead: a person is to decide. */
  asks: boolean;
  /** Not before this; and its place in the line of its group, with the id behind it. */
  notBefore: Date;
  /** After a failure; null when it may be tried at once. */
  tryAt: Date | null;
  attempts: number;
  failures: number;
  firstTriedAt: Date | null;
  /** Who claimed it last, and with which attempt: `<holder>:<attempt>`. */
  claim: string | null;
  /** How often nobody knew whether it arrived: only such a message can have arrived twice. */
  uncertain: number;
  lastError: Words | null;
  sentAt: Date | null;
  /** What a person decided about it. */
  decidedByName: string | null;
  createdAt: Date;
}

const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const id = { type: Schema.Types.ObjectId, required: true };
const maybeMixed = { type: Schema.Types.Mixed, default: null };
const count = { type: Number, default: 0 };

export const robots = declare<RobotRow>(
  'robots',
  {
    name: text,
    kind: text,
    host: text,
    masked: text,
    address: text,
    fingerprint: text,
    secret: maybeText,
    groupIds: { type: [Schema.Types.ObjectId], default: [] },
    sends: { type: [Date], default: [] },
    claims: count,
    state: text,
    restUntil: maybeDate,
    isHeld: { type: Boolean, default: false },
    streak: count,
    failingSince: maybeDate,
    lastError: maybeMixed,
    lastSentAt: maybeDate,
    createdAt: date,
  },
  [
    // Only robots with groups: an empty list would count as one and the same value.
    { keys: { groupIds: 1 }, unique: true, partial: { 'groupIds.0': { $exists: true } } },
    { keys: { fingerprint: 1 }, unique: true },
    // Failing ones first: of the states it is the first word.
    { keys: { state: 1, createdAt: 1, _id: 1 } },
  ],
);

export const outbox = declare<OutgoingRow>(
  'outbox',
  {
    key: text,
    groupId: id,
    robotId: { type: Schema.Types.ObjectId, default: null },
    kind: text,
    content: { type: Schema.Types.Mixed, required: true },
    cause: text,
    state: text,
    asks: { type: Boolean, default: false },
    notBefore: date,
    tryAt: maybeDate,
    attempts: count,
    failures: count,
    firstTriedAt: maybeDate,
    claim: maybeText,
    uncertain: count,
    lastError: maybeMixed,
    sentAt: maybeDate,
    decidedByName: maybeText,
    createdAt: date,
  },
  [
    { keys: { key: 1 }, unique: true },
    // The line of each group: what comes next.
    { keys: { groupId: 1, notBefore: 1, _id: 1 }, partial: { state: 'WAITING' } },
    { keys: { state: 1, robotId: 1, notBefore: 1, _id: 1 } },
    { keys: { groupId: 1, createdAt: -1, _id: -1 } },
    { keys: { robotId: 1, createdAt: -1, _id: -1 } },
    { keys: { asks: -1, createdAt: -1, _id: -1 } },
    { keys: { state: 1, createdAt: -1, _id: -1 } },
  ],
);

/** What was posted into a group for one day. */
export interface SendDayRow {
  /** `<group>:<day>` */
  _id: string;
  groupId: ObjectId;
  day: DayKey;
  count: number;
  /** Those of the day that are taken: `14:00`. */
  slots: string[];
  until: Date;
}

export const sendDays = declare<SendDayRow>(
  'send_days',
  {
    _id: text,
    groupId: id,
    day: text,
    count,
    slots: { type: [String], default: [] },
    until: date,
  },
  [{ keys: { until: 1 }, expireAfterSeconds: 0 }],
);
