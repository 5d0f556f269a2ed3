// How a time is written in a sentence, in business time and the same in both languages: `11-23 10:00–12:00`.

import type { BusinessTime, Range } from '../core/time.ts';

const shown = (time: BusinessTime, at: Date): string => `${time.dayKey(at).slice(5)} ${time.clock(at)}`;

export function shownTimes(time: BusinessTime, { startsAt, endsAt }: Range): string {
  const isOneDay = time.dayKey(startsAt) === time.dayKey(endsAt);
  return `${shown(time, startsAt)}–${isOneDay ? time.clock(endsAt) : ` ${shown(time, endsAt)}`}`;
}
