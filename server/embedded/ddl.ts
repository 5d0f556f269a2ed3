// Creates, changes and drops collections and indexes. Each change is one entry of the catalogue in the log; building an
// index over many documents happens in slices beside other work, and counts only once all of it is committed.

import { UUID } from 'bson';
import {
  encodeCollection,
  entryName,
  makeCollection,
  makeIndex,
  metaKey,
  refreshIndexFields,
  spacePrefix,
  type Collection,
  type Index,
} from './catalog.ts';
import { documentKey, duplicateOf } from './documents.ts';
import { encodeEvent, encodePut } from './entries.ts';
import { Blocked, type Engine } from './engine.ts';
import { ServerError } from './errors.ts';
import { entryKey, indexKeys } from './index-keys.ts';
import { decodeFields, fieldSet, type FieldSet } from './raw.ts';
import type { Transaction } from './transactions.ts';
import { emptyDoc, type Doc } from './values.ts';
import { encode } from './write.ts';

const BUILD_SLICE = 20_000;

export function checkNamespace(ns: string): void {
  const dot = ns.indexOf('.');
  const database = ns.slice(0, dot);
  const name = ns.slice(dot + 1);
  if (dot <= 0 || name.length === 0 || /[\0$]/.test(name) || name.startsWith('.') || /[\0/\\. "$]/.test(database)) {
    throw new ServerError('InvalidNamespace', `Invalid namespace specified '${ns}'`);
  }
  if (Buffer.byteLength(ns) > 255) throw new ServerError('InvalidNamespace', `Fully qualified namespace is too long: ${ns.slice(0, 60)}…`);
}

/** Creates a collection, in a transaction if one is given: it is then undone with it. */
export function createCollection(engine: Engine, transaction: Transaction | null, ns: string, options: Doc): Collection {
  checkNamespace(ns);
  const resource = `ns:${ns}`;
  const holder = engine.locks.get(resource);
  if (holder && holder !== transaction && !transaction) throw new Blocked(holder);
  transaction?.claimName(resource);
  if (transaction) {
    transaction.namespaces.add(ns);
    const collection = makeCollection(ns, engine.takeSpace(), new UUID(), options);
    transaction.created.set(ns, collection);
    transaction.logBytes(encodePut(metaKey(entryName(ns)), encodeCollection(collection)));
    transaction.logBytes(encodeEvent(ns, createEvent(collection)));
    return collection;
  }
  const collection = makeCollection(ns, engine.takeSpace(), new UUID(), options);
  install(engine, collection);
  engine.putMeta(metaKey(entryName(ns)), encodeCollection(collection));
  engine.logBytes(encodeEvent(ns, createEvent(collection)));
  engine.advance([resource]);
  return collection;
}

/** Makes a collection that a transaction created visible to all. */
export function install(engine: Engine, collection: Collection): void {
  engine.catalog.add(collection);
  engine.put(metaKey(entryName(collection.ns)), encodeCollection(collection));
}

export function dropCollection(engine: Engine, collection: Collection): void {
  engine.catalog.remove(collection);
  engine.removeMeta(metaKey(entryName(collection.ns)));
  engine.logBytes(encodeEvent(collection.ns, event('drop', collection)));
  for (const index of collection.indexes) engine.discardSpace(index.space);
  engine.discardSpace(collection.space);
  engine.advance([`ns:${collection.ns}`, structureOf(collection.ns)]);
}

/** What transactions conflict with that began before a collection came to be another one, or none. */
export function structureOf(ns: string): string {
  return `structure:${ns}`;
}

export function renameCollection(engine: Engine, collection: Collection, to: string): void {
  checkNamespace(to);
  engine.catalog.remove(collection);
  const from = collection.ns;
  const dot = to.indexOf('.');
  collection.ns = to;
  collection.database = to.slice(0, dot);
  collection.name = to.slice(dot + 1);
  install(engine, collection);
  // The new name first: whoever replays the log then knows the collection all the while, and with it its count.
  engine.putMeta(metaKey(entryName(to)), encodeCollection(collection));
  engine.removeMeta(metaKey(entryName(from)));
  const renamed = emptyDoc();
  renamed['operationType'] = 'rename';
  const target = emptyDoc();
  target['db'] = collection.database;
  target['coll'] = collection.name;
  renamed['to'] = target;
  engine.logBytes(encodeEvent(from, encode(renamed)));
  engine.advance([structureOf(from), structureOf(to)]);
}

/** Builds indexes that have been checked (index-specs.ts). Resolves when they are complete and permanent. */
export async function buildIndexes(engine: Engine, collection: Collection, specs: Doc[]): Promise<void> {
  const young = specs.map((spec) =>
    makeIndex(engine.takeSpace(), spec, { multikey: false, truncated: false, ready: collection.count === 0 }),
  );
  for (const index of young) {
    if (!index.ready) engine.building.add(index.space);
    // Also of one that is complete at once: a snapshot may still see documents that are gone by now.
    index.readyAt = engine.store.commits + 1;
  }
  collection.indexes = [...collection.indexes, ...young];
  refreshIndexFields(collection);
  engine.saveCollection(collection);
  engine.advance();
  if (collection.count > 0) {
    try {
      await fill(engine, collection, young);
      engine.checkpoint();
    } catch (error) {
      // By name: after a full disk the catalogue was read afresh and holds other objects.
      const names = new Set(young.map((index) => index.name));
      dropIndexes(
        engine,
        collection,
        collection.indexes.filter((index) => names.has(index.name)),
      );
      await engine.durable();
      throw error;
    } finally {
      for (const index of young) engine.building.delete(index.space);
    }
    for (const index of young) {
      index.ready = true;
      index.readyAt = engine.store.commits;
    }
    engine.saveCollection(collection);
  }
  engine.logBytes(encodeEvent(collection.ns, event('createIndexes', collection)));
  await engine.durable();
}

export function dropIndexes(engine: Engine, collection: Collection, doomed: Index[]): void {
  collection.indexes = collection.indexes.filter((index) => !doomed.includes(index));
  refreshIndexFields(collection);
  engine.saveCollection(collection);
  if (doomed.some((index) => index.ready)) engine.logBytes(encodeEvent(collection.ns, event('dropIndexes', collection)));
  for (const index of doomed) engine.discardSpace(index.space);
}

/** Adds the entries of all stored documents, in slices; writers meanwhile keep the entries of theirs. */
async function fill(engine: Engine, collection: Collection, indexes: Index[]): Promise<void> {
  const fields = fieldSet(new Set(indexes.flatMap((index) => index.fields)));
  const ids: Buffer[] = [];
  const snapshot = engine.snapshot();
  try {
    for (const { key } of snapshot.range(collection.prefix, spacePrefix(collection.space + 1), false)) ids.push(key);
  } finally {
    snapshot.close();
  }
  const { losses } = engine;
  for (let from = 0; from < ids.length;) {
    try {
      fillSlice(engine, collection, indexes, fields, ids.slice(from, from + BUILD_SLICE));
      from += BUILD_SLICE;
      engine.checkpointIfLarge();
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      // A transaction is about to write the same unique key. What it does to these documents is seen by going over them again.
      await error.holder.ended;
    }
    await new Promise((resolve) => setImmediate(resolve));
    engine.checkKept(losses);
    if (engine.isClosing) throw new ServerError('InterruptedAtShutdown', 'the database is being closed');
    if (engine.catalog.find(collection.ns) !== collection)
      throw new ServerError('NamespaceNotFound', `${collection.ns} was dropped while its index was being built`);
    if (!indexes.every((index) => collection.indexes.includes(index)))
      throw new ServerError('Interrupted', 'the index build was interrupted');
  }
}

function fillSlice(engine: Engine, collection: Collection, indexes: Index[], fields: FieldSet, documentKeys: Buffer[]): void {
  // Entries of one slice go in sorted: neighbours share a page of the tree.
  const entries: { key: Buffer; idKey: Buffer; index: Index }[] = [];
  for (const key of documentKeys) {
    const bytes = engine.peek(key);
    if (!bytes) continue;
    const doc = decodeFields(bytes, 0, fields);
    const idKey = key.subarray(4);
    for (const index of indexes) {
      const found = indexKeys(index, doc);
      index.multikey ||= found.multikey;
      index.truncated ||= found.truncated;
      for (const one of found.keys) entries.push({ key: entryKey(index, one, idKey), idKey, index });
    }
  }
  entries.sort((a, b) => a.key.compare(b.key));
  for (const { key, idKey, index } of entries) {
    if (index.unique) {
      // Transactions that began before look at a snapshot without this entry; the claim makes them conflict instead.
      engine.claim(key);
      const holder = engine.peek(key);
      if (holder && !idKey.equals(holder)) {
        const bytes = engine.peek(documentKey(collection, idKey));
        throw duplicateOf(collection, index, bytes ? decodeFields(bytes, 0, fields) : emptyDoc());
      }
    }
    engine.put(key, idKey);
  }
  engine.advance();
}

function createEvent(collection: Collection): Buffer {
  return event('create', collection);
}

function event(operationType: string, collection: Collection): Buffer {
  const doc = emptyDoc();
  doc['operationType'] = operationType;
  doc['collectionUUID'] = collection.uuid;
  return encode(doc);
}
