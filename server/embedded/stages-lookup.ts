// $lookup. The equality form gathers a batch of rows, reads all their partners with one $in and hands them out by a hash;
// a pipeline beside it runs over each row's partners in memory. The pure pipeline form reads once per row, or once in all
// when it depends on nothing of the row.

import { BSONRegExp } from 'bson';
import { ServerError, location, notImplemented } from './errors.ts';
import { checkVariableName } from './expression-operators-logic.ts';
import { parsePath, walk } from './paths.ts';
import type { Path } from './paths.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, union, withPath, without } from './stage-kit.ts';
import type { CompiledExpression, Context, Pipeline, Row, Stage, StageBuilder } from './stage-kit.ts';
import { hashKey, isDoc, typeName } from './values.ts';
import type { Doc, HashKey, Value } from './values.ts';

const BATCH = 1000;

interface Lookup {
  from: string | undefined;
  as: string[];
  join: { local: Path; foreign: Path } | undefined;
  variables: { name: string; expression: CompiledExpression }[];
  pipeline: Doc[] | undefined;
}

const OPTIONS = ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'];

function textOption(spec: Doc, option: string): string | undefined {
  const value = spec[option];
  if (value === undefined) return undefined;
  if (option === 'from' && isDoc(value)) throw notImplemented('$lookup from another database');
  if (typeof value !== 'string')
    throw new ServerError('FailedToParse', `$lookup argument '${option}: ${String(value)}' must be a string, is type ${typeName(value)}`);
  return value;
}

function parseLookup(spec: Value, context: Context): Lookup {
  if (!isDoc(spec))
    throw new ServerError('FailedToParse', `the $lookup stage specification must be an object, but found ${typeName(spec)}`);
  for (const option of Object.keys(spec))
    if (!OPTIONS.includes(option)) throw new ServerError('FailedToParse', `unknown argument to $lookup: ${option}`);
  const from = textOption(spec, 'from');
  const as = textOption(spec, 'as');
  const localField = textOption(spec, 'localField');
  const foreignField = textOption(spec, 'foreignField');
  const { let: variables, pipeline } = spec;
  if (as === undefined) throw new ServerError('FailedToParse', "must specify 'as' field for a $lookup");
  if (pipeline !== undefined && !Array.isArray(pipeline))
    throw new ServerError('TypeMismatch', "'pipeline' option must be specified as an array");
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw new ServerError('FailedToParse', "$lookup requires both or neither of 'localField' and 'foreignField' to be specified");
  }
  if (localField === undefined && pipeline === undefined)
    throw new ServerError('FailedToParse', "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  if (variables !== undefined && !isDoc(variables))
    throw new ServerError(
      'FailedToParse',
      `$lookup argument 'let: ${String(variables)}' must be an object, is type ${typeName(variables)}`,
    );
  const stages = pipeline as Doc[] | undefined;
  if (from === undefined && !(stages?.[0] !== undefined && '$documents' in stages[0]))
    throw new ServerError('FailedToParse', "must specify 'from' field for a $lookup");
  if (variables !== undefined && pipeline === undefined)
    throw new ServerError('FailedToParse', "$lookup with 'let' must have a 'pipeline'");
  return {
    from,
    as: as.split('.'),
    join:
      localField === undefined || foreignField === undefined
        ? undefined
        : { local: parsePath(localField), foreign: parsePath(foreignField) },
    variables: Object.keys(variables ?? {}).map((name) => {
      checkVariableName(name);
      return { name, expression: context.expression(variables?.[name]) };
    }),
    pipeline: stages,
  };
}

/** What a row is joined by: the elements of an array rather than the array, null when there is nothing. */
export function joinValues(row: Doc, path: Path): Value[] {
  const values: Value[] = [];
  walk(row, path, false, (value) => {
    if (Array.isArray(value)) values.push(...value);
    else if (value !== undefined) values.push(value);
    return false;
  });
  return values.length === 0 ? [null] : values;
}

/** A filter for documents whose `field` equals one of the values; a regular expression is meant as a value, not as a pattern. */
export function equalsAny(field: string, values: readonly Value[]): Doc {
  const patterns = values.filter((value) => value instanceof BSONRegExp);
  const plain: Doc = { [field]: { $in: values.filter((value) => !(value instanceof BSONRegExp)) } };
  return patterns.length === 0 ? plain : { $or: [plain, ...patterns.map((value): Doc => ({ [field]: { $eq: value } }))] };
}

function variablesOf(lookup: Lookup, row: Doc, context: Context): Doc {
  const scope = context.scope();
  scope.root = row;
  scope.current = row;
  const out: Doc = { ...context.env.variables };
  for (const { name, expression } of lookup.variables) out[name] = expression.evaluate(scope);
  return out;
}

/** Compiles the pipeline early, so that its mistakes show without any row, and to know what it reads. */
function inner(lookup: Lookup, context: Context, variables: Doc): Pipeline | undefined {
  return lookup.pipeline === undefined ? undefined : context.pipeline(lookup.pipeline, { ...context.env, variables });
}

function placeholders(lookup: Lookup, context: Context): Doc {
  const out: Doc = { ...context.env.variables };
  for (const { name } of lookup.variables) out[name] = null;
  return out;
}

/** The foreign documents of a batch, by the values that they can be found under. */
class Partners {
  readonly #docs: Doc[] = [];
  readonly #places = new Map<HashKey, number[]>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  add(doc: Doc, path: Path): void {
    const place = this.#docs.push(doc) - 1;
    const found = { any: false };
    const remember = (value: Value): false => {
      const key = hashKey(value ?? null, this.#context.env.collation);
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [place]);
      else if (places.at(-1) !== place) places.push(place);
      found.any = true;
      return false;
    };
    walk(doc, path, true, remember);
    // A path that ends in an array without documents counts as missing.
    if (!found.any) remember(null);
  }

  /** In the order in which the foreign documents were read, each once. */
  of(values: readonly Value[]): Doc[] {
    const lists = values.map((value) => this.#places.get(hashKey(value, this.#context.env.collation)) ?? []);
    const places = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
    return places.map((place) => this.#docs[place] as Doc);
  }
}

function* joinBatch(
  batch: readonly Doc[],
  lookup: Lookup,
  join: { local: Path; foreign: Path },
  context: Context,
  fixed: Pipeline | undefined,
): Generator<Row> {
  const { env } = context;
  const keys = batch.map((row) => joinValues(row, join.local));
  const distinct = new Map<HashKey, Value>();
  for (const values of keys) for (const value of values) distinct.set(hashKey(value, env.collation), value);
  const read: Doc[] = [{ $match: equalsAny(join.foreign.dotted, [...distinct.values()]) }];
  const partial = fixed?.fields ?? null;
  if (partial !== null) read.push(keepOnly(new Set([...partial, join.foreign.parts[0] ?? ''])));
  const partners = new Partners(context);
  const budget = new Budget(env.memoryLimitBytes, '$lookup');
  for (const row of env.read(lookup.from ?? '', read, env.variables)) {
    if (row === BREATHE) yield row;
    else {
      budget.charge(sizeOf(row));
      partners.add(row, join.foreign);
    }
  }
  for (let index = 0; index < batch.length; index++) {
    const row = batch[index] as Doc;
    let found: Doc[] = partners.of(keys[index] as Value[]);
    if (fixed !== undefined) {
      const pipeline = lookup.variables.length === 0 ? fixed : inner(lookup, context, variablesOf(lookup, row, context));
      found = yield* collected(pipeline?.run(found) ?? found);
    }
    yield withPath(row, lookup.as, found);
  }
}

function keepOnly(fields: ReadonlySet<string>): Doc {
  const spec: Doc = {};
  for (const field of fields) spec[field] = 1;
  if (!fields.has('_id')) spec['_id'] = 0;
  return { $project: spec };
}

/** All rows of a stream in one array; breathing passes through. */
export function* collected(rows: Iterable<Row>, charge?: (bytes: number) => void): Generator<typeof BREATHE, Doc[]> {
  const out: Doc[] = [];
  for (const row of rows) {
    if (row === BREATHE) yield row;
    else {
      charge?.(sizeOf(row));
      out.push(row);
    }
  }
  return out;
}

function equalityStage(lookup: Lookup, join: { local: Path; foreign: Path }, context: Context): Stage['run'] {
  const fixed = inner(lookup, context, placeholders(lookup, context));
  return function* (rows) {
    let batch: Doc[] = [];
    // The first batch is small, so that a $limit behind does not read far ahead.
    let size = 100;
    for (const row of rows) {
      if (row === BREATHE) {
        yield row;
        continue;
      }
      batch.push(row);
      if (batch.length < size) continue;
      yield* joinBatch(batch, lookup, join, context, fixed);
      batch = [];
      size = BATCH;
    }
    if (batch.length > 0) yield* joinBatch(batch, lookup, join, context, fixed);
  };
}

function pipelineStage(lookup: Lookup, context: Context): Stage['run'] {
  const { env } = context;
  const stages = lookup.pipeline ?? [];
  inner(lookup, context, placeholders(lookup, context));
  const read = (variables: Doc): Iterable<Row> =>
    lookup.from === undefined ? context.pipeline(stages, { ...env, variables }).run([]) : env.read(lookup.from, stages, variables);
  // The same answer for every row, unless chance decides.
  const isFixed =
    lookup.variables.length === 0 &&
    !/\$(?:rand|sample|sampleRate)"/.test(
      JSON.stringify(stages, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
    );
  return function* (rows) {
    let fixed: Doc[] | undefined;
    for (const row of rows) {
      if (row === BREATHE) {
        yield row;
        continue;
      }
      const { charge } = new Budget(env.memoryLimitBytes, '$lookup');
      const found = fixed ?? (yield* collected(read(variablesOf(lookup, row, context)), charge));
      if (isFixed) fixed = found;
      yield withPath(row, lookup.as, found);
    }
  };
}

export const lookup: StageBuilder = (spec, context) => {
  const parsed = parseLookup(spec, context);
  if (parsed.join !== undefined && parsed.from === undefined) throw location(51047, '$lookup with localField needs from');
  const read = union(
    ...parsed.variables.map(({ expression }) => expression.fields),
    new Set(parsed.join === undefined ? [] : [parsed.join.local.parts[0] ?? '']),
  );
  const replaced = parsed.as.length === 1 ? parsed.as : [];
  return {
    needs: (wanted) => union(without(wanted, replaced), read),
    run: parsed.join === undefined ? pipelineStage(parsed, context) : equalityStage(parsed, parsed.join, context),
  };
};
