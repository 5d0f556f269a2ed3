// Which stays of somebody who is in several groups should end: all but the first, as far as nobody has asked for it yet. Who has a
// role of their own in a later group is left to a person. Pure.

import type { GroupRole } from '../../shared/generated.ts';

interface Stay {
  readonly id: string;
  readonly role: GroupRole;
  readonly leaveAsked: object | null;
}

/** The first one joined comes first. */
export function laterStays(stays: readonly Stay[]): string[] {
  return stays
    .slice(1)
    .filter(({ role, leaveAsked }) => role === 'MEMBER' && leaveAsked === null)
    .map(({ id }) => id);
}
