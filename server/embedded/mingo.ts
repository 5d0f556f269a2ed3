// The bridge to mingo for rare functions that it computes well: trigonometry and $sigmoid. Arguments are evaluated here
// and handed over as plain numbers; decimals and longs beyond 2^53 are refused, because mingo would round them silently.

import { Decimal128 } from 'bson';
import * as borrowed from 'mingo/operators/expression';
import { location, notImplemented } from './errors.ts';
import { isNullish, nodeOf, operands } from './expression-kit.ts';
import type { Operator } from './expression-kit.ts';
import { double, isNumber, toNumber, typeName } from './values.ts';
import type { Value } from './values.ts';

type Foreign = (doc: unknown, argument: unknown, options: unknown) => unknown;

/** Those that give doubles and look at nothing but their numbers. */
const NUMERIC = new Map<string, Foreign>(
  Object.entries({
    $sin: borrowed.$sin,
    $cos: borrowed.$cos,
    $tan: borrowed.$tan,
    $asin: borrowed.$asin,
    $acos: borrowed.$acos,
    $atan: borrowed.$atan,
    $atan2: borrowed.$atan2,
    $sinh: borrowed.$sinh,
    $cosh: borrowed.$cosh,
    $tanh: borrowed.$tanh,
    $asinh: borrowed.$asinh,
    $acosh: borrowed.$acosh,
    $atanh: borrowed.$atanh,
    $degreesToRadians: borrowed.$degreesToRadians,
    $radiansToDegrees: borrowed.$radiansToDegrees,
    $sigmoid: borrowed.$sigmoid,
  }) as [string, Foreign][],
);

/** Without these mingo would look operators up in its own tables or return errors as values. */
const OPTIONS = { failOnError: true, useStrictMode: true, scriptEnabled: false };

function plain(value: Value, name: string): number {
  if (!isNumber(value)) throw location(28765, `${name} only supports numeric types, not ${typeName(value)}`);
  if (value instanceof Decimal128) throw notImplemented(`${name} of a decimal`);
  const number = toNumber(value);
  if (typeof value === 'bigint' && BigInt(number) !== value) throw notImplemented(`${name} of a long beyond 2^53`);
  return number;
}

/** An operator that mingo computes, or undefined when it is not one of them. */
export function borrowedOperator(name: string): Operator | undefined {
  const foreign = NUMERIC.get(name);
  if (foreign === undefined) return undefined;
  return (argument, compiler) => {
    const count = name === '$atan2' ? 2 : 1;
    const parts = operands(argument, compiler, name, count, count);
    return nodeOf((scope) => {
      const values = parts.map((part) => part.evaluate(scope));
      if (values.some(isNullish)) return null;
      const numbers = values.map((value) => plain(value, name));
      return double(compute(foreign, numbers.length === 1 ? numbers[0] : numbers, name));
    }, parts);
  };
}

function compute(foreign: Foreign, argument: unknown, name: string): number {
  let result: unknown;
  try {
    result = foreign({}, argument, OPTIONS);
  } catch {
    throw location(50989, `cannot apply ${name} to ${String(argument)}, value must be in its domain`);
  }
  if (typeof result !== 'number') throw location(50989, `cannot apply ${name} to ${String(argument)}, value must be in its domain`);
  return result;
}
