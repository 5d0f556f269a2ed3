// Robots move along when groups do: nothing is sent to a group that is closed any more, and where the same chat goes on as another
// group its robot goes on with it.

import { toId } from '../core/ids.ts';
import { followGroups } from '../groups/service.ts';
import { outbox, robots } from './model.ts';
import { standing } from './posting.ts';

followGroups({
  async closed(ctx, session, rows) {
    const reason = { zh: '社群已关闭', en: 'the group was closed' };
    await outbox
      .raw(ctx.db)
      .updateMany(
        { groupId: { $in: rows.map(({ _id }) => _id) }, state: 'WAITING' },
        { $set: { ...standing('CANCELLED'), lastError: reason } },
        { session },
      );
  },
  async transformed(ctx, session, { from, to }) {
    const robot = await robots.raw(ctx.db).findOne({ groupIds: from._id }, { session });
    if (!robot) return;
    const groupIds = robot.groupIds.map((id) => (toId(id) === toId(from._id) ? to._id : id));
    await robots.raw(ctx.db).updateOne({ _id: robot._id }, { $set: { groupIds } }, { session });
  },
});
