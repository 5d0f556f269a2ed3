// How the fields of a row or an event from outside are read, the same for a CSV file and for JSON: one verdict per field, never
// a guess. Surprise: a whole number may be written as digits in a text, since all of CSV is text; a text is never made from a
// number, which has lost its leading zeros by then.

import { isRefused } from '../core/errors.ts';
import { parseInstant } from '../core/time.ts';
import type { BusinessTime } from '../core/time.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type FieldWhy =
  | 'FIELD_MISSING'
  | 'FIELD_NOT_TEXT'
  | 'FIELD_TOO_LONG'
  | 'FIELD_UNREADABLE'
  | 'NUMBER_WRONG'
  | 'NUMBER_OUT_OF_RANGE'
  | 'CHOICE_UNKNOWN'
  | 'BAD_TIME'
  | 'TIME_IN_FUTURE'
  | 'TIME_TOO_EARLY';
/** `column` is the field as named here; what stands beside it fills the sentence. */
export type FieldRefusal = { ok: false; why: FieldWhy; column: string; most?: number; least?: number; value?: string };
export type Read<Value> = { ok: true; value: Value } | FieldRefusal;

/** Clocks of other systems run ahead by minutes, not by more. */
const AHEAD_MINUTES = 10;
/** Nothing here is older; what says so has a wrong unit or an empty clock. */
const EARLIEST = new Date('2010-01-01T00:00:00Z');
const SHOWN = 40;

/** Control characters break lines of files and logs; half of a surrogate pair would be stored as another character. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** A text without spaces around it. An optional one is empty where it is missing, null or blank. */
export function readText(fields: Fields, column: string, limits: { most: number; isOptional?: true }): Read<string> {
  const given = fieldOf(fields, column);
  if (given === undefined || given === null || given === '')
    return limits.isOptional ? { ok: true, value: '' } : refuse('FIELD_MISSING', column);
  if (typeof given !== 'string') return refuse('FIELD_NOT_TEXT', column);
  // Before anything reads it through: a field may be as long as the whole request.
  if (given.length > limits.most * 4) return refuse('FIELD_TOO_LONG', column, { most: limits.most });
  const text = given.normalize('NFC').replace(/^ +| +$/g, '');
  if (UNREADABLE.test(text)) return refuse('FIELD_UNREADABLE', column);
  if (text.length > limits.most) return refuse('FIELD_TOO_LONG', column, { most: limits.most });
  if (text === '' && !limits.isOptional) return refuse('FIELD_MISSING', column);
  return { ok: true, value: text };
}

export function readWhole(fields: Fields, column: string, limits: { least: number; most: number }): Read<number> {
  const given = fieldOf(fields, column);
  if (given === undefined || given === null || given === '') return refuse('FIELD_MISSING', column);
  const number = typeof given === 'string' && /^(?:0|-?[1-9]\d{0,15})$/.test(given) ? Number(given) : given;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return refuse('NUMBER_WRONG', column);
  if (number < limits.least || number > limits.most) return refuse('NUMBER_OUT_OF_RANGE', column, limits);
  // A minus zero in JSON is a zero.
  return { ok: true, value: number === 0 ? 0 : number };
}

export function readChoice<Choice extends string>(fields: Fields, column: string, choices: readonly Choice[]): Read<Choice> {
  const text = readText(fields, column, { most: 40 });
  if (!text.ok) return text;
  const choice = choices.find((one) => one === text.value);
  return choice === undefined ? refuse('CHOICE_UNKNOWN', column, { value: text.value }) : { ok: true, value: choice };
}

/**
 * A moment that has come, in ISO 8601. With `time`, one without an offset is business time and a bare date its first instant;
 * without, an offset is demanded.
 */
export function readPast(fields: Fields, column: string, now: Date, time?: Pick<BusinessTime, 'parseLocal'>): Read<Date> {
  const text = readText(fields, column, { most: 40 });
  if (!text.ok) return text;
  const at = parse(text.value, time);
  if (at === null) return refuse('BAD_TIME', column, { value: text.value.slice(0, SHOWN) });
  if (at.getTime() > now.getTime() + AHEAD_MINUTES * 60_000) return refuse('TIME_IN_FUTURE', column, { value: text.value });
  if (at < EARLIEST) return refuse('TIME_TOO_EARLY', column, { value: text.value });
  return { ok: true, value: at };
}

/** All values, or the first refusal. */
export function readAll<Values extends object>(reads: { [Name in keyof Values]: Read<Values[Name]> }): Read<Values> {
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries<Read<unknown>>(reads)) {
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return { ok: true, value: values as Values };
}

function parse(text: string, time?: Pick<BusinessTime, 'parseLocal'>): Date | null {
  try {
    return time ? time.parseLocal(text) : parseInstant(text);
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

/** Own fields only: `constructor` and its like are in every object. */
function fieldOf(fields: Fields, column: string): unknown {
  return Object.hasOwn(fields, column) ? fields[column] : undefined;
}

function refuse(why: FieldWhy, column: string, more: { most?: number; least?: number; value?: string } = {}): FieldRefusal {
  return { ok: false, why, column, ...more };
}
