// The leaves of a board's entries: up to 256 of three words each, in one run of memory a leaf. A full leaf gives entries to a neighbour with
// room before it is halved, and two sparse neighbours become one, so that leaves stay about three quarters full whatever the order of
// changes. This is the part that is seldom done; what every change does is in board-entries.ts.

import type { Directory } from './board-directory.ts';

export const LEAF = 256;
export const LEAF_SHIFT = 8;
/** Words of an entry: the score's word, the time of reaching it, the owner. */
export const WORDS = 3;
/** Below this a leaf looks for a neighbour to become one with. */
export const SPARSE = 64;
/** A neighbour takes entries of a full leaf when it holds no more; two that hold no more together become one. */
const ROOMY = 192;

/** The slot of a neighbour that can take something of a full leaf, -1 without one. */
export function neighbourWithRoom(directory: Directory, slot: number): number {
  return neighbourFor(directory, slot, 0);
}

/** The slot of a neighbour that still has room when it has taken so many entries, -1 without one. */
export function neighbourFor(directory: Directory, slot: number, count: number): number {
  for (const step of [1, -1] as const) {
    const sibling = directory.sibling(slot, step);
    if (sibling >= 0 && count + (directory.counts[sibling] as number) <= ROOMY) return sibling;
  }
  return -1;
}

/** Gives entries of a leaf to the one behind or before it: the last ones or the first. Their owners' records are told. */
export function giveEntries(
  directory: Directory,
  cells: Uint32Array,
  words: Uint32Array,
  slot: number,
  sibling: number,
  count: number,
): void {
  const held = directory.counts[slot] as number;
  const taken = directory.counts[sibling] as number;
  const start = (directory.leaves[slot] as number) << LEAF_SHIFT;
  const leaf = directory.leaves[sibling] as number;
  const into = leaf << LEAF_SHIFT;
  const isBehind = sibling > slot;
  const from = isBehind ? start + held - count : start;
  const to = isBehind ? into : into + taken;
  if (isBehind) cells.copyWithin(WORDS * (into + count), WORDS * into, WORDS * (into + taken));
  cells.copyWithin(WORDS * to, WORDS * from, WORDS * (from + count));
  if (!isBehind) cells.copyWithin(WORDS * start, WORDS * (start + count), WORDS * (start + held));
  for (let place = to; place < to + count; place++) words[4 * (cells[WORDS * place + 2] as number) + 3] = leaf + 1;
  tell(directory, cells, sibling, into, taken + count);
  tell(directory, cells, slot, start, held - count);
}

function tell(directory: Directory, cells: Uint32Array, slot: number, start: number, count: number): void {
  const last = WORDS * (start + count - 1);
  if (count > 0) directory.set(slot, count, cells[last] as number, cells[last + 1] as number);
  else directory.count(slot, -(directory.counts[slot] as number));
}
