// What a case stands beside: the same member's other cases in the same group, and the step that they suggest.

import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { ViolationState } from '../generated/types.ts';
import { casesOfMemberLoader } from './loaders.ts';
import type { ViolationRow } from './model.ts';
import { farthest, isOther, nextStep, REMEMBERED_DAYS } from './steps.rules.ts';

export function plainCase({ _id, groupId, messageId }: Pick<ViolationRow, '_id' | 'groupId' | 'messageId'>) {
  return { id: toId(_id), groupId: toId(groupId), messageId };
}

async function othersOf(ctx: Ctx, row: ViolationRow): Promise<ViolationRow[]> {
  const rows = await casesOfMemberLoader(ctx).load(row.distributorId);
  return rows.filter((other) => isOther(plainCase(row), plainCase(other)));
}

/** Confirmed ones, whenever they were. */
export async function countBefore(ctx: Ctx, row: ViolationRow): Promise<number> {
  return (await othersOf(ctx, row)).filter(({ steps }) => steps.some(({ to }) => to !== 'DISMISSED')).length;
}

export async function suggestNext(ctx: Ctx, row: ViolationRow): Promise<ViolationState | null> {
  const since = row.at.getTime() - REMEMBERED_DAYS * 86_400_000;
  const others = (await othersOf(ctx, row)).filter(({ at }) => at.getTime() >= since);
  return nextStep(row.state, farthest(others));
}
