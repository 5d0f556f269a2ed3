// Into how many groups something has come that was posted under keys with one beginning: by a robot, or by hand where there is none.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { taskStatesByCause } from '../tasks/service.ts';
import { outbox } from './model.ts';
import { robotsOfGroups } from './posting.ts';

/** WAITING is on its way, a task of somebody, or asks a person; MISSING was given up or cancelled, or its task dropped. */
export type Delivery = 'REACHED' | 'WAITING' | 'MISSING';

const BETTER: Record<Delivery, number> = { REACHED: 2, WAITING: 1, MISSING: 0 };

/** Of texts whose keys begin with `prefix`; by id of the group, the best of a group's messages. A group without any is MISSING. */
export async function deliveriesOf(ctx: Ctx, prefix: string, groupIds: readonly ObjectId[]): Promise<ReadonlyMap<string, Delivery>> {
  const found = new Map<string, Delivery>(groupIds.map((id) => [toId(id), 'MISSING']));
  if (groupIds.length === 0) return found;
  const rows = await outbox
    .raw(ctx.db)
    .find({ key: { $gte: prefix, $lt: `${prefix}\uffff` }, kind: { $ne: 'IMAGE' } }, { projection: { key: 1, groupId: 1, state: 1 } })
    .toArray();
  const byHand = await taskStatesByCause(
    ctx,
    rows.filter(({ state }) => state === 'AS_TASK').map(({ key }) => `message:${key}`),
  );
  for (const { key, groupId, state } of rows) {
    const id = toId(groupId);
    const task = byHand.get(`message:${key}`);
    const now: Delivery =
      state === 'SENT' || task === 'DONE'
        ? 'REACHED'
        : state === 'DEAD' || state === 'CANCELLED' || task === 'DROPPED'
          ? 'MISSING'
          : 'WAITING';
    const known = found.get(id);
    if (known !== undefined && BETTER[now] > BETTER[known]) found.set(id, now);
  }
  return found;
}

/** Which of these have a robot, by id. */
export async function groupsWithRobot(ctx: Ctx, groupIds: readonly ObjectId[]): Promise<ReadonlySet<string>> {
  return new Set((await robotsOfGroups(ctx, groupIds)).keys());
}
