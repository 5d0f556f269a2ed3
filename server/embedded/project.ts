// The projection of find and findAndModify: which fields of a document a client gets, parsed into a tree by path part, then
// applied as an inclusion or an exclusion. The surprise: `$slice` alone keeps all other fields, while `$elemMatch`, the
// positional `$` and expressions turn the projection into an inclusion; what is computed comes after what is included.

import { compileExpression, newScope } from './expressions.ts';
import type { Expression, Scope } from './expressions.ts';
import { location, notImplemented } from './errors.ts';
import { compileMatch } from './match.ts';
import type { Matcher } from './match.ts';
import { copyDoc, field } from './paths.ts';
import { show } from './show.ts';
import { emptyDoc, isDoc, isNumber, toNumber, truthy } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface ProjectionOptions {
  /** The query's matcher, which the positional `a.$` asks for its index. */
  matcher?: Matcher;
  variables?: Doc;
  now?: Date;
}

export interface Projection {
  /** Top-level fields that `apply` needs; null = the whole document. */
  fields: string[] | null;
  /** Never changes `doc`; the result may share parts with it. */
  apply(doc: Doc): Doc;
  /** When only top-level names decide; `include` lists `_id` when it is included. */
  simple: null | { include: string[] } | { exclude: string[] };
}

type Entry =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'slice'; skip: number; limit: number }
  | { kind: 'elemMatch'; matcher: Matcher }
  | { kind: 'computed'; expression: Expression }
  | { kind: 'tree'; tree: Tree };

interface Tree {
  entries: Map<string, Entry>;
  /** Whether something below is computed, so that missing parents are made. */
  computes: boolean;
}

/** Compiles a find projection. Throws MongoDB's Location errors for what it would refuse. */
export function compileProjection(spec: Doc, options: ProjectionOptions = {}): Projection {
  const parser = new Parser(options);
  parser.addAll(spec, '');
  const { root, positional } = parser;
  const isInclusion = parser.isInclusion();
  const scopeOf = (doc: Doc) => newScope(doc, options.variables, options.now);
  if (isInclusion && !root.entries.has('_id')) root.entries.set('_id', { kind: 'include' });
  if (isInclusion && root.entries.get('_id')?.kind === 'exclude') root.entries.delete('_id');
  if (!isInclusion && root.entries.get('_id')?.kind === 'include') root.entries.delete('_id');
  const apply = (doc: Doc): Doc => {
    const scope = parser.computes ? scopeOf(doc) : undefined;
    const source = positional && options.matcher ? pickPositional(doc, positional, options.matcher) : doc;
    return isInclusion ? included(source, root, scope) : excluded(source, root);
  };
  return { fields: isInclusion ? parser.fields() : null, apply, simple: simpleForm(root, isInclusion, positional !== null) };
}

function simpleForm(root: Tree, isInclusion: boolean, isPositional: boolean): Projection['simple'] {
  const wanted = isInclusion ? 'include' : 'exclude';
  if (isPositional || [...root.entries.values()].some((entry) => entry.kind !== wanted)) return null;
  const names = [...root.entries.keys()];
  return isInclusion ? { include: names } : { exclude: names };
}

class Parser {
  readonly root: Tree = { entries: new Map(), computes: false };
  /** The path before `.$`. */
  positional: string[] | null = null;
  computes = false;
  readonly #options: ProjectionOptions;
  /** Set by the first field but `_id` that is plainly included (or computed) or excluded. */
  #decided: 'inclusion' | 'exclusion' | undefined;
  #picksElements = false;
  readonly #read = new Set<string>();
  #readsAll = false;

  constructor(options: ProjectionOptions) {
    this.#options = options;
  }

  isInclusion(): boolean {
    if (this.#decided) return this.#decided === 'inclusion';
    return this.#picksElements || this.root.entries.get('_id')?.kind === 'include';
  }

  fields(): string[] | null {
    return this.#readsAll ? null : [...new Set([...this.root.entries.keys(), ...this.#read])];
  }

  addAll(spec: Doc, prefix: string): void {
    for (const [name, value] of Object.entries(spec)) {
      const path = prefix + name;
      const operator = isDoc(value) ? Object.keys(value)[0] : undefined;
      if (isDoc(value) && operator === undefined)
        throw location(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`);
      if (isDoc(value) && operator !== undefined && !operator.startsWith('$')) this.addAll(value, `${path}.`);
      else this.#add(path, value, operator);
    }
  }

  #add(path: string, value: Value, operator: string | undefined): void {
    if (path.endsWith('.$')) {
      this.#addPositional(path.slice(0, -2), value);
    } else if (typeof value === 'boolean' || isNumber(value)) {
      const isIncluded = truthy(value);
      if (path !== '_id') this.#decide(isIncluded ? 'inclusion' : 'exclusion', path);
      this.#put(path, { kind: isIncluded ? 'include' : 'exclude' });
    } else if (isDoc(value) && operator === '$meta') {
      throw notImplemented('$meta');
    } else if (isDoc(value) && operator === '$elemMatch') {
      this.#addElemMatch(path, value);
    } else if (isDoc(value) && operator === '$slice' && !isExpressionSlice(value['$slice'])) {
      this.#put(path, sliceEntry(value));
    } else {
      this.#addComputed(path, value);
    }
  }

  #decide(kind: 'inclusion' | 'exclusion', path: string): void {
    this.#decided ??= this.#picksElements ? 'inclusion' : kind;
    if (this.#decided === kind) return;
    if (kind === 'inclusion') throw location(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
    throw location(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  }

  #addPositional(path: string, value: Value): void {
    if (this.positional !== null) throw location(31276, 'Cannot specify more than one positional projection per query.');
    if (this.#picksElements) throw location(31256, 'Cannot specify positional operator and $elemMatch.');
    if (this.#decided === 'exclusion' || !truthy(value)) throw location(31395, 'positional projection cannot be used with exclusion');
    if (this.#options.matcher === undefined) throw location(51246, "positional operator '.$' needs a query");
    this.#picksElements = true;
    this.positional = path.split('.');
    this.#reads(this.#options.matcher.fields);
    this.#put(path, { kind: 'include' });
  }

  #addElemMatch(path: string, value: Doc): void {
    if (path.includes('.')) throw location(31275, 'Cannot use $elemMatch projection on a nested field.');
    if (this.positional !== null) throw location(31256, 'Cannot specify positional operator and $elemMatch.');
    if (!isDoc(value['$elemMatch']))
      throw location(31274, `elemMatch: Invalid argument, object required, but got ${show(value['$elemMatch'])}`);
    if (this.#decided === 'exclusion') throw location(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
    this.#picksElements = true;
    this.#put(path, { kind: 'elemMatch', matcher: compileMatch({ [path]: value }) });
  }

  #addComputed(path: string, value: Value): void {
    if (this.#decided === 'exclusion') throw location(31252, 'Cannot use an expression other than $meta in exclusion projection');
    this.#decided = 'inclusion';
    const expression = compileExpression(value, { variables: Object.keys(this.#options.variables ?? {}) });
    this.computes = true;
    this.#reads(expression.fields);
    this.#put(path, { kind: 'computed', expression });
  }

  #reads(fields: string[] | null): void {
    if (fields === null) this.#readsAll = true;
    else for (const name of fields) this.#read.add(name);
  }

  #put(path: string, entry: Entry): void {
    const parts = projectionPath(path);
    let tree = this.root;
    parts.forEach((part, at) => {
      const known = tree.entries.get(part);
      if (entry.kind === 'computed') tree.computes = true;
      if (at === parts.length - 1) {
        if (known !== undefined) throw location(31250, `Path collision at ${path}`);
        tree.entries.set(part, entry);
      } else if (known === undefined) {
        const made: Tree = { entries: new Map(), computes: false };
        tree.entries.set(part, { kind: 'tree', tree: made });
        tree = made;
      } else {
        if (known.kind !== 'tree') throw location(31249, `Path collision at ${path} remaining portion ${parts.slice(at + 1).join('.')}`);
        tree = known.tree;
      }
    });
  }
}

function projectionPath(path: string): string[] {
  if (path === '') throw location(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw location(40353, "FieldPath must not end with a '.'.");
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') throw location(15998, 'FieldPath field names may not be empty strings.');
    if (part === '$') {
      throw location(
        31394,
        "As of 4.4, it's illegal to specify positional operator in the middle of a path. Positional projection may only be used at the end, " +
          "for example: a.b.$. If the query previously used a form like a.b.$.d, remove the parts following the '$' and the results will be equivalent.",
      );
    }
    if (part.startsWith('$')) {
      throw location(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
    }
  }
  return parts;
}

/** `{$slice: ['$a', 2]}` is the aggregation's operator, not find's. */
function isExpressionSlice(value: Value): boolean {
  return Array.isArray(value) && !isNumber(value[0]);
}

function sliceEntry(value: Doc): Entry {
  const argument = value['$slice'];
  if (isNumber(argument)) {
    const count = Math.trunc(toNumber(argument));
    return count < 0 ? { kind: 'slice', skip: count, limit: -count } : { kind: 'slice', skip: 0, limit: count };
  }
  if (!Array.isArray(argument) || argument.length !== 2) {
    throw location(
      28667,
      `Invalid $slice syntax. The given syntax ${show(value)} did not match the find() syntax because :: Location31273: $slice only supports numbers and [skip, limit] arrays`,
    );
  }
  const [skip, limit] = argument;
  if (!isNumber(skip) || !isNumber(limit)) throw location(31272, '$slice array argument should be of form [skip, limit]');
  if (toNumber(limit) <= 0) throw location(28724, `$slice limit must be positive, but is ${show(limit)}`);
  return { kind: 'slice', skip: Math.trunc(toNumber(skip)), limit: Math.trunc(toNumber(limit)) };
}

function sliced(value: Value, skip: number, limit: number): Value {
  if (!Array.isArray(value)) return value;
  const begin = skip < 0 ? Math.max(0, value.length + skip) : skip;
  return value.slice(begin, begin + limit);
}

function included(doc: Doc, tree: Tree, scope: Scope | undefined): Doc {
  const out = emptyDoc();
  for (const name of Object.keys(doc)) {
    const entry = tree.entries.get(name);
    if (entry === undefined) continue;
    const value = doc[name];
    if (entry.kind === 'include') out[name] = value;
    else if (entry.kind === 'slice') out[name] = sliced(value, entry.skip, entry.limit);
    else if (entry.kind === 'tree') put(out, name, includedValue(value, entry.tree, scope));
  }
  for (const [name, entry] of tree.entries) {
    if (entry.kind === 'elemMatch') put(out, name, firstMatch(doc, name, entry.matcher));
    else if (entry.kind === 'computed' && scope) put(out, name, entry.expression.evaluate(scope));
    else if (entry.kind === 'tree' && entry.tree.computes && field(doc, name) === undefined)
      put(out, name, included(emptyDoc(), entry.tree, scope));
  }
  return out;
}

function includedValue(value: Value, tree: Tree, scope: Scope | undefined): Value {
  if (isDoc(value)) return included(value, tree, scope);
  if (Array.isArray(value)) return value.map((element) => includedValue(element, tree, scope)).filter((element) => element !== undefined);
  return tree.computes ? included(emptyDoc(), tree, scope) : undefined;
}

function firstMatch(doc: Doc, name: string, matcher: Matcher): Value {
  const array = field(doc, name);
  const index = Array.isArray(array) ? matcher.arrayIndex(doc) : undefined;
  return Array.isArray(array) && index !== undefined ? [array[index]] : undefined;
}

function put(doc: Doc, name: string, value: Value): void {
  if (value !== undefined) doc[name] = value;
}

function excluded(doc: Doc, tree: Tree): Doc {
  const out = emptyDoc();
  for (const name of Object.keys(doc)) {
    const entry = tree.entries.get(name);
    const value = doc[name];
    if (entry === undefined) out[name] = value;
    else if (entry.kind === 'slice') out[name] = sliced(value, entry.skip, entry.limit);
    else if (entry.kind === 'tree') out[name] = excludedValue(value, entry.tree);
  }
  return out;
}

function excludedValue(value: Value, tree: Tree): Value {
  if (isDoc(value)) return excluded(value, tree);
  return Array.isArray(value) ? value.map((element) => excludedValue(element, tree)) : value;
}

/** The document with the first array on the path cut down to the element that the query matched. */
function pickPositional(doc: Doc, parts: readonly string[], matcher: Matcher): Doc {
  const pick = (value: Value, at: number): Value => {
    if (Array.isArray(value)) {
      const index = matcher.arrayIndex(doc);
      const prefix = 'Executor error during find command :: caused by :: ';
      if (index === undefined) throw location(51246, `${prefix}positional operator '.$' couldn't find a matching element in the array`);
      if (index >= value.length) throw location(51247, `${prefix}positional operator '.$' element mismatch`);
      return [value[index]];
    }
    const name = parts[at];
    if (!isDoc(value) || name === undefined || field(value, name) === undefined) return value;
    const copy = copyDoc(value);
    copy[name] = pick(field(value, name), at + 1);
    return copy;
  };
  const picked = pick(doc, 0);
  return isDoc(picked) ? picked : doc;
}
