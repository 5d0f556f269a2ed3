// Reading BSON without the `bson` package's decoder: whole documents, a few fields of one, or where a field lies.
// Input is trusted to have passed validate.ts or to come from our own store; broken bytes give InvalidBSON or some value,
// never an endless loop.
//
// The surprise: nothing returned refers to the input, which may be a page of the store that is about to be reused.
// When a document repeats a field name, `decode` keeps the last and everything that looks for one field finds the first.

import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { ServerError } from './errors.ts';
import { NameTable, readText } from './rawtext.ts';
import type { Doc, Value } from './values.ts';
import { emptyDoc } from './values.ts';

/** BSON's limit for a stored document, 16 MiB (manual: "MongoDB Limits and Thresholds", BSON Document Size). */
export const MAX_DOCUMENT_BYTES = 16_777_216;

/** How the bson package reads an ObjectId out of the middle of a buffer; its public types hide the second parameter. */
const ObjectIdAt = ObjectId as unknown as new (source: Uint8Array, at: number) => ObjectId;

const eight = new Uint8Array(8);
const asDouble = new Float64Array(eight.buffer);
const asBigInt = new BigInt64Array(eight.buffer);

let names = new NameTable();
/** Where the value that was read last ends. A second result would cost an object per value. */
let position = 0;

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function int32At(bytes: Buffer, at: number): number {
  return byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
}

function copyEight(bytes: Buffer, at: number): void {
  for (let i = 0; i < 8; i++) eight[i] = byteAt(bytes, at + i);
}

function invalid(what: string, at: number): ServerError {
  return new ServerError('InvalidBSON', `${what} at offset ${at}`);
}

/** The length that the document at `at` says it has, in bytes, its own terminator included. Throws InvalidBSON when the buffer holds less. */
export function documentLength(bytes: Buffer, at = 0): number {
  const length = at + 5 <= bytes.length ? int32At(bytes, at) : 0;
  if (length < 5 || length > bytes.length - at || bytes[at + length - 1] !== 0) throw invalid('not a document', at);
  return length;
}

/** The whole document at `at`. */
/** A document's own bytes, out of a buffer that may be longer and may be used again. */
export function copyDocument(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafe(documentLength(bytes));
  bytes.copy(copy, 0, 0, copy.length);
  return copy;
}

export function decode(bytes: Buffer, at = 0): Doc {
  return readDocument(bytes, at, 0);
}

/** The value of BSON type `type` that starts at `at`. */
export function decodeValue(bytes: Buffer, type: number, at: number): Value {
  return readValue(bytes, type, at, bytes.length, 0);
}

function readDocument(bytes: Buffer, at: number, parent: number): Doc {
  const last = at + documentLength(bytes, at) - 1;
  if (names.full) names = new NameTable();
  const table = names;
  const doc = emptyDoc();
  let previous = 0;
  let guess = table.child(parent);
  let p = at + 4;
  while (p < last) {
    const type = byteAt(bytes, p++);
    let entry = guess;
    let end: number;
    if (table.matches(entry, bytes, p)) {
      end = p + table.length(entry);
    } else {
      end = p;
      while (bytes[end] !== 0) end++;
      entry = table.find(bytes, p, end);
      table.follow(previous, parent, entry);
    }
    const name = entry === 0 ? readText(bytes, p, end) : (table.texts[entry] as string);
    doc[name] = readValue(bytes, type, end + 1, last, entry);
    p = position;
    previous = entry;
    guess = table.next(entry);
  }
  if (p !== last) throw invalid('a value runs past its document', p);
  position = last + 1;
  return doc;
}

function readArray(bytes: Buffer, at: number, parent: number): Value[] {
  const last = at + documentLength(bytes, at) - 1;
  const items: Value[] = [];
  let p = at + 4;
  while (p < last) {
    const type = byteAt(bytes, p++);
    while (bytes[p] !== 0) p++;
    items.push(readValue(bytes, type, p + 1, last, parent));
    p = position;
  }
  if (p !== last) throw invalid('a value runs past its array', p);
  position = last + 1;
  return items;
}

/** Reads a value that must end at or before `last`, and leaves its end in `position`. `entry` is the name it stands under. */
function readValue(bytes: Buffer, type: number, at: number, last: number, entry: number): Value {
  switch (type) {
    case 0x10: // int32
      if (at + 4 > last) throw invalid('a value runs past its document', at);
      position = at + 4;
      return int32At(bytes, at);
    case 0x02: {
      const end = textEnd(bytes, at, last);
      position = end + 1;
      return readText(bytes, at + 4, end);
    }
    case 0x07:
      if (at + 12 > last) throw invalid('a value runs past its document', at);
      position = at + 12;
      return new ObjectIdAt(bytes, at);
    case 0x09: // date
      if (at + 8 > last) throw invalid('a value runs past its document', at);
      position = at + 8;
      return new Date(int32At(bytes, at + 4) * 0x1_0000_0000 + (int32At(bytes, at) >>> 0));
    case 0x08:
      position = at + 1;
      return bytes[at] !== 0;
    case 0x01: {
      if (at + 8 > last) throw invalid('a value runs past its document', at);
      position = at + 8;
      copyEight(bytes, at);
      const value = asDouble[0] as number;
      return value === (value | 0) && !Object.is(value, -0) ? new Double(value) : value;
    }
    case 0x03:
      return readDocument(bytes, at, entry);
    case 0x04:
      return readArray(bytes, at, entry);
    case 0x0a: // null
    case 0x06: // undefined, deprecated
      position = at;
      return null;
    case 0x12: // int64
      if (at + 8 > last) throw invalid('a value runs past its document', at);
      position = at + 8;
      copyEight(bytes, at);
      return asBigInt[0];
    default:
      return readRareValue(bytes, type, at, last);
  }
}

function readRareValue(bytes: Buffer, type: number, at: number, last: number): Value {
  const end = checkedEnd(bytes, type, at, last);
  position = end;
  switch (type) {
    case 0x05: {
      const subtype = byteAt(bytes, at + 4);
      // Subtype 2 repeats the length inside; Binary holds what follows it, as the bson package does.
      return new Binary(copied(bytes, subtype === 2 ? at + 9 : at + 5, end), subtype);
    }
    case 0x0b: {
      const middle = bytes.indexOf(0, at);
      return regex(readText(bytes, at, middle), readText(bytes, middle + 1, end - 1), at);
    }
    case 0x0d:
      return new Code(readText(bytes, at + 4, end - 1));
    case 0x0e:
      return new BSONSymbol(readText(bytes, at + 4, end - 1));
    case 0x0f: {
      const codeEnd = textEnd(bytes, at + 4, end);
      const scope = readDocument(bytes, codeEnd + 1, 0);
      position = end;
      return new Code(readText(bytes, at + 8, codeEnd), scope);
    }
    case 0x11:
      return new Timestamp({ i: int32At(bytes, at) >>> 0, t: int32At(bytes, at + 4) >>> 0 });
    case 0x13:
      return new Decimal128(copied(bytes, at, end));
    case 0xff:
      return new MinKey();
    default:
      return new MaxKey();
  }
}

function regex(pattern: string, options: string, at: number): BSONRegExp {
  try {
    return new BSONRegExp(pattern, options);
  } catch (cause) {
    throw invalid(cause instanceof Error ? cause.message : String(cause), at);
  }
}

/** Where the text of the length-prefixed string at `at` ends, at its NUL. */
function textEnd(bytes: Buffer, at: number, last: number): number {
  const length = int32At(bytes, at);
  const end = at + 3 + length;
  if (length < 1 || end >= last) throw invalid('wrong length of a string', at);
  return end;
}

function copied(bytes: Buffer, start: number, end: number): Buffer {
  if (end <= start) return Buffer.alloc(0);
  const copy = Buffer.allocUnsafe(end - start);
  bytes.copy(copy, 0, start, end);
  return copy;
}

function checkedEnd(bytes: Buffer, type: number, at: number, last: number): number {
  const end = valueEnd(bytes, type, at);
  if (end > last) throw invalid('a value runs past its document', at);
  return end;
}

/** Where the value of BSON type `type` that starts at `at` ends. Throws InvalidBSON for a type that is not known, DBPointer among them. */
export function valueEnd(bytes: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x10:
      return at + 4;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return at + 4 + (int32At(bytes, at) >>> 0); // a negative length lands far outside instead of walking backwards
    case 0x07:
      return at + 12;
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return at + 8;
    case 0x08:
      return at + 1;
    case 0x03:
    case 0x04:
    case 0x0f:
      return at + (int32At(bytes, at) >>> 0);
    case 0x0a:
    case 0x06:
    case 0xff:
    case 0x7f:
      return at;
    case 0x05:
      return at + 5 + (int32At(bytes, at) >>> 0);
    case 0x0b: {
      const middle = bytes.indexOf(0, at);
      const end = middle < 0 ? -1 : bytes.indexOf(0, middle + 1);
      return end < 0 ? Infinity : end + 1;
    }
    case 0x13:
      return at + 16;
    default:
      throw invalid(`unsupported BSON type ${type}`, at);
  }
}

/** The bytes of a field name, remembered by the name. */
const nameBytes = new Map<string, Buffer>();
const MAX_NAMES = 10_000;

export function bytesOfName(name: string): Buffer {
  let bytes = nameBytes.get(name);
  if (bytes === undefined) {
    bytes = Buffer.from(name);
    if (nameBytes.size >= MAX_NAMES) nameBytes.clear();
    nameBytes.set(name, bytes);
  }
  return bytes;
}

function sameName(bytes: Buffer, start: number, name: Uint8Array): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name[i]) return false;
  return true;
}

interface Wanted {
  readonly name: string;
  readonly bytes: Buffer;
  /** Another wanted name of the same length. */
  readonly other: Wanted | null;
  /** The number of the search that found it last. */
  found: number;
}

/** Top-level field names to look for, prepared once and used for many documents. */
export interface FieldSet {
  readonly names: readonly string[];
  readonly byLength: readonly (Wanted | null)[];
}

let searches = 0;

export function fieldSet(wanted: Iterable<string>): FieldSet {
  const unique = [...new Set(wanted)];
  const byLength: (Wanted | null)[] = [];
  for (const name of unique) {
    const bytes = Buffer.from(name);
    while (byLength.length <= bytes.length) byLength.push(null);
    const interned = Object.keys({ [name]: true })[0] ?? name;
    byLength[bytes.length] = { name: interned, bytes, other: byLength[bytes.length] ?? null, found: 0 };
  }
  return { names: unique, byLength };
}

const MAX_FIELD_SETS = 1000;
const fieldSets = new Map<string, FieldSet>();

/** A field set that is kept: statements of one kind ask for the same names again and again. */
export function keptFieldSet(names: readonly string[]): FieldSet {
  const key = names.length === 1 ? (names[0] ?? '') : names.join('\0');
  let set = fieldSets.get(key);
  if (set === undefined) {
    set = fieldSet(names);
    if (fieldSets.size >= MAX_FIELD_SETS) fieldSets.clear();
    fieldSets.set(key, set);
  }
  return set;
}

/** Only these top-level fields of the document at `at`, in the document's order. The others are stepped over. */
export function decodeFields(bytes: Buffer, at: number, fields: FieldSet): Doc {
  const last = at + documentLength(bytes, at) - 1;
  const doc = emptyDoc();
  const byLength = fields.byLength;
  const search = ++searches;
  let missing = fields.names.length;
  let p = at + 4;
  while (p < last && missing > 0) {
    const type = byteAt(bytes, p++);
    let end = p;
    while (bytes[end] !== 0) end++;
    const length = end - p;
    let wanted = length < byLength.length ? (byLength[length] as Wanted | null) : null;
    while (wanted !== null && !sameName(bytes, p, wanted.bytes)) wanted = wanted.other;
    if (wanted !== null && wanted.found !== search) {
      wanted.found = search;
      missing--;
      doc[wanted.name] = readValue(bytes, type, end + 1, last, 0);
      p = position;
    } else {
      p = valueEnd(bytes, type, end + 1);
    }
  }
  if (p > last) throw invalid('a value runs past its document', at);
  return doc;
}

/** Where an element lies: [elementStart, end) with its type byte and name, [start, end) its value alone. */
export interface Located {
  type: number;
  elementStart: number;
  start: number;
  end: number;
}

/** Finds a top-level field; null when there is none. A name given as UTF-8 bytes saves a look-up. */
export function findField(bytes: Buffer, at: number, name: string | Buffer): Located | null {
  const wanted = typeof name === 'string' ? bytesOfName(name) : name;
  const last = at + documentLength(bytes, at) - 1;
  let p = at + 4;
  while (p < last) {
    const type = byteAt(bytes, p);
    const start = p + wanted.length + 2;
    if (bytes[start - 1] === 0 && sameName(bytes, p + 1, wanted))
      return { type, elementStart: p, start, end: checkedEnd(bytes, type, start, last) };
    let end = p + 1;
    while (bytes[end] !== 0) end++;
    p = valueEnd(bytes, type, end + 1);
  }
  if (p !== last) throw invalid('a value runs past its document', at);
  return null;
}

/** The value of one top-level field; undefined when the document has no such field. */
export function getValue(bytes: Buffer, at: number, name: string | Buffer): Value {
  const found = findField(bytes, at, name);
  return found === null ? undefined : readValue(bytes, found.type, found.start, bytes.length, 0);
}

/**
 * Walks the elements of one document (or array) without decoding them: call `next()` until it says false and read the
 * fields in between. `reset` makes it walk another document, so that a hot loop needs one cursor only.
 */
export class ElementCursor {
  type = 0;
  elementStart = 0;
  nameStart = 0;
  nameEnd = 0;
  /** The value's bytes are [start, end). */
  start = 0;
  end = 0;
  private bytes: Buffer;
  private last: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.last = at + documentLength(bytes, at) - 1;
    this.end = at + 4;
  }

  reset(bytes: Buffer, at = 0): void {
    this.bytes = bytes;
    this.last = at + documentLength(bytes, at) - 1;
    this.end = at + 4;
  }

  next(): boolean {
    const bytes = this.bytes;
    const at = this.end;
    if (at >= this.last) return false;
    this.elementStart = at;
    this.type = byteAt(bytes, at);
    this.nameStart = at + 1;
    let p = at + 1;
    while (bytes[p] !== 0) p++;
    this.nameEnd = p;
    this.start = p + 1;
    this.end = checkedEnd(bytes, this.type, p + 1, this.last);
    return true;
  }

  /** The element's name as a string. */
  name(): string {
    return readText(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Whether the element has the name given as UTF-8 bytes. */
  isNamed(name: Uint8Array): boolean {
    return this.nameEnd - this.nameStart === name.length && sameName(this.bytes, this.nameStart, name);
  }

  /** The element's value, decoded. */
  value(): Value {
    return readValue(this.bytes, this.type, this.start, this.last, 0);
  }
}
