// What is held about a member's time: shown with the own data, and gone with the member.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { absences, availableHours, bookings, diaries } from './model.ts';
import type { AbsenceRow, BookingRow, HoursRow } from './model.ts';

export interface OwnTime {
  bookings: BookingRow[];
  absences: AbsenceRow[];
  hours: HoursRow | null;
}

export async function ownBookings(ctx: Ctx, distributorId: ObjectId): Promise<OwnTime> {
  const [rows, away, hours] = await Promise.all([
    bookings
      .raw(ctx.db)
      .find({ personId: distributorId }, { sort: { startsAt: 1, _id: 1 } })
      .toArray(),
    absences
      .raw(ctx.db)
      .find({ personId: distributorId }, { sort: { to: 1, _id: 1 } })
      .toArray(),
    availableHours.raw(ctx.db).findOne({ _id: distributorId }),
  ]);
  return { bookings: rows, absences: away, hours };
}

/** What still was to come is given up by those whose bookings they are, before. */
export async function eraseBookings(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await bookings.raw(ctx.db).deleteMany({ personId: distributorId }, { session });
  await absences.raw(ctx.db).deleteMany({ personId: distributorId }, { session });
  await availableHours.raw(ctx.db).deleteMany({ _id: distributorId }, { session });
  await diaries.raw(ctx.db).deleteMany({ _id: distributorId }, { session });
}
