// Finds meetings: for the console, for whoever is asked to one, and for the week.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, isId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { actions, meetings, plans } from './model.ts';
import type { MeetingRow } from './model.ts';
import { viewerOf } from './people.ts';

const MOST_SHOWN = 60;
const MOST_OWN = 20;
const OWN_DAYS = 60;

export function listMeetings(ctx: Ctx): Promise<MeetingRow[]> {
  return meetings
    .raw(ctx.db)
    .find({}, { sort: { startsAt: -1 }, limit: MOST_SHOWN })
    .toArray();
}

export function findMeeting(ctx: Ctx, id: string): Promise<MeetingRow | null> {
  return isId(id) ? meetings.raw(ctx.db).findOne({ _id: fromId(id) }) : Promise.resolve(null);
}

export function meetingsBetween(ctx: Ctx, { startsAt, endsAt }: Range): Promise<MeetingRow[]> {
  return meetings
    .raw(ctx.db)
    .find({ startsAt: { $gte: startsAt, $lt: endsAt }, state: { $ne: 'CANCELLED' } }, { sort: { startsAt: 1 } })
    .toArray();
}

export async function myMeetings(ctx: Ctx): Promise<MeetingRow[]> {
  const { personId } = viewerOf(ctx);
  const since = ctx.time.addDays(ctx.now, -OWN_DAYS);
  const rows = await meetings
    .raw(ctx.db)
    .find({ 'attendees.personId': personId, startsAt: { $gte: since } }, { sort: { startsAt: -1 }, limit: MOST_OWN })
    .toArray();
  return rows.reverse();
}

/** Within the transaction that erases the member: nobody is asked any more, and what the member owned is dropped. Bookings go by themselves. */
export async function eraseMeetings(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const asked = { 'attendees.personId': distributorId };
  for (const { _id, attendees } of await meetings.raw(ctx.db).find(asked, { session }).toArray()) {
    const left = attendees.filter(({ personId }) => !personId.equals(distributorId));
    await meetings.raw(ctx.db).updateOne({ _id }, { $set: { attendees: left }, $inc: { seq: 1 } }, { session });
  }
  for (const { _id, attendees } of await plans.raw(ctx.db).find(asked, { session }).toArray()) {
    const left = attendees.filter(({ personId }) => !personId.equals(distributorId));
    await plans.raw(ctx.db).updateOne({ _id }, { $set: { attendees: left } }, { session });
  }
  await actions
    .raw(ctx.db)
    .updateMany({ ownerId: distributorId, state: 'OPEN' }, { $set: { state: 'DROPPED', doneAt: ctx.now }, $inc: { seq: 1 } }, { session });
}

/** For the member's own file. */
export async function ownMeetings(ctx: Ctx, distributorId: ObjectId): Promise<{ attended: object[]; actions: object[] }> {
  const rows = await meetings
    .raw(ctx.db)
    .find({ 'attendees.personId': distributorId }, { sort: { startsAt: 1 } })
    .toArray();
  const owned = await actions
    .raw(ctx.db)
    .find({ ownerId: distributorId }, { sort: { dueOn: 1 } })
    .toArray();
  return {
    attended: rows.map(({ startsAt, endsAt, state, attendees }) => ({
      startsAt,
      endsAt,
      state,
      attendance: attendees.find(({ personId }) => personId.equals(distributorId))?.attendance ?? null,
    })),
    actions: owned.map(({ text, dueOn, state, agreedAt, doneAt }) => ({ text, dueOn, state, agreedAt, doneAt })),
  };
}
