// Says what stands in the way of somebody's time: before anything is written, and for whoever plans for many.

import type { ClientSession } from 'mongodb';
import type { PersonRef } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import type { Range } from '../core/time.ts';
import type { BookingConflictKind, Words } from '../generated/types.ts';
import { awayOf, hoursOf } from './away.ts';
import { byPerson } from './booking.ts';
import { closedWithin } from './hours.rules.ts';
import type { AbsenceRow, BookingRow } from './model.ts';
import { bookingsBetween, busyAround } from './reading.ts';
import { MOST_REST_MINUTES, clashOf } from './rules.ts';

export interface AskedTime extends Range {
  readonly person: PersonRef;
  readonly restMinutes?: number | undefined;
  /** Causes of bookings that will not stand any more: of what is moved or given away. */
  readonly except?: readonly string[] | undefined;
}

export interface Conflict {
  readonly kind: BookingConflictKind;
  readonly person: PersonRef;
  /** Which of those asked for. */
  readonly index: number;
  readonly booking: BookingRow | null;
  /** Null as well where an operator's profile says so. */
  readonly absence: AbsenceRow | null;
  /** That overlap, or are missing for the rest. */
  readonly minutes: number;
  /** OUTSIDE_HOURS warns; everything else forbids. */
  readonly isWarning: boolean;
}

const MINUTE = 60_000;

const shared = (one: { from: Date; to: Date }, { startsAt, endsAt }: Range): number =>
  Math.ceil((Math.min(one.to.getTime(), endsAt.getTime()) - Math.max(one.from.getTime(), startsAt.getTime())) / MINUTE);

const WORST: Record<BookingConflictKind, number> = { BOOKED: 0, ABSENT: 1, REST: 2, OUTSIDE_HOURS: 3 };

/** In the order asked, the worst of each first. No rights are asked for. */
export async function conflictsOf(ctx: Ctx, asked: readonly AskedTime[], session?: ClientSession): Promise<Conflict[]> {
  if (asked.length === 0) return [];
  const persons = asked.map(({ person }) => person);
  const range = hullOf(asked);
  const stretches = asked.map(({ person, startsAt, endsAt, restMinutes = 0 }) => ({ personId: person.id, startsAt, endsAt, restMinutes }));
  const booked = byPerson(await busyAround(ctx, stretches, session));
  const away = await awayOf(ctx, persons, range, session);
  const hours = await hoursOf(ctx, persons, session);
  return asked.flatMap(({ person, startsAt, endsAt, restMinutes = 0, except = [] }, index) => {
    const id = toId(person.id);
    const found: Conflict[] = [];
    const add = (kind: BookingConflictKind, minutes: number, more: Partial<Conflict> = {}): void => {
      found.push({ kind, person, index, booking: null, absence: null, minutes, isWarning: kind === 'OUTSIDE_HOURS', ...more });
    };
    for (const booking of booked.get(id) ?? []) {
      const clash = except.includes(booking.cause) ? null : clashOf({ startsAt, endsAt, restMinutes }, booking);
      if (clash) add(clash.kind, clash.minutes, { booking });
    }
    for (const one of away.get(id) ?? []) {
      if (one.from < endsAt && startsAt < one.to) add('ABSENT', shared(one, { startsAt, endsAt }), { absence: one.absence });
    }
    const closed = closedWithin(ctx.time, hours.get(id) ?? [], { from: startsAt, to: endsAt });
    if (closed.length > 0)
      add(
        'OUTSIDE_HOURS',
        closed.reduce((sum, one) => sum + shared(one, { startsAt, endsAt }), 0),
      );
    return found.sort((one, other) => WORST[one.kind] - WORST[other.kind]);
  });
}

const hullOf = (ranges: readonly Range[]): Range => ({
  startsAt: new Date(Math.min(...ranges.map(({ startsAt }) => startsAt.getTime()))),
  endsAt: new Date(Math.max(...ranges.map(({ endsAt }) => endsAt.getTime()))),
});

export interface BusySpan {
  readonly from: Date;
  readonly to: Date;
  readonly why: Words;
}

const AWAY: Words = { zh: '请假', en: 'Away' };
const CLOSED: Words = { zh: '不在可排班时间', en: 'Outside the available hours' };

export interface BusyAsked {
  /** What is planned asks for so much rest: of it each booking takes as much as it asks for itself, before and after. */
  readonly restMinutes?: number | undefined;
  /** Causes of bookings that are planned anew. */
  readonly except?: ReadonlySet<string> | undefined;
}

/** When people cannot be planned for, by their id; not in order, and they may overlap. No rights are asked for. */
export async function busyTimes(
  ctx: Ctx,
  persons: readonly PersonRef[],
  range: Range,
  { restMinutes = 0, except }: BusyAsked = {},
): Promise<Map<string, BusySpan[]>> {
  const found = new Map<string, BusySpan[]>(persons.map(({ id }) => [toId(id), []]));
  const wider = {
    startsAt: new Date(range.startsAt.getTime() - Math.min(restMinutes, MOST_REST_MINUTES) * MINUTE),
    endsAt: new Date(range.endsAt.getTime() + Math.min(restMinutes, MOST_REST_MINUTES) * MINUTE),
  };
  for (const { cause, isBusy, personId, startsAt, endsAt, restMinutes: own, title } of await bookingsBetween(ctx, wider, { persons })) {
    if (!isBusy || except?.has(cause)) continue;
    const rest = Math.min(own, restMinutes) * MINUTE;
    const span = { from: new Date(startsAt.getTime() - rest), to: new Date(endsAt.getTime() + rest), why: title };
    if (span.from < range.endsAt && range.startsAt < span.to) found.get(toId(personId))?.push(span);
  }
  for (const [id, spans] of await awayOf(ctx, persons, range))
    found.get(id)?.push(...spans.map(({ from, to }) => ({ from, to, why: AWAY })));
  for (const [id, hours] of await hoursOf(ctx, persons)) {
    const closed = closedWithin(ctx.time, hours, { from: range.startsAt, to: range.endsAt });
    found.get(id)?.push(...closed.map(({ from, to }) => ({ from, to, why: CLOSED })));
  }
  return found;
}
