// Group codes in versions: a draft is written and published, and what was published stays as it was, for everybody who acknowledged
// it. Which code counts for a group follows from its tier or purpose (rules.ts).
// Surprise: a new version does not undo anybody's acknowledgement; who acknowledged an older one is simply asked again.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId } from '../core/ids.ts';
import type { Filter } from '../core/page.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { ownFilter } from './access.ts';
import { placesHeld, tellFollowers } from './followers.ts';
import { OPEN_STATES } from './lifecycle.rules.ts';
import { codesInForce } from './loaders.ts';
import { groupCodes, groupMembers, groups } from './model.ts';
import type { GroupCodeRow, GroupRow } from './model.ts';
import type { StayRow } from './members.ts';
import { CODE_KEYS, TIERS, codeKeyOf, readCode } from './rules.ts';

/** The code in force for a group; null while none is published. */
export async function codeFor(ctx: Ctx, group: Pick<GroupRow, 'tier' | 'purpose'>): Promise<GroupCodeRow | null> {
  return (await codesInForce(ctx)).get(codeKeyOf(group)) ?? null;
}

/** Every version, the newest of each key first. */
export async function listCodes(ctx: Ctx, key?: string | null): Promise<GroupCodeRow[]> {
  return groupCodes
    .raw(ctx.db)
    .find(key == null ? {} : { key }, { sort: { key: 1, version: -1 } })
    .toArray();
}

/** Who of a group has acknowledged the version in force. */
export async function countAcknowledged(ctx: Ctx, group: GroupRow): Promise<number> {
  const code = await codeFor(ctx, group);
  if (!code) return 0;
  return groupMembers.raw(ctx.db).countDocuments({ groupId: group._id, leftAt: null, 'code.version': { $gte: code.version } });
}

function groupsOfKey(key: string): Filter {
  const tier = TIERS.find((each) => each === key);
  return tier ? { purpose: 'SERVICE', tier } : { purpose: key };
}

async function openIds(ctx: Ctx, key: string, groupIds: readonly ObjectId[] | null): Promise<Pick<GroupRow, '_id' | 'members'>[]> {
  const own = groupIds === null ? ownFilter(ctx) : { _id: { $in: [...groupIds] } };
  return groups
    .raw(ctx.db)
    .find({ $and: [groupsOfKey(key), { state: { $in: [...OPEN_STATES] } }, own] }, { projection: { members: 1 } })
    .toArray();
}

export interface CodeUse {
  key: string;
  groups: number;
  members: number;
  acknowledged: number;
}

export async function readCodeUse(ctx: Ctx): Promise<CodeUse[]> {
  const inForce = await codesInForce(ctx);
  return Promise.all(
    CODE_KEYS.map(async (key) => {
      const open = await openIds(ctx, key, null);
      const version = inForce.get(key)?.version ?? null;
      const filter = { groupId: { $in: open.map(({ _id }) => _id) }, leftAt: null, 'code.version': { $gte: version } };
      const acknowledged = version === null || open.length === 0 ? 0 : await groupMembers.raw(ctx.db).countDocuments(filter);
      return { key, groups: open.length, members: open.reduce((sum, { members }) => sum + members, 0), acknowledged };
    }),
  );
}

export interface Lacking {
  groupId: ObjectId;
  version: number;
  /** Present, and not yet acknowledged. */
  count: number;
  /** Since when that version is in force. */
  since: Date;
}

/** Which of these groups (null: of all) have members who still have to acknowledge the code in force. */
export async function lackingAcknowledgements(ctx: Ctx, groupIds: readonly ObjectId[] | null): Promise<Lacking[]> {
  const lacking: Lacking[] = [];
  for (const { key, version, publishedAt } of (await codesInForce(ctx)).values()) {
    const open = await openIds(ctx, key, groupIds);
    if (open.length === 0) continue;
    const missing = { $or: [{ code: null }, { 'code.version': { $lt: version } }] };
    const counted = await groupMembers
      .raw(ctx.db)
      .aggregate<{ _id: ObjectId; count: number }>([
        { $match: { $and: [{ groupId: { $in: open.map(({ _id }) => _id) }, leftAt: null }, missing] } },
        { $group: { _id: '$groupId', count: { $sum: 1 } } },
      ])
      .toArray();
    for (const { _id, count } of counted) lacking.push({ groupId: _id, version, count, since: publishedAt ?? ctx.now });
  }
  return lacking;
}

/** Writes the draft of the next version of a key. @throws Refused CODE_KEY_UNKNOWN */
export async function draftCode(
  ctx: Ctx,
  { key, ...typed }: { key: string; title: string; rules: readonly string[] },
): Promise<GroupCodeRow> {
  if (!CODE_KEYS.includes(key)) throw new Refused('CODE_KEY_UNKNOWN');
  const { title, rules } = demand(readCode(typed));
  const byName = await nameOf(ctx);
  const rows = groupCodes.raw(ctx.db);
  return repeatOnUniqueConflict(() =>
    ctx.db.transaction(async (session) => {
      const [latest] = await rows.find({ key }, { session, sort: { version: -1 }, limit: 1 }).toArray();
      if (latest?.state === 'DRAFT') {
        await rows.updateOne({ _id: latest._id, state: 'DRAFT' }, { $set: { title, rules, byName } }, { session });
        return { ...latest, title, rules, byName };
      }
      const version = (latest?.version ?? 0) + 1;
      const row: GroupCodeRow = { _id: newId(), key, version, title, rules, state: 'DRAFT', publishedAt: null, byName, createdAt: ctx.now };
      await rows.insertOne(row, { session });
      return row;
    }),
  );
}

export async function discardCode(ctx: Ctx, id: string): Promise<boolean> {
  const { deletedCount } = await groupCodes.raw(ctx.db).deleteOne({ _id: fromId(id), state: 'DRAFT' });
  return deletedCount === 1;
}

/** @throws Refused CODE_NOT_FOUND where there is no such draft, or somebody else was faster */
export async function publishCode(ctx: Ctx, id: string): Promise<GroupCodeRow> {
  const _id = fromId(id);
  const rows = groupCodes.raw(ctx.db);
  return ctx.db.transaction(async (session) => {
    const set = { state: 'PUBLISHED' as const, publishedAt: ctx.now, byName: await nameOf(ctx) };
    const { modifiedCount } = await rows.updateOne({ _id, state: 'DRAFT' }, { $set: set }, { session });
    const row = await rows.findOne({ _id }, { session });
    if (modifiedCount !== 1 || !row) throw new Refused('CODE_NOT_FOUND');
    const subject = { kind: 'GROUP_CODE', id, name: `${row.key} v${row.version}` };
    await record(ctx, session, { action: 'GROUP_CODE_PUBLISHED', subject, details: { key: row.key, version: row.version } });
    return row;
  });
}

async function inForceWithin(ctx: Ctx, session: ClientSession, group: GroupRow): Promise<GroupCodeRow | null> {
  const [row] = await groupCodes
    .raw(ctx.db)
    .find({ key: codeKeyOf(group), state: 'PUBLISHED' }, { session, sort: { version: -1 }, limit: 1 })
    .toArray();
  return row ?? null;
}

/**
 * By the member, for the own group. Also by somebody whose place in the group is held by an invite: then there is no stay yet, and
 * null is answered; whoever follows brings it into the stay later (`noteAcknowledged`).
 * @throws Refused NOT_IN_GROUP, CODE_OUTDATED, CODE_NOT_PUBLISHED
 */
export async function acknowledgeCode(ctx: Ctx, { groupId: id, version }: { groupId: string; version: number }): Promise<StayRow | null> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  const pair = { groupId: fromId(id), distributorId: fromId(ctx.viewer.id) };
  return ctx.db.transaction(async (session) => {
    const group = await groups.raw(ctx.db).findOne({ _id: pair.groupId }, { session });
    const stay = await groupMembers.raw(ctx.db).findOne({ ...pair, leftAt: null }, { session });
    if (!group || (!stay && (await placesHeld(ctx, session, [pair])).size === 0)) throw new Refused('NOT_IN_GROUP');
    const inForce = await inForceWithin(ctx, session, group);
    if (!inForce) throw new Refused('CODE_NOT_PUBLISHED');
    if (inForce.version !== version) throw new Refused('CODE_OUTDATED', { version: inForce.version });
    const isSame = stay?.code?.version === version;
    if (stay && !isSame) await noteAcknowledged(ctx, session, [{ ...pair, version, at: ctx.now }]);
    if (!isSame) await tellFollowers((follower) => follower.acknowledged?.(ctx, session, [{ ...pair, version, at: ctx.now }]));
    return stay && { group, stay: isSame ? stay : { ...stay, code: { version, at: ctx.now } } };
  });
}

export interface Acknowledged {
  groupId: ObjectId;
  distributorId: ObjectId;
  version: number;
  at: Date;
}

/** Into the present stays of these members. */
export async function noteAcknowledged(ctx: Ctx, session: ClientSession, entries: readonly Acknowledged[]): Promise<void> {
  if (entries.length === 0) return;
  await groupMembers.raw(ctx.db).bulkWrite(
    entries.map(({ groupId, distributorId, version, at }) => ({
      updateOne: { filter: { groupId, distributorId, leftAt: null }, update: { $set: { code: { version, at } } } },
    })),
    { session },
  );
}
