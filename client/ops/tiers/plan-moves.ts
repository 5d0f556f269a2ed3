// A row of the plan is a member with one move. Its key holds both, so that whoever has moved again meanwhile is another row, and is
// never confirmed for a move that nobody has seen.

import type { TierPlanData } from '../generated.ts';

type Row = TierPlanData['tierPlan']['edges'][number]['node'];
type Tier = Row['leave'];

export const keyOfPlanned = ({ distributor, leave, join }: Pick<Row, 'leave' | 'join'> & { distributor: { id: string } }): string =>
  `${leave} ${join} ${distributor.id}`;

export interface PlannedMoves {
  leave: Tier;
  join: Tier;
  distributorIds: string[];
}

/** What was chosen, by move: one act each. */
export function movesIn(keys: readonly string[]): PlannedMoves[] {
  const moves = new Map<string, PlannedMoves>();
  for (const key of keys) {
    const [leave, join, id = ''] = key.split(' ') as [Tier, Tier, string?];
    const move = `${leave} ${join}`;
    const known = moves.get(move) ?? { leave, join, distributorIds: [] };
    known.distributorIds.push(id);
    moves.set(move, known);
  }
  return [...moves.values()];
}
