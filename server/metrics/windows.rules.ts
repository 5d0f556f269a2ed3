// Which days a rolling window holds, in day numbers: a window of seven days that ends today holds today and six before.

import type { MetricWindow } from '../generated/types.ts';
import { WINDOW_DAYS, WINDOWS } from './registry.rules.ts';

/** By the place of a window in WINDOWS; the lifetime, which never ends, is the last one. */
export const LENGTHS: readonly number[] = WINDOWS.map((window) => WINDOW_DAYS[window] ?? Infinity);
export const ROLLING = LENGTHS.filter((days) => days !== Infinity).length;
export const LIFETIME = WINDOWS.indexOf('LIFETIME');
/** Days that lie further back are in no window. */
export const LONGEST = Math.max(...LENGTHS.slice(0, ROLLING));

export const placeOf = Object.fromEntries(WINDOWS.map((window, place) => [window, place])) as Readonly<Record<MetricWindow, number>>;

/** Whether a day lies in a window that ends today. Every day lies in the lifetime, also one to come. */
export function isWithin(length: number, day: number, today: number): boolean {
  return length === Infinity || (day <= today && day > today - length);
}

/** Of the rolling windows, by how many of them a day lies in: it lies in the longest ones. */
const HOLDING = Array.from({ length: ROLLING + 1 }, (_, count) => Array.from({ length: count }, (__, at) => ROLLING - count + at));

/** The rolling windows that hold a day. */
export function windowsWith(day: number, today: number): readonly number[] {
  let count = 0;
  for (let window = 0; window < ROLLING; window += 1) if (isWithin(LENGTHS[window] ?? 0, day, today)) count += 1;
  return HOLDING[count] ?? [];
}

/**
 * Whether a rise lies in a window that ends today; 0 is no rise. One of today counts from tomorrow on, as the team of a new head
 * does: so what is decided about one member today changes no figure by which others are decided about today.
 */
export function hasRisen(day: number, length: number, today: number): boolean {
  return day !== 0 && day < today && day > today - length;
}

/** A share in hundredths of a per cent; 0 of nothing. */
export function basisPoints(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  return Math.min(10_000, Math.round((10_000 * part) / whole));
}
