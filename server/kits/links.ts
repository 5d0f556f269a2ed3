// The link of a member under an item: made when the member is first given the item, the same ever after.

import type { ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newCode, toId } from '../core/ids.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import type { DistributorRow } from '../distributors/service.ts';
import { staysWithGroups } from '../groups/service.ts';
import { kitLinks } from './model.ts';
import type { KitItemRow, KitLinkRow } from './model.ts';

export const linkAddress = ({ about }: Pick<Ctx, 'about'>, code: string): string => `${about.publicUrl}/k/${code}`;

/** The service group of the own tier, else the one joined first; and who holds it. */
async function homeOf(ctx: Ctx, member: DistributorRow): Promise<Pick<KitLinkRow, 'groupId' | 'operatorId'>> {
  const stays = (await staysWithGroups(ctx, member._id)).filter(({ group }) => group.purpose === 'SERVICE');
  // The latest joined come first.
  const home = stays.findLast(({ group }) => group.tier === member.standing.tier) ?? stays.at(-1);
  return { groupId: home?.group._id ?? null, operatorId: home?.group.operatorId ?? null };
}

/** By item; those that are missing are made. Of two devices that ask at once both get the same links. */
export async function linksFor(
  ctx: Ctx,
  member: DistributorRow,
  campaignId: ObjectId,
  items: readonly Pick<KitItemRow, '_id'>[],
): Promise<Map<string, KitLinkRow>> {
  const read = async () =>
    new Map((await kitLinks.raw(ctx.db).find({ distributorId: member._id, campaignId }).toArray()).map((row) => [toId(row.itemId), row]));
  const known = await read();
  if (items.every(({ _id }) => known.has(toId(_id)))) return known;
  const home = await homeOf(ctx, member);
  return repeatOnUniqueConflict(async () => {
    const present = await read();
    const missing = items.filter(({ _id }) => !present.has(toId(_id)));
    if (missing.length === 0) return present;
    const made = missing.map(({ _id }): KitLinkRow => ({
      ...{ _id: newCode(), itemId: _id, distributorId: member._id, campaignId, tier: member.standing.tier, ...home },
      ...{ createdAt: ctx.now, copies: 0, shares: 0, clicks: 0 },
    }));
    // Not in one piece: what another device has made meanwhile is found by reading again.
    await kitLinks.raw(ctx.db).insertMany(made, { ordered: false });
    for (const row of made) present.set(toId(row.itemId), row);
    return present;
  });
}

/** Null where no link has the code. */
export function linkByCode(ctx: Ctx, code: string): Promise<KitLinkRow | null> {
  return kitLinks.raw(ctx.db).findOne({ _id: code });
}
