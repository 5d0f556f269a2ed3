// Robots move along when groups do: nothing is sent to a group that is closed any more, and where the same chat goes on as another
// group its robot goes on with it, and so does what was waiting.

import { toId } from '../core/ids.ts';
import { followGroups } from '../groups/service.ts';
import { outbox, robots } from './model.ts';
import { standing } from './posting.ts';

/** Kept with what was cancelled by this, and by which it is found again in the same transaction. */
const CLOSED = { zh: '社群已关闭', en: 'the group was closed' };

followGroups({
  async closed(ctx, session, rows) {
    await outbox
      .raw(ctx.db)
      .updateMany(
        { groupId: { $in: rows.map(({ _id }) => _id) }, state: 'WAITING' },
        { $set: { ...standing('CANCELLED'), lastError: CLOSED } },
        { session },
      );
  },
  async transformed(ctx, session, { from, to }) {
    await outbox
      .raw(ctx.db)
      .updateMany(
        { groupId: from._id, state: 'CANCELLED', 'lastError.zh': CLOSED.zh },
        { $set: { ...standing('WAITING'), groupId: to._id, lastError: null } },
        { session },
      );
    const robot = await robots.raw(ctx.db).findOne({ groupIds: from._id }, { session });
    if (!robot) return;
    const groupIds = robot.groupIds.map((id) => (toId(id) === toId(from._id) ? to._id : id));
    await robots.raw(ctx.db).updateOne({ _id: robot._id }, { $set: { groupIds } }, { session });
  },
});
