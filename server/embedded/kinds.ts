// Which of the four kinds of number a value has, and whole numbers of any kind as what an index or a count needs.

import { Decimal128, Double } from 'bson';
import { isInt, isNumber, toNumber } from './values.ts';
import type { Value } from './values.ts';

export type Kind = 'none' | 'int' | 'long' | 'double' | 'decimal';

export function kindOf(value: Value): Kind {
  if (typeof value === 'number') return isInt(value) ? 'int' : 'double';
  if (typeof value === 'bigint') return 'long';
  if (value instanceof Double) return 'double';
  return value instanceof Decimal128 ? 'decimal' : 'none';
}

/** A whole number as a JavaScript number whichever kind it has; undefined for anything else or beyond what a double holds exactly. */
export function wholeNumber(value: Value): number | undefined {
  if (typeof value === 'number' && isInt(value)) return value;
  if (!isNumber(value)) return undefined;
  const number = toNumber(value);
  return Number.isSafeInteger(number) ? number + 0 : undefined;
}
