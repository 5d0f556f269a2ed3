// Names of weekdays, times of the day in steps of half an hour, and how time off is written.

import type { Formats } from '../../shared/formats.ts';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** The end of the day is 24:00. */
export const CLOCKS: readonly string[] = Array.from({ length: 49 }, (_, half) => {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
});

/** 5 January 2026 was a Monday; noon in London is that day nearly everywhere. */
export const weekdayName = ({ weekday }: Formats, day: number): string => weekday(new Date(Date.UTC(2026, 0, 4 + day, 12)));

/** Whole days by their dates, parts of days with the time. */
export function timesOff(formats: Formats, { from, to }: { readonly from: string; readonly to: string }, now: Date): string {
  const { clock, date, dayKey } = formats;
  const isWhole = clock(from) === '00:00' && clock(to) === '00:00';
  const last = new Date(Date.parse(to) - 1);
  const isOneDay = dayKey(from) === dayKey(last);
  if (isWhole) return isOneDay ? date(from, now) : `${date(from, now)} – ${date(last, now)}`;
  const end = clock(to) === '00:00' ? '24:00' : clock(to);
  return `${date(from, now)} ${clock(from)} – ${isOneDay ? end : `${date(last, now)} ${end}`}`;
}
