// $unionWith, $graphLookup and $facet: stages that read other collections or run pipelines inside.

import { ServerError, location } from './errors.ts';
import { isNullish } from './expression-kit.ts';
import { wholeNumber } from './kinds.ts';
import { parsePath } from './paths.ts';
import type { Path } from './paths.ts';
import { collected, equalsAny, joinValues } from './stages-lookup.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, breathing, union, withPath, without } from './stage-kit.ts';
import type { CompiledExpression, Context, StageBuilder } from './stage-kit.ts';
import { emptyDoc, hashKey, isDoc, typeName } from './values.ts';
import type { Doc, HashKey, Value } from './values.ts';

export const unionWith: StageBuilder = (spec, context) => {
  const { env } = context;
  const options: Value = typeof spec === 'string' ? { coll: spec } : spec;
  if (!isDoc(options))
    throw new ServerError('FailedToParse', `the $unionWith stage specification must be an object or string, but found ${typeName(spec)}`);
  for (const option of Object.keys(options))
    if (option !== 'coll' && option !== 'pipeline') throw location(40415, `BSON field '$unionWith.${option}' is an unknown field.`);
  const { coll, pipeline = [] } = options;
  if (coll !== undefined && typeof coll !== 'string')
    throw new ServerError('TypeMismatch', `BSON field '$unionWith.coll' is the wrong type '${typeName(coll)}', expected type 'string'`);
  const compiled = context.pipeline(pipeline);
  if (coll === undefined && !(Array.isArray(pipeline) && isDoc(pipeline[0]) && '$documents' in pipeline[0]))
    throw new ServerError('FailedToParse', "$unionWith must specify 'coll' or begin with $documents");
  return {
    needs: (wanted) => wanted,
    *run(rows) {
      yield* rows;
      yield* coll === undefined ? compiled.run([]) : env.read(coll, pipeline as Doc[], env.variables);
    },
  };
};

export const facet: StageBuilder = (spec, context, name) => {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    throw location(40169, `the $facet specification must be a non-empty object, but found: ${typeName(spec)}`);
  const facets = Object.keys(spec).map((output) => {
    const stages = spec[output];
    if (output.startsWith('$') || output.includes('.') || output === '')
      throw location(16410, `$facet field names may not begin with '$' or contain '.': '${output}'`);
    if (!Array.isArray(stages)) throw location(40170, `arguments to $facet must be arrays, ${output} is type ${typeName(stages)}`);
    for (const stage of stages) {
      const inside = isDoc(stage) ? Object.keys(stage)[0] : undefined;
      if (inside === '$facet' || inside === '$documents')
        throw location(40600, `${inside} is not allowed to be used within a $facet stage`);
    }
    return { output, pipeline: context.pipeline(stages) };
  });
  const fields = union(...facets.map(({ pipeline }) => (pipeline.fields === null ? null : new Set(pipeline.fields))));
  return {
    needs: () => fields,
    *run(rows) {
      const budget = new Budget(context.env.memoryLimitBytes, name);
      const all = yield* collected(rows, budget.charge);
      const out = emptyDoc();
      for (const { output, pipeline } of facets) out[output] = yield* collected(pipeline.run(breathing(all)), budget.charge);
      yield out;
    },
  };
};

interface Graph {
  from: string;
  as: string[];
  startWith: CompiledExpression;
  connectFrom: Path;
  connectTo: string;
  maxDepth: number;
  depthField: string[] | undefined;
  restrict: Doc | undefined;
}

const GRAPH_OPTIONS = [
  'from',
  'startWith',
  'connectFromField',
  'connectToField',
  'as',
  'maxDepth',
  'depthField',
  'restrictSearchWithMatch',
];

function graphSpec(spec: Value, context: Context): Graph {
  if (!isDoc(spec)) throw new ServerError('FailedToParse', 'the $graphLookup stage specification must be an object');
  for (const option of Object.keys(spec))
    if (!GRAPH_OPTIONS.includes(option)) throw location(40104, `Unknown argument to $graphLookup: ${option}`);
  const text = (option: string, optional = false): string => {
    const value = spec[option];
    if (value === undefined && optional) return '';
    if (value === undefined)
      throw location(40105, `$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.`);
    if (typeof value !== 'string') throw location(40103, `expected string as argument for ${option}, found: ${typeName(value)}`);
    return value;
  };
  const { startWith, maxDepth, restrictSearchWithMatch: restrict } = spec;
  if (startWith === undefined)
    throw location(40105, `$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.`);
  const depth = maxDepth === undefined ? Infinity : wholeNumber(maxDepth);
  if (depth === undefined) throw location(40100, `maxDepth requires numeric argument, found type: ${typeName(maxDepth)}`);
  if (depth < 0) throw location(40101, `maxDepth requires a nonnegative argument, found: ${depth}`);
  if (restrict !== undefined && !isDoc(restrict))
    throw location(40185, `restrictSearchWithMatch must be an object, found ${typeName(restrict)}`);
  const depthField = text('depthField', true);
  return {
    from: text('from'),
    as: text('as').split('.'),
    startWith: context.expression(startWith),
    connectFrom: parsePath(text('connectFromField')),
    connectTo: text('connectToField'),
    maxDepth: depth,
    depthField: depthField === '' ? undefined : depthField.split('.'),
    restrict,
  };
}

/** Breadth first, one read per depth; a document is found once, at its least depth. */
function* explore(graph: Graph, start: Value, context: Context): Generator<typeof BREATHE, Doc[]> {
  const { env } = context;
  const { charge } = new Budget(env.memoryLimitBytes, '$graphLookup');
  const asked = new Set<HashKey>();
  const found = new Map<HashKey, Doc>();
  let frontier: Value[] = Array.isArray(start) ? start : [start ?? null];
  for (let depth = 0; frontier.length > 0 && depth <= graph.maxDepth; depth++) {
    for (const value of frontier) asked.add(hashKey(value, env.collation));
    const filter = equalsAny(graph.connectTo, frontier);
    const rows = env.read(
      graph.from,
      [{ $match: graph.restrict === undefined ? filter : { $and: [filter, graph.restrict] } }],
      env.variables,
    );
    const next = new Map<HashKey, Value>();
    for (const row of rows) {
      if (row === BREATHE) {
        yield row;
        continue;
      }
      const id = hashKey(row['_id']);
      if (found.has(id)) continue;
      charge(sizeOf(row));
      found.set(id, graph.depthField === undefined ? row : withPath(row, graph.depthField, BigInt(depth)));
      for (const value of joinValues(row, graph.connectFrom)) {
        const key = hashKey(value, env.collation);
        // A missing or null link leads nowhere.
        if (!isNullish(value) && !asked.has(key)) next.set(key, value);
      }
    }
    frontier = [...next.values()];
  }
  return [...found.values()];
}

export const graphLookup: StageBuilder = (spec, context) => {
  const graph = graphSpec(spec, context);
  const replaced = graph.as.length === 1 ? graph.as : [];
  return {
    needs: (wanted) => union(without(wanted, replaced), graph.startWith.fields),
    *run(rows) {
      const scope = context.scope();
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        scope.root = row;
        scope.current = row;
        const found = yield* explore(graph, graph.startWith.evaluate(scope), context);
        yield withPath(row, graph.as, found);
      }
    },
  };
};
