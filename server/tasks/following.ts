// Tasks move along with their group: a closed group needs nothing any more; a transformed one is the same chat under another row, and
// what was to be done in it is still to be done.

import { followGroups } from '../groups/service.ts';
import { tasks } from './model.ts';

/** Kept with those that were dropped by this, and by which they are found again in the same transaction. */
const CLOSED = '社群已关闭 The group was closed';

followGroups({
  async closed(ctx, session, rows) {
    const groupIds = rows.map(({ _id }) => _id);
    const set = { state: 'DROPPED' as const, doneAt: ctx.now, doneByName: null, reason: CLOSED };
    await tasks
      .raw(ctx.db)
      .updateMany({ groupId: { $in: groupIds }, state: 'OPEN', kind: { $ne: 'HAND_OVER_NOTE' } }, { $set: set }, { session });
  },
  async transformed(ctx, session, { from, to }) {
    const dropped = { groupId: from._id, state: 'DROPPED' as const, reason: CLOSED, doneAt: ctx.now };
    const set = { groupId: to._id, state: 'OPEN' as const, doneAt: null, reason: null };
    await tasks.raw(ctx.db).updateMany(dropped, { $set: set }, { session });
  },
});
