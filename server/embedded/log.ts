// The log: every change in the order it happened, in append-only files. It is what makes a write durable (flushed before
// anything is acknowledged), what a crash is repaired from (replayed over the last commit of the store), and what change
// streams read. Writes that arrive in one turn of the event loop, or while the disk is busy, share one flush.
//
// A record holds everything that one flush made durable; it is whole or it does not count (checksum). Positions are
// `Seq`: the seconds of the epoch times 2^22 plus a counter, that is, MongoDB's (seconds, increment) timestamp as one number.

import { Timestamp } from 'bson';
import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { ServerError } from './errors.ts';

export type Seq = number;

const PER_SECOND = 2 ** 22;
const MAGIC = 0x314c5754; // "TWL1"
const HEADER_BYTES = 32;
const KEPT_IN_MEMORY_BYTES = 8 * 1024 * 1024;
/** Enough for one change of one document, the usual case when little is going on. */
const FIRST_ROOM_BYTES = 2048;
/**
 * A lone writer is served sooner without the way to another thread and back. Whether it is alone shows in the groups before:
 * when there are more, the loop has to go on while the disk works, so that writes gather for the next flush.
 */
const SINGLES_IN_A_ROW = 16;
const ZEROS = Buffer.alloc(512 * 1024);
const LARGE_RECORD_BYTES = 16 * 1024;

export interface LogOptions {
  /** A file is closed and a new one begun when it has grown beyond this. */
  segmentBytes: number;
  /** Closed files are deleted when all in them is older than this. */
  retainMs: number;
  /** … or when the files together are larger than this, oldest first. */
  retainBytes: number;
}

export const LOG_DEFAULTS: LogOptions = { segmentBytes: 64 * 2 ** 20, retainMs: 24 * 3_600_000, retainBytes: 2 * 2 ** 30 };

export interface LogRecord {
  seq: Seq;
  /** Milliseconds of the epoch at which the record was written. */
  wallMs: number;
  body: Buffer;
}

/** What will be flushed together: one record in the making, its header first. */
interface Group {
  seq: Seq;
  record: Buffer;
  length: number;
  /** Commands that cannot be answered before it is on the disk. */
  waiters: number;
  done: Promise<void>;
  resolve(): void;
  reject(error: ServerError): void;
}

interface Segment {
  name: string;
  first: Seq;
}

export function timestampOf(seq: Seq): Timestamp {
  return new Timestamp({ t: Math.floor(seq / PER_SECOND), i: seq % PER_SECOND });
}

export function seqOf(timestamp: Timestamp): Seq {
  return timestamp.t * PER_SECOND + Math.min(timestamp.i, PER_SECOND - 1);
}

export class Log {
  readonly #folder: string;
  readonly #options: LogOptions;
  #segments: Segment[] = [];
  #descriptor = -1;
  #offset = 0;
  /** Where the zeros end that were written ahead. */
  #allocated = 0;
  #lastSeq: Seq;
  #durableSeq: Seq;
  #writtenSeq: Seq;
  #pending: Group | null = null;
  #syncing: Group | null = null;
  #scheduled = false;
  /** Groups in a row that only one command waited for. */
  #singles = 0;
  #recent: LogRecord[] = [];
  #recentBytes = 0;
  readonly #listeners = new Set<() => void>();
  /** Called when a flush fails: nothing after the durable position may be kept. Waiters are told after it returns. */
  onFailure: (error: ServerError) => void = () => undefined;

  constructor(folder: string, options: LogOptions) {
    this.#folder = folder;
    this.#options = options;
    mkdirSync(folder, { recursive: true });
    this.#segments = readdirSync(folder)
      .filter((name) => /^[0-9a-f]{16}\.log$/.test(name))
      .sort()
      .map((name) => ({ name, first: Number.parseInt(name.slice(0, 16), 16) }));
    let last = 0;
    const newest = this.#segments.at(-1);
    if (newest) for (const record of this.#readSegment(newest, 0)) last = record.seq;
    this.#lastSeq = last || Math.max((newest?.first ?? 0) - 1, 0);
    this.#durableSeq = this.#lastSeq;
    this.#writtenSeq = this.#lastSeq;
    // A torn end stays where it is and ends its file; what follows goes to a new one. An empty file is used again.
    this.#openSegment(newest && !last ? newest.first : this.#lastSeq && this.#lastSeq + 1);
  }

  /** The position up to which everything is on the disk. */
  get durableSeq(): Seq {
    return this.#durableSeq;
  }

  /** The newest position given out, durable or not. */
  get lastSeq(): Seq {
    return this.#lastSeq;
  }

  /** The oldest position after which nothing has been deleted. */
  get oldestSeq(): Seq {
    return Math.max((this.#segments[0]?.first ?? 0) - 1, 0);
  }

  get hasPending(): boolean {
    return this.#pending !== null;
  }

  /** Adds an entry to the group that will be flushed together. */
  append(bytes: Buffer): void {
    const group = this.#groupWithRoom(bytes.length);
    group.record.set(bytes, group.length);
    group.length += bytes.length;
  }

  /** The same for an entry that writes itself: `write` fills exactly `size` bytes of the buffer from the offset on. */
  appendWith<T>(size: number, write: (value: T, into: Buffer, at: number) => void, value: T): void {
    const group = this.#groupWithRoom(size);
    write(value, group.record, group.length);
    group.length += size;
  }

  /** Resolves when everything appended so far is on the disk. @throws ServerError when it could not be written; it then never happened. */
  durable(): Promise<void> {
    const group = this.#pending ?? this.#syncing;
    if (!group) return Promise.resolve();
    group.waiters++;
    return group.done;
  }

  /** The same at once, blocking: before the store commits. */
  flushSync(): void {
    const syncing = this.#syncing;
    const group = this.#pending;
    this.#pending = null;
    let waiting = syncing;
    try {
      if (waiting && group && this.#offset >= this.#options.segmentBytes) {
        // The next record goes to a new file; this one must be known to be on the disk whatever becomes of that.
        fdatasyncSync(this.#descriptor);
        this.#syncing = null;
        this.#succeed(waiting);
        waiting = null;
      }
      if (group) this.#write(group);
      if (group || waiting) fdatasyncSync(this.#descriptor);
    } catch (error) {
      this.#syncing = null;
      this.#fail(error, waiting, group);
      throw outOfSpace(error);
    }
    this.#syncing = null;
    if (waiting) this.#succeed(waiting);
    if (group) this.#succeed(group);
  }

  /** Calls back after each flush; returns the way to stop it. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Durable records after a position, oldest first, read from memory when they are recent. */
  *read(after: Seq): Generator<LogRecord> {
    let position = after;
    const first = this.#recent[0];
    if (!first || first.seq > position) {
      const segments = this.#segments.filter((_, index) => (this.#segments[index + 1]?.first ?? Infinity) > position);
      for (const segment of segments) {
        for (const record of this.#readSegment(segment, position)) {
          if (record.seq > this.#durableSeq) return;
          position = record.seq;
          yield record;
        }
      }
    }
    // Records may have been added, or dropped from memory, while the caller worked on the last one.
    for (let index = this.#firstRecentAfter(position); index < this.#recent.length; index = this.#firstRecentAfter(position)) {
      const record = this.#recent[index];
      // Written but not yet flushed: it may still turn out never to have happened.
      if (!record || record.seq > this.#durableSeq) return;
      position = record.seq;
      yield record;
    }
  }

  /** Deletes closed files that are past their time or over the size, but nothing that a crash would still need. */
  trim(nowMs: number, committed: Seq): void {
    const ageLimit = Math.floor((nowMs - this.#options.retainMs) / 1000) * PER_SECOND;
    let bytes = this.#segments.reduce((sum, segment) => sum + fileBytes(join(this.#folder, segment.name)), 0);
    for (let next = this.#segments[1]; next; next = this.#segments[1]) {
      const oldest = this.#segments[0];
      if (!oldest || next.first > committed || (next.first > ageLimit && bytes <= this.#options.retainBytes)) return;
      bytes -= fileBytes(join(this.#folder, oldest.name));
      rmSync(join(this.#folder, oldest.name));
      this.#segments.shift();
    }
  }

  /** Positions given out from now on are later than this one, even if the end of the log has been lost. */
  goBeyond(seq: Seq): void {
    if (seq <= this.#lastSeq) return;
    this.#lastSeq = seq;
    this.#durableSeq = seq;
    this.#writtenSeq = seq;
  }

  close(): void {
    try {
      this.flushSync();
      ftruncateSync(this.#descriptor, this.#offset);
    } finally {
      closeSync(this.#descriptor);
      // The number may soon be another file's.
      this.#descriptor = -1;
    }
  }

  #groupWithRoom(bytes: number): Group {
    let group = this.#pending;
    if (!group) {
      if (this.#descriptor < 0) throw new ServerError('InterruptedAtShutdown', 'the database is closed');
      group = newGroup(this.#nextSeq());
      this.#pending = group;
      if (!this.#scheduled && !this.#syncing) {
        this.#scheduled = true;
        setImmediate(() => {
          this.#scheduled = false;
          if (!this.#syncing) this.#flush();
        });
      }
    }
    if (group.length + bytes > group.record.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * group.record.length, group.length + bytes));
      group.record.copy(larger, 0, 0, group.length);
      group.record = larger;
    }
    return group;
  }

  #nextSeq(): Seq {
    this.#lastSeq = Math.max(this.#lastSeq + 1, Math.floor(Date.now() / 1000) * PER_SECOND + 1);
    return this.#lastSeq;
  }

  #firstRecentAfter(position: Seq): number {
    let low = 0;
    let high = this.#recent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#recent[middle]?.seq ?? 0) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #flush(): void {
    const group = this.#pending;
    if (!group) return;
    this.#pending = null;
    this.#syncing = group;
    try {
      this.#write(group);
      this.#singles = group.waiters === 1 ? this.#singles + 1 : 0;
      if (this.#singles > SINGLES_IN_A_ROW) fdatasyncSync(this.#descriptor);
    } catch (error) {
      this.#syncing = null;
      this.#fail(error, group, null);
      return;
    }
    if (this.#singles > SINGLES_IN_A_ROW) {
      this.#syncing = null;
      this.#succeed(group);
      return;
    }
    fdatasync(this.#descriptor, (error) => {
      // A blocking flush may have finished this group's work meanwhile.
      if (this.#syncing !== group) return;
      this.#syncing = null;
      if (error) {
        const pending = this.#pending;
        this.#pending = null;
        this.#fail(error, group, pending);
        return;
      }
      this.#succeed(group);
      if (this.#pending) this.#flush();
    });
  }

  #write(group: Group): void {
    const record = group.record.subarray(0, group.length);
    const body = record.subarray(HEADER_BYTES);
    const wallMs = Date.now();
    record.writeUInt32LE(MAGIC, 0);
    record.writeUInt32LE(body.length, 4);
    record.writeUInt32LE(0, 8);
    record.writeUInt32LE(0, 12);
    record.writeDoubleLE(group.seq, 16);
    record.writeDoubleLE(wallMs, 24);
    record.writeUInt32LE(crc32(record), 8);
    if (this.#offset >= this.#options.segmentBytes) this.#roll(this.#writtenSeq + 1);
    writeAll(this.#descriptor, record, this.#offset);
    this.#offset += record.length;
    this.#writeAhead(record.length);
    this.#writtenSeq = group.seq;
    this.#remember({ seq: group.seq, wallMs, body });
  }

  /** Zeros in front of the end: a flush that changes no size and takes no new block is a third quicker. A large record gains nothing. */
  #writeAhead(recordBytes: number): void {
    if (this.#offset < this.#allocated || recordBytes >= LARGE_RECORD_BYTES) return;
    writeAll(this.#descriptor, ZEROS, this.#offset);
    this.#allocated = this.#offset + ZEROS.length;
  }

  #remember(record: LogRecord): void {
    this.#recent.push(record);
    this.#recentBytes += record.body.buffer.byteLength;
    while (this.#recentBytes > KEPT_IN_MEMORY_BYTES && this.#recent.length > 1)
      this.#recentBytes -= this.#recent.shift()?.body.buffer.byteLength ?? 0;
  }

  #succeed(group: Group): void {
    this.#durableSeq = group.seq;
    group.resolve();
    for (const listener of this.#listeners) listener();
  }

  #fail(error: unknown, first: Group | null, second: Group | null): void {
    const failure = outOfSpace(error);
    while ((this.#recent.at(-1)?.seq ?? 0) > this.#durableSeq) this.#recentBytes -= this.#recent.pop()?.body.buffer.byteLength ?? 0;
    this.onFailure(failure);
    // What was half written must never be taken for a record after a restart.
    try {
      ftruncateSync(this.#descriptor, this.#validEnd());
      this.#writtenSeq = this.#durableSeq;
    } catch {
      // Cutting a file needs no room; if even that fails, the torn end is passed over by its checksum.
    }
    first?.reject(failure);
    second?.reject(failure);
  }

  /** Where the last durable record of the current file ends. */
  #validEnd(): number {
    const current = this.#segments.at(-1);
    let end = 0;
    if (current)
      for (const record of this.#readSegment(current, 0)) if (record.seq <= this.#durableSeq) end += HEADER_BYTES + record.body.length;
    this.#offset = end;
    this.#allocated = end;
    return end;
  }

  #roll(first: Seq): void {
    if (this.#syncing) fdatasyncSync(this.#descriptor);
    closeSync(this.#descriptor);
    this.#openSegment(first);
  }

  #openSegment(first: Seq): void {
    const name = `${first.toString(16).padStart(16, '0')}.log`;
    if (this.#segments.at(-1)?.name !== name) this.#segments.push({ name, first });
    this.#descriptor = openSync(join(this.#folder, name), 'w+');
    this.#offset = 0;
    this.#allocated = 0;
    // The folder's own entry for the new file has to be on the disk too, or a power cut loses the file with all in it.
    const folder = openSync(this.#folder, 'r');
    try {
      fdatasyncSync(folder);
    } catch {
      // Some file systems refuse to flush a folder; they keep its entries in order by themselves.
    } finally {
      closeSync(folder);
    }
  }

  *#readSegment(segment: Segment, after: Seq): Generator<LogRecord> {
    const descriptor = openSync(join(this.#folder, segment.name), 'r');
    try {
      const size = fstatSync(descriptor).size;
      const header = Buffer.alloc(HEADER_BYTES);
      for (let offset = 0, before = -1; offset + HEADER_BYTES <= size;) {
        readSync(descriptor, header, 0, HEADER_BYTES, offset);
        const length = header.readUInt32LE(4);
        const seq = header.readDoubleLE(16);
        const checksum = header.readUInt32LE(8);
        // A whole record out of order is what a disk had there before: the log has ended.
        if (header.readUInt32LE(0) !== MAGIC || offset + HEADER_BYTES + length > size || seq <= before) return;
        before = seq;
        offset += HEADER_BYTES + length;
        if (seq <= after) continue;
        const body = Buffer.allocUnsafe(length);
        readSync(descriptor, body, 0, length, offset - length);
        header.writeUInt32LE(0, 8);
        if (crc32(body, crc32(header)) !== checksum) return;
        yield { seq, wallMs: header.readDoubleLE(24), body };
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function writeAll(descriptor: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
}

function newGroup(seq: Seq): Group {
  let resolve = (): void => undefined;
  let reject = (_error: ServerError): void => undefined;
  const done = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // A failure reaches those who wait; that nobody may wait is no fault.
  done.catch(() => undefined);
  return { seq, record: Buffer.allocUnsafeSlow(FIRST_ROOM_BYTES), length: HEADER_BYTES, waiters: 0, done, resolve, reject };
}

function fileBytes(path: string): number {
  const descriptor = openSync(path, 'r');
  try {
    return fstatSync(descriptor).size;
  } finally {
    closeSync(descriptor);
  }
}

function outOfSpace(error: unknown): ServerError {
  return new ServerError('OutOfDiskSpace', `the data folder takes no more: ${error instanceof Error ? error.message : String(error)}`);
}
