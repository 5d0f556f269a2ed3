import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { demandMayManage, groupOf } from '../groups/service.ts';
import {
  countBefore,
  countOpen,
  countViolations,
  dismiss,
  listViolationRules,
  listViolations,
  noteByHand,
  ruleByIdLoader,
  saveViolationRule,
  scriptFor,
  suggestNext,
  takeStep,
} from './service.ts';

export { edges } from './edges.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    violations: (_root, args, ctx) => listViolations(ctx, args),
    violationCounts: (_root, _args, ctx) => countViolations(ctx),
    violationRules: (_root, _args, ctx) => listViolationRules(ctx),
  },
  Mutation: {
    takeViolationStep: (_root, args, ctx) => takeStep(ctx, args),
    dismissViolation: (_root, args, ctx) => dismiss(ctx, args),
    noteViolation: (_root, args, ctx) => noteByHand(ctx, args),
    saveViolationRule: (_root, args, ctx) => saveViolationRule(ctx, args),
  },
  ViolationRule: { id: ({ _id }) => toId(_id) },
  Violation: {
    id: ({ _id }) => toId(_id),
    group: ({ groupId }, _args, ctx) => groupOf(ctx, groupId),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    rule: ({ ruleId }, _args, ctx) => (ruleId === null ? null : ruleByIdLoader(ctx).load(ruleId)),
    next: (row, _args, ctx) => suggestNext(ctx, row),
    script: async (row, _args, ctx) => {
      const next = await suggestNext(ctx, row);
      return next === null ? null : ((await scriptFor(ctx, row, next))?.text ?? null);
    },
    before: (row, _args, ctx) => countBefore(ctx, row),
    breach: ({ breach }) => breach ?? null,
    reporter: ({ reporterId }, _args, ctx) => (reporterId == null ? null : memberOf(ctx, reporterId)),
    asksRemoval: ({ asksRemoval }) => asksRemoval ?? false,
    evidenceIds: ({ evidenceIds }) => (evidenceIds ?? []).map(toId),
  },
  Group: {
    openViolations: (row, _args, ctx) => {
      demandMayManage(ctx, row);
      return countOpen(ctx, row._id);
    },
  },
};

export const policy: Policies = {
  'Query.violations': STAFF,
  'Query.violationCounts': STAFF,
  'Query.violationRules': STAFF,
  'Mutation.takeViolationStep': STAFF,
  'Mutation.dismissViolation': STAFF,
  'Mutation.noteViolation': STAFF,
  'Mutation.saveViolationRule': MANAGERS,
};
