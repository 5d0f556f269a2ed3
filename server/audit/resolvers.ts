import type { Policies } from '../context.ts';
import { MANAGERS } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    auditEntries: notBuilt,
    auditActions: notBuilt,
  },
  Mutation: {
    checkAudit: notBuilt,
  },
};

export const policy: Policies = {
  'Query.auditEntries': MANAGERS,
  'Query.auditActions': MANAGERS,
  'Mutation.checkAudit': MANAGERS,
};
