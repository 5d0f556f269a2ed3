// Operators may look at those who are on their way into one of their groups.

import { addReach } from '../distributors/service.ts';
import { toId } from '../core/ids.ts';
import { ownGroupIds } from '../groups/service.ts';
import { invites } from './model.ts';

const WHOSE = { projection: { distributorId: 1 } } as const;

addReach({
  async ids(ctx, operatorId) {
    const groupId = { $in: await ownGroupIds(ctx, operatorId) };
    const rows = await invites.raw(ctx.db).find({ groupId, state: 'OPEN' }, WHOSE).toArray();
    return rows.map(({ distributorId }) => distributorId);
  },

  async among(ctx, operatorId, ids) {
    const own = new Set((await ownGroupIds(ctx, operatorId)).map(toId));
    const rows = await invites
      .raw(ctx.db)
      .find({ distributorId: { $in: [...ids] }, state: 'OPEN' }, { projection: { distributorId: 1, groupId: 1 } })
      .toArray();
    return new Set(rows.filter(({ groupId }) => own.has(toId(groupId))).map(({ distributorId }) => toId(distributorId)));
  },
});
