// Days as numbers and back, remembered: reading one takes longer than everything else that is done with a fact, and facts of a
// million people name a few hundred days.

import { dayNumber, dayOfNumber } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';

const MOST = 10_000;
const numbers = new Map<DayKey, number>();
const keys = new Map<number, DayKey>();

export function numberOfDay(day: DayKey): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) numbers.clear();
  const number = dayNumber(day);
  numbers.set(day, number);
  return number;
}

export function keyOfDay(number: number): DayKey {
  const known = keys.get(number);
  if (known !== undefined) return known;
  if (keys.size >= MOST) keys.clear();
  const key = dayOfNumber(number);
  keys.set(number, key);
  return key;
}
