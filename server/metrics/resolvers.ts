import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { listMetrics } from './service.ts';

export const resolvers: Resolvers = {
  Query: {
    metrics: () => listMetrics(),
  },
};

export const policy: Policies = {
  'Query.metrics': STAFF,
};
