import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { dueCounts, dueItems, dueOverview, groupOfItem } from './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';

export const resolvers: Resolvers = {
  Query: {
    due: (_root, args, ctx) => dueOverview(ctx, args),
    dueCounts: (_root, _args, ctx) => dueCounts(ctx),
    dueItems: (_root, args, ctx) => dueItems(ctx, args),
  },
  DueItem: {
    groupName: async (item, _args, ctx) => (await groupOfItem(ctx, item))?.name ?? null,
    groupTier: async (item, _args, ctx) => (await groupOfItem(ctx, item))?.tier ?? null,
  },
};

export const policy: Policies = { 'Query.due': STAFF, 'Query.dueCounts': STAFF, 'Query.dueItems': STAFF };
