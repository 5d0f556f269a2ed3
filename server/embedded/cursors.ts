// Cursors that are still open: results to go on with (a read), or a change stream. A cursor that nobody asks for is closed
// after ten minutes, as in MongoDB; one that belongs to a transaction ends with it.

import { randomBytes } from 'node:crypto';
import { ServerError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { Transaction } from './transactions.ts';
import type { Doc } from './values.ts';

/** MongoDB's cursorTimeoutMillis. */
const IDLE_MS = 600_000;

export interface CursorBatch {
  docs: Buffer[];
  isDone: boolean;
  /** Fields beside the batch, such as postBatchResumeToken. */
  extra?: Doc;
}

export interface CursorSource {
  next(operation: Operation, batchSize: number, maxAwaitMs: number | null): Promise<CursorBatch>;
  close(): void;
}

export interface Cursor {
  id: bigint;
  ns: string;
  source: CursorSource;
  transaction: Transaction | null;
  sessionName: string | null;
  noTimeout: boolean;
  usedMs: number;
  isBusy: boolean;
}

export class Cursors {
  readonly #open = new Map<bigint, Cursor>();

  get size(): number {
    return this.#open.size;
  }

  add(ns: string, source: CursorSource, operation: Operation, noTimeout = false): Cursor {
    let id = 0n;
    while (id === 0n || this.#open.has(id)) id = randomBytes(8).readBigUInt64LE() & 0x7fffffffffffffffn;
    const cursor: Cursor = {
      id,
      ns,
      source,
      transaction: operation.transaction,
      sessionName: operation.session?.name ?? null,
      noTimeout,
      usedMs: Date.now(),
      isBusy: false,
    };
    this.#open.set(id, cursor);
    return cursor;
  }

  /** @throws ServerError CursorNotFound */
  get(id: bigint, ns: string): Cursor {
    const cursor = this.#open.get(id);
    if (!cursor) throw new ServerError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.ns !== ns)
      throw new ServerError(
        'Unauthorized',
        `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
      );
    if (cursor.isBusy) throw new ServerError('CursorInUse', `cursor id ${id} is already in use`);
    return cursor;
  }

  close(id: bigint): boolean {
    const cursor = this.#open.get(id);
    if (!cursor) return false;
    this.#open.delete(id);
    cursor.source.close();
    return true;
  }

  expire(nowMs: number): void {
    for (const cursor of this.#open.values()) {
      const isIdle = !cursor.noTimeout && !cursor.isBusy && nowMs - cursor.usedMs > IDLE_MS;
      if (isIdle || (cursor.transaction && !cursor.transaction.isOpen && !cursor.isBusy)) this.close(cursor.id);
    }
  }

  endSessions(names: ReadonlySet<string>): void {
    for (const cursor of this.#open.values()) if (cursor.sessionName && names.has(cursor.sessionName)) this.close(cursor.id);
  }

  closeAll(): void {
    for (const id of [...this.#open.keys()]) this.close(id);
  }
}
