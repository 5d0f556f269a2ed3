// What rotas hold of a member: a place on rosters, and requests to swap. Turns themselves are duties and go with them.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { rotas, swaps } from './model.ts';
import { WAITING } from './swap.rules.ts';

const MOST_ROWS = 1_000;

/** Within the transaction that erases the member; the duties are withdrawn beside it (duties/service.ts), and the shifts follow. */
export async function eraseRotaMember(ctx: Ctx, session: ClientSession, distributorId: ObjectId): Promise<void> {
  const rows = await rotas.raw(ctx.db).find({ 'roster.personId': distributorId }, { session }).toArray();
  for (const { _id, roster } of rows) {
    const left = roster.filter(({ personId }) => !personId.equals(distributorId));
    await rotas.raw(ctx.db).updateOne({ _id }, { $set: { roster: left }, $inc: { seq: 1 } }, { session });
  }
  const waiting = { 'by.personId': distributorId, state: { $in: [...WAITING] } };
  const over = { $set: { state: 'EXPIRED' as const, openDutyId: null, decidedAt: ctx.now } };
  await swaps.raw(ctx.db).updateMany(waiting, over, { session });
  await swaps.raw(ctx.db).updateMany({ 'by.personId': distributorId }, { $set: { reason: '' } }, { session });
}

/** For the member's own file. */
export async function ownRotaFacts(
  ctx: Ctx,
  distributorId: ObjectId,
): Promise<{ rosters: { title: string; since: string; until: string | null; skills: string[] }[]; swaps: object[] }> {
  const rows = await rotas.raw(ctx.db).find({ 'roster.personId': distributorId }, { limit: MOST_ROWS }).toArray();
  const asked = await swaps
    .raw(ctx.db)
    .find({ 'by.personId': distributorId }, { sort: { createdAt: -1 }, limit: MOST_ROWS })
    .toArray();
  return {
    rosters: rows.flatMap(({ title, roster }) =>
      roster.filter(({ personId }) => personId.equals(distributorId)).map(({ since, until, skills }) => ({ title, since, until, skills })),
    ),
    swaps: asked.map(({ kind, state, reason, createdAt, decidedAt }) => ({ kind, state, reason, createdAt, decidedAt })),
  };
}
