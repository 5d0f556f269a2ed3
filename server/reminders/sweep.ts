// Tells what is due: batches are claimed by index with a lease, and what a claim has found is told in one transaction with its new state.
// Surprise: a claim is no promise. Whoever dies after it leaves rows that wait until the lease is over; whoever comes too late with it finds
// another holder in them and tells nothing. So each is told once, however many sweep.

import type { ClientSession, ObjectId } from 'mongodb';
import { personNames } from '../auth/service.ts';
import type { BookingRow } from '../bookings/service.ts';
import { bookingsByIds, shownTimes } from '../bookings/service.ts';
import { groupsWithRobot, postMany } from '../channels/service.ts';
import type { Ctx } from '../context.ts';
import { newSecret, toId } from '../core/ids.ts';
import { maskName } from '../leaderboards/final.rules.ts';
import { tell } from '../notices/service.ts';
import { setting } from '../settings/service.ts';
import { causeOf, paceOf } from './making.ts';
import { reminders } from './model.ts';
import type { ReminderRow } from './model.ts';
import { isOn, isPosted, isStale, noticeWords, postText } from './rules.ts';

export interface SweepPace {
  /** Reminders in one claim and one transaction. */
  readonly batch: number;
  /** After it somebody else takes what a claim has found. */
  readonly leaseSeconds: number;
}

/** Small enough that whoever asks meanwhile does not wait for it. */
export const SWEEP: SweepPace = { batch: 200, leaseSeconds: 30 };

export interface Swept {
  told: number;
  /** What it reminded of is over, off or not wanted any more. */
  dropped: number;
}

/** Everything that is due. `stops` is asked between batches. */
export async function sweepReminders(ctx: Ctx, pace: SweepPace = SWEEP, stops: () => boolean = () => false): Promise<Swept> {
  const began = performance.now();
  const swept = { told: 0, dropped: 0 };
  while (!stops()) {
    // A sweep of a hundred thousand takes its time; what it tells is told when it is told.
    const present = { ...ctx, now: new Date(ctx.now.getTime() + Math.floor(performance.now() - began)) };
    const { found, claim } = await claimDue(present, ctx.now, pace);
    if (found === 0) return swept;
    const { told, dropped } = await tellClaimed(present, claim);
    swept.told += told;
    swept.dropped += dropped;
    if (found < pace.batch) return swept;
  }
  return swept;
}

/** `found`: how many were free when it looked; another one may have been faster with all of them. */
export async function claimDue(ctx: Ctx, dueBy: Date, { batch, leaseSeconds }: SweepPace): Promise<{ found: number; claim: string }> {
  const rows = reminders.raw(ctx.db);
  const free = { state: 'WAITING' as const, dueAt: { $lte: dueBy }, $or: [{ leaseUntil: null }, { leaseUntil: { $lte: ctx.now } }] };
  const found = await rows.find(free, { projection: { _id: 1 }, sort: { dueAt: 1, _id: 1 }, limit: batch }).toArray();
  const claim = newSecret(16);
  if (found.length === 0) return { found: 0, claim };
  const set = { holder: claim, leaseUntil: new Date(ctx.now.getTime() + leaseSeconds * 1_000) };
  await rows.updateMany({ _id: { $in: found.map(({ _id }) => _id) }, ...free }, { $set: set });
  return { found: found.length, claim };
}

export function tellClaimed(ctx: Ctx, claim: string): Promise<Swept> {
  return ctx.db.transaction(async (session) => {
    const claimed = await reminders.raw(ctx.db).find({ holder: claim, state: 'WAITING' }, { session }).toArray();
    if (claimed.length === 0) return { told: 0, dropped: 0 };
    const booked = new Map(
      (
        await bookingsByIds(
          ctx,
          claimed.map(({ bookingId }) => bookingId),
          session,
        )
      ).map((row) => [toId(row._id), row]),
    );
    const offsets = await paceOf(ctx);
    const due: { reminder: ReminderRow; booking: BookingRow }[] = [];
    const over: ObjectId[] = [];
    for (const reminder of claimed) {
      const booking = booked.get(toId(reminder.bookingId));
      const isTrue = booking?.state === 'STANDING' && booking.startsAt > ctx.now;
      if (isTrue && isOn(reminder.offset, offsets) && !isStale(reminder, ctx.now)) due.push({ reminder, booking });
      else over.push(reminder._id);
    }
    const free = { holder: null, leaseUntil: null };
    const told = due.map(({ reminder }) => reminder._id);
    const rows = reminders.raw(ctx.db);
    if (told.length > 0) await rows.updateMany({ _id: { $in: told } }, { $set: { state: 'SENT', sentAt: ctx.now, ...free } }, { session });
    if (over.length > 0) await rows.updateMany({ _id: { $in: over } }, { $set: { state: 'WITHDRAWN', ...free } }, { session });
    await tell(
      ctx,
      session,
      due.map(({ reminder, booking }) => {
        const person = { kind: reminder.personKind, id: reminder.personId };
        const words = noticeWords(ctx.time, booking, ctx.now, shownTimes(ctx.time, booking));
        return { cause: causeOf(reminder._id), person, link: booking.link, ...words };
      }),
    );
    await postDue(ctx, session, due);
    return { told: told.length, dropped: over.length };
  });
}

/** By the robot of the group where there is one. Nobody is asked to send a reminder by hand: the person has been told. */
async function postDue(ctx: Ctx, session: ClientSession, due: readonly { reminder: ReminderRow; booking: BookingRow }[]): Promise<void> {
  const posts = await setting(ctx, 'reminderPosts');
  const inGroups = due.flatMap(({ reminder, booking }) =>
    booking.groupId !== null && isPosted(reminder.offset, posts) ? [{ reminder, booking, groupId: booking.groupId }] : [],
  );
  if (inGroups.length === 0) return;
  const withRobot = await groupsWithRobot(
    ctx,
    inGroups.map(({ groupId }) => groupId),
  );
  const posted = inGroups.filter(({ groupId }) => withRobot.has(toId(groupId)));
  const persons = posted.map(({ reminder }) => ({ kind: reminder.personKind, id: reminder.personId }));
  const names = await personNames(ctx, persons);
  const messages = posted.map(({ reminder, booking, groupId }) => {
    const name = names.get(toId(reminder.personId)) ?? '—';
    const person = reminder.personKind === 'STAFF' ? name : maskName(name);
    const key = causeOf(reminder._id);
    return {
      key,
      groupId,
      kind: 'TEXT' as const,
      content: { text: postText(ctx.time, booking, ctx.now, person) },
      cause: key,
      timing: 'CLOCK' as const,
    };
  });
  await postMany(ctx, messages, session);
}
