// The tests that a find filter makes on single values: comparisons, sets, types, regular expressions, sizes, bits. Each maker
// checks its argument once, with MongoDB's messages, and returns a test that is quick for the common types.
// The surprise: a comparison only ever matches values of its own type bracket, and NaN is only equal to itself.

import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, MaxKey, MinKey, ObjectId } from 'bson';
import type { Collation } from './collation.ts';
import { ServerError, location } from './errors.ts';
import { compileRegex, toRegExp } from './regex.ts';
import { show } from './show.ts';
import { bracket, compare, equal, hashKey, idWords, isDoc, isNumber, toNumber, typeName } from './values.ts';
import type { IdWords, Value } from './values.ts';

export type Test = (value: Value) => boolean;

export function bad(message: string): ServerError {
  return new ServerError('BadValue', message);
}

/** Equality; null also means missing. */
export function equalTo(wanted: Value, collation: Collation | null): Test {
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined;
  if (typeof wanted === 'string') {
    if (collation === null) return (value) => value === wanted || (isBoxed(value) && equal(value, wanted));
    const folded = collation.fold(wanted);
    return (value) =>
      typeof value === 'string' ? value === wanted || collation.fold(value) === folded : isBoxed(value) && equal(value, wanted, collation);
  }
  if (typeof wanted === 'number' && !Number.isNaN(wanted)) {
    return (value) =>
      typeof value === 'number' ? value === wanted : (typeof value === 'bigint' || isBoxed(value)) && equal(value, wanted);
  }
  if (typeof wanted === 'boolean') return (value) => value === wanted;
  if (wanted instanceof ObjectId) return idIn([wanted]);
  return (value) => value !== undefined && equal(value, wanted, collation ?? undefined);
}

/** Ids by their last bytes, which differ most; comparing words is several times quicker than making keys of ids. */
function idIn(ids: readonly ObjectId[]): Test {
  const byLast = new Map<number, IdWords[]>();
  for (const id of ids) {
    const words = idWords(id);
    byLast.set(words.i3, [...(byLast.get(words.i3) ?? []), words]);
  }
  return (value) => {
    if (!(value instanceof ObjectId)) return false;
    const words = idWords(value);
    const near = byLast.get(words.i3);
    return near !== undefined && near.some((one) => one.i2 === words.i2 && one.i1 === words.i1 && one.i0 === words.i0);
  };
}

/** A value that carries its type in an object: numbers and symbols among them equal plain values. */
function isBoxed(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}

export type Order = '$gt' | '$gte' | '$lt' | '$lte';

/** An order comparison inside the type bracket of `limit`. */
export function ordered(order: Order, limit: Value, collation: Collation | null): Test {
  const orEqual = order === '$gte' || order === '$lte';
  const above = order === '$gt' || order === '$gte';
  if (limit === null || limit === undefined) return orEqual ? (value) => value === null || value === undefined : () => false;
  if (limit instanceof MinKey || limit instanceof MaxKey) {
    const limitIsLeast = limit instanceof MinKey;
    return (value) => {
      const isLimit = limitIsLeast ? value instanceof MinKey : value instanceof MaxKey;
      return isLimit ? orEqual : above === limitIsLeast;
    };
  }
  const accepts = above ? (sign: number) => sign > 0 || (orEqual && sign === 0) : (sign: number) => sign < 0 || (orEqual && sign === 0);
  const general = generalOrder(limit, accepts, orEqual, collation);
  if (typeof limit === 'number' && !Number.isNaN(limit)) {
    if (order === '$gt') return (value) => (typeof value === 'number' ? value > limit : general(value));
    if (order === '$gte') return (value) => (typeof value === 'number' ? value >= limit : general(value));
    if (order === '$lt') return (value) => (typeof value === 'number' ? value < limit : general(value));
    return (value) => (typeof value === 'number' ? value <= limit : general(value));
  }
  if (limit instanceof Date) {
    const time = limit.getTime();
    return (value) => value instanceof Date && accepts(value.getTime() - time);
  }
  return general;
}

function generalOrder(limit: Value, accepts: (sign: number) => boolean, orEqual: boolean, collation: Collation | null): Test {
  if (isNumber(limit)) {
    if (Number.isNaN(toNumber(limit))) return (value) => orEqual && isNumber(value) && Number.isNaN(toNumber(value));
    return (value) => isNumber(value) && !Number.isNaN(toNumber(value)) && accepts(compare(value, limit));
  }
  const own = bracket(limit);
  return (value) =>
    value !== undefined && value !== null && bracket(value) === own && accepts(compare(value, limit, collation ?? undefined));
}

/** A regular expression: strings and symbols that it finds, and the same expression stored as a value. */
export function matching(regex: BSONRegExp): Test {
  const expression = toRegExp(regex);
  return (value) => {
    if (typeof value === 'string') return expression.test(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (value instanceof BSONRegExp) return value.pattern === regex.pattern && value.options === regex.options;
    return value instanceof BSONSymbol && expression.test(value.value);
  };
}

/** `$regex` with `$options`. */
export function regexOf(pattern: Value, options: Value): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw bad('$options has to be a string');
  if (pattern instanceof BSONRegExp) {
    if (options !== undefined && pattern.options !== '') throw location(51075, 'options set in both $regex and $options');
    return options === undefined ? pattern : checked(pattern.pattern, options);
  }
  if (typeof pattern !== 'string') throw bad('$regex has to be a string');
  return checked(pattern, options ?? '');
}

function checked(pattern: string, options: string): BSONRegExp {
  compileRegex(pattern, options);
  return new BSONRegExp(pattern, [...new Set(options)].sort().join(''));
}

/** `$in`: strings by a set, other scalars by their key, regular expressions one by one. */
export function oneOf(list: Value, name: string, collation: Collation | null): Test {
  if (!Array.isArray(list)) throw bad(`${name} needs an array`);
  const strings = new Set<string>();
  const keys = new Set<unknown>();
  const tests: Test[] = [];
  const ids = list.filter((wanted) => wanted instanceof ObjectId);
  if (ids.length > 0) tests.push(idIn(ids));
  let hasNull = false;
  for (const wanted of list) {
    if (isDoc(wanted) && isOperatorDoc(wanted)) throw bad(`cannot nest $ under ${name}`);
    if (wanted === null || wanted === undefined) hasNull = true;
    else if (wanted instanceof BSONRegExp) tests.push(matching(wanted));
    else if (wanted instanceof ObjectId) continue;
    else if (typeof wanted === 'string') strings.add(collation === null ? wanted : collation.fold(wanted));
    else keys.add(hashKey(wanted, collation));
  }
  return (value) => {
    if (value === undefined || value === null) return hasNull;
    if (typeof value === 'string') {
      if (strings.has(collation === null ? value : collation.fold(value))) return true;
    } else if (keys.size > 0 && keys.has(hashKey(value, collation))) return true;
    for (const test of tests) if (test(value)) return true;
    return value instanceof BSONSymbol && strings.has(collation === null ? value.value : collation.fold(value.value));
  };
}

/** A document whose first field is an operator; a DBRef (`$ref`, `$id`, `$db`) is a value. */
export function isOperatorDoc(value: Value): boolean {
  if (!isDoc(value)) return false;
  for (const name in value) return name.startsWith('$') && name !== '$ref' && name !== '$id' && name !== '$db';
  return false;
}

const TYPE_NAMES: Record<number, string> = {
  [-1]: 'minKey',
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  127: 'maxKey',
};
const KNOWN_TYPES = new Set(Object.values(TYPE_NAMES));

/** The type names that a `$type` argument or a `bsonType` keyword stands for. */
export function typeSet(argument: Value): Set<string> {
  const names = new Set<string>();
  for (const one of Array.isArray(argument) ? argument : [argument]) {
    if (one === 'number') for (const name of ['int', 'long', 'double', 'decimal']) names.add(name);
    else if (typeof one === 'string') {
      if (!KNOWN_TYPES.has(one)) throw bad(`Unknown type name alias: ${one}`);
      names.add(one);
    } else if (isNumber(one)) {
      const name = TYPE_NAMES[toNumber(one)];
      if (toNumber(one) === 0) throw bad('Invalid numerical type code: 0. Instead use {$exists:false}.');
      if (name === undefined) throw bad(`Invalid numerical type code: ${show(one)}`);
      names.add(name);
    } else throw new ServerError('TypeMismatch', 'type must be represented as a number or a string');
  }
  return names;
}

export function typeIs(argument: Value, path: string): Test {
  const names = typeSet(argument);
  if (names.size === 0) throw new ServerError('FailedToParse', `${path} must match at least one type`);
  return (value) => value !== undefined && names.has(fullTypeName(value));
}

export function fullTypeName(value: Value): string {
  return value instanceof Code && value.scope ? 'javascriptWithScope' : typeName(value);
}

/** A number cut to a whole one, as `$mod` reads it; undefined when it is no number or too large for a long. */
function truncated(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (!isNumber(value)) return undefined;
  const number = Math.trunc(toNumber(value));
  return Number.isFinite(number) && Math.abs(number) < 2 ** 63 ? BigInt(number) : undefined;
}

export function remainderIs(argument: Value): Test {
  if (!Array.isArray(argument)) throw bad('malformed mod, needs to be an array');
  if (argument.length < 2) throw bad('malformed mod, not enough elements');
  if (argument.length > 2) throw bad('malformed mod, too many elements');
  if (!isNumber(argument[0])) throw bad('malformed mod, divisor not a number');
  if (!isNumber(argument[1])) throw bad('malformed mod, remainder not a number');
  const divisor = truncated(argument[0]);
  const remainder = truncated(argument[1]);
  if (divisor === undefined) throw bad('malformed mod, divisor value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type');
  if (remainder === undefined)
    throw bad('malformed mod, remainder value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type');
  if (divisor === 0n) throw bad('divisor cannot be 0');
  const by = Number(divisor);
  const rest = Number(remainder);
  const isSmall = Number.isSafeInteger(by) && Number.isSafeInteger(rest);
  return (value) => {
    if (isSmall && typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return Math.trunc(value) % by === rest;
    const dividend = truncated(value);
    return dividend !== undefined && dividend % divisor === remainder;
  };
}

export function sizeIs(argument: Value): Test {
  if (!isNumber(argument)) throw bad(`Failed to parse $size. Expected a number in: $size: ${show(argument)}`);
  const size = toNumber(argument);
  if (!Number.isInteger(size)) throw bad(`Failed to parse $size. Expected an integer: $size: ${show(argument)}`);
  if (size < 0) throw bad(`Failed to parse $size. Expected a non-negative number in: $size: ${show(argument)}`);
  return (value) => Array.isArray(value) && value.length === size;
}

export type BitsName = '$bitsAllSet' | '$bitsAnySet' | '$bitsAllClear' | '$bitsAnyClear';

/** Bit tests on whole numbers (sign-extended beyond bit 63) and on binary data (bit 0 is the lowest of the first byte). */
export function bitsAre(name: BitsName, argument: Value): Test {
  const positions = bitPositions(name, argument);
  let mask = 0n;
  for (const position of positions) mask |= 1n << BigInt(Math.min(position, 64));
  const decide = (set: number, total: number) => {
    if (name === '$bitsAllSet') return set === total;
    if (name === '$bitsAllClear') return set === 0;
    return name === '$bitsAnySet' ? set > 0 : set < total;
  };
  return (value) => {
    if (value instanceof Binary) return decide(positions.filter((position) => binaryBit(value, position)).length, positions.length);
    const whole = wholeLong(value);
    if (whole === undefined) return false;
    const common = whole & mask;
    if (name === '$bitsAllSet') return common === mask;
    if (name === '$bitsAllClear') return common === 0n;
    return name === '$bitsAnySet' ? common !== 0n : common !== mask;
  };
}

function binaryBit(binary: Binary, position: number): boolean {
  const byte = position >> 3;
  return byte < binary.position && ((binary.buffer[byte] ?? 0) & (1 << (position & 7))) !== 0;
}

/** A number that is whole and fits a long; undefined for every other value. */
export function wholeLong(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' || value instanceof Double) {
    const number = toNumber(value);
    return Number.isInteger(number) && number >= -(2 ** 63) && number < 2 ** 63 ? BigInt(number) : undefined;
  }
  if (!(value instanceof Decimal128)) return undefined;
  const number = toNumber(value);
  if (!Number.isInteger(number) || number < -(2 ** 63) || number >= 2 ** 63) return undefined;
  return Number.isSafeInteger(number) ? BigInt(number) : decimalDigits(value.toString());
}

function decimalDigits(text: string): bigint | undefined {
  return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
}

function bitPositions(name: BitsName, argument: Value): number[] {
  if (Array.isArray(argument)) return argument.map((one) => bitPosition(name, one));
  if (argument instanceof Binary) {
    return Array.from({ length: argument.position * 8 }, (_, position) => position).filter((position) => binaryBit(argument, position));
  }
  if (!isNumber(argument)) throw bad(`${name} takes an Array, a number, or a BinData but received: ${name}: ${show(argument)}`);
  const mask = wholeLong(argument);
  if (mask === undefined) throw bad(`Expected an integer: ${name}: ${show(argument)}`);
  if (mask < 0n) throw bad(`Expected a non-negative number in: ${name}: ${show(argument)}`);
  return Array.from({ length: 63 }, (_, position) => position).filter((position) => (mask >> BigInt(position)) & 1n);
}

function bitPosition(name: BitsName, one: Value): number {
  const position = isNumber(one) ? wholeLong(one) : undefined;
  if (position === undefined) throw bad(`Failed to parse bit position. Expected a number in: ${name}: ${show(one)}`);
  if (position < 0n || position > 2n ** 31n - 1n)
    throw bad(`Failed to parse bit position. Expected a non-negative number in: ${name}: ${show(one)}`);
  return Number(position);
}
