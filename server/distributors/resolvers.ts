import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { distributorByIdLoader } from './loaders.ts';
import { distributorById, listDistributors, maskedPhone, provinces, searchEverything } from './service.ts';

export { feeds } from './remembered.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    distributors: (_root, args, ctx) => listDistributors(ctx, args),
    distributor: (_root, { id }, ctx) => distributorById(ctx, id),
    provinces: (_root, _args, ctx) => provinces(ctx),
    search: (_root, { text }, ctx) => searchEverything(ctx, text),
  },
  Distributor: {
    id: ({ _id }) => toId(_id),
    phone: (row, _args, ctx) => maskedPhone(ctx, row),
    sponsor: ({ sponsorId }, _args, ctx) => (sponsorId === null ? null : distributorByIdLoader(ctx).load(sponsorId)),
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
};
