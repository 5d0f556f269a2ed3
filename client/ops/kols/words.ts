// Words and colours of states, duties, criteria and acts of KOLs.

import type { DutyKind, DutyState, KolAct, KolConcern, KolCriterion, KolState, PointsKind } from '../../shared/generated.ts';

export const KOL_STATES = [
  'NOMINATED',
  'ACCEPTED',
  'APPOINTED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
  'RELEASED',
  'ENDED',
] as const satisfies readonly KolState[];
export const OPEN_STATES: readonly KolState[] = ['NOMINATED', 'ACCEPTED', 'APPOINTED'];
export const DUTY_KINDS = ['SHARING', 'ON_DUTY', 'LECTURE', 'LIVE', 'PATROL', 'RELAY'] as const satisfies readonly DutyKind[];

export const kolStateText = {
  NOMINATED: 'kol.state.NOMINATED',
  ACCEPTED: 'kol.state.ACCEPTED',
  APPOINTED: 'kol.state.APPOINTED',
  DECLINED: 'kol.state.DECLINED',
  WITHDRAWN: 'kol.state.WITHDRAWN',
  LAPSED: 'kol.state.LAPSED',
  RELEASED: 'kol.state.RELEASED',
  ENDED: 'kol.state.ENDED',
} as const satisfies Record<KolState, string>;

export const kolStateColour: Record<KolState, string> = {
  NOMINATED: 'acc',
  ACCEPTED: 'due',
  APPOINTED: 'done',
  DECLINED: 'off',
  WITHDRAWN: 'off',
  LAPSED: 'off',
  RELEASED: 'off',
  ENDED: 'off',
};

export const kolDutyText = {
  SHARING: 'kol.duty.SHARING',
  ON_DUTY: 'kol.duty.ON_DUTY',
  LECTURE: 'kol.duty.LECTURE',
  LIVE: 'kol.duty.LIVE',
  PATROL: 'kol.duty.PATROL',
  RELAY: 'kol.duty.RELAY',
} as const satisfies Record<DutyKind, string>;

export const kolDutyStateText = {
  ASKED: 'kol.dutyState.ASKED',
  ACCEPTED: 'kol.dutyState.ACCEPTED',
  STARTED: 'kol.dutyState.STARTED',
  DONE: 'kol.dutyState.DONE',
  MISSED: 'kol.dutyState.MISSED',
  WITHDRAWN: 'kol.dutyState.WITHDRAWN',
} as const satisfies Record<DutyState, string>;

export const kolDutyColour: Record<DutyState, string> = {
  ASKED: 'due',
  ACCEPTED: 'acc',
  STARTED: 'acc',
  DONE: 'done',
  MISSED: 'late',
  WITHDRAWN: 'off',
};

export const criterionText = {
  SALES: 'kol.criterion.SALES',
  ACTIVITY: 'kol.criterion.ACTIVITY',
  REPLIES: 'kol.criterion.REPLIES',
  TEAM: 'kol.criterion.TEAM',
  CONDUCT: 'kol.criterion.CONDUCT',
  TENURE: 'kol.criterion.TENURE',
} as const satisfies Record<KolCriterion, string>;

export const actText = {
  NOMINATED: 'kol.act.NOMINATED',
  ACCEPTED: 'kol.act.ACCEPTED',
  DECLINED: 'kol.act.DECLINED',
  WITHDRAWN: 'kol.act.WITHDRAWN',
  LAPSED: 'kol.act.LAPSED',
  APPOINTED: 'kol.act.APPOINTED',
  BEGAN: 'kol.act.BEGAN',
  RENEWED: 'kol.act.RENEWED',
  CHANGED: 'kol.act.CHANGED',
  RELEASED: 'kol.act.RELEASED',
  ENDED: 'kol.act.ENDED',
  TAKEN_OVER: 'kol.act.TAKEN_OVER',
  GROUP_LEFT: 'kol.act.GROUP_LEFT',
  GROUP_JOINED: 'kol.act.GROUP_JOINED',
} as const satisfies Record<KolAct, string>;

export const concernText = {
  TIER_FELL: 'kol.concern.TIER_FELL',
  NO_GROUP: 'kol.concern.NO_GROUP',
} as const satisfies Record<KolConcern, string>;

export const pointsKindText = {
  DUTY: 'points.kind.DUTY',
  CORRECTION: 'points.kind.CORRECTION',
  REVERSAL: 'points.kind.REVERSAL',
} as const satisfies Record<PointsKind, string>;
