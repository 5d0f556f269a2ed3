// Who lectures which lesson: duties of kind LECTURE with the lesson as their subject. Most come from the lecture rota, longest off first;
// a person may be chosen by hand.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { personNames, personOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { distributorById } from '../distributors/service.ts';
import { assignDuties, dutiesOfSubjects, withdrawDuties } from '../duties/service.ts';
import type { DutyRow } from '../duties/service.ts';
import type { MutationAssignLecturerArgs, MutationWithdrawLecturerArgs, PersonKind, Tier } from '../generated/types.ts';
import { lessonSubject } from './access.ts';
import { camps } from './model.ts';
import type { CampRow, DatedLesson } from './model.ts';
import { lessonWords } from './words.rules.ts';

export interface Lecturer {
  dutyId: string;
  personKind: PersonKind;
  personId: string;
  personName: string;
  tier: Tier | null;
  isAccepted: boolean;
}

const AGREED: readonly DutyRow['state'][] = ['ACCEPTED', 'STARTED', 'DONE'];
const WITHDRAWN_WORDS = { zh: '讲师安排有变', en: 'The lecturer was changed' };

/** By lesson. */
export async function lecturersOf(ctx: Ctx, camp: Pick<CampRow, '_id' | 'lessons'>): Promise<Map<string, Lecturer[]>> {
  const subjects = camp.lessons.filter(({ needsLecturer }) => needsLecturer).map(({ id }) => lessonSubject(camp._id, id));
  const found = new Map<string, Lecturer[]>();
  if (subjects.length === 0) return found;
  const rows = await dutiesOfSubjects(ctx, subjects);
  const names = await personNames(
    ctx,
    rows.map(({ personKind, personId }) => ({ kind: personKind, id: personId })),
  );
  for (const row of rows) {
    const lessonId = row.subject?.split(':')[2] ?? '';
    const member = row.personKind === 'DISTRIBUTOR' ? await distributorById(ctx, row.personId) : null;
    const lecturer: Lecturer = {
      dutyId: toId(row._id),
      personKind: row.personKind,
      personId: toId(row.personId),
      personName: names.get(toId(row.personId)) ?? '',
      tier: member?.standing.tier ?? null,
      isAccepted: AGREED.includes(row.state),
    };
    found.set(lessonId, [...(found.get(lessonId) ?? []), lecturer]);
  }
  return found;
}

/** @throws Refused CAMP_UNKNOWN, LESSON_UNKNOWN */
export async function lessonOf(ctx: Ctx, campId: string, lessonId: string): Promise<{ camp: CampRow; lesson: DatedLesson }> {
  const camp = await camps.raw(ctx.db).findOne({ _id: fromId(campId) });
  if (!camp) throw new Refused('CAMP_UNKNOWN');
  const lesson = camp.lessons.find(({ id }) => id === lessonId);
  if (!lesson) throw new Refused('LESSON_UNKNOWN');
  return { camp, lesson };
}

const subjectOf = ({ _id, number }: CampRow) => ({ kind: 'CAMP', id: toId(_id), name: String(number) });

/** @throws Refused LESSON_IN_THE_PAST, LESSON_NEEDS_NO_LECTURER, LECTURER_UNKNOWN, DOUBLE_BOOKED */
export async function assignLecturer(ctx: Ctx, { campId, lessonId, personKind, personId }: MutationAssignLecturerArgs): Promise<CampRow> {
  const { camp, lesson } = await lessonOf(ctx, campId, lessonId);
  if (lesson.endsAt <= ctx.now) throw new Refused('LESSON_IN_THE_PAST');
  if (!lesson.needsLecturer) throw new Refused('LESSON_NEEDS_NO_LECTURER');
  if ((await personOf(ctx, personKind, personId)) === null) throw new Refused('LECTURER_UNKNOWN');
  const subject = lessonSubject(camp._id, lessonId);
  await ctx.db.transaction(async (session) => {
    const input = {
      cause: `lecture:${toId(camp._id)}:${lessonId}:${personId}`,
      kind: 'LECTURE' as const,
      ...{ personKind, personId: fromId(personId), subject, startsAt: lesson.startsAt, endsAt: lesson.endsAt },
      title: lessonWords(camp.number, lesson),
    };
    await assignDuties(ctx, session, [input]);
    await record(ctx, session, { action: 'CAMP_LECTURER_SET', subject: subjectOf(camp), details: { lessonId } });
  });
  return camp;
}

/** @throws Refused LECTURER_UNKNOWN */
export async function withdrawLecturer(ctx: Ctx, { campId, lessonId, dutyId }: MutationWithdrawLecturerArgs): Promise<CampRow> {
  const { camp } = await lessonOf(ctx, campId, lessonId);
  const id = fromId(dutyId);
  await ctx.db.transaction(async (session) => {
    const rows = await dutiesOfSubjects(ctx, [lessonSubject(camp._id, lessonId)], session);
    if (!rows.some(({ _id }) => _id.equals(id))) throw new Refused('LECTURER_UNKNOWN');
    await withdrawDuties(ctx, session, [id], WITHDRAWN_WORDS);
    await record(ctx, session, { action: 'CAMP_LECTURER_SET', subject: subjectOf(camp), details: { lessonId, isWithdrawn: true } });
  });
  return camp;
}

/** Lessons of these camps that this member or somebody of the staff lectures: `<camp>:<lesson>`. */
export async function lessonsLecturedBy(ctx: Ctx, rows: readonly CampRow[], personId: ObjectId): Promise<Set<string>> {
  const subjects = rows.flatMap(({ _id, lessons }) =>
    lessons.filter(({ needsLecturer }) => needsLecturer).map(({ id }) => lessonSubject(_id, id)),
  );
  if (subjects.length === 0) return new Set();
  const duties = await dutiesOfSubjects(ctx, subjects);
  return new Set(
    duties.flatMap((row) =>
      row.personId.equals(personId) && AGREED.includes(row.state) && row.subject ? [row.subject.slice('lesson:'.length)] : [],
    ),
  );
}
