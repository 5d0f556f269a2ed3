import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { actionsOf, addAction, changeAction, myActions, ownerOf, settleAction } from './actions.ts';
import { cancelMeeting, closeMeeting, invite, moveMeeting, noteAttendance, refillAgenda, saveMinutes, setAgenda, setPlan } from './acts.ts';
import { nameOf, viewerOf } from './people.ts';
import { readPlan } from './preparing.ts';
import { findMeeting, listMeetings, myMeetings } from './reading.ts';
import './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    meetings: (_root, _args, ctx) => listMeetings(ctx),
    meeting: (_root, { id }, ctx) => findMeeting(ctx, id),
    meetingPlan: (_root, _args, ctx) => readPlan(ctx),
    myMeetings: (_root, _args, ctx) => myMeetings(ctx),
    myMeetingActions: (_root, _args, ctx) => myActions(ctx),
  },
  Mutation: {
    setMeetingPlan: (_root, { input }, ctx) => setPlan(ctx, input),
    moveMeeting: (_root, args, ctx) => moveMeeting(ctx, args),
    cancelMeeting: (_root, { id }, ctx) => cancelMeeting(ctx, id),
    setAgenda: (_root, args, ctx) => setAgenda(ctx, args),
    refillAgenda: (_root, { id }, ctx) => refillAgenda(ctx, id),
    saveMinutes: (_root, args, ctx) => saveMinutes(ctx, args),
    noteAttendance: (_root, args, ctx) => noteAttendance(ctx, args),
    inviteToMeeting: (_root, args, ctx) => invite(ctx, args),
    closeMeeting: (_root, { id }, ctx) => closeMeeting(ctx, id),
    addMeetingAction: (_root, args, ctx) => addAction(ctx, args),
    changeMeetingAction: (_root, args, ctx) => changeAction(ctx, args),
    settleMeetingAction: (_root, args, ctx) => settleAction(ctx, args),
  },
  Meeting: {
    id: ({ _id }) => toId(_id),
    week: ({ weekKey }, _args, ctx) => ctx.time.dayKey(ctx.time.rangeOf(weekKey).startsAt),
    actions: (row, _args, ctx) => actionsOf(ctx, row),
  },
  MeetingPlan: {
    attendees: ({ attendees }) => attendees.map((person) => ({ ...person, attendance: 'EXPECTED' as const })),
  },
  MeetingAttendee: {
    personId: ({ personId }) => toId(personId),
    personName: (row, _args, ctx) => nameOf(ctx, row),
  },
  OwnMeeting: {
    id: ({ _id }) => toId(_id),
    minutes: ({ state, minutes }) => (state === 'HELD' ? minutes : ''),
    attendance: ({ attendees }, _args, ctx) =>
      attendees.find(({ personId }) => personId.equals(viewerOf(ctx).personId))?.attendance ?? 'EXPECTED',
  },
  MeetingAction: {
    id: ({ _id }) => toId(_id),
    ownerId: ({ ownerId }) => toId(ownerId),
    ownerName: (row, _args, ctx) => nameOf(ctx, ownerOf(row)),
    isOverdue: ({ state, dueOn }, _args, ctx) => state === 'OPEN' && dueOn < ctx.time.dayKey(ctx.now),
    carried: ({ meetingIds }) => Math.max(0, meetingIds.length - 1),
  },
};

export const policy: Policies = {
  'Query.meetings': STAFF,
  'Query.meeting': STAFF,
  'Query.meetingPlan': STAFF,
  'Query.myMeetings': 'SIGNED_IN',
  'Query.myMeetingActions': 'SIGNED_IN',
  'Mutation.setMeetingPlan': MANAGERS,
  'Mutation.moveMeeting': MANAGERS,
  'Mutation.cancelMeeting': MANAGERS,
  'Mutation.setAgenda': MANAGERS,
  'Mutation.refillAgenda': MANAGERS,
  'Mutation.saveMinutes': MANAGERS,
  'Mutation.noteAttendance': MANAGERS,
  'Mutation.inviteToMeeting': MANAGERS,
  'Mutation.closeMeeting': MANAGERS,
  'Mutation.addMeetingAction': MANAGERS,
  'Mutation.changeMeetingAction': MANAGERS,
  'Mutation.settleMeetingAction': 'SIGNED_IN',
};
