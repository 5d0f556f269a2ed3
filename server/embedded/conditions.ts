// What a filter demands of single paths, as a flat list: every entry must hold for a document to match. Only what an index
// could use is listed; the rest of the filter is still checked on each document that a plan reaches.
//
// One surprise to know: on an array each condition may be met by another element, so two conditions on one path are not yet
// a range.

import { BSONRegExp } from 'bson';

import { isDoc, truthy } from './values.ts';
import type { Doc, Value } from './values.ts';

export type ConditionOperator = '$eq' | '$in' | '$gt' | '$gte' | '$lt' | '$lte' | '$regex' | '$exists' | '$type';

export interface Condition {
  path: string;
  operator: ConditionOperator;
  /** For `$in` an array, for `$exists` a boolean, for `$regex` a BSONRegExp. */
  operand: Value;
}

/** The top-level parts of a filter that must all hold, with `$and` taken apart. */
export function conjuncts(filter: Doc): [string, Value][] {
  const found: [string, Value][] = [];
  for (const name of Object.keys(filter)) {
    const value = filter[name];
    const branches = name === '$and' || (name === '$or' && Array.isArray(value) && value.length === 1) ? value : undefined;
    if (!Array.isArray(branches)) found.push([name, value]);
    else for (const branch of branches) if (isDoc(branch)) found.push(...conjuncts(branch));
  }
  return found;
}

export function conditions(filter: Doc): Condition[] {
  const found: Condition[] = [];
  for (const [name, value] of conjuncts(filter)) if (!name.startsWith('$')) collect(name, value, found);
  return found;
}

/** True only for a filter that no document can match. */
export function matchesNothing(filter: Doc): boolean {
  if (conjuncts(filter).some(([name]) => name === '$alwaysFalse')) return true;
  return conditions(filter).some(({ operator, operand }) => operator === '$in' && Array.isArray(operand) && operand.length === 0);
}

/** Whether a value in a filter is `{$gt: …}` and the like, not a document to be equal to. */
function isOperators(value: Value): value is Doc {
  if (!isDoc(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db';
}

function collect(path: string, value: Value, into: Condition[]): void {
  if (value === undefined) return;
  if (value instanceof BSONRegExp) {
    into.push({ path, operator: '$regex', operand: value });
    return;
  }
  if (!isOperators(value)) {
    into.push({ path, operator: '$eq', operand: value });
    return;
  }
  for (const operator of Object.keys(value)) collectOperator(path, operator, value[operator], value, into);
}

function collectOperator(path: string, operator: string, operand: Value, beside: Doc, into: Condition[]): void {
  switch (operator) {
    case '$eq':
    case '$in':
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
    case '$type':
      if (operand !== undefined) into.push({ path, operator, operand });
      return;
    case '$exists':
      into.push({ path, operator, operand: truthy(operand) });
      return;
    case '$regex': {
      const expression = asRegex(operand, beside['$options']);
      if (expression) into.push({ path, operator, operand: expression });
      return;
    }
    case '$all':
      collectAll(path, operand, into);
      return;
    case '$elemMatch':
      if (isDoc(operand) && !isOperators(operand)) collectElement(path, operand, into);
      return;
    default:
  }
}

function asRegex(pattern: Value, options: Value): BSONRegExp | undefined {
  const flags = typeof options === 'string' ? options : '';
  if (pattern instanceof BSONRegExp) return flags === '' ? pattern : new BSONRegExp(pattern.pattern, flags);
  // The pattern and the flags were checked when the filter was compiled; here a doubtful one is just no condition.
  return typeof pattern === 'string' && !pattern.includes('\0') && /^[imxsu]*$/.test(flags) ? new BSONRegExp(pattern, flags) : undefined;
}

function collectAll(path: string, operand: Value, into: Condition[]): void {
  if (!Array.isArray(operand)) return;
  if (operand.length === 0) into.push({ path, operator: '$in', operand: [] });
  for (const element of operand) if (!isOperators(element)) collect(path, element, into);
}

/** What one element must meet, some element of the document meets; absence is left out, which elements show differently. */
function collectElement(path: string, operand: Doc, into: Condition[]): void {
  for (const { path: inner, operator, operand: value } of conditions(operand)) {
    const absent = value === null || operator === '$exists' || (operator === '$in' && Array.isArray(value) && value.includes(null));
    if (!absent) into.push({ path: `${path}.${inner}`, operator, operand: value });
  }
}
