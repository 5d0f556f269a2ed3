// What people change in a timetable: phases and actions, one at a time. Each change takes its turn at the campaign, so that the rules look
// at all rows as they will be.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { campaignById } from '../campaigns/service.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { PhaseActionInput, PhaseInput, Words } from '../generated/types.ts';
import { noteActivity } from './activities.ts';
import { phaseActions, phases } from './model.ts';
import type { ActionRow, PhaseRow } from './model.ts';
import { actionById, listActions, phaseById, phasesOf, takeTurn } from './reading.ts';
import type { ActionPlan } from './rules.ts';
import { OPEN_STATES, checkAction, checkPhase, mayBecome, mayMovePhase, phaseAt } from './rules.ts';

/** Within the campaign's turn; the campaign as it is afterwards. */
async function change(
  ctx: Ctx,
  campaignId: ObjectId,
  work: (session: ClientSession, campaign: CampaignRow) => Promise<Words>,
): Promise<CampaignRow> {
  return ctx.db.transaction(async (session) => {
    await takeTurn(ctx, session, campaignId);
    const campaign = await campaignById(ctx, campaignId, session);
    if (!OPEN_STATES.includes(campaign.state)) throw new Refused('TIMETABLE_IS_OVER');
    const words = await work(session, campaign);
    if (campaign.state !== 'DRAFT') {
      await noteActivity(ctx, session, { campaignId, words });
      const subject = { kind: 'CAMPAIGN', id: toId(campaignId), name: campaign.title };
      await record(ctx, session, { action: 'CAMPAIGN_TIMETABLE_CHANGED', subject, details: { what: words.en } });
    }
    return campaign;
  });
}

const isPublished = ({ state }: CampaignRow): boolean => state !== 'DRAFT';
const named = ({ _id, title, startsAt, endsAt }: PhaseRow) => ({ id: toId(_id), title, startsAt, endsAt });

export function addPhase(ctx: Ctx, campaignId: string, input: PhaseInput): Promise<CampaignRow> {
  const id = fromId(campaignId);
  const title = input.title.normalize('NFC').trim();
  return change(ctx, id, async (session, campaign) => {
    const others = await phasesOf(ctx, id, session);
    demand(checkPhase({ ...input, title }, others.map(named), campaign));
    if (isPublished(campaign) && input.startsAt < ctx.now) throw new Refused('PHASE_IN_THE_PAST');
    const { startsAt, endsAt, hasBoard } = input;
    await phases.raw(ctx.db).insertOne({ _id: newId(), campaignId: id, title, startsAt, endsAt, hasBoard, history: [] }, { session });
    return { zh: `加入阶段「${title}」`, en: `Phase “${title}” added` };
  });
}

export async function changePhase(ctx: Ctx, phaseId: string, input: PhaseInput): Promise<CampaignRow> {
  const { campaignId, _id } = await phaseById(ctx, phaseId);
  const title = input.title.normalize('NFC').trim();
  return change(ctx, campaignId, async (session, campaign) => {
    const all = await phasesOf(ctx, campaignId, session);
    const before = all.find((each) => each._id.equals(_id));
    if (!before) throw new Refused('PHASE_UNKNOWN');
    const { startsAt, endsAt, hasBoard } = input;
    const others = all.filter((each) => each !== before).map(named);
    demand(checkPhase({ title, startsAt, endsAt }, others, campaign));
    demand(mayMovePhase(before, { startsAt, endsAt }, ctx.now, isPublished(campaign)));
    const isRewarded = campaign.rewards.some((reward) => reward.phaseId === toId(_id));
    if (isPublished(campaign) && isRewarded && before.hasBoard && !hasBoard) throw new Refused('PHASE_HAS_REWARD');
    const history = isPublished(campaign) ? [...before.history, wasUntil(before, ctx.now)] : [];
    await phases.raw(ctx.db).updateOne({ _id }, { $set: { title, startsAt, endsAt, hasBoard, history } }, { session });
    return { zh: `修改阶段「${title}」`, en: `Phase “${title}” changed` };
  });
}

/** How a phase stood up to a moment: what was counted until then went by it. */
export const wasUntil = ({ startsAt, endsAt, hasBoard }: PhaseRow, until: Date): PhaseRow['history'][number] => ({
  until,
  startsAt,
  endsAt,
  hasBoard,
});

/** Its actions stay, each at its time. */
export async function removePhase(ctx: Ctx, phaseId: string): Promise<CampaignRow> {
  const { campaignId, _id, title } = await phaseById(ctx, phaseId);
  return change(ctx, campaignId, async (session, campaign) => {
    const before = await phaseById(ctx, phaseId, session);
    demand(mayMovePhase(before, null, ctx.now, isPublished(campaign)));
    if (campaign.rewards.some((reward) => reward.phaseId === toId(_id))) throw new Refused('PHASE_HAS_REWARD');
    await phases.raw(ctx.db).deleteOne({ _id }, { session });
    await phaseActions.raw(ctx.db).updateMany({ phaseId: _id }, { $set: { phaseId: null } }, { session });
    return { zh: `删除阶段「${title}」`, en: `Phase “${title}” removed` };
  });
}

const planOf = (input: PhaseActionInput): ActionPlan => ({
  kind: input.kind,
  title: input.title.normalize('NFC').trim(),
  text: input.text?.normalize('NFC').trim() || null,
  at: input.at,
  kitWave: input.kind === 'OPEN_MATERIAL' ? (input.kitWave ?? null) : null,
});

/** The one that was chosen, else the one that holds its time. */
async function phaseOf(
  ctx: Ctx,
  session: ClientSession,
  campaignId: ObjectId,
  { phaseId, at }: PhaseActionInput,
): Promise<ObjectId | null> {
  const all = await phasesOf(ctx, campaignId, session);
  if (phaseId == null) return phaseAt(all, at)?._id ?? null;
  const chosen = all.find(({ _id }) => toId(_id) === phaseId);
  if (!chosen) throw new Refused('PHASE_UNKNOWN');
  return chosen._id;
}

export function addAction(ctx: Ctx, campaignId: string, input: PhaseActionInput): Promise<CampaignRow> {
  const id = fromId(campaignId);
  const plan = planOf(input);
  return change(ctx, id, async (session, campaign) => {
    const others = await listActions(ctx, id, session);
    demand(checkAction(plan, others.length, campaign, ctx.now, isPublished(campaign)));
    const phaseId = await phaseOf(ctx, session, id, input);
    await phaseActions.raw(ctx.db).insertOne(newAction(id, phaseId, plan), { session });
    return { zh: `加入动作「${plan.title}」`, en: `Action “${plan.title}” added` };
  });
}

export function newAction(campaignId: ObjectId, phaseId: ObjectId | null, plan: ActionPlan): ActionRow {
  const open = { state: 'PLANNED' as const, firedAt: null, firedByName: null, result: null, holder: null, leaseUntil: null, attempts: 0 };
  return { _id: newId(), campaignId, phaseId, ...plan, ...open, details: {} };
}

export async function changeAction(ctx: Ctx, actionId: string, input: PhaseActionInput): Promise<CampaignRow> {
  const { campaignId, _id } = await actionById(ctx, actionId);
  const plan = planOf(input);
  return change(ctx, campaignId, async (session, campaign) => {
    const before = await actionById(ctx, _id, session);
    if (before.kind === 'CLOSE') throw new Refused('CLOSE_IS_MADE');
    if (before.state !== 'PLANNED' && !mayBecome(before.state, 'PLANNED')) throw new Refused('ACTION_NOT_NOW');
    demand(checkAction(plan, 0, campaign, ctx.now, isPublished(campaign)));
    const phaseId = await phaseOf(ctx, session, campaignId, input);
    const again = { state: 'PLANNED' as const, firedAt: null, firedByName: null, result: null, attempts: 0 };
    await phaseActions.raw(ctx.db).updateOne({ _id }, { $set: { ...plan, phaseId, ...again } }, { session });
    return { zh: `修改动作「${plan.title}」`, en: `Action “${plan.title}” changed` };
  });
}

/** One that has been fired stays in the book. */
export async function removeAction(ctx: Ctx, actionId: string): Promise<CampaignRow> {
  const { campaignId, _id, title } = await actionById(ctx, actionId);
  return change(ctx, campaignId, async (session) => {
    const { kind, state } = await actionById(ctx, _id, session);
    if (kind === 'CLOSE') throw new Refused('CLOSE_IS_MADE');
    if (state !== 'PLANNED' && state !== 'SKIPPED') throw new Refused('ACTION_NOT_NOW');
    await phaseActions.raw(ctx.db).deleteOne({ _id }, { session });
    return { zh: `删除动作「${title}」`, en: `Action “${title}” removed` };
  });
}
