import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { demandMayManage, invitersOf, refusedJoinsOf } from '../groups/service.ts';
import { countReplies, groupDays, listKeywordRules, saveKeywordRule, silentMembers, topTalkers } from './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

const MOST_INVITERS = 100;

export const resolvers: Resolvers = {
  Query: { keywordRules: (_root, _args, ctx) => listKeywordRules(ctx) },
  Mutation: { saveKeywordRule: (_root, args, ctx) => saveKeywordRule(ctx, args) },
  KeywordRule: {
    id: ({ _id }) => toId(_id),
    replies: ({ _id }, _args, ctx) => countReplies(ctx, _id),
  },
  GroupTalker: { distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId) },
  SilentMember: { distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId) },
  GroupInviter: { distributor: ({ id }, _args, ctx) => memberOf(ctx, fromId(id)) },
  RefusedJoin: {
    id: ({ _id }) => _id,
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
  },
  Group: {
    days: (row, { days }, ctx) => {
      demandMayManage(ctx, row);
      return groupDays(ctx, row._id, days);
    },
    topTalkers: (row, { days, first }, ctx) => {
      demandMayManage(ctx, row);
      return topTalkers(ctx, row._id, days, first);
    },
    silentMembers: (row, { days, first }, ctx) => {
      demandMayManage(ctx, row);
      return silentMembers(ctx, row._id, days, first);
    },
    inviters: (row, { first }, ctx) => {
      demandMayManage(ctx, row);
      return invitersOf(ctx, row._id, Math.max(1, Math.min(first, MOST_INVITERS)));
    },
    refusedJoins: (row, _args, ctx) => {
      demandMayManage(ctx, row);
      return refusedJoinsOf(ctx, row._id);
    },
  },
};

export const policy: Policies = {
  'Query.keywordRules': STAFF,
  'Mutation.saveKeywordRule': MANAGERS,
};
