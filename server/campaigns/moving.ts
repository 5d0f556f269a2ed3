// A campaign from state to state, each step by an update whose filter says the state before: of two who move it at once one is told that
// it has moved on. People publish, withdraw and cancel; the clock does the rest through moveCampaign.

import type { ClientSession, ObjectId } from 'mongodb';
import type { AuditAction } from '../audit/service.ts';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import type { CampaignCheck, CampaignState } from '../generated/types.ts';
import { readCampaign, subjectOf } from './campaigns.ts';
import { checkRewards } from './compliance.rules.ts';
import { problemsOfFollowers, tellFollowers } from './followers.ts';
import { campaigns } from './model.ts';
import type { CampaignRow } from './model.ts';
import { problemsOf, problemsOfFindings } from './publishing.rules.ts';
import { readTimes } from './rules.ts';
import { mayMove, statesBefore } from './states.rules.ts';

const LONGEST_REASON = 200;

/**
 * Moves it on, where it is in one of `from` (else every state that leads to `to`); null where it is in none. Followers do their part in
 * the same transaction.
 */
export async function moveCampaign(
  ctx: Ctx,
  session: ClientSession,
  campaignId: ObjectId,
  to: CampaignState,
  from: readonly CampaignState[] = statesBefore(to),
): Promise<CampaignRow | null> {
  const moved = await shift(ctx, session, campaignId, to, from);
  if (moved)
    await record(ctx, session, {
      action: 'CAMPAIGN_STATE_CHANGED',
      subject: subjectOf(moved.campaign),
      details: { from: moved.before, to },
    });
  return moved?.campaign ?? null;
}

async function shift(
  ctx: Ctx,
  session: ClientSession,
  campaignId: ObjectId,
  to: CampaignState,
  from: readonly CampaignState[],
): Promise<{ campaign: CampaignRow; before: CampaignState } | null> {
  const allowed = from.filter((state) => mayMove(state, to).ok);
  const was = await campaigns
    .raw(ctx.db)
    .findOneAndUpdate(
      { _id: campaignId, state: { $in: allowed } },
      { $set: { state: to, stateSince: ctx.now } },
      { session, returnDocument: 'before' },
    );
  if (!was) return null;
  const campaign: CampaignRow = { ...was, state: to, stateSince: ctx.now };
  await tellFollowers((follower) => follower.stateChanged?.(ctx, session, campaign, was.state));
  return { campaign, before: was.state };
}

/** By hand: with the entry of the trail that says what was meant. */
async function moveByHand(
  ctx: Ctx,
  id: string,
  to: CampaignState,
  action: AuditAction,
  details: Record<string, unknown>,
  seq?: number,
): Promise<CampaignRow> {
  const before = await readCampaign(ctx, id);
  demand(mayMove(before.state, to));
  await ctx.db.transaction(async (session) => {
    const now = await readCampaign(ctx, before._id, session);
    if (seq !== undefined && now.seq !== seq) throw new Refused('CAMPAIGN_STALE');
    const moved = await shift(ctx, session, before._id, to, [before.state]);
    if (!moved) throw new Refused('CAMPAIGN_NOT_NOW', { state: now.state });
    await record(ctx, session, { action, subject: subjectOf(before), details });
  });
  return readCampaign(ctx, id);
}

/** Everything that keeps it from being published, and how it stands before the law. */
export async function checkCampaign(ctx: Ctx, campaign: CampaignRow): Promise<CampaignCheck> {
  const findings = checkRewards(campaign);
  const problems = [...problemsOf(campaign, ctx.now), ...problemsOfFindings(findings), ...(await problemsOfFollowers(ctx, campaign))];
  return { problems, findings, mayPublish: problems.length === 0 };
}

/** `seq` names the campaign that was looked at. Throws Refused('CAMPAIGN_HAS_PROBLEMS') with every one of them. */
export async function publishCampaign(ctx: Ctx, id: string, seq: number): Promise<CampaignRow> {
  const campaign = await readCampaign(ctx, id);
  demand(mayMove(campaign.state, 'READY'));
  if (campaign.seq !== seq) throw new Refused('CAMPAIGN_STALE');
  const { problems } = await checkCampaign(ctx, campaign);
  if (problems.length > 0) throw new Refused('CAMPAIGN_HAS_PROBLEMS', { count: problems.length, problems });
  const { products, rewards, rewardBudgetFen } = campaign;
  return moveByHand(
    ctx,
    id,
    'READY',
    'CAMPAIGN_PUBLISHED',
    { products: products.map(({ sku }) => sku), rewards: rewards.length, rewardBudgetFen },
    seq,
  );
}

/** Back to a draft, before it starts: what was paid for meanwhile has not begun either. */
export async function withdrawCampaign(ctx: Ctx, id: string): Promise<CampaignRow> {
  const { startsAt } = await readCampaign(ctx, id);
  if (startsAt <= ctx.now) throw new Refused('CAMPAIGN_HAS_BEGUN');
  return moveByHand(ctx, id, 'DRAFT', 'CAMPAIGN_WITHDRAWN', {});
}

export async function cancelCampaign(ctx: Ctx, id: string, typed: string): Promise<CampaignRow> {
  const reason = typed.normalize('NFC').trim();
  if (reason === '' || Array.from(reason).length > LONGEST_REASON) throw new Refused('CAMPAIGN_REASON_WRONG', { most: LONGEST_REASON });
  return moveByHand(ctx, id, 'CANCELLED', 'CAMPAIGN_CANCELLED', { reason });
}

/** The clock's shifting: the end of one that is under way; of a draft both. */
export async function setCampaignTimes(
  ctx: Ctx,
  session: ClientSession,
  campaignId: ObjectId,
  times: { startsAt?: Date; endsAt?: Date },
): Promise<CampaignRow> {
  const before = await readCampaign(ctx, campaignId, session);
  if (times.startsAt && before.state !== 'DRAFT') throw new Refused('CAMPAIGN_PART_FIXED', { part: 'times', state: before.state });
  if (!['DRAFT', 'READY', 'RUNNING', 'PAUSED'].includes(before.state)) throw new Refused('CAMPAIGN_NOT_NOW', { state: before.state });
  const { startsAt, endsAt } = demand(readTimes(times.startsAt ?? before.startsAt, times.endsAt ?? before.endsAt, before));
  // What counted so far keeps counting: the end of one that is published moves outward, never inward.
  if (before.state !== 'DRAFT' && endsAt < before.endsAt) throw new Refused('CAMPAIGN_END_EARLIER');
  const after = await campaigns
    .raw(ctx.db)
    .findOneAndUpdate(
      { _id: campaignId, state: before.state, seq: before.seq },
      { $set: { startsAt, endsAt }, $inc: { seq: 1 } },
      { session, returnDocument: 'after' },
    );
  if (!after) throw new Refused('CAMPAIGN_STALE');
  await tellFollowers((follower) => follower.timesChanged?.(ctx, session, after, before));
  return after;
}

/** From here on nothing counts for it any more. */
export async function setFrozen(ctx: Ctx, session: ClientSession, campaignId: ObjectId, at: Date): Promise<boolean> {
  const { modifiedCount } = await campaigns
    .raw(ctx.db)
    .updateOne({ _id: campaignId, frozenAt: null }, { $set: { frozenAt: at } }, { session });
  return modifiedCount === 1;
}
