// Documents as BSON: written from values, or copied from a stored document with only the changed fields written anew.
//
// The surprise: what is handed out is cut from one shared buffer (see writer.ts), so nothing here may run while another
// call of it is unfinished. Nothing calls back into foreign code, so nothing does.

import { ObjectId } from 'bson';
import { ServerError } from './errors.ts';
import { ElementCursor, bytesOfName, documentLength } from './raw.ts';
import { MAX_DEPTH } from './validate.ts';
import type { Doc, Value } from './values.ts';
import { Writer } from './writer.ts';

export { Writer } from './writer.ts';

const shared = new Writer();

/** The document as BSON. Throws BadValue for what BSON cannot hold: functions, symbols, invalid dates, integers over 64 bits, foreign classes. */
export function encode(doc: Doc): Buffer {
  shared.reset();
  shared.document(doc);
  return shared.finish();
}

/** The same for a document that is to be kept. @throws ServerError Overflow when an update has nested it too deep */
export function encodeStored(doc: Doc): Buffer {
  const bytes = encode(doc);
  checkDepth(shared.deepest);
  return bytes;
}

function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new ServerError('Overflow', `the document would be nested deeper than ${MAX_DEPTH} levels`);
}

/** A changed field and where it lies in the old document. */
interface Place {
  readonly name: string;
  readonly value: Value;
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

const cursor = new ElementCursor(Buffer.from([5, 0, 0, 0, 0]));

/**
 * The document with these top-level fields replaced where they stand, removed (`undefined`), or, when it does not have them, appended in
 * the map's order. All other elements are copied byte for byte.
 */
export function splice(bytes: Buffer, changes: ReadonlyMap<string, Value>): Buffer {
  const length = documentLength(bytes, 0);
  const places = findPlaces(bytes, changes);
  shared.reset();
  if (length === bytes.length && places.length === changes.size && places.every(keepsWidth)) {
    shared.bytes(bytes);
    for (const place of places) shared.overwrite(place.start, place.name, place.value);
    return shared.finish();
  }
  let copied = 0;
  for (const place of places) {
    shared.slice(bytes, copied, place.start);
    shared.element(place.name, place.value);
    copied = place.end;
  }
  shared.slice(bytes, copied, length - 1);
  if (places.length < changes.size) {
    for (const [name, value] of changes) {
      if (!places.some((place) => place.name === name)) shared.element(name, value);
    }
  }
  shared.endDocument(0);
  // A changed field begins one level below its document.
  checkDepth(shared.deepest + 1);
  return shared.finish();
}

/** The changed fields that the document has, in its order. */
function findPlaces(bytes: Buffer, changes: ReadonlyMap<string, Value>): Place[] {
  const places: Place[] = [];
  const missing: { readonly name: string; readonly value: Value; readonly bytes: Buffer }[] = [];
  for (const [name, value] of changes) missing.push({ name, value, bytes: bytesOfName(name) });
  cursor.reset(bytes, 0);
  while (missing.length > 0 && cursor.next()) {
    for (let i = 0; i < missing.length; i++) {
      const change = missing[i];
      if (change === undefined || !cursor.isNamed(change.bytes)) continue;
      places.push({ name: change.name, value: change.value, type: cursor.type, start: cursor.elementStart, end: cursor.end });
      missing.splice(i, 1);
      break;
    }
  }
  return places;
}

/** Whether the new value has the old one's type and a type has one width: then it is written over the old one. */
function keepsWidth({ type, value }: Place): boolean {
  switch (typeof value) {
    case 'number':
      return type === (value === (value | 0) && !Object.is(value, -0) ? 0x10 : 0x01);
    case 'boolean':
      return type === 0x08;
    case 'bigint':
      return type === 0x12;
    case 'object':
      return (type === 0x09 && value instanceof Date) || (type === 0x07 && value instanceof ObjectId) || (type === 0x0a && value === null);
    default:
      return false;
  }
}
