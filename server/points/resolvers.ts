import { MANAGERS, MEMBERS, STAFF, isAllowed } from '../context.ts';
import type { Policies } from '../context.ts';
import { toId } from '../core/ids.ts';
import { guarded } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { correctPoints } from './corrections.ts';
import { balanceOf, listEntries, listMyEntries, myBalance } from './reading.ts';
import { signedPoints } from './rules.ts';

export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    pointsEntries: (_root, args, ctx) => listEntries(ctx, args),
    myPoints: (_root, _args, ctx) => myBalance(ctx),
    myPointsEntries: (_root, args, ctx) => listMyEntries(ctx, args),
  },
  Mutation: {
    correctPoints: (_root, args, ctx) => correctPoints(ctx, args),
  },
  Distributor: {
    points: guarded(({ _id }, ctx) => balanceOf(ctx, _id)),
  },
  PointsEntry: {
    id: ({ _id }) => toId(_id),
    points: (row) => signedPoints(row),
    byName: ({ byName }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? byName : null),
  },
};

export const policy: Policies = {
  'Query.pointsEntries': STAFF,
  'Query.myPoints': MEMBERS,
  'Query.myPointsEntries': MEMBERS,
  'Mutation.correctPoints': MANAGERS,
};
