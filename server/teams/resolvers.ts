import type { Ctx, Policies, Policy } from '../context.ts';
import { MEMBERS } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { guarded, memberOf } from '../distributors/service.ts';
import type { DistributorRow } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { engineOf } from '../tiers/service.ts';
import type { TeamMemberFigures } from '../tiers/service.ts';
import { listDirectDownline, listOwnTeam, listTeam } from './service.ts';

const recordOf = ({ id }: TeamMemberFigures, ctx: Ctx): Promise<DistributorRow> => memberOf(ctx, fromId(id));

export const resolvers: Resolvers = {
  Query: {
    myTeam: (_root, args, ctx) => listOwnTeam(ctx, args),
    team: (_root, args, ctx) => listTeam(ctx, args),
    directDownline: (_root, args, ctx) => listDirectDownline(ctx, args),
  },
  Distributor: {
    figures: guarded((row, ctx) => engineOf(ctx).figures(toId(row._id))),
    team: guarded((row, ctx) => engineOf(ctx).teamOf(toId(row._id))),
  },
  TeamMember: {
    memberNo: async (member, _args, ctx) => (await recordOf(member, ctx)).memberNo,
    name: async (member, _args, ctx) => (await recordOf(member, ctx)).name,
    isKol: async (member, _args, ctx) => (await recordOf(member, ctx)).isKol,
    joinedAt: async (member, _args, ctx) => (await recordOf(member, ctx)).joinedAt,
  },
};

/** Whose team it may be is decided by team: a member's own, or one of those in it. */
const ANYBODY_WITH_A_ROLE: Policy = ['DISTRIBUTOR', 'KOL', 'OPERATOR', 'OPS_MANAGER', 'ADMIN'];

export const policy: Policies = {
  'Query.myTeam': MEMBERS,
  'Query.team': ANYBODY_WITH_A_ROLE,
  'Query.directDownline': ANYBODY_WITH_A_ROLE,
};
