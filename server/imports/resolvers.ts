import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { workOfImport } from './loaders.ts';
import { findImport, firstErrors, listImports } from './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export { works } from './works.ts';

export const resolvers: Resolvers = {
  Query: {
    imports: (_root, args, ctx) => listImports(ctx, args),
    import: (_root, { id }, ctx) => findImport(ctx, id),
  },
  Import: {
    id: (row) => toId(row._id),
    work: (row, _args, ctx) => workOfImport(ctx, row),
    errors: (row, _args, ctx) => firstErrors(ctx, row),
  },
};

export const policy: Policies = {
  'Query.imports': STAFF,
  'Query.import': STAFF,
};
