// Campaigns as they are made and changed: new from a template, copied from an earlier one, changed part by part.
// Surprise: a change names the `seq` that was looked at, so that of two people at one draft the second is told instead of winning.

import { randomBytes } from 'node:crypto';
import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { provinces } from '../distributors/service.ts';
import type { CampaignAudienceInput, CampaignChangeInput, CampaignProductInput, CampaignStep } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { productBySku } from '../products/service.ts';
import { readCampaign, subjectOf } from './campaigns.ts';
import { tellFollowers } from './followers.ts';
import { campaigns } from './model.ts';
import type { AudienceRow, CampaignProductRow, CampaignRow } from './model.ts';
import { costOfAll, numberOf, readBudget, readGoals, readPackaging, readProducts, readRewards, readTimes, readTitle } from './rules.ts';
import { isOver, mayChange } from './states.rules.ts';
import type { CampaignPart } from './states.rules.ts';
import { templateByKey } from './templates.rules.ts';

const MINUTE = 60_000;
const MOST_GROUPS = 1_000;
const newRewardId = (): string => randomBytes(6).toString('hex');

type Begun = Pick<CampaignRow, 'title' | 'startsAt' | 'endsAt'> & Partial<CampaignRow>;

async function newCampaign(ctx: Ctx, session: ClientSession, more: Begun): Promise<CampaignRow> {
  const row: CampaignRow = {
    _id: newId(),
    number: numberOf((await campaigns.raw(ctx.db).countDocuments({}, { session })) + 1),
    state: 'DRAFT',
    stateSince: ctx.now,
    goals: { salesFen: 0, orders: 0, newMembers: 0 },
    products: [],
    packaging: { sellingPoint: '', brand: '', endorsement: '', play: '' },
    audience: { tiers: [], provinces: [], groupIds: [] },
    rewards: [],
    rewardBudgetFen: 0,
    doneSteps: [],
    ownerId: ctx.viewer.id,
    ownerName: await nameOf(ctx),
    templateKey: null,
    copiedFromId: null,
    isRehearsal: false,
    frozenAt: null,
    seq: 0,
    createdAt: ctx.now,
    ...more,
  };
  await campaigns.raw(ctx.db).insertOne(row, { session });
  return row;
}

export async function createCampaign(
  ctx: Ctx,
  { title: typed, templateKey, day }: { title: string; templateKey: string; day: string },
): Promise<CampaignRow> {
  const { title } = demand(readTitle(typed));
  const template = templateByKey(templateKey);
  if (!template) throw new Refused('CAMPAIGN_TEMPLATE_UNKNOWN');
  const startsAt = ctx.time.instantAt(day, template.startsAt);
  const endsAt = new Date(startsAt.getTime() + template.durationMinutes * MINUTE);
  const rewards = template.rewards.map((reward) => ({ ...reward, id: newRewardId() }));
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const campaign = await newCampaign(ctx, session, {
        title,
        startsAt,
        endsAt,
        rewards,
        rewardBudgetFen: costOfAll(rewards),
        packaging: { sellingPoint: '', brand: '', endorsement: '', play: template.play.zh },
        templateKey,
      });
      await tellFollowers((follower) => follower.begun?.(ctx, session, campaign));
      await record(ctx, session, { action: 'CAMPAIGN_CREATED', subject: subjectOf(campaign), details: { template: templateKey } });
      return readCampaign(ctx, campaign._id, session);
    }),
  );
}

export interface CopyInput {
  id: string;
  title: string;
  startsAt: Date;
  isRehearsal?: boolean;
}

/** Everything but what came of it. Followers copy theirs; what a reward says of a phase is told anew by whoever copies the phases. */
export async function copyCampaign(ctx: Ctx, { id, title: typed, startsAt, isRehearsal = false }: CopyInput): Promise<CampaignRow> {
  const { title } = demand(readTitle(typed));
  const from = await readCampaign(ctx, id);
  const shiftMilliseconds = startsAt.getTime() - from.startsAt.getTime();
  const { goals, products, packaging, audience, rewards, rewardBudgetFen, templateKey } = from;
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const to = await newCampaign(ctx, session, {
        title,
        startsAt,
        endsAt: new Date(from.endsAt.getTime() + shiftMilliseconds),
        goals,
        products,
        packaging,
        audience,
        rewards: rewards.map((reward) => ({ ...reward, id: newRewardId() })),
        rewardBudgetFen,
        templateKey,
        copiedFromId: from._id,
        isRehearsal,
      });
      await tellFollowers((follower) => follower.copied?.(ctx, session, from, to, shiftMilliseconds));
      await record(ctx, session, { action: 'CAMPAIGN_CREATED', subject: subjectOf(to), details: { copiedFrom: from.number } });
      return readCampaign(ctx, to._id, session);
    }),
  );
}

/** Of the day's same hour as the one that is copied. */
export async function copyCampaignToDay(ctx: Ctx, { id, title, day }: { id: string; title: string; day: string }): Promise<CampaignRow> {
  const { startsAt } = await readCampaign(ctx, id);
  return copyCampaign(ctx, { id, title, startsAt: ctx.time.instantAt(day, ctx.time.clock(startsAt)) });
}

/** After phases were copied: a reward of an old phase is one of its copy now; of none, of the whole campaign. */
export async function remapRewardPhases(
  ctx: Ctx,
  session: ClientSession,
  campaignId: ObjectId,
  copyOf: ReadonlyMap<string, string>,
): Promise<void> {
  const { rewards } = await readCampaign(ctx, campaignId, session);
  if (rewards.every(({ phaseId }) => phaseId === null)) return;
  const mapped = rewards.map((reward) => ({ ...reward, phaseId: reward.phaseId === null ? null : (copyOf.get(reward.phaseId) ?? null) }));
  await campaigns.raw(ctx.db).updateOne({ _id: campaignId }, { $set: { rewards: mapped } }, { session });
}

/** Changes what is named, and nothing else. */
export async function changeCampaign(ctx: Ctx, id: string, seq: number, change: CampaignChangeInput): Promise<CampaignRow> {
  const campaign = await readCampaign(ctx, id);
  if (campaign.seq !== seq) throw new Refused('CAMPAIGN_STALE');
  const { set, parts } = await readChange(ctx, campaign, change);
  if (parts.length === 0) return campaign;
  demand(mayChange(campaign.state, parts));
  await ctx.db.transaction(async (session) => {
    const after = await campaigns
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: campaign._id, seq, state: campaign.state },
        { $set: set, $inc: { seq: 1 } },
        { session, returnDocument: 'after' },
      );
    if (!after) throw new Refused('CAMPAIGN_STALE');
    if (parts.includes('times')) await tellFollowers((follower) => follower.timesChanged?.(ctx, session, after, campaign));
    await record(ctx, session, { action: 'CAMPAIGN_CHANGED', subject: subjectOf(after), details: { parts } });
  });
  return readCampaign(ctx, id);
}

async function readChange(
  ctx: Ctx,
  campaign: CampaignRow,
  change: CampaignChangeInput,
): Promise<{ set: Partial<CampaignRow>; parts: CampaignPart[] }> {
  const set: Partial<CampaignRow> = {};
  const parts: CampaignPart[] = [];
  if (change.title != null) {
    set.title = demand(readTitle(change.title)).title;
    parts.push('title');
  }
  if (change.startsAt != null || change.endsAt != null) {
    const { startsAt, endsAt } = demand(readTimes(change.startsAt ?? campaign.startsAt, change.endsAt ?? campaign.endsAt, campaign));
    Object.assign(set, { startsAt, endsAt });
    parts.push('times');
  }
  if (change.products != null) {
    set.products = await knownProducts(ctx, change.products);
    parts.push(onlyStockDiffers(campaign.products, set.products) ? 'stock' : 'products');
  }
  if (change.goals != null) {
    set.goals = demand(readGoals(change.goals)).goals;
    parts.push('goals');
  }
  if (change.packaging != null) {
    set.packaging = demand(readPackaging(change.packaging)).packaging;
    parts.push('packaging');
  }
  if (change.audience != null) {
    set.audience = await knownAudience(ctx, change.audience);
    parts.push('audience');
  }
  if (change.rewards != null) set.rewards = demand(readRewards(change.rewards, newRewardId)).rewards;
  if (change.rewardBudgetFen != null) set.rewardBudgetFen = demand(readBudget(change.rewardBudgetFen)).rewardBudgetFen;
  if (change.rewards != null || change.rewardBudgetFen != null) parts.push('rewards');
  return { set, parts };
}

async function knownProducts(ctx: Ctx, typed: readonly CampaignProductInput[]): Promise<CampaignProductRow[]> {
  const { products } = demand(readProducts(typed));
  return Promise.all(
    products.map(async (product, index) => {
      const known = await productBySku(ctx, product.sku);
      if (!known) throw new Refused('CAMPAIGN_PRODUCTS_WRONG', { field: `products.${String(index)}.sku` });
      return { ...product, productId: known._id };
    }),
  );
}

function onlyStockDiffers(before: readonly CampaignProductRow[], after: readonly CampaignProductRow[]): boolean {
  const rest = (rows: readonly CampaignProductRow[]): string =>
    JSON.stringify(rows.map(({ sku, isMain, priceFen, profitFen: { NEW, MID, HEAD } }) => [sku, isMain, priceFen, NEW, MID, HEAD]));
  return rest(before) === rest(after);
}

async function knownAudience(ctx: Ctx, { tiers, provinces: named, groupIds }: CampaignAudienceInput): Promise<AudienceRow> {
  const known = named.length === 0 ? [] : await provinces(ctx);
  if (named.some((province) => !known.includes(province))) throw new Refused('CAMPAIGN_AUDIENCE_UNKNOWN', { field: 'audience.provinces' });
  if (groupIds.length > MOST_GROUPS) throw new Refused('CAMPAIGN_AUDIENCE_UNKNOWN', { field: 'audience.groupIds' });
  const ids = [...new Set(groupIds)].map(fromId);
  const found = ids.length === 0 ? [] : await groupsByIds(ctx, ids);
  const open = new Set(found.filter(({ closedAt }) => closedAt === null).map(({ _id }) => toId(_id)));
  if (ids.some((id) => !open.has(toId(id)))) throw new Refused('CAMPAIGN_AUDIENCE_UNKNOWN', { field: 'audience.groupIds' });
  return { tiers: [...new Set(tiers)], provinces: [...new Set(named)], groupIds: ids };
}

/** What cannot be derived a person says. */
export async function markCampaignStep(ctx: Ctx, id: string, step: CampaignStep, isDone: boolean): Promise<CampaignRow> {
  const campaign = await readCampaign(ctx, id);
  if (isOver(campaign.state) && step !== 'REVIEW') throw new Refused('CAMPAIGN_NOT_NOW', { state: campaign.state });
  const byName = await nameOf(ctx);
  await ctx.db.transaction(async (session) => {
    const others = (await readCampaign(ctx, campaign._id, session)).doneSteps.filter((each) => each.step !== step);
    const doneSteps = isDone ? [...others, { step, byName, at: ctx.now }] : others;
    await campaigns.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { doneSteps } }, { session });
    await record(ctx, session, { action: 'CAMPAIGN_STEP_MARKED', subject: subjectOf(campaign), details: { step, isDone } });
  });
  return readCampaign(ctx, id);
}
