import type { Ctx, Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF, isAllowed } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { productBySku } from '../products/service.ts';
import { campaignFor, groupsOfCampaign, myCampaign, myCampaigns, namedAudience } from './audience.ts';
import { currentCampaign, listCampaigns, readCampaign } from './campaigns.ts';
import { cancelCampaign, checkCampaign, publishCampaign, withdrawCampaign } from './moving.ts';
import { costOfAll } from './rules.ts';
import { giveProductPicture, noteProductFacts } from './product-facts.ts';
import { listCandidates, marginOf } from './selecting.ts';
import { stepsOf } from './steps.ts';
import { listTemplates } from './templates.rules.ts';
import { changeCampaign, copyCampaignToDay, createCampaign, markCampaignStep } from './writing.ts';

export { jobs } from './jobs.ts';
export { rooms } from './rooms.ts';
export { sentences } from './sentences.ts';

const isStaff = ({ viewer }: Ctx): boolean => isAllowed(STAFF, viewer);

export const resolvers: Resolvers = {
  Query: {
    campaigns: (_root, args, ctx) => listCampaigns(ctx, args),
    campaign: (_root, { id }, ctx) => campaignFor(ctx, id),
    campaignTemplates: () => listTemplates(),
    candidates: (_root, args, ctx) => listCandidates(ctx, args),
    campaignCheck: async (_root, { id }, ctx) => checkCampaign(ctx, await readCampaign(ctx, id)),
    campaignMargin: async (_root, { id }, ctx) => marginOf(ctx, await readCampaign(ctx, id)),
    myCampaign: (_root, _args, ctx) => myCampaign(ctx),
    myCampaigns: (_root, _args, ctx) => myCampaigns(ctx),
    currentCampaign: (_root, _args, ctx) => currentCampaign(ctx),
  },
  Mutation: {
    createCampaign: (_root, args, ctx) => createCampaign(ctx, args),
    copyCampaign: (_root, args, ctx) => copyCampaignToDay(ctx, args),
    changeCampaign: (_root, { id, seq, change }, ctx) => changeCampaign(ctx, id, seq, change),
    publishCampaign: (_root, { id, seq }, ctx) => publishCampaign(ctx, id, seq),
    withdrawCampaign: (_root, { id }, ctx) => withdrawCampaign(ctx, id),
    cancelCampaign: (_root, { id, reason }, ctx) => cancelCampaign(ctx, id, reason),
    setProductFacts: (_root, { id, facts }, ctx) => noteProductFacts(ctx, id, facts),
    setProductPicture: (_root, { id, fileId }, ctx) => giveProductPicture(ctx, id, fileId),
    markCampaignStep: (_root, { id, step, isDone }, ctx) => markCampaignStep(ctx, id, step, isDone),
  },
  Campaign: {
    id: ({ _id }) => toId(_id),
    copiedFromId: ({ copiedFromId }) => copiedFromId && toId(copiedFromId),
    audience: async ({ audience }, _args, ctx) => (isStaff(ctx) ? namedAudience(ctx, audience) : null),
    groupCount: async (row, _args, ctx) => (isStaff(ctx) ? (await groupsOfCampaign(ctx, row)).length : 0),
    rewardBudgetFen: ({ rewardBudgetFen }, _args, ctx) => (isStaff(ctx) ? rewardBudgetFen : null),
    rewardCostFen: ({ rewards }, _args, ctx) => (isStaff(ctx) ? costOfAll(rewards) : null),
    steps: (row, _args, ctx) => (isStaff(ctx) ? stepsOf(ctx, row) : []),
  },
  CampaignProduct: {
    productId: ({ productId }) => toId(productId),
    product: ({ sku }, _args, ctx) => productBySku(ctx, sku),
  },
};

export const policy: Policies = {
  'Query.campaigns': STAFF,
  'Query.campaign': 'SIGNED_IN',
  'Query.campaignTemplates': STAFF,
  'Query.candidates': STAFF,
  'Query.campaignCheck': STAFF,
  'Query.campaignMargin': STAFF,
  'Query.myCampaign': MEMBERS,
  'Query.myCampaigns': MEMBERS,
  'Query.currentCampaign': STAFF,
  'Mutation.createCampaign': MANAGERS,
  'Mutation.copyCampaign': MANAGERS,
  'Mutation.changeCampaign': MANAGERS,
  'Mutation.publishCampaign': MANAGERS,
  'Mutation.withdrawCampaign': MANAGERS,
  'Mutation.cancelCampaign': MANAGERS,
  'Mutation.markCampaignStep': MANAGERS,
  'Mutation.setProductFacts': MANAGERS,
  'Mutation.setProductPicture': MANAGERS,
};
