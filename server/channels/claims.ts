// What the worker writes down, before and after each call. A claim is two writes, each of one document and durable: first that the
// robot is called from now on, then that this message is being sent. A worker that dies between them leaves a call that was counted and
// not made; one that dies later leaves a message uncertain; never a call uncounted.
// Surprise: it is no transaction. One that a killed process leaves open keeps its documents from everybody for a minute, and with the
// robot all of its groups. In its place who claims names the number of claims that it knows of: of two workers that both believe in
// their lease the second finds that number moved on, and reads the robot anew.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { addSendTasks, robotsOfGroups, standing } from './posting.ts';
import { outbox, robots } from './model.ts';
import type { OutgoingRow, RobotRow } from './model.ts';
import type { Outcome, Pace, RobotChange } from './sending.rules.ts';
import { keepSends, latestArrival, outcomeOf } from './sending.rules.ts';

export type RobotBrief = Pick<
  RobotRow,
  '_id' | 'sends' | 'claims' | 'state' | 'isHeld' | 'restUntil' | 'streak' | 'failingSince' | 'lastSentAt'
>;
const BRIEF = { sends: 1, claims: 1, state: 1, isHeld: 1, restUntil: 1, streak: 1, failingSince: 1, lastSentAt: 1 };

/** Of these, whoever may be called at all. */
export async function readRobots({ db }: Ctx, ids: readonly ObjectId[]): Promise<RobotBrief[]> {
  return robots
    .raw(db)
    .find({ _id: { $in: [...ids] }, state: { $ne: 'OFF' }, isHeld: false }, { projection: BRIEF })
    .toArray();
}

export type Claimed =
  | { readonly is: 'MINE'; readonly row: OutgoingRow; readonly robot: RobotRow; readonly claim: string }
  /** The message was cancelled, sent or moved to another robot meanwhile; the robot's call was counted for nothing. */
  | { readonly is: 'GONE'; readonly robot: RobotRow }
  /** The robot is not as it was known. */
  | { readonly is: 'STALE' };

/** `known` is the robot as the worker knows it, with what it has learnt since: sends that were answered arrived then. */
export async function claim(
  ctx: Ctx,
  { message, known, holder, pace }: { message: Pick<OutgoingRow, '_id' | 'firstTriedAt'>; known: RobotBrief; holder: string; pace: Pace },
): Promise<Claimed> {
  const { db, now } = ctx;
  const sends = keepSends(known.sends, latestArrival(now.getTime(), pace));
  const robot = await robots
    .raw(db)
    .findOneAndUpdate(
      { _id: known._id, claims: known.claims, state: { $ne: 'OFF' }, isHeld: false },
      { $set: { sends, lastSentAt: known.lastSentAt }, $inc: { claims: 1 } },
      { returnDocument: 'after' },
    );
  if (!robot) return { is: 'STALE' };
  const own = `${holder}:${robot.claims}`;
  const row = await outbox
    .raw(db)
    .findOneAndUpdate(
      { _id: message._id, state: 'WAITING', robotId: known._id },
      { $set: { ...standing('SENDING'), claim: own, tryAt: null, firstTriedAt: message.firstTriedAt ?? now }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    );
  return row ? { is: 'MINE', row, robot, claim: own } : { is: 'GONE', robot };
}

/** What became of it. Also of one that somebody has called uncertain meanwhile: now it is known; but not against a person's word. */
export async function settle(ctx: Ctx, { row, claim: own }: { row: OutgoingRow; claim: string }, outcome: Outcome): Promise<boolean> {
  const { matchedCount } = await outbox
    .raw(ctx.db)
    .updateOne({ _id: row._id, claim: own, state: { $in: ['SENDING', 'UNCERTAIN'] } }, changeOf(ctx, row, outcome));
  return matchedCount === 1;
}

function changeOf(ctx: Ctx, row: OutgoingRow, outcome: Outcome): object {
  switch (outcome.state) {
    case 'SENT':
      return {
        $set: {
          ...standing('SENT'),
          sentAt: ctx.now,
          lastError: null,
          // Nobody needs a picture twice, and pictures are large.
          ...(row.kind === 'IMAGE' ? { content: { base64: null } } : {}),
        },
      };
    case 'WAITING':
      return {
        $set: {
          ...standing('WAITING'),
          tryAt: new Date(outcome.tryAt),
          failures: outcome.failures,
          lastError: outcome.reason,
          claim: null,
        },
        ...(outcome.wasUncertain ? { $inc: { uncertain: 1 } } : {}),
      };
    case 'UNCERTAIN':
      return { $set: { ...standing('UNCERTAIN'), lastError: outcome.reason }, $inc: { uncertain: 1 } };
    case 'DEAD':
      return { $set: { ...standing('DEAD'), lastError: outcome.reason } };
  }
}

/** A robot that a person has paused stays so. */
export async function changeRobotState(ctx: Ctx, robotId: ObjectId, change: RobotChange): Promise<void> {
  await robots.raw(ctx.db).updateOne({ _id: robotId, state: { $ne: 'OFF' } }, { $set: { ...change } });
}

/** What a worker left in the middle: nobody knows whether it was sent. Not those that are being sent right now. Returns how many. */
export async function judgeLeftBehind(
  ctx: Ctx,
  own: ReadonlySet<string>,
  choice: { repeatsUncertain: boolean; jitter: number; pace: Pace },
): Promise<number> {
  const found = await outbox.raw(ctx.db).find({ state: 'SENDING' }).toArray();
  const rows = found.filter(({ _id }) => !own.has(toId(_id)));
  const reason = { zh: '发送时程序中断，不知是否送达', en: 'the program ended while it was being sent' };
  for (const row of rows) {
    const outcome = outcomeOf(
      { is: 'UNCERTAIN', reason },
      { failures: row.failures, uncertain: row.uncertain, firstTriedAt: (row.firstTriedAt ?? ctx.now).getTime() },
      { ...choice, now: ctx.now.getTime() },
    );
    await outbox.raw(ctx.db).updateOne({ _id: row._id, state: 'SENDING', claim: row.claim }, changeOf(ctx, row, outcome));
  }
  return rows.length;
}

/** Waiting messages whose robot is gone go to the robot that their group has now, or become tasks. */
export async function findHomes(ctx: Ctx): Promise<void> {
  const { db } = ctx;
  const named = (await outbox.raw(db).distinct('robotId', { state: 'WAITING' })) as ObjectId[];
  const there = await robots
    .raw(db)
    .find({ _id: { $in: named } }, { projection: { _id: 1 } })
    .toArray();
  const known = new Set(there.map(({ _id }) => toId(_id)));
  const homeless = named.filter((id) => !known.has(toId(id)));
  if (homeless.length === 0) return;
  const groupIds = await outbox.raw(db).distinct('groupId', { state: 'WAITING', robotId: { $in: homeless } });
  for (const groupId of groupIds) await db.transaction((session) => moveWaiting(ctx, session, groupId));
}

/** The waiting messages of a group follow it to its robot; where it has none any more they become tasks. */
export async function moveWaiting(ctx: Ctx, session: ClientSession, groupId: ObjectId): Promise<void> {
  const robotId = (await robotsOfGroups(ctx, [groupId], session)).get(toId(groupId)) ?? null;
  const waiting = { groupId, state: 'WAITING' as const };
  if (robotId !== null) {
    await outbox.raw(ctx.db).updateMany(waiting, { $set: { robotId } }, { session });
    return;
  }
  const rows = await outbox.raw(ctx.db).find(waiting, { session }).toArray();
  if (rows.length === 0) return;
  await outbox.raw(ctx.db).updateMany(waiting, { $set: { ...standing('AS_TASK'), robotId: null } }, { session });
  await addSendTasks(ctx, session, rows);
}
