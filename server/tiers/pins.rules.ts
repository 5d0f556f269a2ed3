// What a person of the staff may write and fix: texts of a fair length, and a tier up to a day that is not too far away. What a pin
// makes of a standing is in decide.rules.ts, with everything else that moves one.

import { shiftKey } from '../core/time.ts';
import type { DayKey } from '../core/time.ts';

export const LONGEST_REASON = 200;
/** Whoever is to stay longer is looked at again after a year. */
export const LONGEST_PIN_DAYS = 366;

export type TextVerdict<Why extends string> = { ok: true; text: string } | { ok: false; why: Why; min: number; max: number };

/** Breaks of lines stay; everything else that cannot be seen becomes a space. */
const UNSEEN = /[^\P{Cc}\n]|\p{Cs}/gu;

/** A text that a person wrote, without the space around it; counted in characters as people count them. */
export function readWritten<Why extends string>(typed: string, why: Why, min: number, max: number): TextVerdict<Why> {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim();
  // A character outside of the basic plane is two units of a text.
  const length = text.length > 2 * max ? text.length : Array.from(text).length;
  return length >= min && length <= max ? { ok: true, text } : { ok: false, why, min, max };
}

/** The beginning of a text, with an ellipsis where something is missing. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

export type PinVerdict =
  { ok: true } | { ok: false; why: 'PIN_UNTIL_PAST'; today: DayKey } | { ok: false; why: 'PIN_TOO_LONG'; most: number };

/** `until` is the last day of the pin. */
export function mayPin(until: DayKey, today: DayKey): PinVerdict {
  if (until < today) return { ok: false, why: 'PIN_UNTIL_PAST', today };
  return until > shiftKey(today, LONGEST_PIN_DAYS) ? { ok: false, why: 'PIN_TOO_LONG', most: LONGEST_PIN_DAYS } : { ok: true };
}
