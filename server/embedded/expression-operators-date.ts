// Date operators. Calendar units (day and longer) are counted on the wall clock of the time zone, shorter ones on the time
// line, so that a day added across a clock change keeps the hour and 24 hours do not.

import { ObjectId, Timestamp } from 'bson';
import { ServerError, location } from './errors.ts';
import { isNullish, named, nodeOf, at, namedFields } from './expression-kit.ts';
import type { Node, Operator, OperatorTable } from './expression-kit.ts';
import { wholeNumber } from './kinds.ts';
import {
  DAY,
  MONTHS,
  UTC,
  dayOfYear,
  fromLocal,
  isoWeek,
  isoWeekStart,
  parseDate,
  parseDateBy,
  sundayWeek,
  toLocal,
  utcMs,
  zoneOf,
} from './zones.ts';
import type { Zone } from './zones.ts';
import { addUnits, isUnit, truncate, unitsBetween, weekDay } from './date-units.ts';
import type { Unit } from './date-units.ts';
import { show } from './show.ts';
import { emptyDoc, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

/** What counts as a date: dates, timestamps and the time inside an ObjectId. */
function dateOf(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw location(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** The zone of a `timezone` argument; undefined when it is null, which makes the whole expression null. */
function zoneFrom(given: boolean, value: Value): Zone | undefined {
  if (!given) return UTC;
  if (isNullish(value)) return undefined;
  if (typeof value !== 'string') throw location(40517, `timezone must evaluate to a string, found ${typeName(value)}`);
  return zoneOf(value);
}

/** $year and its like: a bare date, a list of one, or {date, timezone}. */
function part(read: (local: Date) => Value): Operator {
  return (argument, compiler, name) => {
    let date: Node;
    let zone: Node | undefined;
    if (isDoc(argument) && !Object.keys(argument).some((field) => field.startsWith('$'))) {
      const fields = namedFields(argument, name, ['date'], ['timezone'], 40535);
      date = compiler.compile(fields['date']);
      zone = fields['timezone'] === undefined ? undefined : compiler.compile(fields['timezone']);
    } else {
      if (Array.isArray(argument) && argument.length !== 1)
        throw location(40536, `${name} accepts exactly one argument if given an array, but was given ${argument.length}`);
      date = compiler.compile(Array.isArray(argument) ? argument[0] : argument);
    }
    return nodeOf(
      (scope) => {
        const value = date.evaluate(scope);
        if (isNullish(value)) return null;
        const where = zoneFrom(zone !== undefined, zone?.evaluate(scope));
        return where === undefined ? null : read(toLocal(dateOf(value), where));
      },
      zone === undefined ? [date] : [date, zone],
    );
  };
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

const FORMATS: Record<string, (local: Date, offset: number) => string> = {
  Y: (local) => pad(local.getUTCFullYear(), 4),
  m: (local) => pad(local.getUTCMonth() + 1, 2),
  b: (local) => at(MONTHS, local.getUTCMonth()).slice(0, 3),
  B: (local) => at(MONTHS, local.getUTCMonth()),
  d: (local) => pad(local.getUTCDate(), 2),
  H: (local) => pad(local.getUTCHours(), 2),
  M: (local) => pad(local.getUTCMinutes(), 2),
  S: (local) => pad(local.getUTCSeconds(), 2),
  L: (local) => pad(local.getUTCMilliseconds(), 3),
  j: (local) => pad(dayOfYear(local), 3),
  w: (local) => String(local.getUTCDay() + 1),
  u: (local) => String(local.getUTCDay() || 7),
  U: (local) => pad(sundayWeek(local), 2),
  V: (local) => pad(isoWeek(local).week, 2),
  G: (local) => pad(isoWeek(local).year, 4),
  z: (_local, offset) => `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  Z: (_local, offset) => `${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
  '%': () => '%',
};

function format(date: Date, layout: string, zone: Zone): string {
  const local = toLocal(date, zone);
  const year = local.getUTCFullYear();
  if (year < 0 || year > 9999)
    throw location(18537, `Could not convert date to string: date component was outside the supported range of 0-9999: ${year}`);
  return layout.replace(/%([\s\S]?)/g, (_piece, letter: string) => {
    if (letter === '') throw location(18535, "Unmatched '%' at end of format string");
    const write = FORMATS[letter];
    if (write === undefined) throw location(18536, `Invalid format character '%${letter}' in format string`);
    return write(local, zone.offset(date.getTime()));
  });
}

const dateToString = named(
  ['date'],
  ['format', 'timezone', 'onNull'],
  (values) => {
    const layout = values['format'];
    if ('format' in values && isNullish(layout)) return null;
    if (layout !== undefined && typeof layout !== 'string')
      throw location(18533, `$dateToString requires that 'format' be a string, found: ${typeName(layout)}`);
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined) return null;
    if (isNullish(values['date'])) return 'onNull' in values ? values['onNull'] : null;
    return format(dateOf(values['date']), layout ?? (zone.isUtc ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'), zone);
  },
  18629,
);

const dateFromString = named(
  ['dateString'],
  ['format', 'timezone', 'onError', 'onNull'],
  (values) => {
    const text = values['dateString'];
    if (isNullish(text)) return 'onNull' in values ? values['onNull'] : null;
    const layout = values['format'];
    if ('format' in values && isNullish(layout)) return null;
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined) return null;
    const outer = 'timezone' in values ? zone : undefined;
    try {
      if (typeof text !== 'string')
        throw new ServerError(
          'ConversionFailure',
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${show(text)}`,
        );
      if (layout === undefined) return parseDate(text, outer);
      if (typeof layout !== 'string')
        throw location(40684, `$dateFromString requires that 'format' be a string, found: ${typeName(layout)}`);
      return parseDateBy(text, layout, outer);
    } catch (error) {
      if ('onError' in values && error instanceof ServerError && error.codeName === 'ConversionFailure') return values['onError'];
      throw error;
    }
  },
  40541,
);

const dateToParts = named(
  ['date'],
  ['timezone', 'iso8601'],
  (values) => {
    const zone = zoneFrom('timezone' in values, values['timezone']);
    const iso = values['iso8601'];
    if (zone === undefined || ('iso8601' in values && isNullish(iso)) || isNullish(values['date'])) return null;
    if (iso !== undefined && typeof iso !== 'boolean') throw location(40521, `iso8601 must evaluate to a bool, found ${typeName(iso)}`);
    const local = toLocal(dateOf(values['date']), zone);
    const out = emptyDoc();
    if (iso === true) {
      const { year, week, day } = isoWeek(local);
      Object.assign(out, { isoWeekYear: year, isoWeek: week, isoDayOfWeek: day });
    } else {
      Object.assign(out, { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() });
    }
    return Object.assign(out, {
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      second: local.getUTCSeconds(),
      millisecond: local.getUTCMilliseconds(),
    });
  },
  40524,
);

const PARTS = ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', 'hour', 'minute', 'second', 'millisecond'];

const dateFromParts = named(
  [],
  [...PARTS, 'timezone'],
  (values) => {
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined || PARTS.some((field) => field in values && isNullish(values[field]))) return null;
    const get = (field: string, otherwise: number): number => {
      if (!(field in values)) return otherwise;
      const number = wholeNumber(values[field]);
      if (number === undefined)
        throw location(40515, `'${field}' must evaluate to an integer, found ${typeName(values[field])} with value ${show(values[field])}`);
      if (Math.abs(number) > 32767 && (field === 'year' || field === 'month' || field === 'day'))
        throw location(31034, `'${field}' must evaluate to a value in the range [-32768, 32767]; value ${number} is not in range`);
      return number;
    };
    const iso = 'isoWeekYear' in values;
    if (iso === 'year' in values) throw location(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
    for (const field of ['year', 'isoWeekYear']) {
      if (field in values && (get(field, 1) < 1 || get(field, 1) > 9999))
        throw location(40523, `'${field}' must evaluate to an integer in the range 1 to 9999, found ${get(field, 1)}`);
    }
    const day = iso
      ? isoWeekStart(get('isoWeekYear', 1970), get('isoWeek', 1)) + (get('isoDayOfWeek', 1) - 1) * DAY
      : utcMs(get('year', 1970), get('month', 1) - 1, get('day', 1));
    const time = ((get('hour', 0) * 60 + get('minute', 0)) * 60 + get('second', 0)) * 1000 + get('millisecond', 0);
    return fromLocal(day + time, zone);
  },
  40519,
);

function unitFrom(value: Value, name: string): Unit {
  if (typeof value !== 'string') throw location(5439013, `${name} requires 'unit' to be a string, but got ${typeName(value)}`);
  if (!isUnit(value)) throw location(9, `${name} parameter 'unit' value cannot be recognized as a time unit: ${value}`);
  return value;
}

function startOfWeekFrom(values: Doc, unit: Unit, name: string): number {
  const day = values['startOfWeek'];
  if (unit !== 'week' || !('startOfWeek' in values)) return 0;
  if (typeof day !== 'string') throw location(5439015, `${name} requires 'startOfWeek' to be a string, but got ${typeName(day)}`);
  const found = weekDay(day);
  if (found === undefined) throw location(9, `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${day}`);
  return found;
}

const move = named(
  ['startDate', 'unit', 'amount'],
  ['timezone'],
  (values, _compiler, name) => {
    const { startDate, unit, amount } = values;
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined || isNullish(startDate) || isNullish(unit) || isNullish(amount)) return null;
    const count = wholeNumber(amount);
    if (count === undefined) throw location(5166405, `${name} expects integer amount of time units`);
    const moved = addUnits(dateOf(startDate), unitFrom(unit, name), name === '$dateAdd' ? count : -count, zone);
    if (Number.isNaN(moved.getTime())) throw location(5166406, `${name} overflowed`);
    return moved;
  },
  5166400,
);

const dateDiff = named(
  ['startDate', 'endDate', 'unit'],
  ['timezone', 'startOfWeek'],
  (values, _compiler, name) => {
    const { startDate, endDate, unit } = values;
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined || isNullish(startDate) || isNullish(endDate) || isNullish(unit)) return null;
    if (unit === 'week' && 'startOfWeek' in values && isNullish(values['startOfWeek'])) return null;
    const which = unitFrom(unit, name);
    return BigInt(unitsBetween(dateOf(startDate), dateOf(endDate), which, zone, startOfWeekFrom(values, which, name)));
  },
  5166301,
);

const dateTrunc = named(
  ['date', 'unit'],
  ['binSize', 'timezone', 'startOfWeek'],
  (values, _compiler, name) => {
    const { date, unit, binSize } = values;
    const zone = zoneFrom('timezone' in values, values['timezone']);
    if (zone === undefined || isNullish(date) || isNullish(unit) || ('binSize' in values && isNullish(binSize))) return null;
    if (unit === 'week' && 'startOfWeek' in values && isNullish(values['startOfWeek'])) return null;
    const which = unitFrom(unit, name);
    const bin = 'binSize' in values ? wholeNumber(binSize) : 1;
    if (bin === undefined)
      throw location(
        5439017,
        `$dateTrunc requires 'binSize' to be a 64-bit integer, but got value '${show(binSize)}' of type ${typeName(binSize)}`,
      );
    if (bin <= 0) throw location(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${bin}`);
    return truncate(dateOf(date), which, bin, zone, startOfWeekFrom(values, which, name));
  },
  5439007,
);

export const dates: OperatorTable = {
  $year: part((local) => local.getUTCFullYear()),
  $month: part((local) => local.getUTCMonth() + 1),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((local) => local.getUTCHours()),
  $minute: part((local) => local.getUTCMinutes()),
  $second: part((local) => local.getUTCSeconds()),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $week: part(sundayWeek),
  $isoDayOfWeek: part((local) => local.getUTCDay() || 7),
  $isoWeek: part((local) => isoWeek(local).week),
  $isoWeekYear: part((local) => BigInt(isoWeek(local).year)),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
  $dateAdd: move,
  $dateSubtract: move,
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
};
