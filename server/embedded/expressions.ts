// Aggregation expressions: compiled once into closures over constants and paths, then evaluated against a scope for every
// document. The surprise: a scope is mutable; $map and its like set a variable in it, run their body and put the old value back.

import { emptyDoc, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';
import type { Collation } from './collation.ts';
import { ServerError, location, notImplemented } from './errors.ts';
import { at, literal, nodeOf } from './expression-kit.ts';
import type { Compiler, Evaluate, Node, OperatorTable, Scope } from './expression-kit.ts';
import { arithmetic } from './expression-operators-arithmetic.ts';
import { accumulating } from './expression-operators-accumulating.ts';
import { arrays } from './expression-operators-array.ts';
import { dates } from './expression-operators-date.ts';
import { logic } from './expression-operators-logic.ts';
import { loops } from './expression-operators-loop.ts';
import { objects } from './expression-operators-object.ts';
import { sets } from './expression-operators-set.ts';
import { strings } from './expression-operators-string.ts';
import { types } from './expression-operators-type.ts';
import { borrowedOperator } from './mingo.ts';
import { show } from './show.ts';

export type { Scope } from './expression-kit.ts';

export interface ExpressionOptions {
  /** Names of user variables that are in scope ($lookup's let, the command's let). */
  variables?: readonly string[];
  collation?: Collation | null;
}

export interface Expression {
  evaluate(scope: Scope): Value;
  /** Top-level fields of the current document that it reads; null when it may need all of it. */
  fields: string[] | null;
  constant: boolean;
}

const OPERATORS = new Map(
  [arithmetic, accumulating, arrays, dates, logic, loops, objects, sets, strings, types].flatMap((table: OperatorTable) =>
    Object.entries(table),
  ),
);
const REFUSED = new Set(['$function', '$accumulator', '$where', '$meta', '$toUUID', '$toHashedIndexKey']);
const SYSTEM_VARIABLES = new Set(['ROOT', 'CURRENT', 'REMOVE', 'NOW', 'CLUSTER_TIME']);

/** A scope for one document. `variables` is copied, because evaluation sets more of them. */
export function newScope(root: Value, variables?: Doc, now: Date = new Date()): Scope {
  return { root, current: root, variables: variables === undefined ? emptyDoc() : Object.assign(emptyDoc(), variables), now };
}

/**
 * Compiles an aggregation expression: a path, a variable, a literal, a document, an array or an operator.
 * Throws MongoDB's parse errors; what depends on values is thrown by `evaluate`.
 */
export function compileExpression(expr: Value, options: ExpressionOptions = {}): Expression {
  const usage: Usage = { fields: new Set() };
  const node = new ExpressionCompiler(options.collation ?? null, new Set(options.variables ?? []), usage).compile(expr);
  return { evaluate: node.evaluate, fields: usage.fields === null ? null : [...usage.fields], constant: node.constant };
}

/** A compiler for several expressions that belong together; `fields` is what all of them read so far. */
export function newCompiler(options: ExpressionOptions = {}): { compiler: Compiler; fields(): ReadonlySet<string> | null } {
  const usage: Usage = { fields: new Set() };
  return {
    compiler: new ExpressionCompiler(options.collation ?? null, new Set(options.variables ?? []), usage),
    fields: () => usage.fields,
  };
}

interface Usage {
  fields: Set<string> | null;
}

class ExpressionCompiler implements Compiler {
  readonly collation: Collation | null;
  readonly #names: ReadonlySet<string>;
  readonly #usage: Usage;

  constructor(collation: Collation | null, names: ReadonlySet<string>, usage: Usage) {
    this.collation = collation;
    this.#names = names;
    this.#usage = usage;
  }

  withVariables(names: readonly string[]): Compiler {
    return new ExpressionCompiler(this.collation, new Set([...this.#names, ...names]), this.#usage);
  }

  compile(expr: Value): Node {
    if (typeof expr === 'string') return expr.startsWith('$') ? this.#path(expr) : literal(expr);
    if (Array.isArray(expr)) return this.#array(expr);
    if (isDoc(expr)) return this.#document(expr);
    return literal(expr === undefined ? null : expr);
  }

  #path(text: string): Node {
    if (!text.startsWith('$$')) {
      if (text === '$') throw location(16872, `'$' by itself is not a valid FieldPath`);
      const path = splitPath(text.slice(1));
      this.#reads(at(path, 0));
      return { evaluate: pathFrom((scope) => scope.current, path), constant: false };
    }
    const [name, ...path] = splitPath(text.slice(2));
    return this.#variable(name as string, path);
  }

  #variable(name: string, path: string[]): Node {
    switch (this.#names.has(name) ? '' : name) {
      case 'ROOT':
      case 'CURRENT': {
        if (path.length === 0) this.#usage.fields = null;
        else this.#reads(at(path, 0));
        const start: Evaluate = name === 'ROOT' ? (scope) => scope.root : (scope) => scope.current;
        return { evaluate: path.length === 0 ? start : pathFrom(start, path), constant: false };
      }
      case 'REMOVE':
        return literal(undefined);
      case 'NOW':
        return { evaluate: (scope) => (path.length === 0 ? scope.now : undefined), constant: false };
      default: {
        if (!this.#names.has(name) && !SYSTEM_VARIABLES.has(name)) throw location(17276, `Use of undefined variable: ${name}`);
        const start: Evaluate =
          name === 'CLUSTER_TIME'
            ? (scope) => {
                if (scope.variables[name] === undefined) throw location(51144, `Builtin variable '$$CLUSTER_TIME' is not available`);
                return scope.variables[name];
              }
            : (scope) => scope.variables[name];
        return { evaluate: path.length === 0 ? start : pathFrom(start, path), constant: false };
      }
    }
  }

  #reads(field: string): void {
    this.#usage.fields?.add(field);
  }

  #array(list: Value[]): Node {
    const parts = list.map((each) => this.compile(each));
    return nodeOf((scope) => {
      const out: Value[] = [];
      for (const part of parts) out.push(part.evaluate(scope) ?? null);
      return out;
    }, parts);
  }

  #document(doc: Doc): Node {
    const names = Object.keys(doc);
    const first = names[0];
    if (first?.startsWith('$')) {
      if (names.length !== 1) throw location(15983, `An object representing an expression must have exactly one field: ${show(doc)}`);
      return this.#operator(first, doc[first]);
    }
    for (const name of names) {
      if (name.startsWith('$'))
        throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
      if (name.includes('.')) throw location(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
      if (name === '') throw location(15998, 'FieldPath field names may not be empty strings.');
    }
    const parts = names.map((name) => this.compile(doc[name]));
    return nodeOf((scope) => {
      const out = emptyDoc();
      for (let index = 0; index < names.length; index++) {
        const value = at(parts, index).evaluate(scope);
        if (value !== undefined) out[at(names, index)] = value;
      }
      return out;
    }, parts);
  }

  #operator(name: string, argument: Value): Node {
    if (REFUSED.has(name)) throw notImplemented(`${name} in expressions`);
    const build = OPERATORS.get(name) ?? borrowedOperator(name);
    if (build === undefined) throw new ServerError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
    return build(argument, this, name);
  }
}

function splitPath(text: string): string[] {
  const path = text.split('.');
  if (path.at(-1) === '') {
    throw text === '' ? location(16869, 'empty variable names are not allowed') : location(40353, "FieldPath must not end with a '.'.");
  }
  for (const part of path) {
    if (part === '') throw location(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (part.includes('\0')) throw location(16411, 'FieldPath field names may not contain null bytes.');
  }
  return path;
}

/** Names that a plain object inherits; only for these is the slower own-property check worth its time. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

function ownField(doc: Doc, field: string): Value {
  return INHERITED.has(field) && !Object.hasOwn(doc, field) ? undefined : doc[field];
}

function pathFrom(start: Evaluate, path: readonly string[]): Evaluate {
  const first = at(path, 0);
  if (path.length > 1 || INHERITED.has(first)) return (scope) => pathValue(start(scope), path, 0);
  return (scope) => {
    const from = start(scope);
    return isDoc(from) ? from[first] : Array.isArray(from) ? pathValue(from, path, 0) : undefined;
  };
}

/** The value at a path as expressions see it: arrays are mapped over, one level, and elements that are not documents drop out. */
export function pathValue(from: Value, path: readonly string[], begin = 0): Value {
  let value = from;
  for (let index = begin; index < path.length; index++) {
    if (Array.isArray(value)) {
      const out: Value[] = [];
      for (const item of value) {
        if (!isDoc(item)) continue;
        const inner = pathValue(item, path, index);
        if (inner !== undefined) out.push(inner);
      }
      return out;
    }
    if (!isDoc(value)) return undefined;
    value = ownField(value, at(path, index));
  }
  return value;
}
