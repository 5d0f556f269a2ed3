// The members with whom a group began: a few of each, for what is asked of many groups at once and must not read everybody.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { groupMembers } from './model.ts';

/** Groups that are asked about at the same time. */
const AT_ONCE = 16;

/** Of each group the present members who joined first, at most so many; by the group's id. */
export async function firstMembersOf(ctx: Ctx, groupIds: readonly ObjectId[], most: number): Promise<Map<string, ObjectId[]>> {
  const found = new Map<string, ObjectId[]>();
  for (let at = 0; at < groupIds.length; at += AT_ONCE) {
    await Promise.all(
      groupIds.slice(at, at + AT_ONCE).map(async (groupId) => {
        const rows = await groupMembers
          .raw(ctx.db)
          .find({ groupId, leftAt: null }, { projection: { distributorId: 1 }, sort: { joinedAt: 1, _id: 1 }, limit: most })
          .toArray();
        found.set(
          toId(groupId),
          rows.map(({ distributorId }) => distributorId),
        );
      }),
    );
  }
  return found;
}
