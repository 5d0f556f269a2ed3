// Who is away and at which hours somebody can be asked: said by oneself, or for others by whoever looks after them.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { AuditAction } from '../audit/service.ts';
import { nameOf, personNames, personOf } from '../auth/service.ts';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { demandReach, distributorById, inPortions } from '../distributors/service.ts';
import type { AbsenceInput, HoursInput, InputMaybe, PersonKind } from '../generated/types.ts';
import { openDiaries } from './booking.ts';
import { tellFollowers } from './followers.ts';
import { endAt, readHours } from './hours.rules.ts';
import { absences, availableHours } from './model.ts';
import type { AbsenceRow, HoursRow } from './model.ts';
import { within } from './reading.ts';
import { judgeAbsence } from './rules.ts';

const YEAR = 366 * 86_400_000;
const MOST_SHOWN = 200;

/** The viewer where nobody is named. @throws Refused NOT_ALLOWED, PERSON_UNKNOWN and what demandReach throws */
export async function personFor(ctx: Ctx, kind: InputMaybe<PersonKind>, id: InputMaybe<string>): Promise<PersonRef> {
  const { viewer } = ctx;
  if (viewer.kind === 'PROGRAM' && kind != null && id != null) return { kind, id: fromId(id) };
  if (viewer.id === null) throw new Refused('SIGN_IN_FIRST');
  if (kind == null || id == null || (kind === viewer.kind && id === viewer.id)) return { kind: viewer.kind, id: fromId(viewer.id) };
  if (viewer.kind !== 'STAFF') throw new Refused('NOT_ALLOWED');
  if (kind === 'DISTRIBUTOR') await demandReach(ctx, id);
  else if (!isAllowed(MANAGERS, viewer)) throw new Refused('NOT_ALLOWED');
  if (!(await personOf(ctx, kind, id))) throw new Refused('PERSON_UNKNOWN');
  return { kind, id: fromId(id) };
}

/** Of the staff the name, of a member the number: the trail is kept for good. */
async function trailName(ctx: Ctx, { kind, id }: PersonRef): Promise<string> {
  if (kind === 'DISTRIBUTOR') return (await distributorById(ctx, id))?.memberNo ?? '—';
  return (await personNames(ctx, [{ kind, id }])).get(toId(id)) ?? '—';
}

async function trail(ctx: Ctx, session: ClientSession, action: AuditAction, person: PersonRef, details: object): Promise<void> {
  const subject = { kind: person.kind, id: toId(person.id), name: await trailName(ctx, person) };
  await record(ctx, session, { action, subject, details: { ...details } });
}

/** The first instant of the first day, or its clock, up to the end of the last day, or its clock. */
export function timesOf(ctx: Ctx, { fromDay, fromClock, toDay, toClock }: AbsenceInput): { from: Date; to: Date } {
  return { from: ctx.time.instantAt(fromDay, fromClock ?? '00:00'), to: endAt(ctx.time, toDay, toClock ?? '24:00') };
}

/** @throws Refused ABSENCE_TIMES_WRONG, ABSENCE_TOO_LONG, ABSENCE_PAST, ABSENCE_REASON_LENGTH, ABSENCE_OVERLAPS, ABSENCES_TOO_MANY */
export async function addAbsence(ctx: Ctx, input: AbsenceInput): Promise<AbsenceRow> {
  const person = await personFor(ctx, input.personKind, input.personId);
  const { from, to } = timesOf(ctx, input);
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    // Of two at once for the same days one is refused.
    await openDiaries(ctx, session, [person.id]);
    // One may have begun before this moment and lie partly behind it.
    const open = { personId: person.id, to: { $gt: from < ctx.now ? from : ctx.now } };
    const others = await absences
      .raw(ctx.db)
      .find(open, { session, projection: { from: 1, to: 1 } })
      .toArray();
    const { reason } = demand(judgeAbsence({ from, to, reason: input.reason }, others, ctx.now));
    const row = { _id: newId(), personKind: person.kind, personId: person.id, from, to, reason, byName, createdAt: ctx.now };
    await absences.raw(ctx.db).insertOne(row, { session });
    await tellFollowers((follower) => follower.absent?.(ctx, session, person, row));
    await trail(ctx, session, 'ABSENCE_ADDED', person, { from, to });
    return row;
  });
}

/** @throws Refused ABSENCE_UNKNOWN */
export async function removeAbsence(ctx: Ctx, id: string): Promise<boolean> {
  const _id = fromId(id);
  const row = await absences.raw(ctx.db).findOne({ _id });
  if (!row) throw new Refused('ABSENCE_UNKNOWN');
  const person = await personFor(ctx, row.personKind, toId(row.personId));
  await ctx.db.transaction(async (session) => {
    const { deletedCount } = await absences.raw(ctx.db).deleteOne({ _id }, { session });
    if (deletedCount === 0) throw new Refused('ABSENCE_UNKNOWN');
    await tellFollowers((follower) => follower.available?.(ctx, session, person));
    await trail(ctx, session, 'ABSENCE_REMOVED', person, { from: row.from, to: row.to });
  });
  return true;
}

/** @throws Refused HOURS_WRONG, HOURS_OVERLAP */
export async function setHours(ctx: Ctx, input: HoursInput): Promise<PersonRef> {
  const person = await personFor(ctx, input.personKind, input.personId);
  const { hours } = demand(readHours(input.hours));
  const byName = await nameOf(ctx);
  await ctx.db.transaction(async (session) => {
    const set = { personKind: person.kind, hours, changedAt: ctx.now, byName };
    await availableHours.raw(ctx.db).updateOne({ _id: person.id }, { $set: set }, { upsert: true, session });
    await tellFollowers((follower) => follower.available?.(ctx, session, person));
    await trail(ctx, session, 'HOURS_SET', person, { hours });
  });
  return person;
}

/** By their start, those that are not over or not for long. */
export async function absencesOf(ctx: Ctx, personId: ObjectId): Promise<AbsenceRow[]> {
  const rows = await absences
    .raw(ctx.db)
    .find({ personId, to: { $gt: new Date(ctx.now.getTime() - YEAR) } }, { sort: { to: -1, _id: -1 }, limit: MOST_SHOWN })
    .toArray();
  return rows.reverse();
}

export function ownHours(ctx: Ctx, personId: ObjectId, session?: ClientSession): Promise<HoursRow | null> {
  return availableHours.raw(ctx.db).findOne({ _id: personId }, within(session));
}

/** Everybody's where nobody is named; by their end. No rights are asked for. */
export async function absencesBetween(ctx: Ctx, { startsAt, endsAt }: Range, persons?: readonly PersonRef[]): Promise<AbsenceRow[]> {
  const filter = { to: { $gt: startsAt }, from: { $lt: endsAt } };
  const sort = { to: 1, _id: 1 } as const;
  if (persons === undefined) return absences.raw(ctx.db).find(filter, { sort }).toArray();
  const found: AbsenceRow[] = [];
  for (const ids of inPortions(persons.map(({ id }) => id))) {
    const rows = await absences
      .raw(ctx.db)
      .find({ ...filter, personId: { $in: ids } }, { sort })
      .toArray();
    found.push(...rows);
  }
  return found;
}
