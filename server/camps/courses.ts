// The course in versions: one draft at a time, published for the camps that are prepared from then on, and kept as it was.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newCode, newId, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { dropFiles, useFiles } from '../files/service.ts';
import type { CourseInput, LessonInput } from '../generated/types.ts';
import { groupLimit } from '../groups/service.ts';
import { judgeCourse } from './course.rules.ts';
import { camps, courses } from './model.ts';
import type { CourseRow, LessonRow, PassPart } from './model.ts';

const tidy = (typed: string): string => typed.normalize('NFC').trim();

const LESSON_ID = /^[0-9A-Z]{9}$/;

function lessonOf(input: LessonInput): LessonRow {
  const { day, at, minutes, watchPercent, opensAt, closesAt, windowDays, makeUpDays, needsLecturer, homework } = input;
  return {
    id: input.id != null && LESSON_ID.test(input.id) ? input.id : newCode(),
    ...{ day, at, minutes, title: tidy(input.title), text: input.text.normalize('NFC').trim() },
    videoId: input.videoId == null ? null : fromId(input.videoId),
    ...{ watchPercent, opensAt, closesAt, windowDays, makeUpDays, needsLecturer },
    homework: homework ? { task: tidy(homework.task), steps: homework.steps.map(tidy), needsPicture: homework.needsPicture } : null,
  };
}

/** @throws Refused PASS_CONDITIONS_WRONG for a part that is neither a condition nor a group of them */
function partsOf(input: CourseInput['pass']): PassPart[] {
  return input.map(({ metric, threshold, anyOf }) => {
    if (anyOf != null && anyOf.length > 0 && metric == null) return { anyOf: anyOf.map((each) => ({ ...each })) };
    if (metric == null || threshold == null || anyOf?.length) throw new Refused('PASS_CONDITIONS_WRONG', { most: 0 });
    return { metric, threshold };
  });
}

const ORDER = (one: LessonRow, other: LessonRow): number => one.day - other.day || (one.at < other.at ? -1 : Number(one.at > other.at));
const videosOf = ({ lessons }: Pick<CourseRow, 'lessons'>): ObjectId[] => lessons.flatMap(({ videoId }) => (videoId ? [videoId] : []));

export async function draftCourse(ctx: Ctx, { input }: { input: CourseInput }): Promise<CourseRow> {
  const lessons = input.lessons.map(lessonOf).sort(ORDER);
  if (new Set(lessons.map(({ id }) => id)).size < lessons.length) throw new Refused('COURSE_LESSONS_WRONG', { most: lessons.length });
  const { days, closesAt, cohortSize, mostMakeUps, extensionDays } = input;
  const content = { title: tidy(input.title), days, closesAt, cohortSize, mostMakeUps, extensionDays, lessons, pass: partsOf(input.pass) };
  const entry = { ...content, lessons: lessons.map((lesson) => ({ ...lesson, hasVideo: lesson.videoId !== null })) };
  demand(judgeCourse(entry, await groupLimit(ctx)));
  const byName = await nameOf(ctx);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const known = await courses.raw(ctx.db).findOne({ state: 'DRAFT' }, { session });
      await useFiles(ctx, session, videosOf(content), 'LESSON');
      const row: CourseRow = known
        ? { ...known, ...content, byName }
        : {
            _id: newId(),
            version: await nextVersion(ctx, session),
            state: 'DRAFT',
            ...content,
            publishedAt: null,
            byName,
            createdAt: ctx.now,
          };
      if (known) {
        await dropUnnamed(ctx, session, known, videosOf(content));
        await courses.raw(ctx.db).updateOne({ _id: row._id, state: 'DRAFT' }, { $set: { ...content, byName } }, { session });
      } else await courses.raw(ctx.db).insertOne(row, { session });
      return row;
    }),
  );
}

async function nextVersion(ctx: Ctx, session: ClientSession): Promise<number> {
  const [latest] = await courses
    .raw(ctx.db)
    .find({}, { session, sort: { version: -1 }, limit: 1, projection: { version: 1 } })
    .toArray();
  return (latest?.version ?? 0) + 1;
}

/** Videos that nothing but this draft named. */
async function dropUnnamed(ctx: Ctx, session: ClientSession, draft: CourseRow, kept: readonly ObjectId[]): Promise<void> {
  const gone = videosOf(draft).filter((id) => !kept.some((other) => other.equals(id)));
  if (gone.length === 0) return;
  const others = await courses
    .raw(ctx.db)
    .find({ _id: { $ne: draft._id } }, { session, projection: { 'lessons.videoId': 1 } })
    .toArray();
  const named = new Set(others.flatMap((row) => videosOf(row).map(toId)));
  await dropFiles(
    ctx,
    session,
    gone.filter((id) => !named.has(toId(id))),
  );
}

/** @throws Refused COURSE_UNKNOWN, COURSE_IS_PUBLISHED */
export async function discardCourse(ctx: Ctx, { id }: { id: string }): Promise<boolean> {
  await ctx.db.transaction(async (session) => {
    const row = await draftWithin(ctx, session, id);
    await dropUnnamed(ctx, session, row, []);
    await courses.raw(ctx.db).deleteOne({ _id: row._id, state: 'DRAFT' }, { session });
  });
  return true;
}

async function draftWithin(ctx: Ctx, session: ClientSession, id: string): Promise<CourseRow> {
  const row = await courses.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
  if (!row) throw new Refused('COURSE_UNKNOWN');
  if (row.state !== 'DRAFT') throw new Refused('COURSE_IS_PUBLISHED');
  return row;
}

export async function publishCourse(ctx: Ctx, { id }: { id: string }): Promise<CourseRow> {
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const row = await draftWithin(ctx, session, id);
    const set = { state: 'PUBLISHED' as const, publishedAt: ctx.now, byName };
    await courses.raw(ctx.db).updateOne({ _id: row._id, state: 'DRAFT' }, { $set: set }, { session });
    const subject = { kind: 'COURSE', id, name: `v${String(row.version)}` };
    await record(ctx, session, { action: 'COURSE_PUBLISHED', subject, details: { lessons: row.lessons.length } });
    return { ...row, ...set };
  });
}

export function listCourses(ctx: Ctx): Promise<CourseRow[]> {
  return courses
    .raw(ctx.db)
    .find({}, { sort: { version: -1 } })
    .toArray();
}

/** @throws Refused COURSE_UNKNOWN */
export async function courseById(ctx: Ctx, id: string | ObjectId): Promise<CourseRow> {
  const row = await courses.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id });
  if (!row) throw new Refused('COURSE_UNKNOWN');
  return row;
}

/** What counts for camps that are prepared now; null while none was published. */
export async function courseInForce(ctx: Ctx): Promise<CourseRow | null> {
  const [row] = await courses
    .raw(ctx.db)
    .find({ state: 'PUBLISHED' }, { sort: { version: -1 }, limit: 1 })
    .toArray();
  return row ?? null;
}

/** Whether a video belongs to a lesson of a camp that somebody takes part in. */
export async function campsWithVideo(ctx: Ctx, fileId: ObjectId): Promise<ObjectId[]> {
  const rows = await camps
    .raw(ctx.db)
    .find({ 'lessons.videoId': fileId }, { projection: { _id: 1 } })
    .toArray();
  return rows.map(({ _id }) => _id);
}
