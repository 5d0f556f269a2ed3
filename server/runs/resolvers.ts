import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { listJobs, runJob } from './service.ts';

export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    jobs: (_parent, _args, ctx) => listJobs(ctx),
  },
  Mutation: {
    runJob: (_parent, { name }, ctx) => runJob(ctx, name),
  },
  JobRun: {
    id: ({ _id }) => toId(_id),
    result: ({ result }) => (result === null ? null : JSON.stringify(result)),
  },
};

export const policy: Policies = {
  'Query.jobs': STAFF,
  'Mutation.runJob': MANAGERS,
};
