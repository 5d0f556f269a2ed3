// What the states and upkeep of accounts are called, and how they look.

import type { AccountState, UpkeepKind } from '../../shared/generated.ts';

export const ACCOUNT_STATES = ['ACTIVE', 'RESTING', 'RETIRED'] as const satisfies readonly AccountState[];

export const accountStateText = {
  ACTIVE: 'account.state.ACTIVE',
  RESTING: 'account.state.RESTING',
  RETIRED: 'account.state.RETIRED',
} as const satisfies Record<AccountState, string>;

export const accountStateColour = { ACTIVE: 'done', RESTING: 'due', RETIRED: 'off' } as const satisfies Record<AccountState, string>;

export const upkeepText = {
  POST: 'account.upkeep.POST',
  LIKE: 'account.upkeep.LIKE',
  COMMENT: 'account.upkeep.COMMENT',
} as const satisfies Record<UpkeepKind, string>;

/** Below the first a rest is proposed, below the second it begins by itself: accounts/health.rules.ts. */
const PROPOSE_BELOW = 60;
const REST_BELOW = 40;

export function healthColour(score: number): 'done' | 'due' | 'late' {
  return score < REST_BELOW ? 'late' : score < PROPOSE_BELOW ? 'due' : 'done';
}

export const healthText = { done: 'account.health.good', due: 'account.health.risky', late: 'account.health.bad' } as const;
