// Columns of numbers that grow: typed arrays with room to spare, replaced by longer ones when they are full. Whoever holds on to
// an array beyond the next write may hold an old one.

export type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** More than it has now, by half: doubling would leave up to half of a gigabyte unused at a million people. */
export function roomier(capacity: number): number {
  return Math.max(16, capacity + (capacity >> 1));
}

export function longer<Column extends Numbers>(column: Column, length: number): Column {
  const made = new (column.constructor as new (length: number) => Column)(length);
  made.set(column);
  return made;
}

/** Lengthens every column among the fields of an object, and every one in its lists of columns. */
export function lengthen(owner: object, length: number): void {
  for (const [name, value] of Object.entries(owner) as [string, unknown][]) {
    if (isNumbers(value)) Reflect.set(owner, name, longer(value, length));
    else if (Array.isArray(value)) value.forEach((each: unknown, at) => isNumbers(each) && Reflect.set(value, at, longer(each, length)));
  }
}

/** What the columns of an object take, those in its lists included. */
export function bytesOf(owner: object): number {
  const columns = (Object.values(owner) as unknown[]).flat().filter(isNumbers);
  return columns.reduce((bytes, column) => bytes + column.byteLength, 0);
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
