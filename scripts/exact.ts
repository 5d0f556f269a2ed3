// BSON to what the driver turns into the very same bytes again. The driver's usual objects lose the type of numbers and move
// fields whose names are whole numbers to the front; a Map keeps their order, so it is used where an object would not do.

import { BSON } from 'mongodb';
import type { Document } from 'mongodb';

/** Nothing is promoted: an Int32 stays one, a regular expression keeps its options. */
const AS_STORED: BSON.DeserializeOptions = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };
const OBJECT = 3;
const ARRAY = 4;

export interface Exact {
  /** For the driver to send. */
  doc: Document;
  /** False where no value of the driver makes these bytes again: deprecated undefined, a field named twice, dates beyond JavaScript's. */
  isSame: boolean;
}

export function exact(bytes: Uint8Array): Exact {
  const plain = BSON.deserialize(bytes, AS_STORED);
  // A whole document that looks like a reference becomes one, which the driver would not send.
  if (!('_bsontype' in plain) && makes(plain, bytes)) return { doc: plain, isSame: true };
  const map = mapOf(bytes);
  return { doc: map, isSame: makes(map, bytes) };
}

/** The fields of a document, its inner documents left as bytes. */
export function outline(bytes: Uint8Array): Document {
  return BSON.deserialize(bytes, { ...AS_STORED, raw: true });
}

function makes(doc: Document, bytes: Uint8Array): boolean {
  return Buffer.compare(BSON.serialize(doc), bytes) === 0;
}

function mapOf(bytes: Uint8Array): Map<string, unknown> {
  const map = new Map<string, unknown>();
  for (const [type, nameAt, nameBytes, at, length] of BSON.onDemand.parseToElements(bytes, 0)) {
    const name = Buffer.from(bytes.subarray(nameAt, nameAt + nameBytes)).toString('utf8');
    const value = bytes.subarray(at, at + length);
    if (type === OBJECT) map.set(name, mapOf(value));
    else if (type === ARRAY) map.set(name, [...mapOf(value).values()]);
    else map.set(name, single(type, value));
  }
  return map;
}

/** One value, by way of a document that holds only it. */
function single(type: number, value: Uint8Array): unknown {
  const bytes = Buffer.alloc(4 + 3 + value.length + 1);
  bytes.writeInt32LE(bytes.length, 0);
  bytes[4] = type;
  bytes.write('v', 5);
  bytes.set(value, 7);
  return BSON.deserialize(bytes, AS_STORED)['v'];
}
