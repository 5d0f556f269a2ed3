// $setWindowFields: rows are gathered, sorted by partition and sort key, and get fields computed over the rows around them.

import { ServerError } from './errors.ts';
import { parseSort, orderOf, sortValue } from './ordering.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, ROWS_PER_BREATH, union, withPath, without } from './stage-kit.ts';
import type { Context, StageBuilder, Stage } from './stage-kit.ts';
import { compileWindowFunction } from './window-functions.ts';
import { compare, hashKey, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

const OPTIONS = ['partitionBy', 'sortBy', 'output'];

export const setWindowFields: StageBuilder = (spec, context, name) => {
  if (!isDoc(spec)) throw new ServerError('FailedToParse', `the ${name} stage specification must be an object, found ${typeName(spec)}`);
  for (const option of Object.keys(spec))
    if (!OPTIONS.includes(option)) throw new ServerError('FailedToParse', `BSON field '${name}.${option}' is an unknown field.`);
  const { output } = spec;
  if (!isDoc(output)) throw new ServerError('FailedToParse', `BSON field '${name}.output' is missing but a required field`);
  return windowStage(spec['partitionBy'], spec['sortBy'], output, context, name);
};

interface Entry {
  row: Doc;
  part: Value;
  keys: Value[];
}

/** The stage behind $setWindowFields and the filling methods of $fill. */
export function windowStage(partitionBy: Value, sortBy: Value, output: Doc, context: Context, name: string): Stage {
  const { compiler, fields } = context.compiler();
  const { collation, memoryLimitBytes } = context.env;
  const parts = sortBy === undefined ? [] : parseSort(sortBy);
  const by = compiler.compile(partitionBy ?? null).evaluate;
  const outputs = Object.keys(output).map((field) => ({
    path: field.split('.'),
    compute: compileWindowFunction(output[field], { compiler, sortBy: parts }),
  }));
  const read = union(fields(), new Set(parts.map((part) => part.path[0] ?? '')));
  const order = orderOf(parts, collation);
  return {
    needs: (wanted) =>
      union(
        without(
          wanted,
          outputs.filter(({ path }) => path.length === 1).map(({ path }) => path[0] ?? ''),
        ),
        read,
      ),
    *run(rows) {
      const scope = context.scope();
      const { charge } = new Budget(memoryLimitBytes, name);
      const entries: Entry[] = [];
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        charge(sizeOf(row));
        scope.root = row;
        scope.current = row;
        const part = by(scope) ?? null;
        if (Array.isArray(part))
          throw new ServerError('TypeMismatch', 'An expression used to partition cannot evaluate to value of type array');
        entries.push({ row, part, keys: parts.map((each) => sortValue(row, each, collation)) });
      }
      entries.sort((a, b) => compare(a.part, b.part, collation) || order(a.keys, b.keys));
      for (let from = 0; from < entries.length;) {
        const key = hashKey(entries[from]?.part, collation);
        let to = from + 1;
        while (to < entries.length && hashKey(entries[to]?.part, collation) === key) to++;
        const partition = entries.slice(from, to).map((entry) => entry.row);
        const columns = outputs.map(({ compute }) => compute({ rows: partition, scope, charge }));
        for (let index = 0; index < partition.length; index++) {
          if (index % ROWS_PER_BREATH === 0) yield BREATHE;
          let out = partition[index] as Doc;
          outputs.forEach(({ path }, column) => (out = withPath(out, path, columns[column]?.[index])));
          yield out;
        }
        from = to;
      }
    },
  };
}
