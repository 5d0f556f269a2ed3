// $sort: stable, in BSON order. With a $limit behind it only the best rows are held, so that a top ten of a million rows
// needs little memory; otherwise the rows count against the memory limit.

import { wholeNumber } from './kinds.ts';
import { orderOf, parseSort, sortValue } from './ordering.ts';
import type { SortPart } from './ordering.ts';
import { sizeOf } from './size.ts';
import { BREATHE, Budget, breathing, union } from './stage-kit.ts';
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

/** Rows are sorted in runs of this length while they come in, and merged on the way out: one long sort would hold up everybody. */
const RUN = 20_000;

/** Sorts rows of the source; a generator because the source may ask to breathe. Used by other stages too. */
export function* sorted(
  rows: Rows,
  spec: readonly SortPart[],
  collation: Collation | null,
  budget: Budget,
  most = Infinity,
): Generator<Row> {
  const order = comparator(spec, collation);
  const runs: Entry[][] = [];
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
    } else if (most === Infinity && entries.length >= RUN) {
      runs.push(entries.sort(order));
      entries = [];
    }
  }
  runs.push(entries.sort(order));
  yield* breathing(runs.length === 1 ? (runs[0] ?? []).slice(0, most).map((entry) => entry.row) : merged(runs, order));
}

/** Merges sorted runs with a heap of their heads; of equal rows the earlier run's comes first, which keeps the sort stable. */
function* merged(runs: readonly Entry[][], order: (a: Entry, b: Entry) => number): Generator<Row> {
  const next = runs.map(() => 0);
  const head = (run: number): Entry | undefined => runs[run]?.[next[run] ?? 0];
  const isBefore = (a: number, b: number): boolean => {
    const left = head(a);
    const right = head(b);
    if (left === undefined || right === undefined) return right === undefined;
    const by = order(left, right);
    return by < 0 || (by === 0 && a < b);
  };
  const heap = runs.map((_run, index) => index).filter((run) => head(run) !== undefined);
  const sink = (from: number): void => {
    let place = from;
    for (;;) {
      let least = place;
      for (const child of [place * 2 + 1, place * 2 + 2])
        if (child < heap.length && isBefore(heap[child] ?? 0, heap[least] ?? 0)) least = child;
      if (least === place) return;
      [heap[place], heap[least]] = [heap[least] ?? 0, heap[place] ?? 0];
      place = least;
    }
  };
  for (let place = heap.length >> 1; place >= 0; place--) sink(place);
  for (let run = heap[0]; run !== undefined; run = heap[0]) {
    const entry = head(run);
    if (entry === undefined) return;
    yield entry.row;
    next[run] = (next[run] ?? 0) + 1;
    if (head(run) === undefined) {
      const tail = heap.pop();
      if (heap.length > 0 && tail !== undefined) heap[0] = tail;
    }
    sink(0);
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
