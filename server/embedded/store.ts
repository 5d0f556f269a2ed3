// Keeps keys and values on disk with lmdb. One write transaction is always open and takes every change at once; `commit`
// makes it permanent and opens the next. So a live read sees the newest state, and a snapshot is what was last committed.
// Durability between commits is the log's business (log.ts), which is replayed over the last commit after a crash.
//
// Surprise: `peek` and the rows of `range` lend lmdb's own buffer. It is overwritten by the next read: copy what you keep.

import { ABORT, open, type RootDatabase, type Transaction } from 'lmdb';
import { statSync } from 'node:fs';
import { ServerError } from './errors.ts';

/** Room in the address space, not on the disk: the file grows as pages are used. */
const MAP_BYTES = process.platform === 'win32' ? 2 ** 34 : 2 ** 38;
const MAX_READERS = 2_000;

/** What reads need: the live state, a snapshot, and a transaction's own view of one all look like this. */
export interface View {
  /** The value of a key, lent until the next read of any view, or undefined. */
  peek(key: Buffer): Buffer | undefined;
  /** Keys from `lower` (inclusive) to `upper` (exclusive; null: no end) in order, or from the end when `reverse`. */
  range(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row>;
  /** The same for values that say how long they are: a value may be lent with more bytes behind its end, which is quicker. */
  documents(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row>;
  /** For a snapshot: of how many commits of the store it knows; absent for the live state. */
  readonly commits?: number;
}

export interface Row {
  key: Buffer;
  /** Lent until the next read of any view. */
  value: Buffer;
}

/** The whole of lmdb's reusable buffer: its own `length` is overwritten at each read, which Node's Buffer methods do not expect. */
let whole: Buffer = Buffer.alloc(0);

/** Making a view of the right length costs more than reading the value; a scan of documents does without. */
let lendsWhole = false;

/** lmdb hands each value to a decoder; this one lends the bytes where they are, without a copy. */
const lend = {
  encode: (value: Buffer) => value,
  decode(bytes: Buffer, size: number | { end: number } | undefined): Buffer {
    const length = typeof size === 'number' ? size : (size?.end ?? bytes.length);
    if (whole.buffer !== bytes.buffer || whole.byteOffset !== bytes.byteOffset || whole.byteLength < length) {
      whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return lendsWhole ? whole : whole.subarray(0, length);
  },
  decoderCopies: true,
};

/** What lmdb-js does with the value that a transaction's callback returns: it waits for `then`. Calling it ends the transaction in this very turn. */
interface OpenEnd {
  then(end: (outcome: unknown) => unknown): OpenEnd;
}

export class Store {
  readonly #writer: RootDatabase<Buffer, Buffer>;
  readonly #reader: RootDatabase<Buffer, Buffer>;
  readonly #file: string;
  #commits = 0;
  #end: (outcome: unknown) => unknown = () => undefined;
  #dirtyBytes = 0;

  constructor(folder: string) {
    const options = {
      path: folder,
      maxDbs: 1,
      encoding: 'binary' as const,
      keyEncoding: 'binary' as const,
      encoder: lend,
      mapSize: MAP_BYTES,
      maxReaders: MAX_READERS,
      overlappingSync: false,
      eventTurnBatching: false,
      cache: false as const,
      noSubdir: false,
    };
    try {
      this.#writer = open<Buffer, Buffer>(options);
      this.#reader = open<Buffer, Buffer>(options);
    } catch (error) {
      throw new ServerError('InternalError', `cannot open the database in ${folder}: ${messageOf(error)}`);
    }
    this.#file = `${folder}/data.mdb`;
    this.#begin();
  }

  /** Bytes written since the last commit: a measure of how much a crash would have to replay. */
  get dirtyBytes(): number {
    return this.#dirtyBytes;
  }

  get fileBytes(): number {
    return statSync(this.#file).size;
  }

  peek(key: Buffer): Buffer | undefined {
    return this.#writer.get(key);
  }

  /** Must be run to its end or closed within the same turn of the event loop: a commit invalidates it. */
  range(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return rows(this.#writer, lower, upper, reverse, undefined);
  }

  documents(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return wholeRows(this.range(lower, upper, reverse));
  }

  /** @throws ServerError OutOfDiskSpace; the open transaction is then unusable and must be rolled back. */
  put(key: Buffer, value: Buffer): void {
    this.#dirtyBytes += key.length + value.length;
    try {
      this.#writer.putSync(key, value);
    } catch (error) {
      throw diskError(error);
    }
  }

  remove(key: Buffer): void {
    this.#dirtyBytes += key.length;
    try {
      this.#writer.removeSync(key);
    } catch (error) {
      throw diskError(error);
    }
  }

  /** Makes everything so far permanent (flushed to the disk) and visible to snapshots. @throws ServerError OutOfDiskSpace, the state is then that of the last commit. */
  commit(): void {
    try {
      this.#end(undefined);
    } catch (error) {
      this.#dirtyBytes = 0;
      this.#begin();
      throw diskError(error);
    }
    this.#dirtyBytes = 0;
    this.#commits++;
    this.#reader.resetReadTxn();
    this.#begin();
  }

  /** How many commits there have been since the start. */
  get commits(): number {
    return this.#commits;
  }

  /** Forgets everything since the last commit. */
  rollback(): void {
    this.#end(ABORT);
    this.#dirtyBytes = 0;
    this.#begin();
  }

  /** The state of the last commit, unchanged by anything that follows, until it is closed. */
  snapshot(): Snapshot {
    return new Snapshot(this.#reader, this.#reader.useReadTransaction(), this.#commits);
  }

  /** Closes both handles, without what has not been committed. */
  async close(): Promise<void> {
    this.#end(ABORT);
    this.#reader.resetReadTxn();
    await this.#reader.close();
    await this.#writer.close();
  }

  #begin(): void {
    const hold: OpenEnd = {
      then: (end) => {
        this.#end = end;
        return hold;
      },
    };
    this.#writer.transactionSync(() => hold);
  }
}

export class Snapshot implements View {
  readonly #reader: RootDatabase<Buffer, Buffer>;
  readonly #transaction: Transaction;
  /** The state is that of the store after so many commits. */
  readonly commits: number;
  #closed = false;

  constructor(reader: RootDatabase<Buffer, Buffer>, transaction: Transaction, commits: number) {
    this.#reader = reader;
    this.#transaction = transaction;
    this.commits = commits;
  }

  peek(key: Buffer): Buffer | undefined {
    // lmdb would read on from a newer state, without a word.
    if (this.#closed) throw new ServerError('Interrupted', 'the snapshot that this reads from has been given up');
    return this.#reader.get(key, { transaction: this.#transaction });
  }

  range(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    if (this.#closed) throw new ServerError('Interrupted', 'the snapshot that this reads from has been given up');
    return rows(this.#reader, lower, upper, reverse, this.#transaction);
  }

  documents(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return wholeRows(this.range(lower, upper, reverse));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#transaction.done();
  }
}

function rows(
  database: RootDatabase<Buffer, Buffer>,
  lower: Buffer,
  upper: Buffer | null,
  reverse: boolean,
  transaction: Transaction | undefined,
): Iterable<Row> {
  const bounds = reverse
    ? { ...(upper ? { start: upper, exclusiveStart: true } : {}), end: lower, inclusiveEnd: true, reverse: true }
    : { start: lower, ...(upper ? { end: upper } : {}) };
  return database.getRange(transaction ? { ...bounds, transaction } : bounds);
}

function wholeRows(range: Iterable<Row>): Iterable<Row> {
  const inner = range[Symbol.iterator]();
  const outer: Iterator<Row> & Iterable<Row> = {
    next() {
      lendsWhole = true;
      try {
        return inner.next();
      } finally {
        lendsWhole = false;
      }
    },
    return() {
      return inner.return?.() ?? { done: true, value: undefined };
    },
    [Symbol.iterator]: () => outer,
  };
  return outer;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Any failure of a put or a commit is reported as "no room": lmdb says MDB_MAP_FULL, ENOSPC, EFBIG, EDQUOT or a bare input/output error. */
function diskError(error: unknown): ServerError {
  return new ServerError('OutOfDiskSpace', `the data folder takes no more: ${messageOf(error)}`);
}
