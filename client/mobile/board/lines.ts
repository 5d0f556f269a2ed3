// What stands on the page of a board, from its top and the own place: the podium, the rows below it, and behind a gap the own
// neighbourhood. Pure. Whoever is seen in the top is not shown twice.

import type { BoardRow, OwnStanding } from './sight.ts';

export type Line =
  | { readonly kind: 'row'; readonly row: BoardRow; readonly isMe: boolean }
  /** Ranks that are left out. */
  | { readonly kind: 'skip'; readonly from: number; readonly to: number };

export interface Lines {
  readonly podium: readonly BoardRow[];
  readonly lines: readonly Line[];
  readonly ownerId: string | null;
}

export const PODIUM = 3;
/** Rows above and below the own one. */
const NEIGHBOURS = 2;

/** Whose row is the own one: the own place and those around it come in one message and agree. */
export function ownOwner(me: OwnStanding | null): string | null {
  return me?.around.find(({ rank }) => rank === me.rank)?.ownerId ?? null;
}

/**
 * @param shown how many ranks of the top are shown, podium included
 */
export function linesOf(top: readonly BoardRow[], me: OwnStanding | null, shown: number): Lines {
  const ownerId = ownOwner(me);
  const line = (row: BoardRow): Line => ({ kind: 'row', row, isMe: row.ownerId === ownerId });
  const above = top.slice(0, shown);
  const seen = new Set(above.map((row) => row.ownerId));
  const last = above.length;
  const lines = above.slice(PODIUM).map(line);
  const around =
    me?.rank == null
      ? []
      : me.around.filter(({ rank, ownerId: id }) => Math.abs(rank - (me.rank ?? 0)) <= NEIGHBOURS && rank > last && !seen.has(id));
  // Level with the top when the own place is in it: nobody below is asked for.
  const isBelow = me?.rank != null && me.rank > last;
  const first = isBelow ? around[0] : undefined;
  if (first === undefined) return { podium: above.slice(0, PODIUM), lines, ownerId };
  if (first.rank > last + 1) lines.push({ kind: 'skip', from: last + 1, to: first.rank - 1 });
  lines.push(...around.map(line));
  return { podium: above.slice(0, PODIUM), lines, ownerId };
}
