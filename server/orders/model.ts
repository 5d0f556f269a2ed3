// Orders and refunds are facts: added once, under the shop's own number, and never edited but for the running sum of refunds,
// which is what the refunds of an order add up to. Day totals are views of these facts, written in the same transaction.
// Surprise: the platform's day is spread over several documents (`shard`), so that batches of different processes do not
// wait for one another.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { OrderKind } from '../generated/types.ts';
import type { Tally } from './rules.ts';

export type { Tally } from './rules.ts';

export interface OrderRow {
  _id: ObjectId;
  orderNo: string;
  distributorId: ObjectId;
  buyerRef: string;
  sku: string;
  quantity: number;
  amountFen: number;
  refundedFen: number;
  profitFen: number;
  kind: OrderKind;
  paidAt: Date;
  /** The business day of `paidAt`. */
  day: string;
  createdAt: Date;
}

export interface RefundRow {
  _id: ObjectId;
  refundNo: string;
  orderId: ObjectId;
  distributorId: ObjectId;
  amountFen: number;
  refundedAt: Date;
  /** The business day of the order, from which it is taken. */
  day: string;
  createdAt: Date;
}

/** A distributor's own day. */
export interface OwnDayRow extends Tally {
  _id: ObjectId;
  distributorId: ObjectId;
  day: string;
}

/** A part of the platform's day; the day is the sum over its shards. */
export interface PlatformDayRow extends Tally {
  _id: ObjectId;
  day: string;
  shard: number;
}

const TALLY = Object.fromEntries(
  ['orders', 'quantity', 'amountFen', 'refundedFen', 'profitFen', 'memberships', 'membershipFen'].map((field) => [
    field,
    { type: Number, default: 0 },
  ]),
);

export const orders = declare<OrderRow>(
  'orders',
  {
    orderNo: { type: String, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    buyerRef: { type: String, required: true },
    sku: { type: String, required: true },
    quantity: { type: Number, required: true },
    amountFen: { type: Number, required: true },
    refundedFen: { type: Number, default: 0 },
    profitFen: { type: Number, required: true },
    kind: { type: String, required: true },
    paidAt: { type: Date, required: true },
    day: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { orderNo: 1 }, unique: true },
    { keys: { paidAt: -1, _id: -1 } },
    { keys: { distributorId: 1, paidAt: -1, _id: -1 } },
    { keys: { day: 1, paidAt: 1 } },
    { keys: { sku: 1, paidAt: -1, _id: -1 } },
    { keys: { kind: 1, paidAt: -1, _id: -1 } },
    { keys: { paidAt: -1, _id: -1, refundedFen: 1 }, partial: { refundedFen: { $gt: 0 } } },
  ],
);

export const refunds = declare<RefundRow>(
  'refunds',
  {
    refundNo: { type: String, required: true },
    orderId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    amountFen: { type: Number, required: true },
    refundedAt: { type: Date, required: true },
    day: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  [{ keys: { refundNo: 1 }, unique: true }, { keys: { orderId: 1 } }, { keys: { day: 1 } }],
);

export const ownDays = declare<OwnDayRow>(
  'own_days',
  { distributorId: { type: Schema.Types.ObjectId, required: true }, day: { type: String, required: true }, ...TALLY },
  [{ keys: { distributorId: 1, day: 1 }, unique: true }, { keys: { day: 1, amountFen: -1 } }],
);

export const platformDays = declare<PlatformDayRow>(
  'platform_days',
  { day: { type: String, required: true }, shard: { type: Number, required: true }, ...TALLY },
  [{ keys: { day: 1, shard: 1 }, unique: true }],
);
