// The order in which samples of a simulation are shown: one of each kind of move in turn, so that a rare move is not buried under a
// frequent one. Pure.

/** One of each list, then the second of each, and so on. */
export function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_round, round) => lists.flatMap((list) => list.slice(round, round + 1))).flat();
}

/** The batch after so many others; begins anew when all were shown. */
export function batchOf<Item>(items: readonly Item[], batch: number, size: number): readonly Item[] {
  const batches = Math.max(1, Math.ceil(items.length / size));
  const from = (batch % batches) * size;
  return items.slice(from, from + size);
}
