import type { Policies } from '../context.ts';
import { ADMINS, MANAGERS } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { Resolvers } from '../generated/types.ts';

const notBuilt = (): never => {
  throw new Refused('NOT_BUILT');
};

export const resolvers: Resolvers = {
  Query: {
    me: notBuilt,
    sessions: notBuilt,
    personas: notBuilt,
    staff: notBuilt,
    staffSessions: notBuilt,
    invitation: notBuilt,
  },
  Mutation: {
    endSession: notBuilt,
    endOtherSessions: notBuilt,
    changePassword: notBuilt,
    beginTotp: notBuilt,
    confirmTotp: notBuilt,
    removeTotp: notBuilt,
    inviteStaff: notBuilt,
    renewInvitation: notBuilt,
    changeStaff: notBuilt,
    endStaffSessions: notBuilt,
    resetStaffTotp: notBuilt,
  },
};

export const policy: Policies = {
  'Query.me': 'ANYONE',
  'Query.sessions': 'SIGNED_IN',
  'Query.personas': 'ANYONE',
  'Query.staff': MANAGERS,
  'Query.staffSessions': ADMINS,
  'Query.invitation': 'ANYONE',
  'Mutation.endSession': 'SIGNED_IN',
  'Mutation.endOtherSessions': 'SIGNED_IN',
  'Mutation.changePassword': 'SIGNED_IN',
  'Mutation.beginTotp': 'SIGNED_IN',
  'Mutation.confirmTotp': 'SIGNED_IN',
  'Mutation.removeTotp': 'SIGNED_IN',
  'Mutation.inviteStaff': ADMINS,
  'Mutation.renewInvitation': ADMINS,
  'Mutation.changeStaff': ADMINS,
  'Mutation.endStaffSessions': ADMINS,
  'Mutation.resetStaffTotp': ADMINS,
};
