import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    works: notBuilt,
    work: notBuilt,
  },
  Mutation: {
    stopWork: notBuilt,
    resumeWork: notBuilt,
  },
};

export const policy: Policies = {
  'Query.works': STAFF,
  'Query.work': STAFF,
  'Mutation.stopWork': MANAGERS,
  'Mutation.resumeWork': MANAGERS,
};
