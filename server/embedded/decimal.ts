// Decimal128 as a sign, a whole coefficient and a power of ten, so that adding, multiplying, dividing and comparing are
// exact bigint work and are rounded once, half to even, to the 34 digits that the format holds.
//
// One surprise to know: a coefficient may be longer than 34 digits between two steps (a double written out exactly has up to
// 767); only `toDecimal128` and `rounded` bring it back into the format.

import { Decimal128 } from 'bson';

export interface Decimal {
  form: 'finite' | 'infinite' | 'nan';
  negative: boolean;
  coefficient: bigint;
  /** The value is coefficient × 10 ^ exponent. */
  exponent: number;
}

/** IEEE 754-2008 decimal128: 34 digits, exponents of the last digit from -6176 to 6111. */
const DIGITS = 34;
const LEAST_EXPONENT = -6176;
const GREATEST_EXPONENT = 6111;
const COEFFICIENT_LIMIT = 10n ** 34n;

export const NOT_A_NUMBER: Decimal = { form: 'nan', negative: false, coefficient: 0n, exponent: 0 };

function infinity(negative: boolean): Decimal {
  return { form: 'infinite', negative, coefficient: 0n, exponent: 0 };
}

function finite(negative: boolean, coefficient: bigint, exponent: number): Decimal {
  return { form: 'finite', negative, coefficient, exponent };
}

const powers: bigint[] = [];
for (let power = 0, value = 1n; power <= 80; power++, value *= 10n) powers.push(value);

function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

function digitsOf(coefficient: bigint): number {
  return coefficient === 0n ? 1 : coefficient.toString().length;
}

export function isZero(value: Decimal): boolean {
  return value.form === 'finite' && value.coefficient === 0n;
}

/** Reads the 16 bytes; a coefficient that is not canonical (over 34 digits) counts as zero, as the standard says. */
export function fromDecimal128(value: Decimal128): Decimal {
  const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 16);
  const low = view.getBigUint64(0, true);
  const high = view.getBigUint64(8, true);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 31) return NOT_A_NUMBER;
  if (combination === 30) return infinity(negative);
  if (combination >= 24) return finite(negative, 0n, Number((high >> 47n) & 0x3fffn) + LEAST_EXPONENT);
  const coefficient = ((high & 0x1ffffffffffffn) << 64n) | low;
  return finite(negative, coefficient < COEFFICIENT_LIMIT ? coefficient : 0n, Number((high >> 49n) & 0x3fffn) + LEAST_EXPONENT);
}

export function toDecimal128(value: Decimal): Decimal128 {
  const fitted = rounded(value);
  const bytes = Buffer.alloc(16);
  const sign = fitted.negative ? 1n << 63n : 0n;
  let high: bigint;
  if (fitted.form === 'nan') high = 0x1fn << 58n;
  else if (fitted.form === 'infinite') high = sign | (0x1en << 58n);
  else high = sign | (BigInt(fitted.exponent - LEAST_EXPONENT) << 49n) | (fitted.coefficient >> 64n);
  bytes.writeBigUInt64LE(fitted.coefficient & 0xffffffffffffffffn, 0);
  bytes.writeBigUInt64LE(high, 8);
  return new Decimal128(bytes);
}

/** Half to even, to 34 digits and to the range of exponents; too large becomes infinite, too small zero. */
export function rounded(value: Decimal): Decimal {
  if (value.form !== 'finite') return value;
  let { coefficient, exponent } = value;
  const drop = Math.max(coefficient < COEFFICIENT_LIMIT ? 0 : digitsOf(coefficient) - DIGITS, LEAST_EXPONENT - exponent);
  if (drop > 0) {
    coefficient = withoutDigits(coefficient, drop, 'half-even', false);
    exponent += drop;
    if (coefficient === COEFFICIENT_LIMIT) {
      coefficient /= 10n;
      exponent++;
    }
  }
  if (exponent > GREATEST_EXPONENT) {
    const pad = exponent - GREATEST_EXPONENT;
    if (coefficient !== 0n && digitsOf(coefficient) + pad > DIGITS) return infinity(value.negative);
    coefficient *= coefficient === 0n ? 1n : powerOfTen(pad);
    exponent = GREATEST_EXPONENT;
  }
  return finite(value.negative, coefficient, exponent);
}

export type Rounding = 'half-even' | 'truncate' | 'floor' | 'ceiling';

function withoutDigits(coefficient: bigint, drop: number, rounding: Rounding, negative: boolean): bigint {
  if (coefficient === 0n) return 0n;
  // Beyond its own length only "something is left over" matters, so that a huge drop needs no huge power.
  const beyond = drop > digitsOf(coefficient) + 1;
  const divisor = powerOfTen(beyond ? digitsOf(coefficient) + 1 : drop);
  const quotient = coefficient / divisor;
  const rest = coefficient % divisor;
  if (rest === 0n || rounding === 'truncate') return quotient;
  if (rounding === 'floor') return negative ? quotient + 1n : quotient;
  if (rounding === 'ceiling') return negative ? quotient : quotient + 1n;
  const twice = rest * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** Rounds to `places` digits behind the point (negative: before it); a value with fewer digits stays as it is. */
export function quantize(value: Decimal, places: number, rounding: Rounding): Decimal {
  const drop = -places - value.exponent;
  if (value.form !== 'finite' || drop <= 0) return value;
  return finite(value.negative, withoutDigits(value.coefficient, drop, rounding, value.negative), -places);
}

export function fromBigInt(value: bigint): Decimal {
  return value < 0n ? finite(true, -value, 0) : finite(false, value, 0);
}

const doubleView = new DataView(new ArrayBuffer(8));

/** Every digit of the double: m / 2^k is m × 5^k / 10^k. */
export function fromDoubleExactly(value: number): Decimal {
  if (Number.isNaN(value)) return NOT_A_NUMBER;
  if (!Number.isFinite(value)) return infinity(value < 0);
  doubleView.setFloat64(0, value);
  const bits = doubleView.getBigUint64(0);
  const negative = bits >> 63n === 1n;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0 && fraction === 0n) return finite(negative, 0n, 0);
  let mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  let power = (biased === 0 ? 1 : biased) - 1075;
  while (power < 0 && mantissa % 2n === 0n) {
    mantissa /= 2n;
    power++;
  }
  if (power >= 0) return finite(negative, mantissa << BigInt(power), 0);
  return finite(negative, mantissa * 5n ** BigInt(-power), power);
}

/** As MongoDB turns a double into a decimal: 15 significant digits, written out (0.1 becomes 0.100000000000000). */
export function fromDouble(value: number): Decimal {
  if (!Number.isFinite(value) || value === 0) return fromDoubleExactly(value);
  const text = Math.abs(value).toExponential(14);
  const at = text.indexOf('e');
  return finite(value < 0, BigInt(text.slice(0, at).replace('.', '')), Number(text.slice(at + 1)) - 14);
}

/** The nearest double. */
export function toDouble(value: Decimal): number {
  if (value.form === 'nan') return NaN;
  const size = value.form === 'infinite' ? Infinity : Number(`${String(value.coefficient)}e${String(value.exponent)}`);
  return value.negative ? -size : size;
}

/** The whole part, cut towards zero; undefined for NaN, infinity and for what is larger than any int64. */
export function toBigInt(value: Decimal): bigint | undefined {
  if (value.form !== 'finite' || (value.coefficient !== 0n && digitsOf(value.coefficient) + value.exponent > 20)) return undefined;
  const size =
    value.exponent >= 0 && value.coefficient !== 0n
      ? value.coefficient * powerOfTen(value.exponent)
      : withoutDigits(value.coefficient, Math.max(0, -value.exponent), 'truncate', false);
  return value.negative ? -size : size;
}

/** Without trailing zeros, so that equal values look the same: 1.50 and 1.5, 1E+3 and 1000. */
export function normalized(value: Decimal): Decimal {
  if (value.form !== 'finite') return value;
  if (value.coefficient === 0n) return finite(false, 0n, 0);
  let { coefficient, exponent } = value;
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(value.negative, coefficient, exponent);
}

export function negated(value: Decimal): Decimal {
  return value.form === 'nan' ? value : { ...value, negative: !value.negative };
}

function signed(value: Decimal, exponent: number): bigint {
  const size = value.coefficient * powerOfTen(value.exponent - exponent);
  return value.negative ? -size : size;
}

export function plus(a: Decimal, b: Decimal): Decimal {
  if (a.form === 'nan' || b.form === 'nan') return NOT_A_NUMBER;
  if (a.form === 'infinite') return b.form === 'infinite' && a.negative !== b.negative ? NOT_A_NUMBER : a;
  if (b.form === 'infinite') return b;
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = signed(a, exponent) + signed(b, exponent);
  if (sum === 0n) return rounded(finite(a.negative && b.negative, 0n, exponent));
  return rounded(finite(sum < 0n, sum < 0n ? -sum : sum, exponent));
}

export function times(a: Decimal, b: Decimal): Decimal {
  if (a.form === 'nan' || b.form === 'nan') return NOT_A_NUMBER;
  const negative = a.negative !== b.negative;
  if (a.form === 'infinite' || b.form === 'infinite') return isZero(a) || isZero(b) ? NOT_A_NUMBER : infinity(negative);
  return rounded(finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent));
}

export function dividedBy(a: Decimal, b: Decimal): Decimal {
  if (a.form === 'nan' || b.form === 'nan') return NOT_A_NUMBER;
  const negative = a.negative !== b.negative;
  if (a.form === 'infinite') return b.form === 'infinite' ? NOT_A_NUMBER : infinity(negative);
  if (b.form === 'infinite') return finite(negative, 0n, LEAST_EXPONENT);
  if (isZero(b)) return isZero(a) ? NOT_A_NUMBER : infinity(negative);
  const ideal = a.exponent - b.exponent;
  const shift = Math.max(0, DIGITS + 2 + digitsOf(b.coefficient) - digitsOf(a.coefficient));
  const scaled = a.coefficient * powerOfTen(shift);
  let quotient = scaled / b.coefficient;
  let exponent = ideal - shift;
  if (scaled % b.coefficient !== 0n) {
    // A last digit that only says "and a bit more" keeps the rounding of an endless quotient right.
    quotient = quotient * 10n + 1n;
    exponent--;
  } else {
    while (exponent < ideal && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent++;
    }
  }
  return rounded(finite(negative, quotient, exponent));
}

/** The remainder has the sign of the dividend. */
export function modulo(a: Decimal, b: Decimal): Decimal {
  if (a.form !== 'finite' || b.form === 'nan' || isZero(b)) return NOT_A_NUMBER;
  if (b.form === 'infinite') return a;
  const exponent = Math.min(a.exponent, b.exponent);
  const rest = signed(a, exponent) % signed(b, exponent);
  return rounded(finite(a.negative, rest < 0n ? -rest : rest, exponent));
}

/** Exact; NaN is smaller than every other number and equal to itself. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.form === 'nan' || b.form === 'nan') return a.form === b.form ? 0 : a.form === 'nan' ? -1 : 1;
  const signA = isZero(a) ? 0 : a.negative ? -1 : 1;
  const signB = isZero(b) ? 0 : b.negative ? -1 : 1;
  if (signA !== signB) return signA < signB ? -1 : 1;
  if (signA === 0) return 0;
  if (a.form === 'infinite' || b.form === 'infinite') return a.form === b.form ? 0 : a.form === 'infinite' ? signA : -signA;
  const sizeA = digitsOf(a.coefficient) + a.exponent;
  const sizeB = digitsOf(b.coefficient) + b.exponent;
  if (sizeA !== sizeB) return sizeA < sizeB ? -signA : signA;
  const exponent = Math.min(a.exponent, b.exponent);
  const left = signed(a, exponent);
  const right = signed(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}
