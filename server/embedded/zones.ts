// Dates in time zones: offsets, local fields, and dates read from text. Offsets are remembered per zone and quarter of an
// hour, because asking Intl costs microseconds and zones change their offset only on such borders.

import { IANAZone } from 'luxon';
import { ServerError, location } from './errors.ts';

export interface Zone {
  readonly isUtc: boolean;
  /** Minutes east of UTC at this instant. */
  offset(ms: number): number;
}

const QUARTER_HOUR = 900_000;
const MINUTE = 60_000;
const CACHED_OFFSETS = 20_000;

class NamedZone implements Zone {
  readonly isUtc = false;
  readonly #zone: IANAZone;
  readonly #offsets = new Map<number, number>();

  constructor(zone: IANAZone) {
    this.#zone = zone;
  }

  offset(ms: number): number {
    const quarter = Math.floor(ms / QUARTER_HOUR);
    let offset = this.#offsets.get(quarter);
    if (offset === undefined) {
      offset = this.#zone.offset(ms);
      if (this.#offsets.size >= CACHED_OFFSETS) this.#offsets.clear();
      this.#offsets.set(quarter, offset);
    }
    return offset;
  }
}

export const UTC: Zone = { isUtc: true, offset: () => 0 };
const zones = new Map<string, Zone>();

/** A zone by IANA name or offset (`+08`, `+0800`, `+08:00`); throws 40485 for unknown ones. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const made = makeZone(name);
  if (zones.size < 1000) zones.set(name, made);
  return made;
}

function makeZone(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC;
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(name);
  if (fixed !== null) {
    const minutes = (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * (fixed[1] === '-' ? -1 : 1);
    return { isUtc: minutes === 0, offset: () => minutes };
  }
  if (!IANAZone.isValidZone(name)) throw location(40485, `unrecognized time zone identifier: "${name}"`);
  return new NamedZone(IANAZone.create(name));
}

/** The zone's wall clock as a Date whose UTC fields are the local ones. */
export function toLocal(date: Date, zone: Zone): Date {
  return zone.isUtc ? date : new Date(date.getTime() + zone.offset(date.getTime()) * MINUTE);
}

/** The instant of a wall clock time (in ms as if it were UTC). A time that the clock skips moves forward by the gap. */
export function fromLocal(localMs: number, zone: Zone): Date {
  if (zone.isUtc) return new Date(localMs);
  const first = zone.offset(localMs);
  let ms = localMs - first * MINUTE;
  const second = zone.offset(ms);
  if (second === first) return new Date(ms);
  ms -= (second - first) * MINUTE;
  const third = zone.offset(ms);
  return new Date(second === third ? ms : localMs - Math.min(second, third) * MINUTE);
}

/** Date.UTC without its special treatment of the years 0 to 99. */
export function utcMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.setUTCHours(hour, minute, second, ms);
}

export const DAY = 86_400_000;

export function dayOfYear(local: Date): number {
  return Math.floor((local.getTime() - utcMs(local.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

/** ISO 8601 week and the year it belongs to: the week of a date is that of its Thursday. */
export function isoWeek(local: Date): { year: number; week: number; day: number } {
  const day = local.getUTCDay() || 7;
  const thursday = new Date(local.getTime() + (4 - day) * DAY);
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1, day };
}

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
export function sundayWeek(local: Date): number {
  return Math.floor((dayOfYear(local) - local.getUTCDay() + 6) / 7);
}

/** Monday of an ISO week, as local ms. */
export function isoWeekStart(year: number, week: number): number {
  const fourth = new Date(utcMs(year, 0, 4));
  return fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() || 7) - 1)) * DAY;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function badDate(text: string, why: string): ServerError {
  return new ServerError('ConversionFailure', `Error parsing date string '${text}'; ${why}`);
}

const ISO_DATE =
  /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|z|UTC|GMT|[+-]\d\d:?(?:\d\d)?|[A-Za-z]+\/[A-Za-z_+\-/0-9]+)?\s*$/;

/** A date from ISO 8601 text; a zone inside the text and one from outside exclude each other. */
export function parseDate(text: string, zone: Zone | undefined): Date {
  const found = ISO_DATE.exec(text);
  if (found === null) throw badDate(text, 'not an ISO 8601 date');
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', inner] = found;
  if (
    Number(month) < 1 ||
    Number(month) > 12 ||
    Number(day) < 1 ||
    Number(day) > 31 ||
    Number(hour) > 24 ||
    Number(minute) > 59 ||
    Number(second) > 60
  ) {
    throw badDate(text, 'a part is out of range');
  }
  if (inner !== undefined && zone !== undefined)
    throw badDate(text, 'you cannot pass in a date/time string with time zone information together with a timezone argument');
  const ms = Math.floor(Number(fraction.padEnd(3, '0').slice(0, 3)));
  const local = utcMs(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), ms);
  return fromLocal(local, inner === undefined ? (zone ?? UTC) : zoneOf(inner.toUpperCase() === 'Z' ? 'UTC' : inner));
}

interface Piece {
  pattern: string;
  field?:
    | 'year'
    | 'month'
    | 'monthName'
    | 'day'
    | 'dayOfYear'
    | 'hour'
    | 'minute'
    | 'second'
    | 'ms'
    | 'isoYear'
    | 'isoWeek'
    | 'isoDay'
    | 'zone'
    | 'offset';
}

const PIECES: Record<string, Piece> = {
  Y: { pattern: '(\\d{4})', field: 'year' },
  m: { pattern: '(\\d{1,2})', field: 'month' },
  b: { pattern: '([A-Za-z]{3})', field: 'monthName' },
  B: { pattern: '([A-Za-z]+)', field: 'monthName' },
  d: { pattern: '(\\d{1,2})', field: 'day' },
  j: { pattern: '(\\d{1,3})', field: 'dayOfYear' },
  H: { pattern: '(\\d{1,2})', field: 'hour' },
  M: { pattern: '(\\d{1,2})', field: 'minute' },
  S: { pattern: '(\\d{1,2})', field: 'second' },
  L: { pattern: '(\\d{1,3})', field: 'ms' },
  G: { pattern: '(\\d{4})', field: 'isoYear' },
  V: { pattern: '(\\d{1,2})', field: 'isoWeek' },
  u: { pattern: '([1-7])', field: 'isoDay' },
  z: { pattern: '(Z|[+-]\\d\\d:?\\d\\d|[A-Za-z]+(?:\\/[A-Za-z_]+)*)', field: 'zone' },
  Z: { pattern: '([+-]\\d+)', field: 'offset' },
  '%': { pattern: '%' },
};

/** A date from text laid out by a format of $dateFromString. */
export function parseDateBy(text: string, format: string, zone: Zone | undefined): Date {
  const fields: string[] = [];
  const pattern = format.replace(/%(.)|[\s\S]/g, (piece: string, letter: string | undefined) => {
    if (letter === undefined) return piece.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    const known = PIECES[letter];
    if (known === undefined) throw location(18536, `Invalid format character '%${letter}' in format string`);
    if (known.field !== undefined) fields.push(known.field);
    return known.pattern;
  });
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (found === null) throw badDate(text, `it does not match the format '${format}'`);
  const get: Record<string, string> = {};
  fields.forEach((field, index) => (get[field] = found[index + 1] ?? ''));
  const number = (field: string, otherwise: number): number => (get[field] === undefined ? otherwise : Number(get[field]));
  const time = ((number('hour', 0) * 60 + number('minute', 0)) * 60 + number('second', 0)) * 1000 + number('ms', 0);
  const inner =
    get['offset'] !== undefined ? offsetZone(Number(get['offset'])) : get['zone'] !== undefined ? zoneOf(get['zone']) : undefined;
  if (inner !== undefined && zone !== undefined)
    throw badDate(text, 'you cannot pass in a date/time string with time zone information together with a timezone argument');
  return fromLocal(dayFrom(text, get, number) + time, inner ?? zone ?? UTC);
}

function offsetZone(minutes: number): Zone {
  return { isUtc: minutes === 0, offset: () => minutes };
}

function dayFrom(text: string, get: Record<string, string>, number: (field: string, otherwise: number) => number): number {
  if (get['isoYear'] !== undefined) return isoWeekStart(number('isoYear', 1970), number('isoWeek', 1)) + (number('isoDay', 1) - 1) * DAY;
  if (get['year'] === undefined) throw badDate(text, 'an incomplete date/time string has been found, with elements missing');
  if (get['dayOfYear'] !== undefined) return utcMs(number('year', 1970), 0, number('dayOfYear', 1));
  const named = get['monthName']?.toLowerCase();
  const month =
    named === undefined
      ? number('month', 1) - 1
      : MONTHS.findIndex((each) => each.toLowerCase() === named || each.slice(0, 3).toLowerCase() === named);
  const day = number('day', 1);
  if (month < 0 || month > 11 || day < 1 || day > 31) throw badDate(text, 'a part is out of range');
  return utcMs(number('year', 1970), month, day);
}
