// Accounts as people of the staff take them in, change, look at and list them.

import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import { staffMembers } from '../auth/service.ts';
import type { Ctx } from '../context.ts';
import { MANAGERS, isAllowed } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, newId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter, Sort } from '../core/page.ts';
import type { DayKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { beginsWith } from '../distributors/rules.ts';
import type { IpAccountInput, IpAccountSort, IpAccountTotals, QueryIpAccountsArgs } from '../generated/types.ts';
import { setting } from '../settings/service.ts';
import { accountDays, ipAccounts } from './model.ts';
import type { AccountDayRow, IpAccountRow } from './model.ts';
import { isUpkeepDone, mayRetire, readAccount, restsOn } from './rules.ts';
import { PROPOSE_BELOW } from './health.rules.ts';

const MOST_ROWS = 100;
const LONGEST_REASON = 200;
const ORDER_OF: Record<IpAccountSort, Sort> = {
  NAME: defineSort({ name: 1 }, { required: ['name'] }),
  FRIENDS_MOST: defineSort({ friends: -1 }, { required: ['friends'] }),
  HEALTH_WORST: defineSort({ 'health.score': 1 }),
};

export const today = (ctx: Pick<Ctx, 'time' | 'now'>): DayKey => ctx.time.dayKey(ctx.now);

/** Managers manage every account, an operator the own ones. */
export function mayManage({ viewer }: Pick<Ctx, 'viewer'>, { operatorId }: Pick<IpAccountRow, 'operatorId'>): boolean {
  if (viewer.kind === 'PROGRAM' || isAllowed(MANAGERS, viewer)) return true;
  return operatorId !== null && viewer.id === toId(operatorId);
}

/** Throws Refused('NOT_YOUR_ACCOUNT'). */
export function demandMayManageAccount(ctx: Pick<Ctx, 'viewer'>, account: IpAccountRow): void {
  if (!mayManage(ctx, account)) throw new Refused('NOT_YOUR_ACCOUNT');
}

/** Throws Refused('ACCOUNT_UNKNOWN'). */
export async function accountById(ctx: Pick<Ctx, 'db'>, id: string | ObjectId): Promise<IpAccountRow> {
  const row = await ipAccounts.raw(ctx.db).findOne({ _id: typeof id === 'string' ? fromId(id) : id });
  if (!row) throw new Refused('ACCOUNT_UNKNOWN');
  return row;
}

export async function accountsByIds(ctx: Pick<Ctx, 'db'>, ids: readonly ObjectId[]): Promise<Map<string, IpAccountRow>> {
  const rows = await ipAccounts
    .raw(ctx.db)
    .find({ _id: { $in: [...ids] } })
    .toArray();
  return new Map(rows.map((row) => [toId(row._id), row]));
}

/** Every account that is not retired, in the order of the ids. */
export function listWorkingAccounts(ctx: Pick<Ctx, 'db'>, operatorId: ObjectId | null = null): Promise<IpAccountRow[]> {
  return ipAccounts
    .raw(ctx.db)
    .find({ state: { $ne: 'RETIRED' }, ...(operatorId === null ? {} : { operatorId }) })
    .sort({ _id: 1 })
    .toArray();
}

export async function listAccounts(ctx: Ctx, args: QueryIpAccountsArgs): Promise<Connection<IpAccountRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const sort = ORDER_OF[args.sort ?? 'NAME'];
  const rows = await ipAccounts
    .raw(ctx.db)
    .find({ $and: [filterOf(args), afterFilter(sort, after)] })
    .sort(sort.mongo)
    .limit(first + 1)
    .toArray();
  return toConnection<IpAccountRow>(rows, first, sort);
}

function filterOf({ search, filter }: QueryIpAccountsArgs): Filter {
  const text = (search ?? '').normalize('NFC').trim();
  const { state, operatorId, province, isAtRisk } = filter ?? {};
  return {
    ...(text === '' ? {} : { $or: [{ name: beginsWith(text) }, { handle: beginsWith(text) }] }),
    ...(state == null ? {} : { state }),
    ...(operatorId == null ? {} : { operatorId: fromId(operatorId) }),
    ...(province == null || province === '' ? {} : { province }),
    ...(isAtRisk ? { 'health.score': { $lt: PROPOSE_BELOW } } : {}),
  };
}

export async function accountTotals(ctx: Ctx): Promise<IpAccountTotals> {
  const day = today(ctx);
  const [accounts, days] = await Promise.all([listWorkingAccounts(ctx), daysOn(ctx, day)]);
  const active = accounts.filter((account) => !restsOn(account, day));
  const dayOf = ({ _id }: IpAccountRow) => days.get(toId(_id));
  return {
    accounts: accounts.length,
    resting: accounts.length - active.length,
    atRisk: accounts.filter(({ health }) => health !== null && health.score < PROPOSE_BELOW).length,
    plannedToday: active.reduce((sum, account) => sum + (dayOf(account)?.planned ?? 0), 0),
    capToday: active.reduce((sum, { dailyFriends }) => sum + dailyFriends, 0),
    upkeepDone: accounts.filter((account) => isUpkeepDone(dayOf(account)?.upkeep ?? { POST: 0, LIKE: 0, COMMENT: 0 })).length,
  };
}

export async function daysOn(ctx: Ctx, day: DayKey): Promise<Map<string, AccountDayRow>> {
  const rows = await accountDays.raw(ctx.db).find({ day }).toArray();
  return new Map(rows.map((row) => [toId(row.accountId), row]));
}

async function draftOf(ctx: Ctx, input: IpAccountInput, friends: number) {
  const { draft } = demand(readAccount({ ...input, friends }, await setting(ctx, 'accountFriendLimit')));
  const operatorId = input.operatorId == null ? null : fromId(input.operatorId);
  if (operatorId !== null && (await staffMembers(ctx, { ids: [operatorId] })).length === 0) throw new Refused('ACCOUNT_OPERATOR_UNKNOWN');
  return { ...draft, operatorId };
}

export async function createAccount(ctx: Ctx, input: IpAccountInput): Promise<IpAccountRow> {
  const draft = await draftOf(ctx, input, input.friends ?? 0);
  const row: IpAccountRow = {
    _id: newId(),
    ...draft,
    friendsReserved: 0,
    state: 'ACTIVE',
    restUntil: null,
    restReason: null,
    health: null,
    createdAt: ctx.now,
  };
  return refuseTaken(draft.handle, () =>
    ctx.db.transaction(async (session) => {
      await ipAccounts.raw(ctx.db).insertOne(row, { session });
      const details = { name: row.name, dailyFriends: row.dailyFriends, operator: input.operatorId ?? null };
      await record(ctx, session, { action: 'ACCOUNT_CREATED', subject: subjectOf(row), details });
      return row;
    }),
  );
}

/** The cap may go down, but not below what is promised on a coming day. */
export async function saveAccount(ctx: Ctx, id: string, input: IpAccountInput): Promise<IpAccountRow> {
  const _id = fromId(id);
  const { friends: _asItIs, ...draft } = await draftOf(ctx, input, 0);
  return refuseTaken(draft.handle, () =>
    ctx.db.transaction(async (session) => {
      const row = await ipAccounts.raw(ctx.db).findOne({ _id }, { session });
      if (!row) throw new Refused('ACCOUNT_UNKNOWN');
      if (row.state === 'RETIRED') throw new Refused('ACCOUNT_RETIRED');
      const above = { accountId: _id, day: { $gte: today(ctx) }, planned: { $gt: draft.dailyFriends } };
      const full = await accountDays.raw(ctx.db).findOne(above, { session });
      if (full) throw new Refused('ACCOUNT_CAP_PROMISED', { day: full.day, planned: full.planned });
      await ipAccounts.raw(ctx.db).updateOne({ _id }, { $set: draft }, { session });
      const from = { name: row.name, dailyFriends: row.dailyFriends, operator: row.operatorId && toId(row.operatorId) };
      const to = { name: draft.name, dailyFriends: draft.dailyFriends, operator: draft.operatorId && toId(draft.operatorId) };
      await record(ctx, session, { action: 'ACCOUNT_CHANGED', subject: subjectOf(row), details: { from, to } });
      return { ...row, ...draft };
    }),
  );
}

export async function retireAccount(ctx: Ctx, id: string, typed: string): Promise<IpAccountRow> {
  const reason = readText(typed);
  const _id = fromId(id);
  return ctx.db.transaction(async (session) => {
    const row = await ipAccounts.raw(ctx.db).findOne({ _id }, { session });
    if (!row) throw new Refused('ACCOUNT_UNKNOWN');
    demand(mayRetire(row));
    const set = { state: 'RETIRED' as const, restUntil: null, restReason: reason };
    await ipAccounts.raw(ctx.db).updateOne({ _id }, { $set: set }, { session });
    await record(ctx, session, { action: 'ACCOUNT_RETIRED', subject: subjectOf(row), details: { reason } });
    return { ...row, ...set };
  });
}

/** Throws Refused('ACCOUNT_REASON_MISSING') for nothing, cuts what is too long. */
export function readText(typed: string): string {
  const text = typed.normalize('NFC').trim();
  if (text === '') throw new Refused('ACCOUNT_REASON_MISSING');
  return Array.from(text).slice(0, LONGEST_REASON).join('');
}

export const subjectOf = ({ _id, handle }: Pick<IpAccountRow, '_id' | 'handle'>) => ({ kind: 'IP_ACCOUNT', id: toId(_id), name: handle });

async function refuseTaken<Made>(handle: string, work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueConflict(error)) throw new Refused('ACCOUNT_HANDLE_TAKEN', { handle });
    throw error;
  }
}
