// Groups and their people for tests: each with what it needs unless told otherwise.

import { newStaff } from '../../server/auth/service.ts';
import { staff } from '../../server/auth/model.ts';
import type { Ctx } from '../../server/context.ts';
import { enrolDistributors, distributorsByNo } from '../../server/distributors/service.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { groups } from '../../server/groups/model.ts';
import type { GroupRow } from '../../server/groups/model.ts';
import { admitAll, createGroups } from '../../server/groups/service.ts';
import type { GroupInput } from '../../server/groups/service.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import { memberInput } from '../support/trade.ts';

let count = 0;

export async function anOperator(ctx: Ctx, name = '小林') {
  const row = newStaff(ctx, { username: `op${(count += 1)}`, name, role: 'OPERATOR' });
  await staff.raw(ctx.db).insertOne(row);
  return row;
}

export async function aGroup(ctx: Ctx, more: Partial<GroupInput> = {}): Promise<GroupRow> {
  const [row] = await ctx.db.transaction((session) => createGroups(ctx, session, [{ purpose: 'SERVICE', tier: 'NEW', ...more }]));
  return row!;
}

export async function members(ctx: Ctx, howMany: number): Promise<DistributorRow[]> {
  const inputs = Array.from({ length: howMany }, () => memberInput());
  await enrolDistributors(ctx, inputs);
  const byNo = await distributorsByNo(
    ctx,
    inputs.map(({ memberNo }) => memberNo),
  );
  return inputs.map(({ memberNo }) => byNo.get(memberNo)!);
}

export function admitPeople(ctx: Ctx, group: GroupRow, people: readonly DistributorRow[]) {
  return ctx.db.transaction((session) =>
    admitAll(
      ctx,
      session,
      people.map(({ _id }) => ({ groupId: group._id, distributorId: _id, way: 'INVITATION' as const })),
    ),
  );
}

export async function again(ctx: Ctx, { _id }: Pick<GroupRow, '_id'>): Promise<GroupRow> {
  return (await groups.raw(ctx.db).findOne({ _id }))!;
}

/** Below what a person may set, so that a test need not fill three hundred places. */
export async function limitTo(ctx: Ctx, value: number): Promise<void> {
  await settings.raw(ctx.db).updateOne({ _id: 'groupSizeLimit' }, { $set: { value } }, { upsert: true });
  forget(ctx);
}
