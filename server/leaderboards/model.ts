// What scored in campaigns: facts that are only ever added to, written in the transaction of the orders and refunds that they follow
// from; for whom a member scores; the totals by which a campaign is open or closed; and the boards as a worker last wrote them down.
// Surprise: whether a batch still counts is decided by its write to `campaign_totals`, whose filter says `isOpen`. Closing writes to
// the same documents, so that of a batch and a closing at one moment the later one begins again: no waiting, and no race.

import { Binary } from 'mongodb';
import type { ObjectId } from 'mongodb';
import { Schema } from 'mongoose';
import { declare } from '../core/model.ts';
import type { BoardMetric, BoardSubject, RewardPrize, Tier } from '../generated/types.ts';

/** What one order or refund adds. Several of one cause add up: a correction is an event too. */
export interface ScoreEvent {
  /** `o:<orderNo>` or `r:<refundNo>`. */
  cause: string;
  /** When it happened: the order's paidAt, the refund's refundedAt. It says who reached a score first. */
  at: Date;
  /** Of the order, also for its refunds. */
  paidAt: Date;
  /** The phase with a board that held `paidAt` when this was recorded. */
  phaseId: string | null;
  distributorId: ObjectId;
  teamId: ObjectId | null;
  groupId: ObjectId | null;
  operatorId: ObjectId | null;
  /** A province; empty where none is known. */
  region: string;
  tier: Tier;
  sku: string;
  /** Negative for what a refund takes back. */
  salesFen: number;
  orders: number;
  newMembers: number;
  quantity: number;
  /** Recorded when the boards were frozen already: it counts on none of them. */
  isLate: boolean;
}

/** What one batch of orders or refunds comes to in one campaign. */
export interface ScoreBatchRow {
  _id: ObjectId;
  campaignId: ObjectId;
  /** The campaign's start, from which boards count their time. */
  startsAt: Date;
  /** When it was recorded. */
  at: Date;
  events: ScoreEvent[];
}

/** For whom a member scores in a campaign, or that the member is not in its audience: fixed by the first order there, for good. */
export interface CampaignMemberRow {
  /** `<campaign>:<distributor>`. */
  _id: string;
  isIn: boolean;
  tier: Tier;
  teamId: ObjectId | null;
  groupId: ObjectId | null;
  operatorId: ObjectId | null;
  region: string;
  at: Date;
}

export interface CampaignSums {
  salesFen: number;
  orders: number;
  quantity: number;
  newMembers: number;
  refundedFen: number;
}

/** A part of a campaign's totals; the sum over its shards is what counts on boards. */
export interface CampaignTotalsRow extends CampaignSums {
  /** `<campaign>:<shard>`. */
  _id: string;
  campaignId: ObjectId;
  isOpen: boolean;
  /** How many have been mended here: two menders at once conflict. */
  mended: number;
}

/** The boards of all open campaigns, in pieces below the limit of a document; `head` names the pieces that belong together. */
export interface BoardSnapshotRow {
  /** `<generation>:<number>`, or `head`. */
  _id: string;
  generation: string;
  at: Date;
  bytes: Binary | null;
  /** Of the head: how many pieces, the digest of all of them, and the place in the change stream to go on from. */
  pieces: number | null;
  digest: string | null;
  token: unknown;
}

/** A process that wants to know how far it has heard writes here, and waits until it is told of it. */
export interface BoardMarkerRow {
  _id: string;
  count: number;
  at: Date;
}

const count = { type: Number, default: 0 };
const maybeId = { type: Schema.Types.ObjectId, default: null };

export const scoreBatches = declare<ScoreBatchRow>(
  'score_batches',
  {
    campaignId: { type: Schema.Types.ObjectId, required: true },
    startsAt: { type: Date, required: true },
    at: { type: Date, required: true },
    events: { type: [Schema.Types.Mixed], default: [] },
  },
  [{ keys: { campaignId: 1, at: 1, _id: 1 } }],
);

export const campaignMembers = declare<CampaignMemberRow>(
  'campaign_members',
  {
    _id: { type: String, required: true },
    isIn: { type: Boolean, required: true },
    tier: { type: String, required: true },
    teamId: maybeId,
    groupId: maybeId,
    operatorId: maybeId,
    region: { type: String, default: '' },
    at: { type: Date, required: true },
  },
  [],
);

export const campaignTotals = declare<CampaignTotalsRow>(
  'campaign_totals',
  {
    _id: { type: String, required: true },
    campaignId: { type: Schema.Types.ObjectId, required: true },
    isOpen: { type: Boolean, required: true },
    salesFen: count,
    orders: count,
    quantity: count,
    newMembers: count,
    refundedFen: count,
    mended: count,
  },
  [{ keys: { campaignId: 1 } }],
);

export const boardSnapshots = declare<BoardSnapshotRow>(
  'board_snapshots',
  {
    _id: { type: String, required: true },
    generation: { type: String, required: true },
    at: { type: Date, required: true },
    bytes: { type: Schema.Types.Buffer, default: null },
    pieces: { type: Number, default: null },
    digest: { type: String, default: null },
    token: { type: Schema.Types.Mixed, default: null },
  },
  [],
);

export const boardMarkers = declare<BoardMarkerRow>(
  'board_markers',
  { _id: { type: String, required: true }, count: { type: Number, required: true }, at: { type: Date, required: true } },
  [{ keys: { at: 1 }, expireAfterSeconds: 86_400 }],
);

export const packed = (bytes: Uint8Array): Binary => new Binary(bytes);

// What is left of boards once they are frozen, what was won by them, where everybody stood at the last mark, and who is named. Lists are kept as
// packed columns, a thousand entries in a piece: a board of a million members is read into memory as it is.

export interface FinalBoardRow {
  /** The text of its key. */
  _id: string;
  campaignId: ObjectId;
  subject: BoardSubject;
  metric: BoardMetric;
  phaseId: string | null;
  size: number;
  digest: string;
  signature: string;
  at: Date;
}

export interface FinalPieceRow {
  /** `<key>#<number>`. */
  _id: string;
  campaignId: ObjectId;
  board: string;
  number: number;
  /** Ids of owners, by rank. */
  owners: string[];
  /** Three float64 for each: score, orders, time of reaching it. */
  figures: Binary;
}

export interface RewardEntryRow {
  /** What it is for, once: `<campaign>:<reward>:<owner>`. */
  _id: string;
  campaignId: ObjectId;
  rewardId: string;
  title: string;
  prize: RewardPrize;
  amountFen: number;
  subject: BoardSubject;
  metric: BoardMetric;
  phaseId: string | null;
  ownerId: string;
  rank: number;
  score: number;
  at: Date;
}

/** The ranks of a board at a full hour or a war report; the newest takes the place of the one before. */
export interface BoardMarkRow {
  _id: string;
  campaignId: ObjectId;
  at: Date;
  /** By rank. */
  owners: string[];
}

export interface BoardConsentRow {
  /** The member. */
  _id: ObjectId;
  shows: boolean;
  at: Date;
}

const text = { type: String, required: true };
const number = { type: Number, required: true };
const date = { type: Date, required: true };
const id = { type: Schema.Types.ObjectId, required: true };
const owners = { type: [String], default: [] };
const phaseId = { type: String, default: null };

export const finalBoards = declare<FinalBoardRow>(
  'final_boards',
  { _id: text, campaignId: id, subject: text, metric: text, phaseId, size: number, digest: text, signature: text, at: date },
  [{ keys: { campaignId: 1, _id: 1 } }],
);

export const finalPieces = declare<FinalPieceRow>(
  'final_pieces',
  { _id: text, campaignId: id, board: text, number, owners, figures: { type: Schema.Types.Buffer, required: true } },
  [{ keys: { board: 1, number: 1 }, unique: true }],
);

export const rewardEntries = declare<RewardEntryRow>(
  'reward_entries',
  {
    _id: text,
    campaignId: id,
    rewardId: text,
    title: text,
    prize: text,
    amountFen: number,
    subject: text,
    metric: text,
    phaseId,
    ownerId: text,
    rank: number,
    score: number,
    at: date,
  },
  [{ keys: { campaignId: 1, rewardId: 1, rank: 1 } }, { keys: { ownerId: 1, at: 1 } }],
);

export const boardMarks = declare<BoardMarkRow>('board_marks', { _id: text, campaignId: id, at: date, owners }, [
  { keys: { campaignId: 1 } },
]);

export const boardConsents = declare<BoardConsentRow>(
  'board_consents',
  { _id: { type: Schema.Types.ObjectId, required: true }, shows: { type: Boolean, required: true }, at: date },
  [],
);
