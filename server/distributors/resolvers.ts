import type { Policies } from '../context.ts';
import { ADMINS, STAFF, isAllowed } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { distributorByIdLoader } from './loaders.ts';
import { moveSponsor } from './move.ts';
import { distributorById, guarded, listDistributors, lookUp, maskedPhone, provinces, searchEverything } from './service.ts';
import type { SponsorMoveRow } from './service.ts';

export { feeds } from './remembered.ts';
export { sentences } from './sentences.ts';

/** Why somebody was moved is written by the staff for the staff. */
const sponsorMoves = guarded((row, { viewer }): SponsorMoveRow[] => {
  if (!isAllowed(STAFF, viewer)) throw new Refused('NOT_ALLOWED');
  return row.sponsorMoves.toReversed();
});

export const resolvers: Resolvers = {
  Query: {
    distributors: (_root, args, ctx) => listDistributors(ctx, args),
    distributor: (_root, { id }, ctx) => lookUp(ctx, id),
    provinces: (_root, _args, ctx) => provinces(ctx),
    search: (_root, { text }, ctx) => searchEverything(ctx, text),
  },
  Distributor: {
    id: ({ _id }) => toId(_id),
    region: guarded(({ region }) => region),
    phone: guarded((row, ctx) => maskedPhone(ctx, row)),
    joinedAt: guarded(({ joinedAt }) => joinedAt),
    sponsor: guarded(({ sponsorId }, ctx) => (sponsorId === null ? null : distributorByIdLoader(ctx).load(sponsorId))),
    directDownline: guarded(({ directDownline }) => directDownline),
    erasedAt: guarded(({ erasedAt }) => erasedAt),
    sponsorMoves,
  },
  Mutation: {
    moveSponsor: (_root, args, ctx) => moveSponsor(ctx, args),
  },
  Me: {
    distributor: ({ id }, _args, ctx) => (ctx.viewer.kind === 'DISTRIBUTOR' ? distributorById(ctx, id) : null),
  },
};

export const policy: Policies = {
  'Query.distributors': STAFF,
  'Query.distributor': STAFF,
  'Query.provinces': STAFF,
  'Query.search': STAFF,
  'Mutation.moveSponsor': ADMINS,
};
