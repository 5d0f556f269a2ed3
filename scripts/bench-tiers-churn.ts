// A policy that moves about one in twenty: that of the world with an easier way to the middle, as easy as it takes, or with more that
// it takes to stay there.

import { all, reaching } from '../server/tiers/policy.rules.ts';
import type { TierRule } from '../server/tiers/policy.rules.ts';

export const CHURN = { share: 0.05, graceDays: 14 } as const;
const ENOUGH = 0.003;
const MOST_STEPS = 14;

interface Foreseen {
  people: number;
  changed: number;
}

/** What the sales of 30 days decide in the policy that is looked for: who rises to the middle, or who stays there. */
export type Way = 'RISE' | 'KEEP';
const RANGE: Readonly<Record<Way, [number, number]>> = { RISE: [100, 35_000], KEEP: [35_000, 10_000_000] };

/** Looks for the sales in 30 days with which 5 % are moved, by simulation. The most people who sell anything are the limit. */
export async function findChurn<Found extends Foreseen>(
  simulate: (rule: TierRule) => Promise<Found>,
  base: TierRule,
  way: Way = 'RISE',
): Promise<{ rule: TierRule; share: number; foreseen: Found }> {
  let [low, high] = RANGE[way];
  let best: { rule: TierRule; share: number; foreseen: Found } | null = null;
  for (let step = 0; step < MOST_STEPS; step++) {
    const fen = Math.round(Math.sqrt(low * high));
    const rule = way === 'RISE' ? easier(base, fen) : harder(base, fen);
    const foreseen = await simulate(rule);
    const share = foreseen.changed / foreseen.people;
    if (best === null || Math.abs(share - CHURN.share) < Math.abs(best.share - CHURN.share)) best = { rule, share, foreseen };
    if (Math.abs(share - CHURN.share) < ENOUGH) break;
    // More sales let fewer rise, and fewer stay.
    if (share > CHURN.share === (way === 'RISE')) low = fen;
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

function harder(base: TierRule, fen: number): TierRule {
  return {
    ...base,
    riseToMid: all(reaching('OWN_SALES', 'DAYS_30', fen)),
    keepMid: all(reaching('OWN_SALES', 'DAYS_30', fen)),
  };
}
