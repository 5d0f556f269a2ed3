// What a version would do to everybody right now, and the full run that does it. Nothing of a trial is written.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import type { WorkRow } from '../works/service.ts';
import type { Compared, Simulated } from './engine.ts';
import { engineOf } from './engines.ts';
import { policyByVersion } from './policies.ts';
import { findProblems } from './policy.rules.ts';
import type { TierRule } from './policy.rules.ts';
import { beginRun } from './works.ts';

export async function simulatePolicy(ctx: Ctx, version: number): Promise<Simulated> {
  return engineOf(ctx).simulate(version, await readableRule(ctx, version));
}

export async function comparePolicies(ctx: Ctx, one: number, other: number): Promise<Compared> {
  const [ruleOfOne, ruleOfOther] = [await readableRule(ctx, one), await readableRule(ctx, other)];
  return engineOf(ctx).compare({ version: one, rule: ruleOfOne }, { version: other, rule: ruleOfOther });
}

/** A draft may hold what nobody can decide by. @throws Refused POLICY_HAS_PROBLEMS */
async function readableRule(ctx: Ctx, version: number): Promise<TierRule> {
  const { rule } = await policyByVersion(ctx, version);
  const problems = findProblems(rule);
  if (problems.length > 0) throw new Refused('POLICY_HAS_PROBLEMS', { version, count: problems.length });
  return rule;
}

/** The nightly run of today once more, as long work; one that is under way already is that one. */
export async function runTiers(ctx: Ctx): Promise<WorkRow> {
  const work = await beginRun(ctx, { isAsked: true });
  const name = 'tiers.run';
  await ctx.db.transaction((session) => record(ctx, session, { action: 'JOB_RUN', subject: { kind: 'JOB', id: name, name } }));
  return work;
}
