import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { shiftKey } from '../core/time.ts';
import type { Resolvers } from '../generated/types.ts';
import { operatorName } from '../operators/service.ts';
import { setting } from '../settings/service.ts';
import { accountById, accountTotals, createAccount, listAccounts, mayManage, retireAccount, saveAccount, today } from './accounts.ts';
import { daysOfAccount } from './days.ts';
import { accountDayLoader } from './loaders.ts';
import { restAccount, shownState, wakeAccount } from './resting.ts';
import { UPKEEP_KINDS, UPKEEP_WANTED, isUpkeepDone } from './rules.ts';
import { countUpkeep, reportComplaint } from './upkeep.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

const MOST_DAYS = 60;
const within = (days: number | null | undefined): number => Math.min(Math.max(days ?? 0, 0), MOST_DAYS);

export const resolvers: Resolvers = {
  Query: {
    ipAccounts: (_root, args, ctx) => listAccounts(ctx, args),
    ipAccount: (_root, { id }, ctx) => accountById(ctx, id),
    ipAccountTotals: (_root, _args, ctx) => accountTotals(ctx),
  },
  Mutation: {
    createIpAccount: (_root, { input }, ctx) => createAccount(ctx, input),
    saveIpAccount: (_root, { id, input }, ctx) => saveAccount(ctx, id, input),
    restIpAccount: (_root, { id, until, reason }, ctx) => restAccount(ctx, id, until, reason),
    wakeIpAccount: (_root, { id }, ctx) => wakeAccount(ctx, id),
    retireIpAccount: (_root, { id, reason }, ctx) => retireAccount(ctx, id, reason),
    countUpkeep: (_root, { id, kind, done }, ctx) => countUpkeep(ctx, id, kind, done),
    reportAccountComplaint: (_root, { id, note }, ctx) => reportComplaint(ctx, id, note),
  },
  IpAccount: {
    id: ({ _id }) => toId(_id),
    operatorId: ({ operatorId }) => operatorId && toId(operatorId),
    operatorName: ({ operatorId }, _args, ctx) => operatorId && operatorName(ctx, operatorId),
    friendLimit: (_row, _args, ctx) => setting(ctx, 'accountFriendLimit'),
    state: (row, _args, ctx) => shownState(ctx, row),
    restUntil: (row, _args, ctx) => (shownState(ctx, row) === 'RESTING' ? row.restUntil : null),
    today: ({ _id }, _args, ctx) => accountDayLoader(ctx).load(_id),
    days: ({ _id }, { back, ahead }, ctx) => {
      const [before, after] = [within(back), within(ahead)];
      return daysOfAccount(
        ctx,
        _id,
        Array.from({ length: before + 1 + after }, (_, index) => shiftKey(today(ctx), index - before)),
      );
    },
    mayManage: (row, _args, ctx) => mayManage(ctx, row),
  },
  AccountDay: {
    upkeep: ({ upkeep }) => UPKEEP_KINDS.map((kind) => ({ kind, done: upkeep[kind], wanted: UPKEEP_WANTED[kind] })),
    isUpkeepDone: ({ upkeep }) => isUpkeepDone(upkeep),
  },
};

export const policy: Policies = {
  'Query.ipAccounts': STAFF,
  'Query.ipAccount': STAFF,
  'Query.ipAccountTotals': STAFF,
  'Mutation.createIpAccount': MANAGERS,
  'Mutation.saveIpAccount': MANAGERS,
  'Mutation.restIpAccount': STAFF,
  'Mutation.wakeIpAccount': STAFF,
  'Mutation.retireIpAccount': MANAGERS,
  'Mutation.countUpkeep': STAFF,
  'Mutation.reportAccountComplaint': STAFF,
};
