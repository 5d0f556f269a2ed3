import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { groupById, groupOf, mayManage } from '../groups/service.ts';
import { operatorName } from '../operators/service.ts';
import { findWork } from '../works/service.ts';
import { sendInvites, stopInvites, tickGroupInvites, tickInvites } from './acts.ts';
import { countDivert, discardDivert, divertById, listDiverts, planAgain, planDivert, stopDivert, withLoad } from './diverts.ts';
import { divertFunnel, divertGroupById, listDivertGroups, listInvites, ownDueInvites } from './lists.ts';
import { accountLoader, joinedLoader, lateLoader } from './loaders.ts';
import { funnelOf, noSteps } from './pipeline.rules.ts';
import { loadByAccount, loadByDay } from './shown.rules.ts';
import { scriptFor } from './scripting.ts';
import { startDivert } from './starting.ts';
import { divertTierPlan } from './tier-plan.ts';
import './service.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export { works } from './works.ts';

export const resolvers: Resolvers = {
  Query: {
    diverts: (_root, args, ctx) => listDiverts(ctx, args),
    divert: (_root, { id }, ctx) => divertById(ctx, id),
    divertGroup: (_root, { id }, ctx) => divertGroupById(ctx, id),
    countDivert: (_root, { tier, filter }, ctx) => countDivert(ctx, tier, filter),
    invites: (_root, args, ctx) => listInvites(ctx, args),
    dueInvites: async (_root, _args, ctx) => {
      const rows = await ownDueInvites(ctx);
      return Promise.all(
        rows.map(async ({ divertId, divertGroupId, groupId, ...row }) => {
          const { number, name } = await groupOf(ctx, groupId);
          return {
            ...row,
            divertId: toId(divertId),
            divertGroupId: toId(divertGroupId),
            groupId: toId(groupId),
            groupNumber: number,
            groupName: name,
          };
        }),
      );
    },
  },
  Mutation: {
    planDivert: (_root, args, ctx) => planDivert(ctx, args),
    planDivertAgain: (_root, { id }, ctx) => planAgain(ctx, id),
    startDivert: (_root, { id, planSeq }, ctx) => startDivert(ctx, id, planSeq),
    stopDivert: (_root, { id }, ctx) => stopDivert(ctx, id),
    discardDivert: (_root, { id }, ctx) => discardDivert(ctx, id),
    sendInvites: (_root, { ids }, ctx) => sendInvites(ctx, ids),
    tickInvites: (_root, { ids, step, evidenceId }, ctx) => tickInvites(ctx, ids, step, evidenceId ?? null),
    tickGroupInvites: (_root, { divertGroupId, step, evidenceId }, ctx) => tickGroupInvites(ctx, divertGroupId, step, evidenceId ?? null),
    stopInvites: (_root, { ids, why }, ctx) => stopInvites(ctx, ids, why),
    divertTierPlan: (_root, args, ctx) => divertTierPlan(ctx, args),
  },
  Divert: {
    id: ({ _id }) => toId(_id),
    work: ({ workId }, _args, ctx) => (workId === null ? null : findWork(ctx, toId(workId))),
    joined: ({ _id }, _args, ctx) => joinedLoader(ctx).load(_id),
    days: async (row, _args, ctx) => loadByDay((await withLoad(ctx, row)).load),
    accounts: async (row, _args, ctx) => {
      const found = loadByAccount((await withLoad(ctx, row)).load);
      const shown = await Promise.all(found.map(async (each) => ({ ...each, account: await accountLoader(ctx).load(each.accountId) })));
      return shown.flatMap(({ account, accountId: _id, ...each }) => (account === null ? [] : [{ ...each, account }]));
    },
    divertGroups: (row, args, ctx) => listDivertGroups(ctx, row, args),
    steps: (row, _args, ctx) => divertFunnel(ctx, row),
  },
  DivertGroup: {
    id: ({ _id }) => toId(_id),
    groupId: ({ groupId }) => groupId && toId(groupId),
    operatorName: async ({ groupId, operatorId }, _args, ctx) => {
      // Who holds it now, once it is there.
      const holder = groupId === null ? operatorId : ((await groupById(ctx, groupId))?.operatorId ?? null);
      return holder && operatorName(ctx, holder);
    },
    isNew: ({ isNewGroup }) => isNewGroup,
    accountId: ({ accountId }) => accountId && toId(accountId),
    accountName: async ({ accountId }, _args, ctx) => accountId && ((await accountLoader(ctx).load(accountId))?.name ?? null),
    byCode: ({ people }) => people.filter(({ way }) => way === 'QR_CODE').length,
    byInvitation: ({ people }) => people.filter(({ way }) => way === 'PERSONAL').length,
    steps: async (row, _args, ctx) => {
      const late = row.isStarted ? (await lateLoader(ctx).load(row.divertId)).get(toId(row._id)) : undefined;
      return funnelOf(row.isStarted ? [{ ...row, late: late ?? noSteps() }] : []);
    },
    mayManage: async ({ groupId, operatorId }, _args, ctx) =>
      mayManage(ctx, (groupId && (await groupById(ctx, groupId))) || { operatorId }),
  },
  Invite: {
    id: ({ _id }) => toId(_id),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    groupId: ({ groupId }) => toId(groupId),
    accountId: ({ accountId }) => toId(accountId),
    accountName: async ({ accountId }, _args, ctx) => (await accountLoader(ctx).load(accountId))?.name ?? '',
    isLate: ({ state, dueAt }, _args, ctx) => state === 'OPEN' && dueAt < ctx.now,
    script: (row, _args, ctx) => scriptFor(ctx, row),
  },
};

export const policy: Policies = {
  'Query.diverts': STAFF,
  'Query.divert': STAFF,
  'Query.divertGroup': STAFF,
  'Query.countDivert': MANAGERS,
  'Query.invites': STAFF,
  'Query.dueInvites': STAFF,
  'Mutation.planDivert': MANAGERS,
  'Mutation.planDivertAgain': MANAGERS,
  'Mutation.startDivert': MANAGERS,
  'Mutation.stopDivert': MANAGERS,
  'Mutation.discardDivert': MANAGERS,
  'Mutation.sendInvites': STAFF,
  'Mutation.tickInvites': STAFF,
  'Mutation.tickGroupInvites': STAFF,
  'Mutation.stopInvites': STAFF,
  'Mutation.divertTierPlan': MANAGERS,
};
