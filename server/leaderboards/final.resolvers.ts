// Roots and fields of frozen boards, rewards, replay and consent; resolvers.ts puts them beside those of living boards.

import type { Policies } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { boardOwners, changeOwnConsent, finalBoardsOf, findPlaces, rewardEntriesOf } from './final.reading.ts';
import { markedAt } from './marks.ts';
import { boardConsentOf } from './names.ts';
import { readReplay } from './replay.ts';

export const finalResolvers = {
  Query: {
    replay: (_root, args, ctx) => readReplay(ctx, args),
    boardPlaces: (_root, args, ctx) => findPlaces(ctx, args),
    boardOwners: (_root, args, ctx) => boardOwners(ctx, args),
  },
  Mutation: {
    setBoardConsent: (_root, { shows }, ctx) => changeOwnConsent(ctx, shows),
  },
  Campaign: {
    finalBoards: (campaign, _args, ctx) => finalBoardsOf(ctx, campaign),
    rewardEntries: (campaign, _args, ctx) => rewardEntriesOf(ctx, campaign),
    boardsMarkedAt: (campaign, _args, ctx) => markedAt(ctx, campaign._id),
  },
  Me: {
    boardConsent: ({ kind, id }, _args, ctx) => (kind === 'DISTRIBUTOR' ? boardConsentOf(ctx, id) : null),
  },
} satisfies Resolvers;

export const finalPolicy: Policies = {
  'Query.replay': 'SIGNED_IN',
  'Query.boardPlaces': STAFF,
  'Query.boardOwners': STAFF,
  'Mutation.setBoardConsent': MEMBERS,
};
