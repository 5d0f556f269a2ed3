// Operators may look at those who take a camp in one of their groups.

import { addReach } from '../distributors/service.ts';
import { toId } from '../core/ids.ts';
import { ownGroupIds } from '../groups/service.ts';
import { enrolments } from './model.ts';

addReach({
  async ids(ctx, operatorId) {
    const groupId = { $in: await ownGroupIds(ctx, operatorId) };
    const rows = await enrolments
      .raw(ctx.db)
      .find({ groupId, isRunning: true }, { projection: { distributorId: 1 } })
      .toArray();
    return rows.map(({ distributorId }) => distributorId);
  },

  async among(ctx, operatorId, ids) {
    const own = new Set((await ownGroupIds(ctx, operatorId)).map(toId));
    if (own.size === 0) return new Set();
    const rows = await enrolments
      .raw(ctx.db)
      .find({ distributorId: { $in: [...ids] }, isRunning: true }, { projection: { distributorId: 1, groupId: 1 } })
      .toArray();
    return new Set(
      rows.filter(({ groupId }) => groupId !== null && own.has(toId(groupId))).map(({ distributorId }) => toId(distributorId)),
    );
  },
});
