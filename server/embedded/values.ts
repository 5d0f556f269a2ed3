// The values that live inside the embedded database, and what MongoDB says about them: which BSON type a value is, how
// values of different types are ordered, when they are equal, and how the four kinds of number calculate.
//
// One surprise to know: a JavaScript `number` stands for Int32 when it is a whole number in the int32 range (and not -0),
// and for Double otherwise. A whole number that is stored as a Double is the wrapper `Double`, so that it comes back as one.

import { BSONRegExp, BSONSymbol, BSONValue, Binary, Code, Decimal128, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Double } from 'bson';

import type { Collation } from './collation.ts';
import { fromDecimal128, normalized } from './decimal.ts';
import { ServerError } from './errors.ts';
import { compareNumbers, isInt, isNumber, isZeroNumber, toNumber } from './numbers.ts';
import type { Num } from './numbers.ts';

// The numbers belong to the values; they have their own file for its length only.
export {
  abs,
  add,
  addExactly,
  compareNumbers,
  divide,
  double,
  isInt,
  isNaNValue,
  isNumber,
  mod,
  multiply,
  multiplyExactly,
  negate,
  roundTo,
  subtract,
  toDecimal,
  toDouble,
  toInt,
  toLong,
  toNumber,
} from './numbers.ts';
export type { Num } from './numbers.ts';

export type Value =
  | undefined
  | null
  | boolean
  | number
  | bigint
  | string
  | Double
  | Decimal128
  | ObjectId
  | Date
  | Binary
  | BSONRegExp
  | BSONSymbol
  | Code
  | Timestamp
  | MinKey
  | MaxKey
  | Value[]
  | Doc;

export interface Doc {
  [field: string]: Value;
}

const Bare = function () {} as unknown as { new (): Doc; prototype: object };
Bare.prototype = Object.create(null) as object;

/** An empty document without Object's prototype: `__proto__` and `constructor` are ordinary absent fields of it, and V8 keeps it fast. */
export function emptyDoc(): Doc {
  return new Bare();
}

/** A document, as against every other object that can be a value. Asks the class, since a stored document may have a field `_bsontype`. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof BSONValue) && !(value instanceof Date);
}

export type TypeName =
  | 'double'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'null'
  | 'regex'
  | 'javascript'
  | 'javascriptWithScope'
  | 'symbol'
  | 'int'
  | 'timestamp'
  | 'long'
  | 'decimal'
  | 'minKey'
  | 'maxKey'
  | 'missing';

/** The numbers of the BSON types by MongoDB's aliases; a missing value is 0, the end of a document. */
const TYPE_NUMBERS: Record<TypeName, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
  missing: 0,
};

/**
 * The classes of MongoDB's comparison order: its canonical type numbers, MinKey moved to 1 so that each is a positive byte.
 * A missing value is in the class of null.
 */
export const BRACKETS = {
  minKey: 1,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
} as const;

const NAMES_BY_CLASS: Record<string, TypeName> = {
  ObjectId: 'objectId',
  Double: 'double',
  Decimal128: 'decimal',
  Binary: 'binData',
  BSONRegExp: 'regex',
  BSONSymbol: 'symbol',
  Timestamp: 'timestamp',
  MinKey: 'minKey',
  MaxKey: 'maxKey',
};

/** MongoDB's alias of the type, as `$type` gives it. */
export function typeName(value: Value): TypeName {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return isInt(value) ? 'int' : 'double';
    case 'bigint':
      return 'long';
    case 'boolean':
      return 'bool';
    case 'undefined':
      return 'missing';
    default:
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (!(value instanceof BSONValue)) return 'object';
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript';
  const name = NAMES_BY_CLASS[value._bsontype];
  if (name === undefined) throw new ServerError('InternalError', `a ${value._bsontype} is not a value of the embedded database`);
  return name;
}

export function typeNumber(value: Value): number {
  return TYPE_NUMBERS[typeName(value)];
}

const BRACKETS_BY_NAME: Record<TypeName, number> = {
  double: BRACKETS.number,
  string: BRACKETS.string,
  object: BRACKETS.object,
  array: BRACKETS.array,
  binData: BRACKETS.binData,
  objectId: BRACKETS.objectId,
  bool: BRACKETS.bool,
  date: BRACKETS.date,
  null: BRACKETS.null,
  regex: BRACKETS.regex,
  javascript: BRACKETS.code,
  symbol: BRACKETS.string,
  javascriptWithScope: BRACKETS.codeWithScope,
  int: BRACKETS.number,
  timestamp: BRACKETS.timestamp,
  long: BRACKETS.number,
  decimal: BRACKETS.number,
  minKey: BRACKETS.minKey,
  maxKey: BRACKETS.maxKey,
  missing: BRACKETS.null,
};

/** The class of the value in the comparison order; values of different classes never are equal. */
export function bracket(value: Value): number {
  if (typeof value === 'string') return BRACKETS.string;
  if (typeof value === 'number') return BRACKETS.number;
  if (value instanceof ObjectId) return BRACKETS.objectId;
  return BRACKETS_BY_NAME[typeName(value)];
}

/** By code point, which is the order of the UTF-8 bytes; JavaScript's own `<` puts surrogate pairs before U+E000. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    if (left >= 0xd800 && right >= 0xd800) {
      const leftIsPair = left < 0xe000;
      if (leftIsPair !== right < 0xe000) return leftIsPair ? 1 : -1;
    }
    return left < right ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** The twelve bytes as the four 24-bit numbers that bson keeps; its public `id` allocates a buffer at each reading. */
export interface IdWords {
  i0: number;
  i1: number;
  i2: number;
  i3: number;
}

const keepsWords = typeof (new ObjectId() as Partial<IdWords>).i0 === 'number';

export function idWords(id: ObjectId): IdWords {
  if (keepsWords) return id as unknown as IdWords;
  const bytes = Buffer.from(id.id);
  return { i0: bytes.readUIntBE(0, 3), i1: bytes.readUIntBE(3, 3), i2: bytes.readUIntBE(6, 3), i3: bytes.readUIntBE(9, 3) };
}

function compareIds(a: ObjectId, b: ObjectId): number {
  const left = idWords(a);
  const right = idWords(b);
  return left.i0 - right.i0 || left.i1 - right.i1 || left.i2 - right.i2 || left.i3 - right.i3;
}

/**
 * MongoDB's total order over all types; negative, 0 or positive. A missing value comes before null, as `$cmp` has it; callers
 * that sort or index put null in its place first. Strings compare by UTF-8 bytes unless a collation is given.
 */
export function compare(a: Value, b: Value, collation?: Collation | null): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
    return a === b ? 0 : compareNumbers(a, b);
  }
  if (typeof a === 'string' && typeof b === 'string') return collation ? collation.compare(a, b) : compareStrings(a, b);
  if (a instanceof ObjectId && b instanceof ObjectId) return compareIds(a, b);
  const bracketA = bracket(a);
  const bracketB = bracket(b);
  return bracketA === bracketB ? compareInBracket(a, b, collation) : bracketA - bracketB;
}

function compareInBracket(a: Value, b: Value, collation: Collation | null | undefined): number {
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (a === null || a === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return compareNumbers(a.getTime(), b.getTime());
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b, collation);
  if (a instanceof Binary && b instanceof Binary) {
    return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
  }
  if (a instanceof Timestamp && b instanceof Timestamp) return a.t - b.t || a.i - b.i;
  if (a instanceof BSONRegExp && b instanceof BSONRegExp)
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  if (a instanceof Code && b instanceof Code) return compareStrings(a.code, b.code) || compare(scopeOf(a), scopeOf(b));
  if (isDoc(a) && isDoc(b)) return compareDocs(a, b, collation);
  const left = textOf(a);
  const right = textOf(b);
  if (left !== undefined && right !== undefined) return collation ? collation.compare(left, right) : compareStrings(left, right);
  return 0; // MinKey with MinKey, MaxKey with MaxKey
}

function scopeOf(code: Code): Doc | null {
  return code.scope;
}

/** The text of a string or a symbol, which compare alike. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof BSONSymbol ? value.value : undefined;
}

function compareArrays(a: Value[], b: Value[], collation: Collation | null | undefined): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const order = compare(a[at], b[at], collation);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field in stored order: the class of the value, then the name, then the value. */
function compareDocs(a: Doc, b: Doc, collation: Collation | null | undefined): number {
  const namesA = Object.keys(a);
  const namesB = Object.keys(b);
  const shared = Math.min(namesA.length, namesB.length);
  for (let at = 0; at < shared; at++) {
    const nameA = namesA[at] ?? '';
    const nameB = namesB[at] ?? '';
    const left = a[nameA];
    const right = b[nameB];
    const order = bracket(left) - bracket(right) || compareStrings(nameA, nameB) || compare(left, right, collation);
    if (order !== 0) return order;
  }
  return namesA.length - namesB.length;
}

export function equal(a: Value, b: Value, collation?: Collation | null): boolean {
  if (typeof a === 'string' && typeof b === 'string' && !collation) return a === b;
  return compare(a, b, collation) === 0;
}

/** As a condition of an expression: false, null, missing and zero are not true; NaN, '' and [] are. */
export function truthy(value: Value): boolean {
  if (value === undefined || value === null || value === false) return false;
  return !isNumber(value) || !isZeroNumber(value);
}

/** A key for a Map: what is equal by `equal` has the same key, what is not has another. */
export type HashKey = string | number | bigint | boolean | null | undefined;

/** Begins every key that is a string without being the string itself. */
const MARK = '\u0000';

export function hashKey(value: Value, collation?: Collation | null): HashKey {
  if (typeof value === 'string') {
    const text = collation ? collation.fold(value) : value;
    return text.charCodeAt(0) === 0 ? `${MARK}s${text}` : text;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined) return value;
  if (value instanceof ObjectId) {
    const { i0, i1, i2, i3 } = idWords(value);
    return String.fromCharCode(
      0,
      111,
      i0 >>> 8,
      ((i0 & 0xff) << 8) | (i1 >>> 16),
      i1 & 0xffff,
      i2 >>> 8,
      ((i2 & 0xff) << 8) | (i3 >>> 16),
      i3 & 0xffff,
    );
  }
  if (isNumber(value)) return numberKey(value);
  if (value instanceof Date) return `${MARK}t${String(value.getTime())}`;
  if (value instanceof BSONSymbol) return hashKey(value.value, collation);
  return `${MARK}k${nestedKey(value, collation)}`;
}

/** The double of the same value where there is one, else the whole number, else the digits. */
function numberKey(value: Num): HashKey {
  const number = toNumber(value);
  if (Number.isNaN(number) || compareNumbers(number, value) === 0) return number;
  if (typeof value === 'bigint' || !(value instanceof Decimal128)) return value as bigint;
  const { negative, coefficient, exponent } = normalized(fromDecimal128(value));
  if (exponent >= 0 && exponent < 20) return coefficient * 10n ** BigInt(exponent) * (negative ? -1n : 1n);
  return `${MARK}d${negative ? '-' : ''}${String(coefficient)}e${String(exponent)}`;
}

/** A text that no other value has, with the lengths in front so that parts cannot run into each other. */
function nestedKey(value: Value, collation: Collation | null | undefined): string {
  if (Array.isArray(value)) return `[${String(value.length)}${value.map((element) => nestedKey(element, collation)).join('')}]`;
  if (value instanceof Binary) return `b${String(value.sub_type)}:${lengthened(Buffer.from(value.value()).toString('latin1'))}`;
  if (value instanceof Timestamp) return `T${String(value.t)}:${String(value.i)};`;
  if (value instanceof BSONRegExp) return `r${lengthened(value.pattern)}${lengthened(value.options)}`;
  if (value instanceof Code) return `c${lengthened(value.code)}${nestedKey(scopeOf(value), undefined)}`;
  if (value instanceof MinKey) return '<';
  if (value instanceof MaxKey) return '>';
  if (isDoc(value)) {
    let key = '{';
    for (const name of Object.keys(value)) key += lengthened(name) + nestedKey(value[name], collation);
    return `${key}}`;
  }
  const key = hashKey(value, collation);
  if (typeof key === 'string') return `s${lengthened(key)}`;
  if (typeof key === 'number') return `n${String(key)};`;
  return typeof key === 'bigint' ? `n${String(key)}n;` : `${String(key)};`;
}

function lengthened(text: string): string {
  return `${String(text.length)}:${text}`;
}
