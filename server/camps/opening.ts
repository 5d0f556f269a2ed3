// Opens a camp for everybody who joined since the one before: cohorts with their groups first, then the people in portions, each portion a
// transaction that also says how far it came (`enrolledUpTo`); at the end the camp is open.
// Surprise: nothing here asks whether it ran before. Cut off anywhere, the next run goes on from what the database says, and run again when
// the camp is open it finds nothing to do.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { countJoined, joinedBetween } from '../distributors/service.ts';
import { freeCapacity, openGroups } from '../operators/service.ts';
import { addTasks } from '../tasks/service.ts';
import { today } from './access.ts';
import { PEOPLE_AT_ONCE, addCohort, bookLessons, takeSeats, tellOpened, writeEnrolments } from './enrolling.ts';
import { camps, cohorts, enrolments } from './model.ts';
import type { CampRow, EnrolmentRow } from './model.ts';
import { cohortGroupName, cohortTask } from './words.rules.ts';

const HOLDERS_GONE = ['OPERATOR_FULL', 'OPERATOR_LEAVES', 'OPERATOR_UNKNOWN'];
const HOUR = 3_600_000;
const DAY_HOURS = 24;

export interface Opened {
  camp: number;
  enrolled: number;
  cohorts: number;
}

/** Every camp whose Monday has come. */
export async function openDue(ctx: Ctx, portion = PEOPLE_AT_ONCE): Promise<{ opened: Opened[] }> {
  const due = await camps
    .raw(ctx.db)
    .find({ state: 'ENROLLING', opensOn: { $lte: today(ctx) } }, { sort: { number: 1 } })
    .toArray();
  const opened: Opened[] = [];
  for (const camp of due) opened.push(await openCamp(ctx, camp, portion));
  return { opened };
}

export async function openCamp(ctx: Ctx, camp: CampRow, portion = PEOPLE_AT_ONCE): Promise<Opened> {
  await makeCohorts(ctx, camp);
  let enrolled = 0;
  for (;;) {
    const { seen, added } = await enrolSome(ctx, camp._id, portion);
    enrolled += added;
    if (seen < portion) break;
  }
  for (;;) {
    const seated = await seatSome(ctx, camp._id, portion);
    enrolled += seated;
    if (seated < portion) break;
  }
  await finish(ctx, camp._id);
  return { camp: camp.number, enrolled, cohorts: await cohorts.raw(ctx.db).countDocuments({ campId: camp._id }) };
}

/** As many as are needed for those who are known to come, each with a group where somebody can look after it. */
async function makeCohorts(ctx: Ctx, camp: CampRow): Promise<void> {
  if (camp.cohorts > 0) return;
  const waiting = await enrolments.raw(ctx.db).countDocuments({ campId: camp._id, state: 'ENROLLED' });
  const people = waiting + (await countJoined(ctx, camp.joinedFrom, camp.joinedTo));
  const count = Math.ceil(people / camp.cohortSize);
  if (count === 0) return;
  try {
    await writeCohorts(ctx, camp._id, await holdersFor(ctx, count));
  } catch (error) {
    // Somebody else took the last room of an operator meanwhile: a camp does not wait for that.
    if (!HOLDERS_GONE.some((code) => isRefused(error, code))) throw error;
    await writeCohorts(
      ctx,
      camp._id,
      Array.from({ length: count }, () => null),
    );
  }
}

/** Who has most room first, those who know newcomers before others; null where nobody has. */
async function holdersFor(ctx: Ctx, count: number): Promise<(ObjectId | null)[]> {
  const free = (await freeCapacity(ctx)).map((each) => ({ ...each, knows: each.skills.includes('NEW') }));
  return Array.from({ length: count }, () => {
    const [best] = free
      .filter((each) => each.free > 0)
      .sort(
        (one, other) =>
          Number(other.knows) - Number(one.knows) || other.free - one.free || (toId(one.operatorId) < toId(other.operatorId) ? -1 : 1),
      );
    if (!best) return null;
    best.free -= 1;
    return best.operatorId;
  });
}

async function writeCohorts(ctx: Ctx, campId: ObjectId, holders: readonly (ObjectId | null)[]): Promise<void> {
  await ctx.db.transaction(async (session) => {
    const camp = await camps.raw(ctx.db).findOne({ _id: campId, state: 'ENROLLING', cohorts: 0 }, { session });
    if (!camp) return;
    for (const [index, operatorId] of holders.entries()) {
      const number = index + 1;
      const inputs = [{ purpose: 'CAMP' as const, name: cohortGroupName(camp.number, number), tier: 'NEW' as const, operatorId }];
      const [group] = operatorId === null ? [] : await openGroups(ctx, session, inputs);
      await addCohort(ctx, session, camp, number, group?._id ?? null);
    }
  });
}

/** The next portion of the newly joined; `seen` fewer than asked for: there are no more. */
function enrolSome(ctx: Ctx, campId: ObjectId, most: number): Promise<{ seen: number; added: number }> {
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const camp = await camps.raw(ctx.db).findOne({ _id: campId, state: 'ENROLLING' }, { session });
      if (!camp) return { seen: 0, added: 0 };
      const joined = await joinedBetween(ctx, session, { from: camp.joinedFrom, to: camp.joinedTo, after: camp.enrolledUpTo, most });
      const last = joined.at(-1);
      if (!last) return { seen: 0, added: 0 };
      const ids = joined.map(({ _id }) => _id);
      const taken = await enrolments
        .raw(ctx.db)
        .find({ distributorId: { $in: ids }, $or: [{ isRunning: true }, { campId }] }, { session, projection: { distributorId: 1 } })
        .toArray();
      const known = new Set(taken.map(({ distributorId }) => toId(distributorId)));
      const fresh = ids.filter((id) => !known.has(toId(id)));
      const seats = await takeSeats(ctx, session, camp, fresh.length);
      const rows = await writeEnrolments(
        ctx,
        session,
        camp,
        fresh.map((id, index) => ({ id, seat: seats[index] ?? null })),
      );
      await bookLessons(ctx, session, camp, rows);
      await tellOpened(ctx, session, camp, rows);
      const enrolledUpTo = { joinedAt: last.joinedAt, id: last._id };
      await camps.raw(ctx.db).updateOne({ _id: campId }, { $set: { enrolledUpTo } }, { session });
      return { seen: joined.length, added: rows.length };
    }),
  );
}

/** Those who were enrolled by hand beforehand get their places. */
function seatSome(ctx: Ctx, campId: ObjectId, most: number): Promise<number> {
  return ctx.db.transaction(async (session) => {
    const camp = await camps.raw(ctx.db).findOne({ _id: campId }, { session });
    const waiting = await enrolments
      .raw(ctx.db)
      .find({ campId, state: 'ENROLLED' }, { session, sort: { _id: 1 }, limit: most })
      .toArray();
    if (!camp || waiting.length === 0) return 0;
    const seats = await takeSeats(ctx, session, camp, waiting.length);
    const rows: EnrolmentRow[] = [];
    for (const [index, row] of waiting.entries()) {
      const seat = seats[index];
      if (!seat) throw new Error('fewer places were taken than were asked for');
      await enrolments.raw(ctx.db).updateOne({ _id: row._id, state: 'ENROLLED' }, { $set: { ...seat, state: 'ACTIVE' } }, { session });
      rows.push({ ...row, ...seat, state: 'ACTIVE' });
    }
    await bookLessons(ctx, session, camp, rows);
    await tellOpened(ctx, session, camp, rows);
    return rows.length;
  });
}

async function finish(ctx: Ctx, campId: ObjectId): Promise<void> {
  await ctx.db.transaction(async (session) => {
    const camp = await camps
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: campId, state: 'ENROLLING' },
        { $set: { state: 'OPEN', openedAt: ctx.now } },
        { session, returnDocument: 'after' },
      );
    if (!camp) return;
    const rows = await cohorts
      .raw(ctx.db)
      .find({ campId }, { session, sort: { number: 1 } })
      .toArray();
    await addTasks(
      ctx,
      rows.flatMap(({ _id, number, groupId, taken }) =>
        groupId === null || taken === 0
          ? []
          : [
              {
                cause: `camp-cohort:${toId(_id)}`,
                kind: 'OTHER' as const,
                groupId,
                title: cohortTask(camp.number, number, taken),
                dueAt: new Date(ctx.now.getTime() + DAY_HOURS * HOUR),
              },
            ],
      ),
      session,
    );
  });
}
