import type { Policies } from '../context.ts';
import { MANAGERS } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { AUDIT_ACTIONS } from './rules.ts';
import { checkAudit, listAudit } from './service.ts';

export { jobs } from './jobs.ts';

export const resolvers: Resolvers = {
  Query: {
    auditEntries: (_parent, args, ctx) => listAudit(ctx, args),
    auditActions: () => [...AUDIT_ACTIONS],
  },
  Mutation: {
    checkAudit: (_parent, _args, ctx) => checkAudit(ctx),
  },
  AuditEntry: {
    seq: ({ _id }) => _id,
  },
};

export const policy: Policies = {
  'Query.auditEntries': MANAGERS,
  'Query.auditActions': MANAGERS,
  'Mutation.checkAudit': MANAGERS,
};
