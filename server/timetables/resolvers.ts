import type { Policies } from '../context.ts';
import { MANAGERS, STAFF, isAllowed } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { fireAction, pauseCampaign, resumeCampaign, shiftCampaign, skipAction } from './acts.ts';
import { listActivities } from './activities.ts';
import { addAction, addPhase, changeAction, changePhase, removeAction, removePhase } from './edits.ts';
import { actionsLoader, campaignLoader, phasesLoader } from './loaders.ts';
import { planCurve } from './plan.rules.ts';
import { lateActions } from './reading.ts';
import { isForMembers, mayChangeNow, mayFireNow, maySkipNow, nextOf } from './rules.ts';
import './service.ts';

export { alarms } from './clock.ts';
export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    lateActions: (_root, _args, ctx) => lateActions(ctx),
  },
  Mutation: {
    addPhase: (_root, { campaignId, input }, ctx) => addPhase(ctx, campaignId, input),
    changePhase: (_root, { id, input }, ctx) => changePhase(ctx, id, input),
    removePhase: (_root, { id }, ctx) => removePhase(ctx, id),
    addAction: (_root, { campaignId, input }, ctx) => addAction(ctx, campaignId, input),
    changeAction: (_root, { id, input }, ctx) => changeAction(ctx, id, input),
    removeAction: (_root, { id }, ctx) => removeAction(ctx, id),
    fireAction: (_root, { id }, ctx) => fireAction(ctx, id),
    skipAction: (_root, { id }, ctx) => skipAction(ctx, id),
    pauseCampaign: (_root, { id }, ctx) => pauseCampaign(ctx, id),
    resumeCampaign: (_root, { id }, ctx) => resumeCampaign(ctx, id),
    shiftCampaign: (_root, { id, minutes }, ctx) => shiftCampaign(ctx, id, minutes),
  },
  Campaign: {
    phases: ({ _id }, _args, ctx) => phasesLoader(ctx).load(_id),
    actions: async ({ _id }, _args, ctx) => {
      const rows = await actionsLoader(ctx).load(_id);
      return isAllowed(STAFF, ctx.viewer) ? rows : rows.filter(isForMembers);
    },
    nextAction: async (campaign, _args, ctx) => {
      const rows = await actionsLoader(ctx).load(campaign._id);
      return nextOf(campaign, isAllowed(STAFF, ctx.viewer) ? rows : rows.filter(isForMembers));
    },
    planCurve: (campaign) => planCurve(campaign, campaign.goals.salesFen),
    activities: ({ _id }, args, ctx) => listActivities(ctx, _id, args),
  },
  Phase: {
    id: ({ _id }) => toId(_id),
    movedFrom: ({ history, startsAt }) => {
      const first = history[0]?.startsAt;
      return first && first.getTime() !== startsAt.getTime() ? first : null;
    },
  },
  PhaseAction: {
    id: ({ _id }) => toId(_id),
    campaignId: ({ campaignId }) => toId(campaignId),
    phaseId: ({ phaseId }) => phaseId && toId(phaseId),
    text: ({ text }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? text : null),
    result: ({ result }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? result : null),
    firedByName: ({ firedByName }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? firedByName : null),
    mayFire: async (action, _args, ctx) => {
      const campaign = await campaignLoader(ctx).load(action.campaignId);
      return campaign !== null && isAllowed(MANAGERS, ctx.viewer) && mayFireNow(action, campaign);
    },
    maySkip: (action, _args, ctx) => isAllowed(MANAGERS, ctx.viewer) && maySkipNow(action),
    mayChange: async (action, _args, ctx) => {
      const campaign = await campaignLoader(ctx).load(action.campaignId);
      return campaign !== null && isAllowed(MANAGERS, ctx.viewer) && mayChangeNow(action, campaign);
    },
  },
  CampaignActivity: {
    id: ({ _id }) => toId(_id),
  },
};

export const policy: Policies = {
  'Query.lateActions': STAFF,
  'Mutation.addPhase': MANAGERS,
  'Mutation.changePhase': MANAGERS,
  'Mutation.removePhase': MANAGERS,
  'Mutation.addAction': MANAGERS,
  'Mutation.changeAction': MANAGERS,
  'Mutation.removeAction': MANAGERS,
  'Mutation.fireAction': MANAGERS,
  'Mutation.skipAction': MANAGERS,
  'Mutation.pauseCampaign': MANAGERS,
  'Mutation.resumeCampaign': MANAGERS,
  'Mutation.shiftCampaign': MANAGERS,
};
