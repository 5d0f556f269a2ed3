// Writes the ledger, and nobody else does: an entry with its signature and the balance of its member in one transaction, the caller's.
// Surprise: every entry moves the member's account row, and so does settling a month. Of the two at once one begins again, so that an
// entry is either in the statement or in the next month, never in neither.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { newId, toId } from '../core/ids.ts';
import { signToken } from '../core/sign.ts';
import type { MonthKey } from '../core/time.ts';
import { shiftKey } from '../core/time.ts';
import { runAgain } from '../core/unique.ts';
import type { PointsKind, Words } from '../generated/types.ts';
import { pointsAccounts, pointsEntries } from './model.ts';
import type { PointsAccountRow, PointsEntryRow } from './model.ts';
import { monthFor, sidesOf, signedPoints, textOfEntry } from './rules.ts';
import type { SignedFields } from './rules.ts';

export interface AwardInput {
  /** What it is for: `duty:<id>`. A second one for it is not made. */
  cause: string;
  memberId: ObjectId;
  kind: PointsKind;
  /** Below zero they are taken. Zero makes no entry. */
  points: number;
  at: Date;
  words: Words;
  byName?: string | null;
}

const PURPOSE = 'points-entry';
/** A signature has no end; the token that it is taken from wants one. */
const FOR_EVER = new Date(8_640_000_000_000_000);
const EVERYBODY = 'PLATFORM';

export function signatureOf({ about }: Pick<Ctx, 'about'>, entry: SignedFields): string {
  const token = signToken({ purpose: PURPOSE, payload: textOfEntry(entry), expiresAt: FOR_EVER }, about.secrets.session);
  return token.slice(token.indexOf('.') + 1);
}

/** Makes those entries that are not there yet; returns them. Within the caller's transaction, however often the caller comes. */
export async function award(ctx: Ctx, session: ClientSession, inputs: readonly AwardInput[]): Promise<PointsEntryRow[]> {
  const rows = pointsEntries.raw(ctx.db);
  const known = await rows.find({ cause: { $in: inputs.map(({ cause }) => cause) } }, { session, projection: { cause: 1 } }).toArray();
  const there = new Set(known.map(({ cause }) => cause));
  const made: PointsEntryRow[] = [];
  const platform = await pointsAccounts.raw(ctx.db).findOne({ _id: EVERYBODY }, { session });
  for (const { cause, memberId, kind, points, at, words, byName = null } of inputs) {
    if (points === 0 || there.has(cause)) continue;
    there.add(cause);
    const account = await moveAccount(ctx, session, memberId, points);
    const monthKey = monthFor(ctx.time.monthKey(at), account.openMonth, platform?.openMonth);
    const fields = { cause, kind, ...sidesOf(kind, toId(memberId), points), at, monthKey, words };
    made.push({ _id: newId(), ...fields, memberId, byName, madeAt: ctx.now, signature: signatureOf(ctx, fields) });
  }
  if (made.length > 0) await rows.insertMany(made, { session });
  return made;
}

/** Takes back what an entry gave; nothing where there is none, or where it was taken back before. */
export async function reverse(ctx: Ctx, session: ClientSession, cause: string, words: Words): Promise<PointsEntryRow[]> {
  const entry = await pointsEntries.raw(ctx.db).findOne({ cause }, { session });
  if (!entry) return [];
  const { memberId } = entry;
  return award(ctx, session, [
    { cause: `reversal:${cause}`, memberId, kind: 'REVERSAL', points: -signedPoints(entry), at: ctx.now, words },
  ]);
}

async function moveAccount(ctx: Ctx, session: ClientSession, memberId: ObjectId, points: number): Promise<PointsAccountRow> {
  const moved = await pointsAccounts
    .raw(ctx.db)
    .findOneAndUpdate({ _id: toId(memberId) }, { $inc: { balance: points, seq: 1 } }, { session, returnDocument: 'after' });
  if (!moved) throw await afresh(ctx, memberId);
  return moved;
}

/** An account is made outside of the transaction, which cannot see it and is run again. */
async function afresh({ db }: Ctx, memberId: ObjectId): Promise<Error> {
  const fields = { balance: 0, openMonth: null, seq: 0 };
  await pointsAccounts.raw(db).updateOne({ _id: toId(memberId) }, { $setOnInsert: fields }, { upsert: true });
  return runAgain('an account was opened');
}

/** From now on nothing more is added to that month by anybody whose account is not open longer. Never goes back. */
export async function closeMonthForAll(ctx: Ctx, monthKey: MonthKey): Promise<void> {
  const rows = pointsAccounts.raw(ctx.db);
  await rows.updateOne({ _id: EVERYBODY }, { $setOnInsert: { balance: 0, openMonth: null, seq: 0 } }, { upsert: true });
  const next = shiftKey(monthKey, 1);
  await rows.updateOne({ _id: EVERYBODY, $or: [{ openMonth: null }, { openMonth: { $lt: next } }] }, { $set: { openMonth: next } });
}

/** Ends a month of one member, and returns its entries, the first one first: whatever comes from now on belongs to a later month. */
export async function closeMonth(ctx: Ctx, session: ClientSession, memberId: ObjectId, monthKey: MonthKey): Promise<PointsEntryRow[]> {
  const account = await moveAccount(ctx, session, memberId, 0);
  const next = shiftKey(monthKey, 1);
  if (account.openMonth === null || account.openMonth < next)
    await pointsAccounts.raw(ctx.db).updateOne({ _id: account._id }, { $set: { openMonth: next } }, { session });
  return pointsEntries
    .raw(ctx.db)
    .find({ memberId, monthKey }, { session, sort: { at: 1, _id: 1 } })
    .toArray();
}

/** Who has entries in a month. */
export async function membersOfMonth(ctx: Ctx, monthKey: MonthKey): Promise<ObjectId[]> {
  const rows = pointsEntries.raw(ctx.db).aggregate<{ _id: ObjectId }>([{ $match: { monthKey } }, { $group: { _id: '$memberId' } }]);
  return (await rows.toArray()).map(({ _id }) => _id);
}
