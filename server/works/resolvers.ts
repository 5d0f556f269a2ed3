import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { secondsLeft } from './rules.ts';
import { findWork, listWorks, resumeWork, stopWork } from './service.ts';

export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    works: (_parent, args, ctx) => listWorks(ctx, args),
    work: (_parent, { id }, ctx) => findWork(ctx, id),
  },
  Mutation: {
    stopWork: (_parent, { id }, ctx) => stopWork(ctx, id),
    resumeWork: (_parent, { id }, ctx) => resumeWork(ctx, id),
  },
  Work: {
    id: ({ _id }) => toId(_id),
    secondsLeft: (work, _args, ctx) => secondsLeft(work, ctx.now),
    result: ({ result }) => (result === null ? null : JSON.stringify(result)),
  },
};

export const policy: Policies = {
  'Query.works': STAFF,
  'Query.work': STAFF,
  'Mutation.stopWork': MANAGERS,
  'Mutation.resumeWork': MANAGERS,
};
