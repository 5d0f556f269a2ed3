// Where the bookings of people get in each other's way, or in the way of an absence. The guard of bookings keeps most of it from coming
// about; what is left comes from meetings moved in spite of it, and from absences reported after the booking.

export interface Booked {
  readonly cause: string;
  /** Of whom. */
  readonly person: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** That has to lie between it and another one that asks for rest as well. */
  readonly restMinutes: number;
}

export interface Away {
  readonly person: string;
  readonly from: Date;
  readonly to: Date;
}

export interface Clash {
  readonly kind: 'OVERLAP' | 'REST' | 'ABSENT';
  readonly person: string;
  /** One cause where somebody is away. */
  readonly causes: readonly string[];
  /** Of the overlap; of what is missing of the rest. */
  readonly minutes: number;
}

const MINUTE = 60_000;

/** By person and time. Each pair once. */
export function clashes(booked: readonly Booked[], away: readonly Away[]): Clash[] {
  const found: Clash[] = [];
  for (const [person, own] of byPerson(booked)) {
    const inOrder = own.toSorted((one, two) => one.startsAt.getTime() - two.startsAt.getTime() || (one.cause < two.cause ? -1 : 1));
    let before: Booked[] = [];
    for (const next of inOrder) {
      // By its own rest, not by what the two share: one that asks for none may stand between two that do.
      before = before.filter((one) => one.endsAt.getTime() + one.restMinutes * MINUTE > next.startsAt.getTime());
      for (const one of before) {
        const overlap = Math.min(one.endsAt.getTime(), next.endsAt.getTime()) - next.startsAt.getTime();
        const missing = one.endsAt.getTime() + restBetween(one, next) - next.startsAt.getTime();
        if (missing <= 0) continue;
        const isOverlap = overlap > 0;
        const minutes = Math.round((isOverlap ? overlap : missing) / MINUTE);
        found.push({ kind: isOverlap ? 'OVERLAP' : 'REST', person, causes: [one.cause, next.cause], minutes });
      }
      before.push(next);
    }
    for (const { from, to } of away.filter((absence) => absence.person === person)) {
      for (const { cause, startsAt, endsAt } of inOrder) {
        const overlap = Math.min(to.getTime(), endsAt.getTime()) - Math.max(from.getTime(), startsAt.getTime());
        if (overlap > 0) found.push({ kind: 'ABSENT', person, causes: [cause], minutes: Math.round(overlap / MINUTE) });
      }
    }
  }
  return found;
}

/** Between two that both ask for rest: the shorter of the two. */
const restBetween = (one: Booked, two: Booked): number => Math.min(one.restMinutes, two.restMinutes) * MINUTE;

function byPerson(booked: readonly Booked[]): Map<string, Booked[]> {
  const all = new Map<string, Booked[]>();
  for (const one of booked) {
    const own = all.get(one.person);
    if (own) own.push(one);
    else all.set(one.person, [one]);
  }
  return all;
}

/** When the later of two could begin instead: as soon as the earlier one and the rest are over, on the half hour. */
export function laterStart(earlierEndsAt: Date, restMinutes: number): Date {
  const at = earlierEndsAt.getTime() + restMinutes * MINUTE;
  const step = 30 * MINUTE;
  return new Date(Math.ceil(at / step) * step);
}
