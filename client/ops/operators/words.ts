// What levels, methods, states and checks are called; a new one does not compile until it has a name.

import type { AssignCheckKind, AssignMethod, OperatorLevel, ProposalState } from '../../shared/generated.ts';

export const LEVELS = ['TRAINEE', 'STANDARD', 'EXCELLENT'] as const satisfies readonly OperatorLevel[];

export const levelText = { TRAINEE: 'op.trainee', STANDARD: 'op.standard', EXCELLENT: 'op.excellent' } as const satisfies Record<
  OperatorLevel,
  string
>;

export const METHODS = ['LEAVING', 'WEIGHTED', 'SKILLED', 'COUNT', 'BAND'] as const satisfies readonly AssignMethod[];

export const methodText = {
  LEAVING: 'assign.leaving',
  WEIGHTED: 'assign.weighted',
  SKILLED: 'assign.skilled',
  COUNT: 'assign.count',
  BAND: 'assign.band',
} as const satisfies Record<AssignMethod, string>;

export const methodAbout = {
  LEAVING: 'assign.leavingAbout',
  WEIGHTED: 'assign.weightedAbout',
  SKILLED: 'assign.skilledAbout',
  COUNT: 'assign.countAbout',
  BAND: 'assign.bandAbout',
} as const satisfies Record<AssignMethod, string>;

export const PROPOSAL_STATES = ['DRAFT', 'APPLIED', 'DISCARDED'] as const satisfies readonly ProposalState[];

export const proposalStateText = {
  DRAFT: 'assign.draft',
  APPLIED: 'assign.applied',
  DISCARDED: 'assign.discarded',
} as const satisfies Record<ProposalState, string>;

export const proposalStateColour = { DRAFT: 'due', APPLIED: 'done', DISCARDED: 'off' } as const satisfies Record<ProposalState, string>;

export const checkText = {
  CAPACITY: 'check.capacity',
  OTHERS_STAY: 'check.othersStay',
  SKILL: 'check.skill',
  TEAM_TOGETHER: 'check.teamTogether',
  PROVINCE: 'check.province',
  WEEKDAYS: 'check.weekdays',
  BAND: 'check.band',
} as const satisfies Record<AssignCheckKind, string>;

export const checkUnit = {
  CAPACITY: 'unit.manyPeople',
  OTHERS_STAY: 'unit.manyGroups',
  SKILL: 'unit.manyGroups',
  TEAM_TOGETHER: 'unit.teams',
  PROVINCE: 'unit.manyGroups',
  WEEKDAYS: 'unit.days',
  BAND: 'unit.manyPeople',
} as const satisfies Record<AssignCheckKind, string>;

/** From here on a load is near its limit, in hundredths of a per cent. */
export const LOAD_MARK = 9_000;
export const LOAD_FULL = 10_000;
