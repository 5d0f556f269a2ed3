import type { Policies } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { demandMaySee, memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { productBySku } from '../products/service.ts';
import { salesLoader } from './loaders.ts';
import { maskBuyer } from './rules.ts';
import { listOrders, ownSales, readToday, salesByDay } from './service.ts';

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
  },
  Order: {
    id: ({ _id }) => toId(_id),
    buyer: ({ buyerRef }) => maskBuyer(buyerRef),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    product: ({ sku }, _args, ctx) => productBySku(ctx, sku),
  },
  Seller: { distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId) },
  ProductSales: { product: ({ sku }, _args, ctx) => productBySku(ctx, sku) },
  Distributor: {
    sales: (row, { days }, ctx) => {
      demandMaySee(ctx, row);
      return salesLoader(ctx, days).load(row._id);
    },
  },
};

export const policy: Policies = {
  'Query.today': STAFF,
  'Query.salesByDay': STAFF,
  'Query.orders': STAFF,
  'Query.mySales': MEMBERS,
};
