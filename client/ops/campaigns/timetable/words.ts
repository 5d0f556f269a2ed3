// Texts and colours of what stands in a timetable.

import type { ActionKind, ActionState } from '../../../shared/generated.ts';
import type { ActionFault, PhaseFault } from './checks.ts';

export const kindText = {
  OPEN_MATERIAL: 'time.kind.OPEN_MATERIAL',
  WAR_REPORT: 'time.kind.WAR_REPORT',
  STIMULUS: 'time.kind.STIMULUS',
  ASK_LINE: 'time.kind.ASK_LINE',
  CLOSE: 'time.kind.CLOSE',
} as const satisfies Record<ActionKind, string>;
/** Those that a person plans. */
export const KINDS: readonly ActionKind[] = ['OPEN_MATERIAL', 'WAR_REPORT', 'STIMULUS', 'ASK_LINE'];

export const stateText = {
  PLANNED: 'time.state.PLANNED',
  FIRING: 'time.state.FIRING',
  DONE: 'time.state.DONE',
  LATE: 'time.state.LATE',
  SKIPPED: 'time.state.SKIPPED',
  FAILED: 'time.state.FAILED',
} as const satisfies Record<ActionState, string>;
export const stateColour: Readonly<Record<ActionState, string>> = {
  PLANNED: '',
  FIRING: 'acc',
  DONE: 'done',
  LATE: 'late',
  SKIPPED: '',
  FAILED: 'late',
};

export const phaseFaultText = {
  TITLE: 'time.fault.TITLE',
  CLOCK: 'time.fault.CLOCK',
  BACKWARDS: 'time.fault.BACKWARDS',
  OUTSIDE: 'time.fault.OUTSIDE',
  OVERLAP: 'time.fault.OVERLAP',
} as const satisfies Record<PhaseFault, string>;
export const actionFaultText = {
  TITLE: 'time.fault.TITLE',
  CLOCK: 'time.fault.CLOCK',
  TEXT: 'time.fault.TEXT',
  WAVE: 'time.fault.WAVE',
  PAST: 'time.fault.PAST',
} as const satisfies Record<ActionFault, string>;
