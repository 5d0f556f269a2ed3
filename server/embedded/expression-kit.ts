// What every operator table shares: the shape of a compiled node, how arguments are taken apart and counted, and the
// folding of constants. A node whose parts are all constant is evaluated once at compile time; when that fails, the
// failure is left for the run, because a branch that is never taken must not fail.

import { location } from './errors.ts';
import type { Collation } from './collation.ts';
import type { Doc, Value } from './values.ts';
import { isDoc, typeName } from './values.ts';

/** What an expression sees: the document it is about, and the variables around it. Mutable and reused from row to row. */
export interface Scope {
  root: Value;
  /** Where a path without `$$` begins ($$CURRENT). */
  current: Value;
  variables: Doc;
  now: Date;
}

export type Evaluate = (scope: Scope) => Value;

export interface Node {
  evaluate: Evaluate;
  constant: boolean;
}

export interface Compiler {
  readonly collation: Collation | null;
  compile(expr: Value): Node;
  /** A compiler whose expressions may also use these variables. */
  withVariables(names: readonly string[]): Compiler;
}

export type Operator = (argument: Value, compiler: Compiler, name: string) => Node;
export type OperatorTable = Record<string, Operator>;

export function literal(value: Value): Node {
  return { evaluate: () => value, constant: true };
}

/** A node made of parts; computed now when all of them are constant. */
export function nodeOf(evaluate: Evaluate, parts: readonly Node[]): Node {
  if (!parts.every((part) => part.constant)) return { evaluate, constant: false };
  try {
    return literal(evaluate({ root: undefined, current: undefined, variables: {}, now: new Date(0) }));
  } catch {
    return { evaluate, constant: false };
  }
}

export function isNullish(value: Value): value is null | undefined {
  return value === null || value === undefined;
}

/** The arguments of an operator that takes a list: a single value stands for a list of one. */
export function operands(argument: Value, compiler: Compiler, name: string, least = 0, most = Infinity): Node[] {
  const list: Value[] = Array.isArray(argument) ? argument : [argument];
  if (list.length < least || list.length > most) {
    throw least === most
      ? location(16020, `Expression ${name} takes exactly ${least} arguments. ${list.length} were passed in.`)
      : most === Infinity
        ? location(16020, `Expression ${name} takes at least ${least} arguments. ${list.length} were passed in.`)
        : location(28667, `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`);
  }
  return list.map((each) => compiler.compile(each));
}

/** The one element of a list that the caller knows to be there. */
export function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

export function unary(apply: (value: Value, name: string) => Value): Operator {
  return (argument, compiler, name) => {
    const input = at(operands(argument, compiler, name, 1, 1), 0);
    const { evaluate } = input;
    return nodeOf((scope) => apply(evaluate(scope), name), [input]);
  };
}

export function binary(apply: (left: Value, right: Value, compiler: Compiler, name: string) => Value): Operator {
  return (argument, compiler, name) => {
    const parts = operands(argument, compiler, name, 2, 2);
    const left = at(parts, 0).evaluate;
    const right = at(parts, 1).evaluate;
    return nodeOf((scope) => apply(left(scope), right(scope), compiler, name), parts);
  };
}

export function nary(apply: (values: Value[], compiler: Compiler, name: string) => Value, least = 0, most = Infinity): Operator {
  return (argument, compiler, name) => {
    const parts = operands(argument, compiler, name, least, most);
    return nodeOf(
      (scope) =>
        apply(
          parts.map((part) => part.evaluate(scope)),
          compiler,
          name,
        ),
      parts,
    );
  };
}

/** Checks that `argument` is a document with these fields and no others; returns it uncompiled. `code` is MongoDB's number for a wrong shape. */
export function namedFields(argument: Value, name: string, required: readonly string[], optional: readonly string[], code = 40075): Doc {
  if (!isDoc(argument)) throw location(code, `${name} only supports an object as its argument, found ${typeName(argument)}`);
  for (const field of Object.keys(argument)) {
    if (!required.includes(field) && !optional.includes(field)) throw location(code, `Unrecognized argument to ${name}: ${field}`);
  }
  for (const field of required) if (argument[field] === undefined) throw location(code, `Missing '${field}' parameter to ${name}`);
  return argument;
}

/** Builds an operator whose arguments are named; `apply` gets their values by name, absent ones undefined. */
export function named(
  required: readonly string[],
  optional: readonly string[],
  apply: (values: Doc, compiler: Compiler, name: string) => Value,
  code?: number,
): Operator {
  return (argument, compiler, name) => {
    const fields = namedFields(argument, name, required, optional, code);
    const names = Object.keys(fields);
    const parts = names.map((field) => compiler.compile(fields[field]));
    return nodeOf((scope) => {
      const values: Doc = {};
      for (let index = 0; index < names.length; index++) values[at(names, index)] = at(parts, index).evaluate(scope);
      return apply(values, compiler, name);
    }, parts);
  };
}
