// Material that members send on, the link of each member under each item, and what came of it.
// Surprise: what happens (a copy, a share, a click) is a fact under a cause that can be there once; the counters of links and items
// follow in the same transaction. Facts disappear when no sale can be theirs any more, the counters stay.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { KitItemKind, KitItemState, KitPlay, KitUse, Tier } from '../generated/types.ts';

export interface KitItemRow {
  _id: ObjectId;
  campaignId: ObjectId;
  kind: KitItemKind;
  title: string;
  text: string | null;
  fileIds: ObjectId[];
  play: KitPlay | null;
  /** For whom; empty: for everybody of the audience. */
  tiers: Tier[];
  /** Opened by the timetable's action for this wave. */
  wave: number;
  /** When it is meant to be sent, `10:30` in the business zone. */
  hour: string;
  /** Since when it is open; null: locked. */
  openAt: Date | null;
  /** From 1, in the order of adding; never given twice within a campaign. */
  position: number;
  state: KitItemState;
  byName: string;
  createdAt: Date;
  changedAt: Date;
}

export const kitItems = declare<KitItemRow>(
  'kit_items',
  {
    campaignId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    text: { type: String, default: null },
    fileIds: { type: [Schema.Types.ObjectId], default: [] },
    play: { type: String, default: null },
    tiers: { type: [String], default: [] },
    wave: { type: Number, required: true },
    hour: { type: String, required: true },
    openAt: { type: Date, default: null },
    position: { type: Number, required: true },
    state: { type: String, required: true },
    byName: { type: String, required: true },
    createdAt: { type: Date, required: true },
    changedAt: { type: Date, required: true },
  },
  [
    // The position holds the cap as well: it goes up to the most items, and of two who add at once one takes the next.
    { keys: { campaignId: 1, position: 1 }, unique: true },
    { keys: { fileIds: 1 } },
  ],
);

/** One member's counted use of one item. */
export interface UseCounts {
  copies: number;
  shares: number;
  clicks: number;
}

/** The link of one member under one item: made once, good for ever. */
export interface KitLinkRow extends UseCounts {
  /** The code in the address. */
  _id: string;
  itemId: ObjectId;
  distributorId: ObjectId;
  campaignId: ObjectId;
  /** Of the member when the link was made: what the review counts by. */
  tier: Tier;
  groupId: ObjectId | null;
  operatorId: ObjectId | null;
  createdAt: Date;
}

const COUNTS = { copies: { type: Number, default: 0 }, shares: { type: Number, default: 0 }, clicks: { type: Number, default: 0 } };

export const kitLinks = declare<KitLinkRow>(
  'kit_links',
  {
    _id: { type: String, required: true },
    itemId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    campaignId: { type: Schema.Types.ObjectId, required: true },
    tier: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, default: null },
    operatorId: { type: Schema.Types.ObjectId, default: null },
    createdAt: { type: Date, required: true },
    ...COUNTS,
  },
  [{ keys: { itemId: 1, distributorId: 1 }, unique: true }, { keys: { distributorId: 1, campaignId: 1 } }, { keys: { campaignId: 1 } }],
);

export interface KitEventRow {
  /** Why it counts: once. */
  _id: string;
  kind: KitUse | 'CLICK';
  code: string;
  itemId: ObjectId;
  campaignId: ObjectId;
  distributorId: ObjectId;
  at: Date;
}

/** Longer than the widest span in which a click may lead to a sale, with two weeks in which orders may come in late. */
const EVENT_SECONDS = 21 * 86_400;

export const kitEvents = declare<KitEventRow>(
  'kit_events',
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    code: { type: String, required: true },
    itemId: { type: Schema.Types.ObjectId, required: true },
    campaignId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  [
    { keys: { distributorId: 1, at: -1 }, partial: { kind: 'CLICK' } },
    { keys: { at: 1 }, expireAfterSeconds: EVENT_SECONDS },
  ],
);

/** What an item came to in an hour, in several parts that processes write to without waiting for one another. */
export interface KitHourRow extends UseCounts {
  /** `<item>:<hour>:<shard>` */
  _id: string;
  itemId: ObjectId;
  campaignId: ObjectId;
  hourAt: Date;
  sales: number;
  salesFen: number;
}

export const kitHours = declare<KitHourRow>(
  'kit_hours',
  {
    _id: { type: String, required: true },
    itemId: { type: Schema.Types.ObjectId, required: true },
    campaignId: { type: Schema.Types.ObjectId, required: true },
    hourAt: { type: Date, required: true },
    ...COUNTS,
    sales: { type: Number, default: 0 },
    salesFen: { type: Number, default: 0 },
  },
  [{ keys: { campaignId: 1 } }],
);

/** An order that came after a click: which item it is counted for. */
export interface KitSaleRow {
  /** The order's. */
  _id: ObjectId;
  code: string;
  itemId: ObjectId;
  campaignId: ObjectId;
  distributorId: ObjectId;
  tier: Tier;
  groupId: ObjectId | null;
  operatorId: ObjectId | null;
  amountFen: number;
  refundedFen: number;
  /** What the sharer earns from it, before refunds. */
  profitFen: number;
  paidAt: Date;
  clickedAt: Date;
}

export const kitSales = declare<KitSaleRow>(
  'kit_sales',
  {
    code: { type: String, required: true },
    itemId: { type: Schema.Types.ObjectId, required: true },
    campaignId: { type: Schema.Types.ObjectId, required: true },
    distributorId: { type: Schema.Types.ObjectId, required: true },
    tier: { type: String, required: true },
    groupId: { type: Schema.Types.ObjectId, default: null },
    operatorId: { type: Schema.Types.ObjectId, default: null },
    amountFen: { type: Number, required: true },
    refundedFen: { type: Number, default: 0 },
    profitFen: { type: Number, required: true },
    paidAt: { type: Date, required: true },
    clickedAt: { type: Date, required: true },
  },
  [{ keys: { distributorId: 1, campaignId: 1 } }, { keys: { campaignId: 1 } }],
);

/** How far orders and refunds have been looked through. */
export interface KitCursorRow {
  _id: 'orders' | 'refunds';
  /** Everything up to this id has been seen. */
  after: ObjectId;
}

export const kitCursors = declare<KitCursorRow>(
  'kit_cursors',
  { _id: { type: String, required: true }, after: { type: Schema.Types.ObjectId, required: true } },
  [],
);
