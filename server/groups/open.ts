// Opens groups and hands them over, always in somebody else's transaction: how many groups an operator may hold is known above
// (operators), and so is who decides. Here it is only made sure that what was decided on is still so.

import type { ClientSession, ObjectId } from 'mongodb';
import { nameOf } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { newId } from '../core/ids.ts';
import { provinceOf } from '../distributors/rules.ts';
import type { GroupPurpose, Tier } from '../generated/types.ts';
import { recordGroupEvents } from './events.ts';
import { tellFollowers } from './followers.ts';
import { staffName } from './holder-names.ts';
import { FIRST_STATE } from './lifecycle.rules.ts';
import { groupCounters, groups } from './model.ts';
import type { GroupRow } from './model.ts';
import { groupNumber, judgeKind, readGroupName, readRegion, readTags } from './rules.ts';
import { PURPOSE_WORDS, TIER_WORDS } from './words.rules.ts';

const COUNTER = 'number';

export interface GroupInput {
  /** From kind and number where none is given: `新手服务群 00012`. */
  name?: string | null | undefined;
  purpose: GroupPurpose;
  tier?: Tier | null | undefined;
  region?: string | null | undefined;
  tags?: readonly string[] | undefined;
  operatorId?: ObjectId | null | undefined;
  accountId?: ObjectId | null | undefined;
  splitFromId?: ObjectId | undefined;
}

/** The highest number that was given out, where nothing counts yet: rows that were brought in from elsewhere have theirs. */
async function highestNumber({ db }: Ctx, session: ClientSession): Promise<number> {
  const [highest] = await groups
    .raw(db)
    .find({}, { session, projection: { number: 1 }, sort: { number: -1 }, limit: 1 })
    .toArray();
  return highest ? Number(highest.number.slice(1)) : 0;
}

/** The next numbers, without gaps: who else wants some writes the same counter, and begins again. Returns the first. */
async function takeNumbers(ctx: Ctx, session: ClientSession, count: number): Promise<number> {
  const counters = groupCounters.raw(ctx.db);
  const counter = await counters.findOne({ _id: COUNTER }, { session });
  const last = counter?.last ?? (await highestNumber(ctx, session));
  await counters.updateOne({ _id: COUNTER }, { $set: { last: last + count } }, { upsert: true, session });
  return last + 1;
}

function usualName({ purpose, tier }: GroupInput, number: string): string {
  return `${tier ? TIER_WORDS[tier].zh : ''}${PURPOSE_WORDS[purpose].zh} ${number.slice(1)}`;
}

/** New groups, in the order of the inputs, each being prepared. The capacity of their holders is counted by who follows (followers.ts). */
export async function createGroups(ctx: Ctx, session: ClientSession, inputs: readonly GroupInput[]): Promise<GroupRow[]> {
  if (inputs.length === 0) return [];
  const first = await takeNumbers(ctx, session, inputs.length);
  const rows = inputs.map((input, index): GroupRow => {
    const number = groupNumber(first + index);
    const { purpose, tier } = demand(judgeKind(input.purpose, input.tier ?? null));
    const { name } = demand(readGroupName(input.name ?? usualName(input, number)));
    const { region } = demand(readRegion(input.region ?? ''));
    const { tags } = demand(readTags(input.tags ?? []));
    const operatorId = input.operatorId ?? null;
    return {
      _id: newId(),
      number,
      name,
      tier,
      purpose,
      region,
      province: provinceOf(region),
      state: FIRST_STATE,
      stateSince: ctx.now,
      members: 0,
      reserved: 0,
      taken: 0,
      operatorId,
      holderSeq: operatorId === null ? 0 : 1,
      heldSince: operatorId === null ? null : ctx.now,
      accountId: input.accountId ?? null,
      tags,
      speakers7: 0,
      messages7: 0,
      health: null,
      fullSince: null,
      mergedIntoId: null,
      splitFromId: input.splitFromId ?? null,
      transformedIntoId: null,
      createdAt: ctx.now,
      closedAt: null,
    };
  });
  await groups.raw(ctx.db).insertMany(rows, { session });
  const byName = ctx.viewer.id === null ? null : await nameOf(ctx);
  await recordGroupEvents(
    ctx,
    session,
    rows.map(({ _id }) => ({ groupId: _id, kind: 'OPENED', byName })),
  );
  const held = rows.filter(({ operatorId }) => operatorId !== null);
  if (held.length > 0) await tellFollowers((follower) => follower.opened?.(ctx, session, held));
  return rows;
}

export interface HolderMove {
  groupId: ObjectId;
  fromId: ObjectId | null;
  toId: ObjectId | null;
  /** The `holderSeq` that was decided on. */
  seq: number;
}

/** All of the moves or none. @throws Refused PROPOSAL_STALE where a group has changed hands since, or has been closed */
export async function setHolders(ctx: Ctx, session: ClientSession, moves: readonly HolderMove[]): Promise<void> {
  if (moves.length === 0) return;
  const { modifiedCount } = await groups.raw(ctx.db).bulkWrite(
    moves.map(({ groupId, fromId, toId: to, seq }) => ({
      updateOne: {
        filter: { _id: groupId, operatorId: fromId, holderSeq: seq, closedAt: null },
        update: { $set: { operatorId: to, heldSince: to === null ? null : ctx.now }, $inc: { holderSeq: 1 } },
      },
    })),
    { session },
  );
  if (modifiedCount !== moves.length) throw new Refused('PROPOSAL_STALE', { count: moves.length - modifiedCount });
  const byName = ctx.viewer.id === null ? null : await nameOf(ctx);
  const events = [];
  for (const { groupId, fromId, toId: to } of moves) {
    const fromName = fromId === null ? '' : await staffName(ctx, fromId);
    const toName = to === null ? '' : await staffName(ctx, to);
    const details = { fromName, toName };
    events.push({ groupId, kind: 'HOLDER_CHANGED' as const, details, byName });
  }
  await recordGroupEvents(ctx, session, events);
}

export interface AccountMove {
  groupId: ObjectId;
  accountId: ObjectId | null;
  /** For the timeline. */
  handle: string;
}

/** Which account invites into a group. @throws Refused GROUP_CLOSED where one of them is closed or gone */
export async function setGroupAccounts(ctx: Ctx, session: ClientSession, moves: readonly AccountMove[]): Promise<void> {
  if (moves.length === 0) return;
  const { matchedCount } = await groups.raw(ctx.db).bulkWrite(
    moves.map(({ groupId, accountId }) => ({
      updateOne: { filter: { _id: groupId, closedAt: null }, update: { $set: { accountId } } },
    })),
    { session },
  );
  if (matchedCount !== moves.length) throw new Refused('GROUP_CLOSED');
  const byName = ctx.viewer.id === null ? null : await nameOf(ctx);
  await recordGroupEvents(
    ctx,
    session,
    moves.map(({ groupId, handle }) => ({ groupId, kind: 'ACCOUNT_CHANGED', details: { handle }, byName })),
  );
}
