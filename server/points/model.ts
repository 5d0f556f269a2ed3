// Points as a ledger: each entry moves points from one account to another, has a cause that no other entry has, is signed, and is never
// changed. A member's account keeps the balance beside, moved in the same transaction, and the first month that is not settled yet.
// Surprise: the account of the platform has no row. Its balance is minus that of all members, and a row that everybody's entry moves
// would let only one of them through at a time.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { MonthKey } from '../core/time.ts';
import type { PointsKind, Words } from '../generated/types.ts';

export interface PointsEntryRow {
  _id: ObjectId;
  /** What it is for, as `duty:<id>`: there is one entry for each. */
  cause: string;
  kind: PointsKind;
  /** `PLATFORM:DUTY`, `PLATFORM:CORRECTION` or `MEMBER:<id>`. */
  fromAccount: string;
  toAccount: string;
  /** Whose account is on one of the sides. */
  memberId: ObjectId;
  /** Above zero; which way they go, the accounts say. */
  points: number;
  /** When what it is for happened. */
  at: Date;
  /** The month to whose statement it belongs: that of `at`, or the first one that was not settled when it was made. */
  monthKey: MonthKey;
  words: Words;
  /** Who made it by hand; null for the program. */
  byName: string | null;
  madeAt: Date;
  signature: string;
}

export interface PointsAccountRow {
  /** The member; `PLATFORM` for the month that is open for everybody. */
  _id: string;
  balance: number;
  /** The first month that is not settled; null: none was. */
  openMonth: MonthKey | null;
  seq: number;
}

export const pointsEntries = declare<PointsEntryRow>(
  'points_entries',
  {
    cause: { type: String, required: true },
    kind: { type: String, required: true },
    fromAccount: { type: String, required: true },
    toAccount: { type: String, required: true },
    memberId: { type: Schema.Types.ObjectId, required: true },
    points: { type: Number, required: true },
    at: { type: Date, required: true },
    monthKey: { type: String, required: true },
    words: { type: Schema.Types.Mixed, required: true },
    byName: { type: String, default: null },
    madeAt: { type: Date, required: true },
    signature: { type: String, required: true },
  },
  [{ keys: { cause: 1 }, unique: true }, { keys: { memberId: 1, at: -1, _id: -1 } }, { keys: { monthKey: 1, memberId: 1 } }],
);

export const pointsAccounts = declare<PointsAccountRow>(
  'points_accounts',
  {
    _id: { type: String, required: true },
    balance: { type: Number, default: 0 },
    openMonth: { type: String, default: null },
    seq: { type: Number, default: 0 },
  },
  [],
);
