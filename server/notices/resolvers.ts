import type { Policies } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { countUnseen, myNotices, seeNotices } from './service.ts';

export { feeds } from './feeds.ts';

export const resolvers: Resolvers = {
  Query: {
    myNotices: (_root, args, ctx) => myNotices(ctx, args),
    myUnseenNotices: (_root, _args, ctx) => countUnseen(ctx),
  },
  Mutation: {
    seeNotices: (_root, { upTo }, ctx) => seeNotices(ctx, upTo),
  },
  Notice: {
    id: ({ _id }) => toId(_id),
  },
};

export const policy: Policies = {
  'Query.myNotices': 'SIGNED_IN',
  'Query.myUnseenNotices': 'SIGNED_IN',
  'Mutation.seeNotices': 'SIGNED_IN',
};
