import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { factsOf, listProducts, productCategories } from './service.ts';

export { feeds } from './remembered.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    products: (_root, args, ctx) => listProducts(ctx, args),
    productCategories: (_root, _args, ctx) => productCategories(ctx),
  },
  Product: {
    id: ({ _id }) => toId(_id),
    seasonMonths: (row) => factsOf(row).seasonMonths,
    brand: (row) => factsOf(row).brand,
    endorsement: (row) => factsOf(row).endorsement,
    endorsementText: (row) => factsOf(row).endorsementText,
    pictureId: ({ pictureId }) => (pictureId === undefined ? null : toId(pictureId)),
  },
};

export const policy: Policies = {
  'Query.products': STAFF,
  'Query.productCategories': STAFF,
};
