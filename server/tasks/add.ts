// Tasks come and end with what causes them, whoever that is: once for each cause, however often it is told.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { TaskKind, TaskState, Words } from '../generated/types.ts';
import { tasks } from './model.ts';
import type { TaskRow } from './model.ts';

export interface TaskInput {
  /** As `message:<key>`: unique among all tasks there ever were. */
  cause: string;
  kind: TaskKind;
  groupId?: ObjectId | null | undefined;
  accountId?: ObjectId | null | undefined;
  /** Left out where whoever holds the group is to do it. */
  operatorId?: ObjectId | null | undefined;
  title: Words;
  text?: string | null | undefined;
  dueAt: Date;
  needsEvidence?: boolean | undefined;
}

/** So many writes in one command. */
const AT_ONCE = 1_000;

/** Returns how many are new: a cause that was told before adds nothing, whatever became of its task. */
export async function addTasks(ctx: Ctx, inputs: readonly TaskInput[], session?: ClientSession): Promise<number> {
  let added = 0;
  for (let at = 0; at < inputs.length; at += AT_ONCE) {
    const writes = inputs.slice(at, at + AT_ONCE).map((input) => {
      const { cause, ...row } = rowOf(input, ctx.now);
      return { updateOne: { filter: { cause }, update: { $setOnInsert: row }, upsert: true } };
    });
    const write = () => tasks.raw(ctx.db).bulkWrite(writes, { ordered: false, ...(session ? { session } : {}) });
    // Within a transaction a conflict ends it, and its owner runs it again.
    added += (await (session ? write() : repeatOnUniqueConflict(write))).upsertedCount;
  }
  return added;
}

function rowOf(input: TaskInput, now: Date): TaskRow {
  const { cause, kind, groupId = null, accountId = null, operatorId = null, title, text = null, dueAt, needsEvidence = false } = input;
  const open = { evidence: [], state: 'OPEN' as const, copiedAt: null, copiedByName: null, doneAt: null, doneByName: null, reason: null };
  return { _id: newId(), cause, kind, groupId, accountId, operatorId, title, text, dueAt, needsEvidence, ...open, createdAt: now };
}

/** What they were added for has happened by another way. Returns how many were open. */
export async function finishByCause(ctx: Ctx, session: ClientSession | undefined, causes: readonly string[]): Promise<number> {
  return close(ctx, session, causes, { state: 'DONE' });
}

/** What they were added for is gone. */
export async function dropByCause(
  ctx: Ctx,
  session: ClientSession | undefined,
  causes: readonly string[],
  reason: string | null = null,
): Promise<number> {
  return close(ctx, session, causes, { state: 'DROPPED', reason });
}

async function close(
  ctx: Ctx,
  session: ClientSession | undefined,
  causes: readonly string[],
  set: { state: 'DONE' } | { state: 'DROPPED'; reason: string | null },
): Promise<number> {
  if (causes.length === 0) return 0;
  const change = { $set: { ...set, doneAt: ctx.now, doneByName: await nameOf(ctx) } };
  const { modifiedCount } = await tasks
    .raw(ctx.db)
    .updateMany({ cause: { $in: [...causes] }, state: 'OPEN' }, change, session ? { session } : {});
  return modifiedCount;
}

/** Of tasks whose text may not stay as it is, done ones too. */
export async function rewriteTexts(ctx: Ctx, session: ClientSession, causes: readonly string[], text: string): Promise<void> {
  await tasks.raw(ctx.db).updateMany({ cause: { $in: [...causes] } }, { $set: { text } }, { session });
}

/** By cause, of those that there are. */
export async function taskStatesByCause(ctx: Ctx, causes: readonly string[]): Promise<ReadonlyMap<string, TaskState>> {
  const found = new Map<string, TaskState>();
  for (let at = 0; at < causes.length; at += AT_ONCE) {
    const rows = tasks.raw(ctx.db).find({ cause: { $in: causes.slice(at, at + AT_ONCE) } }, { projection: { cause: 1, state: 1 } });
    for await (const { cause, state } of rows) found.set(cause, state);
  }
  return found;
}

/** Open since before that time, and not taken before: the longest open first. They are marked, so that nobody takes them again. */
export async function takeOverdue(ctx: Ctx, session: ClientSession, kind: TaskKind, before: Date, most: number): Promise<TaskRow[]> {
  const open = { state: 'OPEN' as const, kind, createdAt: { $lte: before }, escalatedAt: null };
  const rows = await tasks
    .raw(ctx.db)
    .find(open, { sort: { createdAt: 1, _id: 1 }, limit: most, session })
    .toArray();
  if (rows.length > 0)
    await tasks.raw(ctx.db).updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $set: { escalatedAt: ctx.now } }, { session });
  return rows;
}
