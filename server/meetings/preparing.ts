// Every night the coming weeks get their meeting, once each; what the week brings is filled in anew, and what is still open goes along to the
// next one. Done again, it changes nothing; cut off in between, the next night does the rest.
// Surprise: a meeting that somebody moved or cancelled stays as it is for its week; the plan does not bring it back.

import type { ClientSession } from 'mongodb';
import { book } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import type { Range, WeekKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { fillingFor } from './filling.ts';
import { actions, meetings, plans } from './model.ts';
import type { AttendeeRow, MeetingRow, PlanRow } from './model.ts';
import { isSame, keyOf, refOf } from './people.ts';
import { refill } from './rules.ts';
import type { Filling } from './rules.ts';
import { TITLE, placeWords } from './words.ts';

export const HEADS = 'HEADS';
const WEEKS_AHEAD = 3;
const MINUTE = 60_000;
export const itemId = (): string => toId(newId());

const USUAL: PlanRow = { _id: HEADS, isOn: false, weekday: 1, at: '20:00', minutes: 60, place: '', attendees: [] };

export async function readPlan(ctx: Ctx, session?: ClientSession): Promise<PlanRow> {
  return (await plans.raw(ctx.db).findOne({ _id: HEADS }, session ? { session } : {})) ?? USUAL;
}

export interface PrepareReport {
  made: number;
  changed: number;
  carried: number;
}

export async function prepareMeetings(ctx: Ctx): Promise<PrepareReport> {
  const report = { made: 0, changed: 0, carried: 0 };
  const monday = ctx.time.dayKey(ctx.time.startOfWeek(ctx.now));
  for (let week = 0; week < WEEKS_AHEAD; week++) {
    const weekKey = ctx.time.weekKey(ctx.time.rangeOf(shiftKey(monday, 7 * week)).startsAt);
    // Of two who make one week at once the second finds the first one's.
    const done = await repeatOnUniqueConflict(() => prepareWeek(ctx, weekKey));
    if (done === 'MADE') report.made++;
    if (done === 'CHANGED') report.changed++;
  }
  report.carried = await carryOpen(ctx);
  return report;
}

async function prepareWeek(ctx: Ctx, weekKey: WeekKey): Promise<'MADE' | 'CHANGED' | null> {
  const filling = await fillingFor(ctx, weekKey);
  return ctx.db.transaction(async (session) => {
    const plan = await readPlan(ctx, session);
    const known = await meetings.raw(ctx.db).findOne({ weekKey }, { session });
    if (known) return follow(ctx, session, known, plan, filling);
    const range = timesIn(ctx, weekKey, plan);
    if (!plan.isOn || range.startsAt <= ctx.now) return null;
    const attendees = plan.attendees.map((person): AttendeeRow => ({ ...person, attendance: 'EXPECTED' }));
    const row: MeetingRow = {
      _id: newId(),
      weekKey,
      ...range,
      place: plan.place,
      state: 'PLANNED',
      agenda: refill([], filling, false, itemId),
      minutes: '',
      attendees,
      isMoved: false,
      seq: 1,
      createdAt: ctx.now,
    };
    await meetings.raw(ctx.db).insertOne(row, { session });
    await bookAll(ctx, session, row);
    return 'MADE';
  });
}

/** Of a meeting that has not begun: its agenda, and, unless somebody moved it, its time, its place and who comes. */
async function follow(ctx: Ctx, session: ClientSession, row: MeetingRow, plan: PlanRow, filling: Filling): Promise<'CHANGED' | null> {
  if (row.state !== 'PLANNED' || row.startsAt <= ctx.now) return null;
  const range = timesIn(ctx, row.weekKey, plan);
  const isLed = plan.isOn && !row.isMoved && range.startsAt > ctx.now;
  const added = isLed ? plan.attendees.filter((person) => !row.attendees.some((one) => isSame(one, person))) : [];
  const next = {
    ...(isLed ? { ...range, place: plan.place } : { startsAt: row.startsAt, endsAt: row.endsAt, place: row.place }),
    agenda: refill(row.agenda, filling, false, itemId),
    attendees: [...row.attendees, ...added.map((person): AttendeeRow => ({ ...person, attendance: 'EXPECTED' }))],
  };
  const { startsAt, endsAt, place, agenda, attendees } = row;
  if (JSON.stringify(next) === JSON.stringify({ startsAt, endsAt, place, agenda, attendees })) return null;
  await meetings.raw(ctx.db).updateOne({ _id: row._id }, { $set: next, $inc: { seq: 1 } }, { session });
  await bookAll(ctx, session, { ...row, ...next });
  return 'CHANGED';
}

function timesIn(ctx: Ctx, weekKey: WeekKey, { weekday, at, minutes }: PlanRow): Range {
  const monday = ctx.time.dayKey(ctx.time.rangeOf(weekKey).startsAt);
  const startsAt = ctx.time.instantAt(shiftKey(monday, weekday - 1), at);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * MINUTE) };
}

export const bookingCause = (row: Pick<MeetingRow, '_id'>, person: AttendeeRow): string =>
  `meeting:${toId(row._id)}:${toId(person.personId)}`;

/** In spite of what else is booked: that shows in the week as a conflict, and one person does not keep everybody from meeting. */
export async function bookAll(ctx: Ctx, session: ClientSession, row: MeetingRow): Promise<void> {
  const coming = row.attendees.filter(({ attendance }) => attendance !== 'EXCUSED');
  const inputs = [...new Map(coming.map((person) => [keyOf(person), person])).values()].map((person) => ({
    cause: bookingCause(row, person),
    person: refOf(person),
    kind: 'MEETING' as const,
    title: TITLE,
    place: placeWords(row.place),
    link: person.personKind === 'STAFF' ? `/schedule/meetings/${toId(row._id)}` : '/meetings',
    startsAt: row.startsAt,
    endsAt: row.endsAt,
  }));
  await book(ctx, session, inputs, { onConflict: 'KEEP', mayBeAway: true });
}

/** What is open goes to the meeting that comes next; each once, by one update. */
export async function carryOpen(ctx: Ctx, session?: ClientSession): Promise<number> {
  const within = session ? { session } : {};
  const next = await meetings.raw(ctx.db).findOne({ state: 'PLANNED', startsAt: { $gt: ctx.now } }, { sort: { startsAt: 1 }, ...within });
  if (!next) return 0;
  const open = { state: 'OPEN' as const, agreedAt: { $lt: next.startsAt }, meetingIds: { $ne: next._id } };
  const { modifiedCount } = await actions.raw(ctx.db).updateMany(open, { $addToSet: { meetingIds: next._id } }, within);
  return modifiedCount;
}
