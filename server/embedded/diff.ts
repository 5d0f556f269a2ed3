// What changed between two versions of a document, in the form of a change stream's `updateDescription`: dotted names of set
// and removed fields, shortened arrays. Replaying the description on the old version gives the new one. The surprise: a name that
// a dotted path cannot carry (with a dot, empty, or made of digits) makes its parent be set as a whole.

import { BSONRegExp, BSONSymbol, Binary, Code, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { arrayIndex, copyDoc, field } from './paths.ts';
import { emptyDoc, isDoc } from './values.ts';
import type { Doc, Value } from './values.ts';

export interface UpdateDescription {
  updatedFields: Doc;
  removedFields: string[];
  truncatedArrays: { field: string; newSize: number }[];
  /** Only when a top-level name contains a dot: the parts of every path in the description that has one. */
  disambiguatedPaths?: Doc;
}

/** The same type and the same content, fields in the same order: what would be the same bytes. */
export function identical(a: Value, b: Value): boolean {
  if (a === b) return typeof a !== 'number' || a !== 0 || Object.is(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return sameDouble(a, b);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, index) => identical(one, b[index]));
  if (Array.isArray(b)) return false;
  if (isDoc(a)) return isDoc(b) && identicalDocs(a, b);
  if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
  if (isDoc(b) || b instanceof Date || a._bsontype !== b._bsontype) return false;
  if (a instanceof ObjectId) return b instanceof ObjectId && a.equals(b);
  if (a instanceof Decimal128) return b instanceof Decimal128 && sameBytes(a.bytes, b.bytes);
  if (a instanceof Double) return b instanceof Double && Object.is(a.value, b.value);
  if (a instanceof Binary) return b instanceof Binary && a.sub_type === b.sub_type && sameBytes(a.value(), b.value());
  if (a instanceof BSONRegExp) return b instanceof BSONRegExp && a.pattern === b.pattern && a.options === b.options;
  if (a instanceof BSONSymbol) return b instanceof BSONSymbol && a.value === b.value;
  if (a instanceof Timestamp) return b instanceof Timestamp && a.equals(b);
  if (a instanceof Code) return b instanceof Code && a.code === b.code && identical(a.scope ?? null, b.scope ?? null);
  return true;
}

function identicalDocs(a: Doc, b: Doc): boolean {
  const names = Object.keys(a);
  const others = Object.keys(b);
  if (names.length !== others.length) return false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (name === undefined || name !== others[i] || !identical(a[name], b[name])) return false;
  }
  return true;
}

/** NaN, and doubles of which one came wrapped although it needed no wrapper. */
function sameDouble(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
  const [plain, boxed] = typeof a === 'number' ? [a, b] : [b, a];
  return typeof plain === 'number' && boxed instanceof Double && Object.is(plain, boxed.value) && !isInt32(plain);
}

function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/**
 * Describes how `before` became `after` (whole documents, or the same part of both). Replaying it gives `after` exactly, but for the
 * order of top-level fields, which MongoDB's descriptions do not carry either.
 */
export function describeChange(before: Doc, after: Doc): UpdateDescription {
  const hasDots = [...Object.keys(before), ...Object.keys(after)].some((name) => name.includes('.'));
  const out: UpdateDescription = { updatedFields: emptyDoc(), removedFields: [], truncatedArrays: [] };
  for (const name of Object.keys(before)) if (field(after, name) === undefined) out.removedFields.push(name);
  for (const name of Object.keys(after)) describeValue(name, field(before, name), field(after, name), out, !hasDots);
  if (hasDots) {
    const paths = emptyDoc();
    for (const name of [...out.removedFields, ...Object.keys(out.updatedFields)]) if (name.includes('.')) paths[name] = [name];
    out.disambiguatedPaths = paths;
  }
  return out;
}

function describeValue(path: string, before: Value, after: Value, out: UpdateDescription, mayDescend: boolean): void {
  if (after === undefined || (before !== undefined && identical(before, after))) return;
  if (mayDescend && isDoc(before) && isDoc(after) && keepsNames(before, after)) describeDoc(path, before, after, out);
  else if (mayDescend && Array.isArray(before) && Array.isArray(after) && describeArray(path, before, after, out)) return;
  else out.updatedFields[path] = after;
}

function describeDoc(path: string, before: Doc, after: Doc, out: UpdateDescription): void {
  for (const name of Object.keys(before)) if (field(after, name) === undefined) out.removedFields.push(`${path}.${name}`);
  for (const name of Object.keys(after)) describeValue(`${path}.${name}`, field(before, name), field(after, name), out, true);
}

/** Whether the changed names fit into dotted paths, and setting and removing them yields the order of `after`. */
function keepsNames(before: Doc, after: Doc): boolean {
  const kept = Object.keys(before).filter((name) => field(after, name) !== undefined);
  const names = Object.keys(after);
  if (!kept.every((name, index) => names[index] === name)) return false;
  const changed = names.filter((name) => !identical(field(before, name), field(after, name)));
  const removed = Object.keys(before).filter((name) => field(after, name) === undefined);
  return [...changed, ...removed].every((name) => name !== '' && !name.includes('.') && !/^\d+$/.test(name));
}

/** Element by element when few differ, a truncation when the array was only shortened; false when the whole array is to be set. */
function describeArray(path: string, before: Value[], after: Value[], out: UpdateDescription): boolean {
  const shared = Math.min(before.length, after.length);
  const changed: number[] = [];
  for (let i = 0; i < shared; i++) if (!identical(before[i], after[i])) changed.push(i);
  if (after.length < before.length) {
    if (changed.length > 0) return false;
    out.truncatedArrays.push({ field: path, newSize: after.length });
    return true;
  }
  const count = changed.length + after.length - before.length;
  if (count > 1 && count * 2 > after.length) return false;
  return describeElements(path, before, after, changed, out);
}

function describeElements(path: string, before: Value[], after: Value[], changed: number[], out: UpdateDescription): boolean {
  for (const index of changed) describeValue(`${path}.${index}`, before[index], after[index], out, true);
  for (let i = before.length; i < after.length; i++) out.updatedFields[`${path}.${i}`] = after[i];
  return true;
}

/** Replays a description: `applyDescription(before, describeChange(before, after))` is `after`. */
export function applyDescription(before: Doc, description: UpdateDescription): Doc {
  const partsOf = (path: string) =>
    description.disambiguatedPaths && field(description.disambiguatedPaths, path) !== undefined ? [path] : path.split('.');
  let doc: Doc = before;
  for (const { field: path, newSize } of description.truncatedArrays) {
    doc = changeAt(doc, partsOf(path), (value) => (Array.isArray(value) ? value.slice(0, newSize) : value)) as Doc;
  }
  for (const path of description.removedFields) doc = changeAt(doc, partsOf(path), () => undefined) as Doc;
  for (const [path, value] of Object.entries(description.updatedFields)) doc = changeAt(doc, partsOf(path), () => value) as Doc;
  return doc;
}

function changeAt(container: Value, parts: readonly string[], change: (value: Value) => Value): Value {
  const [name, ...rest] = parts;
  if (name === undefined) return change(container);
  if (Array.isArray(container)) {
    const copy = [...container];
    copy[arrayIndex(name)] = changeAt(container[arrayIndex(name)], rest, change);
    return copy;
  }
  if (!isDoc(container)) return container;
  const copy = copyDoc(container);
  const value = changeAt(field(container, name), rest, change);
  if (value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}
