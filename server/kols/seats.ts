// How many may be KOLs of a group and of a tier: a counter for each, raised by an update whose filter says the limit. Of two who want
// the last seat at the same moment one is refused, in whichever process they are.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import { runAgain } from '../core/unique.ts';
import type { Tier } from '../generated/types.ts';
import { groupsByIds } from '../groups/service.ts';
import { settingWithin } from '../settings/service.ts';
import { kolSeats } from './model.ts';
import { groupSeat, tierSeat } from './rules.ts';

export const LIMIT_OF_TIER = { MID: 'kolsOfMid', HEAD: 'kolsOfHead' } as const;

/** @throws Refused KOL_GROUP_FULL */
export async function takeGroupSeats(ctx: Ctx, session: ClientSession, groupIds: readonly ObjectId[]): Promise<void> {
  const limit = await settingWithin(ctx, session, 'kolsPerGroup');
  for (const id of groupIds) {
    if (await takeOne(ctx, session, groupSeat(toId(id)), limit)) continue;
    const [group] = await groupsByIds(ctx, [id]);
    throw new Refused('KOL_GROUP_FULL', { group: group?.name ?? '', limit });
  }
}

/** @throws Refused KOL_TIER_FULL */
export async function takeTierSeat(ctx: Ctx, session: ClientSession, tier: Tier): Promise<void> {
  const limit = tier === 'NEW' ? 0 : await settingWithin(ctx, session, LIMIT_OF_TIER[tier]);
  if (!(await takeOne(ctx, session, tierSeat(tier), limit))) throw new Refused('KOL_TIER_FULL', { tier, limit });
}

/** What is a fact takes its seats whatever the limit: a KOL who was one before, or whose chat goes on as another group. */
export async function countSeats(ctx: Ctx, session: ClientSession, ids: readonly string[], by: 1 | -1): Promise<void> {
  for (const _id of ids) {
    const { matchedCount } = await kolSeats.raw(ctx.db).updateOne({ _id }, { $inc: { taken: by } }, { session });
    if (matchedCount === 0) throw await afresh(ctx, _id);
  }
}

export function seatsOf({ tier, groupIds }: { tier: Tier; groupIds: readonly ObjectId[] }): string[] {
  return [tierSeat(tier), ...groupIds.map((id) => groupSeat(toId(id)))];
}

async function takeOne(ctx: Ctx, session: ClientSession, _id: string, limit: number): Promise<boolean> {
  const seats = kolSeats.raw(ctx.db);
  const { modifiedCount } = await seats.updateOne({ _id, taken: { $lt: limit } }, { $inc: { taken: 1 } }, { session });
  if (modifiedCount === 1) return true;
  if (await seats.findOne({ _id }, { session })) return false;
  throw await afresh(ctx, _id);
}

/** A counter is made outside of the transaction, which cannot see it and is run again. */
async function afresh({ db }: Ctx, _id: string): Promise<Error> {
  await kolSeats.raw(db).updateOne({ _id }, { $setOnInsert: { taken: 0 } }, { upsert: true });
  return runAgain('a counter of seats was made');
}

/** How many are taken; 0 where nobody ever was. */
export async function takenSeats(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await kolSeats
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  return new Map(rows.map(({ _id, taken }) => [_id, taken]));
}
