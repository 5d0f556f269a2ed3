// The mark of a KOL at the member, which is the role at the next sign-in. Who is one, the KOLs' own domain decides; it is written here
// within its transaction.

import type { ClientSession, ObjectId } from 'mongodb';
import type { Ctx } from '../context.ts';
import { toId } from '../core/ids.ts';
import { distributors } from './model.ts';
import { rememberedDistributors } from './remembered.ts';

/** Returns whether that changed anything; `forgetErased` or the feed makes it known when the transaction is done. */
export async function nameKol(ctx: Ctx, session: ClientSession, id: ObjectId, isKol: boolean): Promise<boolean> {
  const filter = { _id: id, isKol: !isKol, ...(isKol ? { erasedAt: null } : {}) };
  const { modifiedCount } = await distributors.raw(ctx.db).updateOne(filter, { $set: { isKol } }, { session });
  return modifiedCount === 1;
}

/** What this process remembers of the member is read again. */
export function forgetKol({ db }: Pick<Ctx, 'db'>, id: ObjectId): void {
  rememberedDistributors(db).forget(toId(id));
}

export interface KolMark {
  _id: ObjectId;
  tier: 'NEW' | 'MID' | 'HEAD';
}

/** Everybody who is marked, by id. */
export async function* streamKols(ctx: Ctx): AsyncGenerator<KolMark> {
  const rows = distributors.raw(ctx.db).find({ isKol: true }, { projection: { 'standing.tier': 1 }, sort: { isKol: 1, _id: 1 } });
  for await (const { _id, standing } of rows) yield { _id, tier: standing.tier };
}
