// Carries out an aggregation over stored documents: what stands at its head ($match, $sort, $skip, $limit) is given to the
// planner, the rest runs as compiled stages over documents of which only the needed fields are decoded.

import { BREATHE, compilePipeline, type StageEnv } from './aggregate.ts';
import type { Collation } from './collation.ts';
import { location, ServerError } from './errors.ts';
import { timestampOf } from './log.ts';
import { compileMatch } from './match.ts';
import { findCollection, type Operation, type Results } from './operation.ts';
import { copyDocument, decode, decodeFields, fieldSet } from './raw.ts';
import { findRows, planOf, SORT_MEMORY_BYTES, type FoundRows, type Query, type SortPart } from './reads.ts';
import type { Plan } from './plan.ts';
import type { View } from './store.ts';
import { emptyDoc, isDoc, type Doc, type Value } from './values.ts';
import { encode } from './write.ts';

export interface PipelineRequest {
  ns: string | null;
  stages: Doc[];
  collation: Collation | null;
  hint: string | Doc | null;
  variables: Doc | undefined;
}

interface Head {
  filter: Doc;
  sort: SortPart[] | null;
  skip: number;
  limit: number;
  rest: Doc[];
}

/** The name and the value of a stage. */
export function stageOf(stage: Value): { name: string; value: Value } {
  const names = isDoc(stage) ? Object.keys(stage) : [];
  const name = names[0];
  if (name === undefined || names.length !== 1 || !isDoc(stage)) {
    throw location(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return { name, value: stage[name] };
}

/** Results as raw documents of their own. */
export function* runPipeline(operation: Operation, view: View, request: PipelineRequest): Results {
  if (request.ns === null) {
    const pipeline = compilePipeline(request.stages, stageEnv(operation, view, '', request));
    for (const doc of pipeline.run([])) yield doc === BREATHE ? BREATHE : encode(doc);
    return;
  }
  const collection = findCollection(operation, request.ns);
  const head = headOf(request.stages);
  const env = stageEnv(operation, view, request.ns, request);
  // Compiled even when there is nothing to read: a wrong pipeline is an error all the same.
  const rest = head.rest.length > 0 ? compilePipeline(head.rest, env) : null;
  const query = collection ? queryOf(operation, collection, head, request) : null;
  if (!rest) {
    if (query) yield* copies(sliced(findRows(view, query), head));
    return;
  }
  const rows = query ? documents(view, query, head, rest.fields) : [];
  for (const doc of rest.run(rows)) yield doc === BREATHE ? BREATHE : encode(doc);
}

/** The plan of a pipeline's head, for explain. */
export function planPipeline(operation: Operation, request: PipelineRequest): { plan: Plan | null; sort: SortPart[] | null; rest: Doc[] } {
  const collection = request.ns === null ? undefined : findCollection(operation, request.ns);
  const head = headOf(request.stages);
  return { plan: collection ? planOf(queryOf(operation, collection, head, request)) : null, sort: head.sort, rest: head.rest };
}

function queryOf(operation: Operation, collection: Query['collection'], head: Head, request: PipelineRequest): Query {
  const collation = request.collation ?? collection.collation;
  return {
    collection,
    filter: head.filter,
    matcher: compileMatch(head.filter, { collation, variables: request.variables, now: operation.now }),
    sort: head.sort,
    collation,
    hint: request.hint,
    limit: head.limit === 0 ? 0 : head.skip + head.limit,
  };
}

function stageEnv(operation: Operation, view: View, ns: string, request: PipelineRequest): StageEnv {
  const database = operation.database;
  return {
    now: operation.now,
    variables: request.variables ?? emptyDoc(),
    collation: request.collation ?? (ns ? (findCollection(operation, ns)?.collation ?? null) : null),
    memoryLimitBytes: SORT_MEMORY_BYTES,
    clusterTime: timestampOf(operation.engine.log.lastSeq),
    read: (from, stages, variables) =>
      readForeign(operation, view, { ...request, ns: `${database}.${from}`, stages, hint: null, variables }),
  };
}

/** Documents of another collection, for $lookup and its kin. */
function* readForeign(operation: Operation, view: View, request: PipelineRequest): Generator<Doc | typeof BREATHE, void, undefined> {
  const ns = request.ns ?? '';
  const collection = findCollection(operation, ns);
  const head = headOf(request.stages);
  const rest = head.rest.length > 0 ? compilePipeline(head.rest, stageEnv(operation, view, ns, request)) : null;
  const rows = collection ? documents(view, queryOf(operation, collection, head, request), head, rest ? rest.fields : null) : [];
  yield* rest ? rest.run(rows) : rows;
}

function* documents(view: View, query: Query, head: Head, fields: string[] | null): Generator<Doc | typeof BREATHE, void, undefined> {
  const wanted = fields ? fieldSet(fields) : null;
  for (const row of sliced(findRows(view, query), head)) {
    if (row === BREATHE) yield BREATHE;
    else yield wanted ? decodeFields(row.bytes, 0, wanted) : decode(row.bytes);
  }
}

function* copies(rows: FoundRows): Results {
  for (const row of rows) yield row === BREATHE ? BREATHE : copyDocument(row.bytes);
}

function sliced(rows: FoundRows, head: Head): FoundRows {
  return head.skip === 0 && head.limit === 0 ? rows : slice(rows, head);
}

function* slice(rows: FoundRows, head: Head): FoundRows {
  let toSkip = head.skip;
  let left = head.limit === 0 ? Infinity : head.limit;
  for (const row of rows) {
    if (row === BREATHE) yield BREATHE;
    else if (toSkip > 0) toSkip--;
    else {
      yield row;
      if (--left === 0) return;
    }
  }
}

/** Takes from the front what the planner can do: matches, then a sort, then one skip and one limit. */
function headOf(stages: Doc[]): Head {
  const head: Head = { filter: emptyDoc(), sort: null, skip: 0, limit: 0, rest: [] };
  const filters: Doc[] = [];
  let at = 0;
  for (; at < stages.length; at++) {
    const { name, value } = stageOf(stages[at]);
    if (name !== '$match' || !isDoc(value) || '$expr' in value) break;
    filters.push(value);
  }
  if (filters.length === 1 && filters[0]) head.filter = filters[0];
  else if (filters.length > 1) head.filter['$and'] = filters;
  const sort = at < stages.length ? stageOf(stages[at]) : null;
  if (sort?.name === '$sort' && isDoc(sort.value)) {
    head.sort = sortPartsOf(sort.value);
    if (head.sort) at++;
  }
  const skip = at < stages.length ? stageOf(stages[at]) : null;
  if (skip?.name === '$skip' && isWhole(skip.value)) {
    head.skip = Number(skip.value);
    at++;
  }
  const limit = at < stages.length ? stageOf(stages[at]) : null;
  if (limit?.name === '$limit' && isWhole(limit.value) && Number(limit.value) > 0) {
    head.limit = Number(limit.value);
    at++;
  }
  head.rest = stages.slice(at);
  return head;
}

function isWhole(value: Value): boolean {
  return (typeof value === 'number' && Number.isInteger(value) && value >= 0) || (typeof value === 'bigint' && value >= 0n);
}

/** A sort document as parts; null when it holds something the stages have to judge (an empty sort, $meta). */
export function sortPartsOf(sort: Doc): SortPart[] | null {
  const parts: SortPart[] = [];
  for (const path of Object.keys(sort)) {
    const value = sort[path];
    const direction = typeof value === 'object' ? Number.NaN : Number(value);
    if (direction !== 1 && direction !== -1) {
      if (isDoc(value)) return null;
      throw new ServerError('BadValue', '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    parts.push({ path, direction });
  }
  return parts.length > 0 ? parts : null;
}
