// Whether every document that a filter matches is in a partial index: only then may the index answer the filter. "No" is
// always a safe answer.

import { BSONRegExp, BSONSymbol, Code, MaxKey, MinKey } from 'bson';

import type { Collation } from './collation.ts';
import { conditions, conjuncts } from './conditions.ts';
import type { Condition, ConditionOperator } from './conditions.ts';
import { bracket, compare, equal, isDoc, isNaNValue, textOf, typeName, typeNumber } from './values.ts';
import type { Doc, Value } from './values.ts';

/** @param collations of the query and of the index; text is only compared when neither has one */
export function implies(filter: Doc, partial: Doc, collations: readonly (Collation | null)[]): boolean {
  const known = conditions(filter);
  const plain = collations.every((collation) => collation === null);
  return conjuncts(partial).every(([name, value]) => {
    if (name === '$or') return Array.isArray(value) && value.some((branch) => isDoc(branch) && implies(filter, branch, collations));
    if (name.startsWith('$')) return false;
    const single: Doc = Object.create(null) as Doc;
    single[name] = value;
    const demanded = conditions(single);
    return isKnown(value) && demanded.length > 0 && demanded.every((need) => known.some((has) => meets(has, need, plain)));
  });
}

const OPERATORS: ReadonlySet<string> = new Set<ConditionOperator>(['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists', '$type']);

/** Whether `conditions` lists everything that this demands. */
function isKnown(value: Value): boolean {
  if (!isDoc(value)) return true;
  const names = Object.keys(value);
  return names[0]?.startsWith('$') !== true || names.every((name) => OPERATORS.has(name));
}

function meets(has: Condition, need: Condition, plain: boolean): boolean {
  if (has.path !== need.path) return false;
  if (has.operator === '$in' && Array.isArray(has.operand)) {
    return has.operand.every((operand) =>
      meets({ path: has.path, operator: operand instanceof BSONRegExp ? '$regex' : '$eq', operand }, need, plain),
    );
  }
  if (need.operator === '$in') {
    return Array.isArray(need.operand) && need.operand.some((operand) => meets(has, { path: need.path, operator: '$eq', operand }, plain));
  }
  if (need.operator === '$exists') return need.operand === true ? meansPresence(has) : has.operator === '$exists' && has.operand === false;
  if (need.operator === '$type') return meansType(has, need.operand);
  if (!plain && (hasText(has.operand) || hasText(need.operand))) return false;
  if (has.operator === need.operator && has.operator !== '$regex' && sameOperand(has.operand, need.operand)) return true;
  return has.operator === '$regex' || need.operator === '$regex' ? sameRegex(has, need) : orders(has, need);
}

function hasText(value: Value): boolean {
  return textOf(value) !== undefined || isDoc(value) || Array.isArray(value);
}

function sameOperand(a: Value, b: Value): boolean {
  return !(a instanceof BSONRegExp) && !(b instanceof BSONRegExp) && equal(a, b);
}

function sameRegex(has: Condition, need: Condition): boolean {
  return has.operator === need.operator && equal(has.operand, need.operand);
}

/** An element of the class of null is missing, or may be. */
function meansPresence(has: Condition): boolean {
  switch (has.operator) {
    case '$exists':
      return has.operand === true;
    case '$eq':
      return has.operand !== null && has.operand !== undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return isOrdered(has.operand);
    case '$regex':
      return true;
    case '$in':
    case '$type':
      return false;
  }
}

function meansType(has: Condition, types: Value): boolean {
  if (has.operator === '$type') return equal(has.operand, types);
  // Equality reaches every kind of number, and text also means symbols, which nobody stores any more.
  const { operand } = has;
  if (operand === null || operand === undefined || Array.isArray(operand) || operand instanceof Code || operand instanceof BSONSymbol)
    return false;
  const reachesClass =
    has.operator === '$eq' ||
    ((has.operator === '$gt' || has.operator === '$gte' || has.operator === '$lt' || has.operator === '$lte') && isOrdered(operand));
  if (!reachesClass) return false;
  const isNumeric = bracket(operand) === bracket(0);
  return (Array.isArray(types) ? types : [types]).some((type) =>
    isNumeric ? type === 'number' : type === typeName(operand) || type === typeNumber(operand),
  );
}

/** Values whose comparison stays inside their class and means what `compare` says. */
function isOrdered(value: Value): boolean {
  return (
    value !== null &&
    value !== undefined &&
    !Array.isArray(value) &&
    !isNaNValue(value) &&
    !(value instanceof BSONRegExp || value instanceof MinKey || value instanceof MaxKey)
  );
}

/** `{$gt: 5}` follows from `{$gte: 6}`, from 6 and from `{$gt: 5}`. */
function orders(has: Condition, need: Condition): boolean {
  if (!isOrdered(has.operand) || !isOrdered(need.operand) || bracket(has.operand) !== bracket(need.operand)) return false;
  const order = compare(has.operand, need.operand);
  switch (need.operator) {
    case '$gt':
      return (order > 0 && ['$eq', '$gt', '$gte'].includes(has.operator)) || (order === 0 && has.operator === '$gt');
    case '$gte':
      return order >= 0 && ['$eq', '$gt', '$gte'].includes(has.operator);
    case '$lt':
      return (order < 0 && ['$eq', '$lt', '$lte'].includes(has.operator)) || (order === 0 && has.operator === '$lt');
    case '$lte':
      return order <= 0 && ['$eq', '$lt', '$lte'].includes(has.operator);
    default:
      return false;
  }
}
