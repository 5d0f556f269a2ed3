// The totals of a campaign, in several documents so that batches of different processes do not wait for one another, and with them the
// word on whether the campaign still counts. Opened when it is published, closed when its boards are frozen.

import type { ClientSession, ObjectId } from 'mongodb';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { add } from '../core/money.ts';
import { toId } from '../core/ids.ts';
import { campaignTotals } from './model.ts';
import type { CampaignSums, CampaignTotalsRow, ScoreEvent } from './model.ts';

const SHARDS = 8;

let shard = Math.floor(Math.random() * SHARDS);

const shardsOf = (campaignId: ObjectId): string[] => Array.from({ length: SHARDS }, (_none, index) => `${toId(campaignId)}:${index}`);

export const NO_SUMS: Readonly<CampaignSums> = { salesFen: 0, orders: 0, quantity: 0, newMembers: 0, refundedFen: 0 };

export function addSums(a: Readonly<CampaignSums>, b: Readonly<CampaignSums>): CampaignSums {
  return {
    salesFen: add(a.salesFen, b.salesFen),
    orders: a.orders + b.orders,
    quantity: a.quantity + b.quantity,
    newMembers: a.newMembers + b.newMembers,
    refundedFen: add(a.refundedFen, b.refundedFen),
  };
}

export const sumsOfEvent = ({ cause, salesFen, orders, quantity, newMembers }: ScoreEvent): CampaignSums => ({
  salesFen,
  orders,
  quantity,
  newMembers,
  refundedFen: cause.startsWith('r:') ? 0 - salesFen : 0,
});

/** The same in place, for many. Sums of a campaign stay far below what a number holds exactly. */
export function addEvent(sums: CampaignSums, { cause, salesFen, orders, quantity, newMembers }: ScoreEvent): void {
  sums.salesFen += salesFen;
  sums.orders += orders;
  sums.quantity += quantity;
  sums.newMembers += newMembers;
  if (cause.startsWith('r:')) sums.refundedFen -= salesFen;
}

const begun = (campaignId: ObjectId, isOpen: boolean): Omit<CampaignTotalsRow, '_id'> => ({ campaignId, isOpen, ...NO_SUMS, mended: 0 });

/** Once it is published. Done again: nothing. */
export async function openTotals(ctx: Ctx, session: ClientSession, campaignId: ObjectId): Promise<void> {
  await campaignTotals.raw(ctx.db).bulkWrite(
    shardsOf(campaignId).map((_id) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: begun(campaignId, true) }, upsert: true },
    })),
    { session },
  );
}

/** From here on nothing counts any more: what comes later is recorded as late. In the transaction that freezes the campaign. */
export async function closeTotals(ctx: Ctx, session: ClientSession, campaignId: ObjectId): Promise<void> {
  const { isOpen: _open, ...content } = begun(campaignId, false);
  await campaignTotals.raw(ctx.db).bulkWrite(
    shardsOf(campaignId).map((_id) => ({
      updateOne: { filter: { _id }, update: { $set: { isOpen: false }, $setOnInsert: content }, upsert: true },
    })),
    { session },
  );
}

/**
 * Adds to the totals, in the batch's transaction. False when the campaign is closed: then nothing was added. A conflict with another
 * batch runs the transaction again, and then another shard is taken.
 */
export async function addToTotals(ctx: Ctx, session: ClientSession, campaign: CampaignRow, sums: Readonly<CampaignSums>): Promise<boolean> {
  shard = (shard + 1) % SHARDS;
  const _id = `${toId(campaign._id)}:${shard}`;
  const rows = campaignTotals.raw(ctx.db);
  const { matchedCount } = await rows.updateOne({ _id, isOpen: true }, { $inc: { ...sums } }, { session });
  if (matchedCount === 1) return true;
  if ((await rows.findOne({ _id }, { session, projection: { _id: 1 } })) !== null || campaign.frozenAt !== null) return false;
  // Of a campaign that came into the database otherwise than by publishing.
  await rows.insertOne({ _id, ...begun(campaign._id, true), ...sums }, { session });
  return true;
}

/** What counts of it, from the database. */
export async function readTotals(ctx: Ctx, campaignId: ObjectId): Promise<CampaignSums & { isOpen: boolean | null }> {
  const rows = await campaignTotals.raw(ctx.db).find({ campaignId }).toArray();
  const isOpen = rows.length === 0 ? null : rows.every((row) => row.isOpen);
  return { ...rows.reduce<CampaignSums>(addSums, NO_SUMS), isOpen };
}
