// What groups weigh and what somebody holds, as they are asked for in lists.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { HeldGroup } from '../generated/types.ts';
import { groupOf } from '../groups/service.ts';
import type { GroupRow } from '../groups/service.ts';
import { setting } from '../settings/service.ts';
import { weightOf } from './load.rules.ts';
import { heldBy } from './loaders.ts';
import type { HoldingRow } from './model.ts';

export async function weightOfGroup(ctx: Ctx, row: GroupRow): Promise<number> {
  return weightOf(row, await setting(ctx, 'groupSizeLimit'));
}

export async function weightOfHeld(ctx: Ctx, operatorId: ObjectId): Promise<number> {
  const [rows, limit] = await Promise.all([heldBy(ctx).load(operatorId), setting(ctx, 'groupSizeLimit')]);
  return rows.reduce((sum, row) => sum + weightOf(row, limit), 0);
}

export async function groupOfHolding(ctx: Ctx, { groupId }: HoldingRow): Promise<HeldGroup> {
  const { _id, number, name, tier, region, members, closedAt } = await groupOf(ctx, groupId);
  return { id: toId(_id), number, name, tier, region, members, isClosed: closedAt !== null };
}

export async function weightOfHolding(ctx: Ctx, { groupId }: HoldingRow): Promise<number> {
  return weightOfGroup(ctx, await groupOf(ctx, groupId));
}
