// Reminds those who fall behind: a notice a day at most, and a task for whoever holds the group when somebody is silent for long.
// Surprise: who was told today stands on the enrolment and in the cause of the notice, so that the evening's run and an operator's hand never
// tell anybody twice, in whichever order they come.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { distributorById } from '../distributors/service.ts';
import { tell } from '../notices/service.ts';
import { setting } from '../settings/service.ts';
import { addTasks } from '../tasks/service.ts';
import { demandOwn, today } from './access.ts';
import { behindOf, judgeNudge, silentDaysOf } from './board.rules.ts';
import { silentCause } from './closing.ts';
import { behindFilter, overLessons } from './funnel.ts';
import { camps, enrolments } from './model.ts';
import type { CampRow, EnrolmentRow } from './model.ts';
import { missingWords } from './pass.rules.ts';
import { flagsOf, passOf } from './standing.ts';
import { nudgeWords, silentTask } from './words.rules.ts';

const AT_ONCE = 200;
const MOST_AT_ONCE = 300;
const DAY = 86_400_000;

export const nudgeCause = (enrolmentId: ObjectId, day: DayKey): string => `camp-nudge:${toId(enrolmentId)}:${day}`;

export interface Nudged {
  nudged: number;
  called: number;
  spared: number;
}

/** The evening's round over all camps on their way. Running it twice tells nobody the second time. */
export async function nudgeAll(ctx: Ctx, portion = AT_ONCE): Promise<Nudged> {
  const sum: Nudged = { nudged: 0, called: 0, spared: 0 };
  const running = await camps
    .raw(ctx.db)
    .find({ state: { $in: ['OPEN', 'EXTENDED'] } }, { sort: { number: 1 } })
    .toArray();
  for (const camp of running) {
    const over = overLessons(camp, ctx.now);
    if (over.length === 0) continue;
    let after: ObjectId | null = null;
    for (;;) {
      const later = after ? { _id: { $gt: after } } : {};
      const rows: EnrolmentRow[] = await enrolments
        .raw(ctx.db)
        .find({ campId: camp._id, isRunning: true, ...behindFilter(over), ...later }, { sort: { _id: 1 }, limit: portion })
        .toArray();
      const last = rows.at(-1);
      if (!last) break;
      after = last._id;
      const some = await nudgeSome(ctx, camp, rows, true);
      sum.nudged += some.nudged;
      sum.called += some.called;
      sum.spared += some.spared;
    }
  }
  return sum;
}

async function nudgeSome(ctx: Ctx, camp: CampRow, rows: readonly EnrolmentRow[], isByClock: boolean): Promise<Nudged> {
  const silent = await setting(ctx, 'campSilentDays');
  const day = today(ctx);
  const flags = await flagsOf(
    ctx,
    rows.map(({ distributorId }) => distributorId),
  );
  const verdicts = rows.map((row) => {
    const behind = behindOf(row, camp.lessons, ctx.now);
    const silentDays = silentDaysOf(row, camp.lessons, ctx.now);
    // By hand a notice goes out also to the silent: a person has looked.
    const verdict = judgeNudge(
      { state: row.state, behind, silentDays, nudgedOn: row.nudgedOn },
      day,
      isByClock ? silent : Number.POSITIVE_INFINITY,
    );
    return { row, behind, silentDays: silentDays ?? 0, verdict };
  });
  const told = verdicts.filter(({ verdict }) => verdict === 'NUDGE');
  const called = verdicts.filter(({ verdict }) => verdict === 'CALL');
  const nudged = await ctx.db.transaction(async (session) => {
    await addTasks(ctx, await tasksFor(ctx, camp, called), session);
    return tellThem(ctx, session, camp, told, flags, day);
  });
  return { nudged, called: called.length, spared: rows.length - nudged - called.length };
}

interface Behind {
  row: EnrolmentRow;
  behind: number;
  silentDays: number;
}

async function tasksFor(ctx: Ctx, camp: CampRow, some: readonly Behind[]) {
  const members = await Promise.all(some.map(({ row }) => distributorById(ctx, row.distributorId)));
  return some.flatMap(({ row, silentDays }, index) =>
    row.groupId === null
      ? []
      : [
          {
            cause: silentCause(row._id),
            kind: 'OTHER' as const,
            groupId: row.groupId,
            title: silentTask(camp.number, members[index]?.memberNo ?? '', silentDays),
            dueAt: new Date(ctx.now.getTime() + DAY),
          },
        ],
  );
}

async function tellThem(
  ctx: Ctx,
  session: ClientSession,
  camp: CampRow,
  some: readonly Behind[],
  flags: Awaited<ReturnType<typeof flagsOf>>,
  day: DayKey,
): Promise<number> {
  const notices = [];
  for (const { row, behind } of some) {
    const { modifiedCount } = await enrolments
      .raw(ctx.db)
      .updateOne({ _id: row._id, isRunning: true, nudgedOn: { $ne: day } }, { $set: { nudgedOn: day, nudgedAt: ctx.now } }, { session });
    if (modifiedCount === 0) continue;
    const words = nudgeWords(camp.number, behind, missingWords(passOf(camp, row, flags)));
    const person = { kind: 'DISTRIBUTOR' as const, id: row.distributorId };
    notices.push({ cause: nudgeCause(row._id, day), person, ...words, link: '/camp' });
  }
  await tell(ctx, session, notices);
  return notices.length;
}

/** By somebody of the staff, of own cohorts. @throws Refused ENROLMENT_UNKNOWN, NOT_YOUR_GROUP, NUDGE_TOO_MANY */
export async function nudgeByHand(ctx: Ctx, ids: readonly string[]): Promise<{ nudged: number; spared: number }> {
  if (ids.length > MOST_AT_ONCE) throw new Refused('NUDGE_TOO_MANY', { most: MOST_AT_ONCE });
  const rows = await enrolments
    .raw(ctx.db)
    .find({ _id: { $in: [...new Set(ids)].map(fromId) } })
    .toArray();
  if (rows.length < new Set(ids).size) throw new Refused('ENROLMENT_UNKNOWN');
  for (const groupId of new Map(rows.map((row) => [row.groupId ? toId(row.groupId) : '', row.groupId])).values())
    await demandOwn(ctx, { groupId });
  const sum = { nudged: 0, spared: 0 };
  for (const campId of new Map(rows.map((row) => [toId(row.campId), row.campId])).values()) {
    const camp = await camps.raw(ctx.db).findOne({ _id: campId });
    if (!camp) throw new Refused('CAMP_UNKNOWN');
    const { nudged, spared } = await nudgeSome(
      ctx,
      camp,
      rows.filter((row) => row.campId.equals(campId)),
      false,
    );
    sum.nudged += nudged;
    sum.spared += spared;
    if (nudged > 0) await recordNudge(ctx, camp, nudged);
  }
  return sum;
}

async function recordNudge(ctx: Ctx, camp: CampRow, count: number): Promise<void> {
  const subject = { kind: 'CAMP', id: toId(camp._id), name: String(camp.number) };
  await ctx.db.transaction((session) => record(ctx, session, { action: 'CAMP_NUDGED', subject, details: { count } }));
}
