// Compares everything in a data folder with everything that it should follow from: index entries with documents in both
// directions, counts with what is there, spaces with the catalogue. It reads the engine's own keys, so no planner stands between.

import type { Collection, Index } from '../server/embedded/catalog.ts';
import { META_SPACE, metaKey, SESSION_SPACE, spacePrefix } from '../server/embedded/catalog.ts';
import type { Engine } from '../server/embedded/engine.ts';
import { entryKey, idKeyOf, indexKeys } from '../server/embedded/index-keys.ts';
import { decode } from '../server/embedded/raw.ts';
import { validate } from '../server/embedded/validate.ts';
import type { Doc } from '../server/embedded/values.ts';

/** One sentence for each thing that does not agree; none when all is well. To be called while nobody writes. */
export function audit(engine: Engine): string[] {
  const problems: string[] = [];
  const known = new Set([META_SPACE, SESSION_SPACE]);
  for (const collection of engine.catalog.all()) {
    known.add(collection.space);
    const documents = documentsOf(engine, collection, problems);
    if (documents.size !== collection.count)
      problems.push(`${collection.ns} counts ${collection.count} documents and has ${documents.size}`);
    for (const index of collection.indexes) {
      known.add(index.space);
      if (index.ready) auditIndex(engine, collection, index, documents, problems);
    }
  }
  for (const { key } of rows(engine, metaKey('garbage/'), metaKey('garbage0')))
    known.add(Number(key.toString('utf8', 4).slice('garbage/'.length)));
  for (const space of spaces(engine)) if (!known.has(space)) problems.push(`space ${space} belongs to nobody`);
  return problems;
}

interface Stored {
  idKey: Buffer;
  doc: Doc;
}

function documentsOf(engine: Engine, collection: Collection, problems: string[]): Map<string, Stored> {
  const documents = new Map<string, Stored>();
  for (const { key, value } of rows(engine, collection.prefix, spacePrefix(collection.space + 1))) {
    const idKey = key.subarray(4);
    try {
      validate(value, 0, value.length);
    } catch (error) {
      problems.push(`${collection.ns} holds a broken document: ${String(error)}`);
      continue;
    }
    const doc = decode(value);
    const id = idKeyOf(doc['_id']);
    if (!id.key.equals(idKey)) problems.push(`${collection.ns} holds a document under the key of another _id`);
    if (id.truncated && !collection.idTruncated) problems.push(`${collection.ns} holds a cut _id and does not know it`);
    documents.set(idKey.toString('latin1'), { idKey, doc });
  }
  return documents;
}

function auditIndex(engine: Engine, collection: Collection, index: Index, documents: Map<string, Stored>, problems: string[]): void {
  const what = `index ${index.name} of ${collection.ns}`;
  const wanted = new Map<string, string>();
  for (const [name, { idKey, doc }] of documents) {
    const found = indexKeys(index, doc);
    if (found.multikey && !index.multikey) problems.push(`${what} holds an array and does not know it`);
    if (found.truncated && !index.truncated) problems.push(`${what} holds a cut key and does not know it`);
    for (const key of found.keys) {
      const entry = entryKey(index, key, idKey).toString('latin1');
      if (wanted.has(entry) && wanted.get(entry) !== name) problems.push(`${what} is unique, and two documents share a key`);
      wanted.set(entry, name);
    }
  }
  for (const { key, value } of rows(engine, index.prefix, spacePrefix(index.space + 1))) {
    const entry = key.toString('latin1');
    const name = wanted.get(entry);
    if (name === undefined) problems.push(`${what} has an entry that no document has`);
    else if (name !== value.toString('latin1')) problems.push(`${what} has an entry that leads to another document`);
    wanted.delete(entry);
  }
  if (wanted.size > 0) problems.push(`${what} lacks ${wanted.size} entries`);
}

function rows(engine: Engine, lower: Buffer, upper: Buffer): { key: Buffer; value: Buffer }[] {
  const copies: { key: Buffer; value: Buffer }[] = [];
  for (const { key, value } of engine.range(lower, upper, false)) copies.push({ key: Buffer.from(key), value: Buffer.from(value) });
  return copies;
}

function* spaces(engine: Engine): Generator<number> {
  for (let next = 0; ;) {
    const [first] = firstOf(engine, next);
    if (first === undefined) return;
    yield first;
    next = first + 1;
  }
}

/** The space that holds the first key from this one on, if there is any. */
function firstOf(engine: Engine, space: number): number[] {
  for (const { key } of engine.range(spacePrefix(space), null, false)) return [key.readUInt32BE(0)];
  return [];
}
