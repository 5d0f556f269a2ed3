// Who is away: what people have entered here, and the leaves of operators, which stay in their profiles.

import type { ClientSession, ObjectId } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import { inPortions } from '../distributors/service.ts';
import { profilesOf } from '../operators/service.ts';
import type { OperatorRow } from '../operators/service.ts';
import { endAt } from './hours.rules.ts';
import type { HoursOfDay } from './hours.rules.ts';
import { absences, availableHours } from './model.ts';
import type { AbsenceRow } from './model.ts';
import { within } from './reading.ts';

export interface Away {
  readonly from: Date;
  readonly to: Date;
  /** Null: a leave in the operator's profile, or the time after the last day. */
  readonly absence: AbsenceRow | null;
}

const staffIds = (persons: readonly PersonRef[]): ObjectId[] => persons.flatMap(({ kind, id }) => (kind === 'STAFF' ? [id] : []));

/** By person, those that touch the range. */
export async function awayOf(
  ctx: Ctx,
  persons: readonly PersonRef[],
  { startsAt, endsAt }: Range,
  session?: ClientSession,
): Promise<Map<string, Away[]>> {
  const found = new Map<string, Away[]>();
  const add = (id: ObjectId, away: Away): void => {
    if (away.from >= endsAt || away.to <= startsAt) return;
    const own = found.get(toId(id));
    if (own) own.push(away);
    else found.set(toId(id), [away]);
  };
  for (const ids of inPortions(persons.map(({ id }) => id))) {
    const rows = absences
      .raw(ctx.db)
      .find({ personId: { $in: ids }, to: { $gt: startsAt }, from: { $lt: endsAt } }, { sort: { to: 1 }, ...within(session) });
    for await (const row of rows) add(row.personId, { from: row.from, to: row.to, absence: row });
  }
  for (const profile of await profilesOf(ctx, staffIds(persons), session))
    for (const leave of leavesOf(ctx, profile, endsAt)) add(profile._id, { ...leave, absence: null });
  return found;
}

function leavesOf(ctx: Ctx, { leaves, leavesOn }: OperatorRow, until: Date): { from: Date; to: Date }[] {
  const spans = leaves.map(({ from, to }) => ({ from: ctx.time.instantAt(from, '00:00'), to: endAt(ctx.time, to, '24:00') }));
  const gone = leavesOn === null ? null : endAt(ctx.time, leavesOn, '24:00');
  return gone !== null && gone < until ? [...spans, { from: gone, to: until }] : spans;
}

/** At which hours people can be asked; who is not in it, at any time. Operators on their working days. */
export async function hoursOf(ctx: Ctx, persons: readonly PersonRef[], session?: ClientSession): Promise<Map<string, HoursOfDay[]>> {
  const found = new Map<string, HoursOfDay[]>();
  for (const { _id, workingDays } of await profilesOf(ctx, staffIds(persons), session)) {
    if (workingDays.length < 7)
      found.set(
        toId(_id),
        workingDays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
      );
  }
  // What somebody has said about the own hours is more exact than the days of the profile.
  for (const ids of inPortions(persons.map(({ id }) => id))) {
    const rows = availableHours.raw(ctx.db).find({ _id: { $in: ids } }, within(session));
    for await (const { _id, hours } of rows) if (hours.length > 0) found.set(toId(_id), hours);
  }
  return found;
}
