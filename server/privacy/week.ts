// What the weeks hold of a member: appointments, turns, camps, and whatever was booked, reminded of and told. What gives up a turn frees its
// time, so bookings go last but for what is only told.

import type { ClientSession, ObjectId } from 'mongodb';
import { eraseBookings, ownBookings } from '../bookings/service.ts';
import { eraseFeeds } from '../calendars/service.ts';
import { eraseCamps, ownCamps } from '../camps/service.ts';
import type { Ctx } from '../context.ts';
import { eraseDuties, ownDuties } from '../duties/service.ts';
import { eraseKol, ownKol } from '../kols/service.ts';
import { eraseMeetings, ownMeetings } from '../meetings/service.ts';
import { eraseNotices, ownNotices } from '../notices/service.ts';
import { ownPoints } from '../points/service.ts';
import { eraseRelays, ownRelays } from '../relays/service.ts';
import { forgetReminders } from '../reminders/service.ts';
import { eraseRotaMember, ownRotaFacts } from '../rotas/service.ts';

/** Within the transaction that erases the member. The ledger of points stays, as accounts do: it names nobody. */
export async function eraseWeek(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await eraseKol(ctx, session, distributorId);
  await eraseDuties(ctx, session, distributorId);
  await eraseRotaMember(ctx, session, distributorId);
  await eraseRelays(ctx, session, distributorId);
  await eraseCamps(ctx, session, distributorId);
  await eraseMeetings(ctx, session, distributorId);
  await forgetReminders(ctx, session, distributorId);
  await eraseBookings(ctx, session, distributorId);
  await eraseFeeds(ctx, session, distributorId);
  await eraseNotices(ctx, session, distributorId);
}

/** For the member's own file. */
export async function ownWeek(ctx: Ctx, distributorId: ObjectId): Promise<object> {
  const { bookings, absences, hours } = await ownBookings(ctx, distributorId);
  return {
    appointment: await ownKol(ctx, distributorId),
    points: await ownPoints(ctx, distributorId),
    duties: await ownDuties(ctx, distributorId),
    rotas: await ownRotaFacts(ctx, distributorId),
    relays: await ownRelays(ctx, distributorId),
    camps: await ownCamps(ctx, distributorId),
    meetings: await ownMeetings(ctx, distributorId),
    booked: bookings.map(({ kind, title, place, startsAt, endsAt, state }) => ({ kind, title, place, startsAt, endsAt, state })),
    absences: absences.map(({ from, to, reason }) => ({ from, to, reason })),
    availableHours: hours?.hours ?? [],
    notices: await ownNotices(ctx, distributorId),
  };
}
