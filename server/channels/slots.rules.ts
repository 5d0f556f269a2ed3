// When a message may go into a group: what answers somebody at once, what goes by the clock outside the quiet hours, what is in no hurry
// at the group's next slot; and how much of it a group is sent in a day.
// Surprise: what is beyond the day's budget is not thrown away and not put off to a day on which nobody needs it: it becomes a task, and
// a person decides. What is in no hurry finds another slot first, up to a week ahead.

import type { BusinessTime, DayKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';

/** ANSWER: somebody asked for it. CLOCK: it belongs to its moment. SLOT: at the group's next slot. */
export type Timing = 'ANSWER' | 'CLOCK' | 'SLOT';

export interface SendHours {
  /** `09:00`, in order. */
  readonly slots: readonly string[];
  /** The quiet hours; over midnight where `quietTo` is the earlier one, none where both are the same. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly budget: number;
}

/** What was posted for a day of a group, and for which of its slots. */
export interface SentDay {
  readonly count: number;
  readonly slots: readonly string[];
}

export type Place =
  { readonly is: 'AT'; readonly at: Date; readonly day: DayKey; readonly slot: string | null } | { readonly is: 'BY_HAND' };

const DAYS_AHEAD = 7;

export function isQuiet(clock: string, { quietFrom, quietTo }: Pick<SendHours, 'quietFrom' | 'quietTo'>): boolean {
  if (quietFrom <= quietTo) return quietFrom <= clock && clock < quietTo;
  return clock >= quietFrom || clock < quietTo;
}

/** The moment itself, or the end of the quiet hours that it lies in. */
export function afterQuiet(time: BusinessTime, at: Date, hours: Pick<SendHours, 'quietFrom' | 'quietTo'>): Date {
  const clock = time.clock(at);
  if (!isQuiet(clock, hours)) return at;
  const day = time.dayKey(at);
  return time.instantAt(clock < hours.quietTo ? day : shiftKey(day, 1), hours.quietTo);
}

/** `sentOn` tells of a day of the group what it has; the answer is not yet counted in it. */
export function placeSend(
  time: BusinessTime,
  hours: SendHours,
  { wanted, timing, sentOn }: { wanted: Date; timing: Exclude<Timing, 'ANSWER'>; sentOn: (day: DayKey) => SentDay },
): Place {
  if (timing === 'CLOCK') {
    const at = afterQuiet(time, wanted, hours);
    const day = time.dayKey(at);
    const { count, slots } = sentOn(day);
    if (count >= hours.budget) return { is: 'BY_HAND' };
    // What happens to go out at a slot takes it: nothing that can wait has to follow in the same minute.
    const clock = time.clock(at);
    return { is: 'AT', at, day, slot: hours.slots.includes(clock) && !slots.includes(clock) ? clock : null };
  }
  const first = time.dayKey(wanted);
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
    const day = shiftKey(first, ahead);
    const { count, slots } = sentOn(day);
    if (count >= hours.budget) continue;
    for (const slot of hours.slots) {
      const at = time.instantAt(day, slot);
      if (at < wanted || slots.includes(slot) || isQuiet(slot, hours)) continue;
      return { is: 'AT', at, day, slot };
    }
  }
  return { is: 'BY_HAND' };
}
