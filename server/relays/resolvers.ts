import type { Policies } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { countReaders } from './rules.ts';
import {
  aboutTitle,
  acknowledgeRelay,
  answerRelay,
  countQuestions,
  groupRelays,
  groupsShown,
  listRelays,
  myRelays,
  ownAcknowledgement,
  ownPassing,
  passRelayOn,
  readersShown,
  relayById,
  relayReach,
  sendFeedback,
  senderName,
  sendRelay,
  withdrawRelay,
} from './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    relays: (_root, args, ctx) => listRelays(ctx, args),
    relay: (_root, { id }, ctx) => relayById(ctx, id),
    myRelays: (_root, _args, ctx) => myRelays(ctx),
    groupRelays: (_root, _args, ctx) => groupRelays(ctx),
    relayReach: (_root, { groupIds }, ctx) => relayReach(ctx, groupIds),
    openRelayQuestions: (_root, _args, ctx) => countQuestions(ctx),
  },
  Mutation: {
    sendRelay: (_root, args, ctx) => sendRelay(ctx, args),
    withdrawRelay: (_root, { id }, ctx) => withdrawRelay(ctx, id),
    acknowledgeRelay: (_root, { id }, ctx) => acknowledgeRelay(ctx, id),
    passRelayOn: (_root, { id }, ctx) => passRelayOn(ctx, id),
    sendFeedback: (_root, args, ctx) => sendFeedback(ctx, args),
    answerRelay: (_root, { id, answer }, ctx) => answerRelay(ctx, id, answer),
  },
  Relay: {
    id: ({ _id }) => toId(_id),
    groups: (row, _args, ctx) => groupsShown(ctx, row),
    byName: (row, _args, ctx) => senderName(ctx, row),
    readers: (row, _args, ctx) => readersShown(ctx, row),
    asked: ({ readers }) => readers.length,
    acknowledged: ({ readers }) => countReaders(readers).acknowledged,
    passed: ({ readers }) => countReaders(readers).passed,
    memberReads: ({ members }) => members,
    acknowledgedAt: (row, _args, ctx) => ownAcknowledgement(ctx, row),
    passedAt: (row, _args, ctx) => ownPassing(ctx, row),
    aboutId: ({ aboutId }) => aboutId && toId(aboutId),
    aboutTitle: (row, _args, ctx) => aboutTitle(ctx, row),
  },
};

export const policy: Policies = {
  'Query.relays': STAFF,
  'Query.relay': 'SIGNED_IN',
  'Query.myRelays': MEMBERS,
  'Query.groupRelays': MEMBERS,
  'Query.relayReach': STAFF,
  'Query.openRelayQuestions': STAFF,
  'Mutation.sendRelay': STAFF,
  'Mutation.withdrawRelay': STAFF,
  'Mutation.acknowledgeRelay': MEMBERS,
  'Mutation.passRelayOn': MEMBERS,
  'Mutation.sendFeedback': MEMBERS,
  'Mutation.answerRelay': STAFF,
};
