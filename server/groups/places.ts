// Admits and releases: the only writer of stays and of the counts that follow from them (held-places.ts is for places that are held).
// Within the caller's transaction, in a few reads and writes however long the batch.
// Surprise: the plan is made from what the transaction has read, and each write says its condition once more. On one group two
// transactions never both succeed: the database stops the second one, and it begins again with what the first has left.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import type { GroupRole, JoinWay } from '../generated/types.ts';
import { setting, settingWithin } from '../settings/service.ts';
import { recordGroupEvents } from './events.ts';
import { placesHeld, tellFollowers } from './followers.ts';
import type { Pair } from './followers.ts';
import { groupMembers, groups } from './model.ts';
import type { GroupMemberRow, GroupRow } from './model.ts';
import { countOthers, planAdmissions, stayKey } from './places.rules.ts';
import type { PlaceRefusal } from './places.rules.ts';

export interface AdmitEntry {
  groupId: ObjectId;
  distributorId: ObjectId;
  way: JoinWay;
  /** Now unless told. */
  at?: Date | undefined;
  invitedById?: ObjectId | null | undefined;
  inviteId?: ObjectId | null | undefined;
  /** An open invite holds the place (`reserve`): it is used up. Where none is held any more, a free one is taken. */
  fromReserved?: boolean | undefined;
  /** Somebody who is known to be in: takes a held place where no other is free. The limit is kept all the same. */
  isFact?: boolean | undefined;
  /** What a move between groups brings along. */
  carried?: Pick<GroupMemberRow, 'role' | 'kind' | 'code' | 'violations' | 'lastSpokeAt'> | undefined;
}

export interface AdmitOutcome {
  admitted: GroupMemberRow[];
  /** `index` of the entry; nothing of these happened. */
  refused: { index: number; code: PlaceRefusal; details: Record<string, unknown> }[];
}

const STAY = { projection: { groupId: 1, distributorId: 1, purpose: 1, alsoIn: 1 } } as const;
type BriefStay = Pick<GroupMemberRow, '_id' | 'groupId' | 'distributorId' | 'purpose' | 'alsoIn'>;

const keyOf = ({ groupId, distributorId }: Pair): string => stayKey(toId(groupId), toId(distributorId));
const distinct = (ids: readonly ObjectId[]): ObjectId[] => [...new Map(ids.map((id) => [toId(id), id])).values()];

async function readPresent(ctx: Ctx, session: ClientSession, distributorIds: readonly ObjectId[]): Promise<BriefStay[]> {
  return groupMembers
    .raw(ctx.db)
    .find<BriefStay>({ distributorId: { $in: distinct(distributorIds) }, leftAt: null }, { session, ...STAY })
    .toArray();
}

async function readGroups(ctx: Ctx, session: ClientSession, ids: readonly ObjectId[]): Promise<Map<string, GroupRow>> {
  const rows = await groups
    .raw(ctx.db)
    .find({ _id: { $in: distinct(ids) } }, { session })
    .toArray();
  return new Map(rows.map((row) => [toId(row._id), row]));
}

/** The first member begins the forming; who fills the last place is remembered by the moment. */
function admittedSet(ctx: Ctx, { state, fullSince }: GroupRow, isFull: boolean): Partial<GroupRow> {
  return {
    ...(state === 'PREPARING' ? { state: 'FORMING', stateSince: ctx.now } : {}),
    ...(isFull && fullSince === null ? { fullSince: ctx.now } : {}),
  };
}

function stayOf(ctx: Ctx, entry: AdmitEntry, { purpose }: GroupRow): GroupMemberRow {
  const joinedAt = entry.at ?? ctx.now;
  const role: GroupRole = 'MEMBER';
  return {
    _id: newId(),
    groupId: entry.groupId,
    distributorId: entry.distributorId,
    purpose,
    role,
    kind: null,
    joinedAt,
    joinedDay: ctx.time.dayKey(joinedAt),
    way: entry.way,
    invitedById: entry.invitedById ?? null,
    inviteId: entry.inviteId ?? null,
    leftAt: null,
    leftDay: null,
    leaveAsked: null,
    code: null,
    spoke: 0,
    lastSpokeAt: null,
    violations: 0,
    alsoIn: 0,
    ...entry.carried,
  };
}

/** Writes `alsoIn` of those stays that were there already, and sets it on those that are about to be. */
async function writeOthers(
  ctx: Ctx,
  session: ClientSession,
  before: readonly BriefStay[],
  added: readonly GroupMemberRow[],
): Promise<void> {
  const fresh = new Map(added.map((row) => [toId(row._id), row]));
  const stays = [...before, ...added].map((row) => ({ ...row, id: toId(row._id), distributorId: toId(row.distributorId) }));
  const updates = [];
  for (const { id, alsoIn } of countOthers(stays)) {
    const row = fresh.get(id);
    if (row) row.alsoIn = alsoIn;
    else updates.push({ updateOne: { filter: { _id: fromId(id) }, update: { $set: { alsoIn } } } });
  }
  if (updates.length > 0) await groupMembers.raw(ctx.db).bulkWrite(updates, { session });
}

/** A condition that did not hold although the same transaction had read that it does: never in a snapshot. */
function demandAll(changed: number, expected: number): void {
  if (changed !== expected) throw new Error(`${expected} groups were to be counted, ${changed} were as they had been read`);
}

/** How many a group may hold, as the process knows it. */
export function groupLimit(ctx: Ctx): Promise<number> {
  return setting(ctx, 'groupSizeLimit');
}

/** Everybody for whom there is a place; who is refused does not stop the others. */
export async function admit(ctx: Ctx, session: ClientSession, entries: readonly AdmitEntry[]): Promise<AdmitOutcome> {
  if (entries.length === 0) return { admitted: [], refused: [] };
  const limit = await settingWithin(ctx, session, 'groupSizeLimit');
  const rows = await readGroups(
    ctx,
    session,
    entries.map(({ groupId }) => groupId),
  );
  const present = await readPresent(
    ctx,
    session,
    entries.map(({ distributorId }) => distributorId),
  );
  const held = await placesHeld(ctx, session, entries);
  const plan = planAdmissions(
    entries.map((entry) => ({
      groupId: toId(entry.groupId),
      distributorId: toId(entry.distributorId),
      isFact: entry.isFact,
      fromReserved: entry.fromReserved === true || held.has(keyOf(entry)),
    })),
    new Map(Array.from(rows, ([id, row]) => [id, { ...row, isClosed: row.closedAt !== null }])),
    new Set(present.map(keyOf)),
    limit,
  );

  const updates = [];
  const events = [];
  const given: { groupId: ObjectId; count: number }[] = [];
  for (const [id, { members, reserved, squeezed }] of plan.moves) {
    const row = rows.get(id);
    if (!row || members === 0) continue;
    const taken = members + reserved;
    if (squeezed > 0) given.push({ groupId: row._id, count: squeezed });
    const set = admittedSet(ctx, row, row.members + members >= limit);
    if (set.state) events.push({ groupId: row._id, kind: 'STATE_CHANGED' as const, details: { from: row.state, to: set.state } });
    const hasRoom = {
      members: { $lte: limit - members },
      reserved: { $gte: -reserved },
      ...(taken > 0 ? { taken: { $lte: limit - taken } } : {}),
    };
    const filter = { _id: row._id, closedAt: null, ...hasRoom };
    const update = { $inc: { members, reserved, taken }, ...(Object.keys(set).length > 0 ? { $set: set } : {}) };
    updates.push({ updateOne: { filter, update } });
  }
  if (updates.length > 0) {
    const { modifiedCount } = await groups.raw(ctx.db).bulkWrite(updates, { session });
    demandAll(modifiedCount, updates.length);
  }

  const admitted: GroupMemberRow[] = [];
  for (const index of plan.admitted) {
    const entry = entries[index];
    const row = entry && rows.get(toId(entry.groupId));
    if (!entry || !row) continue;
    const inviteId = entry.inviteId ?? held.get(keyOf(entry)) ?? null;
    admitted.push(stayOf(ctx, { ...entry, way: inviteId !== null && entry.way === 'UNKNOWN' ? 'PIPELINE' : entry.way, inviteId }, row));
  }
  await writeOthers(ctx, session, present, admitted);
  if (admitted.length > 0) await groupMembers.raw(ctx.db).insertMany(admitted, { session });
  await recordGroupEvents(ctx, session, events);
  if (admitted.length > 0)
    await tellFollowers((follower) =>
      follower.joined?.(
        ctx,
        session,
        admitted.map(({ groupId, distributorId, joinedAt, way }) => ({ groupId, distributorId, at: joinedAt, way })),
      ),
    );
  // Only now: whoever has just used the own place has none any more that could be taken.
  if (given.length > 0) await tellFollowers((follower) => follower.squeezed?.(ctx, session, given));
  const refused = plan.refused.map(({ index, why }) => ({ index, code: why, details: detailsOf(rows, entries[index], limit) }));
  return { admitted, refused };
}

function detailsOf(rows: ReadonlyMap<string, GroupRow>, entry: AdmitEntry | undefined, limit: number): Record<string, unknown> {
  const row = entry && rows.get(toId(entry.groupId));
  return row ? { group: row.number, limit, room: Math.max(0, limit - row.taken) } : {};
}

/** As `admit`, but all or nobody. @throws Refused with the code of the first who is refused */
export async function admitAll(ctx: Ctx, session: ClientSession, entries: readonly AdmitEntry[]): Promise<GroupMemberRow[]> {
  const { admitted, refused } = await admit(ctx, session, entries);
  const [first] = refused;
  if (first) throw new Refused(first.code, first.details);
  return admitted;
}

export interface ReleaseEntry {
  groupId: ObjectId;
  distributorId: ObjectId;
  at?: Date | undefined;
}

export interface ReleaseOutcome {
  /** The stays as they were. */
  released: GroupMemberRow[];
  /** Entries of somebody who was not there. */
  absent: number[];
}

/** Ends stays. Who was not there stays absent; a member named twice leaves once. */
export async function release(ctx: Ctx, session: ClientSession, entries: readonly ReleaseEntry[]): Promise<ReleaseOutcome> {
  if (entries.length === 0) return { released: [], absent: [] };
  const stays = groupMembers.raw(ctx.db);
  const present = await stays
    .find({ distributorId: { $in: distinct(entries.map(({ distributorId }) => distributorId)) }, leftAt: null }, { session })
    .toArray();
  const inside = new Map<string, GroupMemberRow>(present.map((row) => [keyOf(row), row]));
  const released: GroupMemberRow[] = [];
  const absent: number[] = [];
  const ends: { row: GroupMemberRow; at: Date }[] = [];
  entries.forEach(({ groupId, distributorId, at = ctx.now }, index) => {
    const key = keyOf({ groupId, distributorId });
    const row = inside.get(key);
    if (!row) {
      absent.push(index);
      return;
    }
    inside.delete(key);
    released.push(row);
    ends.push({ row, at });
  });
  if (released.length === 0) return { released, absent };
  const rows = await readGroups(
    ctx,
    session,
    released.map(({ groupId }) => groupId),
  );
  const { modifiedCount } = await stays.bulkWrite(
    ends.map(({ row, at }) => ({
      updateOne: { filter: { _id: row._id, leftAt: null }, update: { $set: { leftAt: at, leftDay: ctx.time.dayKey(at), alsoIn: 0 } } },
    })),
    { session },
  );
  demandAll(modifiedCount, released.length);
  await countOut(ctx, session, rows, released);
  await writeOthers(ctx, session, [...inside.values()], []);
  await tellFollowers((follower) =>
    follower.left?.(
      ctx,
      session,
      ends.map(({ row: { groupId, distributorId }, at }) => ({ groupId, distributorId, at })),
    ),
  );
  return { released, absent };
}

async function countOut(
  ctx: Ctx,
  session: ClientSession,
  rows: ReadonlyMap<string, GroupRow>,
  released: readonly GroupMemberRow[],
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { groupId } of released) counts.set(toId(groupId), (counts.get(toId(groupId)) ?? 0) + 1);
  const limit = await settingWithin(ctx, session, 'groupSizeLimit');
  const updates = Array.from(counts, ([id, count]) => {
    const row = rows.get(id);
    const hasRoom = row !== undefined && row.fullSince !== null && row.members - count < limit;
    const update = { $inc: { members: -count, taken: -count }, ...(hasRoom ? { $set: { fullSince: null } } : {}) };
    return { updateOne: { filter: { _id: fromId(id), members: { $gte: count } }, update } };
  });
  const { modifiedCount } = await groups.raw(ctx.db).bulkWrite(updates, { session });
  demandAll(modifiedCount, updates.length);
}
