// Removes documents that have expired by an index with expireAfterSeconds, as MongoDB's TTL monitor does: dates only, the
// earliest one of an array counts, and a few at a time so that nobody waits.

import { spacePrefix, type Collection, type Index } from './catalog.ts';
import { documentKey } from './documents.ts';
import { Blocked, type Engine } from './engine.ts';
import { encodeKey } from './keys.ts';
import { decodeFields, fieldSet } from './raw.ts';
import { valuesAt } from './reads.ts';
import { deleteDocument } from './writes.ts';

const SLICE = 500;

/** Returns how many documents were removed. */
export async function sweepExpired(engine: Engine, now: Date, warn: (message: string) => void): Promise<number> {
  let removed = 0;
  for (const collection of [...engine.catalog.all()]) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === null || !index.ready) continue;
      try {
        removed += await sweepIndex(engine, collection, index, now.getTime() - index.expireAfterSeconds * 1000);
      } catch (error) {
        warn(`expired documents of ${collection.ns} could not be removed: ${String(error)}`);
      }
    }
  }
  return removed;
}

async function sweepIndex(engine: Engine, collection: Collection, index: Index, before: number): Promise<number> {
  const path = index.paths[0] ?? [];
  const fields = fieldSet([path[0] ?? '']);
  let removed = 0;
  const ascending = index.directions[0] === 1;
  // Bounds in the order of the index; other types than dates may lie within and are passed over.
  let after = ascending ? index.prefix : Buffer.concat([index.prefix, encodeKey([new Date(before)], index.directions, null)]);
  const end = ascending
    ? Buffer.concat([index.prefix, encodeKey([new Date(before + 1)], index.directions, null)])
    : spacePrefix(index.space + 1);
  for (;;) {
    engine.mayWrite();
    const ids: Buffer[] = [];
    let last: Buffer | null = null;
    for (const { key, value } of engine.range(after, end, false)) {
      last = key;
      ids.push(Buffer.from(value));
      if (ids.length === SLICE) break;
    }
    if (!last) return removed;
    for (const idKey of ids) {
      const lent = engine.peek(documentKey(collection, idKey));
      if (!lent) continue;
      const dates = valuesAt(decodeFields(lent, 0, fields), path).filter((value) => value instanceof Date);
      if (!dates.some((date) => date.getTime() <= before)) continue;
      if (index.matcher && !index.matcher.test(decodeFields(lent, 0, fieldSet(index.fields)))) continue;
      try {
        deleteDocument(engine, collection, idKey, Buffer.from(lent));
        removed++;
      } catch (error) {
        // A transaction is working on it: the next round will see.
        if (!(error instanceof Blocked)) throw error;
      }
    }
    await engine.durable();
    if (ids.length < SLICE) return removed;
    after = Buffer.concat([last, Buffer.from([0])]);
    if (engine.catalog.find(collection.ns) !== collection) return removed;
  }
}
