// Operators and groups for tests: staff of the role, groups of a tier with members and talk.

import type { ObjectId } from 'mongodb';
import { createStaff } from '../../server/auth/service.ts';
import type { Ctx } from '../../server/context.ts';
import { groups } from '../../server/groups/model.ts';
import { createGroups } from '../../server/groups/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import type { OperatorRow } from '../../server/operators/service.ts';
import { operatorById } from '../../server/operators/service.ts';
import { operators } from '../../server/operators/model.ts';

let count = 0;

export async function anOperator(ctx: Ctx, name: string, more: Partial<OperatorRow> = {}): Promise<ObjectId> {
  count += 1;
  const { _id } = await createStaff(ctx, { username: `op${String(count)}`, name, role: 'OPERATOR' });
  await operatorById(ctx, _id);
  if (Object.keys(more).length > 0) await operators.raw(ctx.db).updateOne({ _id }, { $set: more });
  return _id;
}

/** Held by somebody, through the same door as any group. */
export async function someGroups(ctx: Ctx, operatorId: ObjectId | null, many: number, more: Partial<GroupRow> = {}): Promise<GroupRow[]> {
  const input = { purpose: 'SERVICE' as const, tier: more.tier ?? ('NEW' as const), region: more.region ?? '浙江 宁波', operatorId };
  const rows = await ctx.db.transaction((session) =>
    createGroups(
      ctx,
      session,
      Array.from({ length: many }, () => input),
    ),
  );
  const set = { members: 250, taken: 250, speakers7: 60, messages7: 560, ...more };
  await groups.raw(ctx.db).updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: set });
  return rows.map((row) => ({ ...row, ...set }));
}

/** What the profiles count, and what groups and history say. */
export async function heldCounts(ctx: Ctx): Promise<Record<string, { counted: number; held: number }>> {
  const rows = await operators.raw(ctx.db).find({}).toArray();
  const counts: Record<string, { counted: number; held: number }> = {};
  for (const { _id, groups: counted } of rows)
    counts[_id.toHexString()] = { counted, held: await groups.raw(ctx.db).countDocuments({ operatorId: _id, closedAt: null }) };
  return counts;
}
