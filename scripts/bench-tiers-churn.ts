// A policy that moves about one in twenty: that of the world with an easier way to the middle, as easy as it takes.

import { all, reaching } from '../server/tiers/policy.rules.ts';
import type { TierRule } from '../server/tiers/policy.rules.ts';

export const CHURN = { share: 0.05, graceDays: 14 } as const;
const ENOUGH = 0.003;
const MOST_STEPS = 14;

interface Foreseen {
  people: number;
  changed: number;
}

/** Looks for the sales in 30 days from which on 5 % are moved, by simulation. The most people who sell anything are the limit. */
export async function findChurn<Found extends Foreseen>(
  simulate: (rule: TierRule) => Promise<Found>,
  base: TierRule,
): Promise<{ rule: TierRule; share: number; foreseen: Found }> {
  let [low, high] = [100, 35_000];
  let best: { rule: TierRule; share: number; foreseen: Found } | null = null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const fen = Math.round(Math.sqrt(low * high));
    const rule = easier(base, fen);
    const foreseen = await simulate(rule);
    const share = foreseen.changed / foreseen.people;
    if (best === null || Math.abs(share - CHURN.share) < Math.abs(best.share - CHURN.share)) best = { rule, share, foreseen };
    if (Math.abs(share - CHURN.share) < ENOUGH) break;
    if (share > CHURN.share) low = fen;
    else high = fen;
  }
  if (best === null) throw new Error('nothing was simulated');
  return best;
}

function easier(base: TierRule, fen: number): TierRule {
  return {
    ...base,
    riseToMid: all(reaching('OWN_ORDERS', 'DAYS_30', 1), reaching('OWN_SALES', 'DAYS_30', fen)),
    keepMid: all(reaching('OWN_SALES', 'DAYS_30', Math.max(1, Math.floor(fen / 2)))),
  };
}
