import { ADMINS, MEMBERS, STAFF } from '../context.ts';
import type { Policies } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { eraseDistributor, eraseMe, revealPhone } from './service.ts';

export { edges } from './edges.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Mutation: {
    revealPhone: (_root, args, ctx) => revealPhone(ctx, args),
    eraseDistributor: (_root, args, ctx) => eraseDistributor(ctx, args),
    eraseMe: (_root, { memberNo }, ctx) => eraseMe(ctx, memberNo),
  },
};

export const policy: Policies = {
  'Mutation.revealPhone': STAFF,
  'Mutation.eraseDistributor': ADMINS,
  'Mutation.eraseMe': MEMBERS,
};
