// What the staff does with camps: lists them, enrols by hand, moves a lesson, gives somebody longer, takes somebody out.

import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { shiftKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { cancelBookings } from '../bookings/service.ts';
import { distributorsByNo, memberOf } from '../distributors/service.ts';
import { dutiesOfSubjects, moveDuties } from '../duties/service.ts';
import type {
  CampMember,
  MutationEnrolInCampArgs,
  MutationExtendEnrolmentArgs,
  MutationLeaveCampArgs,
  QueryCampsArgs,
} from '../generated/types.ts';
import { tell, withdrawNotices } from '../notices/service.ts';
import { dropByCause } from '../tasks/service.ts';
import { demandOwn, isManager, lessonSubject, momentOf, today } from './access.ts';
import { shownMembers } from './board.ts';
import { silentCause } from './closing.ts';
import { PEOPLE_AT_ONCE, bookLessons, bookingCause, openedCause, takeSeats, tellOpened, writeEnrolments } from './enrolling.ts';
import { dayOf, moveLesson } from './lesson.rules.ts';
import { lessonOf } from './lecturers.ts';
import { fillLecturers } from './lecturing.ts';
import { campById } from './mine.ts';
import { camps, cohorts, enrolments } from './model.ts';
import type { CampRow, EnrolmentRow } from './model.ts';
import { lessonWords, movedWords } from './words.rules.ts';

const MOST_ROWS = 50;
const LATEST = defineSort({ number: -1 }, { required: ['number'] });
const LONGEST_REASON = 200;
const MOST_EXTENSION = 28;

const subjectOf = ({ _id, number }: Pick<CampRow, '_id' | 'number'>) => ({ kind: 'CAMP', id: toId(_id), name: String(number) });

export async function listCamps(ctx: Ctx, { state, ...page }: QueryCampsArgs): Promise<Connection<CampRow>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const rows = await camps
    .raw(ctx.db)
    .find({ $and: [state == null ? {} : { state }, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<CampRow>(rows, first, LATEST);
}

/** @throws Refused CAMP_MEMBER_UNKNOWN, ALREADY_IN_CAMP, CAMP_TAKEN_BEFORE, CAMP_IS_OVER */
export async function enrolByHand(ctx: Ctx, { campId, memberNos: typed }: MutationEnrolInCampArgs): Promise<CampRow> {
  const memberNos = [...new Set(typed.map((no) => no.trim()).filter((no) => no !== ''))];
  if (memberNos.length === 0 || memberNos.length > PEOPLE_AT_ONCE) throw new Refused('CAMP_MEMBERS_WRONG', { most: PEOPLE_AT_ONCE });
  const byNo = await distributorsByNo(ctx, memberNos);
  const people = memberNos.map((memberNo) => {
    const row = byNo.get(memberNo);
    if (row?.erasedAt !== null) throw new Refused('CAMP_MEMBER_UNKNOWN', { memberNo });
    return row;
  });
  const noOf = new Map(people.map(({ _id, memberNo }) => [toId(_id), memberNo]));
  const demandFree = async (): Promise<void> => {
    const taken = await enrolments
      .raw(ctx.db)
      .find({ distributorId: { $in: people.map(({ _id }) => _id) }, $or: [{ isRunning: true }, { campId: fromId(campId) }] })
      .toArray();
    const [first] = taken;
    if (!first) return;
    throw new Refused(first.isRunning ? 'ALREADY_IN_CAMP' : 'CAMP_TAKEN_BEFORE', { memberNo: noOf.get(toId(first.distributorId)) ?? '' });
  };
  await demandFree();
  try {
    return await ctx.db.transaction(async (session) => {
      const camp = await camps.raw(ctx.db).findOne({ _id: fromId(campId) }, { session });
      if (!camp) throw new Refused('CAMP_UNKNOWN');
      if (camp.state !== 'ENROLLING' && (camp.state !== 'OPEN' || camp.closesAt <= ctx.now)) throw new Refused('CAMP_IS_OVER');
      // A camp that has not opened yet is given its cohorts by the opening.
      const seats = camp.state === 'OPEN' ? await takeSeats(ctx, session, camp, people.length) : [];
      const entries = people.map(({ _id }, index) => ({ id: _id, seat: seats[index] ?? null }));
      const rows = await writeEnrolments(ctx, session, camp, entries);
      if (camp.state === 'OPEN') {
        await bookLessons(ctx, session, camp, rows);
        await tellOpened(ctx, session, camp, rows);
      }
      await record(ctx, session, { action: 'CAMP_ENROLLED', subject: subjectOf(camp), details: { memberNos } });
      return camp;
    });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    // Somebody else was faster: whom they took is said.
    await demandFree();
    throw error;
  }
}

/** Everything of the lesson moves along: check-in, homework, the lecturer's duty, the bookings of those who take it. */
export async function moveCampLesson(ctx: Ctx, campId: string, lessonId: string, startsAt: Date): Promise<CampRow> {
  const { camp, lesson } = await lessonOf(ctx, campId, lessonId);
  if (!isManager(ctx)) throw new Refused('NOT_ALLOWED');
  const opensAt = ctx.time.rangeOf(camp.opensOn).startsAt;
  const { ok: _ok, ...times } = demand(moveLesson(lesson, startsAt, { opensAt, closesAt: camp.closesAt }, ctx.now));
  const date = ctx.time.dayKey(times.startsAt);
  const day = camp.lessons.length === 0 ? lesson.day : dayNumberOf(camp, date);
  const lessons = camp.lessons
    .map((each) => (each.id === lessonId ? { ...each, ...times, date, day } : each))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const moved = await ctx.db.transaction(async (session) => {
    const written = await camps
      .raw(ctx.db)
      .findOneAndUpdate(
        { _id: camp._id, seq: camp.seq },
        { $set: { lessons }, $inc: { seq: 1 }, $addToSet: { untold: lessonId } },
        { session, returnDocument: 'after' },
      );
    if (!written) throw new Refused('LESSON_HAS_BEGUN');
    const duties = await dutiesOfSubjects(ctx, [lessonSubject(camp._id, lessonId)], session);
    await moveDuties(
      ctx,
      session,
      duties
        // Those of a rota go along with their turns.
        .filter(({ state, shiftId }) => shiftId === null && (state === 'ASKED' || state === 'ACCEPTED'))
        .map(({ _id }) => ({ id: _id, startsAt: times.startsAt, endsAt: times.endsAt, title: lessonWords(camp.number, lesson) })),
    );
    await record(ctx, session, {
      action: 'CAMP_LESSON_MOVED',
      subject: subjectOf(camp),
      details: { lessonId, startsAt: times.startsAt.toISOString() },
    });
    return written;
  });
  await fillLecturers(ctx, moved);
  await bookAnew(ctx, moved, lessonId);
  return moved;
}

const dayNumberOf = (camp: CampRow, date: string): number => {
  for (let day = 1; day <= camp.days; day += 1) if (dayOf(camp.opensOn, day) === date) return day;
  return 1;
};

/** What a kill left between a move and the calendars of those who take the camp. Running it twice tells nobody the second time. */
export async function finishMoves(ctx: Ctx): Promise<number> {
  const rows = await camps
    .raw(ctx.db)
    .find({ state: { $in: ['ENROLLING', 'OPEN', 'EXTENDED'] } })
    .toArray();
  const left = rows.flatMap((camp) => (camp.untold ?? []).map((lessonId) => ({ camp, lessonId })));
  for (const { camp, lessonId } of left) await bookAnew(ctx, camp, lessonId);
  return left.length;
}

/** In portions: a booking that is as it should be already is not written again, so that a run cut off is completed by the next. */
async function bookAnew(ctx: Ctx, { _id: campId, seq }: CampRow, lessonId: string): Promise<void> {
  for (let after: EnrolmentRow['_id'] | null = null; ;) {
    const rows: EnrolmentRow[] = await enrolments
      .raw(ctx.db)
      .find({ campId, state: 'ACTIVE', ...(after ? { _id: { $gt: after } } : {}) }, { sort: { _id: 1 }, limit: PEOPLE_AT_ONCE })
      .toArray();
    const last = rows.at(-1);
    if (!last) break;
    after = last._id;
    await ctx.db.transaction(async (session) => {
      // As it is now: it may have moved once more.
      const camp = await camps.raw(ctx.db).findOne({ _id: campId }, { session });
      const lesson = camp?.lessons.find(({ id }) => id === lessonId);
      if (!camp || !lesson) return;
      await bookLessons(ctx, session, camp, rows, lessonId);
      const words = movedWords(camp.number, lesson.title, momentOf(ctx, lesson.startsAt));
      await tell(
        ctx,
        session,
        rows.map(({ _id, distributorId }) => ({
          cause: `camp-moved:${toId(_id)}:${lessonId}:${String(camp.seq)}`,
          person: { kind: 'DISTRIBUTOR' as const, id: distributorId },
          ...words,
          link: '/camp',
        })),
      );
    });
  }
  const told = await camps.raw(ctx.db).findOne({ _id: campId, seq }, { projection: { untold: 1 } });
  const untold = (told?.untold ?? []).filter((id) => id !== lessonId);
  if (told) await camps.raw(ctx.db).updateOne({ _id: campId, seq }, { $set: { untold } });
}

/** @throws Refused ENROLMENT_UNKNOWN, NOT_YOUR_GROUP */
async function enrolmentById(ctx: Ctx, id: string): Promise<EnrolmentRow> {
  const row = await enrolments.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('ENROLMENT_UNKNOWN');
  await demandOwn(ctx, row);
  return row;
}

async function shown(ctx: Ctx, camp: CampRow, row: EnrolmentRow): Promise<CampMember> {
  const [member] = await shownMembers(ctx, camp, [row]);
  if (!member) throw new Refused('ENROLMENT_UNKNOWN');
  return member;
}

/** Longer for somebody who fell short: of the extended, and of those who failed as long as they are in no other camp. */
export async function extendEnrolment(ctx: Ctx, { enrolmentId, days }: MutationExtendEnrolmentArgs): Promise<CampMember> {
  const known = await enrolmentById(ctx, enrolmentId);
  const camp = await campById(ctx, toId(known.campId));
  if (!Number.isInteger(days) || days < 1 || days > MOST_EXTENSION) throw new Refused('EXTENSION_WRONG', { most: MOST_EXTENSION });
  if (camp.closesAt > ctx.now) throw new Refused('EXTENSION_TOO_EARLY');
  if (known.state !== 'EXTENDED' && known.state !== 'FAILED') throw new Refused('CAMP_NOT_RUNNING');
  const from = known.extendedUntil !== null && known.extendedUntil > ctx.now ? ctx.time.dayKey(known.extendedUntil) : today(ctx);
  const extendedUntil = ctx.time.instantAt(shiftKey(from, days), ctx.time.clock(camp.closesAt));
  const { memberNo } = await memberOf(ctx, known.distributorId);
  try {
    const row = await ctx.db.transaction(async (session) => {
      const set = { state: 'EXTENDED' as const, isRunning: true, extendedUntil, endedAt: null, verdict: null };
      const written = await enrolments
        .raw(ctx.db)
        .findOneAndUpdate({ _id: known._id, state: known.state }, { $set: set }, { session, returnDocument: 'after' });
      if (!written) throw new Refused('CAMP_NOT_RUNNING');
      // A camp that was closed goes on for this one.
      await camps
        .raw(ctx.db)
        .updateOne({ _id: camp._id, state: 'CLOSED' }, { $set: { state: 'EXTENDED', closedAt: null, funnel: null } }, { session });
      await record(ctx, session, { action: 'CAMP_EXTENDED', subject: subjectOf(camp), details: { memberNo, days } });
      return written;
    });
    return await shown(ctx, camp, row);
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('ALREADY_IN_CAMP', { memberNo });
    throw error;
  }
}

/** @throws Refused CAMP_REASON_WRONG, CAMP_NOT_RUNNING */
export async function leaveCamp(ctx: Ctx, { enrolmentId, reason: typed }: MutationLeaveCampArgs): Promise<CampMember> {
  const reason = typed.normalize('NFC').trim();
  if (reason === '' || Array.from(reason).length > LONGEST_REASON) throw new Refused('CAMP_REASON_WRONG', { most: LONGEST_REASON });
  const known = await enrolmentById(ctx, enrolmentId);
  const camp = await campById(ctx, toId(known.campId));
  const { memberNo } = await memberOf(ctx, known.distributorId);
  const row = await ctx.db.transaction(async (session) => {
    const written = await endEnrolment(ctx, session, camp, known, reason);
    if (!written) throw new Refused('CAMP_NOT_RUNNING');
    await record(ctx, session, { action: 'CAMP_LEFT', subject: subjectOf(camp), details: { memberNo, reason } });
    return written;
  });
  return shown(ctx, camp, row);
}

/** The place is free again, lessons leave the calendar, nobody is told or called about them any more. Null where it was over. */
export async function endEnrolment(
  ctx: Ctx,
  session: Parameters<typeof cancelBookings>[1],
  camp: CampRow,
  known: EnrolmentRow,
  reason: string,
): Promise<EnrolmentRow | null> {
  const written = await enrolments
    .raw(ctx.db)
    .findOneAndUpdate(
      { _id: known._id, isRunning: true },
      { $set: { state: 'LEFT', isRunning: false, endedAt: ctx.now, reason } },
      { session, returnDocument: 'after' },
    );
  if (!written) return null;
  if (written.cohortId)
    await cohorts.raw(ctx.db).updateOne({ _id: written.cohortId, taken: { $gt: 0 } }, { $inc: { taken: -1 } }, { session });
  await cancelBookings(
    ctx,
    session,
    camp.lessons.filter(({ startsAt }) => startsAt > ctx.now).map(({ id }) => bookingCause(known._id, id)),
  );
  await withdrawNotices(ctx, session, [openedCause(known._id)]);
  await dropByCause(ctx, session, [silentCause(known._id)]);
  return written;
}
