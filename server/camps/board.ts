// The boards of cohorts and the figures of camps, as the staff sees them.

import DataLoader from 'dataloader';
import type { ObjectId } from 'mongodb';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { distributorById } from '../distributors/service.ts';
import type { CampMember } from '../generated/types.ts';
import { groupsByIds, mayManage, presentOfMany } from '../groups/service.ts';
import { operatorName } from '../operators/service.ts';
import { demandOwn, isManager, ownGroups, within } from './access.ts';
import { behindOf, boardOrder, cellsOf, silentDaysOf } from './board.rules.ts';
import { funnelOf } from './funnel.ts';
import { lecturersOf } from './lecturers.ts';
import type { Lecturer } from './lecturers.ts';
import { camps, cohorts, enrolments, homework } from './model.ts';
import type { CampFunnelRow, CampRow, CohortRow, EnrolmentRow } from './model.ts';
import { flagsOf, passOf } from './standing.ts';

export interface CohortShown {
  row: CohortRow;
  camp: CampRow;
}

/** Those of the viewer's groups. */
export async function cohortsOf(ctx: Ctx, camp: CampRow): Promise<CohortShown[]> {
  const rows = await cohorts
    .raw(ctx.db)
    .find({ campId: camp._id, ...within(await ownGroups(ctx)) }, { sort: { number: 1 } })
    .toArray();
  return rows.map((row) => ({ row, camp }));
}

/** @throws Refused COHORT_UNKNOWN, NOT_YOUR_GROUP */
export async function cohortById(ctx: Ctx, id: string): Promise<CohortShown> {
  const row = await cohorts.raw(ctx.db).findOne({ _id: fromId(id) });
  const camp = row && (await camps.raw(ctx.db).findOne({ _id: row.campId }));
  if (!row || !camp) throw new Refused('COHORT_UNKNOWN');
  await demandOwn(ctx, row);
  return { row, camp };
}

interface CohortGroup {
  name: string;
  operatorName: string | null;
  mayManage: boolean;
}

async function groupOfCohort(ctx: Ctx, { groupId }: CohortRow): Promise<CohortGroup | null> {
  const [group] = groupId ? await groupsByIds(ctx, [groupId]) : [];
  if (!group) return null;
  return {
    name: group.name,
    operatorName: group.operatorId ? await operatorName(ctx, group.operatorId) : null,
    mayManage: mayManage(ctx, group),
  };
}

/** As it was at the closing where everybody is asked about. */
export async function campFunnel(ctx: Ctx, camp: CampRow): Promise<CampFunnelRow> {
  const own = await ownGroups(ctx);
  if (own === null && camp.funnel !== null) return camp.funnel;
  return funnelOf(ctx, camp, within(own));
}

export const cohortFunnel = (ctx: Ctx, { row, camp }: CohortShown): Promise<CampFunnelRow> => funnelOf(ctx, camp, { cohortId: row._id });

export const waitingIn = (ctx: Ctx, { row }: CohortShown): Promise<number> =>
  homework.raw(ctx.db).countDocuments({ cohortId: row._id, state: 'HANDED_IN' });

export async function cohortBoard(ctx: Ctx, cohortId: string): Promise<CampMember[]> {
  const { row, camp } = await cohortById(ctx, cohortId);
  const rows = await enrolments.raw(ctx.db).find({ cohortId: row._id }).toArray();
  return boardOrder(await shownMembers(ctx, camp, rows));
}

/** Those who wait for a place, and whom no cohort has: for managers. */
export async function unplaced(ctx: Ctx, camp: CampRow): Promise<CampMember[]> {
  if (!isManager(ctx)) return [];
  const rows = await enrolments.raw(ctx.db).find({ campId: camp._id, cohortId: null }, { limit: 300 }).toArray();
  return boardOrder(await shownMembers(ctx, camp, rows));
}

export async function shownMembers(ctx: Ctx, camp: CampRow, rows: readonly EnrolmentRow[]): Promise<CampMember[]> {
  const ids = rows.map(({ distributorId }) => distributorId);
  const [flags, stays, members] = await Promise.all([
    flagsOf(ctx, ids),
    presentOfMany(ctx, ids),
    // Asked for together, so that they are read together.
    Promise.all(ids.map((id) => distributorById(ctx, id))),
  ]);
  const present = new Set(stays.map(({ groupId, distributorId }) => `${toId(groupId)}:${toId(distributorId)}`));
  return rows.map((row, index) => {
    const { state, extendedUntil, certificateNo, graduatedAt, attempt, nudgedAt, groupId, distributorId } = row;
    return {
      ...{ state, extendedUntil, certificateNo, graduatedAt, attempt, nudgedAt },
      id: toId(row._id),
      distributorId: toId(distributorId),
      memberNo: members[index]?.memberNo ?? '',
      name: members[index]?.name ?? '',
      cells: cellsOf(row, camp.lessons, camp.mostMakeUps, ctx.now),
      checkIns: row.checkIns.length,
      behind: behindOf(row, camp.lessons, ctx.now),
      silentDays: silentDaysOf(row, camp.lessons, ctx.now),
      isInGroup: groupId !== null && present.has(`${toId(groupId)}:${toId(distributorId)}`),
      pass: passOf(camp, row, flags),
    };
  });
}

export interface LessonFigures {
  /** How many have checked in. */
  checkedIn: number;
  /** Homework that waits for a review. */
  waiting: number;
}

/** Of the viewer's groups. */
async function lessonFigures(ctx: Ctx, { campId, lessonId }: { campId: ObjectId; lessonId: string }): Promise<LessonFigures> {
  const own = within(await ownGroups(ctx));
  const [checkedIn, waiting] = await Promise.all([
    enrolments.raw(ctx.db).countDocuments({ campId, 'checkIns.lessonId': lessonId, ...own }),
    homework.raw(ctx.db).countDocuments({ campId, lessonId, state: 'HANDED_IN', ...own }),
  ]);
  return { checkedIn, waiting };
}

/** Each lesson once for a request. */
export const figuresLoader = perCtx(
  (ctx) =>
    new DataLoader<{ campId: ObjectId; lessonId: string }, LessonFigures, string>(
      (keys) => Promise.all(keys.map((key) => lessonFigures(ctx, key))),
      {
        cacheKeyFn: ({ campId, lessonId }) => `${toId(campId)}:${lessonId}`,
      },
    ),
);

export const lecturersLoader = perCtx(
  (ctx) =>
    new DataLoader<CampRow, Map<string, Lecturer[]>, string>((rows) => Promise.all(rows.map((camp) => lecturersOf(ctx, camp))), {
      cacheKeyFn: ({ _id, seq }) => `${toId(_id)}:${String(seq)}`,
    }),
);

export const cohortGroupLoader = perCtx(
  (ctx) =>
    new DataLoader<CohortRow, CohortGroup | null, string>((rows) => Promise.all(rows.map((row) => groupOfCohort(ctx, row))), {
      cacheKeyFn: ({ _id }) => toId(_id),
    }),
);
