import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    jobs: notBuilt,
  },
  Mutation: {
    runJob: notBuilt,
  },
};

export const policy: Policies = {
  'Query.jobs': STAFF,
  'Mutation.runJob': MANAGERS,
};
