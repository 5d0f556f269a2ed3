// Plans friend requests again that cannot go out on their day: because the account rests, or because the day has passed. When they are
// due stays as it was, so that what is late is still seen to be late.

import type { ObjectId } from 'mongodb';
import {
  accountById,
  listWorkingAccounts,
  prepareDays,
  promisedFrom,
  releaseFriends,
  reserveFriends,
  restsOn,
} from '../accounts/service.ts';
import type { Ctx } from '../context.ts';
import { isRefused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { setting } from '../settings/service.ts';
import { HORIZON_DAYS } from './divert.rules.ts';
import { daysFrom } from './divert.rules.ts';
import { today } from './invites.ts';
import { invites } from './model.ts';
import type { InviteRow } from './model.ts';
import { reday } from './reday.rules.ts';

const AT_ONCE = 100;
/** How often a lot is planned again for which others were faster. */
const ATTEMPTS = 5;

/** What of an account cannot go out on the day it is planned for. */
async function stranded(ctx: Ctx, accountId: ObjectId): Promise<InviteRow[]> {
  const account = await accountById(ctx, accountId);
  const rows = await invites
    .raw(ctx.db)
    .find({ accountId, state: 'OPEN', step: 'BEFRIEND', sentAt: null, holdsFriend: true })
    .sort({ day: 1, _id: 1 })
    .toArray();
  return rows.filter(({ day }) => day < today(ctx) || restsOn(account, day));
}

export interface RedayReport {
  moved: number;
  /** For which no day within two months has room. */
  left: number;
}

export async function redayAccount(ctx: Ctx, accountId: ObjectId): Promise<RedayReport> {
  const report: RedayReport = { moved: 0, left: 0 };
  const rows = await stranded(ctx, accountId);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const lot = rows.slice(at, at + AT_ONCE);
    const moved = await moveLot(ctx, lot);
    report.moved += moved;
    report.left += lot.length - moved;
  }
  return report;
}

async function moveLot(ctx: Ctx, lot: readonly InviteRow[]): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const places = await placesFor(ctx, lot);
    const moves = lot.flatMap((row) => {
      const place = places.get(toId(row._id));
      return place && !(place.day === row.day && place.accountId === toId(row.accountId)) ? [{ row, place }] : [];
    });
    if (moves.length === 0) return 0;
    await prepareDays(
      ctx,
      moves.map(({ place }) => ({ accountId: fromId(place.accountId), day: place.day })),
    );
    try {
      return await ctx.db.transaction(async (session) => {
        const still = await invites
          .raw(ctx.db)
          .find({ _id: { $in: moves.map(({ row }) => row._id) }, state: 'OPEN', step: 'BEFRIEND', sentAt: null }, { session })
          .toArray();
        const same = new Map(still.map((row) => [toId(row._id), row]));
        const fit = moves.filter(({ row }) => {
          const now = same.get(toId(row._id));
          return now !== undefined && now.day === row.day && now.accountId.equals(row.accountId);
        });
        await releaseFriends(
          ctx,
          session,
          fit.map(({ row }) => ({ accountId: row.accountId, day: row.day, count: 1 })),
        );
        await reserveFriends(
          ctx,
          session,
          fit.map(({ place }) => ({ accountId: fromId(place.accountId), day: place.day, count: 1 })),
        );
        if (fit.length === 0) return 0;
        await invites.raw(ctx.db).bulkWrite(
          fit.map(({ row, place }) => ({
            updateOne: { filter: { _id: row._id }, update: { $set: { accountId: fromId(place.accountId), day: place.day } } },
          })),
          { session },
        );
        return fit.length;
      });
    } catch (error) {
      if (
        attempt >= ATTEMPTS ||
        !(isRefused(error, 'ACCOUNT_DAY_FULL') || isRefused(error, 'ACCOUNT_FULL') || isRefused(error, 'ACCOUNT_RESTING'))
      )
        throw error;
    }
  }
}

async function placesFor(ctx: Ctx, lot: readonly InviteRow[]) {
  const days = daysFrom(today(ctx), ctx.time.clock(ctx.now)).slice(0, HORIZON_DAYS);
  const [accounts, promised, limit] = await Promise.all([
    listWorkingAccounts(ctx),
    promisedFrom(ctx, days[0] ?? today(ctx)),
    setting(ctx, 'accountFriendLimit'),
  ]);
  const { moves } = reday(
    lot.map(({ _id, accountId }) => ({ id: toId(_id), accountId: toId(accountId) })),
    accounts.map(({ _id, operatorId, dailyFriends, friends, friendsReserved, state, restUntil }) => ({
      id: toId(_id),
      operatorId: operatorId && toId(operatorId),
      perDay: dailyFriends,
      friendsLeft: Math.max(0, limit - friends - friendsReserved),
      plannedOn: promised.get(toId(_id)) ?? new Map<string, number>(),
      restUntil: state === 'RESTING' ? restUntil : null,
    })),
    days,
  );
  return new Map(moves.map((move) => [move.id, move]));
}

/** Every account whose requests of days that are over did not go out. */
export async function redayEverybody(ctx: Ctx): Promise<RedayReport & { accounts: number }> {
  const report = { accounts: 0, moved: 0, left: 0 };
  for (const { _id } of await listWorkingAccounts(ctx)) {
    const { moved, left } = await redayAccount(ctx, _id);
    if (moved + left > 0) report.accounts += 1;
    report.moved += moved;
    report.left += left;
  }
  return report;
}
