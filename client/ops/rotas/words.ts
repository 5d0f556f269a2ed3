// Kinds of duties, states of rotas and requests, in words and colours; a new one does not compile until it has both.

import type { DutyKind, RotaState, SwapState } from '../../shared/generated.ts';

export const dutyKindText = {
  SHARING: 'rota.kind.SHARING',
  ON_DUTY: 'rota.kind.ON_DUTY',
  LECTURE: 'rota.kind.LECTURE',
  LIVE: 'rota.kind.LIVE',
  PATROL: 'rota.kind.PATROL',
  RELAY: 'rota.kind.RELAY',
} as const satisfies Record<DutyKind, string>;

export const DUTY_KINDS = Object.keys(dutyKindText) as readonly DutyKind[];

export const rotaStateText = {
  DRAFT: 'rota.state.DRAFT',
  ACTIVE: 'rota.state.ACTIVE',
  ENDED: 'rota.state.ENDED',
} as const satisfies Record<RotaState, string>;

export const rotaStateColour = { DRAFT: 'due', ACTIVE: 'done', ENDED: 'off' } as const satisfies Record<RotaState, string>;

export const swapStateColour = {
  OPEN: 'due',
  AGREED: 'done',
  APPROVED: 'done',
  REFUSED: '',
  WITHDRAWN: '',
  EXPIRED: '',
} as const satisfies Record<SwapState, string>;

/** Monday first. */
export const WEEKDAY_TEXT = [
  'rota.weekday1',
  'rota.weekday2',
  'rota.weekday3',
  'rota.weekday4',
  'rota.weekday5',
  'rota.weekday6',
  'rota.weekday7',
] as const;

/** What is shown of shifts and swaps: asked again after each act on them. */
export const SHIFTS_AGAIN = ['RotaShiftsOf', 'RotaTroubles', 'RotaFairnessOf', 'RotaFairness', 'Swaps', 'ScheduleWeek', 'Rota'];
