// New groups for somebody to look after, and who still has room for some.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { OpenGroupInput, Tier } from '../generated/types.ts';
import type { GroupRow } from '../groups/service.ts';
import { openGroups } from './holders.ts';
import { isAwayOn } from './load.rules.ts';
import { readCapacities, readOperators, today } from './profiles.ts';

export interface FreeCapacity {
  operatorId: ObjectId;
  name: string;
  /** Groups. */
  free: number;
  skills: Tier[];
  provinces: string[];
}

/** Who can take groups now: neither on leave nor about to leave, with room; the one with most room first. */
export async function freeCapacity(ctx: Ctx): Promise<FreeCapacity[]> {
  const [people, capacities] = await Promise.all([readOperators(ctx), readCapacities(ctx)]);
  return people
    .filter(({ row, isGone }) => !isGone && row.leavesOn === null && !isAwayOn(row, today(ctx)))
    .map(({ row, name }) => {
      const { _id: operatorId, level, groups, skills, provinces } = row;
      return { operatorId, name, free: capacities[level] - groups, skills, provinces };
    })
    .filter(({ free }) => free > 0)
    .sort((one, other) => other.free - one.free || (toId(one.operatorId) < toId(other.operatorId) ? -1 : 1));
}

/** @throws Refused OPERATOR_FULL, OPERATOR_UNKNOWN, and what a group's name, tier or region may not be */
export async function openGroup(ctx: Ctx, { operatorId, ...input }: OpenGroupInput): Promise<GroupRow> {
  return ctx.db.transaction(async (session) => {
    const { name, tier, purpose, region } = input;
    const [row] = await openGroups(ctx, session, [{ name, tier: tier ?? null, purpose, region, operatorId: fromId(operatorId) }]);
    if (!row) throw new Error('a group was opened and is not there');
    const subject = { kind: 'GROUP', id: toId(row._id), name: row.number };
    await record(ctx, session, { action: 'GROUP_OPENED', subject, details: { tier: row.tier, purpose: row.purpose, operatorId } });
    return row;
  });
}
