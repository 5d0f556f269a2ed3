// The one place where a document and the index entries that belong to it change together. Everything is checked before
// anything is written, so a refused write leaves no trace; the same code serves live writes, transactions and recovery.

import type { Collection, Index } from './catalog.ts';
import { diffKeys, idKeyOf, indexKeys, type IndexKey } from './index-keys.ts';
import { ServerError } from './errors.ts';
import { decodeFields, getValue } from './raw.ts';
import { show } from './show.ts';
import type { View } from './store.ts';
import { emptyDoc, type Doc, type Value } from './values.ts';

/** Where a write goes: the live store, a transaction's overlay, or the store under recovery. */
export interface Target extends View {
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
  /** Makes sure that nobody else is changing this key. @throws when somebody is; nothing has been written by then. */
  claim(key: Buffer): void;
  /** The document count of a collection changes by this. */
  count(collection: Collection, by: number): void;
  /** An index or the id key space turned out to hold arrays or cut keys, which the planner has to know. */
  flag(collection: Collection): void;
}

export function documentKey(collection: Collection, idKey: Buffer): Buffer {
  const key = Buffer.allocUnsafe(4 + idKey.length);
  key.set(collection.prefix, 0);
  key.set(idKey, 4);
  return key;
}

/**
 * Replaces a document (null: there is none) and its index entries. `touched` are the top-level fields that changed, if known.
 * @throws ServerError DuplicateKey, or whatever `claim` throws
 */
export function writeDocument(
  target: Target,
  collection: Collection,
  idKey: Buffer,
  before: Buffer | null,
  after: Buffer | null,
  touched?: ReadonlyMap<string, Value>,
): void {
  const key = documentKey(collection, idKey);
  target.claim(key);
  const changes: { index: Index; added: Buffer[]; removed: Buffer[] }[] = [];
  if (collection.indexFields) {
    const indexes = touched ? collection.indexes.filter((index) => index.fields.some((field) => touched.has(field))) : collection.indexes;
    if (indexes.length > 0) {
      const old = before ? decodeFields(before, 0, collection.indexFields) : null;
      const young = after ? decodeFields(after, 0, collection.indexFields) : null;
      for (const index of indexes) {
        const was = old ? indexKeys(index, old) : NO_KEYS;
        const is = young ? indexKeys(index, young) : NO_KEYS;
        const { added, removed } = diffKeys(index, was.keys, is.keys, idKey);
        if (index.unique) claimUnique(target, collection, index, added, removed, idKey, young);
        noteFlags(target, collection, index, is);
        changes.push({ index, added, removed });
      }
    }
  }
  for (const { index, added, removed } of changes) {
    for (const entry of removed) if (index.ready || !index.unique || isHeldBy(target, entry, idKey)) target.remove(entry);
    for (const entry of added) target.put(entry, idKey);
  }
  if (after) target.put(key, after);
  else target.remove(key);
  if (!before && after) target.count(collection, 1);
  if (before && !after) target.count(collection, -1);
}

/** The key of a new document's `_id`, with the checks that MongoDB makes on it. @throws ServerError InvalidIdField, DuplicateKey */
export function claimNewId(target: Target, collection: Collection, id: Value): Buffer {
  const { key, truncated } = idKeyOf(id);
  if (truncated && !collection.idTruncated) {
    collection.idTruncated = true;
    target.flag(collection);
  }
  const full = documentKey(collection, key);
  target.claim(full);
  if (target.peek(full)) {
    const pattern = emptyDoc();
    pattern['_id'] = 1;
    const value = emptyDoc();
    value['_id'] = id;
    throw duplicateKey(collection.ns, '_id_', pattern, value);
  }
  return key;
}

/** The `_id` of raw bytes, as a document: change streams call it documentKey. */
export function idOf(bytes: Buffer): Value {
  return getValue(bytes, 0, '_id');
}

/** While a unique index is being built, an entry may still be another document's with the same key: removing that would hide it. */
function isHeldBy(target: Target, entry: Buffer, idKey: Buffer): boolean {
  const holder = target.peek(entry);
  return holder?.length === idKey.length && idKey.equals(holder);
}

const NO_KEYS: { keys: IndexKey[]; multikey: boolean; truncated: boolean } = { keys: [], multikey: false, truncated: false };

function claimUnique(
  target: Target,
  collection: Collection,
  index: Index,
  added: readonly Buffer[],
  removed: readonly Buffer[],
  idKey: Buffer,
  doc: Doc | null,
): void {
  for (const entry of added) {
    target.claim(entry);
    const holder = target.peek(entry);
    if (holder && !(holder.length === idKey.length && idKey.equals(holder))) throw duplicateOf(collection, index, doc ?? emptyDoc());
  }
  for (const entry of removed) target.claim(entry);
}

function noteFlags(target: Target, collection: Collection, index: Index, found: { multikey: boolean; truncated: boolean }): void {
  if ((found.multikey && !index.multikey) || (found.truncated && !index.truncated)) {
    index.multikey ||= found.multikey;
    index.truncated ||= found.truncated;
    target.flag(collection);
  }
}

export function duplicateOf(collection: Collection, index: Index, doc: Doc): ServerError {
  const value = emptyDoc();
  for (const path of index.paths) {
    let at: Value = doc;
    for (const part of path) at = at && typeof at === 'object' && !Array.isArray(at) ? (at as Doc)[part] : undefined;
    value[path.join('.')] = at ?? null;
  }
  return duplicateKey(collection.ns, index.name, index.spec['key'] as Doc, value);
}

function duplicateKey(ns: string, index: string, keyPattern: Doc, keyValue: Doc): ServerError {
  const shown = Object.keys(keyValue).map((field) => `${field}: ${show(keyValue[field])}`);
  return new ServerError('DuplicateKey', `E11000 duplicate key error collection: ${ns} index: ${index} dup key: { ${shown.join(', ')} }`, {
    extra: { keyPattern, keyValue },
  });
}
