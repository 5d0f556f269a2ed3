// What to tell a member with each step, out of the library of scripts, with the names filled in.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { memberOf } from '../distributors/service.ts';
import type { ScriptOccasion, ViolationState } from '../generated/types.ts';
import { groupOf } from '../groups/service.ts';
import { fillScript } from '../scripts/service.ts';
import { ruleByIdLoader } from './loaders.ts';
import type { ViolationRow } from './model.ts';

const OCCASIONS: Readonly<Partial<Record<ViolationState, ScriptOccasion>>> = {
  REMINDED: 'REMIND',
  WARNED: 'WARN',
  REMOVAL_PROPOSED: 'REMOVE',
  REMOVED: 'REMOVE',
};

/** Null where the step has nothing to say, or the library has nothing for it. */
export async function scriptFor(
  ctx: Ctx,
  { groupId, distributorId, ruleId }: Pick<ViolationRow, 'groupId' | 'distributorId' | 'ruleId'>,
  to: ViolationState,
): Promise<{ text: string; scriptId: ObjectId } | null> {
  const occasion = OCCASIONS[to];
  if (occasion === undefined) return null;
  const [group, member, rule] = await Promise.all([
    groupOf(ctx, groupId),
    memberOf(ctx, distributorId),
    ruleId === null ? null : ruleByIdLoader(ctx).load(ruleId),
  ]);
  const values = { name: member.name, group: group.name, ...(rule ? { reason: rule.name } : {}) };
  return fillScript(ctx, { occasion, tier: group.tier, step: null, values });
}
