// Checks a document from outside before anything else looks at it: one pass over the bytes, nothing decoded. What passes here can be
// decoded without an error, and every reader in raw.ts may rely on it.
//
// The surprise: it is stricter than MongoDB, which stores broken UTF-8, any regular expression options, dates outside JavaScript's range
// and DBPointers. Here they would come back as something else, so they are refused at the door.

import { isUtf8 } from 'node:buffer';
import { ServerError } from './errors.ts';
import { MAX_DOCUMENT_BYTES } from './raw.ts';

/**
 * How deep documents and arrays may be nested. MongoDB's manual promises 100; its server allows 200 and takes 20 off for what is
 * stored (`maxBSONDepth`, src/mongo/bson/bson_depth.h: getMaxDepthForUserStorage).
 */
export const MAX_DEPTH = 180;

/** JavaScript's dates reach 100,000,000 days to either side of 1970 (ECMA-262, "Time Values and Time Range"). */
const MAX_DATE_MS = 8.64e15;

/** Text up to this many bytes is checked by hand: a call to `isUtf8` costs 65 ns before the first byte. */
const SHORT_TEXT = 64;

const PROTO = Buffer.from('__proto__');
const REGEX_OPTIONS = Buffer.from('ilmsux');

function invalid(what: string, at: number): ServerError {
  return new ServerError('InvalidBSON', `invalid BSON: ${what} at offset ${at}`);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function int32At(bytes: Buffer, at: number): number {
  return byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
}

/**
 * Checks that bytes[at, end) is exactly one well-formed document: lengths, terminators, types, booleans, UTF-8, nesting (`maxDepth`), size
 * (`maxBytes`; the body of a command may be larger than a stored document). Throws ServerError: InvalidBSON, BadValue for a field named `__proto__`,
 * Overflow for too deep nesting, BSONObjectTooLarge. Offsets in messages count from the start of the buffer.
 */
export function validate(bytes: Buffer, at: number, end: number, options: { maxDepth?: number; maxBytes?: number } = {}): void {
  if (at < 0 || end > bytes.length || end - at < 5) throw invalid('no room for a document', at);
  const length = int32At(bytes, at);
  const maxBytes = options.maxBytes ?? MAX_DOCUMENT_BYTES;
  if (length > maxBytes)
    throw new ServerError('BSONObjectTooLarge', `document of ${length} bytes is larger than the maximum of ${maxBytes} bytes`);
  if (length !== end - at) throw invalid(`document says ${length} bytes and has ${end - at}`, at);
  checkDocument(bytes, at, end, options.maxDepth ?? MAX_DEPTH);
}

/** Checks the document that starts at `at` and must not reach beyond `limit`; returns its end. */
function checkDocument(bytes: Buffer, at: number, limit: number, depth: number): number {
  if (depth <= 0) throw new ServerError('Overflow', `invalid BSON: documents are nested too deep at offset ${at}`);
  if (at + 5 > limit) throw invalid('no room for a document', at);
  const length = int32At(bytes, at);
  if (length < 5 || length > limit - at) throw invalid(`wrong document length ${length}`, at);
  const last = at + length - 1;
  if (bytes[last] !== 0) throw invalid('document without terminator', last);
  let p = at + 4;
  while (p < last) {
    const type = byteAt(bytes, p);
    const start = p + 1;
    // The terminator at `last` is zero, so the search for the name's end stops there at the latest.
    let all = 0;
    let end = start;
    for (let byte = byteAt(bytes, end); byte !== 0; byte = byteAt(bytes, ++end)) all |= byte;
    if (end >= last) throw invalid('field name without end', start);
    if (all > 0x7f) checkText(bytes, start, end);
    else if (end - start === 9 && byteAt(bytes, start) === 0x5f) refuseProto(bytes, start);
    p = checkValue(bytes, type, end + 1, last, depth);
  }
  return last + 1;
}

/** Checks a value that must end at or before `last`, and returns its end. */
function checkValue(bytes: Buffer, type: number, at: number, last: number, depth: number): number {
  switch (type) {
    case 0x10: // int32
      return fixed(at, 4, last);
    case 0x02: // string
    case 0x0d: // code
    case 0x0e: // symbol
      return checkString(bytes, at, last);
    case 0x07: // ObjectId
      return fixed(at, 12, last);
    case 0x01: // double
    case 0x11: // timestamp
    case 0x12: // int64
      return fixed(at, 8, last);
    case 0x09: {
      const end = fixed(at, 8, last);
      const time = int32At(bytes, at + 4) * 0x1_0000_0000 + (int32At(bytes, at) >>> 0);
      if (time > MAX_DATE_MS || time < -MAX_DATE_MS) throw invalid('date outside the years -271821 to 275760', at);
      return end;
    }
    case 0x08: {
      const end = fixed(at, 1, last);
      if (byteAt(bytes, at) > 1) throw invalid(`boolean is ${byteAt(bytes, at)}, neither 0 nor 1`, at);
      return end;
    }
    case 0x03: // document
    case 0x04: // array
      return checkDocument(bytes, at, last, depth - 1);
    case 0x06: // undefined, deprecated
    case 0x0a: // null
    case 0x7f: // MaxKey
    case 0xff: // MinKey
      return at;
    case 0x05:
      return checkBinary(bytes, at, last);
    case 0x0b:
      return checkRegex(bytes, at, last);
    case 0x0f:
      return checkCodeWithScope(bytes, at, last, depth);
    case 0x13: // decimal128
      return fixed(at, 16, last);
    default:
      throw invalid(`unsupported BSON type ${type}`, at);
  }
}

function fixed(at: number, bytes: number, last: number): number {
  if (at + bytes > last) throw invalid('value runs past its document', at);
  return at + bytes;
}

function checkString(bytes: Buffer, at: number, last: number): number {
  if (at + 5 > last) throw invalid('value runs past its document', at);
  const length = int32At(bytes, at);
  if (length < 1 || length > last - at - 4) throw invalid(`wrong string length ${length}`, at);
  const end = at + 3 + length;
  if (bytes[end] !== 0) throw invalid('string without terminator', end);
  checkText(bytes, at + 4, end);
  return end + 1;
}

function checkText(bytes: Buffer, start: number, end: number): void {
  const valid = end - start > SHORT_TEXT ? isUtf8(bytes.subarray(start, end)) : isShortUtf8(bytes, start, end);
  if (!valid) throw invalid('text is not UTF-8', start);
}

/** The table of well-formed sequences in the Unicode standard (3-7): no overlong forms, no surrogates, nothing above U+10FFFF. */
function isShortUtf8(bytes: Buffer, start: number, end: number): boolean {
  let p = start;
  while (p < end) {
    const lead = byteAt(bytes, p++);
    if (lead < 0x80) continue;
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (lead < 0xc2 || lead > 0xf4 || p + more > end) return false;
    const second = byteAt(bytes, p);
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (let i = 1; i < more; i++) if ((byteAt(bytes, p + i) & 0xc0) !== 0x80) return false;
    p += more;
  }
  return true;
}

function checkBinary(bytes: Buffer, at: number, last: number): number {
  if (at + 5 > last) throw invalid('value runs past its document', at);
  const length = int32At(bytes, at);
  if (length < 0 || length > last - at - 5) throw invalid(`wrong binary length ${length}`, at);
  if (bytes[at + 4] === 2 && (length < 4 || int32At(bytes, at + 5) !== length - 4))
    throw invalid('wrong length inside an old binary (subtype 2)', at);
  return at + 5 + length;
}

function checkRegex(bytes: Buffer, at: number, last: number): number {
  let middle = at;
  while (middle < last && bytes[middle] !== 0) middle++;
  let end = middle + 1;
  while (end < last && bytes[end] !== 0) end++;
  if (end >= last) throw invalid('regular expression without end', at);
  checkText(bytes, at, middle);
  for (let p = middle + 1; p < end; p++) {
    if (!REGEX_OPTIONS.includes(byteAt(bytes, p))) throw invalid('unknown regular expression option', p);
  }
  return end + 1;
}

function checkCodeWithScope(bytes: Buffer, at: number, last: number, depth: number): number {
  if (at + 14 > last) throw invalid('value runs past its document', at);
  const length = int32At(bytes, at);
  if (length < 14 || length > last - at) throw invalid(`wrong length ${length} of code with scope`, at);
  const end = at + length;
  const scope = checkString(bytes, at + 4, end);
  if (checkDocument(bytes, scope, end, depth - 1) !== end) throw invalid('wrong length of code with scope', at);
  return end;
}

function refuseProto(bytes: Buffer, start: number): void {
  for (let i = 0; i < PROTO.length; i++) if (bytes[start + i] !== PROTO[i]) return;
  throw new ServerError('BadValue', `a field must not be named __proto__ (at offset ${start})`);
}
