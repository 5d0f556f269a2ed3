// What all parts of the demo world's weeks are given, and its Mondays and moments.

import type { Ctx } from '../server/context.ts';
import { shiftKey, weekdayOf } from '../server/core/time.ts';
import type { DayKey } from '../server/core/time.ts';
import type { Plan } from './people.ts';
import type { Hired } from './staff.ts';

/** Whose weeks are worth a look, by id. */
export interface WeekCast {
  readonly headKol: string;
  readonly midKol: string;
  readonly strongSeller: string;
  readonly newcomer: string;
}

/** Somebody of the world at a moment. */
export interface As {
  manager(at: Date): Ctx;
  operator(at: Date): Ctx;
  member(id: string, at: Date): Ctx;
  program(at: Date): Ctx;
}

export interface WeekInput {
  readonly as: As;
  readonly plan: Plan;
  readonly hired: Hired;
  readonly cast: WeekCast;
  /** Weeks that are over too, which in a large world would take minutes. */
  readonly hasPast: boolean;
}

/** The Monday of a day's week, so many weeks on. */
export const mondayOf = (day: DayKey, weeks = 0): DayKey => shiftKey(day, 1 - weekdayOf(day) + 7 * weeks);

/** At a time of the day, never later than the world's end. */
export function momentOn({ time, endsAt }: Plan, day: DayKey, clock: string): Date {
  const at = time.instantAt(day, clock);
  return at < endsAt ? at : endsAt;
}
