// The role KOL in groups follows the appointment, within its transaction. Whoever has a role of more weight keeps it.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { groupMembers } from './model.ts';

/** In these groups where the member is present. */
export async function setKolRole(
  ctx: Ctx,
  session: ClientSession,
  { distributorId, groupIds, isKol }: { distributorId: ObjectId; groupIds: readonly ObjectId[]; isKol: boolean },
): Promise<void> {
  if (groupIds.length === 0) return;
  const [from, to] = isKol ? (['MEMBER', 'KOL'] as const) : (['KOL', 'MEMBER'] as const);
  await groupMembers
    .raw(ctx.db)
    .updateMany({ groupId: { $in: [...groupIds] }, distributorId, leftAt: null, role: from }, { $set: { role: to } }, { session });
}
