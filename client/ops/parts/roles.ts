// The names of roles; a new role does not compile until it has one.

import type { Role } from '../../shared/generated.ts';

export const roleText = {
  DISTRIBUTOR: 'role.DISTRIBUTOR',
  KOL: 'role.KOL',
  OPERATOR: 'role.OPERATOR',
  OPS_MANAGER: 'role.OPS_MANAGER',
  ADMIN: 'role.ADMIN',
} as const satisfies Record<Role, string>;

/** Roles that staff may have, the most powerful last. */
export const STAFF_ROLES = ['OPERATOR', 'OPS_MANAGER', 'ADMIN'] as const satisfies readonly Role[];
