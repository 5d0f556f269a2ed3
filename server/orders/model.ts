// Orders and refunds are facts: added once, under the shop's own number, and never edited but for the running sum of refunds,
// which is what the refunds of an order add up to. Day totals are views of these facts, written in the same transaction.
// Surprise: the platform's day is spread over several documents (`shard`), so that batches of different processes do not
// wait for one another.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { OrderKind, QuarantineKind, QuarantineReason } from '../generated/types.ts';
import type { GoodsTally } from './goods.rules.ts';
import type { Tally } from './rules.ts';

export type { GoodsTally } from './goods.rules.ts';
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
  /** Seller and buyer in one word, for goods: what the buyer bought here before is found by it. Null for memberships. */
  pair: string | null;
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
export interface OwnDayRow extends Tally, GoodsTally {
  _id: ObjectId;
  distributorId: ObjectId;
  day: string;
}

/** What a distributor's own days add up to, all of them: lifetime. */
export interface OwnTotalsRow extends GoodsTally {
  /** The distributor's. */
  _id: ObjectId;
}

/**
 * An order or a refund that waits for what it belongs to (the member; the order). It was acknowledged, so it is as durable as any
 * fact; it counts nowhere until it is applied, and is gone from here in the transaction that applies it.
 */
export interface QuarantineRow {
  _id: ObjectId;
  kind: QuarantineKind;
  /** The order's number or the refund's: unique with `kind`. */
  no: string;
  /** Null for a refund. */
  memberNo: string | null;
  /** Which order a refund names; null for an order. */
  orderNo: string | null;
  amountFen: number;
  happenedAt: Date;
  receivedAt: Date;
  reason: QuarantineReason;
  /** The rest of what was told. */
  order: { buyerRef: string; sku: string; quantity: number; profitFen: number; kind: OrderKind } | null;
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

const GOODS = Object.fromEntries(
  ['goodsOrders', 'goodsFen', 'goodsRefundedFen', 'repurchases', 'lastBuyers'].map((field) => [field, { type: Number, default: 0 }]),
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
    pair: { type: String, default: null },
    createdAt: { type: Date, required: true },
  },
  [
    { keys: { orderNo: 1 }, unique: true },
    { keys: { pair: 1 }, partial: { pair: { $type: 'string' } } },
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
  { distributorId: { type: Schema.Types.ObjectId, required: true }, day: { type: String, required: true }, ...TALLY, ...GOODS },
  [{ keys: { distributorId: 1, day: 1 }, unique: true }, { keys: { day: 1, amountFen: -1 } }],
);

export const ownTotals = declare<OwnTotalsRow>('own_totals', { _id: { type: Schema.Types.ObjectId, required: true }, ...GOODS }, []);

export const quarantine = declare<QuarantineRow>(
  'quarantine',
  {
    kind: { type: String, required: true },
    no: { type: String, required: true },
    memberNo: { type: String, default: null },
    orderNo: { type: String, default: null },
    amountFen: { type: Number, required: true },
    happenedAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    reason: { type: String, required: true },
    order: { type: Schema.Types.Mixed, default: null },
  },
  [
    { keys: { kind: 1, no: 1 }, unique: true },
    { keys: { receivedAt: 1, _id: 1 } },
    { keys: { memberNo: 1 }, partial: { memberNo: { $type: 'string' } } },
    { keys: { orderNo: 1 }, partial: { orderNo: { $type: 'string' } } },
  ],
);

export const platformDays = declare<PlatformDayRow>(
  'platform_days',
  { day: { type: String, required: true }, shard: { type: Number, required: true }, ...TALLY },
  [{ keys: { day: 1, shard: 1 }, unique: true }],
);
