// The queue of homework and its review: by whoever holds the group of the cohort, by managers, and by the lecturer of the lesson.
// Surprise: a review names the handing in that was read (`seq`): what was handed in anew meanwhile is not accepted unread.

import type { Ctx } from '../context.ts';
import { isAllowed, STAFF } from '../context.ts';
import { nameOf, personNames } from '../auth/service.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { distributorById } from '../distributors/service.ts';
import type { CampHomework, MutationReviewHomeworkArgs, QueryHomeworkQueueArgs } from '../generated/types.ts';
import { maskName } from '../leaderboards/final.rules.ts';
import { tell } from '../notices/service.ts';
import { isManager, ownGroups } from './access.ts';
import { judgeReview } from './lesson.rules.ts';
import { lessonsLecturedBy } from './lecturers.ts';
import { campsByIds } from './mine.ts';
import { camps, enrolments, homework } from './model.ts';
import type { CampRow, HomeworkRow } from './model.ts';
import { markHomework } from './taking.ts';
import { reviewedWords } from './words.rules.ts';

const MOST_ROWS = 100;
const OLDEST = defineSort({ handedInAt: 1 }, { required: ['handedInAt'] });
const NEWEST = defineSort({ handedInAt: -1 }, { required: ['handedInAt'] });

const runningCamps = (ctx: Ctx): Promise<CampRow[]> =>
  camps
    .raw(ctx.db)
    .find({ state: { $in: ['OPEN', 'EXTENDED'] } })
    .toArray();

/** Homework of others in the lessons that the viewer lectures, as a filter; null for none. */
async function lecturedFilter(ctx: Ctx): Promise<Filter | null> {
  const { viewer } = ctx;
  if (viewer.id === null) return null;
  const lectured = await lessonsLecturedBy(ctx, await runningCamps(ctx), fromId(viewer.id));
  const pairs = [...lectured].map((pair) => ({ campId: fromId(pair.slice(0, 24)), lessonId: pair.slice(25) }));
  return pairs.length === 0 ? null : { $or: pairs, distributorId: { $ne: fromId(viewer.id) } };
}

/** What the viewer may review; null for nothing. */
async function rightsFilter(ctx: Ctx): Promise<Filter | null> {
  if (isManager(ctx)) return {};
  const lectured = await lecturedFilter(ctx);
  if (!isAllowed(STAFF, ctx.viewer)) return lectured;
  const held = { groupId: { $in: (await ownGroups(ctx)) ?? [] } };
  return lectured ? { $or: [held, lectured] } : held;
}

export async function homeworkQueue(ctx: Ctx, { filter, ...page }: QueryHomeworkQueueArgs): Promise<Connection<CampHomework>> {
  const { first, after } = pageArguments(page, { max: MOST_ROWS });
  const state = filter?.state ?? 'HANDED_IN';
  const sort = state === 'HANDED_IN' ? OLDEST : NEWEST;
  const rights = await rightsFilter(ctx);
  if (rights === null) return toConnection<CampHomework>([], first, sort);
  const wanted: Filter = {
    state,
    ...(filter?.campId == null ? {} : { campId: fromId(filter.campId) }),
    ...(filter?.cohortId == null ? {} : { cohortId: fromId(filter.cohortId) }),
    ...(filter?.lessonId == null ? {} : { lessonId: filter.lessonId }),
  };
  const rows = await homework
    .raw(ctx.db)
    .find({ $and: [wanted, rights, afterFilter(sort, after)] }, { sort: sort.mongo, limit: first + 1 })
    .toArray();
  const { edges, pageInfo } = toConnection<HomeworkRow>(rows, first, sort);
  const nodes = await shownHomework(
    ctx,
    edges.map(({ node }) => node),
  );
  return { edges: nodes.map((node, index) => ({ cursor: edges[index]?.cursor ?? '', node })), pageInfo };
}

export async function shownHomework(ctx: Ctx, rows: readonly HomeworkRow[]): Promise<CampHomework[]> {
  const byId = await campsByIds(
    ctx,
    rows.map(({ campId }) => campId),
  );
  const persons = rows.map(({ distributorId }) => ({ kind: 'DISTRIBUTOR' as const, id: distributorId }));
  const names = await personNames(ctx, persons);
  const members = await Promise.all(rows.map(({ distributorId }) => distributorById(ctx, distributorId)));
  const isStaff = ctx.viewer.kind !== 'DISTRIBUTOR';
  return rows.map((row, index) => {
    const {
      lessonId,
      lessonTitle,
      day,
      campNumber,
      cohort,
      text,
      state,
      score,
      comment,
      reviewerName,
      tries,
      seq,
      handedInAt,
      reviewedAt,
    } = row;
    const name = names.get(toId(row.distributorId)) ?? '';
    return {
      ...{ lessonId, lessonTitle, day, campNumber, cohort, text, state, score, comment, reviewerName, tries, seq, handedInAt, reviewedAt },
      id: toId(row._id),
      enrolmentId: toId(row.enrolmentId),
      task: byId.get(toId(row.campId))?.lessons.find(({ id }) => id === lessonId)?.homework ?? null,
      distributorId: toId(row.distributorId),
      memberNo: isStaff ? (members[index]?.memberNo ?? '') : '',
      memberName: isStaff ? name : maskName(name),
      fileIds: row.fileIds.map(toId),
    };
  });
}

/** @throws Refused HOMEWORK_NOT_YOURS */
async function demandReviewer(ctx: Ctx, row: HomeworkRow): Promise<void> {
  const rights = await rightsFilter(ctx);
  const found = rights && (await homework.raw(ctx.db).findOne({ $and: [{ _id: row._id }, rights] }, { projection: { _id: 1 } }));
  if (!found) throw new Refused('HOMEWORK_NOT_YOURS');
}

/** A lecturer is known to those who take the camp by the own name. */
async function reviewerName(ctx: Ctx): Promise<string> {
  const { viewer } = ctx;
  if (viewer.kind !== 'DISTRIBUTOR') return nameOf(ctx);
  const id = fromId(viewer.id);
  return (await personNames(ctx, [{ kind: 'DISTRIBUTOR', id }])).get(toId(id)) ?? '';
}

/** @throws Refused HOMEWORK_UNKNOWN, HOMEWORK_NOT_YOURS, HOMEWORK_CHANGED, REVIEW_NEEDS_SCORE, REVIEW_NEEDS_COMMENT */
export async function reviewHomework(
  ctx: Ctx,
  { id, seq, verdict, score: given, comment: typed }: MutationReviewHomeworkArgs,
): Promise<CampHomework> {
  const { score, comment } = demand(judgeReview(verdict, given ?? null, typed ?? null));
  const known = await homework.raw(ctx.db).findOne({ _id: fromId(id) });
  if (!known) throw new Refused('HOMEWORK_UNKNOWN');
  await demandReviewer(ctx, known);
  const { viewer } = ctx;
  const reviewer = {
    reviewerKind: viewer.kind === 'DISTRIBUTOR' ? ('DISTRIBUTOR' as const) : ('STAFF' as const),
    reviewerId: viewer.id === null ? null : fromId(viewer.id),
    reviewerName: await reviewerName(ctx),
  };
  const row = await ctx.db.transaction(async (session) => {
    const enrolment = await enrolments.raw(ctx.db).findOne({ _id: known.enrolmentId }, { session });
    const set = { state: verdict, score, comment, ...reviewer, reviewedAt: ctx.now };
    const written = await homework
      .raw(ctx.db)
      .findOneAndUpdate({ _id: known._id, seq }, { $set: set, $inc: { seq: 1 } }, { session, returnDocument: 'after' });
    if (!written || !enrolment) throw new Refused('HOMEWORK_CHANGED');
    await markHomework(ctx, session, enrolment, { lessonId: known.lessonId, state: verdict, score }, null);
    await tell(ctx, session, [
      {
        cause: `camp-review:${toId(known._id)}:${String(written.seq)}`,
        person: { kind: 'DISTRIBUTOR', id: known.distributorId },
        ...reviewedWords(known.lessonTitle, score, comment),
        link: '/camp',
      },
    ]);
    return written;
  });
  const [shown] = await shownHomework(ctx, [row]);
  if (!shown) throw new Refused('HOMEWORK_UNKNOWN');
  return shown;
}
