// Which members an operator may look at: those who are present in the groups that the operator holds at this moment, so that a
// hand-over moves them at once. Filled into the port of the members' domain, which knows no groups.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { addReach } from '../distributors/service.ts';
import { ownGroupIds } from './lists.ts';
import { groupMembers } from './model.ts';

/** A page asks about one operator, the viewer, and does so many times. */
const asked = perCtx(() => new Map<string, Promise<ObjectId[]>>());

function heldBy(ctx: Ctx, operatorId: ObjectId): Promise<ObjectId[]> {
  const key = toId(operatorId);
  const known = asked(ctx).get(key) ?? ownGroupIds(ctx, operatorId);
  asked(ctx).set(key, known);
  return known;
}

addReach({
  async ids(ctx, operatorId) {
    const groupIds = await heldBy(ctx, operatorId);
    const stays = await groupMembers
      .raw(ctx.db)
      .find({ groupId: { $in: groupIds }, leftAt: null }, { projection: { _id: 0, distributorId: 1 }, batchSize: 5_000 })
      .toArray();
    return stays.map(({ distributorId }) => distributorId);
  },
  async among(ctx, operatorId, ids) {
    const held = new Set((await heldBy(ctx, operatorId)).map(toId));
    if (held.size === 0) return new Set();
    const stays = await groupMembers
      .raw(ctx.db)
      .find({ distributorId: { $in: [...ids] }, leftAt: null }, { projection: { _id: 0, distributorId: 1, groupId: 1 } })
      .toArray();
    return new Set(stays.filter(({ groupId }) => held.has(toId(groupId))).map(({ distributorId }) => toId(distributorId)));
  },
});
