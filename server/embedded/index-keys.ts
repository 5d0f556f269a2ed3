// Which keys a document has in an index. Arrays make several ("multikey"), missing values count as null, sparse and partial
// indexes leave documents out. An entry is the index's space, the encoded values and, unless the index is unique, the key of
// the document; its value is always the key of the document.

import type { Index } from './catalog.ts';
import { ServerError, location } from './errors.ts';
import { encodeKey, MAX_ID_KEY_BYTES, truncateKey } from './keys.ts';
import { isDoc, typeName, type Doc, type Value } from './values.ts';

export type IndexKey = Buffer;

/** Up to this many keys are compared one by one; a long array gets a set. */
const FEW = 8;

export interface FoundKeys {
  keys: IndexKey[];
  multikey: boolean;
  truncated: boolean;
}

/** The key under which a document with this `_id` is stored. @throws ServerError for an `_id` that MongoDB refuses */
export function idKeyOf(id: Value): { key: Buffer; truncated: boolean } {
  if (id === undefined || Array.isArray(id) || typeName(id) === 'regex') {
    throw new ServerError('InvalidIdField', `The '_id' value cannot be of type ${id === undefined ? 'undefined' : typeName(id)}`);
  }
  const dollar = isDoc(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined;
  if (dollar !== undefined)
    throw new ServerError('DollarPrefixedFieldName', `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
  return truncateKey(encodeKey([id], [1], null), MAX_ID_KEY_BYTES);
}

/** The values' part of each entry that this document has in the index; the document needs to hold `index.fields` only. */
export function indexKeys(index: Index, doc: Doc): FoundKeys {
  const none = { keys: [], multikey: false, truncated: false };
  if (index.matcher && !index.matcher.test(doc)) return none;
  const columns: Value[][] = [];
  let spread = -1;
  let anyPresent = false;
  for (let part = 0; part < index.paths.length; part++) {
    const path = index.paths[part] ?? [];
    const values: Value[] = [];
    const isArray = collect(doc, path, 0, values);
    if (isArray) {
      if (spread >= 0 && !sameArray(index.paths[spread] ?? [], path, doc)) {
        throw location(171, `cannot index parallel arrays [${path.join('.')}] [${(index.paths[spread] ?? []).join('.')}]`);
      }
      spread = part;
    }
    if (values.some((value) => value !== undefined)) anyPresent = true;
    columns.push(values);
  }
  if (index.sparse && !anyPresent) return none;
  const found: FoundKeys = { keys: [], multikey: spread >= 0, truncated: false };
  if (spread < 0) {
    addKey(
      index,
      columns.map((column) => column[0]),
      found,
    );
    return found;
  }
  const seen = new Set<string>();
  // Paths below one array go through it together (a.x and a.y of the same element); the others repeat.
  const length = Math.max(...columns.map((column) => column.length));
  for (let row = 0; row < length; row++) {
    addKey(
      index,
      columns.map((column) => (column.length === 1 ? column[0] : column[row])),
      found,
      seen,
    );
  }
  return found;
}

/** Whole entries to add and to remove, given the keys before and after; keys that stay are left alone. */
export function diffKeys(index: Index, before: IndexKey[], after: IndexKey[], idKey: Buffer): { added: Buffer[]; removed: Buffer[] } {
  const had = before.length > FEW ? new Set(before.map(nameOf)) : null;
  const has = after.length > FEW ? new Set(after.map(nameOf)) : null;
  const added = after.filter((key) => !(had ? had.has(nameOf(key)) : holds(before, key)));
  const removed = before.filter((key) => !(has ? has.has(nameOf(key)) : holds(after, key)));
  return { added: added.map((key) => entryKey(index, key, idKey)), removed: removed.map((key) => entryKey(index, key, idKey)) };
}

export function entryKey(index: Index, key: IndexKey, idKey: Buffer): Buffer {
  const entry = Buffer.allocUnsafe(4 + key.length + (index.unique ? 0 : idKey.length));
  entry.set(index.prefix, 0);
  entry.set(key, 4);
  if (!index.unique) entry.set(idKey, 4 + key.length);
  return entry;
}

function nameOf(key: IndexKey): string {
  return key.toString('latin1');
}

function holds(keys: IndexKey[], key: IndexKey): boolean {
  for (const other of keys) if (other.equals(key)) return true;
  return false;
}

function addKey(index: Index, values: Value[], found: FoundKeys, seen?: Set<string>): void {
  const { key, truncated } = truncateKey(encodeKey(values, index.directions, index.collation));
  if (truncated) found.truncated = true;
  if (seen) {
    const name = nameOf(key);
    if (seen.has(name)) return;
    seen.add(name);
  }
  found.keys.push(key);
}

/** Collects the values at a path into `into` (undefined for a missing one); tells whether an array was on the way. */
function collect(value: Value, path: string[], at: number, into: Value[]): boolean {
  if (Array.isArray(value)) {
    const name = path[at];
    if (at === path.length) {
      for (const element of value) into.push(element ?? null);
    } else if (name !== undefined && /^\d+$/.test(name) && value[Number(name)] !== undefined) {
      collect(value[Number(name)], path, at + 1, into);
    } else {
      for (const element of value) {
        if (isDoc(element)) collect(element, path, at, into);
        else into.push(undefined);
      }
    }
    if (value.length === 0) into.push(undefined);
    return true;
  }
  const name = path[at];
  if (name === undefined) {
    into.push(value);
    return false;
  }
  if (!isDoc(value)) {
    into.push(undefined);
    return false;
  }
  return collect(Object.hasOwn(value, name) ? value[name] : undefined, path, at + 1, into);
}

/** Whether two array paths spread over the very same array: only then can one compound key pair their elements. */
function sameArray(one: string[], other: string[], doc: Doc): boolean {
  return firstArray(one, doc) === firstArray(other, doc);
}

function firstArray(path: string[], doc: Doc): string {
  let value: Value = doc;
  for (let at = 0; at <= path.length; at++) {
    if (Array.isArray(value)) return path.slice(0, at).join('.');
    const name: string | undefined = path[at];
    value = name !== undefined && isDoc(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return path.join('.');
}
