// $bucket (given boundaries) and $bucketAuto (equal shares). Of a bucket, the lower bound is part and the upper is not,
// except for the last automatic bucket.

import { location, notImplemented } from './errors.ts';
import { kindOf, wholeNumber } from './kinds.ts';
import { compileOutputs, grouping } from './stages-group.ts';
import { sorted } from './stages-sort.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget } from './stage-kit.ts';
import type { StageBuilder } from './stage-kit.ts';
import { bracket, compare, emptyDoc, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

const COUNT: Doc = { count: { $sum: 1 } };

function checkOptions(spec: Value, name: string, code: number, known: readonly string[]): Doc {
  if (!isDoc(spec)) throw location(code, `Argument to ${name} stage must be an object, but found type: ${typeName(spec)}.`);
  for (const option of Object.keys(spec))
    if (!known.includes(option)) throw location(name === '$bucket' ? 40197 : 40245, `Unrecognized option to ${name}: ${option}.`);
  return spec;
}

function outputOf(spec: Doc, code: number): Doc {
  const { output } = spec;
  if (output !== undefined && !isDoc(output))
    throw location(code, `The 'output' field must be an object, but found type: ${typeName(output)}.`);
  return output ?? COUNT;
}

function checkGroupBy(groupBy: Value, code: number): void {
  const isExpression =
    (typeof groupBy === 'string' && groupBy.startsWith('$')) || (isDoc(groupBy) && Object.keys(groupBy)[0]?.startsWith('$'));
  if (!isExpression)
    throw location(code, `The 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${typeName(groupBy)}.`);
}

export const bucket: StageBuilder = (given, context, name) => {
  const spec = checkOptions(given, name, 40201, ['groupBy', 'boundaries', 'default', 'output']);
  const { groupBy, boundaries, default: otherwise } = spec;
  if (groupBy === undefined || boundaries === undefined)
    throw location(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  checkGroupBy(groupBy, 40202);
  if (!Array.isArray(boundaries))
    throw location(40200, `The $bucket 'boundaries' field must be an array, but found type: ${typeName(boundaries)}.`);
  if (boundaries.length < 2)
    throw location(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`);
  const edges = boundaries.map((each) => context.expression(each).evaluate(context.scope()));
  edges.forEach((edge, index) => {
    if (index === 0) return;
    if (bracket(edge) !== bracket(edges[index - 1]))
      throw location(40193, `All values in the the 'boundaries' option to $bucket must have the same type.`);
    if (compare(edge, edges[index - 1], context.env.collation) <= 0)
      throw location(
        40194,
        `The 'boundaries' option to $bucket must be sorted, but elements ${index - 1} and ${index} are not in ascending order.`,
      );
  });
  const branches = edges.slice(0, -1).map((lower, index): Doc => ({
    case: { $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: edges[index + 1] }] }] },
    then: { $literal: lower },
  }));
  if (otherwise !== undefined) checkDefault(context.expression(otherwise).evaluate(context.scope()), edges);
  const id: Doc = { $switch: { branches, ...(otherwise === undefined ? {} : { default: otherwise }) } };
  const { fields, start } = grouping(id, outputOf(spec, 40196), context, name);
  return {
    needs: () => fields,
    *run(rows) {
      const run = start();
      yield* run.feed(rows);
      yield* sorted(run.results(), [{ path: ['_id'], direction: 1 }], context.env.collation, new Budget(Infinity, name));
    },
  };
};

function checkDefault(value: Value, edges: readonly Value[]): void {
  if (bracket(value) === bracket(edges[0]) && compare(value, edges[0]) >= 0 && compare(value, edges.at(-1)) < 0) {
    throw location(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
}

export const bucketAuto: StageBuilder = (given, context, name) => {
  const spec = checkOptions(given, name, 40240, ['groupBy', 'buckets', 'output', 'granularity']);
  if (spec['granularity'] !== undefined) throw notImplemented('$bucketAuto with granularity');
  const { groupBy, buckets } = spec;
  if (groupBy === undefined || buckets === undefined)
    throw location(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified.");
  checkGroupBy(groupBy, 40239);
  if (kindOf(buckets) === 'none')
    throw location(40241, `The $bucketAuto 'buckets' field must be a numeric value, but found type: ${typeName(buckets)}.`);
  const wanted = wholeNumber(buckets);
  if (wanted === undefined) throw location(40242, "The $bucketAuto 'buckets' field must be representable as a 32-bit integer");
  if (wanted <= 0) throw location(40243, `The $bucketAuto 'buckets' field must be greater than 0, but found: ${wanted}`);
  const { compiler, fields } = context.compiler();
  const by = compiler.compile(groupBy).evaluate;
  const outputs = compileOutputs(outputOf(spec, 40244), compiler);
  const read = fields();
  return {
    needs: () => read,
    *run(rows) {
      const scope = context.scope();
      const budget = new Budget(context.env.memoryLimitBytes, name);
      const entries: { value: Value; row: Doc }[] = [];
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        scope.root = row;
        scope.current = row;
        budget.charge(sizeOf(row));
        entries.push({ value: by(scope) ?? null, row });
      }
      const order = (a: Value, b: Value): number => compare(a, b, context.env.collation);
      entries.sort((a, b) => order(a.value, b.value));
      for (const [from, to] of shares(entries, wanted, order)) {
        const states = outputs.map((output) => output.accumulator.create(scope, budget.charge));
        for (const { row } of entries.slice(from, to)) {
          scope.root = row;
          scope.current = row;
          outputs.forEach((output, index) => states[index]?.add(output.accumulator.input(scope)));
        }
        const id = emptyDoc();
        id['min'] = entries[from]?.value;
        id['max'] = (entries[to] ?? entries[to - 1])?.value;
        const out = emptyDoc();
        out['_id'] = id;
        outputs.forEach((output, index) => (out[output.name] = states[index]?.result()));
        yield out;
      }
    },
  };
};

/** Borders of the buckets: equal shares, extended so that equal values stay together; the last takes the rest. */
function* shares(
  entries: readonly { value: Value }[],
  buckets: number,
  order: (a: Value, b: Value) => number,
): Generator<[number, number]> {
  const size = Math.max(1, Math.round(entries.length / buckets));
  let from = 0;
  for (let made = 1; from < entries.length; made++) {
    let to = made === buckets ? entries.length : Math.min(entries.length, from + size);
    while (to < entries.length && order(entries[to]?.value, entries[to - 1]?.value) === 0) to++;
    yield [from, to];
    from = to;
  }
}
