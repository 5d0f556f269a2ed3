import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { copyTask, dropTask, finishTask, listTasks, taskById } from './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    tasks: (_root, args, ctx) => listTasks(ctx, args),
    task: (_root, { id }, ctx) => taskById(ctx, id),
  },
  Mutation: {
    copyTask: (_root, { id }, ctx) => copyTask(ctx, id),
    finishTask: (_root, { id, evidenceIds }, ctx) => finishTask(ctx, id, evidenceIds ?? []),
    dropTask: (_root, { id, reason }, ctx) => dropTask(ctx, id, reason),
  },
  Task: {
    id: ({ _id }) => toId(_id),
    groupId: ({ groupId }) => groupId && toId(groupId),
    accountId: ({ accountId }) => accountId && toId(accountId),
    operatorId: ({ operatorId }) => operatorId && toId(operatorId),
    evidence: ({ evidence }) => evidence.map(({ id, ...rest }) => ({ id: toId(id), ...rest })),
  },
};

export const policy: Policies = {
  'Query.tasks': STAFF,
  'Query.task': STAFF,
  'Mutation.copyTask': STAFF,
  'Mutation.finishTask': STAFF,
  'Mutation.dropTask': STAFF,
};
