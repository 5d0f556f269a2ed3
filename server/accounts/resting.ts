// Rest: an account adds no friends up to a day. A person decides it, on the night's proposal or without one; where the score is very
// low the night decides for a few days.
// Surprise: who had been promised to the account is somebody else's business. Whoever promises registers here, and is told in the very
// transaction, so that nothing is forgotten between the two.

import type { ClientSession } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused, demand } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import type { DayKey } from '../core/time.ts';
import { demandMayManageAccount, readText, subjectOf, today } from './accounts.ts';
import { ipAccounts } from './model.ts';
import type { IpAccountRow } from './model.ts';
import { mayRest, restsOn } from './rules.ts';

type Listener = (ctx: Ctx, session: ClientSession, account: IpAccountRow) => Promise<void>;
const listeners: Listener[] = [];

/** Told within the transaction in which an account begins a rest or makes it longer. Called once, when a module is loaded. */
export function whenRests(listener: Listener): void {
  listeners.push(listener);
}

export async function restAccount(ctx: Ctx, id: string, until: DayKey, typed: string): Promise<IpAccountRow> {
  const reason = readText(typed);
  return ctx.db.transaction(async (session) => {
    const row = await ipAccounts.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
    if (!row) throw new Refused('ACCOUNT_UNKNOWN');
    demandMayManageAccount(ctx, row);
    demand(mayRest(row, until, today(ctx)));
    return restWithin(ctx, session, row, until, reason);
  });
}

export async function restWithin(
  ctx: Ctx,
  session: ClientSession,
  row: IpAccountRow,
  until: DayKey,
  reason: string,
): Promise<IpAccountRow> {
  const set = { state: 'RESTING' as const, restUntil: until, restReason: reason };
  const calm = row.health === null ? {} : { 'health.restProposedUntil': null };
  await ipAccounts.raw(ctx.db).updateOne({ _id: row._id }, { $set: { ...set, ...calm } }, { session });
  const rested = { ...row, ...set, health: row.health && { ...row.health, restProposedUntil: null } };
  for (const listener of listeners) await listener(ctx, session, rested);
  await record(ctx, session, { action: 'ACCOUNT_RESTED', subject: subjectOf(row), details: { until, reason } });
  return rested;
}

export async function wakeAccount(ctx: Ctx, id: string): Promise<IpAccountRow> {
  return ctx.db.transaction(async (session) => {
    const row = await ipAccounts.raw(ctx.db).findOne({ _id: fromId(id) }, { session });
    if (!row) throw new Refused('ACCOUNT_UNKNOWN');
    demandMayManageAccount(ctx, row);
    if (row.state !== 'RESTING') throw new Refused('ACCOUNT_NOT_RESTING');
    const set = { state: 'ACTIVE' as const, restUntil: null, restReason: null };
    await ipAccounts.raw(ctx.db).updateOne({ _id: row._id }, { $set: set }, { session });
    await record(ctx, session, { action: 'ACCOUNT_WOKEN', subject: subjectOf(row), details: { until: row.restUntil } });
    return { ...row, ...set };
  });
}

/** Those whose rest is over are active again. Returns how many. */
export async function endRests(ctx: Ctx, day: DayKey): Promise<number> {
  const { modifiedCount } = await ipAccounts
    .raw(ctx.db)
    .updateMany({ state: 'RESTING', restUntil: { $lt: day } }, { $set: { state: 'ACTIVE', restUntil: null, restReason: null } });
  return modifiedCount;
}

/** What is shown: a rest that is over counts no more. */
export function shownState(ctx: Ctx, row: IpAccountRow): IpAccountRow['state'] {
  return row.state === 'RESTING' && !restsOn(row, today(ctx)) ? 'ACTIVE' : row.state;
}
