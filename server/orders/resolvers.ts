import type { Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { guarded, memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { productBySku } from '../products/service.ts';
import { salesLoader } from './loaders.ts';
import { maskBuyer } from './rules.ts';
import {
  discardQuarantined,
  listOrders,
  listQuarantine,
  ownSales,
  quarantineTotals,
  readToday,
  releaseQuarantine,
  salesByDay,
} from './service.ts';

export { edges } from './edges.ts';
export { feeds } from './feeds.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    today: (_root, _args, ctx) => readToday(ctx),
    salesByDay: (_root, { from, to }, ctx) => salesByDay(ctx, from, to),
    orders: (_root, args, ctx) => listOrders(ctx, args),
    mySales: (_root, { days }, ctx) => ownSales(ctx, days),
    quarantine: (_root, args, ctx) => listQuarantine(ctx, args),
    quarantineTotals: (_root, _args, ctx) => quarantineTotals(ctx),
  },
  Mutation: {
    retryQuarantine: (_root, _args, ctx) => releaseQuarantine(ctx),
    discardQuarantined: (_root, { id, reason }, ctx) => discardQuarantined(ctx, id, reason),
  },
  Order: {
    id: ({ _id }) => toId(_id),
    buyer: ({ buyerRef }) => maskBuyer(buyerRef),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    product: ({ sku }, _args, ctx) => productBySku(ctx, sku),
  },
  Quarantined: { id: ({ _id }) => toId(_id) },
  Seller: { distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId) },
  ProductSales: { product: ({ sku }, _args, ctx) => productBySku(ctx, sku) },
  Distributor: {
    sales: guarded((row, ctx, { days }: { days: number }) => salesLoader(ctx, days).load(row._id)),
  },
};

export const policy: Policies = {
  'Query.today': STAFF,
  'Query.salesByDay': STAFF,
  'Query.orders': STAFF,
  'Query.mySales': MEMBERS,
  'Query.quarantine': STAFF,
  'Query.quarantineTotals': STAFF,
  'Mutation.retryQuarantine': MANAGERS,
  'Mutation.discardQuarantined': MANAGERS,
};
