// What people do with tasks: copy and send the text, say that it is done, say that it need not be done.

import type { ClientSession, Document } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { readReason } from '../distributors/rules.ts';
import type { TaskKind } from '../generated/types.ts';
import { useEvidence } from './evidence.ts';
import { tasks } from './model.ts';
import type { TaskRow } from './model.ts';
import { demandOwnTask } from './rights.ts';
import { judgeCopy, judgeFinish } from './rules.ts';
import type { TaskLook } from './rules.ts';

/** Told within the transaction in which a person finished a task; what it throws undoes that. */
export type DoneListener = (ctx: Ctx, session: ClientSession, task: TaskRow) => Promise<void>;

const listeners = new Map<TaskKind, DoneListener>();

/** Called once, when the module of whoever adds tasks of this kind is loaded: finishing one does what the kind is about. */
export function onTaskDone(kind: TaskKind, listener: DoneListener): void {
  listeners.set(kind, listener);
}

const changes = perDatabase(() => ({ count: 0 }));

/** How often somebody has moved a task on in this process: whoever remembers what is open looks again when it has grown. */
export function countTaskChanges({ db }: Pick<Ctx, 'db'>): number {
  return changes(db).count;
}

async function done(ctx: Ctx, work: (session: ClientSession) => Promise<TaskRow>): Promise<TaskRow> {
  const row = await ctx.db.transaction(work);
  changes(ctx.db).count += 1;
  return row;
}

const lookAt = ({ kind, state, text, needsEvidence, evidence }: TaskRow): TaskLook => ({
  kind,
  state,
  text,
  needsEvidence,
  pictures: evidence.length,
});

/** @throws Refused TASK_UNKNOWN, NOT_YOUR_TASK, NOT_YOUR_GROUP */
export async function taskById(ctx: Ctx, id: string): Promise<TaskRow> {
  const row = await tasks.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('TASK_UNKNOWN');
  await demandOwnTask(ctx, row);
  return row;
}

/** The text was copied to be sent. Again, or after the task is over, it changes nothing. @throws Refused TASK_WITHOUT_TEXT */
export async function copyTask(ctx: Ctx, id: string): Promise<TaskRow> {
  const row = await taskById(ctx, id);
  const { isOver, isDone } = demand(judgeCopy(lookAt(row)));
  if (isOver || (row.copiedAt !== null && !isDone)) return row;
  const byName = await nameOf(ctx);
  const copied = { copiedAt: ctx.now, copiedByName: byName };
  const set = isDone ? { ...copied, state: 'DONE', doneAt: ctx.now, doneByName: byName } : copied;
  return done(ctx, (session) => change(ctx, session, row, set));
}

/** @throws Refused TASK_OVER, EVIDENCE_NEEDED, EVIDENCE_TOO_MANY, EVIDENCE_UNKNOWN */
export async function finishTask(ctx: Ctx, id: string, evidenceIds: readonly string[]): Promise<TaskRow> {
  const found = await taskById(ctx, id);
  const doneByName = await nameOf(ctx);
  return done(ctx, async (session) => {
    const row = await tasks.raw(ctx.db).findOne({ _id: found._id }, { session });
    if (!row) throw new Refused('TASK_UNKNOWN');
    demand(judgeFinish(lookAt(row), new Set(evidenceIds).size));
    const added = await useEvidence(ctx, session, evidenceIds, { groupId: row.groupId, ownerId: row.operatorId });
    return change(ctx, session, row, { state: 'DONE', doneAt: ctx.now, doneByName, evidence: [...row.evidence, ...added] });
  });
}

/** It need not be done any more, and why. @throws Refused TASK_OVER, REASON_NEEDED */
export async function dropTask(ctx: Ctx, id: string, typed: string): Promise<TaskRow> {
  const { reason } = demand(readReason(typed));
  const row = await taskById(ctx, id);
  if (row.state !== 'OPEN') throw new Refused('TASK_OVER');
  const set = { state: 'DROPPED', doneAt: ctx.now, doneByName: await nameOf(ctx), reason };
  return done(ctx, (session) => change(ctx, session, row, set));
}

/** Only while it is open: of two who act at the same moment the second is told. */
async function change(ctx: Ctx, session: ClientSession, { _id }: TaskRow, set: Document): Promise<TaskRow> {
  const row = await tasks.raw(ctx.db).findOneAndUpdate({ _id, state: 'OPEN' }, { $set: set }, { returnDocument: 'after', session });
  if (!row) throw new Refused('TASK_OVER');
  if (row.state === 'DONE') await listeners.get(row.kind)?.(ctx, session, row);
  return row;
}
