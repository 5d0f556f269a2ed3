// What managers do with meetings: the plan, the time, the agenda, the minutes, who came. Each act is one transaction that finds the
// meeting as it was looked at, or is refused.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import { cancelBookings } from '../bookings/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type {
  MeetingPlanInput,
  MutationInviteToMeetingArgs,
  MutationMoveMeetingArgs,
  MutationNoteAttendanceArgs,
  MutationSaveMinutesArgs,
  MutationSetAgendaArgs,
  Words,
} from '../generated/types.ts';
import { tell } from '../notices/service.ts';
import { fillingFor } from './filling.ts';
import { meetings, plans } from './model.ts';
import type { AttendeeRow, MeetingRow, PlanRow } from './model.ts';
import { demandPerson, isSame, keyOf, refOf } from './people.ts';
import { HEADS, bookAll, bookingCause, carryOpen, itemId, prepareMeetings, readPlan } from './preparing.ts';
import { LONGEST_MINUTES, MOST_ATTENDEES, judgeAttendance, judgeMove, judgePlan, refill, rewrite } from './rules.ts';
import { TITLE, cancelledWords, movedWords } from './words.ts';

/** Meetings to come follow at once. */
export async function setPlan(ctx: Ctx, input: MeetingPlanInput): Promise<PlanRow> {
  demand(judgePlan(input));
  const attendees = [];
  for (const person of input.attendees) attendees.push(await demandPerson(ctx, person));
  const unique = [...new Map(attendees.map((person) => [keyOf(person), person])).values()];
  const { isOn, weekday, at, minutes, place } = input;
  const plan = { isOn, weekday, at, minutes, place: place.trim(), attendees: unique };
  await ctx.db.transaction(async (session) => {
    await plans.raw(ctx.db).updateOne({ _id: HEADS }, { $set: plan }, { upsert: true, session });
    const details = { isOn, weekday, at, minutes, place, attendees: unique.length };
    await record(ctx, session, { action: 'MEETING_PLAN_SET', subject: { kind: 'MEETING_PLAN', id: HEADS, name: TITLE.zh }, details });
  });
  await prepareMeetings(ctx);
  return readPlan(ctx);
}

export async function readMeeting(ctx: Ctx, id: string, session?: ClientSession): Promise<MeetingRow> {
  const row = await meetings.raw(ctx.db).findOne({ _id: fromId(id) }, session ? { session } : {});
  if (!row) throw new Refused('MEETING_UNKNOWN');
  return row;
}

type Change = Partial<Pick<MeetingRow, 'startsAt' | 'endsAt' | 'isMoved' | 'state' | 'agenda' | 'minutes' | 'attendees'>>;

/** @throws Refused MEETING_CHANGED_MEANWHILE */
async function write(ctx: Ctx, session: ClientSession, row: MeetingRow, change: Change): Promise<MeetingRow> {
  const update = { $set: change, $inc: { seq: 1 } };
  const next = await meetings.raw(ctx.db).findOneAndUpdate({ _id: row._id, seq: row.seq }, update, { session, returnDocument: 'after' });
  if (!next) throw new Refused('MEETING_CHANGED_MEANWHILE');
  return next;
}

async function note(ctx: Ctx, session: ClientSession, row: MeetingRow, what: string): Promise<void> {
  const subject = { kind: 'MEETING', id: toId(row._id), name: row.weekKey };
  await record(ctx, session, { action: 'MEETING_CHANGED', subject, details: { what, startsAt: row.startsAt } });
}

async function tellAll(ctx: Ctx, session: ClientSession, row: MeetingRow, words: { title: Words; text: Words }): Promise<void> {
  const inputs = row.attendees.map((person) => ({
    cause: `${bookingCause(row, person)}:${String(row.seq)}`,
    person: refOf(person),
    link: person.personKind === 'STAFF' ? `/schedule/meetings/${toId(row._id)}` : '/meetings',
    ...words,
  }));
  await tell(ctx, session, inputs);
}

const said = (ctx: Ctx, at: Date): string => `${ctx.time.dayKey(at)} ${ctx.time.clock(at)}`;

export async function moveMeeting(ctx: Ctx, { id, startsAt, endsAt }: MutationMoveMeetingArgs): Promise<MeetingRow> {
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    demand(judgeMove(row, { startsAt, endsAt }, ctx.time.rangeOf(row.weekKey), ctx.now));
    const next = await write(ctx, session, row, { startsAt, endsAt, isMoved: true });
    await bookAll(ctx, session, next);
    await tellAll(ctx, session, next, movedWords(said(ctx, startsAt)));
    await note(ctx, session, next, 'MOVED');
    return next;
  });
}

export async function cancelMeeting(ctx: Ctx, id: string): Promise<MeetingRow> {
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    if (row.state !== 'PLANNED' || row.startsAt <= ctx.now) throw new Refused('MEETING_HAS_BEGUN');
    const next = await write(ctx, session, row, { state: 'CANCELLED' });
    await cancelBookings(
      ctx,
      session,
      row.attendees.map((person) => bookingCause(row, person)),
    );
    await tellAll(ctx, session, next, cancelledWords(said(ctx, row.startsAt)));
    await carryOpen(ctx, session);
    await note(ctx, session, next, 'CANCELLED');
    return next;
  });
}

const asSeen = (row: MeetingRow, seq: number): MeetingRow => ({ ...row, seq });

export async function setAgenda(ctx: Ctx, { id, seq, items }: MutationSetAgendaArgs): Promise<MeetingRow> {
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    const { items: agenda } = demand(rewrite(row.agenda, items, itemId));
    return write(ctx, session, asSeen(row, seq), { agenda });
  });
}

export async function refillAgenda(ctx: Ctx, id: string): Promise<MeetingRow> {
  const filling = await fillingFor(ctx, (await readMeeting(ctx, id)).weekKey);
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    return write(ctx, session, row, { agenda: refill(row.agenda, filling, true, itemId) });
  });
}

export async function saveMinutes(ctx: Ctx, { id, seq, minutes }: MutationSaveMinutesArgs): Promise<MeetingRow> {
  if (minutes.length > LONGEST_MINUTES) throw new Refused('MINUTES_TOO_LONG', { most: LONGEST_MINUTES });
  return ctx.db.transaction(async (session) => write(ctx, session, asSeen(await readMeeting(ctx, id, session), seq), { minutes }));
}

/** Who is excused gets the time back. */
export async function noteAttendance(ctx: Ctx, { id, person, attendance }: MutationNoteAttendanceArgs): Promise<MeetingRow> {
  const who = { personKind: person.personKind, personId: fromId(person.personId) };
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    demand(judgeAttendance(row, attendance, ctx.now));
    const one = row.attendees.find((each) => isSame(each, who));
    if (!one) throw new Refused('MEETING_NOT_INVITED');
    const attendees = row.attendees.map((each) => (each === one ? { ...each, attendance } : each));
    const next = await write(ctx, session, row, { attendees });
    if (row.startsAt <= ctx.now) return next;
    if (attendance === 'EXCUSED') await cancelBookings(ctx, session, [bookingCause(row, one)]);
    else await bookAll(ctx, session, next);
    return next;
  });
}

export async function invite(ctx: Ctx, { id, person }: MutationInviteToMeetingArgs): Promise<MeetingRow> {
  const who = await demandPerson(ctx, person);
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    if (row.state === 'CANCELLED') throw new Refused('MEETING_CANCELLED');
    if (row.attendees.some((each) => isSame(each, who))) return row;
    if (row.attendees.length >= MOST_ATTENDEES) throw new Refused('MEETING_TOO_MANY', { most: MOST_ATTENDEES });
    const added: AttendeeRow = { ...who, attendance: 'EXPECTED' };
    const next = await write(ctx, session, row, { attendees: [...row.attendees, added] });
    if (row.startsAt > ctx.now) await bookAll(ctx, session, next);
    return next;
  });
}

export async function closeMeeting(ctx: Ctx, id: string): Promise<MeetingRow> {
  return ctx.db.transaction(async (session) => {
    const row = await readMeeting(ctx, id, session);
    if (row.state === 'CANCELLED') throw new Refused('MEETING_CANCELLED');
    if (row.startsAt > ctx.now) throw new Refused('MEETING_NOT_BEGUN');
    if (row.state === 'HELD') return row;
    const attendees = row.attendees.map((each): AttendeeRow => (each.attendance === 'EXPECTED' ? { ...each, attendance: 'MISSED' } : each));
    const next = await write(ctx, session, row, { state: 'HELD', attendees });
    await carryOpen(ctx, session);
    await note(ctx, session, next, 'CLOSED');
    return next;
  });
}
