// Fires actions: claims what is due in a transaction that nobody else can share, has it done, writes down what came of it.
// Surprise: a claim is a lease. Whoever dies with one is followed by another process, which has the same action done again; what acts
// does it once by the action's id (acting.ts), so twice is never seen.

import type { ClientSession, ObjectId } from 'mongodb';
import { campaignById, moveCampaign } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, isRefused } from '../core/errors.ts';
import { fillSentence } from '../core/sentences.ts';
import type { Words } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { newHolder } from '../works/service.ts';
import { actorOf, isNeverLate } from './acting.ts';
import { noteActivity } from './activities.ts';
import { phaseActions } from './model.ts';
import type { ActionRow } from './model.ts';
import { takeTurn } from './reading.ts';
import { FIRING_STATES, MOST_ATTEMPTS, clockMove, inFiringOrder, judgeDue } from './rules.ts';
import { sentences } from './sentences.ts';

export interface FiringPace {
  readonly lease: number;
  readonly renew: number;
  /** After a fault. */
  readonly again: number;
}

/** Milliseconds. A lease outlasts every pause that a busy machine makes between two renewals. */
export const PACE: FiringPace = { lease: 30_000, renew: 8_000, again: 3_000 };

export interface Claim {
  readonly action: ActionRow;
  readonly campaign: CampaignRow;
  readonly holder: string;
}

const LATE_RESULT: Words = { zh: '到点时没有程序在运行，等人决定', en: 'Nobody was there to fire it at its time; a person decides' };
const FAILED_RESULT: Words = { zh: '执行多次出错，等人决定', en: 'It failed several times; a person decides' };

/** The campaign's own moves first: what its start or end brings is fired right after. */
async function moveByClock(ctx: Ctx, session: ClientSession, campaign: CampaignRow): Promise<CampaignRow> {
  const to = clockMove(campaign, ctx.now);
  if (to === null) return campaign;
  const moved = await moveCampaign(ctx, session, campaign._id, to, [campaign.state]);
  // One whose start and end both passed while nobody was there takes both steps.
  return moved === null ? campaign : moveByClock(ctx, session, moved);
}

/** Everything of one campaign that is due: moved on, claimed for the caller, or put aside for a person. */
export async function claimDue(ctx: Ctx, campaignId: ObjectId, pace: FiringPace = PACE): Promise<Claim[]> {
  const lateMinutes = await setting(ctx, 'lateFireMinutes');
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const campaign = await moveByClock(ctx, session, await campaignById(ctx, campaignId, session));
    const fires = FIRING_STATES.includes(campaign.state);
    const rows = await phaseActions
      .raw(ctx.db)
      .find(
        { campaignId, $or: [...(fires ? [{ state: 'PLANNED', at: { $lte: ctx.now } } as const] : []), { state: 'FIRING' } as const] },
        { session },
      )
      .toArray();
    const claims: Claim[] = [];
    for (const action of inFiringOrder(rows)) {
      const verdict = judgeDue(action, { now: ctx.now, lateMinutes, isNeverLate: isNeverLate(action.kind) });
      if (verdict === 'FIRE') claims.push(await claim(ctx, session, campaign, action, action.firedByName, pace));
      if (verdict === 'LATE') await putAside(ctx, session, action, 'LATE', LATE_RESULT);
      if (verdict === 'FAIL') await putAside(ctx, session, action, 'FAILED', FAILED_RESULT);
    }
    return claims;
  });
}

/** By hand, where `from` still holds. */
export async function claim(
  ctx: Ctx,
  session: ClientSession,
  campaign: CampaignRow,
  action: ActionRow,
  firedByName: string | null,
  pace: FiringPace = PACE,
): Promise<Claim> {
  const holder = newHolder();
  const isAgain = action.state === 'FIRING';
  const set = {
    state: 'FIRING' as const,
    holder,
    leaseUntil: new Date(ctx.now.getTime() + pace.lease),
    firedAt: isAgain ? (action.firedAt ?? ctx.now) : ctx.now,
    firedByName,
    attempts: isAgain ? action.attempts + 1 : 1,
    result: null,
  };
  await phaseActions.raw(ctx.db).updateOne({ _id: action._id }, { $set: set }, { session });
  return { action: { ...action, ...set }, campaign, holder };
}

async function putAside(ctx: Ctx, session: ClientSession, action: ActionRow, state: 'LATE' | 'FAILED', result: Words): Promise<void> {
  await phaseActions.raw(ctx.db).updateOne({ _id: action._id }, { $set: { state, result, holder: null, leaseUntil: null } }, { session });
  await noteActivity(ctx, session, { campaignId: action.campaignId, words: titleOf(action), result, byName: null, actionId: action._id });
}

const titleOf = ({ title }: ActionRow): Words => ({ zh: title, en: title });

/** Has the claimed action done, and writes down what came of it. Never throws for what the action does. */
export async function perform(ctx: Ctx, claimed: Claim, pace: FiringPace = PACE): Promise<void> {
  const began = performance.now();
  const present = (): Date => new Date(ctx.now.getTime() + Math.round(performance.now() - began));
  const own = { _id: claimed.action._id, state: 'FIRING' as const, holder: claimed.holder };
  const renewing = setInterval(() => {
    const leaseUntil = new Date(present().getTime() + pace.lease);
    phaseActions
      .raw(ctx.db)
      .updateOne(own, { $set: { leaseUntil } })
      .catch((error: unknown) => {
        ctx.log.warn({ err: error }, 'the lease of an action could not be renewed');
      });
  }, pace.renew);
  try {
    const outcome = await fire(ctx, claimed);
    clearInterval(renewing);
    if (outcome.state === 'AGAIN') {
      const leaseUntil = new Date(present().getTime() + pace.again);
      await phaseActions.raw(ctx.db).updateOne(own, { $set: { leaseUntil } });
    } else await settle(ctx, claimed, outcome);
  } finally {
    clearInterval(renewing);
  }
}

type Outcome = { state: 'DONE' | 'FAILED'; result: Words } | { state: 'AGAIN' };

async function fire(ctx: Ctx, { action, campaign }: Claim): Promise<Outcome> {
  const actor = actorOf(action.kind);
  try {
    if (actor === null) throw new Refused('ACTION_HAS_NO_ACTOR');
    return { state: 'DONE', result: await actor.fire(ctx, action, campaign) };
  } catch (error) {
    if (isRefused(error)) {
      const sentence = actor?.sentences?.[error.code] ?? sentences[error.code] ?? { zh: error.code, en: error.code };
      return { state: 'FAILED', result: fillSentence(sentence, error.details) };
    }
    ctx.log.error({ err: error, action: String(action._id), kind: action.kind, attempt: action.attempts }, 'an action failed');
    return action.attempts >= MOST_ATTEMPTS && !isNeverLate(action.kind) ? { state: 'FAILED', result: FAILED_RESULT } : { state: 'AGAIN' };
  }
}

/** Where the lease was lost meanwhile, whoever took over writes it down. */
async function settle(ctx: Ctx, { action, holder }: Claim, { state, result }: Exclude<Outcome, { state: 'AGAIN' }>): Promise<void> {
  await ctx.db.transaction(async (session) => {
    const { modifiedCount } = await phaseActions
      .raw(ctx.db)
      .updateOne({ _id: action._id, state: 'FIRING', holder }, { $set: { state, result, holder: null, leaseUntil: null } }, { session });
    if (modifiedCount === 0) return;
    const { campaignId, firedByName, _id: actionId } = action;
    await noteActivity(ctx, session, { campaignId, words: titleOf(action), result, byName: firedByName, actionId });
  });
}
