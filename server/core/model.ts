// Collections and their indexes, declared once by each domain's model.ts and made ready on whichever database is open.
// Surprise: mongoose keeps models per connection, and a process (a test, a script) may open several; so a declaration is a
// function from the database to the model.

import type { Collection, Document, IndexDirection } from 'mongodb';
import { Schema } from 'mongoose';
import type { Model, SchemaDefinition } from 'mongoose';
import type { Database } from './db.ts';

export interface IndexSpec {
  readonly keys: Readonly<Record<string, IndexDirection>>;
  readonly unique?: true;
  /** Only documents that fit are in the index, and only among them it is unique. */
  readonly partial?: Document;
  /** The document disappears so many seconds after the time in its (single) key. */
  readonly expireAfterSeconds?: number;
}

export interface Declared<Row extends object> {
  /** For reads and small writes; validated on the way in. */
  (db: Pick<Database, 'connection'>): Model<Row>;
  /** The driver's own collection: bulk paths and hot reads. What goes in is not validated. */
  raw(db: Pick<Database, 'connection'>): Collection<Row & Document>;
}

const declared: ((db: Pick<Database, 'connection'>) => unknown)[] = [];

/**
 * Declares a collection: its name, the fields as mongoose takes them, its indexes. Every field is listed: what is not is
 * refused in filters and dropped on writes.
 */
export function declare<Row extends object>(collection: string, fields: SchemaDefinition, indexes: readonly IndexSpec[]): Declared<Row> {
  const schema = new Schema(fields, { collection, versionKey: false, strict: 'throw', minimize: false, id: false });
  for (const { keys, unique, partial, expireAfterSeconds } of indexes) {
    schema.index(keys as Record<string, 1 | -1>, {
      ...(unique ? { unique } : {}),
      ...(partial ? { partialFilterExpression: partial } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    });
  }
  const model = ({ connection }: Pick<Database, 'connection'>): Model<Row> =>
    (connection.models[collection] as Model<Row> | undefined) ?? (connection.model(collection, schema) as unknown as Model<Row>);
  declared.push(model);
  return Object.assign(model, {
    raw: (db: Pick<Database, 'connection'>) => model(db).collection as unknown as Collection<Row & Document>,
  });
}

/** Makes every declared model known to a connection, so that its indexes can be built. */
export function registerModels(db: Pick<Database, 'connection'>): void {
  for (const model of declared) model(db);
}
