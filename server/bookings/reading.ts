// Finds bookings: by cause, around a time, of people in a week.

import type { ClientSession, ObjectId } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import type { Range } from '../core/time.ts';
import { inPortions } from '../distributors/service.ts';
import { bookings } from './model.ts';
import type { BookingRow } from './model.ts';
import { LONGEST_HOURS, reachOf } from './rules.ts';
import type { Stretch } from './rules.ts';

const HOUR = 3_600_000;
const AT_ONCE = 1_000;

export const within = (session: ClientSession | undefined) => (session ? { session } : {});

export async function bookingsByCause(ctx: Ctx, causes: readonly string[], session?: ClientSession): Promise<Map<string, BookingRow>> {
  const found = new Map<string, BookingRow>();
  for (let at = 0; at < causes.length; at += AT_ONCE) {
    const rows = bookings.raw(ctx.db).find({ cause: { $in: causes.slice(at, at + AT_ONCE) } }, within(session));
    for await (const row of rows) found.set(row.cause, row);
  }
  return found;
}

/** Nothing lasts longer than LONGEST_HOURS: what began before that is over. */
const beginsWithin = (from: Date, until: Date) => ({ $gt: new Date(from.getTime() - LONGEST_HOURS * HOUR), $lt: until });

/** What stands and takes time of the same people near any of these. */
export async function busyAround(
  ctx: Ctx,
  asked: readonly (Stretch & Pick<BookingRow, 'personId'>)[],
  session?: ClientSession,
): Promise<BookingRow[]> {
  if (asked.length === 0) return [];
  const { from, until } = reachOf(asked);
  const people = [...new Map(asked.map(({ personId }) => [personId.toHexString(), personId])).values()];
  return bookings
    .raw(ctx.db)
    .find(
      { personId: { $in: people }, startsAt: beginsWithin(from, until), endsAt: { $gt: from }, state: 'STANDING', isBusy: true },
      within(session),
    )
    .toArray();
}

export interface BookingsAsked {
  /** Everybody where it is left out. */
  readonly persons?: readonly PersonRef[] | undefined;
  readonly withCancelled?: boolean | undefined;
}

/** By their start. No rights are asked for. */
export async function bookingsBetween(
  ctx: Ctx,
  { startsAt, endsAt }: Range,
  asked: BookingsAsked = {},
  session?: ClientSession,
): Promise<BookingRow[]> {
  const states = asked.withCancelled ? ['STANDING' as const, 'CANCELLED' as const] : ['STANDING' as const];
  const filter = { state: { $in: states }, startsAt: beginsWithin(startsAt, endsAt), endsAt: { $gt: startsAt } };
  const sort = { startsAt: 1, _id: 1 } as const;
  if (asked.persons === undefined)
    return bookings
      .raw(ctx.db)
      .find(filter, { sort, batchSize: 5_000, ...within(session) })
      .toArray();
  const found: BookingRow[] = [];
  for (const ids of inPortions(asked.persons.map(({ id }) => id))) {
    const rows = await bookings
      .raw(ctx.db)
      .find({ ...filter, personId: { $in: ids } }, { sort, ...within(session) })
      .toArray();
    found.push(...rows);
  }
  return found.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

export function bookingsByIds(ctx: Ctx, ids: readonly ObjectId[], session?: ClientSession): Promise<BookingRow[]> {
  return bookings
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } }, within(session))
    .toArray();
}
