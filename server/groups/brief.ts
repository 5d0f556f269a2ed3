// Open groups with little more than their names: for whoever goes through all of them each time a page is opened.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { groups } from './model.ts';
import type { GroupRow } from './model.ts';

export type GroupBrief = Pick<
  GroupRow,
  '_id' | 'number' | 'name' | 'tier' | 'purpose' | 'state' | 'stateSince' | 'members' | 'taken' | 'operatorId'
>;

const BRIEF = { number: 1, name: 1, tier: 1, purpose: 1, state: 1, stateSince: 1, members: 1, taken: 1, operatorId: 1 } as const;

/** Those that this operator holds, or all. */
export function openGroupsInBrief(ctx: Ctx, operatorId: ObjectId | null): Promise<GroupBrief[]> {
  const held = operatorId === null ? {} : { operatorId };
  return groups
    .raw(ctx.db)
    .find({ closedAt: null, ...held }, { projection: BRIEF, batchSize: 5_000 })
    .toArray();
}
