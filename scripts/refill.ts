// A backup back into a database: first the whole file is read and its checksum compared, before anything is touched; then the
// documents, then the changes that happened while they were copied, and the indexes at last.
//
// A change may find its document newer than it was made for, because the document was copied after it. Whatever it then does or
// cannot do is put right by the later changes, which are all there too; so it is applied path by path as far as it goes.

import { BSON } from 'mongodb';
import type { Db, Document, MongoClient } from 'mongodb';
import { ArchiveError, readArchive } from './archive.ts';
import type { Frame } from './archive.ts';
import { FORMAT } from './dump.ts';
import type { CollectionInfo, Totals } from './dump.ts';
import { exact, outline } from './exact.ts';

const BATCH_BYTES = 8 * 2 ** 20;
const BATCH_COUNT = 1_000;
const SAMPLES = 5;
/** A path through what is no document or array, an array's cut where there is no array: https://www.mongodb.com/docs/manual/reference/error-codes/ */
const OUT_OF_PLACE = new Set<unknown>([2, 28]);
const SAFE = { writeConcern: { w: 'majority', j: true } };

export interface RefillOptions {
  file: string;
  /** Where a backup of a single database goes, whatever its name was. */
  database: string;
  /** Removes what the databases hold before. */
  drop: boolean;
  tell(line: string): void;
  signal?: AbortSignal;
}

export interface Refilled extends Totals {
  indexes: number;
  /** Documents with values that no driver can write any more, such as the deprecated undefined, which became null. */
  altered: number;
  /** Where some of them are. */
  alteredAt: string[];
}

export interface Contents {
  at: Date;
  kind: string;
  scope: 'database' | 'all';
  collections: CollectionInfo[];
  totals: Totals;
}

/** Reads a backup from its beginning to its end. @throws ArchiveError when it is not whole, or made by a later program */
export async function inspect(file: string, signal?: AbortSignal): Promise<Contents> {
  let header: Document | null = null;
  let totals: Totals | null = null;
  const counted: Totals = { collections: 0, documents: 0, changes: 0 };
  const collections: CollectionInfo[] = [];
  for await (const frames of readArchive(file)) {
    signal?.throwIfAborted();
    for (const { kind, bytes } of frames) {
      if (kind === 'H') header ??= BSON.deserialize(bytes);
      if (header?.['format'] !== FORMAT) {
        throw new ArchiveError(
          `${file} is a backup of format ${String(header?.['format'])}; this program reads format ${FORMAT}. Use the program that made it.`,
        );
      }
      if (kind === 'D') counted.documents++;
      else if (kind === 'C') counted.changes++;
      else if (kind === 'I') collections.push(infoOf(bytes));
      else if (kind === 'E') totals = BSON.deserialize(bytes) as Totals;
    }
  }
  counted.collections = collections.length;
  if (
    !header ||
    !totals ||
    totals.documents !== counted.documents ||
    totals.changes !== counted.changes ||
    totals.collections !== counted.collections
  ) {
    throw new ArchiveError(`${file} does not hold what it says it holds`);
  }
  return {
    at: header['at'] as Date,
    kind: String(header['kind']),
    scope: header['scope'] === 'all' ? 'all' : 'database',
    collections,
    totals,
  };
}

function infoOf(bytes: Uint8Array): CollectionInfo {
  const { db, coll, type, options, indexes } = BSON.deserialize(bytes, { promoteBuffers: true }) as CollectionInfo;
  return { db, coll, type, options, indexes };
}

/** @throws Error with a sentence for the person at the keyboard */
export async function refill(client: MongoClient, contents: Contents, options: RefillOptions): Promise<Refilled> {
  const { tell, signal } = options;
  const target = (name: string): string => (contents.scope === 'all' ? name : options.database);
  const names = contents.scope === 'all' ? [...new Set(contents.collections.map(({ db }) => db))] : [options.database];
  await makeRoom(client, names, options.drop, tell);
  tell(`making ${contents.collections.length} collections`);
  const [views, collections] = [contents.collections.filter(isView), contents.collections.filter((info) => !isView(info))];
  for (const info of collections) await create(client.db(target(info.db)), info);
  const filling = new Filling(client, target);
  let current = { db: '', coll: '' };
  for await (const frames of readArchive(options.file)) {
    signal?.throwIfAborted();
    for (const frame of frames) {
      if (frame.kind === 'N') {
        await filling.flush();
        current = BSON.deserialize(frame.bytes) as typeof current;
        tell(`filling ${target(current.db)}.${current.coll}`);
      } else if (frame.kind === 'D') await filling.insert(current, frame);
      else if (frame.kind === 'C') await filling.change(frame);
    }
  }
  await filling.flush();
  let indexes = 0;
  for (const info of collections) {
    indexes += await buildIndexes(client.db(target(info.db)), info, tell);
    await setRules(client.db(target(info.db)), info);
  }
  for (const info of views) await create(client.db(target(info.db)), info);
  return { ...contents.totals, indexes, altered: filling.altered, alteredAt: filling.alteredAt };
}

function isView(info: CollectionInfo): boolean {
  return info.type === 'view';
}

async function makeRoom(client: MongoClient, names: string[], drop: boolean, tell: (line: string) => void): Promise<void> {
  for (const name of names) {
    const there = await client.db(name).listCollections({}, { nameOnly: true }).toArray();
    const [first, ...more] = there.filter((one) => !one.name.startsWith('system.'));
    if (drop || !first) continue;
    const some = more.length === 0 ? `the collection ${first.name}` : `${more.length + 1} collections, ${first.name} among them`;
    throw new Error(`the database ${name} is not empty (${some}). With --drop it is emptied first.`);
  }
  if (!drop) return;
  for (const name of names) {
    tell(`emptying ${name}`);
    await client.db(name).dropDatabase({ writeConcern: { w: 'majority' } });
  }
}

/** Rules for new documents, which those that are older than the rules need not obey: they come last. */
const RULES = new Set(['validator', 'validationLevel', 'validationAction']);

async function create(db: Db, info: CollectionInfo): Promise<void> {
  const options = entries(exact(info.options).doc).filter(([option]) => !RULES.has(option));
  await db.command({ create: info.coll, ...Object.fromEntries(options), writeConcern: { w: 'majority' } });
}

async function setRules(db: Db, info: CollectionInfo): Promise<void> {
  const rules = entries(exact(info.options).doc).filter(([option]) => RULES.has(option));
  if (rules.length > 0) await db.command({ collMod: info.coll, ...Object.fromEntries(rules), writeConcern: { w: 'majority' } });
}

async function buildIndexes(db: Db, info: CollectionInfo, tell: (line: string) => void): Promise<number> {
  const specs = info.indexes.map((bytes) => exact(bytes).doc).filter((spec) => valueOf(spec, 'name') !== '_id_');
  if (specs.length === 0) return 0;
  tell(`building ${specs.length} ${specs.length === 1 ? 'index' : 'indexes'} of ${db.databaseName}.${info.coll}`);
  await db.command({ createIndexes: info.coll, indexes: specs, writeConcern: { w: 'majority' } });
  return specs.length;
}

function entries(doc: Document): [string, unknown][] {
  return doc instanceof Map ? [...(doc as Map<string, unknown>)] : Object.entries(doc);
}

function valueOf(doc: Document, field: string): unknown {
  return doc instanceof Map ? doc.get(field) : doc[field];
}

/** One statement of an update or delete command. */
interface Statement {
  command: 'update' | 'delete';
  statement: Document;
  /** It changes fields, and may come too late for some of them. */
  isPartial: boolean;
}

/** Gathers what is to be written, and writes it in batches that are bounded in bytes and number. */
class Filling {
  altered = 0;
  readonly alteredAt: string[] = [];
  readonly #client: MongoClient;
  readonly #target: (database: string) => string;
  #inserts: Document[] = [];
  #into = { db: '', coll: '' };
  /** By collection: those of different ones do not touch each other, so that only within one the order counts. */
  readonly #changes = new Map<string, { db: string; coll: string; statements: Statement[] }>();
  #bytes = 0;
  #count = 0;

  constructor(client: MongoClient, target: (database: string) => string) {
    this.#client = client;
    this.#target = target;
  }

  async insert(into: { db: string; coll: string }, frame: Frame): Promise<void> {
    await this.#makeRoomFor(frame.bytes.length);
    this.#into = into;
    this.#inserts.push(this.#exactly(frame.bytes, into));
  }

  async change(frame: Frame): Promise<void> {
    await this.#makeRoomFor(frame.bytes.length);
    const event = outline(frame.bytes);
    const { db, coll } = BSON.deserialize(bytesOf(event, 'ns')) as { db: string; coll: string };
    const name = `${db}.${coll}`;
    let queue = this.#changes.get(name);
    if (!queue) this.#changes.set(name, (queue = { db, coll, statements: [] }));
    queue.statements.push(...this.#statementsOf(event, { db, coll }));
  }

  async flush(): Promise<void> {
    if (this.#inserts.length > 0) {
      const reply = await this.#database(this.#into.db).command({
        insert: this.#into.coll,
        documents: this.#inserts,
        ordered: false,
        ...SAFE,
      });
      refuseFailures(reply);
    }
    for (const { db, coll, statements } of this.#changes.values()) await this.#apply(this.#database(db), coll, statements);
    this.#inserts = [];
    this.#changes.clear();
    this.#bytes = 0;
    this.#count = 0;
  }

  #database(name: string): Db {
    return this.#client.db(this.#target(name));
  }

  async #makeRoomFor(bytes: number): Promise<void> {
    if (this.#count > 0 && (this.#bytes + bytes > BATCH_BYTES || this.#count >= BATCH_COUNT)) await this.flush();
    this.#bytes += bytes;
    this.#count++;
  }

  #exactly(bytes: Uint8Array, at: { db: string; coll: string }): Document {
    const { doc, isSame } = exact(bytes);
    if (!isSame) {
      this.altered++;
      const id: unknown = valueOf(doc, '_id');
      if (this.alteredAt.length < SAMPLES)
        this.alteredAt.push(`${at.db}.${at.coll} ${BSON.EJSON.stringify({ _id: id }, { relaxed: true })}`);
    }
    return doc;
  }

  #statementsOf(event: Document, at: { db: string; coll: string }): Statement[] {
    const q = { _id: { $eq: valueOf(exact(bytesOf(event, 'documentKey')).doc, '_id') } };
    switch (event['operationType']) {
      case 'delete':
        return [{ command: 'delete', statement: { q, limit: 1 }, isPartial: false }];
      case 'insert':
      case 'replace':
        return [
          { command: 'update', statement: { q, u: this.#exactly(bytesOf(event, 'fullDocument'), at), upsert: true }, isPartial: false },
        ];
      default:
        return this.#partsOf(bytesOf(event, 'updateDescription'), at).map((u) => ({
          command: 'update',
          statement: { q, u },
          isPartial: true,
        }));
    }
  }

  /** https://www.mongodb.com/docs/manual/reference/change-events/update/#std-label-change-event-update-description */
  #partsOf(description: Uint8Array, at: { db: string; coll: string }): Document[] {
    const { updatedFields, removedFields, truncatedArrays } = outline(description);
    const parts: Document[] = [];
    // First the cuts, as the database itself does it.
    for (const cut of Array.isArray(truncatedArrays) ? (truncatedArrays as Uint8Array[]) : []) {
      const { field, newSize } = BSON.deserialize(cut) as { field: string; newSize: number };
      parts.push({ $push: new Map([[field, { $each: [], $slice: newSize }]]) });
    }
    const set = updatedFields instanceof Uint8Array ? this.#exactly(updatedFields, at) : {};
    const removed = Array.isArray(removedFields) ? (removedFields as string[]) : [];
    const change: Document = {};
    if (entries(set).length > 0) change['$set'] = set;
    if (removed.length > 0) change['$unset'] = new Map(removed.map((field) => [field, true]));
    if (Object.keys(change).length > 0) parts.push(change);
    return parts;
  }

  /** In their order, as many in one command as are of one kind. */
  async #apply(db: Db, coll: string, statements: Statement[]): Promise<void> {
    for (let from = 0; from < statements.length;) {
      const command = statements[from]?.command ?? 'update';
      let to = from;
      while (statements[to]?.command === command) to++;
      const run = statements.slice(from, to);
      const failure = await this.#send(db, coll, command, run);
      if (!failure) {
        from = to;
        continue;
      }
      const failed = run[failure.index];
      if (!failed?.isPartial || !OUT_OF_PLACE.has(failure.code))
        throw new Error(`a change could not be applied to ${db.databaseName}.${coll}: ${failure.errmsg}`);
      for (const path of pathByPath(failed)) {
        const again = await this.#send(db, coll, 'update', [path]);
        if (again && !OUT_OF_PLACE.has(again.code))
          throw new Error(`a change could not be applied to ${db.databaseName}.${coll}: ${again.errmsg}`);
      }
      from += failure.index + 1;
    }
  }

  async #send(db: Db, coll: string, command: Statement['command'], run: Statement[]): Promise<Failure | null> {
    const statements = run.map(({ statement }) => statement);
    const reply =
      command === 'delete'
        ? await db.command({ delete: coll, deletes: statements, ordered: true, ...SAFE })
        : await db.command({ update: coll, updates: statements, ordered: true, ...SAFE });
    refuseWriteConcernError(reply);
    return (reply['writeErrors'] as Failure[] | undefined)?.[0] ?? null;
  }
}

interface Failure {
  index: number;
  code: number;
  errmsg: string;
}

/** The statement once for each path; nothing of one that has only one, which has just been tried. */
function pathByPath({ statement }: Statement): Statement[] {
  const paths = entries(statement['u'] as Document).flatMap(([operator, fields]) =>
    entries(fields as Document).map(([path, value]): Statement => ({
      command: 'update',
      statement: { q: statement['q'] as unknown, u: { [operator]: new Map([[path, value]]) } },
      isPartial: true,
    })),
  );
  return paths.length > 1 ? paths : [];
}

function refuseFailures(reply: Document): void {
  refuseWriteConcernError(reply);
  const failures = reply['writeErrors'] as Failure[] | undefined;
  if (failures?.[0]) throw new Error(`a document was refused: ${failures[0].errmsg}`);
}

function refuseWriteConcernError(reply: Document): void {
  const { writeConcernError: failure } = reply as { writeConcernError?: { errmsg: string } };
  if (failure) throw new Error(`the replica set could not make it permanent: ${failure.errmsg}`);
}

function bytesOf(doc: Document, field: string): Uint8Array {
  const value: unknown = doc[field];
  if (value instanceof Uint8Array) return value;
  throw new ArchiveError(`a change of the backup lacks its ${field}`);
}
