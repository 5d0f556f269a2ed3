// What the states, purposes, roles and kinds of groups are called, and how they look; a new one does not compile until it has a name.

import type { GroupHealthPart, GroupPurpose, GroupRole, GroupState, JoinWay, LeaveReason, MemberKind } from '../../shared/generated.ts';

/** In the order of a group's life; the columns of the board. */
export const LIVING = ['PREPARING', 'FORMING', 'GROWING', 'MATURE', 'DECLINING'] as const satisfies readonly GroupState[];
export const CLOSED = ['DISSOLVED', 'TRANSFORMED'] as const satisfies readonly GroupState[];
export const STATES = [...LIVING, ...CLOSED] as const satisfies readonly GroupState[];

export const stateText = {
  PREPARING: 'group.state.PREPARING',
  FORMING: 'group.state.FORMING',
  GROWING: 'group.state.GROWING',
  MATURE: 'group.state.MATURE',
  DECLINING: 'group.state.DECLINING',
  DISSOLVED: 'group.state.DISSOLVED',
  TRANSFORMED: 'group.state.TRANSFORMED',
} as const satisfies Record<GroupState, string>;

export const stateAbout = {
  PREPARING: 'group.about.PREPARING',
  FORMING: 'group.about.FORMING',
  GROWING: 'group.about.GROWING',
  MATURE: 'group.about.MATURE',
  DECLINING: 'group.about.DECLINING',
  DISSOLVED: 'group.about.DISSOLVED',
  TRANSFORMED: 'group.about.TRANSFORMED',
} as const satisfies Record<GroupState, string>;

export const stateColour = {
  PREPARING: 'off',
  FORMING: 'acc',
  GROWING: 'done',
  MATURE: 'done',
  DECLINING: 'due',
  DISSOLVED: 'off',
  TRANSFORMED: 'off',
} as const satisfies Record<GroupState, string>;

export const PURPOSES = ['SERVICE', 'CAMP', 'CAMPAIGN', 'LEADERS', 'LOCAL'] as const satisfies readonly GroupPurpose[];

export const purposeText = {
  SERVICE: 'group.purpose.SERVICE',
  CAMP: 'group.purpose.CAMP',
  CAMPAIGN: 'group.purpose.CAMPAIGN',
  LEADERS: 'group.purpose.LEADERS',
  LOCAL: 'group.purpose.LOCAL',
} as const satisfies Record<GroupPurpose, string>;

export const ROLES = ['OWNER', 'OPERATOR', 'ASSISTANT', 'KOL', 'MEMBER'] as const satisfies readonly GroupRole[];

export const roleText = {
  OWNER: 'group.role.OWNER',
  OPERATOR: 'group.role.OPERATOR',
  ASSISTANT: 'group.role.ASSISTANT',
  KOL: 'group.role.KOL',
  MEMBER: 'group.role.MEMBER',
} as const satisfies Record<GroupRole, string>;

/** The six kinds of people in any group. */
export const KINDS = ['ORGANISER', 'THINKER', 'TALKER', 'ASKER', 'WATCHER', 'CHALLENGER'] as const satisfies readonly MemberKind[];

export const kindText = {
  ORGANISER: 'group.kind.ORGANISER',
  THINKER: 'group.kind.THINKER',
  TALKER: 'group.kind.TALKER',
  ASKER: 'group.kind.ASKER',
  WATCHER: 'group.kind.WATCHER',
  CHALLENGER: 'group.kind.CHALLENGER',
} as const satisfies Record<MemberKind, string>;

export const wayText = {
  PIPELINE: 'group.way.PIPELINE',
  QR_CODE: 'group.way.QR_CODE',
  INVITATION: 'group.way.INVITATION',
  MOVED: 'group.way.MOVED',
  UNKNOWN: 'group.way.UNKNOWN',
} as const satisfies Record<JoinWay, string>;

export const LEAVES = ['TIER', 'DUPLICATE', 'VIOLATION'] as const satisfies readonly LeaveReason[];

export const leaveText = {
  TIER: 'group.leave.TIER',
  DUPLICATE: 'group.leave.DUPLICATE',
  VIOLATION: 'group.leave.VIOLATION',
} as const satisfies Record<LeaveReason, string>;

export const partText = {
  ACTIVITY: 'group.part.ACTIVITY',
  SALES: 'group.part.SALES',
  CHURN: 'group.part.CHURN',
  SILENT: 'group.part.SILENT',
  VIOLATIONS: 'group.part.VIOLATIONS',
} as const satisfies Record<GroupHealthPart, string>;

/** The value of an address when it is one of those, else null: addresses are written by hand too. */
export function oneOf<Word extends string>(words: readonly Word[], value: string | null): Word | null {
  return words.find((word) => word === value) ?? null;
}
