// Find filters: compiled once into a test over documents. Every condition on a path becomes a test on single values that is
// applied to each value the path stands for; negations ($ne, $nin, $not) negate the whole path, not the single value.
// The surprise: `{a: {$elemMatch: …}}` on a value drops the implicit look into arrays, so it is compiled from the same
// conditions but asked about one element at a time.

import { BSONRegExp } from 'bson';
import type { Collation } from './collation.ts';
import { ServerError, notImplemented } from './errors.ts';
import { compileExpression, newScope } from './expressions.ts';
import { compileSchema } from './json-schema.ts';
import { bad, bitsAre, equalTo, isOperatorDoc, matching, oneOf, ordered, regexOf, remainderIs, sizeIs, typeIs } from './match-operators.ts';
import type { Test } from './match-operators.ts';
import { field, parsePath, walk } from './paths.ts';
import type { Path } from './paths.ts';
import { isDoc, truthy } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface MatchOptions {
  collation?: Collation | null;
  /** Variables that `$expr` may name (`let` of a command). */
  variables?: Doc;
  now?: Date;
}

export interface Matcher {
  test(doc: Doc): boolean;
  /** Top-level fields that the test reads; null = it may read all of them. */
  fields: string[] | null;
  /** For a document that matches: the index that the positional `$` stands for, from the last condition that met an array. */
  arrayIndex(doc: Doc): number | undefined;
}

/** Compiles a find filter. Throws MongoDB's parse errors (mostly BadValue). */
export function compileMatch(filter: Doc, options: MatchOptions = {}): Matcher {
  const compiler = new Compiler(options);
  const node = compiler.filter(filter);
  return { test: node.test, fields: compiler.fields === null ? null : [...compiler.fields], arrayIndex: node.locate };
}

/** A condition on whole documents. */
interface Node {
  test(doc: Doc): boolean;
  locate(doc: Doc): number | undefined;
}

/** A condition on what a path stands for, before it is known whether it is asked of a path or of one array element. */
type Condition =
  | { kind: 'leaf'; test: Test; intoLeaf: boolean; indexIn?: (array: Value[]) => number }
  | { kind: 'not'; of: Condition }
  | { kind: 'all'; of: Condition[] };

const nowhere = () => undefined;
const LOGICAL = new Set(['$and', '$or', '$nor']);
const GEO = new Set(['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$within', '$geoNear', '$maxDistance', '$minDistance']);

class Compiler {
  fields: Set<string> | null = new Set();
  readonly #options: MatchOptions;
  readonly #collation: Collation | null;

  constructor(options: MatchOptions) {
    this.#options = options;
    this.#collation = options.collation ?? null;
  }

  filter(filter: Doc): Node {
    const parts: Node[] = [];
    for (const [name, value] of Object.entries(filter)) {
      const part = name.startsWith('$') ? this.#topLevel(name, value) : this.#path(name, value);
      if (part !== null) parts.push(part);
    }
    return allOf(parts);
  }

  #topLevel(name: string, value: Value): Node | null {
    switch (name) {
      case '$and':
        return allOf(this.#list(name, value));
      case '$or':
        return anyOf(this.#list(name, value));
      case '$nor':
        return negated(anyOf(this.#list(name, value)));
      case '$comment':
        return null;
      case '$expr':
        return this.#expression(value);
      case '$jsonSchema': {
        if (!isDoc(value)) throw new ServerError('TypeMismatch', '$jsonSchema must be an object');
        this.fields = null;
        return { test: compileSchema(value), locate: nowhere };
      }
      case '$alwaysTrue':
      case '$alwaysFalse':
        return { test: () => name === '$alwaysTrue', locate: nowhere };
      case '$where':
      case '$text':
      case '$sampleRate':
      case '$atomic':
      case '$isolated':
        throw notImplemented(name);
      default:
        throw bad(
          `unknown top level operator: ${name}. If you are trying to negate an entire expression, use $nor. ` +
            `If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
        );
    }
  }

  #list(name: string, value: Value): Node[] {
    if (!Array.isArray(value)) throw bad(`${name} must be an array`);
    if (value.length === 0) throw bad('$and/$or/$nor must be a nonempty array');
    return value.map((one) => {
      if (!isDoc(one)) throw bad('$or/$and/$nor entries need to be full objects');
      return this.filter(one);
    });
  }

  #expression(value: Value): Node {
    const { variables, now } = this.#options;
    const expression = compileExpression(value, { variables: Object.keys(variables ?? {}), collation: this.#collation });
    if (expression.fields === null) this.fields = null;
    else for (const name of expression.fields) this.fields?.add(name);
    return { test: (doc) => truthy(expression.evaluate(newScope(doc, variables, now))), locate: nowhere };
  }

  #path(dotted: string, value: Value): Node {
    const path = parsePath(dotted);
    this.fields?.add(path.parts[0] ?? dotted);
    return onPath(this.#condition(dotted, value), path);
  }

  #condition(path: string, value: Value): Condition {
    if (value instanceof BSONRegExp) return leaf(matching(value));
    if (isDoc(value) && isOperatorDoc(value)) return this.#operators(path, value);
    return leaf(equalTo(value, this.#collation));
  }

  #operators(path: string, doc: Doc): Condition {
    const parts: Condition[] = [];
    for (const [name, value] of Object.entries(doc)) {
      if (name === '$comment') continue;
      if (name === '$options') {
        if (!Object.hasOwn(doc, '$regex')) throw bad('$options needs a $regex');
        continue;
      }
      parts.push(name === '$regex' ? leaf(matching(regexOf(value, doc['$options']))) : this.#operator(path, name, value));
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', of: parts };
  }

  #operator(path: string, name: string, value: Value): Condition {
    const collation = this.#collation;
    switch (name) {
      case '$eq':
        return leaf(equalTo(value, collation));
      case '$ne':
        if (value instanceof BSONRegExp) throw bad("Can't have regex as arg to $ne.");
        return not(leaf(equalTo(value, collation)));
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        if (value instanceof BSONRegExp) throw bad(`Can't have RegEx as arg to predicate over field '${path}'.`);
        return leaf(ordered(name, value, collation));
      case '$in':
        return leaf(oneOf(value, name, collation));
      case '$nin':
        return not(leaf(oneOf(value, name, collation)));
      case '$exists': {
        const exists = leaf((found) => found !== undefined, false);
        return truthy(value) ? exists : not(exists);
      }
      case '$type':
        return leaf(typeIs(value, path));
      case '$mod':
        return leaf(remainderIs(value));
      case '$size':
        return leaf(sizeIs(value), false);
      case '$bitsAllSet':
      case '$bitsAnySet':
      case '$bitsAllClear':
      case '$bitsAnyClear':
        return leaf(bitsAre(name, value));
      case '$not':
        return this.#not(path, value);
      case '$all':
        return this.#every(path, value);
      case '$elemMatch':
        return this.#element(path, value);
      default:
        if (GEO.has(name)) throw notImplemented(name);
        throw bad(`unknown operator: ${name}`);
    }
  }

  #not(path: string, value: Value): Condition {
    if (value instanceof BSONRegExp) return not(leaf(matching(value)));
    if (!isDoc(value)) throw bad('$not needs a regex or a document');
    if (Object.keys(value).length === 0) throw bad('$not cannot be empty');
    return not(this.#operators(path, value));
  }

  #every(path: string, value: Value): Condition {
    if (!Array.isArray(value)) throw bad('$all needs an array');
    if (value.length === 0) return leaf(() => false);
    const isElemMatch = (one: Value) => isDoc(one) && Object.keys(one)[0] === '$elemMatch';
    const areElements = isElemMatch(value[0]);
    const parts = value.map((one) => {
      if (isElemMatch(one) !== areElements) throw bad(areElements ? '$all/$elemMatch has to be consistent' : 'no $ expressions in $all');
      if (areElements && isDoc(one)) {
        if (Object.keys(one).length !== 1) throw bad('$all/$elemMatch has to be consistent');
        return this.#element(path, one['$elemMatch']);
      }
      if (isOperatorDoc(one)) throw bad('no $ expressions in $all');
      return one instanceof BSONRegExp ? leaf(matching(one)) : leaf(equalTo(one, this.#collation));
    });
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', of: parts };
  }

  #element(path: string, value: Value): Condition {
    if (!isDoc(value)) throw bad('$elemMatch needs an Object');
    const first = Object.keys(value)[0];
    const test =
      isOperatorDoc(value) && !LOGICAL.has(first ?? '') && first !== '$expr'
        ? onElement(this.#operators(path, value))
        : this.#subdocument(value);
    const indexIn = (array: Value[]) => array.findIndex(test);
    return { kind: 'leaf', intoLeaf: false, test: (found) => Array.isArray(found) && found.some(test), indexIn };
  }

  #subdocument(filter: Doc): Test {
    for (const name of ['$expr', '$where', '$text', '$jsonSchema']) {
      if (Object.hasOwn(filter, name)) throw bad(`${name} can only be applied to the top-level document`);
    }
    const inner = new Compiler(this.#options).filter(filter);
    return (element) => {
      if (Array.isArray(element)) return inner.test(Object.assign({}, element) as unknown as Doc);
      return isDoc(element) && inner.test(element);
    };
  }
}

function leaf(test: Test, intoLeaf = true): Condition {
  return { kind: 'leaf', test, intoLeaf };
}

function not(of: Condition): Condition {
  return { kind: 'not', of };
}

/** The condition asked of one array element, as the value form of `$elemMatch` does. */
function onElement(condition: Condition): Test {
  if (condition.kind === 'leaf') return condition.test;
  if (condition.kind === 'not') {
    const inner = onElement(condition.of);
    return (value) => !inner(value);
  }
  const parts = condition.of.map(onElement);
  return (value) => parts.every((test) => test(value));
}

function onPath(condition: Condition, path: Path): Node {
  if (condition.kind === 'not') return negated(onPath(condition.of, path));
  if (condition.kind === 'all') return allOf(condition.of.map((part) => onPath(part, path)));
  const { test, intoLeaf, indexIn } = condition;
  const locate = (doc: Doc) => {
    let index = -1;
    walk(doc, path, intoLeaf, (value, offset) => {
      if (!test(value)) return false;
      index = offset;
      if (index < 0 && indexIn && Array.isArray(value)) index = indexIn(value);
      return true;
    });
    return index < 0 ? undefined : index;
  };
  return { test: path.parts.length === 1 ? onField(path.dotted, test, intoLeaf) : (doc) => walk(doc, path, intoLeaf, test), locate };
}

/** The common case of a path without dots. */
function onField(name: string, test: Test, intoLeaf: boolean): (doc: Doc) => boolean {
  if (!intoLeaf) return (doc) => test(field(doc, name));
  return (doc) => {
    const value = field(doc, name);
    if (typeof value !== 'object' || !Array.isArray(value)) return test(value);
    for (const element of value) if (test(element)) return true;
    return test(value);
  };
}

function negated(node: Node): Node {
  return { test: (doc) => !node.test(doc), locate: nowhere };
}

function allOf(parts: Node[]): Node {
  const [first, second] = parts;
  if (first === undefined) return { test: () => true, locate: nowhere };
  if (second === undefined) return first;
  const locate = (doc: Doc) => {
    let index: number | undefined;
    for (const part of parts) index = part.locate(doc) ?? index;
    return index;
  };
  if (parts.length === 2) return { test: (doc) => first.test(doc) && second.test(doc), locate };
  return {
    test: (doc) => {
      for (const part of parts) if (!part.test(doc)) return false;
      return true;
    },
    locate,
  };
}

function anyOf(parts: Node[]): Node {
  const test = (doc: Doc) => {
    for (const part of parts) if (part.test(doc)) return true;
    return false;
  };
  return { test, locate: (doc) => parts.find((part) => part.test(doc))?.locate(doc) };
}
