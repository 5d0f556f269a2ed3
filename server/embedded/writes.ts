// Changes of single documents: insert, update, delete, each with its entry in the log. All of it happens within one turn of
// the event loop, so that one change is never mixed with another; what takes longer (finding many targets) is writing.ts's.

import { ObjectId } from 'bson';
import type { Collection } from './catalog.ts';
import { describeChange } from './diff.ts';
import { claimNewId, documentKey, idOf, writeDocument, type Target } from './documents.ts';
import { ENTRY, type DocumentEntry, type DocumentKind } from './entries.ts';
import { ServerError } from './errors.ts';
import { idKeyOf } from './index-keys.ts';
import type { Matcher } from './match.ts';
import { decode, decodeFields, findField, keptFieldSet, MAX_DOCUMENT_BYTES } from './raw.ts';
import { upsertDocument, type Updater } from './update.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { encode, encodeStored, splice } from './write.ts';
import { Writer } from './writer.ts';

/** A target that keeps a log; recovery writes to one that does not. */
export interface LoggedTarget extends Target {
  logDocument(entry: DocumentEntry): void;
  /** Ends one atomic change. */
  advance?(): void;
}

const NOTHING = Buffer.alloc(0);

/** Stores a new document, giving it an `_id` if it has none and moving the `_id` to the front. Returns the bytes as stored. */
export function insertDocument(target: LoggedTarget, collection: Collection, bytes: Buffer): Buffer {
  const located = findField(bytes, 0, '_id');
  const stored = located && located.elementStart === 4 ? bytes : withIdFirst(bytes);
  checkSize(stored);
  checkValidator(collection, stored);
  const idKey = claimNewId(target, collection, idOf(stored));
  writeDocument(target, collection, idKey, null, stored);
  log(target, collection, ENTRY.insert, idKey, stored, stored, NOTHING, null);
  return stored;
}

export interface UpdateOutcome {
  /** The document after the update, or null when the update changes nothing. */
  after: Buffer | null;
}

/** Applies an update to one stored document; `before` must be a copy of its own. @throws ServerError, then nothing was written */
export function updateDocument(
  target: LoggedTarget,
  collection: Collection,
  idKey: Buffer,
  before: Buffer,
  updater: Updater,
  matcher: () => Matcher,
): UpdateOutcome {
  if (updater.kind === 'operators') {
    const partial = decodeFields(before, 0, keptFieldSet(updater.fields));
    const arrayIndex = updater.positional ? matcher().arrayIndex(decode(before)) : undefined;
    const changes = updater.apply(partial, { isInsert: false, arrayIndex });
    if (!changes) return { after: null };
    const after = splice(before, changes);
    checkSize(after);
    checkValidator(collection, after);
    const description = describeFields(partial, changes);
    writeDocument(target, collection, idKey, before, after, changes);
    log(target, collection, ENTRY.update, idKey, before, after, description, before);
    return { after };
  }
  const old = decode(before);
  const young = updater.whole(old, { isInsert: false, arrayIndex: undefined });
  if (!young) return { after: null };
  const after = encodeStored(young);
  checkSize(after);
  checkValidator(collection, after);
  const isReplacement = updater.kind === 'replace';
  const description = isReplacement ? NOTHING : encode(describeChange(old, young) as unknown as Doc);
  writeDocument(target, collection, idKey, before, after);
  log(target, collection, isReplacement ? ENTRY.replace : ENTRY.update, idKey, before, after, description, before);
  return { after };
}

export function deleteDocument(target: LoggedTarget, collection: Collection, idKey: Buffer, before: Buffer): void {
  writeDocument(target, collection, idKey, before, null);
  log(target, collection, ENTRY.delete, idKey, before, NOTHING, NOTHING, before);
}

/** Inserts what an update with `upsert` makes when nothing matches. Returns the stored bytes and the `_id`. */
export function insertUpsert(target: LoggedTarget, collection: Collection, filter: Doc, updater: Updater): { stored: Buffer; id: Value } {
  const doc = upsertDocument(filter, updater);
  let whole = doc;
  if (doc['_id'] === undefined) {
    whole = emptyDoc();
    whole['_id'] = new ObjectId();
    for (const field of Object.keys(doc)) whole[field] = doc[field];
  }
  const stored = insertDocument(target, collection, encodeStored(whole));
  return { stored, id: whole['_id'] };
}

/** The stored document with this `_id`, copied, with its key; null when there is none. */
export function byId(target: Target, collection: Collection, id: Value): { idKey: Buffer; bytes: Buffer } | null {
  const idKey = idKeyOf(id).key;
  const lent = target.peek(documentKey(collection, idKey));
  return lent ? { idKey, bytes: Buffer.from(lent) } : null;
}

function log(
  target: LoggedTarget,
  collection: Collection,
  kind: DocumentKind,
  idKey: Buffer,
  keyed: Buffer,
  after: Buffer,
  description: Buffer,
  before: Buffer | null,
): void {
  target.logDocument({
    kind,
    space: collection.space,
    ns: collection.ns,
    idKey,
    documentKey: documentKeyBytes(keyed),
    after,
    description,
    before: before && collection.keepsImages ? before : NOTHING,
  });
  target.advance?.();
}

/** `{_id: …}` cut out of a document. */
function documentKeyBytes(bytes: Buffer): Buffer {
  const located = findField(bytes, 0, '_id');
  if (!located) throw new ServerError('InternalError', 'a stored document has no _id');
  const length = 5 + located.end - located.elementStart;
  const cut = Buffer.allocUnsafe(length);
  cut.writeInt32LE(length, 0);
  bytes.copy(cut, 4, located.elementStart, located.end);
  cut[length - 1] = 0;
  return cut;
}

const describing = new Writer(4096);

/** What a change stream tells of an update: of plain values just the new ones, of documents and arrays what differs within. */
function describeFields(before: Doc, changes: Map<string, Value>): Buffer {
  for (const [field, value] of changes)
    if (isNested(value) || isNested(before[field]) || field.includes('.')) return describeNested(before, changes);
  describing.reset();
  const whole = describing.startDocument();
  const updated = describing.startDocumentElement('updatedFields');
  for (const [field, value] of changes) describing.element(field, value);
  describing.endDocument(updated);
  const removed = describing.startArrayElement('removedFields');
  let index = 0;
  for (const [field, value] of changes) if (value === undefined) describing.element(String(index++), field);
  describing.endDocument(removed);
  describing.endDocument(describing.startArrayElement('truncatedArrays'));
  describing.endDocument(whole);
  return describing.finish();
}

function isNested(value: Value): boolean {
  return typeof value === 'object' && (Array.isArray(value) || isDoc(value));
}

function describeNested(before: Doc, changes: Map<string, Value>): Buffer {
  const was = emptyDoc();
  const is = emptyDoc();
  for (const [field, value] of changes) {
    if (before[field] !== undefined) was[field] = before[field];
    if (value !== undefined) is[field] = value;
  }
  return encode(describeChange(was, is) as unknown as Doc);
}

/** The same document with its `_id` (a new one, if it has none) in front; the other elements keep their bytes. */
function withIdFirst(bytes: Buffer): Buffer {
  const located = findField(bytes, 0, '_id');
  const made = emptyDoc();
  made['_id'] = new ObjectId();
  const whole = encode(made);
  const id = located ? bytes.subarray(located.elementStart, located.end) : whole.subarray(4, whole.length - 1);
  const before = bytes.subarray(4, located ? located.elementStart : 4);
  const after = bytes.subarray(located ? located.end : 4);
  const joined = Buffer.concat([bytes.subarray(0, 4), id, before, after]);
  joined.writeInt32LE(joined.length, 0);
  return joined;
}

function checkSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new ServerError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
}

function checkValidator(collection: Collection, bytes: Buffer): void {
  if (collection.validator && !collection.validator.test(decode(bytes))) {
    throw new ServerError('DocumentValidationFailure', 'Document failed validation');
  }
}
