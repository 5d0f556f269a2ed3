import type { Policies } from '../context.ts';
import { ADMINS, MANAGERS } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { listSessions } from './open-sessions.ts';
import { describeViewer } from './people.ts';
import { endOtherSessions, endSession, endStaffSessions, listOwnSessions } from './sessions.ts';
import { listPersonas } from './signin.ts';
import { changePassword, changeStaff, inviteStaff, listStaff, readInvitation, renewInvitation } from './staff.ts';
import { beginTotp, confirmTotp, removeTotp, resetStaffTotp } from './totp.ts';

export { edges } from './edges.ts';
export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    me: (_parent, _args, ctx) => describeViewer(ctx),
    sessions: (_parent, _args, ctx) => listOwnSessions(ctx),
    personas: (_parent, _args, ctx) => listPersonas(ctx),
    staff: (_parent, args, ctx) => listStaff(ctx, args),
    staffSessions: (_parent, { staffId }, ctx) => listSessions(ctx, 'STAFF', staffId),
    invitation: (_parent, { secret }, ctx) => readInvitation(ctx, secret),
  },
  Mutation: {
    endSession: (_parent, { id }, ctx) => endSession(ctx, id),
    endOtherSessions: (_parent, _args, ctx) => endOtherSessions(ctx),
    changePassword: (_parent, input, ctx) => changePassword(ctx, input),
    beginTotp: (_parent, _args, ctx) => beginTotp(ctx),
    confirmTotp: (_parent, { code }, ctx) => confirmTotp(ctx, code),
    removeTotp: (_parent, { password }, ctx) => removeTotp(ctx, password),
    inviteStaff: (_parent, { input }, ctx) => inviteStaff(ctx, input),
    renewInvitation: (_parent, { staffId }, ctx) => renewInvitation(ctx, staffId),
    changeStaff: (_parent, { id, change }, ctx) => changeStaff(ctx, id, change),
    endStaffSessions: (_parent, { staffId }, ctx) => endStaffSessions(ctx, staffId),
    resetStaffTotp: (_parent, { staffId }, ctx) => resetStaffTotp(ctx, staffId),
  },
  Session: {
    id: ({ _id }) => toId(_id),
    isCurrent: ({ _id }, _args, { viewer }) => toId(_id) === viewer.sessionId,
  },
  StaffMember: {
    id: ({ _id }) => toId(_id),
    hasPassword: ({ passwordHash }) => passwordHash !== null,
    hasTotp: ({ totp }) => totp !== null,
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
