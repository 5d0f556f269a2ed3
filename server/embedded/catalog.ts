// What exists: collections with their options and indexes, and which stretch of the key space ("space") each one owns.
// Kept in memory, written through to the store's meta space as one document per collection.
//
// Spaces are never used twice: a dropped collection's keys are swept later, in the background, without any hurry.

import type { UUID } from 'bson';
import { parseCollation, type Collation } from './collation.ts';
import { notImplemented, ServerError } from './errors.ts';
import { compileMatch, type Matcher } from './match.ts';
import type { PlanIndex } from './plan.ts';
import { decode, fieldSet, type FieldSet } from './raw.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';

/** Spaces below this hold the server's own data. */
const FIRST_SPACE = 16;
export const META_SPACE = 0;
export const SESSION_SPACE = 1;

/** The key of a space's first entry; every key of the space begins with these four bytes. */
export function spacePrefix(space: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(space, 0);
  return bytes;
}

export function metaKey(name: string): Buffer {
  return Buffer.concat([spacePrefix(META_SPACE), Buffer.from(name)]);
}

export interface Index extends PlanIndex {
  space: number;
  prefix: Buffer;
  /** As the client asked for it and listIndexes shows it. */
  spec: Doc;
  /** The number of commits of the store with which it became complete: older snapshots lack its entries. */
  readySince: number;
  expireAfterSeconds: number | null;
  /** The commit of the store (counted since the start) that completed it: a view of an earlier one must not use it. */
  readyAt: number;
  matcher: Matcher | null;
  paths: string[][];
  directions: (1 | -1)[];
  /** Top-level fields that decide which keys a document has. */
  fields: string[];
}

export interface Collection {
  ns: string;
  database: string;
  name: string;
  space: number;
  prefix: Buffer;
  uuid: UUID;
  options: Doc;
  /** A match that every written document must pass. */
  validator: Matcher | null;
  collation: Collation | null;
  indexes: Index[];
  /** All that any index reads, or null without secondary indexes. */
  indexFields: FieldSet | null;
  /** Whether some `_id` was too long to be kept whole in its key. */
  idTruncated: boolean;
  keepsImages: boolean;
  count: number;
}

/** The clustered index that every collection has, as the planner sees it. */
export function idIndex(collection: Collection): PlanIndex {
  return {
    name: '_id_',
    parts: [{ path: '_id', direction: 1 }],
    unique: true,
    sparse: false,
    partialFilter: null,
    collation: null,
    multikey: false,
    truncated: collection.idTruncated,
    ready: true,
  };
}

export function makeIndex(space: number, spec: Doc, state: { multikey: boolean; truncated: boolean; ready: boolean }): Index {
  const key = spec['key'] as Doc;
  const partialFilter = (spec['partialFilterExpression'] as Doc | undefined) ?? null;
  const matcher = partialFilter ? compileMatch(partialFilter) : null;
  const parts = Object.keys(key).map((path) => ({ path, direction: Number(key[path]) < 0 ? (-1 as const) : (1 as const) }));
  return {
    name: String(spec['name']),
    parts,
    unique: spec['unique'] === true,
    sparse: spec['sparse'] === true,
    hidden: spec['hidden'] === true,
    partialFilter,
    collation: parseCollation(spec['collation']),
    multikey: state.multikey,
    truncated: state.truncated,
    ready: state.ready,
    space,
    prefix: spacePrefix(space),
    spec,
    readySince: 0,
    expireAfterSeconds: spec['expireAfterSeconds'] === undefined ? null : Number(spec['expireAfterSeconds']),
    readyAt: 0,
    matcher,
    paths: parts.map((part) => part.path.split('.')),
    directions: parts.map((part) => part.direction),
    fields: [...new Set([...parts.map((part) => part.path.split('.')[0] ?? ''), ...(matcher?.fields ?? [])])],
  };
}

/** What every written document has to match, if the options ask for it. @throws ServerError NotImplemented for a level that this server does not have */
export function validatorOf(options: Doc): Matcher | null {
  const { validator, validationLevel, validationAction } = options;
  if (validationLevel === 'moderate') throw notImplemented("validationLevel 'moderate'");
  if (!isDoc(validator) || Object.keys(validator).length === 0 || validationLevel === 'off') return null;
  const matcher = compileMatch(validator);
  // 'warn' only writes to the log of a MongoDB server; nobody reads one here.
  return validationAction === 'warn' ? null : matcher;
}

export function makeCollection(ns: string, space: number, uuid: UUID, options: Doc): Collection {
  const dot = ns.indexOf('.');
  const images = options['changeStreamPreAndPostImages'] as Doc | undefined;
  return {
    ns,
    database: ns.slice(0, dot),
    name: ns.slice(dot + 1),
    space,
    prefix: spacePrefix(space),
    uuid,
    options,
    validator: validatorOf(options),
    collation: parseCollation(options['collation']),
    indexes: [],
    indexFields: null,
    idTruncated: false,
    keepsImages: images?.['enabled'] === true,
    count: 0,
  };
}

/** Must follow every change of `indexes`. */
export function refreshIndexFields(collection: Collection): void {
  collection.indexFields = collection.indexes.length === 0 ? null : fieldSet(new Set(collection.indexes.flatMap((index) => index.fields)));
}

export class Catalog {
  readonly #collections = new Map<string, Collection>();
  readonly #bySpace = new Map<number, Collection>();
  #nextSpace = FIRST_SPACE;

  find(ns: string): Collection | undefined {
    return this.#collections.get(ns);
  }

  bySpace(space: number): Collection | undefined {
    return this.#bySpace.get(space);
  }

  all(): Iterable<Collection> {
    return this.#collections.values();
  }

  in(database: string): Collection[] {
    return [...this.#collections.values()].filter((collection) => collection.database === database);
  }

  /** A space that nobody has had before. */
  takeSpace(): number {
    return this.#nextSpace++;
  }

  add(collection: Collection): void {
    this.#collections.set(collection.ns, collection);
    this.#bySpace.set(collection.space, collection);
  }

  remove(collection: Collection): void {
    if (this.#collections.get(collection.ns) === collection) this.#collections.delete(collection.ns);
    if (this.#bySpace.get(collection.space) === collection) this.#bySpace.delete(collection.space);
  }

  /** Keeps only these, after everything has been loaded anew. */
  retain(names: ReadonlySet<string>): void {
    for (const collection of [...this.#collections.values()]) if (!names.has(collection.ns)) this.remove(collection);
  }

  get nextSpace(): number {
    return this.#nextSpace;
  }

  /** Takes over one entry of the meta space, at start and during recovery; null removes. */
  load(name: string, value: Buffer | null): void {
    if (name === 'next' && value) this.#nextSpace = Math.max(this.#nextSpace, Number(decode(value)['space']));
    if (!name.startsWith('c/')) return;
    const ns = name.slice(2);
    const known = this.#collections.get(ns);
    if (!value) {
      this.#collections.delete(ns);
      // A collection that is being renamed has its new name by now, and stays.
      if (known?.ns === ns) this.#bySpace.delete(known.space);
      return;
    }
    const collection = collectionFrom(ns, decode(value));
    for (const { space } of [collection, ...collection.indexes]) this.#nextSpace = Math.max(this.#nextSpace, space + 1);
    if (known && known.space !== collection.space) this.remove(known);
    // Whoever works with a collection goes on with the same object, under its new name too when it is being renamed. Its
    // count in memory is newer than the one on disk while the log is being replayed.
    const same = this.#bySpace.get(collection.space);
    this.add(same ? Object.assign(same, collection, { count: same.count }) : collection);
  }
}

/** The name of a collection's entry in the meta space. */
export function entryName(ns: string): string {
  return `c/${ns}`;
}

export function encodeNext(space: number): Buffer {
  const doc = emptyDoc();
  doc['space'] = space;
  return encode(doc);
}

export function encodeCollection(collection: Collection): Buffer {
  const doc = emptyDoc();
  doc['space'] = collection.space;
  doc['uuid'] = collection.uuid;
  doc['options'] = collection.options;
  doc['idTruncated'] = collection.idTruncated;
  doc['indexes'] = collection.indexes.map((index) => {
    const entry = emptyDoc();
    entry['space'] = index.space;
    entry['spec'] = index.spec;
    entry['multikey'] = index.multikey;
    entry['truncated'] = index.truncated;
    entry['ready'] = index.ready;
    return entry;
  });
  return encode(doc);
}

function collectionFrom(ns: string, doc: Doc): Collection {
  const collection = makeCollection(ns, Number(doc['space']), uuidFrom(doc['uuid']), doc['options'] as Doc);
  collection.idTruncated = doc['idTruncated'] === true;
  collection.indexes = (doc['indexes'] as Doc[]).map((entry) =>
    makeIndex(Number(entry['space']), entry['spec'] as Doc, {
      multikey: entry['multikey'] === true,
      truncated: entry['truncated'] === true,
      ready: entry['ready'] === true,
    }),
  );
  refreshIndexFields(collection);
  return collection;
}

function uuidFrom(value: Value): UUID {
  if (value && typeof value === 'object' && 'toUUID' in value && typeof value.toUUID === 'function') return value.toUUID();
  throw new ServerError('InternalError', 'the catalogue holds a collection without a UUID');
}

/** listIndexes' entry of the clustered index. */
export function idIndexSpec(): Doc {
  const spec = emptyDoc();
  spec['v'] = 2;
  const key = emptyDoc();
  key['_id'] = 1;
  spec['key'] = key;
  spec['name'] = '_id_';
  return spec;
}
