// Erases the person and keeps the record: member number, time of joining, sponsor and tiers stay, because orders, teams and other
// people's figures hang on them; name, phone and region go for good, and so do the reasons that the staff wrote down.
// Surprise: an order in which this member was somebody else's buyer goes on naming the shop's reference, which may be the member
// number. It is that seller's accounting, and leads to nobody any more.

import type { ClientSession } from 'mongodb';
import type { Ctx } from '../context.ts';
import { Refused } from '../core/errors.ts';
import { fromId } from '../core/ids.ts';
import { distributors } from './model.ts';
import type { DistributorRow } from './model.ts';
import { rememberedDistributors } from './remembered.ts';
import { ERASED_NAME } from './rules.ts';

/**
 * Within the caller's transaction; `forgetErased` follows when that is done. Returns null for somebody who was erased before.
 * @throws Refused DISTRIBUTOR_UNKNOWN
 */
export async function eraseRecord(
  ctx: Ctx,
  session: ClientSession,
  id: string,
): Promise<Pick<DistributorRow, '_id' | 'memberNo' | 'name'> | null> {
  const rows = distributors.raw(ctx.db);
  const row = await rows.findOne({ _id: fromId(id) }, { session });
  if (!row) throw new Refused('DISTRIBUTOR_UNKNOWN');
  if (row.erasedAt !== null) return null;
  const person = { name: ERASED_NAME, phone: null, phoneIndex: null, region: '', province: '', isKol: false };
  // Nobody is left to warn, to hold or to move between groups; tier and history stay as they were.
  const standing = { 'standing.graceSince': null, 'standing.graceUntil': null, 'standing.pin': null, 'standing.groupsOf': null };
  // What the staff wrote about the person goes, too.
  const changes = row.changes.map((change) => ({ ...change, reason: null }));
  const sponsorMoves = row.sponsorMoves.map((move) => ({ ...move, reason: '' }));
  const fields = { ...person, ...standing, changes, sponsorMoves, erasedAt: ctx.now };
  await rows.updateOne({ _id: row._id, erasedAt: null }, { $set: fields }, { session });
  return row;
}

/** What this process still remembers of a member. */
export function forgetErased({ db }: Pick<Ctx, 'db'>, id: string): void {
  rememberedDistributors(db).forget(id);
}
