// Sessions that are open: which a person has, and how they end: marked within the transaction of the act that ends them, and made
// known when that is done. Apart from sessions.ts, which writes into the trail, because other domains ask too (see service.ts).

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { fromId, toId } from '../core/ids.ts';
import { forgetSession } from './access.ts';
import { personas, sessions } from './model.ts';
import type { SessionRow } from './model.ts';

const MOST_LISTED = 100;

export function listSessions({ db, now }: Ctx, kind: SessionRow['kind'], personId: string): Promise<SessionRow[]> {
  return sessions
    .raw(db)
    .find({ kind, personId: fromId(personId), endedAt: null, expiresAt: { $gt: now } }, { sort: { signedInAt: -1 }, limit: MOST_LISTED })
    .toArray();
}

/** Whose sessions, or which one. */
export type Which = Partial<Pick<SessionRow, 'kind' | 'personId'>> & { _id?: ObjectId | { $ne: ObjectId } };

/** Marks open sessions as ended within a transaction; `tellEnded` follows when that is done. */
export async function markEnded(ctx: Ctx, transaction: ClientSession, which: Which): Promise<ObjectId[]> {
  const filter = { ...which, endedAt: null, expiresAt: { $gt: ctx.now } };
  const rows = await sessions
    .raw(ctx.db)
    .find(filter, { projection: { _id: 1 }, session: transaction })
    .toArray();
  const ids = rows.map(({ _id }) => _id);
  if (ids.length > 0)
    await sessions.raw(ctx.db).updateMany({ _id: { $in: ids }, endedAt: null }, { $set: { endedAt: ctx.now } }, { session: transaction });
  return ids;
}

/** Makes what was ended known in this process at once; other processes learn it from the feed. */
export function tellEnded({ now }: Pick<Ctx, 'now'>, ids: readonly ObjectId[]): void {
  for (const id of ids) forgetSession(toId(id), now);
}

/**
 * Within the transaction that takes a role from a member: an access token carries its roles, so whoever holds one signs in anew.
 * `tellEnded` follows when that is done.
 */
export function endSessionsOfMember(ctx: Ctx, transaction: ClientSession, id: ObjectId): Promise<ObjectId[]> {
  return markEnded(ctx, transaction, { kind: 'DISTRIBUTOR', personId: id });
}

/**
 * Within the transaction that erases a distributor: ends every session, and forgets from where and with what the person signed in.
 * `tellEnded` follows when that is done. A sign-in that is just under way opens a session that this does not see: once more, after
 * the transaction, finds it.
 */
export async function endSessionsOfErased(ctx: Ctx, transaction: ClientSession, id: string): Promise<ObjectId[]> {
  const whose = { kind: 'DISTRIBUTOR' as const, personId: fromId(id) };
  const ended = await markEnded(ctx, transaction, whose);
  await sessions.raw(ctx.db).updateMany(whose, { $set: { device: '', address: '' } }, { session: transaction });
  await personas.raw(ctx.db).deleteMany(whose, { session: transaction });
  return ended;
}
