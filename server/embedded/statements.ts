// The statements of write commands: finding what an update or delete means, changing it, and going through a batch of
// statements with its errors, its order and its memory for retries. A document that a transaction holds is waited for;
// what has been changed by then is never looked at again.

import { BREATHE } from './aggregate.ts';
import type { Collection } from './catalog.ts';
import { parseCollation } from './collation.ts';
import { documentKey } from './documents.ts';
import { ServerError } from './errors.ts';
import { idKeyOf } from './index-keys.ts';
import { compileMatch, type Matcher } from './match.ts';
import {
  attempt,
  breathe,
  checkDeadline,
  collectionForWrite,
  findCollection,
  type Operation,
  type WriteTarget,
  LIVE_BREATHS,
} from './operation.ts';
import { decode, decodeFields, keptFieldSet } from './raw.ts';
import { findRows, idKeyOfRow, type Query, type SortPart } from './reads.ts';
import { timestampOf } from './log.ts';
import { compileUpdate } from './update.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { deleteDocument, insertDocument, insertUpsert, updateDocument } from './writes.ts';

/** A batch gives way to others after this long, and lets the store commit if much has piled up. */
const SLICE_MS = 8;

export interface Target {
  filter: Doc;
  sort: SortPart[] | null;
  collation: Doc | undefined;
  hint: string | Doc | null;
  variables: Doc | undefined;
}

export interface UpdateStatement extends Target {
  update: Doc | Doc[];
  multi: boolean;
  upsert: boolean;
  arrayFilters: Doc[] | undefined;
}

export interface UpdateResult {
  matched: number;
  modified: number;
  upserted?: Value;
  /** Of a single update: the document before and after, for findAndModify. */
  before?: Buffer;
  after?: Buffer;
}

type MaybePromise<T> = T | Promise<T>;

export function insertOne(operation: Operation, ns: string, bytes: Buffer): MaybePromise<void> {
  return attempt(operation, (target) => {
    insertDocument(target, collectionForWrite(operation, ns), bytes);
  });
}

export function runUpdate(operation: Operation, ns: string, statement: UpdateStatement): MaybePromise<UpdateResult> {
  const collation = collationOf(operation, ns, statement);
  const matcher = lazyMatcher(statement, { collation, variables: statement.variables, now: operation.now });
  const updater = compileUpdate(statement.update, {
    arrayFilters: statement.arrayFilters,
    collation,
    variables: statement.variables,
    now: operation.now,
    timestamp: timestampOf(operation.engine.log.lastSeq),
  });
  if (statement.multi && updater.kind === 'replace')
    throw new ServerError('FailedToParse', 'multi update is not supported for replacement-style update');
  const change = (target: WriteTarget, collection: Collection, idKey: Buffer, before: Buffer): UpdateResult => {
    const { after } = updateDocument(target, collection, idKey, before, updater, matcher);
    return { matched: 1, modified: after ? 1 : 0, before, after: after ?? before };
  };
  const nothing = (target: WriteTarget): UpdateResult => {
    if (!statement.upsert) return { matched: 0, modified: 0 };
    const { stored, id } = insertUpsert(target, collectionForWrite(operation, ns), statement.filter, updater);
    return { matched: 0, modified: 0, upserted: id, after: stored };
  };
  return statement.multi
    ? changeMany(operation, ns, statement, matcher, change, nothing)
    : changeOne(operation, ns, statement, matcher, change, nothing);
}

export function runDelete(operation: Operation, ns: string, statement: Target & { multi: boolean }): MaybePromise<UpdateResult> {
  const matcher = lazyMatcher(statement, {
    collation: collationOf(operation, ns, statement),
    variables: statement.variables,
    now: operation.now,
  });
  const change = (target: WriteTarget, collection: Collection, idKey: Buffer, before: Buffer): UpdateResult => {
    deleteDocument(target, collection, idKey, before);
    return { matched: 1, modified: 0, before };
  };
  const nothing = (): UpdateResult => ({ matched: 0, modified: 0 });
  return statement.multi
    ? changeMany(operation, ns, statement, matcher, change, nothing)
    : changeOne(operation, ns, statement, matcher, change, nothing);
}

/** Compiled when it is first needed: what names its document by `_id` needs no matching. */
function lazyMatcher(statement: Target, options: Parameters<typeof compileMatch>[1]): () => Matcher {
  let matcher: Matcher | null = null;
  const get = (): Matcher => (matcher ??= compileMatch(statement.filter, options));
  if (plainId(statement) === undefined) get();
  return get;
}

type Change = (target: WriteTarget, collection: Collection, idKey: Buffer, before: Buffer) => UpdateResult;

function changeOne(
  operation: Operation,
  ns: string,
  statement: Target,
  matcher: () => Matcher,
  change: Change,
  nothing: (target: WriteTarget) => UpdateResult,
): MaybePromise<UpdateResult> {
  const work = (target: WriteTarget): UpdateResult | null => {
    const collection = findCollection(operation, ns);
    if (!collection) return nothing(target);
    operation.transaction?.namespaces.add(ns);
    const id = collection.collation ? undefined : plainId(statement);
    if (id !== undefined) {
      const idKey = idKeyOf(id).key;
      const lent = target.peek(documentKey(collection, idKey));
      return lent ? change(target, collection, idKey, Buffer.from(lent)) : nothing(target);
    }
    const found = gatherNow(target, queryOf(operation, collection, statement, matcher(), 1), 1);
    if (found === null) return null;
    const idKey = found[0];
    const lent = idKey && target.peek(documentKey(collection, idKey));
    return idKey && lent ? change(target, collection, idKey, Buffer.from(lent)) : nothing(target);
  };
  const result = attempt(operation, work);
  if (result instanceof Promise)
    return result.then((value) => value ?? changeOneSlowly(operation, ns, statement, matcher, change, nothing));
  return result ?? changeOneSlowly(operation, ns, statement, matcher, change, nothing);
}

/** Finding the document takes long: look for it beside other work, then check that it still matches. */
async function changeOneSlowly(
  operation: Operation,
  ns: string,
  statement: Target,
  matcher: () => Matcher,
  change: Change,
  nothing: (target: WriteTarget) => UpdateResult,
): Promise<UpdateResult> {
  for (;;) {
    const collection = findCollection(operation, ns);
    const found = collection ? await gather(operation, queryOf(operation, collection, statement, matcher(), 1), 1) : [];
    const idKey = found[0];
    const result = await attempt(operation, (target) => {
      if (findCollection(operation, ns) !== collection) return null;
      if (!collection || !idKey) return nothing(target);
      return changeIfMatching(target, collection, idKey, matcher(), change);
    });
    if (result) return result;
  }
}

async function changeMany(
  operation: Operation,
  ns: string,
  statement: Target,
  matcher: () => Matcher,
  change: Change,
  nothing: (target: WriteTarget) => UpdateResult,
): Promise<UpdateResult> {
  const collection = findCollection(operation, ns);
  if (!collection) return await attempt(operation, nothing);
  operation.transaction?.namespaces.add(ns);
  const query = queryOf(operation, collection, statement, matcher(), 0);
  const found = gatherNow(operation.transaction ?? operation.engine, query, Infinity) ?? (await gather(operation, query, Infinity));
  if (found.length === 0) return await attempt(operation, nothing);
  const total: UpdateResult = { matched: 0, modified: 0 };
  let sliceEnds = Date.now() + SLICE_MS;
  for (const idKey of found) {
    const tried = attempt(operation, (target) => changeIfMatching(target, collection, idKey, matcher(), change));
    const result = tried instanceof Promise ? await tried : tried;
    total.matched += result?.matched ?? 0;
    total.modified += result?.modified ?? 0;
    if (Date.now() > sliceEnds) {
      await yieldToOthers(operation);
      sliceEnds = Date.now() + SLICE_MS;
    }
    if (findCollection(operation, ns) !== collection) break;
  }
  return total;
}

function changeIfMatching(
  target: WriteTarget,
  collection: Collection,
  idKey: Buffer,
  matcher: Matcher,
  change: Change,
): UpdateResult | null {
  const lent = target.peek(documentKey(collection, idKey));
  if (!lent) return null;
  const bytes = Buffer.from(lent);
  if (!matcher.test(matcher.fields ? decodeFields(bytes, 0, keptFieldSet(matcher.fields)) : decode(bytes))) return null;
  return change(target, collection, idKey, bytes);
}

async function yieldToOthers(operation: Operation): Promise<void> {
  if (!operation.transaction) operation.engine.checkpointIfLarge();
  await breathe();
  checkDeadline(operation);
}

/** Keys of matching documents, all found in this turn; null when it takes too long. */
function gatherNow(target: WriteTarget, query: Query, limit: number): Buffer[] | null {
  const keys: Buffer[] = [];
  let breaths = 0;
  const rows = findRows(target, query);
  for (const row of rows) {
    if (row === BREATHE) {
      if (++breaths > LIVE_BREATHS) return null;
      continue;
    }
    keys.push(idKeyOfRow(row));
    if (keys.length >= limit) break;
  }
  return keys;
}

async function gather(operation: Operation, query: Query, limit: number): Promise<Buffer[]> {
  const keys: Buffer[] = [];
  const snapshot = operation.transaction ? null : operation.engine.snapshot();
  const rows = findRows(operation.transaction ?? snapshot ?? operation.engine, query);
  try {
    for (const row of rows) {
      if (row === BREATHE) {
        await breathe();
        checkDeadline(operation);
        continue;
      }
      keys.push(idKeyOfRow(row));
      if (keys.length >= limit) break;
    }
    return keys;
  } finally {
    rows.return();
    snapshot?.close();
  }
}

function queryOf(operation: Operation, collection: Collection, statement: Target, matcher: Matcher, limit: number): Query {
  return {
    collection,
    filter: statement.filter,
    matcher,
    sort: statement.sort,
    collation: collationOf(operation, collection.ns, statement),
    hint: statement.hint,
    limit,
  };
}

function collationOf(operation: Operation, ns: string, statement: Target): Query['collation'] {
  return statement.collation ? parseCollation(statement.collation) : (findCollection(operation, ns)?.collation ?? null);
}

/** The `_id` when that and nothing else is asked for: no plan and no match is needed then. */
function plainId(statement: Target): Value {
  const { filter } = statement;
  const id = filter['_id'];
  if (id === undefined || id === null || statement.collation || statement.hint || statement.sort) return undefined;
  if (Object.keys(filter).length !== 1 || Array.isArray(id)) return undefined;
  if (isDoc(id) && Object.keys(id).some((name) => name.startsWith('$'))) return undefined;
  if (typeof id === 'object' && '_bsontype' in id && id._bsontype === 'BSONRegExp') return undefined;
  return id;
}

export interface BatchState {
  n: number;
  nModified: number;
  upserted: Doc[];
  writeErrors: Doc[];
}

/**
 * Runs statements from the first to the last; an ordered batch stops at the first error. Within a retryable write what has
 * been done is remembered with the writes themselves, and skipped when the driver asks again.
 */
export async function runBatch(
  operation: Operation,
  count: number,
  ordered: boolean,
  run: (index: number, state: BatchState) => MaybePromise<void>,
): Promise<BatchState> {
  operation.engine.mayWrite();
  const { losses } = operation.engine;
  const retryable = operation.session && operation.session.txnNumber !== null && !operation.transaction ? operation.session : null;
  const memory = retryable ? operation.sessions.resume(retryable) : null;
  const state = memory ? stateFrom(memory.reply) : { n: 0, nModified: 0, upserted: [], writeErrors: [] };
  const remember = (done: number): void => {
    if (retryable)
      operation.sessions.remember(retryable, { txnNumber: retryable.txnNumber ?? 0n, done, reply: replyOf(state), state: 'write' });
  };
  let sliceEnds = Date.now() + SLICE_MS;
  for (let index = memory?.done ?? 0; index < count; index++) {
    try {
      const running = run(index, state);
      if (running instanceof Promise) {
        // While this one waits, what the others did becomes durable, and must not be done again.
        if (index > 0) remember(index);
        await running;
      }
    } catch (error) {
      if (!(error instanceof ServerError) || operation.transaction || endsCommand(error)) throw error;
      state.writeErrors.push(writeError(error, index));
      if (ordered) {
        remember(count);
        break;
      }
    }
    if (index === count - 1) remember(count);
    else if ((index & 15) === 15 && Date.now() > sliceEnds) {
      remember(index + 1);
      await yieldToOthers(operation);
      sliceEnds = Date.now() + SLICE_MS;
    }
  }
  operation.engine.checkKept(losses);
  await operation.engine.durable();
  return state;
}

/** Errors that concern the whole command rather than one statement. */
function endsCommand(error: ServerError): boolean {
  return error.codeName === 'OutOfDiskSpace' || error.codeName === 'MaxTimeMSExpired' || error.codeName === 'Interrupted';
}

function writeError(error: ServerError, index: number): Doc {
  const entry = emptyDoc();
  entry['index'] = index;
  entry['code'] = error.code;
  entry['errmsg'] = error.message;
  for (const field of Object.keys(error.extra)) entry[field] = error.extra[field];
  return entry;
}

function replyOf(state: BatchState): Doc {
  const reply = emptyDoc();
  reply['n'] = state.n;
  reply['nModified'] = state.nModified;
  reply['upserted'] = state.upserted;
  reply['writeErrors'] = state.writeErrors;
  return reply;
}

function stateFrom(reply: Doc): BatchState {
  return {
    n: Number(reply['n']),
    nModified: Number(reply['nModified']),
    upserted: (reply['upserted'] as Doc[] | undefined) ?? [],
    writeErrors: (reply['writeErrors'] as Doc[] | undefined) ?? [],
  };
}
