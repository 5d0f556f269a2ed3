// Finds documents: carries out a plan over a view and hands the raw documents on, sorted if asked. A read either happens
// in one instant of the live store or on one snapshot, so nothing it sees is torn.
//
// Rows hold lent bytes (store.ts). Every so often a loop yields BREATHE instead, so that a long read does not hold up others.

import type { Collation } from './collation.ts';
import { idIndex, type Collection, type Index } from './catalog.ts';
import { BREATHE } from './aggregate.ts';
import { documentKey } from './documents.ts';
import { ServerError } from './errors.ts';
import type { Matcher } from './match.ts';
import { sortValue } from './ordering.ts';
import { choosePlan, type KeyRange, type Plan } from './plan.ts';
import { decode, decodeFields, fieldSet, keptFieldSet, type FieldSet } from './raw.ts';
import type { View } from './store.ts';
import { compare, isDoc, type Doc, type Value } from './values.ts';

/** Rows between two breaths: about a millisecond of work. */
const BREATH_ROWS = 1_000;
/** As MongoDB's internalQueryMaxBlockingSortMemoryUsageBytes; there is no spilling to disk here. */
export const SORT_MEMORY_BYTES = 100 * 2 ** 20;
/** What a row of a sort costs beside its bytes, roughly. */
const ROW_OVERHEAD_BYTES = 150;

export type SortPart = { path: string; direction: 1 | -1 };

export interface Found {
  /** The key under which the document is stored: its collection's prefix and the key of its `_id`. */
  key: Buffer;
  /** The document, lent, perhaps with other bytes behind its end. */
  bytes: Buffer;
}

export function idKeyOfRow(row: Found): Buffer {
  return row.key.subarray(4);
}

export type FoundRows = Generator<Found | typeof BREATHE, void, undefined>;

export interface Query {
  collection: Collection;
  filter: Doc;
  matcher: Matcher;
  sort: SortPart[] | null;
  collation: Collation | null;
  hint: string | Doc | null;
  /** Documents needed at most (skip included), or 0 for all: a sort keeps no more than these. */
  limit: number;
}

/** The plan for a view that knows of so many commits; an index that was completed later lacks what the view sees. */
export function planOf(query: Query, commits = Infinity): Plan {
  const { collection, filter, sort, collation, hint } = query;
  const indexes = collection.indexes.filter((index) => index.ready && index.readyAt <= commits);
  return choosePlan({ filter, sort, collation, hint, indexes: [idIndex(collection), ...indexes] });
}

/** Documents that match, in the order asked for. */
export function findRows(view: View, query: Query, plan: Plan = planOf(query, view.commits)): FoundRows {
  const matching = matchRows(view, query.collection, plan, query.matcher);
  return query.sort && !plan.sorted ? sortRows(view, query, query.sort, matching) : matching;
}

function* matchRows(view: View, collection: Collection, plan: Plan, matcher: Matcher): FoundRows {
  const fields = matcher.fields ? keptFieldSet(matcher.fields) : null;
  const matchesAll = matcher.fields?.length === 0;
  let sinceBreath = 0;
  for (const row of planRows(view, collection, plan)) {
    if (++sinceBreath >= BREATH_ROWS) {
      sinceBreath = 0;
      // A lent row would not survive the breath.
      yield BREATHE;
      const again = view.peek(row.key);
      if (!again) continue;
      row.bytes = again;
    }
    if (matchesAll || matcher.test(fields ? decodeFields(row.bytes, 0, fields) : decode(row.bytes))) yield row;
  }
}

/** Everything that a plan reaches, before it is matched; each document once. */
function planRows(view: View, collection: Collection, plan: Plan): Iterable<Found> {
  return plan.dedupe ? distinctRows(branchRows(view, collection, plan)) : branchRows(view, collection, plan);
}

function* distinctRows(rows: Iterable<Found>): Generator<Found, void, undefined> {
  const seen = new Set<string>();
  for (const row of rows) {
    const name = row.key.toString('latin1');
    if (seen.has(name)) continue;
    seen.add(name);
    yield row;
  }
}

// Generators are stacked as little as possible here: each one costs as much as decoding a field.
function branchRows(view: View, collection: Collection, plan: Plan): Iterable<Found> {
  switch (plan.kind) {
    case 'EOF':
      return [];
    case 'OR':
      return chained((plan.branches ?? []).map((branch) => () => branchRows(view, collection, branch)));
    case 'IDHACK':
      return looked(view, collection, plan.idKeys ?? []);
    case 'COLLSCAN':
      return clustered(view, collection, { lower: Buffer.alloc(0), upper: null }, plan.reverse);
    case 'IXSCAN': {
      if (plan.index?.name === '_id_') return chained(plan.ranges.map((range) => () => clustered(view, collection, range, plan.reverse)));
      const index = collection.indexes.find((candidate) => candidate.name === plan.index?.name);
      if (!index) throw new ServerError('IndexNotFound', `index ${plan.index?.name ?? ''} is gone`);
      return chained(plan.ranges.map((range) => () => indexed(view, collection, index, range, plan.reverse)));
    }
  }
}

function chained(parts: (() => Iterable<Found>)[]): Iterable<Found> {
  const only = parts[0];
  return parts.length === 1 && only ? only() : oneAfterAnother(parts);
}

function* oneAfterAnother(parts: (() => Iterable<Found>)[]): Generator<Found, void, undefined> {
  for (const part of parts) yield* part();
}

function* looked(view: View, collection: Collection, idKeys: Buffer[]): Generator<Found, void, undefined> {
  for (const idKey of idKeys) {
    const key = documentKey(collection, idKey);
    const bytes = view.peek(key);
    if (bytes) yield { key, bytes };
  }
}

function* clustered(view: View, collection: Collection, range: KeyRange, reverse: boolean): Generator<Found, void, undefined> {
  for (const { key, value } of view.documents(within(collection.prefix, range.lower), above(collection.prefix, range.upper), reverse)) {
    yield { key, bytes: value };
  }
}

function* indexed(view: View, collection: Collection, index: Index, range: KeyRange, reverse: boolean): Generator<Found, void, undefined> {
  for (const row of view.range(within(index.prefix, range.lower), above(index.prefix, range.upper), reverse)) {
    const key = documentKey(collection, row.value);
    const bytes = view.peek(key);
    if (bytes) yield { key, bytes };
  }
}

function within(prefix: Buffer, key: Buffer): Buffer {
  return key.length === 0 ? prefix : Buffer.concat([prefix, key]);
}

function above(prefix: Buffer, key: Buffer | null): Buffer {
  return key ? Buffer.concat([prefix, key]) : nextPrefix(prefix);
}

function nextPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  next.writeUInt32BE(prefix.readUInt32BE(0) + 1, 0);
  return next;
}

interface Sortable {
  values: Value[];
  key: Buffer;
  order: number;
}

/** Keeps only keys and sort values, and fetches the documents again at the end: a sort of many costs little memory. */
function* sortRows(view: View, query: Query, sort: SortPart[], rows: FoundRows): FoundRows {
  const paths = sort.map((part) => part.path.split('.'));
  const fields = fieldSet(new Set(paths.map((path) => path[0] ?? '')));
  const inOrder = (a: Sortable, b: Sortable): number => compareSortable(a, b, sort, query.collation);
  const kept: Sortable[] = [];
  let bytes = 0;
  let order = 0;
  for (const row of rows) {
    if (row === BREATHE) {
      yield BREATHE;
      continue;
    }
    const values = sortValues(row.bytes, fields, paths, sort, query.collation);
    const entry = { values, key: row.key, order: order++ };
    kept.push(entry);
    bytes += ROW_OVERHEAD_BYTES + entry.key.length + values.length * 24 + textBytes(values);
    if (query.limit > 0 && kept.length >= 2 * query.limit + 100) {
      kept.sort(inOrder);
      kept.length = query.limit;
      bytes = 0;
    }
    if (bytes > SORT_MEMORY_BYTES) {
      throw new ServerError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `Sort exceeded memory limit of ${SORT_MEMORY_BYTES} bytes, and the embedded database does not sort on disk. Add an index on the sort keys or a limit.`,
      );
    }
  }
  kept.sort(inOrder);
  let sinceBreath = 0;
  for (const { key } of kept) {
    if (++sinceBreath >= BREATH_ROWS) {
      sinceBreath = 0;
      yield BREATHE;
    }
    const bytes = view.peek(key);
    if (bytes) yield { key, bytes };
  }
}

function textBytes(values: Value[]): number {
  let bytes = 0;
  for (const value of values) if (typeof value === 'string') bytes += 2 * value.length;
  return bytes;
}

function compareSortable(a: Sortable, b: Sortable, sort: SortPart[], collation: Collation | null): number {
  for (let part = 0; part < sort.length; part++) {
    const order = compare(a.values[part], b.values[part], collation ?? undefined);
    if (order !== 0) return sort[part]?.direction === -1 ? -order : order;
  }
  return a.order - b.order;
}

function sortValues(bytes: Buffer, fields: FieldSet, paths: string[][], sort: SortPart[], collation: Collation | null): Value[] {
  const doc = decodeFields(bytes, 0, fields);
  return paths.map((path, part) => sortValue(doc, { path, direction: sort[part]?.direction ?? 1 }, collation));
}

/** All values at a path, arrays on the way and at the end opened; undefined for a missing one. */
export function valuesAt(doc: Doc, path: string[]): Value[] {
  const values: Value[] = [];
  gather(doc, path, 0, values);
  return values;
}

function gather(value: Value, path: string[], at: number, into: Value[]): void {
  if (Array.isArray(value)) {
    const name = path[at];
    if (at === path.length) into.push(...value);
    else if (name !== undefined && /^\d+$/.test(name) && Number(name) < value.length) gather(value[Number(name)], path, at + 1, into);
    else for (const element of value) gather(element, path, at, into);
    return;
  }
  const name = path[at];
  if (name === undefined) into.push(value);
  else if (isDoc(value) && Object.hasOwn(value, name)) gather(value[name], path, at + 1, into);
  else into.push(undefined);
}
