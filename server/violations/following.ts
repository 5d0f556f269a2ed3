// Open cases move along with their chat: where its group becomes another one, they are dealt with there, and whoever holds it sees them.

import { followGroups } from '../groups/service.ts';
import { violations } from './model.ts';
import { OPEN_STATES } from './steps.rules.ts';

followGroups({
  async transformed(ctx, session, { from, to }) {
    const open = { groupId: from._id, state: { $in: [...OPEN_STATES] } };
    await violations.raw(ctx.db).updateMany(open, { $set: { groupId: to._id } }, { session });
  },
});
