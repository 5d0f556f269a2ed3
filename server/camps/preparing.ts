// Makes the camps of the coming Mondays from the course in force, with a date for every lesson.
// Surprise: a camp is prepared once and for good by its week: prepared again it stays as it is, also where the course was published anew,
// since people and lecturers have been told its times.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';
import { filesByIds } from '../files/service.ts';
import { courseInForce } from './courses.ts';
import { dayOf, datesOf, withinCamp } from './lesson.rules.ts';
import { camps } from './model.ts';
import type { CampRow, CourseRow, DatedLesson } from './model.ts';

/** So many Mondays ahead: lecturers want to know. */
const WEEKS_AHEAD = 2;
/** Who joined before that without a camp is enrolled by hand. */
const LONGEST_GAP_DAYS = 28;

async function datedLessons(ctx: Ctx, course: CourseRow, opensOn: DayKey, closesAt: Date): Promise<DatedLesson[]> {
  const videos = await filesByIds(
    ctx,
    course.lessons.flatMap(({ videoId }) => (videoId ? [videoId] : [])),
  );
  return course.lessons.map((lesson) => {
    const { id, day, title, text, minutes, videoId, watchPercent, homework, needsLecturer } = lesson;
    const videoSeconds = videos.find(({ _id }) => videoId !== null && _id.equals(videoId))?.seconds ?? null;
    return {
      id,
      day,
      ...withinCamp(datesOf(lesson, opensOn, ctx.time), closesAt),
      title,
      text,
      minutes,
      videoId,
      videoSeconds,
      watchPercent,
      homework,
      needsLecturer,
    };
  });
}

/** The camp of a Monday; null where it is there already. */
async function prepareCamp(ctx: Ctx, course: CourseRow, opensOn: DayKey): Promise<CampRow | null> {
  const { startsAt: joinedTo } = ctx.time.rangeOf(opensOn);
  const weekKey = ctx.time.weekKey(joinedTo);
  if (await camps.raw(ctx.db).findOne({ weekKey }, { projection: { _id: 1 } })) return null;
  const endsOn = dayOf(opensOn, course.days);
  const closesAt = ctx.time.instantAt(endsOn, course.closesAt);
  const lessons = await datedLessons(ctx, course, opensOn, closesAt);
  try {
    return await ctx.db.transaction(async (session) => {
      const before = await latestBefore(ctx, session, opensOn);
      const row: CampRow = {
        _id: newId(),
        number: (await highestNumber(ctx, session)) + 1,
        weekKey,
        courseId: course._id,
        courseVersion: course.version,
        title: course.title,
        state: 'ENROLLING',
        opensOn,
        endsOn,
        days: course.days,
        closesAt,
        extendedUntil: course.extensionDays > 0 ? ctx.time.instantAt(shiftKey(endsOn, course.extensionDays), course.closesAt) : null,
        joinedFrom: joinedFrom(ctx, before, opensOn),
        joinedTo,
        cohortSize: course.cohortSize,
        mostMakeUps: course.mostMakeUps,
        extensionDays: course.extensionDays,
        lessons,
        pass: course.pass,
        seq: 0,
        untold: [],
        cohorts: 0,
        certificates: 0,
        enrolledUpTo: null,
        openedAt: null,
        judgedAt: null,
        closedAt: null,
        funnel: null,
        createdAt: ctx.now,
      };
      await camps.raw(ctx.db).insertOne(row, { session });
      return row;
    });
  } catch (error) {
    // Another process was faster.
    if (isUniqueConflict(error)) return null;
    throw error;
  }
}

async function latestBefore(ctx: Ctx, session: ClientSession, opensOn: DayKey): Promise<CampRow | null> {
  const [row] = await camps
    .raw(ctx.db)
    .find({ opensOn: { $lt: opensOn } }, { session, sort: { number: -1 }, limit: 1 })
    .toArray();
  return row ?? null;
}

async function highestNumber(ctx: Ctx, session: ClientSession): Promise<number> {
  const [row] = await camps
    .raw(ctx.db)
    .find({}, { session, sort: { number: -1 }, limit: 1, projection: { number: 1 } })
    .toArray();
  return row?.number ?? 0;
}

/** Where the camp before stopped, so that nobody who joined falls between two. */
function joinedFrom(ctx: Ctx, before: CampRow | null, opensOn: DayKey): Date {
  const earliest = ctx.time.rangeOf(shiftKey(opensOn, -LONGEST_GAP_DAYS)).startsAt;
  const usual = ctx.time.rangeOf(shiftKey(opensOn, -7)).startsAt;
  if (before === null) return usual;
  return before.joinedTo < earliest ? earliest : before.joinedTo;
}

/** Mondays from the coming one on; today where it is one. */
export function comingMondays(ctx: Pick<Ctx, 'time' | 'now'>, weeks: number): DayKey[] {
  const day = ctx.time.dayKey(ctx.now);
  const first = shiftKey(day, (8 - ctx.time.weekday(ctx.now)) % 7);
  return Array.from({ length: weeks }, (_each, index) => shiftKey(first, index * 7));
}

/** Running it twice prepares nothing the second time. */
export async function prepareCamps(ctx: Ctx): Promise<{ prepared: number[] }> {
  const course = await courseInForce(ctx);
  const prepared: number[] = [];
  if (!course) return { prepared };
  // One after the other: whose joining counts for a camp follows from the one before.
  for (const opensOn of comingMondays(ctx, WEEKS_AHEAD)) {
    const row = await prepareCamp(ctx, course, opensOn);
    if (row) prepared.push(row.number);
  }
  return { prepared };
}

/** For a demo world and tests: the camp of a week that lies anywhere. Null where it is there, or no course is in force. */
export async function prepareCampOf(ctx: Ctx, opensOn: DayKey): Promise<CampRow | null> {
  const course = await courseInForce(ctx);
  return course && prepareCamp(ctx, course, opensOn);
}
