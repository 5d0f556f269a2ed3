// Campaigns and phases for tests of scores, written as rows: how they are planned is not what these tests are about.

import type { ObjectId } from 'mongodb';
import { campaigns } from '../../server/campaigns/model.ts';
import type { CampaignRow } from '../../server/campaigns/model.ts';
import type { Ctx } from '../../server/context.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { Tier } from '../../server/generated/types.ts';
import { newId } from '../../server/core/ids.ts';
import { phases } from '../../server/timetables/model.ts';
import type { PhaseRow } from '../../server/timetables/model.ts';

let count = 0;

export const SKU = 'RICE-5KG';
/** 10:00 to 22:00 in Shanghai on the day of NOON, which is 10:30. */
export const STARTS = new Date('2026-05-12T02:00:00Z');
export const ENDS = new Date('2026-05-12T14:00:00Z');

/** That many minutes after the start. */
export const minute = (minutes: number): Date => new Date(STARTS.getTime() + minutes * 60_000);

export async function aCampaign(ctx: Ctx, more: Partial<CampaignRow> = {}): Promise<CampaignRow> {
  count += 1;
  const row: CampaignRow = {
    _id: newId(),
    number: `C9${String(count).padStart(4, '0')}`,
    title: `活动 ${count}`,
    state: 'RUNNING',
    stateSince: STARTS,
    startsAt: STARTS,
    endsAt: ENDS,
    goals: { salesFen: 100_000_00, orders: 1_000, newMembers: 0 },
    products: [{ sku: SKU, productId: newId(), isMain: true, priceFen: 5_900, stock: null, profitFen: { NEW: 900, MID: 900, HEAD: 900 } }],
    packaging: { sellingPoint: '', brand: '', endorsement: '', play: '' },
    audience: { tiers: [], provinces: [], groupIds: [] },
    rewards: [],
    rewardBudgetFen: 0,
    doneSteps: [],
    ownerId: null,
    ownerName: '测试',
    templateKey: null,
    copiedFromId: null,
    isRehearsal: false,
    frozenAt: null,
    seq: 0,
    createdAt: STARTS,
    ...more,
  };
  await campaigns.raw(ctx.db).insertOne(row);
  return row;
}

export async function aPhase(
  ctx: Ctx,
  campaign: CampaignRow,
  from: number,
  until: number,
  more: Partial<PhaseRow> = {},
): Promise<PhaseRow> {
  const row: PhaseRow = {
    _id: newId(),
    campaignId: campaign._id,
    title: `阶段 ${from}`,
    startsAt: minute(from),
    endsAt: minute(until),
    hasBoard: true,
    history: [],
    ...more,
  };
  await phases.raw(ctx.db).insertOne(row);
  return row;
}

export async function setTier(ctx: Ctx, ids: readonly ObjectId[], tier: Tier): Promise<void> {
  await distributors.raw(ctx.db).updateMany({ _id: { $in: [...ids] } }, { $set: { 'standing.tier': tier } });
}
