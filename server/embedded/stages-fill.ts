// $fill and $densify. Filling by a method is $setWindowFields with $locf or $linearFill, filling with a value is $ifNull;
// densifying adds rows so that a field takes every step of a range.

import { addUnits, isUnit } from './date-units.ts';
import type { Unit } from './date-units.ts';
import { ServerError, location } from './errors.ts';
import { pathValue } from './expressions.ts';
import { isNullish } from './expression-kit.ts';
import { wholeNumber } from './kinds.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, breathing, union, withPath } from './stage-kit.ts';
import type { StageBuilder } from './stage-kit.ts';
import { addFields } from './stages-project.ts';
import { windowStage } from './stages-window.ts';
import { add, compare, emptyDoc, hashKey, isDoc, isNumber, multiply, typeName } from './values.ts';
import type { Doc, HashKey, Num, Value } from './values.ts';
import { UTC } from './zones.ts';

const METHODS: Record<string, string> = { locf: '$locf', linear: '$linearFill' };

export const fill: StageBuilder = (spec, context, name) => {
  if (!isDoc(spec) || !isDoc(spec['output']))
    throw new ServerError('FailedToParse', "BSON field '$fill.output' is missing but a required field");
  for (const option of Object.keys(spec))
    if (!['partitionBy', 'partitionByFields', 'sortBy', 'output'].includes(option))
      throw location(40415, `BSON field '$fill.${option}' is an unknown field.`);
  const { partitionBy, partitionByFields, sortBy, output } = spec;
  if (partitionBy !== undefined && partitionByFields !== undefined)
    throw location(6050204, "Maximum one of 'partitionBy' and 'partitionByFields can be specified in '$fill'");
  if (partitionByFields !== undefined && !Array.isArray(partitionByFields))
    throw new ServerError('TypeMismatch', "'partitionByFields' must be an array");
  const parts: Value =
    partitionByFields === undefined
      ? partitionBy
      : Object.fromEntries(partitionByFields.map((field, index) => [`p${index}`, `$${String(field)}`]));
  const constants: Doc = {};
  const methods: Doc = {};
  for (const field of Object.keys(output)) {
    const how = output[field];
    if (!isDoc(how) || Object.keys(how).length !== 1)
      throw location(6050202, `Each fill output field must be an object with exactly one of 'value' and 'method'`);
    const { value, method } = how;
    if (value !== undefined) constants[field] = { $ifNull: [`$${field}`, value] };
    else {
      const operator = typeof method === 'string' ? METHODS[method] : undefined;
      if (operator === undefined) throw location(6050202, `Method must be either locf or linear`);
      if (sortBy === undefined) throw location(6050203, '$fill with linear or locf must specify a sortBy');
      methods[field] = { [operator]: `$${field}` };
    }
  }
  const stages = [
    ...(Object.keys(methods).length > 0 ? [windowStage(parts, sortBy, methods, context, name)] : []),
    ...(Object.keys(constants).length > 0 ? [addFields(constants, context, '$addFields', [])] : []),
  ];
  return {
    needs: (wanted) => stages.toReversed().reduce((fields, stage) => stage.needs(fields), wanted),
    *run(rows) {
      yield* stages.reduce((from, stage) => stage.run(from), rows);
    },
  };
};

interface Densify {
  field: string[];
  partitionBy: string[][];
  step: Num;
  unit: Unit | undefined;
  bounds: 'full' | 'partition' | [Value, Value];
}

function densifySpec(spec: Value): Densify {
  if (!isDoc(spec)) throw location(5733401, `The $densify stage specification must be an object, found ${typeName(spec)}`);
  const { field, partitionByFields = [], range } = spec;
  for (const option of Object.keys(spec))
    if (!['field', 'partitionByFields', 'range'].includes(option))
      throw location(40415, `BSON field '$densify.${option}' is an unknown field.`);
  if (typeof field !== 'string' || field === '') throw location(40414, "BSON field '$densify.field' is missing but a required field");
  if (!Array.isArray(partitionByFields)) throw new ServerError('TypeMismatch', "'partitionByFields' must be an array");
  if (!isDoc(range)) throw location(40414, "BSON field '$densify.range' is missing but a required field");
  const { step, unit, bounds } = range;
  if (!isNumber(step) || compare(step, 0) <= 0)
    throw location(5733401, 'The step parameter in a range satement must be a strictly positive numeric value');
  if (unit !== undefined && (typeof unit !== 'string' || !isUnit(unit)))
    throw new ServerError('FailedToParse', `unknown time unit value: ${String(unit)}`);
  if (unit !== undefined && wholeNumber(step) === undefined)
    throw location(6586400, 'The step parameter in a range statement must be a whole number when densifying a date range');
  if (bounds !== 'full' && bounds !== 'partition' && !(Array.isArray(bounds) && bounds.length === 2))
    throw location(5946802, "Bounds parameter in range statement must be 'full', 'partition' or an array of two");
  if (Array.isArray(bounds)) {
    const fits = (value: Value): boolean => (unit === undefined ? isNumber(value) : value instanceof Date);
    if (!bounds.every(fits))
      throw location(
        unit === undefined ? 5733402 : 5733407,
        'A bounding array must contain either both dates or both numeric types, matching the unit',
      );
    if (compare(bounds[0], bounds[1]) > 0) throw location(5733403, 'A bounding array must be in ascending order');
  }
  return {
    field: field.split('.'),
    partitionBy: partitionByFields.map((each) => String(each).split('.')),
    step,
    unit: typeof unit === 'string' && isUnit(unit) ? unit : undefined,
    bounds: bounds === 'full' || bounds === 'partition' ? bounds : [bounds[0], bounds[1]],
  };
}

/** MongoDB stops there, too. */
const MOST_GENERATED = 500_000;

interface Part {
  values: Value[];
  rows: Doc[];
}

export const densify: StageBuilder = (spec, context, name) => {
  const parsed = densifySpec(spec);
  const { field, partitionBy, bounds } = parsed;
  return {
    needs: (wanted) => union(wanted, new Set([field[0] ?? '', ...partitionBy.map((path) => path[0] ?? '')])),
    *run(rows) {
      const { charge } = new Budget(context.env.memoryLimitBytes, name);
      const nulls: Doc[] = [];
      const parts = new Map<HashKey, Part>();
      const all: Doc[] = [];
      for (const row of rows) {
        if (row === BREATHE) {
          yield row;
          continue;
        }
        charge(sizeOf(row));
        const value = pathValue(row, field);
        if (isNullish(value)) {
          nulls.push(row);
          continue;
        }
        if (parsed.unit === undefined ? !isNumber(value) : !(value instanceof Date))
          throw location(5733201, `Densify field type must be numeric with 'unit' unspecified, or a date with 'unit' specified.`);
        all.push(row);
        const values = partitionBy.map((path) => pathValue(row, path) ?? null);
        const key = hashKey(values, context.env.collation);
        const part = parts.get(key);
        if (part === undefined) parts.set(key, { values, rows: [row] });
        else part.rows.push(row);
      }
      yield* nulls;
      const byField = (a: Doc, b: Doc): number => compare(pathValue(a, field), pathValue(b, field));
      const whole = bounds === 'full' ? range(all.sort(byField), field) : undefined;
      if (parts.size === 0 && Array.isArray(bounds)) parts.set(null, { values: [], rows: [] });
      const budget = { left: MOST_GENERATED };
      for (const part of parts.values()) {
        part.rows.sort(byField);
        const limits = Array.isArray(bounds) ? { low: bounds[0], high: bounds[1], closed: false } : (whole ?? range(part.rows, field));
        yield* breathing(steps(part, limits, parsed, budget));
      }
    },
  };
};

interface Limits {
  low: Value;
  high: Value;
  /** Whether the upper bound itself is generated; it never is when it was given. */
  closed: boolean;
}

function range(rows: readonly Doc[], field: readonly string[]): Limits {
  return { low: pathValue(rows[0], field), high: pathValue(rows.at(-1), field), closed: true };
}

/** A partition's rows in order, with the steps that are missing between them. */
function* steps(part: Part, limits: Limits, spec: Densify, budget: { left: number }): Generator<Doc> {
  const at = (count: number): Value => {
    if (spec.unit !== undefined && limits.low instanceof Date)
      return addUnits(limits.low, spec.unit, count * (wholeNumber(spec.step) ?? 1), UTC);
    return add(limits.low as Num, multiply(spec.step, count));
  };
  let count = 0;
  let next = at(0);
  const isInside = (): boolean => compare(next, limits.high) < (limits.closed ? 1 : 0);
  for (const row of [...part.rows, undefined]) {
    const value = row === undefined ? undefined : pathValue(row, spec.field);
    while (isInside() && (row === undefined || compare(next, value) < 0)) {
      if (--budget.left < 0) throw location(5897900, `Generated ${MOST_GENERATED} documents in $densify, which is over the limit.`);
      yield generated(part, next, spec);
      next = at(++count);
    }
    if (row === undefined) return;
    if (isInside() && compare(next, value) === 0) next = at(++count);
    yield row;
  }
}

function generated(part: Part, value: Value, { field, partitionBy }: Densify): Doc {
  let out = emptyDoc();
  partitionBy.forEach((path, index) => {
    const each = part.values[index];
    if (!isNullish(each)) out = withPath(out, path, each);
  });
  return withPath(out, field, value);
}
