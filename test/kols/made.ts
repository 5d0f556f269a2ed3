// A group with members of a tier in it, and nominations by whoever may.

import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { forgetKol } from '../../server/distributors/service.ts';
import type { GroupRow } from '../../server/groups/service.ts';
import { answer, appoint, nominate } from '../../server/kols/service.ts';
import type { KolRow } from '../../server/kols/service.ts';
import { settings } from '../../server/settings/model.ts';
import { forget } from '../../server/settings/service.ts';
import type { Tier } from '../../server/generated/types.ts';
import { admitPeople, members } from '../groups/factory.ts';
import { asMember, asStaff } from '../support/world.ts';

export const FROM = '2026-05-12';
export const TO = '2026-06-30';

export async function setTier(ctx: Ctx, member: DistributorRow, tier: Tier): Promise<void> {
  await distributors.raw(ctx.db).updateOne({ _id: member._id }, { $set: { 'standing.tier': tier } });
  forgetKol(ctx, member._id);
}

export async function people(ctx: Ctx, group: GroupRow, count: number, tier: Tier = 'MID'): Promise<DistributorRow[]> {
  const rows = await members(ctx, count);
  await admitPeople(ctx, group, rows);
  for (const row of rows) await setTier(ctx, row, tier);
  return rows;
}

export async function set(ctx: Ctx, key: string, value: number): Promise<void> {
  await settings.raw(ctx.db).updateOne({ _id: key }, { $set: { value } }, { upsert: true });
  forget(ctx);
}

export const manager = (ctx: Ctx): Ctx => ({ ...ctx, viewer: asStaff('OPS_MANAGER') });
export const member = (ctx: Ctx, { _id }: Pick<DistributorRow, '_id'>): Ctx => ({ ...ctx, viewer: asMember(toId(_id)) });

export function aNomination(ctx: Ctx, who: DistributorRow, groups: readonly GroupRow[], termTo = TO): Promise<KolRow> {
  return nominate(manager(ctx), {
    distributorId: toId(who._id),
    groupIds: groups.map(({ _id }) => toId(_id)),
    dutyKinds: ['LIVE', 'PATROL', 'RELAY'],
    termFrom: ctx.time.dayKey(ctx.now),
    termTo,
    reason: '群里的主心骨',
  });
}

export async function anAppointment(ctx: Ctx, who: DistributorRow, groups: readonly GroupRow[], termTo = TO): Promise<KolRow> {
  const row = await aNomination(ctx, who, groups, termTo);
  await answer(member(ctx, who), { id: toId(row._id), accept: true });
  return appoint(manager(ctx), { id: toId(row._id), termFrom: ctx.time.dayKey(ctx.now), termTo });
}
