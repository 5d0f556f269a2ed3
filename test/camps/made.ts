// A course of three days and a camp of it, for tests: Monday 18 May 2026, in which whoever joined in the week before takes part.

import { courses } from '../../server/camps/model.ts';
import type { CampRow, EnrolmentRow } from '../../server/camps/service.ts';
import { draftCourse, openDue, prepareCampOf, publishCourse } from '../../server/camps/service.ts';
import { camps, enrolments } from '../../server/camps/model.ts';
import type { Ctx } from '../../server/context.ts';
import type { CourseInput, LessonInput } from '../../server/generated/types.ts';
import type { DistributorRow } from '../../server/distributors/service.ts';
import { aDistributor } from '../support/trade.ts';
import type { World } from '../support/world.ts';
import { asMember, asStaff } from '../support/world.ts';

export const MONDAY = '2026-05-18';
export const at = (text: string): Date => new Date(`${text}:00+08:00`);

export function aLesson(day: number, more: Partial<LessonInput> = {}): LessonInput {
  return {
    day,
    at: '20:00',
    minutes: 30,
    title: `第 ${String(day)} 课`,
    text: '正文',
    watchPercent: 0,
    opensAt: '06:00',
    closesAt: '22:00',
    windowDays: 0,
    makeUpDays: 1,
    homework: null,
    needsLecturer: false,
    ...more,
  };
}

export function aCourse(more: Partial<CourseInput> = {}): CourseInput {
  const homework = { task: '发一次主推文案', steps: ['截图'], needsPicture: false };
  return {
    title: '新手训练营',
    days: 3,
    closesAt: '22:00',
    cohortSize: 2,
    mostMakeUps: 1,
    extensionDays: 2,
    lessons: [aLesson(1), aLesson(2, { homework }), aLesson(3)],
    pass: [{ metric: 'CHECK_INS', threshold: 3 }],
    ...more,
  };
}

export const asManager = (world: World, more: Partial<Ctx> = {}): Ctx =>
  world.ctx({ viewer: asStaff('OPS_MANAGER', 'a'.repeat(24)), ...more });

export async function publish(world: World, input: CourseInput): Promise<void> {
  await courses.raw(world.db).deleteMany({});
  const { _id } = await draftCourse(asManager(world), { input });
  await publishCourse(asManager(world), { id: _id.toHexString() });
}

/** Joined on Wednesday before the camp, a minute apart. */
export async function newcomers(world: World, count: number): Promise<DistributorRow[]> {
  const rows: DistributorRow[] = [];
  for (let index = 0; index < count; index += 1)
    rows.push(await aDistributor(world.ctx(), { joinedAt: new Date(at('2026-05-13T10:00').getTime() + index * 60_000) }));
  return rows;
}

export async function prepared(world: World, input: CourseInput = aCourse(), monday = MONDAY): Promise<CampRow> {
  await publish(world, input);
  const camp = await prepareCampOf(world.ctx(), monday);
  if (!camp) throw new Error('the camp was there already');
  return camp;
}

/** Open, with so many newcomers. */
export async function opened(
  world: World,
  count: number,
  input: CourseInput = aCourse(),
): Promise<{ camp: CampRow; people: DistributorRow[] }> {
  const people = await newcomers(world, count);
  const { _id } = await prepared(world, input);
  await openDue(world.ctx({ now: at('2026-05-18T00:10') }));
  const camp = await camps.raw(world.db).findOne({ _id });
  if (!camp) throw new Error('the camp is gone');
  return { camp, people };
}

export const asTaker = (world: World, person: DistributorRow, now: Date): Ctx =>
  world.ctx({ now, viewer: asMember(person._id.toHexString()) });

export async function enrolmentOf(world: World, person: DistributorRow): Promise<EnrolmentRow> {
  const row = await enrolments.raw(world.db).findOne({ distributorId: person._id });
  if (!row) throw new Error('not enrolled');
  return row;
}
