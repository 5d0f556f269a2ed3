// A big world is loaded first and indexed afterwards: each index is then filled in the order of its keys, in one pass over the
// documents for all of a collection. Until that is done the marker says LOADING, and whatever else was written meanwhile under a number
// that the world has, too, lets the last step fail instead of staying there twice.

import { MongoServerError } from 'mongodb';
import type { Collection, Document } from 'mongodb';
import type { Database } from '../server/core/db.ts';

/** https://www.mongodb.com/docs/manual/reference/error-codes/ */
const NAMESPACE_NOT_FOUND = 26;

type Place = Pick<Database, 'connection'>;
/** Of whatever rows. */
interface Any {
  (db: Place): { schema: { indexes(): [Document, Document][] } };
  raw(db: Place): Pick<Collection, 'collectionName' | 'createIndexes' | 'dropIndex' | 'indexes'>;
}

/** Only the index by _id is left. */
export async function dropIndexesOf(db: Place, collection: Any): Promise<void> {
  const raw = collection.raw(db);
  for (const name of await namesOf(db, collection)) if (name !== '_id_') await raw.dropIndex(name);
}

/** Every index that the collection declares, in one command. */
export async function buildIndexesOf(db: Place, collection: Any): Promise<void> {
  const specs = collection(db)
    .schema.indexes()
    .map(([key, options]) => ({ key, ...options }));
  if (specs.length > 0) await collection.raw(db).createIndexes(specs);
}

/** None where the collection is not there yet. */
async function namesOf(db: Place, collection: Any): Promise<string[]> {
  try {
    return (await collection.raw(db).indexes()).map(({ name }) => name ?? '');
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NAMESPACE_NOT_FOUND) return [];
    throw error;
  }
}
