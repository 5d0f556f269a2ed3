// Cells of the columns in which a rota is worked out.

/** No person, no time, no class. */
export const NONE = -1;

/** An element that is there: keeps the compiler's doubt out of the loops. */
export function at(values: Int32Array | Float64Array | Uint16Array | Uint8Array, index: number): number {
  return values[index] ?? NONE;
}
