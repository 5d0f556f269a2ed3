// What people do while a campaign runs: fire and skip by hand, pause and go on, move the rest.

import { setTimeout as wait } from 'node:timers/promises';
import type { ClientSession } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { campaignById, moveCampaign, setCampaignTimes } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { CampaignState } from '../generated/types.ts';
import { noteActivity } from './activities.ts';
import { wasUntil } from './edits.ts';
import { claim, perform } from './firing.ts';
import { phaseActions, phases } from './model.ts';
import type { ActionRow } from './model.ts';
import { actionById, listActions, phasesOf, takeTurn } from './reading.ts';
import { HAND_STATES, mayBecome, shiftRest } from './rules.ts';

/** Then the answer says that it is still at it. */
const ANSWER_MILLISECONDS = 8_000;

function trail(
  ctx: Ctx,
  session: ClientSession,
  action: AuditAction,
  campaign: CampaignRow,
  details: Record<string, unknown> = {},
): Promise<void> {
  return record(ctx, session, { action, subject: { kind: 'CAMPAIGN', id: toId(campaign._id), name: campaign.title }, details });
}

/** @throws Refused ACTION_NOT_NOW when it was fired or skipped meanwhile */
export async function fireAction(ctx: Ctx, id: string): Promise<ActionRow> {
  const { campaignId } = await actionById(ctx, id);
  const firedByName = await nameOf(ctx);
  const claimed = await ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const action = await actionById(ctx, id, session);
    const campaign = await campaignById(ctx, campaignId, session);
    if (!HAND_STATES.includes(campaign.state)) throw new Refused('CAMPAIGN_NOT_RUNNING');
    if (action.kind === 'CLOSE' && campaign.state !== 'CLOSING') throw new Refused('CLOSE_AT_THE_END');
    if (!mayBecome(action.state, 'FIRING')) throw new Refused('ACTION_NOT_NOW');
    const claimed = await claim(ctx, session, campaign, action, firedByName);
    await trail(ctx, session, 'CAMPAIGN_ACTION_FIRED', campaign, { action: action.title, kind: action.kind });
    return claimed;
  });
  const performing = perform(ctx, claimed).catch((error: unknown) => {
    ctx.log.error({ err: error }, 'what came of an action could not be written down');
  });
  await Promise.race([performing, wait(ANSWER_MILLISECONDS, undefined, { ref: false })]);
  return actionById(ctx, id);
}

export async function skipAction(ctx: Ctx, id: string): Promise<ActionRow> {
  const { campaignId } = await actionById(ctx, id);
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const action = await actionById(ctx, id, session);
    const campaign = await campaignById(ctx, campaignId, session);
    if (action.kind === 'CLOSE') throw new Refused('CLOSE_IS_MADE');
    if (!mayBecome(action.state, 'SKIPPED')) throw new Refused('ACTION_NOT_NOW');
    const set = { state: 'SKIPPED' as const, result: null };
    await phaseActions.raw(ctx.db).updateOne({ _id: action._id }, { $set: set }, { session });
    const words = { zh: `跳过「${action.title}」`, en: `“${action.title}” skipped` };
    await noteActivity(ctx, session, { campaignId, words, actionId: action._id });
    await trail(ctx, session, 'CAMPAIGN_ACTION_SKIPPED', campaign, { action: action.title, kind: action.kind });
    return { ...action, ...set };
  });
}

/** The trail is written by whoever moves campaigns. */
async function move(ctx: Ctx, id: string, to: CampaignState, from: CampaignState): Promise<CampaignRow> {
  const campaignId = fromId(id);
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    await campaignById(ctx, campaignId, session);
    const moved = await moveCampaign(ctx, session, campaignId, to, [from]);
    if (moved === null) throw new Refused('CAMPAIGN_NOT_RUNNING');
    return moved;
  });
}

/** The clock fires nothing from now on; orders are counted as before. */
export const pauseCampaign = (ctx: Ctx, id: string): Promise<CampaignRow> => move(ctx, id, 'PAUSED', 'RUNNING');

/** What came due meanwhile is fired where it is not too old, and asked where it is. */
export const resumeCampaign = (ctx: Ctx, id: string): Promise<CampaignRow> => move(ctx, id, 'RUNNING', 'PAUSED');

/**
 * Phases, planned actions and the end. @throws Refused SHIFT_OUT_OF_RANGE, SHIFT_NOTHING_LEFT, CAMPAIGN_NOT_RUNNING
 */
export async function shiftCampaign(ctx: Ctx, id: string, minutes: number): Promise<CampaignRow> {
  const campaignId = fromId(id);
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const campaign = await campaignById(ctx, campaignId, session);
    // One that has not started is moved by its start; what members were promised then holds.
    if (campaign.state !== 'RUNNING' && campaign.state !== 'PAUSED') throw new Refused('CAMPAIGN_NOT_RUNNING');
    const ofCampaign = await phasesOf(ctx, campaignId, session);
    const actions = await listActions(ctx, campaignId, session);
    const moved = demand(shiftRest(campaign, ofCampaign.map(withId), actions.map(withId), minutes, ctx.now));
    // The last first, so that no two phases stand on one start in between.
    for (const { id: phaseId, ...times } of moved.phases.reverse()) {
      const before = ofCampaign.find(({ _id }) => toId(_id) === phaseId);
      if (!before) continue;
      const history = [...before.history, wasUntil(before, ctx.now)];
      await phases.raw(ctx.db).updateOne({ _id: before._id }, { $set: { ...times, history } }, { session });
    }
    for (const { id: actionId, at } of moved.actions)
      await phaseActions.raw(ctx.db).updateOne({ _id: fromId(actionId) }, { $set: { at } }, { session });
    const after = await setCampaignTimes(ctx, session, campaignId, { endsAt: moved.endsAt });
    const words = { zh: `其余顺延 ${String(minutes)} 分钟`, en: `The rest moved ${String(minutes)} minutes later` };
    await noteActivity(ctx, session, { campaignId, words });
    await trail(ctx, session, 'CAMPAIGN_SHIFTED', campaign, { minutes });
    return after;
  });
}

const withId = <Row extends { _id: { toHexString(): string } }>(row: Row): Row & { id: string } => ({ ...row, id: row._id.toHexString() });
