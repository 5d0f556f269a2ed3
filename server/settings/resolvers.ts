import type { Policies } from '../context.ts';
import { ADMINS, MANAGERS, STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    settings: notBuilt,
    savedViews: notBuilt,
  },
  Mutation: {
    changeSetting: notBuilt,
    saveView: notBuilt,
    removeView: notBuilt,
  },
};

export const policy: Policies = {
  'Query.settings': MANAGERS,
  'Query.savedViews': STAFF,
  'Mutation.changeSetting': ADMINS,
  'Mutation.saveView': STAFF,
  'Mutation.removeView': STAFF,
};
