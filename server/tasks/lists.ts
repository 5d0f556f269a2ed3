// Which tasks there are: for a person, a group, an account, and all that are open for the page of today.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId } from '../core/ids.ts';
import type { Connection, Filter } from '../core/page.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { QueryTasksArgs, TaskFilter } from '../generated/types.ts';
import { demandOwnTask, ownTasks, seesAll, visibleTasks } from './rights.ts';
import { tasks } from './model.ts';
import type { TaskRow } from './model.ts';

const MOST_ROWS = 100;
const DUE_FIRST = defineSort({ dueAt: 1 }, { required: ['dueAt'] });
const DUE_LAST = defineSort({ dueAt: -1 }, { required: ['dueAt'] });

export async function listTasks(ctx: Ctx, args: QueryTasksArgs): Promise<Connection<TaskRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const filter = args.filter ?? {};
  const state = filter.state ?? 'OPEN';
  const sort = state === 'OPEN' ? DUE_FIRST : DUE_LAST;
  const rows = await tasks
    .raw(ctx.db)
    .find({ $and: [{ state }, await filterOf(ctx, filter), afterFilter(sort, after)] }, { sort: sort.mongo, limit: first + 1 })
    .toArray();
  return toConnection<TaskRow>(rows, first, sort);
}

async function filterOf(ctx: Ctx, { kind, groupId, accountId, operatorId, dueBy }: TaskFilter): Promise<Filter> {
  const group = groupId == null ? null : fromId(groupId);
  // A group is asked for by its page: whoever may not see the group is told so, and is not shown an empty list.
  if (group !== null && !seesAll(ctx)) await demandOwnTask(ctx, { operatorId: null, groupId: group });
  return {
    $and: [
      await visibleTasks(ctx),
      operatorId == null ? {} : await ownTasks(ctx, operatorId),
      kind == null ? {} : { kind },
      group === null ? {} : { groupId: group },
      accountId == null ? {} : { accountId: fromId(accountId) },
      dueBy == null ? {} : { dueAt: { $lt: ctx.time.rangeOf(dueBy).endsAt } },
    ],
  };
}

/** What the page of today needs of every open task; what it says is read of those that are shown. */
export type DueTask = Pick<TaskRow, '_id' | 'kind' | 'groupId' | 'accountId' | 'operatorId' | 'dueAt'>;

const DUE = { kind: 1, groupId: 1, accountId: 1, operatorId: 1, dueAt: 1 } as const;

/** Open and due before a time: of one operator and of the groups held, or everybody's. No rights are asked for. */
export async function dueTasks(
  ctx: Ctx,
  before: Date,
  of: { operatorId: ObjectId; groupIds: readonly ObjectId[] } | null,
): Promise<DueTask[]> {
  const open = { state: 'OPEN' as const, dueAt: { $lt: before } };
  const read = (whose: Filter) =>
    tasks
      .raw(ctx.db)
      .find({ ...open, ...whose }, { projection: DUE, batchSize: 5_000 })
      .toArray();
  if (of === null) return read({});
  const found = await Promise.all([read({ operatorId: of.operatorId }), read({ groupId: { $in: [...of.groupIds] }, operatorId: null })]);
  return found.flat();
}

/** In any order. No rights are asked for. */
export function tasksByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<TaskRow[]> {
  return tasks
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
}
