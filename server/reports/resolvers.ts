import type { Policies } from '../context.ts';
import { MANAGERS, STAFF, isAllowed } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { deliveryOf } from './delivery.ts';
import { milestonesOf } from './milestones.ts';
import { planOf, previewReport, saveReportPlan } from './plans.ts';
import { PLACEHOLDERS } from './text.rules.ts';
import { correctReport, listReports, postReport, reportById, repostReport } from './reports.ts';
import './service.ts';

export { feeds } from './feeds.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    warReports: (_root, args, ctx) => listReports(ctx, args),
    warReport: (_root, { id }, ctx) => reportById(ctx, id),
    reportPlan: (_root, { campaignId }, ctx) => planOf(ctx, campaignId),
    previewReport: (_root, args, ctx) => previewReport(ctx, args),
  },
  Mutation: {
    saveReportPlan: (_root, args, ctx) => saveReportPlan(ctx, args),
    postReport: (_root, args, ctx) => postReport(ctx, args),
    repostReport: (_root, { id }, ctx) => repostReport(ctx, id),
    correctReport: (_root, { id, key }, ctx) => correctReport(ctx, id, key),
  },
  WarReport: {
    id: ({ _id }) => toId(_id),
    campaignId: ({ campaignId }) => toId(campaignId),
    pictureUrl: ({ fileId }) => (fileId === null ? null : `/files/${toId(fileId)}`),
    byName: ({ byName }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? byName : null),
    correctsId: ({ correctsId }) => correctsId && toId(correctsId),
    delivery: (row, _args, ctx) => deliveryOf(ctx, row),
  },
  ReportFacts: {
    climberName: ({ climber }) => climber?.name ?? null,
    climberPlaces: ({ climber }) => climber?.places ?? null,
    climberRank: ({ climber }) => climber?.rank ?? null,
    starName: ({ star }) => star?.name ?? null,
    starRank: ({ star }) => star?.rank ?? null,
    starFen: ({ star }) => star?.salesFen ?? null,
    gapFen: ({ gap }) => gap?.fen ?? null,
    gapName: ({ gap }) => gap?.name ?? null,
    gapAboveName: ({ gap }) => gap?.aboveName ?? null,
    nextTitle: ({ next }) => next?.title ?? null,
    nextAt: ({ next }) => next?.at ?? null,
  },
  ReportPlan: {
    campaignId: ({ _id }) => toId(_id),
    milestones: (row, _args, ctx) => milestonesOf(ctx, row),
    placeholders: () => [...PLACEHOLDERS],
  },
};

export const policy: Policies = {
  'Query.warReports': 'SIGNED_IN',
  'Query.warReport': 'SIGNED_IN',
  'Query.reportPlan': STAFF,
  'Query.previewReport': MANAGERS,
  'Mutation.saveReportPlan': MANAGERS,
  'Mutation.postReport': MANAGERS,
  'Mutation.repostReport': MANAGERS,
  'Mutation.correctReport': MANAGERS,
};
