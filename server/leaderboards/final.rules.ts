// What is written down of a frozen board, who wins by it, and how a name is masked. The list is text, line by line, so that whoever saves it
// can work out the same digest with any tool.

export interface FinalEntry {
  rank: number;
  ownerId: string;
  score: number;
  orders: number;
  reachedAt: number;
}

export const FINAL_HEADER = 'rank,owner_id,score,orders,reached_at\n';

export function finalLine({ rank, ownerId, score, orders, reachedAt }: FinalEntry): string {
  return `${rank},${ownerId},${score},${orders},${new Date(reachedAt).toISOString()}\n`;
}

export interface Winner {
  ownerId: string;
  rank: number;
  score: number;
}

interface Prize {
  kind: 'TOP_N' | 'THRESHOLD';
  fromRank: number | null;
  toRank: number | null;
  threshold: number | null;
  winners: number | null;
}

/** How many entries from the first on may win by it. */
export function placesOf(reward: Prize, size: number): number {
  if (reward.kind === 'TOP_N') return Math.min(size, reward.toRank ?? 0);
  return Math.min(size, reward.winners ?? size);
}

/** Of entries in order of rank. Nobody wins by a score of nothing: places that are left so stay empty. */
export function winnersOf(reward: Prize, entries: Iterable<Winner>): Winner[] {
  const winners: Winner[] = [];
  for (const { ownerId, rank, score } of entries) {
    const wins =
      reward.kind === 'TOP_N'
        ? rank >= (reward.fromRank ?? 1) && rank <= (reward.toRank ?? 0)
        : score >= (reward.threshold ?? Number.POSITIVE_INFINITY) && (reward.winners === null || rank <= reward.winners);
    if (wins && score > 0) winners.push({ ownerId, rank, score });
  }
  return winners;
}

/** The first letter alone: 林**. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim());
  return first === undefined ? '**' : `${first}**`;
}
