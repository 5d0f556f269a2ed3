// Distributors: one document for each person with a paid membership. The phone number is encrypted; `phoneIndex` is the keyed
// digest by which it is found again.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';

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
  createdAt: Date;
}

export const distributors = declare<DistributorRow>(
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
    // Those who wait for a sponsor that has not come in yet.
    { keys: { sponsorNo: 1 }, partial: { sponsorId: null } },
  ],
);
