// What one record of the log is made of: physical changes of the catalogue and sessions (put, remove), logical changes of
// documents (insert, update, replace, delete) and events that only change streams care about. A logical change carries the
// whole new document: that makes recovery a plain overwrite, and post-images free.

/** Kinds are written to disk: never renumber. */
export const ENTRY = {
  put: 1,
  remove: 2,
  insert: 3,
  update: 4,
  replace: 5,
  delete: 6,
  event: 7,
  transaction: 8,
  transactionEnd: 9,
} as const;
export type EntryKind = (typeof ENTRY)[keyof typeof ENTRY];

export type DocumentKind = typeof ENTRY.insert | typeof ENTRY.update | typeof ENTRY.replace | typeof ENTRY.delete;

/** A change of one document; buffers are raw BSON. */
export interface DocumentEntry {
  kind: DocumentKind;
  space: number;
  ns: string;
  idKey: Buffer;
  /** `{_id}` as a document. */
  documentKey: Buffer;
  /** The document after the change; empty for a delete. */
  after: Buffer;
  /** `{updatedFields, removedFields, truncatedArrays}` for an update, else empty. */
  description: Buffer;
  /** The document before the change where the collection records pre-images, else empty. */
  before: Buffer;
}

export type Entry =
  | DocumentEntry
  | { kind: typeof ENTRY.put; key: Buffer; value: Buffer }
  | { kind: typeof ENTRY.remove; key: Buffer }
  /** Raw BSON of the event's own fields. */
  | { kind: typeof ENTRY.event; ns: string; event: Buffer }
  /** Raw BSON `{lsid, txnNumber}`: the entries up to transactionEnd belong to it. */
  | { kind: typeof ENTRY.transaction; session: Buffer }
  | { kind: typeof ENTRY.transactionEnd };

const NOTHING = Buffer.alloc(0);

/** Names of namespaces repeat for every entry: keep their bytes. */
const nsBytes = new Map<string, Buffer>();

function bytesOfNs(ns: string): Buffer {
  let bytes = nsBytes.get(ns);
  if (!bytes) {
    if (nsBytes.size > 10_000) nsBytes.clear();
    bytes = Buffer.from(ns);
    nsBytes.set(ns, bytes);
  }
  return bytes;
}

const DOCUMENT_HEAD_BYTES = 25;

export function documentEntrySize(entry: DocumentEntry): number {
  const { idKey, documentKey, after, description, before } = entry;
  return (
    DOCUMENT_HEAD_BYTES + bytesOfNs(entry.ns).length + idKey.length + documentKey.length + after.length + description.length + before.length
  );
}

/** Fills `documentEntrySize` bytes from `at` on. */
export function writeDocumentEntry(entry: DocumentEntry, bytes: Buffer, at: number): void {
  const ns = bytesOfNs(entry.ns);
  const { idKey, documentKey, after, description, before } = entry;
  bytes[at] = entry.kind;
  bytes.writeUInt32LE(entry.space, at + 1);
  bytes.writeUInt16LE(ns.length, at + 5);
  bytes.writeUInt16LE(idKey.length, at + 7);
  bytes.writeUInt32LE(documentKey.length, at + 9);
  bytes.writeUInt32LE(after.length, at + 13);
  bytes.writeUInt32LE(description.length, at + 17);
  bytes.writeUInt32LE(before.length, at + 21);
  let to = at + DOCUMENT_HEAD_BYTES;
  bytes.set(ns, to);
  bytes.set(idKey, (to += ns.length));
  bytes.set(documentKey, (to += idKey.length));
  to += documentKey.length;
  if (after.length > 0) bytes.set(after, to);
  to += after.length;
  if (description.length > 0) bytes.set(description, to);
  if (before.length > 0) bytes.set(before, to + description.length);
}

export function encodeDocumentEntry(entry: DocumentEntry): Buffer {
  const bytes = Buffer.allocUnsafe(documentEntrySize(entry));
  writeDocumentEntry(entry, bytes, 0);
  return bytes;
}

export function encodePut(key: Buffer, value: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(7 + key.length + value.length);
  bytes[0] = ENTRY.put;
  bytes.writeUInt16LE(key.length, 1);
  bytes.writeUInt32LE(value.length, 3);
  bytes.set(key, 7);
  bytes.set(value, 7 + key.length);
  return bytes;
}

export function encodeRemove(key: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(3 + key.length);
  bytes[0] = ENTRY.remove;
  bytes.writeUInt16LE(key.length, 1);
  bytes.set(key, 3);
  return bytes;
}

export function encodeEvent(ns: string, event: Buffer): Buffer {
  const name = bytesOfNs(ns);
  const head = Buffer.alloc(3);
  head[0] = ENTRY.event;
  head.writeUInt16LE(name.length, 1);
  return Buffer.concat([head, name, event]);
}

export function encodeTransaction(session: Buffer): Buffer {
  return Buffer.concat([Buffer.from([ENTRY.transaction]), session]);
}

export const TRANSACTION_END = Buffer.from([ENTRY.transactionEnd]);

/** Entries of a record's body, which the log's checksum has proven whole. */
export function* decodeEntries(body: Buffer): Generator<Entry> {
  for (let at = 0; at < body.length;) {
    const kind = body[at] as EntryKind;
    switch (kind) {
      case ENTRY.put: {
        const keyEnd = at + 7 + body.readUInt16LE(at + 1);
        const end = keyEnd + body.readUInt32LE(at + 3);
        yield { kind, key: body.subarray(at + 7, keyEnd), value: body.subarray(keyEnd, end) };
        at = end;
        break;
      }
      case ENTRY.remove: {
        const end = at + 3 + body.readUInt16LE(at + 1);
        yield { kind, key: body.subarray(at + 3, end) };
        at = end;
        break;
      }
      case ENTRY.event: {
        const nameEnd = at + 3 + body.readUInt16LE(at + 1);
        const end = nameEnd + body.readInt32LE(nameEnd);
        yield { kind, ns: body.toString('utf8', at + 3, nameEnd), event: body.subarray(nameEnd, end) };
        at = end;
        break;
      }
      case ENTRY.transaction: {
        const end = at + 1 + body.readInt32LE(at + 1);
        yield { kind, session: body.subarray(at + 1, end) };
        at = end;
        break;
      }
      case ENTRY.transactionEnd:
        yield { kind };
        at += 1;
        break;
      case ENTRY.insert:
      case ENTRY.update:
      case ENTRY.replace:
      case ENTRY.delete: {
        let from = at + 25;
        const next = (length: number): Buffer => (length === 0 ? NOTHING : body.subarray(from, (from += length)));
        const ns = next(body.readUInt16LE(at + 5)).toString();
        const idKey = next(body.readUInt16LE(at + 7));
        const documentKey = next(body.readUInt32LE(at + 9));
        const after = next(body.readUInt32LE(at + 13));
        const description = next(body.readUInt32LE(at + 17));
        const before = next(body.readUInt32LE(at + 21));
        yield { kind, space: body.readUInt32LE(at + 1), ns, idKey, documentKey, after, description, before };
        at = from;
        break;
      }
      default:
        throw new Error(`unknown entry ${String(kind)} in the log: it was written by a newer version`);
    }
  }
}
