// What the moves of a simulation add up to. Pure.

import type { Tier, TierChangeKind } from '../../shared/generated.ts';

export interface CountedMove {
  readonly kind: TierChangeKind;
  readonly from: Tier;
  readonly to: Tier;
  readonly count: number;
}

export interface MoveCounts {
  readonly promoted: number;
  readonly toMid: number;
  readonly toHead: number;
  readonly demoted: number;
  readonly graceBegun: number;
  readonly graceEnded: number;
}

export function countsOfFlows(flows: readonly CountedMove[]): MoveCounts {
  const sum = (choose: (flow: CountedMove) => boolean) => flows.reduce((total, flow) => total + (choose(flow) ? flow.count : 0), 0);
  return {
    promoted: sum(({ kind }) => kind === 'PROMOTED'),
    toMid: sum(({ kind, to }) => kind === 'PROMOTED' && to === 'MID'),
    toHead: sum(({ kind, to }) => kind === 'PROMOTED' && to === 'HEAD'),
    demoted: sum(({ kind }) => kind === 'DEMOTED'),
    graceBegun: sum(({ kind }) => kind === 'GRACE_BEGUN'),
    graceEnded: sum(({ kind }) => kind === 'GRACE_ENDED'),
  };
}

/** Moves between tiers only, for the chart: a grace that begins moves nobody yet. */
export function tierMoves(flows: readonly CountedMove[]): { from: Tier; to: Tier; count: number }[] {
  const sums = new Map<string, { from: Tier; to: Tier; count: number }>();
  for (const { kind, from, to, count } of flows) {
    if (from === to || kind === 'GRACE_BEGUN' || kind === 'GRACE_ENDED') continue;
    const sum = sums.get(`${from} ${to}`) ?? { from, to, count: 0 };
    sums.set(`${from} ${to}`, { ...sum, count: sum.count + count });
  }
  return [...sums.values()];
}
