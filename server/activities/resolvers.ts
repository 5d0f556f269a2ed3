import type { Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { groupOf } from '../groups/service.ts';
import { addActivity, cancelActivity, changeActivity, restoreActivity } from './acts.ts';
import { titleWords, usualCells } from './cells.rules.ts';
import { changesOf, discardModel, draftModel, findings, listModels, publishModel } from './models.ts';
import { endAfter } from './plan.rules.ts';
import { addPlanned, cancelPlanned, changePlanned, findPlanned, mayChangePlanned, mondayOf, restorePlanned, startOf } from './plans.ts';
import { findActivity, mayChange, weekOfGroup } from './reading.ts';
import './service.ts';

export { alarms } from './clock.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export { works } from './works.ts';

export const resolvers: Resolvers = {
  Query: {
    weeklyModels: (_root, { tier }, ctx) => listModels(ctx, tier),
    usualWeek: (_root, { tier }) => usualCells(tier),
    activity: (_root, { id }, ctx) => findActivity(ctx, id),
    plannedActivity: (_root, { tier, week, cellId }, ctx) => findPlanned(ctx, tier, week, cellId),
  },
  Mutation: {
    draftWeeklyModel: (_root, { tier, cells }, ctx) => draftModel(ctx, tier, cells),
    discardWeeklyModel: (_root, { id }, ctx) => discardModel(ctx, id),
    publishWeeklyModel: (_root, { id }, ctx) => publishModel(ctx, id),
    addPlannedActivity: (_root, { tier, input }, ctx) => addPlanned(ctx, tier, input),
    changePlannedActivity: (_root, { tier, week, cellId, input }, ctx) => changePlanned(ctx, tier, week, cellId, input),
    cancelPlannedActivity: (_root, { tier, week, cellId }, ctx) => cancelPlanned(ctx, tier, week, cellId),
    restorePlannedActivity: (_root, { tier, week, cellId }, ctx) => restorePlanned(ctx, tier, week, cellId),
    addActivity: (_root, { groupId, input }, ctx) => addActivity(ctx, groupId, input),
    changeActivity: (_root, { id, input }, ctx) => changeActivity(ctx, id, input),
    cancelActivity: (_root, { id }, ctx) => cancelActivity(ctx, id),
    restoreActivity: (_root, { id }, ctx) => restoreActivity(ctx, id),
  },
  Group: {
    activities: ({ _id }, { week }, ctx) => weekOfGroup(ctx, _id, week ?? null),
  },
  WeeklyCell: {
    titleWords: ({ title }) => titleWords(title),
  },
  WeeklyModel: {
    id: ({ _id }) => toId(_id),
    findings: (row, _args, ctx) => findings(ctx, row),
    changes: (row, _args, ctx) => changesOf(ctx, row),
  },
  PlannedActivity: {
    week: ({ weekKey }, _args, ctx) => mondayOf(ctx, weekKey),
    cellId: ({ cell }) => cell.id,
    weekday: ({ cell }) => cell.weekday,
    at: ({ cell }) => cell.at,
    minutes: ({ cell }) => cell.minutes,
    kind: ({ cell }) => cell.kind,
    title: ({ cell }) => cell.title,
    titleWords: ({ cell }) => titleWords(cell.title),
    text: ({ cell }) => cell.text,
    startsAt: ({ weekKey, cell }, _args, ctx) => startOf(ctx, weekKey, cell),
    endsAt: ({ weekKey, cell }, _args, ctx) => endAfter(startOf(ctx, weekKey, cell), cell.minutes),
    isCancelled: ({ cell }) => cell.isCancelled,
    isEdited: ({ cell }) => cell.isEdited,
    isExtra: ({ cell }) => cell.isExtra,
    mayChange: (row, _args, ctx) => mayChangePlanned(ctx, row),
  },
  Activity: {
    id: ({ _id }) => toId(_id),
    group: ({ groupId }, _args, ctx) => groupOf(ctx, groupId),
    titleWords: ({ title }) => titleWords(title),
    mayChange: (row, _args, ctx) => mayChange(ctx, row),
  },
};

export const policy: Policies = {
  'Query.weeklyModels': STAFF,
  'Query.usualWeek': STAFF,
  'Query.activity': STAFF,
  'Query.plannedActivity': STAFF,
  'Mutation.draftWeeklyModel': MANAGERS,
  'Mutation.discardWeeklyModel': MANAGERS,
  'Mutation.publishWeeklyModel': MANAGERS,
  'Mutation.addPlannedActivity': MANAGERS,
  'Mutation.changePlannedActivity': MANAGERS,
  'Mutation.cancelPlannedActivity': MANAGERS,
  'Mutation.restorePlannedActivity': MANAGERS,
  'Mutation.addActivity': STAFF,
  'Mutation.changeActivity': STAFF,
  'Mutation.cancelActivity': STAFF,
  'Mutation.restoreActivity': STAFF,
};
