// Holds the store, the log and the catalogue together: live writes, commits of the store ("checkpoints"), recovery, and the
// locks by which transactions and live writes stay out of each other's way.
//
// Order that must never change: the log is on the disk before the store commits, and before anybody is told. So whatever
// the store lacks after a crash, the log has; and what neither has was never acknowledged.

import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Catalog,
  encodeCollection,
  encodeNext,
  entryName,
  META_SPACE,
  metaKey,
  refreshIndexFields,
  spacePrefix,
  type Collection,
} from './catalog.ts';
import { writeDocument, type Target } from './documents.ts';
import { decodeEntries, documentEntrySize, encodePut, encodeRemove, ENTRY, writeDocumentEntry, type DocumentEntry } from './entries.ts';
import { ServerError } from './errors.ts';
import { LOG_DEFAULTS, Log, type LogOptions } from './log.ts';
import { Store, type Row, type Snapshot, type View } from './store.ts';

/** A crash replays at most about this much; a commit of the store writes about this much at once. */
const CHECKPOINT_BYTES = 8 * 2 ** 20;
const IDLE_CHECKPOINT_MS = 1_000;
const SWEEP_KEYS = 2_000;

/** Whoever holds a lock; live writers wait for `ended`. */
export interface Holder {
  ended: Promise<void>;
}

/** Thrown by a live write that meets a transaction's lock: wait for it, then try the same statement again. */
export class Blocked extends Error {
  readonly holder: Holder;
  constructor(holder: Holder) {
    super('blocked by a transaction');
    this.holder = holder;
  }
}

export interface EngineOptions {
  folder: string;
  log?: Partial<LogOptions>;
  warn?: (message: string) => void;
}

export class Engine implements Target {
  readonly store: Store;
  readonly log: Log;
  readonly catalog = new Catalog();
  /** Four bytes that tell this database's log from any other: a position means nothing elsewhere. */
  readonly identity: Buffer;
  readonly locks = new Map<string, Holder>();
  readonly #warn: (message: string) => void;
  /** Counts live changes; a transaction that began at an earlier count may not overwrite what changed since. */
  #version = 0;
  readonly #recent = new Map<string, number>();
  #watchers = 0;
  #idleTimer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> | null = null;
  #isClosed = false;
  #isRecovering = false;
  /** Set while the disk takes no more: writes are refused until a checkpoint succeeds. */
  #fault: ServerError | null = null;
  #losses = 0;
  #lastLoss: ServerError | null = null;
  /** Long work comes to an end when this is set. */
  isClosing = false;
  /** Spaces of indexes that somebody is building. */
  readonly building = new Set<number>();
  readonly #changedCollections = new Set<Collection>();

  constructor(options: EngineOptions) {
    this.#warn = options.warn ?? (() => undefined);
    try {
      mkdirSync(options.folder, { recursive: true, mode: 0o700 });
      // The store last: it stays locked, for this process too, until it is closed.
      this.log = new Log(join(options.folder, 'log'), { ...LOG_DEFAULTS, ...options.log });
      this.store = new Store(join(options.folder, 'store'));
    } catch (error) {
      if (error instanceof ServerError) throw error;
      throw new ServerError(
        'InternalError',
        `cannot use the data folder ${options.folder}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    this.log.onFailure = (error) => {
      this.#losses++;
      this.#lastLoss = error;
      this.#recoverFrom(error);
    };
    try {
      this.#recover();
      this.identity = this.#identify();
      this.dropUnfinishedIndexes();
    } catch (error) {
      this.log.close();
      void this.store.close();
      throw error;
    }
    this.#sweep();
  }

  // --- reading -------------------------------------------------------------------------------------------------------

  peek(key: Buffer): Buffer | undefined {
    return this.store.peek(key);
  }

  range(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return this.store.range(lower, upper, reverse);
  }

  documents(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return this.store.documents(lower, upper, reverse);
  }

  /** An unchanging view of everything written so far. The caller closes it. */
  snapshot(): Snapshot {
    if (this.store.dirtyBytes > 0) this.checkpoint();
    return this.store.snapshot();
  }

  // --- writing -------------------------------------------------------------------------------------------------------

  put(key: Buffer, value: Buffer): void {
    try {
      this.store.put(key, value);
    } catch (error) {
      this.#undoHalf(error);
    }
  }

  remove(key: Buffer): void {
    try {
      this.store.remove(key);
    } catch (error) {
      this.#undoHalf(error);
    }
  }

  claim(key: Buffer): void {
    if (this.locks.size === 0 && this.#watchers === 0) return;
    const resource = key.toString('latin1');
    const holder = this.locks.get(resource);
    if (holder) throw new Blocked(holder);
    if (this.#watchers > 0) this.#recent.set(resource, this.#version);
  }

  count(collection: Collection, by: number): void {
    collection.count += by;
    this.#changedCollections.add(collection);
  }

  flag(collection: Collection): void {
    if (!this.#isRecovering) this.saveCollection(collection);
  }

  /** Throws when writes are refused because the disk took no more; every write command asks first. */
  mayWrite(): void {
    const fault = this.#fault;
    if (!fault) return;
    try {
      this.checkpoint();
      this.#fault = null;
    } catch {
      throw fault;
    }
  }

  /** The disk took no more at the last try. */
  get isFull(): boolean {
    return this.#fault !== null;
  }

  /** How often what had been written was lost again, because the log could not be. */
  get losses(): number {
    return this.#losses;
  }

  /**
   * For whoever wrote in more than one turn, before it waits for the last of it to be durable.
   * @throws ServerError when something has been lost since there were so many losses
   */
  checkKept(losses: number): void {
    if (this.#losses !== losses && this.#lastLoss) throw this.#lastLoss;
  }

  /** Records a change of a document that has been written, for recovery and change streams. */
  logDocument(entry: DocumentEntry): void {
    this.#touch();
    this.log.appendWith(documentEntrySize(entry), writeDocumentEntry, entry);
  }

  logBytes(bytes: Buffer): void {
    this.#touch();
    this.log.append(bytes);
  }

  /** Writes a server-owned key (catalogue, sessions) with its log entry. */
  putMeta(key: Buffer, value: Buffer): void {
    this.put(key, value);
    this.logBytes(encodePut(key, value));
  }

  removeMeta(key: Buffer): void {
    this.remove(key);
    this.logBytes(encodeRemove(key));
  }

  saveCollection(collection: Collection): void {
    if (this.catalog.find(collection.ns) !== collection) return;
    this.putMeta(metaKey(entryName(collection.ns)), encodeCollection(collection));
  }

  takeSpace(): number {
    const space = this.catalog.takeSpace();
    this.putMeta(metaKey('next'), encodeNext(this.catalog.nextSpace));
    return space;
  }

  /** Gives a space back; its keys are swept in the background. */
  discardSpace(space: number): void {
    this.putMeta(metaKey(`garbage/${space}`), Buffer.from([1]));
    this.#sweep();
  }

  /** Resolves when everything written so far survives a crash. */
  durable(): Promise<void> {
    return this.log.durable();
  }

  /** Commits the store. @throws ServerError OutOfDiskSpace; the state is then what the log has. */
  checkpoint(): void {
    this.log.flushSync();
    try {
      for (const collection of this.#changedCollections) this.#putCount(collection);
      const position = Buffer.alloc(8);
      position.writeDoubleLE(this.log.durableSeq);
      this.store.put(metaKey('applied'), position);
      this.store.commit();
      this.#changedCollections.clear();
    } catch (error) {
      const failure = error instanceof ServerError ? error : new ServerError('InternalError', String(error));
      this.#recoverFrom(failure);
      throw failure;
    }
    this.log.trim(Date.now(), this.log.durableSeq);
  }

  /** For long work: commits when much has piled up. */
  checkpointIfLarge(): void {
    if (this.store.dirtyBytes > 2 * CHECKPOINT_BYTES) this.checkpoint();
  }

  // --- transactions --------------------------------------------------------------------------------------------------

  /** From now on live changes are remembered, so that conflicts can be seen. Returns the version that a transaction starts from. */
  watch(): number {
    this.#watchers++;
    // A claim whose write was then refused ends no change: without a new version it would count as later than this start.
    return ++this.#version;
  }

  unwatch(): void {
    this.#watchers--;
    if (this.#watchers === 0) this.#recent.clear();
  }

  /** Whether a key was changed by somebody else after this version. */
  changedSince(resource: string, version: number): boolean {
    const at = this.#recent.get(resource);
    return at !== undefined && at >= version;
  }

  /** Ends one atomic change: what follows is a later version. */
  advance(resources?: Iterable<string>): void {
    if (resources && this.#watchers > 0) for (const resource of resources) this.#recent.set(resource, this.#version);
    this.#version++;
  }

  // --- life ----------------------------------------------------------------------------------------------------------

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#idleTimer) clearTimeout(this.#idleTimer);
    await this.#sweeping;
    try {
      this.checkpoint();
    } catch (error) {
      // On a full disk what is acknowledged stays in the log, and the next start brings it into the store.
      this.#warn(`the store could not be committed at the end: ${String(error)}`);
    }
    this.log.close();
    await this.store.close();
  }

  #identify(): Buffer {
    const key = metaKey('identity');
    const known = this.store.peek(key);
    if (known) return Buffer.from(known);
    const fresh = randomBytes(4);
    this.putMeta(key, fresh);
    return fresh;
  }

  #touch(): void {
    if (this.#idleTimer || this.#isClosed) return;
    this.#idleTimer = setTimeout(() => {
      this.#idleTimer = null;
      this.#checkpointQuietly();
    }, IDLE_CHECKPOINT_MS);
    this.#idleTimer.unref();
  }

  #checkpointQuietly(): void {
    if (this.#isClosed || this.store.dirtyBytes === 0) return;
    try {
      this.checkpoint();
    } catch (error) {
      this.#warn(`the store could not be committed: ${String(error)}`);
    }
  }

  /** Called between flushes: keeps the part that a crash would replay small. */
  maintain(): void {
    if (this.store.dirtyBytes > CHECKPOINT_BYTES) this.#checkpointQuietly();
  }

  #putCount(collection: Collection): void {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(collection.count);
    this.store.put(metaKey(`n/${collection.space}`), bytes);
  }

  /** A change that stopped halfway: what was logged before it stays, and the half goes. */
  #undoHalf(error: unknown): never {
    if (this.#isClosed) throw new ServerError('InterruptedAtShutdown', 'the database is closed');
    const failure = error instanceof ServerError ? error : new ServerError('InternalError', String(error));
    if (!this.#isRecovering) {
      this.log.flushSync();
      this.#recoverFrom(failure);
    }
    throw failure;
  }

  #recoverFrom(error: ServerError): void {
    this.#fault = error;
    this.#warn(error.message);
    this.store.rollback();
    this.#recover();
  }

  /** Brings memory and store to what the last commit and the durable part of the log say. */
  #recover(): void {
    this.#isRecovering = true;
    try {
      this.#loadCatalog();
      const applied = this.store.peek(metaKey('applied'))?.readDoubleLE(0) ?? 0;
      this.log.goBeyond(applied);
      for (const record of this.log.read(applied)) {
        for (const entry of decodeEntries(record.body)) {
          switch (entry.kind) {
            case ENTRY.put:
              this.store.put(entry.key, entry.value);
              this.#loadMeta(entry.key, entry.value);
              break;
            case ENTRY.remove:
              this.store.remove(entry.key);
              this.#loadMeta(entry.key, null);
              break;
            case ENTRY.insert:
            case ENTRY.update:
            case ENTRY.replace:
            case ENTRY.delete:
              this.#redo(entry);
              break;
            case ENTRY.event:
            case ENTRY.transaction:
            case ENTRY.transactionEnd:
              break;
          }
        }
      }
    } finally {
      this.#isRecovering = false;
    }
  }

  #redo(entry: DocumentEntry): void {
    const collection = this.catalog.bySpace(entry.space);
    if (!collection) return;
    const lent = this.store.peek(Buffer.concat([collection.prefix, entry.idKey]));
    writeDocument(
      this,
      collection,
      entry.idKey,
      lent ? Buffer.from(lent) : null,
      entry.kind === ENTRY.delete ? null : Buffer.from(entry.after),
    );
  }

  #loadMeta(key: Buffer, value: Buffer | null): void {
    if (key.readUInt32BE(0) === META_SPACE) this.catalog.load(key.toString('utf8', 4), value);
  }

  #loadCatalog(): void {
    this.#changedCollections.clear();
    const entries: { name: string; value: Buffer }[] = [];
    for (const { key, value } of this.store.range(spacePrefix(META_SPACE), spacePrefix(META_SPACE + 1), false)) {
      entries.push({ name: key.toString('utf8', 4), value: Buffer.from(value) });
    }
    this.catalog.retain(new Set(entries.filter(({ name }) => name.startsWith('c/')).map(({ name }) => name.slice(2))));
    for (const collection of this.catalog.all()) collection.count = 0;
    for (const { name, value } of entries) this.catalog.load(name, value);
    for (const { name, value } of entries) {
      const collection = name.startsWith('n/') ? this.catalog.bySpace(Number(name.slice(2))) : undefined;
      if (collection) collection.count = value.readDoubleLE(0);
    }
  }

  /** An index that was being built when the process ended, or the disk was full, was never acknowledged. */
  dropUnfinishedIndexes(): void {
    for (const collection of [...this.catalog.all()]) {
      const unfinished = collection.indexes.filter((index) => !index.ready && !this.building.has(index.space));
      if (unfinished.length === 0) continue;
      collection.indexes = collection.indexes.filter((index) => !unfinished.includes(index));
      refreshIndexFields(collection);
      this.saveCollection(collection);
      for (const index of unfinished) this.discardSpace(index.space);
    }
  }

  #sweep(): void {
    if (this.#sweeping || this.#isClosed) return;
    this.#sweeping = this.#sweepAll()
      .catch((error: unknown) => this.#warn(`sweeping stopped: ${String(error)}`))
      .finally(() => {
        this.#sweeping = null;
      });
  }

  /** Deletes the keys of dropped spaces a few at a time. */
  async #sweepAll(): Promise<void> {
    for (let isDirty = false; ;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#isClosed) return;
      const marker = firstKey(this.store, metaKey('garbage/'), metaKey('garbage0'));
      if (!marker) return;
      const space = Number(marker.toString('utf8', 4).slice('garbage/'.length));
      const doomed: Buffer[] = [];
      for (const { key } of this.store.range(spacePrefix(space), spacePrefix(space + 1), false)) {
        doomed.push(key);
        if (doomed.length === SWEEP_KEYS) break;
      }
      for (const key of doomed) this.store.remove(key);
      isDirty ||= doomed.length > 0;
      this.checkpointIfLarge();
      if (doomed.length === SWEEP_KEYS) continue;
      // The marker may only go once the keys are gone for good, or a crash would leave them for ever.
      if (isDirty) this.checkpoint();
      isDirty = false;
      this.store.remove(metaKey(`n/${space}`));
      this.removeMeta(marker);
    }
  }
}

function firstKey(view: View, lower: Buffer, upper: Buffer): Buffer | null {
  for (const { key } of view.range(lower, upper, false)) return key;
  return null;
}
