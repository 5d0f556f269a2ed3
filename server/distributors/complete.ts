// Members who came in before tiers were kept with them have no standing yet. They are given what everybody begins with, once, before
// anything else is asked of them: reads need not know of two kinds of members then.

import type { Ctx } from '../context.ts';
import { distributors } from './model.ts';
import { newStanding } from './standings.ts';

const AT_ONCE = 1_000;

/** At start, when the indexes are there. Returns how many there were; usually none, which one look into an index tells. */
export async function completeMembers(ctx: Ctx): Promise<number> {
  const rows = distributors.raw(ctx.db);
  for (let count = 0; ;) {
    const some = await rows.find({ 'standing.tier': null }, { projection: { joinedDay: 1 }, limit: AT_ONCE }).toArray();
    if (some.length === 0) return count;
    count += some.length;
    const updates = some.map(({ _id, joinedDay }) => {
      const begun = { standing: newStanding(joinedDay), changes: [], seenChanges: 0, sponsorMoves: [], erasedAt: null };
      return { updateOne: { filter: { _id, 'standing.tier': null }, update: { $set: begun } } };
    });
    await rows.bulkWrite(updates, { ordered: false });
  }
}
