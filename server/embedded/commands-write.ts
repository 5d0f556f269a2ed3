// insert, update, delete, findAndModify, bulkWrite: the commands that change documents.

import { docOption, docsOption, hintOption, namespaceOf, numberOf, type Command, type Reply } from './commands.ts';
import { location, ServerError } from './errors.ts';
import type { Operation } from './operation.ts';
import { sortPartsOf } from './pipelines.ts';
import { compileProjection } from './project.ts';
import { compileMatch } from './match.ts';
import { decode } from './raw.ts';
import {
  insertOne,
  runBatch,
  runDelete,
  runUpdate,
  type BatchState,
  type Target,
  type UpdateResult,
  type UpdateStatement,
} from './statements.ts';
import { validate } from './validate.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';

const MAX_BATCH = 100_000;

/** The statements of a batch, as raw documents when they came as a sequence, else from the command itself. */
function statements(operation: Operation, field: string): Buffer[] {
  const given = operation.sequences.get(field);
  const list = given ?? docsOption(operation.body, field)?.map(encode);
  if (!list) throw new ServerError('TypeMismatch', `BSON field '${operation.name}.${field}' is missing but a required field`);
  if (list.length < 1 || list.length > MAX_BATCH) {
    throw new ServerError('InvalidLength', `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${list.length} operations.`);
  }
  return list;
}

function batchReply(state: BatchState): Doc {
  const reply = emptyDoc();
  reply['n'] = state.n;
  if (state.writeErrors.length > 0) reply['writeErrors'] = state.writeErrors;
  return reply;
}

const insert: Command = {
  inTransaction: true,
  options: ['documents', 'ordered', 'maxTimeMS'],
  refuses: ['bypassDocumentValidation'],
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    const documents = statements(operation, 'documents');
    const state = await runBatch(operation, documents.length, operation.body['ordered'] !== false, (index, totals) => {
      const bytes = documents[index] ?? Buffer.alloc(0);
      validate(bytes, 0, bytes.length);
      const inserting = insertOne(operation, ns, bytes);
      if (inserting instanceof Promise) {
        return inserting.then(() => {
          totals.n++;
        });
      }
      totals.n++;
    });
    return batchReply(state);
  },
};

/** What an update statement, findAndModify and bulkWrite all say, under their own names for the filter and the change. */
function updateStatement(statement: Doc, filter: Value, update: Value, variables: Doc | undefined): UpdateStatement {
  if (!isDoc(update) && !(Array.isArray(update) && update.every(isDoc))) {
    throw new ServerError('FailedToParse', 'Update argument must be either an object or an array');
  }
  const { sort, collation, hint } = targetOf(statement, filter, variables);
  return {
    filter: filter as Doc,
    sort,
    collation,
    hint,
    variables,
    update,
    multi: statement['multi'] === true,
    upsert: statement['upsert'] === true,
    arrayFilters: docsOption(statement, 'arrayFilters'),
  };
}

function targetOf(statement: Doc, filter: Value, variables: Doc | undefined): Target {
  if (!isDoc(filter)) throw new ServerError('TypeMismatch', 'the filter of a write must be an object');
  const sort = docOption(statement, 'sort');
  return {
    filter,
    sort: sort ? sortPartsOf(sort) : null,
    collation: docOption(statement, 'collation'),
    hint: hintOption(statement),
    variables,
  };
}

const UPDATE_FIELDS = new Set(['q', 'u', 'c', 'multi', 'upsert', 'arrayFilters', 'collation', 'hint', 'sort']);
const DELETE_FIELDS = new Set(['q', 'limit', 'collation', 'hint']);

function checkFields(statement: Doc, known: ReadonlySet<string>, what: string): void {
  for (const field of Object.keys(statement)) {
    if (!known.has(field)) throw location(40415, `BSON field '${what}.${field}' is an unknown field.`);
  }
}

function addUpdate(totals: BatchState, index: number, result: UpdateResult): void {
  totals.n += result.matched;
  totals.nModified += result.modified;
  if (result.upserted === undefined) return;
  totals.n += 1;
  const entry = emptyDoc();
  entry['index'] = index;
  entry['_id'] = result.upserted;
  totals.upserted.push(entry);
}

const update: Command = {
  inTransaction: true,
  options: ['updates', 'ordered', 'let'],
  refuses: ['bypassDocumentValidation'],
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    const list = statements(operation, 'updates');
    const variables = docOption(operation.body, 'let');
    const state = await runBatch(operation, list.length, operation.body['ordered'] !== false, (index, totals) => {
      const statement = checkedStatement(list[index]);
      checkFields(statement, UPDATE_FIELDS, 'update.updates');
      const running = runUpdate(operation, ns, updateStatement(statement, statement['q'], statement['u'], constants(statement, variables)));
      if (running instanceof Promise) return running.then((result) => addUpdate(totals, index, result));
      addUpdate(totals, index, running);
    });
    const reply = batchReply(state);
    reply['nModified'] = state.nModified;
    if (state.upserted.length > 0) reply['upserted'] = state.upserted;
    return reply;
  },
};

function checkedStatement(bytes: Buffer | undefined): Doc {
  const statement = bytes ?? Buffer.alloc(0);
  validate(statement, 0, statement.length);
  return decode(statement);
}

/** A statement may bring constants of its own for an update pipeline; they are seen beside the command's variables. */
function constants(statement: Doc, variables: Doc | undefined): Doc | undefined {
  const own = docOption(statement, 'c');
  return own ? Object.assign(emptyDoc(), variables, own) : variables;
}

const remove: Command = {
  inTransaction: true,
  options: ['deletes', 'ordered', 'let'],
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    const list = statements(operation, 'deletes');
    const variables = docOption(operation.body, 'let');
    const state = await runBatch(operation, list.length, operation.body['ordered'] !== false, (index, totals) => {
      const statement = checkedStatement(list[index]);
      checkFields(statement, DELETE_FIELDS, 'delete.deletes');
      const multi = numberOf(statement['limit']) !== 1;
      const running = runDelete(operation, ns, { ...targetOf(statement, statement['q'], variables), multi });
      if (running instanceof Promise) return running.then((result) => void (totals.n += result.matched));
      totals.n += running.matched;
    });
    return batchReply(state);
  },
};

const findAndModify: Command = {
  inTransaction: true,
  options: ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'collation', 'arrayFilters', 'hint', 'let'],
  refuses: ['bypassDocumentValidation'],
  async run(operation): Promise<Reply> {
    const { body } = operation;
    const ns = namespaceOf(operation);
    const filter = docOption(body, 'query') ?? emptyDoc();
    const variables = docOption(body, 'let');
    const isRemoval = body['remove'] === true;
    if (isRemoval === (body['update'] !== undefined))
      throw new ServerError('FailedToParse', 'Either an update or remove=true must be specified');
    if (isRemoval && body['new'] === true)
      throw new ServerError('FailedToParse', "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
    if (isRemoval && body['upsert'] === true) throw new ServerError('FailedToParse', 'Cannot specify both upsert=true and remove=true ');
    let answer: { value: Doc | null; last: Doc } | null = null;
    const state = await runBatch(operation, 1, true, (_, totals) => {
      const note = (result: UpdateResult): void => {
        answer = findAndModifyReply(operation, result, isRemoval, filter, variables);
        // What a retry needs to hear again is kept where a batch keeps its upserts.
        totals.upserted.push(answer.value ? wrap(answer.value) : emptyDoc(), answer.last);
      };
      const running = isRemoval
        ? runDelete(operation, ns, { ...targetOf(body, filter, variables), multi: false })
        : runUpdate(operation, ns, { ...updateStatement(body, filter, body['update'], variables), multi: false });
      if (running instanceof Promise) return running.then(note);
      note(running);
    });
    const failure = state.writeErrors[0];
    if (failure) throw errorFrom(failure);
    const [value, last] = state.upserted;
    const reply = emptyDoc();
    reply['lastErrorObject'] = last ?? emptyDoc();
    reply['value'] = value?.['value'] ?? null;
    return reply;
  },
};

function wrap(value: Doc): Doc {
  const doc = emptyDoc();
  doc['value'] = value;
  return doc;
}

function findAndModifyReply(
  operation: Operation,
  result: UpdateResult,
  isRemoval: boolean,
  filter: Doc,
  variables: Doc | undefined,
): { value: Doc | null; last: Doc } {
  const { body } = operation;
  const last = emptyDoc();
  last['n'] = result.matched > 0 || result.upserted !== undefined ? 1 : 0;
  if (!isRemoval) last['updatedExisting'] = result.matched > 0;
  if (result.upserted !== undefined) last['upserted'] = result.upserted;
  const bytes = body['new'] === true ? result.after : result.before;
  if (!bytes || last['n'] === 0) return { value: null, last };
  const fields = docOption(body, 'fields');
  const doc = decode(bytes);
  if (!fields || Object.keys(fields).length === 0) return { value: doc, last };
  const matcher = compileMatch(filter, { variables, now: operation.now });
  return { value: compileProjection(fields, { matcher, variables, now: operation.now }).apply(doc), last };
}

function errorFrom(failure: Doc): ServerError {
  const extra = emptyDoc();
  for (const field of ['keyPattern', 'keyValue']) if (failure[field] !== undefined) extra[field] = failure[field];
  const name = failure['codeName'];
  return new ServerError(
    { code: Number(failure['code']), codeName: typeof name === 'string' ? name : 'WriteError' },
    String(failure['errmsg']),
    { extra },
  );
}

const bulkWrite: Command = {
  inTransaction: true,
  options: ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'let', 'cursor'],
  refuses: ['bypassDocumentValidation'],
  async run(operation): Promise<Reply> {
    const { body } = operation;
    const list = statements(operation, 'ops');
    const namespaces = (operation.sequences.get('nsInfo')?.map((bytes) => decode(bytes)) ?? docsOption(body, 'nsInfo') ?? []).map((info) =>
      String(info['ns']),
    );
    const state = await runBatch(operation, list.length, body['ordered'] !== false, (index, batch) => {
      const op = checkedStatement(list[index]);
      const kind = Object.keys(op)[0] ?? '';
      const ns = namespaces[Number(op[kind])];
      if (ns === undefined) throw new ServerError('BadValue', `BulkWrite ops entry ${index} has an invalid nsInfo index.`);
      const note = (result: { n: number; modified?: number; upserted?: Value }): void => {
        const entry = emptyDoc();
        entry['ok'] = 1;
        entry['idx'] = index;
        entry['n'] = result.upserted === undefined ? result.n : 1;
        if (result.modified !== undefined) entry['nModified'] = result.modified;
        if (result.upserted !== undefined) entry['upserted'] = idOnly(result.upserted);
        batch.upserted.push(entry);
      };
      switch (kind) {
        case 'insert': {
          if (!isDoc(op['document'])) throw new ServerError('TypeMismatch', "BSON field 'bulkWrite.document' must be an object");
          const running = insertOne(operation, ns, encode(op['document']));
          if (running instanceof Promise) return running.then(() => note({ n: 1 }));
          note({ n: 1 });
          return;
        }
        case 'update': {
          const running = runUpdate(
            operation,
            ns,
            updateStatement(op, op['filter'], op['updateMods'], constants(withConstants(op), docOption(body, 'let'))),
          );
          const done = (result: UpdateResult): void => note({ n: result.matched, modified: result.modified, upserted: result.upserted });
          if (running instanceof Promise) return running.then(done);
          done(running);
          return;
        }
        case 'delete': {
          const running = runDelete(operation, ns, { ...targetOf(op, op['filter'], docOption(body, 'let')), multi: op['multi'] === true });
          if (running instanceof Promise) return running.then((result) => note({ n: result.matched }));
          note({ n: running.matched });
          return;
        }
        default:
          throw new ServerError('FailedToParse', `Unrecognized bulkWrite operation '${kind}'`);
      }
    });
    return bulkReply(operation, state, list);
  },
};

function withConstants(op: Doc): Doc {
  const statement = emptyDoc();
  if (op['constants'] !== undefined) statement['c'] = op['constants'];
  return statement;
}

function idOnly(id: Value): Doc {
  const doc = emptyDoc();
  doc['_id'] = id;
  return doc;
}

/** Counts are read off the entries, so that a retried command tells the same as the first time. */
function bulkReply(operation: Operation, state: BatchState, list: Buffer[]): Doc {
  const totals = { insert: 0, update: 0, delete: 0, modified: 0, upserted: 0 };
  for (const entry of state.upserted) {
    const bytes = list[Number(entry['idx'])];
    const kind = bytes ? Object.keys(decode(bytes))[0] : undefined;
    totals.modified += Number(entry['nModified'] ?? 0);
    if (entry['upserted'] !== undefined) totals.upserted++;
    else if (kind === 'insert' || kind === 'update' || kind === 'delete') totals[kind] += Number(entry['n']);
  }
  const entries = [...state.upserted];
  for (const failure of state.writeErrors) {
    const entry = emptyDoc();
    entry['ok'] = 0;
    entry['idx'] = failure['index'];
    entry['code'] = failure['code'];
    entry['errmsg'] = failure['errmsg'];
    entry['n'] = 0;
    entries.push(entry);
  }
  entries.sort((a, b) => Number(a['idx']) - Number(b['idx']));
  const shown = operation.body['errorsOnly'] === true ? entries.filter((entry) => entry['ok'] === 0) : entries;
  const cursor = emptyDoc();
  cursor['id'] = 0n;
  cursor['firstBatch'] = shown;
  cursor['ns'] = 'admin.$cmd.bulkWrite';
  const reply = emptyDoc();
  reply['cursor'] = cursor;
  reply['nErrors'] = state.writeErrors.length;
  reply['nInserted'] = totals.insert;
  reply['nMatched'] = totals.update;
  reply['nModified'] = totals.modified;
  reply['nUpserted'] = totals.upserted;
  reply['nDeleted'] = totals.delete;
  return reply;
}

export const WRITE_COMMANDS: Record<string, Command> = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  bulkWrite,
};
