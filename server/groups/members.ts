// Who is in a group: lists of stays, roles, labels, and leaving. Coming in and going out itself is in places.ts.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { distributorsByNo, isBounded, mayReach, memberOf } from '../distributors/service.ts';
import type { GroupRole, LeaveReason, MemberKind } from '../generated/types.ts';
import { demandMayManage, mayManage } from './access.ts';
import { recordGroupEvents } from './events.ts';
import { tellFollowers } from './followers.ts';
import { groupByIdLoader, presentStaysLoader } from './loaders.ts';
import { groupMembers, groups, refusedJoins } from './model.ts';
import type { GroupMemberRow, GroupRow } from './model.ts';
import { admitAll, release } from './places.ts';
import { MOST_AT_ONCE } from './rules.ts';

/** A stay with its group, as its own member is shown it. */
export interface StayRow {
  stay: GroupMemberRow;
  group: GroupRow;
}

/** The present stays of a member, the latest joined first. */
export function presentIn(ctx: Ctx, distributorId: ObjectId): Promise<GroupMemberRow[]> {
  return presentStaysLoader(ctx).load(distributorId);
}

/** The present stays of many members; in a transaction as it sees them. */
export function presentOfMany(ctx: Ctx, distributorIds: readonly ObjectId[], session?: ClientSession): Promise<GroupMemberRow[]> {
  return groupMembers
    .raw(ctx.db)
    .find({ distributorId: { $in: [...distributorIds] }, leftAt: null }, session ? { session } : {})
    .toArray();
}

export async function staysWithGroups(ctx: Ctx, distributorId: ObjectId): Promise<StayRow[]> {
  const stays = await presentIn(ctx, distributorId);
  const found = await Promise.all(stays.map(async (stay) => ({ stay, group: await groupByIdLoader(ctx).load(stay.groupId) })));
  return found.flatMap(({ stay, group }) => (group === null ? [] : [{ stay, group }]));
}

/** The viewer's own. */
export function myGroups(ctx: Ctx): Promise<StayRow[]> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  return staysWithGroups(ctx, fromId(ctx.viewer.id));
}

/** Other groups of the same purpose in which the member is present; those that the viewer may see. */
export async function otherGroupsOf(ctx: Ctx, stay: GroupMemberRow): Promise<GroupRow[]> {
  if (stay.alsoIn === 0) return [];
  const found = await staysWithGroups(ctx, stay.distributorId);
  return found
    .map(({ group }) => group)
    .filter((group) => group.purpose === stay.purpose && toId(group._id) !== toId(stay.groupId) && mayManage(ctx, group));
}

/** Everything that is known of a member in groups, past stays as well; for that member's own data. */
export function staysOf(ctx: Ctx, distributorId: ObjectId): Promise<GroupMemberRow[]> {
  return groupMembers
    .raw(ctx.db)
    .find({ distributorId }, { sort: { joinedAt: -1, _id: -1 } })
    .toArray();
}

/** What was noted about somebody who is erased goes, and so does waiting for a place; that somebody was there stays for the counts. */
export async function forgetLabels(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  await groupMembers.raw(ctx.db).updateMany({ distributorId }, { $set: { kind: null, violations: 0 } }, { session });
  await refusedJoins.raw(ctx.db).deleteMany({ distributorId }, { session });
}

/** Present stays by id, with their groups, all of which the viewer may manage. @throws Refused GROUP_MEMBER_NOT_FOUND */
async function manageable(ctx: Ctx, session: ClientSession, memberIds: readonly string[]): Promise<StayRow[]> {
  if (memberIds.length > MOST_AT_ONCE) throw new Refused('GROUP_MEMBERS_TOO_MANY', { max: MOST_AT_ONCE });
  const ids = [...new Set(memberIds)].map(fromId);
  const stays = await groupMembers
    .raw(ctx.db)
    .find({ _id: { $in: ids }, leftAt: null }, { session })
    .toArray();
  if (stays.length < ids.length) throw new Refused('GROUP_MEMBER_NOT_FOUND');
  const groupIds = [...new Map(stays.map(({ groupId }) => [toId(groupId), groupId])).values()];
  const rows = await groups
    .raw(ctx.db)
    .find({ _id: { $in: groupIds } }, { session })
    .toArray();
  const byId = new Map<string, GroupRow>(rows.map((row) => [toId(row._id), row]));
  return stays.map((stay) => {
    const group = byId.get(toId(stay.groupId));
    if (!group) throw new Refused('GROUP_NOT_FOUND');
    demandMayManage(ctx, group);
    return { stay, group };
  });
}

async function oneManageable(ctx: Ctx, session: ClientSession, memberId: string): Promise<StayRow> {
  const [found] = await manageable(ctx, session, [memberId]);
  if (!found) throw new Refused('GROUP_MEMBER_NOT_FOUND');
  return found;
}

/** How many of the stays each group has. */
function byGroup(found: readonly StayRow[]): { group: GroupRow; count: number }[] {
  const counts = new Map<string, { group: GroupRow; count: number }>();
  for (const { group } of found) {
    const sum = counts.get(toId(group._id)) ?? { group, count: 0 };
    counts.set(toId(group._id), { group, count: sum.count + 1 });
  }
  return [...counts.values()];
}

/** The role KOL comes and goes with an appointment (kols.ts), never by hand. @throws Refused GROUP_OWNER_TAKEN, GROUP_ROLE_BY_APPOINTMENT */
export async function setGroupRole(ctx: Ctx, { memberId, role }: { memberId: string; role: GroupRole }): Promise<GroupMemberRow> {
  const byName = await nameOf(ctx);
  try {
    return await ctx.db.transaction(async (session) => {
      const { stay, group } = await oneManageable(ctx, session, memberId);
      if (stay.role === role) return stay;
      const { memberNo, isKol } = await memberOf(ctx, stay.distributorId);
      if (role === 'KOL' || (stay.role === 'KOL' && role === 'MEMBER' && isKol)) throw new Refused('GROUP_ROLE_BY_APPOINTMENT');
      await groupMembers.raw(ctx.db).updateOne({ _id: stay._id, leftAt: null }, { $set: { role } }, { session });
      const details = { memberNo, role };
      await recordGroupEvents(ctx, session, [{ groupId: group._id, kind: 'ROLE_CHANGED', details, byName }]);
      const subject = { kind: 'GROUP', id: toId(group._id), name: group.number };
      await record(ctx, session, { action: 'GROUP_ROLE_CHANGED', subject, details: { ...details, before: stay.role } });
      return { ...stay, role };
    });
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('GROUP_OWNER_TAKEN');
    throw error;
  }
}

export function setMemberKind(
  ctx: Ctx,
  { memberId, kind }: { memberId: string; kind?: MemberKind | null | undefined },
): Promise<GroupMemberRow> {
  return ctx.db.transaction(async (session) => {
    const { stay } = await oneManageable(ctx, session, memberId);
    const label = kind ?? null;
    await groupMembers.raw(ctx.db).updateOne({ _id: stay._id, leftAt: null }, { $set: { kind: label } }, { session });
    return { ...stay, kind: label };
  });
}

/**
 * To write somebody down as come in is to reach that member. An operator may do it with whoever is on the way into an own group, and
 * with whoever is in no group at all; who is in a group of others comes by an invite, or by a manager. @throws Refused NOT_YOUR_MEMBER
 */
async function demandFree(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<void> {
  if (!isBounded(ctx.viewer)) return;
  const stays = await presentOfMany(ctx, ids, session);
  const reached = await Promise.all(stays.map(({ distributorId }) => mayReach(ctx, distributorId)));
  if (reached.includes(false)) throw new Refused('NOT_YOUR_MEMBER');
}

/** By hand, where no bridge tells it. @throws Refused MEMBER_NOS_UNKNOWN, and whatever refuses the first who cannot come in */
export async function admitToGroup(ctx: Ctx, { id, memberNos: typed }: { id: string; memberNos: readonly string[] }): Promise<GroupRow> {
  if (typed.length > MOST_AT_ONCE) throw new Refused('GROUP_MEMBERS_TOO_MANY', { max: MOST_AT_ONCE });
  const memberNos = [...new Set(typed.map((no) => no.trim()).filter((no) => no !== ''))];
  const known = await distributorsByNo(ctx, memberNos);
  const isThere = (no: string): boolean => known.get(no)?.erasedAt === null;
  const unknown = memberNos.filter((no) => !isThere(no));
  if (unknown.length > 0) throw new Refused('MEMBER_NOS_UNKNOWN', { memberNos: unknown.slice(0, 10).join(', ') });
  const byName = await nameOf(ctx);
  const groupId = fromId(id);
  return ctx.db.transaction(async (session) => {
    const group = await groups.raw(ctx.db).findOne({ _id: groupId }, { session });
    if (!group) throw new Refused('GROUP_NOT_FOUND');
    demandMayManage(ctx, group);
    const ids = [...known.values()].map(({ _id }) => _id);
    await demandFree(ctx, session, ids);
    const entries = ids.map((distributorId) => ({ groupId, distributorId, way: 'INVITATION' as const }));
    const admitted = await admitAll(ctx, session, entries);
    if (admitted.length > 0) {
      const details = { count: admitted.length };
      await recordGroupEvents(ctx, session, [{ groupId, kind: 'ADMITTED', details, byName }]);
      const subject = { kind: 'GROUP', id, name: group.number };
      await record(ctx, session, { action: 'GROUP_MEMBERS_ADMITTED', subject, details: { memberNos } });
    }
    return (await groups.raw(ctx.db).findOne({ _id: groupId }, { session })) ?? group;
  });
}

export interface LeaveEntry {
  groupId: ObjectId;
  distributorId: ObjectId;
  reason: LeaveReason;
}

/** Those of them who are present and were not asked yet. Returns their stays, as they were. */
export async function askToLeave(
  ctx: Ctx,
  session: ClientSession,
  entries: readonly LeaveEntry[],
  byName?: string,
): Promise<GroupMemberRow[]> {
  if (entries.length === 0) return [];
  const stays = await groupMembers
    .raw(ctx.db)
    .find({ distributorId: { $in: entries.map(({ distributorId }) => distributorId) }, leftAt: null, leaveAsked: null }, { session })
    .toArray();
  const reasons = new Map(entries.map(({ groupId, distributorId, reason }) => [`${toId(groupId)}:${toId(distributorId)}`, reason]));
  const name = byName ?? (await nameOf(ctx));
  const asked: { stay: GroupMemberRow; reason: LeaveReason }[] = [];
  for (const stay of stays) {
    const reason = reasons.get(`${toId(stay.groupId)}:${toId(stay.distributorId)}`);
    if (reason !== undefined) asked.push({ stay, reason });
  }
  if (asked.length === 0) return [];
  await groupMembers.raw(ctx.db).bulkWrite(
    asked.map(({ stay, reason }) => ({
      updateOne: {
        filter: { _id: stay._id, leftAt: null, leaveAsked: null },
        update: { $set: { leaveAsked: { since: ctx.now, reason, byName: name } } },
      },
    })),
    { session },
  );
  const counts = new Map<string, { groupId: ObjectId; count: number }>();
  for (const { stay } of asked) {
    const sum = counts.get(toId(stay.groupId)) ?? { groupId: stay.groupId, count: 0 };
    counts.set(toId(stay.groupId), { groupId: stay.groupId, count: sum.count + 1 });
  }
  await recordGroupEvents(
    ctx,
    session,
    [...counts.values()].map(({ groupId, count }) => ({ groupId, kind: 'LEAVES_ASKED', details: { count }, byName: name })),
  );
  return asked.map(({ stay }) => stay);
}

export function askToLeaveGroups(ctx: Ctx, { memberIds, reason }: { memberIds: readonly string[]; reason: LeaveReason }): Promise<number> {
  return ctx.db.transaction(async (session) => {
    const found = await manageable(ctx, session, memberIds);
    const entries = found.map(({ stay: { groupId, distributorId } }) => ({ groupId, distributorId, reason }));
    const asked = await askToLeave(ctx, session, entries);
    if (asked.length > 0) {
      const ids = new Set(asked.map(({ _id }) => toId(_id)));
      const told = byGroup(found.filter(({ stay }) => ids.has(toId(stay._id)))).map((each) => ({ ...each, reason }));
      await tellFollowers((follower) => follower.leavesAsked?.(ctx, session, told));
      const subject = {
        kind: 'GROUPS',
        id: null,
        name: byGroup(found)
          .map(({ group }) => group.number)
          .join(', '),
      };
      await record(ctx, session, { action: 'GROUP_LEAVES_ASKED', subject, details: { reason, count: asked.length } });
    }
    return asked.length;
  });
}

export async function withdrawLeaves(ctx: Ctx, memberIds: readonly string[]): Promise<number> {
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const asked = (await manageable(ctx, session, memberIds)).filter(({ stay }) => stay.leaveAsked !== null);
    if (asked.length === 0) return 0;
    await groupMembers
      .raw(ctx.db)
      .updateMany({ _id: { $in: asked.map(({ stay }) => stay._id) }, leftAt: null }, { $set: { leaveAsked: null } }, { session });
    await recordGroupEvents(
      ctx,
      session,
      byGroup(asked).map(({ group, count }) => ({ groupId: group._id, kind: 'LEAVES_WITHDRAWN', details: { count }, byName })),
    );
    return asked.length;
  });
}

/** Somebody of the staff saw that they have left the chat. */
export async function confirmLeft(ctx: Ctx, memberIds: readonly string[]): Promise<number> {
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const found = await manageable(ctx, session, memberIds);
    const { released } = await release(
      ctx,
      session,
      found.map(({ stay: { groupId, distributorId } }) => ({ groupId, distributorId })),
    );
    const left = byGroup(found);
    await recordGroupEvents(
      ctx,
      session,
      left.map(({ group, count }) => ({ groupId: group._id, kind: 'RELEASED', details: { count }, byName })),
    );
    if (released.length > 0) {
      const subject = { kind: 'GROUPS', id: null, name: left.map(({ group }) => group.number).join(', ') };
      await record(ctx, session, { action: 'GROUP_MEMBERS_RELEASED', subject, details: { count: released.length } });
    }
    return released.length;
  });
}
