// Reviews of campaigns: made when a campaign has closed, with notes and actions by people. The figures are worked out in making.ts,
// compared in comparing.ts.
// Surprise: an action is a task of whoever it was given to (tasks/), so that it stands among what is due today; finishing either one
// finishes both.

import type { ClientSession } from 'mongodb';
import { nameOf, staffMembers } from '../auth/service.ts';
import { followCampaigns, readCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import type { ReviewActionInput, ReviewState } from '../generated/types.ts';
import { addTasks, dropByCause, finishByCause, onTaskDone } from '../tasks/service.ts';
import { begin } from '../works/service.ts';
import { reviewActions, reviews } from './model.ts';
import type { ReviewActionRow, ReviewDocument } from './model.ts';

export { sentences } from './sentences.ts';

const LONGEST_NOTE = 2_000;
const LONGEST_TITLE = 100;
const MOST_DAYS = 365;
const EVENING_MILLISECONDS = 18 * 3_600_000;

/** A review as pages see it: the campaign with what has been made of it so far. */
export interface ReviewOf {
  campaign: CampaignRow;
  review: ReviewDocument | null;
  state: ReviewState;
}

const causeOf = (actionId: string): string => `review-action:${actionId}`;

export async function reviewOf(ctx: Ctx, campaignId: string): Promise<ReviewOf> {
  const campaign = await readCampaign(ctx, fromId(campaignId));
  const review = await reviews.raw(ctx.db).findOne({ _id: campaign._id });
  const state = campaign.state !== 'CLOSED' ? 'WAITING' : review?.figures == null ? 'MAKING' : 'READY';
  return { campaign, review, state };
}

async function demandClosed(ctx: Ctx, campaignId: string): Promise<CampaignRow> {
  const campaign = await readCampaign(ctx, fromId(campaignId));
  if (campaign.state !== 'CLOSED') throw new Refused('REVIEW_TOO_EARLY');
  return campaign;
}

/** The figures are taken away and worked out anew by a work. */
export async function makeReview(ctx: Ctx, campaignId: string): Promise<ReviewOf> {
  const campaign = await demandClosed(ctx, campaignId);
  await ctx.db.transaction(async (session) => {
    await reviews.raw(ctx.db).updateOne({ _id: campaign._id }, { $set: { figures: null, madeAt: null } }, { session });
    await beginMaking(ctx, session, campaign);
  });
  return reviewOf(ctx, campaignId);
}

async function beginMaking(ctx: Ctx, session: ClientSession, campaign: CampaignRow): Promise<void> {
  await begin(ctx, { kind: 'CAMPAIGN_REVIEW', title: campaign.title, input: { campaignId: toId(campaign._id) } }, session);
}

export async function noteReview(ctx: Ctx, campaignId: string, notes: { worked: string; didNot: string }): Promise<ReviewOf> {
  const campaign = await demandClosed(ctx, campaignId);
  const [worked, didNot] = [notes.worked.trim(), notes.didNot.trim()];
  if (Math.max(worked.length, didNot.length) > LONGEST_NOTE) throw new Refused('REVIEW_TEXT_TOO_LONG', { most: LONGEST_NOTE });
  const change = { worked, didNot, notesByName: await nameOf(ctx), notesAt: ctx.now };
  await reviews
    .raw(ctx.db)
    .updateOne({ _id: campaign._id }, { $set: change, $setOnInsert: { figures: null, madeAt: null } }, { upsert: true });
  return reviewOf(ctx, campaignId);
}

export async function actionsOf(ctx: Ctx, campaign: CampaignRow): Promise<ReviewActionRow[]> {
  return reviewActions.raw(ctx.db).find({ campaignId: campaign._id }).sort({ createdAt: 1, _id: 1 }).toArray();
}

export async function addReviewAction(ctx: Ctx, campaignId: string, input: ReviewActionInput): Promise<ReviewOf> {
  const campaign = await demandClosed(ctx, campaignId);
  const title = input.title.trim();
  if (title === '' || title.length > LONGEST_TITLE) throw new Refused('REVIEW_ACTION_TITLE', { most: LONGEST_TITLE });
  const dueOn = demandDay(ctx, input.dueOn);
  const ownerId = fromId(input.ownerId);
  const [owner] = await staffMembers(ctx, { ids: [ownerId] });
  if (!owner?.isActive) throw new Refused('REVIEW_ACTION_OWNER');
  const row: ReviewActionRow = {
    _id: newId(),
    campaignId: campaign._id,
    title,
    ownerId: input.ownerId,
    ownerName: owner.name,
    dueOn,
    state: 'OPEN',
    closedAt: null,
    closedByName: null,
    createdAt: ctx.now,
  };
  await ctx.db.transaction(async (session) => {
    await reviewActions.raw(ctx.db).insertOne(row, { session });
    await addTasks(
      ctx,
      [
        {
          cause: causeOf(toId(row._id)),
          kind: 'REVIEW_ACTION',
          operatorId: ownerId,
          title: { zh: `${campaign.title} 复盘：${title}`, en: `${campaign.title}, review: ${title}` },
          dueAt: new Date(ctx.time.rangeOf(dueOn).startsAt.getTime() + EVENING_MILLISECONDS),
        },
      ],
      session,
    );
  });
  return reviewOf(ctx, campaignId);
}

function demandDay(ctx: Ctx, day: DayKey): DayKey {
  const today = ctx.time.dayKey(ctx.now);
  if (day < today || day > shiftKey(today, MOST_DAYS)) throw new Refused('REVIEW_ACTION_DUE');
  return day;
}

/** Closing one that is closed changes nothing. */
export async function closeReviewAction(ctx: Ctx, id: string, isDone: boolean): Promise<ReviewOf> {
  const row = await reviewActions.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('REVIEW_ACTION_UNKNOWN');
  await ctx.db.transaction(async (session) => {
    await closeRow(ctx, session, id, isDone);
    if (isDone) await finishByCause(ctx, session, [causeOf(id)]);
    else await dropByCause(ctx, session, [causeOf(id)]);
  });
  return reviewOf(ctx, toId(row.campaignId));
}

async function closeRow(ctx: Ctx, session: ClientSession, id: string, isDone: boolean): Promise<void> {
  const closing = { state: isDone ? ('DONE' as const) : ('DROPPED' as const), closedAt: ctx.now, closedByName: await nameOf(ctx) };
  await reviewActions.raw(ctx.db).updateOne({ _id: fromId(id), state: 'OPEN' }, { $set: closing }, { session });
}

onTaskDone('REVIEW_ACTION', async (ctx, session, { cause }) => {
  await closeRow(ctx, session, cause.slice(cause.indexOf(':') + 1), true);
});

followCampaigns({
  name: 'reviews',
  step: 'REVIEW',
  async judge(ctx, campaign) {
    const problems: [] = [];
    if (campaign.state !== 'CLOSED') {
      return { state: 'TODO', words: { zh: '收官后自动生成', en: 'Made by itself after the close' }, problems };
    }
    const review = await reviews.raw(ctx.db).findOne({ _id: campaign._id }, { projection: { madeAt: 1, notesAt: 1 } });
    if (!review?.madeAt) return { state: 'DOING', words: { zh: '正在统计', en: 'Being worked out' }, problems };
    const open = await reviewActions.raw(ctx.db).countDocuments({ campaignId: campaign._id, state: 'OPEN' });
    if (open > 0) return { state: 'DOING', words: { zh: `${String(open)} 个行动项未完成`, en: `${String(open)} actions open` }, problems };
    if (!review.notesAt) return { state: 'DOING', words: { zh: '数据已出，待写结论', en: 'Figures there, notes to be written' }, problems };
    return { state: 'DONE', words: { zh: '已复盘', en: 'Reviewed' }, problems };
  },
  async stateChanged(ctx, session, campaign, from) {
    if (campaign.state === 'CLOSED' && from !== 'CLOSED') await beginMaking(ctx, session, campaign);
  },
});
