// What an item says, when it is shown: tasks tell theirs, and whom it is about is called by name. Read together for a page.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { perCtx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { inPortions, memberOf } from '../distributors/service.ts';
import type { Words } from '../generated/types.ts';
import { tasksByIds } from '../tasks/service.ts';
import type { TaskRow } from '../tasks/service.ts';
import type { Item, Shown } from './rules.ts';
import { tellTask } from './work.rules.ts';

const taskById = perCtx(
  (ctx) =>
    new DataLoader<ObjectId, TaskRow | null, string>(
      async (ids) => {
        const byId = new Map((await tasksByIds(ctx, ids)).map((row) => [toId(row._id), row]));
        return ids.map((id) => byId.get(toId(id)) ?? null);
      },
      { cacheKeyFn: String },
    ),
);

const textOf = (id: ObjectId | null): string | null => id && toId(id);

/** Null where the task has gone since it was counted. */
async function saidBy(ctx: Ctx, item: Item): Promise<Shown | null> {
  const { title, action, tasks } = item;
  if (title !== null && action !== null) return { ...item, title, action };
  const row = tasks ? await taskById(ctx).load(fromId(tasks.id)) : null;
  if (row === null) return null;
  const { groupId, accountId, operatorId } = row;
  const task = { ...row, id: toId(row._id), groupId: textOf(groupId), accountId: textOf(accountId), operatorId: textOf(operatorId) };
  return { ...item, ...tellTask(task, tasks?.count ?? 1) };
}

async function named(ctx: Ctx, title: Words, whoId: string | null): Promise<Words> {
  if (whoId === null) return title;
  const { name } = await memberOf(ctx, fromId(whoId));
  return { zh: title.zh.replace('{who}', () => name), en: title.en.replace('{who}', () => name) };
}

export async function showItem(ctx: Ctx, item: Item): Promise<Shown | null> {
  const said = await saidBy(ctx, item);
  return said && { ...said, title: await named(ctx, said.title, said.whoId) };
}

/** All of them, some at a time. */
export async function* shownItems(ctx: Ctx, items: readonly Item[]): AsyncGenerator<Shown> {
  for (const some of inPortions(items)) {
    for (const item of await Promise.all(some.map((each) => showItem(ctx, each)))) if (item) yield item;
  }
}
