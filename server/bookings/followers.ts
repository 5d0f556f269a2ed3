// Who has to move along when somebody's time is booked: reminders, calendars. They lie above this domain and cannot be called from here,
// so each says at load what it does, and it is done in the very transaction.

import type { ClientSession } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import type { AbsenceRow, BookingRow } from './model.ts';

export interface BookingChange {
  /** Null: new. The person may have changed as well. */
  readonly before: BookingRow | null;
  readonly after: BookingRow;
}

export interface BookingFollower {
  readonly name: string;
  changed?(ctx: Ctx, session: ClientSession, changes: readonly BookingChange[]): Promise<void>;
  /** Somebody will be away; what is booked for that time stands until somebody else takes it. */
  absent?(ctx: Ctx, session: ClientSession, person: PersonRef, absence: AbsenceRow): Promise<void>;
  /** An absence was taken back, or the hours were changed. */
  available?(ctx: Ctx, session: ClientSession, person: PersonRef): Promise<void>;
}

const followers = new Map<string, BookingFollower>();

/** Said once, when a module is loaded. */
export function followBookings(follower: BookingFollower): void {
  if (followers.has(follower.name)) throw new Error(`${follower.name} follows bookings twice`);
  followers.set(follower.name, follower);
}

/** One after the other: a transaction does one thing at a time. */
export async function tellFollowers(tell: (follower: BookingFollower) => Promise<void> | undefined): Promise<void> {
  for (const follower of followers.values()) await tell(follower);
}
