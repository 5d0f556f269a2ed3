import type { Policies } from '../context.ts';
import { ADMINS, MANAGERS, STAFF } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { changeSetting, listSettings } from './changes.ts';
import { listViews, removeView, saveView } from './views.ts';

export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    settings: (_parent, _args, ctx) => listSettings(ctx),
    savedViews: (_parent, { list }, ctx) => listViews(ctx, list),
  },
  Mutation: {
    changeSetting: (_parent, args, ctx) => changeSetting(ctx, args),
    saveView: (_parent, args, ctx) => saveView(ctx, args),
    removeView: (_parent, { id }, ctx) => removeView(ctx, id),
  },
};

export const policy: Policies = {
  'Query.settings': MANAGERS,
  'Query.savedViews': STAFF,
  'Mutation.changeSetting': ADMINS,
  'Mutation.saveView': STAFF,
  'Mutation.removeView': STAFF,
};
