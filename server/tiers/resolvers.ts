import type { Ctx, Policies } from '../context.ts';
import { MANAGERS, MEMBERS, STAFF, isAllowed } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { guarded, listMovesOfDay, listPlanned, memberOf } from '../distributors/service.ts';
import type { StandingRow } from '../distributors/service.ts';
import type { Resolvers, RuleNode as RuleNodeShown, TierPin } from '../generated/types.ts';
import { explain, latestChanges, seeChanges, unseenChanges } from './changes.ts';
import { checkRule } from './compliance.rules.ts';
import { changeWords } from './change-words.rules.ts';
import { conditionVerdict } from './explain.rules.ts';
import { answerObjection, listObjections, objectionsOf, objectToTier } from './objections.ts';
import { pinTier, unpinTier } from './pins.ts';
import { confirmPlan, planTotals } from './plan.ts';
import {
  checkPolicy,
  differencesOf,
  draftPolicy,
  findPolicy,
  isInForce,
  judgeInput,
  lastDay,
  listPolicies,
  publishPolicy,
  savePolicy,
  withdrawPolicy,
} from './policies.ts';
import type { RuleNode } from './policy.rules.ts';
import { readPyramid } from './pyramid.ts';
import { comparePolicies, runTiers, simulatePolicy } from './trial.ts';

export { feeds } from './feeds.ts';
export { jobs } from './jobs.ts';
export { sentences } from './sentences.ts';
export { works } from './works.ts';

const forStaff = <Value>(ctx: Ctx, value: Value): Value | null => (isAllowed(STAFF, ctx.viewer) ? value : null);

/** A pin whose last day has passed holds nobody any more, though the evening's run has not written it down yet. */
function pinOf({ pin }: StandingRow, ctx: Ctx): TierPin | null {
  if (pin === null || pin.until < ctx.time.dayKey(ctx.now)) return null;
  const { tier, until, reason, byName, at } = pin;
  return { tier, until, reason: forStaff(ctx, reason), byName, at };
}

function shownNode(node: RuleNode): RuleNodeShown {
  const nothing = { metric: null, window: null, comparison: null, threshold: null, topBasisPoints: null };
  return node.kind === 'CONDITION' ? { ...node, children: [] } : { ...nothing, kind: node.kind, children: node.children.map(shownNode) };
}

export const resolvers: Resolvers = {
  Query: {
    pyramid: (_root, { days }, ctx) => readPyramid(ctx, days),
    tierPolicies: (_root, _args, ctx) => listPolicies(ctx),
    tierPolicy: (_root, { version }, ctx) => findPolicy(ctx, version),
    checkTierRule: (_root, { rule }) => judgeInput(rule),
    simulateTierPolicy: (_root, { version }, ctx) => simulatePolicy(ctx, version),
    compareTierPolicies: (_root, { one, other }, ctx) => comparePolicies(ctx, one, other),
    tierChanges: (_root, args, ctx) => listMovesOfDay(ctx, args),
    tierObjections: (_root, args, ctx) => listObjections(ctx, args),
    tierPlan: (_root, args, ctx) => listPlanned(ctx, args),
    tierPlanTotals: (_root, _args, ctx) => planTotals(ctx),
  },
  Mutation: {
    draftTierPolicy: (_root, { basedOn }, ctx) => draftPolicy(ctx, basedOn ?? null),
    saveTierPolicy: (_root, args, ctx) => savePolicy(ctx, args),
    checkTierPolicy: (_root, args, ctx) => checkPolicy(ctx, args),
    publishTierPolicy: (_root, args, ctx) => publishPolicy(ctx, args),
    withdrawTierPolicy: (_root, { version }, ctx) => withdrawPolicy(ctx, version),
    runTiers: (_root, _args, ctx) => runTiers(ctx),
    pinTier: (_root, args, ctx) => pinTier(ctx, args),
    unpinTier: (_root, args, ctx) => unpinTier(ctx, args),
    objectToTier: (_root, { text }, ctx) => objectToTier(ctx, text),
    answerObjection: (_root, args, ctx) => answerObjection(ctx, args),
    seeTierChanges: (_root, { upTo }, ctx) => seeChanges(ctx, upTo),
    confirmTierPlan: (_root, args, ctx) => confirmPlan(ctx, args),
  },
  Distributor: {
    standing: guarded(({ standing }) => standing),
    explanation: guarded((row, ctx) => explain(ctx, row)),
    tierChanges: guarded((row, ctx) => latestChanges(ctx, row)),
    objections: guarded(({ _id }, ctx) => objectionsOf(ctx, _id)),
  },
  Me: { tierNews: (_me, _args, ctx) => unseenChanges(ctx) },
  Standing: {
    protectedUntil: ({ protectedUntil }, _args, ctx) =>
      protectedUntil !== null && protectedUntil > ctx.time.dayKey(ctx.now) ? protectedUntil : null,
    pin: (standing, _args, ctx) => pinOf(standing, ctx),
  },
  TierChange: {
    reason: ({ reason }, _args, ctx) => forStaff(ctx, reason),
    conditions: ({ conditions }) => conditions.map((row) => conditionVerdict(row)),
    words: (change) => changeWords(change),
  },
  TierPolicy: {
    id: ({ _id }) => toId(_id),
    until: (policy, _args, ctx) => lastDay(ctx, policy),
    isInForce: (policy, _args, ctx) => isInForce(ctx, policy),
    rule: ({ rule: { riseToMid, riseToHead, keepMid, keepHead, ...terms } }) => ({
      riseToMid: shownNode(riseToMid),
      riseToHead: shownNode(riseToHead),
      keepMid: shownNode(keepMid),
      keepHead: shownNode(keepHead),
      ...terms,
    }),
    check: ({ rule }) => checkRule(rule),
    differences: (policy, _args, ctx) => differencesOf(ctx, policy),
  },
  TierObjection: {
    id: ({ _id }) => toId(_id),
    distributor: ({ distributorId }, _args, ctx) => memberOf(ctx, distributorId),
  },
  SimulationSample: { distributor: ({ id }, _args, ctx) => memberOf(ctx, fromId(id)) },
  ComparisonSample: { distributor: ({ id }, _args, ctx) => memberOf(ctx, fromId(id)) },
  PlannedMove: {
    distributor: (row) => row,
    // Only those are listed who have groups to leave.
    leave: ({ standing }) => standing.groupsOf ?? standing.tier,
    join: ({ standing }) => standing.tier,
    day: ({ standing }) => standing.since,
  },
};

export const policy: Policies = {
  'Query.pyramid': STAFF,
  'Query.tierPolicies': STAFF,
  'Query.tierPolicy': STAFF,
  'Query.checkTierRule': MANAGERS,
  'Query.simulateTierPolicy': MANAGERS,
  'Query.compareTierPolicies': MANAGERS,
  'Query.tierChanges': STAFF,
  'Query.tierObjections': STAFF,
  'Query.tierPlan': STAFF,
  'Query.tierPlanTotals': STAFF,
  'Mutation.draftTierPolicy': MANAGERS,
  'Mutation.saveTierPolicy': MANAGERS,
  'Mutation.checkTierPolicy': MANAGERS,
  'Mutation.publishTierPolicy': MANAGERS,
  'Mutation.withdrawTierPolicy': MANAGERS,
  'Mutation.runTiers': MANAGERS,
  'Mutation.pinTier': MANAGERS,
  'Mutation.unpinTier': MANAGERS,
  'Mutation.objectToTier': MEMBERS,
  'Mutation.answerObjection': MANAGERS,
  'Mutation.seeTierChanges': MEMBERS,
  'Mutation.confirmTierPlan': MANAGERS,
};
