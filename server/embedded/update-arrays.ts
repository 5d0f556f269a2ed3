// The update operators on arrays: $push, $addToSet, $pop, $pull, $pullAll. The surprise: `$pull` with a document is a filter on
// the elements that are documents (other fields do not matter), with operators a filter on the element itself, and with
// anything else an exact value.

import { BSONRegExp } from 'bson';
import type { Collation } from './collation.ts';
import { identical } from './diff.ts';
import { ServerError } from './errors.ts';
import { bad, isOperatorDoc } from './match-operators.ts';
import type { Test } from './match-operators.ts';
import { compileMatch } from './match.ts';
import { arrayIndex, field } from './paths.ts';
import { show, showId } from './show.ts';
import { never } from './update-operators.ts';
import type { Change, ChangeMaker, OperatorOptions, Situation } from './update-operators.ts';
import { compare, emptyDoc, equal, hashKey, isDoc, isNumber, toNumber, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

const always = () => true;

function push(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  const clauses = isDoc(argument) && Object.hasOwn(argument, '$each') ? argument : undefined;
  const added = clauses ? eachList('$push', clauses) : [argument];
  for (const name of Object.keys(clauses ?? {})) {
    if (!['$each', '$slice', '$sort', '$position'].includes(name)) throw bad(`Unrecognized clause in $push: ${name}`);
  }
  const position = wholeClause(clauses, '$position');
  const slice = wholeClause(clauses, '$slice');
  const order = clauses && clauses['$sort'] !== undefined ? sortOrder(clauses['$sort'], collation) : undefined;
  const apply = (old: Value, situation: Situation, name: string) => {
    const before = old ?? [];
    if (!Array.isArray(before)) {
      throw bad(`The field '${name}' must be an array but is of type ${typeName(before)} in document ${showId(situation.before)}`);
    }
    let after = [...before];
    if (position === undefined) after.push(...added);
    else after.splice(position < 0 ? Math.max(0, after.length + position) : position, 0, ...added);
    if (order) after.sort(order);
    if (slice !== undefined) after = slice < 0 ? after.slice(slice) : after.slice(0, slice);
    return old !== undefined && identical(old, after) ? old : after;
  };
  return { creates: always, apply };
}

function eachList(operator: string, clauses: Doc): Value[] {
  const each = clauses['$each'];
  if (Array.isArray(each)) return each;
  const message = `The argument to $each in ${operator} must be an array but it was of type${operator === '$push' ? ':' : ''} ${typeName(each)}`;
  throw operator === '$push' ? bad(message) : new ServerError('TypeMismatch', message);
}

function wholeClause(clauses: Doc | undefined, name: '$slice' | '$position'): number | undefined {
  const value = clauses?.[name];
  if (value === undefined) return undefined;
  const number = isNumber(value) ? toNumber(value) : NaN;
  if (!Number.isInteger(number)) throw bad(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

/** `$sort: 1` orders whole elements, `$sort: {field: 1}` the subdocuments by their fields. */
function sortOrder(pattern: Value, collation: Collation | null): (a: Value, b: Value) => number {
  if (isNumber(pattern)) {
    const direction = toNumber(pattern);
    if (direction !== 1 && direction !== -1) throw bad('The $sort element value must be either 1 or -1');
    return (a, b) => compare(a, b, collation) * direction;
  }
  if (!isDoc(pattern)) throw bad('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  const keys = Object.entries(pattern).map(([path, direction]) => {
    if (!isNumber(direction) || Math.abs(toNumber(direction)) !== 1) throw bad('The $sort element value must be either 1 or -1');
    if (path === '') throw bad('The $sort field cannot be empty');
    if (path.split('.').includes('')) throw bad(`The $sort field is a dotted field but has an empty part: ${path}`);
    return { parts: path.split('.'), direction: toNumber(direction) };
  });
  if (keys.length === 0) throw bad('The $sort pattern is empty when it should be a set of fields.');
  return (a, b) => {
    for (const { parts, direction } of keys) {
      const sign = compare(sortValue(a, parts), sortValue(b, parts), collation) * direction;
      if (sign !== 0) return sign;
    }
    return 0;
  };
}

function sortValue(element: Value, parts: readonly string[]): Value {
  let value = element;
  for (const part of parts) value = isDoc(value) ? field(value, part) : Array.isArray(value) ? value[arrayIndex(part)] : undefined;
  return value ?? null;
}

function addToSet(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  const hasEach = isDoc(argument) && Object.keys(argument)[0] === '$each';
  if (hasEach && Object.keys(argument).length > 1) throw bad(`Found unexpected fields after $each in $addToSet: ${show(argument)}`);
  const candidates = hasEach ? eachList('$addToSet', argument) : [argument];
  const apply = (old: Value, _situation: Situation, name: string) => {
    const before = old ?? [];
    if (!Array.isArray(before))
      throw bad(`Cannot apply $addToSet to non-array field. Field named '${name}' has non-array type ${typeName(before)}`);
    const added = missingFrom(before, candidates, collation);
    return old !== undefined && added.length === 0 ? old : [...before, ...added];
  };
  return { creates: always, apply };
}

function missingFrom(present: Value[], candidates: Value[], collation: Collation | null): Value[] {
  const [only] = candidates;
  if (candidates.length === 1) return present.some((one) => equal(one, only, collation)) ? [] : candidates;
  const keys = new Set(present.map((one) => hashKey(one, collation)));
  return candidates.filter((one) => {
    const key = hashKey(one, collation);
    return !keys.has(key) && keys.add(key);
  });
}

function pop(argument: Value, path: string): Change {
  const end = isNumber(argument) ? toNumber(argument) : undefined;
  if (end === undefined) throw new ServerError('FailedToParse', `Expected a number in: ${path}: ${show(argument)}`);
  if (end !== 1 && end !== -1) throw new ServerError('FailedToParse', `$pop expects 1 or -1, found: ${show(argument)}`);
  const apply = (old: Value) => {
    if (!Array.isArray(old))
      throw new ServerError('TypeMismatch', `Path '${path}' contains an element of non-array type '${typeName(old)}'`);
    if (old.length === 0) return old;
    return end === 1 ? old.slice(0, -1) : old.slice(1);
  };
  return { creates: never, apply };
}

function pull(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  return withoutElements(pullTest(argument, collation));
}

function pullTest(argument: Value, collation: Collation | null): Test {
  const isFilter =
    isDoc(argument) && !(isOperatorDoc(argument) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(argument)[0] ?? ''));
  if (isFilter) {
    const matcher = compileMatch(argument, { collation });
    return (element) => isDoc(element) && matcher.test(element);
  }
  if (!isDoc(argument) && !(argument instanceof BSONRegExp)) return (element) => equal(element, argument, collation);
  const matcher = compileMatch({ '': argument }, { collation });
  const wrapped = emptyDoc();
  return (element) => {
    wrapped[''] = element;
    return matcher.test(wrapped);
  };
}

function pullAll(argument: Value, _path: string, { collation }: OperatorOptions): Change {
  if (!Array.isArray(argument)) throw bad(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  const keys = new Set(argument.map((one) => hashKey(one, collation)));
  return withoutElements((element) => keys.has(hashKey(element, collation)));
}

function withoutElements(goes: Test): Change {
  const apply = (old: Value) => {
    if (!Array.isArray(old)) throw bad('Cannot apply $pull to a non-array value');
    const kept = old.filter((element) => !goes(element));
    return kept.length === old.length ? old : kept;
  };
  return { creates: never, apply };
}

export const ARRAY_CHANGES: Record<string, ChangeMaker> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
};
