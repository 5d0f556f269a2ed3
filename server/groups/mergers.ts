// Two groups become one, one becomes two, or one goes on as a group of another kind. Everybody is moved in one transaction: the stay
// in the first group ends and one in the second begins (way MOVED), both timelines say so, and no limit is passed on the way.
// Surprise: a transformed group is closed and has a successor, although the chat is the same. The months under the old tier keep
// their own code, figures and members, and what is bound to the chat (number of the bridge, robot, holder) goes on with the
// successor: groupsByNumber follows it, followers rebind theirs.

import type { ClientSession, ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { readReason } from '../distributors/rules.ts';
import type { GroupPurpose, Tier } from '../generated/types.ts';
import { takerOf } from './access.ts';
import { closeWithin, factsOf, openWithin, subjectOf } from './changes.ts';
import { recordGroupEvents } from './events.ts';
import { tellFollowers } from './followers.ts';
import { judgeStep } from './lifecycle.rules.ts';
import { groupMembers, groups } from './model.ts';
import type { GroupMemberRow, GroupRow } from './model.ts';
import { createGroups } from './open.ts';
import { admitAll, release } from './places.ts';
import { MOST_AT_ONCE, codeKeyOf, judgeKind, roleAfterMove } from './rules.ts';

async function presentOf(ctx: Ctx, session: ClientSession, groupId: ObjectId): Promise<GroupMemberRow[]> {
  return groupMembers
    .raw(ctx.db)
    .find({ groupId, leftAt: null }, { session, sort: { joinedAt: 1, _id: 1 } })
    .toArray();
}

async function afresh(ctx: Ctx, session: ClientSession, { _id }: GroupRow): Promise<GroupRow> {
  const row = await groups.raw(ctx.db).findOne({ _id }, { session });
  if (!row) throw new Refused('GROUP_NOT_FOUND');
  return row;
}

/** Who is in the second group already only leaves the first. Returns how many came in. @throws Refused GROUP_FULL */
async function moveStays(
  ctx: Ctx,
  session: ClientSession,
  { from, to, stays, isSameChat }: { from: GroupRow; to: GroupRow; stays: readonly GroupMemberRow[]; isSameChat: boolean },
): Promise<number> {
  const there = new Set((await presentOf(ctx, session, to._id)).map(({ distributorId }) => toId(distributorId)));
  await release(
    ctx,
    session,
    stays.map(({ distributorId }) => ({ groupId: from._id, distributorId })),
  );
  const isSameCode = codeKeyOf(from) === codeKeyOf(to);
  const coming = stays.filter(({ distributorId }) => !there.has(toId(distributorId)));
  const admitted = await admitAll(
    ctx,
    session,
    coming.map(({ distributorId, invitedById, role, kind, code, violations, joinedAt, lastSpokeAt }) => ({
      groupId: to._id,
      distributorId,
      way: 'MOVED',
      // Nobody came into the chat by this, and nobody fell silent: a leave from before may still be told.
      at: isSameChat ? joinedAt : undefined,
      invitedById,
      carried: {
        role: roleAfterMove(role, isSameChat),
        kind,
        code: isSameCode ? code : null,
        violations,
        lastSpokeAt: isSameChat ? lastSpokeAt : null,
      },
    })),
  );
  return admitted.length;
}

/** Returns the group into which everybody went. */
export async function mergeGroups(
  ctx: Ctx,
  { fromId: one, intoId: other, reason: why }: { fromId: string; intoId: string; reason: string },
): Promise<GroupRow> {
  const { reason } = demand(readReason(why));
  if (one === other) throw new Refused('GROUP_MERGE_SELF');
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const from = await openWithin(ctx, session, one);
    const into = await openWithin(ctx, session, other);
    demand(judgeStep({ ...factsOf(from), members: 0 }, 'DISSOLVED', takerOf(ctx, from)));
    const stays = await presentOf(ctx, session, from._id);
    const came = await moveStays(ctx, session, { from, to: into, stays, isSameChat: false });
    await closeWithin(ctx, session, from, { state: 'DISSOLVED', mergedIntoId: into._id });
    await recordGroupEvents(ctx, session, [
      { groupId: from._id, kind: 'MERGED_INTO', details: { number: into.number, count: stays.length, reason }, byName },
      { groupId: into._id, kind: 'MERGED_FROM', details: { number: from.number, count: came, reason }, byName },
    ]);
    await tellFollowers((follower) => follower.closed?.(ctx, session, [from]));
    const details = { into: into.number, left: stays.length, came, reason };
    await record(ctx, session, { action: 'GROUPS_MERGED', subject: subjectOf(from), details });
    return afresh(ctx, session, into);
  });
}

/** Returns the new group. */
export async function splitGroup(
  ctx: Ctx,
  { id, name, memberIds, reason: why }: { id: string; name: string; memberIds: readonly string[]; reason: string },
): Promise<GroupRow> {
  const { reason } = demand(readReason(why));
  const wanted = new Set(memberIds.map((each) => toId(fromId(each))));
  if (wanted.size === 0) throw new Refused('GROUP_SPLIT_NOBODY');
  if (wanted.size > MOST_AT_ONCE) throw new Refused('GROUP_MEMBERS_TOO_MANY', { max: MOST_AT_ONCE });
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const from = await openWithin(ctx, session, id);
    const present = await presentOf(ctx, session, from._id);
    const stays = present.filter(({ _id }) => wanted.has(toId(_id)));
    if (stays.length < wanted.size) throw new Refused('GROUP_MEMBER_NOT_FOUND');
    if (stays.length === present.length) throw new Refused('GROUP_SPLIT_EVERYBODY');
    const { purpose, tier, region, tags, operatorId, accountId } = from;
    const [to] = await createGroups(ctx, session, [{ name, purpose, tier, region, tags, operatorId, accountId, splitFromId: from._id }]);
    if (!to) throw new Error('a group was to be opened');
    const count = await moveStays(ctx, session, { from, to, stays, isSameChat: false });
    await recordGroupEvents(ctx, session, [
      { groupId: from._id, kind: 'SPLIT_INTO', details: { number: to.number, count, reason }, byName },
      { groupId: to._id, kind: 'SPLIT_FROM', details: { number: from.number, count, reason }, byName },
    ]);
    await record(ctx, session, { action: 'GROUP_SPLIT', subject: subjectOf(from), details: { into: to.number, count, reason } });
    return afresh(ctx, session, to);
  });
}

export interface TransformInput {
  id: string;
  name: string;
  purpose: GroupPurpose;
  tier?: Tier | null | undefined;
  reason: string;
}

/** Returns the successor. */
export async function transformGroup(ctx: Ctx, { id, name, reason: why, ...kind }: TransformInput): Promise<GroupRow> {
  const { reason } = demand(readReason(why));
  const { purpose, tier } = demand(judgeKind(kind.purpose, kind.tier ?? null));
  const byName = await nameOf(ctx);
  return ctx.db.transaction(async (session) => {
    const from = await openWithin(ctx, session, id);
    if (from.purpose === purpose && from.tier === tier) throw new Refused('GROUP_KIND_SAME');
    demand(judgeStep({ ...factsOf(from), hasSuccessor: true }, 'TRANSFORMED', takerOf(ctx, from)));
    // The holder's capacity is given back first, so that one with full hands can transform a group, too.
    await tellFollowers((follower) => follower.closed?.(ctx, session, [from]));
    const { region, tags, operatorId, accountId } = from;
    const [to] = await createGroups(ctx, session, [{ name, purpose, tier, region, tags, operatorId, accountId }]);
    if (!to) throw new Error('a group was to be opened');
    const stays = await presentOf(ctx, session, from._id);
    await moveStays(ctx, session, { from, to, stays, isSameChat: true });
    await closeWithin(ctx, session, from, { state: 'TRANSFORMED', transformedIntoId: to._id });
    await recordGroupEvents(ctx, session, [
      { groupId: from._id, kind: 'TRANSFORMED_INTO', details: { number: to.number, reason }, byName },
      { groupId: to._id, kind: 'TRANSFORMED_FROM', details: { number: from.number, reason }, byName },
    ]);
    await tellFollowers((follower) => follower.transformed?.(ctx, session, { from, to }));
    const details = { into: to.number, purpose, tier, members: stays.length, reason };
    await record(ctx, session, { action: 'GROUP_TRANSFORMED', subject: subjectOf(from), details });
    return afresh(ctx, session, to);
  });
}
