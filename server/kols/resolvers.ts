import type { Ctx, Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import { memberOf } from '../distributors/service.ts';
import type { Resolvers } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { takersOf } from './access.ts';
import { answer, appoint, change, letGo, nominate, renew, withdraw } from './acts.ts';
import {
  candidateLoader,
  candidateOf,
  countKols,
  findKol,
  kolGroups,
  listCandidates,
  listKols,
  myKol,
  pointsOfKinds,
  termsFor,
} from './lists.ts';
import type { KolRow } from './service.ts';
import { daysLeft, isExpiring, mayStep } from './rules.ts';
import type { Step } from './rules.ts';
import './service.ts';
import { findingsOf, relaysOf } from './work.ts';
import { listMonths, listStatements, myStatements, settleMonth, signatureOf } from './statements.ts';

export { edges } from './edges.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

const may = (step: Step) => async (row: KolRow, _args: unknown, ctx: Ctx) => mayStep(step, row.state, await takersOf(ctx, row));
const left = ({ termTo }: KolRow, _args: unknown, ctx: Ctx): number => daysLeft(termTo, ctx.time.dayKey(ctx.now));

export const resolvers: Resolvers = {
  Query: {
    kols: (_root, args, ctx) => listKols(ctx, args),
    kol: (_root, { id }, ctx) => findKol(ctx, id),
    kolCounts: (_root, _args, ctx) => countKols(ctx),
    kolCandidates: (_root, args, ctx) => listCandidates(ctx, args),
    kolCandidate: (_root, { distributorId }, ctx) => candidateOf(ctx, distributorId),
    kolTerms: (_root, { distributorId }, ctx) => termsFor(ctx, distributorId),
    kolStatements: (_root, args, ctx) => listStatements(ctx, args),
    kolMonths: (_root, _args, ctx) => listMonths(ctx),
    myKol: (_root, _args, ctx) => myKol(ctx),
    myKolStatements: (_root, args, ctx) => myStatements(ctx, args),
  },
  Mutation: {
    nominateKol: (_root, { input }, ctx) => nominate(ctx, input),
    withdrawKol: (_root, args, ctx) => withdraw(ctx, args),
    answerKol: async (_root, args, ctx) => {
      await answer(ctx, args);
      return myKol(ctx);
    },
    appointKol: (_root, args, ctx) => appoint(ctx, args),
    renewKol: (_root, args, ctx) => renew(ctx, args),
    releaseKol: (_root, args, ctx) => letGo(ctx, args),
    changeKol: (_root, args, ctx) => change(ctx, args),
    settleKolMonth: (_root, { monthKey }, ctx) => settleMonth(ctx, monthKey),
  },
  Kol: {
    id: ({ _id }) => toId(_id),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    groups: ({ groupIds }, _args, ctx) => kolGroups(ctx, groupIds),
    daysLeft: left,
    isExpiring: async (row, _args, ctx) => isExpiring(row, ctx.time.dayKey(ctx.now), await setting(ctx, 'kolExpiryDays')),
    score: async ({ distributorId }, _args, ctx) => (await candidateLoader(ctx).load(distributorId))?.score ?? null,
    reasons: async ({ distributorId }, _args, ctx) => (await candidateLoader(ctx).load(distributorId))?.reasons ?? [],
    history: ({ history }) => [...history].reverse(),
    findings: ({ distributorId }, _args, ctx) => findingsOf(ctx, distributorId),
    relays: ({ distributorId }, _args, ctx) => relaysOf(ctx, distributorId),
    mayAppoint: may('APPOINT'),
    mayRenew: may('RENEW'),
    mayRelease: may('RELEASE'),
    mayWithdraw: may('WITHDRAW'),
  },
  KolEvent: {
    group: async ({ groupId }, _args, ctx) => (groupId === null ? null : ((await kolGroups(ctx, [groupId]))[0] ?? null)),
  },
  KolCandidate: {
    distributor: ({ _id }, _args, ctx) => memberOf(ctx, _id),
    groups: ({ groupIds }, _args, ctx) => kolGroups(ctx, groupIds),
  },
  KolStatement: {
    id: ({ _id }) => _id,
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
    isTrue: (row, _args, ctx) => signatureOf(ctx, row) === row.signature,
  },
  MyKolState: {
    id: ({ _id }) => toId(_id),
    groups: ({ groupIds }, _args, ctx) => kolGroups(ctx, groupIds),
    daysLeft: left,
    points: ({ dutyKinds }, _args, ctx) => pointsOfKinds(ctx, dutyKinds),
  },
};

export const policy: Policies = {
  'Query.kols': STAFF,
  'Query.kol': STAFF,
  'Query.kolCounts': STAFF,
  'Query.kolCandidates': STAFF,
  'Query.kolCandidate': STAFF,
  'Query.kolTerms': STAFF,
  'Query.kolStatements': STAFF,
  'Query.kolMonths': STAFF,
  'Query.myKol': MEMBERS,
  'Query.myKolStatements': MEMBERS,
  'Mutation.nominateKol': STAFF,
  'Mutation.withdrawKol': STAFF,
  'Mutation.answerKol': MEMBERS,
  'Mutation.appointKol': MANAGERS,
  'Mutation.renewKol': MANAGERS,
  'Mutation.releaseKol': MANAGERS,
  'Mutation.changeKol': MANAGERS,
  'Mutation.settleKolMonth': MANAGERS,
};
