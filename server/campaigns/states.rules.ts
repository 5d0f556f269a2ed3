// The states of a campaign as one table: from where to where, and what may still be changed in each. The table is held against itself
// when it is loaded: every state is reached, and every one leads to an end.
// Surprise: a campaign that runs may not go back to a draft: members have been promised its rewards.

import type { Granted, Refusal } from '../core/errors.ts';
import type { CampaignState } from '../generated/types.ts';

/** What a change may touch. `stock` alone is told while it runs. */
export type CampaignPart = 'title' | 'times' | 'products' | 'stock' | 'goals' | 'packaging' | 'audience' | 'rewards';

interface StateRule {
  readonly to: readonly CampaignState[];
  readonly mayChange: readonly CampaignPart[];
}

const EVERYTHING: readonly CampaignPart[] = ['title', 'times', 'products', 'stock', 'goals', 'packaging', 'audience', 'rewards'];

export const STATES: Readonly<Record<CampaignState, StateRule>> = {
  DRAFT: { to: ['READY', 'CANCELLED'], mayChange: EVERYTHING },
  READY: { to: ['DRAFT', 'RUNNING', 'CANCELLED'], mayChange: ['title', 'stock', 'packaging'] },
  RUNNING: { to: ['PAUSED', 'CLOSING', 'CANCELLED'], mayChange: ['title', 'stock', 'packaging'] },
  PAUSED: { to: ['RUNNING', 'CLOSING', 'CANCELLED'], mayChange: ['title', 'stock', 'packaging'] },
  CLOSING: { to: ['CLOSED'], mayChange: [] },
  CLOSED: { to: [], mayChange: [] },
  CANCELLED: { to: [], mayChange: [] },
};

export const CAMPAIGN_STATES = Object.keys(STATES) as readonly CampaignState[];
const FIRST: CampaignState = 'DRAFT';

/** What is wrong with a table of states; empty when nothing is. */
export function faultsOf(table: Readonly<Record<string, { readonly to: readonly string[] }>>, first: string): string[] {
  const names = Object.keys(table);
  const unknown = names.flatMap((name) => (table[name]?.to ?? []).filter((to) => !names.includes(to)).map((to) => `${name} → ${to}`));
  const reached = from(first);
  const isEnd = (name: string): boolean => table[name]?.to.length === 0;
  return [
    ...unknown.map((each) => `${each}: no such state`),
    ...names.filter((name) => !reached.has(name)).map((name) => `${name}: never reached`),
    ...names.filter((name) => ![...from(name)].some(isEnd)).map((name) => `${name}: never ends`),
  ];

  function from(start: string, seen: Set<string> = new Set([start])): Set<string> {
    for (const next of table[start]?.to ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      from(next, seen);
    }
    return seen;
  }
}

const faults = faultsOf(STATES, FIRST);
if (faults.length > 0) throw new Error(`The states of campaigns: ${faults.join('; ')}`);

export function mayMove(state: CampaignState, to: CampaignState): Granted | Refusal<'CAMPAIGN_NOT_NOW', { state: CampaignState }> {
  return STATES[state].to.includes(to) ? { ok: true } : { ok: false, why: 'CAMPAIGN_NOT_NOW', state };
}

/** From which states one comes into this one. */
export function statesBefore(to: CampaignState): CampaignState[] {
  return CAMPAIGN_STATES.filter((state) => STATES[state].to.includes(to));
}

export function mayChange(
  state: CampaignState,
  parts: readonly CampaignPart[],
): Granted | Refusal<'CAMPAIGN_PART_FIXED', { state: CampaignState; part: CampaignPart }> {
  const fixed = parts.find((part) => !STATES[state].mayChange.includes(part));
  return fixed === undefined ? { ok: true } : { ok: false, why: 'CAMPAIGN_PART_FIXED', state, part: fixed };
}

/** Orders count for it by its times, also before the clock has moved it on. */
export const SCORING_STATES: readonly CampaignState[] = ['READY', 'RUNNING', 'PAUSED', 'CLOSING'];
/** Members see these. */
export const SHOWN_STATES: readonly CampaignState[] = ['READY', 'RUNNING', 'PAUSED', 'CLOSING', 'CLOSED'];
export const isShown = (state: CampaignState): boolean => SHOWN_STATES.includes(state);
/** Nothing is promised or sold under it any more. */
export const isOver = (state: CampaignState): boolean => state === 'CLOSED' || state === 'CANCELLED';
