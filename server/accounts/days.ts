// What accounts have promised and done, day by day. A promise is taken in two places that both refuse what is too much: the day's
// cap and the friends that the account holds in all.
// Surprise: the day must be there before the transaction that promises something on it begins (`prepareDays`): a filter that refuses
// cannot also make the document.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { repeatOnUniqueConflict } from '../core/unique.ts';
import { setting } from '../settings/service.ts';
import { accountDays, accountFriends, ipAccounts } from './model.ts';
import type { AccountDayRow, IpAccountRow } from './model.ts';
import { restsOn } from './rules.ts';

export const dayIdOf = (accountId: ObjectId, day: DayKey): string => `${toId(accountId)}:${day}`;

export function emptyDay(accountId: ObjectId, day: DayKey): AccountDayRow {
  const upkeep = { POST: 0, LIKE: 0, COMMENT: 0 };
  return { _id: dayIdOf(accountId, day), accountId, day, planned: 0, sent: 0, accepted: 0, complaints: 0, upkeep };
}

export interface OnDay {
  accountId: ObjectId;
  day: DayKey;
}

/** Makes the days that are missing. */
export async function prepareDays(ctx: Pick<Ctx, 'db'>, wanted: readonly OnDay[]): Promise<void> {
  const byId = new Map(wanted.map(({ accountId, day }) => [dayIdOf(accountId, day), { accountId, day }]));
  if (byId.size === 0) return;
  const writes = [...byId].map(([_id, { accountId, day }]) => {
    const { _id: _same, ...row } = emptyDay(accountId, day);
    return { updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true } };
  });
  await repeatOnUniqueConflict(() => accountDays.raw(ctx.db).bulkWrite(writes, { ordered: false }));
}

export interface Promised extends OnDay {
  count: number;
}

/** @throws Refused ACCOUNT_DAY_FULL, ACCOUNT_FULL, ACCOUNT_RESTING */
export async function reserveFriends(ctx: Ctx, session: ClientSession, wanted: readonly Promised[]): Promise<void> {
  const limit = await setting(ctx, 'accountFriendLimit');
  for (const [accountId, days] of byAccount(wanted)) {
    const account = await accountWithin(ctx, session, accountId);
    for (const { day, count } of days) {
      if (restsOn(account, day)) throw new Refused('ACCOUNT_RESTING', { name: account.name, day });
      await promise(ctx, session, account, day, count);
    }
    const all = days.reduce((sum, { count }) => sum + count, 0);
    // Read in the same snapshot: whoever takes places meanwhile makes the transaction run again.
    if (account.friends + account.friendsReserved + all > limit) throw new Refused('ACCOUNT_FULL', { name: account.name, limit });
    const same = { _id: accountId, friends: account.friends, friendsReserved: account.friendsReserved, state: account.state };
    const { matchedCount } = await ipAccounts.raw(ctx.db).updateOne(same, { $inc: { friendsReserved: all } }, { session });
    if (matchedCount === 0) throw new Error(`account ${toId(accountId)} was not what the same transaction had read`);
  }
}

async function promise(ctx: Ctx, session: ClientSession, account: IpAccountRow, day: DayKey, count: number): Promise<void> {
  const filter = { _id: dayIdOf(account._id, day), planned: { $lte: account.dailyFriends - count } };
  const { matchedCount } = await accountDays.raw(ctx.db).updateOne(filter, { $inc: { planned: count } }, { session });
  if (matchedCount === 0) throw new Refused('ACCOUNT_DAY_FULL', { name: account.name, day, cap: account.dailyFriends });
}

/** What was promised and will not be asked for any more; `keepsDay` where the request went out: the day's cap is used up then. */
export async function releaseFriends(
  ctx: Ctx,
  session: ClientSession,
  given: readonly (Promised & { keepsDay?: boolean })[],
): Promise<void> {
  for (const [accountId, days] of byAccount(given)) {
    for (const { day, count, keepsDay } of days) if (!keepsDay) await takeBack(ctx, session, { accountId, day, count });
    const all = days.reduce((sum, { count }) => sum + count, 0);
    await ipAccounts
      .raw(ctx.db)
      .updateOne({ _id: accountId, friendsReserved: { $gte: all } }, { $inc: { friendsReserved: -all } }, { session });
  }
}

const takeBack = (ctx: Ctx, session: ClientSession, { accountId, day, count }: Promised) =>
  accountDays.raw(ctx.db).updateOne({ _id: dayIdOf(accountId, day), planned: { $gte: count } }, { $inc: { planned: -count } }, { session });

/** Requests that were promised for one day go out on another: the cap of that day has to have room. */
export async function movePromises(ctx: Ctx, session: ClientSession, moved: readonly (Promised & { to: DayKey })[]): Promise<void> {
  for (const { accountId, day, to, count } of moved) {
    if (day === to) continue;
    const account = await accountWithin(ctx, session, accountId);
    if (restsOn(account, to)) throw new Refused('ACCOUNT_RESTING', { name: account.name, day: to });
    await promise(ctx, session, account, to, count);
    await takeBack(ctx, session, { accountId, day, count });
    // Whoever lowers the cap or begins a rest at this moment writes the same document, and one of the two begins again.
    await ipAccounts.raw(ctx.db).updateOne({ _id: accountId }, { $inc: { moves: 1 } }, { session });
  }
}

/** Friend requests went out on that day. */
export async function countSent(ctx: Ctx, session: ClientSession, sent: readonly Promised[]): Promise<void> {
  for (const { accountId, day, count } of sent)
    await accountDays.raw(ctx.db).updateOne({ _id: dayIdOf(accountId, day) }, { $inc: { sent: count } }, { session });
}

export interface Befriended {
  accountId: ObjectId;
  distributorId: ObjectId;
}

/** They are friends from that day on: the places that were held for them are used up. */
export async function befriend(ctx: Ctx, session: ClientSession, day: DayKey, pairs: readonly Befriended[]): Promise<void> {
  for (const [accountId, some] of byAccount(pairs)) {
    const count = some.length;
    await ipAccounts
      .raw(ctx.db)
      .updateOne({ _id: accountId, friendsReserved: { $gte: count } }, { $inc: { friendsReserved: -count, friends: count } }, { session });
    await accountDays.raw(ctx.db).updateOne({ _id: dayIdOf(accountId, day) }, { $inc: { accepted: count } }, { session });
  }
  const writes = pairs.map(({ accountId, distributorId }) => {
    const _id = `${toId(accountId)}:${toId(distributorId)}`;
    return { updateOne: { filter: { _id }, update: { $setOnInsert: { accountId, distributorId, at: ctx.now } }, upsert: true } };
  });
  if (writes.length > 0) await accountFriends.raw(ctx.db).bulkWrite(writes, { ordered: false, session });
}

/** Which accounts each of these members is a friend of, as far as it is known. */
export async function friendsOfMany(ctx: Ctx, distributorIds: readonly ObjectId[]): Promise<Map<string, string[]>> {
  const rows = await accountFriends
    .raw(ctx.db)
    .find({ distributorId: { $in: [...distributorIds] } }, { projection: { accountId: 1, distributorId: 1 } })
    .toArray();
  const found = new Map<string, string[]>();
  for (const { accountId, distributorId } of rows) {
    const known = found.get(toId(distributorId)) ?? [];
    known.push(toId(accountId));
    found.set(toId(distributorId), known);
  }
  return found;
}

/** From that day on, what is promised: account → day → how many. */
export async function promisedFrom(ctx: Ctx, from: DayKey): Promise<Map<string, Map<DayKey, number>>> {
  const rows = await accountDays
    .raw(ctx.db)
    .find({ day: { $gte: from }, planned: { $gt: 0 } }, { projection: { accountId: 1, day: 1, planned: 1 } })
    .toArray();
  const found = new Map<string, Map<DayKey, number>>();
  for (const { accountId, day, planned } of rows) {
    const days = found.get(toId(accountId)) ?? new Map<DayKey, number>();
    days.set(day, planned);
    found.set(toId(accountId), days);
  }
  return found;
}

/** Days of one account, those without anything on them too. */
export async function daysOfAccount(ctx: Ctx, accountId: ObjectId, days: readonly DayKey[]): Promise<AccountDayRow[]> {
  const rows = await accountDays
    .raw(ctx.db)
    .find({ _id: { $in: days.map((day) => dayIdOf(accountId, day)) } })
    .toArray();
  const known = new Map(rows.map((row) => [row.day, row]));
  return days.map((day) => known.get(day) ?? emptyDay(accountId, day));
}

async function accountWithin(ctx: Ctx, session: ClientSession, _id: ObjectId): Promise<IpAccountRow> {
  const account = await ipAccounts.raw(ctx.db).findOne({ _id }, { session });
  if (!account) throw new Refused('ACCOUNT_UNKNOWN');
  return account;
}

/** In the order of the ids, so that two transactions meet at the same account first. */
function byAccount<One extends { accountId: ObjectId }>(all: readonly One[]): [ObjectId, One[]][] {
  const found = new Map<string, [ObjectId, One[]]>();
  for (const one of all) {
    const key = toId(one.accountId);
    const known = found.get(key) ?? [one.accountId, []];
    known[1].push(one);
    found.set(key, known);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
