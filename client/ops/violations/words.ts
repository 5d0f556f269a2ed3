// What the steps and the rules of violations are called, and how they look; a new one does not compile until it has a name.

import type { BreachKind, ViolationRuleKind, ViolationState } from '../../shared/generated.ts';

export const OPEN = ['CANDIDATE', 'REMINDED', 'WARNED', 'REMOVAL_PROPOSED'] as const satisfies readonly ViolationState[];
export const STATES = [...OPEN, 'REMOVED', 'DISMISSED'] as const satisfies readonly ViolationState[];

export const stateText = {
  CANDIDATE: 'violation.state.CANDIDATE',
  REMINDED: 'violation.state.REMINDED',
  WARNED: 'violation.state.WARNED',
  REMOVAL_PROPOSED: 'violation.state.REMOVAL_PROPOSED',
  REMOVED: 'violation.state.REMOVED',
  DISMISSED: 'violation.state.DISMISSED',
} as const satisfies Record<ViolationState, string>;

export const stateColour = {
  CANDIDATE: 'due',
  REMINDED: 'acc',
  WARNED: 'acc',
  REMOVAL_PROPOSED: 'due',
  REMOVED: 'off',
  DISMISSED: 'off',
} as const satisfies Record<ViolationState, string>;

/** The step that leads there, as a button says it. */
export const stepText = {
  CANDIDATE: 'violation.look',
  REMINDED: 'violation.remind',
  WARNED: 'violation.warn',
  REMOVAL_PROPOSED: 'violation.propose',
  REMOVED: 'violation.removed',
  DISMISSED: 'violation.dismiss',
} as const satisfies Record<ViolationState, string>;

export const KINDS = ['KEYWORDS', 'LINKS', 'FLOOD'] as const satisfies readonly ViolationRuleKind[];

export const kindText = {
  KEYWORDS: 'violation.kind.KEYWORDS',
  LINKS: 'violation.kind.LINKS',
  FLOOD: 'violation.kind.FLOOD',
} as const satisfies Record<ViolationRuleKind, string>;

export const breachText = {
  SPAM: 'violation.breach.SPAM',
  OUTSIDE_LINK: 'violation.breach.OUTSIDE_LINK',
  QUARREL: 'violation.breach.QUARREL',
  EXAGGERATION: 'violation.breach.EXAGGERATION',
  OTHER: 'violation.breach.OTHER',
} as const satisfies Record<BreachKind, string>;
