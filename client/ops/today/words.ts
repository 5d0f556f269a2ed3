// What states and kinds of what is due are called; a new one does not compile until it has a name.

import type { DueBy, DueKind, DueState } from '../../shared/generated.ts';

export const DUE_STATES = ['BROKEN', 'LATE', 'DUE'] as const satisfies readonly DueState[];
export const DUE_BY = ['OPERATOR', 'GROUP', 'KIND'] as const satisfies readonly DueBy[];

export const dueStateText = { BROKEN: 'due.broken', LATE: 'due.isLate', DUE: 'due.today' } as const satisfies Record<DueState, string>;
export const dueStateColour = { BROKEN: 'late', LATE: 'late', DUE: 'due' } as const satisfies Record<DueState, string>;
export const dueStateCount = { BROKEN: 'broken', LATE: 'late', DUE: 'due' } as const satisfies Record<DueState, string>;
export const dueByText = { OPERATOR: 'due.byOperator', GROUP: 'due.byGroup', KIND: 'due.byKind' } as const satisfies Record<DueBy, string>;

export const dueKindText = {
  TASK: 'due.kindTask',
  SEND_TEXT: 'due.kindSendText',
  HAND_OVER_NOTE: 'due.kindNote',
  UPKEEP: 'due.kindUpkeep',
  INVITES: 'due.kindInvites',
  VIOLATION: 'due.kindViolation',
  OBJECTION: 'due.kindObjection',
  ROBOT: 'due.kindRobot',
  GROUP_FULL: 'due.kindFull',
  JOINS_REFUSED: 'due.kindRefused',
  GROUP_UNHELD: 'due.kindUnheld',
  ACKNOWLEDGE: 'due.kindAcknowledge',
  ACCOUNT: 'due.kindAccount',
  LEAVE: 'due.kindLeave',
  CAMPAIGN_ACTION: 'due.kindCampaign',
  SHIFT: 'due.kindShift',
  CAMP: 'due.kindCamp',
  KOL: 'due.kindKol',
} as const satisfies Record<DueKind, string>;

export const oneOf = <One extends string>(all: readonly One[], told: string | null): One | null =>
  all.find((each) => each === told) ?? null;
