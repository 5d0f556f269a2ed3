// What tiers, moves, windows and the states of a policy are called; and the server's own words in the language of the page.

import { useCallback } from 'react';
import type { MetricWindow, ObjectionState, RuleKind, Tier, TierChangeKind, TierPolicyState } from '../../shared/generated.ts';
import { useLanguage } from '../../shared/language.ts';
import { addDays } from '../parts/now.ts';

export interface TwoWords {
  readonly zh: string;
  readonly en: string;
}

/** From the top of the pyramid to its foot. */
export const TIERS = ['HEAD', 'MID', 'NEW'] as const satisfies readonly Tier[];

export const tierText = { NEW: 'tier.new', MID: 'tier.mid', HEAD: 'tier.head' } as const satisfies Record<Tier, string>;

export const CHANGE_KINDS = [
  'PROMOTED',
  'DEMOTED',
  'GRACE_BEGUN',
  'GRACE_ENDED',
  'PINNED',
  'PIN_ENDED',
] as const satisfies readonly TierChangeKind[];

export const changeText = {
  PROMOTED: 'change.promoted',
  DEMOTED: 'change.demoted',
  GRACE_BEGUN: 'change.graceBegun',
  GRACE_ENDED: 'change.graceEnded',
  PINNED: 'change.pinned',
  PIN_ENDED: 'change.pinEnded',
} as const satisfies Record<TierChangeKind, string>;

export const changeColour = {
  PROMOTED: 'done',
  DEMOTED: 'off',
  GRACE_BEGUN: 'due',
  GRACE_ENDED: 'done',
  PINNED: 'acc',
  PIN_ENDED: 'off',
} as const satisfies Record<TierChangeKind, string>;

export const windowText = {
  DAYS_7: 'window.days7',
  DAYS_30: 'window.days30',
  DAYS_90: 'window.days90',
  LIFETIME: 'window.lifetime',
} as const satisfies Record<MetricWindow, string>;

export const ruleKindText = { ALL: 'rule.all', ANY: 'rule.any', CONDITION: 'rule.one' } as const satisfies Record<RuleKind, string>;

export const policyStateText = {
  DRAFT: 'policy.draft',
  CHECKED: 'policy.checked',
  PUBLISHED: 'policy.published',
} as const satisfies Record<TierPolicyState, string>;

export const objectionStateText = { OPEN: 'objection.open', ANSWERED: 'objection.answered' } as const satisfies Record<
  ObjectionState,
  string
>;

export function isTier(word: string | null): word is Tier {
  return word === 'NEW' || word === 'MID' || word === 'HEAD';
}

export function isChangeKind(word: string | null): word is TierChangeKind {
  return CHANGE_KINDS.some((kind) => kind === word);
}

/**
 * The last day of what a change begins. The server names the day on which a tier goes down; until the evening before it can be
 * won back, and that is what people are told.
 */
export function lastDayOf(change: { readonly kind: TierChangeKind; readonly until: string | null }): string | null {
  return change.kind === 'GRACE_BEGUN' && change.until !== null ? addDays(change.until, -1) : change.until;
}

/** Says what the server says in both languages. */
export function useSay(): (words: TwoWords) => string {
  const language = useLanguage();
  return useCallback((words) => (language === 'en' ? words.en : words.zh), [language]);
}
