// What was said in groups: each message once under the bridge's own id, and the day views that follow in the same transaction.
// Surprise: the text goes after the time that the setting says; the row stays, because the same event may come again and counts
// only once, and because the views are held against the rows.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { MessageKind, Tier } from '../generated/types.ts';

export interface MessageRow {
  /** The bridge's messageId. */
  _id: string;
  /** Of everything that the event said, so that it can be told from another one under the same id when the text is gone. */
  digest: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  kind: MessageKind;
  /** Null where there was none, and after retention. */
  text: string | null;
  at: Date;
  /** The business day of `at`. */
  day: DayKey;
}

/** `_id` is `<group>:<day>`. */
export interface ChatDayRow {
  _id: string;
  groupId: ObjectId;
  day: DayKey;
  messages: number;
  /** Members who said something. */
  speakers: number;
}

/** `_id` is `<group>:<distributor>:<day>`. */
export interface SpeakingDayRow {
  _id: string;
  groupId: ObjectId;
  distributorId: ObjectId;
  day: DayKey;
  messages: number;
}

export interface KeywordRuleRow {
  _id: ObjectId;
  name: string;
  words: string[];
  reply: string;
  /** Null: the groups of every tier and purpose. */
  tier: Tier | null;
  /** After an answer a group is not answered by this rule again for so long. */
  cooldownMinutes: number;
  isOn: boolean;
  byName: string;
  changedAt: Date;
  createdAt: Date;
}

/** When a rule answered in a group for the last time; `_id` is `<rule>:<group>`. */
export interface ReplyRow {
  _id: string;
  ruleId: ObjectId;
  groupId: ObjectId;
  at: Date;
  replies: number;
}

export const messages = declare<MessageRow>(
  'messages',
  {
    _id: { type: String, required: true },
    digest: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    text: { type: String, default: null },
    at: { type: Date, required: true },
    day: { type: String, required: true },
  },
  [
    { keys: { groupId: 1, at: 1 } },
    { keys: { distributorId: 1, at: 1 } },
    // Only what still has a text, for the night that takes it away.
    { keys: { at: 1 }, partial: { text: { $type: 'string' } } },
  ],
);

export const chatDays = declare<ChatDayRow>(
  'chat_days',
  {
    _id: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    messages: { type: Number, required: true },
    speakers: { type: Number, required: true },
  },
  [{ keys: { groupId: 1, day: 1 } }, { keys: { day: 1 } }],
);

export const speakingDays = declare<SpeakingDayRow>(
  'speaking_days',
  {
    _id: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    messages: { type: Number, required: true },
  },
  [{ keys: { groupId: 1, day: 1 } }, { keys: { day: 1 } }],
);

export const keywordRules = declare<KeywordRuleRow>(
  'keyword_rules',
  {
    name: { type: String, required: true },
    words: { type: [String], required: true },
    reply: { type: String, required: true },
    tier: { type: String, default: null },
    cooldownMinutes: { type: Number, required: true },
    isOn: { type: Boolean, required: true },
    byName: { type: String, required: true },
    changedAt: { type: Date, required: true },
    createdAt: { type: Date, required: true },
  },
  [{ keys: { createdAt: 1 } }],
);

export const replies = declare<ReplyRow>(
  'keyword_replies',
  {
    _id: { type: String, required: true },
    ruleId: { type: Schema.Types.ObjectId, required: true },
    groupId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    replies: { type: Number, required: true },
  },
  [{ keys: { ruleId: 1 } }],
);
