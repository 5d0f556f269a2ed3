// A transaction reads one snapshot plus its own changes, which wait in an overlay of keys until commit applies them to the
// live store at once. It locks every key that it changes; meeting somebody else's lock, or a key that was changed after its
// snapshot, is a write conflict, which the driver answers by running the whole transaction again.

import type { Collection } from './catalog.ts';
import type { Target } from './documents.ts';
import { encodeDocumentEntry, encodeTransaction, TRANSACTION_END, type DocumentEntry } from './entries.ts';
import type { Engine, Holder } from './engine.ts';
import { ServerError } from './errors.ts';
import type { Row, Snapshot } from './store.ts';

export const TRANSIENT = ['TransientTransactionError'];

export function writeConflict(): ServerError {
  return new ServerError(
    'WriteConflict',
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    {
      labels: TRANSIENT,
    },
  );
}

export class Transaction implements Target, Holder {
  readonly startedMs = Date.now();
  readonly ended: Promise<void>;
  /** Collections that this transaction created; others see them when it commits. */
  readonly created = new Map<string, Collection>();
  readonly namespaces = new Set<string>();
  readonly #engine: Engine;
  readonly #snapshot: Snapshot;
  readonly #version: number;
  readonly #overlay = new Overlay();
  readonly #locked = new Set<string>();
  readonly #entries: Buffer[] = [];
  readonly #counts = new Map<Collection, number>();
  readonly #losses: number;
  #end: () => void = () => undefined;
  #isOpen = true;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#snapshot = engine.snapshot();
    this.#version = engine.watch();
    this.#losses = engine.losses;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get hasWritten(): boolean {
    return this.#entries.length > 0 || this.created.size > 0;
  }

  get commits(): number {
    return this.#snapshot.commits;
  }

  peek(key: Buffer): Buffer | undefined {
    const own = this.#overlay.get(key);
    return own === undefined ? this.#snapshot.peek(key) : (own ?? undefined);
  }

  range(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return this.#overlay.isEmpty
      ? this.#snapshot.range(lower, upper, reverse)
      : merged(this.#snapshot, this.#overlay, lower, upper, reverse);
  }

  documents(lower: Buffer, upper: Buffer | null, reverse: boolean): Iterable<Row> {
    return this.#overlay.isEmpty ? this.#snapshot.documents(lower, upper, reverse) : this.range(lower, upper, reverse);
  }

  put(key: Buffer, value: Buffer): void {
    this.#overlay.set(key, value);
  }

  remove(key: Buffer): void {
    this.#overlay.set(key, null);
  }

  claim(key: Buffer): void {
    this.claimName(key.toString('latin1'));
  }

  /** Locks anything that has a name, such as a namespace that is being created. @throws ServerError WriteConflict */
  claimName(resource: string): void {
    this.checkOpen();
    if (this.#locked.has(resource)) return;
    if (this.#engine.locks.has(resource) || this.#engine.changedSince(resource, this.#version)) throw writeConflict();
    this.#engine.locks.set(resource, this);
    this.#locked.add(resource);
  }

  /** A statement may still be at work when its transaction is ended from elsewhere, or the store has been set back. @throws ServerError */
  checkOpen(): void {
    if (!this.#isOpen) throw new ServerError('NoSuchTransaction', 'The transaction has been aborted.', { labels: TRANSIENT });
    if (this.#engine.losses !== this.#losses) throw writeConflict();
  }

  /** For what no snapshot shows, because only the present of it is kept. @throws ServerError WriteConflict */
  checkUnchanged(resource: string): void {
    if (this.#engine.changedSince(resource, this.#version)) throw writeConflict();
  }

  count(collection: Collection, by: number): void {
    this.#counts.set(collection, (this.#counts.get(collection) ?? 0) + by);
  }

  /** How many documents this transaction has added to a collection. */
  countOf(collection: Collection): number {
    return this.#counts.get(collection) ?? 0;
  }

  /** At once and for good, also when the transaction is aborted: memory knows it already, and the disk must not know less. */
  flag(collection: Collection): void {
    this.#engine.flag(collection);
  }

  logDocument(entry: DocumentEntry): void {
    this.#entries.push(encodeDocumentEntry(entry));
  }

  logBytes(bytes: Buffer): void {
    this.#entries.push(bytes);
  }

  /**
   * Applies everything to the live store. The caller has to wait for the engine to be durable before it tells anybody.
   * `extra` is written in the same breath: the session's memory that this transaction has been committed.
   */
  commit(session: Buffer, create: (collection: Collection) => void, extra: () => void): void {
    this.checkOpen();
    for (const collection of this.created.values()) create(collection);
    for (const [key, value] of this.#overlay.entries()) {
      if (value) this.#engine.put(key, value);
      else this.#engine.remove(key);
    }
    for (const [collection, by] of this.#counts) this.#engine.count(collection, by);
    if (this.#entries.length > 0) {
      this.#engine.logBytes(encodeTransaction(session));
      for (const entry of this.#entries) this.#engine.logBytes(entry);
      this.#engine.logBytes(TRANSACTION_END);
    }
    // What was noted about a collection while it was only this transaction's is not in the entry that creates it.
    for (const collection of this.created.values()) this.#engine.flag(collection);
    extra();
    this.#engine.advance(this.#locked);
    this.#close();
  }

  abort(): void {
    this.#close();
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const resource of this.#locked) this.#engine.locks.delete(resource);
    this.#engine.unwatch();
    this.#snapshot.close();
    this.#end();
  }
}

/** Up to so many new keys are put into their places one by one; more are sorted together with the rest. */
const FEW_KEYS = 64;

/** Keys changed by a transaction, in order; null is a removal. */
class Overlay {
  readonly #values = new Map<string, Buffer | null>();
  #sorted: Buffer[] = [];
  /** Keys that are not among the sorted ones yet: a transaction that only writes never needs an order. */
  #fresh: Buffer[] = [];

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  get(key: Buffer): Buffer | null | undefined {
    return this.#values.size === 0 ? undefined : this.#values.get(key.toString('latin1'));
  }

  set(key: Buffer, value: Buffer | null): void {
    const name = key.toString('latin1');
    if (!this.#values.has(name)) this.#fresh.push(Buffer.from(key));
    this.#values.set(name, value);
  }

  *entries(): Generator<[Buffer, Buffer | null]> {
    for (const key of this.#inOrder()) yield [key, this.get(key) ?? null];
  }

  /** The keys within a range. One that reads and writes in turn, as a bulk of upserts, asks for this after each write. */
  within(lower: Buffer, upper: Buffer | null): Buffer[] {
    const keys = this.#inOrder();
    return keys.slice(placeOf(keys, lower), upper ? placeOf(keys, upper) : undefined);
  }

  #inOrder(): Buffer[] {
    const fresh = this.#fresh;
    if (fresh.length === 0) return this.#sorted;
    this.#fresh = [];
    if (fresh.length <= FEW_KEYS) for (const key of fresh) this.#sorted.splice(placeOf(this.#sorted, key), 0, key);
    else this.#sorted = [...this.#sorted, ...fresh].sort((a, b) => a.compare(b));
    return this.#sorted;
  }
}

/** Of the first key that is not below it. */
function placeOf(keys: readonly Buffer[], key: Buffer): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle];
    if (found && found.compare(key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* merged(snapshot: Snapshot, overlay: Overlay, lower: Buffer, upper: Buffer | null, reverse: boolean): Generator<Row, void> {
  const own = overlay.within(lower, upper);
  if (reverse) own.reverse();
  let next = 0;
  for (const row of snapshot.range(lower, upper, reverse)) {
    // Own rows may come first, and whoever takes them may read: the lent one has to be kept meanwhile.
    const kept = next < own.length ? { key: row.key, value: Buffer.from(row.value) } : row;
    let isReplaced = false;
    for (let key = own[next]; key && !isReplaced; key = own[next]) {
      const order = reverse ? kept.key.compare(key) : key.compare(kept.key);
      if (order > 0) break;
      next++;
      isReplaced = order === 0;
      const value = overlay.get(key);
      if (value) yield { key, value };
    }
    if (!isReplaced) yield kept;
  }
  for (; next < own.length; next++) {
    const key = own[next];
    const value = key && overlay.get(key);
    if (key && value) yield { key, value };
  }
}
