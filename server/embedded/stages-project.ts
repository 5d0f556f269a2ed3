// $project, $addFields, $set and $unset: a tree of what is kept, dropped or computed. Arrays on the way are mapped over. The
// surprise: a path to keep drops scalars beside it ({a: 5} loses a under {'a.b': 1}), a computed one replaces them.

import { ServerError, location } from './errors.ts';
import type { Compiler, Node, Scope } from './expression-kit.ts';
import { BREATHE, copyOf, union, without } from './stage-kit.ts';
import type { Fields, Stage, StageBuilder } from './stage-kit.ts';
import { emptyDoc, isDoc, isNumber, truthy, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

type Leaf = 'keep' | 'drop' | Node;

interface Tree {
  leaves: Map<string, Leaf>;
  children: Map<string, Tree>;
  /** Names with something computed at or below them, in the order of the specification. */
  computed: string[];
}

function newTree(): Tree {
  return { leaves: new Map(), children: new Map(), computed: [] };
}

function addLeaf(tree: Tree, path: readonly string[], leaf: Leaf, dotted: string): void {
  let at = tree;
  for (let index = 0; index < path.length; index++) {
    const name = path[index] ?? '';
    if (name === '') throw location(path.at(-1) === '' ? 40353 : 15998, 'FieldPath field names may not be empty strings.');
    if (name.startsWith('$')) throw location(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (typeof leaf === 'object' && !at.computed.includes(name)) at.computed.push(name);
    const isLast = index === path.length - 1;
    if (at.leaves.has(name) || (isLast && at.children.has(name))) {
      throw location(isLast ? 31250 : 31249, `Path collision at ${dotted}`);
    }
    if (isLast) {
      at.leaves.set(name, leaf);
      return;
    }
    let child = at.children.get(name);
    if (child === undefined) at.children.set(name, (child = newTree()));
    at = child;
  }
}

function readTree(
  spec: Doc,
  tree: Tree,
  prefix: readonly string[],
  leafOf: (value: Value, dotted: string) => Leaf | undefined,
  emptyCode: number,
): void {
  for (const name of Object.keys(spec)) {
    const value = spec[name];
    const path = [...prefix, ...name.split('.')];
    const dotted = path.join('.');
    if (isDoc(value) && !Object.keys(value)[0]?.startsWith('$')) {
      if (Object.keys(value).length === 0) throw location(emptyCode, `an empty object is not a valid value. Found at path ${dotted}`);
      readTree(value, tree, path, leafOf, emptyCode);
      continue;
    }
    const leaf = leafOf(value, dotted);
    if (leaf !== undefined) addLeaf(tree, path, leaf, dotted);
  }
}

/** Copies what is kept. */
function keep(tree: Tree, doc: Doc): Doc {
  const out = emptyDoc();
  for (const name of Object.keys(doc)) {
    if (tree.leaves.get(name) === 'keep') out[name] = doc[name];
    else {
      const child = tree.children.get(name);
      const inner = child === undefined ? undefined : keepValue(child, doc[name]);
      if (inner !== undefined) out[name] = inner;
    }
  }
  return out;
}

function keepValue(tree: Tree, value: Value): Value {
  if (isDoc(value)) return keep(tree, value);
  return Array.isArray(value) ? value.map((item) => keepValue(tree, item)).filter((item) => item !== undefined) : undefined;
}

/** Copies all but what is dropped. */
function drop(tree: Tree, value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => drop(tree, item));
  return isDoc(value) ? dropFrom(tree, value) : value;
}

function dropFrom(tree: Tree, doc: Doc): Doc {
  const out = emptyDoc();
  for (const name of Object.keys(doc)) {
    if (tree.leaves.has(name)) continue;
    const child = tree.children.get(name);
    out[name] = child === undefined ? doc[name] : drop(child, doc[name]);
  }
  return out;
}

/** Sets the computed fields in a document that belongs to us. */
function compute(tree: Tree, out: Doc, scope: Scope): void {
  for (const name of tree.computed) {
    const leaf = tree.leaves.get(name);
    const child = tree.children.get(name);
    const value = typeof leaf === 'object' ? leaf.evaluate(scope) : child === undefined ? undefined : computeInto(child, out[name], scope);
    if (value === undefined) delete out[name];
    else out[name] = value;
  }
}

function computeInto(tree: Tree, value: Value, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => computeInto(tree, item, scope));
  const out = isDoc(value) ? copyOf(value) : emptyDoc();
  compute(tree, out, scope);
  return out;
}

function mapRows(apply: (row: Doc) => Doc): Stage['run'] {
  return function* (rows) {
    for (const row of rows) yield row === BREATHE ? BREATHE : apply(row);
  };
}

function computing(tree: Tree, begin: (row: Doc) => Doc, newScope: () => Scope): Stage['run'] {
  return function* (rows) {
    const scope = newScope();
    for (const row of rows) {
      if (row === BREATHE) {
        yield BREATHE;
        continue;
      }
      scope.root = row;
      scope.current = row;
      const out = begin(row);
      compute(tree, out, scope);
      yield out;
    }
  };
}

function exclusion(tree: Tree): Stage {
  return { needs: (wanted) => without(wanted, tree.leaves.keys()), run: mapRows((row) => dropFrom(tree, row)) };
}

function inclusion(tree: Tree, read: Fields, newScope: () => Scope): Stage {
  const kept = new Set([...tree.leaves].filter(([, leaf]) => leaf === 'keep').map(([name]) => name));
  const fields = union(kept, new Set(tree.children.keys()), read);
  return {
    needs: (wanted) =>
      fields === null || wanted === null ? fields : new Set([...fields].filter((field) => wanted.has(field) || read?.has(field))),
    run: tree.computed.length === 0 ? mapRows((row) => keep(tree, row)) : computing(tree, (row) => keep(tree, row), newScope),
  };
}

/** The kind of a projection is told by its first field that is not _id. */
function isExclusion(spec: Doc): boolean {
  let onlyIds = true;
  for (const name of Object.keys(spec)) {
    const value = spec[name];
    const leaf =
      isDoc(value) && !Object.keys(value)[0]?.startsWith('$') && Object.keys(value).length > 0
        ? isExclusion(value)
        : isFlag(value) && !truthy(value);
    if (name === '_id') {
      onlyIds &&= leaf;
      continue;
    }
    return leaf;
  }
  return onlyIds;
}

function isFlag(value: Value): boolean {
  return typeof value === 'boolean' || isNumber(value);
}

export const project: StageBuilder = (spec, context) => {
  if (!isDoc(spec)) throw location(15969, '$project specification must be an object');
  if (Object.keys(spec).length === 0)
    throw location(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  const excludes = isExclusion(spec);
  const { compiler, fields } = context.compiler();
  const tree = newTree();
  const ids = { dropped: false };
  readTree(
    spec,
    tree,
    [],
    (value, dotted) => {
      if (!isFlag(value)) {
        if (excludes)
          throw location(31252, `Invalid $project :: caused by :: Cannot use an expression in an exclusion projection: ${dotted}`);
        return compiler.compile(value);
      }
      const keeps = truthy(value);
      if (dotted === '_id' && !keeps) {
        ids.dropped = true;
        return excludes ? 'drop' : undefined;
      }
      if (dotted === '_id' && excludes) return undefined;
      if (keeps && excludes)
        throw location(31253, `Invalid $project :: caused by :: Cannot do inclusion on field ${dotted} in exclusion projection`);
      if (!keeps && !excludes)
        throw location(31254, `Invalid $project :: caused by :: Cannot do exclusion on field ${dotted} in inclusion projection`);
      return keeps ? 'keep' : 'drop';
    },
    51270,
  );
  if (excludes) return exclusion(tree);
  if (!ids.dropped && !tree.leaves.has('_id') && !tree.children.has('_id')) tree.leaves.set('_id', 'keep');
  return inclusion(tree, fields(), context.scope);
};

function computedTree(spec: Doc, compiler: Compiler): Tree {
  const tree = newTree();
  readTree(spec, tree, [], (value) => compiler.compile(value), 40180);
  return tree;
}

export const addFields: StageBuilder = (spec, context, name) => {
  if (!isDoc(spec)) throw location(40272, `${name} specification stage must be an object, got ${typeName(spec)}`);
  if (Object.keys(spec).length === 0) throw location(40177, `Invalid ${name} :: caused by :: specification must have at least one field`);
  const { compiler, fields } = context.compiler();
  const tree = computedTree(spec, compiler);
  const read = fields();
  const whole = [...tree.leaves.keys()];
  return {
    needs: (wanted) =>
      union(without(wanted, whole), wanted === null ? null : new Set([...tree.children.keys()].filter((field) => wanted.has(field))), read),
    run: computing(tree, copyOf, context.scope),
  };
};

export const unset: StageBuilder = (spec) => {
  const names = Array.isArray(spec) ? spec : [spec];
  if (names.length === 0) throw location(31119, '$unset specification must be a string or an array with at least one field');
  const tree = newTree();
  for (const name of names) {
    if (typeof name !== 'string')
      throw location(
        Array.isArray(spec) ? 31120 : 31002,
        '$unset specification must be a string or an array containing only string values',
      );
    if (name.startsWith('$')) throw new ServerError('FailedToParse', `$unset does not take paths that begin with $: ${name}`);
    addLeaf(tree, name.split('.'), 'drop', name);
  }
  return exclusion(tree);
};
