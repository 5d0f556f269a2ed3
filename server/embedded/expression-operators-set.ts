// Set operators: arrays taken as sets of distinct values. Unions and intersections come out in BSON order, as MongoDB's
// ordered sets do; a difference keeps the order of its first operand.

import { location } from './errors.ts';
import { isNullish, nary } from './expression-kit.ts';
import type { Compiler, OperatorTable } from './expression-kit.ts';
import { compare, hashKey, typeName } from './values.ts';
import type { HashKey, Value } from './values.ts';

type Keys = Map<HashKey, Value>;

function keyed(list: readonly Value[], { collation }: Compiler): Keys {
  const keys: Keys = new Map();
  for (const item of list) {
    const key = hashKey(item, collation);
    if (!keys.has(key)) keys.set(key, item);
  }
  return keys;
}

function sorted(values: Iterable<Value>, { collation }: Compiler): Value[] {
  return [...values].sort((a, b) => compare(a, b, collation));
}

function union(lists: Value[], compiler: Compiler): Value {
  const all: Value[] = [];
  for (const list of lists) {
    if (isNullish(list)) return null;
    if (!Array.isArray(list)) throw location(17043, `All operands of $setUnion must be arrays. One argument is of type: ${typeName(list)}`);
    for (const item of list) all.push(item);
  }
  return sorted(keyed(all, compiler).values(), compiler);
}

function intersection(lists: Value[], compiler: Compiler): Value {
  let kept: Keys | undefined;
  for (const list of lists) {
    if (isNullish(list)) return null;
    if (!Array.isArray(list))
      throw location(17047, `All operands of $setIntersection must be arrays. One argument is of type: ${typeName(list)}`);
    const keys = keyed(list, compiler);
    if (kept === undefined) kept = keys;
    else for (const key of kept.keys()) if (!keys.has(key)) kept.delete(key);
  }
  return sorted((kept ?? new Map<HashKey, Value>()).values(), compiler);
}

function difference([left, right]: Value[], compiler: Compiler): Value {
  if (isNullish(left) || isNullish(right)) return null;
  if (!Array.isArray(left))
    throw location(17048, `both operands of $setDifference must be arrays. First argument is of type: ${typeName(left)}`);
  if (!Array.isArray(right))
    throw location(17049, `both operands of $setDifference must be arrays. Second argument is of type: ${typeName(right)}`);
  const without = keyed(right, compiler);
  return [...keyed(left, compiler)].filter(([key]) => !without.has(key)).map(([, value]) => value);
}

function equals(lists: Value[], compiler: Compiler): Value {
  const sets = lists.map((list, index) => {
    if (!Array.isArray(list))
      throw location(17044, `All operands of $setEquals must be arrays. ${index + 1}-th argument is of type: ${typeName(list)}`);
    return keyed(list, compiler);
  });
  const [first, ...others] = sets;
  return others.every((other) => other.size === first?.size && [...other.keys()].every((key) => first.has(key)));
}

function isSubset([left, right]: Value[], compiler: Compiler): Value {
  if (!Array.isArray(left))
    throw location(17046, `both operands of $setIsSubset must be arrays. First argument is of type: ${typeName(left)}`);
  if (!Array.isArray(right))
    throw location(17042, `both operands of $setIsSubset must be arrays. Second argument is of type: ${typeName(right)}`);
  const whole = keyed(right, compiler);
  return [...keyed(left, compiler).keys()].every((key) => whole.has(key));
}

export const sets: OperatorTable = {
  $setUnion: nary(union),
  $setIntersection: nary(intersection),
  $setDifference: nary(difference, 2, 2),
  $setEquals: nary(equals, 2),
  $setIsSubset: nary(isSubset, 2, 2),
};
