// The monthly statement: what a member earned by what was done, line by line with its cause, settled once and signed.
// Surprise: the order of two things carries it. First the month is closed for everybody, so that what comes from now on belongs to the
// next; then each member is settled in a transaction that moves the member's account, as every entry does.

import { createHash } from 'node:crypto';
import type { ObjectId } from 'mongodb';
import { record } from '../audit/service.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection, Filter } from '../core/page.ts';
import { signToken } from '../core/sign.ts';
import type { MonthKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import { isUniqueConflict } from '../core/unique.ts';
import { demandReach } from '../distributors/service.ts';
import type { KolMonth, KolSettlement } from '../generated/types.ts';
import { tell } from '../notices/service.ts';
import { closeMonth, closeMonthForAll, countMembersByMonth, membersOfMonth, signedPoints } from '../points/service.ts';
import { ownFilter } from './access.ts';
import { kolCandidates, kols, kolStatements } from './model.ts';
import type { KolStatementRow, StatementLineRow } from './model.ts';

const PURPOSE = 'kol-statement';
const FOR_EVER = new Date(8_640_000_000_000_000);
const LATEST = defineSort({ monthKey: -1 }, { required: ['monthKey'] });
const MOST_ROWS = 100;
const MONTHS_SHOWN = 12;
const MEMBERS_AT_ONCE = 500;

type Signed = Pick<KolStatementRow, 'distributorId' | 'monthKey' | 'lines' | 'total'>;

export function signatureOf({ about }: Pick<Ctx, 'about'>, { distributorId, monthKey, lines, total }: Signed): string {
  const told = lines.map(({ cause, kind, points, at, words }) => [cause, kind, points, at.getTime(), words.zh, words.en]);
  // A token is short, a statement may be long: what is signed is its digest.
  const digest = createHash('sha256')
    .update(JSON.stringify([toId(distributorId), monthKey, total, told]))
    .digest('hex');
  const token = signToken({ purpose: PURPOSE, payload: digest, expiresAt: FOR_EVER }, about.secrets.session);
  return token.slice(token.indexOf('.') + 1);
}

export function monthOf(key: string): MonthKey {
  if (!/^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(key)) throw new Refused('KOL_MONTH_WRONG');
  return key;
}

/** A month that is over, and whatever of the one before it came in since. Again settles nobody twice. @throws Refused KOL_MONTH_NOT_OVER */
export async function settleMonth(ctx: Ctx, key: string): Promise<KolSettlement> {
  const monthKey = monthOf(key);
  if (monthKey >= ctx.time.monthKey(ctx.now)) throw new Refused('KOL_MONTH_NOT_OVER');
  await closeMonthForAll(ctx, monthKey);
  const report: KolSettlement = { monthKey, settled: 0, points: 0 };
  for (const each of [shiftKey(monthKey, -1), monthKey]) {
    for (const memberId of await unsettledOf(ctx, each)) {
      const statement = await settleOne(ctx, memberId, each);
      if (statement === null) continue;
      report.settled += 1;
      report.points += statement.total;
    }
  }
  if (ctx.viewer.kind === 'STAFF') {
    const subject = { kind: 'KOL_MONTH', id: null, name: monthKey };
    await ctx.db.transaction((session) => record(ctx, session, { action: 'KOL_MONTH_SETTLED', subject, details: { ...report } }));
  }
  return report;
}

async function unsettledOf(ctx: Ctx, monthKey: MonthKey): Promise<ObjectId[]> {
  const members = await membersOfMonth(ctx, monthKey);
  const settled = new Set<string>();
  for (let at = 0; at < members.length; at += MEMBERS_AT_ONCE) {
    const ids = members.slice(at, at + MEMBERS_AT_ONCE).map((id) => `${toId(id)}:${monthKey}`);
    const rows = kolStatements.raw(ctx.db).find({ _id: { $in: ids } }, { projection: { distributorId: 1 } });
    for await (const { distributorId } of rows) settled.add(toId(distributorId));
  }
  return members.filter((id) => !settled.has(toId(id)));
}

/** Null where somebody else has just done it. */
async function settleOne(ctx: Ctx, distributorId: ObjectId, monthKey: MonthKey): Promise<KolStatementRow | null> {
  const _id = `${toId(distributorId)}:${monthKey}`;
  try {
    return await ctx.db.transaction(async (session) => {
      if (await kolStatements.raw(ctx.db).findOne({ _id }, { session, projection: { _id: 1 } })) return null;
      const entries = await closeMonth(ctx, session, distributorId, monthKey);
      if (entries.length === 0) return null;
      const lines = entries.map((entry): StatementLineRow => {
        const { cause, kind, words, at } = entry;
        return { cause, kind, words, at, points: signedPoints(entry) };
      });
      const facts = { distributorId, monthKey, lines, total: lines.reduce((sum, { points }) => sum + points, 0) };
      const row: KolStatementRow = { _id, ...facts, settledAt: ctx.now, signature: signatureOf(ctx, facts) };
      await kolStatements.raw(ctx.db).insertOne(row, { session });
      await tell(ctx, session, [
        {
          cause: `kol-statement:${_id}`,
          person: { kind: 'DISTRIBUTOR', id: distributorId },
          title: { zh: `${monthKey} 积分月结单`, en: `Statement of points, ${monthKey}` },
          text: {
            zh: `本月 ${String(row.total)} 分，共 ${String(lines.length)} 笔`,
            en: `${String(row.total)} points in ${String(lines.length)} ${lines.length === 1 ? 'entry' : 'entries'}`,
          },
          link: '/kol/statements',
        },
      ]);
      return row;
    });
  } catch (error) {
    if (isUniqueConflict(error)) return null;
    throw error;
  }
}

interface PageAsked {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

async function page(ctx: Ctx, filter: Filter, args: PageAsked): Promise<Connection<KolStatementRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const rows = await kolStatements
    .raw(ctx.db)
    .find({ $and: [filter, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<KolStatementRow>(rows, first, LATEST);
}

export interface StatementsAsked extends PageAsked {
  monthKey?: string | null | undefined;
  distributorId?: string | null | undefined;
}

export async function listStatements(
  ctx: Ctx,
  { monthKey, distributorId, ...args }: StatementsAsked,
): Promise<Connection<KolStatementRow>> {
  if (distributorId != null) await demandReach(ctx, distributorId);
  return page(ctx, await filterOf(ctx, { monthKey, distributorId }), args);
}

async function filterOf(ctx: Ctx, { monthKey, distributorId }: StatementsAsked): Promise<Filter> {
  const own = await ownFilter(ctx);
  return {
    ...(monthKey == null ? {} : { monthKey: monthOf(monthKey) }),
    ...(distributorId == null
      ? Object.keys(own).length === 0
        ? {}
        : { distributorId: { $in: await membersIn(ctx, own) } }
      : { distributorId: fromId(distributorId) }),
  };
}

/** Of the operator's own groups: whoever is or was a KOL there, or could be one. */
async function membersIn(ctx: Ctx, own: Filter): Promise<ObjectId[]> {
  const there = await kols
    .raw(ctx.db)
    .find(own, { projection: { distributorId: 1 } })
    .toArray();
  const could = await kolCandidates
    .raw(ctx.db)
    .find(own, { projection: { _id: 1 } })
    .toArray();
  return [...there.map(({ distributorId }) => distributorId), ...could.map(({ _id }) => _id)];
}

export function myStatements(ctx: Ctx, args: PageAsked): Promise<Connection<KolStatementRow>> {
  if (ctx.viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  return page(ctx, { distributorId: fromId(ctx.viewer.id) }, args);
}

/** Every statement of a month, in the order of members; for files. */
export async function* readStatements(ctx: Ctx, monthKey: MonthKey): AsyncGenerator<KolStatementRow> {
  yield* kolStatements.raw(ctx.db).find({ $and: [await filterOf(ctx, { monthKey })] }, { sort: { monthKey: -1, _id: -1 } });
}

export async function listMonths(ctx: Ctx): Promise<KolMonth[]> {
  const now = ctx.time.monthKey(ctx.now);
  const from = shiftKey(now, 1 - MONTHS_SHOWN);
  const entries = await countMembersByMonth(ctx, from);
  const settled = kolStatements
    .raw(ctx.db)
    .aggregate<{ _id: string; count: number; total: number }>([
      { $match: { monthKey: { $gte: from } } },
      { $group: { _id: '$monthKey', count: { $sum: 1 }, total: { $sum: '$total' } } },
    ]);
  const byMonth = new Map((await settled.toArray()).map((row) => [row._id, row]));
  return Array.from({ length: MONTHS_SHOWN }, (_, back) => shiftKey(now, -back)).map((monthKey) => {
    const statements = byMonth.get(monthKey)?.count ?? 0;
    const waiting = Math.max(0, (entries.get(monthKey) ?? 0) - statements);
    return { monthKey, statements, points: byMonth.get(monthKey)?.total ?? 0, waiting, maySettle: monthKey < now && waiting > 0 };
  });
}

export function statementsOf(ctx: Ctx, distributorId: ObjectId): Promise<KolStatementRow[]> {
  return kolStatements.raw(ctx.db).find({ distributorId }).sort({ monthKey: -1 }).limit(MOST_ROWS).toArray();
}
