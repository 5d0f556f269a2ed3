import type { Policies } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    today: notBuilt,
    salesByDay: notBuilt,
    orders: notBuilt,
    mySales: notBuilt,
  },
};

export const policy: Policies = {
  'Query.today': STAFF,
  'Query.salesByDay': STAFF,
  'Query.orders': STAFF,
  'Query.mySales': MEMBERS,
};
