// find, aggregate, getMore, count, distinct, explain: the commands that read.

import { BREATHE } from './aggregate.ts';
import { openChangeStream, type Scope } from './changes.ts';
import { parseCollation } from './collation.ts';
import {
  docOption,
  docsOption,
  hintOption,
  namespaceOf,
  numberOf,
  stringOption,
  wholeOption,
  type Command,
  type CursorReply,
  type Reply,
} from './commands.ts';
import type { CursorSource } from './cursors.ts';
import { location, notImplemented, ServerError } from './errors.ts';
import { compileMatch } from './match.ts';
import { runMerge } from './merge.ts';
import { closeResults, findCollection, readBatch, readFirst, type OpenResults, type Operation, type Results } from './operation.ts';
import { planPipeline, runPipeline, sortPartsOf, stageOf, type PipelineRequest } from './pipelines.ts';
import { describePlan, type Plan } from './plan.ts';
import { compileProjection, type Projection } from './project.ts';
import { copyDocument, decode, decodeFields, fieldSet } from './raw.ts';
import { findRows, planOf, valuesAt, type Query, type SortPart } from './reads.ts';
import type { View } from './store.ts';
import { compare, emptyDoc, hashKey, isDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';

const DEFAULT_BATCH = 101;

interface FindRequest {
  query: Query | null;
  skip: number;
  limit: number;
  projection: Projection | null;
}

function findRequest(operation: Operation, ns: string, body: Doc): FindRequest {
  const collection = findCollection(operation, ns);
  operation.transaction?.namespaces.add(ns);
  const filter = docOption(body, 'filter') ?? docOption(body, 'query') ?? emptyDoc();
  const sort = docOption(body, 'sort');
  const variables = docOption(body, 'let');
  const collation = body['collation'] === undefined ? (collection?.collation ?? null) : parseCollation(body['collation']);
  const matcher = compileMatch(filter, { collation, variables, now: operation.now });
  const spec = docOption(body, 'projection');
  const skip = wholeOption(body, 'skip', 0);
  const limit = Math.abs(wholeOption(body, 'limit', 0));
  if (skip < 0) throw location(51024, `BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  const parts = sort && Object.keys(sort).length > 0 ? sortPartsOf(sort) : null;
  if (sort && Object.keys(sort).length > 0 && !parts) throw notImplemented('a sort by $meta');
  const isNatural = parts?.length === 1 && parts[0]?.path === '$natural';
  const hint = isNatural ? (sort ?? null) : hintOption(body);
  return {
    query: collection
      ? { collection, filter, matcher, sort: isNatural ? null : parts, collation, hint, limit: limit === 0 ? 0 : skip + limit }
      : null,
    skip,
    limit,
    projection: spec && Object.keys(spec).length > 0 ? compileProjection(spec, { matcher, variables, now: operation.now }) : null,
  };
}

function* found(view: View, request: FindRequest): Results {
  const { query, projection } = request;
  if (!query) return;
  let toSkip = request.skip;
  let left = request.limit === 0 ? Infinity : request.limit;
  const wanted = projection?.fields ? fieldSet(projection.fields) : null;
  for (const row of findRows(view, query)) {
    if (row === BREATHE) {
      yield BREATHE;
      continue;
    }
    if (toSkip > 0) {
      toSkip--;
      continue;
    }
    if (!projection) yield copyDocument(row.bytes);
    else yield encode(projection.apply(wanted ? decodeFields(row.bytes, 0, wanted) : decode(row.bytes)));
    if (--left === 0) return;
  }
}

class ReadSource implements CursorSource {
  readonly #open: OpenResults;

  constructor(open: OpenResults) {
    this.#open = open;
  }

  next(operation: Operation, batchSize: number): Promise<{ docs: Buffer[]; isDone: boolean }> {
    return readBatch(operation, this.#open, batchSize > 0 ? batchSize : Infinity);
  }

  close(): void {
    closeResults(this.#open);
  }
}

async function firstBatch(
  operation: Operation,
  ns: string,
  batchSize: number,
  isSingle: boolean,
  make: (view: View) => Results,
): Promise<CursorReply> {
  const { docs, rest } = await readFirst(operation, batchSize, make);
  let id = 0n;
  if (rest && isSingle) closeResults(rest);
  else if (rest) id = operation.cursors.add(ns, new ReadSource(rest), operation, operation.body['noCursorTimeout'] === true).id;
  return { cursor: { docs, isDone: id === 0n, id, ns, isFirst: true } };
}

const find: Command = {
  inTransaction: true,
  options: [
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'collation',
    'let',
    'noCursorTimeout',
    'allowDiskUse',
    'allowPartialResults',
    'oplogReplay',
  ],
  refuses: ['tailable', 'awaitData', 'min', 'max', 'returnKey', 'showRecordId'],
  run(operation): Promise<Reply> {
    const { body } = operation;
    const ns = namespaceOf(operation);
    const request = findRequest(operation, ns, body);
    const batchSize = wholeOption(body, 'batchSize', DEFAULT_BATCH);
    if (batchSize < 0) throw location(51024, `BSON field 'batchSize' value must be >= 0, actual value '${batchSize}'`);
    const isSingle = body['singleBatch'] === true || numberOf(body['limit'] ?? 0) === -1;
    return firstBatch(operation, ns, batchSize, isSingle, (view) => found(view, request));
  },
};

const aggregate: Command = {
  inTransaction: true,
  options: ['pipeline', 'cursor', 'hint', 'collation', 'let', 'allowDiskUse', 'explain'],
  refuses: ['bypassDocumentValidation'],
  async run(operation): Promise<Reply> {
    const { body } = operation;
    const stages = docsOption(body, 'pipeline');
    if (!stages) throw new ServerError('TypeMismatch', "BSON field 'aggregate.pipeline' is missing but a required field");
    const whole = numberOf(body['aggregate']) === 1;
    const ns = whole ? `${operation.database}.$cmd.aggregate` : namespaceOf(operation);
    operation.transaction?.namespaces.add(ns);
    if (body['cursor'] === undefined && body['explain'] !== true)
      throw new ServerError('FailedToParse', "The 'cursor' option is required, except for aggregate with the explain argument");
    const cursor = docOption(body, 'cursor') ?? emptyDoc();
    const batchSize = wholeOption(cursor, 'batchSize', DEFAULT_BATCH);
    const first = stages[0] ? stageOf(stages[0]) : null;
    if (first?.name === '$changeStream')
      return changeStream(operation, whole ? null : ns, isDoc(first.value) ? first.value : emptyDoc(), stages.slice(1));
    const request: PipelineRequest = {
      ns: whole ? null : ns,
      stages,
      collation: body['collation'] === undefined ? null : parseCollation(body['collation']),
      hint: hintOption(body),
      variables: docOption(body, 'let'),
    };
    if (body['explain'] === true) return explained(operation, request);
    const last = stages.at(-1) ? stageOf(stages[stages.length - 1]) : null;
    if (last?.name === '$merge') {
      await runMerge(operation, { ...request, stages: stages.slice(0, -1) }, last.value);
      return { cursor: { docs: [], isDone: true, id: 0n, ns, isFirst: true } };
    }
    if (last?.name === '$out') throw notImplemented('$out ($merge is supported)');
    return firstBatch(operation, ns, batchSize, false, (view) => runPipeline(operation, view, request));
  },
};

async function changeStream(operation: Operation, ns: string | null, options: Doc, stages: Doc[]): Promise<Reply> {
  if (operation.transaction) throw new ServerError('OperationNotSupportedInTransaction', '$changeStream cannot be used in a transaction');
  const scope: Scope = ns
    ? { kind: 'collection', ns }
    : options['allChangesForCluster'] === true
      ? { kind: 'cluster' }
      : { kind: 'database', database: operation.database };
  const stream = await openChangeStream(operation, scope, options, stages);
  const shown = ns ?? `${operation.database}.$cmd.aggregate`;
  const batch = await stream.next(operation, DEFAULT_BATCH, 0);
  const cursor = operation.cursors.add(shown, stream, operation);
  return { cursor: { ...batch, id: batch.isDone ? 0n : cursor.id, ns: shown, isFirst: true } };
}

const getMore: Command = {
  inTransaction: true,
  options: ['collection', 'batchSize', 'term', 'lastKnownCommittedOpTime'],
  async run(operation): Promise<Reply> {
    const { body, cursors } = operation;
    const id = body['getMore'];
    if (typeof id !== 'bigint')
      throw new ServerError('TypeMismatch', "BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
    const ns = `${operation.database}.${stringOption(body, 'collection') ?? ''}`;
    const batchSize = wholeOption(body, 'batchSize', 0);
    const cursor = cursors.get(id, ns);
    cursor.isBusy = true;
    try {
      const maxTimeMs = body['maxTimeMS'] === undefined ? null : wholeOption(body, 'maxTimeMS', 0);
      const batch = await cursor.source.next({ ...operation, deadlineMs: null }, batchSize, maxTimeMs);
      if (batch.isDone) cursors.close(id);
      return { cursor: { ...batch, id: batch.isDone ? 0n : id, ns, isFirst: false } };
    } catch (error) {
      cursors.close(id);
      throw error;
    } finally {
      cursor.isBusy = false;
      cursor.usedMs = Date.now();
    }
  },
};

const killCursors: Command = {
  inTransaction: true,
  options: ['cursors'],
  run(operation): Reply {
    const ids = operation.body['cursors'];
    const killed: Value[] = [];
    const missing: Value[] = [];
    for (const id of Array.isArray(ids) ? ids : []) (typeof id === 'bigint' && operation.cursors.close(id) ? killed : missing).push(id);
    const reply = emptyDoc();
    reply['cursorsKilled'] = killed;
    reply['cursorsNotFound'] = missing;
    reply['cursorsAlive'] = [];
    reply['cursorsUnknown'] = [];
    return reply;
  },
};

const count: Command = {
  options: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    const request = findRequest(operation, ns, operation.body);
    const reply = emptyDoc();
    const collection = request.query?.collection;
    if (collection && Object.keys(request.query?.filter ?? {}).length === 0 && request.limit === 0 && request.skip === 0) {
      reply['n'] = collection.count;
      await operation.engine.durable();
      return reply;
    }
    let n = 0;
    await drain(
      operation,
      (view) => found(view, { ...request, projection: null }),
      () => n++,
    );
    reply['n'] = n;
    return reply;
  },
};

const distinct: Command = {
  inTransaction: true,
  options: ['key', 'query', 'collation', 'hint'],
  async run(operation): Promise<Reply> {
    const ns = namespaceOf(operation);
    const key = stringOption(operation.body, 'key');
    if (!key) throw new ServerError('TypeMismatch', "BSON field 'distinct.key' is missing but a required field");
    const path = key.split('.');
    const request = findRequest(operation, ns, operation.body);
    const fields = fieldSet([path[0] ?? '']);
    const seen = new Map<unknown, Value>();
    await drain(
      operation,
      (view) => found(view, request),
      (bytes) => {
        for (const value of valuesAt(decodeFields(bytes, 0, fields), path)) {
          if (value === undefined) continue;
          const name = hashKey(value, request.query?.collation);
          if (!seen.has(name)) seen.set(name, value);
        }
      },
    );
    const reply = emptyDoc();
    reply['values'] = [...seen.values()].sort((a, b) => compare(a, b));
    return reply;
  },
};

/** Reads everything within one view. */
async function drain(operation: Operation, make: (view: View) => Results, visit: (bytes: Buffer) => void): Promise<void> {
  const { docs, rest } = await readFirst(operation, 10_000, make);
  docs.forEach(visit);
  if (!rest) return;
  try {
    for (let isDone = false; !isDone;) {
      const batch = await readBatch(operation, rest, 10_000);
      batch.docs.forEach(visit);
      isDone = batch.isDone;
    }
  } finally {
    closeResults(rest);
  }
}

const explain: Command = {
  options: ['verbosity'],
  run(operation): Reply {
    const inner = operation.body['explain'];
    if (!isDoc(inner)) throw new ServerError('TypeMismatch', "BSON field 'explain.explain' is the wrong type, expected type 'object'");
    const name = Object.keys(inner)[0] ?? '';
    const ns = `${operation.database}.${String(inner[name])}`;
    if (name === 'aggregate') {
      return explained(operation, {
        ns,
        stages: docsOption(inner, 'pipeline') ?? [],
        collation: parseCollation(inner['collation']),
        hint: hintOption(inner),
        variables: docOption(inner, 'let'),
      });
    }
    const body = name === 'update' || name === 'delete' ? statementAsFind(inner) : inner;
    if (!['find', 'count', 'distinct', 'findAndModify', 'update', 'delete'].includes(name)) throw notImplemented(`explain of ${name}`);
    const { query } = findRequest(operation, ns, body);
    return explanation(ns, query?.filter ?? emptyDoc(), describeQuery(query));
  },
};

function statementAsFind(inner: Doc): Doc {
  const statements = inner['updates'] ?? inner['deletes'];
  const statement = Array.isArray(statements) && isDoc(statements[0]) ? statements[0] : emptyDoc();
  const find = emptyDoc();
  find['filter'] = statement['q'];
  for (const option of ['hint', 'collation', 'sort']) if (statement[option] !== undefined) find[option] = statement[option];
  return find;
}

function explained(operation: Operation, request: PipelineRequest): Doc {
  const { plan, sort } = planPipeline(operation, request);
  return explanation(request.ns ?? '', emptyDoc(), plan ? describeSorted(plan, sort) : eof());
}

function describeQuery(query: Query | null): Doc {
  return query ? describeSorted(planOf(query), query.sort) : eof();
}

/** A plan that does not give the order has a sort above it. */
function describeSorted(plan: Plan, sort: SortPart[] | null): Doc {
  if (!sort || plan.sorted || plan.kind === 'EOF') return describePlan(plan);
  const sortPattern = emptyDoc();
  for (const { path, direction } of sort) sortPattern[path] = direction;
  const stage = emptyDoc();
  stage['stage'] = 'SORT';
  stage['sortPattern'] = sortPattern;
  stage['inputStage'] = describePlan(plan);
  return stage;
}

function explanation(ns: string, parsedQuery: Doc, winningPlan: Doc): Doc {
  const planner = emptyDoc();
  planner['namespace'] = ns;
  planner['parsedQuery'] = parsedQuery;
  planner['winningPlan'] = winningPlan;
  planner['rejectedPlans'] = [];
  const reply = emptyDoc();
  reply['explainVersion'] = '1';
  reply['queryPlanner'] = planner;
  return reply;
}

function eof(): Doc {
  const plan = emptyDoc();
  plan['stage'] = 'EOF';
  return plan;
}

export const READ_COMMANDS: Record<string, Command> = { find, aggregate, getMore, killCursors, count, distinct, explain };
