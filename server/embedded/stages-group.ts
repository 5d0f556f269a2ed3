// $group and $sortByCount. Groups come out in the order of their first row; a missing key counts as null; equal numbers of
// different kinds are one group under the first one's key. The row loop is the hot path of most reports.

import { compileAccumulator } from './accumulators.ts';
import type { State } from './accumulator-states.ts';
import type { Accumulator } from './accumulators.ts';
import { location } from './errors.ts';
import type { Evaluate, Scope } from './expression-kit.ts';
import { sizeOf } from './size.ts';
import { sorted } from './stages-sort.ts';
import { BREATHE, Budget, breathing } from './stage-kit.ts';
import type { Context, Fields, Row, Rows, Stage, StageBuilder } from './stage-kit.ts';
import { emptyDoc, hashKey, isDoc } from './values.ts';
import type { Doc, HashKey, Value } from './values.ts';

interface Output {
  name: string;
  accumulator: Accumulator;
}

/** Compiles `{field: {$accumulator: argument}}`, as $group, $bucket and $bucketAuto take it. */
export function compileOutputs(spec: Doc, compiler: ReturnType<Context['compiler']>['compiler']): Output[] {
  return Object.keys(spec).map((name) => {
    const value = spec[name];
    if (name.includes('.')) throw location(40235, `The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw location(40236, `The field name '${name}' cannot be an operator name`);
    if (!isDoc(value)) throw location(40234, `The field '${name}' must be an accumulator object`);
    const [operator, ...more] = Object.keys(value);
    if (operator === undefined || more.length > 0) throw location(40238, `The field '${name}' must specify one accumulator`);
    if (!operator.startsWith('$')) throw location(40234, `The field '${name}' must be an accumulator object`);
    return { name, accumulator: compileAccumulator(operator, value[operator], compiler) };
  });
}

/** How a row finds its group: a Map key, and the value of _id that is only built for a group's first row. */
interface Grouping {
  hash(scope: Scope): HashKey;
  value(scope: Scope): Value;
}

function groupBy(id: Value, context: Context, compiler: ReturnType<Context['compiler']>['compiler']): Grouping {
  const { collation } = context.env;
  if (isDoc(id) && Object.keys(id).length > 0 && !Object.keys(id)[0]?.startsWith('$')) {
    const whole = compiler.compile(id);
    if (!whole.constant)
      return groupByParts(
        Object.keys(id).map((name) => compiler.compile(id[name]).evaluate),
        whole.evaluate,
        collation,
      );
  }
  const { evaluate } = compiler.compile(id);
  return {
    hash(scope) {
      const value = evaluate(scope);
      // The kinds that hashKey gives back as they are, without the call.
      if (typeof value === 'number') return value;
      return value === undefined ? null : hashKey(value, collation);
    },
    value: (scope) => evaluate(scope) ?? null,
  };
}

/** A document as key: the parts are put into one text, without making the document for every row. */
function groupByParts(parts: readonly Evaluate[], whole: Evaluate, collation: Context['env']['collation']): Grouping {
  return {
    hash(scope) {
      let key = '';
      for (const part of parts) {
        const value = hashKey(part(scope), collation);
        // Lengths in front keep parts apart; the letter keeps 1 and '1' apart.
        key +=
          typeof value === 'string'
            ? `s${value.length}:${value}`
            : typeof value === 'number'
              ? `n${value === 0 ? 0 : value};`
              : `${typeof value}${String(value)};`;
      }
      return key;
    },
    value: whole,
  };
}

interface Group {
  id: Value;
  states: State[];
}

const ENTRY_BYTES = 120;

export interface GroupRun {
  /** Feeds all rows; passes breathing on. */
  feed(rows: Rows): Generator<typeof BREATHE>;
  results(): Generator<Doc>;
}

/** The table of groups while rows come in. */
function newRun(grouping: Grouping, outputs: readonly Output[], context: Context, name: string): GroupRun {
  const groups = new Map<HashKey, Group>();
  const budget = new Budget(context.env.memoryLimitBytes, name);
  const inputs = outputs.map((output) => output.accumulator.input);
  const create = (scope: Scope): Group => {
    const id = grouping.value(scope);
    budget.charge(sizeOf(id) + ENTRY_BYTES * (outputs.length + 1));
    const doc = emptyDoc();
    doc['_id'] = id;
    const inner: Scope = { ...scope, root: doc, current: doc };
    return { id, states: outputs.map((output) => output.accumulator.create(inner, budget.charge)) };
  };
  return {
    *feed(rows) {
      const scope = context.scope();
      const count = inputs.length;
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        scope.root = row;
        scope.current = row;
        const hash = grouping.hash(scope);
        let group = groups.get(hash);
        if (group === undefined) groups.set(hash, (group = create(scope)));
        const { states } = group;
        for (let index = 0; index < count; index++) (states[index] as State).add((inputs[index] as Evaluate)(scope));
      }
    },
    *results() {
      for (const { id, states } of groups.values()) {
        const doc = emptyDoc();
        doc['_id'] = id;
        for (let index = 0; index < outputs.length; index++) doc[(outputs[index] as Output).name] = (states[index] as State).result();
        yield doc;
      }
    },
  };
}

/** Groups rows by an _id expression; what $sortByCount and $bucket build on. `fields` is what the rows must hold. */
export function grouping(id: Value, outputs: Doc, context: Context, name: string): { fields: Fields; start(): GroupRun } {
  const { compiler, fields } = context.compiler();
  const by = groupBy(id, context, compiler);
  const compiled = compileOutputs(outputs, compiler);
  return { fields: fields(), start: () => newRun(by, compiled, context, name) };
}

function stage(fields: Fields, run: (rows: Rows) => Generator<Row>): Stage {
  return { needs: () => fields, run };
}

export const group: StageBuilder = (spec, context, name) => {
  if (!isDoc(spec)) throw location(15947, "a group's fields must be specified in an object");
  if (!Object.hasOwn(spec, '_id')) throw location(15955, 'a group specification must include an _id');
  const { _id: id, ...outputs } = spec;
  const { fields, start } = grouping(id, outputs, context, name);
  return stage(fields, function* (rows) {
    const run = start();
    yield* run.feed(rows);
    yield* breathing(run.results());
  });
};

export const sortByCount: StageBuilder = (spec, context, name) => {
  const isExpression = (typeof spec === 'string' && spec.startsWith('$')) || (isDoc(spec) && Object.keys(spec)[0]?.startsWith('$'));
  if (!isExpression)
    throw location(
      isDoc(spec) ? 40147 : 40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  const { fields, start } = grouping(spec, { count: { $sum: 1 } }, context, name);
  return stage(fields, function* (rows) {
    const run = start();
    yield* run.feed(rows);
    yield* sorted(run.results(), [{ path: ['count'], direction: -1 }], null, new Budget(Infinity, name));
  });
};
