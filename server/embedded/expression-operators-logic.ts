// Comparison, boolean and conditional operators, $literal and $let. A missing value sorts before null here, so
// `{$eq: ['$absent', null]}` is false, unlike the query language.

import { location } from './errors.ts';
import { at, binary, isNullish, literal, namedFields, nodeOf, operands } from './expression-kit.ts';
import type { Evaluate, Node, Operator, OperatorTable } from './expression-kit.ts';
import { compare, equal, isDoc, truthy, typeName } from './values.ts';
import type { Collation } from './collation.ts';
import type { Value } from './values.ts';

/** equal(), with the frequent cases first: this sits in every $cond and $filter. */
function same(left: Value, right: Value, collation: Collation | null): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string' && collation === null) return false;
  return equal(left, right, collation);
}

const cond: Operator = (argument, compiler, name) => {
  let parts: Node[];
  if (isDoc(argument)) {
    for (const field of Object.keys(argument)) {
      if (field !== 'if' && field !== 'then' && field !== 'else') throw location(17083, `Unrecognized parameter to $cond: ${field}`);
    }
    if (argument['if'] === undefined) throw location(17080, "Missing 'if' parameter to $cond");
    if (argument['then'] === undefined) throw location(17081, "Missing 'then' parameter to $cond");
    if (argument['else'] === undefined) throw location(17082, "Missing 'else' parameter to $cond");
    parts = [compiler.compile(argument['if']), compiler.compile(argument['then']), compiler.compile(argument['else'])];
  } else {
    parts = operands(argument, compiler, name, 3, 3);
  }
  const test = at(parts, 0).evaluate;
  const yes = at(parts, 1).evaluate;
  const no = at(parts, 2).evaluate;
  return nodeOf((scope) => (truthy(test(scope)) ? yes(scope) : no(scope)), parts);
};

const ifNull: Operator = (argument, compiler, name) => {
  const parts = operands(argument, compiler, name);
  if (parts.length < 2) throw location(1257300, `$ifNull needs at least two arguments, had: ${parts.length}`);
  const last = parts.length - 1;
  return nodeOf((scope) => {
    for (let index = 0; index < last; index++) {
      const value = at(parts, index).evaluate(scope);
      if (!isNullish(value)) return value;
    }
    return at(parts, last).evaluate(scope);
  }, parts);
};

const switchOperator: Operator = (argument, compiler) => {
  if (!isDoc(argument)) throw location(40060, `$switch requires an object as an argument, found: ${typeName(argument)}`);
  for (const field of Object.keys(argument)) {
    if (field !== 'branches' && field !== 'default') throw location(40067, `$switch found an unknown argument: ${field}`);
  }
  const branches = argument['branches'];
  if (branches !== undefined && !Array.isArray(branches)) {
    throw location(40061, `$switch expected an array for 'branches', found: ${typeName(branches)}`);
  }
  const compiled = (branches ?? []).map((branch) => {
    if (!isDoc(branch)) throw location(40062, `$switch expected each branch to be an object, found: ${typeName(branch)}`);
    for (const field of Object.keys(branch)) {
      if (field !== 'case' && field !== 'then') throw location(40063, `$switch found an unknown argument to a branch: ${field}`);
    }
    if (branch['case'] === undefined) throw location(40064, "$switch requires each branch have a 'case' expression");
    if (branch['then'] === undefined) throw location(40065, "$switch requires each branch have a 'then' expression.");
    return { test: compiler.compile(branch['case']), then: compiler.compile(branch['then']) };
  });
  if (compiled.length === 0) throw location(40068, '$switch requires at least one branch.');
  const otherwise = argument['default'] === undefined ? undefined : compiler.compile(argument['default']);
  const parts = compiled.flatMap(({ test, then }) => [test, then]);
  return nodeOf(
    (scope) => {
      for (const { test, then } of compiled) if (truthy(test.evaluate(scope))) return then.evaluate(scope);
      if (otherwise === undefined) {
        throw location(40066, '$switch could not find a matching branch for an input, and no default was specified.');
      }
      return otherwise.evaluate(scope);
    },
    otherwise === undefined ? parts : [...parts, otherwise],
  );
};

function junction(decisive: boolean): Operator {
  return (argument, compiler, name) => {
    const parts = operands(argument, compiler, name);
    return nodeOf((scope) => {
      for (const part of parts) if (truthy(part.evaluate(scope)) === decisive) return decisive;
      return !decisive;
    }, parts);
  };
}

const not: Operator = (argument, compiler, name) => {
  const input = at(operands(argument, compiler, name, 1, 1), 0);
  return nodeOf((scope) => !truthy(input.evaluate(scope)), [input]);
};

/** $let, $map and $filter name variables: a lower-case letter first, so that they never hide a system variable; CURRENT may be rebound. */
export function checkVariableName(name: string): void {
  if (name === 'CURRENT') return;
  if (name === '') throw location(16866, 'empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff]/.test(name)) {
    throw location(16867, `'${name}' starts with an invalid character for a user variable name`);
  }
  if (!/^[a-zA-Z0-9_\u0080-\uffff]+$/.test(name)) {
    throw location(16868, `'${name}' contains an invalid character for a variable name`);
  }
}

const letOperator: Operator = (argument, compiler) => {
  const fields = namedFields(argument, '$let', ['vars', 'in'], [], 16874);
  const vars = fields['vars'];
  if (!isDoc(vars)) throw location(10065, `invalid parameter: expected an object (vars)`);
  const names = Object.keys(vars);
  names.forEach(checkVariableName);
  const values = names.map((each) => compiler.compile(vars[each]));
  const body = compiler.withVariables(names.filter((each) => each !== 'CURRENT')).compile(fields['in']);
  const { evaluate } = body;
  const run: Evaluate = (scope) => {
    const fresh = values.map((value) => value.evaluate(scope));
    const { variables, current } = scope;
    const before = names.map((each) => variables[each]);
    names.forEach((each, index) => {
      if (each === 'CURRENT') scope.current = fresh[index];
      else variables[each] = fresh[index];
    });
    const result = evaluate(scope);
    names.forEach((each, index) => {
      variables[each] = before[index];
    });
    scope.current = current;
    return result;
  };
  // A body that reads its variables is never constant by itself, so constant values do not make the whole constant.
  return { evaluate: run, constant: false };
};

export const logic: OperatorTable = {
  $literal: (argument) => literal(argument === undefined ? null : argument),
  $const: (argument) => literal(argument === undefined ? null : argument),
  $let: letOperator,
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
  $and: junction(false),
  $or: junction(true),
  $not: not,
  $eq: binary((left, right, { collation }) => same(left, right, collation)),
  $ne: binary((left, right, { collation }) => !same(left, right, collation)),
  $gt: binary((left, right, { collation }) => compare(left, right, collation) > 0),
  $gte: binary((left, right, { collation }) => compare(left, right, collation) >= 0),
  $lt: binary((left, right, { collation }) => compare(left, right, collation) < 0),
  $lte: binary((left, right, { collation }) => compare(left, right, collation) <= 0),
  $cmp: binary((left, right, { collation }) => Math.sign(compare(left, right, collation))),
};
