// What a member does in the own camp: watches, checks in, hands in homework.
// Surprise: an answer is given only for what is stored. A check-in is one conditional write to the enrolment, which says everything it needs
// (still running, not checked in, make-ups left): sent twice, by two phones or again after a lost answer, it counts once and is answered alike.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { dropFiles, useFiles } from '../files/service.ts';
import { withdrawNotices } from '../notices/service.ts';
import { dropByCause } from '../tasks/service.ts';
import { demandMember, momentOf } from './access.ts';
import { silentCause } from './closing.ts';
import { judgeCheckIn, judgeHandIn, neededSeconds, watchedNow } from './lesson.rules.ts';
import { camps, enrolments, homework } from './model.ts';
import type { CampRow, DatedLesson, EnrolmentRow, HomeworkMark } from './model.ts';
import { nudgeCause } from './nudging.ts';

export interface Own {
  camp: CampRow;
  row: EnrolmentRow;
}

export interface OwnLesson extends Own {
  lesson: DatedLesson;
}

const DAY = 86_400_000;
/** How long the phone goes on showing a camp that is over. */
const SHOWN_DAYS = 30;

/** The running one, else the last one while it is shown; null for none. */
export async function ownEnrolment(ctx: Ctx, distributorId: ObjectId): Promise<Own | null> {
  const since = new Date(ctx.now.getTime() - SHOWN_DAYS * DAY);
  const rows = await enrolments
    .raw(ctx.db)
    .find({ distributorId }, { sort: { enrolledAt: -1 }, limit: 10 })
    .toArray();
  const row =
    rows.find(({ isRunning }) => isRunning) ?? rows.find(({ endedAt, state }) => state !== 'LEFT' && endedAt !== null && endedAt >= since);
  const camp = row && (await camps.raw(ctx.db).findOne({ _id: row.campId }));
  return row && camp ? { camp, row } : null;
}

/** @throws Refused CAMP_NONE, LESSON_UNKNOWN */
async function ownLesson(ctx: Ctx, lessonId: string): Promise<OwnLesson> {
  const own = await ownEnrolment(ctx, demandMember(ctx));
  if (!own) throw new Refused('CAMP_NONE');
  const lesson = own.camp.lessons.find(({ id }) => id === lessonId);
  if (!lesson) throw new Refused('LESSON_UNKNOWN');
  return { ...own, lesson };
}

/** A verdict of a rule, with its moment as a sentence can have it. */
export function spoken<Verdict extends { ok: true } | { ok: false; why: string }>(
  ctx: Ctx,
  verdict: Verdict,
): Extract<Verdict, { ok: true }> {
  if (!verdict.ok && 'at' in verdict && verdict.at instanceof Date) return demand({ ...verdict, at: momentOf(ctx, verdict.at) } as never);
  return demand(verdict);
}

export const watchedOf = ({ watched }: Pick<EnrolmentRow, 'watched'>, lessonId: string): number =>
  watched.find((each) => each.lessonId === lessonId)?.seconds ?? 0;

export const checkInOf = ({ checkIns }: Pick<EnrolmentRow, 'checkIns'>, lessonId: string) =>
  checkIns.find((each) => each.lessonId === lessonId) ?? null;

export const checkAsked = (ctx: Pick<Ctx, 'now'>, { camp, row, lesson }: OwnLesson) => ({
  state: row.state,
  extendedUntil: row.extendedUntil,
  makeUps: row.makeUps,
  lesson,
  done: checkInOf(row, lesson.id),
  mostMakeUps: camp.mostMakeUps,
  watchedSeconds: watchedOf(row, lesson.id),
  neededSeconds: neededSeconds(lesson.videoSeconds, lesson.watchPercent),
  now: ctx.now,
});

/** Stored when it settles. @throws Refused CHECK_IN_TOO_EARLY, CHECK_IN_TOO_LATE, CHECK_IN_NOT_WATCHED, NO_MAKE_UPS_LEFT, CAMP_NOT_RUNNING */
export async function checkIn(ctx: Ctx, lessonId: string): Promise<Own> {
  const own = await ownLesson(ctx, lessonId);
  const { isMakeUp, isAgain } = spoken(ctx, judgeCheckIn(checkAsked(ctx, own)));
  if (isAgain) return own;
  // Make-ups of the extension are not counted.
  const counts = isMakeUp && own.row.state === 'ACTIVE';
  const row = await ctx.db.transaction(async (session) => {
    const written = await enrolments.raw(ctx.db).findOneAndUpdate(
      {
        _id: own.row._id,
        state: own.row.state,
        isRunning: true,
        'checkIns.lessonId': { $ne: lessonId },
        ...(counts ? { makeUps: { $lt: own.camp.mostMakeUps } } : {}),
      },
      {
        $push: { checkIns: { lessonId, at: ctx.now, isMakeUp } },
        $set: { heardAt: ctx.now },
        $inc: { makeUps: counts ? 1 : 0 },
      } as never,
      { session, returnDocument: 'after' },
    );
    if (written) await hush(ctx, session, written);
    return written;
  });
  if (row) return { camp: own.camp, row };
  // Somebody was faster, or it is not as it was: judged by what is there now.
  const after = await ownLesson(ctx, lessonId);
  const again = spoken(ctx, judgeCheckIn(checkAsked(ctx, after)));
  if (!again.isAgain) throw new Refused('CAMP_NOT_RUNNING');
  return after;
}

/** Who is heard of needs no reminder and no call any more. */
async function hush(ctx: Ctx, session: ClientSession, { _id, nudgedOn }: EnrolmentRow): Promise<void> {
  if (nudgedOn !== null) await withdrawNotices(ctx, session, [nudgeCause(_id, nudgedOn)]);
  await dropByCause(ctx, session, [silentCause(_id)]);
}

/** How far the video was watched; two devices at once: the farther one counts. */
export async function noteWatched(ctx: Ctx, lessonId: string, told: number): Promise<OwnLesson> {
  const own = await ownLesson(ctx, lessonId);
  const { videoSeconds, opensAt } = own.lesson;
  if (videoSeconds === null || !own.row.isRunning || ctx.now < opensAt) return own;
  return ctx.db.transaction(async (session) => {
    const row = await enrolments.raw(ctx.db).findOne({ _id: own.row._id }, { session });
    if (!row?.isRunning) return own;
    const known = row.watched.find((each) => each.lessonId === lessonId) ?? null;
    const seconds = watchedNow(known, told, videoSeconds, ctx.now, ctx.now);
    const entry = { lessonId, seconds, since: known?.since ?? ctx.now, at: ctx.now };
    const watched = [...row.watched.filter((each) => each.lessonId !== lessonId), entry];
    await enrolments.raw(ctx.db).updateOne({ _id: row._id }, { $set: { watched, heardAt: ctx.now } }, { session });
    return { ...own, row: { ...row, watched, heardAt: ctx.now } };
  });
}

export const handInAsked = (ctx: Pick<Ctx, 'now'>, { camp, row, lesson }: OwnLesson) => ({
  state: row.state,
  extendedUntil: row.extendedUntil,
  makeUps: row.makeUps,
  lesson,
  task: lesson.homework,
  known: row.homework.find((each) => each.lessonId === lesson.id)?.state ?? null,
  campClosesAt: camp.closesAt,
  now: ctx.now,
});

const sameFiles = (one: readonly ObjectId[], other: readonly ObjectId[]): boolean =>
  one.length === other.length && one.every((id, index) => other[index]?.equals(id) === true);

/** Anew while it is not accepted: the newest counts. The very same again changes nothing. */
export async function handIn(ctx: Ctx, lessonId: string, typed: string, ids: readonly string[]): Promise<Own> {
  const text = typed.normalize('NFC').trim();
  const fileIds = [...new Set(ids)].map(fromId);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const own = await ownLesson(ctx, lessonId);
      const row = await enrolments.raw(ctx.db).findOne({ _id: own.row._id }, { session });
      if (!row) throw new Refused('CAMP_NONE');
      const known = await homework.raw(ctx.db).findOne({ enrolmentId: row._id, lessonId }, { session });
      if (known && known.state !== 'RETURNED' && known.text === text && sameFiles(known.fileIds, fileIds)) return { ...own, row };
      spoken(ctx, judgeHandIn({ ...handInAsked(ctx, { ...own, row }), text, files: fileIds.length }));
      await demandOwnFiles(ctx, session, fileIds, known?.fileIds ?? []);
      const set = { text, fileIds, state: 'HANDED_IN' as const, score: null, handedInAt: ctx.now };
      if (known) {
        await dropFiles(
          ctx,
          session,
          known.fileIds.filter((id) => !fileIds.some((other) => other.equals(id))),
        );
        await homework.raw(ctx.db).updateOne({ _id: known._id }, { $set: set, $inc: { tries: 1, seq: 1 } }, { session });
      } else {
        const { campId, campNumber, cohortId, cohort, groupId, distributorId } = row;
        const whose = { enrolmentId: row._id, campId, campNumber, cohortId, cohort, groupId, distributorId };
        const what = { lessonId, lessonTitle: own.lesson.title, day: own.lesson.day, ...set, comment: null };
        const review = { reviewerKind: null, reviewerId: null, reviewerName: null, reviewedAt: null };
        await homework.raw(ctx.db).insertOne({ _id: newId(), ...whose, ...what, ...review, tries: 1, seq: 1 }, { session });
      }
      const after = await markHomework(ctx, session, row, { lessonId, state: 'HANDED_IN', score: null }, ctx.now);
      await hush(ctx, session, after);
      return { camp: own.camp, row: after };
    }),
  );
}

/** Only what the member has uploaded, and no other homework names: whoever replaces that one would take the picture from this. @throws Refused FILE_UNKNOWN */
async function demandOwnFiles(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[], known: readonly ObjectId[]): Promise<void> {
  const rows = await useFiles(ctx, session, ids, 'HOMEWORK');
  for (const { _id, byId, usedAt } of rows) {
    if ((byId !== ctx.viewer.id || usedAt !== null) && !known.some((id) => id.equals(_id))) throw new Refused('FILE_UNKNOWN');
  }
}

/** What became of homework, on the enrolment: a board is one read. The row was read in the same transaction. */
export async function markHomework(
  ctx: Ctx,
  session: ClientSession,
  row: EnrolmentRow,
  mark: HomeworkMark,
  heardAt: Date | null,
): Promise<EnrolmentRow> {
  const marks = [...row.homework.filter(({ lessonId }) => lessonId !== mark.lessonId), mark];
  const set = { homework: marks, ...(heardAt ? { heardAt } : {}) };
  await enrolments.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
  return { ...row, ...set };
}

/** Of the own enrolment, by lesson. */
export async function ownHomework(ctx: Ctx, enrolmentId: ObjectId) {
  const rows = await homework.raw(ctx.db).find({ enrolmentId }).toArray();
  return new Map(rows.map((row) => [row.lessonId, row]));
}
