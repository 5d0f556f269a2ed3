// What becomes of the parts of a shift when somebody else does a piece of it.
// Surprise: the one whose piece is taken keeps the first of what is left under the same duty, so that what was accepted and handed in
// stays with it; only what is left behind the piece becomes a new duty.

import type { Granted, Refusal } from '../core/errors.ts';

export interface Piece {
  readonly from: Date;
  readonly to: Date;
}

export type SplitVerdict =
  | Granted<{
      /** What the present holder keeps, by time; empty: nothing. */
      kept: Piece[];
      taken: Piece;
    }>
  | Refusal<'SHIFT_PART_BACKWARDS'>
  | Refusal<'SHIFT_PART_OUTSIDE'>
  | Refusal<'SHIFT_PART_PAST'>;

/** No piece is shorter: it would be nobody's turn in earnest. */
export const SHORTEST_MINUTES = 5;

/** Another person takes `piece` of `part`. What has passed cannot be taken. */
export function takePiece(part: Piece, piece: Piece, now: Date): SplitVerdict {
  const shortest = SHORTEST_MINUTES * 60_000;
  if (piece.to.getTime() - piece.from.getTime() < shortest) return { ok: false, why: 'SHIFT_PART_BACKWARDS' };
  if (piece.from < part.from || piece.to > part.to) return { ok: false, why: 'SHIFT_PART_OUTSIDE' };
  if (piece.from.getTime() < now.getTime() - shortest) return { ok: false, why: 'SHIFT_PART_PAST' };
  const left = [
    { from: part.from, to: piece.from },
    { from: piece.to, to: part.to },
  ].filter(({ from, to }) => to.getTime() - from.getTime() > 0);
  return { ok: true, kept: left, taken: piece };
}

/** How many are there at once at the time when the fewest are. */
export function fewestAtOnce(shift: { startsAt: Date; endsAt: Date }, parts: readonly Piece[]): number {
  const marks = [shift.startsAt.getTime(), ...parts.map(({ to }) => to.getTime())].filter((mark) => mark < shift.endsAt.getTime());
  const there = marks.map((mark) => parts.filter(({ from, to }) => from.getTime() <= mark && mark < to.getTime()).length);
  return Math.min(...there);
}
