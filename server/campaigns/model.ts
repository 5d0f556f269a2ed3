// Campaigns, and what was measured of the products for selecting them.
// Surprise: a campaign's rows of others (phases, scores, kits) are not here: each domain keeps its own under the campaign's id.

import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { DayKey } from '../core/time.ts';
import type { BoardMetric, BoardSubject, CampaignState, CampaignStep, RewardKind, RewardPrize, Tier } from '../generated/types.ts';

export type TierFen = Record<Tier, number>;

export interface CampaignProductRow {
  sku: string;
  productId: ObjectId;
  isMain: boolean;
  priceFen: number;
  /** Pieces at the start; null when nobody counts them. */
  stock: number | null;
  profitFen: TierFen;
}

export interface GoalsRow {
  salesFen: number;
  orders: number;
  newMembers: number;
}

export interface PackagingRow {
  sellingPoint: string;
  brand: string;
  endorsement: string;
  play: string;
}

/** An empty list limits nothing. */
export interface AudienceRow {
  tiers: Tier[];
  provinces: string[];
  groupIds: ObjectId[];
}

export interface RewardRow {
  id: string;
  kind: RewardKind;
  subject: BoardSubject;
  metric: BoardMetric;
  /** Null: the board of the whole campaign. */
  phaseId: string | null;
  fromRank: number | null;
  toRank: number | null;
  threshold: number | null;
  /** How many are paid for at most under a threshold. */
  winners: number | null;
  prize: RewardPrize;
  /** To each. */
  amountFen: number;
  title: string;
}

export interface DoneStepRow {
  step: CampaignStep;
  byName: string;
  at: Date;
}

export interface CampaignRow {
  _id: ObjectId;
  /** `C0007`. */
  number: string;
  title: string;
  state: CampaignState;
  stateSince: Date;
  startsAt: Date;
  endsAt: Date;
  goals: GoalsRow;
  products: CampaignProductRow[];
  packaging: PackagingRow;
  audience: AudienceRow;
  rewards: RewardRow[];
  rewardBudgetFen: number;
  /** What a person has said to be done. */
  doneSteps: DoneStepRow[];
  ownerId: string | null;
  ownerName: string;
  templateKey: string | null;
  copiedFromId: ObjectId | null;
  isRehearsal: boolean;
  /** When its boards were frozen: nothing counts for it any more. */
  frozenAt: Date | null;
  /** +1 with each change. */
  seq: number;
  createdAt: Date;
}

export interface TierFiguresRow {
  sellers: number;
  quantity: number;
  sellingDays: number;
}

/** What the orders of the measured days tell of one product. */
export interface ProductFiguresRow {
  /** The SKU. */
  _id: string;
  fromDay: DayKey;
  toDay: DayKey;
  measuredAt: Date;
  orders: number;
  quantity: number;
  amountFen: number;
  refundedFen: number;
  buyers: number;
  /** Buyers who came back for it. */
  repeatBuyers: number;
  sellers: number;
  /** Who of each tier of now sold it, how many pieces, and on how many days, each seller's own added up. */
  byTier: Record<Tier, TierFiguresRow>;
}

const maybeId = { type: Schema.Types.ObjectId, default: null };
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const date = { type: Date, required: true };
const maybeDate = { type: Date, default: null };
const mixed = { type: Schema.Types.Mixed, required: true };
const list = { type: [Schema.Types.Mixed], default: [] };
const count = { type: Number, default: 0 };

export const campaigns = declare<CampaignRow>(
  'campaigns',
  {
    number: text,
    title: text,
    state: text,
    stateSince: date,
    startsAt: date,
    endsAt: date,
    goals: mixed,
    products: list,
    packaging: mixed,
    audience: mixed,
    rewards: list,
    rewardBudgetFen: count,
    doneSteps: list,
    ownerId: maybeText,
    ownerName: text,
    templateKey: maybeText,
    copiedFromId: maybeId,
    isRehearsal: { type: Boolean, default: false },
    frozenAt: maybeDate,
    seq: count,
    createdAt: date,
  },
  [
    { keys: { number: 1 }, unique: true },
    { keys: { startsAt: -1, _id: -1 } },
    // What scores, and what the clock has to move: a handful among years of campaigns.
    { keys: { state: 1, startsAt: 1, _id: 1 } },
    { keys: { endsAt: 1, startsAt: 1 } },
  ],
);

export const productFigures = declare<ProductFiguresRow>(
  'product_figures',
  {
    _id: text,
    fromDay: text,
    toDay: text,
    measuredAt: date,
    orders: count,
    quantity: count,
    amountFen: count,
    refundedFen: count,
    buyers: count,
    repeatBuyers: count,
    sellers: count,
    byTier: mixed,
  },
  [],
);
