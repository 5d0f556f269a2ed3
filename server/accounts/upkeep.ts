// What an account does each day so that it looks like somebody who lives: posts, likes, comments. Each morning they become tasks of
// whoever looks after it; counting them finishes the tasks, and finishing a task counts what it asked for.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import type { UpkeepKind, Words } from '../generated/types.ts';
import { addTasks, dropByCause, finishByCause, onTaskDone } from '../tasks/service.ts';
import { accountById, daysOn, demandMayManageAccount, listWorkingAccounts, readText, subjectOf, today } from './accounts.ts';
import { dayIdOf, emptyDay, prepareDays } from './days.ts';
import { accountDays } from './model.ts';
import type { IpAccountRow } from './model.ts';
import { UPKEEP_KINDS, UPKEEP_WANTED, isUpkeepDone, mayCountUpkeep } from './rules.ts';

/** By then the day's posts have been seen. */
const DUE_CLOCK = '21:00';

export const upkeepCause = (accountId: string, day: DayKey, kind: UpkeepKind): string => `upkeep:${accountId}:${day}:${kind}`;

function titleOf(kind: UpkeepKind, name: string): Words {
  const wanted = UPKEEP_WANTED[kind];
  switch (kind) {
    case 'POST':
      return { zh: `用“${name}”发 ${wanted} 条朋友圈`, en: `Post ${wanted} time as “${name}”` };
    case 'LIKE':
      return { zh: `用“${name}”点赞 ${wanted} 次`, en: `Like ${wanted} posts as “${name}”` };
    case 'COMMENT':
      return { zh: `用“${name}”评论 ${wanted} 条`, en: `Comment on ${wanted} posts as “${name}”` };
  }
}

/** The tasks of the day; those that are there stay as they are. Accounts at rest go on living. Returns how many are new. */
export async function planUpkeep(ctx: Ctx, day: DayKey): Promise<{ accounts: number; tasks: number }> {
  const accounts = (await listWorkingAccounts(ctx)).filter(({ operatorId }) => operatorId !== null);
  const days = await daysOn(ctx, day);
  await prepareDays(
    ctx,
    accounts.map(({ _id }) => ({ accountId: _id, day })),
  );
  const dueAt = ctx.time.instantAt(day, DUE_CLOCK);
  const inputs = accounts.flatMap(({ _id, name, operatorId }) =>
    UPKEEP_KINDS.filter((kind) => (days.get(toId(_id))?.upkeep[kind] ?? 0) < UPKEEP_WANTED[kind]).map((kind) => ({
      cause: upkeepCause(toId(_id), day, kind),
      kind: 'ACCOUNT_UPKEEP' as const,
      accountId: _id,
      operatorId,
      title: titleOf(kind, name),
      dueAt,
    })),
  );
  return { accounts: accounts.length, tasks: await addTasks(ctx, inputs) };
}

/** What was not done on an earlier day cannot be done any more: those tasks go, the account's health remembers. */
export async function dropUpkeep(ctx: Ctx, day: DayKey): Promise<number> {
  const accounts = await listWorkingAccounts(ctx);
  const causes = accounts.flatMap(({ _id }) => UPKEEP_KINDS.map((kind) => upkeepCause(toId(_id), day, kind)));
  return dropByCause(ctx, undefined, causes);
}

/** How often it was done today, in all: a later number takes the place of an earlier one. */
export async function countUpkeep(ctx: Ctx, id: string, kind: UpkeepKind, done: number): Promise<IpAccountRow> {
  const account = await accountById(ctx, id);
  demandMayManageAccount(ctx, account);
  demand(mayCountUpkeep(account, done));
  const day = today(ctx);
  await prepareDays(ctx, [{ accountId: account._id, day }]);
  await ctx.db.transaction(async (session) => {
    await setCount(ctx, session, dayIdOf(account._id, day), kind, done);
    if (done >= UPKEEP_WANTED[kind]) await finishByCause(ctx, session, [upkeepCause(id, day, kind)]);
  });
  return account;
}

async function setCount(ctx: Ctx, session: ClientSession, _id: string, kind: UpkeepKind, done: number): Promise<void> {
  await accountDays.raw(ctx.db).updateOne({ _id }, { $set: { [`upkeep.${kind}`]: done } }, { session });
}

/** A task of the day that was ticked off elsewhere counts what it asked for. */
onTaskDone('ACCOUNT_UPKEEP', async (ctx, session, { cause }) => {
  const [, accountId = '', day = '', kind = ''] = cause.split(':');
  const known = UPKEEP_KINDS.find((each) => each === kind);
  if (known === undefined) return;
  const _id = `${accountId}:${day}`;
  const row = await accountDays.raw(ctx.db).findOne({ _id }, { session });
  const { _id: _same, ...empty } = emptyDay(fromId(accountId), day);
  if (!row) await accountDays.raw(ctx.db).updateOne({ _id }, { $setOnInsert: empty }, { upsert: true, session });
  await setCount(ctx, session, _id, known, Math.max(row?.upkeep[known] ?? 0, UPKEEP_WANTED[known]));
});

export async function reportComplaint(ctx: Ctx, id: string, typed: string): Promise<IpAccountRow> {
  const note = readText(typed);
  const account = await accountById(ctx, id);
  demandMayManageAccount(ctx, account);
  if (account.state === 'RETIRED') throw new Refused('ACCOUNT_RETIRED');
  const day = today(ctx);
  await prepareDays(ctx, [{ accountId: account._id, day }]);
  await ctx.db.transaction(async (session) => {
    await accountDays.raw(ctx.db).updateOne({ _id: dayIdOf(account._id, day) }, { $inc: { complaints: 1 } }, { session });
    await record(ctx, session, { action: 'ACCOUNT_COMPLAINED', subject: subjectOf(account), details: { note } });
  });
  return account;
}

export interface AccountTrouble {
  account: IpAccountRow;
  what: 'UPKEEP_UNDONE' | 'REST_PROPOSED' | 'RESTING';
}

/** For the page of the day: accounts that want somebody's eye; of one operator, or of all. */
export async function accountTroubles(ctx: Ctx, operatorId: IpAccountRow['operatorId']): Promise<AccountTrouble[]> {
  const [accounts, days] = await Promise.all([listWorkingAccounts(ctx, operatorId), daysOn(ctx, today(ctx))]);
  return accounts.flatMap((account): AccountTrouble[] => {
    const upkeep = days.get(toId(account._id))?.upkeep;
    return [
      ...(account.state === 'RESTING' ? [{ account, what: 'RESTING' as const }] : []),
      ...(account.health?.restProposedUntil != null && account.state === 'ACTIVE' ? [{ account, what: 'REST_PROPOSED' as const }] : []),
      ...(upkeep && isUpkeepDone(upkeep) ? [] : [{ account, what: 'UPKEEP_UNDONE' as const }]),
    ];
  });
}
