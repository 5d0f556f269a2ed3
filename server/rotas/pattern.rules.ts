// Which turns a pattern has in a period of days, in business time.
// Surprise: a turn begins and ends by the wall clock, so one across the night of a change to summer time is an hour shorter than its
// minutes say, and one in the autumn an hour longer; where the change leaves nothing of it, it lasts its minutes.

import { daysBetween, shiftKey, weekdayOf } from '../core/time.ts';
import type { BusinessTime, DayKey } from '../core/time.ts';

export interface PatternSlot<Group> {
  readonly id: string;
  readonly weekday: number;
  readonly at: string;
  readonly minutes: number;
  readonly people: number;
  readonly perGroup: boolean;
  readonly groupIds: readonly Group[];
  readonly skill: string | null;
}

export interface Pattern<Group> {
  readonly slots: readonly PatternSlot<Group>[];
  readonly everyWeeks: number;
  readonly firstWeek: DayKey;
}

export interface Turn<Group> {
  /** `<slot>:<day>:<group or ->` */
  key: string;
  slotId: string;
  day: DayKey;
  startsAt: Date;
  endsAt: Date;
  groupId: Group | null;
  people: number;
  skill: string | null;
}

const DAY_MINUTES = 1_440;
const two = (number: number): string => String(number).padStart(2, '0');

/** When a turn of so many minutes on the wall clock begins and ends. */
export function timesOf(time: BusinessTime, day: DayKey, at: string, minutes: number): { startsAt: Date; endsAt: Date } {
  const startsAt = time.instantAt(day, at);
  const wall = Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + minutes;
  const clock = `${two(Math.floor((wall % DAY_MINUTES) / 60))}:${two(wall % 60)}`;
  const byTheClock = time.instantAt(shiftKey(day, Math.floor(wall / DAY_MINUTES)), clock);
  return { startsAt, endsAt: byTheClock > startsAt ? byTheClock : new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Monday of the week that a day is in. */
export const mondayOf = (day: DayKey): DayKey => shiftKey(day, 1 - weekdayOf(day));

/** Whether turns are taken in the week of this day. */
export function isWeekOf({ everyWeeks, firstWeek }: Pick<Pattern<unknown>, 'everyWeeks' | 'firstWeek'>, day: DayKey): boolean {
  const weeks = daysBetween(mondayOf(firstWeek), mondayOf(day)) / 7;
  return weeks >= 0 && weeks % everyWeeks === 0;
}

/**
 * All turns that begin on a day from `from` to `to` (included), by time. `everyGroup` are the groups of a slot that names none;
 * `text` makes a group part of a key.
 */
export function turnsOf<Group>(
  time: BusinessTime,
  pattern: Pattern<Group>,
  { from, to, everyGroup, text }: { from: DayKey; to: DayKey; everyGroup: readonly Group[]; text: (group: Group) => string },
): Turn<Group>[] {
  const turns: Turn<Group>[] = [];
  for (let day = from; day <= to; day = shiftKey(day, 1)) {
    if (!isWeekOf(pattern, day)) continue;
    for (const slot of pattern.slots) {
      if (slot.weekday !== weekdayOf(day)) continue;
      const times = timesOf(time, day, slot.at, slot.minutes);
      const { id: slotId, people, skill } = slot;
      const named = slot.groupIds.length > 0 ? slot.groupIds : everyGroup;
      // For all at once a turn names a group only where the slot is for that one alone.
      const only = slot.groupIds.length === 1 ? (slot.groupIds[0] ?? null) : null;
      const groups: readonly (Group | null)[] = slot.perGroup ? named : [only];
      for (const groupId of groups) {
        const key = `${slotId}:${day}:${slot.perGroup && groupId !== null ? text(groupId) : '-'}`;
        turns.push({ key, slotId, day, ...times, groupId, people, skill });
      }
    }
  }
  return turns.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.key < other.key ? -1 : 1));
}
