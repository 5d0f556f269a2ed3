import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { checkHealth, describeServer } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    server: (_parent, _args, ctx) => describeServer(ctx),
    health: (_parent, _args, ctx) => checkHealth(ctx),
  },
};

export const policy: Policies = {
  'Query.server': 'ANYONE',
  'Query.health': STAFF,
};
