// How $sort, $top and $sortArray order documents: by paths, in BSON order. An array counts by its least element when
// ascending and by its greatest when descending; an empty array comes before null, a missing field equals null.

import type { Collation } from './collation.ts';
import { location, notImplemented } from './errors.ts';
import { wholeNumber } from './kinds.ts';
import { arrayIndex, field as ownField } from './paths.ts';
import { compare, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface SortPart {
  path: readonly string[];
  direction: 1 | -1;
}

/** Reads a sort specification; throws what MongoDB's $sort throws. */
export function parseSort(spec: Value): SortPart[] {
  if (!isDoc(spec)) throw location(15973, 'the $sort key specification must be an object');
  const parts = Object.keys(spec).map((name): SortPart => {
    const order = spec[name];
    if (isDoc(order)) throw notImplemented('$sort by $meta');
    const direction = wholeNumber(order);
    if (direction !== 1 && direction !== -1) throw location(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    if (name === '' || name.split('.').includes('')) throw location(15998, 'FieldPath field names may not be empty strings.');
    return { path: name.split('.'), direction };
  });
  if (parts.length === 0) throw location(15976, '$sort stage must have at least one sort key');
  return parts;
}

/** The value that a document is sorted by at one path. */
export function sortValue(doc: Doc, { path, direction }: SortPart, collation: Collation | null): Value {
  const first = ownField(doc, path[0] ?? '');
  if (path.length === 1 && !Array.isArray(first)) return first === undefined ? null : first;
  let best: Value;
  let found = false;
  const visit = (value: Value): void => {
    if (!found || compare(value, best, collation) * direction < 0) best = value;
    found = true;
  };
  gather(doc, path, 0, visit);
  return best;
}

function gather(doc: Doc, path: readonly string[], begin: number, visit: (value: Value) => void): void {
  const value = ownField(doc, path[begin] ?? '');
  const last = begin === path.length - 1;
  if (!Array.isArray(value)) {
    if (last) visit(value === undefined ? null : value);
    else if (isDoc(value)) gather(value, path, begin + 1, visit);
    else visit(null);
    return;
  }
  if (last) {
    if (value.length === 0) visit(undefined);
    for (const item of value) visit(item);
    return;
  }
  gatherFrom(value, path, begin + 1, visit);
}

/** An array in the middle of a path: a number names an element, any other name the field of every element. */
function gatherFrom(list: Value[], path: readonly string[], begin: number, visit: (value: Value) => void): void {
  const index = arrayIndex(path[begin] ?? '');
  if (index >= 0 && index < list.length) {
    const item = list[index];
    if (begin === path.length - 1) {
      if (Array.isArray(item)) for (const inner of item) visit(inner);
      else visit(item);
    } else if (isDoc(item)) gather(item, path, begin + 1, visit);
    else if (Array.isArray(item)) gatherFrom(item, path, begin + 1, visit);
    else visit(null);
    return;
  }
  if (list.length === 0) visit(null);
  for (const item of list) {
    if (isDoc(item)) gather(item, path, begin, visit);
    else visit(null);
  }
}

/** Compares two lists of sort values. */
export function orderOf(parts: readonly SortPart[], collation: Collation | null): (a: readonly Value[], b: readonly Value[]) => number {
  const directions = parts.map((part) => part.direction);
  return (a, b) => {
    for (let index = 0; index < directions.length; index++) {
      const order = compare(a[index], b[index], collation);
      if (order !== 0) return directions[index] === 1 ? order : -order;
    }
    return 0;
  };
}

/** Compares documents by a sort specification. */
export function compileSortOrder(spec: Value, collation: Collation | null): (a: Doc, b: Doc) => number {
  const parts = parseSort(spec);
  return (a, b) => {
    for (const part of parts) {
      const order = compare(sortValue(a, part, collation), sortValue(b, part, collation), collation);
      if (order !== 0) return order * part.direction;
    }
    return 0;
  };
}
