// Logical sessions: which transaction a session has open, and what its last retryable write did. The latter is stored with
// the write itself, so that a driver that asks again after a crash gets the first answer and nothing happens twice.

import { SESSION_SPACE, spacePrefix } from './catalog.ts';
import type { Engine } from './engine.ts';
import { ServerError } from './errors.ts';
import { decode } from './raw.ts';
import { Transaction, TRANSIENT } from './transactions.ts';
import { emptyDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';

/** MongoDB's transactionLifetimeLimitSeconds. */
export const TRANSACTION_LIFETIME_MS = 60_000;
/** MongoDB's logicalSessionTimeoutMinutes. */
export const SESSION_TIMEOUT_MINUTES = 30;

/** What a command says about its session. */
export interface SessionRef {
  /** The session's id as bytes. */
  id: Buffer;
  name: string;
  lsid: Doc;
  txnNumber: bigint | null;
}

export interface Memory {
  txnNumber: bigint;
  /** Statements of the command that are done, in order from the first. */
  done: number;
  /** The reply so far. */
  reply: Doc;
  state: 'write' | 'committed' | 'aborted';
}

interface OpenTransaction {
  txnNumber: bigint;
  transaction: Transaction;
}

export function sessionRef(body: Doc): SessionRef | null {
  const lsid = body['lsid'];
  if (lsid === undefined) return null;
  const id = lsid !== null && typeof lsid === 'object' && 'id' in lsid ? lsid.id : undefined;
  const bytes = id !== null && typeof id === 'object' && 'buffer' in id && id.buffer instanceof Uint8Array ? Buffer.from(id.buffer) : null;
  if (!bytes || bytes.length !== 16) throw new ServerError('TypeMismatch', "BSON field 'OperationSessionInfo.lsid.id' must be a UUID");
  const txnNumber = body['txnNumber'];
  return { id: bytes, name: sessionName(bytes), lsid: lsid as Doc, txnNumber: txnNumber === undefined ? null : wholeOf(txnNumber) };
}

export function sessionName(id: Buffer): string {
  return id.toString('latin1');
}

export class Sessions {
  readonly #engine: Engine;
  readonly #open = new Map<string, OpenTransaction>();
  readonly #aborted = new Map<string, bigint>();
  readonly #turns = new Map<string, Promise<void>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Commands of one session's transaction run one after the other, in the order of their arrival. */
  async inTurn<T>(session: SessionRef, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(session.name) ?? Promise.resolve();
    let release = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tail = before.then(() => mine);
    this.#turns.set(session.name, tail);
    await before;
    try {
      return await work();
    } finally {
      release();
      if (this.#turns.get(session.name) === tail) this.#turns.delete(session.name);
    }
  }

  /** The transaction that a command with `autocommit: false` belongs to. */
  transactionOf(session: SessionRef, starts: boolean): Transaction {
    const number = session.txnNumber;
    if (number === null) throw new ServerError('InvalidOptions', "'autocommit' field requires a transaction number");
    const open = this.#open.get(session.name);
    if (starts) {
      if (open && number < open.txnNumber) throw tooOld(number, open.txnNumber);
      if (open && open.txnNumber === number && open.transaction.isOpen) {
        throw new ServerError('ConflictingOperationInProgress', `Transaction ${number} has already been started on this session`);
      }
      const memory = this.recall(session);
      if (memory && number < memory.txnNumber) throw tooOld(number, memory.txnNumber);
      if (memory && memory.txnNumber === number && memory.state === 'committed') {
        throw new ServerError('TransactionCommitted', `Transaction ${number} has been committed.`);
      }
      open?.transaction.abort();
      const transaction = new Transaction(this.#engine);
      this.#open.set(session.name, { txnNumber: number, transaction });
      return transaction;
    }
    if (open && open.txnNumber === number && open.transaction.isOpen) return open.transaction;
    if (open && number < open.txnNumber) throw tooOld(number, open.txnNumber);
    const memory = this.recall(session);
    if (memory && memory.txnNumber === number && memory.state === 'committed') {
      throw new ServerError('TransactionCommitted', `Transaction ${number} has been committed.`);
    }
    throw noSuchTransaction(number, this.#aborted.get(session.name) === number);
  }

  /** Commits; asking again after an answer got lost finds that it has been done. */
  commit(session: SessionRef, transaction: Transaction | null, create: Parameters<Transaction['commit']>[1]): void {
    if (!transaction) return;
    const memory: Memory = { txnNumber: session.txnNumber ?? 0n, done: 0, reply: emptyDoc(), state: 'committed' };
    const info = emptyDoc();
    info['lsid'] = session.lsid;
    info['txnNumber'] = session.txnNumber ?? 0n;
    transaction.commit(encode(info), create, () => this.remember(session, memory));
    this.#open.delete(session.name);
  }

  abort(session: SessionRef, transaction: Transaction): void {
    transaction.abort();
    this.#open.delete(session.name);
    if (session.txnNumber !== null) this.#aborted.set(session.name, session.txnNumber);
  }

  /** Whether this very transaction has been committed before. */
  wasCommitted(session: SessionRef): boolean {
    const memory = this.recall(session);
    return memory?.state === 'committed' && memory.txnNumber === session.txnNumber;
  }

  recall(session: SessionRef): Memory | null {
    const lent = this.#engine.peek(memoryKey(session));
    if (!lent) return null;
    const doc = decode(lent);
    return {
      txnNumber: wholeOf(doc['txnNumber']),
      done: Number(doc['done']),
      reply: doc['reply'] as Doc,
      state: doc['state'] as Memory['state'],
    };
  }

  /** Stores what a retryable write did; it becomes durable together with the write. */
  remember(session: SessionRef, memory: Memory): void {
    const doc = emptyDoc();
    doc['txnNumber'] = memory.txnNumber;
    doc['done'] = memory.done;
    doc['reply'] = memory.reply;
    doc['state'] = memory.state;
    doc['at'] = new Date();
    this.#engine.putMeta(memoryKey(session), encode(doc));
  }

  /** What a write command may skip because an earlier try of it got that far. @throws ServerError TransactionTooOld */
  resume(session: SessionRef): Memory | null {
    const memory = this.recall(session);
    if (!memory || session.txnNumber === null || memory.txnNumber < session.txnNumber) return null;
    if (memory.txnNumber > session.txnNumber) throw tooOld(session.txnNumber, memory.txnNumber);
    return memory.state === 'write' ? memory : null;
  }

  end(names: Iterable<string>): void {
    for (const name of names) {
      this.#open.get(name)?.transaction.abort();
      this.#open.delete(name);
      this.#aborted.delete(name);
    }
  }

  /** Aborts forgotten transactions and forgets old sessions. */
  expire(nowMs: number): void {
    for (const [name, { transaction, txnNumber }] of this.#open) {
      if (nowMs - transaction.startedMs < TRANSACTION_LIFETIME_MS) continue;
      transaction.abort();
      this.#open.delete(name);
      this.#aborted.set(name, txnNumber);
    }
    if (this.#aborted.size > 10_000) this.#aborted.clear();
  }

  /** Forgets the writes of sessions that have timed out; a few at a time. */
  forgetOld(nowMs: number): void {
    const old: Buffer[] = [];
    for (const { key, value } of this.#engine.range(spacePrefix(SESSION_SPACE), spacePrefix(SESSION_SPACE + 1), false)) {
      const at = decode(value)['at'];
      if (at instanceof Date && nowMs - at.getTime() > SESSION_TIMEOUT_MINUTES * 60_000) old.push(key);
      if (old.length === 1_000) break;
    }
    for (const key of old) this.#engine.removeMeta(key);
  }

  openTransactions(): Transaction[] {
    return [...this.#open.values()].map((open) => open.transaction).filter((transaction) => transaction.isOpen);
  }

  abortAll(): void {
    for (const { transaction } of this.#open.values()) transaction.abort();
    this.#open.clear();
  }
}

function memoryKey(session: SessionRef): Buffer {
  return Buffer.concat([spacePrefix(SESSION_SPACE), session.id]);
}

function wholeOf(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  throw new ServerError('TypeMismatch', 'a transaction number must be a long');
}

function tooOld(asked: bigint, known: bigint): ServerError {
  return new ServerError(
    'TransactionTooOld',
    `Retryable write with txnNumber ${asked} is prohibited because a newer one with txnNumber ${known} has already started on this session.`,
  );
}

export function noSuchTransaction(number: bigint | null, wasAborted: boolean): ServerError {
  const why = wasAborted
    ? `Transaction ${number} has been aborted.`
    : `Given transaction number ${number} does not match any in-progress transactions.`;
  return new ServerError('NoSuchTransaction', why, { labels: TRANSIENT });
}
