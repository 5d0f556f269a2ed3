// Duties move along with their groups: a closed group needs nobody any more, a transformed one is the same chat under another row.

import { followGroups } from '../groups/service.ts';
import { withdrawDuties } from './assigning.ts';
import { duties } from './model.ts';
import { OPEN_STATES } from './rules.ts';

followGroups({
  /** One in several groups goes on in the others. */
  async closed(ctx, session, rows) {
    for (const { _id } of rows) {
      const open = { groupIds: _id, state: { $in: [...OPEN_STATES] } };
      const alone = await duties
        .raw(ctx.db)
        .find({ ...open, groupIds: [_id] }, { session, projection: { _id: 1 } })
        .toArray();
      const ids = alone.map((row) => row._id);
      await withdrawDuties(ctx, session, ids, { zh: '社群已关闭。', en: 'The group was closed.' });
      const shared = await duties
        .raw(ctx.db)
        .find({ ...open, _id: { $nin: ids } }, { session, projection: { groupIds: 1 } })
        .toArray();
      for (const row of shared) {
        const set = { groupIds: row.groupIds.filter((id) => !id.equals(_id)) };
        await duties.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
      }
    }
  },
  async transformed(ctx, session, { from, to }) {
    const open = { groupIds: from._id, state: { $in: [...OPEN_STATES, 'WITHDRAWN' as const] } };
    const rows = await duties
      .raw(ctx.db)
      .find(open, { session, projection: { groupIds: 1 } })
      .toArray();
    for (const { _id, groupIds } of rows) {
      const set = { groupIds: groupIds.map((id) => (id.equals(from._id) ? to._id : id)) };
      await duties.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
    }
  },
});
