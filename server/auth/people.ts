// Who somebody is at this moment, whatever an older token says: asked for at sign-in, at each refresh, and for `me`.

import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DistributorRow } from '../distributors/service.ts';
import { distributorById } from '../distributors/service.ts';
import type { PersonKind, Role } from '../generated/types.ts';
import type { StaffRow } from './model.ts';
import { staff } from './model.ts';
import { mustEnrolTotp } from './rules.ts';
import type { MeRow } from './service.ts';

export interface Person {
  readonly kind: PersonKind;
  readonly id: string;
  readonly name: string;
  /** Empty for an admin who still has to set up a second factor. */
  readonly roles: readonly Role[];
  readonly mustEnrolTotp: boolean;
  readonly staff: StaffRow | null;
}

export function staffPerson({ about }: Ctx, row: StaffRow): Person {
  const mustEnrol = mustEnrolTotp({ role: row.role, hasTotp: row.totp !== null }, about.production);
  return { kind: 'STAFF', id: toId(row._id), name: row.name, roles: mustEnrol ? [] : [row.role], mustEnrolTotp: mustEnrol, staff: row };
}

export function distributorPerson(row: DistributorRow): Person {
  const roles: readonly Role[] = row.isKol ? ['DISTRIBUTOR', 'KOL'] : ['DISTRIBUTOR'];
  return { kind: 'DISTRIBUTOR', id: toId(row._id), name: row.name, roles, mustEnrolTotp: false, staff: null };
}

/** Null for somebody who is gone or may not come in any more. */
export async function personOf(ctx: Ctx, kind: PersonKind, id: string): Promise<Person | null> {
  if (kind === 'DISTRIBUTOR') {
    const row = await distributorById(ctx, id);
    return row && row.erasedAt === null ? distributorPerson(row) : null;
  }
  const row = await staff.raw(ctx.db).findOne({ _id: fromId(id) });
  return row && row.disabledAt === null ? staffPerson(ctx, row) : null;
}

/** The viewer, with the rights of the token in hand. Null for a stranger. */
export async function describeViewer(ctx: Ctx): Promise<MeRow | null> {
  const { viewer } = ctx;
  const person = viewer.id === null ? null : await personOf(ctx, viewer.kind, viewer.id);
  return person && { ...person, roles: viewer.roles, sessionId: viewer.sessionId };
}
