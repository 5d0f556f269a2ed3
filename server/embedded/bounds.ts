// Which keys of an index a condition can be met by: intervals of bytes over the keys of one part, ascending and disjoint.
// Too wide is fine, since every document is matched again; too narrow would lose results.
//
// One surprise to know: intervals are worked out for an ascending part and turned over for a descending one, where the bytes
// are inverted.

import { BSONRegExp, MaxKey, MinKey } from 'bson';

import { sameCollation } from './collation.ts';
import type { Collation } from './collation.ts';
import type { Condition } from './conditions.ts';
import { bracketBounds, encodeKey, successor, textPrefix } from './keys.ts';
import { bracket, isDoc, textOf } from './values.ts';
import type { Value } from './values.ts';

export interface Interval {
  /** Inclusive. */
  lower: Buffer;
  /** Exclusive. */
  upper: Buffer;
  /** The whole key, when the interval is for one value. */
  point: Buffer | null;
}

export interface Bounds {
  intervals: Interval[];
  /** One value or several, not a range: more parts of the index can follow. */
  points: boolean;
  /** A document without the path could meet the condition, too. */
  acceptsNull: boolean;
  /** Smaller is better when only one condition may be used. */
  rank: number;
}

/** The bounds that a condition sets in an index with this collation; null if it sets none. */
export function boundsOf(condition: Condition, index: Collation | null, query: Collation | null): Bounds | null {
  const { path, operator, operand } = condition;
  // `a.0` may be an element or a field.
  if (/(^|\.)\d+(\.|$)/.test(path)) return null;
  switch (operator) {
    case '$eq':
      return pointBounds([operand], index, query);
    case '$in':
      return Array.isArray(operand) ? pointBounds(operand, index, query) : null;
    case '$exists':
      return operand === false ? pointBounds([null], index, query) : null;
    case '$regex':
      return operand instanceof BSONRegExp && index === null ? regexBounds(operand) : null;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeBounds(operator, operand, index, query);
    case '$type':
      return null;
  }
}

function pointBounds(values: readonly Value[], index: Collation | null, query: Collation | null): Bounds | null {
  for (const value of values) {
    // An index holds the elements of an array instead of the array, and a regular expression also means what it matches.
    if (value === undefined || Array.isArray(value) || value instanceof BSONRegExp) return null;
    if (hasText(value) && !sameCollation(index, query)) return null;
  }
  const intervals = values.map((value) => pointInterval(encodeKey([value], [1], index)));
  return { intervals: merged(intervals), points: true, acceptsNull: values.includes(null), rank: 0 };
}

function pointInterval(point: Buffer): Interval {
  return { lower: point, upper: after(point), point };
}

/** Keys begin with a class below 128, and inverted ones with a byte below 255: there always is something after. */
function after(key: Buffer): Buffer {
  return successor(key) ?? Buffer.from([0xff]);
}

function rangeBounds(
  operator: '$gt' | '$gte' | '$lt' | '$lte',
  operand: Value,
  index: Collation | null,
  query: Collation | null,
): Bounds | null {
  if (operand === null) return pointBounds([null], index, query);
  if (
    operand === undefined ||
    Array.isArray(operand) ||
    operand instanceof BSONRegExp ||
    operand instanceof MinKey ||
    operand instanceof MaxKey
  )
    return null;
  // Folded text has no order.
  if (hasText(operand) && (index !== null || query !== null)) return null;
  const { lower, upper } = bracketBounds(bracket(operand));
  const key = encodeKey([operand], [1], index);
  const interval: Interval = { lower, upper, point: null };
  if (operator === '$gt') interval.lower = after(key);
  else if (operator === '$gte') interval.lower = key;
  else if (operator === '$lt') interval.upper = key;
  else interval.upper = after(key);
  return { intervals: [interval], points: false, acceptsNull: false, rank: operator === '$gt' || operator === '$gte' ? 2 : 3 };
}

function regexBounds(expression: BSONRegExp): Bounds | null {
  const prefix = literalPrefix(expression.pattern, expression.options);
  if (prefix === '') return null;
  const lower = textPrefix(prefix);
  // A stored regular expression matches itself.
  const itself = pointInterval(encodeKey([expression], [1], null));
  return { intervals: merged([{ lower, upper: after(lower), point: null }, itself]), points: false, acceptsNull: false, rank: 1 };
}

/** The text that everything matched by the pattern begins with; '' when that is not plain to see. */
export function literalPrefix(pattern: string, options: string): string {
  if (!pattern.startsWith('^') || pattern.includes('|') || /[imx]/.test(options)) return '';
  const characters = Array.from(pattern.slice(1));
  const literal: string[] = [];
  for (let at = 0; at < characters.length; at++) {
    let character = characters[at] ?? '';
    if ('*?{+'.includes(character)) {
      // The quantifier is about the last character, which so need not be there.
      literal.pop();
      break;
    }
    if (character === '\\') {
      character = characters[++at] ?? '';
      if (character === '' || /[\p{L}\p{N}_\s]/u.test(character)) break;
    } else if ('.^$()[]}'.includes(character)) break;
    literal.push(character);
  }
  return literal.join('');
}

function hasText(value: Value): boolean {
  if (textOf(value) !== undefined) return true;
  if (Array.isArray(value)) return value.some(hasText);
  return isDoc(value) && Object.keys(value).some((name) => hasText(value[name]));
}

/** Sorted, and overlapping ones made one. */
export function merged(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.lower, b.lower));
  const result: Interval[] = [];
  for (const interval of sorted) {
    const last = result.at(-1);
    if (!last || Buffer.compare(interval.lower, last.upper) >= 0) result.push({ ...interval });
    else if (Buffer.compare(interval.upper, last.upper) > 0) {
      last.upper = interval.upper;
      last.point = null;
    } else if (!interval.point || !last.point?.equals(interval.point)) last.point = null;
  }
  return result;
}

export function intersection(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) break;
    const lower = Buffer.compare(left.lower, right.lower) >= 0 ? left.lower : right.lower;
    const leftEndsFirst = Buffer.compare(left.upper, right.upper) <= 0;
    const upper = leftEndsFirst ? left.upper : right.upper;
    if (Buffer.compare(lower, upper) < 0) result.push({ lower, upper, point: left.point ?? right.point });
    if (leftEndsFirst) i++;
    else j++;
  }
  return result;
}

/** The same values in a descending part, in the order of its bytes. */
export function descending(intervals: readonly Interval[]): Interval[] {
  return intervals
    .map(({ lower, upper, point }) => {
      if (point) return pointInterval(inverted(point));
      return { lower: after(inverted(upper)), upper: after(inverted(lower)), point: null };
    })
    .reverse();
}

function inverted(key: Buffer): Buffer {
  const result = Buffer.allocUnsafe(key.length);
  for (let at = 0; at < key.length; at++) result[at] = ~(key[at] ?? 0);
  return result;
}
