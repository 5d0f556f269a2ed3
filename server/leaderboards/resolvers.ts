import type { Policies } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { finalPolicy, finalResolvers } from './final.resolvers.ts';
import { newestOrders } from './newest-orders.ts';
import { campaignTotalsOf, readLeaderboard, salesCurve } from './service.ts';

export { edges } from './edges.ts';
export { feeds } from './final.feeds.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export { watches } from './live.ts';

export const resolvers: Resolvers = {
  Query: {
    leaderboard: (_root, args, ctx) => readLeaderboard(ctx, args),
    ...finalResolvers.Query,
  },
  Mutation: finalResolvers.Mutation,
  Me: finalResolvers.Me,
  Campaign: {
    totals: (campaign, _args, ctx) => campaignTotalsOf(ctx, campaign),
    newestOrders: (campaign, { first }, ctx) => newestOrders(ctx, campaign, first),
    salesCurve: (campaign, { stepMinutes }, ctx) => salesCurve(ctx, campaign, stepMinutes),
    ...finalResolvers.Campaign,
  },
};

export const policy: Policies = {
  'Query.leaderboard': 'SIGNED_IN',
  ...finalPolicy,
};
