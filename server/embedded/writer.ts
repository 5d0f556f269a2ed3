// Writing BSON without the `bson` package's encoder: a growing buffer for documents made of values, and for replies that
// carry stored documents as they are.
//
// The surprise: buffers handed out are cut from a shared slab (as Buffer.allocUnsafe does with its pool), because making a buffer of
// its own costs more than writing a small document. They are never written again, but a small one kept for long keeps its slab of 64 KiB.

import type { BSONSymbol, Binary, Code, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import { BSONRegExp, ObjectId as ObjectIdClass } from 'bson';
import { types } from 'node:util';
import { ServerError } from './errors.ts';
import type { Doc, Value } from './values.ts';
import { emptyDoc } from './values.ts';

const SLAB_BYTES = 65_536;
/** Output above this is copied out of the slab instead of being cut from it. */
const LARGE = 16_384;
/** A slab that grew beyond this for one large message is let go. */
const KEPT_BYTES = 4_194_304;
/** Text of up to this many UTF-16 units is written by hand: a call into Buffer costs 45 ns before the first character. */
const SHORT_TEXT = 16;

/** MongoDB's `maxBSONDepth` (src/mongo/bson/bson_depth.h); what is stored has to be shallower still (validate.ts). */
const MAX_WRITTEN_DEPTH = 200;

/** The tag of the bson package's classes. A symbol: a stored document may have a field called `_bsontype`, but never this. */
const TAG = Symbol.for('@@mdb.bson.type');
const docPrototype: unknown = Object.getPrototypeOf(emptyDoc());

const eight = new Uint8Array(8);
const asDouble = new Float64Array(eight.buffer);
const asBigInt = new BigInt64Array(eight.buffer);
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** The four 24-bit parts in which the bson package keeps an ObjectId; its public `id` makes a new buffer each time. */
interface ObjectIdParts {
  readonly i0?: unknown;
  readonly i1?: unknown;
  readonly i2?: unknown;
  readonly i3?: unknown;
}

/**
 * A growing buffer that BSON is written into. `finish()` hands out what has been written since the last `finish()` or
 * `reset()`; the caller owns it.
 */
export class Writer {
  private buffer: Buffer;
  private start = 0;
  private at = 0;
  private depth = 0;
  /** How deep documents and arrays have been nested since the last `reset()`. */
  deepest = 0;

  constructor(bytes = SLAB_BYTES) {
    this.buffer = Buffer.allocUnsafeSlow(bytes);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.at - this.start;
  }

  /** Forgets what has been written since the last `finish()`. */
  reset(): void {
    this.at = this.start;
    this.depth = 0;
    this.deepest = 0;
  }

  /** The bytes written; the writer starts anew behind them. */
  finish(): Buffer {
    const length = this.at - this.start;
    if (length > LARGE) return this.finishLarge(length);
    const done = this.buffer.subarray(this.start, this.at);
    this.start = this.at;
    return done;
  }

  /** Large output gets a buffer of its own, and the slab is used again, unless it has grown out of proportion. */
  private finishLarge(length: number): Buffer {
    const done = Buffer.allocUnsafeSlow(length);
    this.buffer.copy(done, 0, this.start, this.at);
    this.at = this.start;
    if (this.buffer.length > KEPT_BYTES) {
      this.buffer = Buffer.allocUnsafeSlow(SLAB_BYTES);
      this.start = 0;
      this.at = 0;
    }
    return done;
  }

  int32(value: number): void {
    this.reserve(4);
    this.putInt32(this.at, value);
    this.at += 4;
  }

  int64(value: bigint): void {
    if (value < INT64_MIN || value > INT64_MAX) throw new ServerError('BadValue', `${value} does not fit into 64 bits`);
    asBigInt[0] = value;
    this.putEight();
  }

  double(value: number): void {
    asDouble[0] = value;
    this.putEight();
  }

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.at++] = value;
  }

  /** NUL-terminated text: field names, regular expressions. Throws BadValue when the text itself has a NUL. */
  cstring(text: string): void {
    const length = text.length;
    this.reserve(length * 3 + 1);
    const buffer = this.buffer;
    let at = this.at;
    if (length > SHORT_TEXT * 2) {
      at = this.longCstring(text);
    } else {
      for (let i = 0; i < length; i++) {
        const unit = text.charCodeAt(i);
        if (unit === 0 || unit > 0x7f) {
          at = this.longCstring(text);
          break;
        }
        buffer[at++] = unit;
      }
    }
    buffer[at++] = 0;
    this.at = at;
  }

  /** Text with its length before it. A lone surrogate becomes U+FFFD, as everywhere in Node. */
  string(text: string): void {
    const length = text.length;
    this.reserve(length * 3 + 5);
    const start = this.at + 4;
    const end = length > SHORT_TEXT ? start + this.buffer.write(text, start, 'utf8') : this.shortText(text, start);
    this.putInt32(start - 4, end - start + 1);
    this.buffer[end] = 0;
    this.at = end + 1;
  }

  /** Bytes as they are. */
  bytes(raw: Uint8Array): void {
    this.reserve(raw.length);
    this.buffer.set(raw, this.at);
    this.at += raw.length;
  }

  /** A part of other bytes as it is. */
  slice(raw: Buffer, start: number, end: number): void {
    if (end === start) return;
    this.reserve(end - start);
    raw.copy(this.buffer, this.at, start, end);
    this.at += end - start;
  }

  /** Begins a document whose elements follow; give the result to `endDocument`. */
  startDocument(): number {
    this.reserve(5);
    const mark = this.at - this.start;
    this.at += 4;
    return mark;
  }

  endDocument(mark: number): void {
    this.reserve(1);
    this.buffer[this.at++] = 0;
    const start = this.start + mark;
    this.putInt32(start, this.at - start);
  }

  /** Begins a field that is a document; ended by `endDocument`. */
  startDocumentElement(name: string): number {
    this.header(0x03, name);
    return this.startDocument();
  }

  /** Begins a field that is an array; its elements are named '0', '1', … by the caller. Ended by `endDocument`. */
  startArrayElement(name: string): number {
    this.header(0x04, name);
    return this.startDocument();
  }

  /** A field that is a document which is BSON already. */
  rawDocument(name: string, bytes: Uint8Array): void {
    this.header(0x03, name);
    this.bytes(bytes);
  }

  /** A field that is an array of documents which are BSON already: the batch of a cursor. */
  rawDocuments(name: string, documents: readonly Uint8Array[]): void {
    const mark = this.startArrayElement(name);
    for (let i = 0; i < documents.length; i++) this.rawDocument(indexName(i), documents[i] as Uint8Array);
    this.endDocument(mark);
  }

  /** A whole document. */
  document(doc: Doc): void {
    const mark = this.startDocument();
    this.goDeeper();
    if (Object.getPrototypeOf(doc) === docPrototype) {
      // Nothing is inherited here, and the engine reads fields without a look-up in this kind of loop.
      for (const name in doc) this.element(name, doc[name]);
    } else {
      for (const name of Object.keys(doc)) this.element(name, doc[name]);
    }
    this.depth--;
    this.endDocument(mark);
  }

  private goDeeper(): void {
    if (++this.depth <= this.deepest) return;
    this.deepest = this.depth;
    if (this.depth > MAX_WRITTEN_DEPTH) throw new ServerError('Overflow', `documents are nested deeper than ${MAX_WRITTEN_DEPTH} levels`);
  }

  /** One field. Nothing is written for `undefined`. */
  element(name: string, value: Value): void {
    switch (typeof value) {
      case 'string':
        this.header(0x02, name);
        return this.string(value);
      case 'number':
        if (value === (value | 0) && !Object.is(value, -0)) {
          this.header(0x10, name);
          return this.int32(value);
        }
        this.header(0x01, name);
        return this.double(value);
      case 'object':
        return this.object(name, value);
      case 'boolean':
        this.header(0x08, name);
        return this.byte(value ? 1 : 0);
      case 'bigint':
        this.header(0x12, name);
        return this.int64(value);
      case 'undefined':
        return;
      default:
        throw new ServerError('BadValue', `cannot store a ${typeof value} (field '${name}')`);
    }
  }

  /** Writes an element over one of the same name and length that stands at `offset` in the output. */
  overwrite(offset: number, name: string, value: Value): void {
    this.reserve(name.length * 3 + 32); // growing in between would lose what lies behind
    const end = this.at;
    this.at = this.start + offset;
    this.element(name, value);
    this.at = end;
  }

  private object(name: string, value: Exclude<Value, undefined | string | number | boolean | bigint>): void {
    if (value === null) return this.header(0x0a, name);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === docPrototype) {
      this.header(0x03, name);
      return this.document(value as Doc);
    }
    if (prototype === ObjectIdClass.prototype) return this.objectId(name, value as ObjectId);
    if (value instanceof Date) return this.date(name, value);
    if (Array.isArray(value)) return this.array(name, value);
    const tag = (value as { [TAG]?: unknown })[TAG];
    if (typeof tag === 'string') return this.tagged(name, value, tag);
    // Plain objects of any realm, and objects without a prototype; a Map or a RegExp would be stored as {} otherwise.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      this.header(0x03, name);
      return this.document(value as Doc);
    }
    if (types.isDate(value)) return this.date(name, value);
    throw new ServerError('BadValue', `cannot store a ${Object.prototype.toString.call(value).slice(8, -1)} (field '${name}')`);
  }

  private tagged(name: string, value: object, tag: string): void {
    switch (tag) {
      case 'Double':
        this.header(0x01, name);
        return this.double((value as Double).value);
      case 'ObjectId':
        return this.objectId(name, value as ObjectId);
      case 'Int32':
        this.header(0x10, name);
        return this.int32((value as unknown as Int32).value);
      case 'Long':
        this.header(0x12, name);
        return this.halves(value as unknown as Long);
      case 'Timestamp':
        this.header(0x11, name);
        return this.halves(value as unknown as Timestamp & Long);
      case 'Decimal128':
        this.header(0x13, name);
        return this.bytes((value as Decimal128).bytes);
      case 'Binary':
        return this.binary(name, value as Binary);
      case 'BSONRegExp':
        this.header(0x0b, name);
        this.cstring((value as BSONRegExp).pattern);
        return this.cstring(BSONRegExp.parseOptions((value as BSONRegExp).options)); // sorted, as the format demands
      case 'BSONSymbol':
        this.header(0x0e, name);
        return this.string((value as BSONSymbol).value);
      case 'Code':
        return this.code(name, value as Code);
      case 'MinKey':
        return this.header(0xff, name);
      case 'MaxKey':
        return this.header(0x7f, name);
      default:
        throw new ServerError('BadValue', `cannot store a ${tag} (field '${name}')`);
    }
  }

  private array(name: string, items: readonly Value[]): void {
    const mark = this.startArrayElement(name);
    this.goDeeper();
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      this.element(indexName(i), item === undefined ? null : item);
    }
    this.depth--;
    this.endDocument(mark);
  }

  private date(name: string, value: Date): void {
    const time = value.getTime();
    if (Number.isNaN(time)) throw new ServerError('BadValue', `invalid date (field '${name}')`);
    this.header(0x09, name);
    this.reserve(8);
    const high = Math.floor(time / 0x1_0000_0000);
    this.putInt32(this.at, (time - high * 0x1_0000_0000) | 0);
    this.putInt32(this.at + 4, high);
    this.at += 8;
  }

  private objectId(name: string, value: ObjectId): void {
    this.header(0x07, name);
    this.reserve(12);
    const { i0, i1, i2, i3 } = value as unknown as ObjectIdParts;
    if (typeof i0 === 'number' && typeof i1 === 'number' && typeof i2 === 'number' && typeof i3 === 'number') {
      this.put24(this.at, i0);
      this.put24(this.at + 3, i1);
      this.put24(this.at + 6, i2);
      this.put24(this.at + 9, i3);
    } else {
      this.buffer.set(value.id, this.at);
    }
    this.at += 12;
  }

  private binary(name: string, value: Binary): void {
    const old = value.sub_type === 2; // repeats its length inside
    this.header(0x05, name);
    this.int32(value.position + (old ? 4 : 0));
    this.byte(value.sub_type);
    if (old) this.int32(value.position);
    this.bytes(value.buffer.length === value.position ? value.buffer : value.buffer.subarray(0, value.position));
  }

  private code(name: string, value: Code): void {
    if (value.scope === null) {
      this.header(0x0d, name);
      return this.string(value.code);
    }
    this.header(0x0f, name);
    const mark = this.length;
    this.int32(0);
    this.string(value.code);
    this.document(value.scope);
    this.putInt32(this.start + mark, this.length - mark);
  }

  private halves(value: { readonly low: number; readonly high: number }): void {
    this.int32(value.low);
    this.int32(value.high);
  }

  /** The type byte and the name of an element. The same as `byte` and `cstring`, in one go: every field passes here. */
  private header(type: number, name: string): void {
    const length = name.length;
    this.reserve(length * 3 + 2);
    const buffer = this.buffer;
    let at = this.at;
    buffer[at++] = type;
    for (let i = 0; i < length; i++) {
      const unit = name.charCodeAt(i);
      if (unit === 0 || unit > 0x7f) {
        this.at++;
        return this.cstring(name);
      }
      buffer[at++] = unit;
    }
    buffer[at] = 0;
    this.at = at + 1;
  }

  private longCstring(text: string): number {
    if (text.includes('\0'))
      throw new ServerError('BadValue', `a field name or regular expression must not contain a NUL: ${JSON.stringify(text)}`);
    return this.at + this.buffer.write(text, this.at, 'utf8');
  }

  private shortText(text: string, at: number): number {
    const buffer = this.buffer;
    const start = at;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        buffer[at++] = unit;
      } else if (unit < 0x800) {
        buffer[at++] = 0xc0 | (unit >> 6);
        buffer[at++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || unit > 0xdfff) {
        buffer[at++] = 0xe0 | (unit >> 12);
        buffer[at++] = 0x80 | ((unit >> 6) & 0x3f);
        buffer[at++] = 0x80 | (unit & 0x3f);
      } else {
        return start + buffer.write(text, start, 'utf8');
      }
    }
    return at;
  }

  private putInt32(at: number, value: number): void {
    const buffer = this.buffer;
    buffer[at] = value;
    buffer[at + 1] = value >> 8;
    buffer[at + 2] = value >> 16;
    buffer[at + 3] = value >> 24;
  }

  private put24(at: number, value: number): void {
    const buffer = this.buffer;
    buffer[at] = value >> 16;
    buffer[at + 1] = value >> 8;
    buffer[at + 2] = value;
  }

  private putEight(): void {
    this.reserve(8);
    const buffer = this.buffer;
    const at = this.at;
    for (let i = 0; i < 8; i++) buffer[at + i] = eight[i] as number;
    this.at = at + 8;
  }

  private reserve(bytes: number): void {
    if (this.at + bytes > this.buffer.length) this.grow(bytes);
  }

  /** A new slab, with what is not finished copied to its front; the old one belongs to those who hold its pieces. */
  private grow(bytes: number): void {
    const length = this.at - this.start;
    const bigger = Buffer.allocUnsafeSlow(Math.max(SLAB_BYTES, (length + bytes) * 2));
    this.buffer.copy(bigger, 0, this.start, this.at);
    this.buffer = bigger;
    this.start = 0;
    this.at = length;
  }
}

const indexNames: string[] = [];

/** '0', '1', …: the names of an array's elements, made once each for the first thousand. */
export function indexName(index: number): string {
  if (index >= 1000) return String(index);
  while (indexNames.length <= index) indexNames.push(String(indexNames.length));
  return indexNames[index] as string;
}
