// Writes reminders with what they remind of, in its transaction, and takes them back with it.
// Surprise: a change that leaves time and person as they are only carries the reminders along, so that nobody is told twice.

import type { ClientSession, ObjectId } from 'mongodb';
import type { BookingChange, BookingRow, PersonRef } from '../bookings/service.ts';
import { awayOf, bookingsBetween, followBookings, hoursOf } from '../bookings/service.ts';
import { endAt, gapsBetween, openOn } from '../bookings/hours.rules.ts';
import type { HoursOfDay } from '../bookings/hours.rules.ts';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { runAgainAfter } from '../core/unique.ts';
import { inPortions } from '../distributors/service.ts';
import { withdrawNotices } from '../notices/service.ts';
import { setting } from '../settings/service.ts';
import { reminders } from './model.ts';
import type { ReminderRow } from './model.ts';
import type { OpenOn, Pace } from './rules.ts';
import { farthestDays, remindersOf } from './rules.ts';

const DAY = 86_400_000;
const SLACK_DAYS = 15;
const AT_ONCE = 500;

export async function paceOf(ctx: Ctx): Promise<Pace> {
  const [days, day, minutes] = await Promise.all([
    setting(ctx, 'reminderDaysBefore'),
    setting(ctx, 'reminderDayBefore'),
    setting(ctx, 'reminderMinutesBefore'),
  ]);
  return { days, day, minutes };
}

/** In which hours each of these people is told something, near these times. */
async function hoursFor(ctx: Ctx, rows: readonly BookingRow[], session?: ClientSession): Promise<(row: BookingRow) => OpenOn> {
  const persons = [...new Map(rows.map(({ personKind: kind, personId: id }): [string, PersonRef] => [toId(id), { kind, id }])).values()];
  const starts = rows.map(({ startsAt }) => startsAt.getTime());
  const { days, day } = await paceOf(ctx);
  const range = {
    startsAt: new Date(Math.min(...starts) - (Math.max(days, day) + SLACK_DAYS) * DAY),
    endsAt: new Date(Math.max(...starts)),
  };
  const [hours, away] = [await hoursOf(ctx, persons, session), await awayOf(ctx, persons, range, session)];
  const [from, to] = [await setting(ctx, 'reminderFromHour'), await setting(ctx, 'reminderToHour')];
  const bounds = from < to ? { from: clockOf(from), to: clockOf(to) } : { from: '00:00', to: '24:00' };
  const known = new Map<string, OpenOn>();
  return ({ personId }) => {
    const id = toId(personId);
    const made = known.get(id) ?? remembering((dayKey) => openHours(ctx, hours.get(id) ?? [], bounds, away.get(id) ?? [], dayKey));
    known.set(id, made);
    return made;
  };
}

const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function remembering(read: OpenOn): OpenOn {
  const known = new Map<string, ReturnType<OpenOn>>();
  return (day) => {
    const spans = known.get(day) ?? read(day);
    known.set(day, spans);
    return spans;
  };
}

function openHours(
  ctx: Ctx,
  hours: readonly HoursOfDay[],
  bounds: { from: string; to: string },
  away: readonly { from: Date; to: Date }[],
  day: string,
): { from: Date; to: Date }[] {
  const first = ctx.time.instantAt(day, bounds.from);
  const last = endAt(ctx.time, day, bounds.to);
  return openOn(ctx.time, hours, day)
    .map(({ from, to }) => ({ from: from > first ? from : first, to: to < last ? to : last }))
    .filter(({ from, to }) => from < to)
    .flatMap((span) => gapsBetween(span, away));
}

const isWanted = ({ state, reminds }: BookingRow): boolean => state === 'STANDING' && reminds;

const staysAsItIs = ({ before, after }: BookingChange): boolean =>
  before !== null &&
  isWanted(before) &&
  isWanted(after) &&
  before.personId.equals(after.personId) &&
  before.startsAt.getTime() === after.startsAt.getTime();

async function follow(ctx: Ctx, session: ClientSession, changes: readonly BookingChange[]): Promise<void> {
  const carried = changes.filter(staysAsItIs).map(({ before, after }) => ({ bookingId: after._id, from: before?.seq ?? 0, to: after.seq }));
  const gone = changes.filter((change) => change.before !== null && !staysAsItIs(change)).map(({ after }) => after._id);
  const fresh = changes.filter((change) => !staysAsItIs(change) && isWanted(change.after)).map(({ after }) => after);
  for (const some of inPortions(carried)) {
    // Those of an earlier time were withdrawn, and stay under its number.
    const writes = some.map(({ bookingId, from, to }) => ({
      updateMany: { filter: { bookingId, bookingSeq: from }, update: { $set: { bookingSeq: to } } },
    }));
    await reminders.raw(ctx.db).bulkWrite(writes, { ordered: false, session });
  }
  await withdraw(ctx, session, gone);
  await make(ctx, session, fresh);
}

/** What was not told will not be; what was told is not shown any more. */
async function withdraw(ctx: Ctx, session: ClientSession, bookingIds: readonly ObjectId[]): Promise<void> {
  for (const ids of inPortions(bookingIds)) {
    const rows = reminders.raw(ctx.db);
    const sent = await rows.find({ bookingId: { $in: ids }, state: 'SENT' }, { projection: { _id: 1 }, session }).toArray();
    await withdrawNotices(
      ctx,
      session,
      sent.map(({ _id }) => causeOf(_id)),
    );
    await rows.updateMany({ bookingId: { $in: ids }, state: { $ne: 'WITHDRAWN' } }, { $set: { state: 'WITHDRAWN' } }, { session });
  }
}

export const causeOf = (reminderId: ObjectId): string => `reminder:${toId(reminderId)}`;

async function make(ctx: Ctx, session: ClientSession, rows: readonly BookingRow[]): Promise<void> {
  const coming = rows.filter(({ startsAt }) => startsAt > ctx.now);
  if (coming.length === 0) return;
  const pace = await paceOf(ctx);
  const hoursOfRow = await hoursFor(ctx, coming, session);
  const made = coming.flatMap((row) => remindersOf(ctx.time, row, pace, hoursOfRow(row), ctx.now).map((due) => rowOf(row, due)));
  for (const some of inPortions(made)) await add(ctx, session, some);
}

/** Of two who write the same ones at once the second looks again. */
async function add(ctx: Ctx, session: ClientSession, rows: ReminderRow[]): Promise<void> {
  await reminders
    .raw(ctx.db)
    .insertMany(rows, { session })
    .catch((error: unknown) => {
      throw runAgainAfter(error);
    });
}

function rowOf(booking: BookingRow, due: Pick<ReminderRow, 'offset' | 'dueAt'>): ReminderRow {
  const { _id: bookingId, seq: bookingSeq, personKind, personId, startsAt } = booking;
  const waiting = { state: 'WAITING' as const, holder: null, leaseUntil: null, sentAt: null };
  return { _id: newId(), bookingId, bookingSeq, personKind, personId, ...due, startsAt, ...waiting };
}

/** Hours, absences or settings have changed: reminders that nobody was told yet are moved, added and taken back. Said again, nothing changes. */
async function arrange(ctx: Ctx, session: ClientSession, rows: readonly BookingRow[]): Promise<number> {
  const wanted = rows.filter((row) => isWanted(row) && row.startsAt > ctx.now);
  if (wanted.length === 0) return 0;
  const pace = await paceOf(ctx);
  const hoursOfRow = await hoursFor(ctx, wanted, session);
  const ids = wanted.map(({ _id }) => _id);
  const known = await reminders
    .raw(ctx.db)
    .find({ bookingId: { $in: ids } }, { session })
    .toArray();
  const keyOf = (bookingId: ObjectId, seq: number, offset: string): string => `${toId(bookingId)} ${String(seq)} ${offset}`;
  const byKey = new Map(known.map((row) => [keyOf(row.bookingId, row.bookingSeq, row.offset), row]));
  const added: ReminderRow[] = [];
  const moves: { _id: ObjectId; set: Partial<ReminderRow> }[] = [];
  for (const booking of wanted) {
    const dues = new Map(remindersOf(ctx.time, booking, pace, hoursOfRow(booking), ctx.now).map((due) => [due.offset, due]));
    for (const due of dues.values()) {
      const row = byKey.get(keyOf(booking._id, booking.seq, due.offset));
      if (!row) added.push(rowOf(booking, due));
      // What is due now is with whoever sweeps.
      else if (row.state === 'WAITING' && row.dueAt > ctx.now && row.dueAt.getTime() !== due.dueAt.getTime())
        moves.push({ _id: row._id, set: { dueAt: due.dueAt } });
      else if (row.state === 'WITHDRAWN') moves.push({ _id: row._id, set: { state: 'WAITING', dueAt: due.dueAt } });
    }
    for (const row of known)
      if (row.bookingId.equals(booking._id) && row.state === 'WAITING' && row.dueAt > ctx.now && !dues.has(row.offset))
        moves.push({ _id: row._id, set: { state: 'WITHDRAWN' } });
  }
  if (added.length > 0) await add(ctx, session, added);
  const writes = moves.map(({ _id, set }) => ({ updateOne: { filter: { _id }, update: { $set: set } } }));
  if (writes.length > 0) await reminders.raw(ctx.db).bulkWrite(writes, { ordered: false, session });
  return added.length + moves.length;
}

/** As far ahead as anything is booked. */
const FAR = new Date('9999-01-01T00:00:00.000Z');

async function arrangeFor(ctx: Ctx, session: ClientSession, person: PersonRef): Promise<void> {
  const rows = await bookingsBetween(ctx, { startsAt: ctx.now, endsAt: FAR }, { persons: [person] }, session);
  for (const some of inPortions(rows, AT_ONCE)) await arrange(ctx, session, some);
}

/** Everything that begins in the days that reminders reach ahead. Returns how many rows were written. */
export async function arrangeAll(ctx: Ctx): Promise<{ bookings: number; changed: number }> {
  const days = farthestDays(await paceOf(ctx)) + SLACK_DAYS;
  const rows = await bookingsBetween(ctx, { startsAt: ctx.now, endsAt: ctx.time.addDays(ctx.now, days) });
  let changed = 0;
  for (const some of inPortions(rows, AT_ONCE)) {
    changed += await ctx.db.transaction((session) => arrange(ctx, session, some));
  }
  return { bookings: rows.length, changed };
}

followBookings({
  name: 'reminders',
  changed: follow,
  absent: arrangeFor,
  available: arrangeFor,
});
