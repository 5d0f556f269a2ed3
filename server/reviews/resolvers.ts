import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { compareCampaigns, totalsOf } from './comparing.ts';
import { actionsOf, addReviewAction, closeReviewAction, makeReview, noteReview, reviewOf } from './service.ts';

export { sentences } from './sentences.ts';
export { works } from './works.ts';

export const resolvers: Resolvers = {
  Query: {
    review: (_root, { campaignId }, ctx) => reviewOf(ctx, campaignId),
    compareCampaigns: (_root, { ids }, ctx) => compareCampaigns(ctx, ids),
  },
  Mutation: {
    makeReview: (_root, { campaignId }, ctx) => makeReview(ctx, campaignId),
    noteReview: (_root, { campaignId, worked, didNot }, ctx) => noteReview(ctx, campaignId, { worked, didNot }),
    addReviewAction: (_root, { campaignId, input }, ctx) => addReviewAction(ctx, campaignId, input),
    closeReviewAction: (_root, { id, isDone }, ctx) => closeReviewAction(ctx, id, isDone),
  },
  Review: {
    campaignId: ({ campaign }) => toId(campaign._id),
    madeAt: ({ review }) => review?.madeAt ?? null,
    totals: ({ campaign, review }) => (review?.figures ? totalsOf(campaign, review.figures) : null),
    rows: ({ review }, { by }) => review?.figures?.rows[by] ?? [],
    items: ({ review }) => review?.figures?.items ?? [],
    findings: ({ review }) => review?.figures?.findings ?? [],
    worked: ({ review }) => review?.worked ?? '',
    didNot: ({ review }) => review?.didNot ?? '',
    notesByName: ({ review }) => review?.notesByName ?? null,
    notesAt: ({ review }) => review?.notesAt ?? null,
    actions: ({ campaign }, _args, ctx) => actionsOf(ctx, campaign),
  },
  ReviewAction: {
    id: ({ _id }) => toId(_id),
  },
};

export const policy: Policies = {
  'Query.review': STAFF,
  'Query.compareCampaigns': STAFF,
  'Mutation.makeReview': MANAGERS,
  'Mutation.noteReview': MANAGERS,
  'Mutation.addReviewAction': MANAGERS,
  'Mutation.closeReviewAction': MANAGERS,
};
