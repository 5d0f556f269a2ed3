// $sort: stable, in BSON order. With a $limit behind it only the best rows are held, so that a top ten of a million rows
// needs little memory; otherwise the rows count against the memory limit.

import { wholeNumber } from './kinds.ts';
import { orderOf, parseSort, sortValue } from './ordering.ts';
import type { SortPart } from './ordering.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, union } from './stage-kit.ts';
import type { Row, Rows, StageBuilder } from './stage-kit.ts';
import { compare } from './values.ts';
import type { Collation } from './collation.ts';
import type { Doc, Value } from './values.ts';

interface Entry {
  row: Doc;
  keys: Value[];
}

/** How many rows a $limit behind the $sort (after any $skip) lets through; undefined without one. */
function limitBehind(following: readonly Doc[]): number | undefined {
  let skipped = 0;
  for (const stage of following) {
    const name = Object.keys(stage)[0];
    const number = name === '$skip' || name === '$limit' ? wholeNumber(stage[name]) : undefined;
    if (number === undefined || number < 0) return undefined;
    if (name === '$limit') return number > 0 && number + skipped <= MOST_HELD ? number + skipped : undefined;
    skipped += number;
  }
  return undefined;
}

/** Beyond this, sorting everything once is no worse. */
const MOST_HELD = 1_000_000;

function comparator(parts: readonly SortPart[], collation: Collation | null): (a: Entry, b: Entry) => number {
  if (parts.length === 1) {
    const direction = parts[0]?.direction ?? 1;
    return (a, b) => compare(a.keys[0], b.keys[0], collation) * direction;
  }
  const order = orderOf(parts, collation);
  return (a, b) => order(a.keys, b.keys);
}

/** Sorts rows of the source; a generator because the source may ask to breathe. Used by other stages too. */
export function* sorted(
  rows: Rows,
  spec: readonly SortPart[],
  collation: Collation | null,
  budget: Budget,
  most = Infinity,
): Generator<Row> {
  const order = comparator(spec, collation);
  let entries: Entry[] = [];
  let last: Entry | undefined;
  for (const row of rows) {
    if (row === BREATHE) {
      yield row;
      continue;
    }
    const entry = { row, keys: spec.map((part) => sortValue(row, part, collation)) };
    // Equal rows come later, so they lose against the last that is held.
    if (last !== undefined && order(entry, last) >= 0) continue;
    if (most === Infinity) budget.charge(sizeOf(row));
    entries.push(entry);
    if (entries.length >= most * 2 + 100) {
      entries = entries.sort(order).slice(0, most);
      last = entries.at(-1);
    }
  }
  entries.sort(order);
  for (let index = 0; index < entries.length && index < most; index++) {
    const entry = entries[index];
    if (entry !== undefined) yield entry.row;
  }
}

export const sort: StageBuilder = (spec, { env }, name, following) => {
  const parts = parseSort(spec);
  const most = limitBehind(following);
  const read = new Set(parts.map((part) => part.path[0] ?? ''));
  return {
    needs: (wanted) => union(wanted, read),
    run: (rows) => sorted(rows, parts, env.collation, new Budget(env.memoryLimitBytes, name), most),
  };
};
