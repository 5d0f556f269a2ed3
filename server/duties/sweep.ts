// Finds what is overdue by one index, in batches: an answer that is missing is told, what was never started or handed in is missed, and
// whoever holds the group gets a task. Each batch is one transaction, so that a sweep that is cut anywhere is completed by the next one,
// and two at once do everything once.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { Words } from '../generated/types.ts';
import { addTasks } from '../tasks/service.ts';
import { setting } from '../settings/service.ts';
import { taskCauseOf } from './assigning.ts';
import { noteMissed } from './conduct.ts';
import { tellFollowers } from './followers.ts';
import { duties } from './model.ts';
import type { DutyRow } from './model.ts';
import { MISSED_WORDS, dueOf, judgeOverdue } from './rules.ts';
import type { DutyTimes } from './rules.ts';
import { hushDuties, keptName, tellDuties, whenOf } from './telling.ts';
import { dutyTimes } from './times.ts';

const AT_ONCE = 100;
const HOUR = 3_600_000;

export interface Swept {
  late: number;
  missed: number;
}

/** `most`: so many in one go; the next sweep finds the rest. */
export async function sweepDuties(ctx: Ctx, most = 5_000): Promise<Swept> {
  const times = await dutyTimes(ctx);
  const swept: Swept = { late: 0, missed: 0 };
  for (let seen = 0; seen < most; seen += AT_ONCE) {
    const ids = (
      await duties
        .raw(ctx.db)
        .find({ dueAt: { $type: 'date', $lte: ctx.now } }, { sort: { dueAt: 1, _id: 1 }, limit: AT_ONCE, projection: { _id: 1 } })
        .toArray()
    ).map(({ _id }) => _id);
    if (ids.length === 0) break;
    const { late, missed } = await ctx.db.transaction((session) => sweepSome(ctx, session, ids, times));
    swept.late += late;
    swept.missed += missed;
    if (ids.length < AT_ONCE) break;
  }
  return swept;
}

/** Read again within the transaction: what somebody has done meanwhile holds, and of two sweeps at once the second finds nothing. */
async function sweepSome(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[], times: DutyTimes): Promise<Swept> {
  const rows = await duties
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] }, dueAt: { $type: 'date', $lte: ctx.now } }, { session })
    .toArray();
  const late: DutyRow[] = [];
  const missed: { before: DutyRow; after: DutyRow }[] = [];
  const writes = rows.map((before) => {
    const verdict = judgeOverdue(before, times, ctx.now);
    const set: Partial<DutyRow> =
      verdict.does === 'MISS'
        ? { state: 'MISSED', stateSince: ctx.now, missedAt: ctx.now, missedWhy: verdict.why, dueAt: null }
        : verdict.does === 'TELL_LATE'
          ? { lateAt: ctx.now, dueAt: dueOf({ ...before, lateAt: ctx.now }, times) }
          : // The settings have changed since: it is due at another time.
            { dueAt: dueOf(before, times) };
    const after = { ...before, ...set };
    if (verdict.does === 'MISS') missed.push({ before, after });
    if (verdict.does === 'TELL_LATE') late.push(after);
    return { updateOne: { filter: { _id: before._id }, update: { $set: set } } };
  });
  if (writes.length === 0) return { late: 0, missed: 0 };
  await duties.raw(ctx.db).bulkWrite(writes, { session });
  const after = missed.map((each) => each.after);
  await escalate(ctx, session, [...late, ...after]);
  await hushDuties(
    ctx,
    session,
    missed.map(({ before }) => before),
  );
  await tellDuties(ctx, session, 'LATE', late);
  await tellDuties(ctx, session, 'MISSED', after);
  for (const row of after) await noteMissed(ctx, session, row);
  for (const row of after) await tellFollowers((follower) => follower.missed?.(ctx, session, row));
  return { late: late.length, missed: missed.length };
}

/**
 * A task for whoever holds the group; of a duty in several groups for who holds the first. Late and missed are one task: the second adds
 * nothing while the first is there.
 */
async function escalate(ctx: Ctx, session: ClientSession, rows: readonly DutyRow[]): Promise<void> {
  const dueAt = new Date(ctx.now.getTime() + (await setting(ctx, 'escalationHours')) * HOUR);
  const tasks = [];
  for (const row of rows) {
    const title = await taskTitle(ctx, row);
    tasks.push({ cause: taskCauseOf(row), kind: 'MISSED_DUTY' as const, title, dueAt, groupId: row.groupIds[0] ?? null });
  }
  await addTasks(ctx, tasks, session);
}

async function taskTitle(ctx: Ctx, row: DutyRow): Promise<Words> {
  const who = await keptName(ctx, row);
  const when = whenOf(ctx, row.startsAt);
  const what = row.missedWhy === null ? { zh: '还没有答复', en: 'not answered yet' } : MISSED_WORDS[row.missedWhy];
  return { zh: `${row.title.zh}（${when.zh}，${who}）${what.zh}`, en: `${row.title.en} (${when.en}, ${who}): ${what.en}` };
}
