// For whom a member scores in a campaign: found out at the first order there, written in that order's transaction, and the same from
// then on, whatever becomes of the member's tier, team or group. So is whether the member is in the audience at all.
// Surprise: what is remembered was read from the database, never what a transaction is about to write: that may yet come to nothing.

import type { ClientSession, ObjectId } from 'mongodb';
import { isInAudience } from '../campaigns/audience.rules.ts';
import type { CampaignRow } from '../campaigns/service.ts';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { perDatabase } from '../core/per-database.ts';
import { readUplines } from '../distributors/service.ts';
import { groupsByIds, presentOfMany } from '../groups/service.ts';
import type { Tier } from '../generated/types.ts';
import { campaignMembers } from './model.ts';
import type { CampaignMemberRow } from './model.ts';
import { groupOfMember } from './score.rules.ts';

/** Some 250 bytes each; the ones that were read first go. */
const MOST_REMEMBERED = 100_000;
const READ_AT_ONCE = 2_000;

const remembered = perDatabase(() => new Map<string, CampaignMemberRow>());

export const memberKey = (campaignId: ObjectId | string, distributorId: ObjectId | string): string =>
  `${String(campaignId)}:${String(distributorId)}`;

export interface MemberPlaces {
  /** By memberKey, everybody that was asked for. */
  byKey: Map<string, CampaignMemberRow>;
  /** Those of them that are not written yet. */
  fresh: CampaignMemberRow[];
}

/** One campaign and the sellers of it. */
export interface Sellers {
  campaign: CampaignRow;
  distributorIds: ReadonlySet<string>;
}

export async function placesOf(ctx: Ctx, session: ClientSession | undefined, sellers: readonly Sellers[]): Promise<MemberPlaces> {
  const byKey = new Map<string, CampaignMemberRow>();
  const unknown: string[] = [];
  const memory = remembered(ctx.db);
  for (const { campaign, distributorIds } of sellers) {
    for (const id of distributorIds) {
      const key = memberKey(campaign._id, id);
      const row = memory.get(key);
      if (row) byKey.set(key, row);
      else unknown.push(key);
    }
  }
  for (let at = 0; at < unknown.length; at += READ_AT_ONCE) {
    const rows = await campaignMembers
      .raw(ctx.db)
      .find({ _id: { $in: unknown.slice(at, at + READ_AT_ONCE) } }, session ? { session } : {})
      .toArray();
    for (const row of rows) {
      byKey.set(row._id, row);
      memory.set(row._id, row);
    }
  }
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST_REMEMBERED) break;
    memory.delete(oldest);
  }
  const fresh: CampaignMemberRow[] = [];
  for (const { campaign, distributorIds } of sellers) {
    const missing = [...distributorIds].filter((id) => !byKey.has(memberKey(campaign._id, id)));
    if (missing.length === 0) continue;
    for (const [id, place] of await placeMembers(ctx, campaign, missing)) {
      const row: CampaignMemberRow = { _id: memberKey(campaign._id, id), ...place, at: ctx.now };
      byKey.set(row._id, row);
      fresh.push(row);
    }
  }
  return { byKey, fresh };
}

/** What was remembered of members is read again: after their rows were mended by hand. */
export function forgetPlaces(ctx: Pick<Ctx, 'db'>): void {
  remembered(ctx.db).clear();
}

export type MemberPlace = Omit<CampaignMemberRow, '_id' | 'at'>;

/** Whom each would score for now, by id; nothing is written. Outside of any transaction: what is committed now is what counts. */
export async function placeMembers(
  ctx: Ctx,
  { audience }: Pick<CampaignRow, 'audience'>,
  distributorIds: readonly string[],
): Promise<Map<string, MemberPlace>> {
  const uplines = await readUplines(ctx, distributorIds);
  const stays = await presentOfMany(ctx, distributorIds.map(fromId));
  const groups = await groupsByIds(ctx, [...new Map(stays.map(({ groupId }) => [toId(groupId), groupId])).values()]);
  const groupById = new Map(groups.map((group) => [toId(group._id), group]));
  const staysOf = new Map<string, typeof stays>();
  for (const stay of stays) {
    const own = staysOf.get(toId(stay.distributorId));
    if (own) own.push(stay);
    else staysOf.set(toId(stay.distributorId), [stay]);
  }
  const limits = { ...audience, groupIds: audience.groupIds.map(toId) };
  const places = new Map<string, MemberPlace>();
  for (const id of distributorIds) {
    const upline = uplines.get(id);
    const { tier, province, headId } = upline ?? { tier: 'NEW' as Tier, province: '', headId: null };
    const own = (staysOf.get(id) ?? []).map(({ groupId, purpose, joinedAt }) => {
      const key = toId(groupId);
      return { groupId: key, purpose, joinedAt, tier: groupById.get(key)?.tier ?? null };
    });
    const group = groupById.get(groupOfMember(tier, own) ?? '');
    places.set(id, {
      isIn: upline !== undefined && isInAudience(limits, { tier, province, groupIds: own.map(({ groupId }) => groupId) }),
      tier,
      teamId: headId === null ? null : fromId(headId),
      groupId: group?._id ?? null,
      operatorId: group?.operatorId ?? null,
      region: province,
    });
  }
  return places;
}
