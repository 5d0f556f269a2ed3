// Puts members into a camp and its cohorts, within the caller's transaction: their places, their lessons in their own calendars, and what
// they are told.
// Surprise: places are taken by a condition on each cohort (`taken` stays within `places`), and that nobody is in two camps is a unique index:
// what was read before may be out of date, the write is not.

import type { ClientSession, ObjectId } from 'mongodb';
import { book } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { tell } from '../notices/service.ts';
import { openedWords, lessonWords } from './words.rules.ts';
import { momentOf } from './access.ts';
import { camps, cohorts, enrolments } from './model.ts';
import type { CampRow, CohortRow, EnrolmentRow } from './model.ts';

/** So many people in one transaction, with about ten lessons each. */
export const PEOPLE_AT_ONCE = 200;

export interface Seat {
  cohortId: ObjectId;
  cohort: number;
  groupId: ObjectId | null;
}

/** A place for each, in the emptiest cohort first; another cohort, without a group, where all are full. */
export async function takeSeats(ctx: Ctx, session: ClientSession, camp: CampRow, count: number): Promise<Seat[]> {
  if (count === 0) return [];
  const rows = await cohorts
    .raw(ctx.db)
    .find({ campId: camp._id }, { session, sort: { number: 1 } })
    .toArray();
  const fill = rows.map((row) => ({ row, taken: row.taken }));
  const seats: Seat[] = [];
  while (seats.length < count) {
    let [emptiest] = fill
      .filter(({ row, taken }) => taken < row.places)
      .sort((one, other) => one.taken - other.taken || one.row.number - other.row.number);
    if (!emptiest) {
      emptiest = { row: await addCohort(ctx, session, camp, Math.max(0, ...fill.map(({ row }) => row.number)) + 1, null), taken: 0 };
      fill.push(emptiest);
    }
    emptiest.taken += 1;
    seats.push({ cohortId: emptiest.row._id, cohort: emptiest.row.number, groupId: emptiest.row.groupId });
  }
  for (const { row, taken } of fill) {
    const more = taken - row.taken;
    if (more === 0) continue;
    const { modifiedCount } = await cohorts
      .raw(ctx.db)
      .updateOne({ _id: row._id, taken: { $lte: row.places - more } }, { $inc: { taken: more } }, { session });
    if (modifiedCount !== 1) throw new Error('a cohort was not what the same transaction had read');
  }
  return seats;
}

export async function addCohort(
  ctx: Ctx,
  session: ClientSession,
  camp: CampRow,
  number: number,
  groupId: ObjectId | null,
): Promise<CohortRow> {
  const row: CohortRow = { _id: newId(), campId: camp._id, number, groupId, places: camp.cohortSize, taken: 0, createdAt: ctx.now };
  await cohorts.raw(ctx.db).insertOne(row, { session });
  await camps.raw(ctx.db).updateOne({ _id: camp._id, cohorts: { $lt: number } }, { $set: { cohorts: number } }, { session });
  return row;
}

/** How often each was in a camp before. */
async function attemptsOf(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<Map<string, number>> {
  const rows = await enrolments
    .raw(ctx.db)
    .find({ distributorId: { $in: [...ids] } }, { session, projection: { distributorId: 1 } })
    .toArray();
  const counts = new Map<string, number>();
  for (const { distributorId } of rows) counts.set(toId(distributorId), (counts.get(toId(distributorId)) ?? 0) + 1);
  return counts;
}

/** New enrolments; without a seat they wait for the opening. A unique conflict (two camps at once) is the caller's to read. */
export async function writeEnrolments(
  ctx: Ctx,
  session: ClientSession,
  camp: CampRow,
  people: readonly { id: ObjectId; seat: Seat | null }[],
): Promise<EnrolmentRow[]> {
  if (people.length === 0) return [];
  const attempts = await attemptsOf(
    ctx,
    session,
    people.map(({ id }) => id),
  );
  const rows = people.map(({ id, seat }): EnrolmentRow => ({
    _id: newId(),
    campId: camp._id,
    campNumber: camp.number,
    cohortId: seat?.cohortId ?? null,
    cohort: seat?.cohort ?? null,
    groupId: seat?.groupId ?? null,
    distributorId: id,
    state: seat ? 'ACTIVE' : 'ENROLLED',
    isRunning: true,
    attempt: (attempts.get(toId(id)) ?? 0) + 1,
    enrolledAt: ctx.now,
    checkIns: [],
    makeUps: 0,
    watched: [],
    homework: [],
    heardAt: null,
    nudgedAt: null,
    nudgedOn: null,
    extendedUntil: null,
    endedAt: null,
    reason: null,
    graduatedAt: null,
    certificateNo: null,
    verdict: null,
  }));
  await enrolments.raw(ctx.db).insertMany(rows, { session });
  return rows;
}

export const bookingCause = (enrolmentId: ObjectId, lessonId: string): string => `enrolment:${toId(enrolmentId)}:${lessonId}`;
export const openedCause = (enrolmentId: ObjectId): string => `camp-opened:${toId(enrolmentId)}`;

const personOf = ({ distributorId }: Pick<EnrolmentRow, 'distributorId'>) => ({ kind: 'DISTRIBUTOR' as const, id: distributorId });

/** Into their calendars, with reminders; lessons take nobody's time for themselves, since they can be watched within their window. */
export async function bookLessons(
  ctx: Ctx,
  session: ClientSession,
  camp: CampRow,
  rows: readonly Pick<EnrolmentRow, '_id' | 'distributorId' | 'groupId'>[],
  only?: string,
): Promise<void> {
  const coming = camp.lessons.filter(({ id, startsAt }) => startsAt > ctx.now && (only === undefined || id === only));
  await book(
    ctx,
    session,
    rows.flatMap((row) =>
      coming.map((lesson) => ({
        cause: bookingCause(row._id, lesson.id),
        person: personOf(row),
        kind: 'LESSON' as const,
        title: lessonWords(camp.number, lesson),
        place: null,
        groupId: null,
        link: '/camp',
        startsAt: lesson.startsAt,
        endsAt: lesson.endsAt,
        isBusy: false,
        reminds: true,
      })),
    ),
  );
}

export async function tellOpened(ctx: Ctx, session: ClientSession, camp: CampRow, rows: readonly EnrolmentRow[]): Promise<void> {
  const [first] = camp.lessons;
  const at = first ? momentOf(ctx, first.startsAt) : '';
  await tell(
    ctx,
    session,
    rows.map((row) => ({ cause: openedCause(row._id), person: personOf(row), ...openedWords(camp.number, at, row.cohort), link: '/camp' })),
  );
}
