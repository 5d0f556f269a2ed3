// Values as MongoDB prints them inside error messages: `{ a: 1, b: "x" }`, `[ 1, 2.0 ]`, `ObjectId('…')`.

import { BSONRegExp, Binary, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Doc, Value } from './values.ts';

const LONGEST = 200;

/** One value; long ones are cut so that a message never carries a whole document. */
export function show(value: Value): string {
  const text = print(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`;
}

/** `{name: value}`, the way update errors name an element. */
export function showElement(name: string, value: Value): string {
  return `{${name}: ${show(value)}}`;
}

/** `{_id: …}` of a document, for messages that say which document failed. */
export function showId(doc: Doc): string {
  return doc['_id'] === undefined ? '{ no _id }' : showElement('_id', doc['_id']);
}

function print(value: Value): string {
  if (value === undefined) return 'undefined';
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number') return printNumber(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(print).join(', ')} ]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Double) return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Timestamp) return `Timestamp(${value.t}, ${value.i})`;
  if (value instanceof Code) return value.code;
  if (value instanceof MinKey) return 'MinKey';
  if (value instanceof MaxKey) return 'MaxKey';
  if ('_bsontype' in value) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${print(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan.0';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  if (!Number.isInteger(value) || (value >= -(2 ** 31) && value < 2 ** 31)) return String(value);
  return `${value}.0`;
}
