import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { listScripts, publishScript, retireScript, saveScript, scriptVersions } from './library.ts';
import { PLACES, placesIn } from './places.rules.ts';
import { countScriptUse, filledScript, usesInAllLoader } from './using.ts';

export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    scripts: (_root, args, ctx) => listScripts(ctx, args),
    scriptVersions: (_root, { key }, ctx) => scriptVersions(ctx, key),
    scriptPlaces: () => [...PLACES],
    filledScript: (_root, args, ctx) => filledScript(ctx, args),
  },
  Mutation: {
    saveScript: (_root, args, ctx) => saveScript(ctx, args),
    publishScript: (_root, { id }, ctx) => publishScript(ctx, id),
    retireScript: (_root, { id }, ctx) => retireScript(ctx, id),
    countScriptUse: (_root, { id }, ctx) => countScriptUse(ctx, id),
  },
  Script: {
    id: ({ _id }) => toId(_id),
    places: ({ text }) => placesIn(text),
    usesInAll: ({ key }, _args, ctx) => usesInAllLoader(ctx).load(key),
  },
};

export const policy: Policies = {
  'Query.scripts': STAFF,
  'Query.scriptVersions': STAFF,
  'Query.scriptPlaces': STAFF,
  'Query.filledScript': STAFF,
  'Mutation.saveScript': MANAGERS,
  'Mutation.publishScript': MANAGERS,
  'Mutation.retireScript': MANAGERS,
  'Mutation.countScriptUse': STAFF,
};
