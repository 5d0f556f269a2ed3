// What states of robots and messages are called, and their colours.

import type { ChannelKind, OutgoingKind, OutgoingState, RobotState } from '../../shared/generated.ts';

export const ROBOT_STATES = ['FAILING', 'GOOD', 'OFF'] as const satisfies readonly RobotState[];

export const robotStateText = {
  GOOD: 'channel.good',
  FAILING: 'channel.failing',
  OFF: 'channel.off',
} as const satisfies Record<RobotState, string>;

export const robotStateColour = { GOOD: 'done', FAILING: 'late', OFF: 'off' } as const satisfies Record<RobotState, string>;

export const KINDS = ['GROUP_ROBOT', 'SIGNED_WEBHOOK'] as const satisfies readonly ChannelKind[];

export const kindText = {
  GROUP_ROBOT: 'channel.groupRobot',
  SIGNED_WEBHOOK: 'channel.signedWebhook',
} as const satisfies Record<ChannelKind, string>;

export const OUTGOING_STATES = [
  'UNCERTAIN',
  'DEAD',
  'WAITING',
  'SENDING',
  'SENT',
  'AS_TASK',
  'CANCELLED',
] as const satisfies readonly OutgoingState[];

export const outgoingText = {
  WAITING: 'outbox.waiting',
  SENDING: 'outbox.sending',
  SENT: 'outbox.sent',
  UNCERTAIN: 'outbox.uncertain',
  DEAD: 'outbox.dead',
  CANCELLED: 'outbox.cancelled',
  AS_TASK: 'outbox.asTask',
} as const satisfies Record<OutgoingState, string>;

export const outgoingColour = {
  WAITING: 'acc',
  SENDING: 'acc',
  SENT: 'done',
  UNCERTAIN: 'due',
  DEAD: 'late',
  CANCELLED: 'off',
  AS_TASK: 'off',
} as const satisfies Record<OutgoingState, string>;

export const outgoingKindText = {
  TEXT: 'outbox.text',
  MARKDOWN: 'outbox.markdown',
  IMAGE: 'outbox.image',
  NEWS: 'outbox.news',
} as const satisfies Record<OutgoingKind, string>;
