// Cursor pages over MongoDB. A cursor holds every sort key of a row and its _id, so that the page after it is found by
// comparison, stays right while rows come and go, and costs the same on page one and page thousand.
// Surprise: MongoDB sorts null and missing first but `$gt` and `$lt` never match them, hence the extra branches for null.
// A sort key holds one type (or null); the filter and the sort must run under the same collation.

import { createHash } from 'node:crypto';
import { ObjectId } from 'mongodb';
import { Refused } from './errors.ts';
import { fromId, isId, toId } from './ids.ts';

export type SortValue = string | number | boolean | Date | ObjectId | null;
export type Direction = 1 | -1;
export type Filter = Record<string, unknown>;

export interface SortKey {
  field: string;
  direction: Direction;
  /** Never null or missing; lets the filter be one index range. */
  required: boolean;
}

export interface Sort {
  /** All keys, `_id` last. */
  keys: readonly SortKey[];
  /** For `find().sort(…)`. */
  mongo: Readonly<Record<string, Direction>>;
  signature: string;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const VERSION = 1;
/** In the place of a sort's signature. */
const PLACE = 'place';
const DEFAULT_FIRST = 20;
/** Longer than any honest cursor: sort keys are names, numbers and dates. */
const LONGEST_CURSOR = 4096;

/**
 * A total order: the fields as given (dots reach into documents), then `_id` in the last field's direction, so that one
 * ascending index serves it forwards or backwards. `required` names the fields that are never null.
 */
export function defineSort(fields: Readonly<Record<string, Direction>>, options: { required?: readonly string[] } = {}): Sort {
  const named = Object.entries(fields).filter(([field]) => field !== '_id');
  const mongo = { ...Object.fromEntries(named), _id: fields['_id'] ?? named.at(-1)?.[1] ?? 1 };
  const keys = Object.entries(mongo).map(([field, direction]) => ({
    field,
    direction,
    required: field === '_id' || (options.required?.includes(field) ?? false),
  }));
  const text = JSON.stringify(keys.map((key) => [key.field, key.direction]));
  return { keys, mongo, signature: createHash('sha256').update(text).digest('base64url').slice(0, 8) };
}

/** What a list's `first` and `after` come to: `first` at least 1 (else Refused('BAD_PAGE')) and cut at `max`. */
export function pageArguments(
  input: { first?: number | null | undefined; after?: string | null | undefined },
  limits: { max: number; usual?: number },
): { first: number; after: string | null } {
  const wanted = input.first ?? limits.usual ?? DEFAULT_FIRST;
  if (!Number.isSafeInteger(wanted) || wanted < 1) throw new Refused('BAD_PAGE', { first: wanted });
  return { first: Math.min(wanted, limits.max), after: input.after ?? null };
}

/** The opaque position of a row in a sort. Throws RangeError for a value that cannot be a sort key (array, NaN, document). */
export function toCursor(sort: Sort, row: object): string {
  const values = sort.keys.map((key) => packed(key, valueAt(row, key.field)));
  return Buffer.from(JSON.stringify([VERSION, sort.signature, ...values])).toString('base64url');
}

/** The sort keys in a cursor. Throws Refused('BAD_CURSOR') for a cursor of another sort or version, or one that was never given out. */
export function readCursor(sort: Sort, cursor: string): SortValue[] {
  const parts = cursor.length <= LONGEST_CURSOR ? parsed(Buffer.from(cursor, 'base64url').toString()) : null;
  if (!Array.isArray(parts)) throw new Refused('BAD_CURSOR');
  const [version, signature, ...values] = parts as unknown[];
  if (version !== VERSION || signature !== sort.signature || values.length !== sort.keys.length) throw new Refused('BAD_CURSOR');
  return sort.keys.map((key, index) => {
    const value = unpacked(values[index]);
    if (value === undefined || (value === null && key.required)) throw new Refused('BAD_CURSOR');
    return value;
  });
}

/**
 * The filter for the rows after a cursor, `{}` without one. Combine it as `{ $and: [filter, afterFilter(…)] }`: both may name
 * the same field. A cursor carries values only, never operators, so it cannot widen what the other filter allows.
 */
export function afterFilter(sort: Sort, cursor: string | null): Filter {
  if (cursor === null) return {};
  const values = readCursor(sort, cursor);
  const branches: Filter[] = [];
  const same: Filter = {};
  sort.keys.forEach((key, index) => {
    const value = values[index] ?? null;
    for (const condition of conditionsAfter(key, value)) branches.push({ ...same, [key.field]: condition });
    same[key.field] = value;
  });
  return { ...leadingBound(sort, values), $or: branches };
}

/** The filters on one key for what comes after a value; null stands for "null or missing". */
function conditionsAfter(key: SortKey, value: SortValue): unknown[] {
  if (key.direction === 1) return [value === null ? { $ne: null } : { $gt: value }];
  if (value === null) return [];
  return key.required ? [{ $lt: value }] : [{ $lt: value }, null];
}

/** Implied by every branch; it gives the planner a single range on the leading key to start from. */
function leadingBound(sort: Sort, values: readonly SortValue[]): Filter {
  const [key] = sort.keys;
  const value = values[0] ?? null;
  if (!key || value === null) return {};
  if (key.direction === 1) return { [key.field]: { $gte: value } };
  return key.required ? { [key.field]: { $lte: value } } : {};
}

/** A page out of up to `first + 1` rows, read in the sort's order: the row too many only says that there is a next page. */
export function toConnection<Row extends object>(rows: readonly Row[], first: number, sort: Sort): Connection<Row> {
  // Most callers only ask for the last one: a cursor is made when it is read.
  const edges = rows.slice(0, first).map((node) => ({
    get cursor() {
      return toCursor(sort, node);
    },
    node,
  }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The cursor of a list whose order moves, as of the strongest teams: it says how many rows come before the next one. */
export function placeCursor(place: number): string {
  return Buffer.from(JSON.stringify([VERSION, PLACE, place])).toString('base64url');
}

/** Throws Refused('BAD_CURSOR') for anything that placeCursor did not give out. */
export function readPlaceCursor(cursor: string): number {
  const parts = cursor.length <= LONGEST_CURSOR ? parsed(Buffer.from(cursor, 'base64url').toString()) : null;
  const [version, kind, place] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (version !== VERSION || kind !== PLACE || typeof place !== 'number' || !Number.isSafeInteger(place) || place < 0)
    throw new Refused('BAD_CURSOR');
  return place;
}

function valueAt(row: object, path: string): unknown {
  let value: unknown = row;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** JSON has no dates and no ObjectIds: they travel as `{ d: milliseconds }` and `{ o: hex }`. */
function packed(key: SortKey, value: unknown): unknown {
  if ((value === null || value === undefined) && !key.required) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { d: value.getTime() };
  if (value instanceof ObjectId) return { o: toId(value) };
  throw new RangeError(`${key.field} holds a value that cannot be a sort key of a page`);
}

function unpacked(value: unknown): SortValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object') return undefined;
  if ('d' in value && typeof value.d === 'number') {
    const date = new Date(value.d);
    return Number.isNaN(date.getTime()) ? undefined : date;
  }
  return 'o' in value && isId(value.o) ? fromId(value.o) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
