// What is held about a member as a KOL: all of it for the own data, and what goes when the member is erased. Statements and the ledger
// stay, as accounts do: they name nobody.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { setKolRole } from '../groups/service.ts';
import { kolCandidates, kols } from './model.ts';
import { eventOf } from './moving.ts';
import { countSeats, seatsOf } from './seats.ts';
import { candidateLoader } from './lists.ts';
import { statementsOf } from './statements.ts';

/** Within the transaction that erases: ends what is open, gives its seats back, forgets scores and what was written about the person. */
export async function eraseKol(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const rows = await kols.raw(ctx.db).find({ distributorId }, { session }).toArray();
  for (const row of rows) {
    if (row.isOpen) await countSeats(ctx, session, seatsOf(row), -1);
    if (row.isActive) await setKolRole(ctx, session, { distributorId, groupIds: row.groupIds, isKol: false });
    const history = row.history.map((event) => ({ ...event, reason: null }));
    const closed = row.isOpen ? { state: 'ENDED' as const, stateSince: ctx.now, isOpen: false, isActive: false, concern: null } : {};
    const told = row.isOpen ? [...history, eventOf(ctx, 'ENDED')] : history;
    await kols.raw(ctx.db).updateOne({ _id: row._id }, { $set: { ...closed, reason: '', history: told }, $inc: { seq: 1 } }, { session });
  }
  await kolCandidates.raw(ctx.db).deleteOne({ _id: distributorId }, { session });
}

export async function ownKol(ctx: Ctx, distributorId: ObjectId): Promise<object> {
  const rows = await kols.raw(ctx.db).find({ distributorId }).sort({ createdAt: -1 }).toArray();
  const candidate = await candidateLoader(ctx).load(distributorId);
  const statements = await statementsOf(ctx, distributorId);
  return {
    appointments: rows.map(({ state, tier, dutyKinds, termFrom, termTo, reason, dutiesDone, dutiesMissed, history, createdAt }) => ({
      ...{ state, tier, dutyKinds, termFrom, termTo, reason, dutiesDone, dutiesMissed, createdAt },
      history: history.map(({ at, act, reason: why, termFrom: from, termTo: to }) => ({
        at,
        act,
        reason: why,
        termFrom: from,
        termTo: to,
      })),
    })),
    score: candidate && { day: candidate.day, score: candidate.score, reasons: candidate.reasons },
    statements: statements.map(({ monthKey, lines, total, settledAt }) => ({ monthKey, lines, total, settledAt })),
  };
}
