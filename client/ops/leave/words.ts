// Names of weekdays, and how a time of absence is written.

import type { Formats } from '../../shared/formats.ts';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** 5 January 2026 was a Monday; noon in London is that day nearly everywhere. */
export const weekdayName = ({ weekday }: Formats, day: number): string => weekday(new Date(Date.UTC(2026, 0, 4 + day, 12)));

/** Whole days by their dates, parts of days with the time: `5月13日 – 5月14日`, `5月13日 13:30 – 18:00`. */
export function absenceTimes(formats: Formats, { from, to }: { readonly from: string; readonly to: string }, now: Date): string {
  const { clock, date, dayKey } = formats;
  const isWhole = clock(from) === '00:00' && clock(to) === '00:00';
  // The end of the last day is the first moment of the next one.
  const last = new Date(Date.parse(to) - 1);
  const isOneDay = dayKey(from) === dayKey(last);
  if (isWhole) return isOneDay ? date(from, now) : `${date(from, now)} – ${date(last, now)}`;
  const end = clock(to) === '00:00' ? '24:00' : clock(to);
  return `${date(from, now)} ${clock(from)} – ${isOneDay ? end : `${date(last, now)} ${end}`}`;
}
