import type { Policies } from '../context.ts';
import { MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import {
  acceptDuty,
  assignDuty,
  dutyById,
  handInDuty,
  hasDuties,
  listDuties,
  myDuties,
  myPatrolReports,
  patrolGroups,
  patrolMembers,
  personName,
  reportPatrol,
  scoreDuty,
  shownGroups,
  shownLive,
  startDuty,
  windowsShown,
  withdrawDuty,
} from './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    myDuties: (_root, args, ctx) => myDuties(ctx, args),
    duty: (_root, { id }, ctx) => dutyById(ctx, id),
    hasDuties: (_root, _args, ctx) => hasDuties(ctx),
    duties: (_root, args, ctx) => listDuties(ctx, args),
    patrolGroups: (_root, _args, ctx) => patrolGroups(ctx),
    patrolMembers: (_root, { groupId, search }, ctx) => patrolMembers(ctx, { groupId, search: search ?? '' }),
    myPatrolReports: (_root, _args, ctx) => myPatrolReports(ctx),
  },
  Mutation: {
    assignDuty: (_root, args, ctx) => assignDuty(ctx, args),
    acceptDuty: (_root, { id }, ctx) => acceptDuty(ctx, id),
    startDuty: (_root, { id, at }, ctx) => startDuty(ctx, id, at),
    handInDuty: (_root, args, ctx) => handInDuty(ctx, args),
    scoreDuty: (_root, { id, score, note }, ctx) => scoreDuty(ctx, id, score, note ?? null),
    withdrawDuty: (_root, { id, reason }, ctx) => withdrawDuty(ctx, id, reason),
    reportPatrol: (_root, args, ctx) => reportPatrol(ctx, args),
  },
  Duty: {
    id: ({ _id }) => toId(_id),
    personId: ({ personId }) => toId(personId),
    personName: (row, _args, ctx) => personName(ctx, row),
    groups: ({ groupIds }, _args, ctx) => shownGroups(ctx, groupIds),
    rotaId: ({ rotaId }) => rotaId && toId(rotaId),
    shiftId: ({ shiftId }) => shiftId && toId(shiftId),
    live: (row, _args, ctx) => shownLive(ctx, row),
    startFrom: async (row, _args, ctx) => (await windowsShown(ctx, row)).startFrom,
    startBy: async (row, _args, ctx) => (await windowsShown(ctx, row)).startBy,
    handInBy: async (row, _args, ctx) => (await windowsShown(ctx, row)).handInBy,
    evidenceIds: ({ evidenceIds }) => evidenceIds.map(toId),
  },
};

export const policy: Policies = {
  'Query.myDuties': 'SIGNED_IN',
  'Query.duty': 'SIGNED_IN',
  'Query.hasDuties': 'SIGNED_IN',
  'Query.duties': STAFF,
  'Query.patrolGroups': MEMBERS,
  'Query.patrolMembers': MEMBERS,
  'Query.myPatrolReports': MEMBERS,
  'Mutation.assignDuty': STAFF,
  'Mutation.acceptDuty': 'SIGNED_IN',
  'Mutation.startDuty': 'SIGNED_IN',
  'Mutation.handInDuty': 'SIGNED_IN',
  'Mutation.scoreDuty': STAFF,
  'Mutation.withdrawDuty': STAFF,
  'Mutation.reportPatrol': MEMBERS,
};
