import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { listProducts, productCategories } from './service.ts';

export { feeds } from './remembered.ts';

export const resolvers: Resolvers = {
  Query: {
    products: (_root, args, ctx) => listProducts(ctx, args),
    productCategories: (_root, _args, ctx) => productCategories(ctx),
  },
  Product: { id: ({ _id }) => toId(_id) },
};

export const policy: Policies = {
  'Query.products': STAFF,
  'Query.productCategories': STAFF,
};
