import type { Policies } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { demandMayManage } from '../groups/service.ts';
import { PARTS, wordsOf } from './health.rules.ts';
import { healthHistory } from './service.ts';

export { jobs } from './jobs.ts';

export const resolvers: Resolvers = {
  GroupHealthDay: {
    parts: ({ parts }) =>
      PARTS.map((part) => ({ part, words: wordsOf(part, parts[part].value), score: parts[part].score, weight: parts[part].weight })),
  },
  Group: {
    healthHistory: (row, { days }, ctx) => {
      demandMayManage(ctx, row);
      return healthHistory(ctx, row._id, days);
    },
  },
};

export const policy: Policies = {};
