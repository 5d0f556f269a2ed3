// Dotted paths: how `a.b.2` is read in a document whose fields may be arrays, for matching. An array on the way stands for
// all of its subdocuments and, when the next part is a number, also for the element at that index. The surprise, taken from
// MongoDB (its path_test.cpp): a subdocument of an array answers "missing" for the numeric part before the index is tried,
// so `{'a.0.b': null}` matches `{a: [{b: 1}]}`, and an array that is named by a final index is not looked into.

import { emptyDoc, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface Path {
  readonly dotted: string;
  readonly parts: readonly string[];
  /** For each part the array index that it can mean, or -1. */
  readonly indexes: readonly number[];
}

/** Gets a value (undefined = missing) and the index of the outermost array element that it came from, or -1. Returns true to stop. */
export type Visit = (value: Value, offset: number) => boolean;

export function parsePath(dotted: string): Path {
  const parts = dotted.split('.');
  return { dotted, parts, indexes: parts.map(arrayIndex) };
}

/** The array index that a path part means; -1 for names, and for numbers with leading zeros. */
export function arrayIndex(part: string): number {
  return /^(?:0|[1-9]\d{0,8})$/.test(part) ? Number(part) : -1;
}

/** A document's own field. Values are never functions, so that what plain objects inherit is told apart without a lookup. */
export function field(doc: Doc, name: string): Value {
  const value: unknown = doc[name];
  if (typeof value === 'function') return undefined;
  if (name === '__proto__' && !Object.hasOwn(doc, name)) return undefined;
  return value as Value;
}

/** A shallow copy without Object's prototype. */
export function copyDoc(doc: Doc): Doc {
  return Object.assign(emptyDoc(), doc);
}

/**
 * Visits the values that a path stands for until `visit` returns true; returns whether it did.
 * With `intoLeaf` an array at the end of the path is visited element by element and then as a whole.
 */
export function walk(doc: Doc, path: Path, intoLeaf: boolean, visit: Visit): boolean {
  return walkDoc(doc, path, 0, intoLeaf, -1, visit);
}

function walkDoc(doc: Doc, path: Path, begin: number, intoLeaf: boolean, offset: number, visit: Visit): boolean {
  const last = path.parts.length - 1;
  let current = doc;
  for (let at = begin; at < last; at++) {
    const value = field(current, part(path, at));
    if (Array.isArray(value)) return walkArray(value, path, at + 1, intoLeaf, offset, visit);
    if (!isDoc(value)) return visit(undefined, offset);
    current = value;
  }
  const leaf = field(current, part(path, last));
  if (intoLeaf && Array.isArray(leaf)) {
    for (let i = 0; i < leaf.length; i++) if (visit(leaf[i], offset < 0 ? i : offset)) return true;
  }
  return visit(leaf, offset);
}

function walkArray(array: Value[], path: Path, at: number, intoLeaf: boolean, offset: number, visit: Visit): boolean {
  const index = path.indexes[at];
  const isLast = at === path.parts.length - 1;
  for (let i = 0; i < array.length; i++) {
    const element = array[i];
    if (isDoc(element) && walkDoc(element, path, at, intoLeaf, offset < 0 ? i : offset, visit)) return true;
    if (i !== index) continue;
    if (isLast) {
      if (visit(element, offset < 0 ? i : offset)) return true;
    } else if (Array.isArray(element)) {
      if (walkArray(element, path, at + 1, intoLeaf, offset, visit)) return true;
    } else if (isDoc(element) && walkDoc(element, path, at + 1, intoLeaf, offset, visit)) return true;
  }
  return false;
}

function part(path: Path, at: number): string {
  return path.parts[at] ?? '';
}
