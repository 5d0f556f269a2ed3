// What is held of a member in camps, given and forgotten.
// Surprise: that somebody took a camp and passed stays for its figures; what was written and shown there, and every word about it, goes.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { dropFiles } from '../files/service.ts';
import { endEnrolment } from './managing.ts';
import { camps, enrolments, homework } from './model.ts';

const ERASED = '会员已注销';
/** Nobody comes near it. */
const MOST_HOMEWORK = 1_000;

export async function eraseCamps(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const running = await enrolments.raw(ctx.db).findOne({ distributorId, isRunning: true }, { session });
  if (running) {
    const camp = await camps.raw(ctx.db).findOne({ _id: running.campId }, { session });
    if (camp) await endEnrolment(ctx, session, camp, running, ERASED);
  }
  const rows = await homework
    .raw(ctx.db)
    .find({ distributorId }, { session, projection: { fileIds: 1 } })
    .toArray();
  await dropFiles(
    ctx,
    session,
    rows.flatMap(({ fileIds }) => fileIds),
  );
  await homework.raw(ctx.db).deleteMany({ distributorId }, { session });
  await enrolments
    .raw(ctx.db)
    .updateMany({ distributorId }, { $set: { certificateNo: null, reason: null, watched: [], homework: [], verdict: null } }, { session });
  // A lecturer's or reviewer's name goes too.
  await homework
    .raw(ctx.db)
    .updateMany({ reviewerKind: 'DISTRIBUTOR', reviewerId: distributorId }, { $set: { reviewerName: null } }, { session });
}

/** Who reviewed is left out: that is another person. */
export async function ownCamps(ctx: Ctx, distributorId: ObjectId): Promise<object[]> {
  const rows = await enrolments
    .raw(ctx.db)
    .find({ distributorId }, { sort: { enrolledAt: 1 } })
    .toArray();
  const handed = await homework
    .raw(ctx.db)
    .find({ distributorId }, { sort: { handedInAt: 1 }, limit: MOST_HOMEWORK })
    .toArray();
  return rows.map(({ _id, campNumber, cohort, state, attempt, enrolledAt, checkIns, watched, graduatedAt, certificateNo, verdict }) => ({
    ...{ camp: campNumber, cohort, state, attempt, enrolledAt, checkIns, watched, graduatedAt, certificateNo, conditions: verdict },
    homework: handed
      .filter(({ enrolmentId }) => enrolmentId.equals(_id))
      .map(({ lessonTitle, day, text, fileIds, state: result, score, comment, tries, handedInAt, reviewedAt }) => ({
        ...{ lesson: lessonTitle, day, text, pictures: fileIds.length, state: result, score, comment, tries, handedInAt, reviewedAt },
      })),
  }));
}
