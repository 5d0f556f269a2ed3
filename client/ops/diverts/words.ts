// What steps, states and ways of diverts are called, and how they look.

import type { DivertState, InviteState, InviteStep, InviteStop, InviteWay } from '../../shared/generated.ts';

export const STEPS = [
  'BEFRIEND',
  'SCRIPT',
  'RULES',
  'ACKNOWLEDGED',
  'JOINED',
  'RENAMED',
  'PINNED',
] as const satisfies readonly InviteStep[];

export const stepText = {
  BEFRIEND: 'divert.step.BEFRIEND',
  SCRIPT: 'divert.step.SCRIPT',
  RULES: 'divert.step.RULES',
  ACKNOWLEDGED: 'divert.step.ACKNOWLEDGED',
  JOINED: 'divert.step.JOINED',
  RENAMED: 'divert.step.RENAMED',
  PINNED: 'divert.step.PINNED',
} as const satisfies Record<InviteStep, string>;

/** What is to be done at it. */
export const stepAct = {
  BEFRIEND: 'divert.act.BEFRIEND',
  SCRIPT: 'divert.act.SCRIPT',
  RULES: 'divert.act.RULES',
  ACKNOWLEDGED: 'divert.act.ACKNOWLEDGED',
  JOINED: 'divert.act.JOINED',
  RENAMED: 'divert.act.RENAMED',
  PINNED: 'divert.act.PINNED',
} as const satisfies Record<InviteStep, string>;

export const DIVERT_STATES = ['PLANNING', 'PLANNED', 'STARTING', 'RUNNING', 'DONE', 'STOPPED'] as const satisfies readonly DivertState[];

export const divertStateText = {
  PLANNING: 'divert.state.PLANNING',
  PLANNED: 'divert.state.PLANNED',
  STARTING: 'divert.state.STARTING',
  RUNNING: 'divert.state.RUNNING',
  DONE: 'divert.state.DONE',
  STOPPED: 'divert.state.STOPPED',
} as const satisfies Record<DivertState, string>;

export const divertStateColour = {
  PLANNING: 'acc',
  PLANNED: 'due',
  STARTING: 'acc',
  RUNNING: 'acc',
  DONE: 'done',
  STOPPED: 'off',
} as const satisfies Record<DivertState, string>;

export const wayText = { QR_CODE: 'divert.way.QR_CODE', PERSONAL: 'divert.way.PERSONAL' } as const satisfies Record<InviteWay, string>;

export const inviteStateText = {
  OPEN: 'divert.invite.OPEN',
  DONE: 'divert.invite.DONE',
  STOPPED: 'divert.invite.STOPPED',
} as const satisfies Record<InviteState, string>;

/** Those that a person may give. */
export const STOPS = ['DECLINED', 'UNREACHABLE', 'LEFT', 'NOT_NEEDED'] as const satisfies readonly InviteStop[];

export const stopText = {
  DECLINED: 'divert.stop.DECLINED',
  UNREACHABLE: 'divert.stop.UNREACHABLE',
  LEFT: 'divert.stop.LEFT',
  NOT_NEEDED: 'divert.stop.NOT_NEEDED',
  DIVERT_STOPPED: 'divert.stop.DIVERT_STOPPED',
  GROUP_CLOSED: 'divert.stop.GROUP_CLOSED',
} as const satisfies Record<InviteStop, string>;

export const isStarted = (state: DivertState): boolean => state !== 'PLANNING' && state !== 'PLANNED';
