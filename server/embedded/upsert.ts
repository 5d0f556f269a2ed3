// The document that an upsert inserts: the equalities of the filter, then the update on top of them. The surprise: which
// conditions count as equalities is MongoDB's rule, not logic: `$and`, `$eq`, `$all` with one value and `$or` with one branch do,
// `$in` with one value does not.

import { BSONRegExp, ObjectId } from 'bson';
import { ServerError } from './errors.ts';
import { isOperatorDoc } from './match-operators.ts';
import { field } from './paths.ts';
import { emptyDoc, isDoc, typeName } from './values.ts';
import type { Doc, Value } from './values.ts';

/** The part of an updater that an upsert needs. */
interface WholeUpdate {
  kind: 'operators' | 'replace' | 'pipeline';
  whole(before: Doc, context: { isInsert: boolean; arrayIndex: number | undefined }): Doc | null;
}

/** The new document, `_id` first (a new ObjectId when neither filter nor update gives one). */
export function upsertDocument(filter: Doc, updater: WholeUpdate): Doc {
  const equalities = new Map<string, Value>();
  collect(filter, equalities);
  const base = emptyDoc();
  for (const [path, value] of equalities) {
    if (updater.kind !== 'replace' || path === '_id') put(base, path.split('.'), value);
  }
  const made = updater.whole(base, { isInsert: true, arrayIndex: undefined }) ?? base;
  const id = field(made, '_id') ?? new ObjectId();
  if (Array.isArray(id) || id instanceof BSONRegExp)
    throw new ServerError('InvalidIdField', `The '_id' value cannot be of type ${typeName(id)}`);
  const doc = emptyDoc();
  doc['_id'] = id;
  for (const [name, value] of Object.entries(made)) if (name !== '_id') doc[name] = value;
  return doc;
}

function collect(filter: Doc, into: Map<string, Value>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) {
      for (const part of Array.isArray(condition) ? condition : []) if (isDoc(part)) collect(part, into);
    } else if (!name.startsWith('$')) {
      for (const value of equalValues(condition)) add(name, value, into);
    }
  }
}

function equalValues(condition: Value): Value[] {
  if (condition instanceof BSONRegExp) return [];
  if (!isDoc(condition) || !isOperatorDoc(condition)) return [condition];
  const values: Value[] = [];
  if (Object.hasOwn(condition, '$eq')) values.push(condition['$eq']);
  const all = Object.hasOwn(condition, '$all') ? condition['$all'] : undefined;
  if (Array.isArray(all) && all.length === 1 && !isOperatorDoc(all[0]) && !(all[0] instanceof BSONRegExp)) values.push(all[0]);
  return values;
}

function add(path: string, value: Value, into: Map<string, Value>): void {
  for (const known of into.keys()) {
    if (known === path) throw notSingle(`cannot infer query fields to set, path '${path}' is matched twice`);
    if (known.startsWith(`${path}.`) || path.startsWith(`${known}.`)) {
      throw notSingle(`cannot infer query fields to set, both paths '${path}' and '${known}' are matched`);
    }
  }
  into.set(path, value);
}

function notSingle(message: string): ServerError {
  return new ServerError({ code: 54, codeName: 'NotSingleValueField' }, message);
}

function put(doc: Doc, parts: readonly string[], value: Value): void {
  if (parts.includes('__proto__'))
    throw new ServerError('BadValue', `The path '${parts.join('.')}' contains the field name '__proto__', which is not allowed.`);
  let container = doc;
  for (const part of parts.slice(0, -1)) {
    const known = container[part];
    const next: Doc = isDoc(known) ? known : emptyDoc();
    container[part] = next;
    container = next;
  }
  container[parts.at(-1) ?? ''] = value;
}
