// One moment of a replay as rows: who stood where, how long the bar is beside the first's. Pure.

import type { BoardRaceData } from '../generated.ts';

type Race = BoardRaceData['replay'];

export interface RaceRow {
  readonly ownerId: string;
  readonly rank: number;
  readonly name: string;
  readonly isOwn: boolean;
  readonly score: number;
  /** 0 to 1. */
  readonly part: number;
}

export function rowsAt({ owners, frames }: Pick<Race, 'owners' | 'frames'>, index: number): RaceRow[] {
  const frame = frames[Math.max(0, Math.min(index, frames.length - 1))];
  if (frame === undefined) return [];
  const highest = Math.max(1, ...frame.scores);
  return frame.owners.flatMap((at, place) => {
    const owner = owners[at];
    const score = frame.scores[place] ?? 0;
    return owner === undefined
      ? []
      : [{ ownerId: owner.id, rank: place + 1, name: owner.name, isOwn: owner.isOwn, score, part: Math.max(0, score / highest) }];
  });
}
