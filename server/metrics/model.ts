// What is noted of a member's conduct besides sales: a camp graduated from, a duty scored, a breach confirmed. A fact each, under
// the cause that it came of; the domain in which that happened notes it in its own transaction.
// Surprise: a fact that is put right is replaced as a whole, never updated, so that the change stream always names the member.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';

export const CONDUCT_KINDS = ['GRADUATION', 'DUTY', 'BREACH'] as const;
export type ConductKind = (typeof CONDUCT_KINDS)[number];

export interface ConductRow {
  /** The cause: `camp:<enrolment>`, `duty:<duty>`, `violation:<violation>`. */
  _id: string;
  kind: ConductKind;
  distributorId: ObjectId;
  /** The business day that it counts on. */
  day: DayKey;
  /** Of a duty its score, 0 to 100; of others 1. Null where it was taken back. */
  value: number | null;
  at: Date;
}

export const conduct = declare<ConductRow>(
  'conduct',
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: [...CONDUCT_KINDS] },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    day: { type: String, required: true },
    value: { type: Number, default: null },
    at: { type: Date, required: true },
  },
  [{ keys: { distributorId: 1, day: 1 } }],
);
