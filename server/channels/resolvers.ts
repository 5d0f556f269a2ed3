import type { Policies } from '../context.ts';
import { MANAGERS, STAFF, isAllowed } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Resolvers } from '../generated/types.ts';
import { groupOf, mayManage } from '../groups/service.ts';
import { countAudience, sendToGroups } from './compose.ts';
import { shortText } from './content.rules.ts';
import { cancelMessages, markMessagesSent, repeatMessages } from './decisions.ts';
import { channelHealth, listOutbox, outboxTotals } from './lists.ts';
import { robotByIdLoader, robotOfGroupLoader, waitingLoader } from './loaders.ts';
import { addRobot, bindGroups, changeRobot, listRobots, pauseRobot, removeRobot, resumeRobot } from './robots.ts';
import { MOST_A_MINUTE, PACE } from './sending.rules.ts';
import { testRobot } from './testing.ts';

import './service.ts';

export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';

export const resolvers: Resolvers = {
  Query: {
    robots: (_root, args, ctx) => listRobots(ctx, args),
    outbox: (_root, args, ctx) => listOutbox(ctx, args),
    outboxTotals: (_root, _args, ctx) => outboxTotals(ctx),
    channelHealth: (_root, _args, ctx) => channelHealth(ctx),
    audience: (_root, { of }, ctx) => countAudience(ctx, of),
  },
  Mutation: {
    addRobot: (_root, { input }, ctx) => addRobot(ctx, input),
    changeRobot: (_root, args, ctx) => changeRobot(ctx, args),
    removeRobot: (_root, { id }, ctx) => removeRobot(ctx, id),
    pauseRobot: (_root, { id }, ctx) => pauseRobot(ctx, id),
    resumeRobot: (_root, { id }, ctx) => resumeRobot(ctx, id),
    testRobot: (_root, { id }, ctx) => testRobot(ctx, id),
    bindGroups: (_root, args, ctx) => bindGroups(ctx, args),
    repeatMessages: (_root, { ids }, ctx) => repeatMessages(ctx, ids),
    markMessagesSent: (_root, { ids }, ctx) => markMessagesSent(ctx, ids),
    cancelMessages: (_root, { ids }, ctx) => cancelMessages(ctx, ids),
    sendToGroups: (_root, { input }, ctx) => sendToGroups(ctx, input),
  },
  Robot: {
    id: ({ _id }) => toId(_id),
    maskedAddress: ({ masked }) => masked,
    hasSecret: ({ secret }) => secret !== null,
    restUntil: ({ restUntil }, _args, ctx) => (restUntil !== null && restUntil > ctx.now ? restUntil : null),
    sentLastMinute: ({ sends }, _args, ctx) =>
      Math.min(MOST_A_MINUTE, sends.filter((at) => at.getTime() > ctx.now.getTime() - PACE.minute).length),
    waiting: ({ _id }, _args, ctx) => waitingLoader(ctx).load(_id),
    groupCount: ({ groupIds }) => groupIds.length,
    groups: async ({ groupIds }, _args, ctx) =>
      (await Promise.all(groupIds.map((id) => groupOf(ctx, id)))).filter((row) => mayManage(ctx, row)),
  },
  Group: {
    robot: ({ _id }, _args, ctx) => (isAllowed(STAFF, ctx.viewer) ? robotOfGroupLoader(ctx).load(_id) : null),
  },
  Outgoing: {
    id: ({ _id }) => toId(_id),
    group: ({ groupId }, _args, ctx) => groupOf(ctx, groupId),
    robot: ({ robotId }, _args, ctx) => (robotId === null ? null : robotByIdLoader(ctx).load(robotId)),
    text: (row) => shortText(row),
  },
};

export const policy: Policies = {
  'Query.robots': STAFF,
  'Query.outbox': STAFF,
  'Query.outboxTotals': STAFF,
  'Query.channelHealth': STAFF,
  'Query.audience': STAFF,
  'Mutation.addRobot': MANAGERS,
  'Mutation.changeRobot': MANAGERS,
  'Mutation.removeRobot': MANAGERS,
  'Mutation.pauseRobot': MANAGERS,
  'Mutation.resumeRobot': MANAGERS,
  'Mutation.testRobot': MANAGERS,
  'Mutation.bindGroups': MANAGERS,
  'Mutation.repeatMessages': STAFF,
  'Mutation.markMessagesSent': STAFF,
  'Mutation.cancelMessages': STAFF,
  'Mutation.sendToGroups': STAFF,
};
