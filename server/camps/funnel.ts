// How many are how far, of a camp or a cohort.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import type { Filter } from '../core/page.ts';
import type { EnrolmentState } from '../generated/types.ts';
import { enrolments } from './model.ts';
import type { CampFunnelRow, CampRow } from './model.ts';

const RUNNING: readonly EnrolmentState[] = ['ENROLLED', 'ACTIVE', 'EXTENDED'];

/** Lessons whose check-in is over. */
export const overLessons = ({ lessons }: Pick<CampRow, 'lessons'>, now: Date): string[] =>
  lessons.filter(({ closesAt }) => closesAt <= now).map(({ id }) => id);

/** Lacks one of these. */
export const behindFilter = (over: readonly string[]): Filter => ({ $or: over.map((id) => ({ 'checkIns.lessonId': { $ne: id } })) });

export async function funnelOf(ctx: Ctx, camp: CampRow, more: Filter, session?: ClientSession): Promise<CampFunnelRow> {
  const within = session ? { session } : {};
  const filter = { campId: camp._id, ...more };
  const states = await enrolments
    .raw(ctx.db)
    .aggregate<{ _id: EnrolmentState; count: number }>([{ $match: filter }, { $group: { _id: '$state', count: { $sum: 1 } } }], within)
    .toArray();
  const of = (...some: readonly EnrolmentState[]): number =>
    states.reduce((sum, { _id, count }) => sum + (some.includes(_id) ? count : 0), 0);
  const over = overLessons(camp, ctx.now);
  const checkedIn = await enrolments.raw(ctx.db).countDocuments({ ...filter, checkIns: { $ne: [] } }, within);
  const behind =
    over.length === 0 ? 0 : await enrolments.raw(ctx.db).countDocuments({ ...filter, isRunning: true, ...behindFilter(over) }, within);
  return {
    enrolled: of(...RUNNING, 'GRADUATED', 'FAILED', 'LEFT'),
    active: of(...RUNNING),
    checkedIn,
    behind,
    graduated: of('GRADUATED'),
    failed: of('FAILED'),
    left: of('LEFT'),
  };
}

export const cohortFilter = (cohortId: ObjectId): Filter => ({ cohortId });
