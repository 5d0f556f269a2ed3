// Arithmetic on numbers of any kind and on dates. Null or missing operands give null; what is not a number is refused with
// MongoDB's codes. The transcendental functions are computed in doubles, so decimals are refused there instead of losing digits.

import { Decimal128 } from 'bson';
import { ServerError, location, notImplemented } from './errors.ts';
import { binary, isNullish, nary, unary } from './expression-kit.ts';
import type { OperatorTable, Operator } from './expression-kit.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { Sum } from './summing.ts';
import { show } from './show.ts';
import { abs, add, divide, double, isInt, isNumber, mod, multiply, roundTo, subtract, toDecimal, toNumber, typeName } from './values.ts';
import type { Num, Value } from './values.ts';

function mismatch(message: string): ServerError {
  return new ServerError('TypeMismatch', message);
}

function addAll(values: Value[]): Value {
  const [left, right] = values;
  // Two ints are by far the most frequent case.
  if (values.length === 2 && typeof left === 'number' && typeof right === 'number') return add(left, right);
  const sum = new Sum();
  let date: Date | undefined;
  let absent = false;
  for (const value of values) {
    if (isNullish(value)) absent = true;
    else if (isNumber(value)) sum.add(value);
    else if (!(value instanceof Date)) throw mismatch(`$add only supports numeric or date types, not ${typeName(value)}`);
    else if (date !== undefined) throw location(16612, 'only one date allowed in an $add expression');
    else date = value;
  }
  if (absent) return null;
  return date === undefined ? sum.total() : moved(date, toNumber(sum.total()));
}

function moved(date: Date, ms: number): Date {
  const result = new Date(date.getTime() + Math.round(ms));
  if (Number.isNaN(result.getTime())) throw new ServerError('Overflow', 'date overflow');
  return result;
}

function subtractOne(left: Value, right: Value): Value {
  if (isNumber(left) && isNumber(right)) return subtract(left, right);
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date && right instanceof Date) return BigInt(left.getTime() - right.getTime());
  if (left instanceof Date && isNumber(right)) return moved(left, -toNumber(right));
  throw mismatch(`can't $subtract ${typeName(right)} from ${typeName(left)}`);
}

function multiplyAll(values: Value[]): Value {
  let product: Num = 1;
  let absent = false;
  for (const value of values) {
    if (isNullish(value)) absent = true;
    else if (isNumber(value)) product = multiply(product, value);
    else throw mismatch(`$multiply only supports numeric types, not ${typeName(value)}`);
  }
  return absent ? null : product;
}

function divideOne(left: Value, right: Value): Value {
  if (isNumber(left) && isNumber(right)) return divide(left, right);
  if (isNullish(left) || isNullish(right)) return null;
  throw mismatch(`$divide only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
}

function modOne(left: Value, right: Value): Value {
  if (isNumber(left) && isNumber(right)) return mod(left, right);
  if (isNullish(left) || isNullish(right)) return null;
  throw location(16611, `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
}

/** A function of one number; `code` is MongoDB's for other types. */
function numeric(apply: (value: Num) => Value, code = 28765): Operator {
  return unary((value, name) => {
    if (isNullish(value)) return null;
    if (!isNumber(value)) throw location(code, `${name} only supports numeric types, not ${typeName(value)}`);
    return apply(value);
  });
}

/** A function computed in doubles. */
function real(name: string, apply: (value: number) => number): Operator {
  return numeric((value) => {
    if (value instanceof Decimal128) throw notImplemented(`${name} of a decimal`);
    return double(apply(toNumber(value)));
  });
}

function round(rounding: 'half-even' | 'truncate'): Operator {
  return nary(
    ([value, places], _compiler, name) => {
      if (value === null || value === undefined || places === null) return null;
      if (!isNumber(value)) throw location(51081, `${name} only supports numeric types, not ${typeName(value)}`);
      const digits = places === undefined ? 0 : wholeNumber(places);
      if (digits === undefined) throw location(51082, `precision argument to  ${name} must be a integral value`);
      if (digits < -20 || digits > 100)
        throw location(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
      return roundTo(value, digits, rounding);
    },
    1,
    2,
  );
}

function squareRoot(value: Num): Value {
  if (value instanceof Decimal128) throw notImplemented('$sqrt of a decimal');
  const number = toNumber(value);
  if (number < 0) throw location(28714, "$sqrt's argument must be greater than or equal to 0");
  return double(Math.sqrt(number));
}

function logarithm(name: string, code: number, apply: (value: number) => number): Operator {
  return numeric((value) => {
    if (value instanceof Decimal128) throw notImplemented(`${name} of a decimal`);
    const number = toNumber(value);
    if (number <= 0) throw location(code, `${name}'s argument must be a positive number, but is ${show(value)}`);
    return double(apply(number));
  });
}

function log(value: Value, base: Value): Value {
  if (isNullish(value) || isNullish(base)) return null;
  if (!isNumber(value)) throw location(28756, `$log's argument must be numeric, not ${typeName(value)}`);
  if (!isNumber(base)) throw location(28757, `$log's base must be numeric, not ${typeName(base)}`);
  if (value instanceof Decimal128 || base instanceof Decimal128) throw notImplemented('$log of a decimal');
  if (toNumber(value) <= 0) throw location(28758, `$log's argument must be a positive number, but is ${show(value)}`);
  if (toNumber(base) <= 0 || toNumber(base) === 1)
    throw location(28759, `$log's base must be a positive number not equal to 1, but is ${show(base)}`);
  return double(Math.log(toNumber(value)) / Math.log(toNumber(base)));
}

function power(base: Value, exponent: Value): Value {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (!isNumber(base)) throw location(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumber(exponent)) throw location(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (toNumber(base) === 0 && toNumber(exponent) < 0) throw location(28764, '$pow cannot take a base of 0 and a negative exponent');
  if (base instanceof Decimal128 || exponent instanceof Decimal128) return decimalPower(base, exponent);
  const wholes = kindOf(base) !== 'double' && kindOf(exponent) !== 'double';
  const result = toNumber(base) ** toNumber(exponent);
  if (!wholes || toNumber(exponent) < 0) return double(result);
  if (Math.abs(result) > 2 ** 64) return double(result);
  const exact = BigInt(toNumber(base)) ** BigInt(toNumber(exponent));
  if (BigInt.asIntN(64, exact) !== exact) return double(result);
  const small = Number(exact);
  return kindOf(base) === 'int' && kindOf(exponent) === 'int' && isInt(small) ? small : exact;
}

function decimalPower(base: Num, exponent: Num): Value {
  const times = wholeNumber(exponent);
  if (times === undefined || times < 0 || times > 6144) throw notImplemented('$pow of decimals with such an exponent');
  let result: Num = toDecimal(1);
  for (let count = 0; count < times; count++) result = multiply(result, base);
  return result;
}

/** $bitAnd and its like, on ints and longs only. */
function bits(start: bigint, apply: (left: bigint, right: bigint) => bigint): Operator {
  return nary((values, _compiler, name) => {
    let result = start;
    let isLong = false;
    for (const value of values) {
      if (isNullish(value)) return null;
      const kind = kindOf(value);
      if (kind !== 'int' && kind !== 'long') throw mismatch(`${name} only supports int and long operands.`);
      isLong ||= kind === 'long';
      result = apply(result, BigInt(value as number | bigint));
    }
    return isLong ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
  });
}

export const arithmetic: OperatorTable = {
  $add: nary(addAll),
  $subtract: binary(subtractOne),
  $multiply: nary(multiplyAll),
  $divide: binary(divideOne),
  $mod: binary(modOne),
  $abs: numeric(abs),
  $ceil: numeric((value) => roundTo(value, 0, 'ceiling')),
  $floor: numeric((value) => roundTo(value, 0, 'floor')),
  $round: round('half-even'),
  $trunc: round('truncate'),
  $sqrt: numeric(squareRoot),
  $pow: binary(power),
  $exp: real('$exp', Math.exp),
  $ln: logarithm('$ln', 28766, Math.log),
  $log10: logarithm('$log10', 28761, Math.log10),
  $log: binary(log),
  $bitAnd: bits(-1n, (left, right) => left & right),
  $bitOr: bits(0n, (left, right) => left | right),
  $bitXor: bits(0n, (left, right) => left ^ right),
  $bitNot: unary((value) => {
    if (isNullish(value)) return null;
    const kind = kindOf(value);
    if (kind !== 'int' && kind !== 'long') throw mismatch('$bitNot only supports int and long operands.');
    return typeof value === 'bigint' ? ~value : ~Number(value);
  }),
  $rand: () => ({ evaluate: () => double(Math.random()), constant: false }),
  $sampleRate: (argument, compiler) => {
    const rate = compiler.compile(argument);
    return { evaluate: (scope) => Math.random() < toNumber(rate.evaluate(scope) as Num), constant: false };
  },
};
