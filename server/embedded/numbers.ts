// How the four kinds of number (int, long, double, decimal) compare and calculate, and which kind comes out: the wider one
// of the two, int that overflows becomes long, and anything with a decimal becomes decimal.
//
// One surprise to know: long that overflows is a double for aggregation (`add`) and a failure for an update (`addExactly`).

import { Decimal128, Double } from 'bson';

import {
  compareDecimals,
  dividedBy,
  fromBigInt,
  fromDecimal128,
  fromDouble,
  fromDoubleExactly,
  isZero,
  modulo,
  negated,
  plus,
  quantize,
  times,
  toBigInt,
  toDecimal128,
  toDouble as decimalToDouble,
} from './decimal.ts';
import type { Decimal, Rounding } from './decimal.ts';
import { ServerError, location } from './errors.ts';

export type Num = number | bigint | Double | Decimal128;

const LEAST_LONG = -(2n ** 63n);
const GREATEST_LONG = 2n ** 63n - 1n;

/** Is this JavaScript number an Int32 (whole, in range, not -0)? */
export function isInt(value: number): boolean {
  return (value | 0) === value && (value !== 0 || 1 / value > 0);
}

export function isNumber(value: unknown): value is Num {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Double || value instanceof Decimal128;
}

/** Wraps what would otherwise be taken for an Int32. */
export function double(value: number): number | Double {
  return isInt(value) ? new Double(value) : value;
}

/** For a whole number that is exact as a double. */
function intOrLong(value: number): Num {
  return (value | 0) === value ? value | 0 : BigInt(value);
}

function fitsLong(value: bigint): boolean {
  return value >= LEAST_LONG && value <= GREATEST_LONG;
}

function isDouble(value: Num): boolean {
  return typeof value === 'number' ? !isInt(value) : value instanceof Double;
}

/** The nearest double. */
export function toNumber(value: Num): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Double ? value.value : decimalToDouble(fromDecimal128(value));
}

export function isNaNValue(value: unknown): boolean {
  return isNumber(value) && Number.isNaN(toNumber(value));
}

function exactly(value: Num): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value);
  return typeof value === 'bigint' ? fromBigInt(value) : fromDoubleExactly(toNumber(value));
}

/** As an operand beside a decimal: longs and ints are exact, doubles have 15 digits. */
function decimalOf(value: Num): Decimal {
  if (value instanceof Decimal128) return fromDecimal128(value);
  if (typeof value === 'bigint') return fromBigInt(value);
  const number = toNumber(value);
  return typeof value === 'number' && isInt(value) ? fromBigInt(BigInt(number)) : fromDouble(number);
}

/** By the exact mathematical value; NaN is the smallest number and -0 equals 0. */
export function compareNumbers(a: Num, b: Num): number {
  if (a instanceof Decimal128 || b instanceof Decimal128) return compareDecimals(exactly(a), exactly(b));
  // JavaScript compares a number with a bigint exactly.
  const left = a instanceof Double ? a.value : a;
  const right = b instanceof Double ? b.value : b;
  if (left < right) return -1;
  if (left > right) return 1;
  if (left >= right) return 0;
  return Number.isNaN(left) ? (Number.isNaN(right) ? 0 : -1) : 1;
}

/** The sum, or undefined when it is a long that does not fit into 64 bits. */
export function addExactly(a: Num, b: Num): Num | undefined {
  if (typeof a === 'number' && typeof b === 'number') return isInt(a) && isInt(b) ? intOrLong(a + b) : double(a + b);
  if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(plus(decimalOf(a), decimalOf(b)));
  if (isDouble(a) || isDouble(b)) return double(toNumber(a) + toNumber(b));
  const sum = whole(a) + whole(b);
  return fitsLong(sum) ? sum : undefined;
}

/** The product, or undefined when it is a long that does not fit into 64 bits. */
export function multiplyExactly(a: Num, b: Num): Num | undefined {
  if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(times(decimalOf(a), decimalOf(b)));
  if (isDouble(a) || isDouble(b)) return double(toNumber(a) * toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return intOrLong(product);
  }
  const product = whole(a) * whole(b);
  return fitsLong(product) ? product : undefined;
}

/** Only for ints and longs. */
function whole(value: Num): bigint {
  return typeof value === 'bigint' ? value : BigInt(toNumber(value));
}

/** `$add`, `$sum`: a long that overflows becomes a double. */
export function add(a: Num, b: Num): Num {
  return addExactly(a, b) ?? double(toNumber(a) + toNumber(b));
}

/** `$multiply`: a long that overflows becomes a double. */
export function multiply(a: Num, b: Num): Num {
  return multiplyExactly(a, b) ?? double(toNumber(a) * toNumber(b));
}

/** `$subtract`: a long that overflows becomes a double. */
export function subtract(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') return isInt(a) && isInt(b) ? intOrLong(a - b) : double(a - b);
  if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(plus(decimalOf(a), negated(decimalOf(b))));
  if (isDouble(a) || isDouble(b)) return double(toNumber(a) - toNumber(b));
  const difference = whole(a) - whole(b);
  return fitsLong(difference) ? difference : double(toNumber(a) - toNumber(b));
}

export function isZeroNumber(value: Num): boolean {
  return value instanceof Decimal128 ? isZero(fromDecimal128(value)) : toNumber(value) === 0;
}

/** `$divide`: always a double, or a decimal. */
export function divide(a: Num, b: Num): Num {
  if (isZeroNumber(b)) throw new ServerError('BadValue', "can't $divide by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(dividedBy(decimalOf(a), decimalOf(b)));
  return double(toNumber(a) / toNumber(b));
}

/** `$mod`: the remainder has the sign of the dividend. */
export function mod(a: Num, b: Num): Num {
  if (isZeroNumber(b)) throw location(16610, "can't $mod by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128) return toDecimal128(modulo(decimalOf(a), decimalOf(b)));
  if (isDouble(a) || isDouble(b)) return double(toNumber(a) % toNumber(b));
  if (typeof a === 'number' && typeof b === 'number') return (a % b) | 0;
  return whole(a) % whole(b);
}

/** The least int becomes a long, the least long a double. */
export function negate(value: Num): Num {
  if (value instanceof Decimal128) return toDecimal128(negated(fromDecimal128(value)));
  if (isDouble(value)) return double(-toNumber(value));
  if (typeof value === 'bigint') return value === LEAST_LONG ? double(2 ** 63) : -value;
  return intOrLong(-toNumber(value));
}

/** `$abs`: the least int becomes a long, the least long is refused. */
export function abs(value: Num): Num {
  if (value === LEAST_LONG) throw location(28680, "can't take $abs of long long min");
  if (value instanceof Decimal128) return toDecimal128({ ...fromDecimal128(value), negative: false });
  if (isDouble(value)) return double(Math.abs(toNumber(value)));
  return compareNumbers(value, 0) < 0 ? negate(value) : value;
}

/** Rounds to `places` digits behind the point (negative: before it) and keeps the kind: `$round`, `$trunc`, `$floor`, `$ceil`. */
export function roundTo(value: Num, places: number, rounding: Rounding): Num {
  if (value instanceof Decimal128) return toDecimal128(quantize(fromDecimal128(value), places, rounding));
  if (isDouble(value)) {
    const number = toNumber(value);
    return Number.isFinite(number)
      ? double(signedAs(number, decimalToDouble(quantize(fromDoubleExactly(number), places, rounding))))
      : double(number);
  }
  if (places >= 0) return value;
  const result = toBigInt(quantize(fromBigInt(whole(value)), places, rounding)) ?? 0n;
  if (!fitsLong(result)) throw location(51080, 'invalid conversion from Decimal128 result in $round resulting from arguments');
  return typeof value === 'number' ? intOrLong(Number(result)) : result;
}

function signedAs(sign: number, size: number): number {
  return size === 0 && (sign < 0 || Object.is(sign, -0)) ? -0 : size;
}

function wholePart(value: Num): bigint {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  if (Number.isNaN(number)) throw conversionFailure('Attempt to convert NaN value to integer type');
  if (!Number.isFinite(number) && !(value instanceof Decimal128 && fromDecimal128(value).form === 'finite')) {
    throw conversionFailure('Attempt to convert infinity value to integer type');
  }
  const result = value instanceof Decimal128 ? toBigInt(fromDecimal128(value)) : BigInt(Math.trunc(number));
  if (result === undefined || !fitsLong(result)) throw overflow(value);
  return result;
}

function conversionFailure(message: string): ServerError {
  return new ServerError('ConversionFailure', `${message} in $convert with no onError value`);
}

function overflow(value: Num): ServerError {
  return new ServerError('ConversionFailure', `Conversion would overflow target type in $convert with no onError value: ${String(value)}`);
}

/** `$toInt` of a number: cut towards zero; what does not fit is a ConversionFailure. */
export function toInt(value: Num): number {
  const result = wholePart(value);
  if (result < -2147483648n || result > 2147483647n) throw overflow(value);
  return Number(result);
}

/** `$toLong` of a number: cut towards zero; what does not fit is a ConversionFailure. */
export function toLong(value: Num): bigint {
  return wholePart(value);
}

/** `$toDouble` of a number; a finite decimal beyond a double's range is a ConversionFailure. */
export function toDouble(value: Num): number | Double {
  const number = toNumber(value);
  if (value instanceof Decimal128 && !Number.isFinite(number) && fromDecimal128(value).form === 'finite') throw overflow(value);
  return double(number);
}

/** `$toDecimal` of a number: doubles with 15 significant digits. */
export function toDecimal(value: Num): Decimal128 {
  return value instanceof Decimal128 ? value : toDecimal128(decimalOf(value));
}
