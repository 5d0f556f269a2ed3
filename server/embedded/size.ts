// A rough size of values in memory, for limits on what a stage may hold. It counts what V8 spends, not BSON's bytes.

import { isDoc } from './values.ts';
import type { Value } from './values.ts';

export function sizeOf(value: Value): number {
  switch (typeof value) {
    case 'string':
      return 24 + value.length;
    case 'object':
      break;
    default:
      return 16;
  }
  if (value === null) return 8;
  if (Array.isArray(value)) {
    let size = 32;
    for (const item of value) size += 8 + sizeOf(item);
    return size;
  }
  if (!isDoc(value)) return 64;
  let size = 32;
  for (const name in value) size += 16 + sizeOf(value[name]);
  return size;
}
