import type { Policies } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { describeServer } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    server: (_parent, _args, ctx) => describeServer(ctx),
  },
};

export const policy: Policies = {
  'Query.server': 'ANYONE',
};
