// Prints a value with the kind of every number, so that a test sees an int where a double was due.

import { BSONValue, Double, Decimal128, ObjectId } from 'bson';

export function tell(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'bigint') return `${value}L`;
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0)
      ? String(value)
      : `${Object.is(value, -0) ? '-0' : value}D`;
  if (value instanceof Double) return `${value.value}D`;
  if (value instanceof Decimal128) return `dec ${value.toString()}`;
  if (value instanceof ObjectId) return `oid ${value.toHexString()}`;
  if (value instanceof Date) return value.toISOString();
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(tell).join(', ')}]`;
  if (value instanceof BSONValue) return value.inspect();
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${tell(inner)}`)
    .join(', ')}}`;
}
