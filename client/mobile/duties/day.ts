// What a day of duties comes to: which one is next and what its one action is, what waits for an answer, what comes after. Pure.

import type { DutyCard } from '../generated.ts';
import { waits } from './kept-acts.ts';
import type { Act } from './kept-acts.ts';

export type Step = 'ACCEPT' | 'WAIT' | 'START' | 'HAND_IN' | 'KEPT' | 'OVER';

/** The one thing to do with it now, with what the phone keeps counted as done. */
export function stepOf(duty: DutyCard, now: number, acts: readonly Act[]): Step {
  const { id, state } = duty;
  if (waits(acts, 'HAND_IN', id)) return 'KEPT';
  if (state === 'STARTED' || waits(acts, 'START', id)) return 'HAND_IN';
  if (state === 'ACCEPTED' || (state === 'ASKED' && waits(acts, 'ACCEPT', id))) {
    if (now < Date.parse(duty.startFrom)) return 'WAIT';
    return now <= Date.parse(duty.startBy) ? 'START' : 'OVER';
  }
  if (state === 'ASKED') return now < Date.parse(duty.startBy) ? 'ACCEPT' : 'OVER';
  if (state === 'MISSED' && duty.missedWhy === 'NOT_HANDED_IN') return 'HAND_IN';
  return 'OVER';
}

export interface Day {
  readonly next: DutyCard | null;
  readonly asked: readonly DutyCard[];
  readonly later: readonly DutyCard[];
  /** Done or missed within the shown days, the latest first. */
  readonly past: readonly DutyCard[];
}

/** What runs comes before what comes; of what is asked nothing is next until it is accepted. */
export function dayOf(duties: readonly DutyCard[], now: number, acts: readonly Act[]): Day {
  const steps = new Map(duties.map((duty) => [duty.id, stepOf(duty, now, acts)]));
  const of = (...wanted: Step[]): DutyCard[] => duties.filter(({ id }) => wanted.includes(steps.get(id) ?? 'OVER'));
  const open = [...of('HAND_IN'), ...of('KEPT'), ...of('START'), ...of('WAIT')];
  const [next = null, ...later] = open;
  return {
    next,
    asked: of('ACCEPT'),
    later: later.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt)),
    past: of('OVER').reverse(),
  };
}

const MINUTE = 60_000;

export const minutesOf = ({ startsAt, endsAt }: Pick<DutyCard, 'startsAt' | 'endsAt'>): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE);

export interface Timed {
  readonly id: string;
  readonly startsAt: string;
}

/** By business day, in order. */
export function byDay<Item extends Timed>(items: readonly Item[], dayKey: (at: string) => string): { day: string; items: Item[] }[] {
  const days = new Map<string, Item[]>();
  const sorted = [...items].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  for (const item of sorted) days.set(dayKey(item.startsAt), [...(days.get(dayKey(item.startsAt)) ?? []), item]);
  return [...days].map(([day, of]) => ({ day, items: of }));
}
