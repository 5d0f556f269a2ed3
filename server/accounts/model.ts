// Company-owned personal accounts: who each one is, how many friends it has and has promised to ask, and what it did on each day.
// Surprise: what is promised for a day stands in that day's document, so that two who plan at once meet there, and a filter on the
// number that was promised before refuses the second one.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { AccountState, UpkeepKind, Words } from '../generated/types.ts';

export interface PersonaRow {
  /** Who the account is, in two or three sentences. */
  about: string;
  /** How it speaks. */
  tone: string;
  interests: string[];
}

export interface AccountHealthRow {
  day: DayKey;
  score: number;
  reasons: Words[];
  /** Until when a rest is proposed to a person; null where none is. */
  restProposedUntil: DayKey | null;
}

export interface IpAccountRow {
  _id: ObjectId;
  /** What the account is called in the chat network; unique. */
  handle: string;
  name: string;
  persona: PersonaRow;
  /** Who looks after it; null for nobody. */
  operatorId: ObjectId | null;
  /** Empty: everywhere. */
  province: string;
  /** Friend requests a day, 50 to 100. */
  dailyFriends: number;
  friends: number;
  /** Places for friends that open invites hold: friends and these are never more than an account holds. */
  friendsReserved: number;
  state: AccountState;
  /** The last day of the rest. */
  restUntil: DayKey | null;
  restReason: string | null;
  health: AccountHealthRow | null;
  /** How often requests were moved between days: written only so that whoever changes the account at that moment meets them. */
  moves?: number;
  createdAt: Date;
}

export interface AccountDayRow {
  /** `${accountId}:${day}` */
  _id: string;
  accountId: ObjectId;
  day: DayKey;
  /** Friend requests that invites need on this day: never above the account's cap. */
  planned: number;
  sent: number;
  accepted: number;
  /** Members who complained about the account. */
  complaints: number;
  upkeep: Record<UpkeepKind, number>;
}

/** Who became a friend of which account on the way into a group. */
export interface AccountFriendRow {
  /** `${accountId}:${distributorId}` */
  _id: string;
  accountId: ObjectId;
  distributorId: ObjectId;
  at: Date;
}

const count = { type: Number, default: 0 };

export const ipAccounts = declare<IpAccountRow>(
  'ip_accounts',
  {
    handle: { type: String, required: true },
    name: { type: String, required: true },
    persona: {
      about: { type: String, default: '' },
      tone: { type: String, default: '' },
      interests: { type: [String], default: [] },
    },
    operatorId: { type: Schema.Types.ObjectId, default: null },
    province: { type: String, default: '' },
    dailyFriends: { type: Number, required: true },
    friends: count,
    friendsReserved: count,
    moves: count,
    state: { type: String, required: true },
    restUntil: { type: String, default: null },
    restReason: { type: String, default: null },
    health: { type: Schema.Types.Mixed, default: null },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { handle: 1 }, unique: true },
    { keys: { name: 1, _id: 1 } },
    { keys: { operatorId: 1, name: 1, _id: 1 } },
    { keys: { 'health.score': 1, _id: 1 } },
    { keys: { friends: -1, _id: -1 } },
  ],
);

export const accountDays = declare<AccountDayRow>(
  'account_days',
  {
    _id: { type: String, required: true },
    accountId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    planned: count,
    sent: count,
    accepted: count,
    complaints: count,
    upkeep: { POST: count, LIKE: count, COMMENT: count },
  },
  [{ keys: { accountId: 1, day: 1 } }, { keys: { day: 1, accountId: 1 } }],
);

export const accountFriends = declare<AccountFriendRow>(
  'account_friends',
  {
    _id: { type: String, required: true },
    accountId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  [{ keys: { distributorId: 1 } }, { keys: { accountId: 1, at: -1 } }],
);
