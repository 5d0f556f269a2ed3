// What the demo world does not have by itself, so that each job of the week finds something to do: newcomers for the next camp, some of them
// by hand, a term that is over, an announcement that is overdue, reminders that somebody has lost.

import { camps, enrolments } from '../../server/camps/model.ts';
import { enrolByHand } from '../../server/camps/service.ts';
import type { Ctx } from '../../server/context.ts';
import { toId } from '../../server/core/ids.ts';
import { distributors } from '../../server/distributors/model.ts';
import { kols } from '../../server/kols/model.ts';
import { reminders } from '../../server/reminders/model.ts';
import { asStaff } from '../support/world.ts';

const HOUR = 3_600_000;
const NEWCOMERS = 24;
const BY_HAND = 4;

export async function prepareForWork(ctx: Ctx): Promise<void> {
  const { db } = ctx;
  const rows = await distributors
    .raw(db)
    .find({ 'standing.tier': 'NEW', erasedAt: null, joinedAt: { $lt: new Date(ctx.now.getTime() - 40 * 24 * HOUR) } })
    .sort({ _id: 1 })
    .limit(NEWCOMERS + BY_HAND)
    .toArray();
  for (const [nth, { _id }] of rows.slice(BY_HAND).entries())
    await distributors.raw(db).updateOne({ _id }, { $set: { joinedAt: new Date(ctx.now.getTime() + nth * 4 * HOUR) } });
  const next = await camps.raw(db).findOne({ state: 'ENROLLING' });
  if (!next) throw new Error('no camp is prepared');
  const memberNos = rows.slice(0, BY_HAND).map(({ memberNo }) => memberNo);
  await enrolByHand({ ...ctx, viewer: asStaff('OPS_MANAGER') }, { campId: toId(next._id), memberNos });

  // Some have checked in lately and are behind all the same; the others are silent.
  const running = await camps.raw(db).findOne({ state: 'OPEN' });
  const late = running!.lessons.find(({ day }) => day === 5);
  const people = await enrolments
    .raw(db)
    .find({ campId: running!._id, isRunning: true }, { sort: { _id: 1 }, limit: 3 })
    .toArray();
  const checkIn = { lessonId: late!.id, at: late!.startsAt, isMakeUp: false };
  for (const { _id, checkIns } of people)
    await enrolments.raw(db).updateOne({ _id }, { $set: { checkIns: [...checkIns, checkIn], heardAt: late!.startsAt } });
  // Who was there once has passed.
  const pass = [{ metric: 'CHECK_INS' as const, threshold: 1 }];
  await camps.raw(db).updateOne({ _id: running!._id }, { $set: { pass } });

  const appointed = await kols.raw(db).findOne({ state: 'APPOINTED' }, { sort: { _id: 1 } });
  await kols.raw(db).updateOne({ _id: appointed!._id }, { $set: { termTo: ctx.time.dayKey(ctx.now) } });

  const lost = await reminders
    .raw(db)
    .find({ state: 'WAITING', dueAt: { $gt: new Date(ctx.now.getTime() + 8 * 24 * HOUR) } }, { sort: { _id: 1 }, limit: 5 })
    .toArray();
  await reminders.raw(db).deleteMany({ _id: { $in: lost.map(({ _id }) => _id) } });
}
