// Conversions between BSON types as $convert makes them: strict text, no silent loss. A whole double becomes an int only
// when it fits, and an int never becomes a date, though a long does.

import { BSONSymbol, Binary, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { ServerError } from './errors.ts';
import { kindOf } from './kinds.ts';
import { show } from './show.ts';
import {
  double,
  isNumber,
  toDecimal as numberToDecimal,
  toDouble as numberToDouble,
  toInt as numberToInt,
  toLong as numberToLong,
  truthy,
  typeName,
} from './values.ts';
import type { Num, Value } from './values.ts';
import { parseDate } from './zones.ts';

/** Something that $convert's onError may catch. */
function failure(message: string): ServerError {
  return new ServerError('ConversionFailure', `${message} in $convert with no onError value`);
}

function unsupported(value: Value, to: string): ServerError {
  return failure(`Unsupported conversion from ${typeName(value)} to ${to}`);
}

function unparsable(text: string, why: string): ServerError {
  return new ServerError('ConversionFailure', `Failed to parse number '${text}' in $convert with no onError value: ${why}`);
}

/** A number's text as $toString prints it: no trailing `.0`. */
export function numberText(value: Num): string {
  return value instanceof Double ? String(value.value) : String(value);
}

function wholeText(text: string): bigint {
  if (!/^[+-]?\d+$/.test(text)) throw unparsable(text, text === '' ? 'No digits' : 'Did not consume whole string.');
  return BigInt(text.startsWith('+') ? text.slice(1) : text);
}

function toBool(value: Value): Value {
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return truthy(value);
  if (
    typeof value === 'string' ||
    value instanceof ObjectId ||
    value instanceof Date ||
    value instanceof Timestamp ||
    value instanceof Binary
  )
    return true;
  throw unsupported(value, 'bool');
}

function toInt(value: Value): Value {
  if (isNumber(value)) return numberToInt(value);
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') throw unsupported(value, 'int');
  const whole = wholeText(value);
  if (whole < -2147483648n || whole > 2147483647n) throw unparsable(value, 'Overflow');
  return Number(whole);
}

function toLong(value: Value): Value {
  if (isNumber(value)) return numberToLong(value);
  if (value instanceof Date) return BigInt(value.getTime());
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value !== 'string') throw unsupported(value, 'long');
  const whole = wholeText(value);
  if (BigInt.asIntN(64, whole) !== whole) throw unparsable(value, 'Overflow');
  return whole;
}

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL_TEXT: Record<string, number> = { nan: NaN, inf: Infinity, infinity: Infinity };

function toDouble(value: Value): Value {
  if (isNumber(value)) return numberToDouble(value);
  if (typeof value === 'boolean') return double(Number(value));
  if (value instanceof Date) return double(value.getTime());
  if (typeof value !== 'string') throw unsupported(value, 'double');
  if (NUMBER_TEXT.test(value)) return double(Number(value));
  const special = SPECIAL_TEXT[value.toLowerCase().replace(/^[+-]/, '')];
  if (special === undefined) throw unparsable(value, value === '' ? 'Empty string' : 'Did not consume whole string.');
  return value.startsWith('-') ? -special : special;
}

function toDecimal(value: Value): Value {
  if (isNumber(value)) return numberToDecimal(value);
  if (typeof value === 'boolean') return numberToDecimal(Number(value));
  if (value instanceof Date) return numberToDecimal(BigInt(value.getTime()));
  if (typeof value !== 'string') throw unsupported(value, 'decimal');
  try {
    return Decimal128.fromString(value);
  } catch {
    throw unparsable(value, 'Failed to parse string to decimal');
  }
}

function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  if (value instanceof BSONSymbol) return value.value;
  throw unsupported(value, 'string');
}

function toDate(value: Value): Value {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  if (typeof value === 'string') return parseDate(value, undefined);
  if (!isNumber(value) || kindOf(value) === 'int') throw unsupported(value, 'date');
  const date = new Date(Number(numberToLong(value)));
  if (Number.isNaN(date.getTime())) throw failure(`Conversion would overflow target type: ${show(value)}`);
  return date;
}

function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-fA-F]{24}$/.test(value)) {
    throw new ServerError(
      'ConversionFailure',
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
    );
  }
  return new ObjectId(value);
}

export const CONVERSIONS: Record<string, (value: Value) => Value> = {
  bool: toBool,
  int: toInt,
  long: toLong,
  double: toDouble,
  decimal: toDecimal,
  string: toText,
  date: toDate,
  objectId: toObjectId,
};
