// The promises about people's time: nobody is at two things at once, what is booked is what is asked of people, shifts are held by the
// duties that came of them, reminders remind of what stands, and points add up. Nothing is mended: what is wrong here was promised to a
// person, and a person has to look.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../server/context.ts';
import { bookings } from '../server/bookings/model.ts';
import type { BookingRow } from '../server/bookings/model.ts';
import { clashes } from '../server/calendars/conflicts.rules.ts';
import { cohorts, enrolments } from '../server/camps/model.ts';
import { toId } from '../server/core/ids.ts';
import { duties } from '../server/duties/model.ts';
import type { DutyRow } from '../server/duties/model.ts';
import { bookingCauseOf } from '../server/duties/service.ts';
import { findKolFaults } from '../server/kols/service.ts';
import { findPointsFaults } from '../server/points/service.ts';
import { reminders } from '../server/reminders/model.ts';
import { shifts } from '../server/rotas/model.ts';
import type { Promised } from './data-checks.ts';

const OPEN: readonly DutyRow['state'][] = ['ASKED', 'ACCEPTED', 'STARTED'];

export async function checkWeek(ctx: Ctx): Promise<Promised[]> {
  const found = await checkTime(ctx);
  // What came in between two readings is in one of them only; in one transaction it is in all or none.
  const time = found.every(({ broken }) => broken.length === 0) ? found : await ctx.db.transaction((session) => checkTime(ctx, session));
  return [...time, await checkCamps(ctx), ...(await checkPoints(ctx))];
}

const promise = (name: string, what: string, checked: number, broken: string[]): Promised => ({ name, what, checked, broken, mended: 0 });
const within = (session: ClientSession | undefined) => ({ batchSize: 5_000, ...(session ? { session } : {}) });

async function checkTime(ctx: Ctx, session?: ClientSession): Promise<Promised[]> {
  const booked = await bookings.raw(ctx.db).find({ state: 'STANDING' }, within(session)).toArray();
  const asked = await duties
    .raw(ctx.db)
    .find({ state: { $in: [...OPEN] } }, within(session))
    .toArray();
  return [
    promise('time.no-overlap', 'nobody is booked for two things at once, but for meetings', booked.length, overlapsOf(booked)),
    promise('time.duties-booked', 'every open duty has its time booked, for that person', asked.length, unbooked(booked, asked)),
    await checkShifts(ctx, session),
    await checkReminders(ctx, booked, session),
  ];
}

/** A meeting is moved for all, whoever of them has something else. */
function overlapsOf(booked: readonly BookingRow[]): string[] {
  const busy = booked.filter(({ isBusy, kind }) => isBusy && kind !== 'MEETING');
  const asked = busy.map(({ cause, personId, startsAt, endsAt }) => ({ cause, person: toId(personId), startsAt, endsAt, restMinutes: 0 }));
  return clashes(asked, []).map(({ causes }) => causes.join(' and '));
}

function unbooked(booked: readonly BookingRow[], asked: readonly DutyRow[]): string[] {
  const byCause = new Map(booked.map((row) => [row.cause, row]));
  return asked.flatMap(({ _id, personId, startsAt, endsAt }) => {
    const booking = byCause.get(bookingCauseOf({ _id, personId }));
    const fits = booking?.personId.equals(personId) && +booking.startsAt === +startsAt && +booking.endsAt === +endsAt;
    return fits ? [] : [`duty ${toId(_id)}`];
  });
}

async function checkShifts(ctx: Ctx, session?: ClientSession): Promise<Promised> {
  const byId = new Map<string, DutyRow>();
  const all = duties.raw(ctx.db).find({ shiftId: { $ne: null }, state: { $ne: 'WITHDRAWN' } }, within(session));
  for await (const row of all) byId.set(toId(row._id), row);
  const broken: string[] = [];
  let checked = 0;
  for await (const { _id, parts } of shifts.raw(ctx.db).find({ state: 'STANDING' }, within(session))) {
    checked += parts.length;
    for (const { dutyId, personId, from, to } of parts) {
      const duty = byId.get(toId(dutyId));
      byId.delete(toId(dutyId));
      const fits = duty?.personId.equals(personId) && +duty.startsAt === +from && +duty.endsAt === +to && duty.shiftId?.equals(_id);
      if (!fits) broken.push(`shift ${toId(_id)}, duty ${toId(dutyId)}`);
    }
  }
  broken.push(...Array.from(byId.keys(), (id) => `duty ${id} of no shift`));
  return promise('rotas.shifts', 'shifts are held by the duties that came of them', checked, broken);
}

async function checkReminders(ctx: Ctx, booked: readonly BookingRow[], session?: ClientSession): Promise<Promised> {
  const byId = new Map(booked.map((row) => [toId(row._id), row]));
  const broken: string[] = [];
  let checked = 0;
  for await (const { _id, bookingId, bookingSeq, personId, startsAt } of reminders
    .raw(ctx.db)
    .find({ state: 'WAITING' }, within(session))) {
    checked += 1;
    const booking = byId.get(toId(bookingId));
    const fits = booking?.seq === bookingSeq && booking.personId.equals(personId) && +booking.startsAt === +startsAt;
    if (!fits) broken.push(`reminder ${toId(_id)}`);
  }
  return promise('time.reminders', 'reminders that wait are of bookings that stand, as they stand', checked, broken);
}

async function checkCamps(ctx: Ctx): Promise<Promised> {
  return ctx.db.transaction(async (session) => {
    const sizes = new Map<string, number>();
    const broken: string[] = [];
    const given = new Set<string>();
    let checked = 0;
    for await (const { _id, campId, cohort, state, isRunning, certificateNo } of enrolments.raw(ctx.db).find({}, within(session))) {
      checked += 1;
      const key = `${toId(campId)}:${cohort}`;
      sizes.set(key, (sizes.get(key) ?? 0) + (state === 'LEFT' ? 0 : 1));
      if (isRunning !== (state === 'ENROLLED' || state === 'ACTIVE' || state === 'EXTENDED'))
        broken.push(`enrolment ${toId(_id)}: ${state}`);
      if (certificateNo !== null && (given.has(certificateNo) || state !== 'GRADUATED')) broken.push(`certificate ${certificateNo}`);
      if (certificateNo !== null) given.add(certificateNo);
    }
    for await (const { campId, number, taken } of cohorts.raw(ctx.db).find({}, within(session))) {
      if (taken !== (sizes.get(`${toId(campId)}:${number}`) ?? 0)) broken.push(`cohort ${number} of ${toId(campId)}`);
    }
    return promise('camps.enrolments', 'cohorts count their members, certificates are of those who passed', checked, broken);
  });
}

async function checkPoints(ctx: Ctx): Promise<Promised[]> {
  const points = await findPointsFaults(ctx);
  const kols = await findKolFaults(ctx);
  return [
    promise('points.ledger', 'balances are the sums of entries, and every entry is as it was signed', points.entries, [
      ...points.balances.map((id) => `balance of ${id}`),
      ...points.signatures,
    ]),
    promise('kols.appointments', 'seats and marks are those of the appointments', kols.kols, [...kols.seats, ...kols.marks]),
    promise('kols.statements', 'statements say what the ledger says, and are as they were signed', kols.statements, [
      ...kols.lines,
      ...kols.signatures,
    ]),
  ];
}
