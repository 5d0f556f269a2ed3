// The own camp as the phone shows it, and certificates.

import type { ObjectId } from 'mongodb';
import { personNames } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { fillSentence } from '../core/sentences.ts';
import { daysBetween } from '../core/time.ts';
import { distributorById } from '../distributors/service.ts';
import type { CampBlock, CampBrief, CampCertificate, MyCamp, MyHomework, MyLesson } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { demandMember, momentOf, today } from './access.ts';
import { lecturersOf } from './lecturers.ts';
import type { Lecturer } from './lecturers.ts';
import { checkInState, homeworkUntil, judgeCheckIn, mayHandIn, neededSeconds } from './lesson.rules.ts';
import { camps, cohorts, enrolments } from './model.ts';
import type { CampRow, EnrolmentRow, HomeworkRow } from './model.ts';
import { meanScore } from './pass.rules.ts';
import { sentences } from './sentences.ts';
import { flagsOf, passOf } from './standing.ts';
import { checkAsked, checkInOf, handInAsked, ownEnrolment, ownHomework, watchedOf } from './taking.ts';
import type { Own, OwnLesson } from './taking.ts';

/** From 1; null before and after. */
export function dayToday(ctx: Pick<Ctx, 'time' | 'now'>, { opensOn, days }: Pick<CampRow, 'opensOn' | 'days'>): number | null {
  const day = daysBetween(opensOn, today(ctx)) + 1;
  return day >= 1 && day <= days ? day : null;
}

function blockOf(ctx: Ctx, verdict: { ok: true } | { ok: false; why: string }): CampBlock | null {
  if (verdict.ok) return null;
  const sentence = sentences[verdict.why];
  if (!sentence) throw new Error(`${verdict.why} has no sentence`);
  const { ok: _no, why, ...details } = verdict;
  const told = Object.entries(details).map(([key, value]) => [key, value instanceof Date ? momentOf(ctx, value) : value]);
  return { code: why, words: fillSentence(sentence, Object.fromEntries(told) as Record<string, unknown>) };
}

function shownHomework(row: HomeworkRow | undefined): MyHomework | null {
  if (!row) return null;
  const { _id, state, text, fileIds, score, comment, reviewerName, handedInAt, reviewedAt } = row;
  return { id: toId(_id), state, text, fileIds: fileIds.map(toId), score, comment, reviewerName, handedInAt, reviewedAt };
}

function shownLesson(ctx: Ctx, own: OwnLesson, lecturers: readonly Lecturer[], handed: HomeworkRow | undefined): MyLesson {
  const { lesson, row } = own;
  const asked = checkAsked(ctx, own);
  const handing = handInAsked(ctx, own);
  const isOpen = ctx.now >= lesson.opensAt;
  const [lecturer] = lecturers;
  const { id, day, date, title, minutes, startsAt, endsAt, opensAt, closesAt, makeUpUntil } = lesson;
  return {
    ...{ id, day, date, title, minutes, startsAt, endsAt, opensAt, closesAt, makeUpUntil },
    text: isOpen ? lesson.text : '',
    lecturerName: lecturer?.personName ?? null,
    lecturerTier: lecturer?.tier ?? null,
    videoId: isOpen && lesson.videoId ? toId(lesson.videoId) : null,
    videoSeconds: lesson.videoSeconds,
    watchedSeconds: watchedOf(row, id),
    neededSeconds: neededSeconds(lesson.videoSeconds, lesson.watchPercent),
    check: checkInState(asked),
    checkedAt: checkInOf(row, id)?.at ?? null,
    checkBlock: asked.done ? null : blockOf(ctx, judgeCheckIn(asked)),
    task: lesson.homework,
    homeworkUntil: lesson.homework ? homeworkUntil(handing) : null,
    homework: shownHomework(handed),
    homeworkBlock: lesson.homework ? blockOf(ctx, mayHandIn(handing)) : null,
  };
}

export async function showMyLesson(ctx: Ctx, own: OwnLesson): Promise<MyLesson> {
  const lecturers = await lecturersOf(ctx, own.camp);
  const handed = await ownHomework(ctx, own.row._id);
  return shownLesson(ctx, own, lecturers.get(own.lesson.id) ?? [], handed.get(own.lesson.id));
}

export async function showMyCamp(ctx: Ctx, { camp, row }: Own): Promise<MyCamp> {
  const [lecturers, handed, flags, groups, peers] = await Promise.all([
    lecturersOf(ctx, camp),
    ownHomework(ctx, row._id),
    flagsOf(ctx, [row.distributorId]),
    row.groupId ? groupsByIds(ctx, [row.groupId]) : [],
    peersOf(ctx, camp),
  ]);
  const { number, title, opensOn, endsOn, days, closesAt } = camp;
  return {
    id: toId(row._id),
    campId: toId(camp._id),
    ...{ number, title, opensOn, endsOn, days, closesAt, peers, state: row.state },
    today: dayToday(ctx, camp),
    cohort: row.cohort,
    groupName: groups[0]?.name ?? null,
    extendedUntil: row.extendedUntil,
    makeUpsLeft: Math.max(0, camp.mostMakeUps - row.makeUps),
    lessons: camp.lessons.map((lesson) => shownLesson(ctx, { camp, row, lesson }, lecturers.get(lesson.id) ?? [], handed.get(lesson.id))),
    pass: passOf(camp, row, flags),
    certificate: await certificateOfRow(ctx, camp, row),
    next: row.isRunning || row.state === 'GRADUATED' ? null : await nextCamp(ctx),
  };
}

/** By the places taken, which whoever leaves gives back: each of thousands asks for this each time. */
async function peersOf(ctx: Ctx, { _id: campId, state }: CampRow): Promise<number> {
  if (state === 'ENROLLING') return enrolments.raw(ctx.db).countDocuments({ campId, state: { $ne: 'LEFT' } });
  const rows = await cohorts
    .raw(ctx.db)
    .find({ campId }, { projection: { taken: 1 } })
    .toArray();
  return rows.reduce((sum, { taken }) => sum + taken, 0);
}

export async function myCamp(ctx: Ctx): Promise<MyCamp | null> {
  const own = await ownEnrolment(ctx, demandMember(ctx));
  return own && showMyCamp(ctx, own);
}

async function nextCamp(ctx: Ctx): Promise<CampBrief | null> {
  const [row] = await camps
    .raw(ctx.db)
    .find({ state: 'ENROLLING' }, { sort: { number: 1 }, limit: 1 })
    .toArray();
  return row ? { number: row.number, opensOn: row.opensOn } : null;
}

/** The one whose opening will enrol the member. */
export async function myNextCamp(ctx: Ctx): Promise<CampBrief | null> {
  const id = demandMember(ctx);
  if (await enrolments.raw(ctx.db).findOne({ distributorId: id }, { projection: { _id: 1 } })) return null;
  const me = await distributorById(ctx, id);
  const rows = await camps
    .raw(ctx.db)
    .find({ state: 'ENROLLING' }, { sort: { number: 1 } })
    .toArray();
  const own = me && rows.find(({ joinedFrom, joinedTo }) => joinedFrom <= me.joinedAt && me.joinedAt < joinedTo);
  return own ? { number: own.number, opensOn: own.opensOn } : null;
}

async function certificateOfRow(ctx: Ctx, camp: CampRow, row: EnrolmentRow): Promise<CampCertificate | null> {
  const { certificateNo, graduatedAt, distributorId } = row;
  if (certificateNo === null || graduatedAt === null) return null;
  const names = await personNames(ctx, [{ kind: 'DISTRIBUTOR', id: distributorId }]);
  return {
    id: toId(row._id),
    no: certificateNo,
    memberName: names.get(toId(distributorId)) ?? '',
    campNumber: camp.number,
    title: camp.title,
    graduatedAt,
    checkIns: row.checkIns.length,
    score: meanScore(row.homework),
  };
}

export async function myCertificates(ctx: Ctx): Promise<CampCertificate[]> {
  const rows = await enrolments
    .raw(ctx.db)
    .find({ distributorId: demandMember(ctx), state: 'GRADUATED' }, { sort: { enrolledAt: -1 } })
    .toArray();
  const byId = await campsByIds(
    ctx,
    rows.map(({ campId }) => campId),
  );
  const shown = await Promise.all(
    rows.map(async (row) => {
      const camp = byId.get(toId(row.campId));
      return camp ? certificateOfRow(ctx, camp, row) : null;
    }),
  );
  return shown.filter((each) => each !== null);
}

export async function campsByIds(ctx: Ctx, ids: readonly ObjectId[]): Promise<Map<string, CampRow>> {
  const rows = await camps
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  return new Map(rows.map((row) => [toId(row._id), row]));
}

export interface CertificateFacts extends CampCertificate {
  distributorId: ObjectId;
  groupId: ObjectId | null;
}

/** By its number, whoever asks; null for none. Rights are the caller's to ask for. */
export async function certificateOf(ctx: Ctx, no: string): Promise<CertificateFacts | null> {
  const row = await enrolments.raw(ctx.db).findOne({ certificateNo: no });
  const camp = row && (await camps.raw(ctx.db).findOne({ _id: row.campId }));
  const shown = row && camp && (await certificateOfRow(ctx, camp, row));
  return shown ? { ...shown, distributorId: row.distributorId, groupId: row.groupId } : null;
}

/** @throws Refused CAMP_UNKNOWN */
export async function campById(ctx: Ctx, id: string): Promise<CampRow> {
  const row = await camps.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!row) throw new Refused('CAMP_UNKNOWN');
  return row;
}
