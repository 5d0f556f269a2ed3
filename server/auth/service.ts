// The door for other domains: who bears a token, what a person is called, and the first people of a new installation.
// Surprise: nothing here writes to the audit trail, because the trail asks here for names. What does is in the files beside.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx, Viewer } from '../context.ts';
import { perCtx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { distributorById } from '../distributors/service.ts';
import type { PersonKind, Role } from '../generated/types.ts';
import type { StaffRow } from './model.ts';
import { newRowId, personas, staff } from './model.ts';
import type { Cost } from './passwords.ts';
import { hashPassword } from './passwords.ts';
import { isStaffRole, judgePassword, readStaffName, readUsername } from './rules.ts';

export { identify, issueScriptToken, whenSessionEnds } from './access.ts';
export { endSessionsOfErased, endSessionsOfMember, listSessions, tellEnded } from './open-sessions.ts';
export { personNames } from './persons.ts';
export type { PersonRef } from './persons.ts';
export { personOf } from './people.ts';

/** The cookie of browsers; other programs send `Authorization: Bearer`. */
export const ACCESS_COOKIE = 'tw_access';

/** Who is signed in, as `Me` shows it. */
export interface MeRow {
  id: string;
  kind: PersonKind;
  name: string;
  roles: readonly Role[];
  mustEnrolTotp: boolean;
  sessionId: string | null;
  staff: StaffRow | null;
}

const PROGRAM_NAME = 'Tierwise';

const names = perCtx(() => new Map<string, Promise<string>>());

/**
 * The name under which a person's act is kept, asked for once in a request: of staff their work name, of a member the number, since
 * what is kept for good may not hold what a member can have erased. `Tierwise` for the program, for strangers and for who is gone.
 */
export function nameOf(ctx: Ctx, viewer: Viewer = ctx.viewer): Promise<string> {
  if (viewer.id === null) return Promise.resolve(PROGRAM_NAME);
  const asked = names(ctx);
  const known = asked.get(viewer.id) ?? readName(ctx, viewer.kind, viewer.id);
  asked.set(viewer.id, known);
  return known;
}

async function readName(ctx: Ctx, kind: PersonKind, id: string): Promise<string> {
  if (kind === 'DISTRIBUTOR') return (await distributorById(ctx, id))?.memberNo ?? PROGRAM_NAME;
  const row = await staff.raw(ctx.db).findOne({ _id: fromId(id) }, { projection: { name: 1 } });
  return row?.name ?? PROGRAM_NAME;
}

export interface StaffEntry {
  username: string;
  name: string;
  role: Role;
}

/** Checks what a new member of staff is to be called and may do. @throws Refused */
export function readStaffEntry(entry: StaffEntry): Pick<StaffRow, 'username' | 'name' | 'role'> {
  const { username } = demand(readUsername(entry.username));
  const { name } = demand(readStaffName(entry.name));
  if (!isStaffRole(entry.role)) throw new Refused('STAFF_ROLE_WRONG');
  return { username, name, role: entry.role };
}

/** A row as it begins, without a password. */
export function newStaff(ctx: Ctx, entry: StaffEntry): StaffRow {
  return {
    _id: newRowId(),
    ...readStaffEntry(entry),
    passwordHash: null,
    totp: null,
    totpPending: null,
    totpStep: 0,
    recovery: [],
    invitationDigest: null,
    invitationExpiresAt: null,
    disabledAt: null,
    createdAt: ctx.now,
    lastSeenAt: null,
  };
}

/** Somebody of the staff, made by the program itself: no invitation, no entry in the trail. @throws Refused */
export async function createStaff(ctx: Ctx, entry: StaffEntry & { password?: string }, cost?: Cost): Promise<StaffRow> {
  const row = newStaff(ctx, entry);
  if (entry.password !== undefined) {
    demand(judgePassword(entry.password, row.username));
    row.passwordHash = await hashPassword(entry.password, cost);
  }
  try {
    await staff.raw(ctx.db).insertOne(row);
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('USERNAME_TAKEN');
    throw error;
  }
  return row;
}

export interface StaffMemberShown extends Pick<StaffRow, '_id' | 'name' | 'role'> {
  /** Not dismissed. */
  isActive: boolean;
}

/** Who works here, by role or by id; by name. */
export async function staffMembers(
  { db }: Pick<Ctx, 'db'>,
  { role, ids }: { role?: StaffRow['role']; ids?: readonly ObjectId[] },
  session?: ClientSession,
): Promise<StaffMemberShown[]> {
  const filter = { ...(role === undefined ? {} : { role }), ...(ids === undefined ? {} : { _id: { $in: [...ids] } }) };
  const fields = { projection: { name: 1, role: 1, disabledAt: 1 }, sort: { name: 1, _id: 1 } } as const;
  const rows = await staff
    .raw(db)
    .find(filter, { ...fields, ...(session ? { session } : {}) })
    .toArray();
  return rows.map(({ _id, name, role: held, disabledAt }) => ({ _id, name, role: held, isActive: disabledAt === null }));
}

export interface PersonaEntry {
  kind: PersonKind;
  personId: string;
  aboutZh: string;
  aboutEn: string;
  order: number;
}

/** Somebody of the demo world whom a visitor may be; said twice, the latter holds. */
export async function createPersona(ctx: Ctx, { kind, personId, ...about }: PersonaEntry): Promise<void> {
  await personas.raw(ctx.db).updateOne({ kind, personId: fromId(personId) }, { $set: about }, { upsert: true });
}
