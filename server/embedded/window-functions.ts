// What $setWindowFields can compute over the sorted rows of one partition: ranks, shifts, fills, and every accumulator of
// $group over a window of rows. A window that only grows is summed once; other windows are summed anew for each row.

import { compileAccumulator, isAccumulator } from './accumulators.ts';
import type { Charge } from './accumulator-states.ts';
import type { Accumulator } from './accumulators.ts';
import { addUnits, isUnit } from './date-units.ts';
import type { Unit } from './date-units.ts';
import { ServerError, location, notImplemented } from './errors.ts';
import { isNullish, namedFields } from './expression-kit.ts';
import type { Compiler, Evaluate, Scope } from './expression-kit.ts';
import { wholeNumber } from './kinds.ts';
import type { SortPart } from './ordering.ts';
import { orderOf, sortValue } from './ordering.ts';
import { add, compare, divide, double, isDoc, isNumber, multiply, subtract, toNumber, typeName } from './values.ts';
import { UTC } from './zones.ts';
import type { Doc, Num, Value } from './values.ts';

/** One partition while its fields are computed. */
export interface Partition {
  rows: readonly Doc[];
  scope: Scope;
  charge: Charge;
}

/** Gives one value per row of the partition. */
export type WindowFunction = (partition: Partition) => Value[];

export interface WindowContext {
  compiler: Compiler;
  sortBy: readonly SortPart[];
}

function values({ rows, scope }: Partition, evaluate: Evaluate): Value[] {
  return rows.map((row) => {
    scope.root = row;
    scope.current = row;
    return evaluate(scope);
  });
}

function keysOf(rows: readonly Doc[], { sortBy, compiler }: WindowContext): Value[][] {
  return rows.map((row) => sortBy.map((part) => sortValue(row, part, compiler.collation)));
}

function rank(name: string, context: WindowContext): WindowFunction {
  if (context.sortBy.length !== 1 && name !== '$documentNumber')
    throw location(5371602, `${name} must be specified with a top level sortBy expression with exactly one element`);
  if (context.sortBy.length === 0) throw location(5371602, `${name} must be specified with a top level sortBy expression`);
  const order = orderOf(context.sortBy, context.compiler.collation);
  return ({ rows }) => {
    const keys = keysOf(rows, context);
    let dense = 0;
    let first = 0;
    return rows.map((_row, index) => {
      const isNew = index === 0 || order(keys[index] as Value[], keys[index - 1] as Value[]) !== 0;
      if (isNew) {
        dense++;
        first = index + 1;
      }
      return name === '$documentNumber' ? index + 1 : name === '$denseRank' ? dense : first;
    });
  };
}

function shift(argument: Value, { compiler, sortBy }: WindowContext): WindowFunction {
  const fields = namedFields(argument, '$shift', ['output', 'by'], ['default'], 9);
  if (sortBy.length === 0) throw new ServerError('FailedToParse', "'$shift' requires a sortBy");
  const by = wholeNumber(fields['by']);
  if (by === undefined) throw new ServerError('FailedToParse', `'$shift:by' field must be an integer, but found ${typeName(fields['by'])}`);
  const output = compiler.compile(fields['output']).evaluate;
  const otherwise = compiler.compile(fields['default'] ?? null);
  if (!otherwise.constant) throw new ServerError('FailedToParse', "'$shift:default' expression must yield a constant value.");
  return (partition) => {
    const all = values(partition, output);
    const absent = otherwise.evaluate(partition.scope);
    return all.map((_value, index) => (index + by < 0 || index + by >= all.length ? absent : (all[index + by] ?? null)));
  };
}

function carryForward(argument: Value, { compiler }: WindowContext): WindowFunction {
  const { evaluate } = compiler.compile(argument);
  return (partition) => {
    let last: Value = null;
    return values(partition, evaluate).map((value) => (last = isNullish(value) ? last : value));
  };
}

/** Positions on the line that numbers or dates of the sort key form. */
function linePositions(rows: readonly Doc[], context: WindowContext, name: string): Num[] {
  return keysOf(rows, context).map(([key]) => {
    if (isNumber(key)) return key;
    if (key instanceof Date) return double(key.getTime());
    throw location(605001, `There can be no null or non-numeric values in the sortBy field of ${name}`);
  });
}

function linearFill(argument: Value, context: WindowContext): WindowFunction {
  if (context.sortBy.length !== 1)
    throw location(605001, '$linearFill must be specified with a top level sortBy expression with exactly one element');
  const { evaluate } = context.compiler.compile(argument);
  return (partition) => {
    const all = values(partition, evaluate);
    const at = linePositions(partition.rows, context, '$linearFill');
    const out: Value[] = all.map((value) => value ?? null);
    let before = -1;
    all.forEach((value, index) => {
      if (isNullish(value)) return;
      if (!isNumber(value)) throw location(605002, `Value to be filled must be numeric or nullish, but found: ${typeName(value)}`);
      for (let gap = before + 1; before >= 0 && gap < index; gap++) {
        const [left, right] = [all[before] as Num, value];
        const share = divide(subtract(at[gap] as Num, at[before] as Num), subtract(at[index] as Num, at[before] as Num));
        out[gap] = add(left, multiply(share, subtract(right, left)));
      }
      before = index;
    });
    return out;
  };
}

function movingAverage(argument: Value, { compiler, sortBy }: WindowContext): WindowFunction {
  const fields = namedFields(argument, '$expMovingAvg', ['input'], ['N', 'alpha'], 9);
  if (sortBy.length === 0) throw new ServerError('FailedToParse', '$expMovingAvg requires an explicit sortBy');
  const { N: count, alpha } = fields;
  if ((count === undefined) === (alpha === undefined))
    throw new ServerError(
      'FailedToParse',
      "$expMovingAvg sub object must have exactly two fields: An 'input' field, and either an 'N' field or an 'alpha' field",
    );
  const whole = wholeNumber(count);
  if (count !== undefined && (whole === undefined || whole <= 0))
    throw new ServerError('FailedToParse', "'N' field must be an integer greater than zero");
  if (alpha !== undefined && (!isNumber(alpha) || toNumber(alpha) <= 0 || toNumber(alpha) >= 1))
    throw new ServerError('FailedToParse', "'alpha' must be between 0 and 1 (exclusive)");
  const weight: Num = whole === undefined ? (alpha as Num) : divide(2, whole + 1);
  const rest = subtract(1, weight);
  const { evaluate } = compiler.compile(fields['input']);
  return (partition) => {
    let last: Num | null = null;
    return values(partition, evaluate).map((value) => {
      if (isNumber(value)) last = last === null ? value : add(multiply(value, weight), multiply(last, rest));
      return last;
    });
  };
}

type Bound = { from: 'unbounded' } | { from: 'current' } | { from: 'offset'; by: Num };

export interface Window {
  kind: 'documents' | 'range';
  lower: Bound;
  upper: Bound;
  unit: Unit | undefined;
}

const EVERYTHING: Window = { kind: 'documents', lower: { from: 'unbounded' }, upper: { from: 'unbounded' }, unit: undefined };

function bound(value: Value, kind: Window['kind']): Bound {
  if (value === 'unbounded' || value === 'current') return { from: value };
  if (!isNumber(value)) throw new ServerError('FailedToParse', `Window bounds must be 'unbounded', 'current', or a number.`);
  if (kind === 'documents' && wholeNumber(value) === undefined)
    throw new ServerError('FailedToParse', 'Numeric document-based bounds must be an integer');
  return { from: 'offset', by: value };
}

/** Reads the `window` of an output field. */
export function parseWindow(spec: Value, { sortBy }: WindowContext): Window {
  if (spec === undefined) return EVERYTHING;
  if (!isDoc(spec)) throw new ServerError('FailedToParse', "'window' field must be an object");
  for (const option of Object.keys(spec))
    if (!['documents', 'range', 'unit'].includes(option))
      throw new ServerError('FailedToParse', `'window' field that is not 'documents', 'range' or 'unit': ${option}`);
  const { documents, range, unit } = spec;
  if (documents === undefined && range === undefined) return EVERYTHING;
  if (documents !== undefined && (range !== undefined || unit !== undefined))
    throw new ServerError('FailedToParse', "Window bounds can specify either 'documents' or 'unit', not both.");
  const kind = documents === undefined ? 'range' : 'documents';
  const pair = documents ?? range;
  if (!Array.isArray(pair) || pair.length !== 2) throw new ServerError('FailedToParse', 'Window bounds must be a 2-element array');
  if (unit !== undefined && (typeof unit !== 'string' || !isUnit(unit)))
    throw new ServerError('FailedToParse', `unknown time unit value: ${String(unit)}`);
  const window: Window = {
    kind,
    lower: bound(pair[0], kind),
    upper: bound(pair[1], kind),
    unit: typeof unit === 'string' && isUnit(unit) ? unit : undefined,
  };
  const isWhole = window.lower.from === 'unbounded' && window.upper.from === 'unbounded';
  if (kind === 'documents' && !isWhole && sortBy.length === 0) throw location(5339901, 'Document-based bounds require a sortBy');
  if (kind === 'range' && !isWhole && (sortBy.length !== 1 || sortBy[0]?.direction !== 1))
    throw location(5339902, 'Range-based bounds require sortBy a single field in ascending order');
  return window;
}

/** Index ranges [from, to) of every row's window. */
function windowRanges(window: Window, rows: readonly Doc[], context: WindowContext): [number, number][] {
  if (window.kind === 'documents') {
    return rows.map((_row, index) => {
      const from = documentPlace(window.lower, index, 0);
      const to = documentPlace(window.upper, index, rows.length - 1) + 1;
      return [Math.max(0, Math.min(from, rows.length)), Math.max(0, Math.min(to, rows.length))];
    });
  }
  const keys = keysOf(rows, context).map(([key]) => key);
  const { collation } = context.compiler;
  return keys.map((key) => {
    const lower =
      window.lower.from === 'unbounded'
        ? 0
        : firstWhere(keys, (other) => compare(other, moved(key, window.lower, window.unit), collation) >= 0);
    const upper =
      window.upper.from === 'unbounded'
        ? rows.length
        : firstWhere(keys, (other) => compare(other, moved(key, window.upper, window.unit), collation) > 0);
    return [lower, upper];
  });
}

function documentPlace(side: Bound, index: number, unbounded: number): number {
  return side.from === 'unbounded' ? unbounded : side.from === 'current' ? index : index + toNumber(side.by);
}

function moved(key: Value, side: Bound, unit: Unit | undefined): Value {
  if (side.from !== 'offset') return key;
  if (unit !== undefined) {
    if (!(key instanceof Date)) throw location(5429513, `Expected the sortBy field to be a Date, but it was ${typeName(key)}`);
    return addUnits(key, unit, toNumber(side.by), UTC);
  }
  if (!isNumber(key)) throw location(5429414, `Invalid range: Expected the sortBy field to be a number, but it was ${typeName(key)}`);
  return add(key, side.by);
}

/** The keys are sorted, so that a test which is false and then true can be searched by halves. */
function firstWhere(keys: readonly Value[], test: (key: Value) => boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(keys[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

function overWindow(accumulator: Accumulator, window: Window, context: WindowContext): WindowFunction {
  return (partition) => {
    const { rows, scope, charge } = partition;
    const inputs = values(partition, accumulator.input);
    if (window === EVERYTHING || (window.lower.from === 'unbounded' && window.upper.from === 'unbounded')) {
      const state = accumulator.create(scope, charge);
      for (const input of inputs) state.add(input);
      const result = state.result();
      return rows.map(() => result);
    }
    const ranges = windowRanges(window, rows, context);
    if (window.lower.from === 'unbounded') return growing(accumulator, inputs, ranges, partition);
    return ranges.map(([from, to]) => {
      const state = accumulator.create(scope, () => undefined);
      for (let index = from; index < to; index++) state.add(inputs[index]);
      return state.result();
    });
  };
}

function growing(
  accumulator: Accumulator,
  inputs: readonly Value[],
  ranges: readonly [number, number][],
  { scope, charge }: Partition,
): Value[] {
  const state = accumulator.create(scope, charge);
  let taken = 0;
  return ranges.map(([, to]) => {
    for (; taken < to; taken++) state.add(inputs[taken]);
    const result = state.result();
    // $push and its like give their own growing array.
    return Array.isArray(result) ? result.slice() : isDoc(result) ? { ...result } : result;
  });
}

const WITHOUT_WINDOW = new Set(['$rank', '$denseRank', '$documentNumber', '$shift', '$locf', '$linearFill', '$expMovingAvg']);
const REFUSED = new Set(['$derivative', '$integral', '$covariancePop', '$covarianceSamp', '$minMaxScaler']);

/** Compiles one output of $setWindowFields: `{$operator: argument, window?: {...}}`. */
export function compileWindowFunction(spec: Value, context: WindowContext): WindowFunction {
  if (!isDoc(spec)) throw new ServerError('FailedToParse', 'The field must be a window function object');
  const operators = Object.keys(spec).filter((name) => name.startsWith('$'));
  const [name] = operators;
  for (const option of Object.keys(spec))
    if (option !== 'window' && !option.startsWith('$'))
      throw new ServerError('FailedToParse', `Window function found an unknown argument: ${option}`);
  if (name === undefined || operators.length > 1) throw new ServerError('FailedToParse', 'Expected exactly one window function');
  if (REFUSED.has(name)) throw notImplemented(`${name} in $setWindowFields`);
  const argument = spec[name];
  if (WITHOUT_WINDOW.has(name)) {
    if (spec['window'] !== undefined) throw location(5371601, `Rank style window functions take no other arguments: ${name}`);
    if (name === '$shift') return shift(argument, context);
    if (name === '$locf') return carryForward(argument, context);
    if (name === '$linearFill') return linearFill(argument, context);
    if (name === '$expMovingAvg') return movingAverage(argument, context);
    if (!isDoc(argument) || Object.keys(argument).length > 0) throw location(5371603, `${name} must be specified with '{}' as the value`);
    return rank(name, context);
  }
  if (!isAccumulator(name)) throw new ServerError('FailedToParse', `Unrecognized window function, ${name}`);
  return overWindow(compileAccumulator(name, argument, context.compiler), parseWindow(spec['window'], context), context);
}
