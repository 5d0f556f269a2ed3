// What is asked of the ledger: balances, entries, and the proof that every balance equals its entries and every signature is true.

import type { ObjectId } from 'mongodb';
import DataLoader from 'dataloader';
import { perCtx } from '../context.ts';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId, toId } from '../core/ids.ts';
import { afterFilter, defineSort, pageArguments, toConnection } from '../core/page.ts';
import type { Connection } from '../core/page.ts';
import { demandReach } from '../distributors/service.ts';
import { signatureOf } from './ledger.ts';
import { pointsAccounts, pointsEntries } from './model.ts';
import type { PointsEntryRow } from './model.ts';
import { signedPoints } from './rules.ts';

const LATEST = defineSort({ at: -1 }, { required: ['at'] });
const MOST_ROWS = 100;
const FAULTS_TOLD = 20;

const balanceLoader = perCtx(
  (ctx) =>
    new DataLoader<string, number>(async (ids) => {
      const rows = await pointsAccounts
        .raw(ctx.db)
        .find({ _id: { $in: [...ids] } }, { projection: { balance: 1 } })
        .toArray();
      const byId = new Map(rows.map(({ _id, balance }) => [_id, balance]));
      return ids.map((id) => byId.get(id) ?? 0);
    }),
);

export function balanceOf(ctx: Ctx, memberId: ObjectId): Promise<number> {
  return balanceLoader(ctx).load(toId(memberId));
}

interface PageAsked {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** The latest first. */
async function entriesOf(ctx: Ctx, memberId: ObjectId, args: PageAsked): Promise<Connection<PointsEntryRow>> {
  const { first, after } = pageArguments(args, { max: MOST_ROWS });
  const rows = await pointsEntries
    .raw(ctx.db)
    .find({ $and: [{ memberId }, afterFilter(LATEST, after)] }, { sort: LATEST.mongo, limit: first + 1 })
    .toArray();
  return toConnection<PointsEntryRow>(rows, first, LATEST);
}

/** For the staff. @throws Refused NOT_YOUR_MEMBER */
export async function listEntries(
  ctx: Ctx,
  { distributorId, ...page }: PageAsked & { distributorId: string },
): Promise<Connection<PointsEntryRow>> {
  await demandReach(ctx, distributorId);
  return entriesOf(ctx, fromId(distributorId), page);
}

export function listMyEntries(ctx: Ctx, page: PageAsked): Promise<Connection<PointsEntryRow>> {
  return entriesOf(ctx, viewersId(ctx), page);
}

export function myBalance(ctx: Ctx): Promise<number> {
  return balanceOf(ctx, viewersId(ctx));
}

function viewersId({ viewer }: Ctx): ObjectId {
  if (viewer.kind !== 'DISTRIBUTOR') throw new Refused('NOT_ALLOWED');
  return fromId(viewer.id);
}

/** The latest first; for the member's own file. */
export async function ownPoints(ctx: Ctx, distributorId: ObjectId, most = 5_000): Promise<object> {
  const rows = await pointsEntries.raw(ctx.db).find({ memberId: distributorId }, { sort: LATEST.mongo, limit: most }).toArray();
  return {
    balance: await balanceOf(ctx, distributorId),
    entries: rows.map((row) => ({ at: row.at, month: row.monthKey, kind: row.kind, points: signedPoints(row), words: row.words })),
  };
}

export interface PointsFaults {
  entries: number;
  /** Members whose balance is not the sum of their entries. */
  balances: string[];
  /** Causes of entries whose signature is not that of what they say. */
  signatures: string[];
}

/** Reads the whole ledger in one snapshot. */
export function findPointsFaults(ctx: Ctx): Promise<PointsFaults> {
  return ctx.db.transaction(async (session) => {
    const sums = new Map<string, number>();
    const faults: PointsFaults = { entries: 0, balances: [], signatures: [] };
    for await (const row of pointsEntries.raw(ctx.db).find({}, { session, batchSize: 5_000 })) {
      faults.entries += 1;
      const id = toId(row.memberId);
      sums.set(id, (sums.get(id) ?? 0) + signedPoints(row));
      if (signatureOf(ctx, row) !== row.signature && faults.signatures.length < FAULTS_TOLD) faults.signatures.push(row.cause);
    }
    for await (const { _id, balance } of pointsAccounts.raw(ctx.db).find({}, { session, batchSize: 5_000 })) {
      if (balance !== (sums.get(_id) ?? 0)) faults.balances.push(_id);
      sums.delete(_id);
    }
    for (const [id, sum] of sums) if (sum !== 0) faults.balances.push(id);
    faults.balances.splice(FAULTS_TOLD);
    return faults;
  });
}

/** What a member has in a month so far. */
export async function monthPointsOf(ctx: Ctx, memberId: ObjectId, monthKey: string): Promise<number> {
  const rows = await pointsEntries
    .raw(ctx.db)
    .find({ memberId, monthKey }, { projection: { points: 1, toAccount: 1 } })
    .toArray();
  return rows.reduce((sum, row) => sum + signedPoints(row), 0);
}

/** By month, how many members have entries in it, from a month on. */
export async function countMembersByMonth(ctx: Ctx, from: string): Promise<Map<string, number>> {
  const rows = pointsEntries
    .raw(ctx.db)
    .aggregate<{ _id: string; count: number }>([
      { $match: { monthKey: { $gte: from } } },
      { $group: { _id: { monthKey: '$monthKey', memberId: '$memberId' } } },
      { $group: { _id: '$_id.monthKey', count: { $sum: 1 } } },
    ]);
  return new Map((await rows.toArray()).map(({ _id, count }) => [_id, count]));
}

/** Of one member and month, the first one first. */
export function entriesOfMonth(ctx: Ctx, memberId: ObjectId, monthKey: string): Promise<PointsEntryRow[]> {
  return pointsEntries
    .raw(ctx.db)
    .find({ memberId, monthKey }, { sort: { at: 1, _id: 1 } })
    .toArray();
}
