// Values as bytes whose plain order (memcmp) is the comparison order of values.ts, so that an ordered store of bytes can be an
// index. Each value begins with its class; a descending part is the same bytes inverted.
//
// Surprises to know: equal numbers of all four kinds have equal bytes; no encoding is the beginning of another one, so a range
// over a prefix never catches a neighbour; and with a collation the text is folded, which keeps equality and loses the order.

import { createHash } from 'node:crypto';

import { BSONRegExp, Binary, Code, Decimal128, Double, ObjectId, Timestamp } from 'bson';

import type { Collation } from './collation.ts';
import { fromBigInt, fromDecimal128, normalized } from './decimal.ts';
import { compareNumbers } from './numbers.ts';
import { BRACKETS, bracket, idWords, textOf } from './values.ts';
import type { Doc, Value } from './values.ts';

export type Direction = 1 | -1;

/** lmdb takes 1,978 bytes; the rest is for the number of the index and the key of the document. */
export const MAX_KEY_BYTES = 1500;
/** The key of a document's own `_id`, which stands again at the end of each of its index entries. */
export const MAX_ID_KEY_BYTES = 440;
const HASH_BYTES = 16;

/** Grows with the longest key so far; keys are copied out of it. */
let scratch = Buffer.allocUnsafeSlow(4096);
let end = 0;

/** A larger scratch than this is given back after the key that needed it. */
const MOST_SCRATCH_KEPT = 1 << 20;

/**
 * The key of a tuple of values. A missing value counts as null.
 * @param collation folds all text; the order of such keys means nothing for text, only equality does
 */
export function encodeKey(values: readonly Value[], directions: readonly Direction[], collation: Collation | null): Buffer {
  end = 0;
  for (let part = 0; part < values.length; part++) {
    const start = end;
    write(values[part], collation);
    if (directions[part] === -1) for (let at = start; at < end; at++) scratch[at] = ~(scratch[at] ?? 0);
  }
  const key = Buffer.allocUnsafe(end);
  scratch.copy(key, 0, 0, end);
  if (scratch.length > MOST_SCRATCH_KEPT) scratch = Buffer.allocUnsafeSlow(4096);
  return key;
}

function reserve(bytes: number): void {
  if (end + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(scratch.length * 2, end + bytes));
  scratch.copy(larger, 0, 0, end);
  scratch = larger;
}

const shared = new DataView(new ArrayBuffer(8));

function write(value: Value, collation: Collation | null): void {
  reserve(16);
  if (typeof value === 'number') {
    writeDouble(BRACKETS.number, value);
    scratch[end++] = EXACT;
  } else if (typeof value === 'string') {
    scratch[end++] = BRACKETS.string;
    writeText(collation ? collation.fold(value) : value);
  } else if (value instanceof ObjectId) {
    scratch[end++] = BRACKETS.objectId;
    const { i0, i1, i2, i3 } = idWords(value);
    writeTriple(i0);
    writeTriple(i1);
    writeTriple(i2);
    writeTriple(i3);
  } else if (value === null || value === undefined) {
    scratch[end++] = BRACKETS.null;
  } else if (value instanceof Date) {
    writeDouble(BRACKETS.date, value.getTime());
  } else if (typeof value === 'boolean') {
    scratch[end++] = BRACKETS.bool;
    scratch[end++] = value ? 1 : 0;
  } else {
    writeRare(value, collation);
  }
}

function writeRare(value: Value, collation: Collation | null): void {
  if (typeof value === 'bigint' || value instanceof Double || value instanceof Decimal128) {
    writeNumber(value);
    return;
  }
  scratch[end++] = bracket(value);
  const text = textOf(value);
  if (text !== undefined) {
    writeText(collation ? collation.fold(text) : text);
  } else if (Array.isArray(value)) {
    for (const element of value) write(element, collation);
    writeByte(0);
  } else if (value instanceof Binary) {
    const bytes = value.value();
    reserve(5 + bytes.length);
    end = scratch.writeUInt32BE(bytes.length, end);
    scratch[end++] = value.sub_type;
    scratch.set(bytes, end);
    end += bytes.length;
  } else if (value instanceof Timestamp) {
    end = scratch.writeUInt32BE(value.t, end);
    end = scratch.writeUInt32BE(value.i, end);
  } else if (value instanceof BSONRegExp) {
    writeText(value.pattern);
    writeText(value.options);
  } else if (value instanceof Code) {
    writeText(value.code);
    if (value.scope) writeFields(value.scope, null);
  } else if (bracket(value) === BRACKETS.object) {
    writeFields(value as Doc, collation);
  }
  // MinKey and MaxKey are their class and nothing else.
}

/** Each field as class, name, value, since that is what documents are compared by; a 0 comes before any class. */
function writeFields(doc: Doc, collation: Collation | null): void {
  for (const name of Object.keys(doc)) {
    const value = doc[name];
    writeByte(bracket(value));
    writeText(name);
    write(value, collation);
  }
  writeByte(0);
}

function writeByte(byte: number): void {
  reserve(1);
  scratch[end++] = byte;
}

function writeTriple(word: number): void {
  scratch[end++] = word >>> 16;
  scratch[end++] = word >>> 8;
  scratch[end++] = word;
}

/** The class, then the eight bytes of the double so turned that they sort: NaN first, -0 as 0. */
function writeDouble(tag: number, value: number): void {
  scratch[end++] = tag;
  shared.setFloat64(0, value);
  let high = shared.getInt32(0);
  let low = shared.getInt32(4);
  if (value < 0) {
    high = ~high;
    low = ~low;
  } else if (value >= 0) {
    high = value === 0 ? 0x80000000 : high ^ 0x80000000;
  } else {
    high = 0;
    low = 0;
  }
  scratch[end++] = high >>> 24;
  scratch[end++] = high >>> 16;
  scratch[end++] = high >>> 8;
  scratch[end++] = high;
  scratch[end++] = low >>> 24;
  scratch[end++] = low >>> 16;
  scratch[end++] = low >>> 8;
  scratch[end++] = low;
}

const EXACT = 0;
const INEXACT = 1;

function writeNumber(value: bigint | Double | Decimal128): void {
  const below = value instanceof Double ? value.value : greatestDoubleUpTo(value);
  writeDouble(BRACKETS.number, below);
  if (value instanceof Double || Number.isNaN(below) || compareNumbers(below, value) === 0) {
    scratch[end++] = EXACT;
    return;
  }
  // Between two doubles all values have one sign, so their digits can sort them: exponent of the first digit, digits, 0.
  scratch[end++] = INEXACT;
  const start = end;
  const { negative, coefficient, exponent } = normalized(value instanceof Decimal128 ? fromDecimal128(value) : fromBigInt(value));
  const digits = String(coefficient);
  reserve(4 + digits.length);
  end = scratch.writeUInt16BE(exponent + digits.length + 0x4000, end);
  for (let at = 0; at < digits.length; at += 2) scratch[end++] = 1 + Number(digits.slice(at, at + 2).padEnd(2, '0'));
  scratch[end++] = 0;
  if (negative) for (let at = start; at < end; at++) scratch[at] = ~(scratch[at] ?? 0);
}

function greatestDoubleUpTo(value: bigint | Decimal128): number {
  const nearest = typeof value === 'bigint' ? Number(value) : Number(String(value));
  if (Number.isNaN(nearest) || compareNumbers(nearest, value) <= 0) return nearest;
  // A -0 here stands for a tiny negative value, and steps to the least negative double.
  shared.setFloat64(0, nearest);
  const bits = shared.getBigInt64(0);
  shared.setBigInt64(0, nearest > 0 ? bits - 1n : bits + 1n);
  return shared.getFloat64(0);
}

/** Longer text is written by the runtime, which starts slower than this loop and then is faster. */
const SHORT = 48;

/** UTF-8, ended by 0; the bytes 0 and 1 inside become 1 1 and 1 2 so that nothing but the end is a 0. */
function writeText(text: string): void {
  const start = end;
  reserve(text.length * 3 + 1);
  if (text.length <= SHORT) {
    let at = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f || unit < 2) break;
      scratch[end++] = unit;
    }
    if (at === text.length) {
      scratch[end++] = 0;
      return;
    }
    end = start;
  }
  end += scratch.write(text, end, 'utf8');
  let escapes = 0;
  for (let at = start; at < end; at++) if ((scratch[at] ?? 0) < 2) escapes++;
  if (escapes > 0) {
    reserve(escapes + 1);
    let from = end - 1;
    end += escapes;
    let to = end - 1;
    while (to > from) {
      const byte = scratch[from--] ?? 0;
      scratch[to--] = byte < 2 ? byte + 1 : byte;
      if (byte < 2) scratch[to--] = 1;
    }
  }
  scratch[end++] = 0;
}

/**
 * A key longer than `most` bytes is cut and ends in a hash of the whole: equality still holds, the order among cut keys of the
 * same beginning does not.
 */
export function truncateKey(key: Buffer, most = MAX_KEY_BYTES): { key: Buffer; truncated: boolean } {
  if (key.length <= most) return { key, truncated: false };
  const cut = Buffer.allocUnsafe(most);
  key.copy(cut, 0, 0, most - HASH_BYTES);
  createHash('sha256')
    .update(key)
    .digest()
    .copy(cut, most - HASH_BYTES, 0, HASH_BYTES);
  return { key: cut, truncated: true };
}

/** As many bytes of a key as survive `truncateKey`; a bound must not be longer to have cut keys on its right side. */
export function cutBound(bound: Buffer, most = MAX_KEY_BYTES): { bound: Buffer; cut: boolean } {
  const kept = most - HASH_BYTES;
  return bound.length <= kept ? { bound, cut: false } : { bound: bound.subarray(0, kept), cut: true };
}

/** The least key that is greater than every key beginning with this one; null when there is none (only 255s). */
export function successor(key: Buffer): Buffer | null {
  let length = key.length;
  while (length > 0 && key[length - 1] === 0xff) length--;
  if (length === 0) return null;
  const next = Buffer.from(key.subarray(0, length));
  next[length - 1] = (next[length - 1] ?? 0) + 1;
  return next;
}

/** Where the keys of a class lie in an ascending part: lower inclusive, upper exclusive. */
export function bracketBounds(of: number): { lower: Buffer; upper: Buffer } {
  return { lower: Buffer.from([of]), upper: Buffer.from([of + 1]) };
}

/** The beginning shared by the keys of all texts that begin with `prefix` (ascending, without a collation). */
export function textPrefix(prefix: string): Buffer {
  const key = encodeKey([prefix], [1], null);
  return key.subarray(0, key.length - 1);
}
