// The staff: invited by an admin, changed and dismissed by one, each act in the trail.
// Surprise: two admins who demote each other at the same moment would leave none. Every change that could take an admin away
// therefore touches one guard document within its transaction: the later one begins again and finds itself the last.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newSecret, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { isUniqueConflict } from '../core/unique.ts';
import type { Invitation, QueryStaffArgs, StaffChange } from '../generated/types.ts';
import { markEnded, tellEnded } from './open-sessions.ts';
import type { StaffRow } from './model.ts';
import { guards, staff } from './model.ts';
import { hashPassword, matchesPassword } from './passwords.ts';
import { invitationEnd, isStaffRole, judgeAdminLeaving, judgePassword, readStaffName } from './rules.ts';
import type { StaffEntry } from './service.ts';
import { newStaff } from './service.ts';
import { digestOf, ofStaff } from './sessions.ts';
import { attemptOwn } from './throttle.ts';

const MOST_LISTED = 100;
const SORT = defineSort({ username: 1 }, { required: ['username'] });

const subjectOf = (row: StaffRow) => ({ kind: 'STAFF', id: toId(row._id), name: row.name });

export async function demandStaff({ db }: Pick<Ctx, 'db'>, id: string, session?: ClientSession): Promise<StaffRow> {
  const row = await staff.raw(db).findOne({ _id: fromId(id) }, session ? { session } : {});
  if (!row) throw new Refused('STAFF_UNKNOWN');
  return row;
}

/** The viewer's own row. @throws Refused STAFF_ONLY for everybody else */
export async function demandOwnRow(ctx: Ctx): Promise<StaffRow> {
  if (ctx.viewer.kind !== 'STAFF') throw new Refused('STAFF_ONLY');
  const row = await demandStaff(ctx, ctx.viewer.id);
  if (row.disabledAt) throw new Refused('SESSION_ENDED');
  return row;
}

function textIn(search: string): { $regex: string; $options: string } {
  return {
    $regex: search
      .normalize('NFKC')
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    $options: 'i',
  };
}

export async function listStaff({ db }: Ctx, input: Partial<QueryStaffArgs>): Promise<Connection<StaffRow>> {
  const { first, after } = pageArguments(input, { max: MOST_LISTED });
  const search = input.search?.slice(0, 100).trim() ? textIn(input.search.slice(0, 100)) : null;
  const filter = {
    ...(input.role ? (isStaffRole(input.role) ? { role: input.role } : { _id: { $in: [] } }) : {}),
    ...(search ? { $or: [{ username: search }, { name: search }] } : {}),
  };
  const rows = await staff
    .raw(db)
    .find({ $and: [filter, afterFilter(SORT, after)] }, { sort: SORT.mongo, limit: first + 1 })
    .toArray();
  return toConnection<StaffRow>(rows, first, SORT);
}

export interface InvitationMade {
  staff: StaffRow;
  url: string;
  expiresAt: Date;
}

interface NewLink {
  readonly url: string;
  readonly fields: { invitationDigest: string; invitationExpiresAt: Date };
}

function newLink({ about, now }: Ctx): NewLink {
  const secret = newSecret();
  const fields = { invitationDigest: digestOf(secret), invitationExpiresAt: invitationEnd(now) };
  return { url: `${about.publicUrl}/invitation/${secret}`, fields };
}

export async function inviteStaff(ctx: Ctx, entry: StaffEntry): Promise<InvitationMade> {
  const { url, fields } = newLink(ctx);
  const row = { ...newStaff(ctx, entry), ...fields };
  try {
    await ctx.db.transaction(async (transaction) => {
      await staff.raw(ctx.db).insertOne({ ...row }, { session: transaction });
      await record(ctx, transaction, { action: 'STAFF_INVITED', subject: subjectOf(row), details: { role: row.role } });
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('USERNAME_TAKEN');
    throw error;
  }
  return { staff: row, url, expiresAt: fields.invitationExpiresAt };
}

/** A new link in place of an earlier one. The password stays good until the link is used. */
export async function renewInvitation(ctx: Ctx, staffId: string): Promise<InvitationMade> {
  const { url, fields } = newLink(ctx);
  const row = await ctx.db.transaction(async (transaction) => {
    const before = await demandStaff(ctx, staffId, transaction);
    if (before.disabledAt) throw new Refused('STAFF_DISABLED');
    await staff.raw(ctx.db).updateOne({ _id: before._id }, { $set: fields }, { session: transaction });
    await record(ctx, transaction, { action: 'INVITATION_RENEWED', subject: subjectOf(before) });
    return { ...before, ...fields };
  });
  return { staff: row, url, expiresAt: fields.invitationExpiresAt };
}

/** Who a link is for. @throws Refused INVITATION_UNKNOWN, INVITATION_EXPIRED */
export async function demandInvited({ db, now }: Ctx, secret: string): Promise<StaffRow & { invitationExpiresAt: Date }> {
  const row = await staff.raw(db).findOne({ invitationDigest: digestOf(secret), disabledAt: null });
  if (!row?.invitationExpiresAt) throw new Refused('INVITATION_UNKNOWN');
  if (row.invitationExpiresAt <= now) throw new Refused('INVITATION_EXPIRED');
  return { ...row, invitationExpiresAt: row.invitationExpiresAt };
}

/** Null for a link that is not, or no longer, good. */
export async function readInvitation(ctx: Ctx, secret: string): Promise<Invitation | null> {
  const row = await staff.raw(ctx.db).findOne({ invitationDigest: digestOf(secret), disabledAt: null });
  const expiresAt = row?.invitationExpiresAt;
  return row && expiresAt && expiresAt > ctx.now ? { username: row.username, name: row.name, expiresAt } : null;
}

/** What a change comes to; absent fields stay as they are. */
function changed(ctx: Ctx, before: StaffRow, change: StaffChange): StaffRow {
  const role = change.role ?? before.role;
  if (!isStaffRole(role)) throw new Refused('STAFF_ROLE_WRONG');
  const isDisabled = change.isDisabled ?? before.disabledAt !== null;
  return {
    ...before,
    role,
    name: change.name == null ? before.name : demand(readStaffName(change.name)).name,
    disabledAt: isDisabled ? (before.disabledAt ?? ctx.now) : null,
    ...(isDisabled ? { invitationDigest: null, invitationExpiresAt: null } : {}),
  };
}

const factsOf = ({ role, disabledAt }: StaffRow) => ({ role, isDisabled: disabledAt !== null });

/** @throws Refused LAST_ADMIN */
export async function changeStaff(ctx: Ctx, id: string, change: StaffChange): Promise<StaffRow> {
  const { row, ended } = await ctx.db.transaction(async (transaction) => {
    await guards.raw(ctx.db).updateOne({ _id: 'admins' }, { $inc: { touched: 1 } }, { upsert: true, session: transaction });
    const before = await demandStaff(ctx, id, transaction);
    const after = changed(ctx, before, change);
    const others = { _id: { $ne: before._id }, role: 'ADMIN' as const, disabledAt: null, passwordHash: { $ne: null } };
    demand(judgeAdminLeaving(factsOf(before), factsOf(after), await staff.raw(ctx.db).countDocuments(others, { session: transaction })));
    const { name, role, disabledAt, invitationDigest, invitationExpiresAt } = after;
    const fields = { name, role, disabledAt, invitationDigest, invitationExpiresAt };
    await staff.raw(ctx.db).updateOne({ _id: before._id }, { $set: fields }, { session: transaction });
    const mustLeave = role !== before.role || disabledAt !== null;
    const sessions = mustLeave ? await markEnded(ctx, transaction, ofStaff(id)) : [];
    const details = {
      ...(role === before.role ? {} : { role: { from: before.role, to: role } }),
      ...((disabledAt === null) === (before.disabledAt === null) ? {} : { isDisabled: disabledAt !== null }),
      ...(name === before.name ? {} : { isRenamed: true }),
    };
    if (Object.keys(details).length > 0) await record(ctx, transaction, { action: 'STAFF_CHANGED', subject: subjectOf(after), details });
    return { row: after, ended: sessions };
  });
  tellEnded(ctx, ended);
  return row;
}

/** Ends the other sessions: whoever changes a password may fear that somebody else knows the old one. */
export async function changePassword(ctx: Ctx, input: { current: string; next: string }): Promise<true> {
  const row = await demandOwnRow(ctx);
  demand(judgePassword(input.next, row.username));
  const id = toId(row._id);
  const attempt = await attemptOwn(ctx, 'own', id);
  if (!(await matchesPassword(row.passwordHash, input.current, { isKnown: true }))) throw new Refused('PASSWORD_WRONG');
  await attempt.succeed();
  const passwordHash = await hashPassword(input.next);
  const ended = await ctx.db.transaction(async (transaction) => {
    const asJudged = { _id: row._id, passwordHash: row.passwordHash };
    const { matchedCount } = await staff.raw(ctx.db).updateOne(asJudged, { $set: { passwordHash } }, { session: transaction });
    if (matchedCount !== 1) throw new Refused('PASSWORD_WRONG');
    const sessions = await markEnded(ctx, transaction, ofStaff(id, ctx.viewer.sessionId));
    await record(ctx, transaction, { action: 'PASSWORD_CHANGED', subject: subjectOf(row) });
    return sessions;
  });
  tellEnded(ctx, ended);
  return true;
}
