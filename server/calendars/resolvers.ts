import type { Policies } from '../context.ts';
import { STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import './campaign-source.ts';
import { makeFeed, ownFeeds, revokeFeed } from './feeds-kept.ts';
import { calendarWeek, handEntry, judgeMove, moveEntry, namesOfPersons } from './service.ts';

export { edges } from './edges.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    calendarWeek: (_root, args, ctx) => calendarWeek(ctx, args),
    judgeMove: (_root, { id, startsAt, endsAt }, ctx) => judgeMove(ctx, id, startsAt, endsAt),
    calendarFeeds: (_root, _args, ctx) => ownFeeds(ctx),
  },
  Mutation: {
    moveEntry: (_root, { id, startsAt, endsAt }, ctx) => moveEntry(ctx, id, startsAt, endsAt),
    handEntry: (_root, args, ctx) => handEntry(ctx, args),
    makeCalendarFeed: (_root, _args, ctx) => makeFeed(ctx),
    revokeCalendarFeed: (_root, { id }, ctx) => revokeFeed(ctx, id),
  },
  CalendarEntry: { persons: ({ persons }, _args, ctx) => namesOfPersons(ctx, persons) },
  CalendarConflict: { person: async ({ person }, _args, ctx) => (person ? ((await namesOfPersons(ctx, [person]))[0] ?? null) : null) },
  CalendarFeed: { id: ({ _id }) => toId(_id) },
};

export const policy: Policies = {
  'Query.calendarWeek': 'SIGNED_IN',
  'Query.judgeMove': STAFF,
  'Query.calendarFeeds': 'SIGNED_IN',
  'Mutation.moveEntry': STAFF,
  'Mutation.handEntry': STAFF,
  'Mutation.makeCalendarFeed': 'SIGNED_IN',
  'Mutation.revokeCalendarFeed': 'SIGNED_IN',
};
