import type { ObjectId } from 'mongodb';
import type { Ctx, Policies } from '../context.ts';
import { MANAGERS, STAFF } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { OperatorName, Resolvers } from '../generated/types.ts';
import { handOverAll, handOverGroup, holdingsOf, listHoldings, writeNote } from './holdings.ts';
import { isAwayOn, loadBasisPoints } from './load.rules.ts';
import { heldBy, notesMissingOf, operatorName } from './loaders.ts';
import { makeProposal } from './making.ts';
import { openGroup } from './opening.ts';
import { addLeave, capacityOf, changeOperator, findOperator, isGone, listChoices, listOperators, removeLeave, today } from './profiles.ts';
import { applyProposal, discardProposal, findProposal, isStale, keepProposal, listProposals, movesOf } from './proposals.ts';
import { hireOf, notesDueOf, shownConstraints, shownLoads } from './shown.ts';
import { groupOfHolding, weightOfGroup, weightOfHeld, weightOfHolding } from './weights.ts';

export { edges } from './edges.ts';
export { sentences } from './sentences.ts';

const nameOf = async (ctx: Ctx, id: ObjectId): Promise<OperatorName> => ({ id: toId(id), name: await operatorName(ctx, id) });

export const resolvers: Resolvers = {
  Query: {
    operatorNames: (_root, _args, ctx) => listChoices(ctx),
    operators: (_root, _args, ctx) => listOperators(ctx),
    operator: (_root, { id }, ctx) => findOperator(ctx, id),
    assignmentProposals: (_root, args, ctx) => listProposals(ctx, args),
    assignmentProposal: (_root, { id }, ctx) => findProposal(ctx, id),
  },
  Mutation: {
    changeOperator: (_root, args, ctx) => changeOperator(ctx, args),
    addLeave: (_root, args, ctx) => addLeave(ctx, args),
    removeLeave: (_root, args, ctx) => removeLeave(ctx, args),
    openGroup: (_root, { input }, ctx) => openGroup(ctx, input),
    handOverGroup: (_root, args, ctx) => handOverGroup(ctx, args),
    handOverAll: (_root, args, ctx) => handOverAll(ctx, args),
    writeHandOverNote: (_root, args, ctx) => writeNote(ctx, args),
    makeProposal: (_root, { input }, ctx) => makeProposal(ctx, input),
    keepProposal: (_root, args, ctx) => keepProposal(ctx, args),
    discardProposal: (_root, { id }, ctx) => discardProposal(ctx, id),
    applyProposal: (_root, { id }, ctx) => applyProposal(ctx, id),
  },
  Operator: {
    id: ({ _id }) => toId(_id),
    name: ({ _id }, _args, ctx) => operatorName(ctx, _id),
    capacity: ({ level }, _args, ctx) => capacityOf(ctx, level),
    leaves: ({ leaves }, _args, ctx) => leaves.filter(({ to }) => to >= today(ctx)),
    isAwayToday: (row, _args, ctx) => isAwayOn(row, today(ctx)),
    isGone: (row, _args, ctx) => isGone(ctx, row),
    members: async ({ _id }, _args, ctx) => (await heldBy(ctx).load(_id)).reduce((sum, { members }) => sum + members, 0),
    weight: ({ _id }, _args, ctx) => weightOfHeld(ctx, _id),
    loadBasisPoints: async ({ _id, level }, _args, ctx) => loadBasisPoints(await weightOfHeld(ctx, _id), await capacityOf(ctx, level)),
    notesMissing: ({ _id }, _args, ctx) => notesMissingOf(ctx).load(_id),
    holdings: (row, args, ctx) => listHoldings(ctx, row, args),
  },
  Holding: {
    id: ({ _id }) => toId(_id),
    group: (row, _args, ctx) => groupOfHolding(ctx, row),
    operator: ({ operatorId }, _args, ctx) => nameOf(ctx, operatorId),
    to: ({ toId: id }, _args, ctx) => (id === null ? null : nameOf(ctx, id)),
    weight: (row, _args, ctx) => weightOfHolding(ctx, row),
  },
  AssignmentProposal: {
    id: ({ _id }) => toId(_id),
    leaving: ({ leavingId }, _args, ctx) => (leavingId === null ? null : nameOf(ctx, leavingId)),
    leavesOn: ({ loads, leavingId }) => loads.find(({ operatorId }) => leavingId?.equals(operatorId))?.leavesOn ?? null,
    constraints: (row, _args, ctx) => shownConstraints(ctx, row),
    isStale: (row, _args, ctx) => isStale(ctx, row),
    loads: (row) => shownLoads(row),
    hire: (row, _args, ctx) => hireOf(ctx, row),
    moves: (row, args) => movesOf(row, args),
    notesDueAt: (row, _args, ctx) => notesDueOf(ctx, row),
  },
  ProposalMove: {
    groupId: ({ groupId }) => toId(groupId),
    from: ({ fromId }, _args, ctx) => (fromId === null ? null : nameOf(ctx, fromId)),
    to: ({ toId: id }, _args, ctx) => nameOf(ctx, id),
  },
  Group: {
    holdings: (row, _args, ctx) => holdingsOf(ctx, row),
    weight: (row, _args, ctx) => weightOfGroup(ctx, row),
  },
};

export const policy: Policies = {
  'Query.operatorNames': STAFF,
  'Query.operators': STAFF,
  'Query.operator': STAFF,
  'Query.assignmentProposals': MANAGERS,
  'Query.assignmentProposal': MANAGERS,
  'Mutation.changeOperator': MANAGERS,
  'Mutation.addLeave': MANAGERS,
  'Mutation.removeLeave': MANAGERS,
  'Mutation.openGroup': MANAGERS,
  'Mutation.handOverGroup': MANAGERS,
  'Mutation.handOverAll': MANAGERS,
  'Mutation.writeHandOverNote': STAFF,
  'Mutation.makeProposal': MANAGERS,
  'Mutation.keepProposal': MANAGERS,
  'Mutation.discardProposal': MANAGERS,
  'Mutation.applyProposal': MANAGERS,
};
