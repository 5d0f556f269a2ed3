import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    imports: notBuilt,
    import: notBuilt,
  },
};

export const policy: Policies = {
  'Query.imports': STAFF,
  'Query.import': STAFF,
};
